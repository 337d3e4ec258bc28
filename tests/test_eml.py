"""Mail files: read however broken they are, refused in words when they are none."""

from datetime import UTC, datetime
from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.exchange.eml import LARGEST, LONGEST_TEXT, IncomingMail, read_eml
from app.trouble import Trouble

BODY = "Hej!\nNär töms tanken på Åsvägen?"


def mail(body: str = BODY) -> EmailMessage:
    """A mail as a mail program writes it."""
    message = EmailMessage()
    message["From"] = "Åsa Öhman <asa@example.se>"
    message["To"] = "kontakt@example.se"
    message["Subject"] = "Slamtömning på Åsvägen – när?"
    message["Date"] = "Mon, 3 Aug 2026 09:12:44 +0200"
    message.set_content(body)
    return message


def raw(*headers: str, body: bytes = b"") -> bytes:
    """A mail written by hand."""
    return "\r\n".join(["From: asa@example.se", *headers, "", ""]).encode() + body


def test_a_whole_mail_is_read() -> None:
    assert read_eml(mail().as_bytes()) == IncomingMail(
        sender_name="Åsa Öhman",
        sender_address="asa@example.se",
        subject="Slamtömning på Åsvägen – när?",
        received_at=datetime(2026, 8, 3, 7, 12, 44, tzinfo=UTC),
        text=BODY,
    )


def test_the_plain_form_is_read_when_there_is_one() -> None:
    message = mail()
    message.add_alternative("<p>annat</p>", subtype="html")
    assert read_eml(message.as_bytes()).text == BODY


def test_the_html_form_is_read_when_the_plain_one_says_nothing() -> None:
    message = mail(" ")
    message.add_alternative("<p>Bara här</p>", subtype="html")
    assert read_eml(message.as_bytes()).text == "Bara här"


def test_html_becomes_lines_of_text() -> None:
    html = (
        "<html><head><title>Nej</title><style>p {}</style></head><body><!-- nej <p>nej</p> --><![if !mso]>"
        "<p>Hål i&nbsp;<b>v&auml;gen</b>\n vid 1 &lt; 2</p><script>nej()</script>Rad<br>två"
        "<ul><li>Ett<li>Två</ul><div>Slut</div> <a href='http://example.se'>länk"
    )
    text = read_eml(raw("Content-Type: text/html; charset=utf-8", body=html.encode())).text
    assert [line for line in text.splitlines() if line] == [
        "Hål i vägen vid 1 < 2",
        "Rad",
        "två",
        "- Ett",
        "- Två",
        "Slut",
        "länk",
    ]


@pytest.mark.parametrize(
    ("charset", "encoded"),
    [
        ("utf-8", BODY.encode()),
        ("utf-8", BODY.encode("latin-1")),
        ("iso-8859-1", BODY.encode("latin-1")),
        ("iso-8859-1", BODY.encode()),
        ("us-ascii", BODY.encode()),
        ("windows-1252", BODY.encode("cp1252")),
        ("utf-16", BODY.encode("utf-16")),
        ("cp437", BODY.encode("cp437")),
        ("x-unknown", BODY.encode()),
        ("x-unknown", BODY.encode("latin-1")),
        ("punycode", BODY.encode()),
        ("rot13", BODY.encode()),
        ("unicode_escape", BODY.encode()),
        ('"utf\0"', BODY.encode()),
    ],
)
def test_the_text_is_right_whatever_its_character_set_claims(charset: str, encoded: bytes) -> None:
    assert read_eml(raw(f"Content-Type: text/plain; charset={charset}", body=encoded)).text == BODY


def test_one_damaged_letter_does_not_spoil_the_others() -> None:
    damaged = "Åsa på Öckerö ".encode() + b"\xc3"
    assert (
        read_eml(raw("Content-Type: text/plain; charset=utf-8", body=damaged)).text == "Åsa på Öckerö \ufffd"
    )


@pytest.mark.parametrize(
    ("encoding", "body", "text"),
    [
        ("base64", b"SGVq\r\n%%%IGTDpQ==", "Hej då"),
        ("base64", b"SGVqI", "Hej"),
        ("quoted-printable", b"Hej d=C3=A5=XX =\r\nslut", "Hej då=XX slut"),
        ("no-such-encoding", b"Hej", "Hej"),
    ],
)
def test_broken_transfer_encodings_give_what_can_be_read(encoding: str, body: bytes, text: str) -> None:
    assert read_eml(raw(f"Content-Transfer-Encoding: {encoding}", body=body)).text == text


@pytest.mark.parametrize(
    ("header", "name", "address"),
    [
        ("From: =?utf-8?Q?=C3=85sa_=C3=96hman?= <asa@example.se>", "Åsa Öhman", "asa@example.se"),
        (
            "From: =?iso-8859-1?B?xXNh?= =?iso-8859-1?B?INZobWFu?= <asa@example.se>",
            "Åsa Öhman",
            "asa@example.se",
        ),
        ("From: =?utf-8?Q?=C3=96hman=2C_=C3=85sa?= <asa@example.se>", "Öhman, Åsa", "asa@example.se"),
        ('From: "Öhman, Åsa" <asa@example.se>', "Öhman, Åsa", "asa@example.se"),
        ("From: asa@example.se", "", "asa@example.se"),
        ("From: Växeln", "Växeln", ""),
        ("From: =?utf-8?B?A?=", "=?utf-8?B?A?=", ""),
        ("Subject: x\r\nReply-To: asa@example.se", "", "asa@example.se"),
        ("Subject: x", "", ""),
    ],
)
def test_the_sender_is_found(header: str, name: str, address: str) -> None:
    read = read_eml(f"{header}\r\n\r\nHej".encode())
    assert (read.sender_name, read.sender_address) == (name, address)


def test_a_sender_of_brackets_only_is_no_address() -> None:
    assert read_eml(b"From: " + b"(" * 50_000 + b"\n\nHej").sender_address == ""


def test_headers_in_bare_latin_1_are_read_too() -> None:
    read = read_eml("From: Åsa Öhman <asa@example.se>\nSubject: Hål i vägen\n\n".encode("latin-1"))
    assert (read.sender_name, read.subject) == ("Åsa Öhman", "Hål i vägen")


def test_a_folded_subject_is_one_line() -> None:
    assert (
        read_eml(raw("Subject: Hål i vägen", " vid =?utf-8?Q?=C3=85svik?=")).subject
        == "Hål i vägen vid Åsvik"
    )


@pytest.mark.parametrize(
    ("headers", "day"),
    [
        (
            [
                "Received: from b by a; Mon, 3 Aug 2026 10:00:00 +0200 (CEST)",
                "Received: x; Sun, 2 Aug 2026 9:00",
            ],
            3,
        ),
        (["Received: from b by a; Mon, 3 Aug 2026 8:00", "Date: Sat, 1 Aug 2026 10:00:00 +0200"], 3),
        (["Received: from b by a", "Date: Sat, 1 Aug 2026 08:00:00 -0000"], 1),
        (["Received: x; Mon, 3 Aug 1926 10:00:00 +0200", "Date: Sat, 1 Aug 2026 08:00:00 GMT"], 1),
        (["Date: Mon, 31 Feb 2026 10:00:00 +0200"], None),
        (["Date: Mon, 3 Aug 2026 10:00:00 +999999999"], None),
        (["Date: igår"], None),
        ([], None),
    ],
)
def test_the_time_is_when_our_own_server_received_it(headers: list[str], day: int | None) -> None:
    moment = datetime(2026, 8, day, 8, 0, tzinfo=UTC) if day else None
    assert read_eml(raw(*headers)).received_at == moment


def test_attachments_are_named_but_stay_behind() -> None:
    message = mail()
    message.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="räkning.pdf")
    message.add_attachment("hemligt", filename="anteckning.txt")
    assert (
        read_eml(message.as_bytes()).text
        == BODY + "\n\nBilagor som inte följde med: räkning.pdf, anteckning.txt"
    )


def test_an_attached_mail_is_read_below_the_one_it_came_with() -> None:
    outer = mail("Se nedan.")
    outer.add_attachment(mail())
    assert read_eml(outer.as_bytes()).text == (
        "Se nedan.\n\n--- Bifogat mejl, Åsa Öhman, asa@example.se, Slamtömning på Åsvägen – när? ---\n\n"
        + BODY
    )


def test_parts_within_parts_are_all_read() -> None:
    inner, outer = mail("inre"), EmailMessage()
    inner.add_alternative("<p>inre</p>", subtype="html")
    inner.make_mixed()
    outer["From"] = "asa@example.se"
    outer.make_mixed()
    for text in ("före", "efter"):
        part = EmailMessage()
        part.set_content(text)
        outer.attach(part)
    outer.attach(inner)
    assert read_eml(outer.as_bytes()).text == "före\n\nefter\n\ninre"


def test_parts_without_a_boundary_are_read_as_text() -> None:
    assert read_eml(raw("Content-Type: multipart/mixed", body=b"Hej")).text == "Hej"


def test_a_long_mail_is_cut_and_says_so() -> None:
    text = read_eml(raw(body=b"Hej igen. " * 10_000)).text
    assert len(text) == LONGEST_TEXT
    assert text.endswith("[Mejlet är längre. Resten är utelämnat här.]")


def test_nothing_that_cannot_be_stored_is_left_in_the_text() -> None:
    body = b"Hej\0\x07 +2AA- slut\r\rrad"
    assert read_eml(raw("Content-Type: text/plain; charset=utf-7", body=body)).text == "Hej  slut\n\nrad"


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "inget mejl"),
        (b"Handla mj\xf6lk", "inget mejl"),
        (b"PK\x03\x04" + b"\xff" * 400_000, "inget mejl"),
        (b"Title: en rapport\n\nText", "inget mejl"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 500, "Outlook-fil"),
        (b"From: a@b.se\n\n" + b"x" * LARGEST, "större än 25 MB"),
        (b"From: a@b.se\n\n" + b"\n--x" * 20_000, "inte går att läsa"),
        (b"From: a@b.se\n" + b"Content-Type: message/rfc822\n\n" * 5000, "inte går att läsa"),
    ],
)  # fmt: skip
def test_what_is_no_mail_is_refused_in_words(data: bytes, sentence: str) -> None:
    with pytest.raises(Trouble, match=sentence):
        read_eml(data)


HEADERS = (
    b"From: |Subject: |Date: |Received: x; |Content-Type: |Content-Transfer-Encoding: base64\n"
    b"|filename*=utf-8''|Content-Disposition: attachment; "
    b"|multipart/mixed; boundary=b|multipart/alternative; boundary=b|*0*="
    b"|message/rfc822|text/html|text/plain; charset=|utf-7|hz|=?utf-8?B?|=?hz?Q?|?="
    b"|Mon, 3 Aug 99999 10:00 +9999"
)
BODIES = (
    b'\n|\r\n|\n\n|\n--b\n|\n--b--\n|a@b.se|<|>|<![|<!|<!--|-->|<p>|&#|&#xD800;|"|(|\xc3|\xff|\0|begin 6 a\n'
)
PIECES = st.sampled_from([*HEADERS.split(b"|"), *BODIES.split(b"|")])


@settings(deadline=None, max_examples=300)
@given(
    st.binary(max_size=400)
    | st.lists(PIECES, max_size=30).map(lambda pieces: b"From: a@b.se\n" + b"".join(pieces))
)
def test_any_bytes_are_read_or_refused_in_words(data: bytes) -> None:
    try:
        read = read_eml(data)
    except Trouble:
        return
    shown = f"{read.sender_name}{read.sender_address}{read.subject}{read.text}"
    assert "\0" not in shown.encode().decode()
    assert len(read.text) <= LONGEST_TEXT
    assert "\n" not in read.subject
    assert read.received_at is None or read.received_at.tzinfo is UTC
