"""Working days and opening hours in Sweden: when something is due, and how long it has taken.

Everything is computed when it is asked for, so that a corrected calendar corrects every answer.
Every due moment is the earliest one at which the promised time has passed.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from app.language import tr
from app.trouble import Trouble

Span = tuple[time, time]
Rule = Literal["A", "B"]

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
OFFICE_HOURS: Mapping[int, tuple[Span, ...]] = {day: ((time(8), time(16, 30)),) for day in range(5)}

# Days on which many municipalities close early, by the holiday that follows.
_EVES = {
    "epiphany_eve": "Trettondedag jul",
    "maundy_thursday": "Långfredagen",
    "walpurgis_eve": "Första maj",
    "ascension_eve": "Kristi himmelsfärdsdag",
    "all_saints_eve": "Alla helgons dag",
}
_ONE_DAY = timedelta(days=1)
_MIDNIGHT = time()
_FARTHEST = timedelta(days=3660)


@dataclass(frozen=True)
class Calendar:
    """When this municipality works and when its contact centre is open."""

    hours: Mapping[int, tuple[Span, ...]] = field(default_factory=lambda: OFFICE_HOURS)
    closed_days: frozenset[date] = frozenset()
    half_days: Mapping[date | str, time] = field(default_factory=dict)
    eves_closed: bool = True
    zone: ZoneInfo = field(default_factory=lambda: ZoneInfo("Europe/Stockholm"))


@dataclass(frozen=True)
class _Year:
    holidays: frozenset[date]
    closed_eves: frozenset[date]
    half_days: Mapping[date, str]


def calendar_from_settings(settings: Mapping[str, object]) -> Calendar:
    """The calendar that plain settings describe; what is left out keeps its default.

    {"hours": {"monday": [["08:00", "12:00"], ["13:00", "16:30"]]}, "closed_days": ["2026-05-15"],
     "half_days": {"maundy_thursday": "12:00", "2026-12-23": "14:00"}, "eves_closed": true,
     "time_zone": "Europe/Stockholm"}
    """
    hours = settings.get("hours")
    zone_name = str(settings.get("time_zone", "Europe/Stockholm"))
    try:
        zone = ZoneInfo(zone_name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise Trouble(tr("There is no time zone called {name}.", name=zone_name)) from None
    return Calendar(
        hours=OFFICE_HOURS if hours is None else _read_hours(hours),
        closed_days=frozenset(_read_date(day) for day in _as_list(settings.get("closed_days", []))),
        half_days={
            day if day in _EVES else _read_date(day): _read_time(closing)
            for day, closing in _as_mapping(settings.get("half_days", {})).items()
        },
        eves_closed=bool(settings.get("eves_closed", True)),
        zone=zone,
    )


def is_working_day(calendar: Calendar, day: date) -> bool:
    """Whether `day` counts as a working day: Monday to Friday, no holiday, not closed."""
    if day.weekday() > 4 or day in calendar.closed_days:
        return False
    year = _year(day.year)
    return day not in year.holidays and not (calendar.eves_closed and day in year.closed_eves)


def next_working_day(calendar: Calendar, day: date) -> date:
    """The first working day after `day`."""
    day += _ONE_DAY
    while not is_working_day(calendar, day):
        day += _ONE_DAY
    return day


def add_working_days(calendar: Calendar, day: date, count: int) -> date:
    """The `count`-th working day after `day` (before it, if negative); with 0, the first from `day` on."""
    if count == 0:
        return day if is_working_day(calendar, day) else next_working_day(calendar, day)
    step = _ONE_DAY if count > 0 else -_ONE_DAY
    for _ in range(abs(count)):
        day += step
        while not is_working_day(calendar, day):
            day += step
    return day


def working_days_between(calendar: Calendar, start: date, end: date) -> int:
    """How many working days there are after `start` up to and including `end`; negative backwards."""
    if end < start:
        return -working_days_between(calendar, end, start)
    return sum(is_working_day(calendar, start + _ONE_DAY * n) for n in range(1, (end - start).days + 1))


def due_after(calendar: Calendar, start: datetime, working_days: int, rule: Rule = "B") -> datetime:
    """When an answer promised within `working_days` of `start` is due.

    Rule A runs 24 hours on every working day and stands still on others; rule B is the end of the
    n-th working day after the day of arrival. Midnight at the end of a day is 00:00 of the next.
    """
    if working_days < 0:
        raise Trouble(tr("A promise cannot be shorter than no working days."))
    local = _local(calendar, start)
    day = local.date()
    if rule == "B":
        return _end_of_day(calendar, add_working_days(calendar, day, working_days))
    if working_days == 0:
        return local
    started = is_working_day(calendar, day) and local.time() != _MIDNIGHT
    if not started:
        # The clock starts at midnight, so each whole working day uses exactly one promised day.
        first = add_working_days(calendar, day, 0)
        return _end_of_day(calendar, add_working_days(calendar, first, working_days - 1))
    target = add_working_days(calendar, day, working_days)
    return datetime.combine(target, local.time(), tzinfo=calendar.zone)


def due_after_hours(calendar: Calendar, start: datetime, hours: float) -> datetime:
    """When `hours` of opening time have passed since `start`; pauses and closed days do not count."""
    left = timedelta(hours=hours)
    moment = _utc(start)
    if left <= timedelta():
        return _local(calendar, start)
    for opens, closes in _openings(calendar, _local(calendar, start).date()):
        begins = max(opens, moment)
        if closes <= begins:
            continue
        if closes - begins >= left:
            return (begins + left).astimezone(calendar.zone)
        left -= closes - begins
    raise Trouble(tr("The opening hours are too short for this promise. Check them in the settings."))


def working_time_between(calendar: Calendar, start: datetime, end: datetime) -> timedelta:
    """How much opening time passed from `start` to `end`; negative if `end` came first."""
    first, last = _utc(start), _utc(end)
    if last < first:
        return -working_time_between(calendar, end, start)
    total = timedelta()
    day, final = _local(calendar, start).date(), _local(calendar, end).date()
    while day <= final:
        for opens, closes in _opening_moments(calendar, day):
            total += max(min(closes, last) - max(opens, first), timedelta())
        day += _ONE_DAY
    return total


def opening_spans(calendar: Calendar, day: date) -> tuple[Span, ...]:
    """The spans in which the contact centre is open on `day`, in order; none if it is closed."""
    spans = calendar.hours.get(day.weekday(), ())
    if not spans or day in calendar.closed_days:
        return ()
    year = _year(day.year)
    if day in year.holidays or (calendar.eves_closed and day in year.closed_eves):
        return ()
    closing = calendar.half_days.get(day)
    if closing is None and day in year.half_days:
        closing = calendar.half_days.get(year.half_days[day])
    if closing is None:
        return spans
    return tuple((opens, min(closes, closing)) for opens, closes in spans if opens < closing)


def closing_time(calendar: Calendar, day: date) -> datetime | None:
    """When the contact centre closes for `day`; None if it does not open at all."""
    spans = opening_spans(calendar, day)
    return datetime.combine(day, spans[-1][1], tzinfo=calendar.zone) if spans else None


def is_open(calendar: Calendar, at: datetime) -> bool:
    """Whether the contact centre is open at this moment."""
    moment = _utc(at)
    day = _local(calendar, at).date()
    return any(opens <= moment < closes for opens, closes in _opening_moments(calendar, day))


def deadline_text(calendar: Calendar, due: datetime) -> str:
    """How a due moment is written: the date alone when it is the end of a day, otherwise with time."""
    local = _local(calendar, due)
    if local.time() == _MIDNIGHT:
        return (local.date() - _ONE_DAY).isoformat()
    return f"{local:%Y-%m-%d %H:%M}"


@lru_cache(maxsize=64)
def _year(year: int) -> _Year:
    # The package takes most of a second to import, so only who needs a calendar pays for it.
    from holidays import DE_FACTO, country_holidays

    public = country_holidays("SE", years=year, language="sv")
    half_days = {
        day - _ONE_DAY: name
        for name, holiday in _EVES.items()
        for day in public.get_named(holiday)
        if day - _ONE_DAY not in public
    }
    eves = country_holidays("SE", years=year, categories=DE_FACTO)
    return _Year(frozenset(public), frozenset(eves), half_days)


def _openings(calendar: Calendar, day: date) -> Iterator[tuple[datetime, datetime]]:
    last = day + _FARTHEST
    while day <= last:
        yield from _opening_moments(calendar, day)
        day += _ONE_DAY


def _opening_moments(calendar: Calendar, day: date) -> list[tuple[datetime, datetime]]:
    # In UTC, because subtraction of two local times ignores the hour that a change of clocks adds.
    return [
        (
            datetime.combine(day, opens, tzinfo=calendar.zone).astimezone(UTC),
            datetime.combine(day, closes, tzinfo=calendar.zone).astimezone(UTC),
        )
        for opens, closes in opening_spans(calendar, day)
    ]


def _end_of_day(calendar: Calendar, day: date) -> datetime:
    return datetime.combine(day + _ONE_DAY, _MIDNIGHT, tzinfo=calendar.zone)


def _local(calendar: Calendar, moment: datetime) -> datetime:
    return _utc(moment).astimezone(calendar.zone)


def _utc(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError("a moment without time zone")
    return moment.astimezone(UTC)


def _read_hours(value: object) -> dict[int, tuple[Span, ...]]:
    hours = {}
    for name, listed in _as_mapping(value).items():
        if name not in WEEKDAYS:
            raise Trouble(tr("There is no weekday called {name}.", name=name))
        spans = []
        for pair in _as_list(listed):
            ends = _as_list(pair)
            if len(ends) != 2:
                raise Trouble(tr("Opening hours need a time to open and a time to close."))
            spans.append((_read_time(ends[0]), _read_time(ends[1])))
        spans.sort()
        edges = [edge for span in spans for edge in span]
        if any(closes <= opens for opens, closes in spans) or edges != sorted(edges):
            raise Trouble(tr("The opening hours end before they begin, or overlap."))
        hours[WEEKDAYS.index(name)] = tuple(spans)
    return hours


def _read_time(value: object) -> time:
    try:
        return time.fromisoformat(str(value)).replace(tzinfo=None)
    except ValueError:
        raise Trouble(tr("{text} is not a time. Write it like 16:30.", text=value)) from None


def _read_date(value: object) -> date:
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        raise Trouble(tr("{text} is not a date. Write it like 2026-07-31.", text=value)) from None


def _as_list(value: object) -> list[object]:
    if not isinstance(value, (list, tuple)):
        raise Trouble(tr("The opening hours in the settings cannot be read."))
    return list(value)


def _as_mapping(value: object) -> Mapping[str, object]:
    if not isinstance(value, Mapping):
        raise Trouble(tr("The opening hours in the settings cannot be read."))
    return {str(key): item for key, item in value.items()}
