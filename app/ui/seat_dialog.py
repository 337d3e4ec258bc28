"""Who sits here, and where: chosen with two lists and Enter."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app import sitting
from app.language import tr
from app.models import Desk as DeskRecord
from app.models import Employee
from app.search_index import fold
from app.sitting import Sitting
from app.ui import theme
from app.ui.card import TableCard
from app.ui.channels import channel_icon
from app.ui.empty import Empty
from app.ui.table import Column, PagedTable

if TYPE_CHECKING:
    from app.ui.desk import Desk

_SIZE = (640, 460)


class SeatDialog(QDialog):
    """Chooses a person and a place; typing a name narrows the list, Enter sits down."""

    def __init__(self, desk: "Desk", parent: QWidget | None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._guides: list[Employee] = []
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Change person or place"))
        self.resize(theme.px(_SIZE[0]), theme.px(_SIZE[1]))
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(tr("Your name"))
        self.filter.setAccessibleName(tr("Your name"))
        self.filter.textChanged.connect(self._narrow)
        self.people = PagedTable(
            [Column(tr("Who sits here"), lambda row: row.name, 120, 1)], tr("Who sits here")
        )
        self.people.set_empty(
            Empty(
                tr("Nobody by that name"), tr("Add colleagues in the registers; give them a role."), "users"
            )
        )
        self.places = PagedTable(
            [
                Column(tr("Where"), lambda row: row.name, 120, 1, icon=lambda row: channel_icon(row.channel)),
                Column(tr("Code"), lambda row: row.code, 74, kind="mono"),
            ],
            tr("Where"),
        )
        for table in (self.people, self.places):
            table.setSelectionMode(PagedTable.SelectionMode.SingleSelection)
            table.row_activated.connect(self.accept_choice)
            table.row_selected.connect(self._chosen)
        self.sit_down = QPushButton(tr("Sit down"))
        self.sit_down.setDefault(True)
        self.sit_down.clicked.connect(self.accept_choice)
        self._lay_out()
        desk.read(sitting.desks, then=self._show_places)
        desk.read(sitting.guides, then=self._show_people)

    def _lay_out(self) -> None:
        heading, said = QLabel(tr("Change person or place")), QLabel()
        theme.set_role(heading, "title")
        theme.set_role(said, "secondary")
        said.setText(tr("What is logged from now on is logged by this person at this place."))
        said.setWordWrap(True)
        theme.set_role(self.sit_down, "primary")
        cancel = QPushButton(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        lists = QHBoxLayout()
        lists.setSpacing(14)
        above = QWidget()
        row = QHBoxLayout(above)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.filter)
        lists.addWidget(TableCard(self.people, above), 1)
        lists.addWidget(TableCard(self.places), 1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.sit_down)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(heading)
        column.addWidget(said)
        column.addLayout(lists, 1)
        column.addLayout(buttons)
        self.filter.setFocus()

    def _show_places(self, places: list[DeskRecord]) -> None:
        self.places.show_rows(places)
        if not self.places.select_id(self._desk.context.desk_id):
            self.places.select_first()

    def _show_people(self, people: list[Employee]) -> None:
        self._guides = people
        self._narrow(self.filter.text())
        self.people.select_id(self._desk.context.guide_id)

    def _narrow(self, words: str) -> None:
        asked = fold(words).split()
        found = [one for one in self._guides if all(word in fold(one.name) for word in asked)]
        self.people.show_rows(found)
        if self.people.current_row() is None:
            self.people.select_first()
        self._chosen()

    def _chosen(self, _row: object = None) -> None:
        self.sit_down.setEnabled(self._choice() is not None)

    def _choice(self) -> tuple[UUID, UUID] | None:
        person, place = self.people.current_row(), self.places.current_row()
        return None if person is None or place is None else (person.id, place.id)

    def accept_choice(self, _row: object = None) -> None:
        """Sit down as the chosen person at the chosen place."""
        chosen = self._choice()
        if chosen is not None:
            self._desk.write(sitting.sit, guide_id=chosen[0], desk_id=chosen[1], then=self._sat)

    def _sat(self, seated: Sitting) -> None:
        self._desk.sit(seated)
        self.accept()


def open_seat_dialog(desk: "Desk", parent: QWidget | None) -> SeatDialog:
    """Ask who sits here and where; the desk tells everybody when that is answered."""
    dialog = SeatDialog(desk, parent)
    dialog.open()
    return dialog
