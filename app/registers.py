"""The registers a municipality keeps itself: case types, outcomes, reasons, units, colleagues and desks.

One function saves a line of any: `save(session, register="unit", record_id=None, values={"name": …})`. A new
register is an entry in REGISTERS. Nothing is deleted: lines are put out of use, case types are ended.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app import case_type_rules, clock, field_rules, limits, staff
from app.field_rules import one_of, optional, reference, required, tick
from app.language import mark, tr
from app.models import CHANNELS, ContactReason, Department, Desk, Employee, Outcome, Record, Unit, new_id
from app.models.case_type import CaseType
from app.models.directory import ROLES
from app.search_index import fold
from app.sorting import sort_key
from app.trouble import Misfit, Trouble

MOST_LINES = 60
MOST_DESKS = 200
COUNTS_AS = (
    "solved",
    "guided",
    "referred",
    "connected",
    "message",
    "handed_over",
    "registered",
    "call_back",
    "excluded",
)
DESK_KINDS = ("reception", "phone", "mail_room", "copy_room")
TOLD_IN_REGISTER = mark("noted in the register")
_ABSENCE = frozenset({"absent_until", "absence_text", "absence_source"})

Check = Callable[[Session, Any, frozenset[str]], Mapping[str, str]]


@dataclass(frozen=True)
class Register:
    """What is kept, how each field is read, and what must hold before it is saved."""

    record: type[Record]
    rules: Mapping[str, field_rules.Rule]
    check: Check


def save(session: Session, *, register: str, record_id: UUID | None, values: Mapping[str, Any]) -> UUID:
    """Keep what was typed in these fields; raises Misfit with a sentence for each that does not fit."""
    kind = REGISTERS[register]
    fitted = _fitted(kind, values)
    if record_id is None:
        record: Record = kind.record(id=new_id())
    else:
        record = existing(session, kind.record, record_id)
    changed = frozenset(name for name, value in fitted.items() if getattr(record, name) != value)
    for name in changed:
        setattr(record, name, fitted[name])
    with session.no_autoflush:
        wrong = kind.check(session, record, changed)
    if wrong:
        raise Misfit(wrong)
    if record_id is None:
        session.add(record)
    return record.id


@dataclass(frozen=True)
class Opened:
    """A line of a register, each field as it is typed; `names` tells what chosen colleagues are called."""

    register: str
    id: UUID
    values: Mapping[str, Any]
    names: Mapping[UUID, str]


def opened(session: Session, *, register: str, record_id: UUID) -> Opened:
    """A line of a register, ready to be edited."""
    kind = REGISTERS[register]
    record = existing(session, kind.record, record_id)
    values = {name: field_rules.as_typed(name, getattr(record, name)) for name in kind.rules}
    deputy = values.get("deputy_id")
    names = {} if deputy is None else {deputy: staff.person(session, employee_id=deputy)}
    return Opened(register, record.id, values, names)


def existing(session: Session, record_class: type[Record], record_id: UUID) -> Any:
    """The record, or Trouble if it is no longer there."""
    record = session.get(record_class, record_id)
    if record is None:
        raise Trouble(tr("That is no longer in the register."))
    return record


def move(session: Session, *, register: str, record_id: UUID, step: int) -> None:
    """Offer an outcome or a reason a place earlier (-1) or later (1)."""
    kind: Any = REGISTERS[register].record
    rows = list(
        session.scalars(
            select(kind).where(kind.active.is_(True)).order_by(kind.position, kind.code).limit(MOST_LINES)
        )
    )
    places = [row.id for row in rows]
    if record_id not in places:
        raise Trouble(tr("Only lines that are in use have an order."))
    here = places.index(record_id)
    there = here + step
    if not 0 <= there < len(rows):
        return
    rows[here], rows[there] = rows[there], rows[here]
    for position, row in enumerate(rows):
        if row.position != position:
            row.position = position


def _fitted(kind: Register, values: Mapping[str, Any]) -> dict[str, Any]:
    fitted: dict[str, Any] = {}
    wrong: dict[str, str] = {}
    for name, typed in values.items():
        try:
            fitted[name] = kind.rules[name](typed)
        except Trouble as trouble:
            wrong[name] = str(trouble)
    if wrong:
        raise Misfit(wrong)
    return fitted


def _check_line(session: Session, line: Any, _changed: frozenset[str]) -> Mapping[str, str]:
    """An outcome or a reason: names and keys are clear among those in use."""
    kind = type(line)
    rows = list(session.scalars(select(kind).order_by(kind.position).limit(MOST_LINES * 4)))
    others = [row for row in rows if row.id != line.id]
    wrong: dict[str, str] = {}
    if line.active:
        for other in filter(lambda row: row.active, others):
            if other.label.casefold() == line.label.casefold():
                wrong["label"] = tr("There is already one called {name}.", name=other.label)
            if line.key and other.key == line.key:
                wrong["key"] = tr("{key} already chooses {name}.", key=line.key, name=other.label)
    if line.code is None:
        line.code = _code_from(line.label, {row.code for row in others})
        line.position = max((row.position for row in others), default=-1) + 1
        if sum(row.active for row in others) >= MOST_LINES:
            wrong["label"] = tr("The list is full. Put one out of use first.")
    return wrong


def _code_from(label: str, taken: set[str]) -> str:
    """A code that nobody sees but every stored contact carries."""
    plain = re.sub(r"[^A-Z0-9]+", "_", fold(label).upper()).strip("_")[:32] or "LINE"
    code, number = plain, 2
    while code in taken:
        code, number = f"{plain}_{number}", number + 1
    return code


def _check_name(session: Session, record: Any, _changed: frozenset[str]) -> Mapping[str, str]:
    """A department or a unit: no other has its name."""
    record.sort_key = sort_key(record.name)
    kind = type(record)
    others = select(kind).where(kind.sort_key == record.sort_key, kind.id != record.id).limit(1)
    other = session.scalars(others).first()
    return {} if other is None else {"name": tr("There is already one called {name}.", name=other.name)}


def _check_desk(session: Session, desk: Desk, _changed: frozenset[str]) -> Mapping[str, str]:
    wrong: dict[str, str] = {}
    for other in session.scalars(select(Desk).where(Desk.id != desk.id).limit(MOST_DESKS)):
        if other.name.casefold() == desk.name.casefold():
            wrong["name"] = tr("There is already one called {name}.", name=other.name)
        if other.code == desk.code:
            wrong["code"] = tr("{code} already belongs to {name}.", code=desk.code, name=other.name)
    return wrong


def _check_employee(session: Session, employee: Employee, changed: frozenset[str]) -> Mapping[str, str]:
    employee.sort_key = sort_key(employee.name)
    wrong = _absence(employee, changed)
    if employee.login and (other := _with_login(session, employee)) is not None:
        wrong["login"] = tr("{login} is the login of {name}.", login=employee.login, name=other.name)
    if employee.deputy_id == employee.id:
        wrong["deputy_id"] = tr("Nobody can stand in for themselves.")
    same = select(Employee).where(
        Employee.sort_key == employee.sort_key,
        Employee.id != employee.id,
        Employee.active.is_(True),
        Employee.unit_id.is_not_distinct_from(employee.unit_id),
        Employee.title.is_not_distinct_from(employee.title),
    )
    if employee.active and session.scalars(same.limit(1)).first() is not None:
        wrong["name"] = tr(
            "{name} is already there with the same title and unit. Write something that tells them apart.",
            name=employee.name,
        )
    return wrong


def _with_login(session: Session, employee: Employee) -> Employee | None:
    same = select(Employee).where(Employee.login == employee.login, Employee.id != employee.id)
    return session.scalars(same.limit(1)).first()


def _absence(employee: Employee, changed: frozenset[str]) -> dict[str, str]:
    """What is newly said of an absence is said now; who is back is not absent for any reason."""
    if not changed & _ABSENCE:
        return {}
    if employee.absent_until is None:
        employee.absence_text = None
    elif "absent_until" in changed and employee.absent_until <= clock.now():
        passed = tr("That moment has already passed. Write when {name} is back.", name=employee.name)
        return {"absent_until": passed}
    employee.absence_source = employee.absence_source or tr(TOLD_IN_REGISTER)
    employee.absence_noted_at = clock.now()
    return {}


def _login(typed: Any) -> str | None:
    text = optional(120)(typed)
    return text.lower() if text else None


_LINE_RULES: Mapping[str, field_rules.Rule] = {
    "label": required(120),
    "key": field_rules.key,
    "active": tick,
}

REGISTERS: Mapping[str, Register] = {
    "case_type": Register(CaseType, case_type_rules.RULES, case_type_rules.check),
    "outcome": Register(Outcome, {**_LINE_RULES, "counts_as": one_of(COUNTS_AS)}, _check_line),
    "reason": Register(ContactReason, {**_LINE_RULES, "failure_demand": tick}, _check_line),
    "department": Register(Department, {"name": required(120), "committee": optional(120)}, _check_name),
    "unit": Register(
        Unit,
        {
            "name": required(120),
            "department_id": reference,
            "phone": field_rules.phone,
            "phone_hours": optional(200),
            "email": field_rules.email,
        },
        _check_name,
    ),
    "employee": Register(
        Employee,
        {
            "name": required(120),
            "title": optional(120),
            "unit_id": reference,
            "room": optional(60),
            "tasks": field_rules.prose(limits.TEXT),
            "phone": field_rules.phone,
            "may_disclose_phone": tick,
            "mobile": field_rules.phone,
            "may_disclose_mobile": tick,
            "email": field_rules.email,
            "may_disclose_email": tick,
            "deputy_id": reference,
            "absent_until": field_rules.moment,
            "absence_text": optional(200),
            "absence_source": optional(120),
            "login": _login,
            "role": one_of(ROLES, or_none=True),
            "active": tick,
        },
        _check_employee,
    ),
    "desk": Register(
        Desk,
        {
            "name": required(80),
            "code": field_rules.desk_code,
            "kind": one_of(DESK_KINDS),
            "channel": one_of(CHANNELS),
        },
        _check_desk,
    ),
}
