"""What staff do with a case, and what the database holds afterwards."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from app import case_facts, cases, clock, disruptions, handovers, settings
from app.cases import open_case
from app.database import Database
from app.models import Case, CaseNote, CaseType
from app.parties import Party
from app.trouble import Trouble
from tests.conftest import Clock
from tests.small_town import SmallTown

OUTCOME = "SOLVED"


def opened(database: Database, town: SmallTown, **said: Any) -> Case:
    """A case as a guide at the reception would open it."""
    told: dict[str, Any] = {
        "title": "Trasig lampa",
        "description": "Lampan vid lekplatsen lyser inte.",
        "case_type_id": town.types["Gatubelysning"],
        "by": town.sitting.guide_id,
        "office": "KC",
        "desk_code": "R1",
        "channel": "PHONE",
    }
    case = database.write_as("Öppnat", open_case, **{**told, **said})[0]
    assert isinstance(case, Case)
    return case


def stored(database: Database, case_id: UUID) -> Case:
    """The case as it stands in the file."""
    case: Case = database.read(lambda session: session.get_one(Case, case_id))
    return case


def test_a_case_number_says_office_year_desk_and_running_number(database: Database, town: SmallTown) -> None:
    first, second = opened(database, town), opened(database, town)
    assert (first.number, second.number) == ("KC-26-R1-0001", "KC-26-R1-0002")
    assert opened(database, town, desk_code="T2").number == "KC-26-T2-0001"


def test_the_number_of_an_undone_case_is_never_given_again(database: Database, town: SmallTown) -> None:
    _, written = database.write_as(
        "Öppnat",
        open_case,
        title="Fel",
        description="",
        case_type_id=town.types["Gatubelysning"],
        by=town.sitting.guide_id,
        office="KC",
        desk_code="R1",
        channel="PHONE",
    )
    assert written.batch is not None
    database.undo(written.batch)
    assert opened(database, town).number == "KC-26-R1-0002"


def test_a_new_year_begins_a_new_series(database: Database, town: SmallTown, wall_clock: Clock) -> None:
    opened(database, town)
    wall_clock.set(datetime(2026, 12, 31, 23, 30, tzinfo=UTC))
    assert opened(database, town).number == "KC-27-R1-0001"


def test_a_case_is_due_as_many_working_days_ahead_as_its_type_promises(
    database: Database, town: SmallTown
) -> None:
    promised = database.write(_promise_days, town.types["Gatubelysning"], 4)
    assert promised == 4
    case = opened(database, town)
    # Tuesday 17 November and four working days: the end of Monday 23, with a weekend between.
    assert case.due_at == datetime(2026, 11, 23, 23, tzinfo=UTC)


def _promise_days(session: Any, type_id: UUID, days: int) -> int:
    session.get(CaseType, type_id).due_working_days = days
    return days


def test_a_case_keeps_its_party_in_one_spelling(database: Database, town: SmallTown) -> None:
    case = opened(
        database, town, party=Party("Märta  Öberg", "073-123 45 67", property_designation="henån 1:23")
    )
    assert (case.party_name, case.party_phone) == ("Märta Öberg", "+46731234567")
    assert case.property_designation == "Henån 1:23"


def test_the_first_to_take_a_case_gets_it_and_the_other_is_told_who(
    database: Database, town: SmallTown
) -> None:
    case, asa, bo = opened(database, town), town.guides["Åsa Lindqvist"], town.guides["Bo Ek"]
    database.write(cases.take, case_id=case.id, by=asa)
    with pytest.raises(Trouble, match="Åsa Lindqvist"):
        database.write(cases.take, case_id=case.id, by=bo)
    assert stored(database, case.id).owner_id == asa


def test_taking_over_needs_to_know_from_whom(database: Database, town: SmallTown) -> None:
    case = opened(database, town)
    asa, bo, orvar = (town.guides[name] for name in ("Åsa Lindqvist", "Bo Ek", "Örvar Blær"))
    database.write(cases.take, case_id=case.id, by=bo)
    with pytest.raises(Trouble, match="Bo Ek"):
        database.write(cases.take_over, case_id=case.id, by=asa, expected=orvar)
    database.write(cases.take_over, case_id=case.id, by=asa, expected=bo)
    assert stored(database, case.id).owner_id == asa


def test_a_colleagues_case_is_not_closed_or_parked_over_their_head(
    database: Database, town: SmallTown, wall_clock: Clock
) -> None:
    case, asa, bo = opened(database, town), town.guides["Åsa Lindqvist"], town.guides["Bo Ek"]
    database.write(cases.take, case_id=case.id, by=bo)
    attempts: tuple[tuple[Any, dict[str, Any]], ...] = (
        (cases.close, {"outcome_code": OUTCOME}),
        (cases.park, {"until": wall_clock.time + timedelta(days=1)}),
        (cases.release, {}),
        (cases.wait, {}),
    )
    for what, said in attempts:
        with pytest.raises(Trouble, match="Bo Ek"):
            database.write(what, case_id=case.id, by=asa, **said)
    assert stored(database, case.id).status == "ongoing"


def test_a_parked_case_rests_until_its_day_and_an_impossible_day_is_refused(
    database: Database, town: SmallTown, wall_clock: Clock
) -> None:
    case, asa = opened(database, town), town.sitting.guide_id
    monday = datetime(2026, 11, 23, 7, tzinfo=UTC)
    database.write(cases.park, case_id=case.id, by=asa, until=monday)
    assert (stored(database, case.id).status, stored(database, case.id).resume_at) == ("parked", monday)
    for wrong in (wall_clock.time - timedelta(hours=1), wall_clock.time + timedelta(days=4000)):
        with pytest.raises(Trouble):
            database.write(cases.park, case_id=case.id, by=asa, until=wrong)
    assert stored(database, case.id).resume_at == monday
    database.write(cases.go_on, case_id=case.id, by=asa)
    assert (stored(database, case.id).status, stored(database, case.id).resume_at) == ("new", None)


def test_closing_stamps_who_and_ends_what_was_promised(
    database: Database, town: SmallTown, wall_clock: Clock
) -> None:
    case, asa = opened(database, town), town.sitting.guide_id
    database.write(cases.promise_callback, case_id=case.id, at=wall_clock.time + timedelta(hours=2))
    database.write(cases.close, case_id=case.id, by=asa, outcome_code=OUTCOME)
    closed = stored(database, case.id)
    assert (closed.status, closed.closed_by_id, closed.outcome_code) == ("closed", asa, OUTCOME)
    assert closed.closed_at is not None
    assert closed.callback_at is None
    with pytest.raises(Trouble):
        database.write(cases.take, case_id=case.id, by=asa)


def test_an_outcome_that_does_not_exist_closes_nothing(database: Database, town: SmallTown) -> None:
    case = opened(database, town)
    with pytest.raises(Trouble):
        database.write(cases.close, case_id=case.id, by=town.sitting.guide_id, outcome_code="NO_SUCH")
    assert stored(database, case.id).closed_at is None


def test_a_case_can_be_reopened_within_the_days_of_the_setting_and_not_later(
    database: Database, town: SmallTown, wall_clock: Clock
) -> None:
    case, asa = opened(database, town), town.sitting.guide_id
    database.write(settings.put, "reopen_days", 10)
    database.write(cases.close, case_id=case.id, by=asa, outcome_code=OUTCOME)
    wall_clock.go_on(days=9)
    database.write(cases.reopen, case_id=case.id)
    again = stored(database, case.id)
    assert (again.status, again.closed_at, again.outcome_code) == ("reopened", None, None)
    assert again.due_at is not None
    assert again.due_at > wall_clock.time
    database.write(cases.close, case_id=case.id, by=asa, outcome_code=OUTCOME)
    wall_clock.go_on(days=11)
    with pytest.raises(Trouble, match="10"):
        database.write(cases.reopen, case_id=case.id)


def test_undo_puts_a_closed_case_back_as_it_was(database: Database, town: SmallTown) -> None:
    case, asa = opened(database, town), town.sitting.guide_id
    database.write(cases.take, case_id=case.id, by=asa)
    _, written = database.write_as("Avslutat", cases.close, case_id=case.id, by=asa, outcome_code=OUTCOME)
    assert written.batch is not None
    database.undo(written.batch)
    back = stored(database, case.id)
    assert (back.status, back.closed_at, back.owner_id) == ("ongoing", None, asa)


def test_several_cases_are_taken_in_one_commit_or_not_at_all(database: Database, town: SmallTown) -> None:
    mine, theirs, free = (opened(database, town) for _ in range(3))
    asa, bo = town.guides["Åsa Lindqvist"], town.guides["Bo Ek"]
    database.write(cases.take, case_id=theirs.id, by=bo)
    with pytest.raises(Trouble, match=theirs.number):
        database.write(cases.each, action=cases.take, case_ids=[mine.id, theirs.id], by=asa)
    assert stored(database, mine.id).owner_id is None
    _, written = database.write_as(
        "2 tagna", cases.each, action=cases.take, case_ids=[mine.id, free.id], by=asa
    )
    assert {stored(database, one.id).owner_id for one in (mine, free)} == {asa}
    assert written.batch is not None
    database.undo(written.batch)
    assert {stored(database, one.id).owner_id for one in (mine, free)} == {None}


def test_a_note_of_a_hundred_thousand_characters_is_refused_in_words(
    database: Database, town: SmallTown
) -> None:
    case, asa = opened(database, town), town.sitting.guide_id
    with pytest.raises(Trouble, match="100"):
        database.write(cases.write_note, case_id=case.id, by=asa, text="x" * 100_000)
    with pytest.raises(Trouble):
        database.write(cases.write_note, case_id=case.id, by=asa, text="  \n ")
    database.write(cases.write_note, case_id=case.id, by=asa, text="Ringde, inget svar", kind="official")
    notes = database.read(lambda session: list(session.scalars(select(CaseNote))))
    assert [(note.text, note.kind, note.author_id) for note in notes] == [
        ("Ringde, inget svar", "official", asa)
    ]


def test_a_fact_changed_by_somebody_else_meanwhile_is_not_overwritten(
    database: Database, town: SmallTown
) -> None:
    case = opened(database, town, party=Party("Märta Öberg"))
    seen = {"party_name": "Märta Öberg", "title": "Trasig lampa"}
    database.write(case_facts.change, case_id=case.id, values={"party_name": "Märta Ö"}, seen=seen)
    with pytest.raises(Trouble, match="Märta Ö"):
        database.write(
            case_facts.change, case_id=case.id, values={"party_name": "M. Öberg", "title": "Lampa"}, seen=seen
        )
    database.write(case_facts.change, case_id=case.id, values={"title": "Lampa"}, seen=seen)
    kept = stored(database, case.id)
    assert (kept.party_name, kept.title) == ("Märta Ö", "Lampa")


@pytest.mark.parametrize(
    ("field", "said"), [("due_at", "2026-11-20"), ("unit_id", "Kontaktcenter"), ("case_type_id", "Press")]
)
def test_what_somebody_else_made_of_a_fact_is_told_in_words(
    database: Database, town: SmallTown, field: str, said: str
) -> None:
    case = opened(database, town)
    theirs = {
        "due_at": datetime(2026, 11, 20, 23, tzinfo=UTC),
        "unit_id": town.units["Kontaktcenter"],
        "case_type_id": town.types["Press"],
    }[field]
    seen = {field: getattr(case, field)}
    database.write(case_facts.change, case_id=case.id, values={field: theirs}, seen=seen)
    with pytest.raises(Trouble, match=f"{said}$"):
        database.write(case_facts.change, case_id=case.id, values={field: None}, seen=seen)


def test_a_last_day_in_the_wrong_century_is_refused(database: Database, town: SmallTown) -> None:
    case = opened(database, town)
    values, seen = {"due_at": datetime(2062, 11, 24, tzinfo=UTC)}, {"due_at": case.due_at}
    with pytest.raises(Trouble):
        database.write(case_facts.change, case_id=case.id, values=values, seen=seen)


def test_a_confidential_type_makes_the_case_confidential_and_always_registered(
    database: Database, town: SmallTown
) -> None:
    case = opened(database, town)
    database.write(
        case_facts.change,
        case_id=case.id,
        values={"case_type_id": town.types["Orosanmälan"]},
        seen={"case_type_id": case.case_type_id},
    )
    assert stored(database, case.id).secrecy_class == "secret"
    with pytest.raises(Trouble):
        database.write(case_facts.decide_registry, case_id=case.id, decision="minor_importance")
    database.write(case_facts.decide_registry, case_id=case.id, decision="registered", number="SN 2026/12")
    decided = stored(database, case.id)
    assert (decided.registry_decision, decided.registry_number) == ("registered", "SN 2026/12")


def test_two_cases_are_linked_by_number_once(database: Database, town: SmallTown) -> None:
    one, other = opened(database, town), opened(database, town)
    database.write(case_facts.link, case_id=one.id, other_number=other.number.lower())
    assert database.read(case_facts.linked_ids, other.id) == [one.id]
    with pytest.raises(Trouble, match=other.number):
        database.write(case_facts.link, case_id=one.id, other_number=other.number)
    with pytest.raises(Trouble, match="KC-26-R1-9999"):
        database.write(case_facts.link, case_id=one.id, other_number="kc-26-r1-9999")


@pytest.mark.parametrize("way", ["park", "close", "go_on"])
def test_who_takes_a_handed_over_case_up_again_waits_for_nobody(
    database: Database, town: SmallTown, way: str
) -> None:
    case = opened(database, town)
    guide = town.guides["Åsa Lindqvist"]
    due = clock.now() + timedelta(days=2)
    database.write(handovers.hand_over, case_id=case.id, by=guide, unit_id=town.units["Bygglov"], due_at=due)
    steps: dict[str, tuple[Any, dict[str, Any]]] = {
        "park": (cases.park, {"by": guide, "until": clock.now() + timedelta(days=1)}),
        "close": (cases.close, {"by": guide, "outcome_code": "SOLVED"}),
        "go_on": (cases.go_on, {"by": guide}),
    }
    step, details = steps[way]
    database.write(step, case_id=case.id, **details)
    assert database.read(handovers.current, case.id) is None
    if way == "close":
        database.write(cases.reopen, case_id=case.id)
    database.write(handovers.hand_over, case_id=case.id, by=guide, unit_id=town.units["Bygglov"], due_at=due)


def test_closing_the_case_of_a_disruption_ends_it(database: Database, town: SmallTown) -> None:
    disruption = database.write(
        disruptions.start,
        title="Vattenläcka",
        script="Klart klockan tolv.",
        case_type_id=town.types["Vattenavbrott"],
        by=town.guides["Bo Ek"],
        office="KC",
        desk_code="R1",
        channel="PHONE",
    )
    (ongoing,) = database.read(disruptions.ongoing)
    assert ongoing.case_id is not None
    database.write(cases.close, case_id=ongoing.case_id, by=town.guides["Bo Ek"], outcome_code="SOLVED")
    assert database.read(disruptions.ongoing) == ()
    assert disruption.id == ongoing.id
