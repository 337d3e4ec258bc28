"""The reception: who is expected, who is in the house, who waits at the counter."""

from collections.abc import Sequence
from functools import partial
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app import clock, queue_tickets, visits
from app.directory import Host
from app.drafts import Kept
from app.language import mark, tr, trn
from app.queue_tickets import TicketRow
from app.trouble import Trouble
from app.ui import formatting, kept_line, printing, theme
from app.ui.card import Card
from app.ui.commands import command, command_button
from app.ui.desk import Desk
from app.ui.forgotten_panel import ForgottenPanel
from app.ui.host_commands import HostCommands
from app.ui.queue_commands import QueueCommands
from app.ui.reception_now import Now, read_now
from app.ui.thrown_away import offer_back
from app.ui.visit_form import Kind, VisitForm
from app.ui.visit_lists import ExpectedList, InHouseList, VisitList
from app.visits import VisitRow

TICK_MS = 1000
SIDE_WIDTH = 372
_VISITORS = mark("Visitors")


def _writing(page: "ReceptionPage") -> bool:
    return page.panel is page.form


def _forgotten_shown(page: "ReceptionPage") -> bool:
    return page.panel is page.forgotten


def _forgotten_chosen(page: "ReceptionPage") -> bool:
    return _forgotten_shown(page) and page.forgotten.table.current_row() is not None


class ReceptionPage(HostCommands, QueueCommands):
    """Two lists of visitors to the left; to the right the queue, or the form one is writing in."""

    title = mark("Reception")
    icon_name = "door-open"
    group = mark("Work")
    shows: ClassVar[frozenset[str]] = frozenset({"visit", "queue_ticket", "employee", "unit"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._minute = -1
        self._wanted: UUID | None = None
        self.expected = ExpectedList(self.commands)
        self.in_house = InHouseList(self.commands)
        self.form = VisitForm(desk, self.commands)
        self.forgotten = ForgottenPanel(self.commands)
        self._forgotten_button = command_button(self.commands["show_forgotten"], role="quiet", text="")
        self._side = QStackedWidget()
        self._list: VisitList = self.in_house
        self._timer = QTimer(self, interval=TICK_MS)
        self._lay_out_body()
        self._connect()

    def _lay_out_body(self) -> None:
        lists = QVBoxLayout()
        lists.setSpacing(14)
        lists.addWidget(self.expected, 4)
        lists.addWidget(self.in_house, 5)
        queue = Card()
        queue.body.setContentsMargins(0, 0, 0, 0)
        queue.body.addWidget(self.tickets)
        forgotten = Card()
        forgotten.body.setContentsMargins(0, 0, 0, 0)
        forgotten.body.addWidget(self.forgotten)
        self._panels: dict[QWidget, QWidget] = {
            self.tickets: queue,
            self.form: self.form,
            self.forgotten: forgotten,
        }
        for panel in self._panels.values():
            self._side.addWidget(panel)
        self._side.setFixedWidth(theme.px(SIDE_WIDTH))
        self.header.insertWidget(1, self._forgotten_button)
        self._forgotten_button.hide()
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addLayout(lists, 1)
        row.addWidget(self._side)
        self.body.addLayout(row, 1)

    def _connect(self) -> None:
        self._timer.timeout.connect(self.tick)
        self.desk.changed.connect(self._count_waiting)
        QTimer.singleShot(0, self, partial(self._count_waiting, {"queue_ticket"}))
        self.form.saved.connect(self._saved)
        self.form.closed.connect(self.close_panel)
        self.form.thrown_away.connect(self._thrown_away)
        self.in_house.badge_entered.connect(self._badge_entered)
        self.expected.table.row_activated.connect(self.arrive)
        self.in_house.table.row_activated.connect(self.correct)
        self.form.host.host_chosen.connect(self.refresh_commands)
        self.form.deputy_known.connect(self.refresh_commands)
        for table in (self.expected.table, self.in_house.table, self.forgotten.table):
            table.row_selected.connect(self.refresh_commands)
            table.installEventFilter(self)
        theme.changed.connect(self._fit)

    def _fit(self) -> None:
        self._side.setFixedWidth(theme.px(SIDE_WIDTH))

    def first_focus(self) -> QWidget:
        return self.expected.table if self.expected.table.rows() else self.in_house.table

    def shown(self) -> None:
        self._timer.start()
        self.tick()

    def hidden(self) -> None:
        self._timer.stop()

    def tick(self) -> None:
        """Let the times on the page go on."""
        self.tickets.tick()
        minute = int(clock.now().timestamp()) // 60
        if minute != self._minute:
            self._minute = minute
            for table in (self.expected.table, self.in_house.table, self.tickets.table):
                table.refresh_texts()
            self.form.host_card.tick()

    def refresh(self) -> None:
        self.desk.read(read_now, then=self._show, key="reception")
        self.form.reread_host()

    def _show(self, now: Now) -> None:
        self.expected.show_rows(now.expected)
        self.in_house.show_rows(now.in_house)
        self._show_forgotten(now.forgotten)
        self.tickets.show_waiting(now.waiting)
        self.tickets.show_serving(now.serving, self.desk.context.desk_id)
        self.tickets.show_figures(now.day)
        self.set_badge(len(now.waiting))
        self.set_subtitle(formatting.long_day(clock.today()))
        if self._wanted is not None:
            for each in (self.in_house, self.expected):
                if each.table.select_id(self._wanted):
                    self._wanted = None
                    break
        self.refresh_commands()

    def _show_forgotten(self, rows: list[VisitRow]) -> None:
        self.forgotten.table.show_rows(rows)
        text = trn("{n} did not check out", "{n} did not check out", n=len(rows))
        self._forgotten_button.setText(text)
        self._forgotten_button.setVisible(bool(rows))

    def _count_waiting(self, tables: set[str]) -> None:
        if "queue_ticket" in tables and not self.isVisible():
            self.desk.read(queue_tickets.waiting, then=self._waiting_counted, key="reception.badge")

    def _waiting_counted(self, rows: list[TicketRow]) -> None:
        self.set_badge(len(rows))

    @property
    def panel(self) -> QWidget:
        """What stands to the right: the queue, the form or the list of the forgotten."""
        shown = self._side.currentWidget()
        return next(panel for panel, card in self._panels.items() if card is shown)

    def _turn_to(self, panel: QWidget) -> None:
        if panel is not self.form:
            self.form.shelf.put_aside()
        self._side.setCurrentWidget(self._panels[panel])
        self.refresh_commands()

    def _start_form(self, kind: Kind, visit: VisitRow | None = None) -> None:
        self._turn_to(self.form)
        self.form.start(kind, visit)

    def _saved(self, visit_id: UUID) -> None:
        self._wanted = visit_id
        self._turn_to(self.tickets)
        (self.in_house if self.form.kind == "here" else self._list).table.setFocus()

    @command(mark("Check in a visitor"), ("B", "Ctrl+B"), icon="user-plus", group=_VISITORS, place="primary")
    def check_in(self) -> None:
        """Ask who has come and to whom."""
        self._start_form("here")

    @command(mark("Expected visit"), "V", icon="calendar-clock", group=_VISITORS, place="header")
    def expect_visit(self) -> None:
        """Note somebody who will come."""
        self._start_form("expected")

    @command(mark("Evacuation list"), icon="printer", place="header", listed=False)
    def evacuation_list(self) -> None:
        """Print who is in the house; on every page a key of the window does the same."""
        printing.print_evacuation_list(self.desk)

    @command(
        mark("Check in the expected visitor"),
        "I",
        icon="log-in",
        group=_VISITORS,
        enabled=lambda page: page.expected.current() is not None,
    )
    def arrive(self) -> None:
        """The expected visitor has come, and gets the next free badge."""
        if (row := self.expected.current()) is not None:
            self._wanted = row.id
            self.desk.write(
                visits.arrive,
                visit_id=row.id,
                desk_id=self.desk.context.desk_id,
                label=tr("Expected visitor checked in"),
            )

    @command(
        mark("Is not coming"),
        "Delete",
        icon="x",
        group=_VISITORS,
        enabled=lambda page: page.expected.current() is not None,
    )
    def not_coming(self) -> None:
        """Take an expected visit off the list."""
        if (row := self.expected.current()) is not None:
            self.desk.write(visits.cancel, visit_id=row.id, label=tr("Expected visit cancelled"))

    @command(
        mark("Check out"),
        "U",
        icon="log-out",
        group=_VISITORS,
        enabled=lambda page: page.in_house.current() is not None,
    )
    def check_out(self) -> None:
        """The visitor leaves the house."""
        if (row := self.in_house.current()) is not None:
            self.desk.write(visits.check_out, visit_id=row.id, label=tr("Visitor checked out"))

    @command(mark("Check out by badge number"), "K", icon="id-card", group=_VISITORS)
    def type_badge(self) -> None:
        """Go to the field where a badge number is typed."""
        self.in_house.badge.setFocus()
        self.in_house.badge.selectAll()

    def _badge_entered(self, number: str) -> None:
        self.desk.write(
            visits.check_out_badge,
            badge_number=number,
            label=tr("Badge {number} checked out", number=number.strip()),
            then=self._badge_checked_out,
            failed=self._badge_refused,
        )

    def _badge_checked_out(self, _visit: object) -> None:
        self.in_house.badge.clear()
        self.in_house.say_nothing_wrong()

    def _badge_refused(self, trouble: Trouble) -> None:
        self.in_house.say_wrong(str(trouble))

    @command(
        mark("Correct the visit"),
        "E",
        icon="pencil",
        group=_VISITORS,
        enabled=lambda page: page.chosen() is not None,
    )
    def correct(self) -> None:
        """Change what was written about a visit."""
        if (row := self.chosen()) is not None:
            self._start_form("change", row)

    @command(
        mark("Print the badge"),
        "P",
        icon="badge-check",
        group=_VISITORS,
        enabled=lambda page: page.in_house.current() is not None,
    )
    def print_badge(self) -> None:
        """Show the visitor's badge as a PDF."""
        if (row := self.in_house.current()) is not None:
            printing.print_badge(self.desk, row.id)

    @command(mark("Save the visit"), "Ctrl+Return", icon="check", group=_VISITORS, enabled=_writing)
    def save_visit(self) -> None:
        """Store what is written in the form."""
        self.form.save()

    def show_queue(self) -> None:
        self._turn_to(self.tickets)

    @command(mark("Close the panel"), icon="x", listed=False)
    def close_panel(self) -> None:
        """Go back to the queue; what was written in the form is gone, unless the toast gives it back."""
        self.form.throw_away()
        self._turn_to(self.tickets)
        self._list.table.setFocus()

    def _thrown_away(self, kept: Kept, kind: Kind, visit: VisitRow | None) -> None:
        offer_back(self, partial(self._give_back, kept, kind, visit))

    def _give_back(self, kept: Kept, kind: Kind, visit: VisitRow | None) -> None:
        self.form.shelf.give_back(kept)
        if self.panel is not self.form or self.form.is_untouched:
            self._start_form(kind, visit)

    @command(mark("Did not check out"), "G", icon="history", group=_VISITORS)
    def show_forgotten(self) -> None:
        """List those whom only the closing of the house checked out."""
        self._turn_to(self.forgotten)
        self.forgotten.table.select_first()
        self.forgotten.table.setFocus()

    @command(mark("Is still here"), "S", icon="undo-2", group=_VISITORS, enabled=_forgotten_chosen)
    def still_here(self) -> None:
        """Somebody is in the house although it has closed."""
        row = self.forgotten.table.current_row()
        if row is not None:
            self.desk.write(visits.still_here, visit_id=row.id, label=tr("Visitor is still in the house"))

    @command(mark("Print the list"), "Ctrl+P", icon="printer", group=_VISITORS, enabled=_forgotten_shown)
    def print_forgotten(self) -> None:
        """Show the list of those who did not check out as a PDF."""
        printing.print_did_not_check_out(self.desk)

    def chosen(self) -> VisitRow | None:
        """The visit that the keyboard is on, in the list that last had it."""
        return self._list.current()

    def host_in_question(self) -> UUID | None:
        """The host in the form, or that of the chosen visit."""
        if self.panel is self.form:
            return self.form.host.host_id
        row = self.chosen()
        return row.host_id if row is not None else None

    def deputy_in_question(self) -> Host | None:
        """The deputy of the host in the form."""
        return self.form.host_card.deputy if self.panel is self.form else None

    def meet(self, host: Host) -> None:
        """Write this host into the form."""
        self.form.host.choose(host)

    def extra_keys(self) -> Sequence[tuple[Sequence[str], str]]:
        return [((kept_line.AFRESH_KEY,), tr("Begin afresh instead of going on with a draft"))]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self._list = self.expected if watched is self.expected.table else self.in_house
            self.refresh_commands()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        leaves = self.panel is not self.tickets or self.tickets.purpose.hasFocus()
        if event.key() == Qt.Key.Key_Escape and leaves:
            self.close_panel()
        else:
            super().keyPressEvent(event)
