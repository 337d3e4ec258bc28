"""Who it is about, folded away until it is needed."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app import parties
from app.language import tr
from app.parties import Party
from app.trouble import Trouble
from app.ui.forms import Form

FIELDS = ("name", "phone", "email", "property_designation", "personal_number")


class PartyForm(QWidget):
    """Name, phone, e-mail, property, and the personal number only where the type allows it."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._allows_number = False
        self._elsewhere: frozenset[str] = frozenset()
        # A form of its own for each field, so that one can be left out without leaving a hole.
        self._forms = {name: Form() for name in FIELDS}
        self.fields: dict[str, QLineEdit] = {}
        labels = {
            "name": (tr("Name"), ""),
            "phone": (tr("Phone number"), "073-123 45 67"),
            "email": (tr("E-mail address"), tr("name@example.se")),
            "property_designation": (tr("Property designation"), "Henån 1:23"),
            "personal_number": (tr("Personal number"), tr("YYMMDD-NNNN")),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for name, (label, example) in labels.items():
            field = self._forms[name].line(label, placeholder=example)
            field.setObjectName(f"party_{name}")
            field.textEdited.connect(self._edited)
            field.editingFinished.connect(self._left)
            self.fields[name] = field
            column.addWidget(self._forms[name])
        self.set_rules(allows_number=False, elsewhere=frozenset())

    def set_rules(self, *, allows_number: bool, elsewhere: frozenset[str]) -> None:
        """Whether a personal number may be asked for, and which fields are among the type's facts instead."""
        self._allows_number, self._elsewhere = allows_number, elsewhere
        for name, form in self._forms.items():
            form.setVisible(name not in elsewhere and (name != "personal_number" or self._wants_number()))

    def _wants_number(self) -> bool:
        # What has been typed is never hidden, even where the new type has no use for it.
        return self._allows_number or bool(self.fields["personal_number"].text().strip())

    def typed(self) -> dict[str, str]:
        """Every field as typed."""
        return {name: field.text() for name, field in self.fields.items()}

    def fill(self, values: dict[str, str]) -> None:
        """Show these values."""
        for name, field in self.fields.items():
            field.setText(values.get(name, ""))
        self.set_rules(allows_number=self._allows_number, elsewhere=self._elsewhere)

    def first(self) -> QLineEdit:
        """The field one begins with."""
        return next(field for field in self.fields.values() if field.isVisibleTo(self))

    def party(self) -> Party:
        """What has been typed, unchecked."""
        return Party(**self.typed())

    def check(self) -> bool:
        """Say under each field what is wrong with it; True when nothing is."""
        return not [name for name in FIELDS if not self._check(name)]

    def focus_first_error(self) -> bool:
        """Move the keyboard to the first wrong field; False when there is none."""
        return any(form.focus_first_error() for form in self._forms.values())

    def _check(self, name: str) -> bool:
        said = wrong(name, self.fields[name].text(), allows_number=self._allows_number)
        self._forms[name].set_error(self.fields[name], said)
        return not said

    def error(self, name: str) -> str:
        """What is said to be wrong with a field."""
        return self._forms[name].error(self.fields[name])

    def _edited(self) -> None:
        for name, field in self.fields.items():
            if field is self.sender():
                self._forms[name].set_error(field, "")
        self.edited.emit()

    def _left(self) -> None:
        for name, field in self.fields.items():
            if field is self.sender():
                self._check(name)


def wrong(name: str, text: str, *, allows_number: bool) -> str:
    """What is wrong with the text of a party's field; empty when nothing is."""
    checks: dict[str, Callable[[str], object]] = {
        "name": parties.name,
        "phone": parties.phone,
        "email": parties.email,
        "property_designation": parties.property_designation,
        "personal_number": lambda number: parties.personal_number(number, allowed=allows_number),
    }
    try:
        checks[name](text)
    except Trouble as trouble:
        return str(trouble)
    return ""
