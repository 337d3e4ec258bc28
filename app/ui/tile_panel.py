"""Choosing what lies on a key: a type and an outcome."""

from uuid import UUID

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app import reference_lists
from app.language import tr
from app.reference_lists import Choices
from app.ui import theme
from app.ui.desk import Desk
from app.ui.key_choice import KeyChoice
from app.ui.overlay import Overlay
from app.ui.tile_board import TILE_KEYS
from app.ui.type_field import TypeField


class TilePanel(Overlay):
    """Type, then outcome by its key, then Enter; Esc leaves the key as it was."""

    chosen = Signal(int, object, str, str)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page, tr("Choose what lies on the key"), dim=0.25)
        self._position = 0
        self._title = QLabel()
        theme.set_role(self._title, "heading")
        self.type_field = TypeField()
        self.outcome = KeyChoice(tr("Outcome"))
        hint = QLabel(tr("Choose a type, then the outcome by its key, and press Enter. Esc changes nothing."))
        theme.set_role(hint, "muted")
        column = QVBoxLayout(self.card)
        column.setContentsMargins(22, 18, 22, 18)
        column.setSpacing(12)
        for widget in (self._title, self.type_field, self.outcome, hint):
            column.addWidget(widget)
        column.addStretch()
        self.type_field.taken.connect(self.outcome.setFocus)
        self.outcome.confirmed.connect(self._confirm)

    def card_place(self, room: QRect) -> QRect:
        """In the upper middle of the page."""
        width, height = min(theme.px(620), room.width() - 40), min(theme.px(300), room.height() - 40)
        return QRect((room.width() - width) // 2, max(20, room.height() // 6), width, height)

    def first_focus(self) -> QWidget:
        """The type comes first."""
        return self.type_field

    def open_for(self, desk: Desk, position: int) -> None:
        """Ask what is to lie on this key."""
        self._position = position
        self._title.setText(tr("What lies on key {key}?", key=TILE_KEYS[position]))
        self.type_field.set_type(None)
        self.outcome.choose("")
        desk.read(reference_lists.choices, desk_id=desk.context.desk_id, then=self._offer)
        self.open()

    def _offer(self, choices: Choices) -> None:
        self.type_field.offer(choices.types, choices.usual)
        self.outcome.set_options(choices.outcomes)

    def _confirm(self) -> None:
        kind = self.type_field.chosen
        if kind is None:
            self.type_field.setFocus()
        elif self.outcome.value():
            kind_id: UUID = kind.id
            self.chosen.emit(self._position, kind_id, self.outcome.value(), kind.name)
            self.dismiss()
