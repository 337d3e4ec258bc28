"""What the reception page asks for, in one question and one errand."""

from dataclasses import dataclass
from typing import Any

from app import queue_tickets, visits
from app.queue_tickets import DayFigures, TicketRow
from app.visits import VisitRow


@dataclass(frozen=True)
class Now:
    """Everything the page shows, as it stood at one moment."""

    expected: list[VisitRow]
    in_house: list[VisitRow]
    forgotten: list[VisitRow]
    waiting: list[TicketRow]
    serving: list[TicketRow]
    day: DayFigures


def read_now(session: Any) -> Now:
    """The reception as it stands."""
    return Now(
        visits.expected(session),
        visits.in_house(session),
        visits.did_not_check_out(session),
        queue_tickets.waiting(session),
        queue_tickets.being_served(session),
        queue_tickets.figures(session),
    )


def close_the_day(session: Any) -> None:
    """End the visits and tickets that an earlier closing time has ended; does nothing the second time."""
    visits.close_the_day(session)
    queue_tickets.close_the_day(session)
