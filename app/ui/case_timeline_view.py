"""The timeline on the screen: one text that can be read, searched by eye, selected and copied."""

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QSizePolicy, QTextEdit

from app.case_timeline import Line
from app.language import tr
from app.ui import icons, theme
from app.ui.formatting import moment_or_time

LONGEST = 700
_MORE = "more:"


class TimelineView(QTextEdit):
    """A case's lines, newest first; as tall as its text, so that the page around it scrolls."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[Line, ...] = ()
        self._whole: set[int] = set()
        self._icons: list[tuple[int, str]] = []
        self.setObjectName("timeline")
        self.setAccessibleName(tr("Events"))
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setUndoRedoEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setStyleSheet("QTextEdit { border: none; background: transparent; padding: 0; }")
        self.document().setDocumentMargin(0)
        self.viewport().setMouseTracking(True)
        theme.changed.connect(self._write)

    def show_lines(self, lines: Sequence[Line], *, same_case: bool) -> None:
        """Show these lines; those opened up stay open when it is still the same case."""
        if not same_case:
            self._whole.clear()
        elif self._lines == tuple(lines):
            return
        self._lines = tuple(lines)
        self._write()

    def _write(self) -> None:
        self.clear()  # first, or the old text is laid out once more in the font
        if self.document().defaultFont() != theme.font():
            self.setFont(theme.font())
            self.document().setDefaultFont(theme.font())
        self._icons = []
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for number, line in enumerate(self._lines):
            self._write_line(cursor, number, line)
        cursor.endEditBlock()
        self._fit()

    def _write_line(self, cursor: QTextCursor, number: int, line: Line) -> None:
        first = QTextBlockFormat()
        first.setLeftMargin(theme.px(28))
        first.setTopMargin(theme.px(11) if number else 0)
        rest = QTextBlockFormat()
        rest.setLeftMargin(theme.px(28))
        rest.setTopMargin(theme.px(1))
        if number:
            cursor.insertBlock(first)
        else:
            cursor.setBlockFormat(first)
        self._icons.append((cursor.blockNumber(), line.icon))
        is_note = line.kind in ("internal", "official", "opened", "contact") and line.detail
        cursor.insertText(line.text, _format("text", QFont.Weight.Medium))
        if line.detail:
            shown = self._shown(number, line.detail)
            cursor.insertBlock(rest)
            cursor.insertText(shown, _format("text" if is_note else "secondary"))
            if len(shown) < len(line.detail):
                cursor.insertText("  ")
                link = _format("accent", QFont.Weight.Medium)
                link.setAnchor(True)
                link.setAnchorHref(f"{_MORE}{number}")
                cursor.insertText(tr("Show all"), link)
        cursor.insertBlock(rest)
        said = (moment_or_time(line.at), line.who, line.case_number)
        cursor.insertText(" · ".join(filter(None, said)), _format("muted", size=11.5))

    def _shown(self, number: int, detail: str) -> str:
        text = detail.strip()
        if number in self._whole or len(text) <= LONGEST:
            return detail
        return text[:LONGEST].rsplit(" ", 1)[0] + " …"

    def _fit(self) -> None:
        self.document().setTextWidth(self.viewport().width())
        self.setFixedHeight(max(theme.px(20), round(self.document().size().height()) + 2))

    def sizeHint(self) -> QSize:
        return QSize(theme.px(280), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        layout = self.document().documentLayout()
        side = theme.px(16)
        for number, name in self._icons:
            place = layout.blockBoundingRect(self.document().findBlockByNumber(number))
            if place.top() > event.rect().bottom():
                break
            if place.bottom() >= event.rect().top():
                icons.draw(painter, name, QRectF(0, place.top() + 1, side, side), theme.colour("accent"))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        anchor = self.anchorAt(event.position().toPoint())
        if anchor.startswith(_MORE):
            self._whole.add(int(anchor.removeprefix(_MORE)))
            self._write()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        over = bool(self.anchorAt(event.position().toPoint()))
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._whole = set(range(len(self._lines)))
            self._write()
        else:
            super().keyPressEvent(event)


def _format(
    token: str, weight: QFont.Weight = QFont.Weight.Normal, *, size: float = theme.BODY_SIZE
) -> QTextCharFormat:
    return QTextCharFormat(_made(theme.tokens().name, theme.text_percent(), token, weight, size))


@lru_cache(maxsize=64)
def _made(_look: str, _percent: int, token: str, weight: QFont.Weight, size: float) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFont(theme.font(size, weight))
    made.setForeground(theme.colour(token))
    return made
