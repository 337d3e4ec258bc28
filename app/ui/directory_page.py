"""The directory: whom to ask for, how to reach them, what may be given out, and whether they are here."""

from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSplitter, QWidget

from app import staff
from app.language import mark, tr
from app.staff import Card, Colleague, Reach
from app.ui.card import TableCard
from app.ui.colleague_card import ColleagueCard
from app.ui.commands import command
from app.ui.empty import Empty
from app.ui.page import Page
from app.ui.table import Column, PagedTable

if TYPE_CHECKING:
    from app.ui.desk import Desk

_GROUP = mark("Directory")


def _reach(page: "DirectoryPage", kind: str) -> Reach | None:
    """What may be copied: only what may be given out."""
    shown = page.card.shown
    if shown is None:
        return None
    return next((one for one in shown.reaches if one.kind == kind and one.may_disclose), None)


def _may_phone(page: "DirectoryPage") -> bool:
    return _reach(page, "phone") is not None


def _may_mobile(page: "DirectoryPage") -> bool:
    return _reach(page, "mobile") is not None


def _may_email(page: "DirectoryPage") -> bool:
    return _reach(page, "email") is not None


def _is_somebody(page: "DirectoryPage") -> bool:
    return page.card.shown is not None and not page.card.shown.is_unit


def _is_away(page: "DirectoryPage") -> bool:
    return _is_somebody(page) and page.card.shown is not None and page.card.shown.presence.state == "absent"


def _is_not_away(page: "DirectoryPage") -> bool:
    return _is_somebody(page) and not _is_away(page)


def _has_deputy(page: "DirectoryPage") -> bool:
    return page.card.shown is not None and page.card.shown.deputy_id is not None


class DirectoryPage(Page):
    """One field over all staff, the list as one types, and a card for who is chosen."""

    title = mark("Directory")
    icon_name = "book-open"
    group = mark("Support")
    shows: ClassVar[frozenset[str]] = frozenset({"employee", "unit", "department"})

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self._wanted: UUID | None = None
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Name, task, unit or phone number"))
        self.search.setAccessibleName(tr("Search among staff"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._read)
        self.search.returnPressed.connect(self._to_list)
        self.search.installEventFilter(self)
        self.table = PagedTable(_columns(), tr("Staff"))
        self.table.setSelectionMode(PagedTable.SelectionMode.SingleSelection)
        self.table.row_selected.connect(self._selected)
        self.table.more_wanted.connect(self._read_more)
        self.card = ColleagueCard(self.commands)
        above = QWidget()
        row = QHBoxLayout(above)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.search)
        splitter = QSplitter()
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(14)
        splitter.addWidget(TableCard(self.table, above))
        splitter.addWidget(self.card)
        splitter.setSizes([620, 440])
        splitter.setStretchFactor(0, 1)
        self.body.addWidget(splitter, 1)

    def first_focus(self) -> QWidget:
        return self.search

    def refresh(self) -> None:
        self._read()

    def show_colleague(self, employee_id: UUID) -> None:
        """Look somebody up, for instance from the search that is everywhere."""
        self._wanted = employee_id
        self.desk.read(staff.card, record_id=employee_id, then=self._search_for, key="directory wanted")

    def _search_for(self, found: Card | None) -> None:
        if found is None:
            return
        if self.search.text() == found.name:
            self._read()
        else:
            self.search.setText(found.name)

    def _read(self) -> None:
        self.table.show_loading()
        self.desk.read(staff.find, words=self.search.text(), then=self._show, key="directory")

    def _read_more(self, last: Colleague) -> None:
        self.desk.read(staff.find, words=self.search.text(), after=last, then=self._append, key="directory")

    def _show(self, found: list[Colleague]) -> None:
        words = self.search.text().strip()
        if words:
            self.table.set_empty(
                Empty(
                    tr("Nobody answers to these words"),
                    tr("Try a part of the name, what the person works with, or the last digits of a number."),
                    "search",
                )
            )
        else:
            self.table.set_empty(
                Empty(tr("The directory is empty"), tr("Add colleagues in the registers."), "users")
            )
        self.table.show_rows(found, more=not words and len(found) == staff.PAGE)
        if self._wanted is not None and self.table.select_id(self._wanted):
            self._wanted = None
        elif (words and self.search.hasFocus()) or self.table.current_row() is None:
            self.table.select_first()
        self._read_card()

    def _append(self, found: list[Colleague]) -> None:
        self.table.append_rows(found, more=len(found) == staff.PAGE)

    def _selected(self, _row: Colleague | None) -> None:
        self._read_card()

    def _read_card(self) -> None:
        row: Colleague | None = self.table.current_row()
        if row is None:
            self._show_card(None)
        else:
            self.desk.read(staff.card, record_id=row.id, then=self._show_card, key="directory card")

    def _show_card(self, found: Card | None) -> None:
        self.card.show_card(found)
        self.refresh_commands()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and Down move in the list while one types."""
        if watched is self.search and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
            rows = self.table.rows()
            if event.key() in steps and event.modifiers() == Qt.KeyboardModifier.NoModifier and rows:
                row = self.table.currentIndex().row() + steps[Qt.Key(event.key())]
                self.table.selectRow(max(0, min(len(rows) - 1, row)))
                return True
        return False

    @command(mark("Search among staff"), ("Ctrl+F", "S"), icon="search", group=_GROUP)
    def to_search(self) -> None:
        """Go to the field and begin anew."""
        self.search.setFocus()
        self.search.selectAll()

    @command(mark("Was not in their place"), "Ctrl+B", icon="user-round", group=_GROUP, enabled=_is_not_away)
    def not_in_place(self) -> None:
        """Note that somebody was looked for and not there."""
        shown = self.card.shown
        if shown is not None:
            self.desk.write(
                staff.not_in_place,
                employee_id=shown.id,
                told_by=self.desk.context.guide_name,
                label=tr("{name} was not in their place", name=shown.name),
            )

    @command(mark("Is here"), "Ctrl+H", icon="user-check", group=_GROUP, enabled=_is_somebody)
    def in_place(self) -> None:
        """Note that somebody is here after all."""
        shown = self.card.shown
        if shown is not None:
            self.desk.write(
                staff.in_place,
                employee_id=shown.id,
                told_by=self.desk.context.guide_name,
                label=tr("{name} is here", name=shown.name),
            )

    @command(mark("Copy the telephone number"), "Alt+1", icon="copy", group=_GROUP, enabled=_may_phone)
    def copy_phone(self) -> None:
        """Copy the number, if it may be given out."""
        self._copy("phone")

    @command(mark("Copy the mobile number"), "Alt+2", icon="copy", group=_GROUP, enabled=_may_mobile)
    def copy_mobile(self) -> None:
        """Copy the mobile number, if it may be given out."""
        self._copy("mobile")

    @command(mark("Copy the e-mail address"), "Alt+3", icon="copy", group=_GROUP, enabled=_may_email)
    def copy_email(self) -> None:
        """Copy the address, if it may be given out."""
        self._copy("email")

    def _copy(self, kind: str) -> None:
        reach = _reach(self, kind)
        if reach is not None:
            QGuiApplication.clipboard().setText(reach.copied)
            self.set_subtitle(tr("Copied: {text}", text=reach.shown))

    @command(mark("Show the deputy"), "Ctrl+J", icon="arrow-right", group=_GROUP, enabled=_has_deputy)
    def show_deputy(self) -> None:
        """Go to whoever stands in."""
        shown = self.card.shown
        if shown is not None and shown.deputy_id is not None:
            self.show_colleague(shown.deputy_id)

    def _to_list(self) -> None:
        self.table.setFocus()


def _columns() -> list[Column]:
    return [
        Column(
            tr("Name"),
            lambda row: row.name,
            150,
            3,
            kind="strong",
            icon=lambda row: "building-2" if row.is_unit else "",
        ),
        Column(tr("Title"), lambda row: row.title, 120, 2, kind="muted", hide_below=520),
        Column(tr("Unit"), lambda row: row.unit, 110, 2, kind="muted"),
        Column(tr("Telephone"), lambda row: row.phone, 122, kind="mono", hide_below=620),
        Column(
            tr("Presence"),
            lambda row: {"absent": tr("Away"), "present": tr("Here"), "unknown": ""}[row.presence.state],
            92,
            kind="chip",
            status=lambda row: "overdue" if row.presence.state == "absent" else "closed",
        ),
    ]
