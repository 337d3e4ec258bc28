"""Lotsen: the desk of a Swedish municipality's contact centre."""

__version__ = "0.1.0"
