"""The settings of this desk: how it looks, whose it is, when it is open and what it promises."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app import preferences
from app.clock import now
from app.language import current, mark, tr
from app.settings import Profile
from app.trouble import Misfit, Trouble
from app.ui import formatting, theme
from app.ui.about_box import AboutBox
from app.ui.card import Card, scrolling
from app.ui.commands import command
from app.ui.forms import Form
from app.ui.opening_hours_form import OpeningHoursForm
from app.ui.page import Page
from app.ui.thrown_away import offer_undo
from app.ui.tick import Tick

if TYPE_CHECKING:
    from app.ui.desk import Desk

_GROUP = mark("Settings")
_TWO_COLUMNS = 1040
LOOKS = (("system", mark("As the system")), ("light", mark("Light")), ("dark", mark("Dark")))
LANGUAGES = (("sv", "Svenska"), ("en", "English"))


def _has_typed(page: "SettingsPage") -> bool:
    return page.is_dirty


class SettingsPage(Page):
    """Choices of look work at once; the rest is kept together with Ctrl+S."""

    title = mark("Settings")
    icon_name = "settings"
    group = mark("Support")
    shows: ClassVar[frozenset[str]] = frozenset({"setting"})

    def __init__(self, desk: "Desk", profile: Profile) -> None:
        super().__init__(desk)
        self._stored: dict[str, Any] = {}
        self._sent: dict[str, Any] = {}
        self._showing = False
        self._fields: dict[str, QLineEdit | QPlainTextEdit | QCheckBox] = {}
        self.looks, self.sizes, self.languages = QButtonGroup(self), QButtonGroup(self), QButtonGroup(self)
        self.place = Form(columns=2)
        self.promises = Form(columns=2)
        self.hours = OpeningHoursForm()
        self._add_fields()
        self._lay_out_cards(profile)
        theme.changed.connect(self._show_look)
        self._show_look()

    def _add_fields(self) -> None:
        self._line(self.place, "municipality", tr("Municipality"))
        self._line(
            self.place,
            "office",
            tr("Office"),
            tr("Begins new case numbers, for instance KC. Numbers already given stay."),
        )
        self._line(
            self.promises,
            "reopen_days",
            tr("Reopen closed cases within (days)"),
        )
        self._line(
            self.promises,
            "similar_days",
            tr("Show similar from the last (days)"),
        )
        self._line(
            self.promises,
            "handover_working_days",
            tr("Answer a hand-over within (working days)"),
        )
        tick = Tick(tr("Check out visitors at closing"))
        self.promises.add(
            "", tick, hint=tr("Those who did not check out themselves are listed at the reception."), span=1
        )
        tick.setAccessibleName(tick.text())
        tick.toggled.connect(self._edited)
        self._keep("auto_check_out", tick)
        self.hours.edited.connect(self._edited)
        self._fields |= self.hours.widgets

    def _line(self, form: Form, name: str, label: str, hint: str = "") -> None:
        line = form.line(label, hint=hint)
        line.textEdited.connect(self._edited)
        self._keep(name, line)

    def _keep(self, name: str, widget: QLineEdit | QCheckBox) -> None:
        widget.setObjectName(name)
        self._fields[name] = widget

    def _lay_out_cards(self, profile: Profile) -> None:
        look = Card(tr("Look"))
        look.body.addLayout(self._choices(tr("Theme"), self.looks, [(v, tr(t)) for v, t in LOOKS]))
        sizes = [(str(size), tr("{n} %", n=size)) for size in theme.TEXT_SIZES]
        look.body.addLayout(self._choices(tr("Text size"), self.sizes, sizes))
        look.body.addLayout(self._choices(tr("Language"), self.languages, LANGUAGES))
        self._language_note = QLabel()
        self._language_note.setWordWrap(True)
        theme.set_role(self._language_note, "muted")
        look.body.addWidget(self._language_note)
        self.looks.buttonClicked.connect(self._look_chosen)
        self.sizes.buttonClicked.connect(self._look_chosen)
        self.languages.buttonClicked.connect(self._language_chosen)
        place = Card(tr("The contact centre"))
        place.body.addWidget(self.place)
        promises = Card(tr("Promises and routines"))
        promises.body.addWidget(self.promises)
        hours = Card(tr("Opening hours"))
        hours.body.addWidget(self.hours)
        self.about = AboutBox(profile)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column, cards in ((left, (look, place, promises, self.about)), (right, (hours,))):
            column.setSpacing(14)
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
        content = QWidget()
        self._across = across = QHBoxLayout(content)
        across.setContentsMargins(0, 0, 4, 0)
        across.setSpacing(14)
        across.addLayout(left, 1)
        across.addLayout(right, 1)
        self._area = scrolling(content)
        self.body.addWidget(self._area, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side where there is room, else below one another."""
        super().resizeEvent(event)
        roomy = self.width() >= theme.px(_TWO_COLUMNS)
        directions = QBoxLayout.Direction
        self._across.setDirection(directions.LeftToRight if roomy else directions.TopToBottom)

    def _choices(self, label: str, group: QButtonGroup, options: Any) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        said = QLabel(label)
        said.setMinimumWidth(theme.px(84))
        theme.set_role(said, "label")
        row.addWidget(said)
        for value, text in options:
            button = QPushButton(text)
            button.setCheckable(True)
            button.setObjectName(f"choose_{value}")
            button.setAccessibleName(f"{label}: {text}")
            button.setProperty("value", value)
            theme.set_role(button, "pill")
            group.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        return row

    @property
    def is_dirty(self) -> bool:
        """Whether something has been typed that is not kept."""
        return bool(self._stored) and self.typed() != self._stored

    def first_focus(self) -> QWidget:
        return self.looks.checkedButton() or self.looks.buttons()[0]

    def field(self, name: str) -> QLineEdit | QPlainTextEdit | QCheckBox:
        """The field of a preference."""
        return self._fields[name]

    def error(self, name: str) -> str:
        """What is said to be wrong with a preference."""
        return self._form_of(name).error(self._fields[name])

    def _form_of(self, name: str) -> Form:
        return next(form for form in self._forms() if form.isAncestorOf(self._fields[name]))

    def typed(self) -> dict[str, Any]:
        """Every preference as it stands in the fields."""
        return {name: _typed(widget) for name, widget in self._fields.items()}

    def refresh(self) -> None:
        self.desk.read(preferences.described, then=self._show, key="preferences")

    def _show(self, values: Mapping[str, Any]) -> None:
        """What is being typed stays; everything else becomes as it is stored."""
        _check(self.languages, values["language"])
        self._tell_language(values["language"])
        if self.is_dirty:
            return
        self._showing = True
        for name, widget in self._fields.items():
            _show(widget, values[name])
        self._showing = False
        self._stored = self.typed()
        self.refresh_commands()

    def _edited(self) -> None:
        if not self._showing:
            self.refresh_commands()

    @command(
        mark("Save the settings"), "Ctrl+S", icon="save", place="primary", group=_GROUP, enabled=_has_typed
    )
    def save(self) -> None:
        """Keep everything that is typed."""
        before, self._sent = self._stored, self.typed()
        then = partial(self._saved_over, before)
        self.desk.write(preferences.save, values=self._sent, then=then, failed=self._refused)

    def _saved_over(self, before: Mapping[str, Any], values: Mapping[str, Any]) -> None:
        self._saved(values)
        offer_undo(self, tr("Settings saved"), partial(self._put_back, before))

    def _put_back(self, before: Mapping[str, Any]) -> None:
        self.desk.write(preferences.save, values=before, then=self._given_back, failed=self._refused)

    def _given_back(self, values: Mapping[str, Any]) -> None:
        self._stored = {}
        self._sent = dict(values)
        self._show(values)
        self._saved(values)

    def _saved(self, values: Mapping[str, Any]) -> None:
        self._clear_errors()
        self._stored = self._sent
        self._show(values)
        self.refresh_commands()
        self.set_subtitle(tr("Saved at {time}", time=formatting.time_of_day(now())))
        context = replace(self.desk.context, municipality=values["municipality"], office=values["office"])
        if context != self.desk.context:
            self.desk.sit(context)

    def _refused(self, trouble: Trouble) -> None:
        self._clear_errors()
        if not isinstance(trouble, Misfit):
            self.desk.failed.emit(str(trouble))
            return
        for name, sentence in trouble.fields.items():
            self._form_of(name).set_error(self._fields[name], sentence)
        if any(form.focus_first_error() for form in self._forms()):
            self._area.ensureWidgetVisible(self.focusWidget(), 0, theme.px(90))
        self.set_subtitle(tr("Not saved: something has to be corrected."))

    @command(mark("Discard what I typed"), "Ctrl+R", icon="rotate-ccw", group=_GROUP, enabled=_has_typed)
    def revert(self) -> None:
        """Show the settings as they are stored."""
        self._clear_errors()
        self._stored = {}
        self.set_subtitle("")
        self.refresh()

    def _forms(self) -> tuple[Form, ...]:
        return self.place, self.promises, self.hours.form

    def _clear_errors(self) -> None:
        for form in self._forms():
            form.clear_errors()

    def _show_look(self) -> None:
        _check(self.looks, theme.choice())
        _check(self.sizes, str(theme.text_percent()))

    def _look_chosen(self) -> None:
        theme.apply(_value(self.looks), int(_value(self.sizes)))
        values = {"theme": theme.choice(), "text_size": theme.text_percent()}
        self.desk.write(preferences.keep, values=values)

    def _language_chosen(self) -> None:
        chosen = _value(self.languages)
        self.desk.write(preferences.keep, values={"language": chosen})
        self._tell_language(chosen)

    def _tell_language(self, chosen: str) -> None:
        name = dict(LANGUAGES)[chosen]
        waits = chosen != current()
        self._language_note.setText(
            tr("Lotsen speaks {language} from the next start.", language=name) if waits else ""
        )
        self._language_note.setVisible(waits)


def _value(group: QButtonGroup) -> str:
    chosen = group.checkedButton()
    return "" if chosen is None else str(chosen.property("value"))


def _check(group: QButtonGroup, value: str) -> None:
    for button in group.buttons():
        if button.property("value") == value:
            button.setChecked(True)


def _show(widget: QLineEdit | QPlainTextEdit | QCheckBox, value: Any) -> None:
    match widget:
        case QCheckBox():
            widget.setChecked(value)
        case QPlainTextEdit() if widget.toPlainText() != value:
            widget.setPlainText(value)
        case QLineEdit() if widget.text() != value:
            widget.setText(value)


def _typed(widget: QLineEdit | QPlainTextEdit | QCheckBox) -> Any:
    match widget:
        case QCheckBox():
            return widget.isChecked()
        case QPlainTextEdit():
            return widget.toPlainText()
        case QLineEdit():
            return widget.text()
