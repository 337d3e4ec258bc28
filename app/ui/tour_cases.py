"""The tour's steps in the case queue: disruption, take, note, callback, park, hand over, close, undo."""

from typing import Any
from uuid import UUID

from app import clock
from app.language import tr
from app.ui.case_panel import Panel
from app.ui.tour_day import Day
from app.ui.tour_facts import Fact, case_now, contacts_since, disruption_now, unassigned

MOST_AT_ONCE = 3
NOTE = "Ringde tillbaka. Vill ha svar före fredag."
SCRIPT = "Vattnet är avstängt på Strandgatan till klockan 15. Tankar står på torget."


def start_disruption(day: Day) -> None:
    """One event that many call about: a banner on every desk, and a case for all of them."""
    day.press("Shift+D")
    _panel(day, "disruption-panel")
    day.wait_for_focus("disruption-title")
    day.press("Ctrl+A")
    day.type("Vattenläcka på Strandgatan")
    day.press("Tab")
    day.wait_for_focus("disruption-script")
    day.type(SCRIPT)
    day.press("Ctrl+Return")
    seen = day.see(disruption_now, bool)
    day.expect(seen or {}, script=SCRIPT, case_id=day.known["leak"])
    _no_panel(day)
    day.facts = {"disruption": seen}


def same_event(day: Day) -> None:
    """The next one calls about it: one key, on any page."""
    since = clock.now()
    day.press("Ctrl+1", "Alt+H")
    disruption = day.ask(disruption_now) or {}
    logged = day.see(
        contacts_since,
        lambda seen: [one["disruption_id"] for one in seen] == [disruption["id"]],
        since=since,
    )
    day.facts = {"logged": logged}


def queue(day: Day) -> None:
    """The cases nobody has taken."""
    day.press("Ctrl+3", "2")
    waiting = day.ask(unassigned)
    table = day.window.cases.table
    day.wait(lambda: {row.id for row in table.rows()} == set(waiting), tr("the queue"))
    sheet = day.wait(lambda: day.window.cases.sheet, tr("the case"))
    day.known["leak_is_first"] = sheet.id == day.known.get("leak")
    day.facts = {"unassigned": len(waiting), "shown": case_of(day)}


def take(day: Day) -> None:
    """The case is mine."""
    # The newest is the leak that all callers are logged on; take the one below it.
    day.press("Down")
    sheet = day.wait(_other_than(day, day.known.get("leak")), tr("the case"))
    day.known["case"] = sheet.id
    day.press("T")
    _case(day, owner=day.window.desk.context.guide_name, status="ongoing")
    cases = day.window.cases
    day.wait(lambda: cases.queue == "mine" and cases.sheet and cases.sheet.owner_id, tr("my queue"))


def write_note(day: Day) -> None:
    """What was said, for whoever looks next."""
    day.press("N")
    day.type(NOTE)
    day.press("Ctrl+Return")
    _case(day, notes_end_with={"kind": "internal", "text": NOTE})
    day.press("Esc")


def promise_callback(day: Day) -> None:
    """A time to call back."""
    day.press("R")
    _panel(day, "callback-panel")
    day.press("2")
    _case(day, has=("callback_at",))
    _no_panel(day)


def park_panel(day: Day) -> None:
    """When shall it come back? A key, or a day as people say it."""
    day.press("P")
    _panel(day, "park-panel")
    day.press("Tab", "Tab", "Tab")
    day.wait_for_focus("day")
    day.type("fredag")
    day.facts = {"case": case_of(day)}


def park(day: Day) -> None:
    """It rests until Friday and comes back by itself."""
    day.press("Return")
    _case(day, status="parked", has=("resume_at",))
    _no_panel(day)


def hand_over(day: Day) -> None:
    """To the unit that can answer; the letter is ready to send."""
    _find_in(day, "9")
    day.press("H")
    _panel(day, "handover-panel")
    day.press("Tab", "Tab", "Tab")
    day.wait_for_focus("message")
    day.type("Kan ni svara den som ringde?")
    day.press("Ctrl+Return")
    _case(day, status="handed_over", has=("handed_over",))
    _panel(day, "letter-panel")


def note_answer(day: Day) -> None:
    """The unit has answered."""
    day.press("Esc")
    _no_panel(day)
    _find_in(day, "7")
    day.press("S")
    _panel(day, "answer-panel")
    day.type("Klart. Vi åker dit på torsdag.")
    day.press("Ctrl+Return")
    _case(day, notes_end_with={"kind": "official", "text": "Klart. Vi åker dit på torsdag."})
    _no_panel(day)


def close_panel(day: Day) -> None:
    """What came of it? One key each."""
    _find_in(day, "1")
    day.press("K")
    _panel(day, "close-panel")
    day.facts = {"case": case_of(day)}


def close(day: Day) -> None:
    """Solved."""
    day.press("L")
    _case(day, closed=True, status="closed", outcome="SOLVED")
    _no_panel(day)
    _find_in(day, "0")


def undo(day: Day) -> None:
    """Ctrl+Z opens it again."""
    day.press("Ctrl+Z")
    _case(day, closed=False, outcome=None)
    _find_in(day, "1")


def redo(day: Day) -> None:
    """Ctrl+Y closes it again."""
    day.press("Ctrl+Y")
    _case(day, closed=True, outcome="SOLVED")
    _find_in(day, "0")


def choose_several(day: Day) -> None:
    """Shift and arrows choose several."""
    day.press("2")
    page, waiting = day.window.cases, day.ask(unassigned)
    day.wait(lambda: {row.id for row in page.table.rows()} == set(waiting), tr("the queue"))
    day.wait(lambda: page.sheet, tr("the case"))
    number = min(len(waiting), MOST_AT_ONCE)
    day.press(*["Shift+Down"] * (number - 1))
    day.wait(lambda: len(page.chosen()) == number > 1, tr("several cases"))
    day.known["several"] = list(page.chosen())
    day.facts = {"chosen": number, "unassigned": len(waiting)}


def take_several(day: Day) -> None:
    """Taken with one key."""
    day.press("T")
    me = day.window.desk.context.guide_name
    taken = [
        day.see(case_now, lambda seen: seen["owner"] == me, case_id=case_id)
        for case_id in day.known["several"]
    ]
    left = set(day.ask(unassigned))
    table = day.window.cases.table
    day.wait(lambda: {row.id for row in table.rows()} == left, tr("the queue"))
    day.facts = {"taken": taken}


def case_of(day: Day) -> Fact | None:
    """The case that is shown, as the database has it."""
    sheet = day.window.cases.sheet
    return day.ask(case_now, case_id=sheet.id) if sheet is not None else None


def _case(day: Day, *, has: tuple[str, ...] = (), notes_end_with: Fact | None = None, **wanted: Any) -> None:
    """The fact of a step: what the case in hand has to be in the database."""

    def holds(seen: Fact) -> bool:
        noted = notes_end_with is None or seen["notes"][-1:] == [notes_end_with]
        same = all(seen[name] == value for name, value in wanted.items())
        return noted and same and all(seen[name] for name in has)

    case_id: UUID = day.known["case"]
    day.facts = {"case": day.see(case_now, holds, case_id=case_id)}


def _find_in(day: Day, key: str) -> None:
    """Go to a queue by its key and choose the case in hand among its rows."""
    page, wanted = day.window.cases, day.known["case"]
    day.press(key)
    day.wait(lambda: wanted in [row.id for row in page.table.rows()], tr("the case"))
    day.click_row(page.table, [row.id for row in page.table.rows()].index(wanted))
    day.wait(lambda: page.sheet is not None and page.sheet.id == wanted, tr("the case"))


def _other_than(day: Day, other: UUID | None) -> Any:
    def shown() -> Any:
        sheet = day.window.cases.sheet
        return sheet if sheet is not None and sheet.id != other else None

    return shown


def _panel(day: Day, name: str) -> Panel:
    def opened() -> Panel | None:
        panel = day.window.cases.view.panel
        ready = panel is not None and panel.objectName() == name and panel.isAncestorOf(day.focus or panel)
        return panel if ready else None

    return day.wait(opened, name)


def _no_panel(day: Day) -> None:
    page = day.window.cases
    day.wait(lambda: page.view.panel is None and page.table.hasFocus(), tr("the list of cases"))
