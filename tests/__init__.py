"""The promises Lotsen makes, one sentence a test."""
