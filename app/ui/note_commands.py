"""Writing notes on a case; what is typed is kept for each case until it is saved or wiped out."""

from functools import cached_property
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt

from app import case_sheet, cases, drafts
from app.language import mark, tr
from app.models import new_id
from app.trouble import Trouble
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
        if sheet is None or sheet.id in self._submitted:
            return
        self._submitted[sheet.id] = text

        def refused(trouble: Trouble) -> None:
            del self._submitted[sheet.id]
            self._keep(sheet.id, self.view.note.toPlainText() if self._is_shown(sheet.id) else text)
            self.desk.failed.emit(str(trouble))

        self.desk.write(
            cases.write_note,
            case_id=sheet.id,
            by=self._me(),
            text=text,
            kind=kind,
            draft_id=self.drafts.get(sheet.id),
            label=tr("Note written in {number}", number=sheet.number),
            then=self._note_written,
            failed=refused,
        )

    @cached_property
    def _submitted(self) -> dict[UUID, str]:
        """The notes on their way to be saved, by case: pressed twice they are saved once, and are no drafts."""
        return {}

    def _note_written(self, note: Any) -> None:
        submitted = self._submitted.pop(note.case_id)
        self.drafts.pop(note.case_id, None)
        if self._is_shown(note.case_id):
            if self.view.note.toPlainText() == submitted:
                self.view.clear_note()
            else:
                self._keep_note()

    def _is_shown(self, case_id: UUID) -> bool:
        return self.sheet is not None and self.sheet.id == case_id

    def _keep_note(self) -> None:
        if self.sheet is not None:
            self._keep(self.sheet.id, self.view.note.toPlainText())

    def _keep(self, case_id: UUID, text: str) -> None:
        if text == self._submitted.get(case_id):
            return
        known = self.drafts.get(case_id)
        if text.strip():
            draft_id = self.drafts.setdefault(case_id, known or new_id())
            self.desk.write(
                drafts.keep,
                draft_id=draft_id,
                kind=case_sheet.NOTE_DRAFT,
                about_id=case_id,
                data={"text": text},
            )
        elif known is not None:
            self.drafts.pop(case_id)
            self.desk.write(drafts.done_with, known)
