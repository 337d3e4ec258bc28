"""A case's timeline: its changes, notes, contacts and hand-overs as sentences; nothing is stored for it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app import clock, working_time
from app.case_sentences import Names, Told, as_id, sentences
from app.language import mark, tr
from app.models import (
    Batch,
    Case,
    CaseNote,
    CaseType,
    Change,
    Contact,
    Disruption,
    Employee,
    Handover,
    Outcome,
    Unit,
)
from app.working_time import Calendar

MOST_LINES = 200
_STOCKHOLM = Calendar()

CONTACTS: Mapping[str, tuple[str, str]] = {
    "PHONE": ("phone", mark("Phone call answered")),
    "EMAIL": ("mail", mark("E-mail answered")),
    "CHAT": ("message-circle", mark("Chat answered")),
    "VISIT": ("user-round", mark("Visit received")),
    "LETTER": ("send", mark("Letter received")),
    "ESERVICE": ("globe", mark("E-service received")),
    "SOCIAL": ("share-2", mark("Social media answered")),
    "INTERNAL": ("building-2", mark("Internal contact")),
}


@dataclass(frozen=True)
class Line:
    """Something that happened: when, what in the user's words, who did it, and what was written."""

    at: datetime
    icon: str
    text: str
    who: str = ""
    detail: str = ""
    kind: str = "change"
    case_number: str = ""


def lines(session: Session, case: Case, merged: Sequence[Case] = ()) -> tuple[Line, ...]:
    """What has happened in a case and in those merged into it, newest first, at most MOST_LINES."""
    together = {one.id: one for one in (case, *merged)}
    ids = list(together)
    changes = _changes(session, ids)
    notes = _newest(session, CaseNote, CaseNote.written_at, ids)
    contacts = _newest(session, Contact, Contact.began_at, ids)
    handovers = _newest(session, Handover, Handover.sent_at, ids)
    disruptions = _disruptions(session, ids)
    spoken_of = _people(together.values(), notes, contacts, handovers)
    names = _names(session, spoken_of, changes, {handover.unit_id for handover in handovers})

    told = [(one.id, _opened(one, names)) for one in together.values()]
    for change in changes:
        told += [(change.row_id, line) for line in _change_lines(change, names)]
    told += [(note.case_id, _note_line(note, names)) for note in notes]
    told += [(contact.case_id, _contact_line(contact, names)) for contact in contacts]
    for handover in handovers:
        closed_at = together[handover.case_id].closed_at
        told += [(handover.case_id, line) for line in _handover_lines(handover, names, closed_at)]
    for disruption in disruptions:
        told += [(disruption.case_id, line) for line in _disruption_lines(disruption)]

    shown = [line if owner == case.id else _from_merged(line, together[owner]) for owner, line in told]
    shown.sort(key=lambda line: line.at, reverse=True)
    return tuple(shown[:MOST_LINES])


def _from_merged(line: Line, case: Case) -> Line:
    return Line(line.at, line.icon, line.text, line.who, line.detail, line.kind, case.number)


def _changes(session: Session, ids: list[UUID]) -> Sequence[Any]:
    # What has been undone never happened for the reader; the journal itself keeps both.
    asked = (
        select(Change.row_id, Change.new_values, Change.old_values, Batch.actor, Batch.at)
        .join(Batch, Batch.number == Change.batch_number)
        .where(Change.row_id.in_(ids), Change.operation == "update")
        .where(Batch.undone_by.is_(None), Batch.undoes.is_(None))
        .order_by(Change.id.desc())
        .limit(MOST_LINES)
    )
    return session.execute(asked).all()


def _newest(session: Session, entity: Any, moment: Any, ids: list[UUID]) -> Sequence[Any]:
    # Plain rows: nothing here is changed, and records cost several times as much to make.
    asked = select(entity.__table__).where(entity.case_id.in_(ids)).order_by(moment.desc()).limit(MOST_LINES)
    return session.execute(asked).all()


def _disruptions(session: Session, ids: list[UUID]) -> list[Any]:
    ongoing = select(Disruption).where(Disruption.ended_at.is_(None), Disruption.case_id.in_(ids)).limit(5)
    return list(session.scalars(ongoing))


def _people(
    together: Iterable[Case], notes: Sequence[Any], contacts: Sequence[Any], handovers: Sequence[Any]
) -> set[UUID | None]:
    writers = {note.author_id for note in notes} | {contact.guide_id for contact in contacts}
    return writers | {handover.sent_by_id for handover in handovers} | {one.created_by_id for one in together}


def _names(
    session: Session,
    people: set[UUID | None],
    changes: Sequence[Any],
    units: set[UUID | None],
) -> Names:
    types: set[UUID | None] = set()
    cases: set[UUID | None] = set()
    for change in changes:
        people.add(as_id(change.actor))
        for values in (change.new_values or {}, change.old_values or {}):
            people.add(as_id(values.get("owner_id")))
            units.add(as_id(values.get("unit_id")))
            types.add(as_id(values.get("case_type_id")))
            cases.add(as_id(values.get("merged_into_id")))
    codes = {(change.new_values or {}).get("outcome_code") for change in changes} - {None}
    outcomes = select(Outcome.code, Outcome.label).where(Outcome.code.in_(codes)).limit(100)
    return Names(
        people=_named(session, Employee.id, Employee.name, people),
        units=_named(session, Unit.id, Unit.name, units),
        types=_named(session, CaseType.id, CaseType.name, types),
        outcomes={row.code: row.label for row in session.execute(outcomes)} if codes else {},
        cases=_named(session, Case.id, Case.number, cases),
    )


def _named(session: Session, key: Any, name: Any, ids: set[UUID | None]) -> dict[str, str]:
    wanted = [one for one in ids if one is not None]
    if not wanted:
        return {}
    found: dict[str, str] = {}
    for row_id, text in session.execute(select(key, name).where(key.in_(wanted)).limit(len(wanted))):
        found[row_id.hex] = text
    return found


def _opened(case: Case, names: Names) -> Line:
    who = names.people.get(case.created_by_id.hex, "") if case.created_by_id else ""
    return Line(case.created_at, "circle-dot", tr("Case opened"), who, case.description, kind="opened")


def _note_line(note: Any, names: Names) -> Line:
    official = note.kind == "official"
    text = tr("Official note") if official else tr("Note")
    who = names.person(note.author_id.hex if note.author_id else None)
    return Line(note.written_at, "file-text" if official else "sticky-note", text, who, note.text, note.kind)


def _contact_line(contact: Any, names: Names) -> Line:
    icon, text = CONTACTS.get(contact.channel, CONTACTS["INTERNAL"])
    who = names.person(contact.guide_id.hex if contact.guide_id else None)
    return Line(contact.began_at, icon, tr(text), who, contact.note, kind="contact")


def _handover_lines(handover: Any, names: Names, closed_at: datetime | None) -> list[Line]:
    unit = names.units.get(handover.unit_id.hex) if handover.unit_id else None
    to = ", ".join(filter(None, (handover.officer, unit))) or tr("Somebody else")
    who = names.person(handover.sent_by_id.hex if handover.sent_by_id else None)
    due = working_time.deadline_text(_STOCKHOLM, handover.due_at)
    sent = tr("Handed over to {receiver}, answer by {day}", receiver=to, day=due)
    told = [Line(handover.sent_at, "send", sent, who, handover.message)]
    if handover.acknowledged_at:
        told.append(Line(handover.acknowledged_at, "check", tr("{receiver} has confirmed", receiver=to)))
    if handover.answered_at:
        told.append(Line(handover.answered_at, "message-square", tr("{receiver} has answered", receiver=to)))
        return told
    if handover.due_at <= (handover.returned_at or closed_at or clock.now()):
        unanswered = tr("No answer from {receiver}: the case is back in the queue", receiver=to)
        told.append(Line(handover.due_at, "clock-alert", unanswered))
    if handover.returned_at:
        taken_back = tr("Taken back from {receiver}", receiver=to)
        told.append(Line(handover.returned_at, "corner-up-left", taken_back))
    return told


def _disruption_lines(disruption: Disruption) -> list[Line]:
    text = tr("Disruption announced: {title}", title=disruption.title)
    return [Line(disruption.began_at, "megaphone", text, detail=disruption.script)]


def _change_lines(change: Any, names: Names) -> list[Line]:
    actor = (as_id(change.actor) or UUID(int=0)).hex
    told = Told(change.new_values or {}, change.old_values or {}, actor, names)
    who = names.people.get(actor, "")
    return [Line(change.at, icon, text, "" if who in text else who) for icon, text in sentences(told)]
