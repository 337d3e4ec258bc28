"""Case types (ärendetyper) in three levels, and what a guide needs to know of each."""

import uuid
from datetime import date

from sqlalchemy import Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.models.record import Record


class CaseType(Record):
    """What a contact is about; never deleted, only ended, so that years can be compared."""

    __tablename__ = "case_type"
    __table_args__ = (Index("case_type_of_parent", "parent_id", "sort_key"),)

    name: Mapped[str] = mapped_column(String(120))
    level: Mapped[int]
    parent_id: Mapped[uuid.UUID | None]
    synonyms: Mapped[list[str] | None]
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]
    successor_id: Mapped[uuid.UUID | None]
    secrecy_class: Mapped[str] = mapped_column(String(10), default="open")
    required_facts: Mapped[list[str] | None]
    script: Mapped[str | None] = mapped_column(Text)
    neutral_title: Mapped[str | None] = mapped_column(String(200))
    preferred_channel: Mapped[str | None] = mapped_column(String(10))
    unit_id: Mapped[uuid.UUID | None]
    due_working_days: Mapped[int | None]
    finished_by_us: Mapped[bool] = mapped_column(default=False)
    allows_personal_number: Mapped[bool] = mapped_column(default=False)
    sort_key: Mapped[str] = mapped_column(String(240), default="")
