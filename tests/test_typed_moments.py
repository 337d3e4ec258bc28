"""Times are understood as people write them, and refused with a sentence where they cannot be."""

from datetime import UTC, datetime

import pytest

from app import typed_moments
from app.trouble import Trouble
from tests.conftest import Clock


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("08:15", datetime(2026, 11, 17, 7, 15, tzinfo=UTC)),
        ("8.15", datetime(2026, 11, 17, 7, 15, tzinfo=UTC)),
        ("16/11 14:30", datetime(2026, 11, 16, 13, 30, tzinfo=UTC)),
        ("16/11, 14:30", datetime(2026, 11, 16, 13, 30, tzinfo=UTC)),
        ("24/12 10:00", datetime(2025, 12, 24, 9, 0, tzinfo=UTC)),
        ("2026-07-01 14:30", datetime(2026, 7, 1, 12, 30, tzinfo=UTC)),
        ("2026-11-16", datetime(2026, 11, 15, 23, 0, tzinfo=UTC)),
    ],
)
def test_a_moment_is_understood(wall_clock: Clock, typed: str, meant: datetime) -> None:
    assert typed_moments.parse(typed) == meant


@pytest.mark.parametrize(
    "typed",
    ["24:00", "2026-02-30 10:00", "31/4", "i går", "14", "2026-03-29 02:30", "0001-01-01 00:30", "9" * 9999],
)
def test_an_impossible_moment_is_refused(wall_clock: Clock, typed: str) -> None:
    with pytest.raises(Trouble):
        typed_moments.parse(typed)


def test_nothing_typed_is_no_moment(wall_clock: Clock) -> None:
    assert typed_moments.parse("  ") is None


def test_what_is_shown_can_be_typed_again(wall_clock: Clock) -> None:
    at = datetime(2026, 7, 1, 12, 30, tzinfo=UTC)
    assert typed_moments.parse(typed_moments.show(at)) == at
