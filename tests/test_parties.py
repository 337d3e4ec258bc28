"""A party is stored in one spelling, and refused with a sentence where it cannot be right."""

import pytest

from app import limits, parties
from app.limits import within_limit
from app.parties import NOBODY, Party
from app.trouble import Trouble
from tests.conftest import Clock


@pytest.mark.parametrize("typed", ["0304-33 40 00", "+46 304 33 40 00", "0304/334000", " 0304 334000 "])
def test_a_phone_number_is_stored_the_same_however_it_was_typed(typed: str) -> None:
    assert parties.phone(typed) == "+46304334000"


@pytest.mark.parametrize("typed", ["073-12", "ring växeln", "0" * 100_000])
def test_a_number_nobody_can_be_called_on_is_refused(typed: str) -> None:
    with pytest.raises(Trouble):
        parties.phone(typed)


@pytest.mark.parametrize("typed", ["811228-9874", "198112289874", "8112289874", "811228 – 9874"])
def test_a_personal_number_is_stored_with_twelve_digits(wall_clock: Clock, typed: str) -> None:
    assert parties.personal_number(typed, allowed=True) == "198112289874"


@pytest.mark.parametrize("typed", ["811228-9873", "991331-1234", "hej"])
def test_a_personal_number_that_cannot_exist_is_refused(wall_clock: Clock, typed: str) -> None:
    with pytest.raises(Trouble):
        parties.personal_number(typed, allowed=True)


def test_a_personal_number_is_refused_where_the_type_has_no_use_for_it(wall_clock: Clock) -> None:
    with pytest.raises(Trouble):
        parties.checked(Party(personal_number="811228-9874"), allows_personal_number=False)


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("henån 1:23", "Henån 1:23"),
        ("HENÅN  1 : 23", "Henån 1:23"),
        ("Henån1:23", "Henån 1:23"),
        ("stora höga 2:045", "Stora Höga 2:45"),
        ("norra-bö 3:1", "Norra-Bö 3:1"),
        ("eken 3", "Eken 3"),
        ("Henån s:2", "Henån S:2"),
    ],
)
def test_a_property_has_one_spelling(typed: str, stored: str) -> None:
    assert parties.property_designation(typed) == stored


@pytest.mark.parametrize("typed", ["1:23", "Henån", "Henån 1:", "Henån s", "Henån 12345:1", "a" * 100_000])
def test_what_is_no_property_is_refused(typed: str) -> None:
    with pytest.raises(Trouble):
        parties.property_designation(typed)


@pytest.mark.parametrize("typed", ["Anna@Example.SE", "mailto:anna@example.se", " anna@example.se "])
def test_an_address_is_stored_in_lower_case(typed: str) -> None:
    assert parties.email(typed) == "anna@example.se"


@pytest.mark.parametrize(
    "typed", ["anna", "anna@", "anna@example", "a b@example.se", "a" * 300 + "@example.se"]
)
def test_what_is_no_address_is_refused(typed: str) -> None:
    with pytest.raises(Trouble):
        parties.email(typed)


def test_nobody_is_nobody_after_the_check_too() -> None:
    blanks = Party(name=" ", phone="", email=" ", personal_number="", property_designation="  ")
    assert parties.checked(blanks, allows_personal_number=False) == NOBODY
    assert NOBODY.is_empty


def test_a_name_is_kept_on_one_line() -> None:
    assert parties.name(" Örvar\n Blær ") == "Örvar Blær"


def test_too_long_a_text_is_refused_with_both_numbers() -> None:
    with pytest.raises(Trouble, match="100\u00a0000") as trouble:
        within_limit("x" * 100_000, limits.TEXT, "Anteckningen")
    assert "20\u00a0000" in str(trouble.value)


def test_characters_that_end_a_text_for_the_database_are_left_out() -> None:
    assert within_limit("\0 Kim\0 Ek", limits.NAME, "Namnet") == "Kim Ek"


def test_a_text_of_just_the_allowed_length_is_kept() -> None:
    assert within_limit(" " + "x" * limits.TEXT + " ", limits.TEXT, "Anteckningen") == "x" * limits.TEXT
