"""The first start: try the demo town, or begin on this PC."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.language import tr
from app.ui import theme
from app.ui.forms import Form
from app.ui.icons import IconLabel

_WIDTH = 620
_LONGEST_CODE = 4


@dataclass(frozen=True)
class Beginning:
    """What a person said at the first start; `demo` alone, or who sits where."""

    demo: bool
    municipality: str = ""
    office: str = "KC"
    guide: str = ""
    desk: str = ""
    code: str = ""
    kind: str = "reception"


class FirstStart(QDialog):
    """Asks how to begin; `beginning` holds the answer after `exec`."""

    def __init__(self) -> None:
        super().__init__()
        self.beginning: Beginning | None = None
        self.setWindowTitle(tr("Welcome to Lotsen"))
        self.setMinimumWidth(theme.px(_WIDTH))
        self._stack = QStackedWidget()
        self._stack.addWidget(self._choices())
        self._stack.addWidget(self._own_desk())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 24)
        layout.addWidget(self._stack)

    def _choices(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        heading = QLabel(tr("Welcome to Lotsen"))
        theme.set_role(heading, "title")
        question = QLabel(tr("How do you want to begin?"))
        theme.set_role(question, "secondary")
        layout.addWidget(heading)
        layout.addWidget(question)
        self.try_demo = self._card(
            layout,
            "building-2",
            tr("&Try the demo town"),
            tr("Sundby is made up. Click around; nothing can go wrong."),
        )
        self.try_demo.clicked.connect(self._demo_chosen)
        self.start_here = self._card(
            layout,
            "monitor",
            tr("&Start empty on this computer"),
            tr("Case types, outcomes and reasons are in place. You add the rest."),
        )
        self.start_here.clicked.connect(partial(self._stack.setCurrentIndex, 1))
        self.connect_to_server = self._card(
            layout,
            "server",
            tr("Connect to a server"),
            tr("This version works on one computer at a time and cannot connect to a server."),
        )
        self.connect_to_server.setEnabled(False)
        layout.addStretch(1)
        return page

    def _card(self, layout: QVBoxLayout, icon_name: str, text: str, detail: str) -> QPushButton:
        card = QFrame()
        theme.set_role(card, "card")
        row = QHBoxLayout(card)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(14)
        button = QPushButton(text)
        button.setMinimumWidth(theme.px(230))
        button.setAutoDefault(True)
        button.setAccessibleDescription(detail)
        words = QLabel(detail)
        words.setWordWrap(True)
        theme.set_role(words, "secondary")
        row.addWidget(IconLabel(icon_name, 22), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(words, 1, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(card)
        return button

    def _own_desk(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        heading = QLabel(tr("Your desk"))
        theme.set_role(heading, "title")
        layout.addWidget(heading)
        self.form = Form(columns=2)
        self.municipality = self.form.line(tr("&Municipality"), placeholder=tr("Sundby kommun"), span=2)
        self.guide = self.form.line(tr("Your &name"))
        self.office = self.form.line(tr("&Office"), hint=tr("Begins every case number, for instance KC."))
        self.office.setText("KC")
        self.place = self.form.line(tr("&Desk"), hint=tr("What the place is called."))
        self.place.setText(tr("Reception"))
        self.code = self.form.line(
            tr("Desk &code"), hint=tr("Makes this desk's case numbers its own, for instance R1.")
        )
        self.code.setText("R1")
        self.kind = self.form.choice(
            tr("&Kind of desk"), [(tr("Reception"), "reception"), (tr("Phone desk"), "phone")], span=2
        )
        layout.addWidget(self.form)
        buttons = QHBoxLayout()
        back = QPushButton(tr("&Back"))
        back.setAutoDefault(False)
        back.clicked.connect(partial(self._stack.setCurrentIndex, 0))
        self.begin = QPushButton(tr("&Open the desk"))
        theme.set_role(self.begin, "primary")
        self.begin.setDefault(True)
        self.begin.clicked.connect(self._own_desk_chosen)
        buttons.addWidget(back)
        buttons.addStretch(1)
        buttons.addWidget(self.begin)
        layout.addLayout(buttons)
        return page

    def _demo_chosen(self) -> None:
        self.beginning = Beginning(demo=True)
        self.accept()

    def _own_desk_chosen(self) -> None:
        self.form.clear_errors()
        if not self.municipality.text().strip():
            self.form.set_error(self.municipality, tr("Write the name of the municipality."))
        if not self.guide.text().strip():
            self.form.set_error(self.guide, tr("Write your name."))
        if not self.place.text().strip():
            self.form.set_error(self.place, tr("Write what the desk is called."))
        for field in (self.office, self.code):
            text = field.text().strip()
            if not (text.isascii() and text.isalnum() and len(text) <= _LONGEST_CODE):
                self.form.set_error(field, tr("Write one to four letters or digits."))
        if self.form.focus_first_error():
            return
        self.beginning = Beginning(
            demo=False,
            municipality=self.municipality.text().strip(),
            office=self.office.text().strip().upper(),
            guide=self.guide.text().strip(),
            desk=self.place.text().strip(),
            code=self.code.text().strip().upper(),
            kind=self.kind.value(),
        )
        self.accept()
