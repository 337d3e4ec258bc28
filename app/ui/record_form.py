"""A form made from a list of fields: shows a record, tells what was typed, says what is wrong where it is."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from app.language import tr
from app.register_lines import References
from app.ui import theme
from app.ui.forms import Choice, Form, TextField
from app.ui.person_field import PersonField
from app.ui.register_fields import Field
from app.ui.tick import Tick

if TYPE_CHECKING:
    from app.ui.desk import Desk


class RecordForm(QWidget):
    """The fields of one register."""

    edited = Signal()

    def __init__(self, desk: "Desk", fields: Sequence[Field]) -> None:
        super().__init__()
        self._fields = tuple(fields)
        self.form = Form(columns=2)
        self.widgets: dict[str, QWidget] = {}
        self._showing = False
        for field in fields:
            self._add(desk, field)
        self._fit()
        theme.changed.connect(self._fit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 12, 18, 12)
        layout.addWidget(self.form)
        layout.addStretch(1)

    def _add(self, desk: "Desk", field: Field) -> None:
        label, hint = tr(field.label), tr(field.hint) if field.hint else ""
        widget: QWidget
        match field.kind:
            case "text" | "list":
                text = self.form.text(label, rows=field.rows, hint=hint, span=field.span)
                text.textChanged.connect(self._edited)
                widget = text
            case "tick":
                tick = Tick(label)
                tick.toggled.connect(self._edited)
                self.form.add("", tick, hint=hint, span=field.span)
                tick.setAccessibleName(label)
                widget = tick
            case "person":
                person = PersonField(desk)
                person.textEdited.connect(self._edited)
                person.chosen.connect(self._edited)
                self.form.add(label, person, hint=hint, span=field.span)
                widget = person
            case "line":
                line = self.form.line(label, hint=hint, span=field.span)
                line.textEdited.connect(self._edited)
                widget = line
            case _:
                choice = self.form.choice(label, _options(field), hint=hint, span=field.span)
                choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
                choice.setMinimumContentsLength(8)
                choice.currentIndexChanged.connect(self._edited)
                widget = choice
        widget.setObjectName(field.name)
        self.widgets[field.name] = widget

    def _fit(self) -> None:
        for widget in self.widgets.values():
            if isinstance(widget, TextField):
                widget.setMaximumHeight(widget.minimumHeight())

    def offer(self, known: References, *, level: int, but: UUID | None) -> None:
        """Fill the fields that refer to other registers; a type can be followed by others of its level."""
        self._showing = True
        types = [(path, each) for path, each, at in known.types if at == level and each != but]
        for field in self._fields:
            choice = self.widgets[field.name]
            if isinstance(choice, Choice):
                match field.kind:
                    case "unit":
                        _refill(choice, known.units)
                    case "department":
                        _refill(choice, known.departments)
                    case "successor":
                        _refill(choice, types)
        self._showing = False

    def show_values(self, values: Mapping[str, Any], names: Mapping[UUID, str]) -> None:
        """Show a record, without an error in sight."""
        self._showing = True
        self.form.clear_errors()
        for name, widget in self.widgets.items():
            _show(widget, values.get(name), names)
        self._showing = False

    def show_errors(self, fields: Mapping[str, str]) -> bool:
        """Say what is wrong under each field and go to the first; False if no field here is meant."""
        self.form.clear_errors()
        for name, sentence in fields.items():
            if name in self.widgets:
                self.form.set_error(self.widgets[name], sentence)
        return self.form.focus_first_error()

    def typed(self) -> dict[str, Any]:
        """What stands in the fields now."""
        return {name: _typed(widget) for name, widget in self.widgets.items()}

    def names(self) -> dict[UUID, str]:
        """What the chosen colleagues are called."""
        chosen = [widget for widget in self.widgets.values() if isinstance(widget, PersonField)]
        return {value: field.text() for field in chosen if isinstance(value := field.value(), UUID)}

    def first_field(self) -> QWidget:
        """The field where typing begins."""
        return self.widgets[self._fields[0].name]

    def _edited(self) -> None:
        if not self._showing:
            self.edited.emit()


def start_values(fields: Iterable[Field]) -> dict[str, Any]:
    """What a new record begins with."""
    return {field.name: field.start for field in fields}


def _options(field: Field) -> list[tuple[str, Any]]:
    none: list[tuple[str, Any]] = [(tr(field.none), "")] if field.none else []
    return [*none, *((tr(text), value) for value, text in (field.options or {}).items())]


def _refill(choice: Choice, options: Iterable[tuple[str, UUID]]) -> None:
    kept = choice.value()
    choice.clear()
    choice.addItem("–", None)
    for text, value in options:
        choice.addItem(text, value)
    choice.choose(kept)


def _show(widget: QWidget, value: Any, names: Mapping[UUID, str]) -> None:
    match widget:
        case QCheckBox():
            widget.setChecked(bool(value))
        case Choice():
            widget.choose(value)
        case PersonField():
            if isinstance(value, UUID):
                widget.set_person(value, names.get(value, ""))
            else:
                widget.set_person(None, value or "")
        case QPlainTextEdit() if widget.toPlainText() != (value or ""):
            widget.setPlainText(value or "")
        case QLineEdit() if widget.text() != (value or ""):
            widget.setText(value or "")
            widget.setCursorPosition(0)


def _typed(widget: QWidget) -> Any:
    match widget:
        case QCheckBox():
            return widget.isChecked()
        case Choice() | PersonField():
            return widget.value()
        case QPlainTextEdit():
            return widget.toPlainText()
        case QLineEdit():
            return widget.text()
    raise TypeError(type(widget))
