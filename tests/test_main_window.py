"""The window: getting about by keyboard, being told things, and nothing clipped or unnamed."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from app.language import mark, tr
from app.models import Employee
from app.models.contact import CHANNELS
from app.trouble import Trouble
from app.ui import commands, theme
from app.ui.banner import Banner
from app.ui.channels import CHANNEL_LOOKS, channel_text
from app.ui.chips import KeyCap
from app.ui.commands import command
from app.ui.desk import Desk
from app.ui.empty import Empty, EmptyState
from app.ui.forms import Form
from app.ui.main_window import SMALLEST, MainWindow
from app.ui.page import Page
from app.ui.table import Column, PagedTable
from app.ui.toast import Toast
from tests.small_town import SmallTown

pytestmark = pytest.mark.qt_log_ignore(
    "This plugin does not support"
)  # off screen there is no window manager


class PeoplePage(Page):
    """Colleagues, in a table."""

    title = mark("People")
    icon_name = "users"
    group = mark("Work")
    shows = frozenset({"employee"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.refreshed = 0
        self.log: list[str] = []
        self.table = PagedTable(
            [Column("Namn", lambda row: row.name, 200, stretch=1), Column("Roll", lambda row: row.role, 120)],
            "Medarbetare",
        )
        self.body.addWidget(self.table, 1)
        self.set_badge(3)

    def first_focus(self) -> QWidget:
        return self.table

    def refresh(self) -> None:
        self.refreshed += 1

    def extra_keys(self) -> list[tuple[list[str], str]]:
        return [(["1", "–", "9"], "Ring någon")]

    @command(mark("Call"), "T", icon="phone", place="primary", group=mark("Person"))
    def call(self) -> None:
        self.log.append("call")

    @command(mark("Filter"), "F", icon="filter", place="header")
    def filter(self) -> None:
        self.log.append("filter")


class FormPage(Page):
    """A form and an empty place."""

    title = mark("Form")
    icon_name = "file-text"
    group = mark("Work")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.form = Form(columns=2)
        self.name = self.form.line("N&amn")
        self.note = self.form.text("An&teckning", span=2)
        self.kind = self.form.choice("&Typ", [("Bygglov", 1), ("Trafik", 2)])
        self.body.addWidget(self.form)
        self.body.addWidget(EmptyState(Empty("Inget valt", "Välj något")), 1)

    def first_focus(self) -> QWidget:
        return self.name


class QuietPage(Page):
    """Has nothing to give the keyboard to, and a group of its own."""

    title = mark("Quiet")
    icon_name = "settings"
    group = mark("Support")


@pytest.fixture
def geometry() -> list[str]:
    return []


@pytest.fixture
def window(qtbot: QtBot, desk: Desk, geometry: list[str]) -> Iterator[MainWindow]:
    theme.apply("light")
    made = MainWindow(desk, [PeoplePage(desk), FormPage(desk), QuietPage(desk)], geometry.append)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    theme.apply("light")


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifiers)


CTRL = Qt.KeyboardModifier.ControlModifier


def people(window: MainWindow) -> PeoplePage:
    page = window.find_page(PeoplePage)
    assert isinstance(page, PeoplePage)
    return page


def test_the_keyboard_starts_where_the_page_wants_it(window: MainWindow) -> None:
    assert people(window).table.hasFocus()
    press(Qt.Key.Key_T)
    assert people(window).log == ["call"]


def test_ctrl_and_a_digit_goes_to_a_page_and_the_keyboard_goes_along(window: MainWindow) -> None:
    press(Qt.Key.Key_2, CTRL)
    page = window.page
    assert isinstance(page, FormPage)
    assert page.name.hasFocus()
    page.note.setFocus()
    press(Qt.Key.Key_1, CTRL)
    assert people(window).table.hasFocus()
    press(Qt.Key.Key_2, CTRL)
    assert page.note.hasFocus()
    assert window.navigation.items[1].isChecked()
    assert tr("Form") in window.windowTitle()


def test_a_page_opened_for_the_first_time_gets_the_keyboard_where_it_wants_it(
    qtbot: QtBot, desk: Desk
) -> None:
    window = MainWindow(desk, [FormPage(desk), PeoplePage(desk)])
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    press(Qt.Key.Key_2, CTRL)
    assert people(window).table.hasFocus()


def test_a_page_without_fields_still_hears_its_keys(window: MainWindow) -> None:
    press(Qt.Key.Key_3, CTRL)
    assert window.page.hasFocus()
    press(Qt.Key.Key_1, CTRL)
    assert people(window).table.hasFocus()


def test_a_click_in_the_navigation_leaves_the_keyboard_in_the_page(window: MainWindow) -> None:
    QTest.mouseClick(window.navigation.items[1], Qt.MouseButton.LeftButton)
    assert isinstance(window.page, FormPage)
    assert window.page.name.hasFocus()


def test_escape_brings_the_keyboard_back_from_the_edges(window: MainWindow) -> None:
    window.navigation.items[2].setFocus()
    press(Qt.Key.Key_Escape)
    assert people(window).table.hasFocus()


def test_the_navigation_counts_what_waits(window: MainWindow) -> None:
    item = window.navigation.items[0]
    assert item.count == 3
    people(window).set_badge(12)
    assert item.count == 12
    assert "12" in item.accessibleDescription()


def test_a_page_reads_again_when_its_table_has_changed(
    qtbot: QtBot, window: MainWindow, desk: Desk, town: SmallTown
) -> None:
    page = people(window)
    before = page.refreshed
    desk.write(rename, guide_id=town.guides["Bo Ek"])
    qtbot.waitUntil(lambda: page.refreshed == before + 1)


def test_a_hidden_page_waits_until_it_is_shown(
    qtbot: QtBot, window: MainWindow, desk: Desk, town: SmallTown
) -> None:
    page = people(window)
    window.show_page(window.pages[1])
    before = page.refreshed
    with qtbot.waitSignal(desk.changed):
        desk.write(rename, guide_id=town.guides["Bo Ek"])
    QApplication.sendPostedEvents()
    assert page.refreshed == before
    window.show_page(page)
    assert page.refreshed == before + 1
    window.show_page(window.pages[1])
    window.show_page(page)
    assert page.refreshed == before + 1


def rename(session: Session, *, guide_id: UUID) -> None:
    employee = session.get(Employee, guide_id)
    assert employee is not None
    employee.name = "Bo Ekström"


def test_what_was_done_can_be_undone_from_its_toast(
    qtbot: QtBot, window: MainWindow, desk: Desk, town: SmallTown
) -> None:
    desk.write(rename, guide_id=town.guides["Bo Ek"], label="Bo fick nytt namn")
    qtbot.waitUntil(lambda: window.toasts.texts() == ["Bo fick nytt namn"])
    assert people(window).table.hasFocus()
    button = next(b for b in window.findChildren(QPushButton) if b.text() == tr("Undo"))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    undone = tr("Undone: {what}", what="Bo fick nytt namn")
    qtbot.waitUntil(lambda: window.toasts.texts() == [undone])


def test_ctrl_z_undoes_and_ctrl_y_does_it_again(
    qtbot: QtBot, window: MainWindow, desk: Desk, town: SmallTown
) -> None:
    desk.write(rename, guide_id=town.guides["Bo Ek"], label="Bo fick nytt namn")
    qtbot.waitUntil(lambda: window.toasts.texts() == ["Bo fick nytt namn"])
    with qtbot.waitSignal(desk.undone):
        press(Qt.Key.Key_Z, CTRL)
    with qtbot.waitSignal(desk.redone):
        press(Qt.Key.Key_Y, CTRL)
    qtbot.waitUntil(lambda: window.toasts.texts() == ["Bo fick nytt namn"])
    assert tr("Undo") in {button.text() for button in window.findChildren(QPushButton)}


def test_a_window_as_high_as_its_screen_has_no_room_for_its_title_bar(window: MainWindow) -> None:
    room = window.screen().availableSize()
    window.setMinimumSize(1, 1)
    window.resize(room.width(), room.height() - 100)
    assert window.fits_its_screen()
    window.resize(room.width(), room.height())
    assert not window.fits_its_screen()


def test_trouble_stays_until_it_is_closed(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    desk.write(refuse)
    qtbot.waitUntil(lambda: window.toasts.texts() == ["Det går inte."])
    toast = window.findChild(Toast)
    assert toast is not None
    assert not toast._timer.isActive()
    closer = toast.findChildren(QAbstractButton)[-1]
    QTest.mouseClick(closer, Qt.MouseButton.LeftButton)
    assert window.toasts.texts() == []


def refuse(_session: Session) -> None:
    raise Trouble("Det går inte.")


def test_ctrl_k_opens_the_search_and_escape_gives_the_keyboard_back(window: MainWindow) -> None:
    press(Qt.Key.Key_K, CTRL)
    assert window.search.isVisible()
    press(Qt.Key.Key_T)
    assert people(window).log == []
    assert window.search.text == "t"
    press(Qt.Key.Key_Escape)
    assert people(window).table.hasFocus()


def test_typing_in_the_top_field_opens_the_search_with_it(window: MainWindow) -> None:
    window.top_bar.search.setFocus()
    press(Qt.Key.Key_B)
    assert window.search.text == "b"
    press(Qt.Key.Key_Escape)
    QTest.mouseClick(window.top_bar.search, Qt.MouseButton.LeftButton)
    assert window.search.isVisible()
    assert window.search.text == ""


def test_a_used_command_is_first_next_time(window: MainWindow) -> None:
    press(Qt.Key.Key_F)
    press(Qt.Key.Key_K, CTRL)
    assert window.search.entries()[0].title == people(window).commands["filter"].text()


def test_another_key_for_all_pages_can_be_added(window: MainWindow) -> None:
    heard: list[str] = []
    window.add_command(mark("Quick registration"), ("F2", "Alt+N"), lambda: heard.append("quick"), icon="zap")
    press(Qt.Key.Key_F2)
    press(Qt.Key.Key_2, CTRL)
    press(Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    assert heard == ["quick", "quick"]


def test_f1_shows_every_key_of_the_page_and_the_window(window: MainWindow) -> None:
    press(Qt.Key.Key_F1)
    sheet = window._sheet
    caps = {cap.text for cap in sheet.findChildren(KeyCap)}
    told = {label.text() for label in sheet.findChildren(QLabel)}
    here = [*people(window).commands.values(), *window.commands.values()]
    assert {key for each in here for key in map(commands.key_text, each.declaration.keys)} <= caps
    assert {each.text() for each in here if each.declaration.keys} <= told
    assert "Ring någon" in told
    press(Qt.Key.Key_T)
    assert people(window).log == []
    press(Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert people(window).table.hasFocus()


def test_no_key_means_two_things(window: MainWindow) -> None:
    everywhere = [(name, each.declaration) for name, each in window.commands.items()]
    for page in window.pages:
        here = [(name, each.declaration) for name, each in page.commands.items()]
        assert commands.clashes(everywhere, here) == {}
    assert [each for _name, each in everywhere if commands.misspelt(each)] == []


def test_no_label_takes_a_key_from_a_command(window: MainWindow) -> None:
    keys = {key for each in window.commands.values() for key in each.declaration.keys}
    labels = {QKeySequence.mnemonic(label.text()).toString() for label in window.findChildren(QLabel)}
    assert labels & keys == set()
    assert "Alt+A" in labels


def test_every_channel_has_a_look() -> None:
    assert set(CHANNEL_LOOKS) == set(CHANNELS)


def test_the_channel_is_shown_and_changed(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    shown = window.top_bar.channel
    assert shown.text() == channel_text("VISIT")
    press(Qt.Key.Key_K, Qt.KeyboardModifier.AltModifier)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    QTest.keyClick(menu, Qt.Key.Key_1)
    assert desk.context.channel == "PHONE"
    assert shown.text() == channel_text("PHONE")
    assert channel_text("PHONE") in shown.accessibleName()


def test_the_window_says_whose_it_is(window: MainWindow, desk: Desk) -> None:
    assert "Sundby kommun" in window.windowTitle()
    assert window.top_bar.avatar.accessibleName().startswith("Åsa Lindqvist")
    desk.sit(replace(desk.context, guide_name="Bo Ek"))
    assert window.top_bar.avatar.accessibleName().startswith("Bo Ek")


def test_the_light_goes_off_and_on_and_is_told_on(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.look_chosen) as told:
        press(Qt.Key.Key_D, CTRL)
    assert told.args == ["dark", 100]
    ground = window.grab().toImage().pixelColor(window.width() // 2, window.height() - 6)
    assert ground.name() == theme.DARK.window
    press(Qt.Key.Key_D, CTRL)
    assert theme.tokens() is theme.LIGHT


def test_text_grows_and_shrinks_in_steps_and_stops(window: MainWindow) -> None:
    seen = []
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Plus, Qt.Key.Key_Plus, *[Qt.Key.Key_Minus] * 3):
        press(key, CTRL)
        seen.append(theme.text_percent())
    assert seen == [115, 130, 130, 115, 100, 100]


def test_banners_come_and_go(qtbot: QtBot, window: MainWindow) -> None:
    before = window.page.height()
    window.set_banners([Banner(7, "Vattenläcka", "Vi vet om det.", "Samma händelse")])
    button = next(b for b in window.findChildren(QPushButton) if b.text() == "Samma händelse")
    qtbot.waitUntil(lambda: button.isVisible() and window.page.height() < before)
    with qtbot.waitSignal(window.banner_acted) as acted:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert acted.args == [7]
    window.set_banners([])
    qtbot.waitUntil(lambda: window.page.height() == before)


def test_the_state_is_told_in_the_corner(window: MainWindow) -> None:
    window.set_state("hard-drive", "Sparat på den här datorn", "12 kontakter")
    assert window.navigation.state.accessibleName() == "Sparat på den här datorn 12 kontakter"


def test_the_window_comes_back_where_it_was(
    qtbot: QtBot, window: MainWindow, desk: Desk, geometry: list[str]
) -> None:
    window.resize(1024, 740)
    window.close()
    assert len(geometry) == 1
    again = MainWindow(desk, [QuietPage(desk)])
    qtbot.addWidget(again)
    again.restore(geometry[0])
    assert (again.width(), again.height()) == (1024, 740)
    again.restore("")
    again.restore("rubbish")
    assert (again.width(), again.height()) == (1024, 740)


@pytest.mark.parametrize("percent", theme.TEXT_SIZES)
@pytest.mark.parametrize("size", [SMALLEST, (1366, 768)])
def test_nothing_is_clipped(qtbot: QtBot, window: MainWindow, percent: int, size: tuple[int, int]) -> None:
    theme.apply("light", percent)
    window.resize(*size)
    for page in window.pages:
        window.show_page(page)
        QApplication.processEvents()
        assert (window.width(), window.height()) == size
        for widget in shown(window):
            corner = widget.mapTo(window, QPoint(0, 0))
            assert window.rect().contains(widget.rect().translated(corner)), widget
            if isinstance(widget, QAbstractButton) and widget is not window.top_bar.search:
                assert widget.width() >= widget.minimumSizeHint().width(), widget.text()
                assert widget.height() >= widget.minimumSizeHint().height(), widget.text()


def shown(window: MainWindow) -> Iterable[QWidget]:
    inside_scroll = {w for area in window.findChildren(QScrollArea) for w in area.findChildren(QWidget)}
    return [w for w in window.findChildren(QWidget) if w.isVisible() and w not in inside_scroll]


def test_every_widget_that_takes_the_keyboard_has_a_name(window: MainWindow) -> None:
    window.set_banners([Banner(7, "Vattenläcka", "Vi vet om det.", "Samma händelse")])
    window.toasts.say("Kontakt loggad", action=("Ångra", window.undo))
    press(Qt.Key.Key_F1)
    unnamed = [
        widget
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    ]
    assert unnamed == []


def test_tab_reaches_everything_and_comes_back(window: MainWindow) -> None:
    window.show_page(window.pages[1])
    wanted = {
        widget
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and widget.isEnabled()
    }
    seen: set[QWidget] = set()
    for _ in range(len(wanted) + 2):
        press(Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.add(focused)
    assert wanted <= seen
