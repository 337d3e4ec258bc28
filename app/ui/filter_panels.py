"""Making and renaming the filters that stand below the queues."""

from collections.abc import Sequence
from typing import Any

from app.case_choices import Choices
from app.language import tr
from app.ui.case_panel import Panel


class FilterPanel(Panel):
    """A queue of one's own: a name and the conditions on open cases."""

    def __init__(self, choices: Choices, statuses: Sequence[tuple[str, str]], name: str = "") -> None:
        super().__init__("filter-panel", tr("New filter"), tr("Save the filter"))
        any_one: list[tuple[str, Any]] = [(tr("Any"), None)]
        self.name = self.form.line(tr("&Name"), placeholder=tr("for instance Belysning i Henån"))
        self.name.setText(name)
        self.name.setObjectName("filter-name")
        self.type = self.form.choice(tr("T&ype"), [*any_one, *choices.types])
        self.type.setObjectName("filter-type")
        self.unit = self.form.choice(tr("&Unit"), [*any_one, *choices.units])
        self.unit.setObjectName("filter-unit")
        self.status = self.form.choice(tr("&Status"), [*any_one, *statuses])
        self.status.setObjectName("filter-status")
        owners: list[tuple[str, Any]] = [(tr("Mine"), "mine"), (tr("Unassigned"), "unassigned")]
        self.owner = self.form.choice(tr("&Whose"), [*any_one, *owners])
        self.owner.setObjectName("filter-owner")

    def values(self) -> dict[str, Any]:
        if not self.name.text().strip():
            raise self.refuse(self.name, tr("Give the filter a name."))
        return {
            "name": self.name.text(),
            "case_type_id": self.type.value(),
            "unit_id": self.unit.value(),
            "status": self.status.value(),
            "owner": self.owner.value(),
        }


class RenameFilterPanel(Panel):
    """Another name for a filter."""

    def __init__(self, name: str) -> None:
        super().__init__("rename-filter-panel", tr("Rename the filter"), tr("Save the name"))
        self.name = self.form.line(tr("&Name"))
        self.name.setText(name)
        self.name.setObjectName("filter-name")

    def values(self) -> dict[str, Any]:
        return {"name": self.name.text()}
