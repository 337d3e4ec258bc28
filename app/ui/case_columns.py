"""The columns of the list of cases, and what each queue says when it is empty."""

from app import clock, office_hours
from app.case_queues import BY_NAME, CaseRow
from app.language import mark, tr
from app.ui import formatting
from app.ui.chips import status_text
from app.ui.empty import Empty
from app.ui.table import Column

_TIMES = {
    "updated_at": mark("Updated"),
    "due_at": mark("Due"),
    "resume_at": mark("Back"),
    "callback_at": mark("Call back"),
    "closed_at": mark("Closed"),
}
_EMPTY = {
    "mine": (mark("You have no cases"), mark("Take one from the unassigned ones, or open a new case."), "2"),
    "unassigned": (
        mark("Nothing is waiting to be taken"),
        mark("New cases that nobody has taken come here."),
        "",
    ),
    "unit": (mark("Your unit has no open cases"), mark("Cases that your unit is to handle come here."), ""),
    "callbacks": (
        mark("Nobody waits for a call"),
        mark("Promise a callback from a case, and it stands here until it is kept."),
        "R",
    ),
    "overdue": (mark("Nothing is late"), mark("Cases whose last day has passed come here."), ""),
    "due_again": (mark("Nothing to take up again today"), mark("Parked cases come here on their day."), ""),
    "handed_over": (
        mark("Nobody owes us an answer"),
        mark("Hand over a case, and it stands here until it has been answered."),
        "H",
    ),
    "waiting": (
        mark("Nothing waits for an answer"),
        mark("Cases that wait for somebody else come here."),
        "V",
    ),
    "parked": (mark("Nothing is parked"), mark("Park a case to have it back on a day you choose."), "P"),
    "closed_today": (
        mark("Nothing closed yet today"),
        mark("What is closed during the day can be seen here."),
        "K",
    ),
    "all": (mark("There are no cases yet"), mark("Log a contact, and open a case from it."), "Ctrl+N"),
}


def columns_for(queue: str) -> tuple[Column, ...]:
    """The columns; the last one shows the time by which the queue is ordered."""
    order = BY_NAME[queue].order if queue in BY_NAME else "updated_at"
    party, handler = (tr("From"), _party), (tr("Handled by"), _handler)
    # Whose the cases of these queues are is known; who they are about says more.
    first, second = (party, handler) if queue in ("mine", "unassigned", "callbacks") else (handler, party)
    return (
        Column(tr("Case"), lambda row: row.number, 124, kind="mono"),
        Column(tr("Subject"), _title, 150, stretch=3, kind="strong", icon=_title_icon),
        Column(*first, 108, stretch=1, hide_below=570),
        Column(*second, 108, stretch=1, hide_below=760),
        Column(tr("Status"), lambda row: status_text(row.shown_status), 116, kind="chip", status=_status),
        Column(tr(_TIMES[order]), _time, 92, kind="time", tooltip=_exact_time, hide_below=460),
    )


def _party(row: CaseRow) -> str:
    return row.party


def _handler(row: CaseRow) -> str:
    return row.owner_name or row.unit_name


def _title(row: CaseRow) -> str:
    return row.title


def _title_icon(row: CaseRow) -> str:
    return "lock" if row.is_secret else "merge" if row.is_merged else ""


def _status(row: CaseRow) -> str:
    return row.shown_status


def _time(row: CaseRow) -> str:
    if row.cursor.by in ("due_at", "resume_at"):  # the end of a day is midnight, the beginning of the next
        return formatting.short_day(office_hours.shown_day(row.cursor.moment))
    at = row.cursor.moment
    day = at.astimezone(clock.STOCKHOLM).date()
    if day == clock.today():
        return formatting.time_of_day(at)
    return formatting.moment(at) if row.cursor.by == "callback_at" else formatting.short_day(day)


def _exact_time(row: CaseRow) -> str:
    return formatting.exact_moment(row.cursor.moment)


def empty_for(queue: str) -> Empty:
    """What an empty queue says, and the key that fills it."""
    if queue not in _EMPTY:
        return Empty(tr("No case fits the filter"), tr("Open cases that fit it come here."), "filter")
    title, detail, key = _EMPTY[queue]
    return Empty(tr(title), tr(detail), BY_NAME[queue].icon, key)
