"""The field in which a case type is found: any part of its name, and the list opens below."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app import case_types
from app.case_types import Found, Type
from app.language import tr
from app.ui import icons, theme
from app.ui.channels import channel_icon
from app.ui.shadow import paint_shadow

MARGIN = 12
ROW = 46


class TypeField(QLineEdit):
    """Any part of a name or synonym; Enter or Tab takes what is lit, arrows walk, Esc closes the list."""

    type_changed = Signal(object)
    taken = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.chosen: Type | None = None
        self._types: Sequence[Type] = ()
        self._usual: Mapping[UUID, int] = {}
        self._list: _TypeList | None = None
        theme.set_role(self, "large")
        self.setPlaceholderText(tr("What is it about? Any part of the name will do"))
        self.setAccessibleName(tr("Type of case"))
        self.textEdited.connect(self._edited)

    def offer(self, types: Sequence[Type], usual: Mapping[UUID, int]) -> None:
        """The types there are, and how often each is used at this desk."""
        self._types, self._usual = types, usual

    def set_type(self, kind: Type | None, typed: str = "") -> None:
        """Show a type as chosen, or words that are not a type yet, without telling anybody."""
        self.chosen = kind
        self.setText(kind.name if kind is not None else typed)
        self._close()

    def hits(self) -> list[Found]:
        """What the list shows now; empty while it is closed."""
        return self._list.hits if self._list is not None and self._list.isVisible() else []

    def _is_open(self) -> bool:
        return self._list is not None and self._list.isVisible()

    def lit(self) -> Type | None:
        """The type that Enter would take."""
        shown = self.hits()
        return shown[self._list.current].type if shown and self._list is not None else None

    def take(self, kind: Type) -> None:
        """Choose a type and go on."""
        changed = kind != self.chosen
        self.set_type(kind)
        if changed:
            self.type_changed.emit(kind)
        self.taken.emit()

    def take_lit(self) -> bool:
        """Choose what is lit, where something is; False when nothing is chosen after all."""
        kind = self.lit()
        if kind is not None:
            self.take(kind)
        return self.chosen is not None

    def _edited(self, words: str) -> None:
        if self.chosen is not None and words != self.chosen.name:
            self.chosen = None
            self.type_changed.emit(None)
        self._search(words)

    def _search(self, words: str) -> None:
        found = case_types.find(self._types, words, usual=self._usual)
        shown = self._opened()
        shown.show_hits(found, words)
        self._place()
        shown.show()
        shown.raise_()
        self._speak()

    def _opened(self) -> "_TypeList":
        if self._list is None:
            self._list = _TypeList(self.window())
            self._list.picked.connect(self.take)
            self.window().installEventFilter(self)
        return self._list

    def _place(self) -> None:
        if self._list is None:
            return
        corner = self.mapTo(self.window(), QPoint(-MARGIN, self.height() - MARGIN + 4))
        width = min(max(self.width(), theme.px(430)) + 2 * MARGIN, self.window().width() - corner.x())
        tall = max(1, len(self._list.hits)) * theme.px(ROW) + 2 * MARGIN + 8
        self._list.setGeometry(QRect(corner.x(), corner.y(), width, tall))

    def _close(self) -> None:
        if self._list is not None:
            self._list.hide()
        self._speak()

    def _speak(self) -> None:
        shown, kind = self.hits(), self.lit()
        if kind is None or self._list is None:
            self.setAccessibleDescription("")
            return
        place = tr("{n} of {total}", n=self._list.current + 1, total=len(shown))
        self.setAccessibleDescription(f"{kind.name}, {kind.spoken_path}, {place}")

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            overriding = event.type() == QEvent.Type.ShortcutOverride
            # While the list is open, Esc closes it and nothing else.
            if overriding and event.key() == Qt.Key.Key_Escape and self._is_open():
                event.accept()
                return True
            pressing = event.type() == QEvent.Type.KeyPress
            if pressing and event.key() == Qt.Key.Key_Tab and self.lit() is not None:
                self.take_lit()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        opened = self._is_open()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            if opened and self._list is not None:
                self._list.walk(1 if key == Qt.Key.Key_Down else -1)
                self._speak()
            else:
                self._search("" if self.chosen is not None else self.text())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not self.take_lit():
                self._search(self.text())
            elif not opened:
                self.taken.emit()
        elif key == Qt.Key.Key_Escape and opened:
            self._close()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        elif event.type() == QEvent.Type.MouseButtonPress and self._list is not None:
            self._close()
        return False


class _TypeList(QWidget):
    """What was found, floating over what lies below the field."""

    picked = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.hits: list[Found] = []
        self.current = 0
        self._words = ""
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setObjectName("type_list")
        self.hide()

    def show_hits(self, hits: list[Found], words: str) -> None:
        """Show these; the first is lit."""
        self.hits, self.current, self._words = hits, 0, words
        self.update()

    def walk(self, step: int) -> None:
        """Light the next or the one before."""
        if self.hits:
            self.current = (self.current + step) % len(self.hits)
            self.update()

    def _row(self, place: int) -> QRect:
        return QRect(
            MARGIN + 4, MARGIN + 4 + place * theme.px(ROW), self.width() - 2 * MARGIN - 8, theme.px(ROW)
        )

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = (round(event.position().y()) - MARGIN - 4) // theme.px(ROW)
        if 0 <= place < len(self.hits) and place != self.current:
            self.current = place
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if 0 <= self.current < len(self.hits):
            self.picked.emit(self.hits[self.current].type)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(MARGIN + 0.5, MARGIN + 0.5, -MARGIN - 0.5, -MARGIN - 0.5)
        paint_shadow(painter, box, 9, MARGIN)
        painter.setPen(theme.colour("line"))
        painter.setBrush(theme.colour("surface"))
        painter.drawRoundedRect(box, 9, 9)
        if not self.hits:
            painter.setFont(theme.font())
            painter.setPen(theme.colour("secondary"))
            said = (
                tr("No type is called that. Try another word.") if self._words.strip() else tr("Type a word")
            )
            painter.drawText(
                self._row(0).adjusted(theme.px(10), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, said
            )
        for place, hit in enumerate(self.hits):
            self._paint_hit(painter, self._row(place), hit, lit=place == self.current)

    def _paint_hit(self, painter: QPainter, row: QRect, hit: Found, *, lit: bool) -> None:
        if lit:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent_soft"))
            painter.drawRoundedRect(row, 6, 6)
        kind, side = hit.type, theme.px(16)
        right = row.right() - theme.px(10)
        for name, tone in _marks(kind):
            right -= side
            icons.draw(painter, name, QRect(right, row.y(), side, row.height()), theme.colour(tone))
            right -= theme.px(8)
        inner = QRect(row.x() + theme.px(10), row.y(), right - row.x() - theme.px(12), row.height())
        half = theme.px(ROW) // 2
        name_font = theme.font(13, QFont.Weight.DemiBold)
        painter.setFont(name_font)
        painter.setPen(theme.colour("on_accent_soft" if lit else "text"))
        upper = inner.adjusted(0, theme.px(4), 0, -half)
        painter.drawText(upper, Qt.AlignmentFlag.AlignVCenter, _fit(name_font, kind.name, inner.width()))
        small = theme.font(12)
        painter.setFont(small)
        painter.setPen(
            theme.colour("on_accent_soft" if lit and theme.tokens().outlined_chips else "secondary")
        )
        below = f"{kind.spoken_path}  ·  ”{hit.by}”" if hit.by else kind.spoken_path
        lower = inner.adjusted(0, half - theme.px(2), 0, -theme.px(4))
        painter.drawText(lower, Qt.AlignmentFlag.AlignVCenter, _fit(small, below, inner.width()))


def _fit(font: QFont, text: str, width: int) -> str:
    return QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width)


def _marks(kind: Type) -> list[tuple[str, str]]:
    """The icons at the right of a type: secrecy, and the channel it had better come by."""
    marks = []
    if kind.secrecy_class == "secret":
        marks.append(("lock", "danger"))
    elif kind.secrecy_class == "sensitive":
        marks.append(("eye-off", "warning"))
    if kind.preferred_channel is not None:
        marks.append((channel_icon(kind.preferred_channel), "muted"))
    return marks
