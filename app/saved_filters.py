"""Queues that a person has made for themselves: a name and the conditions on it."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.case_queues import CONDITIONS, FILTER_STATUSES
from app.language import mark, tr
from app.limits import within_limit
from app.models import SavedFilter
from app.trouble import Trouble

MOST = 20
LONGEST_NAME = 40
_THE_NAME = mark("The name")


@dataclass(frozen=True)
class FilterRow:
    """A saved filter as the list of queues shows it."""

    id: UUID
    name: str
    data: dict[str, Any]


def listed(session: Session) -> list[FilterRow]:
    """All saved filters, in the order they were made."""
    asked = select(SavedFilter).order_by(SavedFilter.position, SavedFilter.id).limit(MOST)
    return [FilterRow(saved.id, saved.name, saved.data) for saved in session.scalars(asked)]


def make(
    session: Session,
    *,
    name: str,
    case_type_id: UUID | None = None,
    unit_id: UUID | None = None,
    status: str | None = None,
    owner: str | None = None,
) -> UUID:
    """Save a filter over the open cases; its identifier."""
    if status is not None and status not in FILTER_STATUSES:
        raise Trouble(tr("Choose a status for open cases."))
    data: dict[str, Any] = {
        "case_type_id": case_type_id.hex if case_type_id else None,
        "unit_id": unit_id.hex if unit_id else None,
        "status": status,
        "mine": owner == "mine",
        "unassigned": owner == "unassigned",
    }
    chosen = {key: value for key, value in data.items() if value and key in CONDITIONS}
    if not chosen:
        raise Trouble(tr("Choose at least one condition for the filter."))
    if (session.scalar(select(func.count()).select_from(SavedFilter)) or 0) >= MOST:
        raise Trouble(tr("There are already {n} filters. Delete one first.", n=MOST))
    last = session.scalar(select(func.max(SavedFilter.position))) or 0
    saved = SavedFilter(name=_checked(name), data=chosen, position=last + 1)
    session.add(saved)
    session.flush()
    return saved.id


def rename(session: Session, *, filter_id: UUID, name: str) -> None:
    """Give a filter another name."""
    _found(session, filter_id).name = _checked(name)


def delete(session: Session, *, filter_id: UUID) -> None:
    """Take a filter away; the cases in it stay as they are."""
    session.delete(_found(session, filter_id))


def give_back(session: Session, *, row: FilterRow) -> None:
    """Put a deleted filter back, last in the list."""
    last = session.scalar(select(func.max(SavedFilter.position))) or 0
    session.add(SavedFilter(id=row.id, name=row.name, data=row.data, position=last + 1))


def _checked(name: str) -> str:
    kept = within_limit(name, LONGEST_NAME, tr(_THE_NAME))
    if not kept:
        raise Trouble(tr("Give the filter a name."))
    return kept


def _found(session: Session, filter_id: UUID) -> SavedFilter:
    saved = session.get(SavedFilter, filter_id)
    if saved is None:
        raise Trouble(tr("That filter is no longer there."))
    return saved
