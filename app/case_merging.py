"""Merging: one case goes into another, which then tells the story of both, and it can be taken back."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app import clock
from app.case_facts import by_number
from app.cases import open_one, touched
from app.language import tr
from app.models import Case, Change
from app.models.record import column_type, from_stored_form, stored_form
from app.trouble import Trouble

MOST_MERGED = 40
_RESTORED = ("status", "closed_at", "closed_by_id", "resume_at", "callback_at")


def merge(session: Session, *, case_id: UUID, into_id: UUID, by: UUID) -> Case:
    """Merge a case into another; returns the one that goes on.

    Both must be open and neither merged already: of two people who merge in opposite directions, the
    second is told what the first has done, and no case is lost.
    """
    if case_id == into_id:
        raise Trouble(tr("A case cannot be merged with itself."))
    case, target = open_one(session, case_id), open_one(session, into_id)
    case.merged_into_id = target.id
    case.status, case.closed_at, case.closed_by_id = "closed", clock.now(), by
    case.resume_at = None
    if case.callback_at is not None:
        # A promise to the caller survives: the earlier of the two is kept.
        target.callback_at = min(filter(None, (case.callback_at, target.callback_at)))
        case.callback_at = None
    touched(case)
    return touched(target)


def merge_by_number(session: Session, *, case_id: UUID, other_number: str, by: UUID) -> Case:
    """Merge a case into the one with this number."""
    return merge(session, case_id=case_id, into_id=by_number(session, other_number).id, by=by)


def unmerge(session: Session, *, case_id: UUID) -> Case:
    """Take a merging back: the case stands on its own again, as it was before."""
    case = session.get(Case, case_id)
    if case is None or case.merged_into_id is None:
        raise Trouble(tr("That case has not been merged."))
    target = session.get(Case, case.merged_into_id)
    merging = _merging(session, case)
    case.merged_into_id = None
    case.status, case.closed_at, case.closed_by_id = "reopened", None, None
    if merging is not None:
        for name, value in (merging.old_values or {}).items():
            if name in _RESTORED:
                setattr(case, name, from_stored_form(column_type(Case, name), value))
    if target is not None and target.closed_at is None:
        if merging is not None:
            _give_back_callback(session, target, merging.batch_number)
        touched(target)
    return touched(case)


def merged_ids(session: Session, case_id: UUID) -> list[UUID]:
    """The cases that have gone into this one, also by way of others."""
    found: list[UUID] = []
    asked = [case_id]
    while asked and len(found) < MOST_MERGED:
        one_step = select(Case.id).where(Case.merged_into_id.in_(asked)).limit(MOST_MERGED)
        asked = [merged for merged in session.scalars(one_step) if merged not in found and merged != case_id]
        found += asked
    return found[:MOST_MERGED]


def _merging(session: Session, case: Case) -> Change | None:
    """The change by which the case was merged."""
    changes = select(Change).where(Change.row_id == case.id, Change.operation == "update")
    newest_first = session.scalars(changes.order_by(Change.id.desc()).limit(100))
    return next((change for change in newest_first if (change.new_values or {}).get("merged_into_id")), None)


def _give_back_callback(session: Session, target: Case, batch: int) -> None:
    """What the merging made of the target's own promise, unless another has been made since."""
    changes = select(Change).where(Change.batch_number == batch, Change.row_id == target.id)
    for change in session.scalars(changes.limit(10)):
        new, old = change.new_values or {}, change.old_values or {}
        if "callback_at" in new and new["callback_at"] == stored_form(target.callback_at):
            target.callback_at = from_stored_form(datetime, old.get("callback_at"))
