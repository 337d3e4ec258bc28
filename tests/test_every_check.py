"""The one command that checks everything tells the truth about what failed."""

import sys
import time
from pathlib import Path

import pytest
from keyring.core import load_keyring
from keyring.errors import PasswordDeleteError

from tests import __main__ as checks
from tests.private_keyring import FOLDER, KEYRING


def python(code: str) -> list[str]:
    """A step that runs this code."""
    return [sys.executable, "-c", code]


@pytest.mark.parametrize(
    "line",
    [
        "======= 1 failed, 376 passed, 2 skipped in 7.90s =======",
        "12 passed in 0.31s",
        "=== 3 errors in 1.20s ===",
        "===== 2 passed in 121.02s (0:02:01) =====",
        "============ no tests ran in 0.01s ============",
    ],
)
def test_the_closing_line_of_the_tests_is_told_apart(line: str) -> None:
    assert checks.CLOSING_LINE.match(line)


@pytest.mark.parametrize(
    "line", ["tests/test_a.py ..... [ 3%]", "Found 3 errors in 2 files", "42 passed the gate"]
)
def test_other_lines_are_not_taken_for_it(line: str) -> None:
    assert not checks.CLOSING_LINE.match(line)


def test_a_step_shows_its_output_and_keeps_its_exit_code(capsys: pytest.CaptureFixture[str]) -> None:
    code, closing = checks.run(
        python("print('å'); print('== 3 passed in 0.10s =='); raise SystemExit(3)"), 60
    )
    assert (code, closing) == (3, "== 3 passed in 0.10s ==")
    assert capsys.readouterr().out == "å\n== 3 passed in 0.10s ==\n"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends the step but not what it started")
def test_a_step_that_hangs_is_ended_together_with_what_it_started() -> None:
    started = "subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(90)'])"
    began = time.monotonic()
    code, _ = checks.run(python(f"import subprocess, sys, time; {started}; time.sleep(90)"), 1)
    assert code != 0
    assert time.monotonic() - began < 60


def test_the_tests_keep_secrets_in_a_keyring_of_their_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(FOLDER, str(tmp_path))
    ring = load_keyring(KEYRING)
    ring.set_password("Lotsen", "åsa", "hemligt")
    assert load_keyring(KEYRING).get_password("Lotsen", "åsa") == "hemligt"
    ring.delete_password("Lotsen", "åsa")
    assert ring.get_password("Lotsen", "åsa") is None
    with pytest.raises(PasswordDeleteError):
        ring.delete_password("Lotsen", "åsa")
