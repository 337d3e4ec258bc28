"""Queue tickets (könummer): numbers drawn at the counter, called, served, and how long each of it took."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Select, case, func, select
from sqlalchemy.orm import Session

from app import clock, limits, office_hours
from app.language import mark, tr
from app.limits import within_limit
from app.models import Desk, QueueTicket
from app.trouble import Trouble

MOST = 200
LAST_NUMBER = 999
Question = Select[*tuple[Any, ...]]

PURPOSE_NAME = mark("The purpose")


@dataclass(frozen=True)
class TicketRow:
    """A ticket as it is shown: its number, its desk and its times."""

    id: UUID
    number: str
    purpose: str | None
    issued_at: datetime
    called_at: datetime | None
    ended_at: datetime | None
    recalls: int
    desk_id: UUID | None
    desk: str | None


@dataclass(frozen=True)
class DayFigures:
    """How a day at the counter went."""

    served: int
    no_shows: int
    mean_waiting: timedelta | None
    mean_serving: timedelta | None


def draw(session: Session, *, purpose: str = "") -> QueueTicket:
    """Give out the day's next number: A001 to A999, then B001."""
    day = clock.today()
    of_the_day = select(QueueTicket.number).where(QueueTicket.day == day)
    newest = of_the_day.order_by(QueueTicket.number.desc()).limit(1)
    ticket = QueueTicket(
        day=day,
        number=_after(session.scalars(newest).first()),
        purpose=within_limit(purpose, limits.NAME, tr(PURPOSE_NAME)) or None,
        issued_at=clock.now(),
    )
    session.add(ticket)
    session.flush()
    return ticket


def call_next(session: Session, *, desk_id: UUID) -> QueueTicket:
    """Call the one who has waited longest to this desk; whoever it served before is done."""
    waiting_longest = (
        _waiting(select(QueueTicket))
        .where(QueueTicket.day == clock.today())
        .order_by(QueueTicket.issued_at, QueueTicket.number)
        .limit(1)
    )
    ticket = session.scalars(waiting_longest).first()
    if ticket is None:
        raise Trouble(tr("Nobody is waiting."))
    return call(session, ticket_id=ticket.id, desk_id=desk_id)


def call(session: Session, *, ticket_id: UUID, desk_id: UUID) -> QueueTicket:
    """Call this ticket to this desk; the first desk to call it has it, and the other is told which."""
    ticket = _open_ticket(session, ticket_id)
    if ticket.desk_id is not None:
        name = _desk_name(session, ticket.desk_id)
        raise Trouble(tr("{desk} has already called {number}.", desk=name, number=ticket.number))
    served_here = _serving(select(QueueTicket)).where(QueueTicket.desk_id == desk_id)
    for served in session.scalars(served_here.limit(MOST)):
        served.ended_at = _not_before(served.called_at)
    ticket.desk_id = desk_id
    ticket.called_at = _not_before(ticket.issued_at)
    session.flush()
    return ticket


def recall(session: Session, *, ticket_id: UUID) -> QueueTicket:
    """Call the same number once more."""
    ticket = _called_ticket(session, ticket_id)
    ticket.recalls += 1
    return ticket


def done(session: Session, *, ticket_id: UUID) -> QueueTicket:
    """The visitor has been served."""
    ticket = _called_ticket(session, ticket_id)
    ticket.ended_at = _not_before(ticket.called_at)
    return ticket


def no_show(session: Session, *, ticket_id: UUID) -> QueueTicket:
    """Nobody came when the number was called."""
    ticket = _called_ticket(session, ticket_id)
    ticket.ended_at = _not_before(ticket.called_at)
    ticket.no_show = True
    return ticket


def waiting(session: Session, *, limit: int = MOST) -> list[TicketRow]:
    """Those who wait today, the longest first."""
    question = _waiting(_rows()).where(QueueTicket.day == clock.today())
    return _answer(session, question.order_by(QueueTicket.issued_at, QueueTicket.number).limit(limit))


def being_served(session: Session, *, limit: int = MOST) -> list[TicketRow]:
    """Those who have been called today and not sent on, the last called first."""
    question = _serving(_rows()).where(QueueTicket.day == clock.today())
    return _answer(session, question.order_by(QueueTicket.called_at.desc()).limit(limit))


def figures(session: Session, *, day: date | None = None) -> DayFigures:
    """How many were served on a day (today), and how long they waited and took on average."""
    shown = case((QueueTicket.no_show.is_(False), 1))
    waited = func.julianday(QueueTicket.called_at) - func.julianday(QueueTicket.issued_at)
    took = func.julianday(QueueTicket.ended_at) - func.julianday(QueueTicket.called_at)
    ended = QueueTicket.ended_at.is_not(None), QueueTicket.called_at.is_not(None)
    served, ended_in_all, mean_waiting, mean_serving = session.execute(
        select(func.count(shown), func.count(), func.avg(shown * waited), func.avg(shown * took)).where(
            QueueTicket.day == (day or clock.today()), *ended
        )
    ).one()
    return DayFigures(served, ended_in_all - served, _days(mean_waiting), _days(mean_serving))


def close_the_day(session: Session) -> list[UUID]:
    """End the tickets left over from earlier days; does nothing the second time."""
    today = clock.today()
    left_over: list[UUID] = []
    for question in (_waiting(select(QueueTicket)), _serving(select(QueueTicket))):
        for ticket in session.scalars(question.where(QueueTicket.day < today).limit(MOST)).all():
            last_seen = ticket.called_at or ticket.issued_at
            ticket.ended_at = max(office_hours.last_moment(ticket.day), last_seen)
            ticket.no_show = ticket.called_at is None
            left_over.append(ticket.id)
    return left_over


def _after(number: str | None) -> str:
    if number is None:
        return "A001"
    letter, running = number[0], int(number[1:])
    if running < LAST_NUMBER:
        return f"{letter}{running + 1:03}"
    if letter == "Z":
        raise Trouble(tr("All numbers of today have been given out."))
    return f"{chr(ord(letter) + 1)}001"


def _not_before(earlier: datetime | None) -> datetime:
    """The present, or the earlier moment where the clock has been put back: no time taken is negative."""
    now = clock.now()
    return max(now, earlier) if earlier else now


def _open_ticket(session: Session, ticket_id: UUID) -> QueueTicket:
    ticket = session.get(QueueTicket, ticket_id)
    if ticket is None:
        raise Trouble(tr("That number is no longer there."))
    if ticket.ended_at is not None:
        raise Trouble(tr("{number} has already been served or sent away.", number=ticket.number))
    return ticket


def _called_ticket(session: Session, ticket_id: UUID) -> QueueTicket:
    ticket = _open_ticket(session, ticket_id)
    if ticket.called_at is None:
        raise Trouble(tr("{number} has not been called yet.", number=ticket.number))
    return ticket


def _desk_name(session: Session, desk_id: UUID) -> str:
    desk = session.get(Desk, desk_id)
    return desk.name if desk else tr("Another desk")


def _waiting(question: Question) -> Question:
    return question.where(QueueTicket.called_at.is_(None), QueueTicket.ended_at.is_(None))


def _serving(question: Question) -> Question:
    return question.where(QueueTicket.called_at.is_not(None), QueueTicket.ended_at.is_(None))


def _rows() -> Question:
    rows: Question = select(QueueTicket, Desk.name)
    return rows.outerjoin(Desk, Desk.id == QueueTicket.desk_id)


def _answer(session: Session, question: Question) -> list[TicketRow]:
    return [
        TicketRow(
            id=ticket.id,
            number=ticket.number,
            purpose=ticket.purpose,
            issued_at=ticket.issued_at,
            called_at=ticket.called_at,
            ended_at=ticket.ended_at,
            recalls=ticket.recalls,
            desk_id=ticket.desk_id,
            desk=desk,
        )
        for ticket, desk in session.execute(question)
    ]


def _days(mean: float | None) -> timedelta | None:
    return None if mean is None else timedelta(days=mean)
