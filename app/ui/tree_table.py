"""A table whose rows stand in levels: each has `id`, `level` and `parent_id`, and comes after its parent."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent

from app.language import tr
from app.ui import theme
from app.ui.row_painter import Column
from app.ui.table import PagedTable

_GUTTER = 34


class TreeTable(PagedTable):
    """Right opens a row and Left closes it, as in every tree; what is open stays open over a refresh."""

    def __init__(self, columns: Sequence[Column], accessible_name: str) -> None:
        gutter = Column("", self._said, _GUTTER, kind="icon", icon=self._chevron)
        super().__init__([gutter, *columns], accessible_name)
        self._all: list[Any] = []
        self._parents: set[Any] = set()
        self._open: set[Any] = set()
        self._all_open = False

    def show_tree(self, rows: Sequence[Any], *, all_open: bool) -> None:
        """Show these rows; `all_open` shows every level, as when something has been searched for."""
        self._all = list(rows)
        self._parents = {row.parent_id for row in rows}
        self._all_open = all_open
        self._show_open()

    def reveal(self, row_id: Any) -> bool:
        """Open what stands above a row and make it current; False when it is not there."""
        by_id = {row.id: row for row in self._all}
        if row_id not in by_id:
            return False
        above = by_id[row_id].parent_id
        while above is not None and above in by_id:
            self._open.add(above)
            above = by_id[above].parent_id
        self._show_open()
        return self.select_id(row_id)

    def is_open(self, row: Any) -> bool:
        """Whether the rows below one are shown."""
        return row.id in self._parents and (self._all_open or row.id in self._open)

    def _show_open(self) -> None:
        shown: list[Any] = []
        visible: set[Any] = {None}
        for row in self._all:
            if row.parent_id in visible:
                shown.append(row)
                if self.is_open(row):
                    visible.add(row.id)
        self.show_rows(shown)
        self.refresh_texts()

    def _chevron(self, row: Any) -> str:
        if row.id not in self._parents:
            return ""
        return "chevron-down" if self.is_open(row) else "chevron-right"

    def _said(self, row: Any) -> str:
        if row.id not in self._parents:
            return ""
        return tr("Open, Left closes") if self.is_open(row) else tr("Closed, Right opens")

    def _set_open(self, row: Any, opened: bool) -> None:
        if opened:
            self._open.add(row.id)
        else:
            self._open.discard(row.id)
        self._show_open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current_row()
        if event.modifiers() != Qt.KeyboardModifier.NoModifier or row is None:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Right:
            if row.id in self._parents and not self.is_open(row):
                self._set_open(row, True)
        elif event.key() == Qt.Key.Key_Left:
            if self.is_open(row) and not self._all_open:
                self._set_open(row, False)
            elif row.parent_id is not None:
                self.select_id(row.parent_id)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        spot = event.position().toPoint()
        position = self.rowAt(spot.y())
        if position >= 0 and spot.x() < theme.px(_GUTTER) and not self._all_open:
            row = self.rows()[position]
            if row.id in self._parents:
                self._set_open(row, not self.is_open(row))
