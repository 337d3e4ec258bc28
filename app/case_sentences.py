"""What a change to a case is called in the user's words, one rule for each kind of change."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from app import working_time
from app.language import mark, tr
from app.working_time import Calendar

_STOCKHOLM = Calendar()


@dataclass
class Names:
    """Names looked up once for a whole timeline."""

    people: dict[str, str]
    units: dict[str, str]
    types: dict[str, str]
    outcomes: dict[str, str]
    cases: dict[str, str]

    def person(self, stored: str | None) -> str:
        """A colleague's name, or the word for somebody unknown."""
        return self.people.get(stored or "", tr("Somebody else"))


@dataclass(frozen=True)
class Told:
    """One change: the new and the old values, and who made it."""

    new: Mapping[str, Any]
    old: Mapping[str, Any]
    actor: str
    names: Names


def as_id(stored: object) -> UUID | None:
    """The identifier that a stored value means, or None."""
    try:
        return UUID(str(stored)) if stored else None
    except ValueError:
        return None


Said = tuple[str, str] | None
Rule = Callable[[Told], Said]


def _owner(told: Told) -> Said:
    if "owner_id" not in told.new:
        return None
    to, was = told.new["owner_id"], told.old.get("owner_id")
    who = told.names.person(told.actor)
    if to is None:
        return "user-round", tr("{who} released the case", who=who)
    if to != told.actor:
        return "user-check", tr("{who} gave the case to {name}", who=who, name=told.names.person(to))
    if was is None:
        return "hand", tr("{who} took the case", who=who)
    return "arrow-left-right", tr(
        "{who} took over the case from {name}", who=who, name=told.names.person(was)
    )


def _status(told: Told) -> Said:
    if "merged_into_id" in told.new:
        if told.new["merged_into_id"] is None:
            return "split", tr("The merging was taken back")
        return "merge", tr(
            "Merged into {number}", number=told.names.cases.get(told.new["merged_into_id"], "")
        )
    match told.new.get("status"):
        case "closed":
            outcome = told.names.outcomes.get(told.new.get("outcome_code") or "", "")
            said = tr("Closed: {outcome}", outcome=outcome) if outcome else tr("Closed")
            return "circle-check", said
        case "reopened":
            return "rotate-ccw", tr("Reopened")
        case "waiting":
            return "clock", tr("Waits for an answer")
    if told.new.get("resume_at") and told.new.get("status", "parked") == "parked":
        return "pause", tr("Parked until {day}", day=_moment(told.new["resume_at"]))
    if told.new.get("status") in ("ongoing", "new") and told.old.get("status") in ("waiting", "parked"):
        return "play", tr("Taken up again")
    return None


def _callback(told: Told) -> Said:
    if "callback_at" not in told.new or told.new.get("status") == "closed":
        return None
    if told.new["callback_at"]:
        return "phone-call", tr("Callback promised {time}", time=_moment(told.new["callback_at"]))
    return "phone-call", tr("Called back")


def _type(told: Told) -> Said:
    if "case_type_id" not in told.new:
        return None
    return "tag", tr("Type changed to {name}", name=told.names.types.get(told.new["case_type_id"], "–"))


def _unit(told: Told) -> Said:
    if "unit_id" not in told.new:
        return None
    return "building-2", tr(
        "Unit changed to {name}", name=told.names.units.get(told.new["unit_id"] or "", "–")
    )


def _due(told: Told) -> Said:
    if "due_at" not in told.new or "status" in told.new:
        return None
    return "calendar-clock", tr("Last day changed to {day}", day=_moment(told.new["due_at"]))


_REGISTRY = {
    "registered": mark("To be registered in the diary"),
    "kept_ordered": mark("Kept ordered here"),
    "minor_importance": mark("Of minor importance"),
}


def _registry(told: Told) -> Said:
    if "registry_decision" not in told.new and "registry_number" not in told.new:
        return None
    if number := told.new.get("registry_number"):
        return "landmark", tr("Registered in the diary: {number}", number=number)
    return "landmark", tr(_REGISTRY.get(told.new.get("registry_decision") or "", _REGISTRY["registered"]))


def _details(told: Told) -> Said:
    if any(name.startswith("party_") for name in told.new):
        return "id-card", tr("Contact details changed")
    if "property_designation" in told.new:
        return "map-pin", tr("Property changed to {name}", name=told.new["property_designation"] or "–")
    if "title" in told.new or "description" in told.new:
        return "pencil", tr("Title or description changed")
    return None


_RULES: tuple[Rule, ...] = (_owner, _status, _callback, _type, _unit, _due, _registry, _details)


def _moment(stored: str | None) -> str:
    return working_time.deadline_text(_STOCKHOLM, datetime.fromisoformat(stored)) if stored else "–"


def sentences(told: Told) -> list[tuple[str, str]]:
    """What a change means, as icons and sentences; nothing for what only the program cares about."""
    return [said for rule in _RULES if (said := rule(told)) is not None]
