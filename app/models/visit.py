"""A visit (besök): somebody in the building to meet somebody; and the queue tickets of the counter."""

import uuid
from datetime import date, datetime

from sqlalchemy import Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from app.models.record import EXCLUSIVE, Record


class Visit(Record):
    """Somebody expected, in the house, or gone again; anonymous unless a name is needed."""

    __tablename__ = "visit"
    __table_args__ = (
        Index(
            "visit_expected",
            "expected_at",
            sqlite_where=text("arrived_at IS NULL AND expected_at IS NOT NULL"),
        ),
        Index(
            "visit_in_house", "arrived_at", sqlite_where=text("left_at IS NULL AND arrived_at IS NOT NULL")
        ),
        Index("visit_left", "left_at", sqlite_where=text("left_at IS NOT NULL")),
    )

    visitor_name: Mapped[str | None] = mapped_column(String(200))
    company: Mapped[str | None] = mapped_column(String(200))
    purpose: Mapped[str | None] = mapped_column(String(300))
    host_id: Mapped[uuid.UUID | None]
    host_text: Mapped[str | None] = mapped_column(String(200))
    desk_id: Mapped[uuid.UUID | None]
    expected_at: Mapped[datetime | None]
    arrived_at: Mapped[datetime | None]
    left_at: Mapped[datetime | None]
    left_how: Mapped[str | None] = mapped_column(String(10))
    badge_number: Mapped[str | None] = mapped_column(String(20))


class QueueTicket(Record):
    """A number drawn at the counter (A001), with its waiting and serving times."""

    __tablename__ = "queue_ticket"
    __table_args__ = (
        Index("ticket_of_day", "day", "number", unique=True),
        Index("ticket_waiting", "issued_at", sqlite_where=text("called_at IS NULL AND ended_at IS NULL")),
        Index("ticket_serving", "called_at", sqlite_where=text("called_at IS NOT NULL AND ended_at IS NULL")),
    )

    day: Mapped[date]
    number: Mapped[str] = mapped_column(String(8))
    purpose: Mapped[str | None] = mapped_column(String(200))
    issued_at: Mapped[datetime]
    called_at: Mapped[datetime | None]
    recalls: Mapped[int] = mapped_column(default=0)
    desk_id: Mapped[uuid.UUID | None] = mapped_column(info=EXCLUSIVE)
    ended_at: Mapped[datetime | None]
    no_show: Mapped[bool] = mapped_column(default=False)
