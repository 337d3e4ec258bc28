"""A box to tick, drawn from the theme's tokens so that it is seen in the dark as well."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox

from app.ui import icons, theme

_SIDE, _GAP, _HEIGHT = 18, 9, 30


class Tick(QCheckBox):
    """A check box with its words beside it."""

    def sizeHint(self) -> QSize:
        words = QFontMetrics(theme.font()).horizontalAdvance(self.text())
        return QSize(theme.px(_SIDE + _GAP + 6) + words, theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = theme.px(_SIDE)
        box = QRectF(2, (self.height() - side) / 2, side, side).adjusted(0.5, 0.5, -0.5, -0.5)
        on = self.isChecked()
        edge = "accent" if on or self.hasFocus() else "border"
        painter.setPen(QPen(theme.colour(edge if self.isEnabled() else "line"), 2 if self.hasFocus() else 1))
        painter.setBrush(theme.colour("accent" if on and self.isEnabled() else "surface"))
        painter.drawRoundedRect(box, 4, 4)
        if on:
            tone = "on_accent" if self.isEnabled() else "disabled"
            icons.draw(painter, "check", box.adjusted(2, 2, -2, -2), theme.colour(tone))
        left = round(box.right()) + theme.px(_GAP)
        words = self.rect().adjusted(left, 0, 0, 0)
        painter.setFont(theme.font())
        painter.setPen(theme.colour("text" if self.isEnabled() else "disabled"))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        if self.hasFocus():
            width = QFontMetrics(theme.font()).horizontalAdvance(self.text())
            under = words.center().y() + QFontMetrics(theme.font()).height() // 2 + 1
            painter.fillRect(left, under, width, 2, theme.colour("accent"))
