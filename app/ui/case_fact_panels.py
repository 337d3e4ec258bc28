"""Correcting what is known of a case, and naming another case to link or merge with."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget

from app import office_hours, phone_numbers
from app.case_choices import Choices
from app.case_sheet import CaseSheet, Other
from app.language import tr
from app.ui import formatting
from app.ui.case_panel import ChoiceButtons, Panel, choose
from app.ui.coming_moments import read_day


class FactsPanel(Panel):
    """Title, type, unit, last day, party and property; only what is changed here is saved."""

    def __init__(self, sheet: CaseSheet, choices: Choices) -> None:
        super().__init__("facts-panel", tr("Change the case"), tr("Save"), about=sheet.number)
        self._sheet = sheet
        party = sheet.party
        self.title = self._line("title", tr("&Title"), sheet.title)
        self.description = self.form.text(tr("De&scription"), rows=3)
        self.description.setPlainText(sheet.description)
        self.description.setObjectName("description")
        types = list(choices.types)
        if sheet.case_type_id not in {type_id for _name, type_id in types}:
            types.insert(0, (sheet.type_name, sheet.case_type_id))
        self.type = self.form.choice(tr("T&ype"), types)
        choose(self.type, sheet.case_type_id)
        self.type.setObjectName("type")
        self.unit = self.form.choice(tr("&Unit"), [(tr("No unit"), None), *choices.units])
        choose(self.unit, sheet.unit_id)
        self.unit.setObjectName("unit")
        due = formatting.iso_day(office_hours.shown_day(sheet.due_at)) if sheet.due_at else ""
        self.due = self._line("due", tr("&Last day to answer"), due)
        self.name = self._line("party-name", tr("&Name"), party.name)
        self.phone = self._line(
            "party-phone", tr("&Phone"), phone_numbers.show(party.phone) if party.phone else ""
        )
        self.email = self._line("party-email", tr("&E-mail"), party.email)
        self.estate = self._line("party-property", tr("P&roperty"), party.property_designation)
        self.number: QLineEdit | None = None
        if sheet.allows_personal_number:
            self.number = self._line("party-number", tr("Personal number"), party.personal_number)

    def _line(self, name: str, label: str, text: str | None) -> QLineEdit:
        field = self.form.line(label)
        field.setText(text or "")
        field.setObjectName(name)
        return field

    def values(self) -> dict[str, Any]:
        sheet, party = self._sheet, self._sheet.party
        seen: dict[str, Any] = {
            "title": sheet.title,
            "description": sheet.description,
            "case_type_id": sheet.case_type_id,
            "unit_id": sheet.unit_id,
            "due_at": sheet.due_at,
            "party_name": party.name,
            "party_phone": party.phone,
            "party_email": party.email,
            "property_designation": party.property_designation,
        }
        typed: dict[str, Any] = {
            "title": self.title.text(),
            "description": self.description.toPlainText(),
            "case_type_id": self.type.value(),
            "unit_id": self.unit.value(),
            "due_at": sheet.due_at,
            "party_name": self.name.text() or None,
            "party_email": self.email.text() or None,
            "property_designation": self.estate.text() or None,
            "party_phone": self.phone.text() or None,
        }
        if self.due.isModified():
            typed["due_at"] = (
                office_hours.last_moment(self.parsed(self.due, read_day)) if self.due.text().strip() else None
            )
        if not self.phone.isModified():
            typed["party_phone"] = party.phone
        if self.number is not None:
            seen["party_number"] = party.personal_number
            typed["party_number"] = self.number.text() or None
        return {"values": typed, "seen": seen}


class OtherCasePanel(Panel):
    """Another case by its number, or one of those that look alike."""

    def __init__(self, name: str, title: str, save_text: str, about: str, others: Sequence[Other]) -> None:
        super().__init__(name, title, save_text, about=about)
        self.quick = ChoiceButtons([(f"{other.number} · {other.title}", other.number) for other in others])
        self.quick.chosen.connect(self._chosen)
        self.extra.addWidget(self.quick)
        self.quick.setVisible(bool(others))
        self.number = self.form.line(tr("&Case number"), placeholder="KC-26-R1-0147")
        self.number.setObjectName("other-number")

    def first_focus(self) -> QWidget:
        return self.quick.buttons[0] if self.quick.buttons else self.number

    def _chosen(self, number: str) -> None:
        self.set_busy(True)
        self.saved.emit({"other_number": number})

    def values(self) -> dict[str, Any]:
        if not self.number.text().strip():
            raise self.refuse(self.number, tr("Write the number of another case."))
        return {"other_number": self.number.text()}
