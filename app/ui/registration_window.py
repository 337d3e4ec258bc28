"""The window of one quick registration: what can be done with it, and how it is kept, saved and put aside.

It keeps itself as a draft while it is typed in. Esc puts it aside; only saving or throwing away ends it.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from app import case_types, clock, contacts, drafts, reference_lists, similar
from app.drafts import Kept
from app.language import mark, tr
from app.models.record import new_id
from app.reference_lists import Choices
from app.similar import Similar
from app.trouble import Trouble
from app.ui import commands
from app.ui.channel_row import next_channel
from app.ui.commands import command
from app.ui.desk import Desk
from app.ui.draft_keeper import DraftKeeper
from app.ui.formatting import stopwatch
from app.ui.registration_form import RegistrationForm
from app.ui.registration_layout import RegistrationLayout
from app.ui.shortcut_sheet import ShortcutSheet, key_groups
from app.ui.thrown_away import tell_thrown_away
from app.ui.typed_before import remember

OpenCase = Callable[[UUID], object]
_CONTACT = mark("Contact")


class RegistrationWindow(QWidget):
    """One contact being registered, or corrected."""

    another_wanted = Signal()

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None,
        *,
        data: Mapping[str, Any] | None = None,
        draft_id: UUID | None = None,
        contact_id: UUID | None = None,
        keep: bool = False,
        open_case: OpenCase | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.desk = desk
        self.contact_id = contact_id
        self.open_case = open_case
        self._before = dict(data or {})
        self._began_at = _moment(self._before.get("began_at")) or clock.now()
        self._attached: dict[str, str] | None = self._before.get("attached")
        self._saving = self._safe_to_close = self._asked_for_facts = False
        self.form = RegistrationForm()
        self.commands = commands.collect(self, window_wide=True)
        self.parts = RegistrationLayout(self, self.form, self.commands, correcting=contact_id is not None)
        self.keeper = DraftKeeper(
            self,
            desk,
            kind=contacts.DRAFT_KIND,
            # A contact has one draft of its correction, however often one begins with it.
            draft_id=draft_id or contact_id or new_id(),
            data=self.data,
            about_id=contact_id,
        )
        self._kept = draft_id is not None or keep
        self._keys = ShortcutSheet(self)
        self._tick = QTimer(self, interval=1000)
        self.form.set_channel(desk.context.channel)
        self.setEnabled(False)
        self._connect()
        if contact_id is not None and draft_id is None:
            desk.read(drafts.one, contact_id, then=self._go_on_with)
        desk.read(reference_lists.choices, desk_id=desk.context.desk_id, then=self._offer)

    def _connect(self) -> None:
        self.form.edited.connect(self._edited)
        self.form.party_edited.connect(self._look_for_similar)
        self.form.confirmed.connect(self.save)
        self.parts.similar.opened.connect(self._open_hit)
        self.parts.similar.lit_changed.connect(self._refresh_commands)
        self.keeper.troubled.connect(self._tell)
        self._tick.timeout.connect(self._show_time)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.aboutToQuit.connect(self._store_before_quitting)
            app.focusChanged.connect(self._focus_moved)

    @property
    def draft_id(self) -> UUID:
        """The draft this window keeps itself in."""
        return self.keeper.draft_id

    def data(self) -> dict[str, Any]:
        """Everything as typed."""
        return self.form.data() | {"began_at": self._began_at.isoformat(), "attached": self._attached}

    def _go_on_with(self, draft: Kept | None) -> None:
        if draft is not None:
            self._before, self._kept = draft.data, True
            self._attached = draft.data.get("attached")

    def _offer(self, choices: Choices) -> None:
        self.form.offer(choices)
        if self._before:
            self.form.fill({"channel": self.form.channels.value()} | self._before)
            self._look_for_similar()
            if self._kept:
                self.keeper.touch()
        self.setEnabled(True)
        self._show_attached()
        self.parts.show_party(any(self.form.party.typed().values()))
        self._tick.start()
        self._show_time()
        self._refresh_commands()
        (self.form.outcome if self.form.kind is not None else self.form.type_field).setFocus()

    def _edited(self) -> None:
        self._kept = True
        self._asked_for_facts = False
        self.parts.tell("")
        self.keeper.touch()
        self._refresh_commands()

    def _refresh_commands(self) -> None:
        commands.refresh(self.commands)

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None:
            self.parts.bring_into_view(new)

    def _show_time(self) -> None:
        self.parts.timer.setText(stopwatch(clock.now() - self._began_at))

    def _look_for_similar(self) -> None:
        typed: dict[str, Any] = self.form.typed_party()
        self.desk.read(
            similar.similar,
            **typed,
            but=self.contact_id,
            then=self.parts.similar.show_hits,
            key=f"similar {self.draft_id}",
        )

    # What can be done

    @command(mark("Save and close"), ("Alt+S", "Ctrl+Return"), icon="check", group=_CONTACT)
    def save(self) -> None:
        """Log the contact."""
        if self._saving or not self.form.check():
            return
        said = self.form.said() | self._links() | {"draft_id": self.draft_id}
        label = tr("Contact logged: {type}", type=self.form.type_field.text())
        if self.contact_id is not None:
            label = tr("Contact corrected: {type}", type=self.form.type_field.text())
            self._write(contacts.correct, contact_id=self.contact_id, label=label, **said)
        else:
            self._write(contacts.log, label=label, **self._where(), **said)

    @command(mark("Save and open the case"), "Alt+V", icon="inbox", group=_CONTACT)
    def save_with_case(self) -> None:
        """Log the contact and go on with its case: the one it is attached to, or a new one."""
        if not self.form.outcome.value():
            self.form.outcome.choose(self.form.outcome.first_of_kind("handed_over"))
        if self._attached is not None and self._attached["case_id"]:
            self.save()
            return
        if self._saving or not self.form.check() or self._facts_are_missing():
            return
        kind = self.form.kind
        said = self.form.said() | self._links() | {"draft_id": self.draft_id}
        title = case_types.title_of(kind, said["note"]) if kind is not None else ""
        context = self.desk.context
        self._write(
            contacts.log_with_case,
            label=tr("Contact logged with a case: {type}", type=self.form.type_field.text()),
            title=title,
            office=context.office,
            desk_code=context.desk_code,
            **self._where(),
            **said,
        )

    def _facts_are_missing(self) -> bool:
        if self._asked_for_facts or self.form.facts.ask_for_missing():
            return False
        self._asked_for_facts = True
        self.form.facts.focus_first_error()
        return True

    @command(mark("Put aside"), "Esc", icon="pause", group=_CONTACT)
    def park(self) -> None:
        """Close the window and keep what is typed as a draft."""
        self.close()

    @command(mark("Throw the draft away"), "Alt+Del", icon="trash-2", group=_CONTACT)
    def discard(self) -> None:
        """Close the window and forget what was typed; the toast gives it back."""
        self.keeper.stop()
        data = self.data()
        self._safe_to_close = True
        self.desk.write(drafts.done_with, self.draft_id)
        if not self.form.is_blank():
            tell_thrown_away(self, self.desk, self.draft_id, data, self.contact_id)
        self.close()

    @command(mark("Who it is about"), "Alt+P", icon="user-round", group=_CONTACT)
    def go_to_party(self) -> None:
        """Unfold the party's fields and go there."""
        self.parts.show_party(True)
        self.form.party.first().setFocus()

    @command(
        mark("Attach to the lit one"),
        "Alt+A",
        icon="link",
        group=_CONTACT,
        enabled=lambda self: self._can_attach(),
    )
    def attach(self) -> None:
        """Log this as a repeat of the earlier contact, on its case if it has one; again to take that back."""
        hit = self.parts.similar.lit()
        self._attached = None if self._attached is not None or hit is None else _link(hit)
        self._show_attached()
        self._edited()

    def _can_attach(self) -> bool:
        return self._attached is not None or self.parts.similar.lit() is not None

    @command(
        mark("Go to the similar ones"),
        "Alt+L",
        icon="history",
        group=_CONTACT,
        enabled=lambda self: self._can_attach(),
    )
    def go_to_similar(self) -> None:
        """Walk among earlier contacts and cases."""
        self.parts.similar.list.setFocus()

    @command(mark("Type of case"), "Alt+T", group=_CONTACT)
    def go_to_type(self) -> None:
        """Change the type."""
        self.form.type_field.setFocus()
        self.form.type_field.selectAll()

    @command(mark("Outcome"), "Alt+U", group=_CONTACT)
    def go_to_outcome(self) -> None:
        """Choose how it ended."""
        self.form.outcome.setFocus()

    @command(mark("Reason for contact"), "Alt+O", group=_CONTACT)
    def go_to_reason(self) -> None:
        """Choose why they had to contact us."""
        self.form.reason.setFocus()

    @command(mark("Note"), "Alt+E", group=_CONTACT)
    def go_to_note(self) -> None:
        """Write a note."""
        self.form.note.setFocus()

    @command(mark("Next channel"), "F9", icon="arrow-left-right", group=_CONTACT)
    def change_channel(self) -> None:
        """They came by another channel."""
        self.form.set_channel(next_channel(self.form.channels.value()))
        self._edited()

    @command(mark("New contact"), ("F2", "Alt+N"), icon="plus", group=_CONTACT)
    def another(self) -> None:
        """Begin another contact while this one waits."""
        self.another_wanted.emit()

    @command(mark("Show all keys"), "F1", listed=False)
    def show_keys(self) -> None:
        """Show what every key does here."""
        self._keys.open_with(key_groups(self.commands.values(), tr(_CONTACT)))

    # Saving and closing

    def _where(self) -> dict[str, Any]:
        context = self.desk.context
        # Nobody can type when a contact began, so a clock put back meanwhile must not keep it from being saved.
        began = min(self._began_at, clock.now())
        return {"desk_id": context.desk_id, "guide_id": context.guide_id, "began_at": began}

    def _links(self) -> dict[str, Any]:
        link = self._attached or {}
        return {
            name: UUID(hex=link[name]) if link.get(name) else None for name in ("case_id", "repeat_of_id")
        }

    def _write(self, what: Callable[..., Any], *, label: str, **said: Any) -> None:
        self._saving = True
        self.keeper.stop()
        wants_case = what is contacts.log_with_case or bool(self._attached and self._attached["case_id"])
        then = self._saved_with_case if wants_case else self._saved
        self.desk.write(what, label=label, then=then, failed=self._refused, **said)

    def _saved(self, contact: Any) -> None:
        if self.contact_id is None:
            remember(self.desk, contact.id, self.data())
        self._leave()

    def _saved_with_case(self, saved: Any) -> None:
        contact = saved[0] if isinstance(saved, tuple) else saved
        self._saved(contact)
        if self.open_case is not None and contact.case_id is not None:
            self.open_case(contact.case_id)

    def _leave(self) -> None:
        self._safe_to_close = True
        self.close()

    def _refused(self, trouble: Trouble) -> None:
        self._saving = False
        self.keeper.go_on()
        self._tell(str(trouble))

    def _tell(self, sentence: str) -> None:
        self.parts.tell(sentence)

    def _open_hit(self, hit: Similar) -> None:
        if hit.case_id is not None and self.open_case is not None:
            self.open_case(hit.case_id)

    def _show_attached(self) -> None:
        link = self._attached
        if link is None:
            self.parts.show_attached("")
        elif link["number"]:
            self.parts.show_attached(tr("Will be logged on {number}", number=link["number"]))
        else:
            self.parts.show_attached(tr("Will be logged as a repeat contact"))
        self._refresh_commands()

    def _store_before_quitting(self) -> None:
        if self._kept and not self._safe_to_close:
            self.keeper.keep_now()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.parts.fit()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._safe_to_close:
            self._tick.stop()
            super().closeEvent(event)
        elif not self._kept or self.form.is_blank():
            self.keeper.stop()
            self.desk.write(drafts.done_with, self.draft_id)
            self._leave()
        else:
            # The window goes only when the draft is safe.
            event.ignore()
            self.keeper.keep_now(then=self._stored)

    def _stored(self, _nothing: object) -> None:
        self._leave()


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def _link(hit: Similar) -> dict[str, str]:
    return {
        "case_id": hit.case_id.hex if hit.case_id is not None else "",
        "repeat_of_id": hit.contact_id.hex if hit.contact_id is not None else "",
        "number": hit.case_number or "",
    }
