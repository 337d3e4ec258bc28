"""Identity numbers: which are taken, in which spelling they are kept, and what is said about the others."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.identity_numbers import (
    has_check_digit,
    parse_organisation_number,
    parse_personal_number,
)
from app.trouble import Trouble

TODAY = date(2026, 11, 17)


@pytest.mark.parametrize(
    ("typed", "kept", "shown"),
    [
        ("811228-9874", "198112289874", "811228-9874"),
        ("8112289874", "198112289874", "811228-9874"),
        ("19811228-9874", "198112289874", "811228-9874"),
        ("198112289874", "198112289874", "811228-9874"),
        (" 811228 9874 ", "198112289874", "811228-9874"),
        ("811228–9874", "198112289874", "811228-9874"),
        ("670919-9530", "196709199530", "670919-9530"),
        ("640327-3813", "196403273813", "640327-3813"),
        ("900101-0017", "199001010017", "900101-0017"),
        ("121212+1212", "191212121212", "121212+1212"),
        ("191212121212", "191212121212", "121212+1212"),
        ("121212-1212", "201212121212", "121212-1212"),
    ],
)
def test_a_personal_number_is_kept_with_its_century(typed: str, kept: str, shown: str) -> None:
    number = parse_personal_number(typed, TODAY)
    assert (number.normalized, number.display, number.is_coordination) == (kept, shown, False)


def test_a_coordination_number_is_known_by_its_day() -> None:
    number = parse_personal_number("701063-2391", TODAY)
    assert (number.normalized, number.display, number.is_coordination) == (
        "197010632391",
        "701063-2391",
        True,
    )


def test_the_hyphen_becomes_a_plus_in_the_year_of_the_hundredth_birthday() -> None:
    assert parse_personal_number("198112289874", date(2080, 12, 31)).display == "811228-9874"
    assert parse_personal_number("198112289874", date(2081, 1, 1)).display == "811228+9874"


def test_a_date_still_to_come_this_year_means_a_hundred_years_ago() -> None:
    assert parse_personal_number("121212-1212", date(2012, 12, 11)).normalized == "191212121212"
    assert parse_personal_number("121212-1212", date(2012, 12, 12)).normalized == "201212121212"


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("811228-9873", "sista siffran stämmer inte"),
        ("991331-1234", "Datumet 1999-13-31 finns inte"),
        ("810230-1234", "Datumet 1981-02-30 finns inte"),
        ("20991231-1239", "Datumet 2099-12-31 har inte varit än"),
        ("121212121212", "Året 1212 ligger för långt tillbaka"),
        ("811228-987", "Det här har 9"),
        ("811228-98744", "Det här har 11"),
        ("", "Fyll i ett personnummer"),
        ("81122B-9874", "bara med siffror"),
        ("²11228-9874", "bara med siffror"),
        ("81-12289874", "före de fyra sista"),
        ("811228-0008", "börja med 000"),
        ("556016-0680", "organisationsnummer"),
        ("16556016-0680", "organisationsnummer"),
    ],
)
def test_what_is_wrong_with_a_personal_number_is_said(typed: str, sentence: str) -> None:
    with pytest.raises(Trouble, match=sentence):
        parse_personal_number(typed, TODAY)


@pytest.mark.parametrize(
    "typed", ["556016-0680", "5560160680", "16556016-0680", "165560160680", "556016 0680"]
)
def test_an_organisation_number_is_kept_as_ten_digits(typed: str) -> None:
    number = parse_organisation_number(typed)
    assert (number.normalized, number.display) == ("5560160680", "556016-0680")


def test_a_municipality_has_an_organisation_number_too() -> None:
    assert parse_organisation_number("212000-2049").display == "212000-2049"


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("556016-0681", "sista siffran stämmer inte"),
        ("556016-068", "Det här har 9"),
        ("811228-9874", "ägarens personnummer"),
        ("SE556016068001", "bara med siffror"),
        ("", "Det här har 0"),
    ],
)
def test_what_is_wrong_with_an_organisation_number_is_said(typed: str, sentence: str) -> None:
    with pytest.raises(Trouble, match=sentence):
        parse_organisation_number(typed)


@settings(deadline=None)
@given(st.text(max_size=20) | st.from_regex(r"[0-9]{6,8}[-+]?[0-9]{4}", fullmatch=True))
def test_whatever_is_typed_is_a_number_or_trouble(typed: str) -> None:
    with suppress(Trouble):
        shown = parse_personal_number(typed, TODAY).display
        assert parse_personal_number(shown, TODAY).display == shown
    with suppress(Trouble):
        shown = parse_organisation_number(typed).display
        assert parse_organisation_number(shown).display == shown


@settings(deadline=None)
@given(st.text("0123456789", min_size=3, max_size=20), st.data())
def test_the_check_digit_notices_every_single_mistyped_digit(digits: str, data: st.DataObject) -> None:
    whole = next(digits + last for last in "0123456789" if has_check_digit(digits + last))
    at = data.draw(st.integers(0, len(whole) - 1))
    other = data.draw(st.sampled_from([digit for digit in "0123456789" if digit != whole[at]]))
    assert not has_check_digit(whole[:at] + other + whole[at + 1 :])
