"""Who has been in touch before, beside what is being typed."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.language import mark, tr, trn
from app.similar import EMAIL, NAME, PERSON, PHONE, PROPERTY, Similar
from app.ui import icons, theme
from app.ui.formatting import moment

SHOWN = 6
ROW = 52
SAME = {
    PHONE: mark("same phone number"),
    EMAIL: mark("same e-mail address"),
    PERSON: mark("same person"),
    PROPERTY: mark("same property"),
    NAME: mark("same name"),
}


class SimilarPanel(QWidget):
    """ "3 similar": arrows walk, Enter opens the case, and attaching is the owner's command."""

    opened = Signal(object)
    lit_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._heading = QLabel()
        theme.set_role(self._heading, "strong")
        self.list = _SimilarList(self.opened.emit, self.lit_changed.emit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._heading)
        column.addWidget(self.list)
        self.hide()

    def show_hits(self, hits: list[Similar]) -> None:
        """Show these; nothing at all when there are none."""
        self.list.show_hits(hits[:SHOWN])
        said = trn("{n} similar", "{n} similar", n=len(hits))
        self._heading.setText(said)
        self.list.setAccessibleName(said)
        self.setVisible(bool(hits))
        self.lit_changed.emit()

    def hits(self) -> list[Similar]:
        """What is shown."""
        return list(self.list.hits)

    def lit(self) -> Similar | None:
        """The one that opening or attaching is about."""
        return self.list.hits[self.list.current] if self.list.hits else None


class _SimilarList(QWidget):
    def __init__(self, opened: Callable[[object], object], lit_changed: Callable[[], object]) -> None:
        super().__init__()
        self.hits: list[Similar] = []
        self.current = 0
        self._opened, self._lit_changed = opened, lit_changed
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setObjectName("similar_list")

    def show_hits(self, hits: list[Similar]) -> None:
        before = self.hits[self.current].id if self.hits else None
        self.hits = hits
        self.current = next((place for place, hit in enumerate(hits) if hit.id == before), 0)
        self.updateGeometry()
        self._speak()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(220), len(self.hits) * theme.px(ROW))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(120), len(self.hits) * theme.px(ROW))

    def _speak(self) -> None:
        hit = self.hits[self.current] if self.hits else None
        self.setAccessibleDescription(f"{hit.what}, {tr(SAME[hit.same])}, {moment(hit.at)}" if hit else "")

    def _light(self, place: int) -> None:
        if 0 <= place < len(self.hits) and place != self.current:
            self.current = place
            self._speak()
            self._lit_changed()
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._light(self.current + (1 if event.key() == Qt.Key.Key_Down else -1))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.hits:
            self._opened(self.hits[self.current])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._light(round(event.position().y()) // theme.px(ROW))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.hits:
            self._opened(self.hits[self.current])

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, hit in enumerate(self.hits):
            row = QRect(0, place * theme.px(ROW), self.width(), theme.px(ROW))
            self._paint(painter, row, hit, lit=place == self.current)

    def _paint(self, painter: QPainter, row: QRect, hit: Similar, *, lit: bool) -> None:
        if lit:
            painter.setPen(theme.colour("accent") if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent_soft"))
            painter.drawRoundedRect(row.adjusted(1, 1, -1, -1), 6, 6)
        side = theme.px(16)
        name = "inbox" if hit.kind == "case" else "message-square"
        corner = QRect(row.x() + theme.px(8), row.y() + theme.px(9), side, side)
        icons.draw(painter, name, corner, theme.colour("accent"))
        room = row.adjusted(theme.px(32), theme.px(6), -theme.px(8), -theme.px(6))
        half = room.height() // 2
        when = moment(hit.at)
        upper_font, lower_font = theme.font(13, QFont.Weight.Medium), theme.font(12)
        painter.setFont(lower_font)
        painter.setPen(theme.colour("secondary"))
        width = QFontMetrics(lower_font).horizontalAdvance(when)
        upper = QRect(room.x(), room.y(), room.width(), half)
        painter.drawText(upper, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, when)
        lower = QRect(room.x(), room.y() + half, room.width(), half)
        said = "  ·  ".join(filter(None, (hit.case_number, tr(SAME[hit.same]), hit.detail)))
        painter.drawText(lower, Qt.AlignmentFlag.AlignVCenter, _fit(lower_font, said, lower.width()))
        painter.setFont(upper_font)
        painter.setPen(theme.colour("on_accent_soft" if lit else "text"))
        shown = _fit(upper_font, hit.what, upper.width() - width - theme.px(8))
        painter.drawText(upper, Qt.AlignmentFlag.AlignVCenter, shown)


def _fit(font: QFont, text: str, width: int) -> str:
    return QFontMetrics(font).elidedText(text[:300], Qt.TextElideMode.ElideRight, width)
