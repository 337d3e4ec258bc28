"""This day in the demo's town hall: who is expected, who is in the house, who waits at the counter."""

from datetime import datetime, timedelta
from random import Random
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy.orm import Session

from app import queue_tickets, visits
from app.demo.history import Play
from app.models import Employee

if TYPE_CHECKING:
    from app.demo.town import People

_IN_HOUSE, _EXPECTED = 5, 6
_ERRANDS = ("Pass på bygglovsritning", "Lämna in handlingar", "Fråga om faktura")


def play(at: Play, people: "People", visitors: list[dict[str, Any]], chance: Random, now: datetime) -> None:
    """Some visitors have arrived, some are on their way, three have drawn a number."""
    guide = next(iter(people.guides.values()))
    desk = people.desks["R1"].id
    hosts = at(now, guide, _hosts, people=people)
    for place, row in enumerate(visitors[: _IN_HOUSE + _EXPECTED]):
        details = {
            "visitor_name": row["name"],
            "company": row["company"] or "",
            "purpose": row["purpose"],
            "host_id": chance.choice(hosts.get(row["unit"]) or [guide]),
            "desk_id": desk,
        }
        if place < _IN_HOUSE:
            arrived = now - timedelta(minutes=8 + 17 * place)
            at(arrived, guide, visits.check_in, badge_number=str(place + 1), **details)
        else:
            expected = now + timedelta(minutes=20 + 25 * (place - _IN_HOUSE))
            at(now, guide, visits.expect, expected_at=_even(expected), **details)
    for place, purpose in enumerate(_ERRANDS):
        at(now - timedelta(minutes=9 - 3 * place), guide, queue_tickets.draw, purpose=purpose)


def _even(moment: datetime) -> datetime:
    return moment - timedelta(
        minutes=moment.minute % 5, seconds=moment.second, microseconds=moment.microsecond
    )


def _hosts(session: Session, *, people: "People") -> dict[str, list[UUID]]:
    found: dict[str, list[UUID]] = {}
    names = {identifier: name for name, identifier in people.units.items()}
    for identifier in people.colleagues.values():
        host = session.get_one(Employee, identifier)
        if host.unit_id in names and host.absent_until is None:
            found.setdefault(names[host.unit_id], []).append(identifier)
    return found
