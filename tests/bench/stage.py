"""The real window, off screen: keys go in, and the time is taken when what they led to has been painted."""

import gc
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from sqlalchemy.orm import Session

from app import settings, sitting
from app.ui import house, start, theme
from app.ui.desk import Desk
from app.ui.house import House
from tests.bench.ground import Ground
from tests.bench.report import Began, Taken

LONGEST_S = 60.0
_WAIT = QEventLoop.ProcessEventsFlag.AllEvents | QEventLoop.ProcessEventsFlag.WaitForMoreEvents


class Stage:
    """One window over one desk, and how to wait for it."""

    def __init__(self, window: House) -> None:
        self.window, self.desk = window, window.desk

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """A key as the window system gives it to the window."""
        QTest.keyClick(self.window.windowHandle(), key, modifiers)

    def write(self, letter: str) -> None:
        """A letter as the field with the keyboard gets it."""
        field = QApplication.focusWidget()
        assert field is not None
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(field, event)

    def until_painted(self, act: Callable[[], object], shown: Mapping[QWidget, Callable[[], bool]]) -> Taken:
        """Do it; the time until each of these widgets was painted while what it is to show held."""
        self.settle()
        watcher = _Painted(shown)
        began = Began()
        act()
        _until(watcher.seen)
        taken = began.taken()
        watcher.leave()
        return taken

    def until_shown(self, act: Callable[[], object], shows: Callable[[], bool]) -> Taken:
        """Do it; the time until `shows` holds and whatever that changed has been painted, if it changed anything."""
        self.settle()
        began = Began()
        act()
        _until(shows)
        QApplication.processEvents()
        return began.taken()

    def until_answered(self, act: Callable[[], object]) -> Taken:
        """Do it; the time until all that was asked because of it has been answered and painted."""
        self.settle()
        began = Began()
        act()
        self._await_answers()
        return began.taken()

    def until(self, holds: Callable[[], bool]) -> None:
        """Let the window live on until something holds."""
        _until(holds)

    def settle(self) -> None:
        """Wait until everything asked has been answered and shown."""
        self._await_answers()

    def _await_answers(self) -> None:
        # The desk answers in order, so what is asked last is answered last. Answers may ask once more: the list, then
        # the case chosen in it. What they changed is painted by the events already waiting.
        for _ in range(2):
            answered: list[None] = []
            self.desk.read(_nothing, then=answered.append)
            _until(partial(bool, answered))
            QApplication.processEvents()


class _Painted(QObject):
    """Notices when each widget is painted while it has what it is to show."""

    def __init__(self, shown: Mapping[QWidget, Callable[[], bool]]) -> None:
        super().__init__()
        self._waiting = dict(shown)
        for widget in shown:
            widget.installEventFilter(self)

    def seen(self) -> bool:
        return not self._waiting

    def leave(self) -> None:
        for widget in self._waiting:
            widget.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, QWidget) and event.type() == QEvent.Type.Paint:
            shows = self._waiting.get(watched)
            if shows is not None and shows():
                del self._waiting[watched]
        return False


def _until(seen: Callable[[], bool]) -> None:
    # Without the timer, waiting for an event that never comes would never end.
    alarm = QTimer(interval=1000)
    alarm.start()
    ends = time.monotonic() + LONGEST_S
    while not seen():
        QApplication.processEvents(_WAIT)
        if time.monotonic() > ends:
            raise TimeoutError(f"nothing was painted in {LONGEST_S:.0f} s")
    alarm.stop()


def _nothing(_session: Session) -> None:
    return None


@contextmanager
def staged(ground: Ground) -> Iterator[Stage]:
    """The window over the ground's profile, as `python -m app` builds it."""
    start.application()
    with ground.open() as database:
        seated = database.write(sitting.resume)
        assert seated is not None
        chosen = database.read(settings.get_all)
        theme.apply(chosen["theme"], chosen["text_size"])
        desk = Desk(database, seated)
        window = house.build(desk, ground.profile, seated, chosen)
        window.show()
        QTest.qWaitForWindowActive(window)
        stage = Stage(window)
        stage.settle()
        gc.freeze()  # as the program does when its window stands
        try:
            yield stage
        finally:
            window.close()
            stage.settle()
            desk.close()
            window.deleteLater()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            gc.unfreeze()
