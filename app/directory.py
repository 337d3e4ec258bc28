"""The directory at the desk: who takes care of what, and whether they are here (with source and age)."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import ColumnElement, Select, case, func, or_, select
from sqlalchemy.orm import Session

from app import clock, limits, office_hours, phone_numbers
from app.language import mark, tr
from app.limits import within_limit
from app.models import Employee, Unit
from app.search_index import fold, tokens
from app.sorting import sort_key
from app.trouble import Trouble

MOST = 8
_MOST_LOOKED_AT = 60
_MOST_WORDS = 6
_LONGEST_WORD = 60
_MOST_UNITS = 2
_PLAIN_LETTERS = {"å": "a", "ä": "a", "ö": "o", "é": "e", "Å": "a", "Ä": "a", "Ö": "o", "É": "e"}

TOLD_AT_RECEPTION = mark("told at the reception")
ABSENCE_NAME = mark("The reason")

Question = Select[*tuple[Any, ...]]
Restriction = Callable[[Question, ColumnElement[str], list[str]], Question]
PresenceState = Literal["absent", "present", "unknown"]


@dataclass(frozen=True)
class Presence:
    """Whether somebody is here, who says so, and since when that has been known."""

    state: PresenceState
    until: datetime | None = None
    reason: str | None = None
    source: str | None = None
    noted_at: datetime | None = None


@dataclass(frozen=True)
class Host:
    """A colleague (or a whole unit) whom visitors ask for, and what of it may be given out."""

    id: UUID
    is_unit: bool
    name: str
    title: str | None
    unit: str | None
    room: str | None
    tasks: str | None
    phone: str | None
    internal_phone: str | None
    phone_hours: str | None
    presence: Presence
    deputy_id: UUID | None


def find_hosts(session: Session, *, words: str, limit: int = MOST) -> list[Host]:
    """Colleagues and units matching every word by name, title, task, unit or room; the best first.

    A word typed with å, ä or ö finds only that letter; one typed without finds both, after the exact ones.
    """
    asked = [word[:_LONGEST_WORD] for word in tokens(words)[:_MOST_WORDS]]
    if not asked:
        return []
    unit_name: ColumnElement[str] = func.coalesce(Unit.name, "")
    units = session.scalars(
        _matching(select(Unit), unit_name, asked).order_by(Unit.sort_key).limit(_MOST_UNITS)
    )
    offered = [_unit_as_host(unit) for unit in units]
    found = _people(session, asked, _matching)
    if len(found) < limit:
        known = {one.id for one in found}
        found += [one for one in _people(session, asked, _resembling) if one.id not in known]
    return [*found[: limit - len(offered)], *offered]


def host(session: Session, *, host_id: UUID) -> Host | None:
    """One colleague as shown to the guide; None if there is no such colleague any more."""
    employee = session.get(Employee, host_id)
    if employee is None:
        return None
    unit = session.get(Unit, employee.unit_id) if employee.unit_id else None
    return _host(employee, unit)


def note_absence(
    session: Session,
    *,
    employee_id: UUID,
    until: datetime | None = None,
    reason: str = "",
    source: str | None = None,
) -> Employee:
    """Note that a colleague is away, as said just now; for the rest of the day unless told otherwise."""
    employee = _employee(session, employee_id)
    now = clock.now()
    back = office_hours.last_moment(clock.today()) if until is None else until
    if back <= now:
        raise Trouble(tr("That moment has already passed. Write when {name} is back.", name=employee.name))
    employee.absent_until = back
    employee.absence_text = within_limit(reason, limits.NAME, tr(ABSENCE_NAME)) or None
    employee.absence_source = source or tr(TOLD_AT_RECEPTION)
    employee.absence_noted_at = now
    return employee


def note_presence(session: Session, *, employee_id: UUID, source: str | None = None) -> Employee:
    """Note that a colleague is here after all."""
    employee = _employee(session, employee_id)
    employee.absent_until = None
    employee.absence_text = None
    employee.absence_source = source or tr(TOLD_AT_RECEPTION)
    employee.absence_noted_at = clock.now()
    return employee


def presence_of(employee: Employee) -> Presence:
    """What is known of a colleague's presence now; an absence that has ended says nothing any more."""
    now = clock.now()
    source, noted_at = employee.absence_source, employee.absence_noted_at
    if employee.absent_until is not None:
        if employee.absent_until > now:
            return Presence("absent", employee.absent_until, employee.absence_text, source, noted_at)
        return Presence("unknown")
    if noted_at is not None and _day(noted_at) == _day(now):
        return Presence("present", source=source, noted_at=noted_at)
    return Presence("unknown")


def _day(moment: datetime) -> date:
    return moment.astimezone(clock.STOCKHOLM).date()


def _employee(session: Session, employee_id: UUID) -> Employee:
    employee = session.get(Employee, employee_id)
    if employee is None:
        raise Trouble(tr("That colleague is no longer in the directory."))
    return employee


def _host(employee: Employee, unit: Unit | None) -> Host:
    shown = phone_numbers.show(employee.phone) if employee.phone else None
    return Host(
        id=employee.id,
        is_unit=False,
        name=employee.name,
        title=employee.title,
        unit=unit.name if unit else None,
        room=employee.room,
        tasks=employee.tasks,
        phone=shown if employee.may_disclose_phone else None,
        internal_phone=None if employee.may_disclose_phone else shown,
        phone_hours=unit.phone_hours if unit else None,
        presence=presence_of(employee),
        deputy_id=employee.deputy_id if employee.deputy_id != employee.id else None,
    )


def _unit_as_host(unit: Unit) -> Host:
    return Host(
        id=unit.id,
        is_unit=True,
        name=unit.name,
        title=None,
        unit=None,
        room=None,
        tasks=None,
        phone=phone_numbers.show(unit.phone) if unit.phone else None,
        internal_phone=None,
        phone_hours=unit.phone_hours,
        presence=Presence("unknown"),
        deputy_id=None,
    )


def _people(session: Session, asked: list[str], restrict: Restriction) -> list[Host]:
    told: ColumnElement[str] = Employee.name + ""
    for column in (Employee.title, Employee.tasks, Employee.room, Unit.name):
        told = told + " " + func.coalesce(column, "")
    question = (
        select(Employee, Unit).outerjoin(Unit, Unit.id == Employee.unit_id).where(Employee.active.is_(True))
    )
    best_first = restrict(question, told, asked).order_by(_begins_with(asked[0]), Employee.sort_key)
    found = [_host(employee, unit) for employee, unit in session.execute(best_first.limit(_MOST_LOOKED_AT))]
    return sorted(found, key=lambda one: _rank(one, asked))


def _matching(question: Question, told: ColumnElement[str], asked: list[str]) -> Question:
    """Rows that contain every word as it was typed."""
    return question.where(*(_contains(told, word) for word in asked))


def _resembling(question: Question, told: ColumnElement[str], asked: list[str]) -> Question:
    """Rows that contain every word, where a word typed without rings and dots also means those with them."""
    plain = told
    for letter, without in _PLAIN_LETTERS.items():
        plain = func.replace(plain, letter, without)
    for word in asked:
        if fold(word) != word:
            question = question.where(_contains(told, word))
        else:
            # The first condition is quick and lets only few rows through to the second.
            shape = re.sub("[aoe]", "_", word)
            question = question.where(told.like(f"%{shape}%"), plain.contains(word, autoescape=True))
    return question


def _contains(told: ColumnElement[str], word: str) -> ColumnElement[bool]:
    # LIKE ignores case in A to Z only, so words with other letters are asked for in several spellings.
    spellings = (word,) if word.isascii() else (word, word.capitalize(), word.upper())
    return or_(*(told.contains(spelling, autoescape=True) for spelling in spellings))


def _begins_with(word: str) -> ColumnElement[int]:
    key = sort_key(word)
    first = Employee.sort_key.startswith(key, autoescape=True)
    return case((or_(first, Employee.sort_key.contains(f" {key}", autoescape=True)), 0), else_=1)


def _rank(found: Host, asked: list[str]) -> int:
    """Names that begin with the words come first, then tasks and units, then what only contains them."""
    if _all_begin(tokens(found.name), asked):
        return 0
    told = (found.name, found.title, found.tasks, found.unit, found.room)
    return 1 if _all_begin(tokens(" ".join(filter(None, told))), asked) else 2


def _all_begin(words: list[str], asked: list[str]) -> bool:
    return all(any(word.startswith(beginning) for word in words) for beginning in asked)
