"""Starting a disruption: what has happened, and what everybody says about it."""

from typing import Any
from uuid import UUID

from app.case_choices import Choices
from app.case_sheet import CaseSheet
from app.language import tr
from app.ui.case_panel import Panel, choose


class DisruptionPanel(Panel):
    """What has happened, and what everybody says to those who call."""

    def __init__(self, choices: Choices, sheet: CaseSheet | None, usual_type: UUID | None) -> None:
        about = (
            tr("{number} becomes the case of all who call about it.", number=sheet.number)
            if sheet
            else tr("A case is opened for all who call about it.")
        )
        super().__init__("disruption-panel", tr("Start a disruption"), tr("Tell all desks"), about=about)
        self._case_id = sheet.id if sheet else None
        self.title = self.form.line(
            tr("&What has happened"), placeholder=tr("for instance Vattenläcka i Henån")
        )
        self.title.setText(sheet.title if sheet else "")
        self.title.setObjectName("disruption-title")
        self.script = self.form.text(
            tr("What we &say to those who call"), rows=4, hint=tr("Is shown at every desk.")
        )
        self.script.setObjectName("disruption-script")
        self.type = self.form.choice(tr("T&ype"), choices.types)
        choose(self.type, sheet.case_type_id if sheet else usual_type)
        self.type.setEnabled(sheet is None)
        self.type.setObjectName("disruption-type")

    def values(self) -> dict[str, Any]:
        if not self.title.text().strip():
            raise self.refuse(self.title, tr("Say in a few words what has happened."))
        return {
            "title": self.title.text(),
            "script": self.script.toPlainText(),
            "case_type_id": self.type.value(),
            "case_id": self._case_id,
        }
