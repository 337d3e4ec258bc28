"""What can be done with the case that is shown, or with all that are chosen: one method, one key each."""

from collections.abc import Callable
from typing import Any

from PySide6.QtGui import QGuiApplication

from app import case_facts, case_merging, cases
from app.language import mark, tr, trn
from app.ui.case_acting import (
    CaseActing,
    is_closed,
    is_merged,
    is_mine,
    is_open,
    is_promised,
    is_resting,
    is_theirs,
    one_shown,
    open_chosen,
)
from app.ui.case_close_panel import ClosePanel, RegistryPanel
from app.ui.case_fact_panels import FactsPanel, OtherCasePanel
from app.ui.case_time_panels import CallbackPanel, ParkPanel
from app.ui.commands import command
from app.ui.teams_copy import TeamsPanel, neutral_text

_CASE = mark("Case")
_RELATED = mark("Other cases")


class CaseCommands(CaseActing):
    """The commands on a case itself and on what it has to do with others."""

    @command(mark("Take the case"), "T", icon="hand", group=_CASE, enabled=open_chosen)
    def take(self) -> None:
        """Make the chosen cases one's own."""
        one = tr("{number} is yours", number=self._number())
        self._do(
            cases.take,
            one,
            self._many(trn("{n} case is yours", "{n} cases are yours", n=self._n())),
            then=self.taken,
            by=self._me(),
        )

    @command(mark("Take over the case"), "Shift+T", icon="arrow-left-right", group=_CASE, enabled=is_theirs)
    def take_over(self) -> None:
        """Take the case from the colleague who has it."""
        if (sheet := self.sheet) is not None:
            label = tr("{number} taken over from {name}", number=sheet.number, name=sheet.owner_name)
            self._do(cases.take_over, label, then=self.taken, by=self._me(), expected=sheet.owner_id)

    @command(mark("Release the case"), "L", icon="user-round", group=_CASE, enabled=is_mine)
    def release(self) -> None:
        """Put the case back among those nobody has."""
        self._do(cases.release, tr("{number} released", number=self._number()), by=self._me())

    @command(mark("Park the case"), "P", icon="pause", group=_CASE, enabled=open_chosen)
    def park(self) -> None:
        """Let the chosen cases rest until a day."""
        if self.choices is not None:
            self._show_panel(ParkPanel(self._about(), self.choices.calendar), self._park)

    def _park(self, said: dict[str, Any]) -> None:
        one = tr("{number} parked", number=self._number())
        self._do(
            cases.park,
            one,
            self._many(trn("{n} case parked", "{n} cases parked", n=self._n())),
            by=self._me(),
            **said,
        )

    @command(mark("Wait for an answer"), "V", icon="clock", group=_CASE, enabled=is_open)
    def wait(self) -> None:
        """Say that the case waits for somebody."""
        self._do(cases.wait, tr("{number} waits for an answer", number=self._number()), by=self._me())

    @command(mark("Take up again"), "F", icon="play", group=_CASE, enabled=is_resting)
    def go_on(self) -> None:
        """Wake a case that rests or waits."""
        self._do(cases.go_on, tr("{number} taken up again", number=self._number()), by=self._me())

    @command(mark("Promise a callback"), "R", icon="phone-call", group=_CASE, enabled=is_open)
    def promise_callback(self) -> None:
        """Promise to call back at a time."""
        if self.choices is not None:
            self._show_panel(CallbackPanel(self._about(), self.choices.calendar), self._promise)

    def _promise(self, said: dict[str, Any]) -> None:
        self._do(cases.promise_callback, tr("Callback promised in {number}", number=self._number()), **said)

    @command(mark("Called back"), "Shift+R", icon="phone", group=_CASE, enabled=is_promised)
    def keep_callback(self) -> None:
        """Note that the caller has been called back."""
        self._do(cases.keep_callback, tr("Called back in {number}", number=self._number()))

    @command(mark("Close the case"), "K", icon="circle-check", group=_CASE, enabled=open_chosen)
    def close_case(self) -> None:
        """Close the chosen cases with what came of them."""
        if self.choices is not None:
            self._show_panel(ClosePanel(self._about(), self.choices.outcomes), self._close)

    def _close(self, said: dict[str, Any]) -> None:
        one = tr("{number} closed", number=self._number())
        self._do(
            cases.close,
            one,
            self._many(trn("{n} case closed", "{n} cases closed", n=self._n())),
            by=self._me(),
            **said,
        )

    @command(mark("Reopen the case"), "Shift+K", icon="rotate-ccw", group=_CASE, enabled=is_closed)
    def reopen(self) -> None:
        """Open a closed case again."""
        self._do(cases.reopen, tr("{number} reopened", number=self._number()))

    @command(mark("Change the case"), "E", icon="pencil", group=_CASE, enabled=is_open)
    def change_facts(self) -> None:
        """Correct what is known of the case."""
        if self.sheet is not None and self.choices is not None:
            self._show_panel(FactsPanel(self.sheet, self.choices), self._change)

    def _change(self, said: dict[str, Any]) -> None:
        self._do(case_facts.change, tr("{number} changed", number=self._number()), **said)

    @command(mark("Decide about the registry"), "D", icon="landmark", group=_CASE, enabled=one_shown)
    def decide_registry(self) -> None:
        """Say what the registry does with the case."""
        if (sheet := self.sheet) is not None:
            self._show_panel(RegistryPanel(sheet.number, sheet.registry_number), self._decide)

    def _decide(self, said: dict[str, Any]) -> None:
        label = tr("Registry decided for {number}", number=self._number())
        self._do(case_facts.decide_registry, label, **said)

    @command(mark("Link to another case"), "Shift+L", icon="link", group=_RELATED, enabled=one_shown)
    def link(self) -> None:
        """Note that another case belongs with this one."""
        self._open_other("link-panel", tr("Link to another case"), tr("Link the cases"), self._link)

    def _link(self, said: dict[str, Any]) -> None:
        self._do(case_facts.link, tr("{number} linked", number=self._number()), **said)

    @command(mark("Merge into another case"), "M", icon="merge", group=_RELATED, enabled=is_open)
    def merge(self) -> None:
        """Merge the case into another one."""
        self._open_other("merge-panel", tr("Merge into which case?"), tr("Merge the cases"), self._merge)

    def _merge(self, said: dict[str, Any]) -> None:
        label = tr("{number} merged", number=self._number())
        self._do(case_merging.merge_by_number, label, by=self._me(), **said)

    @command(mark("Take back the merging"), "Shift+M", icon="split", group=_RELATED, enabled=is_merged)
    def unmerge(self) -> None:
        """Let the case stand on its own again."""
        self._do(case_merging.unmerge, tr("The merging of {number} taken back", number=self._number()))

    @command(mark("Copy the case number"), "C", icon="copy", group=_CASE, enabled=one_shown)
    def copy_number(self) -> None:
        """Put the case number on the clipboard."""
        if self.sheet is not None:
            QGuiApplication.clipboard().setText(self.sheet.number)
            self.view.tell_copied()

    @command(mark("Copy for Teams"), "Ctrl+Shift+C", icon="clipboard-copy", group=_CASE, enabled=one_shown)
    def copy_for_teams(self) -> None:
        """Copy the case number and a text without personal data, and show what was taken out."""
        if self.sheet is not None and self.choices is not None:
            redacted = neutral_text(self.sheet, self.choices.calendar)
            self.clipboard.put(redacted.text)
            self._show_panel(TeamsPanel(redacted), self._close_panel, about=None)

    def _open_other(self, name: str, title: str, save: str, then: Callable[[dict[str, Any]], None]) -> None:
        if (sheet := self.sheet) is not None:
            others = [other for other in sheet.others if other.relation in ("similar", "linked")]
            self._show_panel(OtherCasePanel(name, title, save, sheet.number, others), then)
