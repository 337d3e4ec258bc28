"""The queues of cases: each one is an indexed, bounded question, and so is its count.

A queue is a row in QUEUES: which index answers it, what it holds and in which order. Add one by adding a row.
Every question names its index, so that SQLite refuses it rather than read through all cases.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import TextClause, text
from sqlalchemy.orm import Session

from app import clock
from app.language import mark, tr
from app.models import SavedFilter
from app.models.case import STATUSES
from app.models.record import moment_text
from app.trouble import Trouble

PAGE = 200
MOST_PAGES = 10
COUNT_TO = 9_999


@dataclass(frozen=True)
class Viewer:
    """Whose "mine" and "my unit" are meant."""

    guide_id: UUID
    unit_id: UUID | None


@dataclass(frozen=True)
class Queue:
    """One queue: its name, the index that answers it, its order and its conditions."""

    name: str
    title: str
    icon: str
    index: str
    where: str
    order: str = "updated_at"
    newest_first: bool = True


@dataclass(frozen=True)
class Cursor:
    """Where a page ended: the value of the column it is ordered by, and the case."""

    by: str
    value: str
    id: bytes

    @property
    def moment(self) -> datetime:
        """The moment by which the queue is ordered."""
        return datetime.fromisoformat(self.value)


@dataclass(frozen=True)
class CaseRow:
    """What the list shows of a case; a secret one shows the neutral title of its type and nobody's name."""

    id: UUID
    number: str
    title: str
    type_name: str
    party: str
    owner_id: UUID | None
    owner_name: str
    unit_name: str
    status: str
    is_overdue: bool
    is_closed: bool
    is_merged: bool
    is_secret: bool
    due_at: datetime | None
    resume_at: datetime | None
    callback_at: datetime | None
    closed_at: datetime | None
    updated_at: datetime
    cursor: Cursor

    @property
    def shown_status(self) -> str:
        """The status as it is now: late comes before all, and a parked case whose day has come is due again."""
        return status_now(self.status, self.resume_at, is_overdue=self.is_overdue)


def status_now(status: str, resume_at: datetime | None, *, is_overdue: bool) -> str:
    """What a case's chip says."""
    if is_overdue:
        return "overdue"
    rested = resume_at is not None and resume_at <= clock.now()
    return "due_again" if status == "parked" and rested else status


@dataclass(frozen=True)
class Count:
    """How many cases are in a queue, and whether there are more than were counted."""

    number: int
    more: bool = False


_OPEN = "c.closed_at IS NULL"
_AWAKE = "(c.resume_at IS NULL OR c.resume_at <= :now)"
_RESTING = "c.resume_at IS NOT NULL"

QUEUES = (
    Queue(
        "mine", mark("Mine"), "user", "case_open_by_owner", f"c.owner_id = :guide AND {_OPEN} AND {_AWAKE}"
    ),
    Queue(
        "unassigned",
        mark("Unassigned"),
        "inbox",
        "case_open_by_owner",
        f"c.owner_id IS NULL AND {_OPEN} AND {_AWAKE}",
    ),
    Queue(
        "unit", mark("My unit"), "users", "case_open_by_unit", f"c.unit_id = :unit AND {_OPEN} AND {_AWAKE}"
    ),
    Queue(
        "callbacks",
        mark("Callbacks"),
        "phone-call",
        "case_callback",
        "c.callback_at IS NOT NULL",
        order="callback_at",
        newest_first=False,
    ),
    Queue(
        "overdue",
        mark("Overdue"),
        "clock-alert",
        "case_due",
        f"c.due_at IS NOT NULL AND c.due_at <= :now AND {_OPEN}",
        order="due_at",
        newest_first=False,
    ),
    Queue(
        "due_again",
        mark("Due again"),
        "alarm-clock",
        "case_resting",
        f"c.status = 'parked' AND {_RESTING} AND c.resume_at <= :now",
        order="resume_at",
        newest_first=False,
    ),
    Queue(
        "handed_over",
        mark("Handed over"),
        "send",
        "case_resting",
        f"c.status = 'handed_over' AND {_RESTING}",
        order="resume_at",
        newest_first=False,
    ),
    Queue(
        "waiting",
        mark("Waiting"),
        "clock",
        "case_open_by_status",
        f"c.status = 'waiting' AND {_OPEN}",
        newest_first=False,
    ),
    Queue(
        "parked",
        mark("Parked"),
        "pause",
        "case_resting",
        f"c.status = 'parked' AND {_RESTING} AND c.resume_at > :now",
        order="resume_at",
        newest_first=False,
    ),
    Queue(
        "closed_today",
        mark("Closed today"),
        "circle-check",
        "case_closed",
        "c.closed_at IS NOT NULL AND c.closed_at >= :midnight",
        order="closed_at",
    ),
    Queue("all", mark("All cases"), "layout-grid", "case_by_update", "TRUE"),
)
BY_NAME: Mapping[str, Queue] = {queue.name: queue for queue in QUEUES}

# What a saved filter may ask for, and the index for it; the first one present is the rarest and chooses.
CONDITIONS: Mapping[str, tuple[str, str]] = {
    "case_type_id": ("case_open_by_type", "c.case_type_id = :case_type_id"),
    "mine": ("case_open_by_owner", "c.owner_id = :guide"),
    "unassigned": ("case_open_by_owner", "c.owner_id IS NULL"),
    "unit_id": ("case_open_by_unit", "c.unit_id = :unit_id"),
    "status": ("case_open_by_status", "c.status = :status"),
}
FILTER_STATUSES = tuple(status for status in STATUSES if status != "closed")

_COLUMNS = (
    "c.id, c.number, c.title, t.name, t.neutral_title, c.party_name, c.owner_id, e.name, u.name, c.status, "
    "c.closed_at, c.merged_into_id, c.secrecy_class, c.due_at, c.resume_at, c.callback_at, c.updated_at"
)
_NAMES = (
    "LEFT JOIN case_type t ON t.id = c.case_type_id LEFT JOIN employee e ON e.id = c.owner_id "
    "LEFT JOIN unit u ON u.id = c.unit_id"
)


def queue_named(session: Session, name: str) -> Queue:
    """The queue with this name; a saved filter's name is its identifier."""
    if name in BY_NAME:
        return BY_NAME[name]
    saved = session.get(SavedFilter, UUID(name))
    if saved is None:
        raise Trouble(tr("That filter is no longer there."))
    asked = [key for key in CONDITIONS if saved.data.get(key)]
    index = CONDITIONS[asked[0]][0] if asked else "case_open"
    where = " AND ".join([_OPEN, *(CONDITIONS[key][1] for key in asked)])
    return Queue(name, saved.name, "filter", index, where)


def page(
    session: Session,
    *,
    queue: str,
    viewer: Viewer,
    reverse: bool = False,
    after: Cursor | None = None,
    pages: int = 1,
) -> list[CaseRow]:
    """A page of a queue (or some, to read again what is shown), after the place where the last one ended."""
    asked = queue_named(session, queue)
    question = page_question(asked, reverse=reverse, further=after is not None)
    values = bound_values(session, queue, viewer)
    values["most"] = PAGE * min(max(pages, 1), MOST_PAGES)
    if after is not None:
        values.update(value=after.value, after=after.id)
    now = moment_text(clock.now())
    place = _PLACES[asked.order]
    return [
        _row(found, Cursor(asked.order, found[place], found[0]), now)
        for found in session.execute(question, values)
    ]


def counts(session: Session, *, viewer: Viewer) -> dict[str, Count]:
    """How many cases are in each queue, counted as far as COUNT_TO along its index."""
    names = [queue.name for queue in QUEUES]
    names += [saved.id.hex for saved in session.query(SavedFilter).limit(50)]
    found: dict[str, Count] = {}
    for name in names:
        question = count_question(queue_named(session, name))
        number = session.execute(question, bound_values(session, name, viewer)).scalar_one()
        found[name] = Count(min(number, COUNT_TO), more=number > COUNT_TO)
    return found


@lru_cache(maxsize=256)
def page_question(queue: Queue, *, reverse: bool = False, further: bool = False) -> TextClause:
    """The SQL of a page: one walk along the queue's index, with the names looked up beside it."""
    descending = queue.newest_first != reverse
    direction, beyond = ("DESC", "<") if descending else ("", ">")
    cursor = f"AND (c.{queue.order}, c.id) {beyond} (:value, :after)" if further else ""
    parts = (
        f"SELECT {_COLUMNS}",
        f'FROM "case" c INDEXED BY {queue.index} {_NAMES}',
        f"WHERE {queue.where} {cursor}",
        f"ORDER BY c.{queue.order} {direction}, c.id {direction} LIMIT :most",
    )
    return text(" ".join(parts))


@lru_cache(maxsize=256)
def count_question(queue: Queue) -> TextClause:
    """The SQL of a count: it stops just past COUNT_TO."""
    walk = (f'FROM "case" c INDEXED BY {queue.index}', f"WHERE {queue.where} LIMIT {COUNT_TO + 1}")
    return text(" ".join(("SELECT count(*) FROM (SELECT 1", *walk, ")")))


def bound_values(session: Session, name: str, viewer: Viewer) -> dict[str, Any]:
    """The values that the questions may ask for."""
    values: dict[str, Any] = {
        "guide": viewer.guide_id.bytes,
        "unit": viewer.unit_id.bytes if viewer.unit_id else None,
        "now": moment_text(clock.now()),
        "midnight": moment_text(clock.start_of_day(clock.today())),
    }
    if name not in BY_NAME:
        saved = session.get(SavedFilter, UUID(name))
        for key, value in (saved.data if saved else {}).items():
            values[key] = UUID(value).bytes if key.endswith("_id") else value
    return values


_PLACES = {"closed_at": 10, "due_at": 13, "resume_at": 14, "callback_at": 15, "updated_at": 16}


def _row(found: Any, cursor: Cursor, now: str) -> CaseRow:
    closed_at, due_at, secret = found[10], found[13], found[12] == "secret"
    return CaseRow(
        id=UUID(bytes=found[0]),
        number=found[1],
        title=neutral_title(found[4], found[3]) if secret else found[2],
        type_name=found[3] or "",
        party="" if secret else found[5] or "",
        owner_id=UUID(bytes=found[6]) if found[6] else None,
        owner_name=found[7] or "",
        unit_name=found[8] or "",
        status=found[9],
        is_overdue=closed_at is None and due_at is not None and due_at <= now,
        is_closed=closed_at is not None,
        is_merged=found[11] is not None,
        is_secret=secret,
        due_at=_moment(due_at),
        resume_at=_moment(found[14]),
        callback_at=_moment(found[15]),
        closed_at=_moment(closed_at),
        updated_at=datetime.fromisoformat(found[16]),
        cursor=cursor,
    )


def neutral_title(of_type: str | None, type_name: str | None) -> str:
    """What a secret case is called where others may read it."""
    return of_type or type_name or tr("Confidential case")


def _moment(stored: str | None) -> datetime | None:
    return datetime.fromisoformat(stored) if stored else None
