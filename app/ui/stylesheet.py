"""The one style sheet, written from the theme's tokens.

A widget gets its look by role: `theme.set_role(label, "title")`. Roles:
labels `title`, `heading`, `figure`, `section`, `label`, `secondary`, `muted`, `error`; frames `card`,
`banner`, `line`; buttons `primary`, `danger`, `quiet`, `pill`; everything else follows its kind of widget.
"""

from __future__ import annotations

from collections.abc import Callable
from string import Template
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.ui.theme import Tokens

_SHEET = Template(
    """
QToolTip { background: $text; color: $surface; border: none; padding: 4px 7px; }
QMainWindow, QDialog, QWidget[role="ground"] { background: $window; }
QWidget[role="nav"] { background: $nav; border: none; border-right: 1px solid $line; }
QWidget[role="top"] { background: $surface; border: none; border-bottom: 1px solid $line; }

QLabel { background: transparent; }
QLabel[role="title"] { font-size: ${px22}px; font-weight: 600; }
QLabel[role="medium"] { font-weight: 500; }
QLabel[role="heading"] { font-size: ${px15}px; font-weight: 600; }
QLabel[role="figure"] { font-size: ${px24}px; font-weight: 600; }
QLabel[role="brand"] { font-size: ${px15}px; font-weight: 600; }
QLabel[role="section"] { font-size: ${px11}px; font-weight: 600; color: $muted; letter-spacing: 0.5px; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="large"] { font-size: ${px15}px; }
QLabel[role="label"] { color: $secondary; font-weight: 500; }
QLabel[role="secondary"] { color: $secondary; }
QLabel[role="muted"] { color: $muted; font-size: ${px12}px; }
QLabel[role="error"] { color: $danger; font-size: ${px12}px; font-weight: 500; }
QLabel:disabled { color: $disabled; }

QFrame[role="card"] { background: $surface; border: 1px solid $line; border-radius: 9px; }
QWidget[role="state"] { background: $surface; border: 1px solid $line; border-radius: 9px; }
QFrame[role="line"] { background: $line; border: none; max-height: 1px; min-height: 1px; }
QFrame[role="banner"] { background: $warning_soft; border: none; border-bottom: 1px solid $line; }
QFrame[role="banner"] QLabel { color: $on_warning_soft; }

QPushButton {
  background: $surface; color: $text; border: 1px solid $line; border-radius: 7px;
  padding: ${px6}px ${px13}px; font-weight: 500; min-height: ${px17}px;
}
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $line; }
QPushButton:focus { border: ${focus}px solid $accent; padding: ${pad_y}px ${pad_x}px; }
QPushButton:disabled { color: $disabled; background: $window; }
QPushButton[role="primary"] {
  background: $accent; color: $on_accent; border-color: $accent; font-weight: 600;
}
QPushButton[role="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[role="primary"]:focus { border: ${focus}px solid $text; }
QPushButton[role="primary"]:disabled { background: $hover; color: $disabled; border-color: $line; }
QPushButton[role="danger"] { color: $danger; }
QPushButton[role="quiet"] { background: transparent; border-color: transparent; color: $secondary; }
QPushButton[role="quiet"]:hover { background: $hover; color: $text; }
QPushButton[role="quiet"]:focus { border-color: $accent; }
QPushButton[role="pill"] {
  border-radius: ${pill}px; padding: ${px3}px ${px11}px; color: $secondary; min-height: ${px18}px;
}
QPushButton[role="pill"]:hover { background: $hover; }
QPushButton[role="pill"]:checked {
  background: $accent_soft; color: $on_accent_soft; border-color: $accent_soft; font-weight: 600;
}
QPushButton[role="pill"]:focus { border: ${focus}px solid $accent; padding: ${pill_y}px ${pill_x}px; }
QPushButton[role="channel"] {
  background: $accent_soft; color: $on_accent_soft; border-color: $accent_soft;
  font-size: ${px14}px; font-weight: 600; padding: ${px6}px ${px13}px;
}
QPushButton[role="channel"]:hover { border-color: $accent; }
QPushButton[role="channel"]:focus { border: ${focus}px solid $accent; padding: ${pad_y}px ${pad_x}px; }
QPushButton::menu-indicator { width: 0; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: 7px; padding: ${px6}px; }
QToolButton:hover { background: $hover; }
QToolButton:checked { background: $accent_soft; }
QToolButton:focus { border: ${focus}px solid $accent; padding: ${tool_pad}px; }
QToolButton::menu-indicator { image: none; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox {
  background: $surface; color: $text; border: 1px solid $border; border-radius: 6px;
  padding: ${px5}px ${px9}px; selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit, QComboBox, QAbstractSpinBox { min-height: ${px19}px; }
QPlainTextEdit, QTextEdit { padding: ${px4}px ${px5}px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {
  border: ${focus}px solid $accent; padding: ${field_y}px ${field_x}px;
}
QPlainTextEdit:focus, QTextEdit:focus { padding: ${text_y}px ${text_x}px; }
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"], QTextEdit[wrong="true"], QComboBox[wrong="true"],
QAbstractSpinBox[wrong="true"] { border-color: $danger; }
QLineEdit[role="large"] {
  font-size: ${px15}px; min-height: ${px24}px; background: $sunken; border-color: $line;
}
QLineEdit#type_field:focus { border-color: $accent; }
QLineEdit:read-only, QPlainTextEdit:read-only { background: $sunken; border-color: $line; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled {
  background: $window; color: $disabled; border-color: $line;
}
QAbstractSpinBox QLineEdit { border: none; padding: 0; background: transparent; min-height: 0; }
QComboBox QLineEdit { border: none; padding: 0; background: transparent; min-height: 0; }
QComboBox::drop-down { border: none; width: ${px24}px; }
QComboBox::down-arrow { image: none; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 0; border: none; }
QComboBox QAbstractItemView, QListView, QTreeView {
  background: $surface; border: 1px solid $line; border-radius: 6px; outline: none; padding: 3px;
}
QComboBox QAbstractItemView::item, QListView::item, QTreeView::item {
  padding: ${px5}px ${px7}px; border-radius: 5px; color: $text;
}
QComboBox QAbstractItemView::item:selected, QListView::item:selected, QTreeView::item:selected {
  background: $accent_soft; color: $on_accent_soft;
}
QCheckBox, QRadioButton {
  spacing: ${px8}px; padding: 2px; border: 1px solid transparent; border-radius: 5px;
}
QCheckBox:focus, QRadioButton:focus { border-color: $accent; }

QMenu { background: $surface; border: 1px solid $line; border-radius: 8px; padding: 5px; }
QMenu::item { padding: ${px6}px ${px22}px ${px6}px ${px10}px; border-radius: 5px; color: $text; }
QMenu::item:selected { background: $accent_soft; color: $on_accent_soft; }
QMenu::item:disabled { color: $disabled; }
QMenu::icon { padding-left: ${px8}px; }
QMenu::separator { height: 1px; background: $line; margin: 4px 6px; }

QListView[role="plain"] { border: none; padding: 0; background: transparent; }
QTabBar::tab { background: transparent; color: $secondary; padding: ${px7}px ${px12}px; font-weight: 500;
  border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $on_accent_soft; border-bottom: 2px solid $accent; }
QTabBar::tab:focus { background: $hover; }
QTabWidget::pane { border: none; border-top: 1px solid $line; }

QTableView { background: $surface; border: none; outline: none; selection-background-color: $accent_soft; }
QHeaderView { background: $surface; border: none; }
QHeaderView::section {
  background: $surface; color: $muted; border: none; border-bottom: 1px solid $line;
  padding: 0 ${px10}px; font-size: ${px11}px; font-weight: 600; height: ${px30}px;
}
QTableCornerButton::section { background: $surface; border: none; }

QScrollArea, QStackedWidget { background: transparent; border: none; }
QScrollArea > QWidget > QWidget { background: transparent; }
QSplitter::handle { background: transparent; }
QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 10px; }
QScrollBar:horizontal { height: 10px; }
QScrollBar::handle { background: $scroll; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 36px; }
QScrollBar::handle:horizontal { min-width: 36px; }
QScrollBar::handle:hover { background: $border; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {
  background: none; border: none; width: 0; height: 0;
}
QProgressBar { background: $sunken; border: none; border-radius: 3px; max-height: 6px; color: transparent; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
"""
)


def sheet(used: Tokens, px: Callable[[float], int]) -> str:
    """The style sheet for these tokens; `px` scales lengths with the chosen text size."""
    focus = used.focus_width
    more = focus - 1  # a thicker border takes its room from the padding, so that nothing moves
    sizes = {f"px{n}": px(n) for n in range(3, 31)}
    padding = {
        "pad_y": px(6) - more,
        "pad_x": px(13) - more,
        "pill_y": px(3) - more,
        "pill_x": px(11) - more,
        "tool_pad": px(6) - more,
        "field_y": px(5) - more,
        "field_x": px(9) - more,
        "text_y": px(4) - more,
        "text_x": px(5) - more,
        "pill": (px(18) + 2 * px(3) + 2) // 2,
    }
    colours = {name: value for name, value in vars(used).items() if isinstance(value, str)}
    return _SHEET.substitute(colours, **sizes, **padding, focus=focus, scroll=used.disabled)
