"""A soft shadow under what floats, painted directly: an effect would render the whole widget twice."""

from functools import lru_cache
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from app.ui import theme

DEPTH = 16


def paint_shadow(painter: QPainter, box: QRectF, radius: float, depth: int = DEPTH) -> None:
    """Paint the shadow of a rounded box a little below it."""
    tokens = theme.tokens()
    if tokens.outlined_chips:
        return
    edge = QPointF(2 * depth, 2 * depth)
    ratio = painter.device().devicePixelRatio()
    size = (box.width(), box.height())
    painter.drawPixmap(box.topLeft() - edge, _picture(tokens.name, size, radius, depth, ratio))


@lru_cache(maxsize=12)
def _picture(look: str, size: tuple[float, float], radius: float, depth: int, ratio: float) -> QPixmap:
    """The shadow, its many layers laid on each other once for every size of box."""
    box = QRectF(QPointF(2 * depth, 2 * depth), QSizeF(*size))
    made = QPixmap(ceil((box.right() + 2 * depth) * ratio), ceil((box.bottom() + 2 * depth) * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    ink = QColor(theme.colour("shadow"))
    ink.setAlphaF(0.030 if look == "dark" else 0.0085)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    for step in range(depth):
        grown = box.adjusted(-step, -step, step, step).translated(0, depth / 3)
        painter.drawRoundedRect(grown, radius + step, radius + step)
    painter.end()
    return made
