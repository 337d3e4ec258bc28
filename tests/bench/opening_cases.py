"""Opening a case with fifty lines of history, until the last of them could be read."""

from uuid import UUID

from PySide6.QtCore import Qt

from app import case_sheet
from tests.bench.floors import reads, recorder
from tests.bench.ground import LINES, Ground
from tests.bench.report import Figures, Taken, of_times
from tests.bench.stage import Stage, staged

WARM_UP = 4
_FLOOR = "the same questions for the case and all that belongs to it, asked bare"


def measure(ground: Ground, runs: int) -> Figures:
    """Go from one long case to the other in the list."""
    with staged(ground) as stage:
        page = stage.window.cases
        stage.window.show_page(page)
        stage.settle()
        times = [open_next(stage, ground.long_cases) for _ in range(WARM_UP + runs)][WARM_UP:]
        assert page.sheet is not None
        lines = len(page.sheet.lines)
        with recorder(stage.desk._database) as said:
            stage.desk._database.read(case_sheet.sheet, case_id=ground.long_cases[0])
    with ground.bare() as bare:
        floor = [bare.say(reads(said)) for _ in range(WARM_UP + runs)][WARM_UP:]
    return {f"case with {LINES} lines": of_times(times, floor, _FLOOR, f"{lines} lines in the timeline")}


def open_next(stage: Stage, pair: tuple[UUID, UUID]) -> Taken:
    """Step with an arrow key from one of the two newest cases to the other."""
    page = stage.window.cases
    first, second = (row.id for row in page.table.rows()[:2])
    assert {first, second} == set(pair)
    page.table.setFocus()
    here = page.table.current_row()
    at_first = here is not None and here.id == first
    wanted, key = (second, Qt.Key.Key_Down) if at_first else (first, Qt.Key.Key_Home)

    def shows() -> bool:
        return page.sheet is not None and page.sheet.id == wanted

    return stage.until_painted(lambda: stage.press(key), {page.view.timeline.viewport(): shows})
