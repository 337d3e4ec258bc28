"""Working days and opening hours, against the published calendar and the promises' own examples."""

import subprocess
import sys
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.trouble import Trouble
from app.working_time import (
    OFFICE_HOURS,
    Calendar,
    Rule,
    add_working_days,
    calendar_from_settings,
    closing_time,
    deadline_text,
    due_after,
    due_after_hours,
    is_open,
    is_working_day,
    next_working_day,
    opening_spans,
    working_days_between,
    working_time_between,
)

ROOT = Path(__file__).resolve().parent.parent
STOCKHOLM = ZoneInfo("Europe/Stockholm")
PLAIN = Calendar()
LUNCH = calendar_from_settings(
    {
        "hours": {
            day: [["08:00", "12:00"], ["13:00", "16:30"]]
            for day in ("monday", "tuesday", "wednesday", "thursday", "friday")
        },
        "half_days": {"maundy_thursday": "12:00", "walpurgis_eve": "14:00", "2026-12-23": "15:00"},
        "closed_days": ["2026-05-15"],
    }
)

WORKING_DAYS = {
    2025: [21, 20, 21, 20, 20, 19, 23, 21, 22, 23, 20, 19],
    2026: [20, 20, 22, 20, 19, 21, 23, 21, 22, 22, 21, 20],
    2027: [19, 20, 21, 22, 20, 21, 22, 22, 22, 21, 22, 21],
    2028: [20, 21, 23, 18, 21, 20, 21, 23, 21, 22, 22, 19],
}
# Easter Sunday, Ascension Day, Midsummer Eve, All Saints' Day.
MOVING_DAYS = {
    2025: ["04-20", "05-29", "06-20", "11-01"],
    2026: ["04-05", "05-14", "06-19", "10-31"],
    2027: ["03-28", "05-06", "06-25", "11-06"],
    2028: ["04-16", "05-25", "06-23", "11-04"],
}
DAYS = st.dates(date(2020, 1, 1), date(2035, 12, 31))
MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2035, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001
EVERY_DAY = Calendar(hours=dict.fromkeys(range(7), ((time(0), time(23, 59)),)))


def at(text: str) -> datetime:
    """A moment on the wall in Stockholm."""
    return datetime.fromisoformat(text).replace(tzinfo=STOCKHOLM)


@pytest.mark.parametrize("year", WORKING_DAYS)
def test_every_month_has_the_published_number_of_working_days(year: int) -> None:
    counted = [0] * 12
    day = date(year, 1, 1)
    while day.year == year:
        counted[day.month - 1] += is_working_day(PLAIN, day)
        day += timedelta(days=1)
    assert counted == WORKING_DAYS[year]
    assert sum(counted) == {2025: 249, 2026: 251, 2027: 253, 2028: 251}[year]


@pytest.mark.parametrize("year", MOVING_DAYS)
def test_holidays_that_move_are_found_every_year(year: int) -> None:
    easter, ascension, midsummer_eve, all_saints = (
        date.fromisoformat(f"{year}-{day}") for day in MOVING_DAYS[year]
    )
    every_day = Calendar(hours=dict.fromkeys(range(7), ((time(9), time(10)),)))
    closed = [
        easter,
        easter - timedelta(days=2),
        easter + timedelta(days=1),
        ascension,
        midsummer_eve,
        all_saints,
    ]
    assert [opening_spans(every_day, day) for day in closed] == [()] * 6
    assert not is_working_day(PLAIN, ascension)
    assert opening_spans(every_day, ascension + timedelta(days=1))


@pytest.mark.parametrize("eve", ["2026-06-19", "2026-12-24", "2026-12-31"])
def test_the_three_eves_are_closed_unless_the_settings_say_otherwise(eve: str) -> None:
    day = date.fromisoformat(eve)
    assert not is_working_day(PLAIN, day)
    assert closing_time(PLAIN, day) is None
    open_on_eves = calendar_from_settings({"eves_closed": False})
    assert is_working_day(open_on_eves, day)
    assert closing_time(open_on_eves, day) == at(f"{eve} 16:30")


@pytest.mark.parametrize(
    ("start", "days", "rule", "due"),
    [
        ("2026-04-02 16:20", 1, "A", "2026-04-07 16:20"),
        ("2026-04-02 16:20", 1, "B", "2026-04-08 00:00"),
        ("2026-06-18 14:00", 1, "A", "2026-06-22 14:00"),
        ("2026-06-18 14:00", 1, "B", "2026-06-23 00:00"),
        ("2026-05-16 11:00", 1, "A", "2026-05-19 00:00"),
        ("2026-05-16 11:00", 1, "B", "2026-05-19 00:00"),
        ("2026-05-13 09:00", 2, "A", "2026-05-18 09:00"),
        ("2026-05-13 09:00", 2, "B", "2026-05-19 00:00"),
        # A clock that starts at midnight has used up its first day at the next one.
        ("2026-05-15 00:00", 1, "A", "2026-05-16 00:00"),
        ("2026-05-18 14:00", 0, "A", "2026-05-18 14:00"),
        ("2026-05-18 14:00", 0, "B", "2026-05-19 00:00"),
        ("2026-05-16 14:00", 0, "B", "2026-05-19 00:00"),
        ("2026-03-27 14:00", 1, "A", "2026-03-30 14:00"),
        ("2026-10-23 14:00", 1, "A", "2026-10-26 14:00"),
    ],
)
def test_an_answer_is_due_when_the_rule_says(start: str, days: int, rule: Rule, due: str) -> None:
    assert due_after(PLAIN, at(start), days, rule) == at(due)


def test_a_working_day_lasts_as_long_whatever_the_time_zone_it_is_asked_in() -> None:
    # 23:30 UTC on a Sunday in summer is already Monday in Stockholm.
    assert due_after(PLAIN, datetime(2026, 8, 2, 23, 30, tzinfo=UTC), 1, "B") == at("2026-08-05 00:00")


def test_a_locally_closed_day_moves_the_deadline() -> None:
    assert due_after(LUNCH, at("2026-05-13 09:00"), 2, "B") == at("2026-05-20 00:00")


def test_a_negative_promise_is_refused_in_words() -> None:
    with pytest.raises(Trouble, match="noll arbetsdagar"):
        due_after(PLAIN, at("2026-05-13 09:00"), -1)


def test_the_end_of_a_day_is_written_as_that_day() -> None:
    assert deadline_text(PLAIN, at("2026-04-08 00:00")) == "2026-04-07"
    assert deadline_text(PLAIN, datetime(2026, 4, 7, 14, 20, tzinfo=UTC)) == "2026-04-07 16:20"


def test_working_days_step_over_holidays_in_both_directions() -> None:
    thursday, tuesday = date(2026, 4, 2), date(2026, 4, 7)
    assert next_working_day(PLAIN, thursday) == tuesday
    assert add_working_days(PLAIN, tuesday, -1) == thursday
    assert add_working_days(PLAIN, date(2026, 4, 4), 0) == tuesday
    assert working_days_between(PLAIN, thursday, tuesday) == 1
    assert working_days_between(PLAIN, tuesday, thursday) == -1


@pytest.mark.parametrize(
    ("start", "hours", "due"),
    [
        ("2026-08-03 11:30", 1, "2026-08-03 13:30"),
        ("2026-08-03 12:20", 1, "2026-08-03 14:00"),
        ("2026-08-03 15:30", 1, "2026-08-03 16:30"),
        ("2026-08-03 16:00", 1, "2026-08-04 08:30"),
        ("2026-08-08 10:00", 1, "2026-08-10 09:00"),
        ("2026-08-03 06:00", 7.5, "2026-08-03 16:30"),
        ("2026-08-03 06:00", 8, "2026-08-04 08:30"),
        # Maundy Thursday closes at noon here, and the office opens again on Tuesday.
        ("2026-04-02 11:00", 2, "2026-04-07 09:00"),
        ("2026-04-30 13:30", 1, "2026-05-04 08:30"),
        ("2026-08-08 10:00", 0, "2026-08-08 10:00"),
    ],
)
def test_promised_hours_are_opening_hours_with_lunch_left_out(start: str, hours: float, due: str) -> None:
    assert due_after_hours(LUNCH, at(start), hours) == at(due)


@pytest.mark.parametrize(
    ("start", "end", "hours"),
    [
        ("2026-08-03 11:30", "2026-08-03 13:30", 1),
        ("2026-08-03 12:10", "2026-08-03 12:50", 0),
        ("2026-08-07 16:00", "2026-08-10 08:30", 1),
        ("2026-04-02 11:00", "2026-04-07 09:00", 2),
        ("2026-05-14 00:00", "2026-05-18 00:00", 0),
        ("2026-08-03 13:30", "2026-08-03 11:30", -1),
    ],
)
def test_time_between_counts_only_when_somebody_could_answer(start: str, end: str, hours: float) -> None:
    assert working_time_between(LUNCH, at(start), at(end)) == timedelta(hours=hours)


def test_the_night_the_clocks_change_has_an_hour_less_or_more() -> None:
    def length(day: str, next_day: str) -> timedelta:
        return working_time_between(EVERY_DAY, at(f"{day} 00:00"), at(f"{next_day} 00:00"))

    usual = timedelta(hours=23, minutes=59)
    assert length("2026-03-22", "2026-03-23") == usual
    assert length("2026-03-29", "2026-03-30") == usual - timedelta(hours=1)
    assert length("2026-10-25", "2026-10-26") == usual + timedelta(hours=1)
    assert due_after_hours(EVERY_DAY, at("2026-03-29 01:00"), 2) == at("2026-03-29 04:00")
    assert due_after_hours(EVERY_DAY, at("2026-10-25 01:00"), 3) == at("2026-10-25 03:00")


def test_office_hours_are_the_same_on_the_wall_before_and_after_the_clocks_change() -> None:
    assert closing_time(PLAIN, date(2026, 3, 27)) == datetime(2026, 3, 27, 15, 30, tzinfo=UTC)
    assert closing_time(PLAIN, date(2026, 3, 30)) == datetime(2026, 3, 30, 14, 30, tzinfo=UTC)


def test_it_is_open_from_the_first_minute_until_closing_time() -> None:
    assert not is_open(LUNCH, at("2026-08-03 07:59"))
    assert is_open(LUNCH, at("2026-08-03 08:00"))
    assert not is_open(LUNCH, at("2026-08-03 12:00"))
    assert is_open(LUNCH, at("2026-08-03 16:29"))
    assert not is_open(LUNCH, at("2026-08-03 16:30"))
    assert not is_open(LUNCH, at("2026-08-08 10:00"))


def test_half_days_close_early_by_name_or_by_date() -> None:
    assert closing_time(LUNCH, date(2026, 4, 2)) == at("2026-04-02 12:00")
    assert closing_time(LUNCH, date(2027, 3, 25)) == at("2027-03-25 12:00")
    assert closing_time(LUNCH, date(2026, 12, 23)) == at("2026-12-23 15:00")
    assert closing_time(LUNCH, date(2025, 12, 23)) == at("2025-12-23 16:30")
    assert closing_time(LUNCH, date(2026, 5, 15)) is None


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ({"hours": {"monday": [["08:00", "07:00"]]}}, "slutar innan de börjar"),
        ({"hours": {"monday": [["08:00", "12:00"], ["11:00", "16:00"]]}}, "går in i varandra"),
        ({"hours": {"måndag": []}}, "ingen veckodag"),
        ({"hours": {"monday": [["08:00"]]}}, "både en tid"),
        ({"hours": {"monday": [["åtta", "12:00"]]}}, "åtta är inget klockslag"),
        ({"hours": [1]}, "går inte att läsa"),
        ({"hours": {"monday": "08-12"}}, "går inte att läsa"),
        ({"closed_days": ["2026-02-30"]}, "2026-02-30 är inget datum"),
        ({"half_days": {"skärtorsdag": "12:00"}}, "skärtorsdag är inget datum"),
        ({"time_zone": "Europe/Henån"}, "ingen tidszon"),
        ({"time_zone": "../etc"}, "ingen tidszon"),
    ],
)
def test_settings_that_cannot_be_are_explained(written: dict[str, object], sentence: str) -> None:
    with pytest.raises(Trouble, match=sentence):
        calendar_from_settings(written)


def test_a_centre_that_never_opens_cannot_promise_hours() -> None:
    with pytest.raises(Trouble, match="räcker inte till"):
        due_after_hours(calendar_from_settings({"hours": {}}), at("2026-08-03 08:00"), 1)


def test_a_moment_without_time_zone_is_a_mistake_of_the_program() -> None:
    with pytest.raises(ValueError, match="without time zone"):
        is_open(PLAIN, datetime(2026, 8, 3, 9))  # noqa: DTZ001


def test_the_default_week_is_monday_to_friday() -> None:
    assert sorted(OFFICE_HOURS) == [0, 1, 2, 3, 4]
    assert calendar_from_settings({}) == PLAIN


def test_the_slow_library_of_holidays_waits_until_a_day_is_asked_for() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "import app.working_time, sys; sys.exit('holidays' in sys.modules)"],
        cwd=ROOT,
        check=False,
    )
    assert done.returncode == 0


@settings(deadline=None)
@given(DAYS, st.integers(1, 60))
def test_adding_working_days_and_counting_them_agree(day: date, count: int) -> None:
    reached = add_working_days(PLAIN, day, count)
    assert is_working_day(PLAIN, reached)
    assert working_days_between(PLAIN, day, reached) == count


@settings(deadline=None)
@given(MOMENTS, st.floats(0, 200))
def test_hours_promised_are_the_hours_that_pass(start: datetime, hours: float) -> None:
    due = due_after_hours(LUNCH, start, hours)
    assert working_time_between(LUNCH, start, due) == timedelta(hours=hours)


@settings(deadline=None)
@given(MOMENTS, MOMENTS, MOMENTS)
def test_working_time_adds_up_over_any_stop_on_the_way(a: datetime, b: datetime, c: datetime) -> None:
    a, b, c = sorted([a, b, c])
    b, c = a + (b - a) / 50, a + (c - a) / 50
    assert working_time_between(LUNCH, a, b) + working_time_between(LUNCH, b, c) == working_time_between(
        LUNCH, a, c
    )


@settings(deadline=None)
@given(MOMENTS, st.integers(0, 30))
def test_the_rule_of_whole_days_is_never_stricter_than_the_rule_of_hours(start: datetime, days: int) -> None:
    assert start <= due_after(PLAIN, start, days, "A") <= due_after(PLAIN, start, days, "B")
