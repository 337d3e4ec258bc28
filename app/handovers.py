"""Hand-overs: a case goes to a unit or an officer without account, and comes back if nobody answers."""

from dataclasses import dataclass
from datetime import datetime
from urllib.parse import quote
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app import clock, limits, office_hours, parties, phone_numbers, settings, working_time
from app.case_queues import neutral_title
from app.cases import in_the_future, name_of, open_one, touched, write_note
from app.language import mark, tr
from app.limits import within_limit
from app.models import Case, CaseType, Handover, Unit
from app.trouble import Trouble

LONGEST_MAILTO = 1900
_THE_MESSAGE = mark("The message")


@dataclass(frozen=True)
class Letter:
    """A hand-over in words: whom it goes to, and what to send or print."""

    handover_id: UUID
    case_number: str
    receiver: str
    address: str
    subject: str
    body: str
    due_text: str
    sender: str

    @property
    def mailto(self) -> str:
        """A link that opens the letter in the e-mail program, cut where such links end."""
        start = f"mailto:{quote(self.address)}?subject={quote(self.subject)}&body="
        body = quote(self.body.replace("\n", "\r\n"))
        if len(start) + len(body) > LONGEST_MAILTO:
            body = body[: LONGEST_MAILTO - len(start)].rpartition("%0D%0A")[0]
        return start + body


def hand_over(
    session: Session,
    *,
    case_id: UUID,
    by: UUID,
    due_at: datetime,
    unit_id: UUID | None = None,
    officer: str = "",
    email: str = "",
    message: str = "",
) -> Handover:
    """Hand a case to a unit or an officer to answer by `due_at`; after that it is back in the queue."""
    case = open_one(session, case_id)
    if case.owner_id is not None and case.owner_id != by:
        owner = name_of(session, case.owner_id)
        raise Trouble(tr("{owner} has {number}. Take it over first.", owner=owner, number=case.number))
    unit = session.get(Unit, unit_id) if unit_id else None
    person = parties.name(officer)
    if unit is None and person is None:
        raise Trouble(tr("Choose a unit, or write who is to have the case."))
    if current(session, case_id) is not None:
        raise Trouble(tr("{number} is already handed over. Take it back first.", number=case.number))
    in_the_future(due_at)
    handover = Handover(
        case_id=case.id,
        unit_id=unit_id,
        officer=person,
        email=parties.email(email) or (unit.email if unit else None),
        message=within_limit(message, limits.TEXT, tr(_THE_MESSAGE)),
        sent_by_id=by,
        sent_at=clock.now(),
        due_at=due_at,
    )
    session.add(handover)
    case.status, case.resume_at = "handed_over", due_at
    touched(case)
    session.flush()
    return handover


def current(session: Session, case_id: UUID) -> Handover | None:
    """The hand-over of a case that nobody has answered yet."""
    asked = select(Handover).where(
        Handover.case_id == case_id, Handover.answered_at.is_(None), Handover.returned_at.is_(None)
    )
    return session.scalars(asked.order_by(Handover.sent_at.desc()).limit(1)).first()


def acknowledge(session: Session, *, case_id: UUID) -> Handover:
    """Note that the receiver has confirmed; the case still waits for the answer."""
    handover = _outstanding(session, case_id)
    if handover.acknowledged_at is not None:
        raise Trouble(tr("The receipt is already noted."))
    handover.acknowledged_at = clock.now()
    touched(open_one(session, case_id))
    return handover


def answer(session: Session, *, case_id: UUID, by: UUID, text: str = "") -> Handover:
    """Note the answer; the case goes on where it was handed over."""
    handover = _outstanding(session, case_id)
    handover.answered_at = clock.now()
    _wake(session, case_id)
    if text.strip():
        write_note(session, case_id=case_id, by=by, text=text, kind="official")
    return handover


def take_back(session: Session, *, case_id: UUID) -> Handover:
    """Take a case back before anybody has answered."""
    handover = _outstanding(session, case_id)
    handover.returned_at = clock.now()
    _wake(session, case_id)
    return handover


def suggested_due(session: Session) -> datetime:
    """The day an answer is usually asked for, in working days from today."""
    return office_hours.in_working_days(session, int(settings.get(session, "handover_working_days")))


def letter(session: Session, *, case_id: UUID) -> Letter:
    """What to send or print for the hand-over of a case; a confidential one says only whom to call."""
    handover = _outstanding(session, case_id)
    case = session.get_one(Case, case_id)
    case_type = session.get(CaseType, case.case_type_id)
    unit = session.get(Unit, handover.unit_id) if handover.unit_id else None
    due = working_time.deadline_text(office_hours.calendar(session), handover.due_at)
    sender = name_of(session, handover.sent_by_id)
    type_name = case_type.name if case_type else ""
    secret = case.secrecy_class == "secret"
    title = neutral_title(case_type.neutral_title if case_type else None, type_name) if secret else case.title
    lines = [tr("Case {number}: {title}", number=case.number, title=title), ""]
    if handover.message:
        lines += [handover.message, ""]
    if secret:
        lines += [tr("The details are confidential and are told by phone: call the contact centre."), ""]
    else:
        if case.description and case.description != case.title:
            lines += [case.description, ""]
        lines += _who(case)
    lines.append(tr("Please answer by {day}, and keep the case number in your answer.", day=due))
    lines += ["", sender]
    office = settings.get(session, "municipality")
    if office:
        lines.append(tr("Contact centre, {municipality}", municipality=office))
    return Letter(
        handover_id=handover.id,
        case_number=case.number,
        receiver=", ".join(filter(None, (handover.officer, unit.name if unit else None))),
        address=handover.email or "",
        subject=tr("{number}: {title}", number=case.number, title=title),
        body="\n".join(lines),
        due_text=due,
        sender=sender,
    )


def _who(case: Case) -> list[str]:
    phone = phone_numbers.show(case.party_phone) if case.party_phone else None
    told = [
        (tr("Name"), case.party_name),
        (tr("Phone"), phone),
        (tr("E-mail"), case.party_email),
        (tr("Property"), case.property_designation),
    ]
    lines = [f"{label}: {value}" for label, value in told if value]
    return [*lines, ""] if lines else []


def _outstanding(session: Session, case_id: UUID) -> Handover:
    handover = current(session, case_id)
    if handover is None:
        raise Trouble(tr("The case is not handed over to anybody."))
    return handover


def _wake(session: Session, case_id: UUID) -> None:
    case = open_one(session, case_id)
    if case.status == "handed_over":
        case.status, case.resume_at = "ongoing" if case.owner_id else "new", None
    touched(case)
