"""The case itself: who, what, by when, what has happened, and a note field that is always there."""

from collections.abc import Mapping, Sequence
from html import escape
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from app.case_sheet import CaseSheet, Other
from app.language import mark, tr
from app.ui import theme
from app.ui.card import line, scrolling
from app.ui.case_facts_shown import facts_of, party_lines
from app.ui.case_panel import Panel
from app.ui.case_timeline_view import TimelineView
from app.ui.chips import StatusChip
from app.ui.commands import Command, command_button
from app.ui.empty import Empty, EmptyState
from app.ui.forms import TextField
from app.ui.icons import icon
from app.ui.initials import Initials

WIDTH = 352
KEPT_AFTER_MS = 250
MOST_FACTS = 12
_RELATIONS = {
    "merged_into": mark("Merged into"),
    "merged": mark("Merged in here"),
    "linked": mark("Belongs with"),
    "similar": mark("Similar"),
}
_LINKS = Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard


class NoteField(TextField):
    """Where a note is typed; Ctrl+Enter saves it, with Shift as an official one."""

    submitted = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        modifiers = event.modifiers()
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and modifiers & Qt.KeyboardModifier.ControlModifier:
            official = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
            self.submitted.emit("official" if official else "internal")
        else:
            super().keyPressEvent(event)


class CaseView(QFrame):
    """One case, or how many are chosen, or what to do when there is none; or a panel in their place."""

    note_submitted = Signal(str)
    note_changed = Signal()
    other_chosen = Signal(object)

    def __init__(self, commands: Mapping[str, Command]) -> None:
        super().__init__()
        self.sheet: CaseSheet | None = None
        self.panel: Panel | None = None
        self._commands = commands
        self._actions_shown: list[str] | None = None
        self._filling = False
        self.setAccessibleName(tr("The case"))
        theme.set_role(self, "card")
        self._make_parts()
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(1, 1, 1, 1)
        self.empty = EmptyState(Empty(tr("No case chosen"), tr("Choose one in the list."), "inbox"))
        self._case = self._case_part()
        self._several = self._several_part()
        self._nothing_yet = QWidget()
        for part in (self.empty, self._case, self._several, self._nothing_yet):
            self._stack.addWidget(part)
        self._fit()
        theme.changed.connect(self._fit)

    def _make_parts(self) -> None:
        self.number = command_button(self._commands["copy_number"], role="quiet", text="")
        self.number.setIcon(icon("copy", "muted"))
        self.number.setStyleSheet("padding-left: 0; padding-right: 0; border: none;")
        self.number.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.number.setObjectName("case-number")
        self.chip = StatusChip()
        self.title = QLabel()
        self.title.setObjectName("case-title")
        self.confidential = QLabel(tr("Confidential: tell nothing in lists, chats or e-mail"))
        self.person = Initials()
        self.party = QLabel()
        self.contact = QLabel()
        self.timeline = TimelineView()
        self.note = NoteField(rows=2)
        self.note.setObjectName("note")
        self._facts = [(QLabel(), QLabel()) for _ in range(MOST_FACTS)]
        self._others = {relation: (QLabel(tr(text)), QLabel()) for relation, text in _RELATIONS.items()}
        for _label, value in self._facts:
            value.setTextFormat(Qt.TextFormat.PlainText)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for relation, (_label, value) in self._others.items():
            value.setObjectName(f"others-{relation}")
            value.setAccessibleName(tr(_RELATIONS[relation]))
            value.setTextFormat(Qt.TextFormat.RichText)
            value.setTextInteractionFlags(_LINKS)
            value.linkActivated.connect(self._choose_other)
        self._copied = QTimer(self, singleShot=True, interval=1500)
        self._copied.timeout.connect(self._number_again)
        self._keeper = QTimer(self, singleShot=True, interval=KEPT_AFTER_MS)
        self._keeper.timeout.connect(self.note_changed)
        self.note.textChanged.connect(self._note_typed)
        self.note.submitted.connect(self.note_submitted)

    def _case_part(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 12, 0, 12)
        column.setSpacing(8)
        column.addLayout(self._head())
        self._scroll: QScrollArea = scrolling(self._middle())
        column.addWidget(self._scroll, 1)
        column.addLayout(self._foot())
        return part

    def _head(self) -> QVBoxLayout:
        self.title.setWordWrap(True)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        theme.set_role(self.title, "heading")
        theme.set_role(self.confidential, "error")
        self.confidential.setWordWrap(True)
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, 18, 0)
        top.addWidget(self.number)
        top.addStretch()
        top.addWidget(self.chip)
        head = QVBoxLayout()
        head.setContentsMargins(18, 0, 0, 0)
        head.setSpacing(4)
        head.addLayout(top)
        for label in (self.title, self.confidential):
            label.setContentsMargins(0, 0, 18, 0)
            head.addWidget(label)
        return head

    def _middle(self) -> QWidget:
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(18, 2, 18, 4)
        column.setSpacing(10)
        self._party_row = QWidget()
        party = QHBoxLayout(self._party_row)
        party.setContentsMargins(0, 0, 0, 0)
        party.setSpacing(10)
        theme.set_role(self.party, "medium")
        theme.set_role(self.contact, "secondary")
        words = QVBoxLayout()
        words.setSpacing(0)
        for label in (self.party, self.contact):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setWordWrap(True)
            words.addWidget(label)
        party.addWidget(self.person, 0, Qt.AlignmentFlag.AlignTop)
        party.addLayout(words, 1)
        column.addWidget(self._party_row)
        self._party_line = line()
        column.addWidget(self._party_line)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for row, (label, value) in enumerate([*self._facts, *self._others.values()]):
            theme.set_role(label, "secondary")
            value.setWordWrap(True)
            label.setBuddy(value)
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, row, 1)
        column.addLayout(grid)
        heading = QLabel(tr("Events").upper())
        theme.set_role(heading, "section")
        column.addWidget(heading)
        column.addWidget(self.timeline)
        column.addStretch()
        return middle

    def _foot(self) -> QVBoxLayout:
        self.note.setPlaceholderText(tr("Write a note …"))
        self.note.setAccessibleName(tr("Note"))
        self.note.setFixedHeight(theme.px(58))
        # Without its icon and with the shorter word, the two of them just fit.
        save = command_button(self._commands["save_note"], text=tr("Save"))
        official = command_button(self._commands["save_official_note"], role="quiet")
        official.setIcon(QIcon())
        self._note_buttons = QWidget()
        notes = QHBoxLayout(self._note_buttons)
        notes.setContentsMargins(0, 0, 0, 0)
        notes.setSpacing(6)
        notes.addWidget(save)
        notes.addWidget(official)
        notes.addStretch()
        self._note_buttons.hide()
        self._row = QHBoxLayout()
        self._row.setSpacing(6)
        foot = QVBoxLayout()
        foot.setContentsMargins(18, 0, 18, 0)
        foot.setSpacing(8)
        foot.addWidget(self.note)
        foot.addWidget(self._note_buttons)
        foot.addLayout(self._row)
        return foot

    def _several_part(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(18, 18, 18, 18)
        column.setSpacing(8)
        self.several = QLabel()
        theme.set_role(self.several, "heading")
        hint = QLabel(tr("What you do now is done with all of them, and undone for all of them."))
        hint.setWordWrap(True)
        theme.set_role(hint, "secondary")
        column.addWidget(self.several)
        column.addWidget(hint)
        column.addSpacing(6)
        for name in ("take", "park", "hand_over", "close_case"):
            column.addWidget(command_button(self._commands[name], text=tr(_SHORT[name])))
        column.addStretch()
        return part

    def _fit(self) -> None:
        self.setFixedWidth(theme.px(WIDTH))
        self.note.setFixedHeight(theme.px(58))

    def set_actions(self, names: Sequence[str], more: QPushButton) -> None:
        """Show these commands as buttons under the note, the first one as what is usually done next."""
        if self._actions_shown == list(names):
            return
        self._actions_shown = list(names)
        while (item := self._row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None and widget is not more:
                widget.hide()
                widget.deleteLater()
        for place, name in enumerate(names):
            command = self._commands[name]
            button = command_button(command, role="" if place else "primary", text=tr(_SHORT[name]))
            button.setIcon(QIcon())  # four words and a dotted button are what the width takes
            self._row.addWidget(button)
        self._row.addStretch()
        self._row.addWidget(more)

    def show_sheet(self, sheet: CaseSheet) -> None:
        """Show a case, or what has changed in it; a note being typed stays as it is."""
        same = self.sheet is not None and self.sheet.id == sheet.id
        if not same:
            self.keep_note_now()
        self.sheet = sheet
        self.number.setText(f"{sheet.number} ")
        self.chip.set_status(sheet.shown_status)
        self.title.setText(sheet.title)
        self.confidential.setVisible(sheet.secrecy_class == "secret")
        who, how = party_lines(sheet)
        self.person.set_name(who)
        self.party.setText(who)
        self.contact.setText(how)
        self.contact.setVisible(bool(how))
        self._party_row.setVisible(bool(who or how))
        self._party_line.setVisible(bool(who or how))
        facts = facts_of(sheet)
        for place, (label, value) in enumerate(self._facts):
            known = facts[place] if place < len(facts) else ("", "")
            label.setText(known[0])
            value.setText(known[1])
            value.setAccessibleName(known[0])
            label.setVisible(bool(known[1]))
            value.setVisible(bool(known[1]))
        self._show_others(sheet.others)
        self.timeline.show_lines(sheet.lines, same_case=same)
        if not same:
            self._fill_note(sheet)
            self._scroll.verticalScrollBar().setValue(0)
        if self.panel is None:
            self._stack.setCurrentWidget(self._case)

    def _fill_note(self, sheet: CaseSheet) -> None:
        self._filling = True
        self.note.setPlainText(str(sheet.draft.data.get("text", "")) if sheet.draft else "")
        self._filling = False
        self._note_buttons.setVisible(bool(self.note.toPlainText()))

    def _show_others(self, others: Sequence[Other]) -> None:
        for relation, (label, value) in self._others.items():
            links = [_link(other) for other in others if other.relation == relation]
            value.setText(", ".join(links))
            label.setVisible(bool(links))
            value.setVisible(bool(links))

    def _choose_other(self, link: str) -> None:
        self.other_chosen.emit(UUID(link))

    def show_several(self, text: str) -> None:
        """Say how many cases are chosen."""
        self.several.setText(text)
        if self.panel is None:
            self._stack.setCurrentWidget(self._several)

    def show_none(self, empty: Empty) -> None:
        """Say that there is no case, and what to do."""
        self.sheet = None
        self.empty.show_empty(empty)
        if self.panel is None:
            self._stack.setCurrentWidget(self.empty)

    def show_nothing_yet(self) -> None:
        """Show no case and say nothing, while another queue is being read."""
        self.sheet = None
        if self.panel is None:
            self._stack.setCurrentWidget(self._nothing_yet)

    def open_panel(self, panel: Panel) -> None:
        """Show a panel instead of the case, with the keyboard in it."""
        self._drop_panel()
        self.panel = panel
        self._stack.addWidget(panel)
        self._stack.setCurrentWidget(panel)
        panel.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def close_panel(self, *, several: bool) -> None:
        """Show the case again."""
        self._drop_panel()
        part = self._several if several else self._case if self.sheet is not None else self.empty
        self._stack.setCurrentWidget(part)

    def _drop_panel(self) -> None:
        if self.panel is not None:
            self._stack.removeWidget(self.panel)
            self.panel.hide()
            self.panel.deleteLater()
            self.panel = None

    def tell_copied(self) -> None:
        """Say for a moment that the number is on the clipboard."""
        self.number.setText(tr("Copied"))
        self._copied.start()

    def _number_again(self) -> None:
        if self.sheet is not None:
            self.number.setText(f"{self.sheet.number} ")

    def clear_note(self) -> None:
        """Empty the note field after it has been saved."""
        self._filling = True
        self.note.clear()
        self._filling = False
        self._note_buttons.hide()

    def keep_note_now(self) -> None:
        """Tell at once of what has been typed, before another case is shown."""
        if self._keeper.isActive():
            self._keeper.stop()
            self.note_changed.emit()

    def _note_typed(self) -> None:
        if not self._filling:
            self._note_buttons.setVisible(bool(self.note.toPlainText().strip()))
            if not self._keeper.isActive():  # somebody who types without a pause is kept too
                self._keeper.start()


def _link(other: Other) -> str:
    title, number = escape(other.title), escape(other.number)
    return f'<a style="white-space: nowrap" href="{other.id.hex}" title="{title}">{number}</a>'


_SHORT = {
    "take": mark("Take"),
    "take_over": mark("Take over"),
    "park": mark("Park"),
    "hand_over": mark("Hand over"),
    "close_case": mark("Close case"),
    "go_on": mark("Take up again"),
    "note_answer": mark("Answer"),
    "note_receipt": mark("Receipt"),
    "reopen": mark("Reopen"),
    "unmerge": mark("Take back the merging"),
}
