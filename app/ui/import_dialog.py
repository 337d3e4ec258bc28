"""Colleagues from a file: what it would do, which lines cannot be used, and then all at once."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app import phone_numbers
from app.exchange import staff_csv
from app.exchange.staff_csv import BadLine, Plan, Planned
from app.language import mark, tr, trn
from app.trouble import Trouble
from app.ui import formatting, theme
from app.ui.card import TableCard
from app.ui.empty import Empty
from app.ui.table import Column, PagedTable

if TYPE_CHECKING:
    from app.ui.desk import Desk

_SIZE = (860, 560)
_FIELDS = {
    "name": mark("Name"),
    "title": mark("Title"),
    "unit_id": mark("Unit"),
    "phone": mark("Telephone"),
    "mobile": mark("Mobile"),
    "email": mark("E-mail"),
    "room": mark("Room"),
    "tasks": mark("Tasks"),
    "login": mark("Login"),
}


@dataclass(frozen=True)
class _Row:
    id: int
    kind: str
    word: str
    name: str
    detail: str


class ImportDialog(QDialog):
    """Reads the file, shows what it would do, and does it when asked; one undo takes all of it back."""

    def __init__(self, desk: "Desk", path: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.plan: Plan | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Read employees from a file"))
        self.resize(theme.px(_SIZE[0]), theme.px(_SIZE[1]))
        self._heading, self._summary = QLabel(path.name), QLabel(tr("Reading the file …"))
        self._heading.setTextFormat(Qt.TextFormat.PlainText)
        self._summary.setTextFormat(Qt.TextFormat.PlainText)
        self._summary.setWordWrap(True)
        self.table = PagedTable(_columns(), tr("What the file would do"))
        self.table.set_empty(Empty(tr("Reading the file …"), icon="upload"))
        self.bring_in = QPushButton(tr("Bring in"))
        self.bring_in.setEnabled(False)
        self.bring_in.clicked.connect(self._bring_in)
        self.cancel = QPushButton(tr("Cancel"))
        self.cancel.clicked.connect(self.reject)
        self._lay_out()
        desk.read(staff_csv.plan_file, path=path, then=self._show, failed=self._refused)

    def _lay_out(self) -> None:
        theme.set_role(self._heading, "title")
        theme.set_role(self._summary, "secondary")
        theme.set_role(self.bring_in, "primary")
        self.bring_in.setDefault(True)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.bring_in)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(self._heading)
        column.addWidget(self._summary)
        column.addWidget(TableCard(self.table), 1)
        column.addLayout(buttons)

    @property
    def said(self) -> str:
        """The sentence above the list."""
        return self._summary.text()

    def _show(self, plan: Plan) -> None:
        self.plan = plan
        rows = list(_rows(plan))
        self.table.show_rows(rows)
        self._summary.setText(_summary(plan))
        count = len(plan.added) + len(plan.changed)
        self.table.set_empty(
            Empty(tr("Nothing to bring in"), tr("The directory already says what the file says."), "check")
        )
        if count:
            self.bring_in.setText(trn("Bring in {n} employee", "Bring in {n} employees", n=count))
            self.bring_in.setEnabled(True)
            self.bring_in.setFocus()
        else:
            self.cancel.setText(tr("Close"))
            self.cancel.setFocus()

    def _refused(self, trouble: Trouble) -> None:
        self._summary.setText(str(trouble))
        self.table.set_empty(
            Empty(tr("The file could not be brought in"), str(trouble), "circle-alert", failed=True)
        )
        self.table.show_rows([])
        self.bring_in.setEnabled(False)
        self.cancel.setText(tr("Close"))
        self.cancel.setFocus()

    def _bring_in(self) -> None:
        if self.plan is None:
            return
        self.bring_in.setEnabled(False)
        count = len(self.plan.added) + len(self.plan.changed)
        self._desk.write(
            staff_csv.carry_out,
            planned=self.plan,
            label=trn("{n} employee brought in", "{n} employees brought in", n=count),
            then=self._done,
            failed=self._refused,
        )

    def _done(self, _count: int) -> None:
        self.accept()


def _columns() -> list[Column]:
    return [
        Column(tr("Line"), lambda row: formatting.number(row.id), 70, kind="number"),
        Column("", lambda row: row.word, 124, kind="chip", status=lambda row: row.kind),
        Column(tr("Name"), lambda row: row.name, 140, 2, kind="strong"),
        Column(tr("What the file says"), lambda row: row.detail, 200, 4, kind="muted"),
    ]


def _summary(plan: Plan) -> str:
    parts = [
        trn("{n} new", "{n} new", n=len(plan.added)),
        trn("{n} changed", "{n} changed", n=len(plan.changed)),
        trn("{n} as before", "{n} as before", n=plan.unchanged),
    ]
    if plan.bad:
        parts.append(trn("{n} line left out", "{n} lines left out", n=len(plan.bad)))
    sentences = [", ".join(parts) + "."]
    if plan.ignored_columns:
        columns = ", ".join(plan.ignored_columns[:8])
        sentences.append(tr("These columns are not used: {columns}.", columns=columns))
    if plan.added:
        sentences.append(
            tr("The numbers of new employees may not be given out until you say so in the register.")
        )
    return " ".join(sentences)


def _rows(plan: Plan) -> Iterator[_Row]:
    """Lines that cannot be used come first, then what is new and what is changed."""
    for bad in plan.bad:
        yield _row_of_bad(bad)
    for one in plan.added:
        yield _Row(one.number, "new", tr("New"), one.name, _detail(one))
    for one in plan.changed:
        yield _Row(one.number, "ongoing", tr("Changed"), one.name, _detail(one))


def _row_of_bad(bad: BadLine) -> _Row:
    return _Row(bad.number, "overdue", tr("Left out"), "", bad.sentence)


def _detail(one: Planned) -> str:
    told = {name: one.unit if name == "unit_id" else value for name, value in one.values.items()}
    if one.employee_id is None:
        told.pop("name", None)
    return " · ".join(
        f"{tr(words)}: {_said(told[name])}" for name, words in _FIELDS.items() if told.get(name)
    )


def _said(value: Any) -> str:
    text = str(value)
    return phone_numbers.show(text) if text.startswith("+") else text
