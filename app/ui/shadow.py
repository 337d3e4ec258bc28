"""A soft shadow under what floats, painted directly: an effect would render the whole widget twice."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from app.ui import theme

DEPTH = 16


def paint_shadow(painter: QPainter, box: QRectF, radius: float, depth: int = DEPTH) -> None:
    """Paint the shadow of a rounded box a little below it."""
    tokens = theme.tokens()
    if tokens.outlined_chips:
        return
    ink = QColor(theme.colour("shadow"))
    strength = 0.030 if tokens.name == "dark" else 0.0085
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    ink.setAlphaF(strength)
    painter.setBrush(ink)
    for step in range(depth):
        grown = box.adjusted(-step, -step, step, step).translated(0, depth / 3)
        painter.drawRoundedRect(grown, radius + step, radius + step)
