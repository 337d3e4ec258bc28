"""Pictures of the rows painted lately, so that scrolling and refreshing only paint what is new or changed."""

from collections.abc import Hashable, Sequence
from math import ceil
from typing import Any, NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPixmap

from app.ui import theme
from app.ui.row_painter import Column, paint_cell, paint_ground, row_height

SPARE = 24


class Spot(NamedTuple):
    """Where a column lies in a row."""

    number: int
    column: Column
    left: int
    width: int


class Shape(NamedTuple):
    """How wide a row is, at which pixel ratio, and where its columns lie."""

    width: int
    ratio: float
    spots: tuple[Spot, ...]


class Pose(NamedTuple):
    """What a row looks like apart from its contents."""

    selected: bool
    hovered: bool
    current: bool
    focused: bool


class RowPictures:
    """Remembers about a window of rows; `forget` when widths, looks or texts have changed."""

    def __init__(self) -> None:
        self._kept: dict[tuple[Hashable, Pose], tuple[Any, Sequence[str], QPixmap]] = {}

    def forget(self) -> None:
        """Paint every row anew."""
        self._kept.clear()

    def picture(self, row: Any, texts: Sequence[str], pose: Pose, shape: Shape) -> QPixmap:
        """The row as it looks now."""
        known = self._kept.get((row.id, pose))
        if known is not None and known[1] == texts and known[0] == row:
            return known[2]
        made = _paint(row, texts, pose, shape)
        self._kept[row.id, pose] = row, texts, made
        return made

    def trim(self, visible: int) -> None:
        """Let go of the oldest pictures beyond what a window and a little scrolling need."""
        while len(self._kept) > visible + SPARE:
            del self._kept[next(iter(self._kept))]


def _paint(row: Any, texts: Sequence[str], pose: Pose, shape: Shape) -> QPixmap:
    height = row_height()
    made = QPixmap(ceil(shape.width * shape.ratio), ceil(height * shape.ratio))
    made.setDevicePixelRatio(shape.ratio)
    made.fill(theme.colour("surface"))
    painter = QPainter(made)
    paint_ground(painter, QRect(0, 0, shape.width, height), **pose._asdict())
    for spot in shape.spots:
        cell = QRect(spot.left, 0, spot.width, height)
        paint_cell(painter, cell, spot.column, texts[spot.number], row, selected=pose.selected)
    painter.end()
    return made
