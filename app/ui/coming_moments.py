"""Days and times ahead, as people type them, or a sentence about what cannot be right."""

import re
from datetime import date, datetime, time, timedelta

from app import clock
from app.language import tr
from app.trouble import Trouble

_ISO = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})")
_SHORT = re.compile(r"(\d{1,2})[/.\- ](\d{1,2})\.?")
_TIME = re.compile(r"(\d{1,2})(?:[:.]?(\d{2}))?")
_NEAR = {"i dag": 0, "idag": 0, "today": 0, "i morgon": 1, "imorgon": 1, "tomorrow": 1, "i övermorgon": 2}
_FARTHEST_YEARS = 100  # whoever asks has a nearer limit; this one keeps within what a calendar can count
_WEEKDAYS = ("må", "ti", "on", "to", "fr", "lö", "sö")


def read_day(text: str) -> date:
    """The day meant by "2026-11-20", "20/11", "i morgon" or "fredag"; raises Trouble if there is none."""
    typed = " ".join(text.lower().split())
    today = clock.today()
    if typed in _NEAR:
        return today + timedelta(days=_NEAR[typed])
    if typed[:2] in _WEEKDAYS and typed.isalpha():
        return today + timedelta(days=(_WEEKDAYS.index(typed[:2]) - today.weekday()) % 7)
    if match := _ISO.fullmatch(typed):
        return _day(*map(int, match.groups()))
    if match := _SHORT.fullmatch(typed):
        number, month = map(int, match.groups())
        return _day(today.year + (month < today.month - 6), month, number)
    raise Trouble(tr("Write the day like 2026-11-20, 20/11 or fredag."))


def read_time(text: str) -> time:
    """The time meant by "14", "14:30", "14.30" or "1430"; raises Trouble if there is none."""
    match = _TIME.fullmatch(text.strip().removeprefix("kl").strip(" ."))
    if match is None:
        raise Trouble(tr("Write the time like 14:30."))
    hour, minute = int(match[1]), int(match[2] or 0)
    if hour > 23 or minute > 59:
        raise Trouble(tr("There is no such time: the day goes from 00:00 to 23:59."))
    return time(hour, minute)


def in_stockholm(day: date, at: time) -> datetime:
    """The moment when the clock on the wall shows `at` on `day`; raises Trouble if it never does."""
    moment = datetime.combine(day, at, tzinfo=clock.STOCKHOLM)
    shown = datetime.fromtimestamp(moment.timestamp(), clock.STOCKHOLM)
    if shown.time() != at:
        raise Trouble(tr("The clocks are put forward that night, so there is no such time."))
    return moment


def _day(year: int, month: int, number: int) -> date:
    try:
        day = date(year, month, number)
    except ValueError:
        raise Trouble(tr("There is no such day in the calendar.")) from None
    if abs(year - clock.today().year) > _FARTHEST_YEARS:
        raise Trouble(tr("That is more than two years away. Check the year."))
    return day
