"""Drafts: what has been typed and not yet saved, kept as typed until it is saved or visibly thrown away."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app import clock
from app.models import Draft

T = TypeVar("T")
MOST = 50
MOST_IN_A_ROOM = 200


@dataclass(frozen=True)
class Kept:
    """A draft as it was last typed."""

    id: UUID
    kind: str
    about_id: UUID | None
    data: dict[str, Any]
    created_at: datetime
    updated_at: datetime


def keep(
    session: Session, *, draft_id: UUID, kind: str, data: dict[str, Any], about_id: UUID | None = None
) -> None:
    """Store what is typed now, instead of what was typed before."""
    now = clock.now()
    draft = session.get(Draft, draft_id)
    if draft is None:
        session.add(
            Draft(id=draft_id, kind=kind, about_id=about_id, data=data, created_at=now, updated_at=now)
        )
    else:
        draft.data, draft.updated_at = data, now


def done_with(session: Session, draft_id: UUID | None) -> Kept | None:
    """Forget a draft, in the same commit as what became of it; returns what it held."""
    draft = session.get(Draft, draft_id) if draft_id is not None else None
    if draft is None:
        return None
    kept = _kept(draft)
    session.delete(draft)
    return kept


def saving(session: Session, what: Callable[..., T], /, *args: Any, draft_id: UUID | None, **said: Any) -> T:
    """Do what a draft was typed for and forget the draft, both or neither."""
    result = what(session, *args, **said)
    done_with(session, draft_id)
    return result


def one(session: Session, draft_id: UUID) -> Kept | None:
    """A draft, or None if it is no longer there."""
    draft = session.get(Draft, draft_id)
    return _kept(draft) if draft is not None else None


def waiting(session: Session, kind: str) -> list[Kept]:
    """The drafts of a kind, oldest first."""
    rows = select(Draft).where(Draft.kind == kind).order_by(Draft.created_at, Draft.id).limit(MOST)
    return [_kept(draft) for draft in session.scalars(rows)]


def in_room(session: Session, room: str) -> list[Kept]:
    """The drafts of all forms in a room, whose kinds begin with its name and a colon; the newest first."""
    rows = select(Draft).where(Draft.kind.startswith(f"{room}:", autoescape=True))
    rows = rows.order_by(Draft.updated_at.desc(), Draft.id).limit(MOST_IN_A_ROOM)
    return [_kept(draft) for draft in session.scalars(rows)]


def about(session: Session, kind: str, about_id: UUID) -> Kept | None:
    """The draft that belongs to a thing, if there is one."""
    rows = select(Draft).where(Draft.kind == kind, Draft.about_id == about_id)
    draft = session.scalars(rows.order_by(Draft.updated_at.desc()).limit(1)).first()
    return _kept(draft) if draft is not None else None


def _kept(draft: Draft) -> Kept:
    return Kept(draft.id, draft.kind, draft.about_id, dict(draft.data), draft.created_at, draft.updated_at)
