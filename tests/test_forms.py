"""Forms: every field is labelled, named and can say what is wrong with it."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QSpinBox
from pytestqt.qtbot import QtBot

from app.ui import theme
from app.ui.forms import Form, plain

pytestmark = pytest.mark.qt_log_ignore(
    "This plugin does not support"
)  # off screen there is no window manager


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    theme.apply("light")
    made = Form(columns=2)
    qtbot.addWidget(made)
    return made


def show(qtbot: QtBot, form: Form) -> None:
    form.resize(600, 400)
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()


def test_every_field_has_a_label_a_buddy_and_a_name(form: Form) -> None:
    fields = [form.line("&Namn"), form.text("An&teckning"), form.choice("T&yp", [("Bygglov", 1)])]
    form.add("&Antal", count := QSpinBox())
    buddies = {label.buddy(): label.text() for label in form.findChildren(QLabel) if label.buddy()}
    for field in (*fields, count):
        assert field.accessibleName() == plain(buddies[field])


def test_alt_and_the_letter_goes_to_the_field(qtbot: QtBot, form: Form) -> None:
    form.line("&Namn")
    phone = form.line("&Telefon")
    show(qtbot, form)
    QTest.keyClick(form, Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    assert phone.hasFocus()


def test_an_ampersand_can_be_part_of_a_label() -> None:
    assert plain("Bygg && &miljö") == "Bygg & miljö"


def test_what_is_wrong_is_said_under_the_field_and_aloud(qtbot: QtBot, form: Form) -> None:
    phone = form.line("&Telefon", hint="Om du behöver nå personen.")
    show(qtbot, form)
    assert phone.accessibleDescription() == "Om du behöver nå personen."
    form.set_error(phone, "Skriv siffror.")
    said = next(label for label in form.findChildren(QLabel) if label.text() == "Skriv siffror.")
    assert said.isVisible()
    assert said.mapTo(form, QPoint(0, 0)).y() > phone.geometry().bottom()
    assert phone.accessibleDescription() == "Skriv siffror."
    assert form.error(phone) == "Skriv siffror."
    form.set_error(phone, "")
    assert not said.isVisible()
    assert phone.accessibleDescription() == "Om du behöver nå personen."


def test_the_keyboard_goes_to_the_first_error(qtbot: QtBot, form: Form) -> None:
    form.line("&Namn")
    phone, mail = form.line("&Telefon"), form.line("&E-post")
    show(qtbot, form)
    assert not form.focus_first_error()
    form.set_error(mail, "Skriv en adress.")
    form.set_error(phone, "Skriv siffror.")
    assert form.focus_first_error()
    assert phone.hasFocus()
    form.clear_errors()
    assert not form.focus_first_error()


def test_tab_goes_through_the_fields_in_order(qtbot: QtBot, form: Form) -> None:
    fields = [form.line("&Namn"), form.text("An&teckning", span=2), form.choice("T&yp"), form.line("&E-post")]
    show(qtbot, form)
    fields[0].setFocus()
    order = []
    for _ in fields:
        order.append(QApplication.focusWidget())
        QTest.keyClick(order[-1] or form, Qt.Key.Key_Tab)
    assert order == fields


def test_scrolling_past_a_choice_does_not_change_it(form: Form) -> None:
    kind = form.choice("T&yp", [("Bygglov", 1), ("Trafik", 2)])
    kind.choose(2)
    down = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, 0),
        QPoint(0, 240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(kind, down)
    assert kind.value() == 2


def test_a_wide_field_takes_the_whole_row(qtbot: QtBot, form: Form) -> None:
    name, note, mail = form.line("&Namn"), form.text("An&teckning", span=2), form.line("&E-post")
    show(qtbot, form)
    assert note.width() > name.width() * 1.8
    assert name.y() < note.y() < mail.y()
