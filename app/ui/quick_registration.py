"""Quick registration: how a contact begins, from nothing, from a draft, from a mail or from what was logged.

Several can be open at once over one window; none is ever modal.
"""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app import contacts, drafts
from app.exchange.eml import IncomingMail
from app.limits import TEXT
from app.models import Contact
from app.typed_moments import show
from app.ui.desk import Desk
from app.ui.registration_window import RegistrationWindow

OpenCase = Callable[[UUID], object]
_STEP = 26
_TITLE_BAR = 32


def open_forms(parent: QWidget | None) -> list[RegistrationWindow]:
    """The registrations that are open over a window."""
    return parent.findChildren(RegistrationWindow) if parent is not None else []


def _opened(form: RegistrationWindow, parent: QWidget | None) -> RegistrationWindow:
    def another() -> None:
        open_new(form.desk, parent, open_case=form.open_case)

    form.another_wanted.connect(another)
    if parent is not None:
        step = _STEP * (len(open_forms(parent)) - 1)
        middle = parent.mapToGlobal(parent.rect().center())
        form.parts.fit()
        room = (form.screen() or QGuiApplication.primaryScreen()).availableGeometry()
        lowest = room.bottom() - form.height() - _TITLE_BAR
        top = min(middle.y() - form.height() // 2 + step, lowest)
        form.move(middle.x() - form.width() // 2 + step, max(room.top(), top))
    form.show()
    form.activateWindow()
    return form


def open_new(
    desk: Desk, parent: QWidget | None, *, open_case: OpenCase | None = None, type_id: UUID | None = None
) -> RegistrationWindow:
    """Begin a contact, of a case type if one is given."""
    data = {"type_id": type_id.hex} if type_id is not None else None
    return _opened(RegistrationWindow(desk, parent, data=data, open_case=open_case), parent)


def reopen(
    desk: Desk, parent: QWidget | None, draft: drafts.Kept, *, open_case: OpenCase | None = None
) -> RegistrationWindow:
    """Go on with a draft; the window that has it open comes to the front."""
    for form in open_forms(parent):
        if form.draft_id == draft.id:
            form.raise_()
            form.activateWindow()
            return form
    form = RegistrationWindow(
        desk, parent, data=draft.data, draft_id=draft.id, contact_id=draft.about_id, open_case=open_case
    )
    return _opened(form, parent)


def from_mail(
    desk: Desk, parent: QWidget | None, mail: IncomingMail, *, open_case: OpenCase | None = None
) -> RegistrationWindow:
    """Begin a contact with what a mail says: who sent it, when it came, and its text."""
    note = "\n\n".join(filter(None, (mail.subject.strip(), mail.text.strip())))[:TEXT]
    data = {
        "channel": "EMAIL",
        "note": note,
        "received": show(mail.received_at) if mail.received_at is not None else "",
        "party": {"name": mail.sender_name, "email": mail.sender_address},
    }
    return _opened(RegistrationWindow(desk, parent, data=data, keep=True, open_case=open_case), parent)


def correct(
    desk: Desk, parent: QWidget | None, contact: Contact, *, open_case: OpenCase | None = None
) -> RegistrationWindow:
    """Change a contact that has been logged."""
    party = contacts.party_of(contact)
    data = {
        "type_id": contact.case_type_id.hex,
        "channel": contact.channel,
        "outcome": contact.outcome_code,
        "reason": contact.reason_code or "",
        "note": contact.note,
        "received": show(contact.received_at) if contact.received_at is not None else "",
        "facts": contact.facts or {},
        "party": {name: value or "" for name, value in vars(party).items()},
        "began_at": contact.began_at.isoformat(),
    }
    for form in open_forms(parent):
        if form.contact_id == contact.id:
            form.activateWindow()
            return form
    return _opened(
        RegistrationWindow(desk, parent, data=data, contact_id=contact.id, open_case=open_case), parent
    )
