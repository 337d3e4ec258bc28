"""The guard in front of Teams: what it takes out, what it leaves, and that it never takes long."""

import time
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from app.redaction import REPLACEMENTS, Redacted, neutral_handover_text, redact

CASE = "KC-26-R2-0147"
NAMES = ["Anna-Karin Öberg", "Bo Lind", "Henåns Bygg AB"]


def guard(text: str, *properties: str) -> Redacted:
    """What the guard makes of a text whose reader knows the case."""
    return redact(text, names=NAMES, case_number="", properties=properties)


@pytest.mark.parametrize(
    ("written", "shown", "kinds"),
    [
        ("Gäller 811228-9874.", "Gäller [personnummer].", ["personal_number"]),
        ("Gäller 198112289874.", "Gäller [personnummer].", ["personal_number"]),
        ("Gäller 19811228 - 9874.", "Gäller [personnummer].", ["personal_number"]),
        ("Gäller 8112289874.", "Gäller [personnummer].", ["personal_number"]),
        ("Gäller 121212+1212.", "Gäller [personnummer].", ["personal_number"]),
        ("Samordningsnummer 701063-2391", "Samordningsnummer [personnummer]", ["personal_number"]),
        ("Mistyped 811228-9873", "Mistyped [personnummer]", ["personal_number"]),
        ("nås på 0304-33 40 00 idag", "nås på [telefonnummer] idag", ["phone"]),
        ("073 123 45 67 500 kr", "[telefonnummer] 500 kr", ["phone"]),
        ("+46 (0)73-123 45 67", "[telefonnummer]", ["phone"]),
        ("0046 304 334000", "[telefonnummer]", ["phone"]),
        ("+47 12 34 56 78", "[telefonnummer]", ["phone"]),
        ("0304-33 40 00 073-123 45 67", "[telefonnummer] [telefonnummer]", ["phone", "phone"]),
        ("tel 33 40 00", "tel [telefonnummer]", ["phone"]),
        ("070\u200b1234567", "[telefonnummer]", ["phone"]),
        ("kl 08.30 0304-33 40 00", "kl 08.30 [telefonnummer]", ["phone"]),
        ("08.30 0304-33 40 00", "08.30 [telefonnummer]", ["phone"]),
        ("mejla anna.lind+kc@mail.example.se.", "mejla [e-postadress].", ["email"]),
        ("bor på Storgatan 14 B, hemma", "bor på [adress], hemma", ["address"]),
        ("bor på storgatan 3", "bor på [adress]", ["address"]),
        ("Norra vägen 3 lgh 1101", "[adress]", ["address"]),
        ("på Åsvägen 12A i Svanesund", "på [adress] i Svanesund", ["address"]),
        ("på Karl Johans gata 5", "på [adress]", ["address"]),
        ("på S:t Olofs gränd 4", "på [adress]", ["address"]),
        ("på Olof Palmes plats 1", "på [adress]", ["address"]),
        ("Mellomstigen 7, Kyrkbacken 2, Lilla torget 9", "[adress], [adress], [adress]", ["address"] * 3),
        ("slam på Henån 1:23 nu", "slam på [fastighet] nu", ["property"]),
        ("Gäller Henån 1:23.", "Gäller [fastighet].", ["property"]),
        ("på Orust Stora Höga 3:117", "på [fastighet]", ["property"]),
        ("på Henån S:2", "på [fastighet]", ["property"]),
        ("fastigheten henån 10:23", "fastigheten [fastighet]", ["property"]),
        ("OCR 12345682", "OCR [betalningsreferens]", ["reference"]),
        ("fakturanr: 1234 5682", "fakturanr: [betalningsreferens]", ["reference"]),
        ("betalade 79927398713 igår", "betalade [betalningsreferens] igår", ["reference"]),
        ("Öberg ringde", "Invånaren ringde", ["name"]),
        ("sa Anna-Karin Öberg igår", "sa invånaren igår", ["name"]),
        ("sa anna-karin öberg igår", "sa invånaren igår", ["name"]),
        ("sa Karin och LIND", "sa invånaren och invånaren", ["name", "name"]),
        ("Öbergs brunn. Linds staket", "Invånarens brunn. Invånarens staket", ["name", "name"]),
        ("Bo ringde. Bo Lind igen", "Invånaren ringde. Invånaren igen", ["name", "name"]),
    ],
)
def test_personal_data_are_taken_out(written: str, shown: str, kinds: list[str]) -> None:
    redacted = guard(written)
    assert redacted.text == shown
    assert [removal.kind for removal in redacted.removed] == kinds


@pytest.mark.parametrize(
    "written",
    [
        f"Ärende {CASE} är kvar",
        "Inkom 2026-07-31 0304, senast 2026-07-31, 20260731, 31/7, 31/7 2026, 31.7.2026 eller 1 juli 2026",
        "kl 14:30, 14.30, kl. 08.00–16.30, 08.00-16.30, 07:15 och 260731-1430",
        "Mötet med Åsa 10:30, Måndag 9:30, Tisdag 8:05",
        "12 500 kr, 1250000 kr, 4500:-, 1.250,00 SEK, 12344 kronor, 15 %",
        "Hål i vägen 300 m från väg 160 vid båtplats 12, detaljplan 45",
        "Möte på Storgatan 31 juli",
        "OSL 21:3 och SFS 2018:218, skala 1:100, Skala 1:50",
        "Ring 112 eller 1177, alla 5 personer",
        "Besök fastigheten idag, ring Karl 10:30",
        "bo kvar under en lind, i linden; bygg om",
        "Lindgatan och Bosse är inga namn i ärendet",
        "Org.nr 556016-0680, mätarställning 12344, 471 22 Henån",
        "Sidorna 0-15, rad 100-200, version 1.2.3",
    ],
)
def test_what_is_not_personal_stays(written: str) -> None:
    assert guard(written) == Redacted(written, [])


def test_a_property_that_looks_like_a_time_is_known_from_the_case() -> None:
    assert guard("Slam Henån 10:30 idag").text == "Slam Henån 10:30 idag"
    assert guard("Slam henån 10:30 idag", "Henån 10:30").text == "Slam [fastighet] idag"


def test_what_was_taken_out_is_shown_in_order() -> None:
    redacted = guard("Bo Lind, 811228-9874, vill ha svar.")
    assert [(removal.original, removal.replacement) for removal in redacted.removed] == [
        ("Bo Lind", "Invånaren"),
        ("811228-9874", "[personnummer]"),
    ]


def test_the_first_gap_names_the_case_unless_the_text_already_does() -> None:
    once = redact("Lind ringde. Ring Lind.", names=NAMES, case_number=CASE)
    assert once.text == f"Invånaren ({CASE}) ringde. Ring invånaren."
    named = redact(f"{CASE}: ring Lind.", names=NAMES, case_number=CASE)
    assert named.text == f"{CASE}: ring invånaren."


def test_a_case_without_names_has_no_names_to_take_out() -> None:
    assert redact("Anna ringde om Å", names=["", "  ", "Å"], case_number=CASE).text == "Anna ringde om Å"


def test_every_kind_of_gap_has_swedish_words() -> None:
    text = "Lind bo@x.se 0304-334000 811228-9874 Henån 1:23 Åsvägen 3 OCR 12345682"
    assert {removal.kind for removal in guard(text).removed} == set(REPLACEMENTS)
    assert "the" not in guard(text).text


def test_the_text_for_teams_says_what_is_asked_and_by_when_and_no_more() -> None:
    made = neutral_handover_text(
        case_number=CASE,
        case_type="Slamtömning",
        question="  Bo Lind på Henån 1:23 undrar när tanken töms. Ring 0304-33 40 00.\n",
        deadline=datetime(2026, 4, 8, tzinfo=ZoneInfo("Europe/Stockholm")),
        names=NAMES,
    )
    assert made.text == (
        f"Ärende {CASE}: Slamtömning\n"
        "Fråga: Invånaren på [fastighet] undrar när tanken töms. Ring [telefonnummer].\n"
        "Svara senast 2026-04-07\n"
        "Personuppgifterna finns i ärendet."
    )
    assert [removal.kind for removal in made.removed] == ["name", "property", "phone"]


def test_the_text_for_teams_leaves_out_what_is_not_known() -> None:
    made = neutral_handover_text(
        case_number=CASE, case_type="Bygglov", question=" ", deadline=date(2026, 8, 3)
    )
    assert made == Redacted(f"Ärende {CASE}: Bygglov\nSvara senast 2026-08-03", [])
    bare = neutral_handover_text(case_number=CASE, case_type="Bygglov", question="", deadline=None)
    assert bare.text == f"Ärende {CASE}: Bygglov"


WORDS = st.sampled_from(
    "Bo Lind lind Anna Karin Öbergs 0304-33 40 00 073-1234567 811228-9874 8112289874 Henån 1:23 Storgatan"
    " 14 B kl 08.30 2026-07-31 12 500 kr OCR 12345682 a@b.se KC-26-R2-0147 Ring på Stora plats"
    " . , ( ) +46 juli".split()
)


@settings(deadline=None)
@given(st.lists(WORDS, max_size=30).map(" ".join) | st.text(max_size=60))
@example("Bo 1:23 juli 1:23")
@example("0304-33 2026-07-31 0304-33")
def test_a_text_gone_through_once_has_nothing_left_to_find(written: str) -> None:
    once = guard(written)
    assert guard(once.text) == Redacted(once.text, [])


@settings(deadline=None)
@given(st.lists(WORDS, max_size=30).map(" ".join))
def test_the_removals_put_back_give_the_text_that_was_written(written: str) -> None:
    redacted = guard(written)
    rest, back = redacted.text, ""
    for removal in redacted.removed:
        before, found, rest = rest.partition(removal.replacement)
        assert found
        back += before + removal.original
    assert back + rest == written


def seconds(text: str) -> float:
    """The processor time that the guard takes for a text, at best."""
    taken = []
    for _ in range(2):
        start = time.process_time()
        redact(text, names=NAMES, case_number=CASE)
        taken.append(time.process_time() - start)
    return min(taken)


@pytest.mark.parametrize(
    "piece",
    [
        "0",
        "00 ",
        "08 ",
        "1 000 ",
        "a",
        "a@",
        "a.",
        "Aa 1:1 ",
        "Anna ",
        "bo lind",
        "Gata 1 ",
        "ocr 1 ",
        "-",
        "(0",
        "S:t ",
        " ",
    ],
)
def test_four_times_the_text_takes_not_much_more_than_four_times_the_work(piece: str) -> None:
    short, long = (piece * (length // len(piece)) for length in (12_500, 50_000))
    # Work that grew with the square of the length would take sixteen times as long.
    assert seconds(long) < 10 * seconds(short) + 0.05
