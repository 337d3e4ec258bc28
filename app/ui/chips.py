"""Small marks among text: status chips, count badges and key caps, as painters and as widgets."""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.language import mark, tr
from app.ui import theme

STATUS_TEXTS = {
    "new": mark("New"),
    "ongoing": mark("Ongoing"),
    "waiting": mark("Waiting for answer"),
    "parked": mark("Parked"),
    "due_again": mark("Due again"),
    "handed_over": mark("Handed over"),
    "overdue": mark("Overdue"),
    "closed": mark("Closed"),
    "reopened": mark("Reopened"),
}
_VERTICAL = Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignCenter


def status_text(status: str) -> str:
    """What a status is called on the screen."""
    return tr(STATUS_TEXTS[status])


def chip_font() -> QFont:
    """The font of status chips."""
    return theme.font(11.5, QFont.Weight.DemiBold)


def chip_width(text: str) -> int:
    """How wide a chip with this text is."""
    return QFontMetrics(chip_font()).horizontalAdvance(text) + theme.px(27)


def paint_chip(painter: QPainter, rect: QRect, text: str, status: str) -> None:
    """Paint a status chip at the left of `rect`: a dot and a word, never colour alone."""
    if rect.width() < theme.px(20):
        return
    ratio = painter.device().devicePixelRatio()
    drawn = _chip(text, status, rect.width(), theme.tokens().name, theme.text_percent(), ratio)
    painter.drawPixmap(QPointF(rect.x(), rect.y() + (rect.height() - theme.px(22)) // 2), drawn)


@lru_cache(maxsize=256)
def _chip(text: str, status: str, room: int, _theme_name: str, _percent: int, ratio: float) -> QPixmap:
    height = theme.px(22)
    width = min(chip_width(text), room)
    made = QPixmap(round(width * ratio), round(height * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _draw_chip(painter, QRectF(0, 0, width, height), text, status)
    painter.end()
    return made


def _draw_chip(painter: QPainter, box: QRectF, text: str, status: str) -> None:
    ground, ink = theme.status_colours(status)
    outlined = theme.tokens().outlined_chips
    painter.setPen(QPen(ink) if outlined else Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    inset = 0.5 if outlined else 0
    painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), box.height() / 2, box.height() / 2)
    dot = theme.px(6)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawEllipse(QPointF(box.x() + theme.px(11), box.center().y()), dot / 2, dot / 2)
    painter.setPen(ink)
    painter.setFont(chip_font())
    room = box.adjusted(theme.px(18), 0, -theme.px(6), 0).toRect()
    shown = QFontMetrics(chip_font()).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, _VERTICAL, shown)


def key_cap_width(text: str) -> int:
    """How wide a key cap with this text is."""
    return max(theme.px(22), QFontMetrics(theme.font(11.5)).horizontalAdvance(text) + theme.px(12))


def paint_key_cap(painter: QPainter, rect: QRect, text: str) -> None:
    """Paint a key as it looks on the keyboard, centred in `rect`."""
    box = QRectF(0, 0, key_cap_width(text), theme.px(21))
    box.moveCenter(QRectF(rect).center())
    painter.setPen(theme.colour("line"))
    painter.setBrush(theme.colour("sunken"))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4.5, 4.5)
    painter.setPen(theme.colour("secondary"))
    painter.setFont(theme.font(11.5, QFont.Weight.Medium))
    painter.drawText(box, _CENTRE, text)


def paint_badge(painter: QPainter, box: QRectF, text: str, ground: QColor, ink: QColor) -> None:
    """Paint a count in a rounded box."""
    painter.setPen(QPen(ink) if theme.tokens().outlined_chips else Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    painter.setPen(ink)
    painter.setFont(theme.font(11, QFont.Weight.DemiBold, digits=True))
    painter.drawText(box, _CENTRE, text)


def badge_width(text: str) -> int:
    """How wide a badge with this text is."""
    metrics = QFontMetrics(theme.font(11, QFont.Weight.DemiBold, digits=True))
    return max(theme.px(20), metrics.horizontalAdvance(text) + theme.px(12))


class _Painted(QWidget):
    """A mark with a text, as large as the text needs."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        theme.changed.connect(self.updateGeometry)

    @property
    def text(self) -> str:
        """What the mark says."""
        return self._text

    def set_text(self, text: str) -> None:
        """Say something else."""
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class StatusChip(_Painted):
    """A status as a dot and a word."""

    def __init__(self, status: str = "new", text: str = "") -> None:
        super().__init__(text or status_text(status))
        self._status = status

    def set_status(self, status: str, text: str = "") -> None:
        """Show another status."""
        self._status = status
        self.set_text(text or status_text(status))

    def sizeHint(self) -> QSize:
        return QSize(chip_width(self._text), theme.px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_chip(painter, self.rect(), self._text, self._status)


class KeyCap(_Painted):
    """A key, drawn as on the keyboard."""

    def sizeHint(self) -> QSize:
        return QSize(key_cap_width(self._text), theme.px(22))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_key_cap(painter, self.rect(), self._text)


class CountBadge(_Painted):
    """A count; it hides itself at zero."""

    def __init__(self, count: int = 0) -> None:
        super().__init__(str(count))
        self.set_count(count)

    def set_count(self, count: int) -> None:
        """Show another count."""
        self.set_text(badge_text(count))
        self.setVisible(count > 0)

    def sizeHint(self) -> QSize:
        return QSize(badge_width(self._text), theme.px(20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        paint_badge(painter, box, self._text, theme.colour("hover"), theme.colour("secondary"))


def badge_text(count: int) -> str:
    """A count short enough for a badge."""
    return str(count) if count < 1000 else "999+"
