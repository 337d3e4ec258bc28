"""A page: one of the places the left navigation leads to."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.language import tr
from app.ui import commands, theme
from app.ui.commands import command_button

if TYPE_CHECKING:
    from app.ui.desk import Desk


class Page(QWidget):
    """Base of every page: a header with title and buttons, a body to fill, its commands, and when to re-read.

    A subclass sets the class variables, fills `self.body` in `__init__` and reads its questions in `refresh`.
    """

    title: ClassVar[str] = ""
    icon_name: ClassVar[str] = "inbox"
    group: ClassVar[str] = ""
    shows: ClassVar[frozenset[str]] = frozenset()

    badge_changed = Signal(int)

    def __init__(self, desk: "Desk") -> None:
        super().__init__()
        self.desk = desk
        self.badge = 0
        self._stale = True
        self.setAccessibleName(tr(self.title))
        self.commands = commands.collect(self)
        self._title = QLabel(tr(self.title))
        self._subtitle = QLabel()
        self.header = QHBoxLayout()
        self.body = QVBoxLayout()
        self._lay_out()
        desk.changed.connect(self._tables_changed)

    def _lay_out(self) -> None:
        theme.set_role(self._title, "title")
        theme.set_role(self._subtitle, "secondary")
        self._subtitle.hide()
        titles = QVBoxLayout()
        titles.setSpacing(1)
        titles.addWidget(self._title)
        titles.addWidget(self._subtitle)
        self.header.setSpacing(8)
        self.header.addLayout(titles, 1)
        for action in self.commands.values():
            if action.declaration.place:
                role = "primary" if action.declaration.place == "primary" else ""
                button = command_button(action, role=role)
                self.header.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.setSpacing(14)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 18, 24, 20)
        outer.setSpacing(14)
        outer.addLayout(self.header)
        outer.addLayout(self.body, 1)

    def set_subtitle(self, text: str) -> None:
        """Show a line under the title, for instance the day or how many are waiting."""
        self._subtitle.setText(text)
        self._subtitle.setVisible(bool(text))

    def set_badge(self, count: int) -> None:
        """Show a count at the page's place in the navigation; 0 shows none."""
        if count != self.badge:
            self.badge = count
            self.badge_changed.emit(count)

    def first_focus(self) -> QWidget:
        """The widget that takes the keyboard when the page is opened."""
        return self

    def last_focus(self) -> QWidget:
        """The widget that last had the keyboard on this page, or the first one."""
        last: QWidget | None = self.focusWidget()  # None when nothing here has had the keyboard yet
        if last is None or not last.isEnabled() or last.isHidden():
            return self.first_focus()
        return last

    def take_focus(self) -> None:
        """Give the keyboard back to where it last was on this page."""
        self.last_focus().setFocus()

    def refresh(self) -> None:
        """Read again what the page shows; called when it is shown and when a table in `shows` has changed."""

    def shown(self) -> None:
        """Called each time the page comes into view."""

    def hidden(self) -> None:
        """Called each time the page goes out of view."""

    def extra_keys(self) -> Sequence[tuple[Sequence[str], str]]:
        """Keys of the page that are not commands, for the list of keys: the keys and what they do."""
        return ()

    def refresh_commands(self) -> None:
        """Ask every command again whether it may be run; call it when the selection has changed."""
        commands.refresh(self.commands)

    def _tables_changed(self, tables: set[str]) -> None:
        if not self.shows.intersection(tables):
            return
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if event.spontaneous():
            return
        self.shown()
        if self._stale:
            self._stale = False
            self.refresh()
        self.refresh_commands()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self.hidden()
