"""Starts the program as `python -m app` does, and tells when its window can be used: `-m tests.bench.launcher DIR`.

A line of JSON when the first page has been painted with its data; with `--work N`, another after the work that
comes with N contacts.
"""

from app import bootstrap

if __name__ == "__main__":
    bootstrap.prepare("tests.bench.launcher")

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from app.__main__ import main as start


def main() -> int:
    """Start, tell, perhaps work, and close the window."""
    parser = argparse.ArgumentParser()
    parser.add_argument("profile", type=Path)
    parser.add_argument("--work", type=int, default=0, metavar="CONTACTS")
    options = parser.parse_args()

    from PySide6.QtCore import QTimer

    from app.ui import house
    from app.ui.house import House

    built = house.build

    def build(*seated: Any) -> House:
        window = built(*seated)
        QTimer.singleShot(0, window, lambda: asked(window))
        return window

    def asked(window: House) -> None:
        # Behind all that the first page asks; a turn of the event loop after the answer, it has been painted.
        window.desk.read(nothing, then=lambda _: QTimer.singleShot(0, window, lambda: painted(window)))

    def painted(window: House) -> None:
        tell("painted")
        if options.work:
            from tests.bench.stage import Stage
            from tests.bench.working import an_hour

            an_hour(Stage(window), options.work)
            tell("worked")
        window.close()

    # The program's own start, all of it; only the window it has built is also given to us.
    house.build = build  # type: ignore[assignment]
    return int(start(["--profile", str(options.profile)]))


def nothing(_session: object) -> None:
    """Ask nothing: only the place in the row counts."""


def tell(what: str) -> None:
    """Say on the standard output how far it has come, and how much memory that took."""
    print(json.dumps({"is": what, "megabytes": resident_megabytes()}), flush=True)


def resident_megabytes() -> float | None:
    """The memory this process has in RAM; None where the system does not tell so."""
    try:
        lines = Path("/proc/self/status").read_text("ascii").splitlines()
    except OSError:
        return None
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))


if __name__ == "__main__":
    sys.exit(main())
