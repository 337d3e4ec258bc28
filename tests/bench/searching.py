"""The search: each letter typed, until what was found for it is on the screen."""

from PySide6.QtCore import Qt

from app.search import search
from tests.bench.floors import Said, reads, recorder
from tests.bench.ground import Ground
from tests.bench.report import Figures, Taken, of_times
from tests.bench.stage import Stage, staged
from tests.bench.terms import terms

LONGEST = 24
_FLOOR = "the same questions to the index and the tables, asked bare"


def measure(ground: Ground, runs: int) -> Figures:
    """Type every term letter by letter; a figure a kind of term for its last letter, and one for all letters."""
    asked = {kind: several[: max(1, runs // 5)] for kind, several in terms(ground.town).items()}
    times: dict[str, list[Taken]] = {}
    every: list[Taken] = []
    with staged(ground) as stage:
        type_term(stage, "värm")
        for kind, several in asked.items():
            for term in several:
                typed = type_term(stage, term)
                times.setdefault(kind, []).append(typed[-1])
                every += typed
        said = {kind: [_said(stage, term) for term in several] for kind, several in asked.items()}
        letters = [
            _said(stage, term[:end])
            for several in asked.values()
            for term in several
            for end in range(1, min(len(term), LONGEST) + 1)
        ]
    with ground.bare() as bare:
        bare.say(letters[0])
        floor = [bare.say(one) for one in letters]
        floors = {kind: [bare.say(one) for one in several] for kind, several in said.items()}
    figures = {"search keystroke": of_times(every, floor, _FLOOR, "every letter of every term below")}
    for kind, taken in times.items():
        figures[f"search: {kind}"] = of_times(taken, floors[kind], _FLOOR, "the last letter of the term")
    return figures


def type_term(stage: Stage, term: str) -> list[Taken]:
    """Open the palette and type; the time until painted, a letter."""
    palette = stage.window.search
    stage.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    stage.settle()

    def shows() -> bool:
        return palette._hits_for == palette.text

    times = []
    for letter in term[:LONGEST]:
        before = palette.text

        def write(letter: str = letter) -> None:
            stage.write(letter)

        taken = stage.until_shown(write, shows)
        if palette.text != before:  # a space asks nothing new
            times.append(taken)
    stage.press(Qt.Key.Key_Escape)
    stage.settle()
    return times


def _said(stage: Stage, words: str) -> list[Said]:
    with recorder(stage.desk._database) as said:
        stage.desk._database.read(search, words)
    return reads(said)
