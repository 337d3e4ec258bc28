"""The rows of a table as Qt asks for them."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from app.ui.row_painter import Column

_NOWHERE = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class RowModel(QAbstractTableModel):
    """The rows fetched so far, and the text of each cell, worked out once."""

    def __init__(self, columns: Sequence[Column]) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self.rows: list[Any] = []
        self._texts: list[tuple[str, ...] | None] = []

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def texts(self, position: int) -> tuple[str, ...]:
        """The texts of a row's cells."""
        if (known := self._texts[position]) is None:
            row = self.rows[position]
            known = self._texts[position] = tuple(column.value(row) for column in self.columns)
        return known

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self.texts(index.row())[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tooltip(index.row(), self.columns[index.column()], index.column())
        return None

    def _tooltip(self, position: int, column: Column, number: int) -> str:
        if column.tooltip is not None:
            return column.tooltip(self.rows[position])
        return self.texts(position)[number]

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return "" if column.kind == "icon" else column.title.upper()
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.kind == "number" else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None

    def replace(self, rows: Sequence[Any]) -> None:
        """Show these rows instead."""
        self.beginResetModel()
        self.rows = list(rows)
        self._texts = [None] * len(self.rows)
        self.endResetModel()

    def append(self, rows: Sequence[Any]) -> None:
        """Add rows after the last."""
        first = len(self.rows)
        self.beginInsertRows(_NOWHERE, first, first + len(rows) - 1)
        self.rows.extend(rows)
        self._texts.extend([None] * len(rows))
        self.endInsertRows()

    def forget_texts(self) -> None:
        """Work every cell's text out anew, for columns that tell how long ago something was."""
        self._texts = [None] * len(self.rows)
