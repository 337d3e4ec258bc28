"""What the tests stand on: a real encrypted database, a small town, a real window."""

import os
import tempfile

# Before anything imports Qt or asks for a keyring: no display is needed and nobody's real keyring is touched.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("PYTHON_KEYRING_BACKEND", "tests.private_keyring.PrivateKeyring")
os.environ.setdefault("LOTSEN_TEST_KEYRING", tempfile.mkdtemp(prefix="lotsen-keyring-"))

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


@pytest.fixture(scope="session")
def small_town_file(tmp_path_factory: pytest.TempPathFactory, migrated_file: Path) -> tuple[Path, SmallTown]:
    """A database with the seed lists and a handful of colleagues, made once."""
    path = tmp_path_factory.mktemp("town") / "lotsen.db"
    shutil.copy(migrated_file, path)
    database = Database(path, KEY, actor="tests", device="tests")
    town = database.write(small_town.build)
    database.close()
    return path, town


@pytest.fixture
def database_path(tmp_path: Path, request: pytest.FixtureRequest, migrated_file: Path) -> Path:
    """Where the test's own database lies: an empty one, or the small town's where the test asks for the town."""
    path = tmp_path / "lotsen.db"
    town = "town" in request.fixturenames
    shutil.copy(request.getfixturevalue("small_town_file")[0] if town else migrated_file, path)
    return path


@pytest.fixture
def database(database_path: Path, wall_clock: Clock) -> Iterator[Database]:
    """An encrypted database."""
    opened = Database(database_path, KEY, actor="guide", device="R1")
    yield opened
    opened.close()


@pytest.fixture
def town(small_town_file: tuple[Path, SmallTown], database: Database) -> SmallTown:
    """The seed lists and a handful of colleagues in `database`."""
    return small_town_file[1]


@pytest.fixture
def desk(qtbot: QtBot, database: Database, town: SmallTown) -> Iterator[Desk]:
    """A desk at the reception with Åsa sitting at it."""
    opened = Desk(database, town.sitting)
    opened.sit(town.sitting)
    yield opened
    opened.close()
