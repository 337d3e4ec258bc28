"""The tour's steps about contacts: tiles, quick registration, drafts, repeat contacts, new cases."""

from PySide6.QtWidgets import QApplication

from app import clock, contacts
from app.language import tr
from app.ui import quick_registration
from app.ui.registration_window import RegistrationWindow
from app.ui.tour_day import Day, many
from app.ui.tour_facts import (
    caller_to_recognise,
    case_now,
    contacts_since,
    drafts_waiting,
    town,
)

# What is typed in the type field, and the key of the outcome.
TEN = (
    ("slam", "L"),
    ("fakturaf", "K"),
    ("dagis", "E"),
    ("båtplats", "H"),
    ("gatlampa", "R"),
    ("tippen", "L"),
    ("bankid", "E"),
    ("potthål", "R"),
    ("altan", "E"),
    ("vatten smakar", "M"),
)


def open_the_desk(day: Day) -> None:
    """The page one works on all day, with its tiles and what has been logged."""
    page = day.window.log
    day.wait(lambda: page.board.tiles, tr("the tiles"))
    seen = day.see(town, lambda seen: seen["contacts"] > 0 and seen["open_cases"] > 0)
    logged = day.ask(contacts.today_count, desk_id=day.window.desk.context.desk_id)
    day.wait(lambda: len(page.table.rows()) == logged, tr("what has been logged today"))
    day.facts = seen | {"logged_here_today": logged}


def log_by_tile(day: Day) -> None:
    """One key, one contact."""
    board = day.window.log.board
    since, tile = clock.now(), day.wait(lambda: board.tiles, tr("the tiles"))[0]
    day.press("1")
    logged = day.see(contacts_since, many(1), since=since)
    day.expect(logged[0], channel="VISIT", type=tile.type_name, outcome=tile.outcome_code)
    day.facts = {"logged": logged}


def choose_channel(day: Day) -> None:
    """The phone rings: a key opens the channels."""
    day.press("Alt+K")
    menu = day.wait(QApplication.activePopupWidget, tr("the channels"))
    day.facts = {"channels": [action.data() for action in menu.actions()]}


def change_channel(day: Day) -> None:
    """A key for the phone, a key for the contact."""
    since = clock.now()
    day.press("1")
    day.wait(lambda: day.window.desk.context.channel == "PHONE", tr("the channel"))
    day.press("5")
    logged = day.see(contacts_since, many(1), since=since)
    day.expect(logged[0], channel="PHONE")
    day.facts = {"logged": logged}


def begin_registration(day: Day) -> None:
    """Letters find the type, a key is the outcome; what is typed is kept as a draft meanwhile."""
    day.known["since"] = clock.now()
    begin(day, "gatlampa")
    day.wait_for_focus("fact_Adress eller stolpnummer")
    day.type("stolpe 14, Hamngatan")
    day.press("Return")
    day.wait_for_focus("outcome")
    day.press("R", "Alt+E")
    day.type("Lampan blinkar sedan i går kväll.")
    kept = day.see(drafts_waiting, lambda seen: [one["note"][-5:] for one in seen] == ["väll."])
    day.expect(kept[0], type="Gatubelysning", outcome="REGISTERED_ELSEWHERE")
    day.facts = {"drafts": kept}


def save_registration(day: Day) -> None:
    """Saved, and the draft is gone."""
    day.press("Alt+S")
    logged = day.see(contacts_since, many(1), since=day.known["since"])
    day.expect(logged[0], channel="PHONE", type="Gatubelysning", outcome="REGISTERED_ELSEWHERE")
    no_form_is_open(day)
    drafts = day.see(drafts_waiting, many(0))
    day.facts = {"logged": logged, "drafts": drafts}


def two_at_once(day: Day) -> None:
    """The phone rings while a visitor stands there."""
    first = begin(day, "beställ slam")
    day.press("Alt+E")
    day.type("Vill ha tömning före jul.")
    day.press("F2")
    begin(day, "båtplats", after=first)
    kept = day.see(
        drafts_waiting, lambda seen: [one["type"] for one in seen] == ["Beställ slamtömning", "Båtplats"]
    )
    day.facts = {"drafts": kept}


def put_aside(day: Day) -> None:
    """Both wait in sight on the page."""
    day.press("Esc")
    _wait_for_forms(day, 1)
    # The other one stands beside the window; its key brings it to the front.
    day.back_to_window()
    day.press("U")
    the_form(day)
    day.press("Esc")
    no_form_is_open(day)
    kept = day.see(drafts_waiting, many(2))
    _wait_for_cards(day, 2)
    day.facts = {"drafts": kept}


def reopen(day: Day) -> None:
    """The oldest draft again, as it was typed."""
    kept = day.ask(drafts_waiting)
    day.press("U")
    form = the_form(day)
    day.wait(lambda: form.form.note.toPlainText() == kept[0]["note"], tr("what was typed"))
    day.facts = {"open": kept[0], "drafts": day.see(drafts_waiting, many(2))}


def discard(day: Day) -> None:
    """Thrown away, and the message has the way back."""
    day.press("Alt+Del")
    no_form_is_open(day)
    day.facts = {"drafts": day.see(drafts_waiting, many(1))}


def discard_undone(day: Day) -> None:
    """Given back by the message."""
    day.click_undo(tr("Draft thrown away"))
    day.facts = {"drafts": day.see(drafts_waiting, many(2))}


def finish_drafts(day: Day) -> None:
    """Both are finished, the one that waited longest first."""
    since = clock.now()
    for left in (1, 0):
        day.press("U")
        the_form(day)
        day.press("Alt+U", "L", "Alt+S")
        no_form_is_open(day)
        drafts = day.see(drafts_waiting, many(left))
        _wait_for_cards(day, left)
    logged = day.see(contacts_since, many(2), since=since)
    day.facts = {"logged": logged, "drafts": drafts}


def recognise(day: Day) -> None:
    """A number that has called before: the earlier contact is shown, and this one is attached to it."""
    day.known["since"] = clock.now()
    form = begin(day, "telefonhänv")
    day.press("Alt+P")
    day.type("Anna Holm")
    day.press("Tab")
    day.type(day.ask(caller_to_recognise))
    day.wait(form.parts.similar.hits, tr("similar contacts"))
    day.press("Alt+A", "Alt+U", "K")
    kept = day.see(drafts_waiting, lambda seen: [one["attached"] for one in seen] == [True])
    day.facts = {"drafts": kept}


def save_repeat(day: Day) -> None:
    """Saved as a repeat of the earlier contact."""
    day.press("Alt+S")
    logged = day.see(contacts_since, many(1), since=day.known["since"])
    day.expect({"is_repeat": logged[0]["repeat_of_id"] is not None}, is_repeat=True)
    no_form_is_open(day)
    day.facts = {"logged": logged}


def contact_with_case(day: Day) -> None:
    """What cannot be solved at the desk becomes a case, and the case is shown."""
    since = clock.now()
    begin(day, "vattenläcka")
    day.wait_for_focus("fact_Adress")
    day.type("Strandgatan 8")
    day.press("Return")
    day.type("i natt")
    day.press("Alt+E")
    day.type("Vatten rinner ut på gatan utanför nummer 8.")
    day.press("Alt+P")
    day.type("Maj Lindgren")
    day.press("Alt+V")
    logged = day.see(contacts_since, lambda seen: len(seen) == 1 and seen[0]["case_id"], since=since)
    day.known["leak"] = logged[0]["case_id"]
    no_form_is_open(day)
    cases = day.window.cases
    day.wait(lambda: cases.sheet is not None and cases.sheet.id == day.known["leak"], tr("the new case"))
    day.facts = {"logged": logged, "case": day.ask(case_now, case_id=day.known["leak"])}


def ten_contacts(day: Day) -> None:
    """Ten contacts with the keyboard alone, none of them by a tile."""
    since = clock.now()
    day.press("Ctrl+1")
    for words, outcome in TEN:
        begin(day, words)
        day.press("Alt+U", outcome, "Alt+S")
        no_form_is_open(day)
    logged = day.see(contacts_since, many(len(TEN)), since=since)
    day.facts = {"logged": logged}


def begin(day: Day, words: str, after: RegistrationWindow | None = None) -> RegistrationWindow:
    """Open a quick registration and choose the type that `words` find; `after`: it is open already."""
    if after is None:
        day.press("F2")
    form = the_form(day, but=after)
    day.wait_for_focus("type_field")
    day.type(words)
    day.wait(form.form.type_field.hits, tr("the types"))
    day.press("Return")
    day.wait(lambda: form.form.kind is not None, tr("the type"))
    return form


def the_form(day: Day, but: RegistrationWindow | None = None) -> RegistrationWindow:
    """The registration in front, once one can type in it."""

    def ready() -> RegistrationWindow | None:
        front = QApplication.activeWindow()
        if not isinstance(front, RegistrationWindow) or front is but or not front.isEnabled():
            return None
        return front if day.focus not in (None, front) else None

    return day.wait(ready, tr("the registration"))


def open_forms(day: Day) -> list[RegistrationWindow]:
    """The registrations one can see."""
    return [form for form in quick_registration.open_forms(day.window) if form.isVisible()]


def no_form_is_open(day: Day) -> None:
    """Wait until every registration is closed and the window has the keyboard again."""
    _wait_for_forms(day, 0)
    day.back_to_window()


def _wait_for_forms(day: Day, number: int) -> None:
    day.wait(lambda: len(open_forms(day)) == number, tr("the registrations that are open"))


def _wait_for_cards(day: Day, number: int) -> None:
    strip = day.window.log.strip
    day.wait(lambda: len(strip.cards) == number, tr("the drafts that wait"))
