"""What is typed in the forms of the pages survives the program, and goes with the save or the throwing away.

A crash is played by taking the page away as it stands and building a new one on the same database.
"""

from collections.abc import Callable, Iterator
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from sqlalchemy.orm import Session

from app import contacts, drafts, handovers, registers, visits
from app.database import Database
from app.models import Draft, Employee, Visit
from app.ui import draft_keeper, theme
from app.ui.cases_page import CasesPage
from app.ui.desk import Desk
from app.ui.draft_shelf import DraftShelf
from app.ui.main_window import MainWindow
from app.ui.page import Page
from app.ui.reception_page import ReceptionPage
from app.ui.registers_page import RegistersPage
from app.ui.toast import Toast, Toasts
from tests.keyboard import ALT, CONTROL, press, write
from tests.small_town import SmallTown
from tests.test_cases import opened

Key = Qt.Key


class Program:
    """One page in its window, which can be taken away and begun again."""

    def __init__(self, qtbot: QtBot, desk: Desk, database: Database, kind: type[Page]) -> None:
        self.qtbot, self.desk, self.database, self.kind = qtbot, desk, database, kind
        self.start()

    def start(self) -> None:
        """Open the window with the keyboard in its page."""
        self.page: Any = self.kind(self.desk)
        self.window = MainWindow(self.desk, [self.page])
        self.window.show()
        self.window.activateWindow()
        self.until(self.window.isActiveWindow)
        self.until(self.page.isVisible)
        self.page.take_focus()

    def crash(self) -> None:
        """Lose everything that is only in memory, and start anew."""
        self.end()
        self.start()

    def end(self) -> None:
        """Take the window away without closing anything in it."""
        self.window.hide()
        self.window.deleteLater()
        QApplication.processEvents()

    def until(self, fact: Callable[[], Any]) -> None:
        """Wait until something has become so."""
        self.qtbot.waitUntil(lambda: bool(fact()), timeout=10_000)

    def drafts(self) -> list[Draft]:
        """The drafts as they are stored."""
        return self.database.read(lambda session: list(session.scalars(select(Draft).limit(9))))

    def until_kept(self, said: str) -> None:
        """Wait until a draft holds what was typed."""
        self.until(lambda: any(said in str(draft.data) for draft in self.drafts()))

    def undo_in_toast(self) -> None:
        """Press the button of the message that a draft was thrown away."""
        toasts = self.window.findChild(Toasts)
        assert toasts is not None
        toast = next(t for t in self.window.findChildren(Toast) if "utkast" in t.text.casefold())
        button = next(b for b in toast.findChildren(QWidget) if b.accessibleName().startswith("Ångra"))
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.fixture
def begin(qtbot: QtBot, desk: Desk, database: Database) -> Iterator[Callable[[type[Page]], Program]]:
    """Starts the program with one page."""
    theme.apply("light")
    begun: list[Program] = []

    def with_page(kind: type[Page]) -> Program:
        begun.append(Program(qtbot, desk, database, kind))
        return begun[-1]

    yield with_page
    for each in begun:
        each.end()


@pytest.fixture
def marta(database: Database) -> UUID:
    def add(session: Any) -> UUID:
        employee = Employee(name="Märta Öberg", sort_key="marta oberg", tasks="strandskydd", active=True)
        session.add(employee)
        session.flush()
        return employee.id

    return database.write(add)


# The reception


def test_a_visitor_half_typed_is_there_after_a_crash_and_gone_once_checked_in(
    begin: Callable[..., Program], marta: UUID
) -> None:
    program = begin(ReceptionPage)
    program.page.commands["check_in"].trigger()
    write("strand")
    program.until(program.page.form.host.suggestions)
    press(Key.Key_Return)
    press(Key.Key_Tab)
    write("Siv Ågren")
    program.until_kept("Siv Ågren")
    program.crash()
    form = program.page.form
    program.page.commands["check_in"].trigger()
    program.until(lambda: form.name.text() == "Siv Ågren" and form.host.host_id == marta)
    assert "Fortsätter på det du skrev" in form.kept_line.text
    program.until(lambda: form.badge.text() == "1")
    press(Key.Key_Return, CONTROL)
    program.until(lambda: program.database.read(visits.in_house))
    (row,) = program.database.read(visits.in_house)
    assert (row.visitor, row.host_id, row.badge) == ("Siv Ågren", marta, "1")
    assert program.drafts() == []
    program.until(lambda: program.page.panel is program.page.tickets)
    program.page.commands["check_in"].trigger()
    assert form.name.text() == ""
    assert form.kept_line.text == ""


def test_every_field_of_an_expected_visit_is_kept_as_typed(begin: Callable[..., Program]) -> None:
    program = begin(ReceptionPage)
    program.page.commands["expect_visit"].trigger()
    typed = {"host": "Elektrikern", "day": "nästa vec", "time": "14.", "name": "Åke", "company": "Län & Co"}
    for name, text in typed.items():
        field = getattr(program.page.form, name)
        field.setFocus()
        field.selectAll()
        write(text)
    program.until_kept("Län & Co")
    program.crash()
    program.page.commands["expect_visit"].trigger()
    assert {name: getattr(program.page.form, name).text() for name in typed} == typed
    program.page.commands["check_in"].trigger()
    assert program.page.form.name.text() == ""


def test_a_correction_belongs_to_its_visit_and_touches_only_what_was_typed(
    begin: Callable[..., Program], database: Database
) -> None:
    one = database.write(visits.check_in, visitor_name="Siv Agren", company="Län")
    other = database.write(visits.check_in, visitor_name="Bo")
    program = begin(ReceptionPage)
    program.until(lambda: program.page.in_house.table.select_id(one.id))
    program.page.in_house.table.setFocus()
    program.page.commands["correct"].trigger()
    form = program.page.form
    form.name.setFocus()
    form.name.selectAll()
    write("Siv Ågren")
    program.until_kept("Siv Ågren")
    program.crash()
    form = program.page.form
    database.write(visits.change, visit_id=one.id, visitor_name="Siv Agren", company="Regionen")
    program.until(lambda: any(row.company == "Regionen" for row in program.page.in_house.table.rows()))
    program.page.in_house.table.setFocus()
    assert program.page.in_house.table.select_id(other.id)
    program.page.commands["correct"].trigger()
    assert form.name.text() == "Bo"
    assert program.page.in_house.table.select_id(one.id)
    program.page.commands["correct"].trigger()
    assert (form.name.text(), form.company.text()) == ("Siv Ågren", "Regionen")
    form.name.setFocus()
    press(Key.Key_Return, CONTROL)

    def name_stored(session: Session) -> str | None:
        return session.get_one(Visit, one.id).visitor_name

    program.until(lambda: database.read(name_stored) == "Siv Ågren")
    assert program.drafts() == []


def test_a_visit_form_that_is_cancelled_is_gone_unless_it_is_taken_back(
    begin: Callable[..., Program],
) -> None:
    program = begin(ReceptionPage)
    form = program.page.form
    program.page.commands["check_in"].trigger()
    form.name.setFocus()
    write("Siv")
    program.until_kept("Siv")
    press(Key.Key_Escape)
    program.until(lambda: program.drafts() == [])
    program.undo_in_toast()
    program.until_kept("Siv")
    assert program.page.panel is form
    assert form.name.text() == "Siv"
    press(Key.Key_Delete, ALT)
    program.until(lambda: program.drafts() == [])
    assert (program.page.panel is form, form.name.text()) == (True, "")
    program.crash()
    program.page.commands["check_in"].trigger()
    assert program.page.form.name.text() == ""
    assert program.page.form.kept_line.text == ""


def test_a_visit_form_left_for_another_panel_waits(begin: Callable[..., Program]) -> None:
    program = begin(ReceptionPage)
    program.page.commands["check_in"].trigger()
    program.page.form.name.setFocus()
    write("Siv")
    program.page.show_queue()
    program.until_kept("Siv")
    program.page.commands["check_in"].trigger()
    assert program.page.form.name.text() == "Siv"


def test_a_visitor_who_is_refused_is_still_kept(begin: Callable[..., Program], database: Database) -> None:
    database.write(visits.check_in, badge_number="7")
    program = begin(ReceptionPage)
    form = program.page.form
    program.page.commands["check_in"].trigger()
    form.badge.setFocus()
    form.badge.selectAll()
    write("7")
    press(Key.Key_Return, CONTROL)
    program.until(lambda: form._badges.error(form.badge))
    program.until_kept("'badge': '7'")


# The cases


def see(program: Program, case_id: UUID) -> None:
    """Have a case chosen, with the keyboard in the list."""
    program.until(lambda: program.page.choices is not None)
    program.page.show_queue("all")
    program.until(lambda: program.page.table.select_id(case_id))
    program.until(lambda: program.page.sheet is not None and program.page.sheet.id == case_id)
    program.page.table.setFocus()


def fill(program: Program, name: str, text: str) -> None:
    """Type in a field of the panel instead of what stands there."""
    field = shown_field(program, name)
    field.setFocus()
    field.selectAll()
    write_lines(text)


def write_lines(text: str) -> None:
    """Type a text of several lines."""
    first, *others = text.split("\n")
    write(first)
    for line in others:
        press(Key.Key_Return)
        write(line)


def shown_field(program: Program, name: str) -> Any:
    """A field of the panel that is open."""
    found = program.page.view.panel.findChild(QWidget, name)
    assert isinstance(found, QLineEdit | QPlainTextEdit)
    return found


def said(program: Program, name: str) -> str:
    """What stands in a field of the panel that is open."""
    field = shown_field(program, name)
    return str(field.text() if isinstance(field, QLineEdit) else field.toPlainText())


def test_a_hand_over_half_written_is_there_after_a_crash_and_gone_once_sent(
    begin: Callable[..., Program], database: Database, town: SmallTown
) -> None:
    case, other = opened(database, town), opened(database, town)
    program = begin(CasesPage)
    see(program, case.id)
    program.page.commands["hand_over"].trigger()
    texts = {"officer": "Siv Ågren", "email": "siv@", "message": "Grop i vägen\nvid bron"}
    for name, text in texts.items():
        fill(program, name, text)
    program.page.view.panel.unit.setCurrentIndex(2)
    unit = program.page.view.panel.unit.currentData()
    program.until_kept("vid bron")
    program.until_kept(unit.hex)
    program.crash()
    see(program, other.id)
    program.page.commands["hand_over"].trigger()
    assert said(program, "message") == ""
    press(Key.Key_Escape)
    see(program, case.id)
    program.page.commands["hand_over"].trigger()
    assert {name: said(program, name) for name in texts} == texts
    assert program.page.view.panel.unit.currentData() == unit
    assert "Fortsätter på det du skrev" in program.page.view.panel.kept_line.text
    fill(program, "email", "siv@example.se")
    press(Key.Key_Return, CONTROL)
    program.until(lambda: database.read(handovers.current, case.id))
    handover = database.read(handovers.current, case.id)
    assert handover is not None
    assert (handover.message, handover.unit_id) == (texts["message"], unit)
    assert program.drafts() == []


def test_a_disruption_and_an_answer_are_kept_each_for_itself(
    begin: Callable[..., Program], database: Database, town: SmallTown
) -> None:
    case = opened(database, town)
    program = begin(CasesPage)
    see(program, case.id)
    program.page.commands["hand_over"].trigger()
    fill(program, "officer", "Siv")
    press(Key.Key_Return, CONTROL)
    program.until(lambda: database.read(handovers.current, case.id))
    program.until(program.page.commands["note_answer"].isEnabled)
    program.page.commands["note_answer"].trigger()
    fill(program, "answer", "Lagas på fredag")
    program.until_kept("Lagas på fredag")
    program.page.commands["start_disruption"].trigger()
    fill(program, "disruption-title", "Vattenläcka i Henån")
    fill(program, "disruption-script", "Vi vet om det.")
    program.until_kept("Vi vet om det.")
    program.crash()
    see(program, case.id)
    program.page.commands["start_disruption"].trigger()
    assert said(program, "disruption-title") == "Vattenläcka i Henån"
    assert said(program, "disruption-script") == "Vi vet om det."
    program.page.commands["note_answer"].trigger()
    assert said(program, "answer") == "Lagas på fredag"
    press(Key.Key_Return, CONTROL)
    program.until(lambda: database.read(handovers.current, case.id) is None)
    (draft,) = program.drafts()
    assert draft.kind == "case:disruption"
    program.until(lambda: program.page.view.panel is None)
    program.page.commands["start_disruption"].trigger()
    shown_field(program, "disruption-title").setFocus()
    press(Key.Key_Return)
    program.until(lambda: program.drafts() == [])


def test_a_correction_of_a_case_is_kept_and_leaves_alone_what_others_changed(
    begin: Callable[..., Program], database: Database, town: SmallTown
) -> None:
    case = opened(database, town)
    program = begin(CasesPage)
    see(program, case.id)
    program.page.commands["change_facts"].trigger()
    fill(program, "description", "Större grop")
    program.until_kept("Större grop")
    (draft,) = program.drafts()
    assert list(draft.data) == ["description"]
    program.crash()
    see(program, case.id)
    program.page.commands["change_facts"].trigger()
    assert said(program, "description") == "Större grop"


def test_a_panel_that_is_cancelled_is_gone_unless_it_is_taken_back(
    begin: Callable[..., Program], database: Database, town: SmallTown
) -> None:
    case = opened(database, town)
    program = begin(CasesPage)
    see(program, case.id)
    program.page.commands["hand_over"].trigger()
    fill(program, "message", "Grop")
    program.until_kept("Grop")
    press(Key.Key_Escape)
    program.until(lambda: program.drafts() == [])
    program.undo_in_toast()
    program.until_kept("Grop")
    program.page.commands["hand_over"].trigger()
    assert said(program, "message") == "Grop"
    due = said(program, "due")
    press(Key.Key_Delete, ALT)
    program.until(lambda: program.drafts() == [])
    assert (said(program, "message"), said(program, "due")) == ("", due)
    program.crash()
    see(program, case.id)
    program.page.commands["hand_over"].trigger()
    assert said(program, "message") == ""
    assert program.page.view.panel.kept_line.text == ""


def test_a_panel_is_put_aside_when_another_case_is_chosen_and_waits_for_its_own(
    begin: Callable[..., Program], database: Database, town: SmallTown
) -> None:
    case, other = opened(database, town), opened(database, town)
    program = begin(CasesPage)
    see(program, case.id)
    program.page.commands["hand_over"].trigger()
    fill(program, "message", "Grop")
    program.page.table.setFocus()
    assert program.page.table.select_id(other.id)
    program.until(lambda: program.page.sheet.id == other.id)
    assert program.page.view.panel is None
    assert program.page.table.hasFocus()
    program.until_kept("Grop")
    see(program, case.id)
    program.page.commands["hand_over"].trigger()
    assert said(program, "message") == "Grop"


def test_a_panel_is_put_aside_when_one_more_case_is_chosen(
    begin: Callable[..., Program], database: Database, town: SmallTown
) -> None:
    case, other = opened(database, town), opened(database, town)
    program = begin(CasesPage)
    see(program, case.id)
    program.page.commands["hand_over"].trigger()
    fill(program, "message", "Grop")
    table = program.page.table
    assert [row.id for row in table.rows()] == [other.id, case.id]
    table.selectAll()
    assert set(program.page.chosen()) == {case.id, other.id}
    assert program.page.view.panel is None
    program.until_kept("Grop")


def test_text_wiped_out_again_leaves_no_draft(
    begin: Callable[..., Program], database: Database, town: SmallTown
) -> None:
    case = opened(database, town)
    program = begin(CasesPage)
    see(program, case.id)
    program.page.commands["hand_over"].trigger()
    fill(program, "message", "Grop")
    program.until_kept("Grop")
    press(Key.Key_A, CONTROL)
    press(Key.Key_Delete)
    program.until(lambda: program.drafts() == [])


def test_a_case_taken_past_an_open_panel_does_not_take_its_text(
    begin: Callable[..., Program], database: Database, town: SmallTown
) -> None:
    case = opened(database, town)
    program = begin(CasesPage)
    see(program, case.id)
    program.page.commands["hand_over"].trigger()
    fill(program, "message", "Grop")
    program.page.commands["wait"].trigger()
    program.until(lambda: program.page.view.panel is None)
    program.until_kept("Grop")
    program.until(lambda: program.page.sheet.status == "waiting")
    program.page.commands["hand_over"].trigger()
    assert said(program, "message") == "Grop"


# The registers


def open_line(program: Program, register: str, name: str) -> None:
    """Show a line of a register in its form."""
    program.page.choice.select_id(register)
    program.until(lambda: any(row.name == name for row in program.page.table.rows()))
    row = next(row for row in program.page.table.rows() if row.name == name)
    program.page.table.select_id(row.id)
    program.until(lambda: program.page.current is not None and program.page.current.name == name)


def line_field(program: Program, name: str) -> Any:
    """A field of the register's form."""
    return program.page.card.form.widgets[name]


def test_a_line_of_a_register_half_typed_is_there_after_a_crash_and_gone_once_saved(
    begin: Callable[..., Program], database: Database, town: SmallTown
) -> None:
    program = begin(RegistersPage)
    open_line(program, "employee", "Bo Ek")
    line_field(program, "tasks").setFocus()
    write_lines("Skolskjuts\nKöer")
    line_field(program, "unit_id").choose(town.units["Bygglov"])
    line_field(program, "active").setChecked(False)
    line_field(program, "deputy_id").setFocus()
    write("Lindq")
    offered = line_field(program, "deputy_id").completer().popup()
    program.until(lambda: offered.isVisible() and offered.model().rowCount() == 1)
    QTest.keyClick(offered, Key.Key_Down)
    QTest.keyClick(offered, Key.Key_Return)
    deputy = town.guides["Åsa Lindqvist"]
    program.until_kept(deputy.hex)
    program.crash()
    open_line(program, "employee", "Bo Ek")
    assert line_field(program, "tasks").toPlainText() == "Skolskjuts\nKöer"
    assert line_field(program, "unit_id").value() == town.units["Bygglov"]
    assert not line_field(program, "active").isChecked()
    assert (line_field(program, "deputy_id").value(), line_field(program, "deputy_id").text()) == (
        deputy,
        "Åsa Lindqvist (Kontaktcenter)",
    )
    assert program.page.card.is_dirty
    assert "Fortsätter på det du skrev" in program.page.card._detail.text()
    line_field(program, "tasks").setFocus()
    press(Key.Key_S, CONTROL)
    program.until(lambda: not program.page.card.is_dirty)
    kept = database.read(registers.opened, register="employee", record_id=town.guides["Bo Ek"])
    assert (kept.values["tasks"], kept.values["deputy_id"]) == ("Skolskjuts\nKöer", deputy)
    assert program.drafts() == []


def test_a_new_line_is_kept_until_it_is_discarded_and_can_be_taken_back(
    begin: Callable[..., Program],
) -> None:
    program = begin(RegistersPage)
    open_line(program, "unit", "Bygglov")
    program.page.commands["new"].trigger()
    write("Hamnen")
    program.until_kept("Hamnen")
    program.crash()
    open_line(program, "unit", "Bygglov")
    program.page.commands["new"].trigger()
    assert line_field(program, "name").text() == "Hamnen"
    press(Key.Key_R, CONTROL)
    program.until(lambda: program.drafts() == [])
    program.until(lambda: program.page.current is not None)
    program.undo_in_toast()
    program.until_kept("Hamnen")
    program.until(lambda: program.page.card.is_new)
    assert line_field(program, "name").text() == "Hamnen"
    press(Key.Key_R, CONTROL)
    program.until(lambda: program.drafts() == [])
    program.crash()
    open_line(program, "unit", "Bygglov")
    program.page.commands["new"].trigger()
    assert line_field(program, "name").text() == ""


# All of them


def test_drafts_of_forms_are_no_contacts(begin: Callable[..., Program], database: Database) -> None:
    program = begin(ReceptionPage)
    program.page.commands["check_in"].trigger()
    program.page.form.name.setFocus()
    write("Siv")
    program.until_kept("Siv")
    assert [draft.kind for draft in program.drafts()] == ["visit:here"]
    assert database.read(drafts.waiting, contacts.DRAFT_KIND) == []


def test_a_draft_that_is_read_late_does_not_replace_what_is_typed(
    qtbot: QtBot, desk: Desk, database: Database
) -> None:
    first, now = DraftShelf(desk, desk, "room"), {"text": "first"}
    first.take_up("form", None, lambda: dict(now))
    first.touch()
    first.put_aside()
    late = DraftShelf(desk, desk, "room")
    found: list[Any] = []
    late.found.connect(found.append)
    assert late.take_up("form", None, lambda: {"text": "second"}) is None
    late.touch()
    late.put_aside()
    qtbot.waitUntil(lambda: len(database.read(drafts.in_room, "room")) == 2, timeout=5000)
    assert found == []
    again = DraftShelf(desk, desk, "room")
    again.take_up("form", None, dict)
    with qtbot.waitSignal(again.found, timeout=5000) as told:
        pass
    assert told.args[0].data == {"text": "second"}


def test_nobody_is_more_than_a_third_of_a_second_behind() -> None:
    assert draft_keeper.BEHIND_MS <= 300
