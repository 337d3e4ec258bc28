"""The tour's steps at the reception: visitors, hosts, the counter's queue."""

from app.language import tr
from app.ui.tour_day import Day
from app.ui.tour_facts import presence_of, tickets_today, visit_of, visits_at

VISITOR = "Runa Sjögren"


def visitors(day: Day) -> None:
    """Who is expected, who is in the house, who waits at the counter."""
    day.press("Ctrl+2")
    page = day.window.reception
    seen = day.see(visits_at, lambda seen: bool(seen["expected"] and seen["in_house"]))
    day.wait(
        lambda: (
            (len(page.expected.table.rows()), len(page.in_house.table.rows()))
            == (len(seen["expected"]), len(seen["in_house"]))
        ),
        tr("the visitors"),
    )
    day.facts = seen | day.ask(tickets_today)


def absent_host(day: Day) -> None:
    """The host is away: what to tell the visitor, and who stands in."""
    day.press("B")
    _find_host(day, "matförgiftning")
    host = day.window.reception.form.host
    seen = day.see(presence_of, lambda seen: seen["away"] and seen["deputy"], name=host.text())
    day.facts = {"host": seen}


def host_by_task(day: Day) -> None:
    """A word for what somebody works with finds the host."""
    form = day.window.reception.form
    day.press("Ctrl+A")
    day.type("gatubelysning")
    found = day.wait(form.host.suggestions, tr("the hosts"))
    seen = day.see(presence_of, lambda seen: not seen["away"], name=found[0].name)
    day.facts = {"suggested": [host.name for host in found], "host": seen}


def receive(day: Day) -> None:
    """Name and Enter: the visitor is in the house with a badge."""
    host = day.window.reception.form.host
    day.press("Return")
    day.wait(lambda: host.host_id, tr("the host"))
    for _ in range(12):
        if day.focus_name() == "visit_name":
            break
        day.press("Tab")
    day.wait_for_focus("visit_name")
    day.type(VISITOR)
    day.press("Return")
    seen = day.see(visit_of, lambda seen: seen and seen["in_house"] and seen["badge"], visitor=VISITOR)
    day.expect(seen or {}, host=host.text())
    day.facts = {"visit": seen}


def expected_arrives(day: Day) -> None:
    """Somebody expected has come."""
    page = day.window.reception
    day.click_row(page.expected.table, 0)
    coming = day.wait(page.expected.current, tr("the expected visitor"))
    day.press("I")
    seen = day.see(visit_of, lambda seen: seen and seen["in_house"], visitor=coming.visitor)
    day.facts = {"visit": seen}


def check_out(day: Day) -> None:
    """The visitor who came first today goes home."""
    table = day.window.reception.in_house
    day.wait(lambda: len(table.table.rows()) > 1, tr("the visitors"))
    day.click_row(table.table, 0)
    day.press("End")
    first = table.table.rows()[-1]
    leaving = day.wait(lambda: first if table.current() == first else None, tr("the visitor"))
    day.press("U")
    seen = day.see(visit_of, lambda seen: seen and not seen["in_house"], visitor=leaving.visitor)
    day.expect(seen or {}, left_how="desk")
    day.facts = {"visit": seen}


def give_number(day: Day) -> None:
    """Somebody comes to the counter and is given the day's next number."""
    before = day.ask(tickets_today)
    day.press("Shift+L")
    day.wait_for_focus("ticket_purpose")
    day.type("Karta över kustleden")
    day.press("Return")
    day.facts = day.see(tickets_today, lambda seen: seen["given"] == before["given"] + 1)


def call_next(day: Day) -> None:
    """The one who has waited longest is called to this desk."""
    first = day.ask(tickets_today)["waiting"][0]
    day.press("Esc", "N")
    day.facts = day.see(tickets_today, lambda seen: seen["served"] == [first])
    day.wait(lambda: day.window.reception.tickets.here, tr("the number at this desk"))


def _find_host(day: Day, words: str) -> None:
    form = day.window.reception.form
    day.wait_for_focus("visit_host")
    day.press("Ctrl+A")
    day.type(words)
    day.wait(form.host.suggestions, tr("the hosts"))
    day.press("Return")
    day.wait(lambda: form.host.host_id, tr("the host"))
