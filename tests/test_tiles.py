"""A desk's tiles are its own, lie still for a day, and stay where they are pinned."""

from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app import clock, contacts, tiles
from app.database import Database
from app.models import CaseType
from app.tiles import KEYS, BoardTile
from app.trouble import Trouble
from tests.conftest import Clock
from tests.small_town import SmallTown
from tests.test_contacts import said


def board(database: Database, town: SmallTown, desk: str = "Reception") -> list[BoardTile]:
    """A desk's tiles."""
    return database.read(tiles.board, desk_id=town.desks[desk])


def pairs(shown: list[BoardTile]) -> dict[int, tuple[str, str]]:
    """What lies on each key."""
    return {tile.position: (tile.type_name, tile.outcome_code) for tile in shown}


def log_often(database: Database, town: SmallTown, type_name: str, times: int, **more: Any) -> None:
    """Log the same thing several times."""
    for _ in range(times):
        database.write(contacts.log, **said(town, type_name, **more))


@pytest.mark.parametrize("desk", ["Reception", "Telefon"])
def test_a_new_desk_has_a_full_board(database: Database, town: SmallTown, desk: str) -> None:
    shown = board(database, town, desk)
    assert [tile.position for tile in shown] == list(range(KEYS))
    assert len(set(pairs(shown).values())) == KEYS


def test_reception_and_phone_begin_with_different_tiles(database: Database, town: SmallTown) -> None:
    assert pairs(board(database, town)) != pairs(board(database, town, "Telefon"))


def test_what_the_desk_logs_most_comes_first_the_day_after(
    database: Database, town: SmallTown, wall_clock: Clock
) -> None:
    desk = town.sitting.desk_id
    database.write(tiles.learn, desk_id=desk)
    before = pairs(board(database, town))
    log_often(database, town, "Radon", 3)
    log_often(database, town, "Press", 2, outcome_code="CONNECTED")
    database.write(tiles.learn, desk_id=desk)
    assert pairs(board(database, town)) == before
    wall_clock.go_on(days=1)
    assert pairs(board(database, town)) == before
    database.write(tiles.learn, desk_id=desk)
    after = pairs(board(database, town))
    assert (after[0], after[1]) == (("Radon", "SOLVED"), ("Press", "CONNECTED"))
    assert len(after) == KEYS
    assert pairs(board(database, town, "Telefon"))[0] != ("Radon", "SOLVED")


def test_todays_presses_are_counted_on_the_tile(
    database: Database, town: SmallTown, wall_clock: Clock
) -> None:
    first = board(database, town)[0]
    log_often(database, town, first.type_name, 2, outcome_code=first.outcome_code)
    log_often(database, town, first.type_name, 1, outcome_code="SPAM")
    assert board(database, town)[0].today == 2
    wall_clock.go_on(days=1)
    assert board(database, town)[0].today == 0


def test_a_pinned_tile_takes_its_key_and_no_other_tile_moves(database: Database, town: SmallTown) -> None:
    desk = town.sitting.desk_id
    before = pairs(board(database, town))
    database.write(
        tiles.pin, desk_id=desk, position=4, case_type_id=town.types["Radon"], outcome_code="SOLVED"
    )
    assert pairs(board(database, town)) == before | {4: ("Radon", "SOLVED")}
    assert board(database, town)[4].pinned
    database.write(tiles.unpin, desk_id=desk, position=4)
    assert pairs(board(database, town)) == before


def test_pinning_what_lies_elsewhere_lets_the_two_change_places(database: Database, town: SmallTown) -> None:
    shown = board(database, town)
    database.write(
        tiles.pin,
        desk_id=town.sitting.desk_id,
        position=1,
        case_type_id=shown[7].case_type_id,
        outcome_code=shown[7].outcome_code,
    )
    before = pairs(shown)
    assert pairs(board(database, town)) == before | {1: before[7], 7: before[1]}


def test_a_pinned_tile_stays_when_the_board_is_learned_anew(
    database: Database, town: SmallTown, wall_clock: Clock
) -> None:
    desk = town.sitting.desk_id
    database.write(tiles.pin, desk_id=desk, position=9, case_type_id=town.types["Val"], outcome_code="GUIDED")
    log_often(database, town, "Val", 5, outcome_code="GUIDED")
    log_often(database, town, "Radon", 1)
    wall_clock.go_on(days=1)
    database.write(tiles.learn, desk_id=desk)
    shown = pairs(board(database, town))
    assert (shown[0], shown[9]) == (("Radon", "SOLVED"), ("Val", "GUIDED"))
    assert list(shown.values()).count(("Val", "GUIDED")) == 1


def test_two_keys_can_change_places(database: Database, town: SmallTown) -> None:
    before = pairs(board(database, town))
    database.write(tiles.move, desk_id=town.sitting.desk_id, position=2, to=3)
    assert pairs(board(database, town)) == before | {2: before[3], 3: before[2]}
    database.write(tiles.move, desk_id=town.sitting.desk_id, position=3, to=2)
    assert pairs(board(database, town)) == before


@pytest.mark.parametrize("to", [-1, KEYS])
def test_a_tile_cannot_be_put_off_the_board(database: Database, town: SmallTown, to: int) -> None:
    with pytest.raises(Trouble):
        database.write(tiles.move, desk_id=town.sitting.desk_id, position=0, to=to)
    with pytest.raises(Trouble):
        database.write(
            tiles.pin,
            desk_id=town.sitting.desk_id,
            position=to,
            case_type_id=town.types["Val"],
            outcome_code="SOLVED",
        )


def test_pinning_can_be_undone(database: Database, town: SmallTown) -> None:
    before = pairs(board(database, town))
    _, written = database.write_as(
        "Ruta",
        tiles.pin,
        desk_id=town.sitting.desk_id,
        position=0,
        case_type_id=town.types["Val"],
        outcome_code="SOLVED",
    )
    assert written.batch is not None
    database.undo(written.batch)
    assert pairs(board(database, town)) == before


def test_a_type_that_ends_leaves_its_key_empty_and_the_others_where_they_are(
    database: Database, town: SmallTown
) -> None:
    database.write(tiles.learn, desk_id=town.sitting.desk_id)
    before = pairs(board(database, town))
    name = before[2][0]

    def end(session: Session) -> None:
        for row in session.scalars(select(CaseType).where(CaseType.name == name)):
            row.valid_to = clock.today().replace(day=1)

    database.write(end)
    after = pairs(board(database, town))
    assert after == {place: pair for place, pair in before.items() if pair[0] != name}


def test_the_usual_types_are_counted_whatever_their_outcome(database: Database, town: SmallTown) -> None:
    log_often(database, town, "Val", 2)
    log_often(database, town, "Val", 1, outcome_code="GUIDED")
    log_often(database, town, "Radon", 1)
    usual = database.read(tiles.usual_types, desk_id=town.sitting.desk_id)
    assert usual == {town.types["Val"]: 3, town.types["Radon"]: 1}
