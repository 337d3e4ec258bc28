"""What holds for case types when they are edited: three levels, clear names, ended and never deleted."""

from collections.abc import Mapping
from datetime import date
from typing import Any, cast
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app import clock, field_rules, limits
from app.field_rules import one_of, optional, reference, required, tick
from app.language import tr
from app.models import CHANNELS, CaseType
from app.models.case import SECRECY_CLASSES
from app.sorting import sort_key
from app.trouble import Trouble

LEVELS = 3
MOST_BELOW = 500
_LONGEST_CHAIN = 50

RULES: Mapping[str, field_rules.Rule] = {
    "parent_id": reference,
    "name": required(120),
    "synonyms": field_rules.lines,
    "script": field_rules.prose(limits.TEXT),
    "required_facts": field_rules.lines,
    "unit_id": reference,
    "due_working_days": field_rules.working_days,
    "preferred_channel": one_of(CHANNELS, or_none=True),
    "secrecy_class": one_of(SECRECY_CLASSES),
    "neutral_title": optional(200),
    "allows_personal_number": tick,
    "finished_by_us": tick,
    "valid_from": field_rules.day,
    "valid_to": field_rules.day,
    "successor_id": reference,
}


def check(session: Session, kind: CaseType, _changed: frozenset[str]) -> Mapping[str, str]:
    """Give the type its level and order, and say what cannot be right about it."""
    kind.sort_key = sort_key(kind.name)
    wrong: dict[str, str] = {}
    if cast("int | None", kind.level) is None:
        parent = None if kind.parent_id is None else session.get(CaseType, kind.parent_id)
        kind.level = 1 if parent is None else parent.level + 1
        if kind.level > LEVELS:
            raise Trouble(tr("There are three levels of case types. Choose a place higher up."))
    if kind.valid_from and kind.valid_to and kind.valid_to < kind.valid_from:
        wrong["valid_to"] = tr("The last day comes before the first.")
    if _leads_back(session, kind):
        wrong["successor_id"] = tr("That type is followed by this one. Choose another.")
    elif (successor := _ended_before(session, kind)) is not None:
        wrong["successor_id"] = tr("{name} has ended itself. Choose another.", name=successor.name)
    siblings = select(CaseType).where(
        CaseType.parent_id.is_not_distinct_from(kind.parent_id),
        CaseType.sort_key == kind.sort_key,
        CaseType.id != kind.id,
    )
    for other in session.scalars(siblings.limit(MOST_BELOW)):
        if _overlap(kind, other):
            wrong["name"] = tr("There is already one called {name}.", name=other.name)
    return wrong


def end(session: Session, *, type_id: UUID, last_day: date | None = None) -> list[str]:
    """Let a type and all below it be chosen for the last time on a day (default: today); returns names."""
    day = last_day or clock.today()
    top = session.get(CaseType, type_id)
    if top is None:
        raise Trouble(tr("That is no longer in the register."))
    ended = [top, *below(session, top.id)]
    names = []
    for kind in ended:
        if kind.valid_to is None or kind.valid_to > day:
            kind.valid_to = day
            if kind.valid_from is not None and kind.valid_from > day:
                kind.valid_from = day
            names.append(kind.name)
    if not names:
        raise Trouble(tr("{name} has already ended.", name=top.name))
    return names


def below(session: Session, type_id: UUID) -> list[CaseType]:
    """Every type under one, at both levels."""
    found: list[CaseType] = []
    parents = [type_id]
    while parents:
        children = session.scalars(
            select(CaseType)
            .where(CaseType.parent_id.in_(parents))
            .order_by(CaseType.sort_key)
            .limit(MOST_BELOW)
        ).all()
        found += children
        parents = [child.id for child in children]
    return found


def _ended_before(session: Session, kind: CaseType) -> CaseType | None:
    """The successor, if it can no longer be chosen when this type has ended."""
    successor = None if kind.successor_id is None else session.get(CaseType, kind.successor_id)
    if successor is None or successor.valid_to is None:
        return None
    return successor if kind.valid_to is None or successor.valid_to <= kind.valid_to else None


def _overlap(one: CaseType, other: CaseType) -> bool:
    """Whether both can be chosen on some day; a successor may take over the name the day after."""
    first_of_one, last_of_one = _span(one)
    first_of_other, last_of_other = _span(other)
    return first_of_one <= last_of_other and first_of_other <= last_of_one


def _span(kind: CaseType) -> tuple[date, date]:
    return kind.valid_from or date.min, kind.valid_to or date.max


def _leads_back(session: Session, kind: CaseType) -> bool:
    follower: Any = kind.successor_id
    for _ in range(_LONGEST_CHAIN):
        if follower is None:
            return False
        if follower == kind.id:
            return True
        successor = session.get(CaseType, follower)
        follower = None if successor is None else successor.successor_id
    return True
