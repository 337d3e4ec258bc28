"""What a type needs to know: its facts as fields."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from app import limits
from app.case_types import Type
from app.language import tr
from app.limits import within_limit
from app.parties import FACTS_OF_PARTY
from app.trouble import Trouble
from app.ui.forms import Form
from app.ui.party_form import wrong


class FactsForm(QWidget):
    """A field a fact, Enter goes to the next; what was typed for another type comes back with that type."""

    edited = Signal()
    done = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._typed: dict[str, str] = {}
        self._form = Form()
        self.fields: dict[str, QLineEdit] = {}
        self._allows_number = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._form)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def show_type(self, kind: Type | None) -> None:
        """Ask for what this type needs."""
        facts = kind.required_facts if kind is not None else ()
        self._allows_number = kind is not None and kind.allows_personal_number
        self._column.removeWidget(self._form)
        self._form.hide()
        self._form.deleteLater()
        self._form = Form(columns=2 if len(facts) > 1 else 1)
        self.fields = {}
        for fact in facts:
            field = self._form.line(fact.replace("&", "&&"))
            field.setText(self._typed.get(fact, ""))
            field.setObjectName(f"fact_{fact}")
            field.textEdited.connect(self._edited)
            field.editingFinished.connect(self._left)
            field.installEventFilter(self)
            self.fields[fact] = field
        self._column.addWidget(self._form)
        self.setVisible(bool(facts))

    def typed(self) -> dict[str, str]:
        """Everything typed, also for a type that is no longer chosen."""
        return {fact: text for fact, text in self._typed.items() if text}

    def values(self) -> dict[str, str]:
        """The facts of the type that is chosen."""
        return {fact: field.text() for fact, field in self.fields.items()}

    def fill(self, values: dict[str, str]) -> None:
        """Show these values."""
        self._typed = dict(values)
        for fact, field in self.fields.items():
            field.setText(values.get(fact, ""))

    def of_party(self) -> dict[str, str]:
        """Those facts that are kept with the party, by the party's field."""
        return {
            FACTS_OF_PARTY[fact.lower()]: field.text()
            for fact, field in self.fields.items()
            if fact.lower() in FACTS_OF_PARTY
        }

    def first_empty(self) -> QLineEdit | None:
        """The first field with nothing in it."""
        return next((field for field in self.fields.values() if not field.text().strip()), None)

    def check(self) -> bool:
        """Say under each field what is wrong with it; True when nothing is."""
        return not [fact for fact in self.fields if not self._check(fact)]

    def ask_for_missing(self) -> bool:
        """Say which facts are missing for somebody else to go on; True when none is."""
        missing = [field for field in self.fields.values() if not field.text().strip()]
        for field in missing:
            self._form.set_error(field, tr("Needed by those who take over. Press again to go on without it."))
        return not missing

    def focus_first_error(self) -> bool:
        """Move the keyboard to the first wrong field; False when there is none."""
        return self._form.focus_first_error()

    def error(self, fact: str) -> str:
        """What is said to be wrong with a fact."""
        return self._form.error(self.fields[fact])

    def _check(self, fact: str) -> bool:
        field = self.fields[fact]
        said = ""
        if fact.lower() in FACTS_OF_PARTY:
            said = wrong(FACTS_OF_PARTY[fact.lower()], field.text(), allows_number=self._allows_number)
        else:
            try:
                within_limit(field.text(), limits.FACT, fact)
            except Trouble as trouble:
                said = str(trouble)
        self._form.set_error(field, said)
        return not said

    def _edited(self, text: str) -> None:
        for fact, field in self.fields.items():
            if field is self.sender():
                self._typed[fact] = text
                self._form.set_error(field, "")
        self.edited.emit()

    def _left(self) -> None:
        for fact, field in self.fields.items():
            if field is self.sender() and field.text().strip():
                self._check(fact)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
                order = list(self.fields.values())
                after = [field for place, field in enumerate(order) if place and order[place - 1] is watched]
                if after:
                    after[0].setFocus()
                else:
                    self.done.emit()
                return True
        return False
