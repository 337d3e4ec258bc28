"""A draft survives whatever happens to the program, and nothing brings back what was thrown away."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from app import contacts, drafts
from app.database import Database
from app.models import Change
from app.models.record import new_id
from tests.conftest import KEY, Clock
from tests.small_town import SmallTown

ROOT = Path(__file__).resolve().parent.parent
KIND = contacts.DRAFT_KIND
# What a person may lose is what was typed in the last second.
AT_MOST_BEHIND_S = 1.0


def test_a_draft_is_kept_as_typed_and_kept_again_in_its_place(database: Database) -> None:
    draft = new_id()
    for note in ("a", "ab", "ab\n\0ö" * 3):
        database.write(drafts.keep, draft_id=draft, kind=KIND, data={"note": note})
    kept = database.read(drafts.waiting, KIND)
    assert [(each.id, each.data) for each in kept] == [(draft, {"note": "ab\n\0ö" * 3})]


def test_drafts_wait_in_the_order_they_were_begun(database: Database, wall_clock: Clock) -> None:
    first, second = new_id(), new_id()
    database.write(drafts.keep, draft_id=second, kind=KIND, data={})
    wall_clock.go_on(minutes=1)
    database.write(drafts.keep, draft_id=first, kind=KIND, data={})
    database.write(drafts.keep, draft_id=second, kind=KIND, data={"note": "mer"})
    assert [each.id for each in database.read(drafts.waiting, KIND)] == [second, first]
    assert database.read(drafts.waiting, "note") == []


def test_a_draft_about_something_is_found_by_it(database: Database) -> None:
    draft, case = new_id(), new_id()
    database.write(drafts.keep, draft_id=draft, kind="note", data={"text": "x"}, about_id=case)
    found = database.read(drafts.about, "note", case)
    assert found is not None
    assert found.id == draft
    assert database.read(drafts.about, "note", new_id()) is None


def test_what_is_done_with_is_gone_and_says_what_it_was(database: Database) -> None:
    draft = new_id()
    database.write(drafts.keep, draft_id=draft, kind=KIND, data={"note": "x"})
    gone = database.write(drafts.done_with, draft)
    assert gone is not None
    assert gone.data == {"note": "x"}
    assert database.read(drafts.one, draft) is None
    assert database.write(drafts.done_with, draft) is None
    assert database.write(drafts.done_with, None) is None


def test_drafts_stay_on_this_computer(database: Database) -> None:
    database.write(drafts.keep, draft_id=new_id(), kind=KIND, data={"note": "privat"})
    assert database.read(lambda session: session.query(Change).limit(5).all()) == []


@pytest.mark.skipif(not hasattr(os, "kill"), reason="the system cannot kill a program at once")
@pytest.mark.parametrize(
    ("form", "field", "question"),
    [
        ("contact", "note", lambda session: drafts.waiting(session, KIND)),
        ("visit", "purpose", lambda session: drafts.in_room(session, "visit")),
    ],
)
def test_a_killed_program_loses_at_most_the_last_second(
    database: Database, town: SmallTown, form: str, field: str, question: Callable[..., list[drafts.Kept]]
) -> None:
    database.close()
    command = [sys.executable, "-m", "tests.typing_program", str(database.path)]
    command += [town.sitting.guide_id.hex, town.sitting.desk_id.hex, form]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONUNBUFFERED": "1"}
    program = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, encoding="utf-8")
    told: list[tuple[float, int]] = []
    assert program.stdout is not None
    for line in program.stdout:
        told.append((time.monotonic(), int(line)))
        if told[-1][0] - told[0][0] > 2 * AT_MOST_BEHIND_S:
            break
    program.kill()
    program.stdout.close()
    program.wait()
    killed = told[-1][0]
    safe = max(length for at, length in told if at <= killed - AT_MOST_BEHIND_S)
    reopened = Database(database.path, KEY, actor="guide", device="R1")
    kept = reopened.read(question)
    reopened.close()
    assert len(kept) == 1
    assert len(kept[0].data[field]) >= safe
    assert set(kept[0].data[field].split()) <= {"ord", "o", "or"}
