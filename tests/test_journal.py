"""Every commit is a batch of changes with old and new values, and every batch can be taken back."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app import clock, journal
from app.database import Database
from app.models import Batch, Case, CaseNote, Change, Contact, Desk
from app.models.record import new_id
from app.trouble import Trouble
from tests.test_database import contact, log, notes


def changes(session: Session) -> list[Change]:
    """The journal, oldest first."""
    return list(session.scalars(select(Change).order_by(Change.id)))


def open_case(session: Session) -> Case:
    """A case with nobody's name on it."""
    case = Case(
        number="KC-26-R1-0001",
        title="Lampa",
        case_type_id=new_id(),
        created_at=clock.now(),
        updated_at=clock.now(),
    )
    session.add(case)
    return case


def test_a_commit_is_one_batch_with_one_end_mark(database: Database) -> None:
    def several(session: Session) -> None:
        log(session, "ett")
        session.flush()
        log(session, "två")
        open_case(session)

    database.write(several)
    told = database.read(changes)
    assert [change.last_in_batch for change in told] == [False, False, True]
    assert {change.batch_number for change in told} == {1}
    assert {change.operation for change in told} == {"insert"}


def test_a_change_keeps_the_old_and_the_new_value_of_what_changed_only(database: Database) -> None:
    logged = database.write(log, "fel")

    def correct(session: Session) -> None:
        session.get_one(Contact, logged.id).note = "rätt"

    database.write(correct)
    change = database.read(changes)[-1]
    assert (change.old_values, change.new_values, change.revision) == ({"note": "fel"}, {"note": "rätt"}, 2)


def test_a_write_that_changes_nothing_leaves_no_batch(database: Database) -> None:
    logged = database.write(log, "samma")

    def again(session: Session) -> None:
        session.get_one(Contact, logged.id).note = "samma"

    _, written = database.write_as("igen", again)
    assert written.batch is None
    assert len(database.read(changes)) == 1


def test_an_exclusive_column_brings_what_had_to_hold(database: Database) -> None:
    case, owner = database.write(open_case), new_id()

    def take(session: Session) -> None:
        session.get_one(Case, case.id).owner_id = owner

    database.write(take)
    change = database.read(changes)[-1]
    assert change.precondition == {"owner_id": None}
    assert change.new_values == {"owner_id": owner.hex}


def test_a_note_on_a_case_can_never_be_rewritten(database: Database) -> None:
    def write(session: Session) -> CaseNote:
        note = CaseNote(case_id=new_id(), kind="official", text="Ringde", written_at=clock.now())
        session.add(note)
        return note

    note = database.write(write)
    with pytest.raises(TypeError):
        database.write(lambda session: setattr(session.get_one(CaseNote, note.id), "text", "Ringde inte"))


def test_undo_takes_a_logged_contact_away_and_redo_brings_it_back(database: Database) -> None:
    _, written = database.write_as("Kontakt loggad", log, "hej")
    assert written.batch
    undone = database.undo(written.batch)
    assert database.read(notes) == []
    assert undone.batch
    database.undo(undone.batch)
    assert database.read(notes) == ["hej"]


def test_undo_puts_every_changed_value_back(database: Database) -> None:
    case, owner = database.write(open_case), new_id()

    def take(session: Session) -> None:
        row = session.get_one(Case, case.id)
        row.owner_id, row.status, row.resume_at = owner, "parked", clock.now()

    _, written = database.write_as("Taget", take)
    assert written.batch
    database.undo(written.batch)
    row = database.read(lambda session: session.get_one(Case, case.id))
    assert (row.owner_id, row.status, row.resume_at, row.revision) == (None, "new", None, 3)


def test_undo_is_refused_when_somebody_has_changed_it_since(database: Database) -> None:
    case = database.write(open_case)
    _, first = database.write_as("A", lambda session: setattr(session.get_one(Case, case.id), "title", "A"))
    database.write(lambda session: setattr(session.get_one(Case, case.id), "title", "B"))
    assert first.batch
    with pytest.raises(Trouble):
        database.undo(first.batch)
    assert database.read(lambda session: session.get_one(Case, case.id)).title == "B"


def test_nothing_is_undone_twice(database: Database) -> None:
    _, written = database.write_as("Kontakt loggad", log)
    assert written.batch
    database.undo(written.batch)
    with pytest.raises(Trouble):
        database.undo(written.batch)


def test_undo_and_redo_walk_back_and_forth_through_what_was_done(database: Database) -> None:
    who = {"actor": database.actor, "device": database.device}
    for note in ("ett", "två", "tre"):
        database.write_as("Kontakt loggad", log, note)

    def step(find: object) -> None:
        found: Batch | None = database.read(find, **who)  # type: ignore[arg-type]
        assert found is not None
        database.undo(found.number)

    step(journal.last_undoable)
    step(journal.last_undoable)
    assert database.read(notes) == ["ett"]
    step(journal.last_undone)
    step(journal.last_undone)
    assert database.read(notes) == ["ett", "två", "tre"]
    assert database.read(journal.last_undone, **who) is None
    step(journal.last_undoable)
    assert database.read(notes) == ["ett", "två"]
    database.write_as("Kontakt loggad", log, "fyra")
    assert database.read(journal.last_undone, **who) is None


def test_another_persons_work_is_not_undone_by_mistake(database: Database) -> None:
    database.write_as("Kontakt loggad", log)
    assert database.read(journal.last_undoable, actor="bo", device=database.device) is None


def test_the_journal_folded_gives_the_rows_that_are_there(database: Database) -> None:
    case = database.write(open_case)
    database.write(lambda session: setattr(session.get_one(Case, case.id), "title", "Lampa på Storgatan"))
    _, desk = database.write_as("Plats", lambda session: session.add(Desk(name="Reception", code="R1")))
    assert desk.batch
    database.undo(desk.batch)
    rows: dict[object, dict[str, object]] = {}
    for change in database.read(changes):
        if change.operation == "delete":
            del rows[change.row_id]
        else:
            rows.setdefault(change.row_id, {}).update(change.new_values or {})
    assert {identifier: row["title"] for identifier, row in rows.items()} == {case.id: "Lampa på Storgatan"}


def test_a_contact_without_a_zone_in_its_times_is_refused(database: Database) -> None:
    wrong = contact()
    wrong.began_at = wrong.began_at.replace(tzinfo=None)
    with pytest.raises(Exception, match="time zone"):
        database.write(lambda session: session.add(wrong))


def test_undo_takes_away_a_row_that_was_made_and_changed_in_one_commit(database: Database) -> None:
    def make_and_change(session: Session) -> None:
        case = open_case(session)
        session.flush()
        case.title = "Lampa på Storgatan"

    _, written = database.write_as("Ärende", make_and_change)
    assert written.batch
    undone = database.undo(written.batch)
    assert database.read(lambda session: session.scalar(select(Case.id))) is None
    assert undone.batch
    database.undo(undone.batch)
    assert database.read(lambda session: session.scalar(select(Case.title))) == "Lampa på Storgatan"


def test_what_there_is_to_undo_is_not_looked_for_in_years_of_history(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    database.write_as("Loggat", log, "ett")
    asked = {"actor": "guide", "device": "R1"}
    assert database.read(journal.last_undoable, **asked)
    monkeypatch.setattr(journal, "MOST_LOOKED_AT", 3)
    for _ in range(3):
        database.write(log, "av en annan")
    assert database.read(journal.last_undoable, **asked) is None
