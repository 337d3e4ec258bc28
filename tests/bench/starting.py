"""Starts of the whole program, from the command to a window with the day's data in it."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import PySide6
import sqlalchemy

from app.bootstrap import ROOT
from tests.bench.ground import Ground
from tests.bench.report import Began, Figure, Figures, Taken, timed

_FLOOR = "a Python process that opens an empty Qt window and reads one row over a bare connection"


def measure(ground: Ground, runs: int) -> Figures:
    """Start warm, then cold."""
    several = max(1, min(20, runs // 10))
    program = command(ground, "tests.bench.launcher", str(ground.profile.folder))
    bare = command(ground, "tests.bench.bare_window", str(ground.profile.database))
    launch(program, ground)
    warm = [launch(program, ground)[0] for _ in range(several)]
    warm_floor = [launch(bare, ground)[0] for _ in range(several)]
    cold: list[Taken] = []
    cold_floor: list[Taken] = []
    dropped = 0
    for _ in range(several):
        dropped = drop_from_memory(files(ground))
        cold.append(launch(program, ground)[0])
        drop_from_memory(files(ground))
        cold_floor.append(launch(bare, ground)[0])
    done = (
        f"before each start {dropped} files (program, libraries, database) were dropped from the page cache with "
        "posix_fadvise; what other running programs have mapped stays there"
        if dropped
        else "this system cannot drop files from its cache: as warm"
    )
    return {
        "start, warm": _of_starts(warm, warm_floor, "whole process, to the first page painted with data"),
        "start, cold": _of_starts(cold, cold_floor, done),
    }


def _of_starts(several: Sequence[Taken], floor: Sequence[Taken], note: str) -> Figure:
    # What the started process computed is not this process's time.
    return Figure(
        timed([one.ms for one in several]), timed([one.ms for one in floor]), _FLOOR, len(several), note
    )


def command(ground: Ground, module: str, *arguments: str) -> list[str]:
    """The command of a process to be started."""
    return [sys.executable, "-m", module, *arguments]


def launch(what: Sequence[str], ground: Ground) -> tuple[Taken, list[dict[str, Any]]]:
    """Start it; the time until it said that its window is painted, and all that it said until its end."""
    began = Began()
    with subprocess.Popen(
        what,
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        env=_environment(ground),
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(ground.key.hex() + "\n")
        process.stdin.close()
        first = process.stdout.readline()
        taken = began.taken()
        said = [json.loads(line) for line in [first, *process.stdout] if line.strip()]
    if process.returncode or not said:
        raise RuntimeError(f"{' '.join(what)} ended with {process.returncode}")
    return taken, said


def _environment(ground: Ground) -> dict[str, str]:
    """As here; where Python is told not to keep what it compiles, it may after all, in the profile's folder."""
    if "PYTHONDONTWRITEBYTECODE" not in os.environ:
        return os.environ.copy()
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPYCACHEPREFIX": str(ground.profile.folder / "compiled")}


def files(ground: Ground) -> Iterator[Path]:
    """What a start may read: the program, its libraries, Python itself, the database."""
    libraries = [Path(module.__path__[0]).parent for module in (PySide6, sqlalchemy)]
    python = Path(os.__file__).parent
    for folder in {ROOT / "app", ROOT / "resources", python, *libraries}:
        yield from (path for path in folder.rglob("*") if path.is_file())
    yield from (path for path in ground.profile.folder.rglob("*") if path.is_file())


def drop_from_memory(several: Iterator[Path]) -> int:
    """Have the system forget what it holds of these files; how many it was asked to forget."""
    if sys.platform != "linux":
        return 0
    number = 0
    for path in several:
        try:
            descriptor = os.open(path, os.O_RDONLY)
        except OSError:
            continue
        os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
        os.close(descriptor)
        number += 1
    return number
