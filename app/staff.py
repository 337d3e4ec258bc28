"""The directory as staff use it on the phone: who does what, how to reach them, and what may be given out."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import Select, and_, case, func, or_, select
from sqlalchemy.orm import Session

from app import directory, phone_numbers
from app.directory import Host, Presence, presence_of
from app.language import mark, tr
from app.models import Department, Employee, Unit
from app.trouble import Trouble

PAGE = 200
MOST_FOUND = 60
NOT_IN_PLACE = mark("not in their place")
NOTED_BY = mark("noted by {name}")
IS_HERE_BY = mark("seen by {name}")
_FEWEST_DIGITS = 3
_PHONE = re.compile(r"\+?[0-9 ()/-]+")

Question = Select[*tuple[Any, ...]]
ReachKind = Literal["phone", "mobile", "email"]


@dataclass(frozen=True)
class Colleague:
    """A line of the directory: a colleague, or a whole unit."""

    id: UUID
    is_unit: bool
    name: str
    title: str
    unit: str
    phone: str
    presence: Presence
    order: str = ""


@dataclass(frozen=True)
class Reach:
    """One way to reach somebody: as it is shown, as it is copied, and whether it may be given out."""

    kind: ReachKind
    shown: str
    copied: str
    may_disclose: bool


@dataclass(frozen=True)
class Card:
    """All that is known of a colleague or a unit."""

    id: UUID
    is_unit: bool
    name: str
    title: str
    unit: str
    department: str
    room: str
    tasks: str
    phone_hours: str
    reaches: tuple[Reach, ...]
    presence: Presence
    deputy_id: UUID | None
    deputy_name: str
    deputy_presence: Presence | None


def find(
    session: Session, *, words: str = "", after: Colleague | None = None, limit: int = PAGE
) -> list[Colleague]:
    """Colleagues by name, task, title, unit, room or phone, the best first; without words a page of all."""
    asked = words.strip()
    if not asked:
        return _everybody(session, after, limit)
    if after is not None:
        return []
    digits = re.sub(r"[^0-9]", "", asked)
    if _PHONE.fullmatch(asked) and len(digits) >= _FEWEST_DIGITS:
        return _by_phone(session, digits, asked)
    return [_from_host(host) for host in directory.find_hosts(session, words=asked, limit=MOST_FOUND)]


def card(session: Session, *, record_id: UUID) -> Card | None:
    """A colleague or a unit in full; None if there is no such any more."""
    employee = session.get(Employee, record_id)
    if employee is None:
        unit = session.get(Unit, record_id)
        return None if unit is None else _card_of_unit(session, unit)
    unit = session.get(Unit, employee.unit_id) if employee.unit_id else None
    deputy = session.get(Employee, employee.deputy_id) if employee.deputy_id else None
    return Card(
        id=employee.id,
        is_unit=False,
        name=employee.name,
        title=employee.title or "",
        unit=unit.name if unit else "",
        department=_department(session, unit),
        room=employee.room or "",
        tasks=employee.tasks or "",
        phone_hours=(unit.phone_hours if unit else None) or "",
        reaches=_reaches(employee),
        presence=presence_of(employee),
        deputy_id=deputy.id if deputy else None,
        deputy_name=deputy.name if deputy else "",
        deputy_presence=presence_of(deputy) if deputy else None,
    )


def not_in_place(session: Session, *, employee_id: UUID, told_by: str) -> None:
    """Note that a colleague was looked for and not there; for the rest of the day."""
    known = session.get(Employee, employee_id)
    if known is not None and presence_of(known).state == "absent":
        raise Trouble(tr("{name} is already noted as away.", name=known.name))
    directory.note_absence(
        session, employee_id=employee_id, reason=tr(NOT_IN_PLACE), source=tr(NOTED_BY, name=told_by)
    )


def in_place(session: Session, *, employee_id: UUID, told_by: str) -> None:
    """Note that a colleague is here after all."""
    directory.note_presence(session, employee_id=employee_id, source=tr(IS_HERE_BY, name=told_by))


def people(session: Session, *, words: str, limit: int = 8) -> list[tuple[str, UUID]]:
    """Colleagues to choose among while typing: how each is told apart, and who it is."""
    found = directory.find_hosts(session, words=words, limit=limit)
    return [(spoken(host.name, host.title, host.unit), host.id) for host in found if not host.is_unit]


def person(session: Session, *, employee_id: UUID) -> str:
    """How a colleague is told apart from others of the same name; empty if unknown."""
    employee = session.get(Employee, employee_id)
    if employee is None:
        return ""
    unit = session.get(Unit, employee.unit_id) if employee.unit_id else None
    return spoken(employee.name, employee.title, unit.name if unit else None)


def spoken(name: str, title: str | None, unit: str | None) -> str:
    """Somebody's name with title and unit."""
    more = ", ".join(filter(None, (title, unit)))
    return f"{name} ({more})" if more else name


def _everybody(session: Session, after: Colleague | None, limit: int) -> list[Colleague]:
    question = _staff()
    if after is not None:
        question = question.where(
            or_(
                Employee.sort_key > after.order,
                and_(Employee.sort_key == after.order, Employee.id > after.id),
            )
        )
    rows = session.execute(question.order_by(Employee.sort_key, Employee.id).limit(limit))
    return [_colleague(employee, unit) for employee, unit in rows]


def _by_phone(session: Session, digits: str, typed: str) -> list[Colleague]:
    """Whoever has the number or ends on it; stored numbers begin with +46 where people dial 0."""
    significant = digits.removeprefix("46") if typed.startswith("+") else digits.lstrip("0")
    ends = [column.endswith(significant) for column in (Employee.phone, Employee.mobile)]
    found = [column.contains(significant) for column in (Employee.phone, Employee.mobile)]
    staff = _staff().where(or_(*found)).order_by(case((or_(*ends), 0), else_=1), Employee.sort_key)
    offered = [_colleague(employee, unit) for employee, unit in session.execute(staff.limit(MOST_FOUND))]
    units = select(Unit).where(Unit.phone.contains(significant)).order_by(Unit.sort_key)
    return [
        *offered,
        *(
            Colleague(
                id=unit.id,
                is_unit=True,
                name=unit.name,
                title="",
                unit="",
                phone=_shown(unit.phone),
                presence=Presence("unknown"),
            )
            for unit in session.scalars(units.limit(MOST_FOUND - len(offered)))
        ),
    ]


def _staff() -> Question:
    return (
        select(Employee, func.coalesce(Unit.name, ""))
        .outerjoin(Unit, Unit.id == Employee.unit_id)
        .where(Employee.active.is_(True))
    )


def _colleague(employee: Employee, unit: str) -> Colleague:
    return Colleague(
        id=employee.id,
        is_unit=False,
        name=employee.name,
        title=employee.title or "",
        unit=unit,
        phone=_shown(employee.phone),
        presence=presence_of(employee),
        order=employee.sort_key,
    )


def _from_host(host: Host) -> Colleague:
    return Colleague(
        id=host.id,
        is_unit=host.is_unit,
        name=host.name,
        title=host.title or "",
        unit=host.unit or "",
        phone=host.phone or host.internal_phone or "",
        presence=host.presence,
    )


def _card_of_unit(session: Session, unit: Unit) -> Card:
    shown = _shown(unit.phone)
    phone = (Reach("phone", shown, shown, True),) if shown else ()
    email = (Reach("email", unit.email, unit.email, True),) if unit.email else ()
    return Card(
        id=unit.id,
        is_unit=True,
        name=unit.name,
        title="",
        unit="",
        department=_department(session, unit),
        room="",
        tasks="",
        phone_hours=unit.phone_hours or "",
        reaches=(*phone, *email),
        presence=Presence("unknown"),
        deputy_id=None,
        deputy_name="",
        deputy_presence=None,
    )


def _department(session: Session, unit: Unit | None) -> str:
    if unit is None or unit.department_id is None:
        return ""
    department = session.get(Department, unit.department_id)
    return department.name if department else ""


def _reaches(employee: Employee) -> tuple[Reach, ...]:
    """Telephone before e-mail; a number is copied as it is dialled."""
    ways: list[Reach] = []
    if employee.phone:
        shown = _shown(employee.phone)
        ways.append(Reach("phone", shown, shown, employee.may_disclose_phone))
    if employee.mobile:
        shown = _shown(employee.mobile)
        ways.append(Reach("mobile", shown, shown, employee.may_disclose_mobile))
    if employee.email:
        ways.append(Reach("email", employee.email, employee.email, employee.may_disclose_email))
    return tuple(ways)


@lru_cache(maxsize=1024)
def _shown(phone: str | None) -> str:
    return phone_numbers.show(phone) if phone else ""
