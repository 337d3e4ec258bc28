"""The bench: every figure is there, finite, and beside its floor; how large it is, is for people to judge."""

import json
import math
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from app import bootstrap, case_queues
from app.exchange import town_file
from tests.bench import floors, report, terms, town
from tests.bench.__main__ import NAMES

CASES = 300
SUBJECTS = {
    "load",
    "tile press",
    "search keystroke",
    *(f"queue: {queue.name}" for queue in case_queues.QUEUES),
    "case with 50 lines",
    "page: log",
    "page: cases",
    "start, warm",
    "start, cold",
}


def run_bench(folder: Path, *arguments: str) -> dict[str, Any]:
    """What the bench writes, run as a person runs it."""
    told = folder / "figures.json"
    command = [sys.executable, "-m", "tests.bench", "--json", str(told), "--profile", str(folder), *arguments]
    done = subprocess.run(command, cwd=bootstrap.ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    figures: dict[str, Any] = json.loads(told.read_text("utf-8"))["figures"]
    for name in figures:
        assert name in done.stdout
    return figures


def numbers_of(figure: dict[str, Any]) -> dict[str, float]:
    """The measured values of a figure or a floor."""
    return {
        unit: figure[unit] for unit in ("median_ms", "p99_ms", "per_second", "megabytes") if unit in figure
    }


def test_every_figure_stands_beside_its_floor(tmp_path: Path) -> None:
    figures = run_bench(tmp_path, "--cases", str(CASES), "--runs", "2")
    memory = {"memory, opened", "memory, after an hour"} if Path("/proc/self/status").exists() else set()
    assert SUBJECTS | memory <= set(figures)
    for name, figure in figures.items():
        measured, floor = numbers_of(figure), numbers_of(figure["floor"])
        assert measured, name
        assert measured.keys() == floor.keys(), name
        assert all(math.isfinite(value) and value > 0 for value in measured.values()), name
        assert all(math.isfinite(value) and value >= 0 for value in floor.values()), name
        assert figure["n"] > 0, name
        assert figure["floor"]["is"], name

    again = run_bench(tmp_path, "opening_cases", "--runs", "1")
    assert set(again) == {"case with 50 lines"}, "a kept profile is not loaded again"
    assert "50 lines" in again["case with 50 lines"]["note"]


def test_a_made_up_town_is_the_same_town_each_time_and_can_be_read(tmp_path: Path) -> None:
    first = town.write(tmp_path / "a.jsonl", 60).read_bytes()
    assert town.write(tmp_path / "b.jsonl", 60).read_bytes() == first
    cases = [town_file.parse(line) for line in first.splitlines()]
    assert len({case.id for case in cases}) == 60
    assert {case.status for case in cases} >= {"new", "ongoing", "closed"}
    assert [case.created for case in cases] == sorted(case.created for case in cases)


def test_terms_are_taken_from_the_file_or_from_the_queries_beside_it(tmp_path: Path) -> None:
    file = town.write(tmp_path / "town.jsonl", 60)
    own = terms.terms(file)
    assert all(several for several in own.values())
    (tmp_path / "queries.json").write_text(
        '{"prefixes": ["snöv"], "two_words": [["gata", "halka"]]}', "utf-8"
    )
    asked = terms.terms(file)
    assert asked["beginning"] == ["snöv"]
    assert asked["two words"] == ["gata halka"]


def test_the_99th_percentile_is_one_that_was_measured() -> None:
    told = report.timed([float(number) for number in range(1, 201)])
    assert told == {"median_ms": 100.5, "p99_ms": 198.0}
    assert report.timed([3.0]) == {"median_ms": 3.0, "p99_ms": 3.0}


def test_the_floor_writes_the_contact_again_under_a_new_name() -> None:
    said = [
        floors.Said("SELECT 1", (), many=False),
        floors.Said("INSERT INTO contact (id, note) VALUES (?, ?)", (b"old", "text"), many=False),
        floors.Said("INSERT INTO change (row_id, batch_number) VALUES (?, ?)", (b"old", 7), many=False),
    ]
    contact, change = floors.under_new_names(said, contact=b"new", batch=42)
    assert contact.values[1] == "text"
    assert contact.values[0] == change.values[0] == b"new"
    assert change.values[1] == 42


@pytest.mark.parametrize("name", NAMES)
def test_every_subject_is_a_file_of_its_own(name: str) -> None:
    assert (Path(town.__file__).parent / f"{name}.py").exists()
