"""The whole window: what works on every page."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from sqlalchemy.orm import Session

from app import cases, clock, disruptions, settings, visits
from app.database import Database
from app.models import Batch, Case, CaseNote, Contact, new_id
from app.settings import Profile
from app.ui import commands, house, quick_registration
from app.ui.cases_page import CasesPage
from app.ui.desk import Desk
from app.ui.directory_page import DirectoryPage
from app.ui.house import House
from tests.conftest import Clock
from tests.small_town import SmallTown


@pytest.fixture
def window(qtbot: QtBot, desk: Desk, town: SmallTown, database: Database, tmp_path: Path) -> Iterator[House]:
    """The window a guide has in front of her."""
    (tmp_path / "documents").mkdir()
    built = house.build(
        desk, Profile(tmp_path, "tests", demo=True), town.sitting, database.read(settings.get_all)
    )
    qtbot.addWidget(built)
    built.show()
    qtbot.waitExposed(built)
    yield built
    for form in quick_registration.open_forms(built):
        form.close()


def contacts(session: Session) -> list[Contact]:
    """What has been logged, newest last."""
    return list(session.scalars(select(Contact).order_by(Contact.began_at)))


def open_case(database: Database, town: SmallTown, title: str = "Lampan på torget är släckt") -> Case:
    """A case somebody has opened."""
    return database.write(
        cases.open_case,
        title=title,
        description="",
        case_type_id=town.types["Gatubelysning"],
        by=town.guides["Bo Ek"],
        office="KC",
        desk_code="R1",
        channel="PHONE",
    )


def test_no_key_means_two_things_on_any_page(window: House) -> None:
    for page in window.pages:
        declared = [
            (name, each.declaration) for name, each in [*page.commands.items(), *window.commands.items()]
        ]
        assert commands.clashes(declared) == {}, page.title


def test_every_command_has_a_place_in_the_palette(qtbot: QtBot, window: House) -> None:
    for page in window.pages:
        window.show_page(page)
        QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        offered = {command.name for command in window.search._commands}
        listed = {name for name, command in page.commands.items() if command.declaration.listed}
        assert listed <= offered
        QTest.keyClick(window.search._field, Qt.Key.Key_Escape)


def test_every_widget_that_takes_the_keyboard_has_a_name(window: House) -> None:
    nameless = [
        f"{type(page).__name__}: {type(widget).__name__} {widget.objectName()}"
        for page in window.pages
        for widget in page.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not widget.accessibleName()
        and not getattr(widget, "text", lambda: "")()
        and not isinstance(widget.parent(), QLineEdit)
        and not widget.objectName().startswith("qt_")
    ]
    assert nameless == []


def test_one_digit_logs_a_whole_contact(
    qtbot: QtBot, window: House, database: Database, town: SmallTown
) -> None:
    qtbot.waitUntil(lambda: window.log.board.tile() is not None, timeout=10_000)
    QTest.keyClick(window.focusWidget() or window.log, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: len(database.read(contacts)) == 1, timeout=10_000)
    logged = database.read(contacts)[0]
    assert (logged.channel, logged.desk_id, logged.guide_id) == (
        "VISIT",
        town.desks["Reception"],
        town.guides["Åsa Lindqvist"],
    )


def test_the_search_goes_to_the_case_that_is_chosen(
    qtbot: QtBot, window: House, database: Database, town: SmallTown
) -> None:
    case = open_case(database, town)
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    field = window.search._field
    QTest.keyClicks(field, "torget")
    qtbot.waitUntil(lambda: any(entry.hit for entry in window.search.entries()), timeout=10_000)
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(window.page, CasesPage), timeout=10_000)
    qtbot.waitUntil(
        lambda: window.cases.sheet is not None and window.cases.sheet.id == case.id, timeout=10_000
    )


def test_the_search_goes_to_the_colleague_that_is_chosen(qtbot: QtBot, window: House) -> None:
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    field = window.search._field
    QTest.keyClicks(field, "bo ek")
    qtbot.waitUntil(lambda: any(entry.hit for entry in window.search.entries()), timeout=10_000)
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(window.page, DirectoryPage), timeout=10_000)


def test_a_disruption_stands_on_every_page_and_one_key_logs_a_caller_on_it(
    qtbot: QtBot, window: House, database: Database, town: SmallTown
) -> None:
    database.write(
        disruptions.start,
        title="Vattenläcka i Ekvik",
        script="Vattnet är tillbaka klockan tolv.",
        case_type_id=town.types["Vattenavbrott"],
        by=town.guides["Bo Ek"],
        office="KC",
        desk_code="R1",
        channel="PHONE",
    )
    qtbot.waitUntil(lambda: bool(window.disruptions.ongoing), timeout=10_000)
    QTest.keyClick(window, Qt.Key.Key_H, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: len(database.read(contacts)) == 1, timeout=10_000)
    assert database.read(contacts)[0].disruption_id == window.disruptions.ongoing[0].id


def test_without_a_disruption_the_key_logs_nothing(qtbot: QtBot, window: House, database: Database) -> None:
    assert not window.disruptions.command.isEnabled()
    QTest.keyClick(window, Qt.Key.Key_H, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: window.log.board.tile() is not None, timeout=10_000)
    assert database.read(contacts) == []


def _is_whole(file: Path) -> bool:
    return file.read_bytes().rstrip().endswith(b"%%EOF")


def test_one_key_prints_who_is_in_the_house_from_any_page(
    qtbot: QtBot, window: House, database: Database, tmp_path: Path
) -> None:
    database.write(visits.check_in, visitor_name="Siv Ågren")
    database.write(visits.check_in)
    for page in (window.cases, window.log):
        for old in (tmp_path / "documents").glob("*.pdf"):
            old.unlink()
        window.show_page(page)
        QTest.keyClick(window, Qt.Key.Key_F12)
        qtbot.waitUntil(lambda: bool(list((tmp_path / "documents").glob("*.pdf"))), timeout=30_000)
        (file,) = (tmp_path / "documents").glob("*.pdf")
        qtbot.waitUntil(partial(_is_whole, file), timeout=30_000)
        said = PdfReader(file).pages[0].extract_text()
        assert "Siv Ågren" in said
        assert "Besökare" in said
        assert "Siv" not in file.name


def test_those_an_earlier_evening_left_behind_are_checked_out_when_the_window_opens(
    qtbot: QtBot, desk: Desk, town: SmallTown, database: Database, tmp_path: Path
) -> None:
    visit = database.write(visits.check_in, visitor_name="Siv Ågren")
    clock.set_source(lambda: datetime(2026, 11, 18, 8, 0, tzinfo=clock.STOCKHOLM))
    (tmp_path / "documents").mkdir()
    built = house.build(desk, Profile(tmp_path, "tests", demo=True), town.sitting, {})
    qtbot.addWidget(built)

    def left() -> str | None:
        left_how: str | None = database.read(lambda session: session.get_one(type(visit), visit.id).left_how)
        return left_how

    qtbot.waitUntil(lambda: left() == visits.BY_CLOSING, timeout=10_000)


def test_a_mail_dropped_on_the_window_becomes_a_draft(qtbot: QtBot, window: House, tmp_path: Path) -> None:
    mail = tmp_path / "fraga.eml"
    mail.write_bytes(
        "From: Siv Dal <siv@example.com>\r\nSubject: Soptunnan\r\nDate: Mon, 16 Nov 2026 09:12:00 +0100\r\n"
        "Content-Type: text/plain; charset=utf-8\r\n\r\nTunnan är trasig.\r\n".encode()
    )
    told = QMimeData()
    told.setUrls([QUrl.fromLocalFile(mail)])
    drop = QDropEvent(
        QPointF(400, 400),
        Qt.DropAction.CopyAction,
        told,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    assert window.mail_drop.eventFilter(window, drop)
    (form,) = quick_registration.open_forms(window)
    qtbot.waitUntil(lambda: form.data()["channel"] == "EMAIL", timeout=10_000)
    data = form.data()
    assert "Tunnan är trasig." in data["note"]
    assert data["party"]["email"] == "siv@example.com"


def test_what_is_no_mail_is_refused_in_words(qtbot: QtBot, window: House, tmp_path: Path) -> None:
    (tmp_path / "bild.eml").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    window.mail_drop.take(tmp_path / "bild.eml")
    assert window.toasts.texts()
    assert quick_registration.open_forms(window) == []


def test_the_look_is_remembered(qtbot: QtBot, window: House, database: Database) -> None:
    QTest.keyClick(window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(
        lambda: database.read(lambda session: settings.get(session, "theme")) in ("dark", "light"),
        timeout=10_000,
    )


def test_a_day_later_the_window_counts_from_nothing_again(
    qtbot: QtBot, window: House, database: Database, wall_clock: Clock
) -> None:
    qtbot.waitUntil(lambda: window.log.board.tile() is not None, timeout=10_000)
    QTest.keyClick(window.focusWidget() or window.log, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: len(window.log.table.rows()) == 1, timeout=10_000)
    wall_clock.set(wall_clock.time + timedelta(days=1))
    window.log.refresh()
    qtbot.waitUntil(lambda: window.log.table.rows() == [], timeout=10_000)


def test_what_was_asked_for_before_a_change_of_person_is_done_by_who_sat_there(
    qtbot: QtBot, window: House, desk: Desk, database: Database, town: SmallTown
) -> None:
    started, go = threading.Event(), threading.Event()

    def slow(_session: Session) -> None:
        started.set()
        go.wait(timeout=20)

    def note(session: Session) -> None:
        session.add(CaseNote(case_id=new_id(), kind="internal", text="Ringde", written_at=clock.now()))

    desk.write(slow)
    assert started.wait(timeout=20)
    desk.write(note)
    desk.sit(replace(town.sitting, guide_id=town.guides["Bo Ek"], guide_name="Bo Ek"))
    go.set()
    newest = select(Batch.actor).order_by(Batch.number.desc()).limit(1)
    qtbot.waitUntil(
        lambda: database.read(lambda session: session.scalar(newest)) == str(town.sitting.guide_id),
        timeout=10_000,
    )
