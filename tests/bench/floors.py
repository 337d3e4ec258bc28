"""The floor: what the program said to its database, said again by bare sqlcipher calls to the same file.

A `Recorder` listens while the program does a thing once; `Bare` says the same statements again, without SQLAlchemy,
without threads and without a window.
"""

import re
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import event

from app.database import Database
from app.models.record import new_id

_INSERT = re.compile(r'INSERT INTO "?(\w+)"? \(([^)]*)\)')
_WRITES = ("INSERT", "UPDATE", "DELETE", "REPLACE")


@dataclass(frozen=True)
class Said:
    """One statement as the database got it."""

    statement: str
    values: Any
    many: bool

    @property
    def writes(self) -> bool:
        """Whether it changes anything."""
        return self.statement.lstrip().upper().startswith(_WRITES)


@contextmanager
def recorder(database: Database) -> Iterator[list[Said]]:
    """Everything said to the database while the block runs, by whichever thread."""
    said: list[Said] = []

    def listen(_c: object, _k: object, statement: str, values: Any, _x: object, many: bool) -> None:
        said.append(Said(statement, values, many))

    event.listen(database._engine, "before_cursor_execute", listen)
    try:
        yield said
    finally:
        event.remove(database._engine, "before_cursor_execute", listen)


class Bare:
    """A connection without anything around it, set as the program sets its own."""

    def __init__(self, path: Path, key: bytes) -> None:
        self._connection = sqlcipher.connect(str(path), isolation_level=None, timeout=10)
        self._connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        for pragma in (
            "journal_mode = WAL",
            "synchronous = FULL",
            "temp_store = MEMORY",
            "cache_size = -32000",
        ):
            self._connection.execute(f"PRAGMA {pragma}").fetchall()

    def ask(self, statement: str, *values: Any) -> list[tuple[Any, ...]]:
        """All rows of an answer."""
        rows: list[tuple[Any, ...]] = self._connection.execute(statement, values).fetchall()
        return rows

    def say(self, several: Sequence[Said]) -> float:
        """Say it all, in one transaction if anything is written; milliseconds until it is committed."""
        writes = any(said.writes for said in several)
        began = time.perf_counter()
        if writes:
            self._connection.execute("BEGIN IMMEDIATE")
        for said in several:
            if said.many:
                self._connection.executemany(said.statement, said.values)
            else:
                self._connection.execute(said.statement, said.values).fetchall()
        if writes:
            self._connection.execute("COMMIT")
        return (time.perf_counter() - began) * 1000

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()


def reads(said: Sequence[Said]) -> list[Said]:
    """The questions among what was said."""
    return [one for one in said if one.statement.lstrip().upper().startswith(("SELECT", "WITH"))]


def same_contact_again(said: Sequence[Said], bare: Bare) -> list[Said]:
    """The rows of a logged contact once more: as many bytes in the same tables."""
    batch = bare.ask("SELECT max(number) FROM batch")[0][0] + 1
    return under_new_names(said, contact=new_id().bytes, batch=batch)


def under_new_names(said: Sequence[Said], *, contact: bytes, batch: int) -> list[Said]:
    """What was written, with another identifier and another batch."""
    fresh = {
        ("contact", "id"): contact,
        ("change", "row_id"): contact,
        ("change", "batch_number"): batch,
        ("batch", "id"): new_id().bytes,
    }
    return [_with(one, fresh) for one in said if one.writes]


def _with(one: Said, fresh: Mapping[tuple[str, str], Any]) -> Said:
    found = _INSERT.match(one.statement)
    if found is None:
        return one
    table, columns = found[1], [name.strip(' "') for name in found[2].split(",")]
    values = [fresh.get((table, name), value) for name, value in zip(columns, one.values, strict=True)]
    return Said(one.statement, values, one.many)
