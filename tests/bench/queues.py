"""The queues: one key each, until the list shows it."""

from PySide6.QtCore import Qt

from app import case_queues
from app.case_queues import QUEUES, Viewer
from app.ui.cases_page import QUEUE_KEYS
from tests.bench.floors import Said, reads, recorder
from tests.bench.ground import Ground
from tests.bench.report import Figures, Taken, of_times
from tests.bench.stage import Stage, staged

WARM_UP = 1
_FLOOR = "the same page of the queue, asked bare"


def measure(ground: Ground, runs: int) -> Figures:
    """Open every queue in turn."""
    times: dict[str, list[Taken]] = {queue.name: [] for queue in QUEUES}
    shown: dict[str, int] = {}
    with staged(ground) as stage:
        stage.window.show_page(stage.window.cases)
        stage.settle()
        for turn in range(WARM_UP + max(1, runs // 5)):
            for name, several in times.items():
                taken = open_queue(stage, name)
                if turn >= WARM_UP:
                    several.append(taken)
                    shown[name] = len(stage.window.cases.table.rows())
        said = {name: _said(stage, name) for name in times}
    with ground.bare() as bare:
        figures = {}
        for name, several in times.items():
            floor = [bare.say(said[name]) for _ in range(WARM_UP + len(several))][WARM_UP:]
            figures[f"queue: {name}"] = of_times(several, floor, _FLOOR, f"{shown[name]} rows")
    return figures


def open_queue(stage: Stage, name: str) -> Taken:
    """Press a queue's key; the time until its rows (or that it has none) are painted."""
    page = stage.window.cases
    page.table.setFocus()

    def shows() -> bool:
        return page.queue == name and not page.table._loading

    key = Qt.Key(ord(QUEUE_KEYS[name]))
    return stage.until_painted(lambda: stage.press(key), {page.table.viewport(): shows})


def _viewer(stage: Stage) -> Viewer:
    return Viewer(stage.desk.context.guide_id, stage.desk.context.unit_id)


def _said(stage: Stage, name: str) -> list[Said]:
    with recorder(stage.desk._database) as said:
        stage.desk._database.read(case_queues.page, queue=name, viewer=_viewer(stage))
    return reads(said)
