"""The queues: who sees which case, in pages, and never by reading through all cases."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from app import case_queues, cases, clock, saved_filters
from app.case_queues import QUEUES, Queue, Viewer
from app.database import Database
from app.models import Case
from app.trouble import Trouble
from tests.conftest import Clock
from tests.small_town import SmallTown
from tests.test_cases import OUTCOME, opened


def viewer(town: SmallTown) -> Viewer:
    """Åsa at the contact centre."""
    return Viewer(town.guides["Åsa Lindqvist"], town.units["Kontaktcenter"])


def shown(database: Database, town: SmallTown, queue: str, **how: Any) -> list[UUID]:
    """The cases of a queue, in order."""
    return [row.id for row in database.read(case_queues.page, queue=queue, viewer=viewer(town), **how)]


def test_each_case_stands_in_the_queues_where_it_belongs(
    database: Database, town: SmallTown, wall_clock: Clock
) -> None:
    asa = town.guides["Åsa Lindqvist"]
    free, own, theirs, waits, rests, promised, done = (opened(database, town) for _ in range(7))
    database.write(cases.take, case_id=own.id, by=asa)
    database.write(cases.take, case_id=theirs.id, by=town.guides["Bo Ek"])
    database.write(cases.wait, case_id=waits.id, by=asa)
    database.write(cases.park, case_id=rests.id, by=asa, until=wall_clock.time + timedelta(days=1))
    database.write(cases.promise_callback, case_id=promised.id, at=wall_clock.time + timedelta(hours=1))
    database.write(cases.close, case_id=done.id, by=asa, outcome_code=OUTCOME)
    found = {queue.name: set(shown(database, town, queue.name)) for queue in QUEUES}
    assert found["mine"] == {own.id}
    assert found["unassigned"] == {free.id, waits.id, promised.id}
    assert found["waiting"] == {waits.id}
    assert found["parked"] == {rests.id}
    assert found["due_again"] == set()
    assert found["callbacks"] == {promised.id}
    assert found["closed_today"] == {done.id}
    assert len(found["all"]) == 7
    counted = database.read(case_queues.counts, viewer=viewer(town))
    assert {name: count.number for name, count in counted.items()} == {
        name: len(ids) for name, ids in found.items()
    }


def test_a_parked_case_is_back_when_its_day_has_come(
    database: Database, town: SmallTown, wall_clock: Clock
) -> None:
    case = opened(database, town, owner_id=town.sitting.guide_id)
    database.write(
        cases.park, case_id=case.id, by=town.sitting.guide_id, until=wall_clock.time + timedelta(days=1)
    )
    assert shown(database, town, "mine") == []
    wall_clock.go_on(days=1, minutes=1)
    assert shown(database, town, "mine") == shown(database, town, "due_again") == [case.id]
    assert shown(database, town, "parked") == []


def test_a_case_is_overdue_the_moment_its_last_day_is_over(
    database: Database, town: SmallTown, wall_clock: Clock
) -> None:
    case = opened(database, town)
    assert case.due_at is not None
    wall_clock.set(case.due_at - timedelta(minutes=1))
    assert shown(database, town, "overdue") == []
    wall_clock.set(case.due_at + timedelta(seconds=1))
    (row,) = database.read(case_queues.page, queue="overdue", viewer=viewer(town))
    assert (row.id, row.shown_status) == (case.id, "overdue")


def test_my_unit_holds_the_cases_of_the_guides_unit(database: Database, town: SmallTown) -> None:
    ours = opened(database, town, unit_id=town.units["Kontaktcenter"])
    opened(database, town, unit_id=town.units["Miljö"])
    assert shown(database, town, "unit") == [ours.id]


def test_a_confidential_case_shows_neither_its_title_nor_its_party(
    database: Database, town: SmallTown
) -> None:
    from app.parties import Party

    opened(
        database,
        town,
        title="Oro för Kim",
        case_type_id=town.types["Orosanmälan"],
        party=Party("Märta Öberg"),
    )
    (row,) = database.read(case_queues.page, queue="all", viewer=viewer(town))
    assert (row.is_secret, row.party) == (True, "")
    assert "Kim" not in row.title
    assert row.title == "Kontaktbegäran socialtjänst – ring upp"


def many(session: Session, town: SmallTown, number: int) -> None:
    """Cases of which several were changed in the same moment."""
    start = datetime(2026, 11, 1, tzinfo=UTC)
    for position in range(number):
        moment = start + timedelta(seconds=position // 7)
        session.add(
            Case(
                number=f"KC-26-X1-{position:04}",
                title=f"Ärende {position}",
                case_type_id=town.types["Gatubelysning"],
                created_at=moment,
                updated_at=moment,
                due_at=start + timedelta(days=position % 3),
            )
        )


@pytest.mark.parametrize("queue", ["unassigned", "overdue", "all"])
@pytest.mark.parametrize("reverse", [False, True])
def test_paging_shows_every_case_once_in_order(
    database: Database, town: SmallTown, queue: str, reverse: bool
) -> None:
    database.write(many, town, 450)
    seen, order, after = [], [], None
    while True:
        rows = database.read(case_queues.page, queue=queue, viewer=viewer(town), reverse=reverse, after=after)
        assert len(rows) <= case_queues.PAGE
        seen += [row.id for row in rows]
        order += [row.cursor.value for row in rows]
        if len(rows) < case_queues.PAGE:
            break
        after = rows[-1].cursor
    assert len(seen) == len(set(seen)) == 450
    newest_first = case_queues.BY_NAME[queue].newest_first != reverse
    assert order == sorted(order, reverse=newest_first)


def plan(session: Session, question: Any, values: dict[str, Any]) -> str:
    """What SQLite means to do."""
    rows = session.execute(text(f"EXPLAIN QUERY PLAN {question}"), values)
    return "\n".join(row[3] for row in rows)


def queues_of(session: Session) -> list[Queue]:
    """Every queue there can be, one saved filter for each condition among them."""
    saved = [case_queues.queue_named(session, kept.id.hex) for kept in saved_filters.listed(session)]
    return [*QUEUES, *saved]


def every_plan(session: Session, town: SmallTown) -> dict[str, str]:
    """The plans of all pages and counts."""
    plans = {}
    for queue in queues_of(session):
        values = case_queues.bound_values(session, queue.name, viewer(town))
        values |= {"value": "2026-11-01T00:00:00.000Z", "after": b"0" * 16, "most": 200}
        for reverse in (False, True):
            for further in (False, True):
                question = case_queues.page_question(queue, reverse=reverse, further=further)
                plans[f"{queue.title} {reverse} {further}"] = plan(session, question, values)
        plans[f"{queue.title} count"] = plan(session, case_queues.count_question(queue), values)
    return plans


def test_no_queue_and_no_count_reads_through_all_cases(database: Database, town: SmallTown) -> None:
    for name, chosen in (
        ("Typ", {"case_type_id": town.types["Gatubelysning"], "unit_id": town.units["Miljö"]}),
        ("Enhet", {"unit_id": town.units["Miljö"], "status": "waiting"}),
        ("Status", {"status": "new"}),
        ("Mina nya", {"owner": "mine", "status": "new"}),
        ("Lediga", {"owner": "unassigned"}),
    ):
        database.write(saved_filters.make, name=name, **chosen)
    for name, told in database.read(every_plan, town).items():
        # "All cases" walks its index from one end and stops after a page; every other one seeks its place.
        assert "SCAN case" not in told, f"{name}:\n{told}"
        if not name.startswith(("All", "Alla")):
            assert "SCAN c" not in told, f"{name}:\n{told}"
        assert "USING" in told.splitlines()[0] or "co-routine" in told.lower(), f"{name}:\n{told}"
        whole_sort = "TEMP B-TREE FOR ORDER BY" in told
        assert not whole_sort, f"{name}:\n{told}"


def test_a_count_stops_counting_where_nobody_needs_to_know_more(
    database: Database, town: SmallTown, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(case_queues, "COUNT_TO", 5)
    case_queues.count_question.cache_clear()
    database.write(many, town, 9)
    counted = database.read(case_queues.counts, viewer=viewer(town))
    case_queues.count_question.cache_clear()
    assert (counted["unassigned"].number, counted["unassigned"].more) == (5, True)
    assert (counted["mine"].number, counted["mine"].more) == (0, False)


def test_a_saved_filter_is_a_queue_of_its_own(database: Database, town: SmallTown) -> None:
    lamp = opened(database, town)
    opened(database, town, case_type_id=town.types["Skolskjuts"])
    made = database.write(
        saved_filters.make, name="Lampor", case_type_id=town.types["Gatubelysning"], owner="unassigned"
    )
    assert shown(database, town, made.hex) == [lamp.id]
    counted = database.read(case_queues.counts, viewer=viewer(town))
    assert counted[made.hex].number == 1
    database.write(saved_filters.rename, filter_id=made, name="Belysning")
    assert [kept.name for kept in database.read(saved_filters.listed)] == ["Belysning"]
    database.write(saved_filters.delete, filter_id=made)
    with pytest.raises(Trouble):
        shown(database, town, made.hex)


def test_a_filter_needs_a_name_and_a_condition(database: Database, town: SmallTown) -> None:
    with pytest.raises(Trouble):
        database.write(saved_filters.make, name="Tomt")
    with pytest.raises(Trouble):
        database.write(saved_filters.make, name="  ", status="new")
    with pytest.raises(Trouble):
        database.write(saved_filters.make, name="Stängda", status="closed")
    assert database.read(saved_filters.listed) == []


def test_a_parked_case_whose_day_has_come_says_that_it_is_due_again() -> None:
    now = clock.now()
    later, earlier = now + timedelta(hours=1), now - timedelta(hours=1)
    assert case_queues.status_now("parked", later, is_overdue=False) == "parked"
    assert case_queues.status_now("parked", earlier, is_overdue=False) == "due_again"
    assert case_queues.status_now("parked", earlier, is_overdue=True) == "overdue"
    assert case_queues.status_now("handed_over", earlier, is_overdue=False) == "handed_over"
