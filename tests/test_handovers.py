"""Hand-overs: what the receiver gets, and that no case is forgotten."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from uuid import UUID

import pytest
from pypdf import PdfReader

from app import case_queues, cases, handovers
from app.case_queues import Viewer
from app.database import Database
from app.documents import handover_slip
from app.models import Case
from app.parties import Party
from app.trouble import Trouble
from tests.conftest import Clock
from tests.small_town import SmallTown
from tests.test_cases import opened, stored

FRIDAY = datetime(2026, 11, 20, 23, tzinfo=UTC)


def handed_over(database: Database, town: SmallTown, case: Case, **said: Any) -> None:
    """Hand a case to the water unit, answer by Friday."""
    told: dict[str, Any] = {
        "unit_id": town.units["Vatten och avlopp"],
        "message": "Kan ni ringa?",
        "due_at": FRIDAY,
        **said,
    }
    database.write(handovers.hand_over, case_id=case.id, by=town.sitting.guide_id, **told)


def mine(database: Database, town: SmallTown) -> set[UUID]:
    """The cases in the guide's own queue."""
    viewer = Viewer(town.sitting.guide_id, town.sitting.unit_id)
    return {row.id for row in database.read(case_queues.page, queue="mine", viewer=viewer)}


def test_an_unanswered_handover_comes_back_to_the_guide_by_itself(
    database: Database, town: SmallTown, wall_clock: Clock
) -> None:
    case = opened(database, town, owner_id=town.sitting.guide_id)
    handed_over(database, town, case)
    assert stored(database, case.id).status == "handed_over"
    assert mine(database, town) == set()
    wall_clock.set(FRIDAY + timedelta(minutes=1))
    assert mine(database, town) == {case.id}


def test_a_receipt_is_noted_once_and_an_answer_wakes_the_case(database: Database, town: SmallTown) -> None:
    case = opened(database, town, owner_id=town.sitting.guide_id)
    handed_over(database, town, case)
    database.write(handovers.acknowledge, case_id=case.id)
    with pytest.raises(Trouble):
        database.write(handovers.acknowledge, case_id=case.id)
    assert stored(database, case.id).status == "handed_over"
    database.write(handovers.answer, case_id=case.id, by=town.sitting.guide_id, text="Lagat")
    assert (stored(database, case.id).status, stored(database, case.id).resume_at) == ("ongoing", None)
    assert database.read(handovers.current, case.id) is None
    with pytest.raises(Trouble):
        database.write(handovers.answer, case_id=case.id, by=town.sitting.guide_id)


def test_a_case_is_handed_to_one_receiver_at_a_time_and_can_be_taken_back(
    database: Database, town: SmallTown
) -> None:
    case = opened(database, town, owner_id=town.sitting.guide_id)
    handed_over(database, town, case)
    with pytest.raises(Trouble, match=case.number):
        handed_over(database, town, case)
    database.write(handovers.take_back, case_id=case.id)
    assert stored(database, case.id).status == "ongoing"
    handed_over(database, town, case, unit_id=None, officer="Kim Svärd", email="kim@sundby.example")
    letter = database.read(handovers.letter, case_id=case.id)
    assert (letter.receiver, letter.address) == ("Kim Svärd", "kim@sundby.example")


def test_a_handover_needs_a_receiver_and_a_day_to_come(
    database: Database, town: SmallTown, wall_clock: Clock
) -> None:
    case = opened(database, town)
    with pytest.raises(Trouble):
        handed_over(database, town, case, unit_id=None, officer="  ")
    with pytest.raises(Trouble):
        handed_over(database, town, case, due_at=wall_clock.time - timedelta(days=1))
    with pytest.raises(Trouble):
        handed_over(database, town, case, email="inte en adress")
    assert stored(database, case.id).status == "new"


def test_the_letter_says_what_the_receiver_needs_and_carries_the_case_number(
    database: Database, town: SmallTown
) -> None:
    case = opened(database, town, party=Party("Märta Öberg", "0731234567"))
    handed_over(database, town, case)
    letter = database.read(handovers.letter, case_id=case.id)
    assert case.number in letter.subject
    for needed in (case.number, "Kan ni ringa?", "Märta Öberg", "073-123 45 67", "2026-11-20"):
        assert needed in letter.body
    assert letter.mailto.startswith("mailto:")
    assert "Märta Öberg" in unquote(letter.mailto)


def test_the_letter_of_a_confidential_case_tells_nothing_about_anybody(
    database: Database, town: SmallTown
) -> None:
    case = opened(
        database,
        town,
        title="Oro för Kim",
        case_type_id=town.types["Orosanmälan"],
        party=Party("Märta Öberg"),
    )
    handed_over(database, town, case, message="")
    letter = database.read(handovers.letter, case_id=case.id)
    assert case.number in letter.body
    for secret in ("Oro för Kim", "Märta", case.description):
        assert secret not in letter.body + letter.subject


def test_a_long_letter_still_makes_a_link_that_opens(database: Database, town: SmallTown) -> None:
    case = opened(database, town)
    handed_over(database, town, case, message="å" * 5000)
    letter = database.read(handovers.letter, case_id=case.id)
    assert len(letter.mailto) <= handovers.LONGEST_MAILTO


def test_the_suggested_day_counts_working_days(database: Database, town: SmallTown) -> None:
    # Three working days after Tuesday 17 November: the end of Friday 20.
    assert database.read(handovers.suggested_due) == FRIDAY


def test_somebody_elses_case_is_not_handed_over(database: Database, town: SmallTown) -> None:
    case = opened(database, town)
    database.write(cases.take, case_id=case.id, by=town.guides["Bo Ek"])
    with pytest.raises(Trouble, match="Bo Ek"):
        handed_over(database, town, case)


def test_the_slip_on_paper_says_the_number_the_receiver_and_the_day(
    database: Database, town: SmallTown, tmp_path: Path
) -> None:
    case = opened(database, town)
    handed_over(database, town, case)
    slip = database.read(handover_slip.make, case_id=case.id, folder=tmp_path)
    printed = PdfReader(slip).pages[0].extract_text()
    for said in (case.number, "Vatten och avlopp", "2026-11-20", "Kan ni ringa?"):
        assert said in printed
