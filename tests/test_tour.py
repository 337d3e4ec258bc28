"""The tour's own machinery: what it tells, and that it says so when a fact does not hold."""

import json
import logging
import os
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app import clock
from app.database import Database
from app.sitting import Sitting
from app.ui import theme, tour, tour_contacts, tour_facts
from app.ui.tour_day import MORNING, Day, Missed
from app.ui.tour_steps import DAY, LARGE, Step
from tests import small_town


def furnish(database: Database) -> Sitting:
    return database.write(small_town.build).sitting


def nobody_knows(day: Day) -> None:
    day.press("F2")
    tour_contacts.the_form(day)
    day.type("slam")
    raise Missed("Kaffet är slut.")


def breaks(_day: Day) -> None:
    raise ZeroDivisionError("nothing to divide by")


def complains(day: Day) -> None:
    logging.getLogger("app.desk").warning("something is odd")
    day.facts = {"contacts": 0}


def looks(day: Day) -> None:
    day.press("Ctrl+1")
    drafts = day.ask(tour_facts.drafts_waiting)
    day.facts = {"drafts": drafts, "open": len(tour_contacts.open_forms(day)), "at": clock.now()}


TILE = Step("tile", "Log a contact with one key", tour_contacts.log_by_tile)
MISSED = Step("missed", "Wait for what never comes", nobody_knows)
LOOKS = Step("looks", "Look around", looks)


@pytest.fixture(autouse=True)
def private_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the tour makes its profile, so that a test sees whether it is gone."""
    place = tmp_path / "private"
    place.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    monkeypatch.setitem(os.environ, "QT_QPA_PLATFORM", os.environ.get("QT_QPA_PLATFORM", "offscreen"))
    return place


def play(folder: Path, *steps: Step) -> tuple[int, dict[str, Any]]:
    code = tour.play(folder, steps, furnish, large=False)
    return code, json.loads((folder / "tour.json").read_text("utf-8"))


def test_a_step_whose_fact_holds_is_told_with_its_keys_and_its_picture(
    qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, told = play(tmp_path / "tour", TILE, LOOKS)
    assert code == 0
    assert told["all_held"] is True
    first = told["steps"][0]
    assert {"number", "name", "did", "keys", "fact", "held", "milliseconds", "picture"} <= set(first)
    assert (first["number"], first["name"], first["held"]) == (1, "tile", True)
    assert first["keys"] == ["1"]
    assert first["fact"]["logged"][0]["channel"] == "VISIT"
    assert first["milliseconds"] > 0
    picture = QImage(str(tmp_path / "tour" / first["picture"]))
    assert (picture.width(), picture.height()) == tour.SIZE
    assert told["steps"][1]["fact"]["at"].startswith("2026-11-17 09:12")
    assert MORNING.astimezone(clock.STOCKHOLM).strftime("%A %H:%M") == "Tuesday 10:12"
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 3
    assert "tour" in lines[-1]


def test_a_fact_that_does_not_hold_is_named_and_the_others_are_still_played(
    qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, told = play(tmp_path / "tour", MISSED, LOOKS)
    assert code == 1
    assert told["steps"][1]["fact"]["open"] == 0, "the form that the first step left open is still there"
    assert told["all_held"] is False
    assert [step["held"] for step in told["steps"]] == [False, True]
    assert told["steps"][0]["why"] == "Kaffet är slut."
    assert (tmp_path / "tour" / told["steps"][0]["picture"]).exists()
    said = capsys.readouterr().out
    assert "missed" in said
    assert "Kaffet är slut." in said


def test_a_step_that_breaks_or_makes_noise_has_not_held(
    qtbot: QtBot, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    code, told = play(
        tmp_path / "tour", Step("breaks", "Break", breaks), Step("noise", "Make noise", complains), LOOKS
    )
    caplog.clear()  # the noise was meant
    assert code == 1
    assert [step["held"] for step in told["steps"]] == [False, False, True]
    assert "ZeroDivisionError" in told["steps"][0]["why"]
    assert "something is odd" in told["steps"][1]["why"]


def test_a_day_that_has_gone_wrong_ends_early_and_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    code, told = play(tmp_path / "tour", *[Step("breaks", "Break", breaks)] * (tour.MOST_MISSED + 2))
    assert code == 1
    assert len(told["steps"]) == tour.MOST_MISSED


def test_the_tour_leaves_no_profile_no_window_and_gives_the_clock_and_the_look_back(
    qtbot: QtBot, tmp_path: Path, private_folder: Path
) -> None:
    theme.apply("dark", 115)
    clock.set_source(told := lambda: datetime(2030, 1, 1, tzinfo=UTC))
    hook = sys.excepthook
    folder = tmp_path / "tour"
    folder.mkdir()
    (folder / "99-earlier.png").touch()
    (folder / "mine.png").touch()
    try:
        play(folder, LOOKS)
        assert clock.source() is told
        assert (theme.choice(), theme.text_percent()) == ("dark", 115)
    finally:
        clock.set_source(None)
        theme.apply("light", 100)
    assert sys.excepthook is hook
    assert list(private_folder.iterdir()) == []
    assert sorted(file.name for file in folder.iterdir()) == ["01-looks.png", "mine.png", "tour.json"]


def test_every_step_has_a_name_of_its_own() -> None:
    names = [step.name for step in (*DAY, *LARGE)]
    assert len(set(names)) == len(names)
