"""A small room beside the list: a few fields and a button, in the place where the case is shown."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar
from uuid import UUID

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.drafts import Kept
from app.language import tr
from app.trouble import Trouble
from app.ui import theme
from app.ui.card import scrolling
from app.ui.forms import Form
from app.ui.kept_line import KeptLine

T = TypeVar("T")
CONTROL = Qt.KeyboardModifier.ControlModifier


class Incomplete(Exception):
    """A field cannot be saved as it stands; the field says why."""


class Panel(QWidget):
    """Fields with Save and Cancel: Enter (Ctrl+Enter in text) saves, Esc closes; Trouble is said in it.

    `begin` it when its fields are filled; from then on `typed` is what has been typed in those with a name.
    """

    saved = Signal(object)
    cancelled = Signal()
    edited = Signal()
    afresh = Signal()

    def __init__(self, name: str, title: str, save_text: str, *, about: str = "", columns: int = 1) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.form = Form(columns)
        self._busy = False
        self._untouched: dict[str, str] = {}
        self.kept_line = KeptLine()
        self.kept_line.afresh.connect(self.afresh)
        heading, told = QLabel(title), QLabel(about)
        heading.setWordWrap(True)
        theme.set_role(heading, "heading")
        told.setWordWrap(True)
        theme.set_role(told, "secondary")
        self._trouble = QLabel()
        self._trouble.setWordWrap(True)
        self._trouble.setTextFormat(Qt.TextFormat.PlainText)
        self._trouble.hide()
        theme.set_role(self._trouble, "error")
        self.extra = QVBoxLayout()
        self.extra.setSpacing(8)
        self.save_button = QPushButton(save_text)
        theme.set_role(self.save_button, "primary")
        self.save_button.clicked.connect(self.save)
        cancel = QPushButton(tr("Cancel"))
        theme.set_role(cancel, "quiet")
        cancel.clicked.connect(self.cancelled)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(18, 14, 18, 8)
        column.setSpacing(12)
        column.addWidget(heading)
        if about:
            column.addWidget(told)
        column.addWidget(self.kept_line)
        column.addLayout(self.extra)
        column.addWidget(self.form)
        column.addWidget(self._trouble)
        column.addStretch()
        self.buttons = QHBoxLayout()
        self.buttons.setContentsMargins(18, 8, 18, 16)
        self.buttons.setSpacing(8)
        self.buttons.addWidget(self.save_button)
        self.buttons.addWidget(cancel)
        self.buttons.addStretch()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(scrolling(inner), 1)
        outer.addLayout(self.buttons)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        for field in self.form.findChildren(QPlainTextEdit):
            field.setMaximumHeight(field.minimumHeight())

    def values(self) -> dict[str, Any]:
        """What has been said, ready for the service function; raises Incomplete where a field says why."""
        raise NotImplementedError

    def first_focus(self) -> QWidget:
        """The widget that takes the keyboard when the panel opens."""
        fields = self.form.findChildren(QWidget)
        kinds = (QLineEdit, QPlainTextEdit, QComboBox)
        return next((field for field in fields if isinstance(field, kinds)), self.save_button)

    def begin(self) -> None:
        """Take what stands in the fields for what nobody has typed."""
        self._untouched = self._as_typed()
        for field in self._kept_fields():
            if isinstance(field, QComboBox):
                field.currentIndexChanged.connect(self.edited)
            else:
                field.textChanged.connect(self.edited)

    def typed(self) -> dict[str, Any]:
        """What has been typed or chosen, field by field."""
        return {name: said for name, said in self._as_typed().items() if said != self._untouched.get(name)}

    def go_on_with(self, kept: Kept) -> None:
        """Show what was typed before."""
        for field in self._kept_fields():
            if (said := kept.data.get(field.objectName())) is not None:
                _put(field, str(said))
        self.kept_line.tell(kept.updated_at)

    def start_again(self) -> None:
        """Show the fields as nobody had typed in them."""
        for field in self._kept_fields():
            _put(field, self._untouched[field.objectName()])
            if isinstance(field, QLineEdit):
                field.setModified(False)
        self.form.clear_errors()
        self._trouble.hide()
        self.kept_line.tell(None)
        self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _kept_fields(self) -> list[QLineEdit | QPlainTextEdit | QComboBox]:
        named = (field for field in self.form.fields() if field.objectName())
        return [field for field in named if isinstance(field, QLineEdit | QPlainTextEdit | QComboBox)]

    def _as_typed(self) -> dict[str, str]:
        return {field.objectName(): _said(field) for field in self._kept_fields()}

    @property
    def is_busy(self) -> bool:
        """Whether what is typed is being saved."""
        return self._busy

    def save(self) -> None:
        """Save, unless a field is wrong or it is being saved already."""
        if self._busy:
            return
        self.form.clear_errors()
        self._trouble.hide()
        try:
            values = self.values()
        except Incomplete:
            self.form.focus_first_error()
            return
        self.set_busy(True)
        self.saved.emit(values)

    def set_busy(self, busy: bool) -> None:
        """Take no second press while the first is being saved."""
        self._busy = busy

    def show_trouble(self, trouble: Trouble) -> None:
        """Say why it could not be saved; what was typed stays."""
        self.set_busy(False)
        self._trouble.setText(str(trouble))
        self._trouble.setAccessibleName(str(trouble))
        self._trouble.show()

    @property
    def trouble(self) -> str:
        """What is said to be wrong; empty when nothing is."""
        return "" if self._trouble.isHidden() else self._trouble.text()

    def parsed(self, field: QLineEdit, parse: Callable[[str], T]) -> T:
        """The value meant by a field, or Incomplete with the sentence under it."""
        try:
            return parse(field.text())
        except Trouble as trouble:
            self.form.set_error(field, str(trouble))
            raise Incomplete from None

    def refuse(self, field: QWidget, sentence: str) -> Incomplete:
        """What to raise when a field is wrong."""
        self.form.set_error(field, sentence)
        return Incomplete()

    def event(self, event: QEvent) -> bool:
        """Letters and digits belong to the panel while it is open, not to the page's commands."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            shifted = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
            if event.text().isprintable() and event.text() and not event.modifiers() & ~shifted:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = QApplication.focusWidget()
            if isinstance(focused, QPushButton) and event.modifiers() != CONTROL:
                focused.click()
            else:
                self.save()
        else:
            super().keyPressEvent(event)


def choose(field: QComboBox, value: object) -> None:
    """Choose the option with this value; Qt does not find identifiers by itself."""
    field.setCurrentIndex(next((n for n in range(field.count()) if field.itemData(n) == value), 0))


def _said(field: QLineEdit | QPlainTextEdit | QComboBox) -> str:
    """What stands in a field, as a draft holds it."""
    if isinstance(field, QLineEdit):
        return field.text()
    if isinstance(field, QPlainTextEdit):
        return field.toPlainText()
    return _as_text(field.currentData())


def _put(field: QLineEdit | QPlainTextEdit | QComboBox, said: str) -> None:
    if isinstance(field, QLineEdit):
        field.setText(said)
        field.setModified(True)
    elif isinstance(field, QPlainTextEdit):
        field.setPlainText(said)
    else:
        place = next((n for n in range(field.count()) if _as_text(field.itemData(n)) == said), None)
        if place is not None:  # what was chosen may be gone since
            field.setCurrentIndex(place)


def _as_text(value: object) -> str:
    return value.hex if isinstance(value, UUID) else "" if value is None else str(value)


class ChoiceButtons(QWidget):
    """A few quick choices under one another, each with a number on the keyboard."""

    chosen = Signal(object)

    def __init__(self, choices: Sequence[tuple[str, Any]], keys: Sequence[str] = ()) -> None:
        super().__init__()
        self._keys: dict[str, QPushButton] = {}
        self.buttons: list[QPushButton] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for position, (text, value) in enumerate(choices):
            key = keys[position] if keys else str(position + 1)
            button = QPushButton(f"{key}   {text}" if key else text)
            button.setAccessibleName(text)
            theme.set_role(button, "choice")
            button.setStyleSheet("text-align: left;")
            button.clicked.connect(lambda _checked=False, value=value: self.chosen.emit(value))
            column.addWidget(button)
            self.buttons.append(button)
            if key:
                self._keys[key.casefold()] = button

    def keyPressEvent(self, event: QKeyEvent) -> None:
        button = self._keys.get(event.text().casefold()) if event.modifiers() != CONTROL else None
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if button is not None:
            button.click()
        elif step and (place := self._focused()) is not None:
            self.buttons[(place + step) % len(self.buttons)].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def _focused(self) -> int | None:
        return next((n for n, button in enumerate(self.buttons) if button.hasFocus()), None)
