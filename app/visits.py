"""Visits (besök): who is expected, who is in the house, who has left, and who did not check out."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from app import clock, limits, office_hours, settings
from app.language import mark, tr
from app.limits import within_limit
from app.models import Employee, Unit, Visit
from app.trouble import Trouble
from app.working_time import Calendar, closing_time

MOST = 200
MOST_IN_HOUSE = 2000
FARTHEST = timedelta(days=366)
DID_NOT_CHECK_OUT_DAYS = 7
A_LITTLE_LATE = timedelta(minutes=5)

Question = Select[*tuple[Any, ...]]

COMPANY_NAME = mark("The organisation")
PURPOSE_NAME = mark("The purpose")
HOST_NAME = mark("The host")
BADGE_NAME = mark("The badge number")
LONGEST_BADGE = 20

BY_VISITOR = "desk"
BY_CLOSING = "closing"
CANCELLED = "cancelled"
STAYS_ON = "stays"


@dataclass(frozen=True)
class VisitRow:
    """A visit as it is shown in a list, with its host in words."""

    id: UUID
    visitor: str | None
    company: str | None
    purpose: str | None
    host_id: UUID | None
    host: str | None
    host_unit: str | None
    host_room: str | None
    host_away: bool
    expected_at: datetime | None
    arrived_at: datetime | None
    left_at: datetime | None
    left_how: str | None
    badge: str | None


def expect(session: Session, *, expected_at: datetime, desk_id: UUID | None = None, **details: Any) -> Visit:
    """Note that somebody will come; `details` as in `describe`."""
    _can_be_expected(expected_at)
    visit = Visit(expected_at=expected_at, desk_id=desk_id)
    describe(session, visit, **details)
    session.add(visit)
    session.flush()
    return visit


def check_in(
    session: Session, *, badge_number: str | None = None, desk_id: UUID | None = None, **details: Any
) -> Visit:
    """Somebody has come unexpected, nameless unless a name is given; an empty badge number means no badge."""
    visit = Visit(desk_id=desk_id)
    describe(session, visit, **details)
    _let_in(session, visit, badge_number)
    session.add(visit)
    session.flush()
    return visit


def arrive(
    session: Session,
    *,
    visit_id: UUID,
    badge_number: str | None = None,
    desk_id: UUID | None = None,
) -> Visit:
    """Somebody who was expected has come; they get the next free badge unless another is given."""
    visit = _visit(session, visit_id)
    if visit.arrived_at is not None:
        raise Trouble(tr("The visitor has already been checked in."))
    _let_in(session, visit, badge_number)
    visit.left_at = visit.left_how = None
    visit.desk_id = desk_id or visit.desk_id
    return visit


def check_out(session: Session, *, visit_id: UUID) -> Visit:
    """The visitor has left the house."""
    visit = _visit(session, visit_id)
    if visit.arrived_at is None:
        raise Trouble(tr("The visitor has not been checked in yet."))
    if visit.left_at is not None:
        raise Trouble(tr("The visitor has already been checked out."))
    visit.left_at = max(clock.now(), visit.arrived_at)
    visit.left_how = BY_VISITOR
    return visit


def check_out_badge(session: Session, *, badge_number: str) -> Visit:
    """The visitor who wears this badge has left the house."""
    wanted = _spelt(badge_number)
    if not wanted:
        raise Trouble(tr("Write the number that is on the badge."))
    found = session.scalars(_in_house(select(Visit)).where(Visit.badge_number == wanted).limit(1)).first()
    if found is None:
        raise Trouble(tr("Nobody in the house wears badge {number}.", number=wanted))
    return check_out(session, visit_id=found.id)


def cancel(session: Session, *, visit_id: UUID) -> Visit:
    """Somebody who was expected will not come."""
    visit = _visit(session, visit_id)
    if visit.arrived_at is not None:
        raise Trouble(tr("The visitor has already been checked in."))
    visit.left_at = clock.now()
    visit.left_how = CANCELLED
    return visit


def change(
    session: Session,
    *,
    visit_id: UUID,
    expected_at: datetime | None = None,
    badge_number: str | None = None,
    **details: Any,
) -> Visit:
    """Correct what was written about a visit; `details` as in `describe`."""
    visit = _visit(session, visit_id)
    describe(session, visit, **details)
    if visit.arrived_at is None and expected_at is not None and expected_at != visit.expected_at:
        _can_be_expected(expected_at)
        visit.expected_at = expected_at
    if visit.arrived_at is not None and badge_number is not None:
        visit.badge_number = _free_badge(session, badge_number, wearer=visit.id)
    return visit


def describe(
    session: Session,
    visit: Visit,
    *,
    visitor_name: str = "",
    company: str = "",
    purpose: str = "",
    host_id: UUID | None = None,
    host_text: str = "",
) -> None:
    """Write down who comes to whom and why; everything may be left out."""
    if host_id is not None and session.get(Employee, host_id) is None:
        raise Trouble(tr("That colleague is no longer in the directory."))
    visit.visitor_name = within_limit(visitor_name, limits.NAME, tr(limits.NAME_NAME)) or None
    visit.company = within_limit(company, limits.NAME, tr(COMPANY_NAME)) or None
    visit.purpose = within_limit(purpose, limits.TITLE, tr(PURPOSE_NAME)) or None
    visit.host_id = host_id
    visit.host_text = None if host_id else within_limit(host_text, limits.NAME, tr(HOST_NAME)) or None


def expected(session: Session, *, day: date | None = None, limit: int = MOST) -> list[VisitRow]:
    """Those who are expected on a day (today) and have not come, in the order they are expected."""
    start = clock.start_of_day(day or clock.today())
    end = clock.start_of_day((day or clock.today()) + timedelta(days=1))
    rows = _rows().where(
        Visit.arrived_at.is_(None),
        Visit.expected_at.is_not(None),
        Visit.expected_at >= start,
        Visit.expected_at < end,
        Visit.left_at.is_(None),
    )
    return _answer(session, rows.order_by(Visit.expected_at).limit(limit))


def coming(session: Session, *, limit: int = MOST) -> list[VisitRow]:
    """Those expected on the days after today, soonest first."""
    tomorrow = clock.start_of_day(clock.today() + timedelta(days=1))
    rows = _rows().where(
        Visit.arrived_at.is_(None),
        Visit.expected_at.is_not(None),
        Visit.expected_at >= tomorrow,
        Visit.left_at.is_(None),
    )
    return _answer(session, rows.order_by(Visit.expected_at).limit(limit))


def in_house(session: Session, *, limit: int = MOST_IN_HOUSE) -> list[VisitRow]:
    """Those who are in the house now, the last to arrive first."""
    return _answer(session, _in_house(_rows()).order_by(Visit.arrived_at.desc()).limit(limit))


def did_not_check_out(session: Session, *, limit: int = MOST) -> list[VisitRow]:
    """Those of the last days whom only the closing of the house checked out, newest first."""
    since = clock.start_of_day(clock.today() - timedelta(days=DID_NOT_CHECK_OUT_DAYS))
    rows = _rows().where(Visit.left_at.is_not(None), Visit.left_at >= since, Visit.left_how == BY_CLOSING)
    return _answer(session, rows.order_by(Visit.left_at.desc(), Visit.arrived_at.desc()).limit(limit))


def visit_row(session: Session, *, visit_id: UUID) -> VisitRow | None:
    """One visit as it is shown; None if it is gone."""
    return next(iter(_answer(session, _rows().where(Visit.id == visit_id).limit(1))), None)


def next_badge(session: Session) -> str:
    """The lowest number that nobody in the house wears."""
    worn = set(session.scalars(_in_house(select(Visit.badge_number)).limit(MOST_IN_HOUSE)))
    return next(str(number) for number in range(1, MOST_IN_HOUSE + 2) if str(number) not in worn)


def refuse_shared_badges(session: Session) -> None:
    """Raise Trouble if two in the house wear the same badge, as undoing a check-out could make them."""
    worn = _in_house(select(Visit.badge_number)).where(Visit.badge_number.is_not(None)).limit(MOST_IN_HOUSE)
    several = [badge for badge, wearers in Counter(session.scalars(worn)).items() if wearers > 1]
    if several:
        raise Trouble(tr("That cannot be undone: somebody else now wears badge {number}.", number=several[0]))


def still_here(session: Session, *, visit_id: UUID) -> Visit:
    """Somebody checked out by the closing of the house is in it all the same, until midnight."""
    visit = _visit(session, visit_id)
    if visit.left_how != BY_CLOSING or visit.arrived_at is None:
        raise Trouble(tr("The visitor has already been checked out."))
    if _midnight_after(visit.arrived_at) <= clock.now():
        raise Trouble(tr("That visit was on another day. Check the visitor in again instead."))
    if visit.badge_number:
        _free_badge(session, visit.badge_number, wearer=visit.id)
    visit.left_at = None
    visit.left_how = STAYS_ON
    return visit


def close_the_day(session: Session, *, now: datetime | None = None) -> list[UUID]:
    """Check out everybody whose day in the house has ended; does nothing the second time, or if not wanted.

    A visitor's day ends at closing time, or at midnight for who came after that or was said to stay.
    """
    moment = now or clock.now()
    if not settings.get(session, "auto_check_out"):
        return []
    hours = office_hours.calendar(session)
    closed: list[UUID] = []
    for visit in session.scalars(_in_house(select(Visit)).order_by(Visit.arrived_at).limit(MOST_IN_HOUSE)):
        end = end_of_visit(hours, visit)
        if end <= moment:
            visit.left_at, visit.left_how = end, BY_CLOSING
            closed.append(visit.id)
    return closed


def end_of_visit(hours: Calendar, visit: Visit) -> datetime:
    """When the house closes for this visitor."""
    if visit.arrived_at is None:
        raise TypeError("somebody who has not come cannot leave")
    closing = closing_time(hours, _day(visit.arrived_at))
    if closing is None or visit.arrived_at >= closing or visit.left_how == STAYS_ON:
        return _midnight_after(visit.arrived_at)
    return closing


def _can_be_expected(moment: datetime) -> None:
    now = clock.now()
    if _day(moment) < _day(now):
        raise Trouble(tr("That day has already passed."))
    if moment > now + FARTHEST:
        raise Trouble(tr("That is more than a year away. Check the date."))


def _let_in(session: Session, visit: Visit, badge_number: str | None) -> None:
    badge = next_badge(session) if badge_number is None else badge_number
    visit.badge_number = _free_badge(session, badge, wearer=visit.id)
    visit.arrived_at = clock.now()


def _free_badge(session: Session, badge_number: str, *, wearer: UUID | None) -> str | None:
    badge = _spelt(badge_number)
    if not badge:
        return None
    worn = _in_house(select(Visit.id)).where(Visit.badge_number == badge).limit(2)
    if any(visit_id != wearer for visit_id in session.scalars(worn)):
        raise Trouble(tr("Somebody in the house already wears badge {number}. Take another.", number=badge))
    return badge


def _spelt(badge_number: str) -> str:
    badge = within_limit(badge_number, LONGEST_BADGE, tr(BADGE_NAME)).upper()
    return badge.lstrip("0") or badge


def _visit(session: Session, visit_id: UUID) -> Visit:
    visit = session.get(Visit, visit_id)
    if visit is None:
        raise Trouble(tr("That visit is no longer there."))
    return visit


def _in_house(question: Question) -> Question:
    return question.where(Visit.left_at.is_(None), Visit.arrived_at.is_not(None))


def _rows() -> Question:
    rows: Question = select(Visit, Employee.name, Unit.name, Employee.room, Employee.absent_until)
    rows = rows.outerjoin(Employee, Employee.id == Visit.host_id)
    return rows.outerjoin(Unit, Unit.id == Employee.unit_id)


def _answer(session: Session, question: Question) -> list[VisitRow]:
    now = clock.now()
    return [
        VisitRow(
            id=visit.id,
            visitor=visit.visitor_name,
            company=visit.company,
            purpose=visit.purpose,
            host_id=visit.host_id,
            host=host or visit.host_text,
            host_unit=unit,
            host_room=room,
            host_away=away_until is not None and away_until > now,
            expected_at=visit.expected_at,
            arrived_at=visit.arrived_at,
            left_at=visit.left_at,
            left_how=visit.left_how,
            badge=visit.badge_number,
        )
        for visit, host, unit, room, away_until in session.execute(question)
    ]


def _day(moment: datetime) -> date:
    return moment.astimezone(clock.STOCKHOLM).date()


def _midnight_after(moment: datetime) -> datetime:
    return office_hours.last_moment(_day(moment))
