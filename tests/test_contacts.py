"""What is logged is complete, possible and in one commit; what was logged before is found again."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import event, select
from sqlalchemy.orm import Session

from app import cases, clock, contacts, drafts, limits, similar, tiles
from app.database import Database
from app.models import Case, CaseType, Change, Contact, ContactReason, Outcome
from app.models.record import new_id
from app.parties import Party
from app.trouble import Trouble
from tests.conftest import Clock
from tests.small_town import SmallTown


def said(town: SmallTown, type_name: str = "Gatubelysning", **more: Any) -> dict[str, Any]:
    """What a guide says of a contact at least."""
    return {
        "desk_id": town.sitting.desk_id,
        "guide_id": town.sitting.guide_id,
        "channel": "PHONE",
        "case_type_id": town.types[type_name],
        "outcome_code": "SOLVED",
        **more,
    }


def count(session: Session) -> int:
    """How many contacts there are in a test's small database."""
    return len(session.scalars(select(Contact.id)).all())


def test_a_contact_is_logged_with_all_that_was_said(database: Database, town: SmallTown) -> None:
    began = clock.now() - timedelta(minutes=4)
    logged = database.write(
        contacts.log,
        **said(
            town,
            began_at=began,
            reason_code="FAULT_REPORT",
            note="  Stolpe 14 blinkar \n",
            facts={"Adress eller stolpnummer": " 14 ", "Tomt": " "},
            party=Party(name="Örvar Blær", phone="0304-33 40 00", property_designation="henån 1:23"),
        ),
    )
    kept = database.read(contacts.one, logged.id)
    assert kept is not None
    assert (kept.channel, kept.outcome_code, kept.reason_code) == ("PHONE", "SOLVED", "FAULT_REPORT")
    assert kept.note == "Stolpe 14 blinkar"
    assert kept.facts == {"Adress eller stolpnummer": "14"}
    assert (kept.party_phone, kept.property_designation) == ("+46304334000", "Henån 1:23")
    assert kept.ended_at - kept.began_at >= timedelta(minutes=4)


def outdated(session: Session) -> None:
    """End a type, an outcome and a reason."""
    kind = session.scalars(select(CaseType).where(CaseType.name == "Skolmat")).one()
    kind.valid_to = clock.today() - timedelta(days=1)


@pytest.mark.parametrize(
    "wrong",
    [
        {"channel": "PIGEON"},
        {"case_type_id": new_id()},
        {"outcome_code": "WON"},
        {"reason_code": "BORED"},
        {"note": "x" * 100_000},
        {"facts": {"Adress": "x" * 100_000}},
        {"party": Party(personal_number="811228-9874")},
        {"party": Party(phone="12")},
        {"case_id": new_id()},
    ],
)
def test_what_cannot_be_right_is_refused_and_nothing_is_stored(
    database: Database, town: SmallTown, wrong: dict[str, Any]
) -> None:
    with pytest.raises(Trouble):
        database.write(contacts.log, **(said(town) | wrong))
    assert database.read(count) == 0


def test_a_type_that_has_ended_cannot_be_logged(database: Database, town: SmallTown) -> None:
    database.write(outdated)
    with pytest.raises(Trouble):
        database.write(contacts.log, **said(town, "Skolmat"))


@pytest.mark.parametrize(
    "times",
    [
        {"began_at": timedelta(hours=1)},
        {"received_at": timedelta(days=1)},
        {"received_at": timedelta(days=-400)},
        {"began_at": timedelta(0), "ended_at": timedelta(minutes=-5)},
    ],
)
def test_impossible_times_are_refused(
    database: Database, town: SmallTown, times: dict[str, timedelta]
) -> None:
    moments: dict[str, Any] = {name: clock.now() + off for name, off in times.items()}
    with pytest.raises(Trouble):
        database.write(contacts.log, **said(town, **moments))


def test_a_clock_that_jumps_back_does_not_end_a_call_before_it_began(
    database: Database, town: SmallTown, wall_clock: Clock
) -> None:
    began = clock.now()
    wall_clock.go_on(seconds=-90)
    kept = database.write(contacts.log, **said(town, began_at=began))
    assert kept.ended_at == kept.began_at == began


def test_an_e_mail_keeps_when_it_came_apart_from_when_it_was_dealt_with(
    database: Database, town: SmallTown
) -> None:
    yesterday = clock.now() - timedelta(days=1)
    database.write(contacts.log, **said(town, channel="EMAIL", received_at=yesterday))
    since = clock.start_of_day(clock.today())
    rows = database.read(contacts.latest, desk_id=town.sitting.desk_id, since=since)
    assert len(rows) == 1


def test_the_draft_goes_in_the_same_commit_as_the_contact(database: Database, town: SmallTown) -> None:
    draft = new_id()
    database.write(drafts.keep, draft_id=draft, kind="contact", data={"note": "halv"})
    with pytest.raises(Trouble):
        database.write(contacts.log, **said(town, outcome_code="WON", draft_id=draft))
    assert database.read(drafts.one, draft) is not None
    database.write(contacts.log, **said(town, draft_id=draft))
    assert database.read(drafts.one, draft) is None


def test_a_contact_and_its_case_are_one_commit_that_can_be_undone(
    database: Database, town: SmallTown
) -> None:
    (contact, case), written = database.write_as(
        "Kontakt",
        contacts.log_with_case,
        title="Lampan är trasig",
        office="KC",
        desk_code="R1",
        **said(
            town, note="Mörkt.", facts={"Adress eller stolpnummer": "14"}, party=Party(phone="0304-334000")
        ),
    )
    assert (contact.case_id, case.source_contact_id) == (case.id, contact.id)
    assert case.description == "Mörkt.\nAdress eller stolpnummer: 14"
    assert case.party_phone == "+46304334000"
    assert written.batch is not None
    database.undo(written.batch)
    assert database.read(count) == 0
    assert database.read(lambda session: session.get(Case, case.id)) is None


def test_a_case_is_not_undone_under_a_contact_that_was_logged_on_it_since(
    database: Database, town: SmallTown
) -> None:
    where = {"title": "Lampa", "office": "KC", "desk_code": "R1"}
    (_, case), opening = database.write_as("Loggat", contacts.log_with_case, **where, **said(town))
    later = database.write_as("Loggat", contacts.log, **said(town, case_id=case.id))[1]
    assert opening.batch
    assert later.batch
    with pytest.raises(Trouble):
        database.undo(opening.batch)
    assert database.read(count) == 2
    database.undo(later.batch)
    database.undo(opening.batch)
    assert database.read(count) == 0


def test_a_contact_whose_case_is_refused_is_not_logged_either(database: Database, town: SmallTown) -> None:
    with pytest.raises(Trouble):
        database.write(
            contacts.log_with_case, title="x" * (limits.TITLE + 1), office="KC", desk_code="R1", **said(town)
        )
    assert database.read(count) == 0


def test_what_was_logged_can_be_corrected_and_history_remembers(database: Database, town: SmallTown) -> None:
    logged = database.write(contacts.log, **said(town, note="fel"))
    new = {key: value for key, value in said(town, "Press").items() if key not in ("desk_id", "guide_id")}
    database.write(
        contacts.correct, contact_id=logged.id, **(new | {"note": "rätt", "outcome_code": "GUIDED"})
    )
    kept = database.read(contacts.one, logged.id)
    assert kept is not None
    assert (kept.note, kept.outcome_code, kept.case_type_id) == ("rätt", "GUIDED", town.types["Press"])
    assert kept.began_at == logged.began_at

    def old_note(session: Session) -> Any:
        rows = select(Change).where(Change.row_id == logged.id, Change.operation == "update")
        return (session.scalars(rows).one().old_values or {})["note"]

    assert database.read(old_note) == "fel"


def test_a_contact_of_long_ago_can_be_corrected_and_so_can_one_from_before_the_clock_was_put_back(
    database: Database, town: SmallTown, wall_clock: Clock
) -> None:
    logged = database.write(contacts.log, **said(town, note="fel"))
    new = {key: value for key, value in said(town).items() if key not in ("desk_id", "guide_id")}
    for days, note in ((-1, "rätt"), (400, "ännu rättare")):
        wall_clock.go_on(days=days)
        kept = database.write(contacts.correct, contact_id=logged.id, **(new | {"note": note}))
        assert kept.note == note
    ahead = new | {"received_at": clock.now() + timedelta(days=1)}
    with pytest.raises(Trouble):
        database.write(contacts.correct, contact_id=logged.id, **ahead)


def test_a_contact_that_was_undone_cannot_be_corrected(database: Database, town: SmallTown) -> None:
    new = {key: value for key, value in said(town).items() if key not in ("desk_id", "guide_id")}
    with pytest.raises(Trouble):
        database.write(contacts.correct, contact_id=new_id(), **new)


def test_the_desk_sees_its_own_contacts_of_the_day_newest_first(
    database: Database, town: SmallTown, wall_clock: Clock
) -> None:
    database.write(contacts.log, **said(town, "Press"))
    wall_clock.go_on(days=1)
    since = clock.start_of_day(clock.today())
    for name in ("Skolmat", "Val", "Turism"):
        database.write(contacts.log, **said(town, name))
        wall_clock.go_on(minutes=1)
    database.write(contacts.log, **(said(town, "LSS") | {"desk_id": town.desks["Telefon"]}))
    rows = database.read(contacts.latest, desk_id=town.sitting.desk_id, since=since, limit=2)
    assert [row.type_name for row in rows] == ["Turism", "Val"]
    assert rows[0].outcome == "Löst i kontaktcenter"
    assert database.read(contacts.today_count, desk_id=town.sitting.desk_id) == 3


PARTY = Party(
    name="Örvar Blær",
    phone="+46731234567",
    email="orvar@example.se",
    personal_number="198112289874",
    property_designation="Henån 1:23",
)


@pytest.mark.parametrize(
    ("asked", "same"),
    [
        ({"phone": "073-123 45 67"}, "phone"),
        ({"email": "Orvar@Example.se"}, "email"),
        ({"personal_number": "811228-9874"}, "person"),
        ({"property_designation": "HENÅN 1:23"}, "property"),
        ({"name": "blær örvar"}, "name"),
    ],
)
def test_the_same_party_is_found_while_typing(
    database: Database, town: SmallTown, asked: dict[str, Any], same: str
) -> None:
    kept = database.write(contacts.log, **said(town, "Fritidshem", party=PARTY, note="Undrar om kön\nmer"))
    hits = database.read(similar.similar, **asked)
    assert [(hit.kind, hit.id, hit.same) for hit in hits] == [("contact", kept.id, same)]
    assert (hits[0].what, hits[0].detail) == ("Fritidshem", "Undrar om kön")


@pytest.mark.parametrize(
    "asked",
    [
        {"phone": "073-123"},
        {"email": "orvar@"},
        {"personal_number": "811228"},
        {"property_designation": "Henån"},
        {"name": "Örvar"},
        {"name": "Örvar Ek"},
        {"name": '"* OR zq'},
        {"phone": "9" * 100_000},
        {},
    ],
)
def test_a_half_typed_value_asks_nothing(database: Database, town: SmallTown, asked: dict[str, Any]) -> None:
    database.write(contacts.log, **said(town, "Fritidshem", party=PARTY))
    assert database.read(similar.similar, **asked) == []


def test_looking_for_somebody_never_reads_a_whole_table(database: Database, town: SmallTown) -> None:
    asked: list[tuple[str, Any]] = []

    def listen(_connection: Any, _cursor: Any, statement: str, values: Any, *_more: Any) -> None:
        asked.append((statement, values))

    def plans(session: Session) -> list[str]:
        connection = session.connection().connection.cursor()
        told = []
        for statement, values in asked:
            told += [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {statement}", values)]
        return told

    event.listen(database._engine, "before_cursor_execute", listen)
    filled = {name: value for name, value in vars(PARTY).items() if value}
    database.read(similar.similar, **filled)
    database.read(contacts.latest, desk_id=town.sitting.desk_id, since=clock.now())
    database.read(contacts.today_count, desk_id=town.sitting.desk_id)
    database.read(tiles.usual_types, desk_id=town.sitting.desk_id)
    event.remove(database._engine, "before_cursor_execute", listen)
    told = database.read(plans)
    assert any("contact_by_phone" in line for line in told)
    assert any("case_by_property" in line for line in told)
    assert [line for line in told if line.startswith(("SCAN contact", 'SCAN "case"', "SCAN case"))] == []


def test_old_contacts_are_not_similar_but_an_open_case_is(
    database: Database, town: SmallTown, wall_clock: Clock
) -> None:
    contact, case = database.write(
        contacts.log_with_case,
        title="Ansökan",
        office="KC",
        desk_code="R1",
        **said(town, party=Party(phone="0731234567")),
    )
    hits = database.read(similar.similar, phone="0731234567")
    assert [(hit.kind, hit.case_number) for hit in hits] == [("case", case.number)]
    wall_clock.go_on(days=200)
    hits = database.read(similar.similar, phone="0731234567")
    assert [(hit.kind, hit.contact_id) for hit in hits] == [("case", contact.id)]
    database.write(cases.close, case_id=case.id, by=town.sitting.guide_id, outcome_code="SOLVED")
    assert database.read(similar.similar, phone="0731234567") == []


def test_the_contact_being_corrected_is_not_similar_to_itself(database: Database, town: SmallTown) -> None:
    kept = database.write(contacts.log, **said(town, party=Party(phone="0731234567")))
    assert database.read(similar.similar, phone="0731234567", but=kept.id) == []


def test_what_was_said_about_a_secret_type_is_not_shown_beside_another_call(
    database: Database, town: SmallTown
) -> None:
    database.write(
        contacts.log, **said(town, "Hemtjänst", party=Party(phone="0731234567"), note="Behöver dusch")
    )
    hit = database.read(similar.similar, phone="0731234567")[0]
    assert "Hemtjänst" not in hit.what
    assert hit.detail == ""


def test_an_outcome_or_reason_out_of_use_is_still_shown_for_old_contacts(
    database: Database, town: SmallTown
) -> None:
    database.write(contacts.log, **said(town, reason_code="OTHER"))

    def end(session: Session) -> None:
        outcomes, reasons = session.scalars(select(Outcome)), session.scalars(select(ContactReason))
        for row in (*outcomes, *reasons):
            row.active = False

    database.write(end)
    since = clock.start_of_day(clock.today())
    shown = database.read(contacts.latest, desk_id=town.sitting.desk_id, since=since)
    assert shown[0].outcome == "Löst i kontaktcenter"
    with pytest.raises(Trouble):
        database.write(contacts.log, **said(town))
