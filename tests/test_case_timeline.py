"""The timeline: what happened, in a guide's words, and nothing stored for it."""

from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy.orm import Session

from app import case_sheet, cases, clock, contacts, handovers
from app.case_timeline import Line
from app.database import Database
from tests.conftest import Clock
from tests.small_town import SmallTown
from tests.test_cases import OUTCOME, opened


def told(database: Database, case_id: UUID) -> list[Line]:
    """The lines of a case, newest first."""
    return list(database.read(case_sheet.sheet, case_id=case_id).lines)


def test_the_timeline_says_who_took_the_case_from_whom(database: Database, town: SmallTown) -> None:
    asa, bo = town.guides["Åsa Lindqvist"], town.guides["Bo Ek"]
    case = opened(database, town)
    database.actor = str(asa)
    database.write(cases.take, case_id=case.id, by=asa)
    database.actor = str(bo)
    database.write(cases.take_over, case_id=case.id, by=bo, expected=asa)
    newest, before, first = told(database, case.id)
    assert newest.text.index("Bo Ek") < newest.text.index("Åsa Lindqvist")
    assert "Åsa Lindqvist" in before.text
    assert first.kind == "opened"


def test_what_was_undone_is_not_told_and_what_was_redone_is_told_once(
    database: Database, town: SmallTown
) -> None:
    case = opened(database, town)
    database.actor = str(town.sitting.guide_id)
    _, written = database.write_as("Tagit", cases.take, case_id=case.id, by=town.sitting.guide_id)
    assert written.batch is not None
    undone = database.undo(written.batch)
    assert [line.kind for line in told(database, case.id)] == ["opened"]
    assert undone.batch is not None
    database.undo(undone.batch)
    assert [line.icon for line in told(database, case.id)] == ["hand", "circle-dot"]


def test_notes_contacts_and_handovers_stand_among_the_changes_newest_first(
    database: Database, town: SmallTown, wall_clock: Clock
) -> None:
    seat = town.sitting
    case = opened(database, town, owner_id=seat.guide_id)
    wall_clock.go_on(minutes=5)
    database.write(
        contacts.log,
        desk_id=seat.desk_id,
        guide_id=seat.guide_id,
        channel="PHONE",
        case_type_id=case.case_type_id,
        outcome_code=OUTCOME,
        note="Undrar hur det går",
        case_id=case.id,
    )
    wall_clock.go_on(minutes=5)
    database.write(cases.write_note, case_id=case.id, by=seat.guide_id, text="Ringde", kind="official")
    wall_clock.go_on(minutes=5)
    due = wall_clock.time + timedelta(days=2)
    database.write(
        handovers.hand_over, case_id=case.id, by=seat.guide_id, unit_id=town.units["Miljö"], due_at=due
    )
    assert [line.icon for line in told(database, case.id)] == ["send", "file-text", "phone", "circle-dot"]
    wall_clock.set(due + timedelta(minutes=1))
    newest = told(database, case.id)[0]
    assert (newest.icon, newest.at) == ("clock-alert", due.replace(microsecond=newest.at.microsecond))


def test_closing_names_the_outcome_in_the_words_of_the_list(database: Database, town: SmallTown) -> None:
    case = opened(database, town)
    database.write(cases.close, case_id=case.id, by=town.sitting.guide_id, outcome_code=OUTCOME)
    assert "Löst i kontaktcenter" in told(database, case.id)[0].text


def test_parking_and_promising_say_until_when(database: Database, town: SmallTown, wall_clock: Clock) -> None:
    case, by = opened(database, town), town.sitting.guide_id
    database.write(cases.park, case_id=case.id, by=by, until=wall_clock.time + timedelta(days=1))
    database.write(cases.promise_callback, case_id=case.id, at=wall_clock.time + timedelta(hours=4))
    promised, parked, _opened = told(database, case.id)
    assert "2026-11-18" in parked.text
    assert "2026-11-17 13:30" in promised.text


def test_a_timeline_is_bounded_however_much_has_happened(database: Database, town: SmallTown) -> None:
    case = opened(database, town)

    def write_many(session: Session) -> None:
        for number in range(300):
            cases.write_note(session, case_id=case.id, by=town.sitting.guide_id, text=f"Rad {number}")

    database.write(write_many)
    lines = told(database, case.id)
    assert len(lines) == 200
    assert lines[0].detail == "Rad 299"


@pytest.mark.parametrize(("closed_first", "warnings"), [(True, 0), (False, 1)])
def test_a_case_closed_in_time_is_not_said_to_come_back_unanswered(
    database: Database, town: SmallTown, wall_clock: Clock, *, closed_first: bool, warnings: int
) -> None:
    case, by = opened(database, town), town.sitting.guide_id
    due = clock.now() + timedelta(days=2)
    database.write(handovers.hand_over, case_id=case.id, by=by, due_at=due, officer="Kim Ek")
    wall_clock.go_on(days=1 if closed_first else 3)
    database.write(cases.close, case_id=case.id, by=by, outcome_code="SOLVED")
    wall_clock.go_on(days=5)
    lines = database.read(case_sheet.sheet, case_id=case.id).lines
    assert sum(line.icon == "clock-alert" for line in lines) == warnings
