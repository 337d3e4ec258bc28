"""A handful of colleagues at Sundby's contact centre, for tests."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app import seeding, settings, sitting
from app.models import CaseType, Desk, Employee, Unit
from app.models.record import new_id
from app.sitting import Sitting
from app.sorting import sort_key


@dataclass(frozen=True)
class SmallTown:
    """Who and what the tests can name."""

    sitting: Sitting
    guides: dict[str, UUID]
    desks: dict[str, UUID]
    units: dict[str, UUID]
    types: dict[str, UUID]


def build(session: Session) -> SmallTown:
    """Seed lists, three guides, a host in another unit, two desks."""
    seeding.seed(session)
    units = {unit.name: unit.id for unit in session.scalars(select(Unit))}
    types = {kind.name: kind.id for kind in session.scalars(select(CaseType).where(CaseType.level == 3))}
    guides: dict[str, UUID] = {}
    for name, role in (("Åsa Lindqvist", "guide"), ("Bo Ek", "guide"), ("Örvar Blær", "coordinator")):
        guides[name] = new_id()
        session.add(
            Employee(
                id=guides[name],
                name=name,
                role=role,
                unit_id=units["Kontaktcenter"],
                sort_key=sort_key(name),
                active=True,
            )
        )
    desks: dict[str, UUID] = {}
    for name, code, kind, channel in (
        ("Reception", "R1", "reception", "VISIT"),
        ("Telefon", "T2", "phone", "PHONE"),
    ):
        desks[name] = new_id()
        session.add(Desk(id=desks[name], name=name, code=code, kind=kind, channel=channel))
    settings.put(session, "municipality", "Sundby kommun")
    session.flush()
    seated = sitting.sit(session, guide_id=guides["Åsa Lindqvist"], desk_id=desks["Reception"])
    return SmallTown(seated, guides, desks, units, types)
