"""One search for everything, as people speak and type."""

import string
from collections.abc import Callable
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from app import case_facts, cases, clock, contacts
from app.database import Database
from app.models import Case, CaseNote, CaseType, Contact, Employee
from app.search import Hit, search
from app.sorting import sort_key
from tests.small_town import SmallTown
from tests.test_cases import opened

Find = Callable[[str], list[Hit]]


@pytest.fixture
def find(database: Database, town: SmallTown) -> Find:
    """A town with something of every kind to be found."""

    def fill(session: Session) -> None:
        kind = town.types["Bygglov status"]
        now = clock.now()
        for number, (title, party, phone) in enumerate(
            (
                ("Feedback om snöröjning (East branch)", "Obie Mayert", "+46701740605"),
                ("Återvinningen luktar", "Märta Öberg", "+46701740612"),
                ("Aterrium i skolan", "Bo Ek", "+46701740699"),
            ),
            start=147,
        ):
            session.add(
                Case(
                    number=f"KC-26-R2-{number:04d}",
                    title=title,
                    description="Ringde om saken",
                    case_type_id=kind,
                    created_at=now + timedelta(minutes=number),
                    updated_at=now + timedelta(minutes=number),
                    party_name=party,
                    party_phone=phone,
                    property_designation=f"Ekvik 1:{number}",
                )
            )
        session.flush()
        case = session.query(Case).filter_by(number="KC-26-R2-0147").one()
        note = CaseNote(case_id=case.id, kind="internal", text="Plogbilen hade punktering", written_at=now)
        session.add(note)
        session.add(
            Contact(
                channel="PHONE",
                began_at=now,
                ended_at=now,
                case_type_id=kind,
                outcome_code="SOLVED",
                note="Undrade om trumpeten",
            )
        )
        session.add(
            Employee(
                name="Siv Dal",
                tasks="slam i Ekvik, brunnar",
                mobile="+46701740650",
                sort_key=sort_key("Siv Dal"),
            )
        )

    database.write(fill)

    def ask(words: str) -> list[Hit]:
        return database.read(search, words)

    return ask


def titles(hits: list[Hit]) -> list[str]:
    """What the hits are called."""
    return [hit.title for hit in hits]


@pytest.mark.parametrize("words", ["Örvar Bl", "örvar bl", "Bl Örvar", "  örvar   blær "])
def test_a_name_is_found_by_the_beginning_of_its_second_word(find: Find, words: str) -> None:
    assert titles(find(words))[:1] == ["Örvar Blær"]


def test_a_part_of_a_word_finds_the_word(find: Find) -> None:
    assert "Feedback om snöröjning (East branch)" in titles(find("back"))


@pytest.mark.parametrize("words", ["obie mayert", "mayert obie", "Mayert, Obie"])
def test_a_full_name_is_found_in_any_order(find: Find, words: str) -> None:
    assert titles(find(words)) == ["Feedback om snöröjning (East branch)"]


@pytest.mark.parametrize(
    "words", ["40605", "0605", "174 06 05", "070-174 06 05", "0701740605", "+46 70 174 06 05"]
)
def test_a_phone_number_is_found_by_its_last_digits_however_it_is_written(find: Find, words: str) -> None:
    assert titles(find(words)) == ["Feedback om snöröjning (East branch)"]


@pytest.mark.parametrize(
    "words", ["(East branch)", '"East" branch*', "east-branch", "branch) AND (", "snöröjning?"]
)
def test_punctuation_does_no_harm(find: Find, words: str) -> None:
    assert "Feedback om snöröjning (East branch)" in titles(find(words.replace("AND", "")))


@pytest.mark.parametrize("words", ["0147", "147", "R2-0147", "KC-26-R2-0147", "kc 26 r2 0147"])
def test_a_case_number_is_found_by_its_tail(find: Find, words: str) -> None:
    assert "Feedback om snöröjning (East branch)" in titles(find(words))


def test_rings_and_dots_matter_but_are_forgiven_in_the_second_rank(find: Find) -> None:
    def ranks(words: str) -> list[tuple[str, int]]:
        return [(hit.title, hit.rank) for hit in find(words) if hit.kind == "case"]

    assert ranks("ater") == [("Aterrium i skolan", 1), ("Återvinningen luktar", 2)]
    assert ranks("åter") == [("Återvinningen luktar", 1), ("Aterrium i skolan", 2)]


@pytest.mark.parametrize("words", ["ö", "öb", "m", "mä"])
def test_one_or_two_letters_are_enough(find: Find, words: str) -> None:
    assert "Återvinningen luktar" in titles(find(words))


def test_a_slip_of_the_finger_is_forgiven_when_nothing_else_is_found(find: Find) -> None:
    assert titles(find("trompeten")) == ["Undrade om trumpeten"]
    assert titles(find("trumpetne")) == ["Undrade om trumpeten"]


def test_a_note_leads_to_its_case(find: Find) -> None:
    case = find("0147")[0]
    note = find("punktering")[0]
    assert (note.kind, note.opens, note.detail) == ("note", case.id, "KC-26-R2-0147")


def test_a_colleague_is_found_by_task_and_place(find: Find) -> None:
    assert ("employee", "Siv Dal") in [(hit.kind, hit.title) for hit in find("slam ekvik")]


def test_a_case_type_is_found_by_its_synonym(find: Find, town: SmallTown) -> None:
    assert town.types["Bygglov status"] in [hit.id for hit in find("startbesked") if hit.kind == "case_type"]


def test_what_is_changed_is_found_by_its_new_words_only(find: Find, database: Database) -> None:
    case = find("0147")[0]
    database.write(lambda session: setattr(session.get_one(Case, case.id), "title", "Halka på torget"))
    assert "Halka på torget" in titles(find("halka"))
    assert find("feedback") == []


def test_what_is_undone_is_not_found(find: Find, database: Database) -> None:
    def note(session: Session) -> None:
        session.add(
            CaseNote(case_id=find("0147")[0].id, kind="internal", text="Zebrafink", written_at=clock.now())
        )

    case_id = find("0147")[0].id
    _, written = database.write_as(
        "Anteckning",
        lambda session: session.add(
            CaseNote(case_id=case_id, kind="internal", text="Zebrafink", written_at=clock.now())
        ),
    )
    assert titles(find("zebrafink")) == ["Zebrafink"]
    assert written.batch
    database.undo(written.batch)
    assert find("zebrafink") == []


def test_a_secret_case_is_found_by_its_number_only(find: Find, database: Database, town: SmallTown) -> None:
    def secret(session: Session) -> None:
        session.add(
            Case(
                number="KC-26-R2-0900",
                title="Kontaktbegäran socialtjänst – ring upp",
                description="hemlighet",
                case_type_id=town.types["Orosanmälan"],
                secrecy_class="secret",
                created_at=clock.now(),
                updated_at=clock.now(),
                party_name="Xerxes Hemlig",
            )
        )

    database.write(secret)
    assert find("hemlighet") == find("xerxes") == []
    assert len(find("0900")) == 1


def test_an_answer_is_never_longer_than_asked_for(find: Find, database: Database, town: SmallTown) -> None:
    def many(session: Session) -> None:
        for _ in range(120):
            session.add(
                Contact(
                    channel="PHONE",
                    began_at=clock.now(),
                    ended_at=clock.now(),
                    case_type_id=town.types["Bygglov status"],
                    outcome_code="SOLVED",
                    note="vanlig fråga",
                )
            )

    database.write(many)
    assert len(find("vanlig")) == 40


@pytest.mark.parametrize("families", [("fastighets",), ("fastighets", "fastighus")])
@pytest.mark.parametrize("many", [60, 230])
def test_a_long_beginning_of_very_many_words_finds_those_and_no_others(
    find: Find, database: Database, town: SmallTown, families: tuple[str, ...], many: int
) -> None:
    def compounds(session: Session) -> None:
        for family in families:
            for start in range(0, many, 10):
                words = " ".join(
                    f"{family}{chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(start, start + 10)
                )
                session.add(
                    Contact(
                        channel="PHONE",
                        began_at=clock.now(),
                        ended_at=clock.now(),
                        case_type_id=town.types["Bygglov status"],
                        outcome_code="SOLVED",
                        note=words,
                    )
                )

    database.write(compounds)
    found = [hit.title for hit in find("fastighet") if hit.kind == "contact"]
    assert len(found) == many // 10
    assert all(title.startswith("fastighets") for title in found)
    assert len(find("fastighetsac")) == 1


def test_an_empty_question_has_no_answer(find: Find) -> None:
    assert find("") == find("   ") == find("!?*") == []


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.text(alphabet=string.printable + "åäöÅÄÖéß–§'\"*()^:-+\x00\U0001d518", max_size=60))
def test_nothing_one_can_type_breaks_the_search(find: Find, words: str) -> None:
    assert len(find(words)) <= 52


def test_a_secret_case_hides_its_title_also_from_who_knows_its_number(
    find: Find, database: Database, town: SmallTown
) -> None:
    kim = opened(database, town, title="Orosanmälan Kim", case_type_id=town.types["Orosanmälan"])
    assert [hit.title for hit in find(kim.number)] == [
        database.read(lambda session: session.get_one(CaseType, kim.case_type_id).neutral_title)
    ]


def test_what_was_said_about_a_case_is_hidden_once_the_case_is_secret(
    find: Find, database: Database, town: SmallTown
) -> None:
    case, guide = opened(database, town), town.sitting.guide_id
    database.write(cases.write_note, case_id=case.id, by=guide, text="zebrafink i källaren")
    database.write(
        contacts.log,
        desk_id=town.sitting.desk_id,
        guide_id=guide,
        channel="PHONE",
        case_type_id=town.types["Gatubelysning"],
        outcome_code="SOLVED",
        note="giraffen ringde",
        case_id=case.id,
    )
    assert len(find("zebrafink")) == len(find("giraffen")) == 1
    seen, secret = {"case_type_id": case.case_type_id}, {"case_type_id": town.types["Orosanmälan"]}
    written = database.write_as("Ändrat", case_facts.change, case_id=case.id, values=secret, seen=seen)[1]
    assert find("zebrafink") == find("giraffen") == []
    assert written.batch
    database.undo(written.batch)
    assert len(find("zebrafink")) == len(find("giraffen")) == 1
