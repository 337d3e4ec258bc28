"""The counter's queue: the number being served shown large, who waits, and how the day has gone."""

from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from app import clock, limits
from app.language import tr, trn
from app.queue_tickets import DayFigures, TicketRow
from app.ui import formatting, theme
from app.ui.card import line
from app.ui.chips import CountBadge
from app.ui.commands import Command, command_button, command_tool
from app.ui.empty import Empty
from app.ui.table import Column, PagedTable

LONG_WAIT_MINUTES = 10


def columns() -> list[Column]:
    """The queue: number, purpose, and how long they have waited."""
    return [
        Column(tr("Number"), lambda row: row.number, 90, kind="mono"),
        Column(tr("Purpose"), lambda row: row.purpose or "", 90, stretch=1),
        Column(tr("Waited"), waited, 86, kind="number", tone=_tone),
    ]


def waited(row: TicketRow) -> str:
    """How long somebody has waited until now."""
    return formatting.since(row.issued_at)


def _tone(row: TicketRow) -> str:
    return "warning" if (clock.now() - row.issued_at).total_seconds() >= 60 * LONG_WAIT_MINUTES else ""


class TicketPanel(QWidget):
    """Shows the queue; what is done to it are commands of the page."""

    def __init__(self, commands: dict[str, Command]) -> None:
        super().__init__()
        self._commands = commands
        self.here: TicketRow | None = None
        self._number = _BigNumber()
        self._serving = _centred("secondary")
        self._others = _centred("muted")
        self._others_now: list[TicketRow] = []
        self._figures = QLabel()
        self._count = CountBadge()
        self._handled = QWidget()
        self._next = command_button(commands["call_next"], role="primary")
        self.purpose = QLineEdit()
        self.table = PagedTable(columns(), tr("Waiting"))
        draw = commands["draw_ticket"]
        self.table.set_empty(
            Empty(tr("Nobody is waiting"), tr("Whoever comes is given a number."), "ticket", draw.keys_text)
        )
        self._lay_out()
        self.show_serving([], None)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 14, 1, 12)
        column.setSpacing(8)
        heading = QLabel(tr("Queue numbers"))
        theme.set_role(heading, "heading")
        column.addLayout(_inset(heading))
        for widget in (self._number, self._serving, self._others):
            column.addWidget(widget)
        column.addLayout(_inset(self._handled_buttons()))
        column.addLayout(_inset(self._next))
        column.addSpacing(4)
        column.addWidget(line())
        column.addLayout(self._drawing())
        column.addWidget(self.table, 1)
        theme.set_role(self._figures, "muted")
        self._figures.setWordWrap(True)
        column.addLayout(_inset(self._figures))

    def _handled_buttons(self) -> QWidget:
        row = QHBoxLayout(self._handled)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for name in ("ticket_done", "recall_ticket", "ticket_no_show"):
            row.addWidget(command_button(self._commands[name]), 1)
        return self._handled

    def _drawing(self) -> QHBoxLayout:
        waiting = QLabel(tr("Waiting"))
        theme.set_role(waiting, "label")
        self.purpose.setObjectName("ticket_purpose")
        self.purpose.setAccessibleName(tr("Purpose of the next number"))
        self.purpose.setPlaceholderText(tr("Purpose, if any"))
        self.purpose.setMaxLength(limits.NAME)
        self.purpose.returnPressed.connect(self._commands["draw_ticket"].trigger)
        row = _inset(waiting)
        row.addWidget(self._count)
        row.addStretch(1)
        row.addWidget(self.purpose, 3)
        row.addWidget(command_tool(self._commands["draw_ticket"]))
        return row

    def show_waiting(self, rows: list[TicketRow]) -> None:
        """Show who waits."""
        self.table.show_rows(rows)
        self._count.set_count(len(rows))

    def show_serving(self, rows: list[TicketRow], desk_id: UUID | None) -> None:
        """Show whom this desk serves, and whom the others do."""
        self.here = next((row for row in rows if row.desk_id == desk_id), None)
        self._others_now = [row for row in rows if row.desk_id != desk_id]
        self._number.show_number(self.here.number if self.here else "")
        self._handled.setVisible(self.here is not None)
        self.tick()

    def show_figures(self, day: DayFigures) -> None:
        """Show how the day has gone so far."""
        parts = [trn("{n} served today", "{n} served today", n=day.served)]
        if day.mean_waiting is not None:
            parts.append(tr("waited {length} on average", length=formatting.duration(day.mean_waiting)))
        if day.no_shows:
            parts.append(trn("{n} did not come", "{n} did not come", n=day.no_shows))
        self._figures.setText(" · ".join(parts))

    def tick(self) -> None:
        """Let the times go on."""
        if self.here is None or self.here.called_at is None:
            self._serving.setText(tr("Nobody is being served at this desk."))
        else:
            running = formatting.stopwatch(clock.now() - self.here.called_at)
            parts = [tr("At this desk for {time}", time=running), self.here.purpose or ""]
            if self.here.recalls:
                parts.append(trn("called once more", "called {n} more times", n=self.here.recalls))
            self._serving.setText(" · ".join(filter(None, parts)))
        self._others.setText("\n".join(_elsewhere(row) for row in self._others_now))
        self._others.setVisible(bool(self._others_now))

    def take_purpose(self) -> str:
        """What the next number is for, leaving the field empty."""
        purpose = self.purpose.text()
        self.purpose.clear()
        return purpose


def _elsewhere(row: TicketRow) -> str:
    since = formatting.since(row.called_at) if row.called_at else ""
    return tr(
        "{number} at {desk} for {time}", number=row.number, desk=row.desk or tr("Another desk"), time=since
    )


def _inset(first: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(17, 0, 17, 0)
    row.setSpacing(7)
    row.addWidget(first)
    return row


def _centred(role: str) -> QLabel:
    label = QLabel()
    theme.set_role(label, role)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setContentsMargins(17, 0, 17, 0)
    return label


class _BigNumber(QWidget):
    """The number called, to be read from the other side of the counter."""

    def __init__(self) -> None:
        super().__init__()
        self._number = ""
        theme.changed.connect(self._fit)
        self._fit()

    def show_number(self, number: str) -> None:
        self._number = number
        self.setAccessibleName(tr("Being served: {number}", number=number) if number else "")
        self.update()

    def _fit(self) -> None:
        self.setFixedHeight(theme.px(62))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(theme.font(52, QFont.Weight.DemiBold, digits=True))
        painter.setPen(theme.colour("accent" if self._number else "line"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._number or "–")
