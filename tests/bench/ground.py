"""The profile that is measured: a town loaded once, somebody seated in it, and something in every queue."""

import base64
import io
import json
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from itertools import islice
from pathlib import Path
from typing import Any
from uuid import UUID

import keyring
from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from app import admin, cases, clock, credentials, handovers, opening, settings, sitting
from app.database import Database
from app.models import Case, Desk, Employee
from app.settings import Profile
from app.town_import import DESK_CODE
from tests.bench.floors import Bare, recorder
from tests.bench.report import Figure

MOST_IN_A_QUEUE = 250
LINES = 50
LOADED_FOR_THE_FLOOR = 1000
_CARD = "bench.json"
_ENTITIES = ("contact", "case", "case_note", "batch", "change", "search_entry")


@dataclass(frozen=True)
class Ground:
    """What every measurement stands on."""

    profile: Profile
    key: bytes
    town: Path
    long_cases: tuple[UUID, UUID]
    cases: int

    @contextmanager
    def open(self) -> Iterator[Database]:
        """The database, without a window."""
        database = opening.open_database(self.profile)
        try:
            yield database
        finally:
            database.close()

    @contextmanager
    def bare(self) -> Iterator[Bare]:
        """The same file with nothing around it."""
        bare = Bare(self.profile.database, self.key)
        try:
            yield bare
        finally:
            bare.close()

    @contextmanager
    def swept(self) -> Iterator[None]:
        """Takes away again what is logged in the block, so that each run meets the same town."""
        with self.bare() as bare:
            first = bare.ask("SELECT max(number) FROM batch")[0][0] or 0
        try:
            yield
        finally:
            with self.bare() as bare:
                _sweep(bare, first)


def prepare(
    folder: Path, town: Path, said: Callable[[str], object], *, adopted: bool = False
) -> tuple[Ground, dict[str, Figure]]:
    """The ground in `folder`, made from `town` if it is not there; figures of the loading, if there was any."""
    profile = settings.open_profile(folder, demo=False)
    card = folder / _CARD
    figures: dict[str, Figure] = {}
    if not card.exists():
        if not adopted:
            figures["load"] = _load(profile, town, said)
        card.write_text(json.dumps(_furnished(profile, said)), "utf-8")
    known = json.loads(card.read_text("utf-8"))
    first, second = (UUID(hex=told) for told in known["long_cases"])
    return Ground(profile, opening.key_of(profile), town, (first, second), known["cases"]), figures


def adopt(folder: Path, database: Path, key: bytes) -> None:
    """Copy a database that is loaded already into a new profile."""
    profile = settings.open_profile(folder, demo=False)
    if not profile.database.exists():
        shutil.copy(database, profile.database)
        told = base64.b64encode(key).decode()
        keyring.set_password(credentials.SERVICE, profile.id, told)


def _load(profile: Profile, town: Path, said: Callable[[str], object]) -> Figure:
    """Bring the town in as `app.admin load` does."""
    database = opening.open_database(profile)
    try:
        began = time.perf_counter()
        admin.load(database, town, skip_bad=False, out=io.StringIO())
        seconds = time.perf_counter() - began
        rows = sum(database.read(_count, table=table) for table in _ENTITIES)
    finally:
        database.close()
    size = profile.database.stat().st_size / 1e6
    said(f"Loaded in {seconds:,.0f} s: {rows / seconds:,.0f} rows/s, {size:,.0f} MB.")
    return Figure(
        {"per_second": rows / seconds},
        {"per_second": _bare_rows_a_second(town)},
        f"the INSERTs of the first {LOADED_FOR_THE_FLOOR} cases, bare, into an empty file",
        rows,
        facts={"seconds": round(seconds, 1), "file_megabytes": round(size, 1)},
    )


def _count(session: Session, *, table: str) -> int:
    return int(session.scalar(text(f'SELECT count(*) FROM "{table}"')) or 0)  # noqa: S608  one of our tables


def _bare_rows_a_second(town: Path) -> float:
    with tempfile.TemporaryDirectory() as scratch:
        few = Path(scratch, "few.jsonl")
        with town.open("rb") as file:
            few.write_bytes(b"".join(islice(file, LOADED_FOR_THE_FLOOR)))
        key = bytes(32)
        database = Database(Path(scratch, "a.db"), key, actor="", device="bench")
        with recorder(database) as heard:
            admin.load(database, few, skip_bad=False, out=io.StringIO())
        database.close()
        Database(Path(scratch, "b.db"), key, actor="", device="bench").close()
        bare = Bare(Path(scratch, "b.db"), key)
        inserts = [one for one in heard if one.writes and one.many]
        seconds = bare.say(inserts) / 1000
        bare.close()
    written = ("contact", '"case"', "case_note", "batch", '"change"', "change", "search_entry")
    rows = sum(len(one.values) for one in inserts if one.statement.split()[2] in written)
    return rows / seconds


def _furnished(profile: Profile, said: Callable[[str], object]) -> dict[str, Any]:
    """Seat the colleague with most open cases at the desk with most contacts; fill what an import leaves empty."""
    database = opening.open_database(profile)
    try:
        seated = database.write(_seat)
        database.actor = str(seated.guide_id)
        filled = _fill_queues(database, seated.guide_id)
        long_cases = [_long_case(database, seated, number).hex for number in (1, 2)]
        said(f"{filled} cases parked, promised, handed over and closed; two with {LINES} lines.")
        return {"long_cases": long_cases, "cases": database.read(_count, table="case")}
    finally:
        database.close()


def _seat(session: Session) -> sitting.Sitting:
    number = func.count().desc()
    still_open = select(Case.owner_id).where(Case.closed_at.is_(None), Case.owner_id.is_not(None))
    guide = session.scalar(still_open.group_by(Case.owner_id).order_by(number).limit(1))
    colleague = session.get(Employee, guide) or session.scalars(select(Employee).limit(1)).one()
    by_unit = select(Case.unit_id).where(Case.closed_at.is_(None)).group_by(Case.unit_id)
    colleague.unit_id = session.scalar(by_unit.order_by(number).limit(1))
    desk = session.scalars(select(Desk.id).where(Desk.code == DESK_CODE)).one()
    settings.put(session, "municipality", "Mätby kommun")
    return sitting.sit(session, guide_id=colleague.id, desk_id=desk)


def _fill_queues(database: Database, guide: UUID) -> int:
    """Put cases nobody has into the queues that an imported history knows nothing of."""
    waiting = database.read(_unassigned, most=6 * MOST_IN_A_QUEUE)
    size = len(waiting) // 6
    now = clock.now()
    tomorrow = now + timedelta(days=1)
    acts: list[tuple[Callable[..., Any], dict[str, Any]]] = [
        (cases.park, {"by": guide, "until": tomorrow}),
        (cases.promise_callback, {"at": tomorrow}),
        (handovers.hand_over, {"by": guide, "due_at": tomorrow, "officer": "Handläggaren"}),
        (cases.close, {"by": guide, "outcome_code": "SOLVED"}),
    ]
    for place, (act, said) in enumerate(acts):
        _do(database, act, waiting[place * size : (place + 1) * size], said)
    kept = clock.source()
    clock.set_source(lambda: now - timedelta(days=3))
    due = {"by": guide, "until": now - timedelta(days=1)}
    _do(database, cases.park, waiting[4 * size : 5 * size], due)
    clock.set_source(kept)
    return 5 * size


def _do(database: Database, act: Callable[..., Any], ids: list[UUID], said: dict[str, Any]) -> None:
    for start in range(0, len(ids), 50):
        database.write(cases.each, action=act, case_ids=ids[start : start + 50], **said)


def _unassigned(session: Session, *, most: int) -> list[UUID]:
    asked = select(Case.id).where(Case.closed_at.is_(None), Case.owner_id.is_(None), Case.status == "new")
    return list(session.scalars(asked.order_by(Case.updated_at).limit(most)))


def _long_case(database: Database, seated: sitting.Sitting, number: int) -> UUID:
    """A case with LINES lines: opened, mostly notes, and now and then a change."""

    def begin(session: Session) -> Case:
        kind = session.scalars(select(Case.case_type_id).limit(1)).one()
        return cases.open_case(
            session,
            title=f"Läckan vid torget, del {number}",
            description="Det rinner sedan i morse. Flera har ringt.",
            case_type_id=kind,
            by=seated.guide_id,
            office=seated.office,
            desk_code=seated.desk_code,
            channel="PHONE",
            owner_id=seated.guide_id,
        )

    case_id = database.write(begin).id
    for line in range(1, LINES):
        if line % 5:
            told = f"Samtal {line}: medborgaren undrar hur det går, och driften lovar besked under dagen."
            database.write(cases.write_note, case_id=case_id, by=seated.guide_id, text=told, kind="internal")
        else:
            database.write(cases.wait if line % 2 else cases.go_on, case_id=case_id, by=seated.guide_id)
    return case_id


def _sweep(bare: Bare, first: int) -> None:
    made = "SELECT row_id FROM change WHERE batch_number > ? AND entity = 'contact'"
    bare.ask(f"DELETE FROM contact WHERE id IN ({made})", first)  # noqa: S608  no words from outside
    bare.ask("DELETE FROM change WHERE batch_number > ?", first)
    bare.ask("DELETE FROM batch WHERE number > ?", first)
