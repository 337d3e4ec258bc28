"""The two lists of visitors: expected today, and in the house."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from app import clock, visits
from app.language import tr
from app.ui import formatting, theme
from app.ui.card import TableCard
from app.ui.chips import CountBadge
from app.ui.commands import Command, command_button
from app.ui.empty import Empty
from app.ui.icons import IconLabel
from app.ui.table import Column, PagedTable
from app.visits import VisitRow

BADGE_FIELD_WIDTH = 96


def visitor_text(row: VisitRow) -> str:
    """What a visitor is called on the screen."""
    return row.visitor or tr("Visitor")


def host_text(row: VisitRow) -> str:
    """Whom the visitor meets, and in which room."""
    return " · ".join(filter(None, (row.host, row.host_room)))


def _host_in_full(row: VisitRow) -> str:
    return " · ".join(filter(None, (row.host, row.host_unit, row.host_room)))


def _described() -> list[Column]:
    return [
        Column(tr("Visitor"), visitor_text, 80, stretch=4, kind="strong", tone=_visitor_tone),
        Column(tr("From"), lambda row: row.company or "", 40, stretch=3, hide_below=620),
        Column(
            tr("Is visiting"),
            host_text,
            80,
            stretch=5,
            icon=_host_icon,
            tooltip=_host_in_full,
            tone=_host_tone,
        ),
    ]


def _visitor_tone(row: VisitRow) -> str:
    return "" if row.visitor else "secondary"


def _host_icon(row: VisitRow) -> str:
    return "clock-alert" if row.host_away else ""


def _host_tone(row: VisitRow) -> str:
    return "warning" if row.host_away else ""


def _expected_time(row: VisitRow) -> str:
    return formatting.time_of_day(row.expected_at) if row.expected_at else ""


def _late(row: VisitRow) -> str:
    """How late somebody is; empty until they are."""
    if row.expected_at is None or clock.now() - row.expected_at < visits.A_LITTLE_LATE:
        return ""
    return tr("{length} late", length=formatting.since(row.expected_at))


def _arrived(row: VisitRow) -> str:
    return formatting.moment_or_time(row.arrived_at) if row.arrived_at else ""


def _how_long(row: VisitRow) -> str:
    return formatting.since(row.arrived_at) if row.arrived_at else ""


class VisitList(TableCard):
    """A table under a heading with its count and the buttons of its commands."""

    def __init__(self, heading: str, columns: list[Column], empty: Empty) -> None:
        self._above = QWidget()
        self.table = PagedTable(columns, heading)
        self.table.set_empty(empty)
        super().__init__(self.table, self._above)
        self._count = CountBadge()
        label = QLabel(heading)
        theme.set_role(label, "heading")
        self.row = QHBoxLayout(self._above)
        self.row.setContentsMargins(6, 2, 4, 2)
        self.row.setSpacing(7)
        self.row.addWidget(label)
        self.row.addWidget(self._count)
        self.row.addStretch(1)

    def show_rows(self, rows: list[VisitRow]) -> None:
        """Show these visits."""
        self.table.show_rows(rows)
        self._count.set_count(len(rows))

    def current(self) -> VisitRow | None:
        """The visit the keyboard is on."""
        row = self.table.current_row()
        return row if isinstance(row, VisitRow) else None


class ExpectedList(VisitList):
    """Those who are expected today and have not come."""

    def __init__(self, commands: dict[str, Command]) -> None:
        columns = [
            Column(tr("Time"), _expected_time, 64, kind="time"),
            *_described(),
            Column(tr("Late"), _late, 116, kind="time", tone=lambda _row: "warning", hide_below=520),
        ]
        empty = Empty(
            tr("Nobody more is expected today"),
            tr("Note a visit in advance, and one key checks it in."),
            "calendar-clock",
            commands["expect_visit"].keys_text,
        )
        super().__init__(tr("Expected today"), columns, empty)
        self.row.addWidget(command_button(commands["not_coming"], role="quiet"))
        self.row.addWidget(command_button(commands["arrive"]))


class InHouseList(VisitList):
    """Those who are in the house; a badge number typed in the corner checks its wearer out."""

    badge_entered = Signal(str)

    def __init__(self, commands: dict[str, Command]) -> None:
        columns = [
            Column(tr("Badge"), lambda row: row.badge or "", 78, kind="mono"),
            *_described(),
            Column(tr("Came"), _arrived, 72, kind="time"),
            Column(tr("Time in"), _how_long, 108, kind="number", hide_below=560),
        ]
        empty = Empty(
            tr("Nobody is in the house"),
            tr("Visitors stand here from when they are checked in until they leave."),
            "door-open",
            commands["check_in"].keys_text,
        )
        super().__init__(tr("In the house"), columns, empty)
        self.badge = QLineEdit()
        self.error = QLabel()
        self._error_icon = IconLabel("circle-alert", 14, "danger")
        self._make_badge_field()
        self.row.addWidget(command_button(commands["print_badge"], role="quiet"))
        self.row.addWidget(command_button(commands["check_out"]))
        self.row.addWidget(self.badge)

    def _make_badge_field(self) -> None:
        self.badge.setObjectName("badge_number")
        self.badge.setPlaceholderText(tr("Badge no."))
        self.badge.setAccessibleName(tr("Check out by badge number"))
        self.badge.setToolTip(tr("Type the number on the badge and press Enter"))
        self.badge.setMaxLength(visits.LONGEST_BADGE)
        self.badge.setFixedWidth(theme.px(BADGE_FIELD_WIDTH))
        self.badge.returnPressed.connect(self._entered)
        self.badge.textEdited.connect(self.say_nothing_wrong)
        theme.set_role(self.error, "error")
        self.error.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self._error_icon.hide()
        self.row.addWidget(self._error_icon)
        self.row.addWidget(self.error)

    def say_wrong(self, sentence: str) -> None:
        """Say beside the field why that badge could not be checked out; the number stays."""
        self.error.setText(sentence)
        self._error_icon.setVisible(bool(sentence))
        self.badge.setAccessibleDescription(sentence)
        self.badge.selectAll()

    def say_nothing_wrong(self) -> None:
        """Take the error away."""
        self.error.clear()
        self._error_icon.hide()
        self.badge.setAccessibleDescription("")

    def _entered(self) -> None:
        if self.badge.text().strip():
            self.badge_entered.emit(self.badge.text())
