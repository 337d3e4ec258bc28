"""What needs no window: `python3 -m app.admin --help`."""

from app import bootstrap

if __name__ == "__main__":
    bootstrap.prepare("app.admin")

import argparse
import hashlib
import json
import sys
import time
from collections.abc import Callable, Sequence
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import TextIO

from app import opening, seeding, settings, town_import, working_time
from app.database import Database
from app.exchange import town_file
from app.language import tr, trn
from app.trouble import Trouble

CHUNK = 500
_SHOWN_BAD_LINES = 20


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 when it did what was asked, 1 with a sentence when not."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print(tr("Stopped. What was finished is kept; run the same command again to go on."), file=sys.stderr)
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python3 -m app.admin", description="Lotsen without a window.")
    place = argparse.ArgumentParser(add_help=False)
    place.add_argument(
        "--profile", type=Path, metavar="DIR", help="the profile folder (default: this user's own)"
    )
    place.add_argument("--demo", action="store_true", help="the demo town's profile")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    load = commands.add_parser(
        "load",
        parents=[place],
        help="bring in a town's history, one case a line (JSON)",
        description=_load.__doc__,
    )
    load.add_argument("file", type=Path, metavar="FILE")
    load.add_argument("--skip-bad", action="store_true", help="leave out the lines that cannot be read")
    load.set_defaults(run=_load)
    evacuation = commands.add_parser(
        "evacuation-list",
        parents=[place],
        help="who is in the house, as a PDF",
        description=_evacuation_list.__doc__,
    )
    evacuation.add_argument("--pdf", type=Path, metavar="FILE", required=True)
    evacuation.set_defaults(run=_evacuation_list)
    return parser


def open_profile(options: argparse.Namespace) -> settings.Profile:
    """The profile the options name."""
    return settings.open_profile(options.profile, demo=options.demo)


def _load(options: argparse.Namespace) -> int:
    """Check every line first, then bring the cases in; interrupted, the same command goes on where it stopped."""
    profile = open_profile(options)
    held = opening.lock(profile)
    database = opening.open_database(profile)
    try:
        load(database, options.file, skip_bad=options.skip_bad, out=sys.stdout)
    finally:
        database.close()
        held.release()
    return 0


def _evacuation_list(options: argparse.Namespace) -> int:
    """Write who is in the house to a PDF, also while the window is open or cannot be."""
    from app.documents import evacuation_list

    profile = open_profile(options)
    if not profile.database.exists():
        raise Trouble(tr("There is no database in {folder} yet.", folder=profile.folder))
    database = opening.open_database(profile)
    try:
        database.read(evacuation_list.write, file=options.pdf)
    finally:
        database.close()
    print(options.pdf)
    return 0


def load(database: Database, file: Path, *, skip_bad: bool, out: TextIO) -> None:
    """Bring a town's history into `database`, with progress on `out`; raises Trouble before anything is written."""
    checked = _check(file, out)
    if checked.bad and not skip_bad:
        for number, reason in checked.bad[:_SHOWN_BAD_LINES]:
            print(tr("Line {number}: {reason}.", number=number, reason=reason), file=out)
        raise Trouble(
            trn(
                "{n} line cannot be read. Nothing was brought in; correct it, or leave it out with --skip-bad.",
                "{n} lines cannot be read. Nothing was brought in; correct them, or leave them out with --skip-bad.",
                n=len(checked.bad),
            )
        )
    database.write(seeding.seed)
    importer = town_import.Importer(checked.digest, _due_dates(), _people(file))
    done = database.read(town_import.lines_done, source=checked.digest)
    progress = _Progress(tr("Bringing in"), checked.lines, out)
    brought_in = 0
    bad = {number for number, _ in checked.bad}
    numbered = islice(enumerate(town_file.read_lines(file), start=1), done, None)
    while chunk := list(islice(numbered, CHUNK)):
        cases = [town_file.parse(line) for number, line in chunk if number not in bad and line.strip()]
        last = chunk[-1][0]
        brought_in += database.write(town_import.import_chunk, importer, cases, lines_done=last)
        progress.at(last)
    progress.end()
    print(trn("{n} case brought in.", "{n} cases brought in.", n=brought_in), file=out)
    there = checked.lines - len(checked.bad) - brought_in
    if there:
        print(trn("{n} was there already.", "{n} were there already.", n=there), file=out)
    for number, reason in checked.bad[:_SHOWN_BAD_LINES]:
        print(tr("Left out, line {number}: {reason}.", number=number, reason=reason), file=out)
    if len(checked.bad) > _SHOWN_BAD_LINES:
        print(trn("{n} line left out in all.", "{n} lines left out in all.", n=len(checked.bad)), file=out)


class _Checked:
    """What a first reading of the file found."""

    def __init__(self) -> None:
        self.lines = 0
        self.bad: list[tuple[int, str]] = []
        self.digest = ""


def _check(file: Path, out: TextIO) -> _Checked:
    checked, digest, seen = _Checked(), hashlib.sha256(), set[bytes]()
    size = max(file.stat().st_size, 1) if file.exists() else 1
    progress, read = _Progress(tr("Checking"), size, out), 0
    for number, line in enumerate(town_file.read_lines(file), start=1):
        digest.update(line)
        read += len(line)
        if not line.strip():
            continue
        checked.lines += 1
        try:
            case = town_file.parse(line)
            if case.id.bytes in seen:
                raise town_file.BadLine(tr("the same case stands on an earlier line"))
            seen.add(case.id.bytes)
        except town_file.BadLine as bad:
            checked.bad.append((number, str(bad)))
        progress.at(read)
    progress.end()
    if not checked.lines:
        raise Trouble(tr("The file {file} is empty.", file=file.name))
    checked.digest = digest.hexdigest()
    return checked


class _Progress:
    """One line that tells how far it has come: in place on a terminal, now and then in a log."""

    def __init__(self, what: str, total: int, out: TextIO) -> None:
        self.what, self.total, self.out = what, total, out
        self.every = 0.2 if out.isatty() else 10.0
        self.told = time.monotonic()

    def at(self, done: int) -> None:
        if time.monotonic() - self.told >= self.every:
            self.told = time.monotonic()
            print(
                f"{self.what} {done / self.total:.0%}",
                end="\r" if self.out.isatty() else "\n",
                file=self.out,
                flush=True,
            )

    def end(self) -> None:
        if self.out.isatty():
            print(" " * (len(self.what) + 6), end="\r", file=self.out, flush=True)


def _due_dates() -> Callable[[datetime], datetime]:
    """Three working days after the day of arrival, worked out once a day of arrival."""
    calendar = working_time.calendar_from_settings({})
    known: dict[object, datetime] = {}

    def due(created: datetime) -> datetime:
        day = created.date()
        if day not in known:
            known[day] = working_time.due_after(calendar, created, 3)
        return known[day]

    return due


def _people(file: Path) -> dict[str, str]:
    """The names behind the file's agents, where a meta.json beside it tells them."""
    try:
        told = json.loads((file.parent / "meta.json").read_text("utf-8"))["agents"]
    except (OSError, ValueError, KeyError, TypeError):
        return {}
    return {str(code): str(name) for code, name in told.items()} if isinstance(told, dict) else {}


if __name__ == "__main__":
    sys.exit(main())
