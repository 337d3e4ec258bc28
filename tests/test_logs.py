"""Bugs are noted by place, apologised for, and never quote what somebody typed."""

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from app import logs


@pytest.fixture
def log_file(tmp_path: Path) -> Iterator[Path]:
    """A log that has been started, and is taken away again."""
    hook, thread_hook = sys.excepthook, threading.excepthook
    before = list(logging.getLogger().handlers)
    logs.start(tmp_path / "lotsen.log")
    yield tmp_path / "lotsen.log"
    logs.tell_bugs_to(lambda: None)
    sys.excepthook, threading.excepthook = hook, thread_hook
    for handler in logging.getLogger().handlers[:]:
        if handler not in before:
            logging.getLogger().removeHandler(handler)
            handler.close()
    logs.stop()


@pytest.fixture
def no_unexpected_log_lines() -> None:
    """Here log lines are what is expected."""


def fail_on(words: str) -> None:
    """Break, with somebody's words in the exception."""
    raise KeyError(words)


def test_a_bug_is_noted_by_type_and_place_without_anybodys_words(log_file: Path) -> None:
    try:
        fail_on("Märta Öberg 811228-9874")
    except KeyError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    told = log_file.read_text("utf-8")
    assert "KeyError" in told
    assert "test_logs.py" in told
    assert "fail_on" in told
    assert "Märta" not in told
    assert "9874" not in told


def test_a_bug_on_another_thread_is_noted_and_apologised_for_too(log_file: Path) -> None:
    apologies: list[str] = []
    logs.tell_bugs_to(lambda: apologies.append("förlåt"))
    thread = threading.Thread(target=fail_on, args=("Märta",))
    thread.start()
    thread.join()
    assert apologies == ["förlåt"]
    assert "KeyError" in log_file.read_text("utf-8")
