"""A contact is registered by the keyboard alone, kept while it is typed, and never lost."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid
from sqlalchemy import select
from sqlalchemy.orm import Session

from app import clock, contacts, drafts
from app.database import Database
from app.exchange.eml import IncomingMail
from app.models import Case, Contact
from app.models.record import new_id
from app.parties import Party
from app.ui import quick_registration
from app.ui.desk import Desk
from app.ui.draft_keeper import BEHIND_MS
from app.ui.mail_drop import MailDrop
from app.ui.registration_window import RegistrationWindow
from app.ui.toast import Toasts
from tests.conftest import Clock
from tests.keyboard import ALT, focused, press, write
from tests.small_town import SmallTown
from tests.test_contacts import said

pytestmark = pytest.mark.qt_log_ignore(
    "This plugin does not support"
)  # off screen there is no window manager

Open = Callable[[], RegistrationWindow]
Key = Qt.Key


class Window(QWidget):
    """A window that registrations can be opened over."""

    def __init__(self) -> None:
        super().__init__()
        self.toasts = Toasts(self)
        self.resize(1200, 700)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[Window]:
    """What the desk works in."""
    made = Window()
    qtbot.addWidget(made)
    made.show()
    yield made
    for form in quick_registration.open_forms(made):
        form.keeper.stop()


@pytest.fixture
def opened_cases() -> list[UUID]:
    """The cases somebody asked to see."""
    return []


@pytest.fixture
def begin(qtbot: QtBot, desk: Desk, window: Window, opened_cases: list[UUID]) -> Open:
    """Begins a contact, ready to be typed in."""

    def opened() -> RegistrationWindow:
        return ready(qtbot, quick_registration.open_new(desk, window, open_case=opened_cases.append))

    return opened


def ready(qtbot: QtBot, form: RegistrationWindow) -> RegistrationWindow:
    """Wait until a form has the keyboard and knows its lists."""
    with qtbot.waitActive(form):
        form.activateWindow()
    qtbot.waitUntil(form.isEnabled)
    qtbot.waitUntil(lambda: form.isAncestorOf(focused()))
    return form


def all_contacts(session: Session) -> list[Contact]:
    """The contacts of a test's small database, oldest first."""
    return list(session.scalars(select(Contact).order_by(Contact.id)))


def waiting(database: Database) -> list[dict[str, Any]]:
    """What the drafts hold."""
    return [draft.data for draft in database.read(drafts.waiting, contacts.DRAFT_KIND)]


def logged(qtbot: QtBot, database: Database, count: int = 1) -> list[Contact]:
    """Wait until so many contacts are logged."""
    qtbot.waitUntil(lambda: len(database.read(all_contacts)) == count)
    return database.read(all_contacts)


def test_a_contact_takes_a_word_a_letter_and_enter(
    qtbot: QtBot, database: Database, town: SmallTown, begin: Open
) -> None:
    form = begin()
    write("tur")
    press(Key.Key_Return)
    write("l")
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: not isValid(form))
    kept = logged(qtbot, database)[0]
    assert kept.case_type_id == town.types["Turism"]
    assert (kept.outcome_code, kept.channel, kept.reason_code) == ("SOLVED", "VISIT", None)
    assert kept.ended_at > kept.began_at
    assert waiting(database) == []


def test_everything_that_can_be_said_is_kept(
    qtbot: QtBot, database: Database, town: SmallTown, begin: Open
) -> None:
    form = begin()
    write("beställ slam")
    press(Key.Key_Return)
    assert focused() is form.form.facts.fields["Fastighetsbeteckning"]
    write("henån 1:23")
    press(Key.Key_Return)
    write("3000 l")
    press(Key.Key_Return)
    press(Key.Key_Return)
    assert focused() is form.form.outcome
    write("r4")
    press(Key.Key_E, ALT)
    write("Före jul")
    press(Key.Key_P, ALT)
    write("Örvar Blær")
    press(Key.Key_Tab)
    write("0304-33 40 00")
    press(Key.Key_F9)
    press(Key.Key_S, ALT)
    kept = logged(qtbot, database)[0]
    assert kept.facts == {"Fastighetsbeteckning": "henån 1:23", "Brunnens storlek": "3000 l"}
    assert (kept.property_designation, kept.party_name) == ("Henån 1:23", "Örvar Blær")
    assert kept.party_phone == "+46304334000"
    assert (kept.outcome_code, kept.reason_code) == ("REGISTERED_ELSEWHERE", "SUPPLEMENT")
    assert (kept.note, kept.channel) == ("Före jul", "EMAIL")


def test_ten_contacts_are_logged_without_a_mouse(
    qtbot: QtBot, database: Database, town: SmallTown, begin: Open
) -> None:
    for number, (word, name) in enumerate(
        [("tur", "Turism"), ("simh", "Simhall"), ("bibl", "Bibliotek")] * 3, 1
    ):
        begin()
        write(word)
        press(Key.Key_Return)
        write("l")
        press(Key.Key_Return)
        assert logged(qtbot, database, number)[-1].case_type_id == town.types[name]


def test_tab_takes_the_lit_type_and_escape_first_closes_the_list(begin: Open) -> None:
    form = begin()
    write("bygglov")
    assert len(form.form.type_field.hits()) >= 2
    press(Key.Key_Down)
    second = form.form.type_field.hits()[1].type
    press(Key.Key_Tab)
    assert form.form.kind == second
    press(Key.Key_T, ALT)
    write("val")
    press(Key.Key_Escape)
    assert form.form.type_field.hits() == []
    assert form.isVisible()
    assert form.form.kind is None


def test_a_wrong_key_can_be_taken_back_and_another_chosen(begin: Open) -> None:
    form = begin()
    press(Key.Key_U, ALT)
    write("k")
    write("k")
    assert form.form.outcome.value() == ""
    press(Key.Key_Right)
    assert form.form.outcome.value() == "SOLVED"
    press(Key.Key_Left)
    assert form.form.outcome.value() == "SPAM"
    write("?")
    assert form.form.outcome.value() == "SPAM"


def test_save_takes_the_lit_type_but_asks_for_what_is_missing(
    database: Database, town: SmallTown, begin: Open
) -> None:
    form = begin()
    press(Key.Key_S, ALT)
    assert len(form.form.errors()) == 2
    assert focused() is form.form.type_field
    write("tur")
    press(Key.Key_S, ALT)
    assert form.form.kind is not None
    assert len(form.form.errors()) == 1
    assert focused() is form.form.outcome
    assert database.read(all_contacts) == []


def test_a_new_case_opens_with_the_contact_in_one_commit(
    qtbot: QtBot, database: Database, town: SmallTown, begin: Open, opened_cases: list[UUID]
) -> None:
    begin()
    write("hål")
    press(Key.Key_Return)
    write("Storgatan 5")
    press(Key.Key_E, ALT)
    write("Djupt hål vid bron")
    press(Key.Key_V, ALT)
    kept = logged(qtbot, database)[0]
    qtbot.waitUntil(lambda: bool(opened_cases))
    assert opened_cases == [kept.case_id]
    assert kept.outcome_code == "HANDED_OVER"
    case = database.read(lambda session: session.get(Case, opened_cases[0]))
    assert case is not None
    assert case.title == "Hål i vägen: Djupt hål vid bron"
    assert case.source_contact_id == kept.id


def test_a_case_asks_once_for_the_facts_others_need(
    qtbot: QtBot, database: Database, begin: Open, opened_cases: list[UUID]
) -> None:
    form = begin()
    write("gatubely")
    press(Key.Key_Return)
    press(Key.Key_V, ALT)
    assert form.form.errors()
    assert focused() is next(iter(form.form.facts.fields.values()))
    assert database.read(all_contacts) == []
    press(Key.Key_V, ALT)
    logged(qtbot, database)
    qtbot.waitUntil(lambda: bool(opened_cases))


def test_a_case_of_a_secret_type_has_a_neutral_title_and_no_word_of_the_note(
    qtbot: QtBot, database: Database, begin: Open, opened_cases: list[UUID]
) -> None:
    form = begin()
    write("orosanm")
    press(Key.Key_Return)
    assert form.form.warning
    write("073-123 45 67")
    press(Key.Key_E, ALT)
    write("Anna Ek på Storgatan")
    press(Key.Key_V, ALT)
    qtbot.waitUntil(lambda: bool(opened_cases))
    case = database.read(lambda session: session.get(Case, opened_cases[0]))
    assert case is not None
    assert case.title == "Kontaktbegäran socialtjänst – ring upp"
    assert case.secrecy_class == "secret"


def test_the_personal_number_is_asked_for_only_where_the_type_allows_it(begin: Open) -> None:
    form = begin()
    press(Key.Key_P, ALT)
    number = form.form.party.fields["personal_number"]
    assert not number.isVisible()
    press(Key.Key_T, ALT)
    write("fritidshem")
    press(Key.Key_Return)
    assert number.isVisible()


def test_a_wrong_personal_number_is_said_under_its_field_and_kept(
    qtbot: QtBot, database: Database, begin: Open
) -> None:
    form = begin()
    write("fritidshem")
    press(Key.Key_Return)
    press(Key.Key_U, ALT)
    write("l")
    press(Key.Key_P, ALT)
    form.form.party.fields["personal_number"].setFocus()
    write("811228-9873")
    press(Key.Key_S, ALT)
    assert form.form.party.error("personal_number")
    assert focused() is form.form.party.fields["personal_number"]
    assert form.form.party.fields["personal_number"].text() == "811228-9873"
    press(Key.Key_Backspace)
    write("4")
    press(Key.Key_S, ALT)
    assert logged(qtbot, database)[0].party_number == "198112289874"


def test_a_hundred_thousand_characters_are_refused_with_a_sentence_and_kept(
    qtbot: QtBot, database: Database, begin: Open
) -> None:
    form = begin()
    write("tur")
    press(Key.Key_Return)
    write("l")
    press(Key.Key_E, ALT)
    QApplication.clipboard().setText("å" * 100_000)
    press(Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    press(Key.Key_S, ALT)
    assert any("100\u00a0000" in sentence for sentence in form.form.errors())
    assert len(form.form.note.toPlainText()) == 100_000
    qtbot.waitUntil(lambda: bool(waiting(database)))
    assert len(waiting(database)[0]["note"]) == 100_000


@pytest.mark.parametrize("typed", ["25:00", "2026-02-30 10:00", "i går", "2026-11-18 10:00"])
def test_an_impossible_time_is_said_where_it_was_typed(
    qtbot: QtBot, database: Database, begin: Open, typed: str
) -> None:
    form = begin()
    write("tur")
    press(Key.Key_Return)
    write("l")
    press(Key.Key_F9)
    form.form.received.setFocus()
    write(typed)
    press(Key.Key_S, ALT)
    qtbot.waitUntil(lambda: bool(form.form.errors() or form.parts.told))
    assert database.read(all_contacts) == []
    assert form.form.received.text() == typed


def test_what_is_typed_is_kept_within_a_moment_and_comes_back_as_typed(
    qtbot: QtBot, database: Database, desk: Desk, window: Window, begin: Open
) -> None:
    form = begin()
    write("slamt")
    press(Key.Key_P, ALT)
    write("Örvar")
    press(Key.Key_Tab)
    write("073-")
    press(Key.Key_Escape)
    qtbot.waitUntil(lambda: not isValid(form))
    kept = database.read(drafts.waiting, contacts.DRAFT_KIND)
    assert len(kept) == 1
    again = ready(qtbot, quick_registration.reopen(desk, window, kept[0]))
    assert again.form.type_field.text() == "slamt"
    assert again.form.party.typed()["name"] == "Örvar"
    assert again.form.party.typed()["phone"] == "073-"
    assert again.form.party.isVisible()
    assert again.data()["began_at"] == kept[0].data["began_at"]


def test_somebody_who_types_without_a_pause_is_not_left_behind(
    qtbot: QtBot, database: Database, begin: Open
) -> None:
    form = begin()
    press(Key.Key_E, ALT)
    write("a")
    due = form.keeper._timer.remainingTime()
    write("b")
    assert form.keeper._timer.remainingTime() <= due <= BEHIND_MS
    qtbot.waitUntil(lambda: [draft["note"] for draft in waiting(database)] == ["ab"])


def test_an_untouched_form_leaves_no_draft(qtbot: QtBot, database: Database, begin: Open) -> None:
    form = begin()
    press(Key.Key_Escape)
    qtbot.waitUntil(lambda: not isValid(form))
    assert waiting(database) == []


def test_a_saved_draft_is_gone_and_stays_gone(
    qtbot: QtBot, database: Database, desk: Desk, begin: Open
) -> None:
    form = begin()
    write("tur")
    qtbot.waitUntil(lambda: bool(waiting(database)))
    press(Key.Key_Return)
    write("l")
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: not isValid(form))
    desk.close()
    assert waiting(database) == []
    assert len(database.read(all_contacts)) == 1


def test_a_thrown_away_draft_is_gone_and_the_toast_gives_it_back(
    qtbot: QtBot, database: Database, window: Window, begin: Open
) -> None:
    form = begin()
    press(Key.Key_E, ALT)
    write("halv mening")
    qtbot.waitUntil(lambda: bool(waiting(database)))
    press(Key.Key_Delete, ALT)
    qtbot.waitUntil(lambda: not isValid(form))
    qtbot.waitUntil(lambda: not waiting(database))
    assert len(window.toasts.texts()) == 1
    window.toasts._shown[0].findChildren(QPushButton)[0].click()
    qtbot.waitUntil(lambda: [draft["note"] for draft in waiting(database)] == ["halv mening"])


def test_several_contacts_are_typed_at_once(
    qtbot: QtBot, database: Database, window: Window, begin: Open
) -> None:
    first = begin()
    press(Key.Key_E, ALT)
    write("telefon")
    press(Key.Key_F2)
    second = next(form for form in quick_registration.open_forms(window) if form is not first)
    ready(qtbot, second)
    press(Key.Key_E, ALT)
    write("besök")
    qtbot.waitUntil(lambda: sorted(draft["note"] for draft in waiting(database)) == ["besök", "telefon"])
    assert first.isVisible()


def test_a_draft_that_is_open_comes_to_the_front_instead_of_opening_twice(
    qtbot: QtBot, database: Database, desk: Desk, window: Window, begin: Open
) -> None:
    form = begin()
    press(Key.Key_E, ALT)
    write("en gång")
    qtbot.waitUntil(lambda: bool(waiting(database)))
    draft = database.read(drafts.waiting, contacts.DRAFT_KIND)[0]
    assert quick_registration.reopen(desk, window, draft) is form
    assert len(quick_registration.open_forms(window)) == 1


def test_undoing_a_saved_contact_gives_the_typed_words_back(
    qtbot: QtBot, database: Database, desk: Desk, begin: Open
) -> None:
    begin()
    write("tur")
    press(Key.Key_Return)
    write("l")
    press(Key.Key_E, ALT)
    write("mycket att skriva om")
    press(Key.Key_S, ALT)
    logged(qtbot, database)
    desk.undo()
    qtbot.waitUntil(lambda: [draft["note"] for draft in waiting(database)] == ["mycket att skriva om"])
    assert database.read(all_contacts) == []
    desk.redo()
    qtbot.waitUntil(lambda: not waiting(database))
    assert len(database.read(all_contacts)) == 1


def earlier(database: Database, town: SmallTown) -> tuple[Contact, Case]:
    """Somebody who has called before."""
    return database.write(
        contacts.log_with_case,
        title="Lampan",
        office="KC",
        desk_code="R1",
        **said(town, party=Party(phone="0731234567", property_designation="Henån 1:23")),
    )


@pytest.mark.parametrize("typed", [(1, "073-123 45 67"), (3, "HENÅN 1:23")])
def test_the_same_phone_or_property_is_shown_while_typing_and_can_be_attached(
    qtbot: QtBot, database: Database, town: SmallTown, begin: Open, typed: tuple[int, str]
) -> None:
    before, case = earlier(database, town)
    form = begin()
    write("tur")
    press(Key.Key_Return)
    write("l")
    press(Key.Key_P, ALT)
    for _ in range(typed[0]):
        press(Key.Key_Tab)
    write(typed[1])
    qtbot.waitUntil(lambda: len(form.parts.similar.hits()) == 1)
    press(Key.Key_A, ALT)
    qtbot.waitUntil(lambda: any(draft["attached"] for draft in waiting(database)))
    press(Key.Key_S, ALT)
    kept = logged(qtbot, database, 2)[-1]
    assert (kept.case_id, kept.repeat_of_id) == (case.id, before.id)


def test_attaching_can_be_taken_back(qtbot: QtBot, database: Database, town: SmallTown, begin: Open) -> None:
    earlier(database, town)
    form = begin()
    press(Key.Key_P, ALT)
    press(Key.Key_Tab)
    write("0731234567")
    qtbot.waitUntil(lambda: bool(form.parts.similar.hits()))
    press(Key.Key_A, ALT)
    assert form.data()["attached"]
    press(Key.Key_A, ALT)
    assert form.data()["attached"] is None


def test_enter_on_a_similar_one_opens_its_case_and_saving_on_it_opens_it_too(
    qtbot: QtBot, database: Database, town: SmallTown, begin: Open, opened_cases: list[UUID]
) -> None:
    _, case = earlier(database, town)
    form = begin()
    write("tur")
    press(Key.Key_Return)
    press(Key.Key_P, ALT)
    press(Key.Key_Tab)
    write("0731234567")
    qtbot.waitUntil(lambda: bool(form.parts.similar.hits()))
    press(Key.Key_L, ALT)
    press(Key.Key_Return)
    assert opened_cases == [case.id]
    press(Key.Key_A, ALT)
    press(Key.Key_V, ALT)
    logged(qtbot, database, 2)
    qtbot.waitUntil(lambda: opened_cases == [case.id, case.id])


def test_a_refused_contact_stays_open_with_the_sentence_and_its_draft(
    qtbot: QtBot, database: Database, town: SmallTown, begin: Open
) -> None:
    form = begin()
    write("tur")
    press(Key.Key_Return)
    write("l")

    def end(session: Session) -> None:
        from app.models import CaseType

        kind = session.get(CaseType, town.types["Turism"])
        assert kind is not None
        kind.valid_to = clock.today() - timedelta(days=1)

    database.write(end)
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: bool(form.parts.told))
    assert form.isVisible()
    qtbot.waitUntil(lambda: bool(waiting(database)))
    assert waiting(database)[0]["outcome"] == "SOLVED"


def test_a_logged_contact_can_be_corrected(
    qtbot: QtBot, database: Database, desk: Desk, town: SmallTown, window: Window
) -> None:
    kept = database.write(contacts.log, **said(town, note="fel", reason_code="OTHER"))
    form = ready(qtbot, quick_registration.correct(desk, window, kept))
    assert form.form.note.toPlainText() == "fel"
    press(Key.Key_U, ALT)
    write("k")
    press(Key.Key_S, ALT)
    qtbot.waitUntil(lambda: database.read(all_contacts)[0].outcome_code == "CONNECTED")
    assert len(database.read(all_contacts)) == 1
    assert database.read(all_contacts)[0].reason_code == "OTHER"


def test_a_mail_becomes_a_draft_with_sender_time_and_text(
    qtbot: QtBot, database: Database, desk: Desk, window: Window
) -> None:
    came = datetime(2026, 11, 16, 13, 5, tzinfo=UTC)
    mail = IncomingMail("Örvar Blær", "Orvar@Example.se", "Bygglov", came, "Hej!\nHur går det?")
    form = ready(qtbot, quick_registration.from_mail(desk, window, mail))
    qtbot.waitUntil(lambda: bool(waiting(database)))
    draft = waiting(database)[0]
    assert draft["channel"] == "EMAIL"
    assert draft["party"]["name"] == "Örvar Blær"
    assert draft["note"] == "Bygglov\n\nHej!\nHur går det?"
    write("turism")
    press(Key.Key_Return)
    write("l")
    press(Key.Key_S, ALT)
    kept = logged(qtbot, database)[0]
    assert (kept.party_email, kept.received_at) == ("orvar@example.se", came)
    assert form.desk is desk


def drop(window: QWidget, *paths: Path) -> None:
    """Drag files over a window and let them go."""
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    how = (Qt.DropAction.CopyAction, carried, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(9, 9), *how))
    QApplication.sendEvent(window, QDropEvent(QPointF(9, 9), *how))


def test_files_dropped_on_the_window_are_read_or_refused_by_name(window: Window, tmp_path: Path) -> None:
    good, bad = tmp_path / "fråga.eml", tmp_path / "bild.png"
    good.write_bytes(b"From: Anna <anna@example.se>\r\nSubject: =?utf-8?q?H=C3=A5l?=\r\n\r\n\xff\xfeHej")
    bad.write_bytes(b"\x89PNG")
    mails: list[IncomingMail] = []
    refused: list[str] = []
    MailDrop(window, mails.append, refused.append)
    drop(window, good, bad, tmp_path / "saknas.eml")
    assert [mail.subject for mail in mails] == ["Hål"]
    assert [sentence.partition(":")[0] for sentence in refused] == ["bild.png", "saknas.eml"]


def test_the_timer_tells_how_long_it_has_taken(
    qtbot: QtBot, database: Database, begin: Open, wall_clock: Clock
) -> None:
    form = begin()
    wall_clock.go_on(minutes=2, seconds=41)
    form._show_time()
    assert form.parts.timer.text() == "02:41"


def seen(field: QWidget) -> bool:
    """Whether most of a field is in view."""
    return field.height() > 0 and field.visibleRegion().boundingRect().height() > field.height() // 2


def test_what_gets_the_keyboard_comes_into_view(qtbot: QtBot, begin: Open) -> None:
    form = begin()
    form.resize(700, 420)
    for key, field in ((Key.Key_O, form.form.reason), (Key.Key_T, form.form.type_field)):
        press(key, ALT)
        assert focused() is field
        qtbot.waitUntil(partial(seen, field))


def test_every_command_of_the_form_has_a_key_of_its_own(begin: Open) -> None:
    form = begin()
    keys = [key for command in form.commands.values() for key in command.declaration.keys]
    assert len(keys) == len(set(keys))
    assert all(command.declaration.keys for command in form.commands.values())


def test_a_draft_of_a_type_that_has_ended_keeps_its_words(
    qtbot: QtBot, database: Database, desk: Desk, window: Window
) -> None:
    data = {"type_id": new_id().hex, "type_text": "Gammal typ", "channel": "CHAT", "note": "kvar"}
    database.write(drafts.keep, draft_id=new_id(), kind=contacts.DRAFT_KIND, data=data)
    draft = database.read(drafts.waiting, contacts.DRAFT_KIND)[0]
    form = ready(qtbot, quick_registration.reopen(desk, window, draft))
    assert form.form.kind is None
    assert form.form.type_field.text() == "Gammal typ"
    assert form.form.note.toPlainText() == "kvar"


def test_a_clock_put_back_an_hour_meanwhile_does_not_keep_a_contact_from_being_saved(
    qtbot: QtBot, database: Database, begin: Open, wall_clock: Clock
) -> None:
    begin()
    write("tur")
    press(Key.Key_Return)
    wall_clock.go_on(hours=-1)
    write("l")
    press(Key.Key_Return)
    kept = logged(qtbot, database)[0]
    assert kept.began_at <= kept.ended_at <= wall_clock.time
