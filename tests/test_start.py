"""From the command line to a window: how to begin, one window a profile, and what cannot be opened."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select
from sqlalchemy.orm import Session

import app.__main__ as command_line
from app import logs, opening, settings
from app.credentials import NoKeyring
from app.models import CaseType, Contact, Employee
from app.trouble import Trouble
from app.ui import cannot_open, single_instance, start
from app.ui.first_start import FirstStart
from app.ui.waiting import Waiting

ROOT = Path(command_line.__file__).parent.parent


@pytest.fixture
def first_start(qtbot: QtBot) -> FirstStart:
    """The question a first start asks."""
    dialog = FirstStart()
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def type_into(field: QWidget, text: str) -> None:
    """Replace what stands in a field."""
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field, text)


def test_the_first_start_offers_the_demo_by_one_press(qtbot: QtBot, first_start: FirstStart) -> None:
    QTest.mouseClick(first_start.try_demo, Qt.MouseButton.LeftButton)
    assert first_start.beginning is not None
    assert first_start.beginning.demo


def test_the_first_start_makes_an_empty_desk_from_what_is_typed(
    qtbot: QtBot, first_start: FirstStart
) -> None:
    QTest.mouseClick(first_start.start_here, Qt.MouseButton.LeftButton)
    type_into(first_start.municipality, "Ekviks kommun")
    type_into(first_start.guide, "Marta Berg")
    type_into(first_start.code, "r2")
    QTest.mouseClick(first_start.begin, Qt.MouseButton.LeftButton)
    said = first_start.beginning
    assert said is not None
    assert (said.municipality, said.guide, said.code, said.office, said.kind) == (
        "Ekviks kommun",
        "Marta Berg",
        "R2",
        "KC",
        "reception",
    )


def test_what_is_missing_is_told_under_its_field_and_what_was_typed_is_kept(
    qtbot: QtBot, first_start: FirstStart
) -> None:
    QTest.mouseClick(first_start.start_here, Qt.MouseButton.LeftButton)
    type_into(first_start.guide, "Marta")
    type_into(first_start.code, "much too long")
    QTest.mouseClick(first_start.begin, Qt.MouseButton.LeftButton)
    assert first_start.beginning is None
    assert first_start.form.error(first_start.municipality)
    assert first_start.form.error(first_start.code)
    assert not first_start.form.error(first_start.guide)
    assert first_start.code.text() == "much too long"


def test_a_server_is_not_offered_as_if_it_worked(first_start: FirstStart) -> None:
    assert not first_start.connect_to_server.isEnabled()
    assert first_start.connect_to_server.accessibleDescription()


def test_an_empty_desk_has_its_lists_and_one_person_and_remembers_who_sits_there(tmp_path: Path) -> None:
    profile = settings.open_profile(tmp_path, demo=False)
    database = opening.open_database(profile)
    from app.ui.first_start import Beginning

    seated = start.begin(
        database,
        Beginning(demo=False, municipality="Ekviks kommun", guide="Märta Öberg", desk="Reception", code="R2"),
    )
    assert (seated.guide_name, seated.desk_code, seated.channel) == ("Märta Öberg", "R2", "VISIT")

    def counts(session: Session) -> tuple[int | None, ...]:
        return tuple(session.scalar(select(func.count()).select_from(table)) for table in (Employee, Contact))

    assert database.read(counts) == (1, 0)
    assert database.read(lambda session: session.scalar(select(CaseType.id).limit(1))) is not None
    from app import sitting

    assert database.write(sitting.resume) == seated
    database.close()


@pytest.fixture
def answering(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Presses the button named first in the list in the next message box."""
    wanted: list[str] = []

    def press(box: QMessageBox) -> int:
        button = next(each for each in box.buttons() if each.text().replace("&", "") == wanted[0])
        QTimer.singleShot(0, button.click)
        return int(original(box))

    original = QMessageBox.exec
    monkeypatch.setattr(QMessageBox, "exec", press)
    return wanted


@pytest.mark.parametrize(
    ("button", "choice"),
    [
        ("Försök igen", cannot_open.TRY_AGAIN),
        ("Lägg undan filen", cannot_open.PUT_ASIDE),
        ("Avsluta", cannot_open.QUIT),
    ],
)
def test_a_database_that_cannot_be_opened_gives_three_clear_choices(
    qtbot: QtBot, answering: list[str], tmp_path: Path, button: str, choice: str
) -> None:
    answering.append(button)
    assert cannot_open.ask("Databasen är skadad.", tmp_path / "lotsen.db") == choice


def test_a_file_put_aside_stays_whole_beside_the_new_one(tmp_path: Path) -> None:
    database = tmp_path / "lotsen.db"
    for ending in ("", "-wal", "-shm"):
        (tmp_path / f"lotsen.db{ending}").write_bytes(b"inneh" + ending.encode())
    aside = cannot_open.put_aside(database)
    assert not list(tmp_path.glob("lotsen.db*"))
    assert aside.read_bytes() == b"inneh"
    assert aside.with_name(aside.name + "-wal").read_bytes() == b"inneh-wal"


def test_a_second_start_brings_the_first_window_forward(qtbot: QtBot, tmp_path: Path) -> None:
    profile = settings.open_profile(tmp_path, demo=True)
    came: list[bool] = []
    owner = QWidget()
    qtbot.addWidget(owner)
    single_instance.Listener(profile.id, lambda: came.append(True), owner)
    code = (
        "import sys; from PySide6.QtCore import QCoreApplication; app = QCoreApplication([]);"
        "from app.ui import single_instance; sys.exit(0 if single_instance.raise_other(sys.argv[1]) else 1)"
    )
    second = subprocess.Popen([sys.executable, "-c", code, profile.id], cwd=ROOT)
    qtbot.waitUntil(lambda: bool(came), timeout=20_000)
    assert second.wait(timeout=20) == 0


def test_a_second_program_on_the_profile_raises_the_first_ones_window_and_ends(
    qtbot: QtBot, tmp_path: Path
) -> None:
    profile = settings.open_profile(tmp_path / "desk", demo=True)
    held = opening.lock(profile)
    came: list[bool] = []
    owner = QWidget()
    qtbot.addWidget(owner)
    single_instance.Listener(profile.id, lambda: came.append(True), owner)
    second = subprocess.Popen(
        [sys.executable, "-m", "app", "--profile", str(profile.folder)],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    qtbot.waitUntil(lambda: bool(came), timeout=60_000)
    assert second.wait(timeout=30) == 0
    assert not profile.database.exists()
    held.release()


def test_nobody_answers_for_a_profile_that_is_not_open(qtbot: QtBot) -> None:
    assert not single_instance.raise_other("ingen har den här öppen")


def test_a_listener_left_from_a_crash_does_not_stand_in_the_way(qtbot: QtBot) -> None:
    owner, next_owner = QWidget(), QWidget()
    qtbot.addWidget(owner)
    qtbot.addWidget(next_owner)
    came: list[str] = []
    single_instance.Listener("krasch", lambda: came.append("först"), owner)
    single_instance.Listener("krasch", lambda: came.append("sedan"), next_owner)
    assert single_instance.raise_other("krasch")
    qtbot.waitUntil(lambda: bool(came), timeout=5000)


@pytest.mark.parametrize(
    ("platform", "environment", "shown"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"QT_QPA_PLATFORM": "offscreen"}, True),
        ("win32", {}, True),
        ("darwin", {}, True),
    ],
)
def test_a_display_is_known_before_qt_is_asked(
    platform: str, environment: dict[str, str], shown: bool
) -> None:
    assert command_line.has_display(platform, environment) is shown


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the program as from a shell without a display."""
    surroundings = {
        name: value for name, value in os.environ.items() if name not in ("DISPLAY", "QT_QPA_PLATFORM")
    }
    return subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=ROOT,
        env=surroundings | environment,
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )


@pytest.mark.parametrize("module", ["app", "app.admin", "tests.bench"])
def test_help_tells_every_option_without_opening_anything(module: str) -> None:
    told = run(module, "--help")
    assert told.returncode == 0
    assert "usage" in told.stdout
    assert "Traceback" not in told.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a display")
def test_without_a_display_the_own_desk_says_what_to_do_instead() -> None:
    told = run("app")
    assert told.returncode == 1
    assert "--demo" in told.stderr


def test_admin_brings_a_file_in_and_tells_what_it_did(tmp_path: Path) -> None:
    line = {
        "no": 1,
        "uid": "0" * 31 + "1",
        "title": "Hål i vägen",
        "body": "Stort hål",
        "channel": "telefon",
        "type": "felanmalan",
        "unit": "gata-park",
        "status": "ny",
        "agent": "a01",
        "owner": None,
        "first_contact": False,
        "created": "2025-03-03T09:00:00Z",
        "updated": "2025-03-03T09:00:00Z",
        "closed": None,
        "events": [],
    }
    (tmp_path / "cases.jsonl").write_text(json.dumps(line) + "\n", "utf-8")
    told = run("app.admin", "load", str(tmp_path / "cases.jsonl"), "--profile", str(tmp_path / "desk"))
    assert told.returncode == 0, told.stderr
    assert "1 ärende inläst" in told.stdout
    wrong = run("app.admin", "load", str(tmp_path / "saknas.jsonl"), "--profile", str(tmp_path / "desk"))
    assert wrong.returncode == 1
    assert "saknas.jsonl" in wrong.stderr
    assert "Traceback" not in wrong.stderr


def test_admin_prints_who_is_in_the_house(tmp_path: Path) -> None:
    profile = settings.open_profile(tmp_path / "desk", demo=True)
    opening.open_database(profile).close()
    file = tmp_path / "lista.pdf"
    told = run("app.admin", "evacuation-list", "--pdf", str(file), "--profile", str(profile.folder))
    assert told.returncode == 0, told.stderr
    assert file.read_bytes().startswith(b"%PDF")


def test_qt_speaks_swedish_on_its_own_buttons(qtbot: QtBot) -> None:
    start.speak("sv")
    assert QApplication.translate("QPlatformTheme", "Cancel") == "Avbryt"


def test_a_long_wait_says_what_for_and_gives_the_answer(qtbot: QtBot) -> None:
    card = Waiting("Bygger demokommunen …")
    qtbot.addWidget(card)
    seen: list[bool] = []

    def work() -> str:
        seen.append(bool(card.label.text()))
        return "klar"

    assert card.wait_for(work) == "klar"
    assert seen == [True]


def test_a_long_wait_hands_on_what_went_wrong(qtbot: QtBot) -> None:
    card = Waiting("Bygger demokommunen …")
    qtbot.addWidget(card)

    def work() -> None:
        raise Trouble("Disken är full.")

    with pytest.raises(Trouble, match="full"):
        card.wait_for(work)


def test_without_a_keyring_the_demo_is_one_press_away(
    qtbot: QtBot, answering: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_keyring(profile: settings.Profile) -> bytes:
        raise NoKeyring("Ingen nyckelring.")

    monkeypatch.setattr(opening, "key_of", no_keyring)
    tried: list[bool] = []
    real = start.run

    def run(folder: Path | None, *, demo: bool) -> int:
        tried.append(demo)
        return 0 if demo else real(folder, demo=demo)

    monkeypatch.setattr(start, "run", run)
    monkeypatch.setattr(logs, "start", lambda _path: None)
    answering.append("Prova demokommunen")
    assert run(tmp_path / "desk", demo=False) == 0
    assert tried == [False, True]
