"""What is known of a case and may be corrected: title, type, unit, due, party, property, registry, links."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app import limits, office_hours, parties
from app.cases import not_too_far, open_one, touched
from app.language import mark, tr
from app.limits import within_limit
from app.models import Case, CaseLink, CaseType, Unit
from app.models.case import REGISTRY_DECISIONS
from app.search import search
from app.trouble import Trouble

_MOST_NAMED = 4

FIELD_NAMES: Mapping[str, str] = {
    "title": mark("The title"),
    "description": mark("The description"),
    "case_type_id": mark("The type"),
    "unit_id": mark("The unit"),
    "due_at": mark("The last day"),
    "party_name": mark("The name"),
    "party_phone": mark("The phone number"),
    "party_email": mark("The e-mail address"),
    "party_number": mark("The personal number"),
    "property_designation": mark("The property"),
}
REGISTRY_NUMBER = 60
_LONGEST_SHOWN = 120
_THE_REGISTRY_NUMBER = mark("The registry number")


def change(session: Session, *, case_id: UUID, values: Mapping[str, Any], seen: Mapping[str, Any]) -> Case:
    """Correct some facts; `seen` is what stood there when the person began to type.

    Raises Trouble, and changes nothing, if somebody else has changed one of the same facts meanwhile.
    """
    case = open_one(session, case_id)
    changed = {name: value for name, value in values.items() if value != seen.get(name)}
    if not changed:
        raise Trouble(tr("Nothing has been changed."))
    for name in changed:
        if getattr(case, name) != seen.get(name):
            raise Trouble(
                tr(
                    "{field} has been changed by somebody else meanwhile: {value}",
                    field=tr(FIELD_NAMES[name]),
                    value=_shown(session, name, getattr(case, name)),
                )
            )
    case_type = session.get(CaseType, changed.get("case_type_id", case.case_type_id))
    if case_type is None:
        raise Trouble(tr("Choose what the case is about."))
    for name, value in changed.items():
        setattr(case, name, _checked(name, value, case_type))
    if "case_type_id" in changed:
        _suit_type(case, case_type)
    return touched(case)


def _shown(session: Session, name: str, value: Any) -> str:
    if not value:
        return "–"
    match name:
        case "due_at":
            return office_hours.shown_day(value).isoformat()
        case "case_type_id" | "unit_id":
            named = CaseType if name == "case_type_id" else Unit
            return session.scalar(select(named.name).where(named.id == value)) or "–"
    return str(value) if len(str(value)) <= _LONGEST_SHOWN else f"{str(value)[:_LONGEST_SHOWN]} …"


def _suit_type(case: Case, case_type: CaseType) -> None:
    case.secrecy_class = case_type.secrecy_class
    if case.party_number and not case_type.allows_personal_number:
        raise Trouble(tr("A personal number must not be stored for that type. Take it away first."))


def _checked(name: str, value: Any, case_type: CaseType) -> Any:
    match name:
        case "title":
            return within_limit(value, limits.TITLE, tr(limits.TITLE_NAME)) or case_type.name
        case "description":
            return within_limit(value, limits.TEXT, tr(limits.DESCRIPTION_NAME))
        case "party_name":
            return parties.name(value)
        case "party_phone":
            return parties.phone(value)
        case "party_email":
            return parties.email(value)
        case "party_number":
            return parties.personal_number(value, allowed=case_type.allows_personal_number)
        case "property_designation":
            return parties.property_designation(value)
        case "due_at":
            if value is not None:
                not_too_far(value)
            return value
        case "case_type_id" | "unit_id":
            return value
    raise KeyError(name)


def decide_registry(session: Session, *, case_id: UUID, decision: str, number: str = "") -> Case:
    """Say whether the case is registered in the diary, kept ordered here, or of minor importance."""
    case = session.get(Case, case_id)
    if case is None or decision not in REGISTRY_DECISIONS:
        raise Trouble(tr("Choose what the registry should do with the case."))
    if case.secrecy_class == "secret" and decision != "registered":
        raise Trouble(tr("A case with confidential information is always registered in the diary."))
    kept = within_limit(number, REGISTRY_NUMBER, tr(_THE_REGISTRY_NUMBER)) or None
    if decision != "registered":
        kept = None
    if (case.registry_decision, case.registry_number) == (decision, kept):
        raise Trouble(tr("Nothing has been changed."))
    case.registry_decision, case.registry_number = decision, kept
    return touched(case)


def link(session: Session, *, case_id: UUID, other_number: str) -> Case:
    """Note that two cases belong together; returns the other one."""
    case, other = session.get(Case, case_id), by_number(session, other_number)
    if case is None or case.id == other.id:
        raise Trouble(tr("Write the number of another case."))
    if other.id in linked_ids(session, case_id):
        raise Trouble(tr("{number} is already linked to this case.", number=other.number))
    session.add(CaseLink(case_id=case.id, other_id=other.id))
    touched(case)
    return other


def linked_ids(session: Session, case_id: UUID, most: int = 20) -> list[UUID]:
    """The cases that belong together with this one."""
    asked = select(CaseLink).where(or_(CaseLink.case_id == case_id, CaseLink.other_id == case_id)).limit(most)
    return [link.other_id if link.case_id == case_id else link.case_id for link in session.scalars(asked)]


def by_number(session: Session, number: str) -> Case:
    """The case with this number, however it is typed; the end of it is enough where only one case ends so."""
    typed = "-".join(number.upper().replace("–", "-").split())
    case = session.scalars(select(Case).where(Case.number == typed).limit(1)).first()
    if case is not None:
        return case
    ends_so = (
        [hit for hit in search(session, typed) if hit.kind == "case" and hit.detail.endswith(typed)]
        if typed
        else []
    )
    if len(ends_so) > 1:
        numbers = ", ".join(hit.detail for hit in ends_so[:_MOST_NAMED])
        raise Trouble(tr("Several cases end with {number}: {numbers}", number=typed, numbers=numbers))
    if not ends_so:
        raise Trouble(tr("There is no case with the number {number} on this PC.", number=typed or "–"))
    return session.get_one(Case, ends_so[0].id)


def unit_choices(session: Session, most: int = 300) -> list[tuple[str, UUID]]:
    """The units a case can belong to or be handed to, in Swedish order."""
    asked = select(Unit.name, Unit.id).order_by(Unit.sort_key).limit(most)
    return [(name, unit_id) for name, unit_id in session.execute(asked)]


def type_choices(session: Session, most: int = 600) -> list[tuple[str, UUID]]:
    """The case types a case can have, in Swedish order."""
    asked = select(CaseType.name, CaseType.id).where(CaseType.level == 3, CaseType.valid_to.is_(None))
    return [
        (name, type_id) for name, type_id in session.execute(asked.order_by(CaseType.sort_key).limit(most))
    ]
