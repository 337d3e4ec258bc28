"""The lines of the palette: headings, commands and what was found."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import ceil
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui import chips, icons, theme
from app.ui.commands import Command

_NOWHERE = QModelIndex()
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Entry:
    """One line; without a command and a hit it is a heading."""

    title: str
    detail: str = ""
    icon: str = ""
    key: str = ""
    command: Command | None = None
    hit: tuple[str, object] | None = None

    @property
    def is_heading(self) -> bool:
        """Whether the line only names those below it."""
        return self.command is None and self.hit is None


class EntryModel(QAbstractListModel):
    """The lines shown."""

    def __init__(self) -> None:
        super().__init__()
        self.entries: list[Entry] = []

    def show(self, entries: Sequence[Entry]) -> None:
        """Show these lines instead."""
        self.beginResetModel()
        self.entries = list(entries)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (entry.title, entry.detail, entry.key)))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.entries[index.row()].is_heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class EntryDelegate(QStyledItemDelegate):
    """Paints a line: icon, title, detail and key."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        entry: Entry = index.model().entries[index.row()]  # type: ignore[attr-defined]
        return QSize(100, theme.px(26 if entry.is_heading else 36))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: Entry = index.model().entries[index.row()]  # type: ignore[attr-defined]
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        flags = QStyle.StateFlag
        selected, hovered = bool(state & flags.State_Selected), bool(state & flags.State_MouseOver)
        size = (rect.width(), rect.height())
        look = (theme.tokens().name, theme.text_percent(), painter.device().devicePixelRatio())
        painter.drawPixmap(rect.topLeft(), _picture(entry, size, look, selected, hovered))


@lru_cache(maxsize=96)
def _picture(
    entry: Entry, size: tuple[int, int], look: tuple[str, int, float], selected: bool, hovered: bool
) -> QPixmap:
    """The line as it looks; the next letter finds mostly the same ones, and those need not be painted again."""
    ratio = look[2]
    made = QPixmap(ceil(size[0] * ratio), ceil(size[1] * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(theme.colour("surface"))
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    rect = QRect(0, 0, *size)
    if entry.is_heading:
        painter.setFont(theme.font(11, QFont.Weight.DemiBold))
        painter.setPen(theme.colour("muted"))
        painter.drawText(rect.adjusted(theme.px(11), theme.px(4), 0, 0), _LEFT, entry.title.upper())
    else:
        _paint_entry(painter, rect, entry, selected=selected, hovered=hovered)
    painter.end()
    return made


def _paint_entry(painter: QPainter, rect: QRect, entry: Entry, *, selected: bool, hovered: bool) -> None:
    if selected or hovered:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent_soft" if selected else "hover"))
        painter.drawRoundedRect(QRectF(rect).adjusted(0, 0.5, 0, -0.5), 6, 6)
    side = theme.px(18)
    ink = theme.colour("on_accent_soft" if selected else "text")
    quiet = theme.colour("on_accent_soft" if selected else "secondary")
    icons.draw(painter, entry.icon, QRect(rect.x() + theme.px(12), rect.y(), side, rect.height()), quiet)
    left, right = rect.x() + theme.px(42), rect.right() - theme.px(10)
    if entry.key:
        width = chips.key_cap_width(entry.key)
        chips.paint_key_cap(painter, QRect(right - width, rect.y(), width, rect.height()), entry.key)
        right -= width + theme.px(10)
    font = theme.font(13.5, QFont.Weight.Medium)
    metrics = QFontMetrics(font)
    title = metrics.elidedText(entry.title, Qt.TextElideMode.ElideRight, right - left)
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(QRect(left, rect.y(), right - left, rect.height()), _LEFT, title)
    left += metrics.horizontalAdvance(title) + theme.px(12)
    if entry.detail and right - left > theme.px(30):
        small = theme.font(12.5)
        detail = QFontMetrics(small).elidedText(entry.detail, Qt.TextElideMode.ElideRight, right - left)
        painter.setFont(small)
        painter.setPen(quiet)
        painter.drawText(QRect(left, rect.y(), right - left, rect.height()), _LEFT, detail)
