"""Times, lengths of time and numbers as they are written on the screen."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import QDate, QLocale

from app import clock
from app.language import current, mark, tr


def locale() -> QLocale:
    """The conventions of the language in use; the clock is the 24-hour one in all of them."""
    if current() == "en":
        return QLocale(QLocale.Language.English, QLocale.Country.Sweden)
    return QLocale(QLocale.Language.Swedish, QLocale.Country.Sweden)


def time_of_day(moment: datetime) -> str:
    """The time on the wall in Stockholm: 14:32."""
    return moment.astimezone(clock.STOCKHOLM).strftime("%H:%M")


def iso_day(day: date) -> str:
    """A date as it is written in documents: 2026-11-20."""
    return day.isoformat()


def short_day(day: date) -> str:
    """A date as people say it: "today", "yesterday", "Fri 20 Nov", or with the year if that is another."""
    today = clock.today()
    if (near := _NEAR.get((day - today).days)) is not None:
        return tr(near)
    pattern = "ddd d MMM" if day.year == today.year else "d MMM yyyy"
    return locale().toString(QDate(day.year, day.month, day.day), pattern).replace(".", "")


_NEAR = {-1: mark("yesterday"), 0: mark("today"), 1: mark("tomorrow")}


def long_day(day: date) -> str:
    """A date in full with its week: "Friday 20 November 2026 · week 47"."""
    written = locale().toString(QDate(day.year, day.month, day.day), "dddd d MMMM yyyy")
    text = tr("{day} · week {week}", day=written, week=day.isocalendar().week)
    return text[:1].upper() + text[1:]


def moment(at: datetime) -> str:
    """A day near today and the time: "today 14:32", "Fri 20 Nov 14:32"."""
    local = at.astimezone(clock.STOCKHOLM)
    return f"{short_day(local.date())} {local:%H:%M}"


def moment_or_time(at: datetime) -> str:
    """Only the time for what is from today, else the day and the time."""
    local = at.astimezone(clock.STOCKHOLM)
    return f"{local:%H:%M}" if local.date() == clock.today() else moment(at)


def exact_moment(at: datetime) -> str:
    """A moment that needs no today to be understood: "2026-11-20 14:32"."""
    return at.astimezone(clock.STOCKHOLM).strftime("%Y-%m-%d %H:%M")


def duration(length: timedelta) -> str:
    """How long something took: "45 s", "6 min", "1 h 20 min", "3 days"."""
    seconds = max(0, int(length.total_seconds()))
    if seconds < 60:
        return tr("{n} s", n=seconds)
    minutes = seconds // 60
    if minutes < 60:
        return tr("{n} min", n=minutes)
    hours, minutes = divmod(minutes, 60)
    if hours < 24:
        if not minutes:
            return tr("{n} h", n=hours)
        return tr("{hours} h {minutes} min", hours=hours, minutes=minutes)
    days = hours // 24
    return tr("1 day") if days == 1 else tr("{n} days", n=days)


def since(at: datetime) -> str:
    """How long ago something was, as a length of time; never negative, though clocks jump."""
    return duration(clock.now() - at)


def stopwatch(length: timedelta) -> str:
    """A running time: "02:41", "1:05:09"."""
    minutes, seconds = divmod(max(0, int(length.total_seconds())), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes:02}:{seconds:02}"


def number(value: int) -> str:
    """A whole number with its thousands apart."""
    return locale().toString(value)
