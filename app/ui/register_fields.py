"""How each register looks: its columns, its fields and its words, as data."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from app import clock
from app.language import mark, tr
from app.register_lines import Line
from app.ui.channels import CHANNEL_LOOKS, channel_icon, channel_text
from app.ui.row_painter import Column

FieldKind = Literal[
    "line", "text", "list", "choice", "tick", "unit", "department", "successor", "person", "heading"
]

COUNTS_AS = {
    "solved": mark("Solved here"),
    "guided": mark("Guided to a self-service"),
    "referred": mark("Referred"),
    "connected": mark("Connected"),
    "message": mark("Message sent"),
    "handed_over": mark("Handed over"),
    "registered": mark("Registered elsewhere"),
    "call_back": mark("Will call again"),
    "excluded": mark("Not counted"),
}
SECRECY = {
    "open": mark("Public"),
    "sensitive": mark("Sensitive"),
    "secret": mark("Secret"),
}
ROLES = {
    "guide": mark("Guide"),
    "coordinator": mark("Coordinator"),
    "manager": mark("Manager"),
    "case_officer": mark("Case officer"),
}
DESK_KINDS = {
    "reception": mark("Reception"),
    "phone": mark("Phone desk"),
    "mail_room": mark("Mail room"),
    "copy_room": mark("Copy room"),
}
_CHANNELS = {code: words for code, (_, words) in CHANNEL_LOOKS.items()}
_NO_CHOICE = mark("Not chosen")
_NOBODY = mark("No account")


@dataclass(frozen=True)
class Field:
    """One field of a form: the column it is for, what it is called and how it is filled in."""

    name: str
    label: str
    kind: FieldKind = "line"
    hint: str = ""
    options: Mapping[str, str] | None = None
    none: str = ""
    span: int = 2
    rows: int = 3
    start: Any = ""


@dataclass(frozen=True)
class RegisterLook:
    """A register as it is shown."""

    name: str
    title: str
    icon: str
    new: str
    empty: str
    fields: tuple[Field, ...]
    table: str


LOOKS: tuple[RegisterLook, ...] = (
    RegisterLook(
        "case_type",
        mark("Case types"),
        "tag",
        mark("New case type"),
        mark("No case type answers these words."),
        (
            Field("name", mark("Name")),
            Field(
                "synonyms",
                mark("Synonyms"),
                "list",
                mark("One a line: the words people use when they call."),
            ),
            Field("script", mark("What to say and ask"), "text", rows=5),
            Field(
                "required_facts",
                mark("What has to be asked"),
                "list",
                mark("One a line. Each becomes a field in the registration."),
            ),
            Field("unit_id", mark("Receiving unit"), "unit", span=1, start=None),
            Field("due_working_days", mark("Answer within (working days)"), span=1),
            Field(
                "preferred_channel",
                mark("Preferred channel"),
                "choice",
                options=_CHANNELS,
                none=_NO_CHOICE,
                span=1,
            ),
            Field("secrecy_class", mark("Secrecy"), "choice", options=SECRECY, span=1, start="open"),
            Field(
                "neutral_title",
                mark("Neutral title"),
                hint=mark("What lists and letters say when the subject is not for everybody."),
            ),
            Field("allows_personal_number", mark("A personal number may be stored"), "tick", start=False),
            Field(
                "finished_by_us",
                mark("Finished by us"),
                "tick",
                mark("Counts as solved also when it is registered in another system."),
                start=False,
            ),
            Field("valid_from", mark("First day"), hint="2026-07-31", span=1),
            Field("valid_to", mark("Last day"), hint=mark("Empty: until further notice."), span=1),
            Field("successor_id", mark("Followed by"), "successor", start=None),
        ),
        "case_type",
    ),
    RegisterLook(
        "outcome",
        mark("Outcomes"),
        "circle-check",
        mark("New outcome"),
        mark("No outcome answers these words."),
        (
            Field("label", mark("Name")),
            Field("key", mark("Key"), hint=mark("One letter or digit."), span=1),
            Field("counts_as", mark("Counts as"), "choice", options=COUNTS_AS, span=1, start="solved"),
            Field("active", mark("In use"), "tick", start=True),
        ),
        "outcome",
    ),
    RegisterLook(
        "reason",
        mark("Contact reasons"),
        "circle-help",
        mark("New contact reason"),
        mark("No contact reason answers these words."),
        (
            Field("label", mark("Name")),
            Field("key", mark("Key"), hint=mark("One letter or digit."), span=1),
            Field(
                "failure_demand",
                mark("Failure demand"),
                "tick",
                mark("The contact would not have been needed if something else had worked."),
                start=False,
            ),
            Field("active", mark("In use"), "tick", start=True),
        ),
        "contact_reason",
    ),
    RegisterLook(
        "department",
        mark("Departments"),
        "landmark",
        mark("New department"),
        mark("No department answers these words."),
        (Field("name", mark("Name")), Field("committee", mark("Committee"))),
        "department",
    ),
    RegisterLook(
        "unit",
        mark("Units"),
        "building-2",
        mark("New unit"),
        mark("No unit answers these words."),
        (
            Field("name", mark("Name")),
            Field("department_id", mark("Department"), "department", start=None),
            Field("phone", mark("Telephone"), span=1),
            Field("email", mark("E-mail"), span=1),
            Field("phone_hours", mark("Phone hours")),
        ),
        "unit",
    ),
    RegisterLook(
        "employee",
        mark("Employees"),
        "users",
        mark("New employee"),
        mark("No employee answers these words."),
        (
            Field("name", mark("Name")),
            Field("title", mark("Title"), span=1),
            Field("unit_id", mark("Unit"), "unit", span=1, start=None),
            Field("tasks", mark("Tasks"), "text", mark("What people ask for when they need this person.")),
            Field("room", mark("Room"), span=1),
            Field("login", mark("Login"), span=1),
            Field("phone", mark("Telephone"), span=1),
            Field("may_disclose_phone", mark("May be given out"), "tick", span=1, start=False),
            Field("mobile", mark("Mobile"), span=1),
            Field("may_disclose_mobile", mark("May be given out"), "tick", span=1, start=False),
            Field("email", mark("E-mail"), span=1),
            Field("may_disclose_email", mark("May be given out"), "tick", span=1, start=False),
            Field("deputy_id", mark("Deputy"), "person", mark("Type a name, a task or a unit."), start=None),
            Field(
                "absent_until",
                mark("Away until"),
                hint=mark("2026-07-31, or 2026-07-31 15:00"),
                span=1,
            ),
            Field("absence_text", mark("Reason"), span=1),
            Field("absence_source", mark("Who says so"), span=2),
            Field("role", mark("Role in Lotsen"), "choice", options=ROLES, none=_NOBODY, span=1),
            Field("active", mark("Works here"), "tick", span=1, start=True),
        ),
        "employee",
    ),
    RegisterLook(
        "desk",
        mark("Desks"),
        "monitor",
        mark("New desk"),
        mark("No desk answers these words."),
        (
            Field("name", mark("Name")),
            Field(
                "code",
                mark("Code"),
                hint=mark("Stands in the desk's case numbers from now on; numbers already given stay."),
            ),
            Field("kind", mark("Kind of desk"), "choice", options=DESK_KINDS, span=1, start="phone"),
            Field("channel", mark("Channel"), "choice", options=_CHANNELS, span=1, start="PHONE"),
        ),
        "desk",
    ),
)


def look(register: str) -> RegisterLook:
    """The look of a register."""
    return next(one for one in LOOKS if one.name == register)


def columns(register: str) -> list[Column]:
    """The columns of a register's list."""
    return _COLUMNS[register]()


def state_of(line: Line) -> tuple[str, str]:
    """The word and the colours of a line that is not simply in use; empty for one that is."""
    today = clock.today()
    if not line.in_use:
        return tr("Out of use"), "waiting"
    if line.ends is not None and line.ends < today:
        return tr("Ended"), "waiting"
    if line.ends is not None:
        return tr("Until {day}", day=line.ends.isoformat()), "ongoing"
    if line.starts is not None and line.starts > today:
        return tr("From {day}", day=line.starts.isoformat()), "new"
    return "", "waiting"


def _tone(line: Line) -> str:
    """Ink for what is no longer in use."""
    word, colours = state_of(line)
    return "muted" if word and colours == "waiting" else ""


def _name(title: str, stretch: int = 3) -> Column:
    return Column(title, lambda line: line.name, 140, stretch, kind="strong", tone=_tone)


def _state(width: int = 122) -> Column:
    return Column(
        tr("State"),
        lambda line: state_of(line)[0],
        width,
        kind="chip",
        status=lambda line: state_of(line)[1],
        hide_below=380,
    )


def _key() -> Column:
    return Column(tr("Key"), lambda line: line.key, 88, kind="mono")


def _types() -> list[Column]:
    return [
        Column(
            tr("Name"),
            lambda line: "\u2003\u2002" * (line.level - 1) + line.name,
            160,
            4,
            tooltip=lambda line: str(line.name),
            tone=_tone,
        ),
        Column(tr("Receiving unit"), lambda line: line.place, 150, 2, kind="muted", hide_below=480),
        Column(
            tr("Secrecy"),
            lambda line: "" if line.kind == "open" else tr(SECRECY[line.kind]),
            86,
            kind="muted",
            hide_below=520,
        ),
        _state(118),
    ]


def _outcomes() -> list[Column]:
    return [
        _key(),
        _name(tr("Name")),
        Column(tr("Counts as"), lambda line: tr(COUNTS_AS[line.kind]), 110, 2, kind="muted", hide_below=460),
        _state(104),
    ]


def _reasons() -> list[Column]:
    return [
        _key(),
        _name(tr("Name")),
        Column(
            tr("Failure demand"),
            lambda line: tr("Failure demand") if line.kind else "",
            40,
            kind="icon",
            icon=lambda line: "repeat-2" if line.kind else "",
        ),
        _state(104),
    ]


def _departments() -> list[Column]:
    return [_name(tr("Name")), Column(tr("Committee"), lambda line: line.place, 120, 2, kind="muted")]


def _units() -> list[Column]:
    return [
        _name(tr("Name")),
        Column(tr("Department"), lambda line: line.place, 120, 3, kind="muted"),
        Column(tr("Telephone"), lambda line: line.reach, 124, kind="mono", hide_below=460),
    ]


def _employees() -> list[Column]:
    return [
        _name(tr("Name")),
        Column(tr("Title"), lambda line: line.kind, 100, 2, kind="muted", hide_below=420),
        Column(tr("Unit"), lambda line: line.place, 100, 2, kind="muted"),
        Column(tr("State"), lambda line: state_of(line)[0], 104, kind="chip", hide_below=540),
    ]


def _desks() -> list[Column]:
    return [
        Column(tr("Code"), lambda line: line.key, 74, kind="mono"),
        _name(tr("Name")),
        Column(
            tr("Channel"),
            lambda line: channel_text(line.reach),
            120,
            kind="muted",
            icon=lambda line: channel_icon(line.reach),
        ),
    ]


_COLUMNS = {
    "case_type": _types,
    "outcome": _outcomes,
    "reason": _reasons,
    "department": _departments,
    "unit": _units,
    "employee": _employees,
    "desk": _desks,
}
