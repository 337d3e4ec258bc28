"""The short lists a contact is described with: outcomes and reasons, in the order they are offered."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

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
