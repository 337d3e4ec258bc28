"""The directory: departments, units, employees, and the desks staff sit at."""

import uuid
from datetime import datetime

from sqlalchemy import Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.models.record import Record

ROLES = ("guide", "coordinator", "manager", "case_officer")


class Department(Record):
    """A department (förvaltning) and the committee (nämnd) it answers to."""

    __tablename__ = "department"

    name: Mapped[str] = mapped_column(String(120))
    committee: Mapped[str | None] = mapped_column(String(120))
    sort_key: Mapped[str] = mapped_column(String(240), default="")


class Unit(Record):
    """A unit (enhet) within a department."""

    __tablename__ = "unit"

    name: Mapped[str] = mapped_column(String(120))
    department_id: Mapped[uuid.UUID | None]
    email: Mapped[str | None] = mapped_column(String(200))
    phone: Mapped[str | None] = mapped_column(String(40))
    phone_hours: Mapped[str | None] = mapped_column(String(200))
    sort_key: Mapped[str] = mapped_column(String(240), default="")


class Employee(Record):
    """A colleague: whom to ask for, what may be given out, and whether they are here (with source and age)."""

    __tablename__ = "employee"
    __table_args__ = (Index("employee_by_login", "login"), Index("employee_by_name", "sort_key"))

    name: Mapped[str] = mapped_column(String(120))
    login: Mapped[str | None] = mapped_column(String(120))
    role: Mapped[str | None] = mapped_column(String(20))
    title: Mapped[str | None] = mapped_column(String(120))
    unit_id: Mapped[uuid.UUID | None]
    email: Mapped[str | None] = mapped_column(String(200))
    phone: Mapped[str | None] = mapped_column(String(40))
    mobile: Mapped[str | None] = mapped_column(String(40))
    room: Mapped[str | None] = mapped_column(String(60))
    tasks: Mapped[str | None] = mapped_column(Text)
    may_disclose_phone: Mapped[bool] = mapped_column(default=False)
    may_disclose_mobile: Mapped[bool] = mapped_column(default=False)
    may_disclose_email: Mapped[bool] = mapped_column(default=False)
    deputy_id: Mapped[uuid.UUID | None]
    absent_until: Mapped[datetime | None]
    absence_text: Mapped[str | None] = mapped_column(String(200))
    absence_source: Mapped[str | None] = mapped_column(String(120))
    absence_noted_at: Mapped[datetime | None]
    active: Mapped[bool] = mapped_column(default=True)
    sort_key: Mapped[str] = mapped_column(String(240), default="")


class Desk(Record):
    """A place where staff sit: reception, phone desk, mail room; it decides the channel."""

    __tablename__ = "desk"

    name: Mapped[str] = mapped_column(String(80))
    code: Mapped[str] = mapped_column(String(6))
    kind: Mapped[str] = mapped_column(String(20), default="phone")
    channel: Mapped[str] = mapped_column(String(10), default="PHONE")


class Tile(Record):
    """A pair of case type and outcome pinned to a key of a desk."""

    __tablename__ = "tile"
    __table_args__ = (Index("tile_of_desk", "desk_id", "position"),)

    desk_id: Mapped[uuid.UUID]
    position: Mapped[int]
    case_type_id: Mapped[uuid.UUID]
    outcome_code: Mapped[str] = mapped_column(String(40))
