"""The journal: what every commit changed, one batch of changes a commit."""

import uuid
from datetime import datetime
from typing import Any

from sqlalchemy import Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from app.models.record import Base


class Batch(Base):
    """One commit: who, when, on which device, and in which words it can be undone."""

    __tablename__ = "batch"
    __table_args__ = (
        Index("batch_undoable", "number", sqlite_where=text("label IS NOT NULL")),
        Index("batch_undone_by", "undone_by", sqlite_where=text("undone_by IS NOT NULL")),
    )

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    id: Mapped[uuid.UUID]
    label: Mapped[str | None] = mapped_column(String(200))
    actor: Mapped[str] = mapped_column(String(120))
    device: Mapped[str] = mapped_column(String(40))
    at: Mapped[datetime]
    undoes: Mapped[int | None]
    undone_by: Mapped[int | None]


class Change(Base):
    """One row's change within a batch: new and old value per column, and what had to hold."""

    __tablename__ = "change"
    __table_args__ = (Index("change_of_row", "row_id"), Index("change_in_batch", "batch_number"))

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    batch_number: Mapped[int]
    last_in_batch: Mapped[bool]
    scope: Mapped[str] = mapped_column(String(60))
    entity: Mapped[str] = mapped_column(String(40))
    row_id: Mapped[uuid.UUID]
    operation: Mapped[str] = mapped_column(String(10))
    revision: Mapped[int]
    new_values: Mapped[dict[str, Any] | None]
    old_values: Mapped[dict[str, Any] | None]
    precondition: Mapped[dict[str, Any] | None]
