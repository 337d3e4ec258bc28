"""The right type is found by whatever part of it somebody says."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app import case_types
from app.case_types import Type
from app.database import Database
from app.models import CaseType
from tests.small_town import SmallTown


@pytest.fixture
def types(database: Database, town: SmallTown) -> list[Type]:
    """All types of the seed."""
    return database.read(case_types.choices)


def found(types: list[Type], words: str) -> list[str]:
    """The names of what is found."""
    return [hit.type.name for hit in case_types.find(types, words)]


def test_a_type_knows_the_levels_above_it(types: list[Type]) -> None:
    kind = next(kind for kind in types if kind.name == "Beställ slamtömning")
    assert len(kind.path) == 2
    assert kind.path[0] == "Avfall & slam"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("slamt", "Beställ slamtömning"),
        ("tömning best", "Beställ slamtömning"),
        ("best tömning", "Beställ slamtömning"),
        ("LSS", "LSS"),
        ("BYGGLOV sta", "Bygglov status"),
        ("Hål", "Hål i vägen"),
        ("vägen i hål", "Hål i vägen"),
        ("(gatubelysning)", "Gatubelysning"),
    ],
)
def test_a_type_is_found_first_by_any_part_in_any_order(types: list[Type], words: str, name: str) -> None:
    assert found(types, words)[0] == name


def test_a_type_is_found_by_what_people_call_it_and_says_so(types: list[Type]) -> None:
    hit = case_types.find(types, "brunt vatten")[0]
    assert hit.type.name == "Vattenkvalitet"
    assert hit.by == "brunt vatten"
    assert case_types.find(types, "vattenkvalitet")[0].by == ""


@pytest.mark.parametrize(
    "words", ["gatubelynsing", "gatubelysnig", "gatubelyssning", "gatubelusning", "gatubely"]
)
def test_one_slip_of_the_finger_is_forgiven(types: list[Type], words: str) -> None:
    assert found(types, words)[0] == "Gatubelysning"


def test_two_slips_and_short_words_are_not_forgiven(types: list[Type]) -> None:
    assert found(types, "gtubelsninng") == []
    assert "LSS" not in found(types, "LSX")


def test_a_slip_is_not_looked_for_where_the_words_fit_as_they_stand(types: list[Type]) -> None:
    kinds = [
        replace(types[0], name=name, said=case_types.words_of(name, (), ())) for name in ("Bada", "Båda")
    ]
    assert found(kinds, "bada") == ["Bada", "Båda"]
    assert found(kinds, "båda") == ["Båda", "Bada"]
    assert found(kinds, "bodax") == []


def test_dots_and_rings_count_first_and_are_forgiven_second(types: list[Type]) -> None:
    assert found(types, "hal i vagen")[0] == "Hål i vägen"
    assert found(types, "fargo ö kommun") == []


def test_what_the_desk_uses_most_comes_first_among_equals(types: list[Type]) -> None:
    status, advice = (
        next(kind for kind in types if kind.name == name) for name in ("Bygglov status", "Bygglov rådgivning")
    )
    assert case_types.find(types, "byggl", usual={advice.id: 3})[0].type == advice
    assert case_types.find(types, "byggl", usual={status.id: 3})[0].type == status


def test_nothing_typed_offers_what_the_desk_uses_most(types: list[Type]) -> None:
    hits = case_types.find(types, "  ", usual={types[3].id: 1, types[5].id: 9, uuid4(): 4})
    assert [hit.type for hit in hits] == [types[5], types[3]]


def test_a_pasted_novel_is_no_question(types: list[Type]) -> None:
    assert case_types.find(types, "slam " * 20_000) is not None


def test_a_type_that_has_ended_or_not_begun_cannot_be_chosen(database: Database, town: SmallTown) -> None:
    def end(session: Session) -> None:
        rows = {row.name: row for row in session.scalars(select(CaseType))}
        rows["Skolmat"].valid_to = date(2026, 11, 16)
        rows["Skolval"].valid_from = date(2026, 11, 18)
        rows["Press"].valid_to = date(2026, 11, 17)

    database.write(end)
    names = {kind.name for kind in database.read(case_types.choices)}
    assert names.isdisjoint({"Skolmat", "Skolval"})
    assert "Press" in names
    assert "Skolval" in {kind.name for kind in database.read(case_types.choices, on=date(2026, 11, 18))}


def test_a_case_is_called_by_its_first_line_only_where_everybody_may_read_it(types: list[Type]) -> None:
    by_name = {kind.name: kind for kind in types}
    hole, invoice, home = (by_name[name] for name in ("Hål i vägen", "Fakturafråga", "Hemtjänst"))
    note = "\n Stort hål vid bron. \nRing Anna 0304-33 40 00"
    assert case_types.title_of(hole, note) == "Hål i vägen: Stort hål vid bron."
    assert case_types.title_of(hole, " \n") == "Hål i vägen"
    assert case_types.title_of(invoice, note) == "Fakturafråga"
    assert case_types.title_of(home, note) == "Kontaktbegäran socialtjänst – ring upp"


def test_a_long_first_line_is_cut_between_words(types: list[Type]) -> None:
    title = case_types.title_of(next(kind for kind in types if kind.name == "Hål i vägen"), "ord " * 100)
    assert len(title) < 120
    assert title.endswith("ord …")
