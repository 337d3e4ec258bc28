"""Who has been in touch before: the same phone, property or person in the last days, found while typing."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import and_, bindparam, or_, select, text
from sqlalchemy.orm import Session

from app import clock, parties, settings
from app.models import Case, CaseType, Contact
from app.search_index import fold, tokens
from app.trouble import Trouble

MOST = 12
_MOST_BY_NAME = 40
CASE_DAYS = 90

PHONE, EMAIL, PERSON, PROPERTY, NAME = "phone", "email", "person", "property", "name"


@dataclass(frozen=True)
class Similar:
    """An earlier contact or case of the same party, and what they have in common."""

    kind: str
    id: UUID
    at: datetime
    what: str
    detail: str
    same: str
    case_id: UUID | None
    case_number: str | None
    contact_id: UUID | None
    status: str | None


def similar(
    session: Session,
    *,
    phone: str = "",
    email: str = "",
    personal_number: str = "",
    property_designation: str = "",
    name: str = "",
    days: int | None = None,
    but: UUID | None = None,
    limit: int = MOST,
) -> list[Similar]:
    """Earlier contacts and cases (open, or recent) with a value in common, newest first.

    Values that are not finished yet ask nothing. `days` is how far back contacts are looked for (default: the
    setting); `but` leaves one contact out.
    """
    asked = {
        PHONE: _whole(parties.phone, phone),
        EMAIL: _whole(parties.email, email),
        PERSON: _person(personal_number),
        PROPERTY: _whole(parties.property_designation, property_designation),
    }
    within = days if days is not None else int(settings.get(session, "similar_days"))
    since = clock.now() - timedelta(days=within)
    found: dict[UUID, Similar] = {}
    for same, value in asked.items():
        if value is not None:
            for hit in _with(session, same, value, since, limit):
                found.setdefault(hit.id, hit)
    for hit in _named(session, name, since):
        found.setdefault(hit.id, hit)
    in_cases = {hit.case_id for hit in found.values() if hit.kind == "case"}
    kept = [
        hit
        for hit in found.values()
        if hit.id != but and not (hit.kind == "contact" and hit.case_id in in_cases)
    ]
    return sorted(kept, key=lambda hit: hit.at, reverse=True)[:limit]


def _whole(check: Any, typed: str) -> str | None:
    try:
        value: str | None = check(typed)
    except Trouble:
        return None
    return value


def _person(typed: str) -> str | None:
    return _whole(lambda number: parties.personal_number(number, allowed=True), typed)


_CONTACT_COLUMNS: dict[str, Any] = {
    PHONE: Contact.party_phone,
    EMAIL: Contact.party_email,
    PERSON: Contact.party_number,
    PROPERTY: Contact.property_designation,
}
_CASE_COLUMNS: dict[str, Any] = {
    PHONE: Case.party_phone,
    EMAIL: Case.party_email,
    PERSON: Case.party_number,
    PROPERTY: Case.property_designation,
}


def _with(session: Session, same: str, value: str, since: datetime, limit: int) -> Iterator[Similar]:
    contacts = _contacts().where(_CONTACT_COLUMNS[same] == value, Contact.began_at >= since)
    for row in session.execute(contacts.order_by(Contact.began_at.desc()).limit(limit)):
        yield _from_contact(same, *row)
    cases = _cases().where(_CASE_COLUMNS[same] == value, _still_of_interest())
    for row in session.execute(cases.order_by(Case.created_at.desc()).limit(limit)):
        yield _from_case(same, *row)


def _still_of_interest() -> Any:
    recent = Case.created_at >= clock.now() - timedelta(days=CASE_DAYS)
    return and_(Case.merged_into_id.is_(None), or_(Case.closed_at.is_(None), recent))


def _named(session: Session, name: str, since: datetime) -> Iterator[Similar]:
    """The same full name, in any case and order; one name alone says too little."""
    words = tokens(name)[:5]
    if len(words) < 2 or any(len(word) < 2 for word in words):
        return
    every = " AND ".join(f'"{word}"' for word in words)
    rows = session.execute(
        text(
            "SELECT e.kind, e.record_id FROM search_text t JOIN search_entry e ON e.rowid = t.rowid"
            " WHERE search_text MATCH :match AND e.kind IN ('contact', 'case')"
            " ORDER BY t.rowid DESC LIMIT :limit"
        ).bindparams(bindparam("limit", _MOST_BY_NAME)),
        {"match": every},
    ).all()
    wanted = sorted(fold(word) for word in words)

    def same_name(row: Contact | Case) -> bool:
        return sorted(fold(word) for word in tokens(row.party_name or "")) == wanted

    contact_ids = [UUID(bytes=record) for kind, record in rows if kind == "contact"]
    case_ids = [UUID(bytes=record) for kind, record in rows if kind == "case"]
    for row in session.execute(_contacts().where(Contact.id.in_(contact_ids), Contact.began_at >= since)):
        if same_name(row[0]):
            yield _from_contact(NAME, *row)
    for row in session.execute(_cases().where(Case.id.in_(case_ids), _still_of_interest())):
        if same_name(row[0]):
            yield _from_case(NAME, *row)


def _contacts() -> Any:
    return (
        select(Contact, CaseType, Case.number, Case.status)
        .outerjoin(CaseType, CaseType.id == Contact.case_type_id)
        .outerjoin(Case, Case.id == Contact.case_id)
    )


def _cases() -> Any:
    return select(Case, CaseType).outerjoin(CaseType, CaseType.id == Case.case_type_id)


def _from_contact(
    same: str, contact: Contact, kind: CaseType | None, number: str | None, status: str | None
) -> Similar:
    secret = kind is not None and kind.secrecy_class == "secret"
    name = kind.name if kind is not None else ""
    neutral = kind.neutral_title if kind is not None and secret else None
    return Similar(
        kind="contact",
        id=contact.id,
        at=contact.began_at,
        what=neutral or name,
        detail="" if secret else contact.note.partition("\n")[0],
        same=same,
        case_id=contact.case_id,
        case_number=number,
        contact_id=contact.id,
        status=status,
    )


def _from_case(same: str, case: Case, kind: CaseType | None) -> Similar:
    secret = case.secrecy_class == "secret"
    neutral = (kind.neutral_title or kind.name) if kind is not None else ""
    return Similar(
        kind="case",
        id=case.id,
        at=case.created_at,
        what=neutral if secret else case.title,
        detail="" if secret else case.description.partition("\n")[0],
        same=same,
        case_id=case.id,
        case_number=case.number,
        contact_id=case.source_contact_id,
        status=case.status,
    )
