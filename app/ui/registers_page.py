"""The registers: the lists the municipality keeps itself, each line with its form."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QSplitter, QStackedWidget, QWidget

from app import case_type_rules, drafts, register_lines, registers
from app.drafts import Kept
from app.language import mark, tr
from app.register_lines import Line, References
from app.registers import Opened
from app.trouble import Misfit, Trouble
from app.ui import theme
from app.ui.card import TableCard
from app.ui.commands import command
from app.ui.empty import Empty
from app.ui.import_dialog import ImportDialog
from app.ui.page import Page
from app.ui.record_card import RecordCard, Sheet
from app.ui.record_form import start_values
from app.ui.register_fields import LOOKS, RegisterLook, columns, look
from app.ui.table import Column, PagedTable
from app.ui.thrown_away import offer_back, tell_waits
from app.ui.tree_table import TreeTable

if TYPE_CHECKING:
    from app.ui.desk import Desk

_GROUP = mark("Registers")
_LIST_WIDTH = 186


@dataclass(frozen=True)
class _Choice:
    id: str
    look: RegisterLook


def _has_record(page: "RegistersPage") -> bool:
    return page.card.is_open


def _has_typed(page: "RegistersPage") -> bool:
    return page.card.is_dirty


def _is_type(page: "RegistersPage") -> bool:
    return page.register == "case_type" and page.current is not None


def _can_have_below(page: "RegistersPage") -> bool:
    line = page.current
    return _is_type(page) and line is not None and line.level < case_type_rules.LEVELS


def _has_order(page: "RegistersPage") -> bool:
    line = page.current
    return page.register in ("outcome", "reason") and line is not None and line.in_use


class RegistersPage(Page):
    """Which register to the left, its lines in the middle, the chosen line as a form to the right."""

    title = mark("Registers")
    icon_name = "clipboard-list"
    group = mark("Support")
    shows: ClassVar[frozenset[str]] = frozenset(each.table for each in LOOKS)

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self.register = LOOKS[0].name
        self._wanted: UUID | None = None  # to be current as soon as it is in the list
        self._asked: UUID | None = None  # to be on the card as soon as it has been read
        self.choice = self._make_choice()
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(tr("Filter"))
        self.filter.setAccessibleName(tr("Filter"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._read_lines)
        self.filter.returnPressed.connect(self._to_list)
        self._lists = QStackedWidget()
        self.tables = {each.name: self._make_table(each) for each in LOOKS}
        self.card = RecordCard(desk, self.commands)
        self.card.edited.connect(self.refresh_commands)
        self._lay_out_parts()

    def _make_choice(self) -> PagedTable:
        title = Column(
            tr("Register"), lambda row: tr(row.look.title), 120, 1, icon=lambda row: str(row.look.icon)
        )
        choice = PagedTable([title], tr("Register"))
        choice.show_rows([_Choice(each.name, each) for each in LOOKS])
        choice.select_first()
        choice.row_selected.connect(self._choose)
        choice.row_activated.connect(self._to_list)
        choice.horizontalHeader().hide()
        return choice

    def _make_table(self, each: RegisterLook) -> PagedTable:
        kind = TreeTable if each.name == "case_type" else PagedTable
        table = kind(columns(each.name), tr(each.title))
        table.setSelectionMode(PagedTable.SelectionMode.SingleSelection)
        table.set_empty(Empty(tr(each.empty), tr("Empty the filter, or add a new one."), each.icon, "Ctrl+N"))
        table.row_selected.connect(self._line_selected)
        table.clicked.connect(self._open_current)
        table.row_activated.connect(self._to_form)
        table.more_wanted.connect(self._read_more)
        self._lists.addWidget(table)
        return table

    def _lay_out_parts(self) -> None:
        above = QWidget()
        row = QHBoxLayout(above)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.filter)
        self._left = TableCard(self.choice)
        self._left.setFixedWidth(theme.px(_LIST_WIDTH))
        splitter = QSplitter()
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(14)
        splitter.addWidget(TableCard(self._lists, above))
        splitter.addWidget(self.card)
        splitter.setSizes([500, 440])
        splitter.setStretchFactor(0, 1)
        across = QHBoxLayout()
        across.setSpacing(14)
        across.addWidget(self._left)
        across.addWidget(splitter, 1)
        self.body.addLayout(across, 1)
        theme.changed.connect(self._fit)

    def _fit(self) -> None:
        self._left.setFixedWidth(theme.px(_LIST_WIDTH))

    @property
    def table(self) -> PagedTable:
        """The list of the register that is shown."""
        return self.tables[self.register]

    @property
    def current(self) -> Line | None:
        """The line the form shows; none while a new one is being written."""
        line: Line | None = self.table.current_row()
        return line if line is not None and self.card.record_id == line.id else None

    def first_focus(self) -> QWidget:
        return self.table

    def refresh(self) -> None:
        self.desk.read(register_lines.references, then=self._offer, key="register references")
        self._read_lines()

    def _offer(self, known: References) -> None:
        self.card.offer(known)

    def _read_lines(self) -> None:
        self.table.show_loading()
        self.desk.read(
            register_lines.lines,
            register=self.register,
            words=self.filter.text(),
            then=self._show_lines,
            key="register lines",
        )

    def _read_more(self, last: Line) -> None:
        self.desk.read(
            register_lines.lines,
            register=self.register,
            words=self.filter.text(),
            after=last,
            then=self._append_lines,
            key="register lines",
        )

    def _show_lines(self, lines: list[Line]) -> None:
        table, wanted = self.table, self._wanted
        if isinstance(table, TreeTable):
            table.show_tree(lines, all_open=bool(self.filter.text().strip()))
            found = wanted is not None and table.reveal(wanted)
        else:
            table.show_rows(lines, more=len(lines) == register_lines.PAGE)
            found = wanted is not None and table.select_id(wanted)
        if found:
            self._wanted = None
        elif table.current_row() is None and not self.card.is_new:
            table.select_first()
        if found or not self.card.is_new:
            self._open_current()

    def _append_lines(self, lines: list[Line]) -> None:
        self.table.append_rows(lines, more=len(lines) == register_lines.PAGE)
        if self._wanted is not None and self.table.select_id(self._wanted):
            self._wanted = None

    def _choose(self, row: _Choice | None) -> None:
        if row is None or row.look.name == self.register:
            return
        self.card.close_record()
        self.register = row.look.name
        self._wanted = None
        self._lists.setCurrentWidget(self.table)
        self.filter.blockSignals(True)
        self.filter.clear()
        self.filter.blockSignals(False)
        self._read_lines()
        self.refresh_commands()

    def _line_selected(self, line: Line | None) -> None:
        if line is not None:
            self._open_current()

    def _open_current(self, _index: object = None) -> None:
        """Read the current line into the form; what was typed in another is kept for when one is back."""
        line: Line | None = self.table.current_row()
        if line is None:
            if not self.card.is_new:
                self.card.close_record()
                self.refresh_commands()
            return
        if self.card.record_id == line.id and self.card.is_dirty:
            return
        self._asked = line.id
        self.desk.read(
            registers.opened,
            register=self.register,
            record_id=line.id,
            then=self._show_record,
            key="register record",
        )

    def _show_record(self, opened: Opened) -> None:
        line: Line | None = self.table.current_row()
        if line is None or opened.register != self.register or not opened.id == line.id == self._asked:
            return
        self.card.open(opened, line)
        self.refresh_commands()

    @command(mark("Read employees from a file"), "Ctrl+I", icon="upload", place="header", group=_GROUP)
    def import_staff(self) -> None:
        """Choose a CSV file, look at what it would do, and bring it in."""
        path, _ = QFileDialog.getOpenFileName(
            self, tr("Read employees from a file"), "", tr("CSV files (*.csv *.txt)")
        )
        if path:
            self.preview_import(Path(path))

    @command(mark("New"), "Ctrl+N", icon="plus", place="primary", group=_GROUP)
    def new(self) -> None:
        """Begin a new line of the register; a case type beside the one that is shown."""
        line = self.table.current_row()
        parent = line.parent_id if line is not None and self.register == "case_type" else None
        self._begin(parent, 1 if line is None else line.level)

    @command(mark("New case type below this one"), "Ctrl+Shift+N", group=_GROUP, enabled=_can_have_below)
    def new_below(self) -> None:
        """Begin a case type one level further down."""
        line = self.current
        if line is not None:
            self._begin(line.id, line.level + 1)

    def _begin(self, parent: UUID | None, level: int) -> None:
        values: dict[str, Any] = start_values(look(self.register).fields)
        above = None
        if self.register == "case_type":
            values["parent_id"] = parent
            above = next((row.name for row in self.table.rows() if row.id == parent), None)
        self._asked = None
        self.card.begin(self.register, values, level, above or "")
        self.refresh_commands()

    @command(mark("Save"), "Ctrl+S", icon="save", group=_GROUP, enabled=_has_record)
    def save(self) -> None:
        """Keep what is typed in the form."""
        values = self.card.changes()
        if not values and not self.card.is_new:
            return
        name = self.card.name_typed
        self.desk.write(
            drafts.saving,
            registers.save,
            draft_id=self.card.shelf.ending(),
            register=self.register,
            record_id=self.card.record_id,
            values=values,
            label=tr("Saved: {name}", name=name) if name else tr("Saved"),
            then=self._saved,
            failed=self._refused,
        )

    def _saved(self, record_id: UUID) -> None:
        self.card.saved(record_id)
        self._wanted = record_id
        self._read_lines()
        self.refresh_commands()

    def _refused(self, trouble: Trouble) -> None:
        self.card.shelf.failed()
        if not isinstance(trouble, Misfit) or not self.card.show_errors(trouble.fields):
            self.desk.failed.emit(str(trouble))

    @command(mark("Discard what I typed"), "Ctrl+R", icon="rotate-ccw", group=_GROUP, enabled=_has_typed)
    def revert(self) -> None:
        """Show the line as it is stored; the toast gives back what was typed."""
        if (thrown := self.card.discard()) is not None:
            offer_back(self, partial(self._give_back, *thrown))
        self.table.setFocus()
        self._open_current()
        self.refresh_commands()

    def _give_back(self, kept: Kept, sheet: Sheet) -> None:
        self.card.give_back(kept, sheet)
        if not self.card.is_dirty:
            tell_waits(self)
        self.refresh_commands()

    @command(mark("End the case type today"), "Ctrl+E", icon="log-out", group=_GROUP, enabled=_is_type)
    def end_type(self) -> None:
        """Let the type, and all below it, be chosen for the last time today."""
        line = self.current
        if line is not None:
            self.desk.write(
                case_type_rules.end, type_id=line.id, label=tr("Last day today: {name}", name=line.name)
            )

    @command(mark("Move up"), "Alt+Up", icon="chevron-up", group=_GROUP, enabled=_has_order)
    def move_up(self) -> None:
        """Offer the line a place earlier."""
        self._move(-1)

    @command(mark("Move down"), "Alt+Down", icon="chevron-down", group=_GROUP, enabled=_has_order)
    def move_down(self) -> None:
        """Offer the line a place later."""
        self._move(1)

    def _move(self, step: int) -> None:
        line = self.current
        if line is not None:
            label = tr("Moved: {name}", name=line.name)
            self.desk.write(registers.move, register=self.register, record_id=line.id, step=step, label=label)

    @command(mark("Filter the list"), "Ctrl+F", icon="filter", group=_GROUP)
    def to_filter(self) -> None:
        """Go to the filter."""
        self.filter.setFocus()
        self.filter.selectAll()

    @command(mark("Next register"), "Ctrl+PgDown", icon="arrow-right", group=_GROUP)
    def next_register(self) -> None:
        """Go to the register below."""
        self._step_register(1)

    @command(mark("Previous register"), "Ctrl+PgUp", icon="chevron-left", group=_GROUP)
    def previous_register(self) -> None:
        """Go to the register above."""
        self._step_register(-1)

    def _step_register(self, step: int) -> None:
        names = [each.name for each in LOOKS]
        self.choice.select_id(names[(names.index(self.register) + step) % len(names)])
        self.table.setFocus()

    def preview_import(self, path: Path) -> ImportDialog:
        """Show what a file would do to the employees."""
        self.choice.select_id("employee")
        dialog = ImportDialog(self.desk, path, self.window())
        dialog.open()
        return dialog

    def _to_list(self, _row: object = None) -> None:
        self.table.setFocus()

    def _to_form(self, line: Line) -> None:
        if self.card.record_id == line.id:
            self.card.take_keyboard()
        else:
            self._open_current()
