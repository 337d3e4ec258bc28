"""The drafts of a page's forms, at hand: what was typed stands there at once when a form is opened again."""

from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QObject, Signal

from app import clock, drafts
from app.drafts import Kept
from app.models.record import new_id
from app.ui.desk import Desk
from app.ui.draft_keeper import DraftKeeper

Typed = Callable[[], dict[str, Any]]


class DraftShelf(QObject):
    """Keeps what is typed in the one form that is open, and remembers what was left in the others.

    `take_up` a form when it opens and `touch` when it is typed in. Then `put_aside`, `throw_away`, or save:
    `ending` before, `saved` or `failed` after. `typed` returns only what differs from an untouched form.
    """

    found = Signal(object)  # a draft that was read only after its form had been opened

    def __init__(self, parent: QObject, desk: Desk, room: str) -> None:
        super().__init__(parent)
        self._desk, self._room = desk, room
        self._lying: dict[UUID, Kept] = {}
        self._open: _Open | None = None
        self._ending: UUID | None = None
        desk.read(drafts.in_room, room, then=self._load)
        if (app := QCoreApplication.instance()) is not None:
            app.aboutToQuit.connect(self._store_before_quitting)

    def take_up(self, name: str, about_id: UUID | None, typed: Typed) -> Kept | None:
        """Keep this form from now on; returns what was typed in it before and neither saved nor thrown away."""
        self.put_aside()
        kind = f"{self._room}:{name}"
        kept = self._newest(kind, about_id)
        self._open = _Open(self, self._desk, kind=kind, about_id=about_id, typed=typed, kept=kept)
        return kept

    def touch(self) -> None:
        """Something has been typed in the form that is open."""
        if self._open is not None:
            self._open.touched = True
            self._open.keeper.touch()

    def put_aside(self) -> None:
        """The form is left; what is typed in it waits for when it is opened again."""
        if (form := self._open) is None:
            return
        self._open = None
        if form.keeper.draft_id != self._ending:
            self._remember(form)
            if form.keeper.waiting:
                form.keeper.keep_now()
        form.keeper.stop()
        form.deleteLater()

    def throw_away(self) -> Kept | None:
        """The form is left and what is typed in it forgotten; returns what that was, to be given back."""
        form = self._open
        if form is None or form.keeper.draft_id == self._ending:
            return None
        self._remember(form)
        form.keeper.stop()
        self._open = None
        form.deleteLater()
        if form.keeper.stored:
            self._desk.write(drafts.done_with, form.keeper.draft_id)
        return self._lying.pop(form.keeper.draft_id, None)

    def give_back(self, kept: Kept) -> None:
        """What was thrown away lies here again."""
        self._lying[kept.id] = kept
        self._desk.write(
            drafts.keep, draft_id=kept.id, kind=kept.kind, about_id=kept.about_id, data=kept.data
        )

    def ending(self) -> UUID | None:
        """What is typed is about to be saved: the draft to forget in that commit."""
        if (form := self._open) is None:
            return None
        self._remember(form)
        form.keeper.stop()
        self._ending = form.keeper.draft_id
        return self._ending

    def saved(self) -> None:
        """It was saved."""
        ended, self._ending = self._ending, None
        if ended is None:
            return
        self._lying.pop(ended, None)
        if self._open is not None and self._open.keeper.draft_id == ended:
            self._open.deleteLater()
            self._open = None

    def failed(self) -> None:
        """It was not saved after all, and is kept as before."""
        ended, self._ending = self._ending, None
        if self._open is not None and self._open.keeper.draft_id == ended:
            self._open.keeper.go_on()
        elif ended is not None and (kept := self._lying.get(ended)) is not None:
            self.give_back(kept)

    def _load(self, read: Sequence[Kept]) -> None:
        for kept in read:
            self._lying.setdefault(kept.id, kept)
        form = self._open
        if form is not None and not form.touched and (late := self._newest(form.kind, form.about_id)):
            form.go_on_with(late)
            self.found.emit(late)

    def _newest(self, kind: str, about_id: UUID | None) -> Kept | None:
        of_form = (kept for kept in self._lying.values() if (kept.kind, kept.about_id) == (kind, about_id))
        return max(of_form, key=lambda kept: kept.updated_at, default=None)

    def _remember(self, form: "_Open") -> None:
        before = self._lying.pop(form.keeper.draft_id, None)
        data = form.typed()
        if before is not None and data == before.data:
            self._lying[before.id] = before
        elif data:
            now, draft_id = clock.now(), form.keeper.draft_id
            self._lying[draft_id] = Kept(draft_id, form.kind, form.about_id, data, now, now)

    def _store_before_quitting(self) -> None:
        if self._open is not None and self._open.keeper.waiting:
            self._open.keeper.keep_now()


class _Open(QObject):
    """The form that is open now, with what keeps it."""

    def __init__(
        self,
        shelf: DraftShelf,
        desk: Desk,
        *,
        kind: str,
        about_id: UUID | None,
        typed: Typed,
        kept: Kept | None,
    ) -> None:
        super().__init__(shelf)
        self.kind, self.about_id, self.typed = kind, about_id, typed
        self.touched = kept is not None
        self._desk = desk
        self.keeper = self._keeper(kept)

    def go_on_with(self, kept: Kept) -> None:
        """Keep the form in this draft."""
        self.keeper.stop()
        self.touched = True
        self.keeper = self._keeper(kept)

    def _keeper(self, kept: Kept | None) -> DraftKeeper:
        keeper = DraftKeeper(
            self,
            self._desk,
            kind=self.kind,
            about_id=self.about_id,
            draft_id=kept.id if kept is not None else new_id(),
            data=self.typed,
            stored=kept is not None,
        )
        keeper.troubled.connect(self._desk.failed)
        return keeper
