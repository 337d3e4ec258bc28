"""Forms: every field gets a label, a buddy, an accessible name, a hint and a place for its error."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QTextOption, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.ui import icons, theme
from app.ui.icons import IconLabel


class Form(QWidget):
    """Fields under one another (or side by side), with labels above them.

    form = Form()
    name = form.line(tr("&Name"))
    note = form.text(tr("N&ote"), rows=4)
    form.set_error(name, tr("Write a name."))
    """

    def __init__(self, columns: int = 1) -> None:
        super().__init__()
        self._columns = columns
        self._next = 0
        self._errors: dict[QWidget, _ErrorLine] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(10)
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)

    def line(self, label: str, *, hint: str = "", placeholder: str = "", span: int = 1) -> QLineEdit:
        """A field of one line."""
        field = QLineEdit()
        field.setPlaceholderText(placeholder)
        self.add(label, field, hint=hint, span=span)
        return field

    def text(
        self, label: str, *, rows: int = 4, hint: str = "", placeholder: str = "", span: int = 1
    ) -> "TextField":
        """A field of several lines; Tab leaves it."""
        field = TextField(rows)
        field.setPlaceholderText(placeholder)
        self.add(label, field, hint=hint, span=span)
        return field

    def choice(
        self, label: str, options: Sequence[tuple[str, Any]] = (), *, hint: str = "", span: int = 1
    ) -> "Choice":
        """A field where one of `options` (text and value) is chosen."""
        field = Choice()
        for text, value in options:
            field.addItem(text, value)
        self.add(label, field, hint=hint, span=span)
        return field

    def add(self, label: str, field: QWidget, *, hint: str = "", span: int = 1) -> None:
        """Place any field with its label; `&` in the label gives Alt and that letter."""
        heading = QLabel(label)
        theme.set_role(heading, "label")
        heading.setBuddy(field)
        field.setAccessibleName(plain(label))
        if isinstance(field, QComboBox):
            field.view().setAccessibleName(plain(label))
        field.setAccessibleDescription(hint)
        cell = QVBoxLayout()
        cell.setSpacing(4)
        cell.addWidget(heading)
        cell.addWidget(field)
        if hint:
            said = QLabel(hint)
            said.setWordWrap(True)
            theme.set_role(said, "muted")
            cell.addWidget(said)
        error = _ErrorLine(field, hint)
        self._errors[field] = error
        cell.addWidget(error)
        cell.addStretch()
        span = min(span, self._columns)
        column = self._next % self._columns
        if column + span > self._columns:
            self._next += self._columns - column
            column = 0
        self._grid.addLayout(cell, self._next // self._columns, column, 1, span)
        self._next += span

    def fields(self) -> list[QWidget]:
        """The fields, in the order they were added."""
        return list(self._errors)

    def set_error(self, field: QWidget, text: str) -> None:
        """Show what is wrong right under the field; an empty text takes it away."""
        self._errors[field].say(text)

    def error(self, field: QWidget) -> str:
        """What is said to be wrong with a field; empty when nothing is."""
        return self._errors[field].said

    def clear_errors(self) -> None:
        """Take all errors away."""
        for line in self._errors.values():
            line.say("")

    def focus_first_error(self) -> bool:
        """Move the keyboard to the first field with an error; False when there is none."""
        for field, line in self._errors.items():
            if line.said:
                field.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False


def plain(label: str) -> str:
    """A label without its mnemonic mark."""
    return label.replace("&&", "\0").replace("&", "").replace("\0", "&")


class _ErrorLine(QWidget):
    def __init__(self, field: QWidget, hint: str) -> None:
        super().__init__()
        self.said = ""
        self._field, self._hint = field, hint
        self._label = QLabel()
        self._label.setWordWrap(True)
        theme.set_role(self._label, "error")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5)
        row.addWidget(IconLabel("circle-alert", 14, "danger"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._label, 1)
        self.hide()

    def say(self, text: str) -> None:
        if text == self.said:
            return
        self.said = text
        self._label.setText(text)
        self.setVisible(bool(text))
        self._field.setAccessibleDescription(text or self._hint)
        self._field.setProperty("wrong", bool(text))
        self._field.style().unpolish(self._field)
        self._field.style().polish(self._field)


class TextField(QPlainTextEdit):
    """Several lines of text; Tab moves on, and a very long paste is taken without formatting."""

    def __init__(self, rows: int = 4) -> None:
        super().__init__()
        self._rows = rows
        self.setTabChangesFocus(True)
        # Breaking inside words makes a pasted word of a hundred thousand letters stand still for seconds.
        self.setWordWrapMode(QTextOption.WrapMode.WordWrap)
        self._fit()
        theme.changed.connect(self._fit)

    def _fit(self) -> None:
        self.setMinimumHeight(theme.px(19) * self._rows + 18)


class Choice(QComboBox):
    """One of several; letters choose among them and are not commands, and scrolling past changes nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(14)

    def value(self) -> Any:
        """The value of the chosen option."""
        return self.currentData()

    def choose(self, value: Any) -> None:
        """Choose the option with this value, or none."""
        # findData compares Python objects by identity, and equal identifiers are seldom the same object.
        places = (place for place in range(self.count()) if self.itemData(place) == value)
        self.setCurrentIndex(next(places, -1))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            modifiers = Qt.KeyboardModifier
            plain_key = event.modifiers() in (modifiers.NoModifier, modifiers.ShiftModifier)
            if plain_key and event.text() and event.text().isprintable():
                event.accept()
                return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = theme.px(14)
        spot = QRect(self.width() - side - theme.px(8), (self.height() - side) // 2, side, side)
        tone = "secondary" if self.isEnabled() else "disabled"
        icons.draw(QPainter(self), "chevron-down", spot, theme.colour(tone))
