"""A disruption (driftstörning): one event many people call about."""

import uuid
from datetime import datetime

from sqlalchemy import Index, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from app.models.record import Record


class Disruption(Record):
    """An event shown as a banner on every desk until it has ended."""

    __tablename__ = "disruption"
    __table_args__ = (Index("disruption_ongoing", "began_at", sqlite_where=text("ended_at IS NULL")),)

    title: Mapped[str] = mapped_column(String(200))
    script: Mapped[str] = mapped_column(Text, default="")
    case_type_id: Mapped[uuid.UUID]
    case_id: Mapped[uuid.UUID | None]
    began_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
