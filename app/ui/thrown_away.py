"""Says that a draft has been thrown away, with the way back."""

from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from app import contacts, drafts
from app.language import tr
from app.ui.desk import Desk
from app.ui.toast import Toasts


def tell_thrown_away(
    near: QWidget, desk: Desk, draft_id: UUID, data: dict[str, Any], about_id: UUID | None = None
) -> None:
    """Say that a draft is gone, with the way back."""
    above = near.parentWidget() or near
    toasts = above.window().findChild(Toasts)

    def give_back() -> None:
        desk.write(drafts.keep, draft_id=draft_id, kind=contacts.DRAFT_KIND, data=data, about_id=about_id)

    if isinstance(toasts, Toasts):
        toasts.say(tr("Draft thrown away"), "info", (tr("Undo"), give_back))
