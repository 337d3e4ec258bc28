"""A list of colleagues from another system: shown before it is brought in, bad lines by number, one undo."""

from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app import registers
from app.database import Database
from app.exchange import staff_csv
from app.exchange.staff_csv import Plan
from app.models import Employee
from app.trouble import Trouble
from tests.small_town import SmallTown

HEADER = "namn;titel;enhet;telefon;mobil;e-post;rum;uppgifter;inloggning\n"
EDDA = "Edda Ros;Ingenjör;Bygglov;031-390 07 77;070-174 06 05;edda.ros@sundby.example;C310;altan;EddRos\n"


def planned(database: Database, text: str, encoding: str = "utf-8") -> Plan:
    """What a file with this text would do."""
    return database.read(staff_csv.plan, data=text.encode(encoding))


def bring_in(database: Database, text: str) -> int | None:
    """Bring a file in; returns the batch."""
    plan = planned(database, text)
    return database.write_as("Inläst", staff_csv.carry_out, planned=plan)[1].batch


def named(database: Database, name: str) -> list[Employee]:
    """The colleagues of a name."""

    def ask(session: Session) -> list[Employee]:
        return list(session.scalars(select(Employee).where(Employee.name == name)))

    return database.read(ask)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_what_other_programs_write_is_read(
    database: Database, town: SmallTown, encoding: str, delimiter: str
) -> None:
    text = (
        f"Namn{delimiter}E-post{delimiter}Enhet\r\nÅke Öst{delimiter}ake@sundby.example{delimiter}Bygglov\r\n"
    )
    plan = planned(database, text, encoding)
    assert [one.name for one in plan.added] == ["Åke Öst"]
    assert plan.added[0].values["unit_id"] == town.units["Bygglov"]
    assert not plan.bad


def test_somebody_new_is_added_with_nothing_to_give_out(database: Database, town: SmallTown) -> None:
    bring_in(database, HEADER + EDDA)
    (edda,) = named(database, "Edda Ros")
    assert (edda.phone, edda.mobile, edda.login) == ("+46313900777", "+46701740605", "eddros")
    assert (edda.title, edda.room, edda.tasks) == ("Ingenjör", "C310", "altan")
    assert not any((edda.may_disclose_phone, edda.may_disclose_mobile, edda.may_disclose_email))


def test_the_same_file_twice_changes_nothing(database: Database, town: SmallTown) -> None:
    bring_in(database, HEADER + EDDA)
    again = planned(database, HEADER + EDDA)
    assert again.is_empty
    assert again.unchanged == 1


def test_only_what_is_different_is_changed_and_empty_cells_say_nothing(
    database: Database, town: SmallTown
) -> None:
    bring_in(database, HEADER + EDDA)
    plan = planned(database, HEADER + "Edda Ros;;;;;;D1;;eddros\n")
    assert [dict(one.values) for one in plan.changed] == [{"room": "D1"}]
    bring_in(database, HEADER + "Edda Ros;;;;;;D1;;eddros\n")
    (edda,) = named(database, "Edda Ros")
    assert (edda.room, edda.title) == ("D1", "Ingenjör")


def test_bringing_in_is_one_undo(database: Database, town: SmallTown) -> None:
    batch = bring_in(database, HEADER + EDDA + "Bo Ek;Kommunvägledare;;;;;;;\n")
    assert batch is not None
    database.undo(batch)
    assert named(database, "Edda Ros") == []
    assert named(database, "Bo Ek")[0].title is None


def test_lines_that_cannot_be_used_are_told_by_number_and_the_rest_is_used(
    database: Database, town: SmallTown
) -> None:
    bad = [
        "Nils Tok;;Månbasen;;;;;;\n",
        ";;;;;utan.namn@sundby.example;;;\n",
        "Tal Fel;;;ring mig;;;;;\n",
        "Post Fel;;;;;ingen adress;;;\n",
        "Edda Ros;;;;;;;;eddros\n",
        "För Många;;;;;;;;;;;extra\n",
    ]
    plan = planned(database, HEADER + EDDA + "\n" + "".join(bad))
    assert [one.number for one in plan.bad] == [4, 5, 6, 7, 8, 9]
    assert [one.name for one in plan.added] == ["Edda Ros"]


def test_a_cell_of_several_lines_does_not_confuse_the_numbers(database: Database, town: SmallTown) -> None:
    text = 'namn;uppgifter;enhet\n"Edda Ros";"altan\nstaket";Bygglov\nNils Tok;;Månbasen\n'
    plan = planned(database, text)
    assert plan.added[0].values["tasks"] == "altan\nstaket"
    assert [one.number for one in plan.bad] == [4]


def test_columns_that_are_not_used_are_told(database: Database, town: SmallTown) -> None:
    plan = planned(database, "namn;skonummer\nEdda Ros;38\n")
    assert plan.ignored_columns == ("skonummer",)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfe\x00\x81\x8d",
        b"fornamn;efternamn\nEdda;Ros\n",
        b'namn\n"' + b"x" * 200_000 + b"\n",
        b"namn\n" + b"x\n" * 10_001,
        b"x" * 10_000_001,
        b"\x00\x01\x02" * 50,
    ],
    ids=["empty", "bytes", "columns", "quotes", "lines", "size", "binary"],
)
def test_what_is_no_list_of_colleagues_is_refused_in_words(
    database: Database, town: SmallTown, data: bytes
) -> None:
    with pytest.raises(Trouble):
        database.read(staff_csv.plan, data=data)


def test_a_file_that_cannot_be_opened_is_told(database: Database, town: SmallTown, tmp_path: Path) -> None:
    with pytest.raises(Trouble):
        database.read(staff_csv.plan_file, path=tmp_path / "borta.csv")


def add(database: Database, name: str, **values: object) -> UUID:
    """Add a colleague in the register."""
    told = {"name": name, "active": True, **values}
    return database.write(registers.save, register="employee", record_id=None, values=told)


def test_namesakes_are_told_apart_or_asked_about(database: Database, town: SmallTown) -> None:
    first = add(database, "Ann Berg", title="Lärare", unit_id=town.units["Bygglov"])
    add(database, "Ann Berg", title="Rektor", unit_id=town.units["Kansli"])
    plan = planned(database, "namn;enhet;rum\nAnn Berg;Bygglov;A1\nAnn Berg;;A2\n")
    assert [one.employee_id for one in plan.changed] == [first]
    assert [one.number for one in plan.bad] == [3]


def test_somebody_with_another_address_is_somebody_else(database: Database, town: SmallTown) -> None:
    add(database, "Ann Berg", title="Lärare", email="ann.berg@sundby.example")
    plan = planned(database, "namn;titel;e-post\nAnn Berg;Kock;ann.berg2@sundby.example\n")
    assert [one.employee_id for one in plan.added] == [None]


def test_nothing_is_brought_in_if_the_register_has_changed_meanwhile(
    database: Database, town: SmallTown
) -> None:
    plan = planned(database, HEADER + "Ny Person;;;;;;;;ny\n" + EDDA)
    add(database, "Någon Annan", login="eddros")
    with pytest.raises(Trouble):
        database.write(staff_csv.carry_out, planned=plan)
    assert named(database, "Ny Person") == []
