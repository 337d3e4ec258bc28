"""Tables: rows in pages, the selection kept over a refresh, keys that work, and quick painting."""

import time
from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.language import mark
from app.ui import commands, theme
from app.ui.commands import command
from app.ui.empty import Empty
from app.ui.row_painter import NARROWEST, column_widths, row_height
from app.ui.table import LOADING_SHOWN_AFTER_MS, Column, PagedTable

pytestmark = pytest.mark.qt_log_ignore(
    "This plugin does not support"
)  # off screen there is no window manager


@dataclass(frozen=True)
class Row:
    """A case, as a table sees it."""

    id: int
    title: str
    status: str = "new"


COLUMNS = (
    Column("Nummer", lambda row: f"KC-26-R2-{row.id:04}", 120, kind="mono"),
    Column("Ämne", lambda row: row.title, 180, stretch=2, kind="strong"),
    Column("Status", lambda row: row.status, 120, kind="chip", status=lambda row: row.status),
    Column("Inkom från", lambda _row: "Märta Öberg", 120, stretch=1, icon=lambda _row: "phone"),
    Column("Enhet", lambda _row: "Registratur", 110, kind="muted"),
    Column("Antal", lambda row: str(row.id), 70, kind="number"),
    Column("Uppdaterad", lambda _row: "i dag 14:32", 120, kind="time", hide_below=740),
)


def cases(*ids: int) -> list[Row]:
    return [Row(each, f"Fråga om bygglov {each}") for each in ids]


class Bench(QWidget):
    """A table between two fields, and one command."""

    def __init__(self) -> None:
        super().__init__()
        self.taken = 0
        self.before, self.after = QLineEdit(), QLineEdit()
        self.table = PagedTable(COLUMNS, "Ärenden")
        column = QVBoxLayout(self)
        for widget in (self.before, self.table, self.after):
            column.addWidget(widget)
        self.commands = commands.collect(self)
        self.resize(1000, 600)

    @command(mark("Take the case"), "T")
    def take(self) -> None:
        self.taken += 1


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    theme.apply("light")
    made = Bench()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.table.setFocus()
    qtbot.waitUntil(made.table.hasFocus)
    return made


@pytest.fixture
def table(bench: Bench) -> PagedTable:
    return bench.table


def ids(rows: Sequence[Row]) -> list[int]:
    return [row.id for row in rows]


def test_the_same_case_stays_selected_when_others_come_before_it(table: PagedTable) -> None:
    table.show_rows(cases(1, 2, 3))
    table.select_id(2)
    heard: list[Row | None] = []
    table.row_selected.connect(heard.append)
    table.show_rows(cases(8, 9, 1, 2, 3))
    assert table.current_row() == cases(2)[0]
    assert ids(table.selected_rows()) == [2]
    assert heard == []


def test_a_changed_row_is_told_anew(table: PagedTable) -> None:
    table.show_rows(cases(1, 2))
    table.select_id(2)
    heard: list[Row | None] = []
    table.row_selected.connect(heard.append)
    changed = Row(2, "Fråga om bygglov 2", "closed")
    table.show_rows([*cases(1), changed])
    assert heard == [changed]


def test_where_the_current_row_has_gone_the_next_takes_its_place(table: PagedTable) -> None:
    table.show_rows(cases(1, 2, 3))
    table.select_id(2)
    table.show_rows(cases(1, 3))
    assert table.current_row() == cases(3)[0]
    table.show_rows(cases(1))
    assert table.current_row() == cases(1)[0]
    heard: list[Row | None] = []
    table.row_selected.connect(heard.append)
    table.show_rows([])
    assert heard == [None]
    assert table.selected_rows() == []


def test_the_view_stays_on_the_same_rows_over_a_refresh(table: PagedTable) -> None:
    table.show_rows(cases(*range(100)))
    table.verticalScrollBar().setValue(row_height() * 40 + 5)
    table.show_rows(cases(900, 901, *range(100)))
    assert table.verticalScrollBar().value() == row_height() * 42 + 5


def test_new_rows_are_seen_at_once_by_who_looks_at_the_top(table: PagedTable) -> None:
    table.show_rows(cases(*range(100)))
    table.show_rows(cases(900, *range(100)))
    assert table.verticalScrollBar().value() == 0


def test_the_next_page_is_asked_for_once_near_the_end(table: PagedTable) -> None:
    asked: list[Row] = []
    table.more_wanted.connect(asked.append)
    table.show_rows(cases(*range(200)), more=True)
    assert asked == []
    table.verticalScrollBar().setValue(table.verticalScrollBar().maximum() - 10)
    table.verticalScrollBar().setValue(table.verticalScrollBar().maximum())
    assert ids(asked) == [199]
    table.append_rows(cases(199, *range(200, 400)), more=True)
    assert ids(table.rows()) == list(range(400))
    table.verticalScrollBar().setValue(table.verticalScrollBar().maximum())
    assert ids(asked) == [199, 399]
    table.append_rows(cases(400), more=False)
    table.verticalScrollBar().setValue(table.verticalScrollBar().maximum())
    assert ids(asked) == [199, 399]


def test_a_short_first_page_asks_for_more_by_itself(table: PagedTable) -> None:
    asked: list[Row] = []
    table.more_wanted.connect(asked.append)
    table.show_rows(cases(1, 2), more=True)
    assert ids(asked) == [2]


def test_arrows_move_and_enter_opens(qtbot: QtBot, table: PagedTable) -> None:
    table.show_rows(cases(1, 2, 3))
    table.select_first()
    opened: list[Row] = []
    table.row_activated.connect(opened.append)
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Return)
    QTest.keyClick(table, Qt.Key.Key_End)
    QTest.keyClick(table, Qt.Key.Key_Enter)
    QTest.keyClick(table, Qt.Key.Key_Home)
    assert ids(opened) == [2, 3]
    assert table.current_row() == cases(1)[0]


def test_a_double_click_opens(qtbot: QtBot, table: PagedTable) -> None:
    table.show_rows(cases(1, 2, 3))
    with qtbot.waitSignal(table.row_activated) as opened:
        spot = QPoint(60, row_height() + 10)
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert opened.args == [cases(2)[0]]


def test_tab_leaves_the_table_both_ways(qtbot: QtBot, bench: Bench) -> None:
    bench.table.show_rows(cases(1, 2, 3))
    QTest.keyClick(bench.table, Qt.Key.Key_Tab)
    assert bench.after.hasFocus()
    bench.table.setFocus()
    QTest.keyClick(bench.table, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert bench.before.hasFocus()


def test_a_letter_is_a_command_and_does_not_jump_among_rows(qtbot: QtBot, bench: Bench) -> None:
    bench.table.show_rows([Row(1, "Avlopp"), Row(2, "Trafik")])
    bench.table.select_first()
    QTest.keyClick(bench.table, Qt.Key.Key_T)
    QTest.keyClick(bench.table, Qt.Key.Key_K)
    assert bench.taken == 1
    assert bench.table.current_row() == Row(1, "Avlopp")


def test_several_rows_can_be_selected_by_keyboard(qtbot: QtBot, table: PagedTable) -> None:
    table.show_rows(cases(1, 2, 3, 4))
    table.select_first()
    for _ in range(2):
        QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert ids(table.selected_rows()) == [1, 2, 3]
    table.show_rows(cases(9, 1, 2, 4))
    assert ids(table.selected_rows()) == [1, 2]


def test_an_empty_table_says_what_to_do(table: PagedTable) -> None:
    table.set_empty(Empty("Inga ärenden", "Lägg upp ett nytt med", key="N"))
    table.show_rows([])
    assert table.accessibleDescription() == "Inga ärenden Lägg upp ett nytt med N"
    assert len(colours(table)) > 10
    table.show_rows(cases(1))
    assert table.accessibleDescription() == ""


def test_loading_is_only_mentioned_when_it_takes_long_enough_to_wonder(
    qtbot: QtBot, table: PagedTable
) -> None:
    table.show_loading()
    assert len(colours(table)) == 1
    qtbot.waitUntil(lambda: len(colours(table)) > 10, timeout=LOADING_SHOWN_AFTER_MS * 20)
    table.set_empty(Empty("Inga"))
    table.show_rows([])
    assert len(colours(table)) > 10


def colours(table: PagedTable) -> set[int]:
    drawn = table.viewport().grab().toImage()
    return {drawn.pixel(x, y) for x in range(0, drawn.width(), 2) for y in range(0, drawn.height(), 2)}


def test_the_selected_row_has_a_ground_and_a_bar(table: PagedTable) -> None:
    table.show_rows(cases(1, 2))
    table.select_first()
    drawn = table.viewport().grab().toImage()
    middle = row_height() // 2
    assert drawn.pixelColor(1, middle) == theme.colour("accent")
    assert drawn.pixelColor(6, middle) == theme.colour("accent_soft")
    assert drawn.pixelColor(6, middle + row_height()) == theme.colour("surface")
    assert drawn.pixelColor(6, row_height() * 2 - 1) == theme.colour("line")


def test_a_row_that_has_changed_is_painted_anew(table: PagedTable) -> None:
    table.show_rows(cases(1, 2))
    before = table.viewport().grab().toImage()
    table.show_rows(cases(1, 2))
    assert table.viewport().grab().toImage() == before
    table.show_rows([Row(1, "Fråga om bygglov 1", "overdue"), *cases(2)])
    after = table.viewport().grab().toImage()
    assert after != before
    top = before.rect().adjusted(0, row_height(), 0, 0)
    assert after.copy(top) == before.copy(top)


def test_a_window_of_rows_is_painted_well_within_a_frame(table: PagedTable) -> None:
    table.window().resize(1280, 900)
    table.show_rows(cases(*range(1000)))
    spent = []
    for step in range(60):
        table.verticalScrollBar().setValue(step * 50)
        began = time.process_time()
        table.viewport().repaint()
        spent.append(time.process_time() - began)
    assert sorted(spent)[30] < 0.016


def test_a_novel_in_a_cell_is_cut_and_costs_nothing(table: PagedTable) -> None:
    table.show_rows([Row(each, "Hej och hå " * 10_000 + "\n") for each in range(20)])
    began = time.process_time()
    table.viewport().repaint()
    assert time.process_time() - began < 0.2


@pytest.mark.parametrize("room", [1400, 1000, 745, 690])
def test_columns_fill_the_room_they_have(qapp: QApplication, room: int) -> None:
    theme.apply("light")
    widths = column_widths(COLUMNS, room)
    assert sum(widths) == room
    assert (widths[-1] == 0) == (room < 740)


def test_columns_that_stretch_give_way_but_can_still_be_read(qapp: QApplication) -> None:
    theme.apply("light")
    assert column_widths(COLUMNS, 300)[1] == NARROWEST


def test_a_screen_reader_hears_titles_and_texts(table: PagedTable) -> None:
    table.show_rows(cases(7))
    model = table.model()
    spoken = Qt.ItemDataRole.AccessibleTextRole
    assert model.headerData(0, Qt.Orientation.Horizontal, spoken) == "Nummer"
    assert model.index(0, 1).data() == "Fråga om bygglov 7"
    assert table.accessibleName() == "Ärenden"


def test_a_table_follows_the_text_size(table: PagedTable) -> None:
    table.show_rows(cases(1))
    before = table.rowHeight(0), table.columnWidth(0)
    theme.apply("light", 130)
    assert (table.rowHeight(0), table.columnWidth(0)) == (round(38 * 1.3), round(120 * 1.3))
    theme.apply("light")
    assert (table.rowHeight(0), table.columnWidth(0)) == before
