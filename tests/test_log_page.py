"""A press is a contact: committed, in sight, and taken back by one key."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from sqlalchemy.orm import Session

from app import contacts, drafts, tiles
from app.database import Database
from app.models import Contact, Tile
from app.models.record import new_id
from app.parties import Party
from app.ui import commands, quick_registration
from app.ui.channels import CHANNEL_LOOKS
from app.ui.desk import Desk
from app.ui.log_page import LogPage
from app.ui.main_window import MainWindow
from app.ui.tile_board import TILE_KEYS
from tests.conftest import Clock
from tests.keyboard import CONTROL, KEYPAD, focused, hold, press, write
from tests.small_town import SmallTown
from tests.test_contacts import said

pytestmark = pytest.mark.qt_log_ignore(
    "This plugin does not support"
)  # off screen there is no window manager

Key = Qt.Key


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> Iterator[LogPage]:
    """The log page in its window, with the keyboard on its tiles."""
    made = LogPage(desk)
    window = MainWindow(desk, [made])
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    qtbot.waitUntil(lambda: len(made.board.tiles) == tiles.KEYS)
    made.board.setFocus()
    yield made
    for form in quick_registration.open_forms(window):
        form.keeper.stop()


def toasts(page: LogPage) -> list[str]:
    """What the window is saying."""
    window = page.window()
    assert isinstance(window, MainWindow)
    return window.toasts.texts()


def all_contacts(session: Session) -> list[Contact]:
    """The contacts of a test's small database, oldest first."""
    return list(session.scalars(select(Contact).order_by(Contact.id)))


def logged(qtbot: QtBot, database: Database, page: LogPage, count: int = 1) -> list[Contact]:
    """Wait until so many contacts are committed and in sight."""
    qtbot.waitUntil(lambda: len(database.read(all_contacts)) == count)
    qtbot.waitUntil(lambda: page.table.model().rowCount() == count)
    return database.read(all_contacts)


@pytest.mark.parametrize("position", [0, 4, 8, 9, 14])
def test_one_key_is_one_complete_contact(
    qtbot: QtBot, database: Database, town: SmallTown, page: LogPage, position: int
) -> None:
    tile = page.board.tiles[position]
    press(getattr(Key, f"Key_{TILE_KEYS[position]}"))
    kept = logged(qtbot, database, page)[0]
    assert (kept.case_type_id, kept.outcome_code) == (tile.case_type_id, tile.outcome_code)
    assert (kept.channel, kept.desk_id) == ("VISIT", town.sitting.desk_id)
    assert kept.guide_id == town.sitting.guide_id
    qtbot.waitUntil(lambda: page.board.tiles[position].today == 1)
    assert len(toasts(page)) == 1


def test_the_numeric_keypad_works_too(qtbot: QtBot, database: Database, page: LogPage) -> None:
    press(Key.Key_3, KEYPAD)
    kept = logged(qtbot, database, page)[0]
    assert kept.case_type_id == page.board.tiles[2].case_type_id


def test_a_press_can_be_taken_back_by_one_key(qtbot: QtBot, database: Database, page: LogPage) -> None:
    press(Key.Key_1)
    logged(qtbot, database, page)
    press(Key.Key_Z, CONTROL)
    logged(qtbot, database, page, 0)
    qtbot.waitUntil(lambda: page.board.tiles[0].today == 0)


@pytest.mark.parametrize(("key", "text"), [(Key.Key_1, "1"), (Key.Key_Return, "\r")])
def test_a_key_held_down_logs_once_and_two_quick_presses_log_twice(
    qtbot: QtBot, database: Database, page: LogPage, key: Qt.Key, text: str
) -> None:
    press(key)
    hold(key, text, 20)
    press(key)
    logged(qtbot, database, page, 2)
    hold(key, text, 20)
    QTest.qWait(0)
    logged(qtbot, database, page, 2)


def test_arrows_walk_among_the_tiles_and_enter_logs(qtbot: QtBot, database: Database, page: LogPage) -> None:
    press(Key.Key_Right)
    press(Key.Key_Down)
    press(Key.Key_Left)
    press(Key.Key_Up)
    press(Key.Key_Up)
    press(Key.Key_Right)
    assert page.board.current == 1
    press(Key.Key_Return)
    assert logged(qtbot, database, page)[0].case_type_id == page.board.tiles[1].case_type_id


def test_a_click_on_a_tile_logs_it_too(qtbot: QtBot, database: Database, page: LogPage) -> None:
    QTest.mouseClick(page.board._faces[5], Qt.MouseButton.LeftButton)
    assert logged(qtbot, database, page)[0].case_type_id == page.board.tiles[5].case_type_id


def test_the_channel_changes_by_one_key_and_by_a_click(
    qtbot: QtBot, database: Database, desk: Desk, page: LogPage
) -> None:
    press(Key.Key_F9)
    assert desk.context.channel == "EMAIL"
    assert page.channels.value() == "EMAIL"
    press(Key.Key_1)
    assert logged(qtbot, database, page)[0].channel == "EMAIL"
    chip = page.channels.findChild(QWidget, "PHONE")
    assert chip is not None
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert desk.context.channel == "PHONE"


def test_the_channel_key_comes_round_all_channels(desk: Desk, page: LogPage) -> None:
    seen = []
    for _ in CHANNEL_LOOKS:
        press(Key.Key_F9)
        seen.append(desk.context.channel)
    assert sorted(seen) == sorted(CHANNEL_LOOKS)
    assert seen[-1] == "VISIT"


def test_the_tiles_do_not_move_during_the_day(
    qtbot: QtBot, database: Database, desk: Desk, page: LogPage, wall_clock: Clock
) -> None:
    before = {place: tile.case_type_id for place, tile in page.board.tiles.items()}
    for _ in range(3):
        press(Key.Key_9)
    logged(qtbot, database, page, 3)
    page.refresh()
    qtbot.waitUntil(lambda: page.board.tiles[8].today == 3)
    assert {place: tile.case_type_id for place, tile in page.board.tiles.items()} == before
    wall_clock.go_on(days=1)
    page.hide()
    page.show()
    qtbot.waitUntil(lambda: page.board.tiles[0].case_type_id == before[8])
    assert page.board.tiles[0].today == 0


def test_a_tile_is_pinned_and_let_go_by_one_key(
    qtbot: QtBot, database: Database, page: LogPage, town: SmallTown
) -> None:
    press(Key.Key_Right)
    press(Key.Key_P)
    qtbot.waitUntil(lambda: page.board.tiles[1].pinned)
    press(Key.Key_P)
    qtbot.waitUntil(lambda: not page.board.tiles[1].pinned)
    assert database.read(lambda session: session.scalars(select(Tile.position)).all()) == [tiles.UNPINNED]


def test_tiles_change_places_by_control_and_arrows(qtbot: QtBot, page: LogPage) -> None:
    first, second = (page.board.tiles[place].case_type_id for place in (0, 1))
    press(Key.Key_Right, CONTROL)
    qtbot.waitUntil(lambda: page.board.tiles[1].case_type_id == first)
    assert page.board.tiles[0].case_type_id == second
    qtbot.waitUntil(lambda: page.board.current == 1)
    press(Key.Key_Left, CONTROL)
    qtbot.waitUntil(lambda: page.board.tiles[0].case_type_id == first)


def test_anything_can_be_put_on_a_key(qtbot: QtBot, page: LogPage, town: SmallTown) -> None:
    press(Key.Key_B)
    qtbot.waitUntil(lambda: bool(page._panel.type_field._types))
    write("radon")
    press(Key.Key_Return)
    write("k")
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: page.board.tiles[0].case_type_id == town.types["Radon"])
    assert page.board.tiles[0].outcome_code == "CONNECTED"
    qtbot.waitUntil(page.board.hasFocus)


def draft(database: Database, note: str, **more: Any) -> UUID:
    """Leave a draft behind."""
    made = new_id()
    data = {"channel": "PHONE", "note": note, "type_id": None, **more}
    database.write(drafts.keep, draft_id=made, kind=contacts.DRAFT_KIND, data=data)
    return made


def test_waiting_drafts_are_in_sight_with_their_age_and_first_words(
    qtbot: QtBot, database: Database, page: LogPage, town: SmallTown, wall_clock: Clock
) -> None:
    assert not page.strip.isVisible()
    draft(database, "Undrar om slam")
    wall_clock.go_on(minutes=7)
    draft(database, "x", type_id=town.types["Radon"].hex, party={"name": "Örvar"})
    qtbot.waitUntil(lambda: len(page.strip.cards) == 2)
    first, second = (card.accessibleName() for card in page.strip.cards)
    assert "Undrar om slam" in first
    assert "7 min" in first
    qtbot.waitUntil(lambda: "Radon – Örvar" in page.strip.cards[1].accessibleName())
    assert second
    assert page.badge == 2


def test_enter_goes_on_with_a_draft_and_delete_throws_it_away_undoably(
    qtbot: QtBot, database: Database, page: LogPage
) -> None:
    made = draft(database, "halv mening")
    qtbot.waitUntil(lambda: len(page.strip.cards) == 1)
    page.strip.cards[0].setFocus()
    press(Key.Key_Return)
    form = quick_registration.open_forms(page.window())[0]
    qtbot.waitUntil(lambda: form.form.note.toPlainText() == "halv mening")
    form.close()
    qtbot.waitUntil(lambda: not quick_registration.open_forms(page.window()))
    page.window().activateWindow()
    page.strip.cards[0].setFocus()
    QTest.keyClick(page.strip.cards[0], Key.Key_Delete)
    qtbot.waitUntil(lambda: not page.strip.isVisible())
    assert database.read(drafts.one, made) is None
    window = page.window()
    assert isinstance(window, MainWindow)
    window.toasts._shown[-1].findChildren(QPushButton)[0].click()
    qtbot.waitUntil(lambda: len(page.strip.cards) == 1)
    kept = database.read(drafts.one, made)
    assert kept is not None
    assert kept.data["note"] == "halv mening"


def test_a_key_goes_on_with_the_oldest_draft(qtbot: QtBot, database: Database, page: LogPage) -> None:
    oldest = draft(database, "först")
    draft(database, "sedan")
    qtbot.waitUntil(lambda: page.badge == 2)
    press(Key.Key_U)
    assert [form.draft_id for form in quick_registration.open_forms(page.window())] == [oldest]


def test_the_list_shows_the_case_and_leads_to_it_and_enter_corrects(
    qtbot: QtBot, database: Database, page: LogPage, town: SmallTown
) -> None:
    contact, case = database.write(
        contacts.log_with_case,
        title="Lampan",
        office="KC",
        desk_code="R1",
        **said(town, note="Mörkt vid skolan", party=Party(name="Märta Öberg")),
    )
    logged(qtbot, database, page)
    shown = [page.table.model().index(0, column).data() for column in range(6)]
    assert case.number in shown
    assert "Gatubelysning" in shown
    assert "Märta Öberg – Mörkt vid skolan" in shown
    page.table.setFocus()
    page.table.selectRow(0)
    with qtbot.waitSignal(page.case_wanted) as wanted:
        press(Key.Key_O)
    assert wanted.args == [case.id]
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: bool(quick_registration.open_forms(page.window())))
    assert quick_registration.open_forms(page.window())[0].contact_id == contact.id


def test_a_secret_contact_shows_neither_name_nor_note_in_the_list(
    qtbot: QtBot, database: Database, page: LogPage, town: SmallTown
) -> None:
    party = Party(name="Anna Ek")
    database.write(contacts.log, **said(town, "Hemtjänst", note="Ramlat hemma", party=party))
    logged(qtbot, database, page)
    shown = " ".join(str(page.table.model().index(0, column).data()) for column in range(6))
    assert "Anna" not in shown
    assert "Ramlat" not in shown


def test_another_desk_has_its_own_tiles_and_list(
    qtbot: QtBot, database: Database, desk: Desk, page: LogPage, town: SmallTown
) -> None:
    from app import sitting

    press(Key.Key_1)
    logged(qtbot, database, page)
    before = {place: tile.case_type_id for place, tile in page.board.tiles.items()}
    at_phone = database.write(sitting.sit, guide_id=town.guides["Bo Ek"], desk_id=town.desks["Telefon"])
    desk.sit(at_phone)
    qtbot.waitUntil(lambda: page.table.model().rowCount() == 0)
    qtbot.waitUntil(lambda: {p: t.case_type_id for p, t in page.board.tiles.items()} != before)
    assert page.channels.value() == "PHONE"


def test_yesterdays_contacts_are_gone_from_the_list_the_next_morning(
    qtbot: QtBot, database: Database, page: LogPage, wall_clock: Clock
) -> None:
    press(Key.Key_1)
    logged(qtbot, database, page)
    wall_clock.go_on(days=1)
    page.hide()
    page.show()
    qtbot.waitUntil(lambda: page.table.model().rowCount() == 0)


def test_every_tile_has_its_place_in_the_palette_with_what_it_logs(page: LogPage) -> None:
    texts = {name: action.text() for name, action in page.commands.items() if name.startswith("press_")}
    assert len(texts) == tiles.KEYS
    for place, tile in page.board.tiles.items():
        assert tile.type_name in texts[f"press_{place + 1}"]


def test_no_two_commands_of_the_page_and_the_window_share_a_key(page: LogPage) -> None:
    pairs = [commands.declared(LogPage).items(), commands.declared(MainWindow).items()]
    assert commands.clashes(*pairs) == {}
    assert [key for _, each in pairs[0] for key in commands.misspelt(each)] == []


def test_what_was_said_of_the_keyboard_is_said_aloud(page: LogPage) -> None:
    tile = page.board.tiles[0]
    assert tile.type_name in page.board.accessibleName()
    press(Key.Key_Right)
    assert page.board.tiles[1].type_name in page.board.accessibleName()
    assert focused() is page.board


def test_an_e_mail_received_yesterday_is_in_todays_list(
    qtbot: QtBot, database: Database, page: LogPage, town: SmallTown, wall_clock: Clock
) -> None:
    database.write(contacts.log, **said(town, received_at=wall_clock() - timedelta(days=1), channel="EMAIL"))
    logged(qtbot, database, page)
