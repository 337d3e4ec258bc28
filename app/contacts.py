"""Logging contacts: one row for each time somebody reached the contact centre."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, bindparam, func, literal, select
from sqlalchemy.orm import Session

from app import cases, clock, drafts, limits, parties
from app.language import tr
from app.limits import within_limit
from app.models import CHANNELS, Case, CaseType, Contact, ContactReason, Outcome
from app.models.record import new_id
from app.parties import NOBODY, Party
from app.trouble import Trouble

DRAFT_KIND = "contact"
MOST_SHOWN = 100
LONGEST_SHOWN = 300
MOST_A_DAY = 5_000
MOST_FACTS = 20
OLDEST_DAYS = 366
_AHEAD = timedelta(minutes=2)


@dataclass(frozen=True)
class Logged:
    """A contact as the desk sees it just after it was logged."""

    id: UUID
    began_at: datetime
    ended_at: datetime
    channel: str
    case_type_id: UUID
    type_name: str
    secrecy_class: str
    outcome_code: str
    outcome: str
    reason_code: str | None
    note: str
    party_name: str | None
    case_id: UUID | None
    case_number: str | None


def log(
    session: Session,
    /,
    *,
    desk_id: UUID,
    guide_id: UUID,
    channel: str,
    case_type_id: UUID,
    outcome_code: str,
    began_at: datetime | None = None,
    ended_at: datetime | None = None,
    received_at: datetime | None = None,
    reason_code: str | None = None,
    note: str = "",
    facts: Mapping[str, str] | None = None,
    party: Party = NOBODY,
    case_id: UUID | None = None,
    disruption_id: UUID | None = None,
    repeat_of_id: UUID | None = None,
    draft_id: UUID | None = None,
) -> Contact:
    """Log a complete contact, and forget the draft it was typed in."""
    contact = _new(
        session,
        desk_id=desk_id,
        guide_id=guide_id,
        began_at=began_at,
        ended_at=ended_at,
        received_at=received_at,
        case_id=case_id,
        disruption_id=disruption_id,
        repeat_of_id=repeat_of_id,
        channel=channel,
        case_type_id=case_type_id,
        outcome_code=outcome_code,
        reason_code=reason_code,
        note=note,
        facts=facts,
        party=party,
    )
    session.add(contact)
    drafts.done_with(session, draft_id)
    return contact


def _new(
    session: Session,
    *,
    desk_id: UUID,
    guide_id: UUID,
    began_at: datetime | None = None,
    ended_at: datetime | None = None,
    received_at: datetime | None = None,
    case_id: UUID | None = None,
    disruption_id: UUID | None = None,
    repeat_of_id: UUID | None = None,
    **said: Any,
) -> Contact:
    now = clock.now()
    began = began_at or now
    _there(session, case_id)
    contact = Contact(
        id=new_id(),
        desk_id=desk_id,
        guide_id=guide_id,
        began_at=began,
        # A clock that jumped back must not make a call end before it began.
        ended_at=ended_at or max(now, began),
        received_at=received_at,
        case_id=case_id,
        disruption_id=disruption_id,
        repeat_of_id=repeat_of_id,
        **_said(session, **said),
    )
    _possible(contact, now)
    return contact


def log_with_case(
    session: Session,
    /,
    *,
    title: str,
    office: str,
    desk_code: str,
    unit_id: UUID | None = None,
    owner_id: UUID | None = None,
    callback_at: datetime | None = None,
    draft_id: UUID | None = None,
    **said: Any,
) -> tuple[Contact, Case]:
    """Log a contact (as `log`) and open the case that follows from it, in one commit."""
    contact = _new(session, **said)
    facts = [f"{name}: {value}" for name, value in (contact.facts or {}).items()]
    case = cases.open_case(
        session,
        title=title,
        description=_description(contact.note, facts),
        case_type_id=contact.case_type_id,
        by=said["guide_id"],
        office=office,
        desk_code=desk_code,
        channel=contact.channel,
        party=party_of(contact),
        unit_id=unit_id,
        owner_id=owner_id,
        source_contact_id=contact.id,
        callback_at=callback_at,
    )
    contact.case_id = case.id
    session.add(contact)
    drafts.done_with(session, draft_id)
    return contact, case


def _description(note: str, facts: list[str]) -> str:
    """The note with the facts under it; the facts stand in the contact too, should there be no room."""
    whole = "\n".join(filter(None, [note, *facts]))
    return whole if len(whole) <= limits.TEXT else note


def correct(
    session: Session,
    *,
    contact_id: UUID,
    channel: str,
    case_type_id: UUID,
    outcome_code: str,
    received_at: datetime | None = None,
    reason_code: str | None = None,
    note: str = "",
    facts: Mapping[str, str] | None = None,
    party: Party = NOBODY,
    case_id: UUID | None = None,
    repeat_of_id: UUID | None = None,
    draft_id: UUID | None = None,
) -> Contact:
    """Change what was said of a contact; when, where and by whom it was logged stays as it was."""
    contact = session.get(Contact, contact_id)
    if contact is None:
        raise Trouble(tr("That contact is no longer there: it has been undone."))
    said = _said(
        session,
        channel=channel,
        case_type_id=case_type_id,
        outcome_code=outcome_code,
        reason_code=reason_code,
        note=note,
        facts=facts,
        party=party,
    )
    for name, value in said.items():
        setattr(contact, name, value)
    if contact.received_at != received_at:
        contact.received_at = received_at
        _possible(contact, clock.now())
    _there(session, case_id)
    contact.case_id = case_id or contact.case_id
    contact.repeat_of_id = repeat_of_id or contact.repeat_of_id
    drafts.done_with(session, draft_id)
    return contact


def _said(
    session: Session,
    *,
    channel: str,
    case_type_id: UUID,
    outcome_code: str,
    reason_code: str | None = None,
    note: str = "",
    facts: Mapping[str, str] | None = None,
    party: Party = NOBODY,
) -> dict[str, Any]:
    """What a person said about a contact, checked, as columns."""
    if channel not in CHANNELS:
        raise Trouble(tr("Choose how they reached us."))
    kind = session.get(CaseType, case_type_id)
    if kind is None or not in_use(kind, clock.today()):
        raise Trouble(tr("Choose what the contact was about."))
    if not _known(session, Outcome.code == outcome_code, Outcome.active.is_(True)):
        raise Trouble(tr("Choose how the contact ended."))
    if reason_code is not None and not _known(session, ContactReason.code == reason_code):
        raise Trouble(tr("That reason is no longer in the list. Choose another."))
    known = parties.checked(party, allows_personal_number=kind.allows_personal_number)
    return {
        "channel": channel,
        "case_type_id": kind.id,
        "outcome_code": outcome_code,
        "reason_code": reason_code,
        "note": within_limit(note, limits.TEXT, tr(limits.NOTE_NAME)),
        "facts": _facts(facts or {}),
        **parties.columns(known),
    }


def in_use(kind: CaseType, day: date) -> bool:
    """Whether a type can be chosen on a day."""
    begun = kind.valid_from is None or kind.valid_from <= day
    return begun and (kind.valid_to is None or day <= kind.valid_to)


def _known(session: Session, *conditions: ColumnElement[bool]) -> bool:
    return session.scalar(select(literal(True)).where(*conditions).limit(1)) is not None


def _facts(facts: Mapping[str, str]) -> dict[str, Any] | None:
    kept = {name: within_limit(value, limits.FACT, name) for name, value in list(facts.items())[:MOST_FACTS]}
    return {name: value for name, value in kept.items() if value} or None


def _possible(contact: Contact, now: datetime) -> None:
    first = contact.received_at or contact.began_at
    if max(first, contact.began_at) > now + _AHEAD:
        raise Trouble(tr("That time lies ahead. Check the day and the time."))
    if first < now - timedelta(days=OLDEST_DAYS):
        raise Trouble(tr("That is more than a year ago. Check the day and the time."))
    if contact.ended_at < contact.began_at:
        raise Trouble(tr("The contact ends before it begins. Check the times."))


def _there(session: Session, case_id: UUID | None) -> None:
    if case_id is not None and session.get(Case, case_id) is None:
        raise Trouble(tr("That case is not on this PC."))


def settle_draft(session: Session, *, contact_id: UUID, draft_id: UUID, data: dict[str, Any]) -> None:
    """After undo or redo: what was typed is a draft again while its contact is gone, and only then."""
    if session.get(Contact, contact_id) is None:
        drafts.keep(session, draft_id=draft_id, kind=DRAFT_KIND, data=data)
    else:
        drafts.done_with(session, draft_id)


def party_of(contact: Contact) -> Party:
    """The party a contact is about."""
    return Party(
        name=contact.party_name,
        phone=contact.party_phone,
        email=contact.party_email,
        personal_number=contact.party_number,
        property_designation=contact.property_designation,
    )


def one(session: Session, contact_id: UUID) -> Contact | None:
    """A contact, or None if it has been undone."""
    return session.get(Contact, contact_id)


# Put together once: the desk asks this after every contact.
_LATEST = (
    select(
        Contact.id,
        Contact.began_at,
        Contact.ended_at,
        Contact.channel,
        Contact.case_type_id,
        func.coalesce(CaseType.name, ""),
        func.coalesce(CaseType.secrecy_class, "open"),
        Contact.outcome_code,
        func.coalesce(
            select(Outcome.label).where(Outcome.code == Contact.outcome_code).limit(1).scalar_subquery(),
            Contact.outcome_code,
        ),
        Contact.reason_code,
        func.substr(Contact.note, 1, LONGEST_SHOWN),
        Contact.party_name,
        Contact.case_id,
        Case.number,
    )
    .outerjoin(CaseType, CaseType.id == Contact.case_type_id)
    .outerjoin(Case, Case.id == Contact.case_id)
    .where(Contact.desk_id == bindparam("desk_id"), Contact.began_at >= bindparam("since"))
    .order_by(Contact.began_at.desc(), Contact.id.desc())
    .limit(bindparam("most"))
)


def latest(session: Session, *, desk_id: UUID, since: datetime, limit: int = MOST_SHOWN) -> list[Logged]:
    """The desk's contacts since a moment, newest first; of each note the beginning."""
    asked = {"desk_id": desk_id, "since": since, "most": min(limit, MOST_SHOWN)}
    return [Logged(*row) for row in session.execute(_LATEST, asked)]


_TODAY = (
    select(Contact.case_type_id, Contact.outcome_code)
    .where(Contact.desk_id == bindparam("desk_id"), Contact.began_at >= bindparam("since"))
    .limit(MOST_A_DAY)
)


def counts_today(session: Session, *, desk_id: UUID) -> dict[tuple[UUID, str], int]:
    """How many contacts the desk has had since midnight, by type and outcome."""
    asked = {"desk_id": desk_id, "since": clock.start_of_day(clock.today())}
    return dict(Counter((kind, outcome) for kind, outcome in session.execute(_TODAY, asked)))


def today_count(session: Session, *, desk_id: UUID) -> int:
    """How many contacts the desk has had since midnight."""
    return sum(counts_today(session, desk_id=desk_id).values())
