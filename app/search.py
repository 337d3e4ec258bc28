"""One search for everything: any part of a word, any order, newest first, bounded by construction.

First rank: words that begin as typed. Second rank, only while there is room: words that contain it, also without the
dots and rings. Last, only if nothing was found: words one slip of the finger away.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from rapidfuzz.distance import OSA
from sqlalchemy import BindParameter, TextClause, bindparam, select, text
from sqlalchemy.orm import Session, aliased

from app.case_queues import neutral_title
from app.models import Case, CaseNote, CaseType, Contact, Employee, Unit
from app.search_index import REVERSED, fold, tokens

MOST = 40
MOST_IN_REGISTERS = 10
_MOST_TOKENS = 8
_MOST_WORDS = 40
_MOST_NAMED = 200
_MOST_NEAR_WORDS = 4000
_LONGEST_TITLE = 110
_LONGEST_INDEXED_BEGINNING = 8
_LAST = "\U0010ffff"

_WORDS_BEGINNING = text("SELECT word, folded FROM word WHERE word >= :low AND word < :high LIMIT :limit")
_WORDS_BESIDE = text(
    "SELECT word, folded FROM word WHERE (word >= :low AND word < :token) OR (word >= :end AND word < :high) "
    "LIMIT :limit"
)
_WORDS_BEGINNING_FOLDED = text(
    "SELECT word, folded FROM word WHERE folded >= :low AND folded < :high LIMIT :limit"
)
_WORDS_CONTAINING = text(
    "SELECT word.word, word.folded FROM word_part JOIN word ON word.id = word_part.rowid "
    "WHERE word_part MATCH :part LIMIT :limit"
)
_NEWEST = text(
    "SELECT rowid FROM search_text WHERE search_text MATCH :match ORDER BY rowid DESC LIMIT :limit"
)
_IN_REGISTERS = text("SELECT rowid FROM search_register WHERE search_register MATCH :match LIMIT :limit")
_ENTRIES = text("SELECT rowid, kind, record_id FROM search_entry WHERE rowid IN :rows").bindparams(
    bindparam("rows", expanding=True)
)

# Put together once: that would cost as much for each letter typed as the answers themselves.
_IDS: BindParameter[UUID] = bindparam("ids", expanding=True)
_ABOVE = aliased(CaseType)
_CASES = (
    select(
        Case.id,
        Case.number,
        Case.title,
        Case.updated_at,
        Case.secrecy_class,
        CaseType.neutral_title,
        CaseType.name.label("type_name"),
    )
    .join(CaseType, CaseType.id == Case.case_type_id, isouter=True)
    .where(Case.id.in_(_IDS))
)
_NOTES = (
    select(CaseNote.id, CaseNote.text, CaseNote.written_at, Case.id.label("case_id"), Case.number)
    .join(Case, Case.id == CaseNote.case_id)
    .where(CaseNote.id.in_(_IDS))
)
_CONTACTS = (
    select(Contact.id, Contact.note, Contact.party_name, Contact.began_at, Contact.case_id, CaseType.name)
    .join(CaseType, CaseType.id == Contact.case_type_id, isouter=True)
    .where(Contact.id.in_(_IDS))
)
_EMPLOYEES = (
    select(Employee.id, Employee.name, Employee.title, Unit.name.label("unit"))
    .join(Unit, Unit.id == Employee.unit_id, isouter=True)
    .where(Employee.id.in_(_IDS))
    .order_by(Employee.sort_key)
)
_CASE_TYPES = (
    select(CaseType.id, CaseType.name, _ABOVE.name.label("above"))
    .join(_ABOVE, _ABOVE.id == CaseType.parent_id, isouter=True)
    .where(CaseType.id.in_(_IDS))
    .order_by(CaseType.sort_key)
)

Order = dict[UUID, int]


@dataclass(frozen=True)
class Hit:
    """Something found: what it is, what to show, what opens, and whether it was found as typed (rank 1)."""

    kind: str
    id: UUID
    opens: UUID | None
    title: str
    detail: str
    at: datetime | None
    rank: int


def search(session: Session, words: str, *, limit: int = MOST) -> list[Hit]:
    """At most `limit` hits for what has been typed so far; people first, then cases and what was said, newest first."""
    asked = _asked(words)
    if not asked:
        return []
    ranks: dict[int, int] = {}
    _collect(session, ranks, [_as_typed(session, token) for token in asked], rank=1, limit=limit)
    if len(ranks) < limit:
        _collect(session, ranks, [_somewhere(session, token) for token in asked], rank=2, limit=limit)
    if not ranks:
        _collect(session, ranks, [_nearly(session, token) for token in asked], rank=3, limit=limit)
    return _hits(session, ranks)


def _asked(words: str) -> list[str]:
    """The tokens asked for; a phone number with spaces in it is one."""
    found = tokens(words)[:_MOST_TOKENS]
    if len(found) > 1 and all(token.isdigit() for token in found) and sum(map(len, found)) >= 5:
        joined = "".join(found)
        return ["0" + joined[2:] if words.strip().startswith("+46") else joined]
    return found


def _as_typed(session: Session, token: str) -> str:
    alternatives = [f'"{token}"*']
    if token.isdigit():
        if len(token) >= 3:
            alternatives.append(f'"{REVERSED}{token[::-1]}"*')
    elif len(token) > _LONGEST_INDEXED_BEGINNING:
        # The index keeps the beginnings of words ready up to a length; for longer ones it would gather all rows with
        # such a word before it gives the first. What is ready serves where all words that begin so go on as typed;
        # else naming the words spares the gathering.
        ready = token[:_LONGEST_INDEXED_BEGINNING]
        words = _words(session, _WORDS_BEGINNING, low=token, high=token + _LAST)
        if len(words) < _MOST_WORDS:
            alternatives = [f'"{word}"' for word, _ in words] or [f'"{token}"']
        elif not _words(
            session, _WORDS_BESIDE, 1, low=ready, token=token, end=token + _LAST, high=ready + _LAST
        ):
            alternatives = [f'"{ready}"*']
        else:
            words = _words(session, _WORDS_BEGINNING, _MOST_NAMED, low=token, high=token + _LAST)
            if len(words) < _MOST_NAMED:
                alternatives = [f'"{word}"' for word, _ in words]
    return " OR ".join(alternatives)


def _somewhere(session: Session, token: str) -> str:
    if token.isdigit():
        return _as_typed(session, token)
    folded = fold(token)
    if len(folded) >= 3:
        found = _words(session, _WORDS_CONTAINING, part=f'"{folded}"')
    else:
        found = _words(session, _WORDS_BEGINNING_FOLDED, low=folded, high=folded + _LAST)
    words = [word for word, _ in found if not word.startswith(token)]
    return " OR ".join([_as_typed(session, token), *(f'"{word}"' for word in words)])


def _nearly(session: Session, token: str) -> str:
    folded = fold(token)
    if len(folded) < 4 or token.isdigit():
        return _as_typed(session, token)
    # A single slip leaves one half of the word as it was, so only words sharing a half are compared.
    middle = len(folded) // 2
    begin, end = folded[:middle], folded[middle:]
    sharing = _words(session, _WORDS_BEGINNING_FOLDED, _MOST_NEAR_WORDS, low=begin, high=begin + _LAST)
    if len(end) >= 3:
        sharing += _words(session, _WORDS_CONTAINING, _MOST_NEAR_WORDS, part=f'"{end}"')
    near = {word for word, plain in sharing if OSA.distance(folded, plain, score_cutoff=1) <= 1}
    return " OR ".join([_as_typed(session, token), *(f'"{word}"' for word in sorted(near)[:_MOST_WORDS])])


def _words(
    session: Session, question: TextClause, limit: int = _MOST_WORDS, **asked: str
) -> list[tuple[str, str]]:
    return [(word, folded) for word, folded in session.execute(question, {"limit": limit, **asked})]


def _collect(session: Session, ranks: dict[int, int], parts: list[str], *, rank: int, limit: int) -> None:
    match = " AND ".join(f"({part})" for part in parts)
    for question, most in ((_IN_REGISTERS, MOST_IN_REGISTERS), (_NEWEST, limit)):
        room = min(most, limit - len(ranks))
        if room > 0:
            for (row,) in session.execute(question, {"match": match, "limit": room}):
                ranks.setdefault(row, rank)


def _hits(session: Session, ranks: dict[int, int]) -> list[Hit]:
    by_kind: dict[str, dict[UUID, int]] = {}
    for row, kind, record in session.execute(_ENTRIES, {"rows": list(ranks)}):
        by_kind.setdefault(kind, {})[UUID(bytes=record)] = ranks[row]
    found = [hit for kind, order in by_kind.items() for hit in _SHOWN[kind](session, order)]
    found.sort(key=lambda hit: hit.at.timestamp() if hit.at else 0, reverse=True)
    found.sort(key=lambda hit: (hit.rank, _ORDER.index(hit.kind)))
    return found


def _cases(session: Session, order: Order) -> Iterator[Hit]:
    for row in session.execute(_CASES, {"ids": list(order)}):
        secret = row.secrecy_class == "secret"
        title = neutral_title(row.neutral_title, row.type_name) if secret else row.title
        yield Hit("case", row.id, row.id, title, row.number, row.updated_at, order[row.id])


def _notes(session: Session, order: Order) -> Iterator[Hit]:
    for row in session.execute(_NOTES, {"ids": list(order)}):
        yield Hit("note", row.id, row.case_id, _short(row.text), row.number, row.written_at, order[row.id])


def _contacts(session: Session, order: Order) -> Iterator[Hit]:
    for row in session.execute(_CONTACTS, {"ids": list(order)}):
        title = _short(row.note) or row.party_name or row.name or ""
        yield Hit("contact", row.id, row.case_id, title, row.name or "", row.began_at, order[row.id])


def _employees(session: Session, order: Order) -> Iterator[Hit]:
    for row in session.execute(_EMPLOYEES, {"ids": list(order)}):
        detail = " · ".join(filter(None, (row.title, row.unit)))
        yield Hit("employee", row.id, row.id, row.name, detail, None, order[row.id])


def _case_types(session: Session, order: Order) -> Iterator[Hit]:
    for row in session.execute(_CASE_TYPES, {"ids": list(order)}):
        yield Hit("case_type", row.id, row.id, row.name, row.above or "", None, order[row.id])


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST_TITLE else line[: _LONGEST_TITLE - 1] + "…"


_SHOWN: dict[str, Callable[[Session, Order], Iterator[Hit]]] = {
    "employee": _employees,
    "case_type": _case_types,
    "case": _cases,
    "note": _notes,
    "contact": _contacts,
}
_ORDER = ["employee", "case", "contact", "note", "case_type"]
