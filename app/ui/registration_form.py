"""The fields of the quick registration: what a guide says of a contact."""

import itertools
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from app import limits, typed_moments
from app.case_types import Type
from app.language import tr
from app.limits import within_limit
from app.parties import Party
from app.reference_lists import Choices
from app.trouble import Trouble
from app.ui import theme
from app.ui.channel_row import ChannelRow
from app.ui.channels import channel_text
from app.ui.chips import KeyCap
from app.ui.facts_form import FactsForm
from app.ui.forms import Form, TextField
from app.ui.key_choice import KeyChoice
from app.ui.notice import Notice
from app.ui.party_form import PartyForm
from app.ui.type_field import TypeField

NOTE_ROWS = 3
WRITTEN = ("EMAIL", "LETTER", "ESERVICE", "SOCIAL")


class RegistrationForm(QWidget):
    """Type, facts, outcome, reason, note and party; knows what is wrong with each, and nothing of saving."""

    edited = Signal()
    party_edited = Signal()
    confirmed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.channels = ChannelRow(compact=True)
        self.type_field = TypeField()
        self.facts = FactsForm()
        self.outcome = KeyChoice(tr("Outcome"))
        self.reason = KeyChoice(tr("Reason for contact"))
        self.outcome.other, self.reason.other = self.reason, self.outcome
        self.party = PartyForm()
        self._words, self._received = Form(), Form()
        self.note: TextField = self._words.text(tr("Note"), rows=NOTE_ROWS)
        self.received: QLineEdit = self._received.line(tr("Received"), placeholder=tr("2026-11-16 08:30"))
        self.script = QLabel()
        self._path, self._type_error, self._outcome_error = QLabel(), QLabel(), QLabel()
        self._secrecy = Notice()
        self._types: dict[UUID, Type] = {}
        self._name_objects()
        self._lay_out()
        self._fit()
        theme.changed.connect(self._fit)
        self._connect()
        self._show_type(None)

    def _name_objects(self) -> None:
        for name in ("type_field", "outcome", "reason", "note", "received"):
            getattr(self, name).setObjectName(name)

    def _lay_out(self) -> None:
        for label, role in (
            (self._path, "muted"),
            (self._type_error, "error"),
            (self._outcome_error, "error"),
            (self.script, "secondary"),
        ):
            theme.set_role(label, role)
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(6)
        column.addLayout(_heading(tr("Type of case"), "Alt+T", self.type_field))
        for widget in (self.type_field, self._type_error, self._path, self._secrecy, self.facts):
            column.addWidget(widget)
        column.addSpacing(2)
        column.addWidget(self._received)
        column.addWidget(self._words)
        column.addSpacing(2)
        column.addLayout(_heading(tr("Outcome"), "Alt+U", self.outcome))
        column.addWidget(self.outcome)
        column.addWidget(self._outcome_error)
        column.addSpacing(4)
        column.addLayout(_heading(tr("Reason for contact"), "Alt+O", self.reason))
        column.addWidget(self.reason)
        for form in (self._received, self._words):
            form.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        column.addStretch()
        order = (self.type_field, self.facts, self.received, self.note, self.outcome, self.reason)
        for before, after in itertools.pairwise(order):
            QWidget.setTabOrder(before, after)

    def _fit(self) -> None:
        self.note.setFixedHeight(theme.px(19) * NOTE_ROWS + 18)

    def _connect(self) -> None:
        self.type_field.textEdited.connect(self.edited)
        self.type_field.type_changed.connect(self._type_chosen)
        self.type_field.taken.connect(self._after_type)
        self.facts.edited.connect(self._party_edited)
        self.facts.done.connect(self._to_outcome)
        self.outcome.chosen.connect(self._outcome_chosen)
        self.reason.chosen.connect(self.edited)
        self.outcome.confirmed.connect(self.confirmed)
        self.reason.confirmed.connect(self.confirmed)
        self.note.textChanged.connect(self._note_edited)
        self.received.textEdited.connect(self._received_edited)
        self.party.edited.connect(self._party_edited)
        self.channels.chosen.connect(self._channel_chosen)

    def minimumSizeHint(self) -> QSize:
        # Rows that flow would else ask for the height they need where they are narrowest.
        return QSize(super().minimumSizeHint().width(), 0)

    def offer(self, choices: Choices) -> None:
        """What can be chosen."""
        self._types = {kind.id: kind for kind in choices.types}
        self.type_field.offer(choices.types, choices.usual)
        self.outcome.set_options(choices.outcomes)
        self.reason.set_options(choices.reasons)

    @property
    def kind(self) -> Type | None:
        """The type that is chosen."""
        return self.type_field.chosen

    @property
    def warning(self) -> str:
        """What has to be minded with this type; empty for an open one."""
        return self._secrecy.text

    def set_channel(self, channel: str) -> None:
        """Show by which channel they came."""
        self.channels.choose(channel)
        self._received.setVisible(channel in WRITTEN or bool(self.received.text()))

    def data(self) -> dict[str, Any]:
        """Everything as typed, right or wrong, for a draft."""
        return {
            "type_id": self.kind.id.hex if self.kind is not None else None,
            "type_text": self.type_field.text(),
            "channel": self.channels.value(),
            "outcome": self.outcome.value(),
            "reason": self.reason.value(),
            "note": self.note.toPlainText(),
            "received": self.received.text(),
            "facts": self.facts.typed(),
            "party": self.party.typed(),
        }

    def fill(self, data: Mapping[str, Any]) -> None:
        """Show what was typed before; a type that has ended since is left as words."""
        kind = self._types.get(UUID(hex=data["type_id"])) if data.get("type_id") else None
        self.type_field.set_type(kind, data.get("type_text", ""))
        self.facts.fill(data.get("facts") or {})
        self._show_type(kind)
        self.outcome.choose(data.get("outcome", ""))
        self.reason.choose(data.get("reason", ""))
        self.received.setText(data.get("received", ""))
        self.party.fill(data.get("party") or {})
        self.set_channel(data["channel"])
        before = self.note.blockSignals(True)
        self.note.setPlainText(data.get("note", ""))
        self.note.blockSignals(before)

    def is_blank(self) -> bool:
        """Whether nothing has been typed or chosen."""
        data = self.data()
        typed = (data["type_text"], data["outcome"], data["reason"], data["note"], data["received"])
        return not any(typed) and not any(data["facts"].values()) and not any(data["party"].values())

    def typed_party(self) -> dict[str, str]:
        """The party's fields as typed, those that stand among the facts included."""
        return self.party.typed() | self.facts.of_party()

    def said(self) -> dict[str, Any]:
        """What is to be logged; call it when `check` found nothing wrong."""
        return {
            "channel": self.channels.value(),
            "case_type_id": self.kind.id if self.kind is not None else None,
            "outcome_code": self.outcome.value(),
            "reason_code": self.reason.value() or None,
            "note": self.note.toPlainText(),
            "facts": self.facts.values(),
            "party": Party(**self.typed_party()),
            "received_at": typed_moments.parse(self.received.text()),
        }

    def check(self) -> bool:
        """Say at each field what is wrong with it and go to the first; True when nothing is."""
        kind_known = self.type_field.take_lit() if self.kind is None else True
        _say(self._type_error, "" if kind_known else tr("Choose what the contact was about."))
        outcome_known = bool(self.outcome.value())
        _say(self._outcome_error, "" if outcome_known else tr("Choose how the contact ended."))
        facts_right, party_right = self.facts.check(), self.party.check()
        words_right, time_right = self._check_note(), self._check_received()
        if not kind_known:
            self.type_field.setFocus()
        elif not facts_right:
            self.facts.focus_first_error()
        elif not outcome_known:
            self.outcome.setFocus()
        elif not words_right:
            self.note.setFocus()
        elif not time_right:
            self.received.setFocus()
        elif not party_right:
            self.party.focus_first_error()
        return all((kind_known, outcome_known, facts_right, party_right, words_right, time_right))

    def errors(self) -> list[str]:
        """Every sentence that is shown about something wrong."""
        lines = [self._type_error.text(), self._outcome_error.text()]
        lines += [self._words.error(self.note), self._received.error(self.received)]
        lines += [self.party.error(name) for name in self.party.fields]
        lines += [self.facts.error(fact) for fact in self.facts.fields]
        return [line for line in lines if line]

    def _check_note(self) -> bool:
        said = ""
        try:
            within_limit(self.note.toPlainText(), limits.TEXT, tr(limits.NOTE_NAME))
        except Trouble as trouble:
            said = str(trouble)
        self._words.set_error(self.note, said)
        return not said

    def _check_received(self) -> bool:
        said = ""
        try:
            typed_moments.parse(self.received.text())
        except Trouble as trouble:
            said = str(trouble)
        self._received.set_error(self.received, said)
        return not said

    def _type_chosen(self, kind: Type | None) -> None:
        self._show_type(kind)
        self._party_edited()

    def _show_type(self, kind: Type | None) -> None:
        _say(self._type_error, "")
        self.facts.show_type(kind)
        elsewhere = frozenset(self.facts.of_party())
        allows_number = kind is not None and kind.allows_personal_number
        self.party.set_rules(allows_number=allows_number, elsewhere=elsewhere)
        self.script.setText(kind.script if kind is not None else "")
        _say(self._path, _about(kind) if kind is not None else "")
        self._secrecy.say(*_SECRECY[kind.secrecy_class]() if kind is not None else ("", ""))

    def _after_type(self) -> None:
        empty = self.facts.first_empty()
        (empty or self.outcome).setFocus(Qt.FocusReason.TabFocusReason)

    def _to_outcome(self) -> None:
        self.outcome.setFocus(Qt.FocusReason.TabFocusReason)

    def _outcome_chosen(self) -> None:
        _say(self._outcome_error, "")
        self.edited.emit()

    def _note_edited(self) -> None:
        self._check_note()
        self.edited.emit()

    def _received_edited(self) -> None:
        self._received.set_error(self.received, "")
        self.edited.emit()

    def _party_edited(self) -> None:
        self.edited.emit()
        self.party_edited.emit()

    def _channel_chosen(self, channel: str) -> None:
        self.set_channel(channel)
        self.edited.emit()


def _about(kind: Type) -> str:
    """Where a type belongs, who deals with it and how it had better come."""
    best = ""
    if kind.preferred_channel is not None:
        best = tr("best by {channel}", channel=channel_text(kind.preferred_channel).lower())
    return "  ·  ".join(filter(None, (kind.spoken_path, kind.unit_name, best)))


def _open() -> tuple[str, str]:
    return "", ""


def _sensitive() -> tuple[str, str]:
    return "eye-off", tr("Sensitive: write only what is needed to answer.")


def _secret() -> tuple[str, str]:
    return "lock", tr(
        "Secrecy: write nothing sensitive here. Take a name and a number to call, and hand over."
    )


_SECRECY = {"open": _open, "sensitive": _sensitive, "secret": _secret}


def _say(label: QLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))


def _heading(text: str, key: str, field: QWidget) -> QHBoxLayout:
    label = QLabel(text)
    theme.set_role(label, "label")
    label.setBuddy(field)
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(label)
    row.addWidget(KeyCap(key))
    row.addStretch()
    return row
