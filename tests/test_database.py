"""The desk's database: encrypted, one commit at a time, told in the user's words."""

import multiprocessing
import os
import shutil
import signal
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import select, text, update
from sqlalchemy.orm import Session

from app import clock, migrations
from app.database import Database
from app.models import Base, Contact, Setting
from app.models.record import new_id
from app.trouble import DatabaseTrouble, Trouble
from tests.conftest import KEY


def contact(note: str = "") -> Contact:
    """A contact that says as little as possible."""
    return Contact(
        channel="PHONE",
        began_at=clock.now(),
        ended_at=clock.now(),
        case_type_id=new_id(),
        outcome_code="SOLVED",
        note=note,
    )


def log(session: Session, note: str = "") -> Contact:
    """Log a contact."""
    logged = contact(note)
    session.add(logged)
    return logged


def notes(session: Session) -> list[str]:
    """What has been logged."""
    return list(session.scalars(select(Contact.note).order_by(Contact.began_at)))


def test_the_file_says_nothing_to_who_has_no_key(database: Database) -> None:
    database.write(log, "Frågar om slamtömning i Ekvik")
    database.close()
    for part in database.path.parent.glob("lotsen.db*"):
        data = part.read_bytes()
        assert "slamtömning".encode() not in data
        assert b"SQLite format 3" not in data


def test_a_wrong_key_is_told_and_nothing_is_overwritten(database: Database) -> None:
    database.write(log, "kvar")
    database.close()
    before = database.path.read_bytes()
    with pytest.raises(DatabaseTrouble):
        Database(database.path, b"x" * 32, actor="guide", device="R1")
    assert database.path.read_bytes() == before
    assert Database(database.path, KEY, actor="guide", device="R1").read(notes) == ["kvar"]


def test_a_damaged_file_is_told_and_nothing_is_overwritten(database: Database) -> None:
    database.write(log, "kvar")
    database.close()
    damaged = bytearray(database.path.read_bytes())
    damaged[100:2000] = b"\xff" * 1900
    database.path.write_bytes(damaged)
    with pytest.raises(DatabaseTrouble):
        Database(database.path, KEY, actor="guide", device="R1")
    assert database.path.read_bytes() == bytes(damaged)


def test_what_fails_halfway_leaves_nothing_behind(database: Database) -> None:
    def fail(session: Session) -> None:
        log(session, "halv")
        session.flush()
        raise Trouble("nej")

    with pytest.raises(Trouble):
        database.write(fail)
    assert database.read(notes) == []
    assert database.read(lambda session: session.scalar(text("SELECT count(*) FROM change"))) == 0


def test_listeners_hear_which_tables_a_commit_changed(database: Database) -> None:
    heard: list[frozenset[str]] = []
    database.subscribe(heard.append)
    database.write(log)
    database.write(lambda session: session.add(Setting(key="theme", value="dark")))
    database.read(notes)
    assert heard == [frozenset({"contact"}), frozenset({"setting"})]


def test_a_record_cannot_be_changed_in_bulk_behind_the_journal(database: Database) -> None:
    with pytest.raises(TypeError):
        database.write(lambda session: session.execute(update(Contact).values(note="")))


def test_another_program_holding_the_database_is_told_in_words(database: Database) -> None:
    other = sqlcipher.connect(str(database.path), isolation_level=None)
    other.execute(f"PRAGMA key = \"x'{KEY.hex()}'\"")
    other.execute("BEGIN IMMEDIATE")
    database.write_patience(0)
    try:
        with pytest.raises(Trouble, match="annat program"):
            database.write(log)
    finally:
        other.execute("ROLLBACK")
        other.close()
    database.write(log, "nu går det")
    assert database.read(notes) == ["nu går det"]


def test_a_full_disk_is_told_in_words_and_the_next_commit_works(database: Database) -> None:
    pages = database.read(lambda session: session.scalar(text("PRAGMA page_count")))
    database.read(lambda session: session.execute(text(f"PRAGMA max_page_count = {pages}")))
    with pytest.raises(Trouble, match="full"):
        database.write(log, "x" * 400_000)
    database.read(lambda session: session.execute(text("PRAGMA max_page_count = 1000000")))
    database.write(log, "rum igen")
    assert database.read(notes) == ["rum igen"]


def test_a_write_protected_file_is_told_in_words(database: Database) -> None:
    database.read(lambda session: session.execute(text("PRAGMA query_only = ON")))
    with pytest.raises(Trouble, match="skrivskyddad"):
        database.write(log)


def _log_until_killed(path: Path, told: Any) -> None:
    database = Database(path, KEY, actor="guide", device="R1")
    for number in range(1_000_000):
        database.write(log, str(number))
        told.send(number)


def test_a_killed_program_loses_nothing_it_had_committed(tmp_path: Path, migrated_file: Path) -> None:
    path = tmp_path / "lotsen.db"
    shutil.copy(migrated_file, path)
    started = multiprocessing.get_context("spawn")
    hear, tell = started.Pipe(duplex=False)
    process = started.Process(target=_log_until_killed, args=(path, tell))
    process.start()
    tell.close()
    last = -1
    while last < 40:
        last = hear.recv()
    assert process.pid is not None
    os.kill(process.pid, signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
    process.join()
    while hear.poll():
        try:
            last = hear.recv()
        except EOFError:
            break
    reopened = Database(path, KEY, actor="guide", device="R1")
    kept = sorted(map(int, reopened.read(notes)))
    assert kept[: last + 1] == list(range(last + 1))
    assert len(kept) <= last + 2
    reopened.close()


def test_the_migrations_make_the_tables_the_models_describe(database: Database) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    own = {"search_entry", "word"}
    by_trigger_or_fts = ("search_text", "search_register", "word_part", "case_tally")

    def ours(thing: Any, name: str | None, kind: str, *_: object) -> bool:
        table = name if kind == "table" else getattr(getattr(thing, "table", None), "name", "")
        return str(table) not in own and not str(table).startswith(by_trigger_or_fts)

    def differences(session: Session) -> list[Any]:
        context = MigrationContext.configure(session.connection(), opts={"include_object": ours})
        return list(compare_metadata(context, Base.metadata))

    assert database.read(differences) == []


def test_head_is_the_newest_migration() -> None:
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    assert ScriptDirectory.from_config(config).get_current_head() == migrations.HEAD
