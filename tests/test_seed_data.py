"""The seed lists and the demo town are complete, consistent and clearly made up."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import Any

import pytest

from app.demo import names

ROOT = Path(__file__).parent.parent
SEED = ROOT / "resources" / "seed"
DEMO = ROOT / "app" / "demo"

CHANNELS = {"PHONE", "EMAIL", "CHAT", "VISIT", "LETTER", "ESERVICE", "SOCIAL", "INTERNAL"}
COUNTS_AS = {
    "solved",
    "guided",
    "registered",
    "connected",
    "message",
    "handed_over",
    "referred",
    "call_back",
    "excluded",
}
FIELDS = {"property", "street", "village", "weekday", "invoice", "bin"}
FICTIONAL_SERIES = (
    (46701740605, 46701740699),
    (46846500400, 46846500499),
    (46313900600, 46313900699),
    (46406280400, 46406280499),
    (46980319200, 46980319299),
)


def read(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"))


def leaves(nodes: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for node in nodes:
        if node["children"]:
            yield from leaves(node["children"])
        else:
            yield node


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from strings(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield key
            yield from strings(item)


TREE = read(SEED / "case_types.json")
LEAVES = list(leaves(TREE))
OUTCOMES = read(SEED / "outcomes.json")
REASONS = read(SEED / "reasons.json")
UNITS = [unit["name"] for department in read(SEED / "units.json") for unit in department["units"]]
TOWN = read(DEMO / "town.json")
TEXTS = read(DEMO / "texts.json")


def one_leaf_each() -> pytest.MarkDecorator:
    return pytest.mark.parametrize("leaf", LEAVES, ids=lambda leaf: leaf["name"])


def test_the_tree_has_exactly_three_levels() -> None:
    assert LEAVES
    for area in TREE:
        assert area["children"], area["name"]
        for group in area["children"]:
            assert group["children"], group["name"]
            assert all(leaf["children"] == [] for leaf in group["children"]), group["name"]


def test_siblings_have_different_names_and_every_leaf_name_is_its_own() -> None:
    def assert_different(nodes: list[dict[str, Any]]) -> None:
        found = [node["name"].casefold() for node in nodes]
        assert len(found) == len(set(found)), found
        for node in nodes:
            assert_different(node["children"])

    assert_different(TREE)
    assert_different(LEAVES)


@one_leaf_each()
def test_a_case_type_tells_the_guide_what_to_do(leaf: dict[str, Any]) -> None:
    assert 2 <= len(re.findall(r"[.?!](?:\s|$)", leaf["script"])) <= 5
    assert 4 <= len(leaf["synonyms"]) <= 15
    assert len(set(leaf["synonyms"])) == len(leaf["synonyms"])
    assert leaf["name"].casefold() not in leaf["synonyms"]
    assert all(word == word.strip().casefold() and word for word in leaf["synonyms"])
    assert len(leaf["required_facts"]) <= 4
    assert leaf["channel"] in CHANNELS | {None}
    assert leaf["unit"] in UNITS
    assert 1 <= leaf["due_working_days"] <= 20
    assert isinstance(leaf["finished_by_us"], bool)
    assert isinstance(leaf["personal_number"], bool)


@one_leaf_each()
def test_a_secret_case_type_hides_behind_a_neutral_title(leaf: dict[str, Any]) -> None:
    assert leaf["secrecy"] in {"open", "sensitive", "secret"}
    if leaf["secrecy"] != "secret":
        assert leaf["neutral_title"] is None
        return
    assert leaf["neutral_title"].endswith("– ring upp")
    assert "anteckna i" in leaf["script"].casefold()
    texts = TEXTS[leaf["name"]]
    assert {case["title"] for case in texts["cases"]} == {leaf["neutral_title"]}
    assert not any("{property}" in text or "{street}" in text for text in strings(texts))


def test_everything_in_social_care_is_secret() -> None:
    care = next(area for area in TREE if area["name"] == "Stöd & omsorg")
    assert {leaf["secrecy"] for leaf in leaves([care])} == {"secret"}


def test_a_report_of_concern_is_connected_at_once() -> None:
    leaf = next(leaf for leaf in LEAVES if leaf["name"] == "Orosanmälan")
    assert leaf["script"].startswith("Koppla genast")
    assert leaf["unit"] == "Socialtjänstens mottagning"
    assert leaf["channel"] == "PHONE"


def test_a_personal_number_is_allowed_only_where_it_is_clearly_justified() -> None:
    allowed = {leaf["name"] for leaf in LEAVES if leaf["personal_number"]}
    assert allowed == {
        "Ekonomiskt bistånd",
        "Fritidshem",
        "Färdtjänst och riksfärdtjänst",
        "Förskoleplats",
        "Parkeringstillstånd för rörelsehindrad",
    }


def test_no_two_outcomes_or_reasons_share_a_key() -> None:
    keys = [row["key"] for row in OUTCOMES + REASONS]
    assert all(len(key) == 1 and key == key.upper() and key.isalnum() for key in keys)
    assert len(keys) == len(set(keys))


def test_codes_and_labels_are_unique_in_each_list() -> None:
    for rows in (OUTCOMES, REASONS):
        for column in ("code", "label"):
            values = [row[column] for row in rows]
            assert len(values) == len(set(values))


def test_every_outcome_counts_as_something_known_and_every_count_is_used() -> None:
    assert {row["counts_as"] for row in OUTCOMES} == COUNTS_AS


def test_failure_demand_is_chasing_and_repairing_what_we_should_have_said() -> None:
    codes = {row["code"] for row in REASONS if row["failure_demand"]}
    assert codes == {
        "CASE_STATUS",
        "INFORMATION_MISSING",
        "INFORMATION_NOT_FOUND",
        "INFORMATION_UNCLEAR",
        "INFORMATION_WRONG",
        "ESERVICE_MISSING",
        "ESERVICE_NOT_FOUND",
        "ESERVICE_BROKEN",
        "ANSWER_UNCLEAR",
    }


def test_units_have_phone_hours_and_the_contact_centre_comes_first() -> None:
    departments = read(SEED / "units.json")
    assert UNITS[0] == "Kontaktcenter"
    assert len(UNITS) == len(set(UNITS))
    assert all(department["committee"] for department in departments)
    assert all(unit["phone_hours"] for department in departments for unit in department["units"])


def test_each_promise_has_an_amount_in_a_known_unit() -> None:
    promises = read(SEED / "promises.json")
    assert len({promise["code"] for promise in promises}) == len(promises)
    for promise in promises:
        assert promise["channel"] in CHANNELS
        assert promise["unit"] in {"seconds", "minutes", "hours", "working_days"}
        assert promise["amount"] >= 0
        assert promise["text"].endswith(".")


def test_the_contact_centre_closes_earlier_on_fridays() -> None:
    hours = read(SEED / "opening_hours.json")["hours"]
    assert set(hours) == {"monday", "tuesday", "wednesday", "thursday", "friday"}
    assert all(opens < closes for spans in hours.values() for opens, closes in spans)
    assert hours["friday"][-1][1] < hours["monday"][-1][1]


@one_leaf_each()
def test_every_case_type_has_contacts_and_cases_to_draw_from(leaf: dict[str, Any]) -> None:
    texts = TEXTS[leaf["name"]]
    codes = {row["code"] for row in OUTCOMES}
    reasons = {row["code"] for row in REASONS}
    assert texts["weight"] > 0
    assert texts["summer"] >= 0
    assert 3 <= len(texts["contacts"]) <= 6
    assert 2 <= len(texts["cases"]) <= 4
    for contact in texts["contacts"]:
        assert contact["outcome"] in codes
        assert contact["reason"] in reasons
        assert contact["text"].endswith(".")
    for case in texts["cases"]:
        assert case["title"]
        assert case["description"].endswith(".")
        assert case["notes"]


def test_there_are_no_texts_for_unknown_case_types() -> None:
    assert set(TEXTS) == {leaf["name"] for leaf in LEAVES}


def test_texts_have_only_fields_that_can_be_filled_in() -> None:
    for text in strings(TEXTS):
        fields = {field for _, field, _, _ in Formatter().parse(text) if field is not None}
        assert fields <= FIELDS, text


def test_the_staff_is_seven_guides_a_coordinator_and_a_manager_and_the_rest_of_town() -> None:
    roles = [person["role"] for person in TOWN["employees"]]
    assert roles.count("guide") == 7
    assert roles.count("coordinator") == roles.count("manager") == 1
    assert roles.count("case_officer") == len(roles) - 9 >= 55


def test_every_employee_belongs_to_a_unit_and_every_unit_has_somebody() -> None:
    assert {person["unit"] for person in TOWN["employees"]} == set(UNITS) == set(TOWN["units"])


def test_logins_names_phones_and_addresses_are_personal() -> None:
    for column in ("login", "name", "email", "phone", "mobile"):
        values = [person[column] for person in TOWN["employees"] if person[column] is not None]
        assert len(values) == len(set(values)), column
    assert all(person["email"].endswith("@sundby.example") for person in TOWN["employees"])


def test_a_deputy_is_a_colleague_and_never_oneself() -> None:
    logins = {person["login"] for person in TOWN["employees"]}
    deputies = {person["login"]: person["deputy"] for person in TOWN["employees"] if person["deputy"]}
    assert len(deputies) >= 10
    assert set(deputies.values()) <= logins
    assert all(login != deputy for login, deputy in deputies.items())


def test_every_absence_tells_its_source_and_the_time_it_was_noted() -> None:
    absences = [person["absence"] for person in TOWN["employees"] if person["absence"]]
    assert len({absence["source"] for absence in absences}) >= 3
    for absence in absences:
        assert absence["text"]
        assert re.fullmatch(r"[01][0-9]:[0-5][0-9]", absence["noted_at"])
        assert re.fullmatch(r"[01][0-9]:[0-5][0-9]", absence["back_at"])
        assert absence["back_in_working_days"] > 0 or absence["noted_at"] < absence["back_at"]


def test_somebody_has_sludge_in_every_village_outside_town() -> None:
    tasks = " ".join(person["tasks"] for person in TOWN["employees"] if "slam i" in person["tasks"])
    assert [village for village in TOWN["villages"][1:] if village not in tasks] == []


def test_contact_details_of_social_services_reception_are_not_given_out() -> None:
    for person in TOWN["employees"]:
        if person["unit"] in {"Socialtjänstens mottagning", "Ekonomiskt bistånd"}:
            assert not person["may_disclose_phone"]
            assert not person["may_disclose_mobile"]
            assert not person["may_disclose_email"]


def test_every_phone_number_is_from_a_series_kept_for_fiction() -> None:
    numbers = [text for text in strings(TOWN) if text.startswith("+")]
    assert len(numbers) > len(TOWN["employees"])
    for series in names.RESIDENT_PHONES:
        numbers += [f"+{series[0]}", f"+{series[-1]}"]
    for number in numbers:
        assert any(first <= int(number[1:]) <= last for first, last in FICTIONAL_SERIES), number


def test_residents_never_share_a_number_with_the_staff() -> None:
    staff = [text for text in strings(TOWN) if text.startswith("+")]
    assert not any(int(number[1:]) in series for number in staff for series in names.RESIDENT_PHONES)


def test_no_other_phone_or_personal_number_hides_in_the_texts() -> None:
    for path in [*sorted(SEED.glob("*.json")), DEMO / "texts.json", DEMO / "town.json"]:
        for text in strings(read(path)):
            if not text.startswith("+"):
                assert not re.search(r"[0-9][0-9 -]{5,}[0-9]", text), text


def test_desks_are_the_reception_three_phones_a_mail_room_and_a_copy_room() -> None:
    desks = TOWN["desks"]
    assert [desk["kind"] for desk in desks] == ["reception", *["phone"] * 3, "mail_room", "copy_room"]
    assert len({desk["code"] for desk in desks}) == len(desks)
    assert {desk["channel"] for desk in desks} <= CHANNELS


def test_visitors_have_a_purpose_and_a_unit_to_visit() -> None:
    assert len(TOWN["visitors"]) >= 20
    for visitor in TOWN["visitors"]:
        assert visitor["name"]
        assert visitor["purpose"]
        assert visitor["unit"] in UNITS


def test_each_disruption_has_a_script_and_a_case_type() -> None:
    assert len(TOWN["disruptions"]) == 2
    for disruption in TOWN["disruptions"]:
        assert disruption["case_type"] in TEXTS
        assert len(disruption["script"]) > 100


def test_names_for_residents_are_many_and_different() -> None:
    for words in (names.FIRST_NAMES, names.SURNAMES):
        assert len(words) >= 60
        assert len(words) == len(set(words))
    assert len(names.STREETS) == len(set(names.STREETS)) >= 30
