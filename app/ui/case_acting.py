"""How the page's commands act: on which cases, with which panel, and what happens afterwards."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from app import cases
from app.case_choices import Choices
from app.case_sheet import CaseSheet
from app.language import trn
from app.trouble import Trouble
from app.ui.case_panel import Panel
from app.ui.case_view import CaseView
from app.ui.page import Page
from app.ui.teams_copy import Clipboard


def any_chosen(page: "CaseActing") -> bool:
    """Whether there is anything to act on."""
    return bool(page.chosen())


def one_shown(page: "CaseActing") -> bool:
    """Whether exactly one case is meant."""
    return page.sheet is not None and len(page.chosen()) == 1


def is_open(page: "CaseActing") -> bool:
    """Whether one open case is meant."""
    return one_shown(page) and page.sheet is not None and not page.sheet.is_closed


def open_chosen(page: "CaseActing") -> bool:
    """Whether an open case, or several cases, are meant."""
    return is_open(page) or len(page.chosen()) > 1


def is_theirs(page: "CaseActing") -> bool:
    """Whether a colleague has the case."""
    owner = page.sheet.owner_id if page.sheet else None
    return is_open(page) and owner is not None and owner != page.desk.context.guide_id


def is_mine(page: "CaseActing") -> bool:
    """Whether one has the case oneself."""
    return is_open(page) and page.sheet is not None and page.sheet.owner_id == page.desk.context.guide_id


def is_resting(page: "CaseActing") -> bool:
    """Whether the case rests or waits."""
    return is_open(page) and page.sheet is not None and page.sheet.status in ("waiting", "parked")


def is_handed_over(page: "CaseActing") -> bool:
    """Whether the case is handed over and unanswered."""
    return is_open(page) and page.sheet is not None and page.sheet.handover is not None


def is_promised(page: "CaseActing") -> bool:
    """Whether a callback is promised."""
    return is_open(page) and page.sheet is not None and page.sheet.callback_at is not None


def is_closed(page: "CaseActing") -> bool:
    """Whether the case is closed, and not by merging."""
    return one_shown(page) and page.sheet is not None and page.sheet.is_closed and not is_merged(page)


def is_merged(page: "CaseActing") -> bool:
    """Whether the case has been merged into another."""
    return page.sheet is not None and page.sheet.merged_into_id is not None


class CaseActing(Page):
    """What the commands of the page stand on; the list and the queues are in the class that builds on it."""

    view: CaseView
    choices: Choices | None = None
    clipboard: Clipboard

    @property
    def sheet(self) -> CaseSheet | None:
        """The case that is shown."""
        return self.view.sheet

    def chosen(self) -> list[UUID]:
        """The cases that commands are about."""
        raise NotImplementedError

    def show_case(self, case_id: UUID) -> None:
        """Show a case, whichever queue it is in."""
        raise NotImplementedError

    def taken(self, _number: int) -> None:
        """Called when cases have been taken."""

    def _show_panel(self, panel: Panel, save: Callable[[dict[str, Any]], None]) -> None:
        panel.saved.connect(save)
        panel.cancelled.connect(self._cancel_panel)
        self.view.open_panel(panel)

    def _cancel_panel(self) -> None:
        self._close_panel(None)

    def _close_panel(self, _result: object) -> None:
        if self.view.panel is not None:
            self.view.close_panel(several=len(self.chosen()) > 1)
            self.first_focus().setFocus()

    def _do(
        self,
        action: Callable[..., Any],
        label: str,
        label_of_many: str = "",
        *,
        then: Callable[[int], None] | None = None,
        **said: Any,
    ) -> None:
        ids = self.chosen()
        self._after = then
        self.desk.write(
            cases.each,
            action=action,
            case_ids=ids,
            label=label_of_many or label,
            then=self._done,
            failed=self._failed,
            **said,
        )

    _after: Callable[[int], None] | None = None

    def _done(self, number: int) -> None:
        self._close_panel(None)
        after, self._after = self._after, None
        if after is not None:
            after(number)

    def _failed(self, trouble: Trouble) -> None:
        if self.view.panel is not None:
            self.view.panel.show_trouble(trouble)
        else:
            self.desk.failed.emit(str(trouble))

    def _me(self) -> UUID:
        return self.desk.context.guide_id

    def _n(self) -> int:
        return len(self.chosen())

    def _many(self, label: str) -> str:
        return label if self._n() > 1 else ""

    def _number(self) -> str:
        return self.sheet.number if self.sheet is not None else ""

    def _about(self) -> str:
        if self._n() > 1:
            return trn("{n} case", "{n} cases", n=self._n())
        return f"{self.sheet.number} · {self.sheet.title}" if self.sheet is not None else ""
