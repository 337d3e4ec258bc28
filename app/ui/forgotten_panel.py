"""Who did not check out: the visitors whom only the closing of the house checked out."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.language import tr
from app.ui import formatting, theme
from app.ui.commands import Command, command_button
from app.ui.empty import Empty
from app.ui.table import Column, PagedTable
from app.visits import VisitRow


def columns() -> list[Column]:
    """When they came, who they were, and whom they met."""
    return [
        Column(tr("Came in"), _came, 108, kind="time"),
        Column(tr("Visitor"), _who, 100, stretch=1, kind="strong"),
        Column(tr("Badge"), lambda row: row.badge or "", 68, kind="mono"),
    ]


class ForgottenPanel(QWidget):
    """A list to follow up in the morning: badges to look for, people who may still be in the house."""

    def __init__(self, commands: dict[str, Command]) -> None:
        super().__init__()
        self.table = PagedTable(columns(), tr("Did not check out"))
        self.table.set_empty(
            Empty(
                tr("Everybody has checked out"), tr("Nobody has been forgotten the last days."), "badge-check"
            )
        )
        heading = QLabel(tr("Did not check out"))
        explained = QLabel(tr("The house closed while they were still checked in."))
        explained.setWordWrap(True)
        theme.set_role(heading, "heading")
        theme.set_role(explained, "secondary")
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 14, 1, 14)
        column.setSpacing(8)
        for label in (heading, explained):
            label.setContentsMargins(17, 0, 17, 0)
            column.addWidget(label)
        column.addWidget(self.table, 1)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(17, 0, 17, 0)
        for name in ("still_here", "print_forgotten"):
            buttons.addWidget(command_button(commands[name]), 1)
        buttons.addWidget(command_button(commands["close_panel"], text=tr("Close")))
        column.addLayout(buttons)


def _came(row: VisitRow) -> str:
    return formatting.moment(row.arrived_at) if row.arrived_at else ""


def _who(row: VisitRow) -> str:
    return " · ".join(filter(None, (row.visitor or tr("Visitor"), row.company)))
