"""Making, renaming and deleting the filters below the queues."""

from functools import partial
from typing import Any
from uuid import UUID

from app import case_queues, drafts, saved_filters
from app.language import mark, tr
from app.saved_filters import FilterRow
from app.ui.case_acting import CaseActing
from app.ui.chips import status_text
from app.ui.commands import command
from app.ui.filter_panels import FilterPanel, RenameFilterPanel
from app.ui.thrown_away import offer_undo

_LIST = mark("The list")


def _own_filter(page: "FilterCommands") -> bool:
    return page.queue not in case_queues.BY_NAME


class FilterCommands(CaseActing):
    """The commands on saved filters."""

    queue: str
    filters: tuple[FilterRow, ...] = ()

    def show_queue(self, name: str) -> None:
        """Show a queue."""
        raise NotImplementedError

    @command(mark("New filter"), "Ctrl+Shift+F", icon="filter", group=_LIST)
    def make_filter(self) -> None:
        """Make a queue of one's own."""
        if self.choices is not None:
            statuses = [(status_text(status), status) for status in case_queues.FILTER_STATUSES]
            self._show_panel(FilterPanel(self.choices, statuses), self._make_filter, about=None)

    def _make_filter(self, said: dict[str, Any]) -> None:
        self.desk.write(
            drafts.saving,
            saved_filters.make,
            draft_id=self._draft_id(),
            then=self._filter_made,
            failed=self._failed,
            **said,
        )

    def _filter_made(self, filter_id: UUID) -> None:
        self._close_panel(None)
        self.show_queue(filter_id.hex)

    @command(mark("Rename the filter"), "Shift+F", icon="pencil", group=_LIST, enabled=_own_filter)
    def rename_filter(self) -> None:
        """Give the filter that is shown another name."""
        name = next((kept.name for kept in self.filters if kept.id.hex == self.queue), "")
        self._show_panel(RenameFilterPanel(name), self._rename_filter, about=UUID(self.queue))

    def _rename_filter(self, said: dict[str, Any]) -> None:
        row = next(kept for kept in self.filters if kept.id.hex == self.queue)
        self.desk.write(
            drafts.saving,
            saved_filters.rename,
            draft_id=self._draft_id(),
            filter_id=row.id,
            then=partial(self._renamed, row),
            failed=self._failed,
            **said,
        )

    def _renamed(self, row: FilterRow, answer: Any) -> None:
        self._close_panel(answer)
        undo = partial(self.desk.write, saved_filters.rename, filter_id=row.id, name=row.name)
        offer_undo(self, tr("Filter renamed: {name}", name=row.name), undo)

    @command(mark("Delete the filter"), "Shift+Del", icon="trash-2", group=_LIST, enabled=_own_filter)
    def delete_filter(self) -> None:
        """Take away the filter that is shown; the cases in it stay."""
        row = next(kept for kept in self.filters if kept.id.hex == self.queue)
        self.desk.write(saved_filters.delete, filter_id=row.id, then=partial(self._deleted, row))
        self.show_queue("mine")

    def _deleted(self, row: FilterRow, _nothing: None) -> None:
        give_back = partial(self.desk.write, saved_filters.give_back, row=row)
        offer_undo(self, tr("Filter deleted: {name}", name=row.name), give_back)
