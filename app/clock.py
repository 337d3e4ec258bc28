"""The time, asked in one place so that a day can be played through in tests and in the tour."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

STOCKHOLM = ZoneInfo("Europe/Stockholm")

_source: Callable[[], datetime] | None = None


def now() -> datetime:
    """The present moment, aware, in UTC."""
    return _source() if _source else datetime.now(UTC)


def today() -> date:
    """The present date on the wall in Stockholm."""
    return now().astimezone(STOCKHOLM).date()


def set_source(source: Callable[[], datetime] | None) -> None:
    """Let `source` tell the time; None gives the machine's own clock back."""
    global _source
    _source = source


def source() -> Callable[[], datetime] | None:
    """Who tells the time, if it is not the machine's own clock."""
    return _source


def start_of_day(day: date) -> datetime:
    """Midnight in Stockholm at the beginning of `day`, as UTC."""
    return datetime(day.year, day.month, day.day, tzinfo=STOCKHOLM).astimezone(UTC)
