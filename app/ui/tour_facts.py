"""What the tour reads to know what is in the database: bounded questions, each answered in plain words."""

from datetime import datetime
from typing import Any
from uuid import UUID

from app import contacts, drafts, queue_tickets, settings, visits
from app.models import (
    Case,
    CaseNote,
    CaseType,
    Contact,
    Disruption,
    Employee,
    Handover,
    QueueTicket,
    Unit,
    Visit,
)

MOST = 100
Fact = dict[str, Any]


def town(session: Any) -> Fact:
    """What the demo town begins with."""
    chosen = settings.get_all(session)
    guide = session.get(Employee, UUID(chosen["guide_id"]))
    return {
        "municipality": chosen["municipality"],
        "guide": guide.name,
        "contacts": session.query(Contact).count(),
        "open_cases": session.query(Case).filter(Case.closed_at.is_(None)).count(),
        "colleagues": session.query(Employee).count(),
        "case_types": session.query(CaseType).count(),
    }


def contacts_since(session: Any, *, since: datetime) -> list[Fact]:
    """The contacts logged since a moment, the first first."""
    question = session.query(Contact, CaseType).join(CaseType, CaseType.id == Contact.case_type_id)
    rows = question.filter(Contact.ended_at >= since).order_by(Contact.ended_at).limit(MOST)
    return [_contact(contact, kind) for contact, kind in rows]


def _contact(contact: Contact, kind: CaseType) -> Fact:
    return {
        "channel": contact.channel,
        "type": kind.name,
        "outcome": contact.outcome_code,
        "note": contact.note,
        "party": contact.party_name,
        "case_id": contact.case_id,
        "repeat_of_id": contact.repeat_of_id,
        "disruption_id": contact.disruption_id,
    }


def caller_to_recognise(session: Any) -> str:
    """The phone number of the newest contact that has one."""
    found = session.query(Contact).filter(Contact.party_phone.isnot(None), Contact.case_id.is_(None))
    return str(found.order_by(Contact.began_at.desc()).first().party_phone)


def drafts_waiting(session: Any) -> list[Fact]:
    """The drafts that are kept, oldest first."""
    return [_draft(session, kept) for kept in drafts.waiting(session, contacts.DRAFT_KIND)]


def _draft(session: Any, kept: drafts.Kept) -> Fact:
    type_id = kept.data.get("type_id")
    kind = session.get(CaseType, UUID(type_id)) if type_id else None
    return {
        "id": kept.id,
        "type": kind.name if kind else "",
        "outcome": kept.data.get("outcome", ""),
        "note": kept.data.get("note", ""),
        "attached": bool(kept.data.get("attached")),
    }


def case_now(session: Any, *, case_id: UUID) -> Fact:
    """A case as it stands."""
    case = session.get(Case, case_id)
    owner, unit = _one(session, Employee, case.owner_id), _one(session, Unit, case.unit_id)
    notes = session.query(CaseNote).filter_by(case_id=case_id).order_by(CaseNote.written_at).limit(MOST)
    sent = session.query(Handover).filter_by(case_id=case_id).order_by(Handover.sent_at.desc()).first()
    return {
        "number": case.number,
        "title": case.title,
        "status": case.status,
        "owner": owner.name if owner else None,
        "unit": unit.name if unit else None,
        "outcome": case.outcome_code,
        "closed": case.closed_at is not None,
        "resume_at": case.resume_at,
        "callback_at": case.callback_at,
        "notes": [{"kind": note.kind, "text": note.text} for note in notes],
        "handed_over": None
        if sent is None
        else {"due_at": sent.due_at, "answered": sent.answered_at is not None},
    }


def case_with_number(session: Any, *, number: str) -> UUID:
    """The case that has a number."""
    return session.query(Case).filter_by(number=number).one().id  # type: ignore[no-any-return]


def unassigned(session: Any) -> list[UUID]:
    """The open cases that nobody has and that do not rest."""
    found = session.query(Case).filter(Case.closed_at.is_(None), Case.owner_id.is_(None))
    return [case.id for case in found.limit(MOST) if case.resume_at is None]


def visits_at(session: Any) -> Fact:
    """Who is expected and who is in the house."""
    return {
        "expected": [row.visitor for row in visits.expected(session)],
        "in_house": [row.visitor for row in visits.in_house(session)],
    }


def visit_of(session: Any, *, visitor: str) -> Fact | None:
    """The newest visit of a visitor; None while there is none."""
    visit = session.query(Visit).filter_by(visitor_name=visitor).order_by(Visit.id.desc()).first()
    if visit is None:
        return None
    host = _one(session, Employee, visit.host_id)
    return {
        "visitor": visit.visitor_name,
        "host": host.name if host else visit.host_text,
        "badge": visit.badge_number,
        "in_house": visit.arrived_at is not None and visit.left_at is None,
        "left_how": visit.left_how,
    }


def presence_of(session: Any, *, name: str) -> Fact:
    """Whether a colleague is away, why, and who stands in."""
    host = session.query(Employee).filter_by(name=name).one()
    deputy = _one(session, Employee, host.deputy_id)
    return {
        "name": host.name,
        "away": host.absent_until is not None,
        "why": host.absence_text,
        "deputy": deputy.name if deputy else None,
    }


def tickets_today(session: Any) -> Fact:
    """Which queue numbers wait, and which are being served."""
    return {
        "waiting": [row.number for row in queue_tickets.waiting(session)],
        "served": [row.number for row in queue_tickets.being_served(session)],
        "given": session.query(QueueTicket).count(),
    }


def disruption_now(session: Any) -> Fact | None:
    """The disruption that goes on; None when there is none."""
    found = session.query(Disruption).filter(Disruption.ended_at.is_(None)).first()
    if found is None:
        return None
    return {"id": found.id, "title": found.title, "script": found.script, "case_id": found.case_id}


def setting(session: Any, *, key: str) -> Any:
    """What has been chosen."""
    return settings.get(session, key)


def _one(session: Any, kind: type, record_id: UUID | None) -> Any:
    return session.get(kind, record_id) if record_id is not None else None
