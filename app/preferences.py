"""What the municipality decides about its desk: its name, its hours and its promises, as one form."""

from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy.orm import Session

from app import field_rules, office_hours, opening_hours_text, settings
from app.field_rules import required
from app.language import tr
from app.trouble import Misfit, Trouble
from app.working_time import WEEKDAYS, calendar_from_settings

SHORT_DAYS = ("epiphany_eve", "maundy_thursday", "walpurgis_eve", "ascension_eve", "all_saints_eve")
NUMBERS: Mapping[str, tuple[int, int]] = {
    "reopen_days": (0, 365),
    "similar_days": (1, 90),
    "handover_working_days": (1, 60),
}


def hours_field(weekday: str) -> str:
    """The name of the field for a weekday's hours."""
    return f"hours_{weekday}"


def short_day_field(eve: str) -> str:
    """The name of the field for the time to close on a day before a holiday."""
    return f"short_{eve}"


def described(session: Session) -> dict[str, Any]:
    """Every preference as it is typed."""
    kept = settings.get_all(session)
    hours = office_hours.described(session)
    half_days: Mapping[str, str] = hours.get("half_days", {})
    return {
        "language": kept["language"],
        "municipality": kept["municipality"],
        "office": kept["office"],
        **{name: str(kept[name]) for name in NUMBERS},
        "auto_check_out": bool(kept["auto_check_out"]),
        **{hours_field(day): opening_hours_text.write_spans(hours["hours"].get(day, ())) for day in WEEKDAYS},
        "eves_closed": bool(hours.get("eves_closed", True)),
        "closed_days": opening_hours_text.write_days(hours.get("closed_days", ())),
        **{short_day_field(eve): half_days.get(eve, "") for eve in SHORT_DAYS},
        "half_days": opening_hours_text.write_half_days(
            {day: closing for day, closing in half_days.items() if day not in SHORT_DAYS}
        ),
    }


def save(session: Session, *, values: Mapping[str, Any]) -> dict[str, Any]:
    """Keep all preferences as typed; raises Misfit with a sentence for each that cannot be."""
    read: dict[str, Any] = {}
    wrong: dict[str, str] = {}
    for name, rule in _rules().items():
        try:
            read[name] = rule(values[name])
        except Trouble as trouble:
            wrong[name] = str(trouble)
    open_days = [day for day in WEEKDAYS if read.get(hours_field(day), True)]
    if not open_days:
        wrong[hours_field(WEEKDAYS[0])] = tr("The contact centre must be open some day of the week.")
    if wrong:
        raise Misfit(wrong)
    hours = {
        **office_hours.described(session),
        "hours": {day: read[hours_field(day)] for day in WEEKDAYS if read[hours_field(day)]},
        "eves_closed": read["eves_closed"],
        "closed_days": read["closed_days"],
        "half_days": read["half_days"]
        | {eve: read[short_day_field(eve)] for eve in SHORT_DAYS if read[short_day_field(eve)]},
    }
    calendar_from_settings(hours)
    settings.put(session, office_hours.SETTING, hours)
    for name in ("municipality", "office", "auto_check_out", *NUMBERS):
        settings.put(session, name, read[name])
    session.flush()
    return described(session)


def keep(session: Session, *, values: Mapping[str, Any]) -> None:
    """Remember choices of look and language."""
    for name, value in values.items():
        settings.put(session, name, value)


def _rules() -> Mapping[str, Callable[[Any], Any]]:
    return {
        "municipality": required(80),
        "office": field_rules.desk_code,
        **{name: _number(*limits) for name, limits in NUMBERS.items()},
        "auto_check_out": bool,
        **{hours_field(day): opening_hours_text.read_spans for day in WEEKDAYS},
        "eves_closed": bool,
        "closed_days": opening_hours_text.read_days,
        **{short_day_field(eve): _closing for eve in SHORT_DAYS},
        "half_days": opening_hours_text.read_half_days,
    }


def _number(least: int, most: int) -> Callable[[Any], int]:
    def rule(typed: Any) -> int:
        text = str(typed).strip()
        if not (text.isascii() and text.isdigit() and len(text) <= 6 and least <= int(text) <= most):
            raise Trouble(tr("Write a whole number from {least} to {most}.", least=least, most=most))
        return int(text)

    return rule


def _closing(typed: Any) -> str:
    text = str(typed).strip()
    return opening_hours_text.read_time(text) if text else ""
