"""The card of a host: whom the visitor asks for, whether they are here, and what to say if not."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.directory import Host
from app.language import tr
from app.ui import theme
from app.ui.commands import Command, command_button
from app.ui.icons import IconLabel
from app.ui.presence import presence_text, presence_tone, source_text, what_to_say

_ICONS = {"absent": "door-open", "present": "user-check", "unknown": "circle-dot"}


class HostCard(QWidget):
    """Shows a host and their deputy; hidden while nobody has been chosen."""

    def __init__(self, note_away: Command, note_here: Command, take_deputy: Command) -> None:
        super().__init__()
        self._host: Host | None = None
        self._deputy: Host | None = None
        self._lines = [_Line("id-card"), _Line("phone")]
        self._presence = _Line("circle-dot")
        self._source = QLabel()
        theme.set_role(self._source, "muted")
        self._source.setWordWrap(True)
        self._say = _SayBox(take_deputy)
        self._away = command_button(note_away, role="pill", text=tr("Is away"))
        self._here = command_button(note_here, role="pill", text=tr("Is here"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for line in self._lines:
            column.addWidget(line)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self._presence, 1)
        row.addWidget(self._away)
        row.addWidget(self._here)
        column.addLayout(row)
        column.addWidget(self._source)
        column.addWidget(self._say)
        self.hide()

    @property
    def host(self) -> Host | None:
        """Who is shown."""
        return self._host

    @property
    def deputy(self) -> Host | None:
        """Who stands in for them."""
        return self._deputy

    @property
    def buttons(self) -> list[QPushButton]:
        """What can be done about the host, in the order it is reached by Tab."""
        return [self._say.button, self._away, self._here]

    @property
    def said(self) -> str:
        """What the visitor may be told; empty while the host is not away."""
        return self._say.text

    def show_host(self, host: Host | None, deputy: Host | None = None) -> None:
        """Show a host, or nobody."""
        self._host, self._deputy = host, deputy
        self.setVisible(host is not None)
        if host is not None:
            self._fill(host, deputy)

    def tick(self) -> None:
        """Tell anew how old the news of the host's presence is."""
        if self._host is not None:
            self._fill(self._host, self._deputy)

    def _fill(self, host: Host, deputy: Host | None) -> None:
        texts = (_joined(host.title, host.unit), _joined(room_text(host), phone_text(host)))
        for line, text in zip(self._lines, texts, strict=True):
            line.say(text)
        away = host.presence.state == "absent"
        self._presence.say("" if host.is_unit else presence_text(host.presence))
        self._presence.look(_ICONS[host.presence.state], presence_tone(host.presence))
        source = source_text(host.presence)
        reason = tr("For you only: {reason}", reason=host.presence.reason) if host.presence.reason else ""
        self._source.setText(_joined(source[:1].upper() + source[1:], reason))
        self._source.setVisible(bool(source or reason))
        self._say.show_words(what_to_say(host, deputy), deputy)
        self._away.setVisible(not away and not host.is_unit)
        self._here.setVisible(away)


def room_text(host: Host) -> str:
    """Where the host sits."""
    return tr("Room {room}", room=host.room) if host.room else ""


def phone_text(host: Host) -> str:
    """The host's number, and whether it may be given to the visitor."""
    if host.phone:
        return _joined(host.phone, host.phone_hours if host.is_unit else None)
    if host.internal_phone:
        return tr("{number} · do not give it out", number=host.internal_phone)
    return host.phone_hours or "" if host.is_unit else ""


def _joined(*parts: str | None) -> str:
    return " · ".join(filter(None, parts))


class _Line(QWidget):
    """An icon and a text; hidden without text."""

    def __init__(self, icon_name: str) -> None:
        super().__init__()
        self._icon = IconLabel(icon_name, 15, "muted")
        self._label = QLabel()
        self._label.setWordWrap(True)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._label, 1)

    def say(self, text: str) -> None:
        self._label.setText(text)
        self.setVisible(bool(text))

    def look(self, icon_name: str, tone: str) -> None:
        self._icon.set_icon(icon_name, tone)


class _SayBox(QWidget):
    """What to tell the visitor, on a ground of its own so that it is seen at once."""

    def __init__(self, take_deputy: Command) -> None:
        super().__init__()
        self.text = ""
        heading = QLabel(tr("Tell the visitor"))
        theme.set_role(heading, "label")
        self._label = QLabel()
        self._label.setWordWrap(True)
        self._deputy = QLabel()
        self._deputy.setWordWrap(True)
        theme.set_role(self._deputy, "muted")
        self.button = command_button(take_deputy)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 9, 12, 10)
        column.setSpacing(5)
        column.addWidget(heading)
        column.addWidget(self._label)
        column.addWidget(self._deputy)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_words(self, text: str, deputy: Host | None) -> None:
        self.text = text
        self._label.setText(text)
        self.setAccessibleName(text)
        there = deputy is not None and deputy.presence.state != "absent"
        if deputy is not None and there:
            self._deputy.setText(_joined(deputy.name, room_text(deputy), phone_text(deputy)))
        self._deputy.setVisible(there)
        self.button.setVisible(there)
        self.setVisible(bool(text))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.colour("warning") if theme.tokens().outlined_chips else Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("warning_soft"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 7, 7)
