"""The short lists a contact is described with; seeded in Swedish, edited by the municipality."""

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column

from app.models.record import Record


class ContactReason(Record):
    """Why they had to contact us (kontaktorsak); some reasons are failure demand."""

    __tablename__ = "contact_reason"
    __table_args__ = (Index("reason_code", "code", unique=True),)

    code: Mapped[str] = mapped_column(String(40))
    label: Mapped[str] = mapped_column(String(120))
    key: Mapped[str | None] = mapped_column(String(1))
    failure_demand: Mapped[bool] = mapped_column(default=False)
    position: Mapped[int] = mapped_column(default=0)
    active: Mapped[bool] = mapped_column(default=True)


class Outcome(Record):
    """How a contact ended (utfall), and what it counts as in the month's numbers."""

    __tablename__ = "outcome"
    __table_args__ = (Index("outcome_code", "code", unique=True),)

    code: Mapped[str] = mapped_column(String(40))
    label: Mapped[str] = mapped_column(String(120))
    key: Mapped[str | None] = mapped_column(String(1))
    counts_as: Mapped[str] = mapped_column(String(20))
    position: Mapped[int] = mapped_column(default=0)
    active: Mapped[bool] = mapped_column(default=True)
