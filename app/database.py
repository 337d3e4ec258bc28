"""This desk's encrypted SQLite: read, write, and who is told.

A write and its changes are one commit; afterwards listeners hear which tables changed.
"""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import ORMExecuteState, Session, sessionmaker
from sqlalchemy.pool import StaticPool

from app import journal, migrations, search_index, visits
from app.language import tr
from app.models import Record
from app.trouble import DatabaseTrouble, Trouble

T = TypeVar("T")
Question = Callable[..., T]  # takes a Session first

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Written:
    """What one commit did: its number in the journal (None if no record changed) and the tables it touched."""

    batch: int | None
    tables: frozenset[str]
    label: str | None = None


class Database:
    """One open database file; `read` and `write` are all the work there is.

    Used from one thread at a time (the desk's worker); calls from several threads wait for each other.
    """

    def __init__(self, path: Path, key: bytes, *, actor: str, device: str) -> None:
        """Open or create the file at `path`; raises DatabaseTrouble and overwrites nothing if it cannot be read."""
        self.path = path
        self._key = key
        self.actor = actor
        self.device = device
        self._listeners: list[Callable[[frozenset[str]], None]] = []
        self._lock = threading.RLock()
        self._engine = _engine(path, key)
        try:
            migrations.upgrade(self._engine)
        except DBAPIError as error:
            self._engine.dispose()
            raise _as_trouble(error, opening=True) or error from error
        self._sessions = sessionmaker(self._engine, expire_on_commit=False, autoflush=True)
        event.listen(self._sessions, "do_orm_execute", _refuse_bulk_changes)
        event.listen(self._sessions, "before_flush", journal.before_flush)
        event.listen(self._sessions, "after_flush", journal.after_flush)
        event.listen(self._sessions, "after_flush", search_index.after_flush)

    def read(self, question: Question[T], *args: Any, **kwargs: Any) -> T:
        """The answer to a bounded question, as the file stands now."""
        with self._lock, self._troubles(), self._sessions() as session:
            return question(session, *args, **kwargs)

    def read_apart(self, question: Question[T], *args: Any, **kwargs: Any) -> T:
        """As `read`, on a connection of its own: answered even while other work holds the file."""
        engine = _engine(self.path, self._key)
        try:
            with self._troubles(), Session(engine) as session:
                return question(session, *args, **kwargs)
        finally:
            engine.dispose()

    def write(self, what: Question[T], *args: Any, **kwargs: Any) -> T:
        """Do it and commit it with its changes, or raise and leave the file as it was."""
        return self.write_as(None, what, *args, **kwargs)[0]

    def write_as(self, label: str | None, what: Question[T], *args: Any, **kwargs: Any) -> tuple[T, Written]:
        """As `write`; `label` says in the user's words what would be undone."""
        with self._lock:
            with self._troubles(), self._sessions() as session, session.begin():
                notes = journal.begin(session, label=label, actor=self.actor, device=self.device)
                result = what(session, *args, **kwargs)
                session.flush()
                written = Written(notes.batch_number, frozenset(notes.tables), notes.label)
            if written.tables:
                self._announce(written.tables)
        return result, written

    def undo(self, batch: int) -> Written:
        """Commit the inverse of a batch; raises Trouble if what it changed has moved on since."""
        return self.write_as(None, _undo, batch=batch)[1]

    def subscribe(self, listener: Callable[[frozenset[str]], None]) -> None:
        """Have `listener` told, on the committing thread, which tables a commit changed."""
        self._listeners.append(listener)

    def write_patience(self, seconds: float) -> None:
        """How long a write waits for another program before it gives up."""
        with self._engine.connect() as connection:
            connection.exec_driver_sql(f"PRAGMA busy_timeout = {round(seconds * 1000)}")

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    def _announce(self, tables: frozenset[str]) -> None:
        for listener in self._listeners:
            listener(tables)

    def _troubles(self) -> "_Troubles":
        return _Troubles()


def _undo(session: Session, *, batch: int) -> None:
    journal.undo(session, batch=batch)
    visits.refuse_shared_badges(session)


class _Troubles:
    """Turns what the file system and SQLite refuse into the user's words."""

    def __enter__(self) -> None:
        """Nothing to set up."""

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        """Raise Trouble for what a person can do something about; let bugs through."""
        if isinstance(error, DBAPIError):
            trouble = _as_trouble(error, opening=False)
            if trouble is not None:
                raise trouble from error


def _engine(path: Path, key: bytes) -> Engine:
    def connect() -> Any:
        connection = sqlcipher.connect(str(path), check_same_thread=False, timeout=5)
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        for pragma in (
            "journal_mode = WAL",
            "synchronous = FULL",
            "temp_store = MEMORY",
            "cache_size = -32000",
            "recursive_triggers = ON",
        ):
            connection.execute(f"PRAGMA {pragma}")
        return connection

    return create_engine(
        "sqlite://",
        creator=connect,
        module=sqlcipher,
        poolclass=StaticPool,
        query_cache_size=800,
        hide_parameters=True,  # what people typed never reaches a log
    )


def _refuse_bulk_changes(state: ORMExecuteState) -> None:
    if not (state.is_update or state.is_delete) or state.bind_mapper is None:
        return
    if issubclass(state.bind_mapper.class_, Record):
        raise TypeError("bulk changes bypass the journal; change the records one by one")


def _as_trouble(error: DBAPIError, *, opening: bool) -> Trouble | None:
    said = str(error.orig).lower()
    if "locked" in said or "busy" in said:
        return Trouble(tr("Another program is using the database. Nothing was saved; try again in a moment."))
    if "disk is full" in said or "full" in said:
        return Trouble(tr("The disk is full. Nothing was saved; free some space and try again."))
    if "readonly" in said or "read-only" in said:
        return Trouble(tr("The database is write-protected. Nothing was saved; ask IT to check the folder."))
    if "disk i/o" in said or "unable to open" in said:
        return DatabaseTrouble(tr("The database cannot be reached. Check the disk and try again."))
    if "not a database" in said or "malformed" in said or "hmac" in said or "encrypted" in said:
        return DatabaseTrouble(
            tr("The database is damaged, or its key is not the right one. Nothing has been overwritten.")
        )
    if opening:
        return DatabaseTrouble(tr("The database cannot be opened. Nothing has been overwritten."))
    return None
