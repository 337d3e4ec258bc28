"""The counter's queue: numbers, who has called them, and the times that are kept."""

from datetime import datetime, timedelta

import pytest

from app import clock, queue_tickets
from app.database import Database
from app.models import Change, QueueTicket
from app.trouble import Trouble
from tests.conftest import Clock
from tests.small_town import SmallTown


def numbers(database: Database) -> list[str]:
    return [row.number for row in database.read(queue_tickets.waiting)]


def draw(database: Database, times: int = 1) -> list[QueueTicket]:
    return [database.write(queue_tickets.draw) for _ in range(times)]


def test_numbers_begin_anew_every_day(database: Database, town: SmallTown, wall_clock: Clock) -> None:
    assert [ticket.number for ticket in draw(database, 2)] == ["A001", "A002"]
    wall_clock.go_on(days=1)
    assert draw(database)[0].number == "A001"
    assert numbers(database) == ["A001"]


def test_after_999_comes_the_next_letter(database: Database, town: SmallTown) -> None:
    database.write(lambda s: s.add(QueueTicket(day=clock.today(), number="A999", issued_at=clock.now())))
    assert [ticket.number for ticket in draw(database, 2)] == ["B001", "B002"]


def test_the_one_who_has_waited_longest_is_called(
    database: Database, town: SmallTown, wall_clock: Clock
) -> None:
    draw(database)
    wall_clock.go_on(minutes=4)
    draw(database)
    wall_clock.go_on(minutes=2)
    called = database.write(queue_tickets.call_next, desk_id=town.desks["Reception"])
    assert called.number == "A001"
    assert numbers(database) == ["A002"]
    (row,) = database.read(queue_tickets.being_served)
    assert row.called_at is not None
    assert timedelta(minutes=6) <= row.called_at - row.issued_at < timedelta(minutes=6, seconds=1)
    assert row.desk == "Reception"


def test_two_desks_never_get_the_same_number(database: Database, town: SmallTown) -> None:
    first, second = draw(database, 2)
    assert database.write(queue_tickets.call_next, desk_id=town.desks["Reception"]).id == first.id
    assert database.write(queue_tickets.call_next, desk_id=town.desks["Telefon"]).id == second.id
    with pytest.raises(Trouble, match="Reception"):
        database.write(queue_tickets.call, ticket_id=first.id, desk_id=town.desks["Telefon"])


def test_a_call_says_what_had_to_hold_so_that_the_first_desk_wins_everywhere(
    database: Database, town: SmallTown
) -> None:
    (ticket,) = draw(database)
    database.write(queue_tickets.call_next, desk_id=town.desks["Reception"])
    changes = database.read(
        lambda s: s.query(Change).filter(Change.row_id == ticket.id, Change.operation == "update").all()
    )
    assert [change.precondition for change in changes] == [{"desk_id": None}]


def test_calling_the_next_is_done_with_the_one_before(database: Database, town: SmallTown) -> None:
    draw(database, 2)
    desk = town.desks["Reception"]
    database.write(queue_tickets.call_next, desk_id=desk)
    database.write(queue_tickets.call_next, desk_id=desk)
    assert [row.number for row in database.read(queue_tickets.being_served)] == ["A002"]
    assert database.read(queue_tickets.figures).served == 1


def test_an_empty_queue_says_so(database: Database, town: SmallTown) -> None:
    with pytest.raises(Trouble):
        database.write(queue_tickets.call_next, desk_id=town.desks["Reception"])


def test_recalls_are_counted_and_no_shows_are_not_served(database: Database, town: SmallTown) -> None:
    (ticket,) = draw(database)
    database.write(queue_tickets.call_next, desk_id=town.desks["Reception"])
    database.write(queue_tickets.recall, ticket_id=ticket.id)
    assert database.read(queue_tickets.being_served)[0].recalls == 1
    gone = database.write(queue_tickets.no_show, ticket_id=ticket.id)
    assert gone.no_show
    day = database.read(queue_tickets.figures)
    assert (day.served, day.no_shows, day.mean_waiting) == (0, 1, None)
    with pytest.raises(Trouble):
        database.write(queue_tickets.done, ticket_id=ticket.id)


def test_the_days_waiting_and_serving_times_are_kept(
    database: Database, town: SmallTown, wall_clock: Clock
) -> None:
    for waited, served in ((2, 10), (6, 20)):
        (ticket,) = draw(database)
        wall_clock.go_on(minutes=waited)
        database.write(queue_tickets.call_next, desk_id=town.desks["Reception"])
        wall_clock.go_on(minutes=served)
        database.write(queue_tickets.done, ticket_id=ticket.id)
    day = database.read(queue_tickets.figures)
    assert day.served == 2
    assert day.mean_waiting is not None
    assert day.mean_serving is not None
    assert abs(day.mean_waiting - timedelta(minutes=4)) < timedelta(seconds=1)
    assert abs(day.mean_serving - timedelta(minutes=15)) < timedelta(seconds=1)


def test_a_clock_put_back_makes_no_time_negative(
    database: Database, town: SmallTown, wall_clock: Clock
) -> None:
    (ticket,) = draw(database)
    wall_clock.go_on(minutes=-30)
    database.write(queue_tickets.call_next, desk_id=town.desks["Reception"])
    done = database.write(queue_tickets.done, ticket_id=ticket.id)
    assert done.issued_at <= (done.called_at or done.issued_at) <= (done.ended_at or done.issued_at)


def test_undoing_a_call_puts_both_numbers_back(database: Database, town: SmallTown) -> None:
    draw(database, 2)
    desk = town.desks["Reception"]
    database.write(queue_tickets.call_next, desk_id=desk)
    _, written = database.write_as("next", queue_tickets.call_next, desk_id=desk)
    assert written.batch is not None
    database.undo(written.batch)
    assert numbers(database) == ["A002"]
    assert [row.number for row in database.read(queue_tickets.being_served)] == ["A001"]


def test_what_was_left_over_last_night_is_ended_then(
    database: Database, town: SmallTown, wall_clock: Clock
) -> None:
    served, waited = draw(database, 2)
    database.write(queue_tickets.call_next, desk_id=town.desks["Reception"])
    assert database.write(queue_tickets.close_the_day) == []
    wall_clock.go_on(days=1)
    assert set(database.write(queue_tickets.close_the_day)) == {served.id, waited.id}
    assert database.write(queue_tickets.close_the_day) == []
    ended = database.read(lambda s: {t.number: (t.ended_at, t.no_show) for t in s.query(QueueTicket)})
    midnight = datetime(2026, 11, 18, tzinfo=clock.STOCKHOLM)
    assert ended == {"A001": (midnight, False), "A002": (midnight, True)}
