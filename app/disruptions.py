"""Disruptions: one event many people call about; every desk sees it, and one key logs each caller."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app import cases, clock, contacts, limits
from app.language import tr
from app.limits import within_limit
from app.models import Case, Contact, Disruption, Outcome
from app.trouble import Trouble

MOST = 5
LONGEST_TITLE = 200
COUNT_TO = 9_999


@dataclass(frozen=True)
class Ongoing:
    """A disruption as every desk sees it."""

    id: UUID
    title: str
    script: str
    began_at: datetime
    case_id: UUID | None
    case_number: str
    callers: int


def start(
    session: Session,
    *,
    title: str,
    script: str,
    by: UUID,
    office: str,
    desk_code: str,
    channel: str | None,
    case_type_id: UUID | None = None,
    case_id: UUID | None = None,
) -> Disruption:
    """Tell all desks of an event, with the case everybody's calls belong to: this one, or a new one."""
    named = within_limit(title, LONGEST_TITLE, tr(limits.TITLE_NAME))
    if not named:
        raise Trouble(tr("Say in a few words what has happened."))
    if len(ongoing(session)) >= MOST:
        raise Trouble(tr("There are already {n} ongoing disruptions. End one of them first.", n=MOST))
    said = within_limit(script, limits.TEXT, tr(limits.DESCRIPTION_NAME))
    if case_id is not None:
        case = cases.open_one(session, case_id)
        running = select(Disruption.id).where(Disruption.ended_at.is_(None), Disruption.case_id == case_id)
        if session.scalar(running.limit(1)) is not None:
            raise Trouble(tr("{number} is already a disruption.", number=case.number))
    elif case_type_id is not None:
        case = cases.open_case(
            session,
            title=named,
            description=said,
            case_type_id=case_type_id,
            by=by,
            office=office,
            desk_code=desk_code,
            channel=channel,
            owner_id=by,
        )
    else:
        raise Trouble(tr("Choose what the case is about."))
    disruption = Disruption(
        title=named, script=said, case_type_id=case.case_type_id, case_id=case.id, began_at=clock.now()
    )
    session.add(disruption)
    cases.touched(case)
    session.flush()
    return disruption


def ongoing(session: Session) -> tuple[Ongoing, ...]:
    """What is going on now, newest first."""
    asked = select(Disruption, Case.number).outerjoin(Case, Case.id == Disruption.case_id)
    asked = asked.where(Disruption.ended_at.is_(None)).order_by(Disruption.began_at.desc()).limit(MOST)
    return tuple(
        Ongoing(
            id=found.id,
            title=found.title,
            script=found.script,
            began_at=found.began_at,
            case_id=found.case_id,
            case_number=number or "",
            callers=callers(session, found),
        )
        for found, number in session.execute(asked)
    )


def callers(session: Session, disruption: Disruption) -> int:
    """How many have been in touch about it."""
    same = select(Contact.id).where(
        Contact.case_id == disruption.case_id, Contact.disruption_id == disruption.id
    )
    return session.scalar(select(func.count()).select_from(same.limit(COUNT_TO).subquery())) or 0


def same_event(
    session: Session, *, disruption_id: UUID, desk_id: UUID, guide_id: UUID, channel: str
) -> Contact:
    """Log a contact about an ongoing disruption: who asked got to hear the script."""
    disruption = _running(session, disruption_id)
    told = select(Outcome.code).where(Outcome.counts_as == "solved", Outcome.active.is_(True))
    outcome = session.scalars(told.order_by(Outcome.position).limit(1)).first()
    if outcome is None:
        raise Trouble(tr("There is no outcome that counts as solved. Add one in the settings."))
    return contacts.log(
        session,
        desk_id=desk_id,
        guide_id=guide_id,
        channel=channel,
        case_type_id=disruption.case_type_id,
        outcome_code=outcome,
        note=disruption.title,
        case_id=disruption.case_id,
        disruption_id=disruption.id,
    )


def end(session: Session, *, disruption_id: UUID) -> Disruption:
    """Say that it is over; the banner goes away, the case stays open until it is closed."""
    disruption = _running(session, disruption_id)
    disruption.ended_at = clock.now()
    case = session.get(Case, disruption.case_id) if disruption.case_id else None
    if case is not None:
        cases.touched(case)
    return disruption


def _running(session: Session, disruption_id: UUID) -> Disruption:
    disruption = session.get(Disruption, disruption_id)
    if disruption is None or disruption.ended_at is not None:
        raise Trouble(tr("That disruption is over."))
    return disruption
