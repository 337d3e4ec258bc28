"""Everything the page shows of one case, read at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app import case_timeline, clock, drafts, handovers
from app.case_facts import linked_ids
from app.case_merging import merged_ids
from app.case_queues import neutral_title, status_now
from app.case_timeline import Line
from app.drafts import Kept
from app.language import tr
from app.models import Case, CaseType, Disruption, Employee, Outcome, Unit
from app.parties import Party
from app.trouble import Trouble

NOTE_DRAFT = "note"
MOST_OTHERS = 4


@dataclass(frozen=True)
class Other:
    """Another case that has to do with this one, as a link."""

    id: UUID
    number: str
    title: str
    relation: str


@dataclass(frozen=True)
class Outstanding:
    """A hand-over that nobody has answered yet."""

    id: UUID
    receiver: str
    due_at: datetime
    acknowledged: bool


@dataclass(frozen=True)
class CaseSheet:
    """A case with its names, its relations, its timeline and the note being written on it."""

    id: UUID
    number: str
    title: str
    neutral_title: str
    description: str
    status: str
    is_overdue: bool
    is_closed: bool
    secrecy_class: str
    case_type_id: UUID
    type_name: str
    allows_personal_number: bool
    owner_id: UUID | None
    owner_name: str
    unit_id: UUID | None
    unit_name: str
    channel: str | None
    created_at: datetime
    due_at: datetime | None
    resume_at: datetime | None
    callback_at: datetime | None
    closed_at: datetime | None
    outcome: str
    registry_decision: str | None
    registry_number: str
    party: Party
    handover: Outstanding | None
    disruption_id: UUID | None
    merged_into_id: UUID | None
    others: tuple[Other, ...]
    lines: tuple[Line, ...]
    draft: Kept | None

    @property
    def shown_status(self) -> str:
        """The status as it is now: late comes before all, and a parked case whose day has come is due again."""
        return status_now(self.status, self.resume_at, is_overdue=self.is_overdue)


def sheet(session: Session, *, case_id: UUID) -> CaseSheet:
    """The sheet of a case; Trouble if the case is not here any more."""
    asked = select(Case, CaseType, Employee.name, Unit.name).where(Case.id == case_id)
    asked = asked.outerjoin(CaseType, CaseType.id == Case.case_type_id)
    asked = asked.outerjoin(Employee, Employee.id == Case.owner_id).outerjoin(Unit, Unit.id == Case.unit_id)
    found = session.execute(asked).one_or_none()
    if found is None:
        raise Trouble(tr("That case is not on this PC."))
    case, case_type, owner_name, unit_name = found
    merged = _cases(session, merged_ids(session, case_id))
    type_name = case_type.name if case_type else ""
    return CaseSheet(
        id=case.id,
        number=case.number,
        title=case.title,
        neutral_title=neutral_title(case_type.neutral_title if case_type else None, type_name),
        description=case.description,
        status=case.status,
        is_overdue=case.closed_at is None and case.due_at is not None and case.due_at <= clock.now(),
        is_closed=case.closed_at is not None,
        secrecy_class=case.secrecy_class,
        case_type_id=case.case_type_id,
        type_name=type_name,
        allows_personal_number=bool(case_type and case_type.allows_personal_number),
        owner_id=case.owner_id,
        owner_name=owner_name or "",
        unit_id=case.unit_id,
        unit_name=unit_name or "",
        channel=case.channel,
        created_at=case.created_at,
        due_at=case.due_at,
        resume_at=case.resume_at,
        callback_at=case.callback_at,
        closed_at=case.closed_at,
        outcome=_outcome(session, case.outcome_code),
        registry_decision=case.registry_decision,
        registry_number=case.registry_number or "",
        party=Party(
            case.party_name,
            case.party_phone,
            case.party_email,
            case.party_number,
            case.property_designation,
        ),
        handover=_outstanding(session, case_id) if case.closed_at is None else None,
        disruption_id=_disruption(session, case_id),
        merged_into_id=case.merged_into_id,
        others=_others(session, case, merged),
        lines=case_timeline.lines(session, case, merged),
        draft=drafts.about(session, NOTE_DRAFT, case_id),
    )


def _outcome(session: Session, code: str | None) -> str:
    if code is None:
        return ""
    return session.scalar(select(Outcome.label).where(Outcome.code == code).limit(1)) or code


def _outstanding(session: Session, case_id: UUID) -> Outstanding | None:
    handover = handovers.current(session, case_id)
    if handover is None:
        return None
    unit = session.get(Unit, handover.unit_id) if handover.unit_id else None
    receiver = ", ".join(filter(None, (handover.officer, unit.name if unit else None)))
    return Outstanding(handover.id, receiver, handover.due_at, handover.acknowledged_at is not None)


def _disruption(session: Session, case_id: UUID) -> UUID | None:
    running = select(Disruption.id).where(Disruption.ended_at.is_(None), Disruption.case_id == case_id)
    return session.scalar(running.limit(1))


def _others(session: Session, case: Case, merged: Sequence[Case]) -> tuple[Other, ...]:
    found: dict[UUID, Other] = {}
    if case.merged_into_id is not None:
        for target in _cases(session, [case.merged_into_id]):
            found[target.id] = _other(session, target, "merged_into")
    for one in merged:
        found[one.id] = _other(session, one, "merged")
    for one in _cases(session, linked_ids(session, case.id)):
        found.setdefault(one.id, _other(session, one, "linked"))
    for one in _same_party(session, case):
        if len(found) < MOST_OTHERS:
            found.setdefault(one.id, _other(session, one, "similar"))
    return tuple(found.values())


def _same_party(session: Session, case: Case) -> list[Case]:
    known = {
        Case.party_phone: case.party_phone,
        Case.party_email: case.party_email,
        Case.party_number: case.party_number,
        Case.property_designation: case.property_designation,
    }
    found: list[Case] = []
    for column, value in known.items():
        if value is not None:
            asked = select(Case).where(column == value, Case.id != case.id, Case.merged_into_id.is_(None))
            found += session.scalars(asked.order_by(Case.created_at.desc()).limit(MOST_OTHERS))
    return sorted(found, key=lambda one: one.created_at, reverse=True)


def _other(session: Session, case: Case, relation: str) -> Other:
    title = case.title
    if case.secrecy_class == "secret":
        case_type = session.get(CaseType, case.case_type_id)
        title = neutral_title(case_type.neutral_title if case_type else None, None)
    return Other(case.id, case.number, title, relation)


def _cases(session: Session, ids: Sequence[UUID]) -> list[Case]:
    if not ids:
        return []
    return list(session.scalars(select(Case).where(Case.id.in_(ids)).order_by(Case.number).limit(len(ids))))
