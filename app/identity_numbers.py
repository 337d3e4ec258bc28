"""Swedish identity numbers of people and organisations, checked before they are stored."""

import re
from dataclasses import dataclass
from datetime import date

from personnummer.personnummer import Personnummer, PersonnummerException

from app.language import tr
from app.trouble import Trouble

_DASHES = str.maketrans("‐‑‒–—−", "------")
_PERSONAL = re.compile(
    r"(?P<century>[0-9]{2})?(?P<year>[0-9]{2})(?P<rest>[0-9]{4})(?P<sign>[-+]?)(?P<last>[0-9]{4})"
)
_OLDEST = 130


@dataclass(frozen=True)
class PersonalNumber:
    """A personal or coordination number that may exist, in the form stored and the form shown."""

    normalized: str
    is_coordination: bool
    display: str


@dataclass(frozen=True)
class OrganisationNumber:
    """An organisation number that may exist, in the form stored and the form shown."""

    normalized: str
    display: str


def parse_personal_number(text: str, today: date) -> PersonalNumber:
    """The personal or coordination number that `text` means on the day `today`, or Trouble saying why not."""
    cleaned = _clean(text)
    match = _PERSONAL.fullmatch(cleaned)
    if not match:
        raise Trouble(_why_not_a_personal_number(cleaned))
    if match["rest"][0] > "1" and has_check_digit(match["year"] + match["rest"] + match["last"]):
        raise Trouble(tr("This is an organisation number, not a personal number."))
    year = int(match["century"] + match["year"]) if match["century"] else _full_year(match, today)
    month, day = int(match["rest"][:2]), int(match["rest"][2:])
    is_coordination = day > 60
    birthday = _date(year, month, day - 60 if is_coordination else day)
    if birthday is None:
        raise Trouble(
            tr(
                "There is no date {date}. Check the first digits.",
                date=f"{year}-{match['rest'][:2]}-{day:02}",
            )
        )
    if birthday > today:
        raise Trouble(tr("The date {date} lies ahead. Check the first digits.", date=birthday.isoformat()))
    if year < today.year - _OLDEST:
        raise Trouble(tr("The year {year} is too long ago. Check the first digits.", year=year))
    normalized = f"{year:04}{match['rest']}{match['last']}"
    if match["last"].startswith("000"):
        raise Trouble(tr("The last four digits cannot begin with 000."))
    try:
        Personnummer(normalized)
    except PersonnummerException:
        raise Trouble(tr("The last digit does not fit the others: one digit is probably mistyped.")) from None
    sign = "+" if today.year - year >= 100 else "-"
    return PersonalNumber(normalized, is_coordination, f"{normalized[2:8]}{sign}{normalized[8:]}")


def parse_organisation_number(text: str) -> OrganisationNumber:
    """The organisation number that `text` means, or Trouble saying why it cannot be one."""
    cleaned = _clean(text)
    if not re.fullmatch(r"[0-9]*-?[0-9]*", cleaned):
        raise Trouble(tr("An organisation number is written with digits only, like 556016-0680."))
    digits = cleaned.replace("-", "")
    if len(digits) == 12 and digits.startswith("16"):
        digits = digits[2:]
    if len(digits) != 10:
        raise Trouble(tr("An organisation number has ten digits; this has {n}.", n=len(digits)))
    if digits[2] < "2":
        # A sole trader's organisation number is the owner's personal number and needs its protection.
        raise Trouble(
            tr("This is a personal number. Sole traders use theirs: enter it as a personal number.")
        )
    if not has_check_digit(digits):
        raise Trouble(tr("The last digit does not fit the others: one digit is probably mistyped."))
    return OrganisationNumber(digits, f"{digits[:6]}-{digits[6:]}")


def has_check_digit(digits: str) -> bool:
    """Whether the last of `digits` is the Luhn check digit of those before it."""
    total = 0
    for position, digit in enumerate(reversed(digits)):
        value = int(digit) * (1 + position % 2)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def _clean(text: str) -> str:
    return "".join(text.split()).translate(_DASHES)


def _full_year(match: re.Match[str], today: date) -> int:
    year = today.year - (today.year - int(match["year"])) % 100
    if match["sign"] == "+":
        return year - 100
    month, day = int(match["rest"][:2]), int(match["rest"][2:]) % 60
    birthday = _date(year, month, day)
    # Nobody is born tomorrow, so a date later this year means a hundred years ago.
    return year - 100 if birthday is not None and birthday > today else year


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _why_not_a_personal_number(cleaned: str) -> str:
    if not cleaned:
        return tr("Enter a personal number.")
    if not re.fullmatch(r"[0-9+-]*", cleaned):
        return tr("A personal number is written with digits only, like 811228-9874.")
    count = sum(character.isdigit() for character in cleaned)
    if count not in (10, 12):
        return tr("A personal number has ten or twelve digits; this has {n}.", n=count)
    return tr("The hyphen stands before the last four digits, like 811228-9874.")
