"""A tile: one key, one contact; until it is committed, stands in the list and is counted on the tile."""

from PySide6.QtCore import QAbstractAnimation, Qt

from tests.bench.floors import recorder, same_contact_again
from tests.bench.ground import Ground
from tests.bench.report import Figures, Taken, of_times
from tests.bench.stage import Stage, staged

WARM_UP, MOST = 20, 100
_FLOOR = (
    "the contact's row, batch and change as bare INSERTs into the same tables, commit at synchronous=FULL"
)


def measure(ground: Ground, runs: int) -> Figures:
    """Press tiles."""
    runs = min(runs, MOST)
    warm_up = min(WARM_UP, runs)
    with ground.swept():
        with staged(ground) as stage:
            with recorder(stage.desk._database) as said:
                press(stage, 0)
            times = [press(stage, place) for place in range(warm_up + runs)][warm_up:]
        with ground.bare() as bare:
            again = [bare.say(same_contact_again(said, bare)) for _ in range(warm_up + runs)][warm_up:]
    return {"tile press": of_times(times, again, _FLOOR)}


def press(stage: Stage, place: int) -> Taken:
    """Press one of the tiles on the digits; the time until the list and the tile show the contact."""
    page = stage.window.log
    keys = [position for position in sorted(page.board.tiles) if position < 9]
    position = keys[place % len(keys)]
    newest = page.table.rows()[0].id if page.table.rows() else None
    counted = page.board.tiles[position].today

    def listed() -> bool:
        return bool(page.table.rows()) and page.table.rows()[0].id != newest

    def is_counted() -> bool:
        return page.board.tiles[position].today > counted

    # People press a tile once in a while: the light on the one before has gone out.
    stage.until(
        lambda: all(face._fade.state() == QAbstractAnimation.State.Stopped for face in page.board._faces)
    )
    key = Qt.Key(Qt.Key.Key_1 + position)
    shown = {page.table.viewport(): listed, page.board._faces[position]: is_counted}
    return stage.until_painted(lambda: stage.press(key), shown)
