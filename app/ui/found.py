"""The search behind the palette: asks as one types, and goes to what is chosen."""

from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject

from app import clock, contacts
from app.search import Hit as Found
from app.search import search
from app.ui import formatting, quick_registration
from app.ui.main_window import MainWindow
from app.ui.palette import Hit

ICONS = {
    "case": "inbox",
    "note": "sticky-note",
    "contact": "message-circle",
    "employee": "user-round",
    "case_type": "hash",
}


class Finder(QObject):
    """Answers the palette's questions and opens what is chosen there."""

    def __init__(
        self,
        window: MainWindow,
        show_case: Callable[[UUID], object],
        show_employee: Callable[[UUID], object],
    ) -> None:
        super().__init__(window)
        self._window, self._show_case, self._show_employee = window, show_case, show_employee
        window.search.search_requested.connect(self._ask)
        window.search.hit_chosen.connect(self._open)

    def _ask(self, words: str) -> None:
        def show(found: list[Found]) -> None:
            self._window.search.show_results(words, [_shown(hit, clock.today()) for hit in found])

        self._window.desk.read(search, words, then=show, key="search")

    def _open(self, kind: str, found: Any) -> None:
        if kind == "employee":
            self._show_employee(found.id)
        elif kind == "case_type":
            quick_registration.open_new(
                self._window.desk, self._window, open_case=self._show_case, type_id=found.id
            )
        elif found.opens is not None:
            self._show_case(found.opens)
        else:
            self._window.desk.read(contacts.one, found.id, then=self._correct)

    def _correct(self, contact: Any) -> None:
        if contact is not None:
            quick_registration.correct(self._window.desk, self._window, contact, open_case=self._show_case)


@lru_cache(maxsize=256)
def _shown(found: Found, _today: date) -> Hit:
    """The line in the palette; mostly the same ones are found by the next letter, and tell the same until midnight."""
    when = formatting.moment(found.at) if found.at else ""
    detail = " · ".join(filter(None, (found.detail, when)))
    return Hit(found.kind, ICONS[found.kind], found.title, detail, id=found)
