"""The page of cases: queues on the left, the list in the middle, the case on the right."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from app import case_choices, case_queues, case_sheet, clock, saved_filters
from app.case_choices import Choices
from app.case_queues import QUEUES, CaseRow, Count, Cursor, Viewer
from app.case_sheet import CaseSheet
from app.language import mark, tr, trn
from app.saved_filters import FilterRow
from app.trouble import Trouble
from app.ui import formatting, kept_line, quick_registration, theme
from app.ui.card import TableCard
from app.ui.case_columns import columns_for, empty_for
from app.ui.case_commands import CaseCommands
from app.ui.case_view import CaseView
from app.ui.commands import Command, Declaration, command
from app.ui.desk import Desk
from app.ui.disruption_commands import DisruptionCommands
from app.ui.draft_shelf import DraftShelf
from app.ui.filter_commands import FilterCommands
from app.ui.handover_commands import HandoverCommands
from app.ui.icons import icon
from app.ui.menu import Menu
from app.ui.note_commands import NoteCommands
from app.ui.queue_list import QueueList
from app.ui.row_model import RowModel
from app.ui.table import PagedTable
from app.ui.teams_copy import Clipboard

A_MINUTE_MS = 60_000
QUEUE_KEYS = dict(zip((queue.name for queue in QUEUES), "1234567890A", strict=True))
_LIST = mark("The list")
_QUEUES = mark("Queues")
_ALWAYS_MORE = (
    "park",
    "take_over",
    "release",
    "wait",
    "go_on",
    "promise_callback",
    "keep_callback",
    "change_facts",
    "decide_registry",
    "",
    "show_letter",
    "note_receipt",
    "note_answer",
    "take_back",
    "",
    "link",
    "merge",
    "unmerge",
    "",
    "copy_number",
    "copy_for_teams",
    "start_disruption",
    "end_disruption",
    "reopen",
)


class CasesPage(CaseCommands, HandoverCommands, NoteCommands, FilterCommands, DisruptionCommands):
    """Where cases are taken, followed up and closed."""

    title = mark("Cases")
    icon_name = "inbox"
    group = mark("Work")
    shows = frozenset({"case", "saved_filter", "employee", "unit", "case_type", "outcome", "setting"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setObjectName("cases-page")
        self.queue = "mine"
        self.reverse = False
        self.filters: tuple[FilterRow, ...] = ()
        self._asked_for: UUID | None = None
        self._wanted: UUID | None = None
        self.drafts: dict[UUID, UUID] = {}
        self.clipboard = Clipboard(self)
        self.shelf = DraftShelf(self, desk, "case")
        self.shelf.found.connect(self._draft_found)
        self._add_queue_commands()
        self.queues = QueueList(QUEUE_KEYS, self.commands["make_filter"])
        self.queues.chosen.connect(self.show_queue)
        self.table = PagedTable(columns_for(self.queue), tr("Cases"))
        self.view = CaseView(self.commands)
        self._more = QPushButton()
        self._more.setIcon(icon("ellipsis"))
        self._more.setAccessibleName(tr("More to do"))
        self._more.setToolTip(tr("More to do"))
        theme.set_role(self._more, "quiet")
        self._more.setStyleSheet("padding-left: 6px; padding-right: 6px;")
        self._more.clicked.connect(self._show_more)
        self._lay_out_parts()
        self._connect_parts()
        self.queues.set_current(self.queue)
        self._update_chosen()

    def _lay_out_parts(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self.queues)
        row.addWidget(TableCard(self.table), 1)
        row.addWidget(self.view)
        self.body.addLayout(row, 1)

    def _connect_parts(self) -> None:
        self.table.row_selected.connect(self._row_selected)
        self.table.selection_changed.connect(self._selection_changed)
        self.table.row_activated.connect(self._row_activated)
        self.table.more_wanted.connect(self._read_after)
        self.view.note_submitted.connect(self._submit_note)
        self.view.note_changed.connect(self._keep_note)
        self.view.other_chosen.connect(self.show_case)
        self.desk.changed.connect(self._others_changed)
        QTimer.singleShot(0, self, self._count_mine)
        self.desk.context_changed.connect(self.refresh)
        self._minute = QTimer(self, interval=A_MINUTE_MS)
        self._minute.timeout.connect(self._minute_passed)

    def _add_queue_commands(self) -> None:
        for queue in QUEUES:
            declaration = Declaration(queue.title, (QUEUE_KEYS[queue.name],), queue.icon, _QUEUES)
            run = partial(self.show_queue, queue.name)
            made = Command(self, f"queue_{queue.name}", declaration, run, window_wide=False)
            self.commands[made.name] = made

    def first_focus(self) -> QWidget:
        return self.table

    def shown(self) -> None:
        self._minute.start()

    def hidden(self) -> None:
        self._minute.stop()
        self.view.keep_note_now()

    def _viewer(self) -> Viewer:
        return Viewer(self.desk.context.guide_id, self.desk.context.unit_id)

    # Reading

    def refresh(self) -> None:
        """Read the list, the counts and the case again; what is chosen stays chosen."""
        self.set_subtitle(formatting.long_day(clock.today()))
        pages = max(1, -(-len(self.table.rows()) // case_queues.PAGE))
        self._read_rows(pages)
        self.desk.read(case_queues.counts, viewer=self._viewer(), then=self._show_counts, key="case-counts")
        self.desk.read(saved_filters.listed, then=self._show_filters, key="case-filters")
        # The calendar takes a moment to load the first time, and no case should wait for it.
        self.desk.read_apart(case_choices.choices, then=self._show_choices)
        if self.sheet is not None:
            self._read_sheet(self.sheet.id)

    def _read_rows(self, pages: int = 1) -> None:
        self.desk.read(
            case_queues.page,
            queue=self.queue,
            viewer=self._viewer(),
            reverse=self.reverse,
            pages=pages,
            then=self._show_rows,
            failed=self._queue_gone,
            key="cases",
        )

    def _show_rows(self, rows: Sequence[CaseRow]) -> None:
        self.table.show_rows(rows, more=bool(rows) and len(rows) % case_queues.PAGE == 0)
        if (number := len(self.table.selected_rows())) > 1:
            self.view.show_several(trn("{n} case chosen", "{n} cases chosen", n=number))
        if self._asked_for is not None:
            if not self.table.select_id(self._asked_for):
                self.table.clearSelection()
                self.table.setCurrentIndex(QModelIndex())
            self._asked_for = None
        elif self.sheet is None and rows:
            self.table.select_first()
        elif not rows:
            self.view.show_none(empty_for(self.queue))
        self._update_chosen()

    def _queue_gone(self, trouble: Trouble) -> None:
        self.desk.failed.emit(str(trouble))
        self.show_queue("mine")

    def _read_after(self, last: CaseRow) -> None:
        after: Cursor = last.cursor
        self.desk.read(
            case_queues.page,
            queue=self.queue,
            viewer=self._viewer(),
            reverse=self.reverse,
            after=after,
            then=self._append_rows,
            key="cases-more",
        )

    def _append_rows(self, rows: Sequence[CaseRow]) -> None:
        self.table.append_rows(rows, more=len(rows) == case_queues.PAGE)

    def _show_counts(self, counts: dict[str, Count]) -> None:
        self.queues.show_counts(counts)
        self.set_badge(counts["mine"].number)

    def _show_filters(self, filters: Sequence[FilterRow]) -> None:
        self.filters = tuple(filters)
        self.queues.show_filters(filters)
        if self.queue not in self.queues.items:
            self.show_queue("mine")
        self.queues.set_current(self.queue)

    def _show_choices(self, choices: Choices) -> None:
        self.choices = choices
        self.refresh_commands()

    def _read_sheet(self, case_id: UUID) -> None:
        self._wanted = case_id
        self.desk.read(
            case_sheet.sheet, case_id=case_id, then=self._show_sheet, failed=self._case_gone, key="case"
        )

    def _show_sheet(self, sheet: CaseSheet) -> None:
        if sheet.id != self._wanted:
            return
        if sheet.draft is not None:
            self.drafts[sheet.id] = sheet.draft.id
        if len(self.table.selected_rows()) > 1:
            return  # the answer to the first row chosen comes when several are
        self.view.show_sheet(sheet)
        self._follow_choice()
        self._update_chosen()

    def _case_gone(self, _trouble: Trouble) -> None:
        if self.table.current_row() is None:
            self._show_none()

    def _show_none(self) -> None:
        self._wanted = None
        if self.table.rows():
            self.view.show_nothing_yet()
        else:
            self.view.show_none(empty_for(self.queue))
        self._update_chosen()

    def _count_mine(self) -> None:
        if not self.isVisible():  # shown, the page counts every queue itself
            self.desk.read(
                case_queues.counts, viewer=self._viewer(), then=self._show_counts, key="case-counts"
            )

    def _others_changed(self, tables: set[str]) -> None:
        if "case" in tables:
            self._count_mine()
        other_news = tables & {"contact", "disruption"} and "case" not in tables
        if other_news and self.sheet is not None and self.isVisible():
            self._read_sheet(self.sheet.id)

    def _minute_passed(self) -> None:
        self.refresh()
        self.table.refresh_texts()

    # Choosing

    def chosen(self) -> list[UUID]:
        several = [row.id for row in self.table.selected_rows()]
        if len(several) > 1:
            return several
        return [self.sheet.id] if self.sheet is not None else []

    def _row_selected(self, row: CaseRow | None) -> None:
        self.view.keep_note_now()
        if row is not None:
            self._read_sheet(row.id)
        elif self._asked_for is None:
            self._show_none()

    def _selection_changed(self) -> None:
        number = len(self.table.selected_rows())
        if number > 1:
            self.view.show_several(trn("{n} case chosen", "{n} cases chosen", n=number))
        elif self.sheet is not None:
            self.view.show_sheet(self.sheet)
        self._follow_choice()
        self._update_chosen()

    def _row_activated(self, _row: CaseRow) -> None:
        self.write_note()

    def _update_chosen(self) -> None:
        self.refresh_commands()
        self.view.set_actions(self._usual_actions(), self._more)

    def _usual_actions(self) -> list[str]:
        sheet = self.sheet
        if sheet is None:
            return []
        if sheet.merged_into_id is not None:
            return ["unmerge"]
        if sheet.is_closed:
            return ["reopen"]
        if sheet.owner_id not in (None, self.desk.context.guide_id):
            return ["take_over"]
        if sheet.handover is not None:
            return ["note_answer", "note_receipt"]
        if sheet.owner_id is None:
            return ["take", "hand_over", "close_case"]
        if sheet.status in ("parked", "waiting"):
            return ["go_on", "close_case"]
        return ["close_case", "park", "hand_over"]

    def _show_more(self) -> None:
        menu = Menu(self)
        for name in _ALWAYS_MORE:
            if not name:
                menu.addSeparator()
            elif self.commands[name].isEnabled() and name not in self._usual_actions():
                menu.addAction(self.commands[name])
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def show_case(self, case_id: UUID) -> None:
        """Show a case, in the queue at hand if it is among its rows, else among all cases."""
        if self.table.select_id(case_id):
            return
        self.view.keep_note_now()
        self._asked_for = case_id
        self._change_queue("all")
        self._read_sheet(case_id)

    def taken(self, number: int) -> None:
        """Go on with the case one has just taken, where it is now: among one's own."""
        if number == 1 and self.queue == "unassigned" and self.sheet is not None:
            self._asked_for = self.sheet.id
            case_id = self.sheet.id
            self._change_queue("mine")
            self._read_sheet(case_id)

    def show_queue(self, name: str) -> None:
        """Show another queue, from its beginning."""
        self.view.keep_note_now()
        self.shelf.put_aside()
        if self.view.panel is not None:
            self.view.close_panel(several=False)
        self._change_queue(name)

    def _change_queue(self, name: str) -> None:
        self.queue = name
        self.queues.set_current(name)
        self._name_columns()
        self.table.set_empty(empty_for(name))
        self.table.show_rows([])
        self.table.show_loading()
        self._wanted = None
        self.view.show_nothing_yet()
        self._read_rows()
        self._update_chosen()

    def _name_columns(self) -> None:
        model = self.table.model()
        if isinstance(model, RowModel):  # the columns stay the same; only what the time is called changes
            model.columns = columns_for(self.queue)
            last = len(model.columns) - 1
            model.headerDataChanged.emit(Qt.Orientation.Horizontal, last, last)

    @command(mark("New case"), "Ctrl+N", icon="plus", group=_LIST, place="primary")
    def new_case(self) -> None:
        """Begin a contact, from which the case follows."""
        quick_registration.open_new(self.desk, self.window(), open_case=self.show_case)

    @command(mark("Turn the order round"), "O", icon="arrow-left-right", group=_LIST)
    def turn_order(self) -> None:
        """Show the oldest first instead of the newest, or the other way round."""
        self.reverse = not self.reverse
        self.table.show_rows([])
        self._read_rows()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.table.hasFocus():
            self.table.setFocus()
        else:
            super().keyPressEvent(event)

    def extra_keys(self) -> Sequence[tuple[Sequence[str], str]]:
        return [
            (("Ctrl+Enter",), tr("Save the note")),
            (("Ctrl+Shift+Enter",), tr("Save as official note")),
            ((kept_line.AFRESH_KEY,), tr("Begin afresh instead of going on with a draft")),
        ]
