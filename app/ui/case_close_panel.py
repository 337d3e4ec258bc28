"""Closing a case: what came of it, one key each; and the registry's three choices."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QLabel, QWidget

from app.case_choices import OutcomeChoice
from app.language import mark, tr
from app.ui import theme
from app.ui.case_panel import ChoiceButtons, Panel


class ClosePanel(Panel):
    """Choose what came of the case; the choice closes it."""

    def __init__(self, about: str, outcomes: Sequence[OutcomeChoice]) -> None:
        super().__init__("close-panel", tr("Close: what came of it?"), tr("Close the case"), about=about)
        self.choices = ChoiceButtons(
            [(outcome.label, outcome.code) for outcome in outcomes], [outcome.key for outcome in outcomes]
        )
        self.choices.chosen.connect(self._chosen)
        self.extra.addWidget(self.choices)
        self.save_button.hide()

    def first_focus(self) -> QWidget:
        return self.choices.buttons[0] if self.choices.buttons else self

    def _chosen(self, code: str) -> None:
        self.set_busy(True)
        self.saved.emit({"outcome_code": code})

    def values(self) -> dict[str, Any]:
        return {}


DECISIONS = (
    (
        "registered",
        mark("Register in the diary"),
        mark("Needed for what is confidential, and for what begins or belongs to a matter of a committee."),
    ),
    (
        "kept_ordered",
        mark("Keep ordered here"),
        mark("Enough for what is public, as long as it is easy to see that it has come in."),
    ),
    (
        "minor_importance",
        mark("Of minor importance"),
        mark("For what plainly means little: general questions, advertising, directions."),
    ),
)


class RegistryPanel(Panel):
    """Register in the diary, keep ordered, or neither: the law in one sentence each."""

    def __init__(self, about: str, number: str) -> None:
        super().__init__("registry-panel", tr("Registry"), tr("Save the number"), about=about)
        self.choices = ChoiceButtons([(tr(text), code) for code, text, _why in DECISIONS])
        self.choices.chosen.connect(self._chosen)
        for button, (_code, _text, why) in zip(self.choices.buttons, DECISIONS, strict=True):
            button.setAccessibleDescription(tr(why))
        self.extra.addWidget(self.choices)
        law = QLabel("\n".join(f"{place}. {tr(why)}" for place, (_c, _t, why) in enumerate(DECISIONS, 1)))
        law.setWordWrap(True)
        theme.set_role(law, "muted")
        self.extra.addWidget(law)
        self.number = self.form.line(tr("&Number in the diary"), placeholder="KS 2026/123")
        self.number.setText(number)
        self.number.setObjectName("registry-number")

    def first_focus(self) -> QWidget:
        return self.choices.buttons[0]

    def _chosen(self, decision: str) -> None:
        self.set_busy(True)
        self.saved.emit({"decision": decision, "number": self.number.text()})

    def values(self) -> dict[str, Any]:
        return {"decision": "registered", "number": self.number.text()}
