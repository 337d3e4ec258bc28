"""What can be chosen when working with cases: units, types, outcomes, and the days that suit."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app import handovers, office_hours
from app.case_facts import type_choices, unit_choices
from app.models import Outcome
from app.working_time import Calendar


@dataclass(frozen=True)
class OutcomeChoice:
    """An outcome with the key that chooses it."""

    code: str
    label: str
    key: str


@dataclass(frozen=True)
class Choices:
    """The lists behind the fields of the page."""

    units: tuple[tuple[str, UUID], ...]
    types: tuple[tuple[str, UUID], ...]
    outcomes: tuple[OutcomeChoice, ...]
    calendar: Calendar
    handover_due: datetime


def choices(session: Session) -> Choices:
    """Everything that can be chosen, read at once."""
    outcomes = select(Outcome).where(Outcome.active.is_(True)).order_by(Outcome.position).limit(50)
    return Choices(
        units=tuple(unit_choices(session)),
        types=tuple(type_choices(session)),
        outcomes=tuple(
            OutcomeChoice(outcome.code, outcome.label, outcome.key or "")
            for outcome in session.scalars(outcomes)
        ),
        calendar=office_hours.calendar(session),
        handover_due=handovers.suggested_due(session),
    )
