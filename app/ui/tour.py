"""The tour: a working day played in the real window by real keys and clicks, each step seen in the database.

`python3 -m app --tour DIR` plays it in a profile of its own that is gone afterwards. A picture a step and
`tour.json` stay in DIR.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

from app import sitting
from app.database import Database
from app.demo import town
from app.language import tr, trn
from app.sitting import Sitting
from app.ui.tour_day import MORNING, Day, Missed
from app.ui.tour_stage import Furnish, choose_screen, set_stage
from app.ui.tour_steps import DAY, LARGE, Step

ROOT = Path(__file__).resolve().parent.parent.parent
SIZE = (1366, 768)
# A laptop of 1920 × 1080 at 150 %: what is left is 1280 × 720.
LARGE_SCALE, LARGE_SCREEN, LARGE_SIZE = 1.5, (1920, 1080), (1280, 720)
LARGE_BEGINS = MORNING + timedelta(minutes=15)
LARGE_PATIENCE_SECONDS = 120
# After so many the rest of the day would only fail for the same reason.
MOST_MISSED = 4
PNG_QUALITY = 70  # without loss at any figure; packed less tightly, a picture is written in half the time


@dataclass
class Told:
    """One step as tour.json tells it."""

    number: int
    name: str
    did: str
    keys: list[str] = field(default_factory=list)
    fact: dict[str, Any] = field(default_factory=dict)
    held: bool = False
    milliseconds: float = 0.0
    picture: str = ""
    papers: list[str] = field(default_factory=list)
    why: str = ""


def play(
    folder: Path, steps: Sequence[Step] = DAY, furnish: Furnish = town.build, *, large: bool = True
) -> int:
    """Play the day and leave its pictures and tour.json in `folder`; 0 only if every step's fact held."""
    began = time.monotonic()
    folder.mkdir(parents=True, exist_ok=True)
    for old in (*folder.glob("[0-9][0-9]-*.png"), folder / "tour.json"):
        old.unlink(missing_ok=True)
    with tempfile.TemporaryDirectory(prefix="lotsen-tour-", ignore_cleanup_errors=True) as private:
        place = Path(private)
        os.environ.update(choose_screen(place, SIZE))
        with set_stage(place / "profile", begins=MORNING, size=SIZE, furnish=furnish) as day:
            told = _play_steps(day, steps, folder)
        if large and len(told) == len(steps):
            told += _play_large(place, folder, first=len(told) + 1)
    complete = len(told) >= len(steps) + (len(LARGE) if large else 0)
    all_held = complete and all(each.held for each in told)
    _write(folder / "tour.json", {"steps": [asdict(each) for each in told], "all_held": all_held})
    _close(told, all_held=all_held, seconds=time.monotonic() - began, folder=folder)
    return 0 if all_held else 1


def _play_steps(day: Day, steps: Sequence[Step], folder: Path, *, first: int = 1) -> list[Told]:
    told: list[Told] = []
    for number, step in enumerate(steps, first):
        told.append(_play_step(day, step, number, folder))
        if sum(not each.held for each in told) >= MOST_MISSED:
            break
    return told


def _play_step(day: Day, step: Step, number: int, folder: Path) -> Told:
    told = Told(number, step.name, tr(step.did), picture=f"{number:02}-{step.name}.png")
    day.begin_step(keeps_messages=step.keeps_messages)
    began = time.perf_counter()
    try:
        step.play(day)
        told.milliseconds = round((time.perf_counter() - began) * 1000, 1)
        day.settle()
        told.held = not day.noise
        told.why = "; ".join(day.noise)
    except Missed as missed:
        told.why = str(missed)
    except Exception as error:  # noqa: BLE001  a step that breaks is told like one that did not hold
        told.why = f"{type(error).__name__}: {error}"
    told.keys, told.fact = list(day.keys), day.facts
    day.picture().save(str(folder / told.picture), quality=PNG_QUALITY)
    for place, paper in enumerate(day.papers, 1):
        told.papers.append(f"{number:02}-{step.name}-paper-{place}.png")
        paper.save(str(folder / told.papers[-1]), quality=PNG_QUALITY)
    mark = "ok" if told.held else tr("did not hold")
    _say(f"{number:2}  {told.did}  ·  {told.milliseconds:.0f} ms  ·  {mark}")
    if not told.held:
        day.clear_up()
    return told


def _play_large(place: Path, folder: Path, *, first: int) -> list[Told]:
    """The main pages at 150 %, in a program of its own, as the scale of a screen is fixed when Qt starts."""
    scaled = os.environ | choose_screen(place, LARGE_SCREEN) | {"QT_SCALE_FACTOR": str(LARGE_SCALE)}
    command = [sys.executable, "-m", "app.ui.tour", str(place), str(folder.resolve()), str(first)]
    answer = place / "large.json"
    try:
        subprocess.run(command, cwd=ROOT, env=scaled, timeout=LARGE_PATIENCE_SECONDS, check=False)
    except subprocess.TimeoutExpired:
        _say(tr("The pictures at 150 % took too long."))
    if not answer.exists():
        return [Told(first, "large", tr("The main pages at 150 %"), why=tr("The program ended early."))]
    return [Told(**each) for each in json.loads(answer.read_text("utf-8"))]


def _large(place: Path, folder: Path, first: int) -> None:
    with set_stage(place / "profile", begins=LARGE_BEGINS, size=LARGE_SIZE, furnish=_go_on) as day:
        told = _play_steps(day, LARGE, folder, first=first)
    _write(place / "large.json", [asdict(each) for each in told])


def _go_on(database: Database) -> Sitting:
    """The town is furnished already."""
    seated = database.write(sitting.resume)
    if seated is None:
        raise Missed(tr("Nobody sits at the desk."))
    return seated


def _close(told: Sequence[Told], *, all_held: bool, seconds: float, folder: Path) -> None:
    missed = [each for each in told if not each.held]
    for each in missed:
        _say(
            tr("Step {number} ({name}) did not hold: {why}", number=each.number, name=each.name, why=each.why)
        )
    if all_held:
        said = trn("{n} step held", "All {n} steps held", n=len(told))
    else:
        said = trn("{n} step did not hold", "{n} steps did not hold", n=len(missed))
    _say(
        tr(
            "{said}, {seconds} s. Pictures and tour.json: {folder}",
            said=said,
            seconds=round(seconds),
            folder=folder,
        )
    )


def _write(file: Path, told: Any) -> None:
    file.write_text(json.dumps(told, ensure_ascii=False, indent=1, default=str) + "\n", "utf-8")


def _say(line: str) -> None:
    print(line, flush=True)


if __name__ == "__main__":
    _large(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
