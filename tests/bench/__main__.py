"""`python3 -m tests.bench [NAME…]`: how long each thing a person does takes, beside the floor of the same run."""

from app import bootstrap

if __name__ == "__main__":
    bootstrap.prepare("tests.bench")

import argparse
import json
import os
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.bench.report import table

NAMES = ("tiles", "searching", "queues", "opening_cases", "pages", "starting", "memory")


def main(arguments: Sequence[str]) -> int:
    """Load the town if need be, measure, print, and write the file that was asked for."""
    parser = _parser()
    options = parser.parse_args(arguments)
    if options.town is not None and not options.town.is_file():
        parser.error(f"there is no file {options.town}")
    if (options.database is None) != (options.key is None):
        parser.error("--database and --key belong together")
    if options.runs < 1 or options.cases < 100:
        parser.error("at least one run, over at least a hundred cases")
    with tempfile.TemporaryDirectory(prefix="lotsen-bench-") as scratch:
        folder = (options.profile or Path(scratch, "profile")).resolve()
        folder.mkdir(parents=True, exist_ok=True)
        # A keyring of the profile's own: the real one of whoever measures is never opened.
        os.environ.setdefault("PYTHON_KEYRING_BACKEND", "tests.private_keyring.PrivateKeyring")
        os.environ.setdefault("LOTSEN_TEST_KEYRING", str(folder))
        return _run(options, folder)


def _run(options: argparse.Namespace, folder: Path) -> int:
    from tests.bench import ground, memory, opening_cases, pages, queues, searching, starting, tiles, town

    measures = (tiles, searching, queues, opening_cases, pages, starting, memory)
    subjects = {name: module.measure for name, module in zip(NAMES, measures, strict=True)}
    file = options.town or folder / "town.jsonl"
    if options.town is None and not file.exists():
        town.write(file, options.cases)
    if options.database is not None:
        ground.adopt(folder, options.database, bytes.fromhex(options.key))
    prepared, figures = ground.prepare(folder, file, _say, adopted=options.database is not None)
    _say(f"{prepared.cases:,} cases, {prepared.profile.database.stat().st_size / 1e6:,.0f} MB.")
    for name in options.names or NAMES:
        began = time.monotonic()
        figures |= subjects[name](prepared, options.runs)
        _say(f"{name}: {time.monotonic() - began:.0f} s")
    print(table(figures))
    if options.json is not None:
        told = {
            "cases": prepared.cases,
            "runs": options.runs,
            "machine": _machine(),
            "figures": {name: figure.as_json() for name, figure in figures.items()},
        }
        options.json.write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", "utf-8")
    return 0


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def _machine() -> dict[str, object]:
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else None
    return {"cores": os.cpu_count(), "load": load, "python": sys.version.split()[0], "platform": sys.platform}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python3 -m tests.bench",
        description="Measure the real window (off screen) and the whole program over a town's database. "
        "Nothing is asserted on time; every figure stands beside the floor measured in the same run.",
    )
    parser.add_argument("names", nargs="*", choices=[[], *NAMES], metavar="NAME", help=", ".join(NAMES))
    parser.add_argument(
        "--town", type=Path, metavar="FILE", help="one case a line (JSON); default: makes its own"
    )
    parser.add_argument("--cases", type=int, default=30_000, help="how many cases to make without --town")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write every figure to a file")
    parser.add_argument(
        "--profile", type=Path, metavar="DIR", help="keep the loaded database here, or use it again"
    )
    parser.add_argument("--runs", type=int, default=200, help="how often the quick things are done")
    parser.add_argument(
        "--database", type=Path, metavar="FILE", help="copy this loaded file instead of loading"
    )
    parser.add_argument("--key", metavar="HEX", help="the key of that file")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
