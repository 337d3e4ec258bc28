"""Reads a town's history: one case a line (JSON), oldest first."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from app.language import tr
from app.trouble import Trouble

CHANNELS = {"besok": "VISIT", "telefon": "PHONE", "epost": "EMAIL", "etjanst": "ESERVICE", "brev": "LETTER"}
STATUSES = {"ny": "new", "pagaende": "ongoing", "vantar": "waiting", "avslutad": "closed"}
_LONGEST_LINE = 1_000_000


class BadLine(Trouble):
    """One line that cannot be read; the sentence says what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened to a case: a status, or a note."""

    at: datetime
    by: str
    status: str | None
    before: str | None
    text: str | None


@dataclass(frozen=True, slots=True)
class TownCase:
    """One case as the file tells it, already in Lotsen's terms."""

    id: UUID
    running: int
    title: str
    body: str
    channel: str
    case_type: str
    unit: str
    status: str
    logged_by: str
    owner: str | None
    first_contact: bool
    created: datetime
    updated: datetime
    closed: datetime | None
    events: tuple[Event, ...]


def read_lines(path: Path) -> Iterator[bytes]:
    """The lines of a file; raises Trouble if it cannot be read."""
    try:
        with path.open("rb") as file:
            yield from file
    except OSError as error:
        raise Trouble(tr("The file {file} cannot be read.", file=path.name)) from error


def parse(line: bytes) -> TownCase:
    """The case on a line; raises BadLine, in words, for anything that does not fit."""
    if len(line) > _LONGEST_LINE:
        raise BadLine(tr("the line is too long"))
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise BadLine(tr("the line is not valid JSON")) from error
    if not isinstance(row, dict):
        raise BadLine(tr("the line is not a case"))
    created, updated, closed = _moment(row, "created"), _moment(row, "updated"), None
    status = _choice(row, "status", STATUSES)
    if row.get("closed") is not None:
        closed = _moment(row, "closed")
    if (status == "closed") != (closed is not None):
        raise BadLine(tr("status and time of closing do not agree"))
    if updated < created or (closed is not None and closed < created):
        raise BadLine(tr("the case ends before it begins"))
    running = row.get("no")
    if not isinstance(running, int) or isinstance(running, bool) or running < 1:
        raise BadLine(tr("{field} is not a running number", field="no"))
    events = row.get("events", [])
    if not isinstance(events, list):
        raise BadLine(tr("{field} is not a list", field="events"))
    owner = row.get("owner")
    return TownCase(
        id=_identifier(row),
        running=running,
        title=_words(row, "title", 300),
        body=_words(row, "body", 20_000),
        channel=_choice(row, "channel", CHANNELS),
        case_type=_words(row, "type", 100),
        unit=_words(row, "unit", 100),
        status=status,
        logged_by=_words(row, "agent", 100),
        owner=None if owner is None else _words(row, "owner", 100),
        first_contact=row.get("first_contact") is True,
        created=created,
        updated=updated,
        closed=closed,
        events=tuple(_event(event, created) for event in events),
    )


def _event(row: Any, created: datetime) -> Event:
    if not isinstance(row, dict):
        raise BadLine(tr("an event is not readable"))
    at = _moment(row, "at")
    if at < created:
        raise BadLine(tr("an event comes before the case"))
    by = _words(row, "agent", 100)
    if row.get("kind") == "status":
        return Event(at, by, _choice(row, "to", STATUSES), _choice(row, "from", STATUSES), None)
    if row.get("kind") == "comment":
        return Event(at, by, None, None, _words(row, "text", 20_000))
    raise BadLine(tr("an event is neither status nor comment"))


def _words(row: dict[str, Any], field: str, most: int) -> str:
    value = row.get(field)
    if not isinstance(value, str) or not value.strip():
        raise BadLine(tr("{field} is missing", field=field))
    if len(value) > most or "\x00" in value:
        raise BadLine(tr("{field} is too long or unreadable", field=field))
    try:
        value.encode("utf-8")
    except UnicodeEncodeError as error:
        raise BadLine(tr("{field} is too long or unreadable", field=field)) from error
    return value


def _choice(row: dict[str, Any], field: str, choices: dict[str, str]) -> str:
    value = row.get(field)
    if not isinstance(value, str) or value not in choices:
        raise BadLine(tr("{field} has an unknown value", field=field))
    return choices[value]


def _moment(row: dict[str, Any], field: str) -> datetime:
    value = row.get(field)
    try:
        moment = datetime.fromisoformat(value if isinstance(value, str) else "")
    except ValueError as error:
        raise BadLine(tr("{field} is not a point in time", field=field)) from error
    if moment.tzinfo is None or not 1990 <= moment.year <= 2200:
        raise BadLine(tr("{field} is not a point in time", field=field))
    return moment


def _identifier(row: dict[str, Any]) -> UUID:
    value = row.get("uid")
    try:
        return UUID(hex=value if isinstance(value, str) else "")
    except ValueError as error:
        raise BadLine(tr("{field} is not 32 hexadecimal digits", field="uid")) from error
