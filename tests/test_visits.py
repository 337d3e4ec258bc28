"""Visitors: expected, in the house, gone again, and forgotten."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import event

from app import clock, settings, visits
from app.database import Database
from app.models import Visit
from app.trouble import Trouble
from tests.conftest import Clock
from tests.small_town import SmallTown


def stockholm(day: int, hour: int, minute: int = 0) -> datetime:
    """A moment in November 2026, as the clock on the wall says it."""
    return datetime(2026, 11, day, hour, minute, tzinfo=clock.STOCKHOLM)


def check_in(database: Database, **details: Any) -> Visit:
    return database.write(visits.check_in, **details)


def test_a_visitor_needs_no_name(database: Database, town: SmallTown) -> None:
    visit = check_in(database, host_id=town.guides["Bo Ek"])
    (row,) = database.read(visits.in_house)
    assert row.id == visit.id
    assert row.visitor is None
    assert (row.host, row.host_unit, row.badge) == ("Bo Ek", "Kontaktcenter", "1")


def test_the_next_badge_is_the_lowest_that_nobody_wears(database: Database, town: SmallTown) -> None:
    first, second = check_in(database), check_in(database)
    assert (first.badge_number, second.badge_number) == ("1", "2")
    database.write(visits.check_out, visit_id=first.id)
    assert database.read(visits.next_badge) == "1"


def test_a_badge_that_is_worn_is_refused_and_nothing_is_stored(database: Database, town: SmallTown) -> None:
    check_in(database, badge_number="7")
    with pytest.raises(Trouble, match="7"):
        check_in(database, badge_number="07", visitor_name="Siv")
    assert [row.badge for row in database.read(visits.in_house)] == ["7"]


def test_a_visitor_may_go_without_badge(database: Database, town: SmallTown) -> None:
    assert check_in(database, badge_number="").badge_number is None


def test_a_badge_number_checks_its_wearer_out(database: Database, town: SmallTown) -> None:
    stays, leaves = check_in(database), check_in(database, badge_number="b12")
    assert database.write(visits.check_out_badge, badge_number=" B12 ").id == leaves.id
    assert [row.id for row in database.read(visits.in_house)] == [stays.id]


@pytest.mark.parametrize("number", ["99", "", "  "])
def test_a_badge_nobody_wears_checks_nobody_out(database: Database, town: SmallTown, number: str) -> None:
    check_in(database)
    with pytest.raises(Trouble):
        database.write(visits.check_out_badge, badge_number=number)
    assert len(database.read(visits.in_house)) == 1


def test_an_expected_visitor_is_let_in_once(database: Database, town: SmallTown) -> None:
    visit = database.write(visits.expect, expected_at=stockholm(17, 10), visitor_name="Siv Ågren")
    assert [row.visitor for row in database.read(visits.expected)] == ["Siv Ågren"]
    database.write(visits.arrive, visit_id=visit.id)
    assert database.read(visits.expected) == []
    assert [row.badge for row in database.read(visits.in_house)] == ["1"]
    with pytest.raises(Trouble):
        database.write(visits.arrive, visit_id=visit.id)


def test_who_was_expected_in_the_morning_is_still_expected_in_the_evening_but_not_the_next_day(
    database: Database, town: SmallTown, wall_clock: Clock
) -> None:
    database.write(visits.expect, expected_at=stockholm(17, 9, 45))
    wall_clock.set(stockholm(17, 23, 59))
    assert len(database.read(visits.expected)) == 1
    wall_clock.set(stockholm(18, 0, 1))
    assert database.read(visits.expected) == []


def test_the_day_of_a_visit_is_the_day_in_stockholm(database: Database, town: SmallTown) -> None:
    late = database.write(visits.expect, expected_at=stockholm(17, 23, 30))
    tomorrow = database.write(visits.expect, expected_at=stockholm(18, 0, 15))
    assert [row.id for row in database.read(visits.expected)] == [late.id]
    assert [row.id for row in database.read(visits.coming)] == [tomorrow.id]


@pytest.mark.parametrize("moment", [stockholm(16, 15), stockholm(17, 8) + timedelta(days=400)])
def test_nobody_is_expected_yesterday_or_in_a_year_and_more(
    database: Database, town: SmallTown, moment: datetime
) -> None:
    with pytest.raises(Trouble):
        database.write(visits.expect, expected_at=moment)


@pytest.mark.parametrize("moment", [stockholm(16, 15), stockholm(17, 8) + timedelta(days=400)])
def test_an_expected_visit_cannot_be_moved_to_where_no_list_shows_it(
    database: Database, town: SmallTown, moment: datetime
) -> None:
    visit = database.write(visits.expect, expected_at=stockholm(17, 15))
    with pytest.raises(Trouble):
        database.write(visits.change, visit_id=visit.id, expected_at=moment)


def test_who_was_expected_yesterday_can_still_be_written_about(
    database: Database, town: SmallTown, wall_clock: Clock
) -> None:
    at = stockholm(17, 15)
    visit = database.write(visits.expect, expected_at=at)
    wall_clock.go_on(days=1)
    changed = database.write(visits.change, visit_id=visit.id, expected_at=at, visitor_name="Märta")
    assert changed.visitor_name == "Märta"


def test_who_does_not_come_leaves_the_list(database: Database, town: SmallTown) -> None:
    visit = database.write(visits.expect, expected_at=stockholm(17, 10))
    database.write(visits.cancel, visit_id=visit.id)
    assert database.read(visits.expected) == []


def test_a_host_is_either_a_colleague_or_a_text(database: Database, town: SmallTown) -> None:
    known = check_in(database, host_id=town.guides["Bo Ek"], host_text="Bo Ek")
    told = check_in(database, host_text=" Biblioteket ")
    assert (known.host_id, known.host_text) == (town.guides["Bo Ek"], None)
    assert (told.host_id, told.host_text) == (None, "Biblioteket")


def test_a_pasted_novel_is_refused_in_words(database: Database, town: SmallTown) -> None:
    with pytest.raises(Trouble, match="100"):
        check_in(database, visitor_name="å" * 100_000)
    assert database.read(visits.in_house) == []


def test_every_step_can_be_undone(database: Database, town: SmallTown) -> None:
    visit, entered = database.write_as("in", visits.check_in, visitor_name="Siv")
    _, left = database.write_as("out", visits.check_out, visit_id=visit.id)
    assert left.batch is not None
    assert entered.batch is not None
    database.undo(left.batch)
    assert [row.visitor for row in database.read(visits.in_house)] == ["Siv"]
    database.undo(entered.batch)
    assert database.read(visits.in_house) == []


def test_checking_out_never_takes_negative_time(
    database: Database, town: SmallTown, wall_clock: Clock
) -> None:
    visit = check_in(database)
    wall_clock.go_on(hours=-3)
    gone = database.write(visits.check_out, visit_id=visit.id)
    assert gone.left_at == visit.arrived_at


def test_closing_time_checks_out_who_forgot(database: Database, town: SmallTown, wall_clock: Clock) -> None:
    visit = check_in(database, visitor_name="Siv Ågren")
    wall_clock.set(stockholm(17, 16, 29))
    assert database.write(visits.close_the_day) == []
    wall_clock.set(stockholm(17, 16, 31))
    assert database.write(visits.close_the_day) == [visit.id]
    assert database.write(visits.close_the_day) == []
    (row,) = database.read(visits.did_not_check_out)
    assert (row.visitor, row.left_at, row.left_how) == ("Siv Ågren", stockholm(17, 16, 30), "closing")


def test_who_comes_after_closing_time_stays_until_midnight(
    database: Database, town: SmallTown, wall_clock: Clock
) -> None:
    wall_clock.set(stockholm(17, 18))
    visit = check_in(database)
    assert database.write(visits.close_the_day) == []
    wall_clock.set(stockholm(18, 7))
    assert database.write(visits.close_the_day) == [visit.id]
    (row,) = database.read(visits.did_not_check_out)
    assert row.left_at == stockholm(18, 0)


def test_the_first_start_after_a_holiday_closes_the_days_before(
    database: Database, town: SmallTown, wall_clock: Clock
) -> None:
    wall_clock.set(datetime(2026, 12, 23, 10, tzinfo=clock.STOCKHOLM))
    visit = check_in(database)
    wall_clock.set(datetime(2026, 12, 28, 7, tzinfo=clock.STOCKHOLM))
    assert database.write(visits.close_the_day) == [visit.id]


def test_who_is_still_in_the_house_is_put_back_and_left_alone_that_day(
    database: Database, town: SmallTown, wall_clock: Clock
) -> None:
    visit = check_in(database)
    wall_clock.set(stockholm(17, 17))
    database.write(visits.close_the_day)
    database.write(visits.still_here, visit_id=visit.id)
    assert database.write(visits.close_the_day) == []
    assert [row.id for row in database.read(visits.in_house)] == [visit.id]
    wall_clock.set(stockholm(18, 0, 1))
    assert database.write(visits.close_the_day) == [visit.id]


def test_the_house_does_not_check_out_where_that_is_not_wanted(
    database: Database, town: SmallTown, wall_clock: Clock
) -> None:
    check_in(database)
    database.write(settings.put, "auto_check_out", False)
    wall_clock.set(stockholm(19, 12))
    assert database.write(visits.close_the_day) == []
    assert len(database.read(visits.in_house)) == 1


def test_the_forgotten_of_long_ago_are_not_listed(
    database: Database, town: SmallTown, wall_clock: Clock
) -> None:
    check_in(database)
    wall_clock.set(stockholm(18, 8))
    database.write(visits.close_the_day)
    wall_clock.set(stockholm(30, 8))
    assert database.read(visits.did_not_check_out) == []


def test_a_correction_changes_only_what_was_written(database: Database, town: SmallTown) -> None:
    visit = check_in(database, visitor_name="Siv Agren", host_text="Bo")
    came = visit.arrived_at
    database.write(
        visits.change,
        visit_id=visit.id,
        visitor_name="Siv Ågren",
        host_id=town.guides["Bo Ek"],
        badge_number="1",
    )
    (row,) = database.read(visits.in_house)
    assert (row.visitor, row.host, row.badge, row.arrived_at) == ("Siv Ågren", "Bo Ek", "1", came)


def test_the_lists_are_read_along_their_indexes(database: Database, town: SmallTown) -> None:
    def plans(session: Any) -> list[str]:
        connection = session.connection()
        statements: list[tuple[str, Any]] = []

        def note(_connection: Any, _cursor: Any, statement: str, parameters: Any, *_rest: Any) -> None:
            statements.append((statement, parameters))

        event.listen(connection, "before_cursor_execute", note)
        for question in (visits.expected, visits.in_house, visits.did_not_check_out, visits.coming):
            question(session)
        event.remove(connection, "before_cursor_execute", note)
        return [
            str(connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters).fetchall())
            for statement, parameters in statements
        ]

    used = database.read(plans)
    indexes = ("visit_expected", "visit_in_house", "visit_left", "visit_expected")
    assert all(index in plan for index, plan in zip(indexes, used, strict=True)), used
    sorted_afterwards = [plan for plan in used if "TEMP B-TREE FOR ORDER BY" in plan]
    assert sorted_afterwards == []


def test_undoing_a_check_out_never_puts_one_badge_on_two_visitors(
    database: Database, town: SmallTown
) -> None:
    first = database.write(visits.check_in, badge_number="1")
    _, out = database.write_as("Utcheckad", visits.check_out, visit_id=first.id)
    database.write(visits.check_in, badge_number="1")
    assert out.batch
    with pytest.raises(Trouble, match="1"):
        database.undo(out.batch)
    assert [row.badge for row in database.read(visits.in_house)] == ["1"]
