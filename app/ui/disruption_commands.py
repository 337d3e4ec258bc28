"""Starting and ending a disruption from the page of cases."""

from typing import Any

from app import disruptions, drafts
from app.language import mark, tr
from app.ui.case_acting import CaseActing
from app.ui.commands import command
from app.ui.disruption_panel import DisruptionPanel

_DISRUPTION = mark("Disruptions")


def _is_disruption(page: "DisruptionCommands") -> bool:
    return page.sheet is not None and page.sheet.disruption_id is not None


class DisruptionCommands(CaseActing):
    """The commands on disruptions; the banner logs those who call."""

    @command(mark("Start a disruption"), "Shift+D", icon="megaphone", group=_DISRUPTION)
    def start_disruption(self) -> None:
        """Tell all desks of an event, from the case that is shown or from nothing."""
        if self.choices is not None:
            sheet = self.sheet if self.sheet is not None and not self.sheet.is_closed else None
            panel = DisruptionPanel(self.choices, sheet, None)
            self._show_panel(panel, self._start_disruption, about=sheet.id if sheet is not None else None)

    def _start_disruption(self, said: dict[str, Any]) -> None:
        context = self.desk.context
        self.desk.write(
            drafts.saving,
            disruptions.start,
            draft_id=self._draft_id(),
            by=self._me(),
            office=context.office,
            desk_code=context.desk_code,
            channel=context.channel,
            label=tr("Disruption announced: {title}", title=said["title"]),
            then=self._close_panel,
            failed=self._failed,
            **said,
        )

    @command(
        mark("End the disruption"), "Ctrl+Shift+D", icon="circle-x", group=_DISRUPTION, enabled=_is_disruption
    )
    def end_disruption(self) -> None:
        """Say at all desks that it is over."""
        if self.sheet is not None and self.sheet.disruption_id is not None:
            label = tr("The disruption is over")
            self.desk.write(disruptions.end, disruption_id=self.sheet.disruption_id, label=label)
