"""Figures: what was measured, and beside it the floor that no program over the same file can get under."""

import math
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median
from typing import Any, NamedTuple

Figures = dict[str, "Figure"]
# The units a figure may be told in, and how the table shows each.
_SHOWN = {
    "median_ms": "{:,.2f} ms",
    "p99_ms": "{:,.2f} ms",
    "per_second": "{:,.0f}/s",
    "megabytes": "{:,.0f} MB",
}


@dataclass(frozen=True)
class Figure:
    """One measured thing: its values by unit, how often it was measured, and its floor."""

    values: Mapping[str, float]
    floor: Mapping[str, float]
    floor_is: str
    n: int
    note: str = ""
    facts: Mapping[str, Any] = field(default_factory=dict)

    @property
    def ratio(self) -> float | None:
        """How many times the floor the first value is; turned round where more is better."""
        unit, value = next(iter(self.values.items()))
        floor = self.floor[unit]
        above, below = (floor, value) if unit == "per_second" else (value, floor)
        return above / below if below > 0 else None

    def as_json(self) -> dict[str, Any]:
        """The figure as it stands in the file."""
        told: dict[str, Any] = {name: _rounded(value) for name, value in self.values.items()}
        floor = {name: _rounded(value) for name, value in self.floor.items()}
        told |= {"n": self.n, "floor": {**floor, "is": self.floor_is}}
        told["ratio"] = None if self.ratio is None else _rounded(self.ratio)
        return told | ({"note": self.note} if self.note else {}) | dict(self.facts)


def _rounded(value: float) -> float:
    return round(value, 3)


class Taken(NamedTuple):
    """How long something took, and how much of that this process was computing, on all its threads."""

    ms: float
    cpu_ms: float


class Began:
    """Two stopped watches, started."""

    def __init__(self) -> None:
        self._wall, self._cpu = time.perf_counter(), time.process_time()

    def taken(self) -> Taken:
        """The time since."""
        return Taken((time.perf_counter() - self._wall) * 1000, (time.process_time() - self._cpu) * 1000)


def timed(milliseconds: Sequence[float]) -> dict[str, float]:
    """Median and 99th percentile (nearest rank) of durations."""
    ordered = sorted(milliseconds)
    last = ordered[max(0, math.ceil(0.99 * len(ordered)) - 1)]
    return {"median_ms": median(ordered), "p99_ms": last}


def of_times(several: Sequence[Taken], floor: Sequence[float], floor_is: str, note: str = "") -> Figure:
    """A figure of durations beside the durations of its floor."""
    facts = {"cpu_median_ms": _rounded(median(one.cpu_ms for one in several))}
    times = timed([one.ms for one in several])
    return Figure(times, timed(floor), floor_is, len(several), note, facts)


def table(figures: Figures) -> str:
    """The figures as lines for a terminal."""
    head = ("", "median", "p99", "computing", "floor", "floor p99", "times floor", "n")
    lines = [head, *(_line(name, figure) for name, figure in figures.items())]
    widths = [max(len(line[place]) for line in lines) for place in range(len(head))]
    shown = (
        "  ".join(
            cell.ljust(width) if place == 0 else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    )
    return "\n".join(shown)


def _line(name: str, figure: Figure) -> tuple[str, ...]:
    def pair(values: Mapping[str, float]) -> list[str]:
        shown = [_SHOWN[unit].format(value) for unit, value in values.items()]
        return [*shown, ""][:2]

    ratio = "" if figure.ratio is None else f"{figure.ratio:,.1f}"
    cpu = figure.facts.get("cpu_median_ms")
    computing = "" if cpu is None else f"{cpu:,.2f} ms"
    return (name, *pair(figure.values), computing, *pair(figure.floor), ratio, str(figure.n))
