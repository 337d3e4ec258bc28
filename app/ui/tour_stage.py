"""The tour's stage: a screen, a profile of its own, the demo town, the real window; and nothing left behind."""

import json
import logging
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app import clock, credentials, opening, settings
from app.database import Database
from app.sitting import Sitting
from app.ui import house, start, theme
from app.ui.desk import Desk
from app.ui.house import House
from app.ui.tour_day import SETTLE_MS, Day, TourClock

Furnish = Callable[[Database], Sitting]
Size = tuple[int, int]

_OFF_SCREEN = "offscreen"
# Off screen, Qt says this of what only a window manager can do; nothing follows from it.
_IDLE_TALK = "This plugin does not support"


def choose_screen(folder: Path, size: Size) -> dict[str, str]:
    """Have Qt, where it has no display, pretend a screen of this size; what to put in the environment."""
    if os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0] != _OFF_SCREEN:
        return {}
    screen = {"name": "tour", "x": 0, "y": 0, "width": size[0], "height": size[1]}
    screen |= {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    file = folder / f"screen-{size[0]}.json"
    file.write_text(json.dumps({"synchronousWindowSystemEvents": False, "screens": [screen]}), "utf-8")
    return {"QT_QPA_PLATFORM": f"{_OFF_SCREEN}:configfile={file}"}


@contextmanager
def set_stage(folder: Path, *, begins: datetime, size: Size, furnish: Furnish) -> Iterator[Day]:
    """A window over the profile in `folder`, furnished; the clock, the look and the log as before afterwards."""
    with ExitStack() as stack:
        looked = theme.choice(), theme.text_percent()
        if QApplication.instance() is None:
            start.application()
        noise = stack.enter_context(_noise())
        stack.callback(theme.apply, *looked)
        theme.apply("light")
        hands = TourClock(begins)
        stack.callback(clock.set_source, clock.source())
        clock.set_source(lambda: begins)
        profile = settings.open_profile(folder, demo=True)
        credentials.demo_key(profile.folder)  # beside its database, so that no keyring is touched
        database = opening.open_database(profile)
        stack.callback(database.close)
        seated = furnish(database)
        hands.start()
        clock.set_source(hands)
        desk = Desk(database, seated)
        stack.callback(desk.close)
        window = house.build(desk, profile, seated, database.read(settings.get_all))
        stack.callback(_take_down, window)
        window.resize(*size)
        window.show()
        QTest.qWaitForWindowActive(window)
        yield Day(window, database, noise)


def _take_down(window: House) -> None:
    for top in QApplication.topLevelWidgets():
        if top.isVisible() and top.parentWidget() is window:
            top.close()
    QTest.qWait(SETTLE_MS)
    window.close()
    QTest.qWait(SETTLE_MS)
    window.deleteLater()
    QTest.qWait(SETTLE_MS)


@contextmanager
def _noise() -> Iterator[list[str]]:
    """Every warning and bug from Python and Qt meanwhile; a step during which there was one has not held."""
    heard: list[str] = []
    listener = _Listener(heard)
    root, before = logging.getLogger(), sys.excepthook

    def unexpected(
        kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
    ) -> None:
        heard.append(f"{kind.__name__}: {error}")
        before(kind, error or kind(), trace)

    def said(kind: QtMsgType, _context: QMessageLogContext, text: str | None) -> None:
        if kind in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg) or _IDLE_TALK in (text or ""):
            return
        heard.append(text or "")

    root.addHandler(listener)
    sys.excepthook = unexpected
    talker = qInstallMessageHandler(said)
    try:
        yield heard
    finally:
        qInstallMessageHandler(talker)
        sys.excepthook = before
        root.removeHandler(listener)


class _Listener(logging.Handler):
    def __init__(self, heard: list[str]) -> None:
        super().__init__(logging.WARNING)
        self._heard = heard

    def emit(self, record: logging.LogRecord) -> None:
        self._heard.append(f"{record.name}: {record.getMessage()} {record.exc_info or ''}".strip())
