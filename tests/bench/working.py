"""A busy hour at a desk, as fast as the window takes it."""

from app.case_queues import QUEUES
from tests.bench import pages, queues, searching, tiles
from tests.bench.stage import Stage

CONTACTS = 60
TERMS = ("värme", "skol", "faktura", "vat", "bygglov", "s", "sn", "äldre", "gata", "0017", "anna", "beslut")


def an_hour(stage: Stage, contacts: int = CONTACTS) -> None:
    """Contacts by tile, searches, every queue and every page; fewer of all with fewer contacts."""
    for place in range(contacts):
        tiles.press(stage, place)
    for term in (TERMS * 2)[: 1 + contacts * 2 // 5]:
        searching.type_term(stage, term)
    for _ in range(1 + contacts // 30):
        for number in range(len(stage.window.pages)):
            pages.go_to(stage, number)
        stage.window.show_page(stage.window.cases)
        stage.settle()
        for queue in QUEUES:
            queues.open_queue(stage, queue.name)
    stage.window.show_page(stage.window.log)
    stage.settle()
