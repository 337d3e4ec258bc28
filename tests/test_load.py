"""Bringing in a town's history: checked first, resumable, nothing half done."""

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app import admin, town_import
from app.database import Database
from app.models import Batch, Case, CaseNote, Change, Contact, Employee
from app.models.record import stored_form
from app.search import search
from app.trouble import Trouble

Lines = list[dict[str, Any]]


def line(number: int, **changes: Any) -> dict[str, Any]:
    """One case as the file tells it."""
    return {
        "no": number,
        "uid": f"{number:032x}",
        "title": f"Hål i vägen {number}",
        "body": "Stort hål vid busshållplatsen",
        "channel": "telefon",
        "type": "felanmalan",
        "unit": "gata-park",
        "status": "avslutad",
        "agent": "a01",
        "owner": "a02",
        "first_contact": False,
        "created": "2025-03-03T09:00:00Z",
        "updated": "2025-03-05T10:00:00Z",
        "closed": "2025-03-05T10:00:00Z",
        "events": [
            {"at": "2025-03-03T10:00:00Z", "agent": "a02", "kind": "status", "from": "ny", "to": "pagaende"},
            {
                "at": "2025-03-04T10:00:00Z",
                "agent": "a02",
                "kind": "comment",
                "text": f"Lagas på torsdag {number}",
            },
            {
                "at": "2025-03-05T10:00:00Z",
                "agent": "a02",
                "kind": "status",
                "from": "pagaende",
                "to": "avslutad",
            },
        ],
    } | changes


@pytest.fixture
def town_file(tmp_path: Path) -> Callable[[list[Any]], Path]:
    """Writes a town's history."""

    def write(lines: list[Any]) -> Path:
        path = tmp_path / "cases.jsonl"
        texts = (text if isinstance(text, str) else json.dumps(text) for text in lines)
        path.write_text("".join(f"{text}\n" for text in texts), "utf-8")
        return path

    return write


def load(database: Database, path: Path, *, skip_bad: bool = False) -> str:
    """Bring a file in; returns what was told."""
    out = io.StringIO()
    admin.load(database, path, skip_bad=skip_bad, out=out)
    return out.getvalue()


def counts(session: Session) -> tuple[int, ...]:
    """How many cases, contacts, notes, batches and changes there are of the imported."""
    tables = (Case, Contact, CaseNote)
    return tuple(session.scalar(select(func.count()).select_from(table)) or 0 for table in tables)


def test_each_line_becomes_a_contact_a_case_and_its_notes(database: Database, town_file: Any) -> None:
    load(database, town_file([line(n) for n in range(1, 4)]))
    assert database.read(counts) == (3, 3, 3)
    case = database.read(lambda session: session.scalars(select(Case).order_by(Case.number)).first())
    assert case is not None
    assert (case.number, case.status, case.channel, case.title) == (
        "KC-25-IM-000001",
        "closed",
        "PHONE",
        "Hål i vägen 1",
    )
    assert case.source_contact_id is not None
    owner = database.read(lambda session: session.get(Employee, case.owner_id))
    assert owner is not None
    assert owner.login == "a02"


def test_the_changes_of_a_case_fold_to_the_row_that_is_there(database: Database, town_file: Any) -> None:
    waiting = line(2, status="vantar", closed=None, updated="2025-03-04T10:00:00Z")
    waiting["events"] = [
        {"at": "2025-03-03T10:00:00Z", "agent": "a02", "kind": "status", "from": "ny", "to": "vantar"},
        {"at": "2025-03-04T10:00:00Z", "agent": "a02", "kind": "comment", "text": "Väntar på asfalt"},
    ]
    untouched = line(3, status="ny", closed=None, owner=None, updated="2025-03-03T09:00:00Z", events=[])
    load(database, town_file([line(1), waiting, untouched]))

    def check(session: Session) -> None:
        for case in session.scalars(select(Case)):
            folded: dict[str, Any] = {}
            changes = list(
                session.scalars(select(Change).where(Change.row_id == case.id).order_by(Change.id))
            )
            for change in changes:
                for name, before in (change.old_values or {}).items():
                    assert folded.get(name) == before
                folded |= change.new_values or {}
            assert case.revision == changes[-1].revision == len(changes)
            told = {column.key: stored_form(getattr(case, column.key)) for column in Case.__table__.columns}
            for name in set(told) - {"id", "revision", "scope"}:
                assert folded.get(name) == told[name] or not told[name], name

    database.read(check)


def test_every_event_stands_in_the_journal_at_its_own_time(database: Database, town_file: Any) -> None:
    load(database, town_file([line(1)]))

    def times(session: Session) -> list[str]:
        case_changes = select(Change.batch_number).where(Change.entity.in_(("case", "case_note")))
        batches = select(Batch.at).where(Batch.number.in_(case_changes)).order_by(Batch.number)
        return [f"{at:%d %H}" for at in session.scalars(batches)]

    assert database.read(times) == ["03 09", "03 10", "04 10", "05 10"]


def test_what_is_brought_in_is_found(database: Database, town_file: Any) -> None:
    load(database, town_file([line(n) for n in range(1, 4)]))
    assert {hit.detail for hit in database.read(search, "torsdag 2")} >= {"KC-25-IM-000002"}
    assert len(database.read(search, "hållplats")) == 3


def test_bad_lines_are_told_by_number_and_nothing_is_brought_in(database: Database, town_file: Any) -> None:
    lines: list[Any] = [line(n) for n in range(1, 6)]
    lines[1] = "{inte json"
    lines[3] = line(4, channel="duva")
    out = io.StringIO()
    with pytest.raises(Trouble):
        admin.load(database, town_file(lines), skip_bad=False, out=out)
    assert "2" in out.getvalue().splitlines()[0]
    assert "channel" in out.getvalue().splitlines()[1]
    assert database.read(counts) == (0, 0, 0)


def test_bad_lines_are_left_out_on_request(database: Database, town_file: Any) -> None:
    lines: list[Any] = [line(n) for n in range(1, 6)]
    lines[1] = "{inte json"
    load(database, town_file(lines), skip_bad=True)
    assert database.read(counts) == (4, 4, 4)


@pytest.mark.parametrize(
    "change",
    [
        {"uid": "kort"},
        {"no": 0},
        {"no": True},
        {"title": ""},
        {"title": "x" * 301},
        {"body": None},
        {"created": "2025-02-30T09:00:00Z"},
        {"created": "2025-03-03T09:00:00"},
        {"created": "0001-01-01T00:00:00Z"},
        {"updated": "2025-03-01T09:00:00Z"},
        {"status": "klar"},
        {"closed": None},
        {"events": "inga"},
        {"events": [{"at": "2025-03-03T10:00:00Z", "agent": "a02", "kind": "dans"}]},
        {"events": [{"at": "2024-03-03T10:00:00Z", "agent": "a02", "kind": "comment", "text": "för tidigt"}]},
        {"owner": 7},
        {"title": "\ud800"},
    ],
)
def test_a_line_that_cannot_be_true_is_bad(
    database: Database, town_file: Any, change: dict[str, Any]
) -> None:
    with pytest.raises(Trouble):
        load(database, town_file([line(1, **change)]))
    assert database.read(counts) == (0, 0, 0)


def test_the_same_file_twice_brings_nothing_in_twice(database: Database, town_file: Any) -> None:
    path = town_file([line(n) for n in range(1, 4)])
    load(database, path)
    load(database, path)
    assert database.read(counts) == (3, 3, 3)


def test_a_file_that_has_grown_brings_in_what_is_new(database: Database, town_file: Any) -> None:
    load(database, town_file([line(n) for n in range(1, 4)]))
    load(database, town_file([line(n) for n in range(1, 6)]))
    assert database.read(counts) == (5, 5, 5)


def test_an_interrupted_import_goes_on_where_it_stopped(
    database: Database, town_file: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = town_file([line(n) for n in range(1, 31)])
    monkeypatch.setattr(admin, "CHUNK", 10)
    real, seen = town_import.import_chunk, []

    def stop_in_the_third_chunk(session: Session, *args: Any, **kwargs: Any) -> int:
        seen.append(kwargs["lines_done"])
        brought_in = real(session, *args, **kwargs)
        if len(seen) == 3:
            raise KeyboardInterrupt
        return brought_in

    monkeypatch.setattr(town_import, "import_chunk", stop_in_the_third_chunk)
    with pytest.raises(KeyboardInterrupt):
        load(database, path)
    assert database.read(counts) == (20, 20, 20)
    load(database, path)
    assert database.read(counts) == (30, 30, 30)
    assert seen == [10, 20, 30, 30]


def test_a_missing_and_an_empty_file_are_told_in_words(database: Database, tmp_path: Path) -> None:
    with pytest.raises(Trouble):
        load(database, tmp_path / "saknas.jsonl")
    (tmp_path / "tom.jsonl").write_text("\n")
    with pytest.raises(Trouble):
        load(database, tmp_path / "tom.jsonl")
