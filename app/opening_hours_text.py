"""Opening hours as people write them: "08:00–12:00, 13:00–16:30", days and half days one after the other."""

import re
from collections.abc import Iterable, Mapping
from datetime import date, time

from app.language import tr
from app.trouble import Trouble

CLOSED_WORDS = frozenset({"", "-", "–", "stängt", "closed"})
MOST_DAYS = 200
_SPAN = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?\s*(?:-|–|—|till|to)\s*(\d{1,2})(?:[:.](\d{2}))?")
_TIME = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?")
_LONGEST_SHOWN = 40


def read_spans(text: str) -> list[list[str]]:
    """When a day is open, as pairs of times in order; none for a closed day."""
    if text.strip().casefold() in CLOSED_WORDS:
        return []
    spans = sorted(_read_span(part) for part in re.split(r"[,;]|\boch\b|\band\b", text) if part.strip())
    edges = [edge for span in spans for edge in span]
    if any(closes <= opens for opens, closes in spans):
        raise Trouble(tr("The time to close comes before the time to open."))
    if edges != sorted(edges):
        raise Trouble(tr("The times overlap."))
    return [[f"{opens:%H:%M}", f"{closes:%H:%M}"] for opens, closes in spans]


def write_spans(spans: Iterable[Iterable[str]]) -> str:
    """The pairs as `read_spans` reads them."""
    return ", ".join("–".join(pair) for pair in spans)


def read_days(text: str) -> list[str]:
    """Dates separated by commas, blanks or lines, in order and each once."""
    days = {_read_day(part) for part in re.split(r"[,;\s]+", text) if part}
    _few_enough(len(days))
    return [day.isoformat() for day in sorted(days)]


def write_days(days: Iterable[str]) -> str:
    """Dates as `read_days` reads them."""
    return ", ".join(days)


def read_half_days(text: str) -> dict[str, str]:
    """A date and the time to close on each line."""
    found: dict[str, str] = {}
    for line in filter(None, (part.strip() for part in re.split(r"[\n,;]", text))):
        words = line.split()
        if len(words) != 2:
            raise Trouble(
                tr("{text} is not a day with a time. Write it like 2026-12-23 14:00.", text=_short(line))
            )
        found[_read_day(words[0]).isoformat()] = read_time(words[1])
    _few_enough(len(found))
    return dict(sorted(found.items()))


def write_half_days(days: Mapping[str, str]) -> str:
    """Half days as `read_half_days` reads them."""
    return "\n".join(f"{day} {closing}" for day, closing in sorted(days.items()))


def read_time(text: str) -> str:
    """One time of day."""
    match = _TIME.fullmatch(text.strip())
    try:
        if match is None:
            raise ValueError(text)
        return f"{time(int(match[1]), int(match[2] or 0)):%H:%M}"
    except ValueError:
        raise Trouble(tr("{text} is not a time. Write it like 16:30.", text=_short(text))) from None


def _read_span(part: str) -> tuple[time, time]:
    match = _SPAN.fullmatch(part.strip())
    try:
        if match is None:
            raise ValueError(part)
        return time(int(match[1]), int(match[2] or 0)), time(int(match[3]), int(match[4] or 0))
    except ValueError:
        raise Trouble(
            tr(
                "{text} cannot be read as opening hours. Write them like 08:00–12:00, 13:00–16:30.",
                text=_short(part.strip()),
            )
        ) from None


def _read_day(text: str) -> date:
    try:
        if len(text) != len("2026-07-31"):
            raise ValueError(text)
        return date.fromisoformat(text)
    except ValueError:
        raise Trouble(tr("{text} is not a date. Write it like 2026-07-31.", text=_short(text))) from None


def _few_enough(count: int) -> None:
    if count > MOST_DAYS:
        raise Trouble(tr("At most {n} days fit here.", n=MOST_DAYS))


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]} …"
