"""Writing notes on a case; what is typed is kept for each case until it is saved or wiped out."""

from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt

from app import case_sheet, cases, drafts
from app.language import mark, tr
from app.models import new_id
from app.ui.case_acting import CaseActing
from app.ui.commands import command

_NOTES = mark("Notes")


def _has_note(page: "NoteCommands") -> bool:
    return page.sheet is not None


class NoteCommands(CaseActing):
    """The commands of the note field, and its drafts."""

    drafts: dict[UUID, UUID]

    @command(mark("Write a note"), "N", icon="sticky-note", group=_NOTES, enabled=_has_note)
    def write_note(self) -> None:
        """Put the keyboard in the note field."""
        self.view.note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @command(mark("Save the note"), icon="sticky-note", group=_NOTES, enabled=_has_note)
    def save_note(self) -> None:
        """Save what is typed as an internal note."""
        self._submit_note("internal")

    @command(mark("Save as official note"), icon="file-text", group=_NOTES, enabled=_has_note)
    def save_official_note(self) -> None:
        """Save what is typed as an official note, which is a public record."""
        self._submit_note("official")

    def _submit_note(self, kind: str) -> None:
        sheet, text = self.sheet, self.view.note.toPlainText()
        if sheet is None:
            return
        self._submitted = text
        self.desk.write(
            cases.write_note,
            case_id=sheet.id,
            by=self._me(),
            text=text,
            kind=kind,
            draft_id=self.drafts.get(sheet.id),
            label=tr("Note written in {number}", number=sheet.number),
            then=self._note_written,
        )

    _submitted = ""

    def _note_written(self, note: Any) -> None:
        self.drafts.pop(note.case_id, None)
        here = self.sheet is not None and self.sheet.id == note.case_id
        if here and self.view.note.toPlainText() == self._submitted:
            self.view.clear_note()

    def _keep_note(self) -> None:
        if self.sheet is None:
            return
        text = self.view.note.toPlainText()
        known = self.drafts.get(self.sheet.id)
        if text.strip():
            draft_id = self.drafts.setdefault(self.sheet.id, known or new_id())
            self.desk.write(
                drafts.keep,
                draft_id=draft_id,
                kind=case_sheet.NOTE_DRAFT,
                about_id=self.sheet.id,
                data={"text": text},
            )
        elif known is not None:
            self.drafts.pop(self.sheet.id)
            self.desk.write(drafts.done_with, known)
