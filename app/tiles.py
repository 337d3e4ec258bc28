"""The tiles of a desk: which pair of type and outcome lies on which key.

Pinned tiles lie where they were put. The others are learned from what the desk has logged, once a day, so
that nothing moves under the finger.
"""

import json
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app import clock, settings
from app.contacts import counts_today, in_use
from app.language import tr
from app.models import CaseType, Contact, Desk, Outcome, Tile
from app.models.record import new_id
from app.trouble import Trouble

KEYS = 15
LEARNED_FROM = 1_000
UNPINNED = -1
_START = Path(__file__).parent.parent / "resources" / "seed" / "tiles.json"

Pair = tuple[UUID, str]


@dataclass(frozen=True)
class BoardTile:
    """What one key logs, and how often it has been logged today."""

    position: int
    case_type_id: UUID
    type_name: str
    secrecy_class: str
    outcome_code: str
    outcome: str
    counts_as: str
    pinned: bool
    today: int


def board(session: Session, *, desk_id: UUID, keys: int = KEYS) -> list[BoardTile]:
    """The desk's tiles by position; a key whose type or outcome has ended stays empty until tomorrow."""
    pinned = _pins(session, desk_id)
    kept = settings.get(session, _setting(desk_id))
    laid = _learned(session, desk_id, keys, {}) if kept is None else _read(kept["tiles"])
    places = _with_pins(laid, pinned)
    types = _types(session, {pair[0] for pair in places.values()})
    endings = {row.code: row for row in session.scalars(select(Outcome).where(Outcome.active.is_(True)))}
    counts = counts_today(session, desk_id=desk_id)
    return [
        BoardTile(
            position=position,
            case_type_id=kind.id,
            type_name=kind.name,
            secrecy_class=kind.secrecy_class,
            outcome_code=ending.code,
            outcome=ending.label,
            counts_as=ending.counts_as,
            pinned=position in pinned,
            today=counts.get((kind.id, ending.code), 0),
        )
        for position, (type_id, code) in sorted(places.items())
        if position < keys and (kind := types.get(type_id)) and (ending := endings.get(code))
    ]


def learn(session: Session, *, desk_id: UUID, keys: int = KEYS) -> None:
    """Lay the day's tiles, the first time they are looked at on a day."""
    today = clock.today().isoformat()
    kept = settings.get(session, _setting(desk_id))
    if kept is None or kept["day"] != today:
        laid = _learned(session, desk_id, keys, _pins(session, desk_id))
        pairs = [[kind.hex, outcome] for kind, outcome in laid]
        settings.put(session, _setting(desk_id), {"day": today, "tiles": pairs})


def _with_pins(laid: list[Pair], pinned: dict[int, Pair]) -> dict[int, Pair]:
    """The laid tiles with those pinned since: the two change places, and no other tile moves."""
    places = dict(enumerate(laid))
    for position, pair in pinned.items():
        before = next((place for place, other in places.items() if other == pair), None)
        if before is not None and before not in pinned:
            if position in places:
                places[before] = places[position]
            else:
                del places[before]
        places[position] = pair
    return places


def pin(session: Session, *, desk_id: UUID, position: int, case_type_id: UUID, outcome_code: str) -> Tile:
    """Put a pair of type and outcome on a key, and let it stay there."""
    if not 0 <= position < KEYS:
        raise Trouble(tr("There is no such key on the board."))
    mine = _pinned(session, desk_id)
    for tile in mine:
        if (tile.case_type_id, tile.outcome_code) == (
            case_type_id,
            outcome_code,
        ) and tile.position != position:
            tile.position = UNPINNED
    here = next((tile for tile in mine if tile.position == position), None)
    if here is None:
        here = _spare(session, desk_id) or Tile(id=new_id(), desk_id=desk_id)
        session.add(here)
    here.position, here.case_type_id, here.outcome_code = position, case_type_id, outcome_code
    return here


def unpin(session: Session, *, desk_id: UUID, position: int) -> None:
    """Let what is learned have the key again."""
    for tile in _pinned(session, desk_id):
        if tile.position == position:
            tile.position = UNPINNED


def move(session: Session, *, desk_id: UUID, position: int, to: int, keys: int = KEYS) -> None:
    """Let two keys change places; both stay where they are put."""
    if not 0 <= to < keys:
        raise Trouble(tr("There is no such key on the board."))
    lying = {
        tile.position: (tile.case_type_id, tile.outcome_code) for tile in board(session, desk_id=desk_id)
    }
    one, other = lying.get(position), lying.get(to)
    if one is None:
        raise Trouble(tr("There is nothing on that key to move."))
    for place in (position, to):
        unpin(session, desk_id=desk_id, position=place)
    session.flush()
    pin(session, desk_id=desk_id, position=to, case_type_id=one[0], outcome_code=one[1])
    if other is not None:
        session.flush()
        pin(session, desk_id=desk_id, position=position, case_type_id=other[0], outcome_code=other[1])


def usual_types(session: Session, *, desk_id: UUID) -> dict[UUID, int]:
    """How often each type was logged among the desk's latest contacts: what to offer first."""
    usual: Counter[UUID] = Counter()
    for (kind, _), count in _latest_pairs(session, desk_id).items():
        usual[kind] += count
    return dict(usual)


def _setting(desk_id: UUID) -> str:
    return f"tiles:{desk_id.hex}"


def _pinned(session: Session, desk_id: UUID) -> list[Tile]:
    rows = select(Tile).where(Tile.desk_id == desk_id, Tile.position >= 0)
    return list(session.scalars(rows.order_by(Tile.position).limit(KEYS)))


def _spare(session: Session, desk_id: UUID) -> Tile | None:
    rows = select(Tile).where(Tile.desk_id == desk_id, Tile.position == UNPINNED).limit(1)
    return session.scalars(rows).first()


def _read(pairs: list[list[str]]) -> list[Pair]:
    return [(UUID(hex=kind), outcome) for kind, outcome in pairs]


def _pins(session: Session, desk_id: UUID) -> dict[int, Pair]:
    return {tile.position: (tile.case_type_id, tile.outcome_code) for tile in _pinned(session, desk_id)}


def _learned(session: Session, desk_id: UUID, keys: int, pinned: dict[int, Pair]) -> list[Pair]:
    """The pairs the desk logs most, around the pinned ones, filled up with what its kind of desk needs."""
    most = [pair for pair, _ in _latest_pairs(session, desk_id).most_common()]
    types = _types(session, {kind for kind, _ in most})
    codes = set(session.scalars(select(Outcome.code).where(Outcome.active.is_(True))))
    wanted = [pair for pair in most if pair[0] in types and pair[1] in codes] + _start(session, desk_id)
    free = iter(dict.fromkeys(pair for pair in wanted if pair not in pinned.values()))
    laid: list[Pair] = []
    for position in range(keys):
        pair = pinned.get(position) or next(free, None)
        if pair is None:
            break
        laid.append(pair)
    return laid


def _latest_pairs(session: Session, desk_id: UUID) -> Counter[Pair]:
    newest = (
        select(Contact.case_type_id, Contact.outcome_code)
        .where(Contact.desk_id == desk_id)
        .order_by(Contact.began_at.desc())
        .limit(LEARNED_FROM)
    )
    return Counter((kind, outcome) for kind, outcome in session.execute(newest))


def _types(session: Session, ids: set[UUID]) -> dict[UUID, CaseType]:
    day = clock.today()
    rows = session.scalars(select(CaseType).where(CaseType.id.in_(ids)))
    return {row.id: row for row in rows if in_use(row, day)}


def _start(session: Session, desk_id: UUID) -> list[Pair]:
    desk = session.get(Desk, desk_id)
    kind = desk.kind if desk is not None else "phone"
    wanted = _start_tiles().get(kind) or _start_tiles()["phone"]
    rows = session.scalars(select(CaseType).where(CaseType.name.in_({name for name, _ in wanted})))
    named = {row.name: row.id for row in rows}
    return [(named[name], outcome) for name, outcome in wanted if name in named]


@lru_cache(maxsize=1)
def _start_tiles() -> dict[str, list[tuple[str, str]]]:
    kept = json.loads(_START.read_text("utf-8"))
    return {kind: [(row["type"], row["outcome"]) for row in rows] for kind, rows in kept.items()}
