"""The list of keys (F1): what every key does here, in groups, large enough to read at arm's length."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.language import tr
from app.ui import theme
from app.ui.chips import KeyCap
from app.ui.commands import Command, key_text
from app.ui.icons import IconLabel
from app.ui.overlay import Overlay

KeyLine = tuple[Sequence[str], str]


class ShortcutSheet(Overlay):
    """Shows groups of keys in two columns; Esc closes it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, tr("Keys"), dim=0.35)
        self._title = QLabel(tr("Keys"))
        theme.set_role(self._title, "title")
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setAccessibleName(tr("Keys"))
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(IconLabel("keyboard", 22, "accent"))
        top.addWidget(self._title, 1)
        top.addWidget(QLabel(tr("Close with")))
        top.addWidget(KeyCap("Esc"))
        column = QVBoxLayout(self.card)
        column.setContentsMargins(28, 22, 22, 18)
        column.setSpacing(14)
        column.addLayout(top)
        column.addWidget(self._scroll, 1)

    def open_with(self, groups: Sequence[tuple[str, Sequence[KeyLine]]]) -> None:
        """Show these groups: a heading, and its keys with what they do."""
        self._scroll.setWidget(_columns(groups))
        self.open()

    def card_place(self, room: QRect) -> QRect:
        width = min(theme.px(920), room.width() - 60)
        height = min(theme.px(660), room.height() - 60)
        return QRect((room.width() - width) // 2, (room.height() - height) // 2, width, height)

    def first_focus(self) -> QWidget:
        return self._scroll


def key_groups(
    commands: Iterable[Command], first: str, more: Sequence[KeyLine] = ()
) -> list[tuple[str, list[KeyLine]]]:
    """The keys of some commands in their groups; those without one stand under `first`, with `more`."""
    groups: dict[str, list[KeyLine]] = {first: list(more)}
    for each in commands:
        if each.declaration.keys and each.declaration.listed:
            keys = [key_text(key) for key in each.declaration.keys]
            groups.setdefault(each.group_text or first, []).append((keys, each.text()))
    return [(heading, lines) for heading, lines in groups.items() if lines]


def _columns(groups: Sequence[tuple[str, Sequence[KeyLine]]]) -> QWidget:
    sheet = QWidget()
    row = QHBoxLayout(sheet)
    row.setContentsMargins(0, 0, 10, 0)
    row.setSpacing(44)
    total = sum(len(lines) + 2 for _heading, lines in groups)
    columns = [QVBoxLayout(), QVBoxLayout()]
    placed = 0
    for heading, lines in groups:
        column = columns[0] if placed * 2 < total else columns[1]
        placed += len(lines) + 2
        label = QLabel(heading)
        theme.set_role(label, "heading")
        column.addWidget(label)
        column.addLayout(_lines(lines))
        column.addSpacing(16)
    for column in columns:
        column.setSpacing(8)
        column.addStretch()
        row.addLayout(column, 1)
    return sheet


def _lines(lines: Sequence[KeyLine]) -> QGridLayout:
    grid = QGridLayout()
    grid.setVerticalSpacing(8)
    grid.setColumnStretch(0, 1)
    for place, (keys, text) in enumerate(lines):
        words = QLabel(text)
        words.setWordWrap(True)
        theme.set_role(words, "large")
        grid.addWidget(words, place, 0)
        caps = QHBoxLayout()
        caps.setSpacing(4)
        caps.addStretch()
        for key in keys:
            caps.addWidget(KeyCap(key))
        grid.addLayout(caps, place, 1)
    return grid
