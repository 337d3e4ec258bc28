"""The channels side by side; the one in use is large and lit."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from app.language import tr
from app.ui import icons, theme
from app.ui.channels import CHANNEL_LOOKS, channel_icon, channel_text

ORDER = tuple(CHANNEL_LOOKS)


def next_channel(channel: str) -> str:
    """The channel after this one; after the last comes the first."""
    return ORDER[(ORDER.index(channel) + 1) % len(ORDER)]


class ChannelRow(QWidget):
    """One chip a channel; clicking one chooses it, and the keyboard has F9."""

    chosen = Signal(str)

    def __init__(self, *, compact: bool = False) -> None:
        super().__init__()
        self._value = ""
        self._chips = {channel: _Chip(channel, compact=compact) for channel in ORDER}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for channel, chip in self._chips.items():
            chip.clicked.connect(self._clicked)
            chip.setObjectName(channel)
            row.addWidget(chip)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Channel"))

    def value(self) -> str:
        """The channel in use."""
        return self._value

    def choose(self, channel: str) -> None:
        """Show another channel as the one in use, without telling anybody."""
        self._value = channel
        for each, chip in self._chips.items():
            chip.setChecked(each == channel)
            chip.updateGeometry()
        self.setAccessibleDescription(channel_text(channel))

    def _clicked(self) -> None:
        chip = self.sender()
        if isinstance(chip, _Chip):
            self.choose(chip.channel)
            self.chosen.emit(chip.channel)


class _Chip(QAbstractButton):
    def __init__(self, channel: str, *, compact: bool) -> None:
        super().__init__()
        self.channel = channel
        self._compact = compact
        self.setText(channel_text(channel))
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(channel_text(channel))
        self.setToolTip(channel_text(channel))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def nextCheckState(self) -> None:
        """The row decides which is in use."""

    def _font(self) -> QFont:
        if self._compact:
            return theme.font(13, QFont.Weight.DemiBold)
        return theme.font(16, QFont.Weight.DemiBold)

    def _tall(self) -> int:
        return theme.px(30 if self._compact else 40)

    def sizeHint(self) -> QSize:
        if not self.isChecked():
            return QSize(theme.px(34 if self._compact else 42), self._tall())
        words = QFontMetrics(self._font()).horizontalAdvance(self.text())
        return QSize(words + theme.px(50 if self._compact else 66), self._tall())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(theme.colour("accent" if on else "line"))
        painter.setBrush(theme.colour("accent" if on else "hover" if self.underMouse() else "surface"))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        side = theme.px(16 if self._compact else 19)
        ink = theme.colour("on_accent" if on else "secondary")
        left = theme.px(12 if self._compact else 17) if on else (self.width() - side) // 2
        icons.draw(painter, channel_icon(self.channel), QRect(left, 0, side, self.height()), ink)
        if on:
            painter.setFont(self._font())
            painter.setPen(ink)
            words = QRect(left + side + theme.px(8), 0, self.width(), self.height())
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
