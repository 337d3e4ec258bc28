"""`python3 -m tests [pytest's arguments]` sets up what is needed and runs the tests; `--all`: every check."""

import contextlib
import os
import re
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from pathlib import Path

from app.bootstrap import ROOT, prepare

if __name__ == "__main__":
    prepare("tests")  # before anything that a bare machine or an older Python does not have

LONGEST = 19 * 60.0  # seconds for all checks together; a build that takes longer is broken
CLOSING_LINE = re.compile(
    r"^=* ?(\d+ (passed|failed|errors?|skipped|xfailed|xpassed|deselected)\b.*|no tests ran) in \d.*$"
)
CONTRACTS = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_logo=True))"


def main(arguments: Sequence[str]) -> int:
    """Run what was asked for and return the exit code."""
    os.chdir(ROOT)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="lotsen-tests-") as private:
        os.environ["PYTHON_KEYRING_BACKEND"] = "tests.private_keyring.PrivateKeyring"
        os.environ["LOTSEN_TEST_KEYRING"] = private
        if "--all" in arguments:
            return run_all([argument for argument in arguments if argument != "--all"], Path(private))
        import pytest

        return int(pytest.main(list(arguments)))


def run_all(pytest_arguments: Sequence[str], private: Path) -> int:
    """Run every check, also after one failed; name those that failed; end with pytest's own closing line."""
    python = [sys.executable, "-m"]
    steps = {
        "tests": [*python, "pytest", *pytest_arguments],
        "style": [*python, "ruff", "check", "."],
        "format": [*python, "ruff", "format", "--check", "."],
        "types": [*python, "mypy", "--strict", "app", "tests"],
        "import directions": [sys.executable, "-c", CONTRACTS],
        "tour": [*python, "app", "--tour", str(private / "tour"), "--demo"],
    }
    ends = time.monotonic() + LONGEST
    closing = "pytest did not reach its end"
    results = {}
    for name, command in steps.items():
        print(f"\n-- {name}: {' '.join(command[1:])}", flush=True)
        began = time.monotonic()
        code, said = run(command, ends - began)
        results[name] = "ok" if code == 0 else f"FAILED (exit code {code})"
        print(f"-- {name}: {results[name]}, {time.monotonic() - began:.1f} s", flush=True)
        if name == "tests" and said:
            closing = said
    failed = [name for name, result in results.items() if result != "ok"]
    print("\nFailed: " + ", ".join(failed) if failed else "\nEvery check passed: " + ", ".join(steps))
    print(closing, flush=True)
    return 1 if failed else 0


def run(command: Sequence[str], seconds: float) -> tuple[int, str]:
    """Run a step, showing its output as it comes; return its exit code and pytest's closing line."""
    closing = ""
    with subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        start_new_session=True,
        env={**os.environ, "PYTHONUTF8": "1"},
        encoding="utf-8",
        errors="replace",
    ) as step:
        alarm = threading.Timer(max(seconds, 1.0), stop, [step])
        alarm.start()
        try:
            assert step.stdout is not None
            for line in step.stdout:
                print(line, end="", flush=True)
                if CLOSING_LINE.match(line):
                    closing = line.strip()
        except BaseException:
            stop(step)
            raise
        finally:
            alarm.cancel()
    return step.returncode, closing


def stop(step: subprocess.Popen[str]) -> None:
    """End a step and whatever it started, which would otherwise keep the output open."""
    if sys.platform == "win32":
        step.kill()
    else:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(step.pid, signal.SIGKILL)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
