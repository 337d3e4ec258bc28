"""The guard in front of Teams: personal data are taken out of a text by rules, and shown as taken out.

The rules run one after the other. What one of them has settled is blanked out for those that follow, so
they never quarrel over the same characters. No rule does more than a bounded amount of work per character.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from app.identity_numbers import has_check_digit
from app.language import mark, tr
from app.phone_numbers import normalise, split_national
from app.working_time import Calendar, deadline_text

REPLACEMENTS = {
    "personal_number": mark("[personal number]"),
    "phone": mark("[phone number]"),
    "email": mark("[e-mail address]"),
    "address": mark("[address]"),
    "property": mark("[property]"),
    "reference": mark("[payment reference]"),
    "name": mark("the resident"),
}


@dataclass(frozen=True)
class Removal:
    """One thing taken out of a text: its kind, what stood there and what stands there now."""

    kind: str
    original: str
    replacement: str


@dataclass(frozen=True)
class Redacted:
    """A text without the personal data that were found, and what these were, in order."""

    text: str
    removed: list[Removal]


# Where something stands and what kind it is; None is something harmless that must stay.
Find = tuple[int, int, str | None]
Rule = Callable[[str], Iterator[Find]]

_BLANK = "\0"
_DASH = "[-\u2010-\u2015\u2212]"
_GAP = "[ \t\u00a0\u202f]"
_CAPITAL = "[A-ZÅÄÖÉÜ]"
_CLOCK = "(?:[01]?[0-9]|2[0-4])[.:][0-5][0-9]"
_MONTH = (
    "(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december"
    "|jan|feb|mar|apr|jun|jul|aug|sept|sep|okt|nov|dec)"
)
_UNIT = "(?:kr|kronor|sek|öre|tkr|mkr|euro|€|%|:-)"
# Letters that are never seen would otherwise hide a number from the rules.
_INVISIBLE = dict.fromkeys([0, 0xAD, *range(0x200B, 0x2010), 0x2060, 0xFEFF])

_CASE_NUMBER = re.compile(r"(?<!\w)[A-ZÅÄÖ]{2,6}-[0-9]{2}-[A-Z0-9ÅÄÖ]{1,6}-[0-9]{1,9}(?!\w)")
_EMAIL = re.compile(r"(?<![\w.+%-])[\w.+%-]++@[\w-]++(?:\.[\w-]++)*+")
_PERSONAL_NUMBER = re.compile(
    rf"(?<![0-9])(1[89]|20)?([0-9]{{2}})([01][0-9])([0-9]{{2}})({_GAP}?(?:{_DASH}|\+){_GAP}?|{_GAP})?([0-9]{{4}})(?![0-9])"
)
_UNITS = re.compile(r"(?<![\w:.])([0-9]{1,3}|[Ss]|[Gg][Aa]|[Ff][Ss]):([0-9]{1,4})(?![0-9:])")
_PLACE_WORDS = re.compile(rf"(?:(?<![\w-])[^\W\d_][\w:-]{{0,30}}{_GAP}){{1,3}}>?$")
_PROPERTY_WORD = re.compile("fastighet|beteckning|tomt", re.IGNORECASE)
_PROPERTY_SAID = re.compile(
    rf"(?:fastighet|beteckning|tomt)[\w-]{{0,20}}:?(?:{_GAP}[^\s.,;()\[\]\0]{{1,40}}){{0,4}}{_GAP}>?$",
    re.IGNORECASE,
)
_NO_PLACE = frozenset(
    "kl klockan tid tiden ring idag imorgon igår öppet stängt lunch möte mötet skala proportion kapitel vers"
    " måndag tisdag onsdag torsdag fredag lördag söndag mån tis ons tors tor fre lör sön"
    " från till mellan sedan innan efter före senast cirka ca och eller".split()
)
_TIME = re.compile(
    rf"(?<![0-9])kl(?:ockan|\.)?{_GAP}?{_CLOCK}(?:{_GAP}?{_DASH}{_GAP}?{_CLOCK})?(?![0-9])"
    rf"|(?<![0-9.:,-]){_CLOCK}(?:{_GAP}?{_DASH}{_GAP}?{_CLOCK})?(?![0-9]|[.:][0-9]|[ -][1-9])",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"(?<![0-9])(?:19|20)[0-9]{2}(-?)[01][0-9]\1[0-3][0-9](?!-?[0-9])"
    r"|(?<![0-9])(?:[0-3]?[0-9][./][01]?[0-9][./](?:19|20)?[0-9]{2}|[0-3]?[0-9]/[01]?[0-9])(?!-?[0-9]| [0-9])"
    rf"|(?<![0-9])[0-3]?[0-9](?::[ea])?{_GAP}{_MONTH}\b(?: (?:19|20)[0-9]{{2}}(?![0-9]))?",
    re.IGNORECASE,
)
_WORD_AND_NUMBER = re.compile(
    rf"(?<![\w-])([^\W\d_][\w'’-]*+){_GAP}(?:nr{_GAP})?((?!(?:19|20)[0-9]{{2}})[0-9]{{1,4}})(?![0-9]|[.,:/][0-9])"
    rf"(?:{_DASH}[0-9]{{1,4}}(?![0-9]))?(?:[A-Za-z](?!\w)|{_GAP}[A-Z](?!\w))?(?:,?{_GAP}lgh{_GAP}?[0-9]{{1,5}})?"
)
_STREET = (
    "gatan gata vägen gränden gränd torget stigen backen allén allé esplanaden slingan leden kajen".split()
)
# These end ordinary words too (båtplats, detaljplan, riksväg), so they must stand alone after a name.
_LONE_STREET = frozenset([*_STREET, *"väg torg stig backe plats plan".split()])
_NAME_BEFORE = re.compile(rf"(?:(?<![\w-]){_CAPITAL}[\w:.'’-]{{0,40}}{_GAP}){{1,2}}$")
_KIND_OF_STREET_BEFORE = re.compile(
    rf"(?<![\w-])(?:norra|södra|östra|västra|övre|nedre|inre|yttre|mellersta|lilla|stora|gamla|nya|s:t|s:ta|sankt"
    rf"|sankta){_GAP}$",
    re.IGNORECASE,
)
_SEPARATOR = r"[ \t\u00a0\u202f()/.\u2010-\u2015\u2212-]"
_PHONE = re.compile(
    rf"(?<![0-9])(?<![0-9][.,:/-])(?:\+[1-9]|00 ?[1-9]|\(?0[1-9])(?:{_SEPARATOR}{{0,3}}[0-9]){{5,16}}"
)
_SPOKEN_PHONE = re.compile(
    rf"(?<!\w)(?:tel|tfn|telefon|telefonnummer|mobil|mobilnummer|mob|ring|nås)[.:]?{_GAP}(?:på{_GAP})?"
    rf"([0-9](?:[ -]?[0-9]){{4,8}})(?![0-9])",
    re.IGNORECASE,
)
_AMOUNT = re.compile(
    r"(?<![0-9])(?:[0-9]{1,3}(?:[ .\u00a0\u202f][0-9]{3}){1,4}|[0-9]{1,12})"
    rf"(?:[.,][0-9]{{1,2}})?{_GAP}?{_UNIT}(?!\w)",
    re.IGNORECASE,
)
_SPOKEN_REFERENCE = re.compile(
    rf"(?<!\w)(?:ocr|faktur|avi|referens|ref|betalning|kund)[a-zåäö-]{{0,20}}[.:]{{0,2}}{_GAP}?(?:nr|nummer)?[.:]{{0,2}}{_GAP}?"
    r"([0-9](?:[ -]?[0-9]){4,24})(?![0-9])",
    re.IGNORECASE,
)
_REFERENCE = re.compile(r"(?<![\w.,-])[0-9]{7,25}(?!\w)")
_SENTENCE_BEFORE = re.compile(r"(?:^|[.!?:\n])\s{0,8}$")
_NO_NAME = frozenset("von af av de la le van der den di da el al bin ab hb kb brf ef".split())


def redact(text: str, *, names: Iterable[str], case_number: str, properties: Iterable[str] = ()) -> Redacted:
    """`text` without personal data; `names` and `properties` are those the case knows of its party.

    A name counts wherever it stands as a whole word with a capital letter, at the start of a sentence
    too: a word too many is put back by hand, a name too many is not. If the text does not say which
    case it is about, the first thing taken out is followed by the case number.
    """
    clean = unicodedata.normalize("NFC", text).translate(_INVISIBLE)
    masked = clean
    finds: list[tuple[int, int, str]] = []
    for rule in _rules([*names], [*properties], case_number):
        pieces: list[str] = []
        at = 0
        for start, end, kind in rule(masked):
            pieces += masked[at:start], _BLANK * (end - start)
            at = end
            if kind:
                finds.append((start, end, kind))
        masked = "".join([*pieces, masked[at:]])
    pieces, at = [], 0
    removed: list[Removal] = []
    for start, end, kind in sorted(finds):
        original = clean[start:end]
        replacement = _replacement(
            kind, _SENTENCE_BEFORE.search(clean, max(0, start - 10), start) is not None
        )
        if case_number and not removed and case_number not in clean:
            replacement += f" ({case_number})"
        removed.append(Removal(kind.removesuffix("_genitive"), original, replacement))
        pieces += clean[at:start], replacement
        at = end
    return Redacted("".join([*pieces, clean[at:]]), removed)


def neutral_handover_text(
    *,
    case_number: str,
    case_type: str,
    question: str,
    deadline: datetime | date | None,
    names: Iterable[str] = (),
    properties: Iterable[str] = (),
    calendar: Calendar | None = None,
) -> Redacted:
    """What to paste into Teams about a case: number, type, question and deadline, nothing personal."""
    kept = {"names": [*names], "properties": [*properties]}
    # The number stands in the first line, so nothing further down needs to repeat it.
    kind = redact(case_type, case_number="", **kept)
    asked = redact(question.strip(), case_number="", **kept)
    lines = [tr("Case {number}: {type}", number=case_number, type=kind.text)]
    if asked.text:
        lines.append(tr("Question: {question}", question=asked.text))
    if deadline is not None:
        due = deadline_text(calendar or Calendar(), deadline) if isinstance(deadline, datetime) else deadline
        lines.append(tr("Answer by {deadline}", deadline=due))
    removed = kind.removed + asked.removed
    if removed:
        lines.append(tr("Personal details are in the case."))
    return Redacted("\n".join(lines), removed)


def _replacement(kind: str, starts_sentence: bool) -> str:
    words = tr("the resident's") if kind == "name_genitive" else tr(REPLACEMENTS[kind])
    return words[:1].upper() + words[1:] if starts_sentence else words


def _rules(names: list[str], properties: list[str], case_number: str) -> Iterator[Rule]:
    yield _literal([case_number], None)
    yield _pattern(_CASE_NUMBER, None)
    yield _pattern(_EMAIL, "email")
    yield _personal_numbers
    yield _literal(properties, "property")
    yield _properties
    yield _pattern(_TIME, None)
    yield _pattern(_DATE, None)
    yield _addresses
    yield _phones
    yield _pattern(_AMOUNT, None)
    yield _spoken_references
    yield _references
    yield _spoken_phones
    yield _names(names)


def _pattern(pattern: re.Pattern[str], kind: str | None) -> Rule:
    def rule(text: str) -> Iterator[Find]:
        for match in pattern.finditer(text):
            yield match.start(), match.end(), kind

    return rule


def _literal(wanted: list[str], kind: str | None) -> Rule:
    words = [r"\s+".join(map(re.escape, phrase.split())) for phrase in wanted if phrase.strip()]
    return _pattern(
        re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)" if words else "(?!)", re.IGNORECASE), kind
    )


def _personal_numbers(text: str) -> Iterator[Find]:
    for match in _PERSONAL_NUMBER.finditer(text):
        century, year, month, day, sign, last = match.groups()
        if not 1 <= int(month) <= 12 or not (1 <= int(day) <= 31 or 61 <= int(day) <= 91):
            continue
        # A mistyped number still points at somebody, unless it may as well be a date with a time of day.
        written_out = bool(century or (sign and sign.strip())) and not (last[:2] < "24" and last[2:] < "60")
        if written_out or has_check_digit(year + month + day + last):
            yield match.start(), match.end(), "personal_number"


def _properties(text: str) -> Iterator[Find]:
    for match in _UNITS.finditer(text):
        before = _PLACE_WORDS.search(text, max(0, match.start() - 70), match.start())
        if not before:
            continue
        named = bool(_PROPERTY_SAID.search(text, max(0, match.start() - 70), match.start()))
        block, unit = match.groups()
        hour = int(block) if block.isdigit() else None
        time_of_day = "0" in (block[0], unit[0]) or (
            hour is not None and 7 <= hour <= 24 and len(unit) == 2 and unit < "60"
        )
        start = None if time_of_day and not named else _start_of_place(text, before, named)
        if start is not None:
            yield start, match.end(), "property"


def _start_of_place(text: str, before: re.Match[str], named: bool) -> int | None:
    start = None
    for word in reversed([*re.finditer(r"[^\s>]+", before.group())]):
        at = before.start() + word.start()
        # A word that begins a sentence has its capital for that reason.
        leads = start is not None and _SENTENCE_BEFORE.search(text, max(0, at - 10), at)
        if leads or not _may_be_place(word.group(), named and start is None):
            break
        start = at
    return start


def _may_be_place(word: str, named: bool) -> bool:
    if word.lower() in _NO_PLACE or _PROPERTY_WORD.search(word):
        return False
    # Two or three capitals before a colon are a statute (OSL 21:3), not a place.
    return named or (word[0].isupper() and not (word.isupper() and len(word) < 5))


def _addresses(text: str) -> Iterator[Find]:
    settled = 0
    for match in _WORD_AND_NUMBER.finditer(text):
        word = match[1].lower()
        if word in _LONE_STREET:
            before = _NAME_BEFORE.search(text, max(settled, match.start() - 90), match.start())
        elif word.endswith(tuple(_STREET)):
            before = _KIND_OF_STREET_BEFORE.search(text, max(settled, match.start() - 20), match.start())
        else:
            continue
        if before or word not in _LONE_STREET:
            settled = match.end()
            yield before.start() if before else match.start(), settled, "address"


def _phones(text: str) -> Iterator[Find]:
    at = 0
    while match := _PHONE.search(text, at):
        end = _longest(match, 0, _is_phone)
        if end:
            yield match.start(), end, "phone"
        at = end or match.start() + 2


def _is_phone(written: str) -> bool:
    digits = _digits(written)
    if written[0] == "+" or digits.startswith("00"):
        return normalise(written).is_number
    return split_national(digits[1:]) is not None


def _spoken_phones(text: str) -> Iterator[Find]:
    for match in _SPOKEN_PHONE.finditer(text):
        yield match.start(1), match.end(1), "phone"


def _spoken_references(text: str) -> Iterator[Find]:
    for match in _SPOKEN_REFERENCE.finditer(text):
        end = _longest(match, 1, _is_reference)
        if end:
            yield match.start(1), end, "reference"


def _references(text: str) -> Iterator[Find]:
    for match in _REFERENCE.finditer(text):
        if has_check_digit(match.group()):
            yield match.start(), match.end(), "reference"


def _is_reference(written: str) -> bool:
    bare = _digits(written)
    return len(bare) >= 5 and has_check_digit(bare)


def _digits(written: str) -> str:
    return re.sub("[^0-9]", "", written)


def _longest(match: re.Match[str], group: int, accepts: Callable[[str], bool]) -> int | None:
    found = match[group]
    for end in range(len(found), 4, -1):
        whole_group = found[end - 1].isdigit() and not found[end : end + 1].isdigit()
        if whole_group and accepts(found[:end]):
            return match.start(group) + end
    return None


def _names(names: list[str]) -> Rule:
    wholes = {" ".join(name.split()) for name in names}
    parts = {part for whole in wholes for word in whole.split() for part in (word, *word.split("-"))}
    words = sorted(
        (part for part in parts if len(part) > 1 and part[0].isalpha() and part.lower() not in _NO_NAME),
        key=lambda part: (-len(part), part),
    )
    if not words:
        return _pattern(re.compile("(?!)"), None)
    one = "|".join(f"{re.escape(word[0].upper())}(?i:{re.escape(word[1:])})" for word in words)
    # Somebody in a hurry writes a whole name without capitals; a single part would hit common words.
    whole = "|".join(
        f"(?i:{re.escape(name)})" for name in sorted(wholes, key=len, reverse=True) if " " in name
    )
    either = f"{whole}|{one}" if whole else one
    pattern = re.compile(rf"(?<!\w)(?:{either})(?:[ \u00a0-](?:{one}))*(['’:]?[sS])?(?!\w)")

    def rule(text: str) -> Iterator[Find]:
        for match in pattern.finditer(text):
            yield match.start(), match.end(), "name_genitive" if match[1] else "name"

    return rule
