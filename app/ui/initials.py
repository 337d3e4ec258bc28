"""A round mark with somebody's initials."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui import icons, theme

SIZE = 34


class Initials(QWidget):
    """Decoration beside a name, which is written out next to it."""

    def __init__(self) -> None:
        super().__init__()
        self._letters = ""
        self._fit()
        theme.changed.connect(self._fit)

    def _fit(self) -> None:
        self.setFixedSize(theme.px(SIZE), theme.px(SIZE))

    def set_name(self, name: str) -> None:
        """Show the initials of a name; a figure for what is none."""
        words = [word for word in name.split() if word[0].isalpha()]
        self._letters = "".join(
            word[0] for word in (words[:1] + words[-1:] if len(words) > 1 else words)
        ).upper()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent_soft"))
        painter.drawEllipse(QRectF(self.rect()))
        ink = theme.colour("on_accent_soft")
        if not self._letters:
            side = theme.px(17)
            spot = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
            icons.draw(painter, "user-round", spot, ink)
            return
        painter.setPen(ink)
        painter.setFont(theme.font(12, QFont.Weight.DemiBold))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._letters)
