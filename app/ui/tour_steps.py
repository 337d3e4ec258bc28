"""The tour's working day: what is done, in which order. Add a step by adding a line."""

from collections.abc import Callable
from dataclasses import dataclass

from app.language import mark
from app.ui import tour_cases, tour_contacts, tour_house, tour_reception
from app.ui.tour_day import Day


@dataclass(frozen=True)
class Step:
    """One picture of the tour: its name, what is done, and the function that does it and sees to the fact."""

    name: str
    did: str
    play: Callable[[Day], None]
    keeps_messages: bool = False


DAY = (
    Step("desk", mark("Open the demo town's desk"), tour_contacts.open_the_desk),
    Step("tile", mark("Log a contact with one key"), tour_contacts.log_by_tile),
    Step("channels", mark("Choose by which channel they come"), tour_contacts.choose_channel),
    Step("channel", mark("Log a call"), tour_contacts.change_channel),
    Step(
        "registration", mark("Begin a quick registration with the keyboard"), tour_contacts.begin_registration
    ),
    Step("registration-saved", mark("Save it"), tour_contacts.save_registration),
    Step("two-at-once", mark("Begin a second one while the first waits"), tour_contacts.two_at_once),
    Step("put-aside", mark("Put both aside"), tour_contacts.put_aside),
    Step("reopened", mark("Go on with the oldest draft"), tour_contacts.reopen),
    Step("discarded", mark("Throw the draft away"), tour_contacts.discard),
    Step(
        "given-back",
        mark("Take it back with the button in the message"),
        tour_contacts.discard_undone,
        keeps_messages=True,
    ),
    Step("drafts-finished", mark("Finish both drafts"), tour_contacts.finish_drafts),
    Step("same-caller", mark("Recognise a number that has called before"), tour_contacts.recognise),
    Step("same-caller-saved", mark("Log it as a repeat contact"), tour_contacts.save_repeat),
    Step("case-from-contact", mark("Log a contact that becomes a case"), tour_contacts.contact_with_case),
    Step("disruption", mark("Start a disruption from the case"), tour_cases.start_disruption),
    Step("same-event", mark("Log the next caller on it with one key"), tour_cases.same_event),
    Step("reception", mark("Go to the reception"), tour_reception.visitors),
    Step("absent-host", mark("Look for a host who is away"), tour_reception.absent_host),
    Step("host-by-task", mark("Find a host by what they work with"), tour_reception.host_by_task),
    Step("visitor-received", mark("Check the visitor in"), tour_reception.receive),
    Step("expected-arrived", mark("Check in an expected visitor"), tour_reception.expected_arrives),
    Step("visitor-left", mark("Check a visitor out"), tour_reception.check_out),
    Step("number-given", mark("Give a queue number"), tour_reception.give_number),
    Step("number-called", mark("Call the next number"), tour_reception.call_next),
    Step("queue", mark("Open the queue of cases that nobody has"), tour_cases.queue),
    Step("taken", mark("Take a case"), tour_cases.take),
    Step("note", mark("Write a note"), tour_cases.write_note),
    Step("callback", mark("Promise a callback in two hours"), tour_cases.promise_callback),
    Step("park", mark("Choose when the case comes back"), tour_cases.park_panel),
    Step("parked", mark("Park it until Friday"), tour_cases.park),
    Step("handed-over", mark("Hand it over to a unit"), tour_cases.hand_over),
    Step("answered", mark("Note the unit's answer"), tour_cases.note_answer),
    Step("close", mark("Choose what came of it"), tour_cases.close_panel),
    Step("closed", mark("Close the case"), tour_cases.close),
    Step("undone", mark("Undo: the case is open again"), tour_cases.undo),
    Step("redone", mark("Redo: the case is closed again"), tour_cases.redo),
    Step("several-chosen", mark("Choose several cases at once"), tour_cases.choose_several),
    Step("several-taken", mark("Take them all with one key"), tour_cases.take_several),
    Step("search", mark("Search in the field at the top"), tour_house.search),
    Step("search-opened", mark("Open the case by the tail of its number"), tour_house.open_found),
    Step("keys", mark("Show what every key does"), tour_house.keys),
    Step("directory", mark("Find a colleague in the directory"), tour_house.directory),
    Step("registers", mark("Look at the registers"), tour_house.registers),
    Step("settings", mark("Look at the settings"), tour_house.preferences),
    Step("evacuation-list", mark("Print the evacuation list"), tour_house.evacuation_list),
    Step("dark", mark("Switch to dark"), tour_house.dark),
    Step("dark-reception", mark("The reception in dark"), tour_house.reception_page),
    Step("dark-cases", mark("The cases in dark"), tour_house.cases_page),
    Step("dark-registration", mark("A quick registration in dark"), tour_house.registration),
    Step("dark-directory", mark("The directory in dark"), tour_house.leave_registration),
    Step("light", mark("Switch to light again"), tour_house.light),
    Step("ten-contacts", mark("Log ten contacts with the keyboard alone"), tour_contacts.ten_contacts),
)

LARGE = (
    Step("large-desk", mark("The desk at 150 %"), tour_contacts.open_the_desk),
    Step("large-reception", mark("The reception at 150 %"), tour_house.reception_page),
    Step("large-cases", mark("The cases at 150 %"), tour_house.cases_page),
    Step("large-keys", mark("The keys at 150 %"), tour_house.keys),
    Step("large-directory", mark("The directory at 150 %"), tour_house.directory),
    Step("large-registers", mark("The registers at 150 %"), tour_house.registers),
    Step("large-settings", mark("The settings at 150 %"), tour_house.preferences),
    Step("large-registration", mark("A quick registration at 150 %"), tour_house.registration),
)
