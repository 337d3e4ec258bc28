"""What the lists of the registers show: bounded, in the order people expect, found by any part of a word."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, func, or_, select
from sqlalchemy.orm import Session

from app import phone_numbers
from app.models import CaseType, ContactReason, Department, Desk, Employee, Outcome, Unit
from app.search_index import fold
from app.sorting import sort_key

PAGE = 200
MOST_TYPES = 2000
MOST_CHOICES = 2000
_MOST_WORDS = 6
_LONGEST_WORD = 60

Question = Select[*tuple[Any, ...]]


@dataclass(frozen=True)
class Line:
    """One line of a register: what it is called, what it belongs to, and whether it is in use."""

    id: UUID
    name: str
    key: str = ""
    kind: str = ""
    place: str = ""
    reach: str = ""
    in_use: bool = True
    ends: date | None = None
    starts: date | None = None
    level: int = 1
    parent_id: UUID | None = None
    order: str = ""


def lines(
    session: Session, *, register: str, words: str = "", after: Line | None = None, limit: int = PAGE
) -> list[Line]:
    """A page of a register's lines whose name, or what it belongs to, contains every word."""
    asked = [word[:_LONGEST_WORD] for word in words.split()[:_MOST_WORDS]]
    return _READERS[register](session, asked, after, limit)


@dataclass(frozen=True)
class References:
    """What a field can refer to: units, departments, and case types by level with the way to them."""

    units: tuple[tuple[str, UUID], ...]
    departments: tuple[tuple[str, UUID], ...]
    types: tuple[tuple[str, UUID, int], ...]


def references(session: Session) -> References:
    """Everything that can be chosen in the forms of the registers."""
    units = session.execute(select(Unit.name, Unit.id).order_by(Unit.sort_key).limit(MOST_CHOICES))
    departments = session.execute(
        select(Department.name, Department.id).order_by(Department.sort_key).limit(MOST_CHOICES)
    )
    path: list[str] = []
    types: list[tuple[str, UUID, int]] = []
    for line in _types(session, [], None, PAGE):
        path[line.level - 1 :] = [line.name]
        types.append((" › ".join(path), line.id, line.level))
    return References(
        tuple((name, id_) for name, id_ in units),
        tuple((name, id_) for name, id_ in departments),
        tuple(types),
    )


def _types(session: Session, asked: list[str], after: Line | None, _limit: int) -> list[Line]:
    """The tree in its order, parents before children; with words, what answers and the way there."""
    if after is not None:
        return []
    rows = session.execute(
        select(
            CaseType.id,
            CaseType.name,
            CaseType.level,
            CaseType.parent_id,
            CaseType.synonyms,
            CaseType.secrecy_class,
            CaseType.valid_from,
            CaseType.valid_to,
            Unit.name.label("unit"),
        )
        .outerjoin(Unit, Unit.id == CaseType.unit_id)
        .order_by(CaseType.level, CaseType.sort_key, CaseType.id)
        .limit(MOST_TYPES)
    ).all()
    children: dict[UUID | None, list[Any]] = {}
    for kind in rows:
        children.setdefault(kind.parent_id, []).append(kind)
    wanted = None if not asked else {kind.id for kind in rows if _answers(kind, asked)}
    return list(_branch(children, None, wanted))


def _answers(kind: Any, asked: list[str]) -> bool:
    said = fold(" ".join((kind.name, *(kind.synonyms or ()))))
    return all(fold(word) in said for word in asked)


def _branch(
    children: Mapping[UUID | None, list[Any]], parent: UUID | None, wanted: set[UUID] | None
) -> Iterable[Line]:
    for kind in children.get(parent, ()):
        # All that stands below an answer belongs to it.
        all_below = wanted is None or kind.id in wanted
        under = list(_branch(children, kind.id, None if all_below else wanted))
        if all_below or under:
            yield Line(
                id=kind.id,
                name=kind.name,
                kind=kind.secrecy_class,
                place=kind.unit or "",
                ends=kind.valid_to,
                starts=kind.valid_from,
                level=kind.level,
                parent_id=kind.parent_id,
            )
            yield from under


def _short_list(
    session: Session, kind: Any, says: Callable[[Any], str], asked: list[str], after: Line | None
) -> list[Line]:
    if after is not None:
        return []
    rows = session.scalars(select(kind).order_by(kind.active.desc(), kind.position, kind.code).limit(PAGE))
    return [
        Line(id=row.id, name=row.label, key=row.key or "", kind=says(row), in_use=row.active)
        for row in rows
        if all(fold(word) in fold(row.label) for word in asked)
    ]


def _outcomes(session: Session, asked: list[str], after: Line | None, _limit: int) -> list[Line]:
    return _short_list(session, Outcome, lambda row: str(row.counts_as), asked, after)


def _reasons(session: Session, asked: list[str], after: Line | None, _limit: int) -> list[Line]:
    return _short_list(
        session, ContactReason, lambda row: "failure" if row.failure_demand else "", asked, after
    )


def _departments(session: Session, asked: list[str], after: Line | None, limit: int) -> list[Line]:
    question = _page(
        select(Department), Department, asked, keys=(Department.sort_key,), after=after, limit=limit
    )
    return [
        Line(id=row.id, name=row.name, place=row.committee or "", order=row.sort_key)
        for row in session.scalars(question)
    ]


def _units(session: Session, asked: list[str], after: Line | None, limit: int) -> list[Line]:
    question: Question = select(Unit, Department.name).outerjoin(
        Department, Department.id == Unit.department_id
    )
    keys = (Unit.sort_key, func.coalesce(Department.sort_key, ""))
    return [
        Line(id=row.id, name=row.name, place=department or "", reach=_shown(row.phone), order=row.sort_key)
        for row, department in session.execute(
            _page(question, Unit, asked, keys=keys, after=after, limit=limit)
        )
    ]


def _employees(session: Session, asked: list[str], after: Line | None, limit: int) -> list[Line]:
    question: Question = select(
        Employee.id,
        Employee.name,
        Employee.login,
        Employee.title,
        Employee.phone,
        Employee.active,
        Employee.sort_key,
        Unit.name.label("unit"),
    ).outerjoin(Unit, Unit.id == Employee.unit_id)
    keys = (Employee.sort_key, func.coalesce(Unit.sort_key, ""))
    texts = (func.coalesce(Employee.title, ""), func.coalesce(Employee.login, ""))
    return [
        Line(
            id=row.id,
            name=row.name,
            key=row.login or "",
            kind=row.title or "",
            place=row.unit or "",
            reach=_shown(row.phone),
            in_use=row.active,
            order=row.sort_key,
        )
        for row in session.execute(
            _page(question, Employee, asked, keys=keys, texts=texts, after=after, limit=limit)
        )
    ]


def _desks(session: Session, asked: list[str], after: Line | None, _limit: int) -> list[Line]:
    if after is not None:
        return []
    return [
        Line(id=row.id, name=row.name, key=row.code, kind=row.kind, reach=row.channel)
        for row in session.scalars(select(Desk).order_by(Desk.code).limit(PAGE))
        if all(fold(word) in fold(f"{row.name} {row.code}") for word in asked)
    ]


def _page(
    question: Question,
    kind: Any,
    asked: list[str],
    *,
    keys: Iterable[Any],
    texts: Iterable[ColumnElement[str]] = (),
    after: Line | None,
    limit: int,
) -> Question:
    by_key, by_text = list(keys), list(texts)
    for word in asked:
        found = [column.contains(sort_key(word), autoescape=True) for column in by_key]
        found += [column.contains(word, autoescape=True) for column in by_text]
        question = question.where(or_(*found))
    if after is not None:
        question = question.where(
            or_(kind.sort_key > after.order, and_(kind.sort_key == after.order, kind.id > after.id))
        )
    return question.order_by(kind.sort_key, kind.id).limit(limit)


@lru_cache(maxsize=1024)
def _shown(phone: str | None) -> str:
    return phone_numbers.show(phone) if phone else ""


_READERS: Mapping[str, Callable[[Session, list[str], Line | None, int], list[Line]]] = {
    "case_type": _types,
    "outcome": _outcomes,
    "reason": _reasons,
    "department": _departments,
    "unit": _units,
    "employee": _employees,
    "desk": _desks,
}
