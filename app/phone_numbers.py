"""Phone numbers: stored as E.164, shown the Swedish way, compared by their last digits."""

import re
from dataclasses import dataclass

# The Swedish numbering plan without the leading zero. Every geographic code not among the short ones has
# three digits; they are listed by their first two, followed by the last digits in use.
_SHORT_AREAS = frozenset("8 11 13 16 18 19 21 23 26 31 33 35 36 40 42 44 46 54 60 63 90".split())
_LONG_AREAS = frozenset(
    group[:2] + last
    for group in (
        "12:01235 14:01234 15:01256789 17:13456 22:01234567 24:013678 25:0138 27:018 28:01 29:0123457 "
        "30:01234 32:0125 34:056 37:012 38:0123 39:023 41:01345678 43:0135 45:145679 47:01246789 "
        "48:0156 49:012345689 50:0123456 51:012345 52:01234568 53:01234 55:012345 56:0345 57:013 "
        "58:012345679 59:01 61:123 62:01234 64:023457 65:01237 66:0123 67:012 68:0247 69:012356 "
        "91:01234568 92:0123456789 93:02345 94:0123 95:01234 96:01 97:0135678 98:01"
    ).split()
    for last in group[3:]
)
_MOBILE = frozenset("70 72 73 76 79".split())
# Codes that belong to no place, and how many digits follow them.
_SERVICES = (
    {"10": (7, 7), "20": (4, 7), "74": (7, 7), "75": (7, 7)}
    | dict.fromkeys("770 771 772 773 774 775 776 777".split(), (6, 6))
    | dict.fromkeys("900 939 944".split(), (4, 7))
)

_SHORT_NUMBER = re.compile(r"112|11[0-9]{3}|1177|116[0-9]{3}|118[0-9]{3}")
_ALLOWED = re.compile(r"\+?[0-9 ()/.-]+")
_DASHES = str.maketrans("‐‑‒–—−", "------")
_GROUPS = {4: (2, 2), 5: (3, 2), 6: (2, 2, 2), 7: (3, 2, 2), 8: (3, 3, 2)}
_LONGEST_KEPT = 80


@dataclass(frozen=True)
class PhoneNumber:
    """What somebody typed as a phone number: E.164 (or a short number like 112), else the cleaned text."""

    text: str
    is_number: bool


def normalise(text: str) -> PhoneNumber:
    """The phone number that `text` means; text that is none comes back cleaned and flagged, never refused."""
    cleaned = " ".join(text[: 4 * _LONGEST_KEPT].translate(_DASHES).split())[:_LONGEST_KEPT].strip()
    typed = cleaned[4:].strip() if cleaned[:4].lower() == "tel:" else cleaned
    if not _ALLOWED.fullmatch(typed):
        return PhoneNumber(cleaned, False)
    international = typed.startswith(("+", "00"))
    if international:
        typed = typed.replace("(0)", "")
    digits = "".join(character for character in typed if character.isdigit())
    if typed.startswith("00"):
        digits = digits[2:]
    if not international and _SHORT_NUMBER.fullmatch(digits):
        return PhoneNumber(digits, True)
    national = _national_part(digits, international)
    if national is not None:
        number = national.lstrip("0") if national.startswith("0") else national
        return PhoneNumber(f"+46{number}", True) if split_national(number) else PhoneNumber(cleaned, False)
    if international and 8 <= len(digits) <= 15 and not digits.startswith("0"):
        return PhoneNumber(f"+{digits}", True)
    return PhoneNumber(cleaned, False)


def show(text: str) -> str:
    """A stored number as a Swede writes it (0304-33 40 00); foreign numbers and other text as they are."""
    number = normalise(text)
    if not number.is_number or not number.text.startswith("+46"):
        return number.text
    split = split_national(number.text[3:])
    if split is None:
        return number.text
    area, subscriber = split
    groups, at = [], 0
    for size in _GROUPS[len(subscriber)]:
        groups.append(subscriber[at : at + size])
        at += size
    return f"0{area}-{' '.join(groups)}"


def tail(text: str, digits: int = 8) -> str:
    """The last `digits` digits, the same however the number was written; fewer if it has fewer."""
    number = normalise(text)
    significant = number.text.removeprefix("+46") if number.is_number else number.text
    return "".join(character for character in significant if character in "0123456789")[-digits:]


def split_national(number: str) -> tuple[str, str] | None:
    """Area code and subscriber number of a Swedish number without its leading zero; None if it is none."""
    for length in (1, 2, 3):
        area, subscriber = number[:length], number[length:]
        fewest, most = _lengths(area)
        if fewest <= len(subscriber) <= most and subscriber[0] != "0":
            return area, subscriber
    return None


def _lengths(area: str) -> tuple[int, int]:
    if area == "8":
        return 6, 8
    if area in _SHORT_AREAS:
        return 5, 7
    if area in _LONG_AREAS:
        return 5, 6
    if area in _MOBILE:
        return 7, 7
    return _SERVICES.get(area, (1, 0))


def _national_part(digits: str, international: bool) -> str | None:
    if international:
        return digits[2:] if digits.startswith("46") else None
    if digits.startswith("0"):
        return digits[1:]
    # Lists exported from switchboards leave the plus out; no Swedish number begins without 0 or +.
    return digits[2:] if digits.startswith("46") and len(digits) >= 10 else None
