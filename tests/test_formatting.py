"""Times and numbers as they are written on the screen."""

from datetime import UTC, date, datetime, timedelta

import pytest

from app import language
from app.ui import formatting
from tests.conftest import Clock


def at(hour: int, minute: int = 0, day: int = 17) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC)


def test_times_are_told_by_the_clock_on_the_wall() -> None:
    assert formatting.time_of_day(at(13, 32)) == "14:32"
    assert formatting.time_of_day(datetime(2026, 7, 1, 13, 32, tzinfo=UTC)) == "15:32"


def test_a_day_is_told_as_people_say_it(wall_clock: Clock) -> None:
    today = date(2026, 11, 17)
    told = [formatting.short_day(today + timedelta(days=days)) for days in (-1, 0, 1)]
    assert told == [language.tr(word) for word in ("yesterday", "today", "tomorrow")]
    assert formatting.short_day(date(2026, 11, 20)) == "fre 20 nov"
    assert formatting.short_day(date(2025, 11, 20)) == "20 nov 2025"


def test_late_in_the_evening_it_is_still_today_in_stockholm(wall_clock: Clock) -> None:
    wall_clock.set(at(23, 30))  # half past midnight on the 18th
    assert formatting.moment(at(23, 0)).endswith(" 00:00")
    assert formatting.moment(at(23, 0)).startswith(language.tr("today"))
    assert formatting.moment(at(12, 0)).startswith(language.tr("yesterday"))


def test_what_is_from_today_needs_only_its_time(wall_clock: Clock) -> None:
    assert formatting.moment_or_time(at(7, 5)) == "08:05"
    assert formatting.moment_or_time(at(7, 5, day=13)) == "fre 13 nov 08:05"


def test_a_date_in_full_has_its_week() -> None:
    assert formatting.long_day(date(2026, 11, 20)).startswith("Fredag 20 november 2026 · ")
    assert formatting.long_day(date(2026, 11, 20)).endswith("47")
    assert formatting.long_day(date(2027, 1, 1)).endswith("53")


def test_dates_in_documents_are_iso() -> None:
    assert formatting.iso_day(date(2026, 7, 31)) == "2026-07-31"
    assert formatting.exact_moment(at(13, 32)) == "2026-11-17 14:32"


@pytest.mark.parametrize(
    ("length", "told"),
    [
        (timedelta(seconds=-5), "0 s"),
        (timedelta(seconds=45), "45 s"),
        (timedelta(minutes=6, seconds=59), "6 min"),
        (timedelta(hours=2), "2 h"),
        (timedelta(hours=1, minutes=20), "1 h 20 min"),
        (timedelta(days=1, hours=3), "1 day"),
        (timedelta(days=3), "3 days"),
    ],
)
def test_lengths_of_time_are_short(length: timedelta, told: str) -> None:
    language.use("en")
    assert formatting.duration(length) == told


def test_a_clock_that_jumps_back_gives_no_negative_waiting_time(wall_clock: Clock) -> None:
    assert formatting.since(wall_clock.time + timedelta(hours=1)).startswith("0")


def test_a_running_time_keeps_its_width() -> None:
    told = [formatting.stopwatch(timedelta(seconds=seconds)) for seconds in (-1, 9, 161, 3909)]
    assert told == ["00:00", "00:09", "02:41", "1:05:09"]


def test_thousands_stand_apart() -> None:
    assert formatting.number(1234567) == "1\u00a0234\u00a0567"
