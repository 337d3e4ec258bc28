"""What the tests stand on: a real encrypted database, a small town, a real window."""

import logging
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app import clock, language
from app.database import Database
from app.ui.desk import Desk
from tests import small_town
from tests.small_town import SmallTown

KEY = b"0123456789abcdef0123456789abcdef"
# A Tuesday morning in November, in winter time, with no holiday near.
MORNING = datetime(2026, 11, 17, 8, 30, tzinfo=UTC)


class Clock:
    """A wall clock that only moves when a test moves it, a millisecond a look."""

    def __init__(self) -> None:
        self.time = MORNING

    def __call__(self) -> datetime:
        self.time += timedelta(milliseconds=1)
        return self.time

    def go_on(self, **duration: float) -> datetime:
        """Let time pass."""
        self.time += timedelta(**duration)
        return self.time

    def set(self, moment: datetime) -> None:
        """Put the clock at a moment."""
        self.time = moment


@pytest.fixture(autouse=True)
def swedish() -> None:
    """Every test speaks Swedish unless it says otherwise."""
    language.use("sv")


@pytest.fixture(autouse=True)
def no_unexpected_log_lines(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A warning or error in the log fails the test that did not say it expected one."""
    caplog.set_level(logging.WARNING)
    yield
    noise = [record for record in caplog.get_records("call") if record.levelno >= logging.WARNING]
    assert not noise, noise


@pytest.fixture
def wall_clock() -> Iterator[Clock]:
    """The time, in the test's hands."""
    source = Clock()
    clock.set_source(source)
    yield source
    clock.set_source(None)


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty database of this release, made once."""
    path = tmp_path_factory.mktemp("release") / "lotsen.db"
    Database(path, KEY, actor="tests", device="tests").close()
    return path


@pytest.fixture
def database(tmp_path: Path, migrated_file: Path, wall_clock: Clock) -> Iterator[Database]:
    """An empty encrypted database."""
    path = tmp_path / "lotsen.db"
    shutil.copy(migrated_file, path)
    opened = Database(path, KEY, actor="guide", device="R1")
    yield opened
    opened.close()


@pytest.fixture
def town(database: Database) -> SmallTown:
    """The seed lists and a handful of colleagues in `database`."""
    return database.write(small_town.build)


@pytest.fixture
def desk(qtbot: QtBot, database: Database, town: SmallTown) -> Iterator[Desk]:
    """A desk at the reception with Åsa sitting at it."""
    opened = Desk(database, town.sitting)
    opened.sit(town.sitting)
    yield opened
    opened.close()
