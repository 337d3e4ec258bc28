"""What stays on this PC: drafts, settings, running numbers, saved filters."""

import uuid
from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from app.models.record import Base, new_id


class Draft(Base):
    """Something typed and not yet saved, kept as typed."""

    __tablename__ = "draft"
    __table_args__ = (Index("draft_of", "kind", "about_id"),)

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=new_id)
    kind: Mapped[str] = mapped_column(String(20))
    about_id: Mapped[uuid.UUID | None]
    data: Mapped[dict[str, Any]]
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]


class Setting(Base):
    """One choice made on this PC."""

    __tablename__ = "setting"

    key: Mapped[str] = mapped_column(String(80), primary_key=True)
    value: Mapped[Any] = mapped_column(JSON)


class CaseCounter(Base):
    """The last running number this desk has given in a year; numbers are never given twice."""

    __tablename__ = "case_counter"

    series: Mapped[str] = mapped_column(String(40), primary_key=True)
    last: Mapped[int]


class SavedFilter(Base):
    """A queue a person has made for themselves."""

    __tablename__ = "saved_filter"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=new_id)
    name: Mapped[str] = mapped_column(String(80))
    data: Mapped[dict[str, Any]]
    position: Mapped[int] = mapped_column(default=0)
