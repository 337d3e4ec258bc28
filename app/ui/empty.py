"""What is shown where there is nothing to show: empty, loading and failed, each with what to do next."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui import chips, icons, theme
from app.ui.commands import Command, command_button

_CENTRE = Qt.AlignmentFlag.AlignHCenter
_WRAPPED = int(_CENTRE | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True)
class Empty:
    """Words for an empty place: what is not there, what to do about it, and the key that does it."""

    title: str
    detail: str = ""
    icon: str = "inbox"
    key: str = ""
    failed: bool = False

    @property
    def spoken(self) -> str:
        """The whole message, as read aloud."""
        return " ".join(filter(None, (self.title, self.detail, self.key)))


def paint_empty(painter: QPainter, rect: QRect, empty: Empty) -> None:
    """Paint the message in the middle of `rect`, a little above its centre."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    width = min(rect.width() - 2 * theme.px(16), theme.px(340))
    title_font, detail_font = theme.font(14, QFont.Weight.DemiBold), theme.font(13)
    title_height = _height(title_font, width, empty.title)
    detail_height = _height(detail_font, width, empty.detail) if empty.detail else 0
    disc, gap, cap = theme.px(48), theme.px(6), theme.px(28) if empty.key else 0
    total = disc + theme.px(12) + title_height + gap + detail_height + (cap + gap if cap else 0)
    roomy = rect.height() > total + theme.px(24)
    top = rect.y() + max(theme.px(8), (rect.height() - total) * 2 // 5)
    left = rect.center().x() - width // 2
    if roomy:
        spot = QRectF(rect.center().x() - disc / 2, top, disc, disc)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("sunken"))
        painter.drawEllipse(QPointF(spot.center()), disc / 2, disc / 2)
        side = theme.px(22)
        inner = QRectF(spot.center().x() - side / 2, spot.center().y() - side / 2, side, side)
        icons.draw(painter, empty.icon, inner, theme.colour("danger" if empty.failed else "muted"))
        top += disc + theme.px(12)
    painter.setFont(title_font)
    painter.setPen(theme.colour("text"))
    painter.drawText(QRect(left, top, width, title_height), _WRAPPED, empty.title)
    top += title_height + gap
    if empty.detail:
        painter.setFont(detail_font)
        painter.setPen(theme.colour("secondary"))
        painter.drawText(QRect(left, top, width, detail_height), _WRAPPED, empty.detail)
        top += detail_height + gap
    if empty.key and roomy:
        chips.paint_key_cap(painter, QRect(left, top, width, cap), empty.key)


def _height(font: QFont, width: int, text: str) -> int:
    return QFontMetrics(font).boundingRect(QRect(0, 0, width, 10_000), _WRAPPED, text).height()


class EmptyState(QWidget):
    """A page's or a panel's empty or failed state, with an optional button for the way on."""

    def __init__(self, empty: Empty, action: Command | None = None) -> None:
        super().__init__()
        self._empty = empty
        self._button = command_button(action, role="primary") if action is not None else None
        self.setMinimumHeight(theme.px(160))
        self.setAccessibleName(empty.spoken)
        if self._button is not None:
            layout = QVBoxLayout(self)
            layout.addStretch(7)
            layout.addWidget(self._button, 0, _CENTRE)
            layout.addStretch(2)

    def show_empty(self, empty: Empty) -> None:
        """Say something else."""
        self._empty = empty
        self.setAccessibleName(empty.spoken)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        room = self.rect()
        if self._button is not None:
            room.setBottom(self._button.y() - theme.px(8))
        paint_empty(QPainter(self), room, self._empty)
