"""Switching pages, when what the page shows has changed since it was last seen."""

from PySide6.QtCore import Qt

from tests.bench.floors import Said, reads, recorder
from tests.bench.ground import Ground
from tests.bench.report import Figures, Taken, of_times
from tests.bench.stage import Stage, staged

WARM_UP = 1
_FLOOR = "everything the page reads when it comes into view, asked bare"


def measure(ground: Ground, runs: int) -> Figures:
    """Go round all pages by their keys."""
    with staged(ground) as stage:
        pages = range(len(stage.window.pages))
        times: dict[int, list[Taken]] = {number: [] for number in pages}
        said: dict[int, list[Said]] = {}
        for turn in range(WARM_UP + max(1, runs // 5)):
            for number in pages:
                if turn < WARM_UP:
                    with recorder(stage.desk._database) as heard:
                        go_to(stage, number)
                        stage.settle()
                    said[number] = reads(heard)
                else:
                    times[number].append(go_to(stage, number))
        names = [type(page).__name__.removesuffix("Page").lower() for page in stage.window.pages]
    with ground.bare() as bare:
        figures = {}
        for number, several in times.items():
            floor = [bare.say(said[number]) for _ in range(WARM_UP + len(several))][WARM_UP:]
            figures[f"page: {names[number]}"] = of_times(several, floor, _FLOOR)
    return figures


def go_to(stage: Stage, number: int) -> Taken:
    """Press a page's key; the time until it is painted with all it has read."""
    window = stage.window
    page = window.pages[number]
    if window.page is page:  # from the page before, so that there is a way to go
        window.show_page(window.pages[number - 1])
    page._stale = True
    key = Qt.Key(Qt.Key.Key_1 + number)
    return stage.until_answered(lambda: stage.press(key, Qt.KeyboardModifier.ControlModifier))
