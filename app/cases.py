"""What staff do with a case (ärende): open it, take it, let it rest, promise, close and reopen it."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app import clock, drafts, limits, office_hours, parties, settings
from app.case_numbers import next_number
from app.language import tr
from app.limits import within_limit
from app.models import Case, CaseNote, CaseType, Disruption, Employee, Handover, Outcome
from app.models.case import NOTE_KINDS
from app.parties import Party
from app.trouble import Trouble

MOST_AT_ONCE = 200
FARTHEST_DAYS = 730


def open_case(
    session: Session,
    *,
    title: str,
    description: str,
    case_type_id: UUID,
    by: UUID,
    office: str,
    desk_code: str,
    channel: str | None,
    party: Party | None = None,
    unit_id: UUID | None = None,
    owner_id: UUID | None = None,
    source_contact_id: UUID | None = None,
    callback_at: datetime | None = None,
) -> Case:
    """Open a case with a number that is final, due as its type promises."""
    case_type = session.get(CaseType, case_type_id)
    if case_type is None:
        raise Trouble(tr("Choose what the case is about."))
    now = clock.now()
    known = parties.checked(party or parties.NOBODY, allows_personal_number=case_type.allows_personal_number)
    if callback_at is not None:
        in_the_future(callback_at)
    case = Case(
        number=next_number(session, office=office, desk_code=desk_code),
        title=within_limit(title, limits.TITLE, tr(limits.TITLE_NAME)) or case_type.name,
        description=within_limit(description, limits.TEXT, tr(limits.DESCRIPTION_NAME)),
        case_type_id=case_type.id,
        channel=channel,
        status="ongoing" if owner_id else "new",
        owner_id=owner_id,
        unit_id=unit_id or case_type.unit_id,
        created_at=now,
        created_by_id=by,
        updated_at=now,
        due_at=office_hours.due_for(session, case_type, now),
        callback_at=callback_at,
        secrecy_class=case_type.secrecy_class,
        source_contact_id=source_contact_id,
        **parties.columns(known),
    )
    session.add(case)
    session.flush()
    return case


def take(session: Session, *, case_id: UUID, by: UUID) -> Case:
    """Make a case one's own; the first to do so wins, and the other is told who."""
    case = open_one(session, case_id)
    if case.owner_id == by:
        raise Trouble(tr("You already have {number}.", number=case.number))
    if case.owner_id is not None:
        owner = name_of(session, case.owner_id)
        raise Trouble(
            tr(
                "{owner} has already taken {number}. Take it over if you agree on it.",
                owner=owner,
                number=case.number,
            )
        )
    case.owner_id = by
    if case.status in ("new", "reopened"):
        case.status = "ongoing"
    return touched(case)


def take_over(session: Session, *, case_id: UUID, by: UUID, expected: UUID | None) -> Case:
    """Take a case from the colleague who is `expected` to have it."""
    case = open_one(session, case_id)
    if case.owner_id == by:
        raise Trouble(tr("You already have {number}.", number=case.number))
    if case.owner_id is None:
        return take(session, case_id=case_id, by=by)
    if case.owner_id != expected:
        owner = name_of(session, case.owner_id)
        raise Trouble(tr("{owner} has {number} since a moment ago.", owner=owner, number=case.number))
    case.owner_id = by
    if case.status in ("new", "reopened"):
        case.status = "ongoing"
    return touched(case)


def release(session: Session, *, case_id: UUID, by: UUID) -> Case:
    """Put a case back among those nobody has."""
    case = open_one(session, case_id)
    if case.owner_id is None:
        raise Trouble(tr("Nobody has {number}.", number=case.number))
    _not_somebody_elses(session, case, by)
    case.owner_id = None
    if case.status == "ongoing":
        case.status = "new"
    return touched(case)


def park(session: Session, *, case_id: UUID, by: UUID, until: datetime) -> Case:
    """Let a case rest; it comes back by itself at that moment."""
    case = open_one(session, case_id)
    _not_somebody_elses(session, case, by)
    in_the_future(until)
    _end_handover(session, case_id)
    case.status, case.resume_at = "parked", until
    return touched(case)


def wait(session: Session, *, case_id: UUID, by: UUID) -> Case:
    """Say that the case waits for an answer from somebody else."""
    case = open_one(session, case_id)
    _not_somebody_elses(session, case, by)
    if case.status == "waiting":
        raise Trouble(tr("{number} is already waiting for an answer.", number=case.number))
    case.status, case.resume_at = "waiting", None
    return touched(case)


def go_on(session: Session, *, case_id: UUID, by: UUID) -> Case:
    """Wake a case that rests or waits."""
    case = open_one(session, case_id)
    _not_somebody_elses(session, case, by)
    if case.status not in ("waiting", "parked", "handed_over"):
        raise Trouble(tr("{number} is not resting.", number=case.number))
    _end_handover(session, case_id)
    case.status, case.resume_at = "ongoing" if case.owner_id else "new", None
    return touched(case)


def promise_callback(session: Session, *, case_id: UUID, at: datetime) -> Case:
    """Promise the caller to be called back at that moment."""
    case = open_one(session, case_id)
    in_the_future(at)
    if case.callback_at == at:
        raise Trouble(tr("That callback has already been promised."))
    case.callback_at = at
    return touched(case)


def keep_callback(session: Session, *, case_id: UUID) -> Case:
    """Note that the caller has been called back."""
    case = open_one(session, case_id)
    if case.callback_at is None:
        raise Trouble(tr("No callback has been promised in {number}.", number=case.number))
    case.callback_at = None
    return touched(case)


def write_note(
    session: Session,
    *,
    case_id: UUID,
    by: UUID,
    text: str,
    kind: str = "internal",
    draft_id: UUID | None = None,
) -> CaseNote:
    """Write on a case, internally or officially (a public record); the draft of it is done with."""
    case = session.get(Case, case_id)
    if case is None or kind not in NOTE_KINDS:
        raise Trouble(tr("That case is not on this PC."))
    said = within_limit(text, limits.TEXT, tr(limits.NOTE_NAME))
    if not said:
        raise Trouble(tr("Write something in the note first."))
    note = CaseNote(case_id=case_id, kind=kind, text=said, author_id=by, written_at=clock.now())
    session.add(note)
    drafts.done_with(session, draft_id)
    touched(case)
    return note


def close(session: Session, *, case_id: UUID, by: UUID, outcome_code: str) -> Case:
    """Close a case with what came of it; who closed it is always kept."""
    case = open_one(session, case_id)
    _not_somebody_elses(session, case, by)
    known = select(Outcome.id).where(Outcome.code == outcome_code, Outcome.active.is_(True))
    if session.scalar(known) is None:
        raise Trouble(tr("Choose what came of the case."))
    _end_handover(session, case_id)
    _end_disruption(session, case_id)
    case.status, case.outcome_code = "closed", outcome_code
    case.closed_at, case.closed_by_id = clock.now(), by
    case.resume_at = case.callback_at = None
    return touched(case)


def _end_handover(session: Session, case_id: UUID) -> None:
    """Whoever takes a handed-over case up again no longer waits for the others."""
    waiting = select(Handover).where(
        Handover.case_id == case_id, Handover.answered_at.is_(None), Handover.returned_at.is_(None)
    )
    for handover in session.scalars(waiting.limit(MOST_AT_ONCE)):
        handover.returned_at = clock.now()


def _end_disruption(session: Session, case_id: UUID) -> None:
    """A disruption whose case is closed is over: nobody should be logged on a closed case."""
    running = select(Disruption).where(Disruption.case_id == case_id, Disruption.ended_at.is_(None))
    for disruption in session.scalars(running.limit(MOST_AT_ONCE)):
        disruption.ended_at = clock.now()


def reopen(session: Session, *, case_id: UUID) -> Case:
    """Open a closed case again, within the number of days that the settings allow."""
    case = session.get(Case, case_id)
    if case is None or case.closed_at is None:
        raise Trouble(tr("Only a closed case can be reopened."))
    if case.merged_into_id is not None:
        raise Trouble(
            tr("{number} has been merged with another case. Take the merging back first.", number=case.number)
        )
    now, days = clock.now(), int(settings.get(session, "reopen_days"))
    if now - case.closed_at > timedelta(days=days):
        raise Trouble(
            tr(
                "{number} was closed on {date}, more than {days} days ago. Open a new case and link the two.",
                number=case.number,
                date=case.closed_at.astimezone(clock.STOCKHOLM).date(),
                days=days,
            )
        )
    case_type = session.get(CaseType, case.case_type_id)
    case.status = "reopened"
    case.closed_at = case.closed_by_id = case.outcome_code = None
    if case.due_at is not None and case.due_at < now and case_type is not None:
        case.due_at = office_hours.due_for(session, case_type, now)
    return touched(case)


def each(session: Session, /, *, action: Callable[..., Any], case_ids: Sequence[UUID], **kwargs: Any) -> int:
    """Do the same with several cases, all of them or none; the number of cases."""
    if not case_ids:
        raise Trouble(tr("Choose a case in the list first."))
    if len(case_ids) > MOST_AT_ONCE:
        raise Trouble(tr("Choose at most {n} cases at once.", n=MOST_AT_ONCE))
    for case_id in case_ids:
        action(session, case_id=case_id, **kwargs)
    return len(case_ids)


def open_one(session: Session, case_id: UUID) -> Case:
    """The case, or Trouble if it is closed or not here."""
    case = session.get(Case, case_id)
    if case is None:
        raise Trouble(tr("That case is not on this PC."))
    if case.merged_into_id is not None:
        target = session.get(Case, case.merged_into_id)
        into = target.number if target else ""
        raise Trouble(
            tr("{number} has been merged into {into}. Work in that one.", number=case.number, into=into)
        )
    if case.closed_at is not None:
        raise Trouble(tr("{number} is closed. Reopen it first.", number=case.number))
    return case


def touched(case: Case) -> Case:
    """The case, marked as changed now."""
    case.updated_at = clock.now()
    return case


def name_of(session: Session, employee_id: UUID | None) -> str:
    """A colleague's name; "somebody else" for one who is not in the directory."""
    colleague = session.get(Employee, employee_id) if employee_id else None
    return colleague.name if colleague else tr("Somebody else")


def in_the_future(moment: datetime) -> None:
    """Raise Trouble for a moment that has passed or is too far away to be meant."""
    if moment <= clock.now():
        raise Trouble(tr("That time has already passed. Choose a later one."))
    not_too_far(moment)


def not_too_far(moment: datetime) -> None:
    """Raise Trouble for a moment so far ahead that the year must be mistyped."""
    if moment > clock.now() + timedelta(days=FARTHEST_DAYS):
        raise Trouble(tr("That is more than two years away. Check the year."))


def _not_somebody_elses(session: Session, case: Case, by: UUID) -> None:
    if case.owner_id is not None and case.owner_id != by:
        owner = name_of(session, case.owner_id)
        raise Trouble(tr("{owner} has {number}. Take it over first.", owner=owner, number=case.number))
