"""A contact (kontakt): one interaction, and the unit of count."""

import uuid
from datetime import datetime
from typing import Any

from sqlalchemy import Index, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from app.models.record import Record

CHANNELS = ("PHONE", "EMAIL", "CHAT", "VISIT", "LETTER", "ESERVICE", "SOCIAL", "INTERNAL")


class PartyColumns:
    """Who it is about, where that is needed at all."""

    party_name: Mapped[str | None] = mapped_column(String(200))
    party_phone: Mapped[str | None] = mapped_column(String(40))
    party_email: Mapped[str | None] = mapped_column(String(200))
    party_number: Mapped[str | None] = mapped_column(String(12))
    property_designation: Mapped[str | None] = mapped_column(String(100))


class Contact(PartyColumns, Record):
    """Somebody reached the contact centre once, by one channel; a letter has been received some time before."""

    __tablename__ = "contact"
    __table_args__ = (
        Index("contact_by_time", "began_at"),
        Index("contact_by_desk", "desk_id", "began_at"),
        Index("contact_by_case", "case_id", sqlite_where=text("case_id IS NOT NULL")),
        Index("contact_by_phone", "party_phone", "began_at", sqlite_where=text("party_phone IS NOT NULL")),
        Index("contact_by_email", "party_email", "began_at", sqlite_where=text("party_email IS NOT NULL")),
        Index("contact_by_number", "party_number", "began_at", sqlite_where=text("party_number IS NOT NULL")),
        Index(
            "contact_by_property",
            "property_designation",
            "began_at",
            sqlite_where=text("property_designation IS NOT NULL"),
        ),
    )

    channel: Mapped[str] = mapped_column(String(10))
    desk_id: Mapped[uuid.UUID | None]
    guide_id: Mapped[uuid.UUID | None]
    began_at: Mapped[datetime]
    ended_at: Mapped[datetime]
    received_at: Mapped[datetime | None]
    case_type_id: Mapped[uuid.UUID]
    reason_code: Mapped[str | None] = mapped_column(String(40))
    outcome_code: Mapped[str] = mapped_column(String(40))
    note: Mapped[str] = mapped_column(Text, default="")
    facts: Mapped[dict[str, Any] | None]
    case_id: Mapped[uuid.UUID | None]
    disruption_id: Mapped[uuid.UUID | None]
    repeat_of_id: Mapped[uuid.UUID | None]
