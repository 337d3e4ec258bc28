"""Which facts of a case are shown, in which order and in which words."""

from datetime import datetime

from app import office_hours, phone_numbers
from app.case_sheet import CaseSheet
from app.language import mark, tr
from app.ui import formatting
from app.ui.channels import channel_text

REGISTRY = {
    "registered": mark("To be registered"),
    "kept_ordered": mark("Kept ordered here"),
    "minor_importance": mark("Of minor importance"),
}


def party_lines(sheet: CaseSheet) -> tuple[str, str]:
    """Who the case is about, and how to reach them."""
    party = sheet.party
    phone = phone_numbers.show(party.phone) if party.phone else None
    number = f"{party.personal_number[:8]}-{party.personal_number[8:]}" if party.personal_number else None
    ways = [way for way in (phone, party.email, number) if way]
    if party.name:
        return party.name, "\n".join(ways)
    return (ways[0], "\n".join(ways[1:])) if ways else ("", "")


def facts_of(sheet: CaseSheet) -> list[tuple[str, str]]:
    """Labels and values; those without a value are left out, except who has the case."""
    last_day = tr("Was to answer by") if sheet.is_overdue else tr("Answer by")
    due = formatting.short_day(office_hours.shown_day(sheet.due_at)) if sheet.due_at else ""
    handed = ""
    if sheet.handover is not None:
        day = formatting.short_day(office_hours.shown_day(sheet.handover.due_at))
        handed = tr("{receiver}, answer by {day}", receiver=sheet.handover.receiver, day=day)
        if sheet.handover.acknowledged:
            handed += "\n" + tr("receipt noted")
    registry = tr(REGISTRY[sheet.registry_decision]) if sheet.registry_decision else ""
    facts = [
        (tr("Handled by"), sheet.owner_name or tr("Nobody yet")),
        (tr("Unit"), sheet.unit_name),
        (tr("Handed over to"), handed),
        (last_day, "" if sheet.is_closed else due),
        (tr("Back"), _moment(sheet.resume_at) if sheet.handover is None else ""),
        (tr("Call back"), _moment(sheet.callback_at)),
        (tr("Closed"), _moment(sheet.closed_at)),
        (tr("Outcome"), sheet.outcome),
        (tr("Type"), sheet.type_name),
        (tr("Channel"), channel_text(sheet.channel) if sheet.channel else ""),
        (tr("Property"), sheet.party.property_designation or ""),
        (tr("Registry"), ": ".join(filter(None, (registry, sheet.registry_number)))),
    ]
    return [(label, value) for label, value in facts if value]


def _moment(at: datetime | None) -> str:
    return formatting.moment(at) if at else ""
