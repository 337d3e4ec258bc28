"""The right side of the registers: one line as a form; what is typed stays until it is saved or discarded."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from app.drafts import Kept
from app.language import tr
from app.register_lines import Line, References
from app.registers import Opened
from app.ui import record_draft, theme
from app.ui.card import line as hairline
from app.ui.card import scrolling
from app.ui.chips import StatusChip
from app.ui.commands import Commands, command_button
from app.ui.draft_shelf import DraftShelf
from app.ui.empty import Empty, EmptyState
from app.ui.kept_line import goes_on
from app.ui.record_form import RecordForm
from app.ui.register_fields import LOOKS, look, state_of

if TYPE_CHECKING:
    from app.ui.desk import Desk


@dataclass(frozen=True)
class Sheet:
    """What lies on the card: a line as it is stored, and since when it has been typed in."""

    register: str
    id: UUID | None
    stored: Mapping[str, Any]
    names: Mapping[UUID, str]
    level: int = 1
    above: str = ""
    state: tuple[str, str] = ("", "")
    typed_at: datetime | None = None


class RecordCard(QFrame):
    """Shows one line at a time; what is typed in it is kept for when one comes back, also after a crash."""

    edited = Signal()

    def __init__(self, desk: "Desk", commands: Commands) -> None:
        super().__init__()
        theme.set_role(self, "card")
        self.setMinimumWidth(theme.px(340))
        self._desk = desk
        self._sheet: Sheet | None = None
        self.shelf = DraftShelf(self, desk, "register")
        self.shelf.found.connect(self._go_on_with)
        self._known = References((), (), ())
        self._title, self._detail = QLabel(), QLabel()
        self._chip = StatusChip("waiting")
        self._forms: dict[str, RecordForm] = {}
        self._areas: dict[str, QScrollArea] = {}
        self._stack = QStackedWidget()
        self._nothing = EmptyState(
            Empty(
                tr("Nothing chosen"), tr("Choose a line in the list, or add a new one."), "pencil", "Ctrl+N"
            )
        )
        self._lay_out(commands)
        self.close_record()

    def _lay_out(self, commands: Commands) -> None:
        theme.set_role(self._title, "heading")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setWordWrap(True)
        theme.set_role(self._detail, "muted")
        self._detail.setTextFormat(Qt.TextFormat.PlainText)
        self._detail.setWordWrap(True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._detail)
        head = QHBoxLayout()
        head.setContentsMargins(18, 14, 18, 10)
        head.addLayout(words, 1)
        head.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignTop)
        self._special = [
            command_button(commands[name], role="quiet") for name in ("end_type", "move_up", "move_down")
        ]
        self._discard = command_button(commands["revert"], role="quiet", text=tr("Discard"))
        buttons = QHBoxLayout()
        buttons.setContentsMargins(18, 0, 18, 10)
        buttons.setSpacing(6)
        buttons.addWidget(command_button(commands["save"], role="primary"))
        for button in (self._discard, *self._special):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self._filled = QWidget()
        column = QVBoxLayout(self._filled)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(buttons)
        column.addWidget(hairline())
        column.addWidget(self._stack, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.addWidget(self._filled)
        outer.addWidget(self._nothing)

    @property
    def is_open(self) -> bool:
        """Whether there is a line on the card."""
        return self._sheet is not None

    @property
    def is_new(self) -> bool:
        """Whether the line has not been saved yet."""
        return self._sheet is not None and self._sheet.id is None

    @property
    def is_dirty(self) -> bool:
        """Whether something has been typed that is not saved."""
        return self._sheet is not None and (self.is_new or bool(self.changes()))

    @property
    def record_id(self) -> UUID | None:
        """Which line is on the card; none when it is new or there is none."""
        return None if self._sheet is None else self._sheet.id

    @property
    def form(self) -> RecordForm:
        """The form of the register on the card."""
        return self._form_of(LOOKS[0].name if self._sheet is None else self._sheet.register)

    def _form_of(self, register: str) -> RecordForm:
        """A form is made when its register is first opened."""
        if register not in self._forms:
            form = RecordForm(self._desk, look(register).fields)
            form.setObjectName(f"form_{register}")
            form.edited.connect(self._note_edit)
            self._forms[register] = form
            self._areas[register] = scrolling(form)
            self._stack.addWidget(self._areas[register])
        return self._forms[register]

    @property
    def name_typed(self) -> str:
        """What the line is called, as it stands in the form."""
        typed = self.form.typed()
        return " ".join(str(typed.get("name") or typed.get("label") or "").split())[:80]

    def offer(self, known: References) -> None:
        """Let the fields that refer to other registers know what there is."""
        self._known = known
        if self._sheet is not None:
            self.form.offer(known, level=self._sheet.level, but=self._sheet.id)

    def open(self, opened: Opened, line: Line) -> None:
        """Show a line; what had been typed in it before is shown again."""
        self._lay_on(
            Sheet(opened.register, opened.id, opened.values, opened.names, line.level, "", state_of(line))
        )

    def begin(self, register: str, values: Mapping[str, Any], level: int, above: str) -> None:
        """Show an empty form for a new line, or the one that was begun before."""
        self._lay_on(Sheet(register, None, values, {}, level, above))
        self.form.first_field().setFocus()

    def close_record(self) -> None:
        """Show that nothing is chosen; what has been typed waits for when one comes back to the line."""
        self.shelf.put_aside()
        self._sheet = None
        self._filled.hide()
        self._nothing.show()

    def discard(self) -> tuple[Kept, Sheet] | None:
        """Forget what has been typed in this line; returns what that was."""
        sheet, kept = self._sheet, self.shelf.throw_away()
        self.close_record()
        return (kept, sheet) if kept is not None and sheet is not None else None

    def give_back(self, kept: Kept, sheet: Sheet) -> None:
        """Have what was thrown away again, and show it if the line is on the card and nothing typed in it."""
        self.shelf.give_back(kept)
        here = self._sheet
        if here is not None and not self._typed_values():
            if sheet.id is None and here.register == sheet.register:
                self._lay_on(sheet)
            elif here.id == sheet.id:
                self._lay_on(replace(here, typed_at=None))

    def saved(self, record_id: UUID) -> None:
        """What is typed is what is stored now."""
        self.shelf.saved()
        if self._sheet is not None:
            self.form.form.clear_errors()
            stored = {**self._sheet.stored, **self.form.typed()}
            self._sheet = replace(self._sheet, id=record_id, stored=stored, typed_at=None)
            self._keep()

    def changes(self) -> dict[str, Any]:
        """The fields that have been typed in; all of them when the line is new."""
        sheet = self._sheet
        if sheet is None:
            return {}
        return {**sheet.stored, **self.form.typed()} if sheet.id is None else self._typed_values()

    def _typed_values(self) -> dict[str, Any]:
        stored = self._sheet.stored if self._sheet is not None else {}
        return {name: value for name, value in self.form.typed().items() if value != stored.get(name)}

    def show_errors(self, fields: Mapping[str, str]) -> bool:
        """Say what is wrong, each under its field."""
        found = self.form.show_errors(fields)
        if found and self._sheet is not None:
            area = self._areas[self._sheet.register]
            area.ensureWidgetVisible(self.form.focusWidget(), 0, theme.px(90))
        return found

    def take_keyboard(self) -> None:
        """Begin typing in the first field."""
        if self._sheet is not None:
            self.form.first_field().setFocus()

    def _lay_on(self, sheet: Sheet) -> None:
        self.shelf.put_aside()
        self._sheet = sheet
        self._form_of(sheet.register)
        same_place = self._stack.currentWidget() is self._areas[sheet.register] and self._filled.isVisible()
        self._stack.setCurrentWidget(self._areas[sheet.register])
        self.form.offer(self._known, level=sheet.level, but=sheet.id)
        self.form.show_values(sheet.stored, sheet.names)
        # A combo box may know no such value any more; then it counts as untouched, not as emptied.
        self._sheet = replace(sheet, stored={**sheet.stored, **self.form.typed()})
        if not same_place:
            self._areas[sheet.register].verticalScrollBar().setValue(0)
        kept = self._keep()
        if kept is not None:
            self._go_on_with(kept)
        self._describe()
        self._nothing.hide()
        self._filled.show()

    def _keep(self) -> Kept | None:
        sheet = self._sheet
        if sheet is None:
            return None
        if sheet.id is None:  # a new type is kept for each place in the tree
            return self.shelf.take_up(f"+{sheet.register}", sheet.stored.get("parent_id"), self._draft)
        return self.shelf.take_up(sheet.register, sheet.id, self._draft)

    def _draft(self) -> dict[str, Any]:
        typed = self._typed_values()
        return record_draft.written(typed, self.form.names()) if typed else {}

    def _go_on_with(self, kept: Kept) -> None:
        sheet = self._sheet
        if sheet is not None:
            typed, names = record_draft.read(kept.data)
            self._sheet = replace(sheet, typed_at=kept.updated_at)
            self.form.show_values({**sheet.stored, **typed}, {**sheet.names, **names})
            self._describe()
            self.edited.emit()

    def _describe(self) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        words = look(sheet.register)
        name = self.name_typed
        self._title.setText(name or tr(words.new))
        details = [tr(words.title)]
        if sheet.above:
            details.append(tr("below {name}", name=sheet.above))
        elif path := self._path(sheet):
            details.append(path)
        if sheet.id is None:
            details.append(tr("not saved yet"))
        elif self.changes():
            details.append(tr("not saved"))
        if sheet.typed_at is not None and self._typed_values():
            details.append(goes_on(sheet.typed_at))
        self._detail.setText(" · ".join(details))
        self._discard.setVisible(sheet.id is None or bool(self.changes()))
        word, colours = sheet.state
        self._chip.setVisible(bool(word))
        if word:
            self._chip.set_status(colours, word)
        ordered = sheet.register in ("outcome", "reason")
        shown = (sheet.register == "case_type", ordered, ordered)
        for button, fits in zip(self._special, shown, strict=True):
            button.setVisible(fits and sheet.id is not None)

    def _path(self, sheet: Sheet) -> str:
        """What stands above a case type."""
        whole = next((path for path, each, _ in self._known.types if each == sheet.id), "")
        return whole.rpartition(" › ")[0]

    def _note_edit(self) -> None:
        self.shelf.touch()
        self._describe()
        self.edited.emit()
