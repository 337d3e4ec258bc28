"""The lists a contact is described with: types, outcomes and reasons, in the order they are offered."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app import case_types, tiles
from app.case_types import Type
from app.models import ContactReason, Outcome

MOST = 60


@dataclass(frozen=True)
class Named:
    """One line of a list: what is stored, what is shown, the key that chooses it, and what it counts as."""

    code: str
    label: str
    key: str
    kind: str


def outcomes(session: Session) -> list[Named]:
    """How a contact can end."""
    rows = select(Outcome).where(Outcome.active.is_(True)).order_by(Outcome.position).limit(MOST)
    return [Named(row.code, row.label, row.key or "", row.counts_as) for row in session.scalars(rows)]


def reasons(session: Session) -> list[Named]:
    """Why somebody had to contact us."""
    rows = select(ContactReason).where(ContactReason.active.is_(True)).order_by(ContactReason.position)
    return [
        Named(row.code, row.label, row.key or "", "failure" if row.failure_demand else "")
        for row in session.scalars(rows.limit(MOST))
    ]


@dataclass(frozen=True)
class Choices:
    """Everything that can be chosen while a contact is registered, and how often the desk uses each type."""

    types: tuple[Type, ...]
    usual: Mapping[UUID, int]
    outcomes: tuple[Named, ...]
    reasons: tuple[Named, ...]


def choices(session: Session, *, desk_id: UUID) -> Choices:
    """What a desk can choose from, read at once."""
    return Choices(
        types=tuple(case_types.choices(session)),
        usual=tiles.usual_types(session, desk_id=desk_id),
        outcomes=tuple(outcomes(session)),
        reasons=tuple(reasons(session)),
    )
