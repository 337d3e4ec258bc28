"""The palette: one field that finds every command, case, person and answer (Ctrl+K)."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from app.language import mark, tr
from app.ui import theme
from app.ui.commands import Command
from app.ui.icons import icon
from app.ui.overlay import Overlay
from app.ui.palette_list import Entry, EntryDelegate, EntryModel

MOST_COMMANDS = 6
MOST_RECENT = 5

_SECTIONS = {
    "case": mark("Cases"),
    "contact": mark("Contacts"),
    "note": mark("Notes"),
    "visit": mark("Visits"),
    "employee": mark("Employees"),
    "unit": mark("Units"),
    "case_type": mark("Case types"),
}


@dataclass(frozen=True)
class Hit:
    """Something found: what kind it is, how it is shown, and its id."""

    kind: str
    icon: str
    title: str
    detail: str = ""
    key: str = ""
    id: object = field(default=None)


class Palette(Overlay):
    """Finds while one types: commands at once, everything else as the answers arrive."""

    search_requested = Signal(str)
    hit_chosen = Signal(str, object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, tr("Search and commands"), dim=0.06)
        self._commands: list[Command] = []
        self._recent: list[str] = []
        self._commands_found: list[Entry] = []
        self._hits: list[Hit] = []
        self._hits_for = ""
        self._waiting_to_choose = False
        self._field = QLineEdit()
        self._field.setAccessibleName(tr("Search and commands"))
        self._field.setPlaceholderText(tr("Search for a case, a person or a command …"))
        self._field.addAction(icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self._model = EntryModel()
        self._list = _Lines()
        self._list.setAccessibleName(tr("Results"))
        self._list.setModel(self._model)
        self._delegate = EntryDelegate()
        self._list.setItemDelegate(self._delegate)
        self._nothing = QLabel(tr("Nothing found. Try fewer letters or another word."))
        self._lay_out()
        self._field.installEventFilter(self)
        self._field.textEdited.connect(self._typed)
        self._list.clicked.connect(self._choose)

    def _lay_out(self) -> None:
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setMouseTracking(True)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        theme.set_role(self._list, "plain")
        theme.set_role(self._field, "large")
        theme.set_role(self._nothing, "secondary")
        self._nothing.setContentsMargins(12, 14, 12, 14)
        column = QVBoxLayout(self.card)
        column.setContentsMargins(11, 11, 11, 9)
        column.setSpacing(6)
        column.addWidget(self._field)
        column.addWidget(self._nothing)
        column.addWidget(self._list, 1)

    def open_with(self, commands: Iterable[Command], text: str = "") -> None:
        """Open with the commands that can be run here, and what has already been typed."""
        self._commands = [each for each in commands if each.declaration.listed]
        self._hits, self._hits_for = [], ""
        self._field.setText(text)
        self.open()
        self._typed(text)

    def show_results(self, text: str, hits: Sequence[Hit]) -> None:
        """Show what was found for `text`; dropped if something else has been typed since."""
        if text != self.text or not self.isVisible():
            return
        self._hits, self._hits_for = list(hits), text
        self._fill()
        if self._waiting_to_choose:
            self._choose_current()

    @property
    def text(self) -> str:
        """What has been typed."""
        return self._field.text().strip()

    def remember(self, name: str) -> None:
        """Put a command first among the recent ones."""
        self._recent = [name, *(other for other in self._recent if other != name)][:MOST_RECENT]

    def entries(self) -> list[Entry]:
        """The lines shown now, headings left out."""
        return [entry for entry in self._model.entries if not entry.is_heading]

    def card_place(self, room: QRect) -> QRect:
        width = min(theme.px(600), room.width() - 40)
        height = min(theme.px(470), room.height() - 80)
        return QRect((room.width() - width) // 2, min(theme.px(64), room.height() // 10), width, height)

    def first_focus(self) -> QWidget:
        return self._field

    def _typed(self, _text: str) -> None:
        self._waiting_to_choose = False
        if not self.text:
            self._hits, self._hits_for = [], ""
        self._commands_found = self._command_entries() if self.text else self._first_entries()
        self._fill()
        if self.text:
            self.search_requested.emit(self.text)

    def _fill(self) -> None:
        chosen = self._current()
        entries = list(self._commands_found)
        section = ""
        for hit in self._hits:
            heading = tr(_SECTIONS.get(hit.kind, mark("More")))
            if heading != section:
                section = heading
                entries.append(Entry(heading))
            entries.append(Entry(hit.title, hit.detail, hit.icon, hit.key, hit=(hit.kind, hit.id)))
        if entries != self._model.entries:
            self._model.show(entries)
        self._nothing.setVisible(not entries and self._hits_for == self.text)
        self._make_current(self._place_of(chosen))

    def _first_entries(self) -> list[Entry]:
        allowed = [each for each in self._commands if each.allowed()]
        by_name = {each.name: each for each in allowed}
        recent = [by_name[name] for name in self._recent if name in by_name]
        rest = [each for each in allowed if each not in recent]
        entries: list[Entry] = []
        for heading, several in ((tr("Recent"), recent), (tr("Commands"), rest)):
            if several:
                entries.append(Entry(heading))
                entries += [_entry(each) for each in several]
        return entries

    def _command_entries(self) -> list[Entry]:
        found = matching(self._commands, self.text)[:MOST_COMMANDS]
        return [Entry(tr("Commands")), *map(_entry, found)] if found else []

    def _current(self) -> Entry | None:
        index = self._list.currentIndex()
        return self._model.entries[index.row()] if index.isValid() else None

    def _place_of(self, entry: Entry | None) -> int:
        """Where an entry stands now, unless it was only first because nothing better had come."""
        entries = self._model.entries
        first = next((place for place, each in enumerate(entries) if not each.is_heading), -1)
        if entry is not None and self._moved and entry in entries:
            return entries.index(entry)
        return first

    _moved = False

    def _make_current(self, place: int) -> None:
        self._list.setCurrentIndex(self._model.index(place, 0) if place >= 0 else QModelIndex())

    def _move(self, by: int) -> None:
        places = [place for place, each in enumerate(self._model.entries) if not each.is_heading]
        if places:
            index = self._list.currentIndex()
            now = places.index(index.row()) if index.row() in places else -1
            self._moved = True
            self._make_current(places[max(0, min(len(places) - 1, now + by))])
            if now + by <= 0:
                self._list.scrollToTop()

    def _choose_current(self) -> None:
        entry = self._current()
        stale = self._hits_for != self.text and bool(self.text)
        if stale and (entry is None or entry.hit is not None):
            self._waiting_to_choose = True  # Enter came before the answer; the answer will be chosen
        elif entry is not None:
            self._choose(self._list.currentIndex())

    def _choose(self, index: QModelIndex) -> None:
        entry = self._model.entries[index.row()]
        if entry.is_heading:
            return
        self._waiting_to_choose = False
        self.dismiss()
        if entry.command is not None:
            entry.command.trigger()
        elif entry.hit is not None:
            self.hit_chosen.emit(*entry.hit)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._moved = False
            if (act := self._keys().get(event.key())) is not None:
                act()
                return True
        return super().eventFilter(watched, event)

    def _keys(self) -> dict[int, Callable[[], None]]:
        keys = Qt.Key
        return {
            keys.Key_Down: lambda: self._move(1),
            keys.Key_Up: lambda: self._move(-1),
            keys.Key_PageDown: lambda: self._move(8),
            keys.Key_PageUp: lambda: self._move(-8),
            keys.Key_Return: self._choose_current,
            keys.Key_Enter: self._choose_current,
            keys.Key_Escape: self.dismiss,
        }


class _Lines(QListView):
    """Lays its own ground, so that what lies behind it is not painted anew for each letter typed."""

    def __init__(self) -> None:
        super().__init__()
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self.viewport()).fillRect(event.rect(), theme.colour("surface"))
        super().paintEvent(event)


def _entry(command: Command) -> Entry:
    name = command.declaration.icon or "command"
    return Entry(command.text(), command.group_text, name, command.keys_text, command=command)


def matching(commands: Iterable[Command], text: str) -> list[Command]:
    """Commands that hold every word of `text` somewhere, the closest first."""
    words = text.casefold().split()
    found = []
    for order, each in enumerate(commands):
        title = each.text().casefold()
        if each.allowed() and all(word in f"{title} {each.group_text.casefold()}" for word in words):
            starts = [any(part.startswith(word) for part in title.split()) for word in words]
            rank = 0 if title.startswith(words[0]) else 1 if all(starts) else 2
            found.append((rank, order, each))
    return [each for _rank, _order, each in sorted(found, key=lambda item: item[:2])]
