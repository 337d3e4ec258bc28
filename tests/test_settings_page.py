"""The settings by keyboard: read as they are typed, kept together, and honest about the key."""

from collections.abc import Iterator
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QPushButton
from pytestqt.qtbot import QtBot

from app import office_hours, opening, opening_hours_text, preferences, settings, working_time
from app.database import Database
from app.settings import Profile
from app.trouble import Misfit, Trouble
from app.ui import theme
from app.ui.desk import Desk
from app.ui.main_window import MainWindow
from app.ui.seat_dialog import open_seat_dialog
from app.ui.settings_page import SettingsPage
from app.ui.table import PagedTable
from app.ui.toast import Toast
from tests.small_town import SmallTown

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
MONDAY = date(2026, 11, 16)


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, tmp_path: Path) -> Iterator[SettingsPage]:
    """The page in the real window; a test that turns the light off turns it on again."""
    look = theme.choice(), theme.text_percent()
    made = SettingsPage(desk, Profile(tmp_path, "test", demo=False))
    window = MainWindow(desk, [made])
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitExposed(window)
    qtbot.waitUntil(lambda: field(made, "municipality").text() == "Sundby kommun")
    yield made
    theme.apply(*look)


def field(page: SettingsPage, name: str) -> Any:
    """The field of a preference."""
    return page.field(name)


def press(page: SettingsPage, name: str) -> None:
    """Press a button by its name."""
    button = page.findChild(QAbstractButton, name)
    assert button is not None
    button.setFocus()
    QTest.keyClick(button, KEY.Key_Space)


def retype(page: SettingsPage, name: str, text: str) -> None:
    """Type something else in a field."""
    asked = field(page, name)
    asked.setFocus()
    asked.selectAll()
    QTest.keyClicks(asked, text)


def chosen(table: PagedTable) -> Any:
    """Which line is chosen."""
    row: Any = table.current_row()
    return row.id


def save(page: SettingsPage) -> None:
    """Press the key."""
    QTest.keyClick(page.focusWidget(), KEY.Key_S, CTRL)


def kept(database: Database, name: str) -> Any:
    """A setting as stored."""
    return database.read(settings.get, name)


def test_opening_hours_with_a_gap_for_lunch_are_used_at_once(
    qtbot: QtBot, page: SettingsPage, database: Database
) -> None:
    retype(page, "hours_monday", "8-12, 13.00-16.30")
    save(page)
    qtbot.waitUntil(lambda: not page.is_dirty)
    calendar = database.read(office_hours.calendar)
    assert working_time.opening_spans(calendar, MONDAY) == (
        (time(8), time(12)),
        (time(13), time(16, 30)),
    )
    qtbot.waitUntil(lambda: field(page, "hours_monday").text() == "08:00–12:00, 13:00–16:30")


def test_what_cannot_be_read_is_said_under_its_field_and_nothing_is_kept(
    qtbot: QtBot, page: SettingsPage, database: Database
) -> None:
    before = database.read(preferences.described)
    retype(page, "hours_monday", "8 till lunch")
    retype(page, "reopen_days", "many")
    retype(page, "closed_days", "2026-02-30")
    save(page)
    qtbot.waitUntil(lambda: bool(page.error("hours_monday")))
    assert page.error("reopen_days")
    assert page.error("closed_days")
    assert field(page, "hours_monday").text() == "8 till lunch"
    assert page.error("hours_tuesday") == ""
    assert field(page, "reopen_days").hasFocus()
    assert database.read(preferences.described) == before
    QTest.keyClick(page.focusWidget(), KEY.Key_R, CTRL)
    qtbot.waitUntil(lambda: field(page, "reopen_days").text() == before["reopen_days"])
    assert page.error("hours_monday") == ""


def test_name_and_office_are_used_at_once(qtbot: QtBot, page: SettingsPage, database: Database) -> None:
    retype(page, "municipality", "Norrvik")
    retype(page, "office", "ns")
    save(page)
    qtbot.waitUntil(lambda: page.desk.context.office == "NS")
    assert page.desk.context.municipality == "Norrvik"
    assert "Norrvik" in page.window().windowTitle()
    assert kept(database, "office") == "NS"


def test_promises_and_eves_are_kept(qtbot: QtBot, page: SettingsPage, database: Database) -> None:
    retype(page, "reopen_days", "14")
    retype(page, "similar_days", "3")
    retype(page, "handover_working_days", "5")
    for name in ("auto_check_out", "eves_closed"):
        page.field(name).setFocus()
        QTest.keyClick(page.field(name), KEY.Key_Space)
    retype(page, "short_maundy_thursday", "12")
    retype(page, "half_days", "2026-12-23 14:00")
    save(page)
    qtbot.waitUntil(lambda: not page.is_dirty)
    assert [kept(database, name) for name in preferences.NUMBERS] == [14, 3, 5]
    assert kept(database, "auto_check_out") is False
    calendar = database.read(office_hours.calendar)
    assert not calendar.eves_closed
    assert working_time.opening_spans(calendar, date(2026, 12, 23)) == ((time(8), time(14)),)
    assert working_time.opening_spans(calendar, date(2027, 3, 25)) == ((time(8), time(12)),)


def test_the_look_changes_at_once_and_is_remembered(
    qtbot: QtBot, page: SettingsPage, database: Database
) -> None:
    press(page, "choose_dark")
    assert theme.tokens().name == "dark"
    press(page, "choose_115")
    assert theme.text_percent() == 115
    qtbot.waitUntil(lambda: kept(database, "text_size") == 115)
    assert kept(database, "theme") == "dark"


def test_the_language_is_remembered_for_the_next_start(
    qtbot: QtBot, page: SettingsPage, database: Database
) -> None:
    press(page, "choose_en")
    qtbot.waitUntil(lambda: kept(database, "language") == "en")
    assert "English" in page._language_note.text()
    assert not page._language_note.isHidden()


def test_what_is_being_typed_survives_a_change_elsewhere(
    qtbot: QtBot, page: SettingsPage, database: Database
) -> None:
    retype(page, "municipality", "Norr")
    page.desk.write(preferences.keep, values={"theme": "dark"})
    qtbot.waitUntil(lambda: kept(database, "theme") == "dark")
    answered: list[Any] = []
    page.desk.read(preferences.described, then=answered.append)
    qtbot.waitUntil(lambda: bool(answered))
    assert field(page, "municipality").text() == "Norr"


@pytest.mark.parametrize(("demo", "key_file"), [(False, False), (True, False), (True, True)])
def test_the_about_box_tells_the_truth_about_the_key(
    qtbot: QtBot, desk: Desk, tmp_path: Path, demo: bool, key_file: bool
) -> None:
    profile = Profile(tmp_path, "test", demo=demo)
    if key_file:
        (tmp_path / "demo.key").write_text("x", "ascii")
    page = SettingsPage(desk, profile)
    qtbot.addWidget(page)
    assert opening.key_lies_beside(profile) is key_file
    assert ("demo.key" in page.about.sentence.text()) is key_file


def test_a_forgotten_key_file_in_a_real_profile_is_not_called_its_key(tmp_path: Path) -> None:
    (tmp_path / "demo.key").write_text("x", "ascii")
    assert not opening.key_lies_beside(Profile(tmp_path, "test", demo=False))


def test_somebody_else_sits_down_somewhere_else(
    qtbot: QtBot, page: SettingsPage, database: Database, town: SmallTown
) -> None:
    desk = page.desk
    dialog = open_seat_dialog(desk, page.window())
    qtbot.waitUntil(lambda: bool(dialog.people.rows()) and bool(dialog.places.rows()))
    assert chosen(dialog.people) == desk.context.guide_id
    assert chosen(dialog.places) == desk.context.desk_id
    QTest.keyClicks(dialog.filter, "bo e")
    assert [row.name for row in dialog.people.rows()] == ["Bo Ek"]
    dialog.places.select_id(town.desks["Telefon"])
    QTest.keyClick(dialog.filter, KEY.Key_Return)
    qtbot.waitUntil(lambda: desk.context.guide_id == town.guides["Bo Ek"])
    assert (desk.context.desk_id, desk.context.channel) == (town.desks["Telefon"], "PHONE")
    assert kept(database, "guide_id") == town.guides["Bo Ek"].hex


def test_nobody_sits_down_by_accident(qtbot: QtBot, page: SettingsPage) -> None:
    before = page.desk.context
    dialog = open_seat_dialog(page.desk, page.window())
    qtbot.waitUntil(lambda: bool(dialog.people.rows()))
    QTest.keyClicks(dialog.filter, "qqqq")
    assert not dialog.sit_down.isEnabled()
    QTest.keyClick(dialog.filter, KEY.Key_Return)
    QTest.keyClick(dialog.filter, KEY.Key_Escape)
    assert page.desk.context == before


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("08:00–16:30", [["08:00", "16:30"]]),
        ("8-16", [["08:00", "16:00"]]),
        ("13.00 - 16.30; 8 – 12", [["08:00", "12:00"], ["13:00", "16:30"]]),
        ("8 till 12 och 13 till 16", [["08:00", "12:00"], ["13:00", "16:00"]]),
        ("", []),
        ("  Stängt ", []),
    ],
)
def test_opening_hours_are_read_as_people_write_them(text: str, spans: list[list[str]]) -> None:
    assert opening_hours_text.read_spans(text) == spans
    assert opening_hours_text.read_spans(opening_hours_text.write_spans(spans)) == spans


@pytest.mark.parametrize(
    "text", ["8", "8-", "25-26", "16-8", "8-12, 11-16", "8-8", "x" * 9999, "8-12 13-16", "8:60-9:00"]
)
def test_opening_hours_that_cannot_be_are_refused_in_a_short_sentence(text: str) -> None:
    with pytest.raises(Trouble) as trouble:
        opening_hours_text.read_spans(text)
    assert len(str(trouble.value)) < 200


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("municipality", ""),
        ("municipality", "x" * 81),
        ("office", "Å"),
        ("office", ""),
        ("similar_days", "0"),
        ("similar_days", "9" * 5000),
        ("handover_working_days", "1.5"),
        ("short_walpurgis_eve", "noon"),
        ("half_days", "2026-12-23"),
        ("closed_days", "23 dec"),
    ],
)
def test_a_setting_that_cannot_be_is_named(
    database: Database, town: SmallTown, name: str, typed: str
) -> None:
    values = database.read(preferences.described) | {name: typed}
    with pytest.raises(Misfit) as trouble:
        database.write(preferences.save, values=values)
    assert set(trouble.value.fields) == {name}


def test_a_week_that_never_opens_is_refused(database: Database, town: SmallTown) -> None:
    values = database.read(preferences.described)
    closed = {name: "" for name in values if name.startswith("hours_")}
    with pytest.raises(Misfit):
        database.write(preferences.save, values=values | closed)


def test_saving_what_is_there_changes_nothing(database: Database, town: SmallTown) -> None:
    before = database.read(preferences.described)
    assert database.write(preferences.save, values=before) == before


def test_saved_settings_can_be_taken_back_from_the_message(
    qtbot: QtBot, page: SettingsPage, database: Database
) -> None:
    retype(page, "municipality", "Ekviks kommun")
    save(page)
    qtbot.waitUntil(lambda: database.read(settings.get, "municipality") == "Ekviks kommun", timeout=10_000)
    qtbot.waitUntil(lambda: bool(page.window().findChildren(Toast)), timeout=10_000)
    button = page.window().findChildren(Toast)[0].findChild(QPushButton)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: database.read(settings.get, "municipality") == "Sundby kommun", timeout=10_000)
    qtbot.waitUntil(lambda: field(page, "municipality").text() == "Sundby kommun", timeout=10_000)
