"""From what is typed in a field of a register to what is stored; raises Trouble for the line below it."""

import re
from collections.abc import Callable, Collection
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from app import clock, phone_numbers
from app.language import mark, tr
from app.limits import within_limit
from app.parties import email as checked_email
from app.trouble import Trouble

Rule = Callable[[Any], Any]

TEXT_NAME = mark("The text")
_FEWEST_DIGITS, _MOST_DIGITS = 2, 15
_MOST_LINES = 60
_LONGEST_LINE = 120
_LONGEST_DUE = 365
_MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[ T](\d{1,2})[:.](\d{2}))?")


def required(longest: int) -> Rule:
    """A text that must be there, on one line."""

    def rule(typed: Any) -> str:
        kept = within_limit(" ".join(str(typed or "").split()), longest, tr(TEXT_NAME))
        if not kept:
            raise Trouble(tr("Fill this in."))
        return kept

    return rule


def optional(longest: int) -> Rule:
    """A text on one line, or nothing."""
    return lambda typed: within_limit(" ".join(str(typed or "").split()), longest, tr(TEXT_NAME)) or None


def prose(longest: int) -> Rule:
    """A text of several lines, or nothing."""
    return lambda typed: within_limit(str(typed or ""), longest, tr(TEXT_NAME)) or None


def one_of(allowed: Collection[str], *, or_none: bool = False) -> Rule:
    """One of the choices there are."""

    def rule(typed: Any) -> str | None:
        if typed in allowed:
            return str(typed)
        if or_none and not typed:
            return None
        raise Trouble(tr("Choose one in the list."))

    return rule


def tick(typed: Any) -> bool:
    """A tick."""
    return bool(typed)


def reference(typed: Any) -> UUID | None:
    """Another record, chosen and not only typed; or none."""
    if typed is None or isinstance(typed, UUID):
        return typed
    if isinstance(typed, str) and not typed.strip():
        return None
    raise Trouble(tr("Choose one in the list."))


def lines(typed: Any) -> list[str] | None:
    """One thing a line, each once; None when there are none."""
    split = (" ".join(line.split()) for line in str(typed or "").splitlines())
    found = [within_limit(line, _LONGEST_LINE, tr(TEXT_NAME)) for line in split]
    kept = list({line.casefold(): line for line in reversed(found) if line}.values())[::-1]
    if len(kept) > _MOST_LINES:
        raise Trouble(tr("At most {n} lines fit here.", n=_MOST_LINES))
    return kept or None


def working_days(typed: Any) -> int | None:
    """A number of working days, or nothing promised."""
    text = str(typed or "").strip()
    if not text:
        return None
    if not text.isascii() or not text.isdigit() or len(text) > _MOST_DIGITS or int(text) > _LONGEST_DUE:
        raise Trouble(tr("Write a whole number of days, at most {n}.", n=_LONGEST_DUE))
    return int(text)


def day(typed: Any) -> date | None:
    """A date, or nothing."""
    text = str(typed or "").strip()
    if not text:
        return None
    try:
        if len(text) != len("2026-07-31"):
            raise ValueError(text)
        return date.fromisoformat(text)
    except ValueError:
        raise _no_date(text) from None


def moment(typed: Any) -> datetime | None:
    """A day (its end) or a day and a time, in Stockholm; or nothing."""
    text = " ".join(str(typed or "").split())
    if not text:
        return None
    match = _MOMENT.fullmatch(text)
    try:
        if match is None:
            raise ValueError(text)
        on = date.fromisoformat(match[1])
        if match[2] is None:
            return clock.start_of_day(on + timedelta(days=1))
        at = datetime.combine(on, time(int(match[2]), int(match[3])), tzinfo=clock.STOCKHOLM)
        return at.astimezone(UTC)
    except (ValueError, OverflowError):
        raise Trouble(
            tr("{text} is not a day. Write it like 2026-07-31 or 2026-07-31 15:00.", text=_short(text))
        ) from None


def written_moment(at: datetime | None) -> str:
    """A moment as `moment` reads it."""
    if at is None:
        return ""
    local = at.astimezone(clock.STOCKHOLM)
    return f"{local - timedelta(days=1):%Y-%m-%d}" if local.time() == time() else f"{local:%Y-%m-%d %H:%M}"


def as_typed(name: str, stored: Any) -> Any:
    """A stored value as it stands in its field."""
    if isinstance(stored, datetime):
        return written_moment(stored)
    if isinstance(stored, date):
        return stored.isoformat()
    if isinstance(stored, list):
        return "\n".join(stored)
    if isinstance(stored, bool | UUID):
        return stored
    if stored is None:
        return None if name.endswith("_id") else ""
    return phone_numbers.show(stored) if name in ("phone", "mobile") else str(stored)


def key(typed: Any) -> str | None:
    """One letter or digit that chooses a line, as it stands on the keyboard; or none."""
    text = str(typed or "").strip().upper()
    if not text:
        return None
    if len(text) != 1 or not text.isalnum():
        raise Trouble(tr("A key is one letter or one digit."))
    return text


def desk_code(typed: Any) -> str:
    """The short code that makes a desk's case numbers its own."""
    text = str(typed or "").strip().upper()
    if not (1 <= len(text) <= 4 and text.isascii() and text.isalnum()):
        raise Trouble(tr("Write one to four letters or digits."))
    return text


def phone(typed: Any) -> str | None:
    """A number as it is stored; an extension is kept as it is, words are refused."""
    text = str(typed or "").strip()
    if not text:
        return None
    number = phone_numbers.normalise(text)
    digits = sum(character.isdigit() for character in number.text)
    if number.is_number:
        return number.text
    if not _FEWEST_DIGITS <= digits <= _MOST_DIGITS or any(character.isalpha() for character in text):
        raise Trouble(tr("{text} is not a phone number.", text=_short(text)))
    return number.text


def email(typed: Any) -> str | None:
    """An address, or nothing."""
    return checked_email(str(typed or ""))


def _no_date(text: str) -> Trouble:
    return Trouble(tr("{text} is not a date. Write it like 2026-07-31.", text=_short(text)))


def _short(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:40]} …"
