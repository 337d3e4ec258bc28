"""Opening hours as a form: a line a weekday, eves, and the days that are closed or short."""

from collections.abc import Mapping

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from app.language import mark, tr
from app.preferences import SHORT_DAYS, hours_field, short_day_field
from app.ui import formatting, theme
from app.ui.forms import Form
from app.ui.tick import Tick
from app.working_time import WEEKDAYS

EVES = {
    "epiphany_eve": mark("Day before Epiphany"),
    "maundy_thursday": mark("Maundy Thursday"),
    "walpurgis_eve": mark("Walpurgis Eve"),
    "ascension_eve": mark("Day before Ascension Day"),
    "all_saints_eve": mark("Day before All Saints"),
}
_MONDAY = QDate(2024, 1, 1)


class OpeningHoursForm(QWidget):
    """The fields of the calendar; `widgets` by the names that preferences have for them."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.form = Form(columns=2)
        self.widgets: dict[str, QLineEdit | QPlainTextEdit | QCheckBox] = {}
        for number, day in enumerate(WEEKDAYS):
            name = formatting.locale().toString(_MONDAY.addDays(number), "dddd")
            hint = tr("Leave a gap for lunch: 08:00–12:00, 13:00–16:30") if number == 0 else ""
            self._line(
                hours_field(day), name[:1].upper() + name[1:], placeholder=tr("closed all day"), hint=hint
            )
        self._eves = Tick(tr("Closed on the three eves"))
        self.form.add("", self._eves, hint=tr("Midsummer's Eve, Christmas Eve and New Year's Eve."))
        self._eves.setAccessibleName(self._eves.text())
        self._keep("eves_closed", self._eves)
        self._eves.toggled.connect(self.edited)
        for eve in SHORT_DAYS:
            hint = tr("When you close; empty when it is a day like others.") if eve == SHORT_DAYS[0] else ""
            self._line(short_day_field(eve), tr(EVES[eve]), placeholder=tr("as usual"), hint=hint)
        self._line("closed_days", tr("Closed days"), placeholder="2026-05-15, 2026-12-23")
        half_days = self.form.text(
            tr("Half days"), rows=3, hint=tr("A day and the time you close on each line."), span=2
        )
        half_days.setPlaceholderText("2026-12-23 14:00")
        half_days.textChanged.connect(self.edited)
        self._half_days = half_days
        self._fit()
        theme.changed.connect(self._fit)
        self._keep("half_days", half_days)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.form)

    def _fit(self) -> None:
        self._half_days.setMaximumHeight(self._half_days.minimumHeight())

    def _line(self, name: str, label: str, *, placeholder: str, hint: str = "") -> None:
        line = self.form.line(label, placeholder=placeholder, hint=hint)
        line.textEdited.connect(self.edited)
        self._keep(name, line)

    def _keep(self, name: str, widget: QLineEdit | QPlainTextEdit | QCheckBox) -> None:
        widget.setObjectName(name)
        self.widgets[name] = widget

    def show_errors(self, fields: Mapping[str, str]) -> None:
        """Say what is wrong under each field."""
        self.form.clear_errors()
        for name, sentence in fields.items():
            if name in self.widgets:
                self.form.set_error(self.widgets[name], sentence)
