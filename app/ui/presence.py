"""Whether a colleague is here, in words: for the guide, and what the guide may tell a visitor."""

from datetime import datetime, time

from app import clock
from app.directory import Host, Presence
from app.language import tr
from app.ui import formatting


def presence_text(presence: Presence) -> str:
    """Whether they are here: "Away until 13:00", "Here", "No absence noted"."""
    if presence.state == "absent" and presence.until is not None:
        if _for_the_rest_of_today(presence.until):
            return tr("Away for the rest of the day")
        return tr("Away until {when}", when=_when(presence.until))
    return tr("Here") if presence.state == "present" else tr("No absence noted")


def source_text(presence: Presence) -> str:
    """Who says so and how old that is: "told at the reception 09:10, 20 min ago"; empty when nobody has."""
    if presence.source is None or presence.noted_at is None:
        return ""
    said = tr("{source} {when}", source=presence.source, when=formatting.moment_or_time(presence.noted_at))
    return tr("{said}, {age} ago", said=said, age=formatting.since(presence.noted_at))


def presence_tone(presence: Presence) -> str:
    """The colour token of a presence; the words say the same."""
    return {"absent": "warning", "present": "success", "unknown": "muted"}[presence.state]


def what_to_say(host: Host, deputy: Host | None) -> str:
    """A sentence for the visitor when the host is away; it never tells why."""
    presence = host.presence
    if presence.state != "absent" or presence.until is None:
        return ""
    if _for_the_rest_of_today(presence.until):
        away = tr("{name} is not here any more today.", name=host.name)
    else:
        away = tr(
            "{name} is not here now but is expected back {when}.", name=host.name, when=_when(presence.until)
        )
    if deputy is not None and deputy.presence.state != "absent":
        return f"{away} {tr('Would you like to meet {name} instead?', name=deputy.name)}"
    return f"{away} {tr('Would you like to leave a message, or come back another time?')}"


def _for_the_rest_of_today(until: datetime) -> bool:
    local = until.astimezone(clock.STOCKHOLM)
    return local.time() == time() and (local.date() - clock.today()).days == 1


def _when(until: datetime) -> str:
    local = until.astimezone(clock.STOCKHOLM)
    if local.date() == clock.today():
        return f"{local:%H:%M}"
    day = formatting.short_day(local.date())
    return day if local.time() == time() else f"{day} {local:%H:%M}"
