"""When a case rests until, and when somebody is called back: quick choices, or a day and a time."""

from datetime import datetime, time
from typing import Any

from PySide6.QtWidgets import QWidget

from app import office_hours
from app.language import mark, tr
from app.ui import formatting
from app.ui.case_panel import ChoiceButtons, Panel
from app.ui.coming_moments import in_stockholm, read_day, read_time
from app.working_time import Calendar

_NAMES = {
    office_hours.TOMORROW: mark("Tomorrow"),
    office_hours.NEXT_WORKING_DAY: mark("Next working day"),
    office_hours.MONDAY: mark("On Monday"),
    office_hours.IN_A_WEEK: mark("In a week"),
    office_hours.IN_AN_HOUR: mark("Within an hour"),
    office_hours.IN_TWO_HOURS: mark("Within two hours"),
}


class _TimePanel(Panel):
    """Quick choices above a day and a time."""

    field_name = "until"

    def __init__(
        self,
        name: str,
        title: str,
        save_text: str,
        about: str,
        *,
        choices: tuple[tuple[str, datetime], ...],
        usual: time,
    ) -> None:
        super().__init__(name, title, save_text, about=about, columns=2)
        self._usual = usual
        self.quick = ChoiceButtons([(_choice_text(code, at), at) for code, at in choices])
        self.quick.chosen.connect(self._chosen)
        self.extra.addWidget(self.quick)
        self.day = self.form.line(tr("Another &day"), placeholder=tr("for instance fredag or 24/11"))
        self.day.setObjectName("day")
        self.time = self.form.line(tr("&Time"), placeholder=f"{usual:%H:%M}")
        self.time.setObjectName("time")

    def first_focus(self) -> QWidget:
        return self.quick.buttons[0]

    def _chosen(self, at: datetime) -> None:
        self.set_busy(True)
        self.saved.emit({self.field_name: at})

    def values(self) -> dict[str, Any]:
        day = self.parsed(self.day, read_day)
        at = self.parsed(self.time, read_time) if self.time.text().strip() else self._usual
        return {self.field_name: in_stockholm(day, at)}


class ParkPanel(_TimePanel):
    """Park until when."""

    def __init__(self, about: str, hours: Calendar) -> None:
        choices = office_hours.park_choices(hours)
        usual = choices[0][1].astimezone(hours.zone).time()
        super().__init__(
            "park-panel",
            tr("Park until …"),
            tr("Park the case"),
            about,
            choices=choices,
            usual=usual,
        )


class CallbackPanel(_TimePanel):
    """Call back when."""

    field_name = "at"

    def __init__(self, about: str, hours: Calendar) -> None:
        super().__init__(
            "callback-panel",
            tr("Promise a callback"),
            tr("Promise the callback"),
            about,
            choices=office_hours.callback_choices(hours),
            usual=time(10),
        )


def _choice_text(code: str, at: datetime) -> str:
    name, moment = tr(_NAMES[code]), formatting.moment(at)
    # "Tomorrow · tomorrow 08:00" would say it twice.
    return f"{name} · {moment.removeprefix(name.lower()).strip()}"
