"""Merging and taking it back: nobody's case is lost, whoever was first."""

from datetime import timedelta

import pytest

from app import case_merging, case_sheet, cases, clock
from app.database import Database
from app.trouble import Trouble
from tests.conftest import Clock
from tests.small_town import SmallTown
from tests.test_cases import opened, stored


def test_two_people_merging_in_opposite_directions_cannot_lose_a_case(
    database: Database, town: SmallTown
) -> None:
    one, other, by = opened(database, town), opened(database, town), town.sitting.guide_id
    database.write(case_merging.merge, case_id=one.id, into_id=other.id, by=by)
    with pytest.raises(Trouble, match=other.number):
        database.write(case_merging.merge, case_id=other.id, into_id=one.id, by=town.guides["Bo Ek"])
    assert stored(database, one.id).merged_into_id == other.id
    assert (stored(database, other.id).merged_into_id, stored(database, other.id).closed_at) == (None, None)


def test_the_target_tells_the_story_of_both_and_the_merged_one_points_at_it(
    database: Database, town: SmallTown
) -> None:
    one, other, by = opened(database, town), opened(database, town), town.sitting.guide_id
    database.write(cases.write_note, case_id=one.id, by=by, text="Sett av Märta")
    database.write(case_merging.merge, case_id=one.id, into_id=other.id, by=by)
    target = database.read(case_sheet.sheet, case_id=other.id)
    assert [(line.detail, line.case_number) for line in target.lines if line.kind == "internal"] == [
        ("Sett av Märta", one.number)
    ]
    assert [(link.number, link.relation) for link in target.others] == [(one.number, "merged")]
    gone = database.read(case_sheet.sheet, case_id=one.id)
    assert [(link.number, link.relation) for link in gone.others] == [(other.number, "merged_into")]


def test_a_case_merged_on_the_way_is_still_told_of_at_the_end(database: Database, town: SmallTown) -> None:
    a, b, c = (opened(database, town) for _ in range(3))
    by = town.sitting.guide_id
    database.write(case_merging.merge, case_id=a.id, into_id=b.id, by=by)
    database.write(case_merging.merge, case_id=b.id, into_id=c.id, by=by)
    assert set(database.read(case_merging.merged_ids, c.id)) == {a.id, b.id}


def test_taking_a_merging_back_restores_the_case_as_it_was(
    database: Database, town: SmallTown, wall_clock: Clock
) -> None:
    one, other, by = opened(database, town), opened(database, town), town.sitting.guide_id
    promised = wall_clock.time + timedelta(hours=3)
    database.write(cases.take, case_id=one.id, by=by)
    database.write(cases.promise_callback, case_id=one.id, at=promised)
    before = stored(database, one.id)
    database.write(case_merging.merge, case_id=one.id, into_id=other.id, by=by)
    assert stored(database, other.id).callback_at == before.callback_at
    database.write(case_merging.unmerge, case_id=one.id)
    after = stored(database, one.id)
    for name in ("status", "owner_id", "closed_at", "closed_by_id", "merged_into_id", "callback_at"):
        assert getattr(after, name) == getattr(before, name), name
    assert stored(database, other.id).callback_at is None
    with pytest.raises(Trouble):
        database.write(case_merging.unmerge, case_id=one.id)


def test_merging_can_also_be_undone_with_the_usual_key(database: Database, town: SmallTown) -> None:
    one, other, by = opened(database, town), opened(database, town), town.sitting.guide_id
    _, written = database.write_as(
        "Sammanslaget", case_merging.merge, case_id=one.id, into_id=other.id, by=by
    )
    assert written.batch is not None
    database.undo(written.batch)
    assert (stored(database, one.id).merged_into_id, stored(database, one.id).status) == (None, "new")


def test_a_merged_case_is_worked_with_in_the_other_and_not_reopened(
    database: Database, town: SmallTown
) -> None:
    one, other, by = opened(database, town), opened(database, town), town.sitting.guide_id
    database.write(case_merging.merge, case_id=one.id, into_id=other.id, by=by)
    with pytest.raises(Trouble, match=other.number):
        database.write(cases.take, case_id=one.id, by=by)
    with pytest.raises(Trouble):
        database.write(cases.reopen, case_id=one.id)
    with pytest.raises(Trouble):
        database.write(case_merging.merge, case_id=other.id, into_id=other.id, by=by)


@pytest.mark.parametrize("first", [True, False])
def test_taking_a_merging_back_gives_both_their_own_promise_back(
    database: Database, town: SmallTown, *, first: bool
) -> None:
    one, other, by = opened(database, town), opened(database, town), town.sitting.guide_id
    early, late = clock.now() + timedelta(hours=1), clock.now() + timedelta(hours=2)
    promised = {one.id: early if first else late, other.id: late if first else early}
    for case_id, at in promised.items():
        database.write(cases.promise_callback, case_id=case_id, at=at)
    before = {case_id: stored(database, case_id).callback_at for case_id in promised}
    database.write(case_merging.merge, case_id=one.id, into_id=other.id, by=by)
    assert stored(database, other.id).callback_at == min(filter(None, before.values()))
    database.write(case_merging.unmerge, case_id=one.id)
    assert {case_id: stored(database, case_id).callback_at for case_id in promised} == before


def test_a_promise_made_after_the_merging_is_kept_when_it_is_taken_back(
    database: Database, town: SmallTown
) -> None:
    one, other, by = opened(database, town), opened(database, town), town.sitting.guide_id
    database.write(cases.promise_callback, case_id=one.id, at=clock.now() + timedelta(hours=1))
    database.write(case_merging.merge, case_id=one.id, into_id=other.id, by=by)
    database.write(cases.promise_callback, case_id=other.id, at=clock.now() + timedelta(hours=3))
    promised = stored(database, other.id).callback_at
    database.write(case_merging.unmerge, case_id=one.id)
    assert stored(database, other.id).callback_at == promised


def test_the_end_of_a_number_is_enough_where_only_one_case_ends_so(
    database: Database, town: SmallTown
) -> None:
    by = town.sitting.guide_id
    first, second = opened(database, town), opened(database, town)
    database.write(case_merging.merge_by_number, case_id=first.id, other_number=second.number[-4:], by=by)
    assert stored(database, first.id).merged_into_id == second.id


def test_an_end_that_several_numbers_share_names_them(database: Database, town: SmallTown) -> None:
    case, first = opened(database, town), opened(database, town)
    second = opened(database, town, desk_code="T2")
    with pytest.raises(Trouble, match="KC-"):
        database.write(
            case_merging.merge_by_number,
            case_id=first.id,
            other_number=case.number[-4:],
            by=town.sitting.guide_id,
        )
    assert second.number[-4:] == case.number[-4:]
