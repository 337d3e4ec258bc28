"""Hosts: found by name, task or unit; away or here, and who says so."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from app import clock, directory
from app.database import Database
from app.models import Employee
from app.sorting import sort_key
from app.trouble import Trouble
from app.ui.presence import presence_text, source_text, what_to_say
from tests.conftest import Clock
from tests.small_town import SmallTown


def employ(database: Database, name: str, **details: Any) -> UUID:
    def add(session: Any) -> UUID:
        employee = Employee(name=name, sort_key=sort_key(name), active=True, **details)
        session.add(employee)
        session.flush()
        return employee.id

    return database.write(add)


@pytest.fixture
def marta(database: Database, town: SmallTown) -> UUID:
    return employ(
        database,
        "Märta Öberg",
        title="Bygglovshandläggare",
        unit_id=town.units["Bygglov"],
        tasks="strandskydd, nybyggnadskarta, slam i Svanesund",
        room="B214",
        phone="+46304334101",
    )


def names(database: Database, words: str) -> list[str]:
    return [host.name for host in database.read(directory.find_hosts, words=words)]


@pytest.mark.parametrize(
    "words",
    [
        "märta",
        "öb mä",
        "OBERG",
        "marta oberg",
        "strandsk",
        "karta",
        "slam svanesund",
        "svanesund Öberg",
        "b214",
        "handlägg",
        "bygglov märta",
        "Märta, Öberg!",
    ],
)
def test_a_host_is_found_by_any_part_of_name_task_unit_or_room(
    database: Database, marta: UUID, words: str
) -> None:
    assert "Märta Öberg" in names(database, words)


@pytest.mark.parametrize("words", ["", "   ", "%", "_", "mårta", "märta nilsson", "'; drop"])
def test_nothing_is_found_where_nothing_matches(database: Database, marta: UUID, words: str) -> None:
    assert "Märta Öberg" not in names(database, words)


def test_a_letter_as_typed_comes_before_one_with_rings_and_dots(database: Database, town: SmallTown) -> None:
    employ(database, "Åsa Berg")
    employ(database, "Asa Berg")
    assert names(database, "asa berg") == ["Asa Berg", "Åsa Berg"]
    assert names(database, "åsa berg") == ["Åsa Berg"]


def test_a_name_that_begins_so_comes_before_a_task_that_contains_it(
    database: Database, town: SmallTown
) -> None:
    employ(database, "Adam Ek", tasks="slamtömning")
    employ(database, "Slavica Marić")
    assert names(database, "sla")[:2] == ["Slavica Marić", "Adam Ek"]


def test_a_unit_can_be_the_host(database: Database, town: SmallTown) -> None:
    (unit,) = [host for host in database.read(directory.find_hosts, words="bygglov") if host.is_unit]
    assert (unit.name, unit.id) == ("Bygglov", town.units["Bygglov"])
    assert unit.phone_hours


def test_who_has_left_is_not_suggested(database: Database, town: SmallTown) -> None:
    employ(database, "Gunnar Gård")
    database.write(lambda s: setattr(s.query(Employee).filter_by(name="Gunnar Gård").one(), "active", False))
    assert names(database, "gunnar") == []


def test_the_answer_is_bounded(database: Database, town: SmallTown) -> None:
    for number in range(30):
        employ(database, f"Bo Svensson {number}")
    assert len(names(database, "bo")) == directory.MOST


def test_a_number_that_may_not_be_given_out_is_told_apart(database: Database, marta: UUID) -> None:
    host = database.read(directory.host, host_id=marta)
    assert host is not None
    assert (host.phone, host.internal_phone) == (None, "0304-33 41 01")
    database.write(lambda s: setattr(s.get(Employee, marta), "may_disclose_phone", True))
    host = database.read(directory.host, host_id=marta)
    assert host is not None
    assert (host.phone, host.internal_phone) == ("0304-33 41 01", None)


def test_an_absence_says_who_told_and_when_and_ends_by_itself(
    database: Database, marta: UUID, wall_clock: Clock
) -> None:
    until = datetime(2026, 11, 17, 13, tzinfo=clock.STOCKHOLM)
    database.write(directory.note_absence, employee_id=marta, until=until, reason="Möte")
    wall_clock.go_on(minutes=20)
    host = database.read(directory.host, host_id=marta)
    assert host is not None
    assert (host.presence.state, host.presence.until, host.presence.reason) == ("absent", until, "Möte")
    assert "13:00" in presence_text(host.presence)
    assert "09:30" in source_text(host.presence)
    assert "20 min" in source_text(host.presence)
    wall_clock.set(until + timedelta(seconds=1))
    later = database.read(directory.host, host_id=marta)
    assert later is not None
    assert later.presence.state == "unknown"


def test_the_visitor_is_told_when_but_never_why(database: Database, marta: UUID) -> None:
    deputy_id = employ(database, "Göran Ström")
    database.write(
        directory.note_absence,
        employee_id=marta,
        until=datetime(2026, 11, 17, 13, tzinfo=clock.STOCKHOLM),
        reason="Vab",
    )
    host, deputy = (database.read(directory.host, host_id=person) for person in (marta, deputy_id))
    assert host is not None
    told = what_to_say(host, deputy)
    assert "13:00" in told
    assert "Göran Ström" in told
    assert "Vab" not in told
    assert "Göran" not in what_to_say(host, None)


def test_a_deputy_who_is_away_is_not_offered(database: Database, marta: UUID) -> None:
    deputy_id = employ(database, "Göran Ström")
    for person in (marta, deputy_id):
        database.write(directory.note_absence, employee_id=person)
    host, deputy = (database.read(directory.host, host_id=person) for person in (marta, deputy_id))
    assert host is not None
    assert "Göran" not in what_to_say(host, deputy)


def test_one_key_notes_an_absence_for_the_rest_of_the_day(
    database: Database, marta: UUID, wall_clock: Clock
) -> None:
    database.write(directory.note_absence, employee_id=marta)
    wall_clock.set(datetime(2026, 11, 17, 23, 59, tzinfo=clock.STOCKHOLM))
    host = database.read(directory.host, host_id=marta)
    assert host is not None
    assert host.presence.state == "absent"
    wall_clock.go_on(minutes=2)
    host = database.read(directory.host, host_id=marta)
    assert host is not None
    assert host.presence.state == "unknown"


def test_somebody_who_is_here_after_all_is_here_today_only(
    database: Database, marta: UUID, wall_clock: Clock
) -> None:
    database.write(directory.note_absence, employee_id=marta)
    database.write(directory.note_presence, employee_id=marta)
    host = database.read(directory.host, host_id=marta)
    assert host is not None
    assert host.presence.state == "present"
    wall_clock.go_on(days=1)
    host = database.read(directory.host, host_id=marta)
    assert host is not None
    assert host.presence.state == "unknown"


def test_an_absence_cannot_end_before_it_begins(database: Database, marta: UUID) -> None:
    with pytest.raises(Trouble, match="Märta"):
        database.write(
            directory.note_absence, employee_id=marta, until=datetime(2026, 11, 16, tzinfo=clock.STOCKHOLM)
        )


@pytest.mark.parametrize("words", ["åäö" * 10_000, "abc " * 10_000, "%_{0}'\"\0", "😀"])
def test_whatever_is_pasted_where_a_host_is_looked_for_is_only_not_found(
    database: Database, marta: UUID, words: str
) -> None:
    assert database.read(directory.find_hosts, words=words) == []
