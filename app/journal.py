"""Every commit writes what it changed: one batch, one change a row, old and new value per column.

History, undo, live updates, audit and sync all read these rows.
"""

from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import ColumnElement, Table, func, insert, inspect, select, update
from sqlalchemy.orm import Session, UOWTransaction, aliased

from app import clock
from app.language import tr
from app.models import Base, Batch, Change, Record, new_id
from app.models.record import column_type, from_stored_form, rule_of, stored_form
from app.trouble import Trouble

MOST_LOOKED_AT = 5_000
_UNTOLD = ("id", "revision")


@dataclass
class Notes:
    """What is to be said about the commit being made."""

    label: str | None
    actor: str
    device: str
    undoes: int | None = None
    undoing: bool = False
    batch_number: int | None = None
    last_change: int | None = None
    tables: set[str] = field(default_factory=set)


def begin(session: Session, *, label: str | None, actor: str, device: str) -> Notes:
    """Open the notes of a commit; the flushes that follow write into them."""
    notes = Notes(label, actor, device)
    session.info["journal"] = notes
    return notes


def before_flush(session: Session, _context: UOWTransaction, _instances: object) -> None:
    """Give every new and changed record its revision, and keep append-only rows as they are."""
    notes: Notes | None = session.info.get("journal")
    if notes is None:
        if session.new or session.dirty or session.deleted:
            raise TypeError("records are changed through Database.write only")
        return
    for record in session.new:
        if isinstance(record, Record):
            record.id = record.id or new_id()
            record.revision = record.revision or 1
    for record in session.dirty:
        if isinstance(record, Record) and session.is_modified(record):
            if record.append_only:
                raise TypeError(f"{record.__tablename__} is append-only")
            record.revision += 1
    for record in session.deleted:
        if isinstance(record, Record) and not notes.undoing:
            raise TypeError("records are taken away by undo or purge only")


def after_flush(session: Session, _context: UOWTransaction) -> None:
    """Write one change for each record flushed."""
    notes: Notes = session.info["journal"]
    rows: list[dict[str, Any]] = []
    for operation, instances in (
        ("insert", session.new),
        ("update", session.dirty),
        ("delete", session.deleted),
    ):
        for instance in instances:
            if isinstance(instance, Record):
                row = _change(instance, operation)
                if row is not None:
                    rows.append(row)
            if operation != "update" or session.is_modified(instance):
                notes.tables.add(instance.__tablename__)
    if not rows:
        return
    if notes.batch_number is None:
        notes.batch_number = session.scalar(
            insert(Batch)
            .values(
                id=new_id(),
                label=notes.label,
                actor=notes.actor,
                device=notes.device,
                at=clock.now(),
                undoes=notes.undoes,
            )
            .returning(Batch.number)
        )
    if notes.last_change is not None:
        session.execute(update(Change).where(Change.id == notes.last_change).values(last_in_batch=False))
    told = [{"batch_number": notes.batch_number, "last_in_batch": row is rows[-1], **row} for row in rows]
    if len(told) == 1:
        notes.last_change = session.scalar(insert(Change).values(told[0]).returning(Change.id))
    else:
        session.execute(insert(Change), told)
        notes.last_change = session.scalar(select(func.max(Change.id)))


def _change(record: Record, operation: str) -> dict[str, Any] | None:
    new: dict[str, Any] = {}
    old: dict[str, Any] = {}
    precondition: dict[str, Any] = {}
    state = inspect(record)
    for column in record.__table__.columns:
        name = column.key
        if name in _UNTOLD:
            continue
        value = getattr(record, name)
        if operation == "insert":
            if value is not None:
                new[name] = stored_form(value)
        elif operation == "delete":
            # What was stored: undo may have changed the row back in memory on its way to taking it away.
            changed = state.attrs[name].history.deleted
            stored = changed[0] if changed else value
            if stored is not None:
                old[name] = stored_form(stored)
        else:
            history = state.attrs[name].history
            if not history.has_changes():
                continue
            before = history.deleted[0] if history.deleted else None
            if stored_form(before) == stored_form(value):
                continue
            new[name], old[name] = stored_form(value), stored_form(before)
            if rule_of(type(record), name) == "exclusive":
                precondition[name] = old[name]
    if operation == "update" and not new:
        return None
    return {
        "scope": record.scope,
        "entity": record.__tablename__,
        "row_id": record.id,
        "operation": operation,
        "revision": record.revision,
        "new_values": new or None,
        "old_values": old or None,
        "precondition": precondition or None,
    }


def undo(session: Session, *, batch: int) -> None:
    """Put back what a batch changed; raises Trouble if any of it has moved on since."""
    done = session.get(Batch, batch)
    if done is None or done.undone_by is not None:
        raise Trouble(tr("That has already been undone."))
    notes: Notes = session.info["journal"]
    # Undoing an undo does the thing again: that is an action of its own, and can be undone like any other.
    notes.undoes = batch if done.undoes is None else None
    notes.undoing, notes.label = True, done.label
    changes = session.scalars(select(Change).where(Change.batch_number == batch).order_by(Change.id.desc()))
    taken_back = changes.all()
    for change in taken_back:
        _put_back(session, change)
    session.flush()
    for change in taken_back:
        if change.operation == "insert" and _is_spoken_of(session, change):
            raise Trouble(tr("That cannot be undone: somebody has changed it since."))
    done.undone_by = notes.batch_number


def _put_back(session: Session, change: Change) -> None:
    record_class = _record_class(change.entity)
    record = session.get(record_class, change.row_id)
    moved_on = Trouble(tr("That cannot be undone: somebody has changed it since."))
    if change.operation == "delete":
        if record is not None:
            raise moved_on
        values = _values(record_class, change.old_values or {})
        session.add(record_class(id=change.row_id, revision=change.revision + 1, **values))
        return
    if record is None:
        raise moved_on
    if change.operation == "insert":
        # By value, not by revision: what has been changed and changed back is as it was made.
        if _content(record) != (change.new_values or {}):
            raise moved_on
        session.delete(record)
        return
    new, old = change.new_values or {}, change.old_values or {}
    for name, value in new.items():
        # A later touch of the clock on the row is not somebody else's change.
        if stored_form(getattr(record, name)) != value and name != "updated_at":
            raise moved_on
    for name, value in _values(record_class, old).items():
        setattr(record, name, value)


def _is_spoken_of(session: Session, change: Change) -> bool:
    """Whether something said since belongs to a row, in a column that is named after it and has an index."""
    named = [
        column
        for mapper in Base.registry.mappers
        if issubclass(mapper.class_, Record) and isinstance(mapper.local_table, Table)
        for index in mapper.local_table.indexes
        if (column := next(iter(index.columns))).key == f"{change.entity}_id"
    ]
    asked = (select(column).where(column == change.row_id).limit(1) for column in named)
    return any(session.scalar(question) is not None for question in asked)


def _content(record: Record) -> dict[str, Any]:
    told = ((column.key, getattr(record, column.key)) for column in record.__table__.columns)
    return {name: stored_form(value) for name, value in told if name not in _UNTOLD and value is not None}


def _values(record_class: type[Record], stored: dict[str, Any]) -> dict[str, Any]:
    return {name: from_stored_form(column_type(record_class, name), value) for name, value in stored.items()}


def _record_class(entity: str) -> type[Record]:
    for mapper in Base.registry.mappers:
        if issubclass(mapper.class_, Record) and mapper.class_.__tablename__ == entity:
            return mapper.class_
    raise LookupError(entity)


def last_undoable(session: Session, *, actor: str, device: str, since_minutes: int = 30) -> Batch | None:
    """The newest batch of this person at this desk that Ctrl+Z would undo."""
    earliest = clock.now().timestamp() - since_minutes * 60
    batch = session.scalars(
        select(Batch)
        .where(
            _among_the_newest(),
            Batch.actor == actor,
            Batch.device == device,
            Batch.undone_by.is_(None),
            Batch.undoes.is_(None),
            Batch.label.is_not(None),
        )
        .order_by(Batch.number.desc())
        .limit(1)
    ).first()
    return batch if batch is not None and batch.at.timestamp() >= earliest else None


def _among_the_newest() -> ColumnElement[bool]:
    """The journal grows for years; what is looked for in vain is not looked for in all of it."""
    return Batch.number > select(func.max(aliased(Batch).number)).scalar_subquery() - MOST_LOOKED_AT


def last_undone(session: Session, *, actor: str, device: str) -> Batch | None:
    """The newest undoing of this person at this desk, if nothing new has been done since: what redo takes back."""
    taken_back = aliased(Batch)
    own = (_among_the_newest(), Batch.actor == actor, Batch.device == device, Batch.label.is_not(None))
    undoing = session.scalars(
        select(Batch)
        .where(*own, Batch.undoes.is_not(None), Batch.undone_by.is_(None))
        .order_by(Batch.number.desc())
        .limit(1)
    ).first()
    if undoing is None:
        return None
    fresh = session.scalar(
        select(Batch.number)
        .where(*own, Batch.number > undoing.number, Batch.undoes.is_(None))
        .where(~select(taken_back.number).where(taken_back.undone_by == Batch.number).exists())
        .limit(1)
    )
    return undoing if fresh is None else None
