"""The tiles: large, calm, each with its key; one press is one logged contact."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QEasingCurve, QPoint, QRect, QRectF, QSize, Qt, QVariantAnimation, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from app.language import tr
from app.tiles import KEYS, BoardTile
from app.ui import chips, icons, theme

TILE_KEYS = (*(str(digit) for digit in range(1, 10)), *(f"F{number}" for number in range(3, 9)))
ACROSS = 5
HEIGHT = 80
FLASH_MS = 650
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -ACROSS,
    Qt.Key.Key_Down: ACROSS,
}


class TileBoard(QWidget):
    """The desk's tiles; arrows walk among them, Enter logs the one with the keyboard."""

    pressed = Signal(int)
    menu_wanted = Signal(int, QPoint)
    current_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.current = 0
        self.tiles: dict[int, BoardTile] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._faces = [_Face(self, position) for position in range(KEYS)]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        for position, face in enumerate(self._faces):
            grid.addWidget(face, position // ACROSS, position % ACROSS)
            face.clicked.connect(self._clicked)
        for column in range(ACROSS):
            grid.setColumnStretch(column, 1)
        self._speak()

    def show_tiles(self, tiles: Sequence[BoardTile]) -> None:
        """Show these; a key nobody has stays empty."""
        self.tiles = {tile.position: tile for tile in tiles}
        for face in self._faces:
            face.show_tile(self.tiles.get(face.position))
        self._speak()

    def show_counts(self, counts: Mapping[tuple[UUID, str], int]) -> None:
        """Show how often each tile has been logged today."""
        for position, tile in self.tiles.items():
            today = counts.get((tile.case_type_id, tile.outcome_code), 0)
            if today != tile.today:
                self.tiles[position] = replace(tile, today=today)
                self._faces[position].show_tile(self.tiles[position])

    def tile(self) -> BoardTile | None:
        """The tile with the keyboard."""
        return self.tiles.get(self.current)

    def flash(self, position: int) -> None:
        """Show that a tile has just been logged."""
        self._faces[position].flash()

    def walk_to(self, position: int) -> None:
        """Give a tile the keyboard."""
        if 0 <= position < KEYS and position != self.current:
            before, self.current = self.current, position
            self._faces[before].update()
            self._faces[position].update()
            self._speak()
            self.current_changed.emit()

    def _clicked(self) -> None:
        face = self.sender()
        if isinstance(face, _Face):
            self.walk_to(face.position)
            self.pressed.emit(face.position)

    def _speak(self) -> None:
        tile, key = self.tile(), TILE_KEYS[self.current]
        said = f"{tile.type_name}, {tile.outcome}" if tile is not None else tr("empty")
        self.setAccessibleName(tr("Tile {key}: {what}", key=key, what=said))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if step is not None and plain:
            self.walk_to(self.current + step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and plain:
            if not event.isAutoRepeat() and self.tile() is not None:
                self.pressed.emit(self.current)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() != QContextMenuEvent.Reason.Keyboard:
            face = self.childAt(event.pos())
            if isinstance(face, _Face):
                self.walk_to(face.position)
        spot = self._faces[self.current]
        self.menu_wanted.emit(self.current, spot.mapToGlobal(QPoint(theme.px(20), theme.px(40))))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._faces[self.current].update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._faces[self.current].update()


class _Face(QAbstractButton):
    """One tile as it is seen."""

    def __init__(self, board: TileBoard, position: int) -> None:
        super().__init__(board)
        self.position = position
        self._board = board
        self._tile: BoardTile | None = None
        self._glow = 0.0
        self._fade = QVariantAnimation(self)
        self._fade.setStartValue(1.0)
        self._fade.setEndValue(0.0)
        self._fade.setDuration(FLASH_MS)
        self._fade.setEasingCurve(QEasingCurve.Type.InQuad)
        self._fade.valueChanged.connect(self._dim)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_tile(self, tile: BoardTile | None) -> None:
        self._tile = tile
        self.setEnabled(tile is not None)
        key = TILE_KEYS[self.position]
        said = f"{tile.type_name}, {tile.outcome}" if tile is not None else tr("empty")
        self.setAccessibleName(tr("Tile {key}: {what}", key=key, what=said))
        self.setToolTip(f"{said}  ({key})" if tile is not None else "")
        self.update()

    def flash(self) -> None:
        self._fade.stop()
        self._fade.start()

    def _dim(self, value: float) -> None:
        self._glow = value
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(150), theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(120), theme.px(HEIGHT))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._board.setFocus(Qt.FocusReason.MouseFocusReason)
        super().mousePressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        edge = theme.px(10)
        key = TILE_KEYS[self.position]
        cap = QRect(edge, edge - 1, chips.key_cap_width(key), theme.px(22))
        chips.paint_key_cap(painter, cap, key)
        if self._tile is not None:
            self._paint_words(painter, self._tile, edge, cap)

    def _paint_ground(self, painter: QPainter) -> None:
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        lit = self._board.hasFocus() and self._board.current == self.position
        ground = theme.colour("hover" if self.isDown() else "surface" if self._tile else "window")
        painter.setBrush(_mixed(ground, theme.colour("accent_soft"), self._glow))
        edge = "accent" if lit or self._glow > 0 else "border" if self.underMouse() and self._tile else "line"
        pen = painter.pen()
        pen.setColor(theme.colour(edge))
        pen.setWidthF(2 if lit else 1)
        painter.setPen(pen)
        inset = 0.5 if lit else 0
        painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), 9, 9)

    def _paint_words(self, painter: QPainter, tile: BoardTile, edge: int, cap: QRect) -> None:
        right = self.width() - edge
        if tile.today:
            text = str(tile.today)
            width = chips.badge_width(text)
            box = QRectF(right - width, cap.y() + 1, width, theme.px(20))
            chips.paint_badge(painter, box, text, theme.colour("accent_soft"), theme.colour("on_accent_soft"))
            right -= width + theme.px(6)
        for shown, name in ((tile.pinned, "pin"), (tile.secrecy_class == "secret", "lock")):
            if shown:
                side = theme.px(14)
                spot = QRect(right - side, cap.y(), side, cap.height())
                icons.draw(painter, name, spot, theme.colour("muted"))
                right -= side + theme.px(5)
        title, small = theme.font(13.5, QFont.Weight.DemiBold), theme.font(12)
        width = self.width() - 2 * edge
        below = cap.bottom() + theme.px(3)
        room = QRect(edge, below, width, theme.px(20))
        painter.setPen(theme.colour("text"))
        painter.setFont(title)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, _fit(title, tile.type_name, width))
        painter.setPen(theme.colour("secondary"))
        painter.setFont(small)
        under = QRect(edge, room.bottom() + 1, width, theme.px(18))
        painter.drawText(under, Qt.AlignmentFlag.AlignVCenter, _fit(small, tile.outcome, width))


def _fit(font: QFont, text: str, width: int) -> str:
    return QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width)


def _mixed(one: QColor, other: QColor, part: float) -> QColor:
    """A colour on the way from one to the other."""
    return QColor.fromRgbF(
        one.redF() + (other.redF() - one.redF()) * part,
        one.greenF() + (other.greenF() - one.greenF()) * part,
        one.blueF() + (other.blueF() - one.blueF()) * part,
    )
