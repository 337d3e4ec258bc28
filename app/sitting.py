"""Who sits where: what every logged row needs and nobody should have to type."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app import settings
from app.language import tr
from app.models import Desk, Employee
from app.models.directory import ROLES
from app.trouble import Trouble

MOST = 200


@dataclass(frozen=True)
class Sitting:
    """A guide at a desk, and the channel the next contact comes by."""

    guide_id: UUID
    guide_name: str
    desk_id: UUID
    desk_name: str
    desk_code: str
    desk_kind: str
    channel: str
    unit_id: UUID | None
    role: str
    office: str
    municipality: str


def sit(session: Session, *, guide_id: UUID, desk_id: UUID) -> Sitting:
    """Seat a guide at a desk, and remember it for the next start."""
    guide, desk = session.get(Employee, guide_id), session.get(Desk, desk_id)
    if guide is None or desk is None:
        raise Trouble(tr("Choose who you are and where you sit."))
    settings.put(session, "guide_id", guide.id.hex)
    settings.put(session, "desk_id", desk.id.hex)
    return Sitting(
        guide_id=guide.id,
        guide_name=guide.name,
        desk_id=desk.id,
        desk_name=desk.name,
        desk_code=desk.code,
        desk_kind=desk.kind,
        channel=desk.channel,
        unit_id=guide.unit_id,
        role=guide.role or "guide",
        office=settings.get(session, "office"),
        municipality=settings.get(session, "municipality"),
    )


def resume(session: Session) -> Sitting | None:
    """Who sat here last, or None the first time."""
    guide, desk = settings.get(session, "guide_id"), settings.get(session, "desk_id")
    if not guide or not desk:
        return None
    try:
        return sit(session, guide_id=UUID(guide), desk_id=UUID(desk))
    except Trouble:
        return None


def desks(session: Session) -> list[Desk]:
    """The places one can sit at."""
    return list(session.scalars(select(Desk).order_by(Desk.name).limit(MOST)))


def guides(session: Session) -> list[Employee]:
    """The colleagues who work at the contact centre."""
    staff = select(Employee).where(Employee.role.in_(ROLES), Employee.active.is_(True))
    return list(session.scalars(staff.order_by(Employee.sort_key).limit(MOST)))
