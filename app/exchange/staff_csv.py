"""Colleagues from a list that another system has written (CSV): first what it would do, then in one commit.

The first line names the columns: namn, titel, enhet, telefon, mobil, e-post, rum, uppgifter, inloggning; only
`namn` must be there. An empty cell changes nothing. Nobody is taken away.
"""

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app import registers
from app.language import tr
from app.models import Employee, Unit
from app.sorting import sort_key
from app.trouble import Trouble

MOST_BYTES = 10_000_000
MOST_LINES = 10_000
MOST_KNOWN = 50_000
MOST_UNITS = 2000
COLUMNS: Mapping[str, str] = {
    "namn": "name",
    "name": "name",
    "titel": "title",
    "befattning": "title",
    "enhet": "unit",
    "telefon": "phone",
    "mobil": "mobile",
    "mobiltelefon": "mobile",
    "e-post": "email",
    "epost": "email",
    "e-postadress": "email",
    "rum": "room",
    "uppgifter": "tasks",
    "arbetsuppgifter": "tasks",
    "inloggning": "login",
    "användarnamn": "login",
}


@dataclass(frozen=True)
class Planned:
    """A line of the file that would do something: to whom (None: somebody new), and the values it brings."""

    number: int
    employee_id: UUID | None
    name: str
    values: Mapping[str, Any]
    unit: str = ""


@dataclass(frozen=True)
class BadLine:
    """A line that cannot be used, by its number in the file."""

    number: int
    sentence: str


@dataclass(frozen=True)
class Plan:
    """What a file would do."""

    added: tuple[Planned, ...]
    changed: tuple[Planned, ...]
    unchanged: int
    bad: tuple[BadLine, ...]
    ignored_columns: tuple[str, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing would happen."""
        return not self.added and not self.changed


@dataclass
class _Known:
    """Who and what is in the registers already."""

    units: dict[str, UUID]
    unit_names: dict[UUID | None, str]
    by_login: dict[str, UUID]
    by_email: dict[str, UUID]
    by_name: dict[str, list[UUID]]
    rows: dict[UUID, dict[str, Any]]


def plan_file(session: Session, *, path: Path) -> Plan:
    """What the file would do; raises Trouble if it cannot be read as a list of colleagues."""
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise Trouble(tr("The file {file} cannot be read.", file=path.name)) from error
    return plan(session, data=data)


def plan(session: Session, *, data: bytes) -> Plan:
    """What the list would do."""
    if len(data) > MOST_BYTES:
        raise Trouble(tr("The file is larger than 10 MB. It does not look like a list of colleagues."))
    rows = _rows(_decoded(data))
    header = next(rows, (1, []))[1]
    columns = [COLUMNS.get(title.strip().strip("\ufeff").casefold()) for title in header]
    if "name" not in columns:
        raise Trouble(tr("The file has no column called namn. The first line must name the columns."))
    known = _known(session)
    added: list[Planned] = []
    changed: list[Planned] = []
    bad: list[BadLine] = []
    unchanged, seen = 0, dict[Any, int]()
    for number, cells in rows:
        try:
            values = _values(columns, cells, known)
            planned = _planned(number, values, known, seen)
        except Trouble as trouble:
            bad.append(BadLine(number, str(trouble)))
            continue
        if planned.employee_id is None:
            added.append(planned)
        elif planned.values:
            changed.append(planned)
        else:
            unchanged += 1
    ignored = tuple(title.strip() for title, column in zip(header, columns, strict=True) if column is None)
    return Plan(tuple(added), tuple(changed), unchanged, tuple(bad), tuple(filter(None, ignored)))


def carry_out(session: Session, *, planned: Plan) -> int:
    """Do what was planned, all of it or nothing; returns how many colleagues it concerned."""
    for one in (*planned.added, *planned.changed):
        try:
            registers.save(session, register="employee", record_id=one.employee_id, values=one.values)
        except Trouble as trouble:
            raise Trouble(
                tr("Line {number}: {sentence} Nothing was brought in.", number=one.number, sentence=trouble)
            ) from trouble
        session.flush()
    return len(planned.added) + len(planned.changed)


def _decoded(data: bytes) -> str:
    """UTF-8 if it can be; otherwise as older Windows programs write."""
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Trouble(tr("The letters in the file cannot be read. Save it as CSV UTF-8 and try again."))


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Each row with the number of the line it begins on; empty lines are passed over."""
    first_line = text.partition("\n")[0]
    delimiter = max(";,\t", key=first_line.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    begins, count = 1, 0
    while True:
        try:
            cells = next(reader, None)
        except csv.Error as error:
            raise Trouble(
                tr("Line {number} cannot be read as CSV. Check its quotation marks.", number=begins)
            ) from error
        if cells is None:
            return
        if any(cell.strip() for cell in cells):
            count += 1
            if count > MOST_LINES:
                raise Trouble(tr("The file has more than {n} lines. Divide it.", n=MOST_LINES))
            yield begins, cells
        begins = reader.line_num + 1


def _known(session: Session) -> _Known:
    units = list(session.scalars(select(Unit).limit(MOST_UNITS)))
    known = _Known(
        {unit.sort_key: unit.id for unit in units}, {unit.id: unit.name for unit in units}, {}, {}, {}, {}
    )
    fields = tuple(registers.REGISTERS["employee"].rules)
    columns = [getattr(Employee, name) for name in fields]
    for row in session.execute(select(Employee.id, Employee.sort_key, *columns).limit(MOST_KNOWN)):
        kept = dict(zip(fields, row[2:], strict=True))
        known.rows[row[0]] = kept
        known.by_name.setdefault(row[1], []).append(row[0])
        if kept["login"]:
            known.by_login[kept["login"].lower()] = row[0]
        if kept["email"]:
            known.by_email[kept["email"].lower()] = row[0]
    return known


def _values(columns: list[str | None], cells: list[str], known: _Known) -> dict[str, Any]:
    """The filled cells of a line as they would be stored."""
    if any(cell.strip() for cell in cells[len(columns) :]):
        raise Trouble(tr("The line has more cells than the first line has columns."))
    rules = registers.REGISTERS["employee"].rules
    values: dict[str, Any] = {}
    for column, cell in zip(columns, cells, strict=False):
        text = cell.strip()
        if column is None or not text:
            continue
        if column == "unit":
            if sort_key(text) not in known.units:
                raise Trouble(tr("There is no unit called {name}. Add it first.", name=text[:60]))
            values["unit_id"] = known.units[sort_key(text)]
        else:
            values[column] = rules[column](text)
    if "name" not in values:
        raise Trouble(tr("The name is missing."))
    return values


def _planned(number: int, values: dict[str, Any], known: _Known, seen: dict[Any, int]) -> Planned:
    employee_id = _whom(values, known)
    identity = employee_id or values.get("login") or values.get("email") or _name_and_place(values)
    if identity in seen:
        raise Trouble(tr("{name} is already on line {number}.", name=values["name"], number=seen[identity]))
    seen[identity] = number
    if employee_id is None:
        _refuse_a_double(values, known)
        fresh = {"may_disclose_phone": False, "may_disclose_mobile": False, "may_disclose_email": False}
        unit = known.unit_names.get(values.get("unit_id"), "")
        return Planned(number, None, values["name"], {**values, **fresh, "active": True}, unit)
    before = known.rows[employee_id]
    login = values.get("login")
    if login and known.by_login.get(login, employee_id) != employee_id:
        raise Trouble(tr("The login {login} belongs to somebody else.", login=login))
    different = {name: value for name, value in values.items() if before[name] != value}
    unit = known.unit_names.get(different.get("unit_id"), "")
    return Planned(number, employee_id, values["name"], different, unit)


def _whom(values: dict[str, Any], known: _Known) -> UUID | None:
    """Whom a line is about: by login, by e-mail, or by name (and unit, where several have the name)."""
    for found in (known.by_login.get(values.get("login", "")), known.by_email.get(values.get("email", ""))):
        if found is not None:
            return found
    named = known.by_name.get(sort_key(values["name"]), [])
    # Somebody with another login or address is another person with the same name.
    named = [one for one in named if not _somebody_else(values, known.rows[one])]
    if len(named) > 1 and "unit_id" in values:
        named = [one for one in named if known.rows[one]["unit_id"] == values["unit_id"]]
    if len(named) > 1:
        raise Trouble(tr("Several are called {name}. Add a login or an e-mail address.", name=values["name"]))
    return named[0] if named else None


def _somebody_else(values: dict[str, Any], row: dict[str, Any]) -> bool:
    return any(name in values and row[name] and row[name] != values[name] for name in ("login", "email"))


def _refuse_a_double(values: dict[str, Any], known: _Known) -> None:
    for one in known.by_name.get(sort_key(values["name"]), []):
        row = known.rows[one]
        if row["active"] and all(row[name] == values.get(name) for name in ("unit_id", "title")):
            raise Trouble(
                tr(
                    "{name} is already there with the same title and unit. "
                    "Write something that tells them apart.",
                    name=values["name"],
                )
            )


def _name_and_place(values: dict[str, Any]) -> tuple[str, Any, Any]:
    return sort_key(values["name"]), values.get("unit_id"), values.get("title")
