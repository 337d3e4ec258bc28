"""How a row of a table looks: one painter for every table in the program."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QStaticText

from app.ui import chips, icons, theme

Kind = Literal["text", "strong", "muted", "mono", "time", "number", "chip", "icon"]
PADDING = 10
ROW_HEIGHT = 38
NARROWEST = 90
LONGEST = 300  # a pasted novel is not measured for one line


@dataclass(frozen=True)
class Column:
    """One column of a table, as data.

    `title` is translated text, `value` gives the cell's text, `width` is in pixels at normal text size.
    Columns with `stretch` share the room that is left, and give way first where there is too little.
    A `chip` column asks `status` for its colours; an `icon` column asks `icon` for the drawing and shows
    `value` as its tooltip. Any other column may have an `icon` before its text and a `tone` (a token) for its
    ink. A column is left out when the table is narrower than `hide_below`.
    """

    title: str
    value: Callable[[Any], str]
    width: int = 120
    stretch: int = 0
    kind: Kind = "text"
    status: Callable[[Any], str] | None = None
    icon: Callable[[Any], str] | None = None
    tooltip: Callable[[Any], str] | None = None
    tone: Callable[[Any], str] | None = None
    hide_below: int = 0


_INK: dict[Kind, str] = {"muted": "secondary", "mono": "secondary", "time": "secondary", "icon": "secondary"}


def row_height() -> int:
    """The height of every row, which follows the text size."""
    return theme.px(ROW_HEIGHT)


def cell_font(kind: Kind) -> QFont:
    """The font of a column's cells."""
    weight = QFont.Weight.DemiBold if kind == "strong" else QFont.Weight.Normal
    return theme.font(weight=weight, digits=kind in ("mono", "time", "number"))


def paint_ground(
    painter: QPainter, rect: QRect, *, selected: bool, hovered: bool, current: bool, focused: bool
) -> None:
    """The row's ground: hairline, hover, selection with its bar, and where the keyboard is."""
    if selected:
        painter.fillRect(rect, theme.colour("accent_soft"))
        bar = theme.colour("accent" if focused else "border")
        painter.fillRect(QRect(rect.x(), rect.y(), 3, rect.height()), bar)
    elif hovered:
        painter.fillRect(rect, theme.colour("hover"))
    painter.fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), theme.colour("line"))
    if current and focused and (not selected or theme.tokens().outlined_chips):
        painter.setPen(theme.colour("accent"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect.adjusted(0, 0, -1, -2))


def paint_cell(
    painter: QPainter, rect: QRect, column: Column, text: str, row: Any, *, selected: bool
) -> None:
    """One cell's text, chip or icon."""
    inner = rect.adjusted(theme.px(PADDING), 0, -theme.px(PADDING), -1)
    if column.kind == "chip":
        if text:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            chips.paint_chip(painter, inner, text, column.status(row) if column.status else "waiting")
        return
    ink = _ink(column, row, selected)
    if column.icon is not None and (name := column.icon(row)):
        side = theme.px(16)
        icons.draw(painter, name, QRect(inner.x(), inner.y(), side, inner.height()), ink)
        inner.setLeft(inner.x() + side + theme.px(8))
    if column.kind == "icon" or not text:
        return
    font = cell_font(column.kind)
    laid_out = _fitted(text, font, inner.width())
    size = laid_out.size()
    left = inner.right() + 1 - size.width() if column.kind == "number" else float(inner.x())
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawStaticText(QPointF(left, inner.y() + (inner.height() - size.height()) / 2), laid_out)


def _ink(column: Column, row: Any, selected: bool) -> QColor:
    if column.tone is not None and (tone := column.tone(row)):
        return theme.colour(tone)
    if selected and theme.tokens().outlined_chips:
        return theme.colour("on_accent_soft")
    return theme.colour(_INK.get(column.kind, "text"))


@lru_cache(maxsize=4096)
def _fitted(text: str, font: QFont, width: int) -> QStaticText:
    """The text, laid out once and cut with an ellipsis where it does not fit."""
    whole = _laid_out(text[:LONGEST], font)
    if whole.size().width() <= width:
        return whole
    return _laid_out(QFontMetrics(font).elidedText(text[:LONGEST], Qt.TextElideMode.ElideRight, width), font)


@lru_cache(maxsize=4096)
def _laid_out(text: str, font: QFont) -> QStaticText:
    made = QStaticText(text.replace("\n", " "))
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
    made.prepare(font=font)
    return made


def column_widths(columns: Sequence[Column], room: int) -> list[int]:
    """Widths that fill `room`: fixed columns as they are, the rest shared by stretch; 0 for one left out."""
    shown = [room >= theme.px(column.hide_below) for column in columns]
    widths = [theme.px(column.width) if on else 0 for column, on in zip(columns, shown, strict=True)]
    flexible = [index for index, column in enumerate(columns) if column.stretch and shown[index]]
    if not flexible:
        return widths
    spare = room - sum(widths)
    shares = sum(columns[index].stretch for index in flexible)
    for index in flexible:
        wanted = widths[index] + spare * columns[index].stretch // shares
        widths[index] = max(wanted, theme.px(NARROWEST))
    for index in reversed(flexible):  # rounding, and what those that could not give way left over
        widths[index] = max(widths[index] + room - sum(widths), theme.px(NARROWEST))
    return widths
