"""The weeks behind the demo's day: contacts, and cases taken, parked, handed over, waited for and closed."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from random import Random
from typing import TYPE_CHECKING, Any, Protocol
from uuid import UUID

from sqlalchemy.orm import Session

from app import cases, clock, handovers
from app.clock import STOCKHOLM
from app.demo import names
from app.models import Case, Contact
from app.models.record import new_id
from app.parties import Party
from app.working_time import Calendar, is_open, is_working_day

if TYPE_CHECKING:
    from app.demo.town import People

WEEKS = 6
CONTACTS_A_DAY = 46
CASES_A_DAY = 7
_OPENS, _CLOSES = 8 * 60, 16 * 60 + 25
_CHANNELS = {"R1": "VISIT", "T1": "PHONE", "T2": "PHONE", "T3": "EMAIL"}
_BUSY_DAYS = (1.3, 1.1, 1.0, 0.95, 0.75, 0.4, 0.4)


class Play(Protocol):
    """Does something in the database as somebody, at a time."""

    def __call__(self, time: datetime, by: UUID, what: Any, /, **details: Any) -> Any:
        """Commit `what(session, **details)`."""


def play(
    at: Play,
    people: "People",
    told: Mapping[str, Any],
    *,
    villages: Sequence[str],
    chance: Random,
    now: datetime,
) -> None:
    """Six weeks of contacts and cases, and this day until `now`."""
    teller = _Teller(people, told, villages, chance)
    for day in _days(now):
        moments = _moments(day, chance, now)
        if moments:
            at(moments[-1], teller.guide(), _log, contacts=[teller.contact(moment) for moment in moments])
        if day == now.astimezone(STOCKHOLM).date():
            continue
        for _ in range(CASES_A_DAY):
            _case(at, teller, _minute(day, chance.randint(_OPENS, _CLOSES)), chance, now)


def _days(now: datetime) -> list[date]:
    last = now.astimezone(STOCKHOLM).date()
    days = [last - timedelta(days=back) for back in range(WEEKS * 7, 0, -1)]
    return [*(day for day in days if is_working_day(Calendar(), day)), last]


def _moments(day: date, chance: Random, now: datetime) -> list[datetime]:
    many = round(CONTACTS_A_DAY * _BUSY_DAYS[day.weekday()] * chance.uniform(0.85, 1.15))
    minutes = sorted(min(_CLOSES, max(_OPENS, round(chance.gauss(11 * 60, 130)))) for _ in range(many))
    return [moment for minute in minutes if (moment := _minute(day, minute, chance.randint(0, 59))) < now]


def _minute(day: date, minute: int, second: int = 0) -> datetime:
    return datetime(day.year, day.month, day.day, minute // 60, minute % 60, second, tzinfo=STOCKHOLM)


def _log(session: Session, *, contacts: list[Contact]) -> None:
    session.add_all(contacts)


class _Teller:
    """Knows what people call about, how often, and what they are called."""

    def __init__(
        self, people: "People", texts: Mapping[str, Any], villages: Sequence[str], chance: Random
    ) -> None:
        self.people, self.texts, self.villages, self.chance = people, texts, villages, chance
        self.leaves = [leaf for leaf in texts if leaf in people.types]
        self.weights = [texts[leaf]["weight"] for leaf in self.leaves]

    def guide(self) -> UUID:
        # Who opens the demo should have work of their own to look at.
        others = list(self.people.guides.values())
        return self.chance.choice([*others, *[self.people.sitting] * (len(others) // 2)])

    def leaf(self) -> str:
        return self.chance.choices(self.leaves, self.weights)[0]

    def filled(self, text: str) -> str:
        pick = self.chance.choice
        return text.format(
            property=self.property(),
            street=f"{pick(names.STREETS)} {self.chance.randint(1, 60)}",
            village=pick(list(self.villages)),
            weekday=pick(names.WEEKDAYS),
            invoice=self.chance.randint(4_000_000, 4_999_999),
            bin=f"K-{self.chance.randint(10_000, 19_999)}",
        )

    def property(self) -> str:
        return f"{self.chance.choice(list(self.villages))} {self.chance.randint(1, 9)}:{self.chance.randint(1, 140)}"

    def party(self, *, with_property: bool = False) -> Party:
        first, last = self.chance.choice(names.FIRST_NAMES), self.chance.choice(names.SURNAMES)
        phone = self.chance.choice(self.chance.choice(names.RESIDENT_PHONES))
        return Party(
            name=f"{first} {last}",
            phone=f"+{phone}",
            property_designation=self.property() if with_property else "",
        )

    def contact(self, began: datetime) -> Contact:
        leaf = self.leaf()
        case_type = self.people.types[leaf]
        told = self.chance.choice(self.texts[leaf]["contacts"])
        desk = self.chance.choices(list(_CHANNELS), (30, 28, 24, 18))[0]
        named = self.chance.random() < 0.25 and case_type.secrecy_class != "secret"
        party = self.party() if named else None
        return Contact(
            id=new_id(),
            channel=_CHANNELS[desk],
            desk_id=self.people.desks[desk].id,
            guide_id=self.guide(),
            began_at=began,
            ended_at=began + timedelta(seconds=self.chance.randint(25, 420)),
            case_type_id=case_type.id,
            reason_code=told["reason"],
            outcome_code=told["outcome"],
            note=self.filled(told["text"]) if self.chance.random() < 0.7 else "",
            party_name=party.name if party else None,
            party_phone=party.phone if party else None,
        )


def _case(at: Play, teller: _Teller, opened: datetime, chance: Random, now: datetime) -> None:
    leaf = teller.leaf()
    case_type = teller.people.types[leaf]
    story = chance.choice(teller.texts[leaf]["cases"])
    guide, secret = teller.guide(), case_type.secrecy_class == "secret"
    desk = chance.choice(("R1", "T1", "T2"))
    case = at(
        opened,
        guide,
        cases.open_case,
        title=case_type.neutral_title or leaf if secret else teller.filled(story["title"]),
        description=teller.filled(story["description"]),
        case_type_id=case_type.id,
        by=guide,
        office="KC",
        desk_code=desk,
        channel=_CHANNELS[desk],
        party=None if secret else teller.party(with_property="{property}" in story["title"]),
        unit_id=case_type.unit_id,
    )
    age = now - opened
    # Older cases have mostly been seen through; the newest are still waiting for somebody.
    if age < timedelta(days=3.2) and chance.random() < 0.4:
        return
    moment = _later(opened, chance, now, hours=3)
    owner = teller.guide()
    at(moment, owner, cases.take, case_id=case.id, by=owner)
    for note in story["notes"][:-1]:
        moment = _later(moment, chance, now, hours=20)
        at(moment, owner, cases.write_note, case_id=case.id, by=owner, text=teller.filled(note))
    moment = _later(moment, chance, now, hours=26)
    end = chance.random()
    if end < _closed_by_now(age):
        at(moment, owner, cases.write_note, case_id=case.id, by=owner, text=teller.filled(story["notes"][-1]))
        at(
            moment,
            owner,
            cases.close,
            case_id=case.id,
            by=owner,
            outcome_code=chance.choice(("SOLVED", "HANDED_OVER")),
        )
    elif end < 0.96:
        _still_open(at, case, owner, moment, chance=chance, now=now)


def _closed_by_now(age: timedelta) -> float:
    if age > timedelta(days=9):
        return 0.96
    return 0.7 if age > timedelta(days=4) else 0.3


def _still_open(
    at: Play, case: Case, owner: UUID, moment: datetime, *, chance: Random, now: datetime
) -> None:
    way = chance.choice(("park", "wait", "hand over", "hand over", "callback", "work", "work"))
    if way == "park":
        until = max(moment, now - timedelta(days=1)) + timedelta(hours=chance.choice((1, 30, 80)))
        at(moment, owner, cases.park, case_id=case.id, by=owner, until=until)
    elif way == "wait":
        at(moment, owner, cases.wait, case_id=case.id, by=owner)
    elif way == "hand over" and case.unit_id is not None:
        due = max(moment, now - timedelta(days=2)) + timedelta(hours=chance.choice((6, 40, 70)))
        at(moment, owner, handovers.hand_over, case_id=case.id, by=owner, unit_id=case.unit_id, due_at=due)
    elif way == "callback":
        promised = clock.start_of_day(now.astimezone(STOCKHOLM).date()) + timedelta(
            hours=chance.choice((14, 15, 16))
        )
        if promised > moment:
            at(moment, owner, cases.promise_callback, case_id=case.id, at=promised)


def _later(moment: datetime, chance: Random, now: datetime, *, hours: float) -> datetime:
    later = moment + timedelta(hours=chance.uniform(0.2, hours))
    while not is_open(Calendar(), later):
        later += timedelta(hours=1)
    return min(later, now - timedelta(minutes=2))
