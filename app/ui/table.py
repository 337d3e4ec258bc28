"""Tables: columns as data, rows fetched in pages, one look, and the selection kept by row id.

table = PagedTable([Column(tr("Number"), lambda row: row.number, 110, kind="mono"), …], tr("Cases"))
table.row_selected.connect(self._show)          # a row or None
table.more_wanted.connect(self._read_after)     # the last row: read the page after it, then append_rows
table.show_rows(rows, more=len(rows) == 200)
"""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from app.language import tr
from app.ui import theme
from app.ui.empty import Empty, paint_empty
from app.ui.row_model import RowModel
from app.ui.row_painter import Column, column_widths, row_height
from app.ui.row_pictures import Pose, RowPictures, Shape, Spot

__all__ = ["Column", "PagedTable"]

LOADING_SHOWN_AFTER_MS = 200


class PagedTable(QTableView):
    """A table over a bounded question's rows; each row has an `id`."""

    row_selected = Signal(object)
    row_activated = Signal(object)
    selection_changed = Signal()
    more_wanted = Signal(object)

    def __init__(self, columns: Sequence[Column], accessible_name: str) -> None:
        super().__init__()
        self._model = RowModel(columns)
        self._pictures = RowPictures()
        self._more = False
        self._asked = False
        self._restoring = False
        self._hovered = -1
        self._loading = False
        self._empty = Empty(tr("Nothing here"))
        self._current_id: Any = None
        self.setModel(self._model)
        self.setAccessibleName(accessible_name)
        self._dress()
        self._loading_timer = QTimer(self, singleShot=True, interval=LOADING_SHOWN_AFTER_MS)
        self._loading_timer.timeout.connect(self.viewport().update)
        self.doubleClicked.connect(lambda index: self.row_activated.emit(self._model.rows[index.row()]))
        self.verticalScrollBar().valueChanged.connect(self._ask_for_more)
        self.selectionModel().currentRowChanged.connect(self._current_changed)
        self.selectionModel().selectionChanged.connect(self._selection_changed)
        theme.changed.connect(self._restyle)

    def _dress(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.viewport().setMouseTracking(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setMinimumSectionSize(8)
        header.setHighlightSections(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setSectionsClickable(False)
        header.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._size_rows()

    def show_rows(self, rows: Sequence[Any], more: bool = False) -> None:
        """Show these rows; selection, current row and scroll stay where they were by id.

        Where the current row has gone, the one that took its place becomes current.
        """
        self._set_loading(False)
        self._more, self._asked = more, False
        before = self.current_row()
        if self._model.rows and rows:
            self._replace_in_place(rows)
        else:
            self._model.replace(rows)
        self._settle()
        self._tell_if_empty()
        after = self.current_row()
        if after != before:
            self._current_id = after.id if after is not None else None
            self.row_selected.emit(after)
        self._ask_for_more()

    def append_rows(self, rows: Sequence[Any], more: bool = False) -> None:
        """Add the page that `more_wanted` asked for."""
        known = {row.id for row in self._model.rows}
        fresh = [row for row in rows if row.id not in known]
        self._more, self._asked = more, False
        if fresh:
            self._model.append(fresh)
            self._settle()
        self._ask_for_more()

    def show_loading(self) -> None:
        """Say that rows are on their way, once it has taken long enough to wonder."""
        self._set_loading(True)

    def set_empty(self, empty: Empty) -> None:
        """The words to show when there are no rows."""
        self._empty = empty
        self._tell_if_empty()
        self.viewport().update()

    def rows(self) -> Sequence[Any]:
        """The rows fetched so far."""
        return self._model.rows

    def current_row(self) -> Any | None:
        """The row the keyboard is on."""
        index = self.currentIndex()
        return self._model.rows[index.row()] if index.isValid() else None

    def selected_rows(self) -> list[Any]:
        """All selected rows, in the order they are shown."""
        return [self._model.rows[position] for position in sorted(self._selected_positions())]

    def select_id(self, row_id: Any) -> bool:
        """Make the row with this id current and visible; False when it is not among the fetched."""
        for position, row in enumerate(self._model.rows):
            if row.id == row_id:
                self._go_to(position)
                return True
        return False

    def select_first(self) -> None:
        """Make the first row current, if there is any."""
        if self._model.rows:
            self._go_to(0)

    def refresh_texts(self) -> None:
        """Work out every cell's text again, for instance when a minute has passed."""
        self._model.forget_texts()
        self._pictures.forget()
        self.viewport().update()

    def _replace_in_place(self, rows: Sequence[Any]) -> None:
        selected = {row.id for row in self.selected_rows()}
        current = self.currentIndex()
        current_position, column = current.row(), max(current.column(), 0)
        current_id = self._model.rows[current_position].id if current.isValid() else None
        offset = self.verticalScrollBar().value()
        top = offset // row_height()
        top_id = self._model.rows[top].id if offset and top < len(self._model.rows) else None
        self._restoring = True
        self._model.replace(rows)
        places = {row.id: position for position, row in enumerate(rows)}
        if current_id is not None:
            position = places.get(current_id, min(current_position, len(rows) - 1))
            kept = [places[row_id] for row_id in selected if row_id in places] or [position]
            self._select(kept, position, column)
        self._restoring = False
        self._settle()
        if offset:
            shift = places[top_id] - top if top_id in places else 0
            self.verticalScrollBar().setValue(offset + shift * row_height())

    def _go_to(self, position: int) -> None:
        # Not selectRow(): it asks which modifier keys are down, and a held Ctrl would deselect.
        self._select([position], position, max(self.currentIndex().column(), 0))
        self.scrollTo(self.currentIndex())

    def _select(self, positions: list[int], current: int, column: int) -> None:
        chosen, last = QItemSelection(), len(self._model.columns) - 1
        for position in positions:
            chosen.select(self._model.index(position, 0), self._model.index(position, last))
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(self._model.index(current, column), flags.NoUpdate)
        self.selectionModel().select(chosen, flags.ClearAndSelect)

    def _current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if not self._restoring:
            self.row_selected.emit(self._model.rows[current.row()] if current.isValid() else None)

    def _selection_changed(self) -> None:
        if not self._restoring:
            self.selection_changed.emit()

    def _ask_for_more(self) -> None:
        bar = self.verticalScrollBar()
        near = bar.value() >= bar.maximum() - 2 * self.viewport().height()
        if self._more and not self._asked and near and self._model.rows:
            self._asked = True
            self.more_wanted.emit(self._model.rows[-1])

    def _settle(self) -> None:
        """Qt puts off its layout; where the scroll bar ends must be known at once."""
        self.executeDelayedItemsLayout()
        self.updateGeometries()

    def _set_loading(self, loading: bool) -> None:
        self._loading = loading
        if loading:
            self._loading_timer.start()
        else:
            self._loading_timer.stop()
        self.viewport().update()

    def _tell_if_empty(self) -> None:
        self.setAccessibleDescription("" if self._model.rows else self._empty.spoken)

    def _restyle(self) -> None:
        self._size_rows()
        self._size_columns()
        self.viewport().update()

    def _size_rows(self) -> None:
        self.verticalHeader().setMinimumSectionSize(row_height())
        self.verticalHeader().setDefaultSectionSize(row_height())

    def _size_columns(self) -> None:
        self._pictures.forget()
        for number, width in enumerate(column_widths(self._model.columns, self.viewport().width())):
            self.setColumnHidden(number, width == 0)
            if width:
                self.setColumnWidth(number, width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._size_columns()
        self._ask_for_more()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints whole rows itself: a call per cell through Qt's delegate costs several times as much."""
        painter = QPainter(self.viewport())
        if not self._model.rows:
            self._paint_no_rows(painter)
            return
        height, offset = row_height(), self.verticalScrollBar().value()
        shape = self._shape()
        first = max(0, (event.rect().top() + offset) // height)
        last = min(len(self._model.rows) - 1, (event.rect().bottom() + offset) // height)
        is_selected, current, focused = self._selected_test(), self.currentIndex().row(), self.hasFocus()
        for position in range(first, last + 1):
            here = position == current
            selected = is_selected(position)
            pose = Pose(selected, position == self._hovered, here, focused and (here or selected))
            row, texts = self._model.rows[position], self._model.texts(position)
            picture = self._pictures.picture(row, texts, pose, shape)
            painter.drawPixmap(0, position * height - offset, picture)
        self._pictures.trim(self.viewport().height() // height)

    def _shape(self) -> Shape:
        spots = (
            Spot(number, column, self.columnViewportPosition(number), self.columnWidth(number))
            for number, column in enumerate(self._model.columns)
            if not self.isColumnHidden(number)
        )
        return Shape(self.viewport().width(), self.devicePixelRatioF(), tuple(spots))

    def _selected_test(self) -> Callable[[int], bool]:
        return self._selected_positions().__contains__

    def _selected_positions(self) -> set[int]:
        # Whole rows are selected, so the ranges tell; selectedRows() would ask the model about every cell of them.
        chosen = self.selectionModel().selection()
        ranges = [chosen.at(place) for place in range(chosen.count())]
        return {position for each in ranges for position in range(each.top(), each.bottom() + 1)}

    def _paint_no_rows(self, painter: QPainter) -> None:
        if not self._loading:
            paint_empty(painter, self.viewport().rect(), self._empty)
        elif not self._loading_timer.isActive():
            paint_empty(painter, self.viewport().rect(), Empty(tr("Loading …"), icon="clock"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = (
            event.key(),
            event.modifiers()
            in (
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.KeypadModifier,
            ),
        )
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            if (row := self.current_row()) is not None:
                self.row_activated.emit(row)
            return
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End) and plain and self._model.rows:
            self._go_to(0 if key == Qt.Key.Key_Home else len(self._model.rows) - 1)
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, _search: str) -> None:
        """Letters are commands here, so they do not jump among rows."""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(event.position().toPoint().y()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, position: int) -> None:
        if position != self._hovered:
            self._hovered = position
            self.viewport().update()
