"""Brings a town's history into the database: contacts, cases, notes, each with its changes in the journal.

Rows go in by bulk statements; what the unit of work would have written beside them (batches, changes, search entries)
is written here from the same values.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import NAMESPACE_OID, UUID, uuid5

from sqlalchemy import insert, select, text
from sqlalchemy.orm import Session

from app import search_index, settings
from app.clock import STOCKHOLM
from app.exchange.town_file import TownCase
from app.models import Batch, Case, CaseNote, CaseType, Change, Contact, Desk, Employee, Unit
from app.models.record import Record, new_id, stored_form
from app.search_index import Entry
from app.sorting import sort_key

DESK_CODE = "IM"
_LONGEST_CONTACT = timedelta(minutes=15)
_UNIT_NAMES = {
    "kundtjanst": "Kontaktcenter",
    "bygglov": "Bygglovsenheten",
    "gata-park": "Gata, park och hamn",
    "social": "Socialtjänsten",
    "skola": "Skola och förskola",
    "miljo": "Miljöenheten",
}
_TYPE_NAMES = {
    "fraga": "Allmän fråga",
    "felanmalan": "Felanmälan",
    "ansokan": "Ansökan",
    "klagomal": "Klagomål",
    "synpunkt": "Synpunkt",
    "bokning": "Bokning",
    "utlamning": "Utlämning av handling",
    "faktura": "Fakturafråga",
    "intyg": "Intyg",
    "besiktning": "Besiktning",
}


@dataclass
class Importer:
    """What an import knows across its chunks."""

    source: str
    due: Callable[[datetime], datetime]
    people: Mapping[str, str]
    office: str = "KC"
    known: dict[tuple[str, str], UUID] = field(default_factory=dict)
    words: set[str] = field(default_factory=set)
    already_there: int = 0


def lines_done(session: Session, *, source: str) -> int:
    """How many lines of this file are in already."""
    return int(settings.get(session, _progress_key(source)) or 0)


def import_chunk(session: Session, importer: Importer, cases: Sequence[TownCase], *, lines_done: int) -> int:
    """Bring in some cases and remember, in the same commit, how far the file has been read."""
    there = set(session.scalars(select(Case.id).where(Case.id.in_([case.id for case in cases]))))
    importer.already_there += len(there)
    fresh = [case for case in cases if case.id not in there]
    if fresh:
        _Rows(session, importer).add(fresh)
    settings.put(session, _progress_key(importer.source), lines_done)
    return len(fresh)


def _progress_key(source: str) -> str:
    return f"import:{source}"


class _Rows:
    """The rows of one chunk, gathered and then written table by table."""

    def __init__(self, session: Session, importer: Importer) -> None:
        self.session = session
        self.importer = importer
        self.rows: dict[type[Record], list[dict[str, Any]]] = {Contact: [], Case: [], CaseNote: []}
        self.batches: list[dict[str, Any]] = []
        self.changes: list[dict[str, Any]] = []
        self.entries: list[tuple[UUID, Entry]] = []
        self.next_batch = 0

    def add(self, cases: Sequence[TownCase]) -> None:
        self._meet_everybody(cases)
        self.next_batch = (self.session.scalar(text("SELECT max(number) FROM batch")) or 0) + 1
        for case in cases:
            self._case(case)
        # On the connection itself: the session would sort the rows by which of their columns are empty first.
        connection = self.session.connection()
        for model, rows in self.rows.items():
            if rows:
                connection.execute(insert(model), rows)
        connection.execute(insert(Batch), self.batches)
        connection.execute(insert(Change), self.changes)
        search_index.put(self.session, self.entries, known_words=self.importer.words)

    def _meet_everybody(self, cases: Sequence[TownCase]) -> None:
        """Make the people, units and types first: they are journaled by the unit of work, with its own batch."""
        self._record(Desk, DESK_CODE)
        for case in cases:
            self._record(CaseType, case.case_type)
            self._record(Unit, case.unit)
            for name in (case.logged_by, case.owner, *(event.by for event in case.events)):
                if name is not None:
                    self._record(Employee, name)

    def _case(self, told: TownCase) -> None:
        contact_id = new_id()
        case_type = self._record(CaseType, told.case_type)
        logged_by = self._record(Employee, told.logged_by)
        owner = self._record(Employee, told.owner) if told.owner else None
        ended = (
            min(told.closed, told.created + _LONGEST_CONTACT)
            if told.first_contact and told.closed
            else told.created
        )
        contact: dict[str, Any] = {
            "id": contact_id,
            "channel": told.channel,
            "desk_id": self._record(Desk, DESK_CODE),
            "guide_id": logged_by,
            "began_at": told.created,
            "ended_at": ended,
            "case_type_id": case_type,
            "outcome_code": "SOLVED" if told.first_contact else "HANDED_OVER",
            "note": "",
            "case_id": told.id,
        }
        day = told.created.astimezone(STOCKHOLM)
        # Contacts solved at once never rested with anybody: their case is born with its owner.
        first_owner = logged_by if told.first_contact or told.owner == told.logged_by else None
        born: dict[str, Any] = {
            "id": told.id,
            "number": f"{self.importer.office}-{day:%y}-{DESK_CODE}-{told.running:06d}",
            "title": told.title,
            "description": told.body,
            "case_type_id": case_type,
            "channel": told.channel,
            "status": "new",
            "owner_id": first_owner,
            "unit_id": self._record(Unit, told.unit),
            "created_at": told.created,
            "created_by_id": logged_by,
            "updated_at": told.created,
            "due_at": self.importer.due(told.created),
            "closed_at": None,
            "closed_by_id": None,
            "outcome_code": None,
            "secrecy_class": "open",
            "source_contact_id": contact_id,
        }
        self._journal(told.created, logged_by, [(Contact, contact, None), (Case, born, None)])
        now = dict(born)
        revision = 1
        for event in told.events:
            by = self._record(Employee, event.by)
            if event.text is not None:
                note: dict[str, Any] = {
                    "id": new_id(),
                    "case_id": told.id,
                    "kind": "internal",
                    "text": event.text,
                    "author_id": by,
                    "written_at": event.at,
                }
                self._append(CaseNote, note)
                self.entries.append((note["id"], Entry("note", told.id, event.text)))
                self._journal(event.at, by, [(CaseNote, note, None)])
                continue
            new: dict[str, Any] = {"status": event.status, "updated_at": event.at}
            if event.status == "closed":
                outcome = "SOLVED" if told.first_contact else "HANDED_OVER"
                new |= {"closed_at": event.at, "closed_by_id": by, "outcome_code": outcome}
            elif owner is not None:
                new["owner_id"] = owner
            revision = self._updated(now, new, event.at, by, revision)
        end = {"status": told.status, "owner_id": owner, "updated_at": told.updated, "closed_at": told.closed}
        revision = self._updated(now, end, told.updated, owner or logged_by, revision)
        self._append(Contact, contact)
        self._append(Case, now, revision)
        self.entries.append((told.id, Entry("case", told.id, f"{told.title} {told.body}", (born["number"],))))

    def _updated(
        self, now: dict[str, Any], new: dict[str, Any], at: datetime, by: UUID, revision: int
    ) -> int:
        before = {name: now[name] for name, value in new.items() if now[name] != value}
        if not before:
            return revision
        now |= new
        self._journal(at, by, [(Case, now, before)], revision + 1)
        return revision + 1

    def _append(self, model: type[Record], values: dict[str, Any], revision: int = 1) -> None:
        self.rows[model].append({"scope": "kc", "revision": revision, **values})

    def _journal(
        self,
        at: datetime,
        by: UUID,
        changes: list[tuple[type[Record], dict[str, Any], dict[str, Any] | None]],
        revision: int = 1,
    ) -> None:
        self.batches.append(
            {
                "number": self.next_batch,
                "id": new_id(),
                "label": None,
                "actor": str(by),
                "device": DESK_CODE,
                "at": at,
            }
        )
        for position, (model, values, before) in enumerate(changes, start=1):
            told = values if before is None else {name: values[name] for name in before}
            self.changes.append(
                {
                    "batch_number": self.next_batch,
                    "last_in_batch": position == len(changes),
                    "scope": "kc",
                    "entity": model.__tablename__,
                    "row_id": values["id"],
                    "operation": "insert" if before is None else "update",
                    "revision": revision,
                    "new_values": {
                        name: stored_form(value)
                        for name, value in told.items()
                        if name != "id" and (value is not None or before is not None)
                    },
                    "old_values": before and {name: stored_form(value) for name, value in before.items()},
                    "precondition": {"owner_id": stored_form(before["owner_id"])}
                    if before and "owner_id" in before
                    else None,
                }
            )
        self.next_batch += 1

    def _record(self, model: type[Record], name: str) -> UUID:
        """The identifier of the person, unit, type or desk the file calls `name`, made the first time."""
        key = (model.__tablename__, name)
        if key not in self.importer.known:
            self.importer.known[key] = self._found_or_made(model, name)
        return self.importer.known[key]

    def _found_or_made(self, model: type[Record], name: str) -> UUID:
        identifier = uuid5(NAMESPACE_OID, f"{model.__tablename__}:{name}")
        if self.session.get(model, identifier) is not None:
            return identifier
        if model is Unit:
            shown = _UNIT_NAMES.get(name, name)
            there = self.session.scalar(select(Unit.id).where(Unit.sort_key == sort_key(shown)).limit(1))
            if there is not None:
                return there
            self.session.add(Unit(id=identifier, name=shown, sort_key=sort_key(shown)))
        elif model is CaseType:
            shown = _TYPE_NAMES.get(name, name)
            self.session.add(CaseType(id=identifier, name=shown, level=3, sort_key=sort_key(shown)))
        elif model is Desk:
            self.session.add(Desk(id=identifier, name="Import", code=name, kind="import", channel="PHONE"))
        else:
            shown = self.importer.people.get(name, name)
            self.session.add(
                Employee(
                    id=identifier, name=shown, role="guide", login=name, active=True, sort_key=sort_key(shown)
                )
            )
        self.session.flush()
        return identifier
