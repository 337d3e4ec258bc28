"""Moments as people type them: 08:30, 16/11 14:30 or 2026-11-16 14:30."""

import re
from datetime import UTC, date, datetime, timedelta

from app import clock
from app.language import tr
from app.trouble import Trouble

_MOMENT = re.compile(
    r"(?:(?:(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})|(?P<d>\d{1,2})/(?P<m>\d{1,2})) ?)?"
    r"(?:(?P<hour>\d{1,2})[:.](?P<minute>\d{2}))?"
)


def parse(text: str) -> datetime | None:
    """The moment that the text means, in the past as far as it leaves a choice; None for no text."""
    typed = " ".join(text[:200].replace(",", " ").split())
    if not typed:
        return None
    match = _MOMENT.fullmatch(typed)
    if match is None:
        raise Trouble(tr("Write the time as 08:30, or with the day first: 2026-11-16 08:30."))
    try:
        day = _day(match)
        at = datetime(
            day.year,
            day.month,
            day.day,
            int(match["hour"] or 0),
            int(match["minute"] or 0),
            tzinfo=clock.STOCKHOLM,
        )
        meant = at.astimezone(UTC)
    except (ValueError, OverflowError):
        raise Trouble(tr("There is no such day or time. Check the digits.")) from None
    # An hour that the clocks skip in spring does not exist either.
    if meant.astimezone(clock.STOCKHOLM).replace(tzinfo=None) != at.replace(tzinfo=None):
        raise Trouble(tr("There is no such day or time. Check the digits."))
    return meant


def show(moment: datetime) -> str:
    """A moment in the form that can be typed: 2026-11-16 14:30."""
    return moment.astimezone(clock.STOCKHOLM).strftime("%Y-%m-%d %H:%M")


def _day(match: re.Match[str]) -> date:
    today = clock.today()
    if match["year"]:
        return date(int(match["year"]), int(match["month"]), int(match["day"]))
    if match["d"]:
        day = date(today.year, int(match["m"]), int(match["d"]))
        ahead = day > today + timedelta(days=1)
        return day.replace(year=day.year - 1) if ahead else day
    return today
