"""What the search knows: an entry a record, newest last, and the vocabulary that finds parts of words.

The full-text index finds whole words and their beginnings. Parts of words, other accents and slips of the finger are
first looked up among the words that exist (`word`), and those words are then asked for, so that every search is bounded.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.orm import Session, UOWTransaction

from app.models import Case, CaseNote, CaseType, Contact, Employee, Record

REVERSED = "zq"
_KIND = "zk"
_WORD = re.compile(r"[^\W_]+")
_CASE_NUMBER = re.compile(r"^[A-ZÅÄÖ]{1,6}-\d\d-\w{1,6}-\d+$")
_FOLD = str.maketrans("åäáàâãæöóòôøéèêëüúùûíìîïñç", "aaaaaaaooooo" + "eeee" + "uuuu" + "iiii" + "nc")


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
            case_type = session.get(CaseType, record.case_type_id)
            if case_type is not None and case_type.secrecy_class == "secret":
                return None
            party = (record.party_name, record.party_email, record.property_designation)
            facts = (str(value) for value in (record.facts or {}).values())
            words = _joined((record.note, *party, *facts))
            numbers = _numbers(None, record.party_phone)
            return Entry("contact", record.case_id, words, numbers) if words or numbers else None
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
    told = [_KIND + entry.kind.replace("_", ""), *tokens(entry.words)]
    for number in entry.numbers:
        parts = tokens(number)
        joined = "".join(parts)
        told += [*parts, joined, REVERSED + joined[::-1]]
        if _CASE_NUMBER.match(number):
            told.append(REVERSED + parts[-1][::-1])
    return " ".join(told)


def kind_token(kind: str) -> str:
    """The word under which all entries of one kind stand."""
    return _KIND + kind.replace("_", "")


def vocabulary(entry: Entry) -> set[str]:
    """The words worth knowing the parts of: not numbers, not single letters."""
    return {word for word in tokens(entry.words) if 3 <= len(word) <= 40 and not word.isdigit()}


def after_flush(session: Session, context: UOWTransaction) -> None:
    """Keep the index in the same commit as the rows."""
    for record in (*session.new, *session.dirty):
        if isinstance(record, Record):
            entry = entry_of(session, record)
            if entry is not None:
                put(session, record.id, entry)
    for record in session.deleted:
        if isinstance(record, Record):
            remove(session, record.id)


def put(session: Session, record_id: UUID, entry: Entry) -> None:
    """Make a record found by these words from now on."""
    about = entry.about.bytes if entry.about else None
    row = session.execute(
        text("SELECT rowid FROM search_entry WHERE record_id = :id"), {"id": record_id.bytes}
    ).scalar()
    if row is None:
        row = session.execute(
            text(
                "INSERT INTO search_entry (record_id, kind, about_id) VALUES (:id, :kind, :about) RETURNING rowid"
            ),
            {"id": record_id.bytes, "kind": entry.kind, "about": about},
        ).scalar_one()
    else:
        session.execute(
            text("UPDATE search_entry SET about_id = :about WHERE rowid = :row"), {"about": about, "row": row}
        )
        session.execute(text("DELETE FROM search_text WHERE rowid = :row"), {"row": row})
    session.execute(
        text("INSERT INTO search_text (rowid, text) VALUES (:row, :text)"),
        {"row": row, "text": index_text(entry)},
    )
    _learn(session, vocabulary(entry))


def put_new(session: Session, entries: Sequence[tuple[UUID, Entry]], *, known_words: set[str]) -> None:
    """As `put`, for many records that are not in the index yet; `known_words` is kept between calls."""
    first = (session.execute(text("SELECT max(rowid) FROM search_entry")).scalar() or 0) + 1
    session.execute(
        text("INSERT INTO search_entry (rowid, record_id, kind, about_id) VALUES (:row, :id, :kind, :about)"),
        [
            {
                "row": row,
                "id": record_id.bytes,
                "kind": entry.kind,
                "about": entry.about and entry.about.bytes,
            }
            for row, (record_id, entry) in enumerate(entries, start=first)
        ],
    )
    session.execute(
        text("INSERT INTO search_text (rowid, text) VALUES (:row, :text)"),
        [{"row": row, "text": index_text(entry)} for row, (_, entry) in enumerate(entries, start=first)],
    )
    words = set[str]().union(*(vocabulary(entry) for _, entry in entries)) - known_words
    _learn(session, words)
    known_words |= words


def _learn(session: Session, words: Iterable[str]) -> None:
    rows = [{"word": word, "folded": fold(word)} for word in words]
    if rows:
        session.execute(text("INSERT OR IGNORE INTO word (word, folded) VALUES (:word, :folded)"), rows)


def remove(session: Session, record_id: UUID) -> None:
    """Forget a record."""
    row = session.execute(
        text("DELETE FROM search_entry WHERE record_id = :id RETURNING rowid"), {"id": record_id.bytes}
    ).scalar()
    if row is not None:
        session.execute(text("DELETE FROM search_text WHERE rowid = :row"), {"row": row})
