"""Fills an empty database with the seed lists: case types, outcomes, reasons, units. All of it can be edited later."""

import json
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app import settings
from app.models import CaseType, ContactReason, Department, Desk, Employee, Outcome, Unit
from app.models.record import new_id
from app.sorting import sort_key

SEED = Path(__file__).parent.parent / "resources" / "seed"


def seed(session: Session) -> None:
    """Add the seed lists, if there are none yet."""
    if session.scalars(select(CaseType.id).limit(1)).first() is not None:
        return
    units = _units(session, _read("units.json"))
    for position, row in enumerate(_read("outcomes.json")):
        session.add(Outcome(position=position, active=True, **row))
    for position, row in enumerate(_read("reasons.json")):
        session.add(ContactReason(position=position, active=True, **row))
    for node in _read("case_types.json"):
        _case_type(session, node, level=1, parent=None, units=units)
    session.flush()


def furnish(
    session: Session, *, municipality: str, office: str, guide: str, desk: str, code: str, kind: str
) -> tuple[UUID, UUID]:
    """Make an empty profile usable: the seed lists, one guide and one desk; returns their identifiers."""
    seed(session)
    unit = session.scalars(select(Unit.id).where(Unit.sort_key == sort_key("Kontaktcenter")).limit(1)).first()
    guide_row = Employee(
        id=new_id(), name=guide, role="coordinator", unit_id=unit, sort_key=sort_key(guide), active=True
    )
    channel = "VISIT" if kind == "reception" else "PHONE"
    desk_row = Desk(id=new_id(), name=desk, code=code, kind=kind, channel=channel)
    session.add_all([guide_row, desk_row])
    settings.put(session, "municipality", municipality)
    settings.put(session, "office", office)
    return guide_row.id, desk_row.id


def _read(name: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads((SEED / name).read_text("utf-8"))
    return rows


def _units(session: Session, departments: list[dict[str, Any]]) -> dict[str, UUID]:
    known: dict[str, UUID] = {}
    for row in departments:
        name = row["name"]
        department = Department(
            id=new_id(), name=name, committee=row.get("committee"), sort_key=sort_key(name)
        )
        session.add(department)
        for unit in row["units"]:
            known[unit["name"]] = new_id()
            session.add(
                Unit(
                    id=known[unit["name"]],
                    name=unit["name"],
                    department_id=department.id,
                    phone_hours=unit.get("phone_hours"),
                    sort_key=sort_key(unit["name"]),
                )
            )
    return known


def _case_type(
    session: Session, node: dict[str, Any], *, level: int, parent: UUID | None, units: dict[str, UUID]
) -> None:
    row = CaseType(
        id=new_id(),
        name=node["name"],
        level=level,
        parent_id=parent,
        synonyms=node.get("synonyms") or None,
        secrecy_class=node.get("secrecy", "open"),
        required_facts=node.get("required_facts") or None,
        script=node.get("script"),
        neutral_title=node.get("neutral_title"),
        preferred_channel=node.get("channel"),
        unit_id=units.get(node.get("unit", "")),
        due_working_days=node.get("due_working_days"),
        finished_by_us=node.get("finished_by_us", False),
        allows_personal_number=node.get("personal_number", False),
        sort_key=sort_key(node["name"]),
    )
    session.add(row)
    for child in node.get("children", ()):
        _case_type(session, child, level=level + 1, parent=row.id, units=units)
