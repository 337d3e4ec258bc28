"""The palette: one field that finds commands at once and everything else as the answers arrive."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app import language
from app.language import mark
from app.ui import commands, theme
from app.ui.commands import command
from app.ui.palette import Hit, Palette, matching

pytestmark = pytest.mark.qt_log_ignore(
    "This plugin does not support"
)  # off screen there is no window manager

CASE = Hit("case", "inbox", "KC-26-R2-0147", "Takläcka i skolan", id=147)
OTHER_CASE = Hit("case", "inbox", "KC-26-R2-0099", "Takstolar", id=99)
PERSON = Hit("employee", "user", "Tage Ståhl", "Bygg & miljö", id="tage")


@pytest.fixture(autouse=True)
def swedish() -> None:
    """These tests name commands of their own, which nobody has translated."""
    language.use("en")


class Bench(QWidget):
    """A window with a field, a few commands and a palette."""

    def __init__(self) -> None:
        super().__init__()
        self.log: list[str] = []
        self.searched: list[str] = []
        self.chosen: list[tuple[str, object]] = []
        self.field = QLineEdit()
        QVBoxLayout(self).addWidget(self.field)
        self.resize(1000, 700)
        self.palette_ = Palette(self)
        self.palette_.search_requested.connect(self.searched.append)
        self.palette_.hit_chosen.connect(lambda kind, chosen: self.chosen.append((kind, chosen)))
        self.commands = commands.collect(self, window_wide=True)

    @command(mark("Hand over the case"), "L", icon="forward")
    def hand_over(self) -> None:
        self.log.append("hand over")

    @command(mark("Take the case"), "T", icon="hand")
    def take(self) -> None:
        self.log.append("take")

    @command(mark("Case without an owner"), enabled=lambda _bench: False)
    def never(self) -> None:
        self.log.append("never")

    @command(mark("Take a break"))
    def pause(self) -> None:
        self.log.append("pause")

    def open(self, text: str = "") -> None:
        self.palette_.open_with(self.commands.values(), text)

    def titles(self) -> list[str]:
        return [entry.title for entry in self.palette_.entries()]

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(self.palette_.first_focus(), key)

    def write(self, text: str) -> None:
        QTest.keyClicks(self.palette_.first_focus(), text)


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


def test_words_find_commands_in_any_order_and_by_any_part(bench: Bench) -> None:
    bench.open()
    bench.write("case ov")
    assert bench.titles() == [bench.commands["hand_over"].text()]


def test_a_command_that_begins_with_the_words_comes_first(bench: Bench) -> None:
    found = matching(bench.commands.values(), "a")
    assert [each.name for each in found] == ["pause", "hand_over", "take"]
    assert [each.name for each in matching(bench.commands.values(), "take")] == ["take", "pause"]


def test_what_cannot_be_done_now_is_not_offered(bench: Bench) -> None:
    bench.open()
    bench.write("owner")
    assert bench.titles() == []


def test_enter_runs_the_command_and_gives_the_keyboard_back(bench: Bench) -> None:
    bench.open()
    bench.write("take")
    bench.press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert bench.log == ["pause"]
    assert not bench.palette_.isVisible()
    assert bench.field.hasFocus()


def test_escape_closes_and_gives_the_keyboard_back(bench: Bench) -> None:
    bench.open()
    bench.write("t")
    bench.press(Qt.Key.Key_Escape)
    assert bench.log == []
    assert not bench.palette_.isVisible()
    assert bench.field.hasFocus()


def test_a_click_outside_closes(bench: Bench) -> None:
    bench.open()
    QTest.mouseClick(bench.palette_, Qt.MouseButton.LeftButton, pos=bench.rect().bottomLeft())
    assert not bench.palette_.isVisible()


def test_each_keystroke_asks_for_what_is_found_in_the_town(bench: Bench) -> None:
    bench.open()
    bench.write("tak ")
    assert bench.searched == ["t", "ta", "tak", "tak"]
    bench.palette_.show_results("tak", [CASE, OTHER_CASE, PERSON])
    assert bench.titles()[-3:] == [CASE.title, OTHER_CASE.title, PERSON.title]


def test_an_answer_to_an_older_text_is_dropped(bench: Bench) -> None:
    bench.open()
    bench.write("tak")
    bench.palette_.show_results("ta", [CASE])
    assert CASE.title not in bench.titles()
    bench.press(Qt.Key.Key_Escape)
    bench.palette_.show_results("tak", [CASE])
    bench.open()
    assert CASE.title not in bench.titles()


def test_a_hit_is_chosen_by_its_kind_and_id(bench: Bench) -> None:
    bench.open()
    bench.write("0147")
    bench.palette_.show_results("0147", [CASE, PERSON])
    bench.press(Qt.Key.Key_Down, Qt.Key.Key_Enter)
    assert bench.chosen == [("employee", "tage")]


def test_enter_before_the_answer_chooses_the_first_when_it_comes(bench: Bench) -> None:
    bench.open()
    bench.write("0147")
    bench.press(Qt.Key.Key_Return)
    assert bench.chosen == []
    bench.palette_.show_results("0147", [CASE])
    assert bench.chosen == [("case", 147)]
    assert not bench.palette_.isVisible()


def test_enter_never_chooses_a_hit_for_an_older_text(bench: Bench) -> None:
    bench.open()
    bench.write("014")
    bench.palette_.show_results("014", [OTHER_CASE])
    bench.write("7")
    bench.press(Qt.Key.Key_Return)
    assert bench.chosen == []
    bench.palette_.show_results("0147", [CASE])
    assert bench.chosen == [("case", 147)]


def test_the_line_one_has_moved_to_stays_chosen_when_more_is_found(bench: Bench) -> None:
    bench.open()
    bench.write("tak")
    bench.palette_.show_results("tak", [CASE, OTHER_CASE])
    bench.press(*[Qt.Key.Key_Down] * 9)
    bench.palette_.show_results("tak", [PERSON, CASE, OTHER_CASE])
    bench.press(Qt.Key.Key_Return)
    assert bench.chosen == [("case", 99)]


def test_it_opens_empty_with_the_recent_commands_first(bench: Bench) -> None:
    bench.open()
    assert bench.titles()[0] == bench.commands["hand_over"].text()
    bench.write("break")
    bench.press(Qt.Key.Key_Escape)
    bench.palette_.remember("pause")
    bench.palette_.remember("take")
    bench.palette_.remember("pause")
    bench.open()
    assert bench.palette_.text == ""
    assert bench.titles() == [bench.commands[name].text() for name in ("pause", "take", "hand_over")]


def test_what_has_been_typed_elsewhere_comes_along(bench: Bench) -> None:
    bench.open("ta")
    bench.write("k")
    assert bench.searched == ["ta", "tak"]


def test_nothing_found_says_so_once_the_answer_has_come(bench: Bench) -> None:
    bench.open()
    bench.write("qqq")
    assert not bench.palette_._nothing.isVisible()
    bench.palette_.show_results("qqq", [])
    assert bench.palette_._nothing.isVisible()


def test_tab_stays_on_the_card(bench: Bench) -> None:
    bench.open()
    bench.press(Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    assert bench.palette_.isVisible()
    assert bench.palette_.first_focus().hasFocus()
