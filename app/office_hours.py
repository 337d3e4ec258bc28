"""The calendar of this municipality: opening hours, closed days and eves, from the settings or the seed."""

import json
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from app import clock, settings, working_time
from app.models import CaseType
from app.working_time import Calendar

SEED = Path(__file__).parent.parent / "resources" / "seed" / "opening_hours.json"
SETTING = "opening_hours"
TOMORROW, NEXT_WORKING_DAY, MONDAY, IN_A_WEEK = "tomorrow", "next working day", "monday", "in a week"
IN_AN_HOUR, IN_TWO_HOURS = "in an hour", "in two hours"


def calendar(session: Session) -> Calendar:
    """When this municipality works, as it stands in the settings."""
    return _calendar(json.dumps(described(session), sort_keys=True))


def described(session: Session) -> dict[str, Any]:
    """The opening hours as plain settings, ready to be edited and kept under the key `SETTING`."""
    kept = settings.get(session, SETTING)
    return dict(_seed() if kept is None else kept)


def due_for(session: Session, case_type: CaseType, start: datetime) -> datetime | None:
    """When a case of this type, begun at `start`, should be answered; None if nothing is promised."""
    if case_type.due_working_days is None:
        return None
    return working_time.due_after(calendar(session), start, case_type.due_working_days)


def in_working_days(session: Session, days: int) -> datetime:
    """The end of the `days`-th working day from today."""
    return working_time.due_after(calendar(session), clock.now(), days)


def opens(hours: Calendar, day: date) -> datetime:
    """When the contact centre opens on `day`; eight o'clock on a day it is closed."""
    spans = working_time.opening_spans(hours, day)
    return datetime.combine(day, spans[0][0] if spans else time(8), tzinfo=hours.zone)


def park_choices(hours: Calendar) -> tuple[tuple[str, datetime], ...]:
    """When a case is usually taken up again: tomorrow, on Monday, in a week; always on a working day."""
    today = clock.today()
    monday = today + timedelta(days=7 - today.weekday())
    tomorrow = today + timedelta(days=1)
    first = working_time.add_working_days(hours, tomorrow, 0)
    wished = (
        (TOMORROW if first == tomorrow else NEXT_WORKING_DAY, first),
        (MONDAY, working_time.add_working_days(hours, monday, 0)),
        (IN_A_WEEK, working_time.add_working_days(hours, today + timedelta(days=7), 0)),
    )
    days = {day: name for name, day in reversed(wished)}
    return tuple((days[day], opens(hours, day)) for day in sorted(days))


def callback_choices(hours: Calendar) -> tuple[tuple[str, datetime], ...]:
    """When somebody is usually called back, counted in opening hours: lunch and nights do not count."""
    now = clock.now()
    tomorrow = working_time.next_working_day(hours, clock.today())
    return (
        (IN_AN_HOUR, working_time.due_after_hours(hours, now, 1)),
        (IN_TWO_HOURS, working_time.due_after_hours(hours, now, 2)),
        (
            TOMORROW if tomorrow == clock.today() + timedelta(days=1) else NEXT_WORKING_DAY,
            opens(hours, tomorrow) + timedelta(hours=1),
        ),
    )


def last_moment(day: date) -> datetime:
    """The end of a day, as due moments are stored: midnight, the beginning of the next."""
    return clock.start_of_day(day + timedelta(days=1))


def shown_day(moment: datetime) -> date:
    """The day a due moment belongs to: midnight is the end of the day before."""
    local = moment.astimezone(clock.STOCKHOLM)
    return local.date() - timedelta(days=1) if local.time() == time() else local.date()


@lru_cache(maxsize=4)
def _calendar(text: str) -> Calendar:
    return working_time.calendar_from_settings(json.loads(text))


@lru_cache(maxsize=1)
def _seed() -> dict[str, Any]:
    hours: dict[str, Any] = json.loads(SEED.read_text("utf-8"))
    return hours
