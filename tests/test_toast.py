"""Toasts: told in the corner, never in the way, and trouble stays until it is read."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui import theme, toast
from app.ui.toast import MOST, Toast, Toasts

pytestmark = pytest.mark.qt_log_ignore(
    "This plugin does not support"
)  # off screen there is no window manager


class Bench(QWidget):
    """A window with a field and toasts."""

    def __init__(self) -> None:
        super().__init__()
        self.field = QLineEdit()
        QVBoxLayout(self).addWidget(self.field)
        self.toasts = Toasts(self)
        self.resize(900, 600)

    def shown(self) -> list[Toast]:
        return [each for each in self.findChildren(Toast) if each.isVisible()]


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    theme.apply("light")
    made = Bench()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.field.setFocus()
    qtbot.waitUntil(made.field.hasFocus)
    return made


def test_a_toast_does_not_take_the_keyboard(bench: Bench) -> None:
    bench.toasts.say("Kontakt loggad", action=("Ångra", bench.close))
    assert bench.field.hasFocus()
    QTest.keyClicks(bench.field, "hej")
    assert bench.field.text() == "hej"


def test_the_button_does_its_thing_once_and_the_toast_goes(bench: Bench) -> None:
    undone: list[str] = []
    bench.toasts.say("Kontakt loggad", action=("Ångra", lambda: undone.append("contact")))
    (shown,) = bench.shown()
    button = shown.findChild(QPushButton)
    assert button is not None
    assert button.accessibleName() == "Ångra: Kontakt loggad"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert undone == ["contact"]
    assert bench.toasts.texts() == []


def test_the_newest_thing_done_takes_the_place_of_the_one_before_and_trouble_stays(bench: Bench) -> None:
    bench.toasts.say("Fel", "error")
    for number in range(4):
        bench.toasts.say(f"Kontakt {number}")
    assert bench.toasts.texts() == ["Fel", "Kontakt 3"]
    assert len(bench.shown()) == 2


def test_at_most_three_troubles_stand(bench: Bench) -> None:
    for number in range(5):
        bench.toasts.say(f"Fel {number}", "error")
    assert bench.toasts.texts() == ["Fel 2", "Fel 3", "Fel 4"]
    assert len(bench.shown()) == MOST


def test_the_same_words_are_not_stacked(bench: Bench) -> None:
    for _ in range(3):
        bench.toasts.say("Det går inte.", "error")
    assert bench.toasts.texts() == ["Det går inte."]


def test_a_toast_goes_by_itself(qtbot: QtBot, bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(toast, "SHOWN_FOR_MS", 1)
    bench.toasts.say("Kontakt loggad")
    bench.toasts.say("Fel", "error")
    qtbot.waitUntil(lambda: bench.toasts.texts() == ["Fel"])


def test_trouble_does_not_go_by_itself(bench: Bench) -> None:
    bench.toasts.say("Fel", "error")
    (shown,) = bench.shown()
    QApplication.sendEvent(shown, QEvent(QEvent.Type.Leave))
    assert not shown._timer.isActive()


def test_a_toast_stays_while_the_mouse_rests_on_it(bench: Bench) -> None:
    bench.toasts.say("Kontakt loggad")
    (shown,) = bench.shown()
    QApplication.sendEvent(shown, QEvent(QEvent.Type.Leave))  # wherever the mouse was left by another test
    assert shown._timer.isActive()
    spot = QPointF(5, 5)
    QApplication.sendEvent(shown, QEnterEvent(spot, spot, spot))
    assert not shown._timer.isActive()
    QApplication.sendEvent(shown, QEvent(QEvent.Type.Leave))
    assert shown._timer.isActive()


def test_toasts_lie_in_the_lower_right_corner_also_after_a_resize(bench: Bench) -> None:
    for number in range(3):
        bench.toasts.say(f"Kontakt {number}")
    bench.resize(700, 500)
    standing = sorted(bench.shown(), key=lambda each: each.y())
    assert [each.text for each in standing] == bench.toasts.texts()
    assert standing[-1].geometry().right() > 700 - 30
    assert standing[-1].geometry().bottom() > 500 - 30
    assert all(bench.rect().contains(each.geometry()) for each in standing)


def test_long_words_fit_in_a_small_window(bench: Bench) -> None:
    bench.toasts.say("Ärendet är redan taget av en annan guide. " * 5, "error")
    (shown,) = bench.shown()
    assert bench.rect().contains(shown.geometry())
