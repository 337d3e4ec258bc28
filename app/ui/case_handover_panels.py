"""Handing a case over: to whom and until when, the letter to send, and the answer that came."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget

from app import office_hours
from app.handovers import Letter
from app.language import tr
from app.ui import formatting, theme
from app.ui.case_panel import Panel, choose
from app.ui.coming_moments import read_day
from app.ui.icons import set_icon


class HandOverPanel(Panel):
    """Who is to have the case, what to tell them, and when an answer is needed."""

    def __init__(
        self, about: str, units: Sequence[tuple[str, UUID]], unit_id: UUID | None, due: datetime
    ) -> None:
        super().__init__("handover-panel", tr("Hand over"), tr("Hand over the case"), about=about)
        self.unit = self.form.choice(tr("&Unit"), [(tr("No unit"), None), *units])
        self.unit.setObjectName("unit")
        choose(self.unit, unit_id)
        self.officer = self.form.line(tr("&Officer"), placeholder=tr("name, if you know it"))
        self.officer.setObjectName("officer")
        self.email = self.form.line(tr("&E-mail"), placeholder=tr("the unit's own, unless you write another"))
        self.email.setObjectName("email")
        self.message = self.form.text(tr("&Message"), rows=3)
        self.message.setObjectName("message")
        self.due = self.form.line(tr("Answer by the end of"))
        self.due.setObjectName("due")
        self.due.setText(formatting.iso_day(office_hours.shown_day(due)))

    def values(self) -> dict[str, Any]:
        if self.unit.value() is None and not self.officer.text().strip():
            raise self.refuse(self.officer, tr("Choose a unit, or write who is to have the case."))
        return {
            "unit_id": self.unit.value(),
            "officer": self.officer.text(),
            "email": self.email.text(),
            "message": self.message.toPlainText(),
            "due_at": office_hours.last_moment(self.parsed(self.due, read_day)),
        }


class LetterPanel(Panel):
    """What to send for a hand-over: copied, opened in the e-mail program, or on paper."""

    print_wanted = Signal()

    def __init__(self, letter: Letter) -> None:
        super().__init__(
            "letter-panel",
            tr("Handed over to {receiver}", receiver=letter.receiver),
            tr("Copy the text"),
            about=tr("Send this text, so that they know. The case comes back to you if nobody answers."),
        )
        self._letter = letter
        self.address = self.form.line(tr("To"))
        self.address.setText(letter.address)
        self.address.setReadOnly(True)
        self.body = self.form.text(tr("Text"), rows=9)
        self.body.setPlainText(letter.body)
        self.body.setReadOnly(True)
        self.mail = self._button(tr("Open in e-mail"), "mail")
        self.mail.clicked.connect(self._open_mail)
        paper = self._button(tr("Print the slip"), "printer")
        paper.clicked.connect(self.print_wanted)

    def _button(self, text: str, icon_name: str) -> QPushButton:
        button = QPushButton(text)
        set_icon(button, icon_name)
        theme.set_role(button, "")
        self.extra.addWidget(button)
        return button

    def first_focus(self) -> QWidget:
        return self.save_button

    def values(self) -> dict[str, Any]:
        return {"text": f"{self._letter.subject}\n\n{self._letter.body}"}

    def _open_mail(self) -> None:
        if QGuiApplication.platformName() != "offscreen":
            QDesktopServices.openUrl(QUrl(self._letter.mailto, QUrl.ParsingMode.StrictMode))


class AnswerPanel(Panel):
    """The answer to a hand-over, written down as an official note."""

    def __init__(self, about: str) -> None:
        super().__init__("answer-panel", tr("The answer"), tr("Save the answer"), about=about)
        self.text = self.form.text(
            tr("What was &answered"), rows=5, hint=tr("Is kept as an official note. May be left empty.")
        )
        self.text.setObjectName("answer")

    def values(self) -> dict[str, Any]:
        return {"text": self.text.toPlainText()}
