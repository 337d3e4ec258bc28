"""What the search knows: an entry a record, newest last, and the vocabulary that finds parts of words.

The full-text index finds whole words and their beginnings. Parts of words, other accents and slips of the finger are
first looked up among the words that exist (`word`), and those are then asked for: every search is bounded.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import inspect, select, text
from sqlalchemy.orm import Session, UOWTransaction

from app.models import Case, CaseNote, CaseType, Contact, Employee, Record

REVERSED = "zq"
_WORD = re.compile(r"[^\W_]+")
_CASE_NUMBER = re.compile(r"^[A-ZÅÄÖ]{1,6}-\d\d-\w{1,6}-\d+$")
_FOLD = str.maketrans("åäáàâãæöóòôøéèêëüúùûíìîïñç", "aaaaaaaooooo" + "eeee" + "uuuu" + "iiii" + "nc")

# The columns by which each kind is found: only when one of these changes are the words looked at again.
_PARTY = ("party_name", "party_phone", "party_email", "property_designation")
_FOUND_BY = {
    "case": ("number", "title", "description", "registry_number", "secrecy_class", *_PARTY),
    "contact": ("note", "facts", "case_id", "case_type_id", *_PARTY),
    "employee": ("name", "title", "tasks", "email", "room", "phone", "mobile"),
    "case_type": ("name", "synonyms"),
}

_LAST_ROW = text("SELECT max(rowid) FROM search_entry")
_ADD_ENTRY = text(
    "INSERT INTO search_entry (rowid, record_id, kind, about_id) VALUES (:row, :id, :kind, :about)"
)
# What there are few of and one looks for by name has an index of its own, or it would drown among the newest cases.
REGISTER_KINDS = ("employee", "case_type")
_ADD_TEXT = {
    False: text("INSERT INTO search_text (rowid, text) VALUES (:row, :text)"),
    True: text("INSERT INTO search_register (rowid, text) VALUES (:row, :text)"),
}
_LEARN = text("INSERT OR IGNORE INTO word (word, folded) VALUES (:word, :folded)")
_REMOVE_ENTRY = text("DELETE FROM search_entry WHERE record_id = :id RETURNING rowid, kind")
_REMOVE_TEXT = {
    False: text("DELETE FROM search_text WHERE rowid = :row"),
    True: text("DELETE FROM search_register WHERE rowid = :row"),
}


@dataclass(frozen=True)
class Entry:
    """One thing that can be found: its kind, what opens when it is chosen, its words and its numbers."""

    kind: str
    about: UUID | None
    words: str
    numbers: tuple[str, ...] = ()


def fold(word: str) -> str:
    """The word as somebody without Swedish keys would type it."""
    return word.lower().translate(_FOLD)


def tokens(words: str) -> list[str]:
    """The words of a text, lower-case, punctuation gone."""
    return _WORD.findall(words.lower())


def entry_of(session: Session, record: Record) -> Entry | None:
    """How a record is found; None if it is not. What is secret is found by its number only."""
    match record:
        case Case():
            party = (
                record.party_name,
                record.party_email,
                record.property_designation,
                record.registry_number,
            )
            spoken = () if record.secrecy_class == "secret" else (record.title, record.description, *party)
            return Entry("case", record.id, _joined(spoken), _numbers(record.number, record.party_phone))
        case CaseNote():
            case = session.get(Case, record.case_id)
            secret = case is not None and case.secrecy_class == "secret"
            return None if secret else Entry("note", record.case_id, record.text)
        case Contact():
            named = (record.party_name, record.party_email, record.property_designation)
            facts = (str(value) for value in (record.facts or {}).values())
            words = _joined((record.note, *named, *facts))
            numbers = _numbers(None, record.party_phone)
            if not words and not numbers:
                return None
            case_type = session.get(CaseType, record.case_type_id)
            case = session.get(Case, record.case_id) if record.case_id is not None else None
            secret = any(about is not None and about.secrecy_class == "secret" for about in (case_type, case))
            return None if secret else Entry("contact", record.case_id, words, numbers)
        case Employee():
            words = _joined((record.name, record.title, record.tasks, record.email, record.room))
            return Entry("employee", record.id, words, _numbers(None, record.phone, record.mobile))
        case CaseType():
            return Entry("case_type", record.id, _joined((record.name, *(record.synonyms or ()))))
    return None


def _joined(parts: Iterable[str | None]) -> str:
    return " ".join(part for part in parts if part)


def _numbers(case_number: str | None, *phones: str | None) -> tuple[str, ...]:
    return tuple(filter(None, (case_number, *(national(phone) for phone in phones if phone))))


def national(phone: str) -> str:
    """The digits of a phone number as they are said in Sweden: 0731234567."""
    digits = "".join(filter(str.isdigit, phone))
    return "0" + digits[2:] if phone.strip().startswith("+46") else digits


def index_text(entry: Entry) -> str:
    """The words the index is given: numbers also backwards, so that their ends can be found."""
    told = tokens(entry.words)
    for number in entry.numbers:
        parts = tokens(number)
        joined = "".join(parts)
        told += [*parts, joined, REVERSED + joined[::-1]]
        if _CASE_NUMBER.match(number):
            told.append(REVERSED + parts[-1][::-1])
    return " ".join(told)


def vocabulary(entry: Entry) -> set[str]:
    """The words worth knowing the parts of: not numbers, not single letters."""
    return {word for word in tokens(entry.words) if 3 <= len(word) <= 40 and not word.isdigit()}


def after_flush(session: Session, _context: UOWTransaction) -> None:
    """Keep the index in the same commit as the rows."""
    new = [record for record in session.new if isinstance(record, Record)]
    reworded = [record for record in session.dirty if isinstance(record, Record) and _reworded(record)]
    reworded += _said_about(session, [case for case in reworded if isinstance(case, Case)])
    gone = [record for record in session.deleted if isinstance(record, Record)]
    for record in (*reworded, *gone):
        remove(session, record.id)
    entries = [(record.id, entry) for record in (*new, *reworded) if (entry := entry_of(session, record))]
    put(session, entries, known_words=set())


def _said_about(session: Session, cases: list[Case]) -> list[Record]:
    """The notes and contacts of cases that have become secret, or are no longer."""
    said: list[Record] = []
    for case in cases:
        if inspect(case).attrs["secrecy_class"].history.has_changes():
            said += session.scalars(select(CaseNote).where(CaseNote.case_id == case.id))
            said += session.scalars(select(Contact).where(Contact.case_id == case.id))
    return said


def _reworded(record: Record) -> bool:
    attributes = inspect(record).attrs
    return any(attributes[name].history.has_changes() for name in _FOUND_BY.get(record.__tablename__, ()))


def put(session: Session, entries: Sequence[tuple[UUID, Entry]], *, known_words: set[str]) -> None:
    """Have records that are not in the index found by these words; `known_words` spares asking twice."""
    if not entries:
        return
    first = (session.execute(_LAST_ROW).scalar() or 0) + 1
    rows = [
        {"row": row, "id": record_id.bytes, "kind": entry.kind, "about": entry.about and entry.about.bytes}
        for row, (record_id, entry) in enumerate(entries, start=first)
    ]
    session.execute(_ADD_ENTRY, rows)
    for in_register, add in _ADD_TEXT.items():
        words = [
            {"row": row, "text": index_text(entry)}
            for row, (_, entry) in enumerate(entries, start=first)
            if (entry.kind in REGISTER_KINDS) == in_register
        ]
        if words:
            session.execute(add, words)
    unknown = set[str]().union(*(vocabulary(entry) for _, entry in entries)) - known_words
    if unknown:
        session.execute(_LEARN, [{"word": word, "folded": fold(word)} for word in unknown])
        known_words |= unknown


def remove(session: Session, record_id: UUID) -> None:
    """Forget a record."""
    removed = session.execute(_REMOVE_ENTRY, {"id": record_id.bytes}).one_or_none()
    if removed is not None:
        session.execute(_REMOVE_TEXT[removed.kind in REGISTER_KINDS], {"row": removed.rowid})
