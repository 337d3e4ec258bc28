"""Resident memory of the whole program: just opened, and after a busy hour."""

from statistics import median

from tests.bench import launcher, working
from tests.bench.ground import Ground
from tests.bench.report import Figure, Figures
from tests.bench.starting import command, launch

RUNS = 2
_FLOOR = "VmRSS of a Python process with an empty Qt window and a bare connection"


def measure(ground: Ground, runs: int) -> Figures:
    """Open, work an hour's work, look at the process's memory."""
    if launcher.resident_megabytes() is None:
        return {}
    several = min(RUNS, max(1, runs // 10))
    contacts = min(working.CONTACTS, runs)
    program = command(ground, "tests.bench.launcher", str(ground.profile.folder), "--work", str(contacts))
    bare = command(ground, "tests.bench.bare_window", str(ground.profile.database))
    with ground.swept():
        said = [launch(program, ground)[1] for _ in range(several)]
    floor = [launch(bare, ground)[1][0]["megabytes"] for _ in range(several)]

    def figure(place: int, note: str) -> Figure:
        values = {"megabytes": median(one[place]["megabytes"] for one in said)}
        return Figure(values, {"megabytes": median(floor)}, _FLOOR, several, note)

    return {
        "memory, opened": figure(0, ""),
        "memory, after an hour": figure(1, f"{contacts} contacts by tile, searches, every page and queue"),
    }
