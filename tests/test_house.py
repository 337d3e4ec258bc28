"""The house rules, so that nobody has to remember them."""

import gc
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QApplication

ROOT = Path(__file__).resolve().parent.parent
CONTRACTS = """
import sys
from importlinter.cli import lint_imports
sys.exit(lint_imports(cache_dir=sys.argv[1], no_logo=True))
"""
SHAPELESS = {"util", "utils", "helper", "helpers", "common", "core", "manager", "managers", "misc"}
# Written in parts, so that this file keeps its own rules.
REGISTRIES = re.compile(r"py{}\.org|py{}hosted\.org|registry\.{}js\.org".format("pi", "thon", "npm"))
SOMEBODYS_FOLDER = re.compile(r"(?<![\w.})/-])/(?:work|tmp|home|root)/\w")


def our_files(*folders: str) -> Iterator[Path]:
    """Every file of the checkout that is ours, without needing git."""
    for top in folders or ("",):
        for folder, names, files in os.walk(ROOT / top):
            names[:] = [name for name in names if name == ".ci" or not name.startswith((".", "__pycache__"))]
            yield from (Path(folder, file) for file in files)


def python_files(*folders: str) -> list[Path]:
    """Every Python file below `folders`."""
    return sorted(path for path in our_files(*folders) if path.suffix == ".py")


def shown(path: Path) -> str:
    """A path as it stands in the repository."""
    return path.relative_to(ROOT).as_posix()


def test_imports_only_go_downwards(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", CONTRACTS, str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_no_module_uses_the_parts_of_qt_that_may_not_be_given_away() -> None:
    rules = [sys.executable, "-m", "ruff", "check", "--no-cache", "--select", "TID251", "app", "tests"]
    done = subprocess.run(rules, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_forbidden_part_of_qt_would_be_noticed() -> None:
    rules = [
        sys.executable,
        "-m",
        "ruff",
        "check",
        "--no-cache",
        "--select",
        "TID251",
        "--stdin-filename",
        "app/x.py",
        "-",
    ]
    done = subprocess.run(
        rules,
        cwd=ROOT,
        input="from PySide6 import QtCharts\n",
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert "TID251" in done.stdout


def test_no_room_is_too_big_to_see_at_once() -> None:
    steps = ROOT / "app/migrations/versions"  # written once, as long as the tables they make
    lengths = {
        shown(path): len(path.read_bytes().splitlines())
        for path in python_files("app")
        if path.parent != steps
    }
    assert {path: length for path, length in lengths.items() if length > 400} == {}


def test_every_room_says_what_it_is_for() -> None:
    words = {
        shown(path): {path.stem, *path.relative_to(ROOT).parts[:-1]} for path in python_files("app", "tests")
    }
    assert [path for path, parts in words.items() if parts & SHAPELESS] == []


def test_no_file_names_a_package_registry_or_a_folder_of_one_machine() -> None:
    found = []
    for path in our_files():
        try:
            text = path.read_text("utf-8")
        except UnicodeDecodeError:
            continue
        found += [
            f"{shown(path)}: {hit}" for rule in (REGISTRIES, SOMEBODYS_FOLDER) for hit in rule.findall(text)
        ]
    assert found == []


@pytest.mark.parametrize("folder", ["work", "tmp", "home", "root"])
def test_a_folder_of_one_machine_would_be_noticed(folder: str) -> None:
    assert SOMEBODYS_FOLDER.search(f'open("/{folder}/somebody/notes.txt")')
    assert not SOMEBODYS_FOLDER.search(f'open(here + "app/{folder}/notes.txt")')


@pytest.mark.parametrize(
    "host", [("py", "pi.org"), ("files.pythonhosted", ".org"), ("registry.npmjs", ".org")]
)
def test_a_package_registry_would_be_noticed(host: tuple[str, str]) -> None:
    assert REGISTRIES.search("".join(host))


def test_nothing_in_the_program_lets_events_in_through_the_back_door() -> None:
    call = "processEvents" + "("
    assert [shown(path) for path in python_files("app") if call in path.read_text("utf-8")] == []


class Bell(QObject):
    """Something that can be heard."""

    rang = Signal(bool)


def test_qt_gives_back_every_reference_that_it_borrows(qapp: QApplication) -> None:
    """A Qt for Python that loses one reference a call ends the program after some thousand calls."""
    bell = Bell()
    heard: list[bool] = []
    bell.rang.connect(heard.append)
    gc.collect()
    before = sys.getrefcount(None), sys.getrefcount(True)
    for _ in range(200):
        QCoreApplication.processEvents()
        bell.rang.emit(True)
    gc.collect()
    lost = before[0] - sys.getrefcount(None), before[1] - sys.getrefcount(True)
    assert len(heard) == 200
    assert lost[0] < 100
    assert lost[1] < 100
