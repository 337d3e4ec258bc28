"""Registers are kept by the municipality: every refusal is told under its field, and nothing is ever deleted."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app import case_type_rules, case_types, clock, reference_lists, register_lines, registers
from app.database import Database
from app.models import CaseType, ContactReason, Employee, Outcome
from app.register_lines import Line
from app.trouble import Misfit, Trouble
from tests.conftest import Clock
from tests.small_town import SmallTown


def save(database: Database, register: str, record_id: UUID | None = None, **values: Any) -> UUID:
    """Save a line as the form does."""
    return database.write(registers.save, register=register, record_id=record_id, values=values)


def refused(database: Database, register: str, record_id: UUID | None = None, **values: Any) -> set[str]:
    """The fields that are said to be wrong."""
    with pytest.raises(Misfit) as trouble:
        save(database, register, record_id, **values)
    assert all(trouble.value.fields.values())
    return set(trouble.value.fields)


def lines(database: Database, register: str, words: str = "") -> list[Line]:
    """What the list shows."""
    return database.read(register_lines.lines, register=register, words=words)


def line(database: Database, register: str, name: str) -> Line:
    """A line by its name."""
    return next(one for one in lines(database, register) if one.name == name)


def new_type(database: Database, name: str, parent: UUID | None = None, **more: Any) -> UUID:
    """Add a case type."""
    values = {"parent_id": parent, "name": name, "secrecy_class": "open", **more}
    return save(database, "case_type", None, **values)


def type_of(database: Database, type_id: UUID) -> CaseType:
    """A case type as it is stored."""
    found = database.read(lambda session: session.get(CaseType, type_id))
    assert isinstance(found, CaseType)
    return found


def test_a_case_type_gets_its_level_from_its_place(database: Database, town: SmallTown) -> None:
    top = new_type(database, "Hamn")
    middle = new_type(database, "Båtplatser", top)
    leaf = new_type(database, "Vinterplats", middle, synonyms="uppläggning\nvinterförvaring\n")
    assert [type_of(database, each).level for each in (top, middle, leaf)] == [1, 2, 3]
    assert type_of(database, leaf).synonyms == ["uppläggning", "vinterförvaring"]
    with pytest.raises(Trouble):
        new_type(database, "För djupt", leaf)


def test_siblings_may_not_have_the_same_name_but_cousins_may(database: Database, town: SmallTown) -> None:
    top = new_type(database, "Hamn")
    new_type(database, "Övrigt", top)
    assert refused(database, "case_type", None, parent_id=top, name="övrigt", secrecy_class="open") == {
        "name"
    }
    other = new_type(database, "Bad")
    assert new_type(database, "Övrigt", other)


def test_a_successor_may_take_over_the_name_the_day_after(
    database: Database, town: SmallTown, wall_clock: Clock
) -> None:
    top = new_type(database, "Hamn")
    old = new_type(database, "Gästplats", top)
    database.write(case_type_rules.end, type_id=old)
    tomorrow = clock.today() + timedelta(days=1)
    assert refused(database, "case_type", None, parent_id=top, name="Gästplats", secrecy_class="open") == {
        "name"
    }
    fresh = new_type(database, "Gästplats", top, valid_from=tomorrow.isoformat())
    save(database, "case_type", old, successor_id=fresh)
    assert type_of(database, old).successor_id == fresh


def test_an_ended_type_is_chosen_for_the_last_time_today_and_takes_its_branch_along(
    database: Database, town: SmallTown, wall_clock: Clock
) -> None:
    kind = town.types["Byta kärl"]
    area = line(database, "case_type", "Avfall & slam").id
    names = database.write(case_type_rules.end, type_id=area)
    assert "Byta kärl" in names
    assert type_of(database, kind).valid_to == clock.today()
    assert kind in {each.id for each in database.read(case_types.choices)}
    wall_clock.go_on(days=1)
    assert kind not in {each.id for each in database.read(case_types.choices)}
    assert line(database, "case_type", "Byta kärl").ends is not None
    with pytest.raises(Trouble):
        database.write(case_type_rules.end, type_id=area)


def test_ending_a_branch_is_one_undo(database: Database, town: SmallTown) -> None:
    area = line(database, "case_type", "Avfall & slam").id
    _, written = database.write_as("Avslutad", case_type_rules.end, type_id=area)
    assert written.batch is not None
    database.undo(written.batch)
    assert all(each.ends is None for each in lines(database, "case_type"))


def test_types_do_not_follow_each_other_in_a_ring(database: Database, town: SmallTown) -> None:
    top = new_type(database, "Hamn")
    first, second = new_type(database, "Ett", top), new_type(database, "Två", top)
    save(database, "case_type", first, successor_id=second)
    assert refused(database, "case_type", second, successor_id=first) == {"successor_id"}
    assert refused(database, "case_type", first, successor_id=first) == {"successor_id"}


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("name", "   "),
        ("name", "x" * 121),
        ("due_working_days", "två"),
        ("due_working_days", "-1"),
        ("due_working_days", "٣"),
        ("due_working_days", "9" * 5000),
        ("due_working_days", "0000009999"),
        ("valid_from", "2026-02-30"),
        ("valid_to", "20260731"),
        ("secrecy_class", "hemlig"),
        ("script", "x" * 100_000),
        ("synonyms", "\n".join(f"ord {n}" for n in range(100))),
        ("unit_id", "Bygglov"),
    ],
)
def test_what_cannot_be_kept_of_a_type_is_said_under_its_field(
    database: Database, town: SmallTown, field: str, typed: str
) -> None:
    kind = town.types["Byta kärl"]
    before = database.read(registers.opened, register="case_type", record_id=kind)
    assert refused(database, "case_type", kind, **{field: typed}) == {field}
    assert database.read(registers.opened, register="case_type", record_id=kind) == before


def test_the_last_day_may_not_come_before_the_first(database: Database, town: SmallTown) -> None:
    kind = town.types["Byta kärl"]
    wrong = refused(database, "case_type", kind, valid_from="2026-07-31", valid_to="2026-07-30")
    assert wrong == {"valid_to"}


def test_the_tree_shows_what_answers_and_the_way_there(database: Database, town: SmallTown) -> None:
    found = lines(database, "case_type", "byta karl")
    assert [(one.name, one.level) for one in found] == [
        ("Avfall & slam", 1),
        ("Kärl & hämtning", 2),
        ("Byta kärl", 3),
    ]
    whole = lines(database, "case_type")
    seen: set[UUID] = set()
    for one in whole:
        assert one.parent_id is None or one.parent_id in seen
        seen.add(one.id)


def test_every_stored_value_comes_back_as_it_can_be_typed(database: Database, town: SmallTown) -> None:
    """Opening a line and saving it untouched changes nothing."""
    for register in registers.REGISTERS:
        for one in lines(database, register)[:20]:
            opened = database.read(registers.opened, register=register, record_id=one.id)
            _, written = database.write_as(
                None, registers.save, register=register, record_id=one.id, values=opened.values
            )
            assert written.batch is None, (register, one.name)


def test_keys_and_names_are_clear_among_lines_in_use(database: Database, town: SmallTown) -> None:
    assert refused(
        database, "outcome", label="LÖST i kontaktcenter", key="l", counts_as="solved", active=True
    ) == {"label", "key"}
    assert refused(database, "reason", label="Nytt", key="12", failure_demand=False, active=True) == {"key"}
    save(database, "outcome", line(database, "outcome", "Löst i kontaktcenter").id, active=False)
    assert save(database, "outcome", label="Löst i kontaktcenter", key="l", counts_as="solved", active=True)


def test_a_new_outcome_gets_a_code_and_the_last_place(database: Database, town: SmallTown) -> None:
    for _ in range(2):
        made = save(database, "outcome", label="Bokad tid", key="", counts_as="solved", active=True)
        stored = database.read(lambda session, made=made: session.get(Outcome, made))
        assert stored is not None
        assert database.read(reference_lists.outcomes)[-1].code == stored.code
        save(database, "outcome", made, active=False)
    codes = database.read(lambda session: session.scalars(select(Outcome.code)).all())
    assert {"BOKAD_TID", "BOKAD_TID_2"} <= set(codes)


def test_reasons_are_offered_in_the_order_they_are_moved_to(database: Database, town: SmallTown) -> None:
    before = [reason.code for reason in database.read(reference_lists.reasons)]
    second = lines(database, "reason")[1].id
    database.write(registers.move, register="reason", record_id=second, step=-1)
    after = [reason.code for reason in database.read(reference_lists.reasons)]
    assert after == [before[1], before[0], *before[2:]]
    database.write(registers.move, register="reason", record_id=second, step=-1)
    assert [reason.code for reason in database.read(reference_lists.reasons)] == after


def test_a_line_out_of_use_is_kept_but_not_offered(database: Database, town: SmallTown) -> None:
    gone = line(database, "reason", "Beröm")
    save(database, "reason", gone.id, active=False)
    assert "PRAISE" not in {reason.code for reason in database.read(reference_lists.reasons)}
    assert not line(database, "reason", "Beröm").in_use
    stored = database.read(lambda session: session.get(ContactReason, gone.id))
    assert stored is not None
    with pytest.raises(Trouble):
        database.write(registers.move, register="reason", record_id=gone.id, step=1)


def test_desks_have_codes_of_their_own(database: Database, town: SmallTown) -> None:
    fine: dict[str, Any] = {"kind": "phone", "channel": "PHONE"}
    assert refused(database, "desk", name="Reception", code="r1", **fine) == {"name", "code"}
    assert refused(database, "desk", name="Ny", code="ÅÄÖ", **fine) == {"code"}
    assert refused(database, "desk", name="Ny", code="TOOLONG", **fine) == {"code"}
    assert save(database, "desk", name="Ny", code="t9", **fine)
    assert "T9" in {one.key for one in lines(database, "desk")}


def test_units_and_departments_have_names_of_their_own(database: Database, town: SmallTown) -> None:
    assert refused(database, "unit", name="kontaktcenter") == {"name"}
    made = save(database, "unit", name="Hamnkontoret", phone="031-390 06 99", email="HAMN@sundby.example")
    opened = database.read(registers.opened, register="unit", record_id=made)
    assert (opened.values["phone"], opened.values["email"]) == ("031-390 06 99", "hamn@sundby.example")
    assert refused(database, "department", name="") == {"name"}


def employee(database: Database, name: str = "Edda Ros", **more: Any) -> UUID:
    """Add a colleague."""
    return save(database, "employee", None, **{"name": name, "active": True, **more})


def stored(database: Database, employee_id: UUID) -> Employee:
    """A colleague as stored."""
    found = database.read(lambda session: session.get(Employee, employee_id))
    assert isinstance(found, Employee)
    return found


def test_a_login_belongs_to_one_person(database: Database, town: SmallTown) -> None:
    employee(database, login="EddRos")
    assert refused(database, "employee", name="Någon Annan", login="eddros", active=True) == {"login"}


def test_namesakes_need_something_that_tells_them_apart(database: Database, town: SmallTown) -> None:
    employee(database, title="Ingenjör")
    assert refused(database, "employee", name="Edda Ros", title="Ingenjör", active=True) == {"name"}
    assert employee(database, title="Chef")


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("phone", "ring mig"),
        ("mobile", "1"),
        ("email", "edda"),
        ("absent_until", "fredag"),
        ("absent_until", "2026-11-20 25:00"),
        ("absent_until", "2020-01-01"),
        ("absent_until", "9999-12-31"),
        ("role", "kung"),
    ],
)
def test_what_cannot_be_kept_of_a_colleague_is_said_under_its_field(
    database: Database, town: SmallTown, field: str, typed: str
) -> None:
    who = employee(database)
    assert refused(database, "employee", who, **{field: typed}) == {field}


def test_nobody_stands_in_for_themselves(database: Database, town: SmallTown) -> None:
    who = employee(database)
    assert refused(database, "employee", who, deputy_id=who) == {"deputy_id"}


def test_an_absence_says_who_told_it_and_when(database: Database, town: SmallTown, wall_clock: Clock) -> None:
    who = employee(database, absent_until="2026-11-20", absence_text="Semester", absence_source="Outlook")
    noted = stored(database, who)
    assert noted.absence_noted_at is not None
    opened = database.read(registers.opened, register="employee", record_id=who)
    assert opened.values["absent_until"] == "2026-11-20"
    wall_clock.go_on(hours=1)
    save(database, "employee", who, room="C310")
    assert stored(database, who).absence_noted_at == noted.absence_noted_at
    save(database, "employee", who, absent_until="")
    assert stored(database, who).absence_text is None
    assert stored(database, who).absence_noted_at != noted.absence_noted_at


def test_a_long_list_of_staff_comes_a_page_at_a_time(database: Database, town: SmallTown) -> None:
    def many(session: Session) -> None:
        for number in range(30):
            values = {"name": f"Person {number % 15}", "title": str(number), "active": True}
            registers.save(session, register="employee", record_id=None, values=values)

    database.write(many)
    found: list[Line] = []
    while page := database.read(
        register_lines.lines, register="employee", after=found[-1] if found else None, limit=7
    ):
        assert len(page) <= 7
        found += page
    assert len(found) == len({one.id for one in found}) == 33
    assert [one.order for one in found] == sorted(one.order for one in found)


def test_swedish_letters_come_last_and_are_found(database: Database, town: SmallTown) -> None:
    employee(database, "Östen Ål")
    employee(database, "Zara Ek")
    names = [one.name for one in lines(database, "employee")]
    assert names.index("Zara Ek") < names.index("Östen Ål")
    assert [one.name for one in lines(database, "employee", "öst")] == ["Östen Ål"]
    assert lines(database, "employee", "100% _") == []


def test_a_line_that_is_gone_is_told_and_not_a_crash(database: Database, town: SmallTown) -> None:
    who = employee(database)
    other = town.types["Radon"]
    with pytest.raises(Trouble):
        database.read(registers.opened, register="employee", record_id=other)
    assert stored(database, who).name == "Edda Ros"


def test_dates_are_kept_as_dates(database: Database, town: SmallTown) -> None:
    kind = town.types["Byta kärl"]
    save(database, "case_type", kind, valid_from="2026-01-01", due_working_days="5")
    assert type_of(database, kind).valid_from == date(2026, 1, 1)
    assert type_of(database, kind).due_working_days == 5
