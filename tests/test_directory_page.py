"""The directory at the desk: found as one types, given out only what may be, presence noted with one key."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import registers, staff
from app.database import Database
from app.ui.desk import Desk
from app.ui.directory_page import DirectoryPage
from app.ui.main_window import MainWindow
from tests.conftest import Clock
from tests.small_town import SmallTown

KEY = Qt.Key
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def add(database: Database, name: str, **values: Any) -> UUID:
    """Add a colleague."""
    told = {"name": name, "active": True, **values}
    return database.write(registers.save, register="employee", record_id=None, values=told)


@pytest.fixture
def edda(database: Database, town: SmallTown) -> UUID:
    """A colleague with much to tell."""
    deputy = add(database, "Stig Sund", title="Chef", unit_id=town.units["Bygglov"])
    return add(
        database,
        "Edda Ros",
        title="Ingenjör",
        unit_id=town.units["Bygglov"],
        tasks="altan, staket",
        phone="0313900777",
        may_disclose_phone=True,
        mobile="0701740605",
        may_disclose_mobile=False,
        email="edda.ros@sundby.example",
        may_disclose_email=True,
        deputy_id=deputy,
    )


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, edda: UUID) -> DirectoryPage:
    """The page in the real window, with the keyboard in it."""
    made = DirectoryPage(desk)
    window = MainWindow(desk, [made])
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitExposed(window)
    qtbot.waitUntil(lambda: bool(made.table.rows()))
    qtbot.waitUntil(made.search.hasFocus)
    return made


def names(page: DirectoryPage) -> list[str]:
    """Who is in the list."""
    return [row.name for row in page.table.rows()]


def look_up(qtbot: QtBot, page: DirectoryPage, words: str, name: str) -> None:
    """Type in the field until somebody's card is shown."""
    page.search.clear()
    QTest.keyClicks(page.search, words)
    qtbot.waitUntil(lambda: page.card.shown is not None and page.card.shown.name == name)


@pytest.mark.parametrize("words", ["ros edd", "altan", "ingenj", "0313900777", "+46 31 390 07 77", "0777"])
def test_somebody_is_found_by_name_task_title_or_number(
    qtbot: QtBot, page: DirectoryPage, words: str
) -> None:
    look_up(qtbot, page, words, "Edda Ros")


def test_a_unit_is_found_with_its_people(qtbot: QtBot, page: DirectoryPage) -> None:
    QTest.keyClicks(page.search, "bygglov")
    qtbot.waitUntil(lambda: set(names(page)) == {"Edda Ros", "Stig Sund", "Bygglov"})
    unit = next(row for row in page.table.rows() if row.is_unit)
    page.table.select_id(unit.id)
    qtbot.waitUntil(lambda: page.card.shown is not None and page.card.shown.is_unit)
    assert not page.commands["not_in_place"].isEnabled()


def test_arrows_move_in_the_list_while_one_types(qtbot: QtBot, page: DirectoryPage) -> None:
    qtbot.waitUntil(lambda: page.table.currentIndex().row() == 0)
    QTest.keyClick(page.search, KEY.Key_Down)
    qtbot.waitUntil(lambda: page.card.shown is not None and page.card.shown.name == names(page)[1])
    assert page.search.hasFocus()


def test_only_what_may_be_given_out_can_be_copied(qtbot: QtBot, page: DirectoryPage) -> None:
    look_up(qtbot, page, "edda", "Edda Ros")
    QGuiApplication.clipboard().setText("orört")
    QTest.keyClick(page.search, KEY.Key_2, ALT)
    assert QGuiApplication.clipboard().text() == "orört"
    assert not page.commands["copy_mobile"].isEnabled()
    assert page.card.reaches["mobile"].copy.isHidden()
    QTest.keyClick(page.search, KEY.Key_1, ALT)
    assert QGuiApplication.clipboard().text() == "031-390 07 77"
    QTest.keyClick(page.search, KEY.Key_3, ALT)
    assert QGuiApplication.clipboard().text() == "edda.ros@sundby.example"


def test_one_key_notes_who_was_not_in_their_place_and_one_undoes_it(
    qtbot: QtBot, page: DirectoryPage, database: Database, edda: UUID, wall_clock: Clock
) -> None:
    def presence() -> Any:
        card = database.read(staff.card, record_id=edda)
        assert card is not None
        return card.presence

    look_up(qtbot, page, "edda", "Edda Ros")
    QTest.keyClick(page.search, KEY.Key_B, CTRL)
    qtbot.waitUntil(lambda: page.card.shown is not None and page.card.shown.presence.state == "absent")
    assert "Åsa Lindqvist" in presence().source
    assert not page.commands["not_in_place"].isEnabled()
    page.desk.undo()
    qtbot.waitUntil(lambda: presence().state == "unknown")
    qtbot.waitUntil(lambda: page.card.shown is not None and page.card.shown.presence.state == "unknown")


def test_somebody_who_is_here_after_all_is_noted(
    qtbot: QtBot, page: DirectoryPage, edda: UUID, wall_clock: Clock
) -> None:
    look_up(qtbot, page, "edda", "Edda Ros")
    QTest.keyClick(page.search, KEY.Key_B, CTRL)
    qtbot.waitUntil(lambda: page.card.shown is not None and page.card.shown.presence.state == "absent")
    QTest.keyClick(page.search, KEY.Key_H, CTRL)
    qtbot.waitUntil(lambda: page.card.shown is not None and page.card.shown.presence.state == "present")


def test_the_deputy_is_a_key_away(qtbot: QtBot, page: DirectoryPage) -> None:
    look_up(qtbot, page, "edda", "Edda Ros")
    QTest.keyClick(page.search, KEY.Key_J, CTRL)
    qtbot.waitUntil(lambda: page.card.shown is not None and page.card.shown.name == "Stig Sund")
    assert not page.commands["show_deputy"].isEnabled()


def test_a_change_in_the_register_is_seen_at_once(qtbot: QtBot, page: DirectoryPage, edda: UUID) -> None:
    look_up(qtbot, page, "edda", "Edda Ros")
    page.desk.write(registers.save, register="employee", record_id=edda, values={"room": "C310"})
    qtbot.waitUntil(lambda: page.card.shown is not None and page.card.shown.room == "C310")


def test_nobody_found_says_so_and_shows_nobody(qtbot: QtBot, page: DirectoryPage) -> None:
    QTest.keyClicks(page.search, "qqqq")
    qtbot.waitUntil(lambda: names(page) == [] and page.card.shown is None)
    assert page.table.accessibleDescription()


def test_somebody_who_no_longer_works_here_is_not_found(
    qtbot: QtBot, page: DirectoryPage, edda: UUID
) -> None:
    page.desk.write(registers.save, register="employee", record_id=edda, values={"active": False})
    qtbot.waitUntil(lambda: "Edda Ros" not in names(page))


@pytest.mark.parametrize("words", ["%", "_", "'", '"', "*", "0" * 400, "x" * 5000, "123", "+46"])
def test_no_words_break_the_search(database: Database, town: SmallTown, words: str) -> None:
    found = database.read(staff.find, words=words)
    assert len(found) <= staff.PAGE


def test_all_staff_come_a_page_at_a_time(database: Database, town: SmallTown) -> None:
    for number in range(12):
        add(database, f"Person {number % 6}", title=str(number))
    found: list[staff.Colleague] = []
    while page := database.read(staff.find, after=found[-1] if found else None, limit=5):
        found += page
    assert len(found) == len({one.id for one in found}) == 15


def test_every_part_has_a_name_for_who_cannot_see_it(page: DirectoryPage) -> None:
    assert page.search.accessibleName()
    assert page.table.accessibleName()
    tabbed: list[Callable[[], str]] = [button.accessibleName for button in page.card._buttons.values()]
    assert all(name() for name in tabbed)
    assert QApplication.focusWidget() is page.search
