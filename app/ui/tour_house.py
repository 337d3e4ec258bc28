"""The tour's steps about the window itself: search, keys, the other pages, the look, paper."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QLineEdit

from app import staff
from app.language import tr
from app.ui import theme
from app.ui.registers_page import RegistersPage
from app.ui.settings_page import SettingsPage
from app.ui.shortcut_sheet import ShortcutSheet
from app.ui.tour_contacts import begin, no_form_is_open, open_forms
from app.ui.tour_day import Day, many
from app.ui.tour_facts import case_now, case_with_number, drafts_waiting, setting, town, visits_at

PAPER = QSize(1240, 1754)  # A4 at 150 dots an inch


def search(day: Day) -> None:
    """A few letters in the field at the top find the case."""
    wanted = day.ask(case_now, case_id=day.known["leak"])
    day.click(day.window.top_bar.search)
    palette = day.window.search
    day.wait(lambda: isinstance(day.focus, QLineEdit) and palette.isVisible(), tr("the search"))
    day.type("vatten rinn")
    day.wait(
        lambda: any(wanted["number"] in f"{e.title} {e.detail}" for e in palette.entries()), wanted["number"]
    )
    day.facts = {"found": [entry.title for entry in palette.entries()], "case": wanted}


def open_found(day: Day) -> None:
    """The tail of its number and Enter open it."""
    wanted = day.ask(case_now, case_id=day.known["leak"])
    tail = wanted["number"].rpartition("-")[2]
    palette = day.window.search
    day.press("Ctrl+A")
    day.type(tail)
    day.wait(lambda: [e for e in palette.entries()[:1] if wanted["number"] in f"{e.title} {e.detail}"], tail)
    day.press("Return")
    cases = day.window.cases
    day.wait(lambda: cases.sheet is not None and cases.sheet.number == wanted["number"], wanted["number"])
    same = day.ask(case_with_number, number=wanted["number"])
    day.expect({"case": same}, case=day.known["leak"])
    day.facts = {"case": wanted}


def keys(day: Day) -> None:
    """F1 shows what every key does here."""
    day.press("F1")
    sheet = day.window.findChild(ShortcutSheet)
    day.wait(lambda: sheet is not None and sheet.isVisible(), tr("the keys"))
    day.facts = {"page": day.window.page.title}


def directory(day: Day) -> None:
    """Whom to ask, whether they are here, and what may be given out."""
    day.press("Esc", "Ctrl+4")
    page = day.window.directory
    day.wait(lambda: day.focus is page.search, tr("the search"))
    day.press("Ctrl+A")
    day.type("slam")
    found = day.see(staff.find, bool, words="slam")
    wanted = [one.id for one in found]
    day.wait(lambda: [row.id for row in page.table.rows()] == wanted, tr("the colleagues"))
    day.facts = {"found": [one.name for one in found]}


def registers(day: Day) -> None:
    """Case types and all the other lists, kept by the coordinators."""
    day.press("Ctrl+5")
    page = day.window.find_page(RegistersPage)
    day.wait(page.table.rows, tr("the case types"))
    day.press("Right", "Down", "Right", "Down")
    day.wait(lambda: page.current is not None, tr("a case type"))
    day.facts = {"case_types": day.see(town, lambda seen: seen["case_types"] > 0)["case_types"]}


def preferences(day: Day) -> None:
    """The look, opening hours, what is promised."""
    day.press("Ctrl+6")
    page = day.window.find_page(SettingsPage)
    day.wait(page.isVisible, tr("the settings"))
    day.facts = {key: day.ask(setting, key=key) for key in ("municipality", "office", "reopen_days")}


def evacuation_list(day: Day) -> None:
    """One key, one paper: who is in the house."""
    people = day.see(visits_at, lambda seen: seen["in_house"])["in_house"]
    day.press("F12")
    folder = day.window.desk.documents
    file = day.wait(lambda: next(iter(folder.glob("*.pdf")), None), tr("the list on paper"))
    paper = day.wait(lambda: _opened(file), tr("the list on paper"))
    text = "".join(paper.getAllText(page).text() for page in range(paper.pageCount()))
    day.expect({"missing": [name for name in people if name and name not in text]}, missing=[])
    day.papers.append(_on_white(paper.render(0, PAPER)))
    paper.close()
    day.facts = {"in_house": people, "on_paper": len(people), "file": file.name}


def _on_white(page: QImage) -> QImage:
    """The page as a printer shows it; a PDF has no ground of its own."""
    sheet = QImage(page.size(), QImage.Format.Format_RGB32)
    sheet.fill(Qt.GlobalColor.white)
    painter = QPainter(sheet)
    painter.drawImage(0, 0, page)
    painter.end()
    return sheet


def _opened(file: Path) -> QPdfDocument | None:
    """The document, once it has been written to its end."""
    paper = QPdfDocument()
    return paper if paper.load(str(file)) == QPdfDocument.Error.None_ else None


def dark(day: Day) -> None:
    """The light goes off, and stays off tomorrow."""
    day.press("Ctrl+1", "Ctrl+D")
    day.facts = {"theme": day.see(setting, lambda seen: seen == "dark", key="theme")}
    day.expect({"shown": theme.tokens().name}, shown="dark")


def light(day: Day) -> None:
    """And on again."""
    day.press("Ctrl+1", "Ctrl+D")
    day.facts = {"theme": day.see(setting, lambda seen: seen == "light", key="theme")}


def reception_page(day: Day) -> None:
    """The reception."""
    day.press("Ctrl+2")
    table = day.window.reception.in_house.table
    seen = day.see(visits_at, lambda seen: seen["in_house"])
    day.wait(lambda: len(table.rows()) == len(seen["in_house"]), tr("the visitors"))
    day.facts = seen


def cases_page(day: Day) -> None:
    """The cases."""
    day.press("Ctrl+3", "A")
    page = day.window.cases
    day.wait(lambda: page.table.rows() and page.sheet, tr("the case"))
    number = page.sheet.number if page.sheet is not None else ""
    day.facts = {"case": day.see(case_now, lambda seen: seen["number"] == number, case_id=_shown_case(day))}


def _shown_case(day: Day) -> object:
    sheet = day.window.cases.sheet
    return sheet.id if sheet is not None else None


def registration(day: Day) -> None:
    """A quick registration with the types that were found."""
    day.press("Ctrl+1")
    begin(day, "bygglov status")
    day.press("Alt+T")
    day.type("slam")
    form = open_forms(day)[0]
    day.wait(form.form.type_field.hits, tr("the types"))
    day.facts = {"found": [hit.type.name for hit in form.form.type_field.hits()]}


def leave_registration(day: Day) -> None:
    """The registration is thrown away; the directory."""
    day.press("Esc", "Alt+Del")
    no_form_is_open(day)
    day.press("Ctrl+4")
    day.wait(day.window.directory.table.rows, tr("the colleagues"))
    day.facts = {"drafts": day.see(drafts_waiting, many(0)), "colleagues": day.ask(town)["colleagues"]}
