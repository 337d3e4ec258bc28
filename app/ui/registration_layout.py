"""How a registration is laid out: what is asked on the left, what helps on the right, the way out below."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.language import tr
from app.ui import theme
from app.ui.card import Card, line, scrolling
from app.ui.chips import KeyCap
from app.ui.commands import Command, Commands, command_button
from app.ui.icons import icon
from app.ui.notice import Notice
from app.ui.registration_form import RegistrationForm
from app.ui.similar_panel import SimilarPanel

WIDTH, HEIGHT = 1180, 704
ASIDE = 326


class RegistrationLayout:
    """The parts of a registration window around its form."""

    def __init__(
        self, window: QWidget, form: RegistrationForm, actions: Commands, *, correcting: bool
    ) -> None:
        self._window, self._form, self._actions = window, form, actions
        self.timer = QLabel("00:00")
        self.similar = SimilarPanel()
        self._error, self._attached = Notice(), Notice()
        self._party_button = command_button(actions["go_to_party"], role="quiet")
        self._script_card = Card()
        title = tr("Correct the contact") if correcting else tr("New contact")
        window.setWindowTitle(title)
        window.setProperty("role", "ground")
        window.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        outer = QVBoxLayout(window)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._top(title))
        middle = QHBoxLayout()
        middle.setContentsMargins(20, 14, 20, 12)
        middle.setSpacing(18)
        left, right = scrolling(form), scrolling(self._aside())
        self._scrolled = (left, right)
        middle.addWidget(left, 1)
        right.setFixedWidth(theme.px(ASIDE) + 12)
        middle.addWidget(right)
        outer.addLayout(middle, 1)
        outer.addWidget(self._error)
        outer.addWidget(line())
        outer.addWidget(self._bottom())

    def _top(self, title: str) -> QWidget:
        top = QWidget()
        top.setProperty("role", "top")
        top.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        heading = QLabel(title)
        theme.set_role(heading, "title")
        theme.set_role(self.timer, "heading")
        self.timer.setFont(theme.font(15, digits=True))
        self.timer.setAccessibleName(tr("Time since the contact began"))
        self.timer.setObjectName("timer")
        row = QHBoxLayout(top)
        row.setContentsMargins(20, 10, 20, 10)
        row.setSpacing(12)
        row.addWidget(heading)
        row.addWidget(self.timer)
        row.addStretch()
        row.addWidget(self._form.channels)
        row.addWidget(KeyCap("F9"))
        return top

    def _aside(self) -> QWidget:
        aside = QWidget()
        aside.setFixedWidth(theme.px(ASIDE))
        label = QLabel(tr("Ask and tell"))
        theme.set_role(label, "section")
        self._script_card.body.addWidget(label)
        self._script_card.body.addWidget(self._form.script)
        self._script_card.hide()
        party = Card()
        party.body.setContentsMargins(14, 8, 14, 12)
        self._party_button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        head = QHBoxLayout()
        head.addWidget(self._party_button)
        head.addStretch()
        head.addWidget(KeyCap("Alt+P"))
        party.body.addLayout(head)
        party.body.addWidget(self._form.party)
        column = QVBoxLayout(aside)
        column.setContentsMargins(0, 0, 2, 0)
        column.setSpacing(12)
        for widget in (self._script_card, self._attached, self._similar_card(), party):
            column.addWidget(widget)
        column.addStretch()
        self._form.type_field.type_changed.connect(self._fold_script)
        return aside

    def _similar_card(self) -> QWidget:
        card = Card()
        card.body.setContentsMargins(12, 10, 12, 10)
        buttons = QHBoxLayout()
        buttons.addWidget(command_button(self._actions["attach"]))
        buttons.addWidget(KeyCap("Alt+A"))
        buttons.addStretch()
        card.body.addWidget(self.similar)
        card.body.addLayout(buttons)
        card.hide()
        self._card_of_similar = card
        self.similar.lit_changed.connect(self._fold_similar)
        return card

    def _bottom(self) -> QWidget:
        bottom = QWidget()
        row = QHBoxLayout(bottom)
        row.setContentsMargins(20, 10, 20, 12)
        row.setSpacing(8)
        row.addWidget(_with_key(self._actions["discard"], "quiet"))
        row.addStretch()
        row.addWidget(_with_key(self._actions["park"], ""))
        row.addWidget(_with_key(self._actions["save_with_case"], ""))
        row.addWidget(_with_key(self._actions["save"], "primary"))
        return bottom

    def _fold_script(self) -> None:
        self._script_card.setVisible(bool(self._form.script.text()))

    def _fold_similar(self) -> None:
        self._card_of_similar.setVisible(bool(self.similar.hits()))

    def show_party(self, shown: bool) -> None:
        """Fold the party's fields out, or away."""
        self._form.party.setVisible(shown)
        self._party_button.setIcon(icon("chevron-down" if shown else "chevron-right"))
        self._fold_script()

    def show_attached(self, text: str) -> None:
        """Say what the contact will be logged on."""
        self._attached.say("link", text)

    def tell(self, sentence: str) -> None:
        """Say what went wrong, above the buttons."""
        self._error.say("circle-alert", sentence)

    @property
    def told(self) -> str:
        """What is said to have gone wrong."""
        return self._error.text

    def bring_into_view(self, focused: QWidget) -> None:
        """Scroll to what has just got the keyboard, once it has its place."""
        QTimer.singleShot(0, self._window, lambda: self._scroll_to(focused))

    def _scroll_to(self, focused: QWidget) -> None:
        if isValid(focused):
            for area in self._scrolled:
                if area.isAncestorOf(focused):
                    area.ensureWidgetVisible(focused, 0, 12)

    def fit(self) -> None:
        """Be as large as is comfortable, and never larger than the screen."""
        screen = self._window.screen() or QGuiApplication.primaryScreen()
        room = screen.availableSize()
        width = min(theme.px(WIDTH), room.width() - 40)
        self._window.resize(width, min(theme.px(HEIGHT), room.height() - 60))


def _with_key(action: Command, role: str) -> QPushButton:
    button = command_button(action, role=role, text=f"{action.text()}   {action.keys_text}")
    button.setObjectName(action.name)
    return button
