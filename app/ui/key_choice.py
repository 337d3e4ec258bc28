"""One of a short list, chosen by its key: outcomes and reasons."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.language import tr
from app.reference_lists import Named
from app.ui import chips, theme
from app.ui.flow import FlowLayout

_BACKWARDS = (Qt.Key.Key_Left, Qt.Key.Key_Up)
_FORWARDS = (Qt.Key.Key_Right, Qt.Key.Key_Down)


class KeyChoice(QWidget):
    """Options with key caps; their keys work while the row has the keyboard, arrows walk, Enter goes on."""

    chosen = Signal(str)
    confirmed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._options: list[_Option] = []
        self._value = ""
        self.other: KeyChoice | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._flow = FlowLayout(self, gap=4)
        self._speak()

    def set_options(self, options: Sequence[Named]) -> None:
        """Offer these; what was chosen stays chosen if it is still among them."""
        for option in self._options:
            self._flow.removeWidget(option)
            option.hide()
            option.deleteLater()
        self._options = [_Option(named) for named in options]
        for option in self._options:
            option.clicked.connect(self._clicked)
            self._flow.addWidget(option)
        self.choose(self._value)
        self.updateGeometry()

    def value(self) -> str:
        """The code of what is chosen; empty when nothing is."""
        return self._value

    def kind(self) -> str:
        """What the chosen option counts as."""
        return next((option.named.kind for option in self._options if option.isChecked()), "")

    def first_of_kind(self, kind: str) -> str:
        """The code of the first option that counts as `kind`; empty when there is none."""
        return next((option.named.code for option in self._options if option.named.kind == kind), "")

    def choose(self, code: str) -> None:
        """Choose without telling anybody; an empty code takes the choice away."""
        self._value = code
        for option in self._options:
            option.setChecked(option.named.code == code)
        self._speak()

    def take_key(self, text: str) -> bool:
        """Choose the option whose key this is; False if it is nobody's."""
        wanted = text.upper()
        for option in self._options:
            if wanted and option.named.key == wanted:
                self._pick(option.named.code)
                return True
        return False

    def _pick(self, code: str) -> None:
        # The same key again takes a mistaken choice away.
        self.choose("" if code == self._value else code)
        self.chosen.emit(self._value)

    def _clicked(self) -> None:
        option = self.sender()
        if isinstance(option, _Option):
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self._pick(option.named.code)

    def _speak(self) -> None:
        label = next((option.named.label for option in self._options if option.isChecked()), "")
        said = label or tr("nothing chosen")
        self.setAccessibleName(f"{self._name}: {said}")
        keys = ", ".join(f"{option.named.key} {option.named.label}" for option in self._options)
        self.setAccessibleDescription(keys)

    def event(self, event: QEvent) -> bool:
        overriding = event.type() == QEvent.Type.ShortcutOverride
        if overriding and isinstance(event, QKeyEvent) and _plain(event) and event.text().isprintable():
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and _plain(event):
            self.confirmed.emit()
        elif event.key() in (*_BACKWARDS, *_FORWARDS):
            self._walk(-1 if event.key() in _BACKWARDS else 1)
        elif not _plain(event) or event.isAutoRepeat() or not self._taken(event.text()):
            super().keyPressEvent(event)

    def _taken(self, text: str) -> bool:
        return self.take_key(text) or (self.other is not None and self.other.take_key(text))

    def _walk(self, step: int) -> None:
        codes = [option.named.code for option in self._options]
        if codes:
            at = codes.index(self._value) + step if self._value in codes else (0 if step > 0 else -1)
            self.choose(codes[at % len(codes)])
            self.chosen.emit(self._value)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._relight()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._relight()

    def _relight(self) -> None:
        for option in self._options:
            option.update()


def _plain(event: QKeyEvent) -> bool:
    modifiers = Qt.KeyboardModifier
    return not event.modifiers() & (
        modifiers.AltModifier | modifiers.ControlModifier | modifiers.MetaModifier
    )


class _Option(QAbstractButton):
    def __init__(self, named: Named) -> None:
        super().__init__()
        self.named = named
        self.setText(named.label)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(f"{named.label} ({named.key})" if named.key else named.label)
        theme.changed.connect(self.updateGeometry)

    def nextCheckState(self) -> None:
        """The row decides what is chosen."""

    def _font(self) -> QFont:
        return theme.font(12, QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Medium)

    def _cap(self) -> int:
        return chips.key_cap_width(self.named.key) + theme.px(5) if self.named.key else 0

    def sizeHint(self) -> QSize:
        # Measured in the bold face, so that choosing moves nothing.
        metrics = QFontMetrics(theme.font(12, QFont.Weight.DemiBold))
        words = metrics.horizontalAdvance(self.named.label)
        return QSize(words + self._cap() + theme.px(16), theme.px(28))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = self.parentWidget()
        lit = row is not None and row.hasFocus()
        ground = "accent" if self.isChecked() else "hover" if self.underMouse() else "surface"
        edge = "accent" if self.isChecked() or lit else "line"
        painter.setPen(theme.colour(edge))
        painter.setBrush(theme.colour(ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        left = theme.px(4)
        if self.named.key:
            width = chips.key_cap_width(self.named.key)
            chips.paint_key_cap(painter, QRect(left, 0, width, self.height()), self.named.key)
            left += width + theme.px(6)
        else:
            left += theme.px(5)
        painter.setFont(self._font())
        painter.setPen(theme.colour("on_accent" if self.isChecked() else "text"))
        room = QRect(left, 0, self.width() - left - theme.px(4), self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.named.label)
