"""Copying a case for Teams: its number and a neutral text, and a clipboard that forgets."""

from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QWidget

from app.case_sheet import CaseSheet
from app.language import mark, tr, trn
from app.redaction import Redacted, neutral_handover_text
from app.ui import theme
from app.ui.case_panel import Panel
from app.working_time import Calendar

FORGOTTEN_AFTER_MS = 60_000
KINDS = {
    "personal_number": mark("Personal number"),
    "phone": mark("Phone number"),
    "email": mark("E-mail address"),
    "address": mark("Address"),
    "property": mark("Property"),
    "reference": mark("Payment reference"),
    "name": mark("Name"),
}


def neutral_text(sheet: CaseSheet, calendar: Calendar) -> Redacted:
    """What may stand in Teams about a case; of a confidential one only that somebody should call."""
    secret = sheet.secrecy_class == "secret"
    question = "" if secret else "\n".join(dict.fromkeys(filter(None, (sheet.title, sheet.description))))
    return neutral_handover_text(
        case_number=sheet.number,
        case_type=sheet.neutral_title if secret else sheet.type_name,
        question=question,
        deadline=sheet.due_at,
        names=filter(None, (sheet.party.name,)),
        properties=filter(None, (sheet.party.property_designation,)),
        calendar=calendar,
    )


class Clipboard(QObject):
    """Puts a text on the clipboard and takes it away after a minute, if it is still there."""

    def __init__(self, parent: QObject, forgotten_after_ms: int = FORGOTTEN_AFTER_MS) -> None:
        super().__init__(parent)
        self._text = ""
        self._timer = QTimer(self, singleShot=True, interval=forgotten_after_ms)
        self._timer.timeout.connect(self._forget)

    def put(self, text: str) -> None:
        """Copy a text for a minute."""
        self._text = text
        QGuiApplication.clipboard().setText(text)
        self._timer.start()

    def _forget(self) -> None:
        clipboard = QGuiApplication.clipboard()
        if clipboard.text() == self._text:
            clipboard.clear()
        self._text = ""


class TeamsPanel(Panel):
    """What was copied, and what was taken out of it."""

    def __init__(self, redacted: Redacted) -> None:
        super().__init__(
            "teams-panel",
            tr("Copied for Teams"),
            tr("Done"),
            about=tr("Paste it within a minute; after that it is gone from the clipboard."),
        )
        self._redacted = redacted
        self.body = self.form.text(tr("The text"), rows=6)
        self.body.setPlainText(redacted.text)
        self.body.setReadOnly(True)
        self.body.setObjectName("teams-text")
        count = len(redacted.removed)
        heading = QLabel(
            trn("{n} detail taken out", "{n} details taken out", n=count)
            if count
            else tr("Nothing had to be taken out")
        )
        theme.set_role(heading, "strong")
        self.extra.addWidget(heading)
        for removal in redacted.removed[:12]:
            line = QLabel(f"{tr(KINDS.get(removal.kind, KINDS['name']))}: {_short(removal.original)}")
            line.setWordWrap(True)
            theme.set_role(line, "secondary")
            self.extra.addWidget(line)

    def first_focus(self) -> QWidget:
        return self.save_button

    def values(self) -> dict[str, Any]:
        return {"text": self._redacted.text}


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:59] + "…"
