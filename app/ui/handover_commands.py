"""Handing a case over and following it up: one method, one key each."""

from typing import Any
from uuid import UUID

from PySide6.QtGui import QGuiApplication

from app import handovers
from app.language import mark, tr, trn
from app.ui import printing
from app.ui.case_acting import CaseActing, is_handed_over, open_chosen
from app.ui.case_handover_panels import AnswerPanel, HandOverPanel, LetterPanel
from app.ui.commands import command

_HANDOVER = mark("Hand-over")


class HandoverCommands(CaseActing):
    """The commands that hand a case over, and those that bring it back."""

    @command(mark("Hand over the case"), "H", icon="send", group=_HANDOVER, enabled=open_chosen)
    def hand_over(self) -> None:
        """Hand the chosen cases to a unit or an officer."""
        if self.choices is not None:
            unit = self.sheet.unit_id if self.sheet is not None else None
            due = self.choices.handover_due
            self._show_panel(HandOverPanel(self._about(), self.choices.units, unit, due), self._hand_over)

    def _hand_over(self, said: dict[str, Any]) -> None:
        ids = self.chosen()
        one = tr("{number} handed over", number=self._number())
        many = self._many(trn("{n} case handed over", "{n} cases handed over", n=self._n()))
        self._letter_about = ids[0] if len(ids) == 1 else None
        self._do(handovers.hand_over, one, many, then=self._after_hand_over, by=self._me(), **said)

    def _after_hand_over(self, _number: int) -> None:
        if self._letter_about is not None:
            self._read_letter(self._letter_about)

    _letter_about: UUID | None = None

    @command(
        mark("Show the hand-over letter"), "Shift+H", icon="mail", group=_HANDOVER, enabled=is_handed_over
    )
    def show_letter(self) -> None:
        """Show again what to send for the hand-over."""
        if self.sheet is not None:
            self._letter_about = self.sheet.id
            self._read_letter(self.sheet.id)

    def _read_letter(self, case_id: UUID) -> None:
        self.desk.read(handovers.letter, case_id=case_id, then=self._show_letter, key="case-letter")

    def _show_letter(self, letter: handovers.Letter) -> None:
        panel = LetterPanel(letter)
        panel.print_wanted.connect(self._print_slip)
        self._show_panel(panel, self._copy_text, about=None)

    def _copy_text(self, said: dict[str, Any]) -> None:
        QGuiApplication.clipboard().setText(said["text"])
        self._close_panel(None)

    def _print_slip(self) -> None:
        if self._letter_about is not None:
            self.desk.read(
                _slip, case_id=self._letter_about, folder=self.desk.documents, then=self._slip_written
            )

    def _slip_written(self, file: Any) -> None:
        printing.show(self.desk, file)

    @command(mark("Note the receipt"), "B", icon="check", group=_HANDOVER, enabled=is_handed_over)
    def note_receipt(self) -> None:
        """Note that the receiver has confirmed."""
        self._do(handovers.acknowledge, tr("Receipt noted in {number}", number=self._number()))

    @command(mark("Note the answer"), "S", icon="message-square", group=_HANDOVER, enabled=is_handed_over)
    def note_answer(self) -> None:
        """Note what the receiver has answered."""
        self._show_panel(AnswerPanel(self._about()), self._answer)

    def _answer(self, said: dict[str, Any]) -> None:
        label = tr("Answer noted in {number}", number=self._number())
        self._do(handovers.answer, label, by=self._me(), **said)

    @command(
        mark("Take back the hand-over"),
        "Shift+B",
        icon="corner-up-left",
        group=_HANDOVER,
        enabled=is_handed_over,
    )
    def take_back(self) -> None:
        """Take the case back before anybody has answered."""
        self._do(handovers.take_back, tr("{number} taken back", number=self._number()))


# reportlab takes a noticeable moment to import, so only who prints waits for it.
def _slip(session: Any, **said: Any) -> Any:
    from app.documents import handover_slip

    return handover_slip.make(session, **said)
