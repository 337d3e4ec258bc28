"""Builds the demo town in an empty database, with the services staff use, as if they had been at work for weeks."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app import clock, seeding, settings, sitting
from app.clock import STOCKHOLM
from app.database import Database
from app.demo import history, today
from app.models import CaseType, Desk, Employee, Unit
from app.models.record import new_id
from app.sitting import Sitting
from app.sorting import sort_key
from app.working_time import Calendar, next_working_day

FOLDER = Path(__file__).parent
SEED = 1826
_RECEPTION = "R1"


@dataclass(frozen=True)
class People:
    """Who lives in the registers of the town, by what the town file calls them."""

    guides: dict[str, UUID]
    sitting: UUID
    colleagues: dict[str, UUID]
    desks: dict[str, Desk]
    units: dict[str, UUID]
    types: dict[str, CaseType]


def build(database: Database) -> Sitting:
    """Fill an empty database; returns a guide sitting at the reception."""
    told = json.loads((FOLDER / "town.json").read_text("utf-8"))
    texts = json.loads((FOLDER / "texts.json").read_text("utf-8"))
    now, chance = clock.now(), Random(SEED)
    database.write(seeding.seed)
    people = database.write(_register, told=told, now=now)
    with _playing(database) as play:
        history.play(play, people, texts, villages=told["villages"], chance=chance, now=now)
        today.play(play, people, told["visitors"], chance, now)
    return database.write(sitting.sit, guide_id=people.sitting, desk_id=people.desks[_RECEPTION].id)


@contextmanager
def _playing(database: Database) -> Iterator[history.Play]:
    """Do things in the database as somebody, at some time; the clock is given back afterwards."""
    moment = [clock.now()]
    before = clock.source()
    actor = database.actor

    def at(time: datetime, by: UUID, what: Any, /, **details: Any) -> Any:
        moment[0], database.actor = time, str(by)
        return database.write(what, **details)

    clock.set_source(lambda: moment[0])
    try:
        yield at
    finally:
        clock.set_source(before)
        database.actor = actor


def _register(session: Session, *, told: dict[str, Any], now: datetime) -> People:
    settings.put(session, "municipality", told["municipality"])
    settings.put(session, "office", told["office"])
    units = {unit.name: unit for unit in session.scalars(select(Unit))}
    for name, row in told["units"].items():
        units[name].phone, units[name].email = row["phone"], row["email"]
    desks = {row["code"]: Desk(id=new_id(), **row) for row in told["desks"]}
    session.add_all(desks.values())
    staff = {row["login"]: new_id() for row in told["employees"]}
    for row in told["employees"]:
        session.add(_employee(row, staff, units, now))
    types = {kind.name: kind for kind in session.scalars(select(CaseType).where(CaseType.level == 3))}
    guides = {
        row["login"]: staff[row["login"]]
        for row in told["employees"]
        if row["role"] in ("guide", "coordinator")
    }
    first = next(staff[row["login"]] for row in told["employees"] if row["role"] == "guide")
    return People(guides, first, staff, desks, {name: unit.id for name, unit in units.items()}, types)


def _employee(row: dict[str, Any], staff: dict[str, UUID], units: dict[str, Unit], now: datetime) -> Employee:
    absence = row["absence"] or {}
    return Employee(
        id=staff[row["login"]],
        name=row["name"],
        login=row["login"],
        role=row["role"],
        title=row["title"],
        unit_id=units[row["unit"]].id,
        email=row["email"],
        phone=row["phone"],
        mobile=row["mobile"],
        room=row["room"],
        tasks=row["tasks"],
        may_disclose_phone=row["may_disclose_phone"],
        may_disclose_mobile=row["may_disclose_mobile"],
        may_disclose_email=row["may_disclose_email"],
        deputy_id=staff.get(row["deputy"] or ""),
        absent_until=_back(absence, now) if absence else None,
        absence_text=absence.get("text"),
        absence_source=absence.get("source"),
        absence_noted_at=min(_clock_time(now, absence["noted_at"]), now) if absence else None,
        active=True,
        sort_key=sort_key(row["name"]),
    )


def _back(absence: dict[str, Any], now: datetime) -> datetime:
    day = now.astimezone(STOCKHOLM).date()
    for _ in range(absence["back_in_working_days"]):
        day = next_working_day(Calendar(), day + timedelta(days=1))
    hour, minute = map(int, absence["back_at"].split(":"))
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=STOCKHOLM)


def _clock_time(now: datetime, text: str) -> datetime:
    hour, minute = map(int, text.split(":"))
    return now.astimezone(STOCKHOLM).replace(hour=hour, minute=minute, second=0, microsecond=0)
