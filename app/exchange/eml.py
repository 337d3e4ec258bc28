"""Mail saved as a file (.eml), read forgivingly: whoever dropped it wants to see what it says."""

import base64
import codecs
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email import policy
from email.errors import HeaderParseError, InvalidBase64LengthDefect
from email.header import decode_header
from email.message import Message
from email.parser import BytesParser
from email.utils import parseaddr, parsedate_to_datetime
from html.parser import HTMLParser
from typing import TypeVar

from app.language import tr
from app.trouble import Trouble

LARGEST = 25 * 1024 * 1024
LONGEST_TEXT = 20_000

T = TypeVar("T")

_OUTLOOK_FILE = bytes.fromhex("d0cf11e0a1b11ae1")
_EXPECTED_HEADERS = ("from", "to", "subject", "date", "received", "message-id", "sender", "return-path")
_LONGEST_HEADER = 2_000
_LONGEST_HEADERS = 256 * 1024
_MOST_PARTS = 10_000
_LONGEST_HTML = 400_000
_DEEPEST = 20
# Others are no character sets at all, or take a time that grows with the square of the text.
_CHARACTER_SETS = ("utf", "iso8859", "cp", "koi8", "gb", "big5", "euc", "shift_jis", "iso2022", "mac", "hz")
_WESTERN = ("ascii", "iso8859-1", "iso8859-15", "cp1252")
_NEW_LINE = frozenset(
    "address article blockquote br div dl dt h1 h2 h3 h4 h5 h6 hr li ol p table tr ul".split()
)
_UNSEEN = frozenset("head script style title template".split())
_CONDITIONAL = re.compile(r"<!\[[^>]*>")


@dataclass(frozen=True)
class IncomingMail:
    """A mail as somebody needs it who is to answer it."""

    sender_name: str
    sender_address: str
    subject: str
    received_at: datetime | None
    text: str


def read_eml(data: bytes) -> IncomingMail:
    """The mail that the bytes of an .eml file hold, however broken; Trouble if they hold none."""
    if len(data) > LARGEST:
        raise Trouble(tr("This mail is larger than 25 MB. Copy the text from your mail program instead."))
    if data.startswith(_OUTLOOK_FILE):
        raise Trouble(tr("This is an Outlook file (.msg). Save the mail as .eml, or copy its text."))
    data = data.removeprefix(codecs.BOM_UTF8).lstrip()
    message = _parsed(data) if _begins_with_headers(data) else Message()
    headers = _headers(message)
    if not any(name in headers for name in _EXPECTED_HEADERS):
        raise Trouble(tr("This file is not an e-mail. Save the mail as .eml in your mail program."))
    name, address = _sender(headers)
    return IncomingMail(
        sender_name=name,
        sender_address=address,
        subject=_header_text(headers.get("subject", [""])[0]),
        received_at=_received_at(headers),
        text=_shortened(_text(message)),
    )


def _begins_with_headers(data: bytes) -> bool:
    end = re.search(rb"\r?\n\r?\n", data)
    return (end.start() if end else len(data)) <= _LONGEST_HEADERS


def _parsed(data: bytes) -> Message:
    try:
        # No mail program makes so many parts, and the parser would be busy with them for minutes.
        if data.count(b"\n--") <= _MOST_PARTS:
            return BytesParser(policy=policy.compat32).parsebytes(data)
    except RecursionError:
        pass
    raise Trouble(tr("This mail is put together in a way that cannot be read. Copy its text."))


def _headers(message: Message) -> dict[str, list[str]]:
    headers: dict[str, list[str]] = {}
    for name, value in message.raw_items():
        raw = str(value)[:_LONGEST_HEADER].encode("utf-8", "surrogateescape")
        headers.setdefault(name.lower(), []).append(" ".join(_decoded(raw, None).split()))
    return headers


def _header_text(raw: str) -> str:
    try:
        pieces = decode_header(raw)
    except (HeaderParseError, ValueError):
        return _clean(raw)
    return " ".join(
        _clean(
            "".join(
                piece
                if isinstance(piece, str)
                else _decoded(piece, charset)
                if charset
                else piece.decode("raw-unicode-escape", "replace")
                for piece, charset in pieces
            )
        ).split()
    )


def _sender(headers: dict[str, list[str]]) -> tuple[str, str]:
    for header in ("from", "sender", "reply-to", "return-path"):
        for raw in headers.get(header, []):
            name, address = _tolerantly(None, parseaddr, raw) or ("", "")
            if "@" in address:
                return _header_text(name), _clean(address)
            if raw and header == "from":
                return _header_text(raw.strip("<> \"'")), ""
    return "", ""


def _received_at(headers: dict[str, list[str]]) -> datetime | None:
    stamps = [raw.rpartition(";")[2] for raw in headers.get("received", [])[:1]]
    for stamp in [*stamps, *headers.get("date", [])[:1]]:
        moment = _tolerantly(None, parsedate_to_datetime, stamp[:200])
        if moment is not None and 1990 <= moment.year <= 2100:
            # "-0000" means that the sender's zone is unknown, and then the time is UTC.
            return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    return None


def _text(message: Message) -> str:
    texts: list[str] = []
    enclosed: list[str] = []
    for kind, words in _pieces(message, 0):
        (texts if kind == "text" else enclosed).append(words)
    lines = [text for text in (_tidy(text) for text in texts) if text]
    if enclosed:
        lines.append(tr("Attached, but not brought along: {names}", names=", ".join(enclosed[:20])))
    return "\n\n".join(lines)


def _pieces(part: Message, depth: int) -> Iterator[tuple[str, str]]:
    """What a part of a mail has to say: its texts, and the names of what is attached."""
    if depth > _DEEPEST:
        return
    kind = part.get_content_type()
    # Asked for its text here, a part would decode it by whatever its header claims.
    payload = part.get_payload() if part.is_multipart() else []
    children = [child for child in payload if isinstance(child, Message)]
    if children and kind == "message/rfc822":
        yield from _attached_mail(children[0], depth)
    elif children:
        choices = [[*_pieces(child, depth + 1)] for child in children]
        if kind == "multipart/alternative":
            choices = [_best(children, choices)]
        for pieces in choices:
            yield from pieces
    else:
        disposition = _tolerantly(None, part.get_content_disposition)
        name = _clean(_header_text(_tolerantly("", part.get_filename) or ""))
        if disposition != "attachment" and kind.startswith(("text/plain", "text/html", "multipart/")):
            yield "text", _part_text(part, kind)
        elif name and not (kind.startswith("image/") and "content-id" in part):
            yield "attached", name[:100]


def _attached_mail(mail: Message, depth: int) -> Iterator[tuple[str, str]]:
    headers = _headers(mail)
    title = [tr("Attached mail"), *_sender(headers), _header_text(headers.get("subject", [""])[0])]
    yield "text", f"--- {', '.join(filter(None, title))} ---"
    yield from _pieces(mail, depth + 1)


def _best(children: list[Message], choices: list[list[tuple[str, str]]]) -> list[tuple[str, str]]:
    """Of several forms of the same text, the plain one if it says anything."""

    def rank(choice: int) -> tuple[bool, bool]:
        says = any(kind == "text" and words.strip() for kind, words in choices[choice])
        return not says, children[choice].get_content_type() != "text/plain"

    return choices[min(range(len(choices)), key=rank)] if choices else []


def _part_text(part: Message, kind: str) -> str:
    payload: object = _tolerantly(None, part.get_payload, None, True)
    if not isinstance(payload, bytes):
        return ""
    if any(isinstance(defect, InvalidBase64LengthDefect) for defect in part.defects):
        # The end is missing, so the library gave it back undecoded.
        letters = re.sub(rb"[^A-Za-z0-9+/]", b"", payload)
        payload = base64.b64decode(letters[: len(letters) // 4 * 4])
    text = _decoded(payload, _tolerantly(None, part.get_content_charset))
    return _html_text(text) if kind == "text/html" else text


def _decoded(data: bytes, charset: str | None) -> str:
    """The bytes as text, whatever character set they claim to be in."""
    start = data[:_LONGEST_HTML]
    for name in [*_candidates(charset), "utf-8"]:
        decoder = codecs.getincrementaldecoder(name)()
        try:
            return decoder.decode(start, final=len(start) == len(data))
        except UnicodeError:
            continue
    damaged = start.decode("utf-8", "replace")
    lost = damaged.count("\ufffd")
    mostly_whole = lost < sum(character > "\x7f" for character in damaged) - lost
    return damaged if mostly_whole else start.decode("cp1252", "replace")


def _candidates(charset: str | None) -> list[str]:
    try:
        name = codecs.lookup(charset or "").name
    except (LookupError, ValueError):
        return []
    # Western text that happens to be valid UTF-8 is UTF-8, and the rest is what Windows calls ANSI.
    return [name] if name.startswith(_CHARACTER_SETS) and name not in _WESTERN else []


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.length = 0
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag in _NEW_LINE:
            self._add("\n- " if tag == "li" else "\n")
        elif tag in ("td", "th"):
            self._add("  ")

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        elif tag == "p":
            self._add("\n\n")
        elif tag in _NEW_LINE:
            self._add("\n")

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self._add(re.sub(r"\s+", " ", data))

    def _add(self, piece: str) -> None:
        self.pieces.append(piece)
        self.length += len(piece)


def _html_text(html: str) -> str:
    # Without comments, conditional sections and an unclosed last tag the parser neither fails nor slows down.
    first, *rest = html.split("<!--")
    html = "".join([first, *(section.partition("-->")[2] for section in rest)])
    closed = html.rfind(">") + 1
    html = _CONDITIONAL.sub(" ", html[:closed]) + html[closed:].partition("<")[0]
    reader = _Reader()
    for at in range(0, len(html), 8192):
        reader.feed(html[at : at + 8192])
        if reader.length > 4 * LONGEST_TEXT:
            break
    else:
        reader.close()
    return "\n".join(line.strip() for line in "".join(reader.pieces).splitlines())


def _tidy(text: str) -> str:
    lines = [line.rstrip() for line in _clean(text[: 8 * LONGEST_TEXT]).splitlines()]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _clean(text: str) -> str:
    shown = "".join(c for c in text.replace("\r\n", "\n").replace("\r", "\n") if c in "\n\t" or c >= " ")
    return shown.encode("utf-8", "ignore").decode()


def _shortened(text: str) -> str:
    if len(text) <= LONGEST_TEXT:
        return text
    note = "\n\n" + tr("[The mail is longer. The rest is left out here.]")
    return text[: LONGEST_TEXT - len(note)] + note


def _tolerantly(otherwise: T | None, ask: Callable[..., T], *about: object) -> T | None:
    # The standard library raises these, undocumented, on headers that are broken in unusual ways.
    try:
        return ask(*about)
    except (
        ArithmeticError,
        AssertionError,
        AttributeError,
        LookupError,
        RecursionError,
        TypeError,
        ValueError,
    ):
        return otherwise
