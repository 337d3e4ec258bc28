"""Starts the program: `python3 -m app --help`."""

from app import bootstrap

if __name__ == "__main__":
    bootstrap.prepare("app")

import argparse
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from app import __version__

DESCRIPTION = """\
Lotsen: the desk of a municipality's contact centre.

  python3 -m app --demo        a fictional town, in a profile of its own
  python3 -m app               your own desk; the first start asks how to begin
  python3 -m app.admin --help  what needs no window
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the desk, or play the tour; the exit code is 0 when all went well."""
    options = parser().parse_args(arguments)
    if not has_display(sys.platform, os.environ):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        if options.tour is None and not options.demo:
            print(
                "There is no display here. `python3 -m app --demo` plays the tour off screen.",
                file=sys.stderr,
            )
            return 1
        if options.tour is None:
            options.tour = Path.cwd() / "tour"
            print(f"There is no display here: playing the tour off screen, pictures in {options.tour}.")
    # Qt takes a while to import, and --help and the lines above do without it.
    if options.tour is not None:
        from app.ui import tour

        return tour.play(options.tour)
    from app.ui import start

    return start.run(options.profile, demo=options.demo)


def parser() -> argparse.ArgumentParser:
    """The command line."""
    made = argparse.ArgumentParser(
        prog="python3 -m app", description=DESCRIPTION, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    made.add_argument("--demo", action="store_true", help="open a fictional town instead of your own desk")
    made.add_argument("--profile", type=Path, metavar="DIR", help="keep the database and settings in DIR")
    made.add_argument(
        "--tour",
        type=Path,
        metavar="DIR",
        help="play a working day in the real window: a picture a step and tour.json in DIR; 0 only if every step held",
    )
    made.add_argument("--version", action="version", version=f"Lotsen {__version__}")
    return made


def has_display(platform: str, environment: Mapping[str, str]) -> bool:
    """Whether a window can be shown here."""
    if platform != "linux" or environment.get("QT_QPA_PLATFORM"):
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


if __name__ == "__main__":
    sys.exit(main())
