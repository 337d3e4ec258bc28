"""A disruption: one event, one case, one key a caller."""

from typing import Any

import pytest
from sqlalchemy import select

from app import disruptions
from app.database import Database
from app.models import Contact, Disruption
from app.trouble import Trouble
from tests.small_town import SmallTown
from tests.test_cases import opened, stored


def started(database: Database, town: SmallTown, **said: Any) -> Disruption:
    """A water leak that everybody calls about."""
    told: dict[str, Any] = {
        "title": "Vattenläcka i Svanesund",
        "script": "Vattnet är åter klockan 16.",
        "by": town.sitting.guide_id,
        "office": "KC",
        "desk_code": "R1",
        "channel": "PHONE",
        "case_type_id": town.types["Kris och störning"],
        **said,
    }
    return database.write(disruptions.start, **told)


def call(database: Database, town: SmallTown, disruption: Disruption) -> None:
    """Somebody calls about it."""
    seat = town.sitting
    database.write(
        disruptions.same_event,
        disruption_id=disruption.id,
        desk_id=seat.desk_id,
        guide_id=seat.guide_id,
        channel="PHONE",
    )


def test_a_disruption_from_scratch_has_a_case_and_a_banner(database: Database, town: SmallTown) -> None:
    disruption = started(database, town)
    (ongoing,) = database.read(disruptions.ongoing)
    assert (ongoing.title, ongoing.script, ongoing.callers) == (disruption.title, disruption.script, 0)
    assert disruption.case_id is not None
    assert stored(database, disruption.case_id).number == ongoing.case_number


def test_each_caller_is_one_contact_on_the_same_case(database: Database, town: SmallTown) -> None:
    disruption = started(database, town)
    for _ in range(3):
        call(database, town, disruption)
    (ongoing,) = database.read(disruptions.ongoing)
    assert ongoing.callers == 3
    contacts = database.read(lambda session: list(session.scalars(select(Contact))))
    assert {contact.case_id for contact in contacts} == {disruption.case_id}
    assert {contact.disruption_id for contact in contacts} == {disruption.id}


def test_a_disruption_can_start_from_a_case_but_only_once(database: Database, town: SmallTown) -> None:
    case = opened(database, town)
    disruption = started(database, town, case_id=case.id, case_type_id=None)
    assert disruption.case_id == case.id
    with pytest.raises(Trouble, match=case.number):
        started(database, town, case_id=case.id, case_type_id=None)


def test_an_ended_disruption_takes_no_more_callers(database: Database, town: SmallTown) -> None:
    disruption = started(database, town)
    database.write(disruptions.end, disruption_id=disruption.id)
    assert database.read(disruptions.ongoing) == ()
    with pytest.raises(Trouble):
        call(database, town, disruption)
    assert disruption.case_id is not None
    assert stored(database, disruption.case_id).closed_at is None


def test_a_disruption_says_what_has_happened(database: Database, town: SmallTown) -> None:
    with pytest.raises(Trouble):
        started(database, town, title="  ")
    with pytest.raises(Trouble):
        started(database, town, case_type_id=None)
    assert database.read(disruptions.ongoing) == ()
