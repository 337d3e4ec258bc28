"""The demo town is a place one can work in at once, and nobody in it exists."""

import shutil
from collections import Counter
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app import case_queues, clock, visits
from app.case_queues import Viewer
from app.database import Database
from app.demo import town
from app.models import Batch, Case, Change, Contact, Employee
from app.sitting import Sitting
from tests.conftest import KEY, Clock

NOON = datetime(2026, 11, 24, 10, 12, tzinfo=clock.STOCKHOLM)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory, migrated_file: Path) -> tuple[Path, Sitting]:
    """The demo town, built once in the middle of a Tuesday."""
    path = tmp_path_factory.mktemp("demo") / "lotsen.db"
    shutil.copy(migrated_file, path)
    made = Database(path, KEY, actor="tests", device="tests")
    clock.set_source(lambda: NOON)
    try:
        return path, town.build(made)
    finally:
        assert clock.now() == NOON
        clock.set_source(None)
        made.close()


@pytest.fixture
def database_path(built: tuple[Path, Sitting], tmp_path: Path) -> Path:
    """A copy of the demo town."""
    return Path(shutil.copy(built[0], tmp_path / "lotsen.db"))


@pytest.fixture
def seated(built: tuple[Path, Sitting], database: Database, wall_clock: Clock) -> Sitting:
    """Somebody sitting at the demo's reception."""
    wall_clock.set(NOON)
    return built[1]


def test_the_demo_has_a_day_in_progress(database: Database, seated: Sitting) -> None:
    assert (seated.municipality, seated.desk_kind, seated.channel) == ("Sundby kommun", "reception", "VISIT")
    assert database.read(visits.in_house)
    assert database.read(visits.expected)
    today = clock.start_of_day(clock.today())
    contacts = database.read(
        lambda session: list(session.scalars(select(Contact).where(Contact.began_at >= today)))
    )
    assert contacts
    assert all(contact.began_at <= clock.now() for contact in contacts)
    viewer = Viewer(seated.guide_id, seated.unit_id)
    counted = database.read(case_queues.counts, viewer=viewer)
    filled = {name for name, count in counted.items() if count.number}
    assert {"mine", "unassigned", "overdue", "waiting", "parked", "handed_over"} <= filled


def test_everything_in_the_demo_was_done_at_its_own_time_by_somebody(
    database: Database, seated: Sitting
) -> None:
    def check(session: Session) -> None:
        people = {str(identifier) for identifier in session.scalars(select(Employee.id))}
        done = session.execute(
            select(Batch.at, Batch.actor)
            .join(Change, Change.batch_number == Batch.number)
            .where(Change.entity == "case")
        ).all()
        assert len({at.date() for at, _ in done}) > 15
        assert {actor for _, actor in done} <= people
        assert max(at for at, _ in done) <= clock.now()

    database.read(check)


def test_the_demo_calls_only_numbers_kept_for_fiction(database: Database, seated: Sitting) -> None:
    series = ("+467017406", "+46846500", "+4631390", "+4640628", "+46980319")

    def phones(session: Session) -> list[str | None]:
        columns = (Employee.phone, Employee.mobile, Contact.party_phone, Case.party_phone)
        return [phone for column in columns for phone in session.scalars(select(column))]

    wrong = [phone for phone in database.read(phones) if phone and not phone.startswith(series)]
    assert wrong == []


def test_nobody_in_the_demo_has_a_personal_number(database: Database, seated: Sitting) -> None:
    def numbers(session: Session) -> list[str]:
        return [
            number
            for column in (Contact.party_number, Case.party_number)
            for number in session.scalars(select(column))
            if number
        ]

    assert database.read(numbers) == []


def test_what_people_call_about_differs(database: Database, seated: Sitting) -> None:
    types = database.read(lambda session: Counter(session.scalars(select(Contact.case_type_id))))
    assert len(types) > 40
    assert max(types.values()) > 3 * sorted(types.values())[len(types) // 2]
