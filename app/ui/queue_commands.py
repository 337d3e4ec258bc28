"""What is done to the queue at the counter: give numbers, call them, send them on."""

from typing import Any

from app import queue_tickets
from app.language import mark, tr
from app.ui.commands import command
from app.ui.desk import Desk
from app.ui.page import Page
from app.ui.ticket_panel import TicketPanel

_QUEUE = mark("Queue numbers")


def _serving(page: "QueueCommands") -> bool:
    return page.tickets.here is not None


class QueueCommands(Page):
    """A page with the counter's queue on it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.tickets = TicketPanel(self.commands)

    def show_queue(self) -> None:
        """Bring the queue into view."""
        raise NotImplementedError

    @command(mark("Call the next number"), "N", icon="megaphone", group=_QUEUE)
    def call_next(self) -> None:
        """Call the one who has waited longest; whoever this desk served is done."""
        self.desk.write(
            queue_tickets.call_next, desk_id=self.desk.context.desk_id, label=tr("Next number called")
        )

    @command(mark("Give a number"), "L", icon="ticket", group=_QUEUE)
    def draw_ticket(self) -> None:
        """Give the day's next number to who comes."""
        purpose = self.tickets.take_purpose()
        self.desk.write(queue_tickets.draw, purpose=purpose, label=tr("Queue number given"))

    @command(mark("Give a number with a purpose"), "Shift+L", icon="ticket", group=_QUEUE)
    def type_purpose(self) -> None:
        """Go to the field for the purpose of the next number."""
        self.show_queue()
        self.tickets.purpose.setFocus()

    @command(mark("Done"), "D", icon="check", group=_QUEUE, enabled=_serving)
    def ticket_done(self) -> None:
        """The one being served is done."""
        self._with_ticket(queue_tickets.done, tr("Queue number done"))

    @command(mark("Call again"), "R", icon="repeat-2", group=_QUEUE, enabled=_serving)
    def recall_ticket(self) -> None:
        """Call the same number once more."""
        self._with_ticket(queue_tickets.recall, tr("Number called again"))

    @command(mark("Did not come"), "M", icon="user-round", group=_QUEUE, enabled=_serving)
    def ticket_no_show(self) -> None:
        """Nobody came when the number was called."""
        self._with_ticket(queue_tickets.no_show, tr("Number did not come"))

    def _with_ticket(self, what: Any, label: str) -> None:
        if self.tickets.here is not None:
            self.desk.write(what, ticket_id=self.tickets.here.id, label=label)
