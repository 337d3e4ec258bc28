"""Icons: Lucide's line drawings, tinted by the theme at the moment they are painted."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPaintEvent, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.ui import theme

FOLDER = Path(__file__).parent.parent.parent / "resources" / "icons"


def icon(name: str, tone: str = "secondary", checked_tone: str = "") -> QIcon:
    """The icon `name` (a file in resources/icons) in the colour of a token, whatever the theme becomes."""
    return QIcon(_Engine(name, tone, checked_tone or tone))


def set_icon(
    button: QAbstractButton, name: str, tone: str = "secondary", size: int = 16, gap: int = 4
) -> None:
    """Give a button with text an icon, with more air between the two than Qt leaves."""
    button.setIcon(icon(name, tone))
    button.setIconSize(QSize(theme.px(size + gap), theme.px(size)))


def pixmap(name: str, size: int, colour: QColor, ratio: float = 1.0) -> QPixmap:
    """The icon `name` drawn once in a colour; drawn again only when asked for differently."""
    return _pixmap(name, round(size * ratio), colour.rgba(), ratio)


def draw(painter: QPainter, name: str, rect: QRect | QRectF, colour: QColor) -> None:
    """Paint the icon `name` centred in `rect`, as large as the rectangle's shorter side."""
    side = int(min(rect.width(), rect.height()))
    ratio = painter.device().devicePixelRatio()
    corner = QRectF(rect).center() - QPointF(side / 2, side / 2)
    painter.drawPixmap(corner, pixmap(name, side, colour, ratio))


def names() -> tuple[str, ...]:
    """Every icon there is."""
    return tuple(sorted(file.stem for file in FOLDER.glob("*.svg")))


@lru_cache(maxsize=256)
def _drawing(name: str) -> str:
    return (FOLDER / f"{name}.svg").read_text("utf-8")


@lru_cache(maxsize=1024)
def _pixmap(name: str, side: int, rgba: int, ratio: float) -> QPixmap:
    colour = QColor.fromRgba(rgba)
    drawing = _drawing(name).replace("currentColor", colour.name())
    made = QPixmap(side, side)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setOpacity(colour.alphaF())
    QSvgRenderer(QByteArray(drawing.encode())).render(painter)
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made


class _Engine(QIconEngine):
    """Asks the theme for its colour each time, so that icons need not be set again."""

    def __init__(self, name: str, tone: str, checked_tone: str) -> None:
        super().__init__()
        _drawing(name)  # a misspelt name fails where it is written, not when it is painted
        self._name, self._tone, self._checked_tone = name, tone, checked_tone

    def _colour(self, mode: QIcon.Mode, state: QIcon.State) -> QColor:
        if mode == QIcon.Mode.Disabled:
            return theme.colour("disabled")
        return theme.colour(self._checked_tone if state == QIcon.State.On else self._tone)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        draw(painter, self._name, rect, self._colour(mode, state))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        """Qt asks in device pixels here; room beyond a square is left empty after the icon."""
        side = min(size.width(), size.height())
        drawn = _pixmap(self._name, side, self._colour(mode, state).rgba(), scale)
        if size.width() <= side:
            return drawn
        made = QPixmap(size)
        made.setDevicePixelRatio(scale)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        painter.drawPixmap(QPointF(0, 0), drawn)
        painter.end()
        return made

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._tone, self._checked_tone)


class IconLabel(QWidget):
    """An icon among text; it is decoration, so the text beside it must say the same."""

    def __init__(self, name: str, size: int = 16, tone: str = "secondary") -> None:
        super().__init__()
        self._name, self._size, self._tone = name, size, tone
        self.setFixedSize(theme.px(size), theme.px(size))
        theme.changed.connect(self._resize)

    def set_icon(self, name: str, tone: str = "") -> None:
        """Show another icon, or the same in another tone."""
        self._name, self._tone = name, tone or self._tone
        self.update()

    def _resize(self) -> None:
        self.setFixedSize(theme.px(self._size), theme.px(self._size))

    def paintEvent(self, _event: QPaintEvent) -> None:
        tone = self._tone if self.isEnabled() else "disabled"
        draw(QPainter(self), self._name, self.rect(), theme.colour(tone))
