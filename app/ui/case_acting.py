"""How the page's commands act: on which cases, with which panel, and what happens afterwards."""

from collections.abc import Callable
from functools import partial
from typing import Any, Literal
from uuid import UUID, uuid5

from app import cases, drafts
from app.case_choices import Choices
from app.case_sheet import CaseSheet
from app.drafts import Kept
from app.language import trn
from app.trouble import Trouble
from app.ui.case_panel import Panel
from app.ui.case_view import CaseView
from app.ui.draft_shelf import DraftShelf
from app.ui.page import Page
from app.ui.teams_copy import Clipboard
from app.ui.thrown_away import offer_back, tell_waits

_SEVERAL = UUID("5c9b6e5a-3f0e-4d5e-9c7f-2f6a1b8d4e10")


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
    shelf: DraftShelf

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

    def _show_panel(
        self,
        panel: Panel,
        save: Callable[[dict[str, Any]], None],
        *,
        about: UUID | Literal["chosen"] | None = "chosen",
    ) -> None:
        panel.begin()
        panel.saved.connect(save)
        panel.cancelled.connect(self._cancel_panel)
        panel.edited.connect(self.shelf.touch)
        panel.afresh.connect(self._begin_afresh)
        self._panel_cases = frozenset(self.chosen() if about == "chosen" else ())
        self._keep_panel(panel, self._about_id() if about == "chosen" else about)
        self.view.open_panel(panel)

    def _keep_panel(self, panel: Panel, about_id: UUID | None) -> None:
        self._panel_about = about_id
        kept = self.shelf.take_up(panel.objectName().removesuffix("-panel"), about_id, panel.typed)
        if kept is not None:
            panel.go_on_with(kept)

    _panel_about: UUID | None = None
    _panel_cases: frozenset[UUID] = frozenset()

    def _follow_choice(self) -> None:
        """Put a panel aside once other cases are chosen, so that it is never saved for those."""
        panel, chosen = self.view.panel, self.chosen()
        elsewhere = bool(self._panel_cases) and not self._panel_cases.issuperset(chosen)
        if panel is not None and elsewhere and not panel.is_busy:
            self._close_panel(None)

    def _about_id(self) -> UUID | None:
        ids = sorted(case_id.hex for case_id in self.chosen())
        return uuid5(_SEVERAL, " ".join(ids)) if len(ids) > 1 else UUID(ids[0]) if ids else None

    def _draft_found(self, kept: Kept) -> None:
        if self.view.panel is not None:
            self.view.panel.go_on_with(kept)

    def _cancel_panel(self) -> None:
        kept = self.shelf.throw_away()
        self._close_panel(None)
        self._offer_back(kept)

    def _begin_afresh(self) -> None:
        if (panel := self.view.panel) is not None:
            kept = self.shelf.throw_away()
            panel.start_again()
            self._keep_panel(panel, self._panel_about)
            self._offer_back(kept)

    def _offer_back(self, kept: Kept | None) -> None:
        if kept is not None:
            offer_back(self, partial(self._give_back, kept))

    def _give_back(self, kept: Kept) -> None:
        self.shelf.give_back(kept)
        panel = self.view.panel
        if panel is not None and not panel.is_busy and not panel.typed():
            self._keep_panel(panel, self._panel_about)
        if panel is None or not panel.typed():
            tell_waits(self)

    def _close_panel(self, _result: object) -> None:
        self.shelf.saved()
        self.shelf.put_aside()
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
            drafts.saving,
            cases.each,
            draft_id=self._draft_id(),
            action=action,
            case_ids=ids,
            label=label_of_many or label,
            then=self._done,
            failed=self._failed,
            **said,
        )

    def _draft_id(self) -> UUID | None:
        """The draft that is being saved; a command that came past an open panel saves none."""
        saving = self.view.panel is not None and self.view.panel.is_busy
        return self.shelf.ending() if saving else None

    _after: Callable[[int], None] | None = None

    def _done(self, number: int) -> None:
        self._close_panel(None)
        after, self._after = self._after, None
        if after is not None:
            after(number)

    def _failed(self, trouble: Trouble) -> None:
        self.shelf.failed()
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
