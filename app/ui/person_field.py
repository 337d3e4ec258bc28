"""A field in which a colleague is chosen by typing a part of a name, a task or a unit."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit

from app import staff

if TYPE_CHECKING:
    from app.ui.desk import Desk


class PersonField(QLineEdit):
    """Offers colleagues while one types; `value` is who was chosen, or what was typed if nobody was."""

    chosen = Signal()

    def __init__(self, desk: "Desk") -> None:
        super().__init__()
        self._desk = desk
        self._id: UUID | None = None
        self._offered: dict[str, UUID] = {}
        self._names = QStringListModel(self)
        self._completer = completer = QCompleter(self._names, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.activated.connect(self._pick)
        self.setCompleter(completer)
        self.textEdited.connect(self._ask)

    def set_person(self, employee_id: UUID | None, name: str) -> None:
        """Show somebody already chosen."""
        self._id = employee_id
        self.setText(name)

    def value(self) -> UUID | str | None:
        """Who was chosen; None when the field is empty; the text when nobody answers to it."""
        text = self.text().strip()
        if not text:
            return None
        return self._id or self._offered.get(text) or text

    def _ask(self, text: str) -> None:
        self._id = None
        if text.strip():
            self._desk.read(staff.people, words=text, then=self._offer, key=f"person {id(self)}")
        else:
            self._offer([])

    def _offer(self, found: list[tuple[str, UUID]]) -> None:
        self._offered = dict(found)
        self._names.setStringList([name for name, _ in found])
        if found and self.hasFocus():
            self._completer.complete()
        elif not found and (popup := self._completer.popup()) is not None:
            popup.hide()

    def _pick(self, name: str) -> None:
        self._id = self._offered.get(name)
        self.setText(name)
        self.chosen.emit()
