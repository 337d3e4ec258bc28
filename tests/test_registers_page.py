"""The registers by keyboard: every list can be read, added to, corrected and taken back."""

from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from app import case_types, clock, reference_lists, register_lines, registers
from app.database import Database
from app.ui.desk import Desk
from app.ui.main_window import MainWindow
from app.ui.register_fields import LOOKS
from app.ui.registers_page import RegistersPage
from app.ui.table import PagedTable
from app.ui.tree_table import TreeTable
from tests.conftest import Clock
from tests.small_town import SmallTown

KEY = Qt.Key
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> RegistersPage:
    """The page in the real window, with the keyboard in its list."""
    made = RegistersPage(desk)
    window = MainWindow(desk, [made])
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitExposed(window)
    qtbot.waitUntil(lambda: made.table.hasFocus() and made.current is not None)
    return made


def go_to(qtbot: QtBot, page: RegistersPage, register: str) -> None:
    """Walk to a register by keys until its first line is open."""
    while page.register != register:
        QTest.keyClick(page.table, KEY.Key_PageDown, CTRL)
    qtbot.waitUntil(lambda: page.current is not None and page.card.record_id == page.current.id)
    qtbot.waitUntil(page.table.hasFocus)


def open_line(qtbot: QtBot, page: RegistersPage, name: str) -> None:
    """Choose a line of the list."""
    row = next(row for row in page.table.rows() if row.name == name)
    page.table.select_id(row.id)
    qtbot.waitUntil(lambda: page.current is not None and page.current.name == name)


def field(page: RegistersPage, name: str) -> Any:
    """A field of the form that is open."""
    return page.card.form.widgets[name]


def dirty(page: RegistersPage) -> bool:
    """Whether something is typed that is not saved."""
    return page.card.is_dirty


def names(page: RegistersPage) -> list[str]:
    """The lines shown."""
    return [row.name for row in page.table.rows()]


def at(table: PagedTable) -> Any:
    """The line the keyboard is on."""
    return table.current_row()


def stored(database: Database, register: str, record_id: UUID) -> dict[str, Any]:
    """A line as it is stored."""
    return dict(database.read(registers.opened, register=register, record_id=record_id).values)


def error(page: RegistersPage, name: str) -> str:
    """What is said under a field."""
    return page.card.form.form.error(field(page, name))


def test_every_register_opens_and_shows_its_first_line(qtbot: QtBot, page: RegistersPage) -> None:
    for each in LOOKS:
        go_to(qtbot, page, each.name)
        assert page.card.is_open
        assert not page.card.is_dirty
    QTest.keyClick(page.table, KEY.Key_PageUp, CTRL)
    assert page.register == LOOKS[-2].name


def test_the_tree_opens_to_the_right_and_closes_to_the_left(qtbot: QtBot, page: RegistersPage) -> None:
    table = page.table
    assert isinstance(table, TreeTable)
    tops = names(page)
    assert {row.level for row in table.rows()} == {1}
    QTest.keyClick(table, KEY.Key_Right)
    qtbot.waitUntil(lambda: len(table.rows()) > len(tops))
    QTest.keyClick(table, KEY.Key_Down)
    assert at(table).level == 2
    QTest.keyClick(table, KEY.Key_Left)
    assert at(table).name == tops[0]
    QTest.keyClick(table, KEY.Key_Left)
    assert names(page) == tops


def test_the_filter_shows_what_answers_with_the_way_there(qtbot: QtBot, page: RegistersPage) -> None:
    QTest.keyClick(page.table, KEY.Key_F, CTRL)
    qtbot.waitUntil(page.filter.hasFocus)
    QTest.keyClicks(page.filter, "radon")
    qtbot.waitUntil(lambda: "Radon" in names(page) and len(names(page)) == 3)
    QTest.keyClicks(page.filter, "qqqq")
    qtbot.waitUntil(lambda: names(page) == [])
    assert page.table.accessibleDescription()


def test_a_case_type_is_added_below_another_and_can_be_chosen_and_undone(
    qtbot: QtBot, page: RegistersPage, database: Database
) -> None:
    def known() -> set[str]:
        return {each.name for each in database.read(case_types.choices)}

    QTest.keyClick(page.table, KEY.Key_Right)
    QTest.keyClick(page.table, KEY.Key_Down)
    qtbot.waitUntil(lambda: page.current is not None and page.current.level == 2)
    QTest.keyClick(page.table, KEY.Key_N, CTRL | SHIFT)
    qtbot.waitUntil(lambda: page.card.is_new and field(page, "name").hasFocus())
    QTest.keyClicks(field(page, "name"), "Kajplats")
    field(page, "synonyms").setPlainText("brygga\nkaj")
    QTest.keyClick(field(page, "name"), KEY.Key_S, CTRL)
    qtbot.waitUntil(lambda: page.current is not None and page.current.name == "Kajplats")
    assert "Kajplats" in known()
    assert page.current is not None
    assert page.current.level == 3
    page.desk.undo()
    qtbot.waitUntil(lambda: "Kajplats" not in names(page))
    assert "Kajplats" not in known()


def test_a_type_is_ended_and_not_deleted(
    qtbot: QtBot, page: RegistersPage, database: Database, wall_clock: Clock
) -> None:
    page.filter.setText("radon")
    qtbot.waitUntil(lambda: len(names(page)) == 3)
    open_line(qtbot, page, "Radon")
    assert page.current is not None
    kind = page.current.id
    QTest.keyClick(page.table, KEY.Key_E, CTRL)
    qtbot.waitUntil(lambda: field(page, "valid_to").text() == clock.today().isoformat())
    wall_clock.go_on(days=1)
    assert kind not in {each.id for each in database.read(case_types.choices)}
    assert stored(database, "case_type", kind)["name"] == "Radon"


def test_what_is_wrong_is_said_under_the_field_and_kept(
    qtbot: QtBot, page: RegistersPage, database: Database
) -> None:
    go_to(qtbot, page, "outcome")
    before = database.read(reference_lists.outcomes)
    QTest.keyClick(page.table, KEY.Key_N, CTRL)
    qtbot.waitUntil(lambda: page.card.is_new and field(page, "label").hasFocus())
    field(page, "label").setText(before[0].label)
    QTest.keyClicks(field(page, "key"), before[1].key)
    QTest.keyClick(field(page, "key"), KEY.Key_S, CTRL)
    qtbot.waitUntil(lambda: bool(error(page, "label")) and bool(error(page, "key")))
    assert field(page, "label").hasFocus()
    assert field(page, "label").text() == before[0].label
    assert database.read(reference_lists.outcomes) == before
    field(page, "label").setText("Bokad tid")
    field(page, "key").setText("")
    QTest.keyClick(field(page, "key"), KEY.Key_S, CTRL)
    qtbot.waitUntil(lambda: page.current is not None and page.current.name == "Bokad tid")
    assert error(page, "label") == ""


def test_what_is_typed_in_one_line_is_there_when_one_comes_back(
    qtbot: QtBot, page: RegistersPage, database: Database
) -> None:
    go_to(qtbot, page, "unit")
    first, second = names(page)[:2]
    field(page, "phone_hours").setFocus()
    field(page, "phone_hours").clear()
    QTest.keyClicks(field(page, "phone_hours"), "only mornings")
    assert dirty(page)
    open_line(qtbot, page, second)
    assert not dirty(page)
    go_to(qtbot, page, "desk")
    go_to(qtbot, page, "unit")
    open_line(qtbot, page, first)
    qtbot.waitUntil(lambda: field(page, "phone_hours").text() == "only mornings")
    QTest.keyClick(field(page, "phone_hours"), KEY.Key_S, CTRL)
    qtbot.waitUntil(lambda: not dirty(page))
    assert page.current is not None
    unit = page.current.id
    qtbot.waitUntil(lambda: stored(database, "unit", unit)["phone_hours"] == "only mornings")


def test_what_is_typed_can_be_discarded(qtbot: QtBot, page: RegistersPage) -> None:
    go_to(qtbot, page, "unit")
    before = field(page, "name").text()
    assert not page.commands["revert"].isEnabled()
    QTest.keyClicks(field(page, "name"), "x")
    assert page.commands["revert"].isEnabled()
    QTest.keyClick(field(page, "name"), KEY.Key_R, CTRL)
    qtbot.waitUntil(lambda: page.card.is_open and field(page, "name").text() == before)


def test_a_change_by_somebody_else_is_seen_but_does_not_touch_what_is_typed(
    qtbot: QtBot, page: RegistersPage, database: Database
) -> None:
    go_to(qtbot, page, "unit")
    assert page.current is not None
    unit = page.current.id
    page.desk.write(registers.save, register="unit", record_id=unit, values={"phone_hours": "9-10"})
    qtbot.waitUntil(lambda: field(page, "phone_hours").text() == "9-10")
    QTest.keyClicks(field(page, "phone_hours"), " and 13-14")
    page.desk.write(registers.save, register="unit", record_id=unit, values={"phone": "0313900600"})
    qtbot.waitUntil(lambda: next(row for row in page.table.rows() if row.id == unit).reach != "")
    assert "and 13-14" in field(page, "phone_hours").text()
    QTest.keyClick(field(page, "phone_hours"), KEY.Key_S, CTRL)
    qtbot.waitUntil(lambda: "and 13-14" in stored(database, "unit", unit)["phone_hours"])
    assert stored(database, "unit", unit)["phone"] == "031-390 06 00"


def test_reasons_are_moved_with_the_arrows(qtbot: QtBot, page: RegistersPage, database: Database) -> None:
    go_to(qtbot, page, "reason")
    first, second = names(page)[:2]
    QTest.keyClick(page.table, KEY.Key_Down, ALT)
    qtbot.waitUntil(lambda: names(page)[:2] == [second, first])
    assert page.current is not None
    assert page.current.name == first
    QTest.keyClick(page.table, KEY.Key_Up, ALT)
    qtbot.waitUntil(lambda: names(page)[:2] == [first, second])
    assert database.read(reference_lists.reasons)[0].label == first


def test_an_employee_gets_a_unit_a_deputy_and_what_may_be_given_out(
    qtbot: QtBot, page: RegistersPage, database: Database, town: SmallTown
) -> None:
    go_to(qtbot, page, "employee")
    open_line(qtbot, page, "Bo Ek")
    who = town.guides["Bo Ek"]
    field(page, "unit_id").choose(town.units["Bygglov"])
    QTest.keyClicks(field(page, "phone"), "031-390 06 00")
    field(page, "may_disclose_phone").setFocus()
    QTest.keyClick(field(page, "may_disclose_phone"), KEY.Key_Space)
    deputy = field(page, "deputy_id")
    deputy.setFocus()
    QTest.keyClicks(deputy, "lindq")
    offered = deputy.completer().popup()
    qtbot.waitUntil(lambda: offered.isVisible() and offered.model().rowCount() == 1)
    QTest.keyClick(offered, KEY.Key_Down)
    QTest.keyClick(offered, KEY.Key_Return)
    assert isinstance(deputy.value(), UUID)
    QTest.keyClick(deputy, KEY.Key_S, CTRL)
    qtbot.waitUntil(lambda: stored(database, "employee", who)["deputy_id"] == town.guides["Åsa Lindqvist"])
    kept = stored(database, "employee", who)
    assert (kept["unit_id"], kept["may_disclose_phone"]) == (town.units["Bygglov"], True)
    assert kept["phone"] == "031-390 06 00"


def test_a_deputy_nobody_answers_to_is_said_under_the_field(qtbot: QtBot, page: RegistersPage) -> None:
    go_to(qtbot, page, "employee")
    QTest.keyClicks(field(page, "deputy_id"), "nobody at all")
    QTest.keyClick(field(page, "deputy_id"), KEY.Key_S, CTRL)
    qtbot.waitUntil(lambda: bool(error(page, "deputy_id")))
    assert field(page, "deputy_id").text() == "nobody at all"


def test_a_file_of_employees_is_shown_brought_in_and_undone(
    qtbot: QtBot, page: RegistersPage, database: Database, tmp_path: Path
) -> None:
    path = tmp_path / "personal.csv"
    path.write_bytes("namn;titel\nBo Ek;Vägledare\nÅke Öst;Kock\n;Utan namn\n".encode("cp1252"))
    dialog = page.preview_import(path)
    qtbot.waitUntil(dialog.bring_in.isEnabled)
    assert [row.id for row in dialog.table.rows()] == [4, 3, 2]
    QTest.keyClick(dialog.bring_in, KEY.Key_Return)
    qtbot.waitUntil(lambda: page.register == "employee" and "Åke Öst" in names(page))
    page.desk.undo()
    qtbot.waitUntil(lambda: "Åke Öst" not in names(page))
    titles = {one.name: one.kind for one in database.read(register_lines.lines, register="employee")}
    assert titles["Bo Ek"] == ""


def test_a_file_that_is_no_list_is_said_in_the_dialog(
    qtbot: QtBot, page: RegistersPage, tmp_path: Path
) -> None:
    path = tmp_path / "bild.csv"
    path.write_bytes(bytes(range(256)) * 20)
    before = QWidget.windowTitle(page.window())
    dialog = page.preview_import(path)
    qtbot.waitUntil(dialog.cancel.hasFocus)
    assert dialog.said
    assert not dialog.bring_in.isEnabled()
    QTest.keyClick(dialog.cancel, KEY.Key_Return)
    assert page.window().windowTitle() == before


def test_every_field_has_a_name_for_who_cannot_see_it(qtbot: QtBot, page: RegistersPage) -> None:
    kinds = (QLineEdit, QPlainTextEdit, QComboBox, QCheckBox)
    for each in LOOKS:
        go_to(qtbot, page, each.name)
        for widget in page.card.form.widgets.values():
            assert isinstance(widget, kinds)
            assert widget.accessibleName()
        assert page.table.accessibleName()


def test_tab_leaves_every_part(qtbot: QtBot, page: RegistersPage) -> None:
    go_to(qtbot, page, "unit")
    page.filter.setFocus()
    QTest.keyClick(page.filter, KEY.Key_Tab)
    qtbot.waitUntil(page.table.hasFocus)
    QTest.keyClick(page.table, KEY.Key_Tab)
    qtbot.waitUntil(lambda: not page.table.hasFocus())
    QTest.keyClick(page.focusWidget(), KEY.Key_Tab, SHIFT)
    QTest.keyClick(page.table, KEY.Key_Return)
    qtbot.waitUntil(field(page, "name").hasFocus)
