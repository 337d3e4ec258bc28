"""Says that something which only this PC knows has been thrown away or changed, with the way back."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from app import contacts, drafts
from app.language import tr
from app.ui.desk import Desk
from app.ui.toast import Toasts


def offer_back(near: QWidget, give_back: Callable[[], object]) -> None:
    """Say that a draft is gone; `give_back` is run for who wants it back."""
    if (toasts := _toasts(near)) is not None:
        toasts.say(tr("Draft thrown away"), "info", (tr("Undo"), give_back))


def offer_undo(near: QWidget, said: str, undo: Callable[[], object]) -> None:
    """Say what was done with something that stays on this PC and is not journaled; `undo` takes it back."""
    if (toasts := _toasts(near)) is not None:
        toasts.say(said, action=(tr("Undo"), undo))


def tell_waits(near: QWidget) -> None:
    """Say that the draft is back, and where."""
    if (toasts := _toasts(near)) is not None:
        toasts.say(tr("The draft waits where it was typed"), "info")


def tell_thrown_away(
    near: QWidget, desk: Desk, draft_id: UUID, data: dict[str, Any], about_id: UUID | None = None
) -> None:
    """Say that the draft of a contact is gone, with the way back."""

    def give_back() -> None:
        desk.write(drafts.keep, draft_id=draft_id, kind=contacts.DRAFT_KIND, data=data, about_id=about_id)

    offer_back(near, give_back)


def _toasts(near: QWidget) -> Toasts | None:
    toasts = (near.parentWidget() or near).window().findChild(Toasts)
    return toasts if isinstance(toasts, Toasts) else None
