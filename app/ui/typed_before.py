"""What was typed for the last saved contacts: undoing one gives its form back as a draft."""

from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject

from app import contacts
from app.models.record import new_id
from app.ui.desk import Desk

MOST = 5


def remember(desk: Desk, contact_id: UUID, data: dict[str, Any]) -> None:
    """Keep what was typed for a contact in memory for as long as its saving may be undone."""
    memory = desk.findChild(_Memory) or _Memory(desk)
    memory.add(contact_id, data)


class _Memory(QObject):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._typed: list[tuple[UUID, UUID, dict[str, Any]]] = []
        desk.undone.connect(self._settle)
        desk.redone.connect(self._settle)

    def add(self, contact_id: UUID, data: dict[str, Any]) -> None:
        self._typed = [*self._typed[1 - MOST :], (contact_id, new_id(), data)]

    def _settle(self) -> None:
        for contact_id, draft_id, data in self._typed:
            self._desk.write(contacts.settle_draft, contact_id=contact_id, draft_id=draft_id, data=data)
