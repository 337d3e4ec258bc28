"""A colleague's card: what they do, how to reach them, what may be given out, and whether they are here."""

import re
from datetime import datetime, time, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app import clock, office_hours
from app.directory import Presence
from app.language import mark, tr
from app.staff import Card, Reach
from app.ui import theme
from app.ui.card import line, scrolling
from app.ui.chips import StatusChip
from app.ui.commands import Commands, command_button
from app.ui.empty import Empty, EmptyState
from app.ui.formatting import moment, short_day, since
from app.ui.icons import IconLabel

_REACHES = {
    "phone": ("phone", mark("Telephone"), "copy_phone"),
    "mobile": ("phone-call", mark("Mobile"), "copy_mobile"),
    "email": ("at-sign", mark("E-mail"), "copy_email"),
}


class _Fact(QWidget):
    """A name and what it says, out of the way when it says nothing."""

    def __init__(self, icon_name: str, name: str) -> None:
        super().__init__()
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._name = name
        heading = QLabel(name)
        theme.set_role(heading, "muted")
        column = QVBoxLayout()
        column.setSpacing(1)
        column.addWidget(heading)
        column.addWidget(self._words)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(11)
        row.addWidget(IconLabel(icon_name, 17), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)

    def say(self, text: str) -> None:
        """Say it, or disappear."""
        self._words.setText(text)
        self.setAccessibleName(f"{self._name}: {text}")
        self.setVisible(bool(text))


class _ReachRow(QWidget):
    """One way to reach somebody, with its mark and its button."""

    def __init__(self, icon_name: str, name: str, copy: QPushButton) -> None:
        super().__init__()
        self.copy = copy
        self.number, self.rule = QLabel(), QLabel()
        self._lock = IconLabel("eye-off", 13, "danger")
        self._open = IconLabel("check", 13, "success")
        self.number.setTextFormat(Qt.TextFormat.PlainText)
        self.number.setWordWrap(True)
        theme.set_role(self.number, "large")
        heading = QLabel(name)
        theme.set_role(heading, "muted")
        marked = QHBoxLayout()
        marked.setSpacing(5)
        for part in (heading, self._lock, self._open, self.rule):
            marked.addWidget(part)
        marked.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(1)
        column.addLayout(marked)
        column.addWidget(self.number)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(11)
        row.addWidget(IconLabel(icon_name, 17), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        row.addWidget(copy, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_reach(self, reach: Reach | None) -> None:
        """Show it with its rule, or disappear."""
        self.setVisible(reach is not None)
        if reach is None:
            return
        allowed = reach.may_disclose
        # An address may be broken where one would break it by hand.
        self.number.setText(re.sub(r"([@.])", "\\1\u200b", reach.shown))
        self.rule.setText(tr("may be given out") if allowed else tr("is not given out"))
        theme.set_role(self.rule, "muted" if allowed else "error")
        self._lock.setVisible(not allowed)
        self._open.setVisible(allowed)
        self.copy.setVisible(allowed)
        self.setAccessibleName(f"{reach.shown}, {self.rule.text()}")


class ColleagueCard(QFrame):
    """Shows one colleague or unit; `shown` is whom."""

    def __init__(self, commands: Commands) -> None:
        super().__init__()
        theme.set_role(self, "card")
        self.setMinimumWidth(theme.px(360))
        self.shown: Card | None = None
        self._name, self._title = QLabel(), QLabel()
        self._chip = StatusChip("waiting")
        self._presence = QLabel()
        self.reaches = {
            kind: _ReachRow(icon, tr(name), command_button(commands[copy], text=tr("Copy")))
            for kind, (icon, name, copy) in _REACHES.items()
        }
        self._hours = _Fact("clock", tr("Phone hours"))
        self._room = _Fact("map-pin", tr("Room"))
        self._tasks = _Fact("clipboard-list", tr("Tasks"))
        self._deputy = _Fact("users", tr("Deputy"))
        self._buttons = {
            "not_in_place": command_button(commands["not_in_place"]),
            "in_place": command_button(commands["in_place"]),
            "show_deputy": command_button(commands["show_deputy"], text=tr("Show")),
        }
        self._filled = QWidget()
        self._nothing = EmptyState(
            Empty(tr("Nobody chosen"), tr("Search, and choose somebody in the list."), "user")
        )
        self._lay_out()
        self.show_card(None)

    def _lay_out(self) -> None:
        theme.set_role(self._name, "title")
        theme.set_role(self._title, "secondary")
        theme.set_role(self._presence, "muted")
        for label in (self._name, self._title, self._presence):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(20, 18, 20, 14)
        column.setSpacing(12)
        names = QVBoxLayout()
        names.setSpacing(3)
        names.addWidget(self._name)
        names.addWidget(self._title)
        column.addLayout(names)
        here = QVBoxLayout()
        here.setSpacing(4)
        here.addWidget(self._chip)
        here.addWidget(self._presence)
        column.addLayout(here)
        pair = QHBoxLayout()
        pair.setSpacing(8)
        pair.addWidget(self._buttons["not_in_place"])
        pair.addWidget(self._buttons["in_place"])
        pair.addStretch(1)
        column.addLayout(pair)
        column.addWidget(line())
        for row in self.reaches.values():
            column.addWidget(row)
        for fact in (self._hours, self._room, self._tasks):
            column.addWidget(fact)
        stand_in = QHBoxLayout()
        stand_in.addWidget(self._deputy, 1)
        stand_in.addWidget(self._buttons["show_deputy"])
        column.addLayout(stand_in)
        column.addStretch(1)
        filled = QVBoxLayout(self._filled)
        filled.setContentsMargins(0, 0, 0, 0)
        filled.setSpacing(0)
        filled.addWidget(scrolling(content), 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.addWidget(self._filled)
        outer.addWidget(self._nothing)

    def show_card(self, card: Card | None) -> None:
        """Show somebody, or that nobody is chosen."""
        self.shown = card
        self._filled.setVisible(card is not None)
        self._nothing.setVisible(card is None)
        if card is None:
            return
        self._name.setText(card.name)
        self._title.setText(" · ".join(filter(None, (card.title, card.unit, card.department))))
        self._title.setVisible(bool(self._title.text()))
        word, colours, told = said_of(card.presence)
        self._chip.set_status(colours, word)
        self._presence.setText(told)
        self._chip.setVisible(not card.is_unit)
        self._presence.setVisible(not card.is_unit)
        by_kind: dict[str, Reach] = {reach.kind: reach for reach in card.reaches}
        for kind, row in self.reaches.items():
            row.show_reach(by_kind.get(kind))
        self._hours.say(card.phone_hours)
        self._room.say(card.room)
        self._tasks.say(card.tasks)
        deputy = card.deputy_name
        if card.deputy_presence is not None and card.deputy_presence.state == "absent":
            deputy = tr("{name}, also away", name=deputy)
        self._deputy.say(deputy)
        for name in ("not_in_place", "in_place"):
            self._buttons[name].setVisible(not card.is_unit)
        self._buttons["show_deputy"].setVisible(card.deputy_id is not None)


def said_of(presence: Presence) -> tuple[str, str, str]:
    """Presence as a word, its colours, and who says so and how long ago."""
    told = ""
    if presence.noted_at is not None and presence.source:
        told = _aged(presence.source, presence.noted_at)
    if presence.state == "absent":
        words = " · ".join(filter(None, (presence.reason, told)))
        return away(presence), "overdue", words[:1].upper() + words[1:]
    if presence.state == "present":
        return tr("Here"), "closed", told[:1].upper() + told[1:]
    return tr("Not known"), "waiting", tr("Nobody has said that this person is away.")


def _aged(source: str, noted_at: datetime) -> str:
    if clock.now() - noted_at < timedelta(minutes=1):
        return tr("{source}, just now", source=source)
    return tr("{source}, {age} ago", source=source, age=since(noted_at))


def away(presence: Presence) -> str:
    """How long somebody is away; midnight is the end of a day and not a time to come back at."""
    if presence.until is None:
        return tr("Away")
    if presence.until.astimezone(clock.STOCKHOLM).time() != time():
        return tr("Away until {moment}", moment=moment(presence.until))
    day = office_hours.shown_day(presence.until)
    return tr("Away today") if day == clock.today() else tr("Away to and including {day}", day=short_day(day))
