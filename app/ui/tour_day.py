"""The hands and eyes of the tour: real keys and clicks go in, what came of them is read from the database."""

import time
from collections.abc import Callable, Sized
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter, QPixmap, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QWidget
from shiboken6 import isValid

from app.database import Database
from app.language import tr
from app.ui import theme
from app.ui.house import House
from app.ui.table import PagedTable
from app.ui.toast import Toast
from app.ui.tour_facts import Fact

T = TypeVar("T")

PATIENCE_SECONDS = 10.0
GLANCE_MS = 8
SETTLE_MS = 60
# The Tuesday in November, 10:12 in Stockholm, on which the tour's day is always played.
MORNING = datetime(2026, 11, 17, 9, 12, tzinfo=UTC)
_NO_MODIFIER = Qt.KeyboardModifier.NoModifier
_CORNER = QPoint(3, 3)
_HELD = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
}
_FULL_NAMES = {"Esc": "Escape", "Del": "Delete"}


class Missed(Exception):
    """Something that a step waited for did not come."""


class TourClock:
    """A clock that begins at a moment and goes on with real time."""

    def __init__(self, begins: datetime = MORNING) -> None:
        self._begins = begins
        self.start()

    def start(self) -> None:
        """Begin again."""
        self._started = time.monotonic()

    def __call__(self) -> datetime:
        return self._begins + timedelta(seconds=time.monotonic() - self._started)


class Day:
    """One working day at one window."""

    def __init__(self, window: House, database: Database, noise: list[str]) -> None:
        self.window = window
        self.database = database
        self.keys: list[str] = []
        self.facts: dict[str, Any] = {}
        self.papers: list[QImage] = []
        self.known: dict[str, Any] = {}
        self.noise = noise

    def begin_step(self, *, keeps_messages: bool = False) -> None:
        """Clear away what the step before pressed, saw and said; `known` is what steps tell each other."""
        if not keeps_messages:
            self.close_messages()
        self.keys, self.facts, self.papers = [], {}, []
        self.noise.clear()

    # The hands

    def press(self, *keys: str) -> None:
        """Press keys, as they are written on the keyboard: "F2", "T", "Ctrl+Return"."""
        for key in keys:
            self.keys.append(key)
            self._send(*_meant(key))

    def type(self, text: str) -> None:
        """Write a text, a letter at a time."""
        self.keys.append(f"”{text}”")
        for letter in text:
            self._send(Qt.Key(ord(letter.upper())), letter, _NO_MODIFIER)

    def click(self, widget: QWidget, spot: QPoint | None = None, name: str = "") -> None:
        """Click a widget with the mouse, in the middle unless a `spot` is given."""
        top = widget.window()
        place = widget.mapTo(top, widget.rect().center() if spot is None else spot)
        self.keys.append(tr("click: {what}", what=name or widget.accessibleName()))
        handle = _handle(top)
        QTest.mouseClick(handle, Qt.MouseButton.LeftButton, _NO_MODIFIER, place)
        # A mouse that rests on a message keeps it from going away.
        QTest.mouseMove(handle, _CORNER)

    def click_row(self, table: PagedTable, position: int) -> None:
        """Click a row of a list."""
        middle = table.visualRect(table.model().index(position, 1)).center()
        self.click(table.viewport(), middle, f"{table.accessibleName()}, {position + 1}")

    def close_messages(self) -> None:
        """Click away what has been said, as one does with what lies in the way."""
        for toast in self.window.findChildren(Toast):
            if toast.isVisible():
                self.click(toast.findChildren(QToolButton)[0])

    def click_undo(self, said: str) -> None:
        """Click the way back in a message."""
        told = self.wait(lambda: self._toast(said), said)
        self.click(told.findChildren(QPushButton)[0])

    def _toast(self, said: str) -> Toast | None:
        shown = (toast for toast in self.window.findChildren(Toast) if toast.isVisible())
        return next((toast for toast in shown if said in toast.text), None)

    def back_to_window(self) -> None:
        """Wait until the main window is in front again; where nobody manages windows, bring it there."""
        if QApplication.activeWindow() is None:
            self.window.activateWindow()
        self.wait(lambda: QApplication.activeWindow() is self.window and self.focus, tr("the window"))

    def _send(self, code: Qt.Key, text: str, modifiers: Qt.KeyboardModifier) -> None:
        focused = QGuiApplication.focusWindow() or _handle(self.window)
        QTest.sendKeyEvent(QTest.KeyAction.Click, focused, code, text, modifiers)

    # The eyes

    @property
    def focus(self) -> QWidget | None:
        """The widget that has the keyboard."""
        return QApplication.focusWidget()

    def wait(self, condition: Callable[[], T | None], what: str) -> T:
        """Wait until `condition` answers with something; Missed says `what` did not come."""
        ends = time.monotonic() + PATIENCE_SECONDS
        while not (answer := condition()):
            if time.monotonic() > ends:
                raise Missed(tr("It did not come: {what}", what=what))
            QTest.qWait(GLANCE_MS)
        return answer

    def wait_for_focus(self, name: str) -> None:
        """Wait until the field of this name has the keyboard."""
        self.wait(lambda: self.focus_name() == name, name)

    def focus_name(self) -> str:
        """The name of the field that has the keyboard; empty when it has none."""
        field = self.focus
        return field.objectName() if field is not None and isValid(field) else ""

    def see(self, question: Callable[..., T], holds: Callable[[T], object], **asked: Any) -> T:
        """Read the database on a connection of its own until the answer `holds`; then it is a fact."""
        ends = time.monotonic() + PATIENCE_SECONDS
        while not holds(answer := self.ask(question, **asked)):
            if time.monotonic() > ends:
                raise Missed(tr("The database does not say so: {answer}", answer=answer))
            QTest.qWait(GLANCE_MS)
        return answer

    def expect(self, seen: Fact, **wanted: Any) -> None:
        """Some of what was seen has to be this and nothing else."""
        wrong = {name: seen[name] for name, value in wanted.items() if seen[name] != value}
        if wrong:
            raise Missed(tr("The database does not say so: {answer}", answer=wrong))

    def ask(self, question: Callable[..., T], **asked: Any) -> T:
        """What the database says now."""
        return self.database.read_apart(question, **asked)

    def settle(self) -> None:
        """Let the desk answer what the pages have asked, and the window paint it."""
        for _ in range(2):
            answered: list[object] = []
            self.window.desk.read(_nothing, then=answered.append)
            self.wait(partial(bool, answered), tr("an answer from the desk"))
        QTest.qWait(SETTLE_MS)

    def picture(self) -> QPixmap:
        """The window as it stands on the screen, with what floats above it."""
        shown = self.window.grab()
        painter = QPainter(shown)
        for top in self._others():
            corner = top.mapToGlobal(QPoint()) - self.window.mapToGlobal(QPoint())
            painter.drawPixmap(corner, top.grab())
            if top.windowType() == Qt.WindowType.Window:  # where there is nobody to draw a frame around it
                painter.setPen(theme.colour("border"))
                painter.drawRect(top.rect().translated(corner).adjusted(-1, -1, 0, 0))
        painter.end()
        return shown

    def _others(self) -> list[QWidget]:
        tops = [top for top in QApplication.topLevelWidgets() if top.isVisible() and top is not self.window]
        active, popup = QApplication.activeWindow(), QApplication.activePopupWidget()
        return sorted(tops, key=lambda top: (top is popup, top is active))

    def clear_up(self) -> None:
        """After a step that went wrong: close what it left open, so that the next one can begin."""
        for _ in range(4):
            self.press("Esc")
            QTest.qWait(SETTLE_MS)
        for top in self._others():
            top.close()
        self.window.come_forward()
        self.settle()


def many(number: int) -> Callable[[Sized], bool]:
    """Whether a list has so many lines, for `see`."""
    return lambda seen: len(seen) == number


def _meant(key: str) -> tuple[Qt.Key, str, Qt.KeyboardModifier]:
    """What a key is to Qt: its code, the letter it writes, and what is held down with it."""
    *held, name = key.split("+")
    modifiers = _NO_MODIFIER
    for each in held:
        modifiers |= _HELD[each]
    if len(name) > 1:
        return Qt.Key[f"Key_{_FULL_NAMES.get(name, name)}"], "", modifiers
    text = "" if "Ctrl" in held else name.upper() if "Shift" in held else name.lower()
    return Qt.Key(ord(name.upper())), text, modifiers


def _nothing(_session: object) -> bool:
    return True


def _handle(top: QWidget) -> QWindow:
    handle = top.windowHandle()
    if handle is None:
        raise Missed(tr("The window is not on the screen."))
    return handle
