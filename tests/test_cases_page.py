"""The page of cases, driven by keys in a real window; what came of it is looked up in the database."""

import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select

from app import case_queues, cases, disruptions, drafts, handovers
from app.case_queues import QUEUES
from app.database import Database
from app.language import trn
from app.models import Case, CaseNote, Contact, Disruption, Handover
from app.parties import Party
from app.ui import theme
from app.ui.cases_page import CasesPage
from app.ui.commands import clashes, declared, misspelt
from app.ui.desk import Desk
from app.ui.disruption_banner import DisruptionBanners
from app.ui.main_window import MainWindow
from app.ui.teams_copy import Clipboard
from app.ui.toast import Toast
from tests.conftest import Clock
from tests.small_town import SmallTown
from tests.test_cases import opened, stored

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
Key = Qt.Key


class Hands:
    """A guide's hands on the keyboard, in front of the page."""

    def __init__(self, qtbot: QtBot, window: MainWindow, page: CasesPage, database: Database) -> None:
        self.qtbot, self.window, self.page, self.database = qtbot, window, page, database

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the keyboard is."""
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifiers)

    def write(self, text: str) -> None:
        """Type a text where the keyboard is."""
        for letter in text:
            field = QApplication.focusWidget()
            assert field is not None
            # Qt's own test keys know no letters beyond ASCII.
            typed = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(field, typed)

    def until(self, fact: Callable[[], bool]) -> None:
        """Wait for a fact."""
        self.qtbot.waitUntil(fact, timeout=5000)

    def queue(self, name: str) -> None:
        """Go to a queue by its key, and wait for its rows."""
        self.page.table.setFocus()
        with self.qtbot.waitSignal(self.page.table.model().modelReset, timeout=5000):
            self.page.commands[f"queue_{name}"].trigger()

    def see(self, case: Case) -> None:
        """Have a case chosen in the list and shown beside it."""
        self.until(lambda: self.page.table.select_id(case.id))
        self.until(lambda: self.shown(case))
        self.page.table.setFocus()

    def shown(self, case: Case) -> bool:
        """Whether a case is shown on the right."""
        return self.page.sheet is not None and self.page.sheet.id == case.id

    def stored(self, case: Case) -> Case:
        """The case as it stands in the file."""
        return stored(self.database, case.id)

    def field(self, name: str) -> Any:
        """A field of the panel that is open."""
        assert self.page.view.panel is not None
        found = self.page.view.panel.findChild(QWidget, name)
        assert isinstance(found, QLineEdit | QPlainTextEdit)
        return found


@pytest.fixture
def hands(qtbot: QtBot, desk: Desk, database: Database) -> Iterator[Hands]:
    """The page in its window, with the keyboard in the list."""
    theme.apply("light")
    page = CasesPage(desk)
    window = MainWindow(desk, [page])
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: page.choices is not None, timeout=10000)
    page.table.setFocus()
    yield Hands(qtbot, window, page, database)
    window.close()


def count(database: Database, what: Any) -> int:
    """How many rows there are of something."""
    return database.read(lambda session: session.scalar(select(func.count()).select_from(what)) or 0)


def test_a_guide_takes_a_case_with_one_key_and_goes_on_with_it_among_her_own(
    hands: Hands, database: Database, town: SmallTown
) -> None:
    case = opened(database, town)
    hands.queue("unassigned")
    hands.see(case)
    hands.press(Key.Key_T)
    hands.until(lambda: hands.page.queue == "mine" and hands.shown(case))
    assert hands.stored(case).owner_id == town.sitting.guide_id
    hands.until(lambda: [row.id for row in hands.page.table.rows()] == [case.id])


def test_how_many_are_ones_own_stands_in_the_navigation_before_the_page_is_opened(
    hands: Hands, desk: Desk, database: Database, town: SmallTown
) -> None:
    one, other = opened(database, town), opened(database, town)
    database.write(cases.take, case_id=one.id, by=town.sitting.guide_id)
    unseen = CasesPage(desk)
    hands.qtbot.addWidget(unseen)
    hands.until(lambda: unseen.badge == 1)
    database.write(cases.take, case_id=other.id, by=town.sitting.guide_id)
    hands.until(lambda: unseen.badge == 2)


def test_ctrl_z_takes_the_taking_back(hands: Hands, database: Database, town: SmallTown) -> None:
    case = opened(database, town)
    hands.queue("unassigned")
    hands.see(case)
    hands.press(Key.Key_T)
    hands.until(lambda: hands.stored(case).owner_id is not None)
    hands.press(Key.Key_Z, CONTROL)
    hands.until(lambda: hands.stored(case).owner_id is None)


def test_a_colleagues_case_is_taken_over_and_the_history_says_from_whom(
    hands: Hands, database: Database, town: SmallTown
) -> None:
    case = opened(database, town)
    database.write(cases.take, case_id=case.id, by=town.guides["Bo Ek"])
    hands.queue("all")
    hands.see(case)
    assert not hands.page.commands["release"].isEnabled()
    hands.press(Key.Key_T, SHIFT)
    hands.until(lambda: hands.stored(case).owner_id == town.sitting.guide_id)
    hands.until(lambda: "Bo Ek" in hands.page.view.timeline.toPlainText())


def test_a_case_is_parked_by_a_number_or_by_a_day_one_writes(
    hands: Hands, database: Database, town: SmallTown
) -> None:
    case = opened(database, town, owner_id=town.sitting.guide_id)
    hands.queue("mine")
    hands.see(case)
    hands.press(Key.Key_P)
    hands.press(Key.Key_1)
    hands.until(lambda: hands.stored(case).status == "parked")
    # Wednesday morning at eight, when the contact centre opens.
    assert hands.stored(case).resume_at == datetime(2026, 11, 18, 7, tzinfo=UTC)
    hands.queue("parked")
    hands.see(case)
    hands.press(Key.Key_P)
    day = hands.field("day")
    day.setFocus()
    hands.write("31/2")
    hands.press(Key.Key_Return)
    assert hands.page.view.panel is not None
    assert hands.page.view.panel.form.error(day)
    assert day.text() == "31/2"
    day.clear()
    hands.write("2026-11-25")
    hands.press(Key.Key_Return)
    hands.until(lambda: hands.stored(case).resume_at == datetime(2026, 11, 25, 7, tzinfo=UTC))


def test_a_refusal_is_said_in_the_panel_and_what_was_typed_is_kept(
    hands: Hands, database: Database, town: SmallTown
) -> None:
    case = opened(database, town, owner_id=town.sitting.guide_id)
    hands.queue("mine")
    hands.see(case)
    hands.press(Key.Key_R)
    day = hands.field("day")
    day.setFocus()
    hands.write("2020-01-01")
    hands.press(Key.Key_Return)
    panel = hands.page.view.panel
    assert panel is not None
    hands.until(lambda: bool(panel.trouble))
    assert day.text() == "2020-01-01"
    assert hands.stored(case).callback_at is None
    hands.press(Key.Key_Escape)
    hands.until(lambda: hands.page.view.panel is None)
    assert hands.page.table.hasFocus()


def test_closing_takes_two_keys(hands: Hands, database: Database, town: SmallTown) -> None:
    case = opened(database, town, owner_id=town.sitting.guide_id)
    hands.queue("mine")
    hands.see(case)
    hands.press(Key.Key_K)
    hands.press(Key.Key_L)
    hands.until(lambda: hands.stored(case).status == "closed")
    assert hands.stored(case).outcome_code == "SOLVED"
    hands.queue("closed_today")
    hands.see(case)
    hands.press(Key.Key_K, SHIFT)
    hands.until(lambda: hands.stored(case).status == "reopened")


def test_handing_over_gives_the_letter_and_the_answer_comes_back_as_a_note(
    hands: Hands, database: Database, town: SmallTown
) -> None:
    case = opened(database, town, owner_id=town.sitting.guide_id, unit_id=town.units["Vatten och avlopp"])
    hands.queue("mine")
    hands.see(case)
    hands.press(Key.Key_H)
    hands.field("message").setFocus()
    hands.write("Kan ni ringa?")
    hands.press(Key.Key_Return, CONTROL)
    hands.until(
        lambda: hands.page.view.panel is not None and hands.page.view.panel.objectName() == "letter-panel"
    )
    hands.press(Key.Key_Return)
    letter = QGuiApplication.clipboard().text()
    assert case.number in letter
    assert "Kan ni ringa?" in letter
    hands.queue("handed_over")
    hands.see(case)
    hands.press(Key.Key_S)
    hands.write("Vi byter den i dag")
    hands.press(Key.Key_Return, CONTROL)
    hands.until(lambda: hands.stored(case).status == "ongoing")
    notes = database.read(lambda session: list(session.scalars(select(CaseNote))))
    assert [(note.kind, note.text) for note in notes] == [("official", "Vi byter den i dag")]
    assert count(database, Handover) == 1


def test_a_note_survives_that_somebody_else_changes_the_case_meanwhile(
    hands: Hands, database: Database, town: SmallTown
) -> None:
    case = opened(database, town, owner_id=town.sitting.guide_id)
    hands.queue("mine")
    hands.see(case)
    hands.press(Key.Key_N)
    hands.write("Ringde")
    database.write(cases.write_note, case_id=case.id, by=town.guides["Bo Ek"], text="Jag med")
    hands.until(lambda: "Jag med" in hands.page.view.timeline.toPlainText())
    hands.write(" igen")
    assert hands.page.view.note.toPlainText() == "Ringde igen"
    assert hands.page.view.note.hasFocus()
    hands.press(Key.Key_Return, CONTROL)
    hands.until(lambda: count(database, CaseNote) == 2)
    hands.until(lambda: hands.page.view.note.toPlainText() == "")
    hands.until(lambda: database.read(drafts.about, "note", case.id) is None)


def test_a_note_saved_while_the_desk_is_busy_is_saved_once_and_is_no_draft_again(
    hands: Hands, desk: Desk, database: Database, town: SmallTown
) -> None:
    case = opened(database, town, owner_id=town.sitting.guide_id)
    hands.queue("mine")
    hands.see(case)
    hands.press(Key.Key_N)
    go_on = threading.Event()
    desk.read(lambda _session: go_on.wait(5), then=lambda _answer: None)
    hands.write("Ringde")
    for _ in range(2):
        hands.press(Key.Key_Return, CONTROL)
    hands.page.view.keep_note_now()
    go_on.set()
    hands.until(lambda: hands.page.view.note.toPlainText() == "")
    assert count(database, CaseNote) == 1
    assert database.read(drafts.about, "note", case.id) is None


def test_a_note_that_is_refused_is_kept_also_when_another_case_is_shown_by_then(
    hands: Hands, desk: Desk, database: Database, town: SmallTown
) -> None:
    one, other = (opened(database, town, owner_id=town.sitting.guide_id) for _ in range(2))
    hands.queue("mine")
    hands.see(one)
    hands.page.view.note.setPlainText("x" * 100_000)
    hands.page.view.note.setFocus()
    go_on = threading.Event()
    desk.read(lambda _session: go_on.wait(5), then=lambda _answer: None)
    hands.press(Key.Key_Return, CONTROL)
    hands.page.table.select_id(other.id)
    with hands.qtbot.waitSignal(desk.failed, timeout=5000):
        go_on.set()
    hands.until(lambda: database.read(drafts.about, "note", one.id) is not None)
    assert count(database, CaseNote) == 0


def test_what_is_typed_is_kept_for_its_case_and_is_there_again(
    hands: Hands, database: Database, town: SmallTown
) -> None:
    one, other = (opened(database, town, owner_id=town.sitting.guide_id) for _ in range(2))
    hands.queue("mine")
    hands.see(one)
    hands.press(Key.Key_N)
    hands.write("Till den första")

    def kept() -> str:
        draft = database.read(drafts.about, "note", one.id)
        return str(draft.data["text"]) if draft else ""

    hands.until(lambda: kept() == "Till den första")
    hands.see(other)
    assert hands.page.view.note.toPlainText() == ""
    hands.see(one)
    hands.until(lambda: hands.page.view.note.toPlainText() == "Till den första")
    hands.page.view.note.setFocus()
    hands.press(Key.Key_A, CONTROL)
    hands.press(Key.Key_Delete)
    hands.until(lambda: kept() == "")


def test_several_cases_are_parked_at_once_and_undone_at_once(
    hands: Hands, database: Database, town: SmallTown
) -> None:
    three = [opened(database, town) for _ in range(3)]
    hands.queue("unassigned")
    hands.see(three[2])
    hands.page.table.select_first()
    hands.press(Key.Key_Down, SHIFT)
    hands.press(Key.Key_Down, SHIFT)
    assert len(hands.page.chosen()) == 3
    hands.press(Key.Key_P)
    hands.press(Key.Key_2)
    hands.until(lambda: {hands.stored(case).status for case in three} == {"parked"})
    hands.press(Key.Key_Z, CONTROL)
    hands.until(lambda: {hands.stored(case).status for case in three} == {"new"})


def test_one_of_several_that_leaves_the_list_is_no_longer_counted_as_chosen(
    hands: Hands, database: Database, town: SmallTown
) -> None:
    three = [opened(database, town) for _ in range(3)]
    hands.queue("unassigned")
    hands.see(three[2])
    hands.page.table.select_first()
    hands.press(Key.Key_Down, SHIFT)
    hands.press(Key.Key_Down, SHIFT)
    assert hands.page.view.several.text() == trn("{n} case chosen", "{n} cases chosen", n=3)
    database.write(cases.take, case_id=three[1].id, by=town.guides["Bo Ek"])
    hands.until(lambda: hands.page.view.several.text() == trn("{n} case chosen", "{n} cases chosen", n=2))


def test_the_buttons_under_the_note_have_room_for_their_words(
    hands: Hands, database: Database, town: SmallTown
) -> None:
    case = opened(database, town)
    hands.queue("unassigned")
    hands.see(case)
    hands.press(Key.Key_N)
    hands.write("hej")
    under = hands.page.view._note_buttons
    hands.until(lambda: under.isVisible() and under.width() >= under.sizeHint().width())


def test_the_counts_follow_what_others_do(hands: Hands, database: Database, town: SmallTown) -> None:
    item = hands.page.queues.items["unassigned"]
    assert item.count_text == ""
    case = opened(database, town)
    hands.until(lambda: item.count_text == "1")
    database.write(cases.take, case_id=case.id, by=town.guides["Bo Ek"])
    hands.until(lambda: item.count_text == "")


def test_two_cases_are_merged_and_parted_again(hands: Hands, database: Database, town: SmallTown) -> None:
    one, other = (opened(database, town, party=Party("Märta Öberg", "0731234567")) for _ in range(2))
    hands.queue("unassigned")
    hands.see(one)
    hands.press(Key.Key_M)
    hands.press(Key.Key_1)
    hands.until(lambda: hands.stored(one).merged_into_id == other.id)
    hands.queue("all")
    hands.see(one)
    hands.press(Key.Key_M, SHIFT)
    hands.until(lambda: hands.stored(one).merged_into_id is None)


def test_the_registry_is_decided_with_two_keys(hands: Hands, database: Database, town: SmallTown) -> None:
    case = opened(database, town)
    hands.queue("unassigned")
    hands.see(case)
    hands.press(Key.Key_D)
    hands.press(Key.Key_2)
    hands.until(lambda: hands.stored(case).registry_decision == "kept_ordered")


def test_a_fact_is_corrected_in_its_field(hands: Hands, database: Database, town: SmallTown) -> None:
    case = opened(database, town, party=Party("Märta Öberg", "0731234567"))
    hands.queue("unassigned")
    hands.see(case)
    hands.press(Key.Key_E)
    phone = hands.field("party-phone")
    phone.setFocus()
    phone.selectAll()
    hands.write("12")
    hands.press(Key.Key_Return)
    panel = hands.page.view.panel
    assert panel is not None
    hands.until(lambda: bool(panel.trouble))
    phone.selectAll()
    hands.write("0705558812")
    hands.press(Key.Key_Return)
    hands.until(lambda: hands.stored(case).party_phone == "+46705558812")
    assert hands.stored(case).party_name == "Märta Öberg"


def test_the_text_for_teams_names_the_case_and_nobody(
    hands: Hands, database: Database, town: SmallTown
) -> None:
    case = opened(
        database,
        town,
        description="Märta Öberg nås på 073-123 45 67.",
        party=Party("Märta Öberg", "0731234567"),
    )
    hands.queue("unassigned")
    hands.see(case)
    hands.press(Key.Key_C, CONTROL | SHIFT)
    text = QGuiApplication.clipboard().text()
    assert case.number in text
    assert "Märta" not in text
    assert "123 45 67" not in text
    assert hands.field("teams-text").toPlainText() == text
    hands.press(Key.Key_Escape)


def test_the_clipboard_forgets_our_text_but_not_what_somebody_copied_since(
    qtbot: QtBot, qapp: QApplication
) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    board, system = Clipboard(owner, forgotten_after_ms=20), QGuiApplication.clipboard()
    board.put("KC-26-R1-0001")
    assert system.text() == "KC-26-R1-0001"
    qtbot.waitUntil(lambda: system.text() == "", timeout=5000)
    board.put("KC-26-R1-0002")
    system.setText("något annat")
    with qtbot.waitSignal(board._timer.timeout, timeout=5000):
        pass
    assert system.text() == "något annat"


def test_a_filter_becomes_a_queue_and_can_be_taken_away(
    hands: Hands, database: Database, town: SmallTown
) -> None:
    lamp = opened(database, town)
    opened(database, town, case_type_id=town.types["Skolskjuts"])
    hands.press(Key.Key_F, CONTROL | SHIFT)
    hands.field("filter-name").setFocus()
    hands.write("Lampor")
    panel = hands.page.view.panel
    assert panel is not None
    choice: Any = panel.findChild(QWidget, "filter-type")
    choice.setCurrentIndex([choice.itemData(n) for n in range(choice.count())].index(lamp.case_type_id))
    hands.press(Key.Key_Return)
    hands.until(lambda: hands.page.queue not in case_queues.BY_NAME)
    hands.until(lambda: [row.id for row in hands.page.table.rows()] == [lamp.id])
    hands.until(lambda: hands.page.queue in hands.page.queues.items)
    hands.page.table.setFocus()
    hands.press(Key.Key_Delete, SHIFT)
    hands.until(lambda: hands.page.queue == "mine" and not hands.page.filters)
    hands.until(lambda: bool(hands.window.findChildren(Toast)))
    toast = hands.window.findChildren(Toast)[-1]
    button = toast.findChild(QPushButton)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    hands.until(lambda: bool(hands.page.filters))


def test_a_disruption_is_announced_and_one_key_logs_each_caller(
    hands: Hands, database: Database, town: SmallTown
) -> None:
    case = opened(database, town, owner_id=town.sitting.guide_id)
    banners = DisruptionBanners(hands.window)
    hands.queue("mine")
    hands.see(case)
    hands.press(Key.Key_D, SHIFT)
    hands.field("disruption-script").setFocus()
    hands.write("Klart klockan 16")
    hands.press(Key.Key_Return, CONTROL)
    hands.until(lambda: len(banners.ongoing) == 1)
    assert banners.ongoing[0].case_id == case.id
    hands.page.table.setFocus()
    hands.press(Key.Key_H, ALT)
    hands.until(lambda: count(database, Contact) == 1)
    hands.until(lambda: banners.ongoing[0].callers == 1)
    hands.press(Key.Key_D, CONTROL | SHIFT)
    hands.until(lambda: banners.ongoing == ())
    assert count(database, Disruption) == 1


def test_a_case_from_the_search_is_shown_whichever_queue_it_is_in(
    hands: Hands, database: Database, town: SmallTown
) -> None:
    case = opened(database, town)
    database.write(cases.close, case_id=case.id, by=town.sitting.guide_id, outcome_code="SOLVED")
    hands.queue("mine")
    hands.page.show_case(case.id)
    hands.until(lambda: hands.shown(case))
    assert hands.page.queue == "all"
    hands.press(Key.Key_K, SHIFT)
    hands.until(lambda: hands.stored(case).status == "reopened")


def test_a_promised_callback_and_an_unanswered_handover_change_nothing_in_the_file_when_time_passes(
    hands: Hands, database: Database, town: SmallTown, wall_clock: Clock
) -> None:
    case = opened(database, town, owner_id=town.sitting.guide_id)
    due = wall_clock.time + timedelta(days=3)
    database.write(
        handovers.hand_over,
        case_id=case.id,
        by=town.sitting.guide_id,
        unit_id=town.units["Miljö"],
        due_at=due,
    )
    hands.queue("mine")
    assert not hands.page.table.rows()
    wall_clock.set(due + timedelta(minutes=1))
    hands.page.refresh()
    hands.until(lambda: [row.id for row in hands.page.table.rows()] == [case.id])
    assert hands.stored(case).status == "handed_over"


@pytest.mark.parametrize("queue", [queue.name for queue in QUEUES])
def test_every_queue_has_a_key_and_says_what_to_do_when_it_is_empty(hands: Hands, queue: str) -> None:
    command = hands.page.commands[f"queue_{queue}"]
    hands.page.table.setFocus()
    hands.press(getattr(Key, f"Key_{command.declaration.keys[0]}"))
    hands.until(lambda: hands.page.queue == queue and not hands.page.table.rows())
    hands.until(lambda: bool(hands.page.table.accessibleDescription()))


def test_no_two_commands_of_the_page_and_the_window_share_a_key() -> None:
    both = clashes(declared(CasesPage).items(), declared(MainWindow).items())
    assert both == {}
    assert not any(misspelt(declaration) for declaration in declared(CasesPage).values())


def test_a_gone_case_leaves_the_page_standing(hands: Hands, database: Database, town: SmallTown) -> None:
    _, written = database.write_as(
        "Öppnat",
        cases.open_case,
        title="Fel",
        description="",
        case_type_id=town.types["Gatubelysning"],
        by=town.sitting.guide_id,
        office="KC",
        desk_code="R1",
        channel="PHONE",
        owner_id=town.sitting.guide_id,
    )
    hands.queue("mine")
    hands.until(lambda: hands.page.sheet is not None)
    assert written.batch is not None
    database.undo(written.batch)
    hands.until(lambda: hands.page.sheet is None)
    assert hands.page.chosen() == []


def test_the_disruption_from_scratch_opens_its_own_case(
    hands: Hands, database: Database, town: SmallTown
) -> None:
    hands.press(Key.Key_D, SHIFT)
    hands.field("disruption-title").setFocus()
    hands.write("Vattenläcka")
    hands.press(Key.Key_Return)
    hands.until(lambda: len(database.read(disruptions.ongoing)) == 1)
    (ongoing,) = database.read(disruptions.ongoing)
    assert isinstance(ongoing.case_id, UUID)
    hands.until(lambda: [row.id for row in hands.page.table.rows()] == [ongoing.case_id])
