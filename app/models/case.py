"""A case (ärende): what must be followed up, its notes, links and hand-overs."""

import uuid
from datetime import datetime

from sqlalchemy import Index, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from app.models.contact import PartyColumns
from app.models.record import EXCLUSIVE, STRICT, Record

STATUSES = ("new", "ongoing", "waiting", "parked", "handed_over", "closed", "reopened")
SECRECY_CLASSES = ("open", "sensitive", "secret")
REGISTRY_DECISIONS = ("registered", "kept_ordered", "minor_importance")
NOTE_KINDS = ("internal", "official")

IS_OPEN = text("closed_at IS NULL")


class Case(PartyColumns, Record):
    """Something the contact centre has promised to see through; `resume_at` is when a resting case wakes."""

    __tablename__ = "case"
    __table_args__ = (
        Index("case_by_number", "number", unique=True),
        Index("case_by_update", "updated_at"),
        Index("case_closed", "closed_at", sqlite_where=text("closed_at IS NOT NULL")),
        Index("case_open", "updated_at", "resume_at", sqlite_where=IS_OPEN),
        Index("case_open_by_owner", "owner_id", "updated_at", "resume_at", sqlite_where=IS_OPEN),
        Index("case_open_by_unit", "unit_id", "updated_at", "resume_at", sqlite_where=IS_OPEN),
        Index("case_open_by_status", "status", "updated_at", sqlite_where=IS_OPEN),
        Index("case_open_by_type", "case_type_id", "updated_at", sqlite_where=IS_OPEN),
        Index("case_resting", "status", "resume_at", "id", sqlite_where=text("resume_at IS NOT NULL")),
        Index("case_due", "due_at", "id", sqlite_where=text("closed_at IS NULL AND due_at IS NOT NULL")),
        Index("case_callback", "callback_at", "id", sqlite_where=text("callback_at IS NOT NULL")),
        Index("case_merged", "merged_into_id", sqlite_where=text("merged_into_id IS NOT NULL")),
        Index("case_by_phone", "party_phone", "created_at", sqlite_where=text("party_phone IS NOT NULL")),
        Index("case_by_email", "party_email", "created_at", sqlite_where=text("party_email IS NOT NULL")),
        Index(
            "case_by_number_of_party",
            "party_number",
            "created_at",
            sqlite_where=text("party_number IS NOT NULL"),
        ),
        Index(
            "case_by_property",
            "property_designation",
            "created_at",
            sqlite_where=text("property_designation IS NOT NULL"),
        ),
    )

    number: Mapped[str] = mapped_column(String(40))
    title: Mapped[str] = mapped_column(String(300))
    description: Mapped[str] = mapped_column(Text, default="", info=STRICT)
    case_type_id: Mapped[uuid.UUID]
    channel: Mapped[str | None] = mapped_column(String(10))
    status: Mapped[str] = mapped_column(String(12), default="new")
    owner_id: Mapped[uuid.UUID | None] = mapped_column(info=EXCLUSIVE)
    unit_id: Mapped[uuid.UUID | None]
    created_at: Mapped[datetime]
    created_by_id: Mapped[uuid.UUID | None]
    updated_at: Mapped[datetime]
    due_at: Mapped[datetime | None]
    callback_at: Mapped[datetime | None]
    resume_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]
    closed_by_id: Mapped[uuid.UUID | None]
    outcome_code: Mapped[str | None] = mapped_column(String(40))
    secrecy_class: Mapped[str] = mapped_column(String(10), default="open")
    registry_decision: Mapped[str | None] = mapped_column(String(20))
    registry_number: Mapped[str | None] = mapped_column(String(60))
    source_contact_id: Mapped[uuid.UUID | None]
    merged_into_id: Mapped[uuid.UUID | None] = mapped_column(info=EXCLUSIVE)


class CaseNote(Record):
    """Something written on a case: an internal note or an official one (tjänsteanteckning, a public record)."""

    __tablename__ = "case_note"
    __table_args__ = (Index("note_of_case", "case_id", "written_at"),)
    append_only = True

    case_id: Mapped[uuid.UUID]
    kind: Mapped[str] = mapped_column(String(10))
    text: Mapped[str] = mapped_column(Text)
    author_id: Mapped[uuid.UUID | None]
    written_at: Mapped[datetime]


class CaseLink(Record):
    """Two cases that belong together."""

    __tablename__ = "case_link"
    __table_args__ = (Index("link_of_case", "case_id"), Index("link_to_case", "other_id"))
    append_only = True

    case_id: Mapped[uuid.UUID]
    other_id: Mapped[uuid.UUID]


class Handover(Record):
    """A case handed to a unit or an officer without account, until somebody has answered."""

    __tablename__ = "handover"
    __table_args__ = (
        Index("handover_of_case", "case_id"),
        Index("handover_unanswered", "unit_id", "due_at", sqlite_where=text("answered_at IS NULL")),
    )

    case_id: Mapped[uuid.UUID]
    unit_id: Mapped[uuid.UUID | None]
    officer: Mapped[str | None] = mapped_column(String(200))
    email: Mapped[str | None] = mapped_column(String(200))
    message: Mapped[str] = mapped_column(Text, default="")
    sent_by_id: Mapped[uuid.UUID | None]
    sent_at: Mapped[datetime]
    due_at: Mapped[datetime]
    acknowledged_at: Mapped[datetime | None]
    answered_at: Mapped[datetime | None]
    returned_at: Mapped[datetime | None]
