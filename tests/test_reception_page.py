"""The reception page, driven by its keys; what counts is what is then in the database."""

import os
from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from time import time as wall_time
from typing import Any
from uuid import UUID

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app import clock, directory, queue_tickets, visits
from app.database import Database
from app.models import Desk as DeskRecord
from app.models import Employee, QueueTicket, Visit
from app.sorting import sort_key
from app.trouble import Trouble
from app.ui import commands, printing, theme
from app.ui.coming_moments import in_stockholm, read_day, read_time
from app.ui.desk import Desk
from app.ui.reception_now import close_the_day
from app.ui.reception_page import ReceptionPage
from tests.conftest import Clock
from tests.keyboard import write
from tests.small_town import SmallTown

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


class Reception:
    """A guide at the page: presses keys, and waits for what should come of it."""

    def __init__(self, qtbot: QtBot, page: ReceptionPage, database: Database) -> None:
        self.qtbot, self.page, self.database = qtbot, page, database

    def press(self, *keys: str) -> None:
        """Press keys where the keyboard is: "B", "Ctrl+Return", or text in quotes to be typed."""
        for key in keys:
            place = QApplication.focusWidget() or self.page
            if key.startswith("'"):
                write(key.strip("'"))
            else:
                QTest.keySequence(place, key)

    def until(self, fact: Callable[[], Any]) -> None:
        """Wait until something has become so."""
        self.qtbot.waitUntil(lambda: bool(fact()), timeout=10_000)

    def type_host(self, text: str) -> None:
        """Type in the field for the host until suggestions stand there."""
        self.press(f"'{text}'")
        self.until(self.page.form.host.suggestions)

    def in_house(self) -> list[visits.VisitRow]:
        """Who is in the house by now."""
        return self.database.read(visits.in_house)

    def visit(self, visit_id: UUID) -> Visit:
        """A visit as it is stored now."""
        found: Visit | None = self.database.read(lambda session: session.get(Visit, visit_id))
        assert found is not None
        return found

    def shown(self) -> list[str | None]:
        """The badges in the list of those in the house."""
        return [row.badge for row in self.page.in_house.table.rows()]


@pytest.fixture
def reception(qtbot: QtBot, desk: Desk, database: Database) -> Iterator[Reception]:
    theme.apply("light")
    page = ReceptionPage(desk)
    qtbot.addWidget(page)
    page.resize(1150, 700)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow, timeout=10_000)
    driver = Reception(qtbot, page, database)
    driver.until(page._subtitle.text)
    page.take_focus()
    yield driver
    page.hide()


@pytest.fixture
def marta(database: Database, town: SmallTown) -> UUID:
    def add(session: Any) -> UUID:
        deputy = Employee(name="Göran Ström", sort_key=sort_key("Göran Ström"), active=True, room="B118")
        session.add(deputy)
        session.flush()
        employee = Employee(
            name="Märta Öberg",
            sort_key=sort_key("Märta Öberg"),
            unit_id=town.units["Bygglov"],
            tasks="strandskydd",
            active=True,
            deputy_id=deputy.id,
        )
        session.add(employee)
        session.flush()
        return employee.id

    return database.write(add)


def test_a_visitor_is_checked_in_with_few_keys(reception: Reception, marta: UUID) -> None:
    reception.press("B")
    reception.type_host("strand")
    reception.press("Return", "Return")
    reception.until(reception.in_house)
    (row,) = reception.in_house()
    assert (row.host_id, row.visitor, row.badge) == (marta, None, "1")
    reception.until(lambda: reception.shown() == ["1"])
    assert reception.page.panel is reception.page.tickets


def test_name_company_and_purpose_are_kept_as_typed(reception: Reception, marta: UUID) -> None:
    reception.press("B")
    reception.type_host("öberg")
    reception.press(
        "Tab", "'Åsa Ärlig'", "Tab", "Ctrl+A", "'b7'", "Tab", "'Län & Co'", "Tab", "'Möte'", "Ctrl+Return"
    )
    reception.until(reception.in_house)
    (row,) = reception.in_house()
    assert (row.visitor, row.company, row.purpose, row.badge) == ("Åsa Ärlig", "Län & Co", "Möte", "B7")
    assert row.host_id == marta


def test_who_types_faster_than_the_answer_gets_the_first_suggestion(
    reception: Reception, marta: UUID
) -> None:
    reception.press("B", "'öberg'", "Return")
    reception.until(lambda: reception.page.form.host.host_id)
    assert reception.page.form.host.host_id == marta
    assert reception.in_house() == []


def test_a_host_outside_the_directory_is_kept_as_text(reception: Reception, town: SmallTown) -> None:
    reception.press("B", "'Elektrikern'", "Tab", "'Siv'", "Return")
    reception.until(reception.in_house)
    (row,) = reception.in_house()
    assert (row.host_id, row.host, row.visitor) == (None, "Elektrikern", "Siv")


def test_an_absent_host_says_what_to_tell_and_the_deputy_takes_over(
    reception: Reception, database: Database, marta: UUID
) -> None:
    database.write(directory.note_absence, employee_id=marta)
    reception.press("B")
    reception.type_host("märta")
    reception.press("Return")
    card = reception.page.form.host_card
    reception.until(lambda: card.deputy)
    assert card.isVisible()
    assert "Märta Öberg" in card.said
    assert "Göran Ström" in card.said
    reception.press("Alt+E", "Ctrl+Return")
    reception.until(reception.in_house)
    assert reception.in_house()[0].host == "Göran Ström"


def test_one_key_notes_that_the_host_is_away_and_another_that_they_are_here(
    reception: Reception, database: Database, marta: UUID
) -> None:
    def state() -> str:
        host = database.read(directory.host, host_id=marta)
        return host.presence.state if host else ""

    reception.press("B")
    reception.type_host("märta")
    reception.press("Return", "Alt+F")
    reception.until(lambda: state() == "absent")
    reception.until(lambda: "Märta" in reception.page.form.host_card.said)
    reception.press("Alt+Shift+F")
    reception.until(lambda: state() == "present")
    reception.until(lambda: not reception.page.form.host_card.said)


def test_a_visitors_host_can_be_noted_away_from_the_list(
    reception: Reception, database: Database, marta: UUID
) -> None:
    database.write(visits.check_in, host_id=marta)
    reception.until(reception.shown)
    reception.page.in_house.table.setFocus()
    reception.press("F")
    reception.until(lambda: reception.in_house()[0].host_away)
    reception.until(lambda: reception.page.in_house.table.rows()[0].host_away)


def test_an_expected_visit_is_noted_and_checked_in_with_one_key(reception: Reception, marta: UUID) -> None:
    reception.press("V")
    reception.type_host("märta")
    reception.press("Return", "Tab", "Ctrl+A", "'17/11'", "Tab", "'1415'", "Tab", "'Siv Ågren'", "Return")
    reception.until(reception.page.expected.table.rows)
    (row,) = reception.page.expected.table.rows()
    assert row.expected_at == datetime(2026, 11, 17, 14, 15, tzinfo=clock.STOCKHOLM)
    assert (row.visitor, row.host_id) == ("Siv Ågren", marta)
    reception.page.expected.table.setFocus()
    reception.press("I")
    reception.until(reception.in_house)
    assert reception.visit(row.id).badge_number == "1"
    reception.until(lambda: not reception.page.expected.table.rows())


def test_an_expected_visitor_who_does_not_come_is_taken_off(reception: Reception, database: Database) -> None:
    visit = database.write(visits.expect, expected_at=clock.now() + timedelta(hours=1))
    reception.until(reception.page.expected.table.rows)
    reception.page.expected.table.setFocus()
    reception.press("Delete")
    reception.until(lambda: reception.visit(visit.id).left_how == visits.CANCELLED)


@pytest.mark.parametrize(
    ("day", "at", "wrong"),
    [
        ("2026-02-30", "10:00", "visit_day"),
        ("31/11", "10:00", "visit_day"),
        ("nästa år", "10:00", "visit_day"),
        ("2026-11-20", "25:00", "visit_time"),
        ("2026-11-20", "", "visit_time"),
        ("2026-11-20", "10:75", "visit_time"),
        ("2026-11-16", "10:00", "visit_day"),
        ("2030-01-01", "10:00", "visit_day"),
        ("2027-03-28", "02:30", "visit_time"),
    ],
)
def test_a_time_that_cannot_be_is_told_under_its_field_and_nothing_typed_is_lost(
    reception: Reception, database: Database, day: str, at: str, wrong: str
) -> None:
    form = reception.page.form
    reception.press("V")
    form.name.setText("Siv Ågren")
    form.day.setText(day)
    form.time.setText(at)
    reception.press("Ctrl+Return")
    field = {"visit_day": form.day, "visit_time": form.time}[wrong]
    reception.until(lambda: form._when.error(field))
    assert QApplication.focusWidget() is field
    assert (form.name.text(), form.day.text(), form.time.text()) == ("Siv Ågren", day, at)
    assert database.read(lambda session: session.query(Visit).count()) == 0


def test_a_badge_that_is_worn_is_told_under_its_field(reception: Reception, database: Database) -> None:
    database.write(visits.check_in, badge_number="7")
    form = reception.page.form
    reception.press("B")
    form.name.setText("Siv")
    form.badge.setText("7")
    reception.press("Ctrl+Return")
    reception.until(lambda: form._badges.error(form.badge))
    assert form.name.text() == "Siv"
    form.badge.setText("8")
    reception.press("Ctrl+Return")
    reception.until(lambda: len(reception.in_house()) == 2)


def test_a_hundred_thousand_pasted_characters_are_refused_where_they_stand(
    reception: Reception, database: Database
) -> None:
    form = reception.page.form
    reception.press("B")
    form.company.setMaxLength(200_000)
    form.company.setText("ö" * 100_000)
    reception.press("Ctrl+Return")
    assert form._fields.error(form.company)
    assert len(form.company.text()) == 100_000
    assert reception.in_house() == []


def test_a_visitor_is_checked_out_with_one_key(reception: Reception, database: Database) -> None:
    visit = database.write(visits.check_in)
    reception.until(reception.shown)
    reception.page.in_house.table.setFocus()
    reception.press("U")
    reception.until(lambda: reception.visit(visit.id).left_at)
    reception.until(lambda: not reception.shown())


def test_a_badge_number_checks_out_and_a_wrong_one_is_told_beside_the_field(
    reception: Reception, database: Database
) -> None:
    visit = database.write(visits.check_in, badge_number="12")
    reception.press("K", "'13'", "Return")
    label: QLabel = reception.page.in_house.error
    reception.until(lambda: "13" in label.text())
    assert reception.page.in_house.badge.text() == "13"
    reception.press("Ctrl+A", "'12'", "Return")
    reception.until(lambda: reception.visit(visit.id).left_at)
    reception.until(lambda: not reception.page.in_house.badge.text())
    assert not label.text()


def test_a_check_out_can_be_undone(reception: Reception, database: Database, desk: Desk) -> None:
    visit = database.write(visits.check_in)
    reception.until(reception.shown)
    reception.page.in_house.table.setFocus()
    with reception.qtbot.waitSignal(desk.done):
        reception.press("U")
    desk.undo()
    reception.until(lambda: reception.visit(visit.id).left_at is None)
    reception.until(reception.shown)


def test_a_visit_is_corrected_in_the_same_form(reception: Reception, database: Database, marta: UUID) -> None:
    visit = database.write(visits.check_in, visitor_name="Siv Agren", host_id=marta)
    reception.until(reception.shown)
    reception.page.in_house.table.setFocus()
    reception.press("E")
    reception.until(lambda: reception.page.form.host.host_id == marta)
    reception.page.form.name.setText("Siv Ågren")
    reception.press("Ctrl+Return")
    reception.until(lambda: reception.visit(visit.id).visitor_name == "Siv Ågren")
    changed = reception.visit(visit.id)
    assert (changed.host_id, changed.badge_number, changed.arrived_at) == (marta, "1", visit.arrived_at)


def test_escape_closes_first_the_suggestions_and_then_the_form(reception: Reception, marta: UUID) -> None:
    reception.press("B")
    reception.type_host("märta")
    reception.press("Escape")
    assert reception.page.form.isVisible()
    assert not reception.page.form.host.suggestions()
    reception.press("Escape")
    assert not reception.page.form.isVisible()
    assert reception.page.tickets.isVisible()
    assert reception.in_house() == []


def test_the_queue_is_worked_by_single_keys(
    reception: Reception, database: Database, town: SmallTown
) -> None:
    def stored() -> dict[str, QueueTicket]:
        return {ticket.number: ticket for ticket in database.read(lambda s: s.query(QueueTicket).all())}

    panel = reception.page.tickets
    reception.press("L", "L", "L")
    reception.until(lambda: len(panel.table.rows()) == 3)
    reception.press("N")
    reception.until(lambda: panel.here and panel.here.number == "A001")
    reception.press("R")
    reception.until(lambda: stored()["A001"].recalls == 1)
    reception.press("N")
    reception.until(lambda: panel.here and panel.here.number == "A002")
    assert stored()["A001"].ended_at is not None
    reception.press("M")
    reception.until(lambda: panel.here is None)
    assert stored()["A002"].no_show
    reception.press("N")
    reception.until(lambda: panel.here and panel.here.number == "A003")
    reception.press("D")
    reception.until(lambda: stored()["A003"].ended_at)
    assert stored()["A003"].desk_id == town.desks["Reception"]


def test_a_number_is_given_with_a_purpose(reception: Reception, database: Database) -> None:
    reception.press("Shift+L", "'Bygglov'", "Return")
    reception.until(lambda: database.read(queue_tickets.waiting))
    assert database.read(queue_tickets.waiting)[0].purpose == "Bygglov"
    assert reception.page.tickets.purpose.text() == ""


def test_what_another_desk_has_called_is_seen_at_once(
    reception: Reception, database: Database, town: SmallTown
) -> None:
    database.write(queue_tickets.draw)
    reception.until(lambda: reception.page.badge == 1)
    database.write(queue_tickets.call_next, desk_id=town.desks["Telefon"])
    reception.until(lambda: not reception.page.tickets.table.rows())
    assert reception.page.tickets.here is None
    assert "A001" in reception.page.tickets._others.text()


def test_the_days_numbers_show_in_the_navigation_even_while_the_page_is_hidden(
    reception: Reception, database: Database
) -> None:
    reception.page.hide()
    database.write(queue_tickets.draw)
    reception.until(lambda: reception.page.badge == 1)


def test_the_clock_runs_only_while_the_page_is_seen(reception: Reception) -> None:
    assert reception.page._timer.isActive()
    reception.page.hide()
    assert not reception.page._timer.isActive()


def test_waiting_times_go_on_by_themselves(
    reception: Reception, database: Database, wall_clock: Clock
) -> None:
    database.write(queue_tickets.draw)
    table = reception.page.tickets.table
    reception.until(table.rows)
    wall_clock.go_on(minutes=7)
    reception.page.tick()
    assert table.model().index(0, 2).data() == "7 min"


def test_closing_time_empties_the_house_and_leaves_a_list_behind(
    reception: Reception, database: Database, wall_clock: Clock
) -> None:
    visit = database.write(visits.check_in, visitor_name="Siv Ågren")
    reception.until(reception.shown)
    wall_clock.set(datetime(2026, 11, 17, 16, 31, tzinfo=clock.STOCKHOLM))
    reception.page.desk.write(close_the_day)
    reception.until(lambda: reception.visit(visit.id).left_how == visits.BY_CLOSING)
    reception.until(reception.page.forgotten.table.rows)
    reception.press("G", "S")
    reception.until(lambda: reception.visit(visit.id).left_at is None)
    reception.page.desk.write(close_the_day)
    reception.until(reception.shown)


def test_the_evacuation_list_is_printed_from_the_database(
    reception: Reception, database: Database, desk: Desk
) -> None:
    database.write(visits.check_in, visitor_name="Siv Ågren")
    reception.page.commands["evacuation_list"].trigger()
    reception.until(lambda: list(desk.documents.glob("*.pdf")))
    (file,) = desk.documents.glob("*.pdf")
    assert "Siv Ågren" in PdfReader(file).pages[0].extract_text()


def test_a_badge_is_printed_by_its_key(reception: Reception, database: Database, desk: Desk) -> None:
    database.write(visits.check_in, visitor_name="Siv Ågren")
    reception.until(reception.shown)
    reception.page.in_house.table.setFocus()
    reception.press("P")
    reception.until(lambda: list(desk.documents.glob("*.pdf")))
    (file,) = desk.documents.glob("*.pdf")
    assert "Siv Ågren" in PdfReader(file).pages[0].extract_text()


def test_printed_documents_do_not_lie_about_for_more_than_a_day(
    reception: Reception, desk: Desk, tmp_path: Path
) -> None:
    old, fresh = tmp_path / "documents" / "old.pdf", tmp_path / "documents" / "fresh.pdf"
    old.parent.mkdir()
    for file in (old, fresh):
        file.write_bytes(b"%PDF")
    os.utime(old, (wall_time() - 90_000, wall_time() - 90_000))
    printing.show(desk, fresh)
    assert not old.exists()
    assert fresh.exists()


def test_every_field_and_table_says_what_it_is(reception: Reception) -> None:
    reception.press("V")
    nameless = [
        widget
        for widget in reception.page.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not widget.accessibleName()
        and not isinstance(widget.parent(), QLineEdit)
        and widget.objectName() != "qt_scrollarea_viewport"
    ]
    assert nameless == []


def test_no_key_means_two_things_on_the_page() -> None:
    declared = commands.declared(ReceptionPage)
    assert commands.clashes(declared.items()) == {}
    assert [name for name, one in declared.items() if commands.misspelt(one)] == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-11-20", (2026, 11, 20)),
        ("20261120", (2026, 11, 20)),
        ("20/11", (2026, 11, 20)),
        ("7.1", (2027, 1, 7)),
        ("i dag", (2026, 11, 17)),
        ("I morgon", (2026, 11, 18)),
        ("fredag", (2026, 11, 20)),
        ("tis", (2026, 11, 17)),
    ],
)
def test_a_day_may_be_typed_as_it_is_said(wall_clock: Clock, text: str, day: tuple[int, int, int]) -> None:
    assert read_day(text).timetuple()[:3] == day


@pytest.mark.parametrize("text", ["2026-02-30", "31/11", "9999-12-31", "0001-01-01", "2206-11-20"])
def test_a_day_that_cannot_be_meant_is_refused(wall_clock: Clock, text: str) -> None:
    with pytest.raises(Trouble):
        read_day(text)


@pytest.mark.parametrize(
    ("text", "at"), [("9", "09:00"), ("14.30", "14:30"), ("0815", "08:15"), ("kl 7:05", "07:05")]
)
def test_a_time_may_be_typed_as_it_is_written(text: str, at: str) -> None:
    assert f"{read_time(text):%H:%M}" == at


def test_an_hour_that_the_clocks_skip_is_no_time() -> None:
    with pytest.raises(Trouble):
        in_stockholm(date(2027, 3, 28), time(2, 30))


def test_a_desk_sees_its_own_number_large(reception: Reception, database: Database, town: SmallTown) -> None:
    names = database.read(lambda s: {desk.id: desk.name for desk in s.query(DeskRecord)})
    database.write(queue_tickets.draw)
    database.write(queue_tickets.call_next, desk_id=town.desks["Reception"])
    reception.until(lambda: reception.page.tickets.here)
    here = reception.page.tickets.here
    assert here is not None
    assert here.desk == names[town.desks["Reception"]]
    assert "A001" in reception.page.tickets._number.accessibleName()
