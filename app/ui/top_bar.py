"""The top edge: one search for everything, the channel in use, the look, and who sits here."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QWidget

from app.language import tr
from app.ui import chips, icons, theme
from app.ui.channels import channel_icon, channel_text
from app.ui.commands import Command, command_tool

HEIGHT = 56


class SearchField(QPushButton):
    """Looks like a field and opens the palette, when clicked or typed in."""

    typed = Signal(str)

    def __init__(self, key: str) -> None:
        super().__init__()
        self._key = key
        self._words = tr("Search for a case, a person or a command …")
        self.setAccessibleName(tr("Search and commands"))
        self.setAccessibleDescription(key)
        self.setToolTip(f"{tr('Search and commands')}  ({key})")
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(180)
        self._fit()
        theme.changed.connect(self._fit)

    def _fit(self) -> None:
        self.setMaximumWidth(theme.px(460))
        self.setFixedHeight(theme.px(34))

    def sizeHint(self) -> QSize:
        return QSize(theme.px(460), theme.px(34))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if (
            text.isprintable()
            and text.strip()
            and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.typed.emit(text)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lit = self.hasFocus() or self.underMouse()
        painter.setPen(theme.colour("accent" if self.hasFocus() else "border" if lit else "line"))
        painter.setBrush(theme.colour("sunken"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 7, 7)
        side = theme.px(17)
        icons.draw(painter, "search", QRect(theme.px(10), 0, side, self.height()), theme.colour("muted"))
        cap = chips.key_cap_width(self._key)
        left, right = theme.px(36), self.width() - cap - theme.px(7)
        chips.paint_key_cap(painter, QRect(right, 0, cap, self.height()), self._key)
        font = theme.font(13)
        painter.setFont(font)
        painter.setPen(theme.colour("muted"))
        room = QRect(left, 0, right - left - theme.px(8), self.height())
        shown = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)


class Avatar(QAbstractButton):
    """Who sits here, by initials; the whole name is in the tooltip. A press lets somebody else sit down."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._initials = ""
        self._fit()
        theme.changed.connect(self._fit)

    def _fit(self) -> None:
        self.setFixedSize(theme.px(34), theme.px(34))

    def set_person(self, name: str, place: str) -> None:
        """Show another person, at another desk."""
        words = name.split()
        self._initials = "".join(word[0] for word in (words[:1] + words[1:][-1:])).upper()
        said = " · ".join(filter(None, (name, place)))
        self.setToolTip(said)
        self.setAccessibleName(said)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outlined = theme.tokens().outlined_chips
        painter.setPen(theme.colour("text") if outlined else Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent_soft"))
        painter.drawEllipse(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setPen(theme.colour("on_accent_soft"))
        painter.setFont(theme.font(12, QFont.Weight.Bold))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._initials)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("accent"), theme.px(2)))
            painter.drawEllipse(QRectF(self.rect()).adjusted(1, 1, -1, -1))


class TopBar(QWidget):
    """Search to the left; channel, look and person to the right."""

    def __init__(self, search: Command, channel: Command, look: Command, keys: Command) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        theme.set_role(self, "top")
        self.search = SearchField(search.keys_text)
        self.search.clicked.connect(search.trigger)
        self._channel_command = channel
        self.channel = QPushButton()
        self.channel.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.channel.clicked.connect(channel.trigger)
        theme.set_role(self.channel, "channel")
        self.avatar = Avatar()
        self._tools: list[QToolButton] = [command_tool(keys), command_tool(look)]
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 20, 0)
        row.setSpacing(6)
        row.addWidget(self.search, 1)
        row.addStretch(1)
        row.addWidget(self.channel)
        row.addSpacing(8)
        for tool in self._tools:
            row.addWidget(tool)
        row.addSpacing(8)
        row.addWidget(self.avatar)
        self._fit()
        theme.changed.connect(self._fit)

    def set_channel(self, channel: str) -> None:
        """Show by which channel the next contact comes."""
        words = channel_text(channel)
        self.channel.setText(words)
        icons.set_icon(self.channel, channel_icon(channel), "on_accent_soft", 20, 5)
        self.channel.setAccessibleName(tr("Channel: {channel}", channel=words))
        key = self._channel_command.keys_text
        self.channel.setToolTip(f"{self._channel_command.text()}  ({key})")

    def _fit(self) -> None:
        self.setFixedHeight(theme.px(HEIGHT))
        self.channel.setIconSize(QSize(theme.px(25), theme.px(20)))
        for tool in self._tools:
            tool.setIconSize(QSize(theme.px(18), theme.px(18)))
