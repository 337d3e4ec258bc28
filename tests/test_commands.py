"""Commands: a key, a button and a line in the palette from one declaration, and silence while one types."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDateEdit,
    QDateTimeEdit,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QTextEdit,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.language import mark
from app.ui import commands, theme
from app.ui.commands import Declaration, command, command_button, command_tool
from app.ui.forms import Choice, TextField

pytestmark = pytest.mark.qt_log_ignore(
    "This plugin does not support"
)  # off screen there is no window manager


class Bench(QWidget):
    """Something with commands."""

    def __init__(self) -> None:
        super().__init__()
        self.log: list[str] = []
        self.may = True
        self.column = QVBoxLayout(self)
        self.commands = commands.collect(self)

    def _may(self) -> bool:
        return self.may

    @command(mark("Take the case"), "T", icon="hand", enabled=_may)
    def take(self) -> None:
        self.log.append("take")

    @command(mark("Log a contact"), ("1", "F5"))
    def log_one(self) -> None:
        self.log.append("one")

    @command(mark("Print"), "Ctrl+P")
    def print_it(self) -> None:
        self.log.append("print")


class LargerBench(Bench):
    """Takes a case in its own way, and can do one thing more."""

    @command(mark("Take it all"), "T")
    def take(self) -> None:
        self.log.append("all")

    @command(mark("Close"), "A")
    def finish(self) -> None:
        self.log.append("finish")


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> None:
    theme.apply("light")


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    made = Bench()
    qtbot.addWidget(made)
    return made


def focus(qtbot: QtBot, window: QWidget, widget: QWidget) -> None:
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_a_key_runs_its_command(qtbot: QtBot, bench: Bench) -> None:
    focus(qtbot, bench, bench)
    for key in (Qt.Key.Key_T, Qt.Key.Key_1, Qt.Key.Key_F5):
        QTest.keyClick(bench, key)
    assert bench.log == ["take", "one", "one"]


FIELDS = (
    QLineEdit,
    QTextEdit,
    QPlainTextEdit,
    TextField,
    QSpinBox,
    QDateEdit,
    QTimeEdit,
    QDateTimeEdit,
    Choice,
)


@pytest.mark.parametrize("kind", FIELDS, ids=lambda kind: kind.__name__)
def test_letters_and_digits_typed_in_a_field_are_not_commands(
    qtbot: QtBot, bench: Bench, kind: type[QWidget]
) -> None:
    field = kind()
    bench.column.addWidget(field)
    focus(qtbot, bench, field)
    for key in (Qt.Key.Key_T, Qt.Key.Key_1):
        QTest.keyClick(focused(), key)
    assert bench.log == []
    QTest.keyClick(focused(), Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(focused(), Qt.Key.Key_F5)
    assert bench.log == ["print", "one"]


def test_letters_typed_in_an_editable_list_are_not_commands(qtbot: QtBot, bench: Bench) -> None:
    field = QComboBox()
    field.setEditable(True)
    bench.column.addWidget(field)
    focus(qtbot, bench, field)
    QTest.keyClicks(focused(), "t1")
    assert bench.log == []
    assert field.currentText() == "t1"


def test_letters_choose_in_a_list_of_options(qtbot: QtBot, bench: Bench) -> None:
    field = Choice()
    field.addItem("Bygglov", 1)
    field.addItem("Trafik", 2)
    bench.column.addWidget(field)
    focus(qtbot, bench, field)
    QTest.keyClick(field, Qt.Key.Key_T)
    assert field.value() == 2
    assert bench.log == []


def test_a_read_only_field_lets_keys_through(qtbot: QtBot, bench: Bench) -> None:
    field = QLineEdit(readOnly=True)
    bench.column.addWidget(field)
    focus(qtbot, bench, field)
    QTest.keyClick(field, Qt.Key.Key_T)
    assert bench.log == ["take"]


def test_a_pages_keys_are_silent_when_the_keyboard_is_elsewhere(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    bench, other = Bench(), QPushButton("Annat")
    row.addWidget(bench)
    row.addWidget(other)
    focus(qtbot, window, other)
    QTest.keyClick(other, Qt.Key.Key_T)
    assert bench.log == []


def test_a_key_held_down_runs_once(bench: Bench) -> None:
    assert not any(each.autoRepeat() for each in bench.commands.values())


def test_a_command_that_may_not_be_run_does_nothing(qtbot: QtBot, bench: Bench) -> None:
    button = command_button(bench.commands["take"])
    bench.column.addWidget(button)
    focus(qtbot, bench, bench)
    bench.may = False
    QTest.keyClick(bench, Qt.Key.Key_T)
    assert bench.log == []
    commands.refresh(bench.commands)
    assert not button.isEnabled()
    bench.may = True
    commands.refresh(bench.commands)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert bench.log == ["take"]


def test_a_button_says_its_key_and_leaves_the_focus_where_it_is(qtbot: QtBot, bench: Bench) -> None:
    button, tool = command_button(bench.commands["take"]), command_tool(bench.commands["take"])
    field = QLineEdit()
    for widget in (button, tool, field):
        bench.column.addWidget(widget)
    assert button.toolTip() == tool.toolTip() == f"{button.text()}  (T)"
    assert tool.accessibleName() == button.text()
    focus(qtbot, bench, field)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert field.hasFocus()


def test_a_command_outlives_its_buttons(qtbot: QtBot, bench: Bench) -> None:
    button = command_button(bench.commands["take"])
    bench.column.addWidget(button)
    with qtbot.waitSignal(button.destroyed):
        button.deleteLater()
    bench.commands["take"].setText("Ta över")
    assert bench.commands["take"].text() == "Ta över"


def test_a_button_follows_a_changed_text(bench: Bench) -> None:
    button = command_button(bench.commands["take"])
    bench.commands["take"].setText("Ta över från Bo")
    assert button.text() == "Ta över från Bo"
    assert button.toolTip() == "Ta över från Bo  (T)"
    button.deleteLater()


def test_a_subclass_inherits_and_overrides(qtbot: QtBot) -> None:
    bench = LargerBench()
    qtbot.addWidget(bench)
    assert list(bench.commands) == ["take", "log_one", "print_it", "finish"]
    focus(qtbot, bench, bench)
    QTest.keyClick(bench, Qt.Key.Key_T)
    assert bench.log == ["all"]


def test_the_same_key_twice_is_found() -> None:
    window = [("open_search", Declaration("Sök", ("Ctrl+K",))), ("undo", Declaration("Ångra", ("Ctrl+Z",)))]
    page = [("copy", Declaration("Kopiera", ("ctrl+k",))), ("take", Declaration("Ta", ("T",)))]
    assert commands.clashes(window, page) == {"Ctrl+K": ["open_search", "copy"]}
    assert commands.clashes(window, page[1:]) == {}


def test_a_key_that_qt_does_not_know_is_found() -> None:
    assert commands.misspelt(Declaration("x", ("Ctrl+K", "Alt+N", "F13", "Crtl+K"))) == ["Crtl+K"]
