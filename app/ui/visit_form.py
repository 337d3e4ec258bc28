"""The form for a visitor: somebody who stands at the counter, somebody expected, or a correction."""

from collections.abc import Callable
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Literal
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from app import clock, directory, drafts, limits, visits
from app.directory import Host
from app.drafts import Kept
from app.language import mark, tr
from app.trouble import Trouble
from app.ui import formatting, theme
from app.ui.card import Card, scrolling
from app.ui.coming_moments import in_stockholm, read_day, read_time
from app.ui.commands import Command, command_button
from app.ui.draft_shelf import DraftShelf
from app.ui.forms import Form
from app.ui.host_card import HostCard
from app.ui.host_field import HostField
from app.ui.kept_line import KeptLine
from app.visits import VisitRow

if TYPE_CHECKING:
    from app.ui.desk import Desk

Kind = Literal["here", "expected", "change"]
_TITLES = {
    "here": mark("Check in a visitor"),
    "expected": mark("Expected visit"),
    "change": mark("Correct the visit"),
}
_FIELDS = ("host", "day", "time", "name", "company", "purpose", "badge")
_VERBS = {"here": mark("Check in"), "expected": mark("Save the visit"), "change": mark("Save the visit")}


class VisitForm(Card):
    """Asks for as little as possible: every field but the day of an expected visit may be left empty.

    What is typed is kept for each visit, new or corrected, until it is saved or thrown away.
    """

    saved = Signal(object)
    deputy_known = Signal()
    closed = Signal()
    thrown_away = Signal(object, str, object)

    def __init__(self, desk: "Desk", commands: dict[str, Command]) -> None:
        super().__init__()
        self._desk = desk
        self._kind: Kind = "here"
        self._visit: VisitRow | None = None
        self._saving = False
        self._untouched: dict[str, str] = {}
        self.shelf = DraftShelf(self, desk, "visit")
        self._heading = QLabel()
        self.kept_line = KeptLine()
        self._hosts = Form()
        self._names = Form()
        self._badges = Form()
        self._fields = Form(columns=2)
        self.host = HostField(desk)
        self.host_card = HostCard(
            commands["note_host_away"], commands["note_host_here"], commands["take_deputy"]
        )
        self._hosts.add(tr("Is visiting"), self.host)
        self._when = Form(columns=2)
        self.day = self._when.line(tr("Day"))
        self.time = self._when.line(tr("Time"))
        self.name = self._names.line(tr("Visitor's name"), placeholder=tr("Anonymous if empty"))
        self.company = self._fields.line(tr("Organisation"))
        self.purpose = self._fields.line(tr("Purpose"))
        self.badge = self._badges.line(tr("Badge number"))
        self._save_button = command_button(commands["save_visit"], role="primary", text="")
        self._lay_out(commands)
        self._name_objects()

    def _lay_out(self, commands: dict[str, Command]) -> None:
        theme.set_role(self._heading, "heading")
        self.body.setContentsMargins(1, 14, 1, 14)
        heading = QHBoxLayout()
        heading.setContentsMargins(17, 0, 17, 0)
        heading.addWidget(self._heading)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(17, 2, 17, 2)
        column.setSpacing(10)
        for part in (self.kept_line, self._hosts, self.host_card, self._when):
            column.addWidget(part)
        names = QHBoxLayout()
        names.setSpacing(14)
        names.addWidget(self._names, 5)
        names.addWidget(self._badges, 3)
        column.addLayout(names)
        column.addWidget(self._fields)
        column.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(17, 2, 17, 0)
        buttons.addWidget(self._save_button, 1)
        buttons.addWidget(cancel := command_button(commands["close_panel"], text=tr("Cancel")))
        self.body.addLayout(heading)
        self.body.addWidget(scrolling(content), 1)
        self.body.addLayout(buttons)
        # From field to field without a stop: what can be done about the host has keys, and comes last.
        fields = (self.host, self.day, self.time, self.name, self.badge, self.company, self.purpose)
        for before, after in pairwise((*fields, self._save_button, cancel, *self.host_card.buttons)):
            self.setTabOrder(before, after)

    def _name_objects(self) -> None:
        self.host.host_chosen.connect(self._host_chosen)
        self.host.host_chosen.connect(self.shelf.touch)
        self.shelf.found.connect(self._go_on_with)
        self.kept_line.afresh.connect(self._afresh)
        for field_name in _FIELDS:
            field = self._field(field_name)
            field.setObjectName(f"visit_{field_name}")
            field.returnPressed.connect(self.save)
            field.textEdited.connect(self.shelf.touch)

    def _field(self, name: str) -> QLineEdit:
        field: QLineEdit = getattr(self, name)
        return field

    @property
    def kind(self) -> Kind:
        """What the form is for now."""
        return self._kind

    @property
    def is_untouched(self) -> bool:
        """Whether nothing has been typed here."""
        return not self._typed()

    def start(self, kind: Kind, visit: VisitRow | None = None) -> None:
        """Go on with what was typed before, or begin with what is known of `visit` when one is corrected."""
        self.shelf.put_aside()
        self._begin(kind, visit)
        kept = self.shelf.take_up(kind, visit.id if visit is not None else None, self._typed)
        if kept is not None:
            self._go_on_with(kept)

    def throw_away(self) -> None:
        """Forget what is typed; `thrown_away` tells what it was."""
        if (kept := self.shelf.throw_away()) is not None:
            self.thrown_away.emit(kept, self._kind, self._visit)

    def _afresh(self) -> None:
        self.throw_away()
        self.start(self._kind, self._visit)

    def _begin(self, kind: Kind, visit: VisitRow | None) -> None:
        self._kind, self._visit, self._saving = kind, visit, False
        self.kept_line.tell(None)
        self._heading.setText(tr(_TITLES[kind]))
        self._save_button.setText(tr(_VERBS[kind]))
        self._clear_errors()
        for field in (self.name, self.company, self.purpose, self.badge, self.time):
            field.setText("")  # clear() would count as typing, and the free badge would not be suggested
        self.host.start_with("")
        self.host_card.show_host(None)
        coming = kind == "expected" or (visit is not None and visit.arrived_at is None)
        self._when.setVisible(coming)
        self._badges.setVisible(not coming)
        self.day.setText(formatting.iso_day(clock.today()))
        if visit is not None:
            self._fill(visit)
        elif kind == "here":
            self._desk.read(visits.next_badge, then=self._suggest_badge, key="reception.badge")
        self._untouched = self._as_typed()
        if visit is not None and visit.host_id is not None:
            self._untouched["host_id"] = visit.host_id.hex
        self.host.setFocus(Qt.FocusReason.OtherFocusReason)

    def _as_typed(self) -> dict[str, str]:
        texts = {name: self._field(name).text() for name in _FIELDS}
        return texts | {"host_id": self.host.host_id.hex if self.host.host_id is not None else ""}

    def _typed(self) -> dict[str, Any]:
        """Only what has been typed here, so that the rest of the visit stays as others have made it since."""
        return {name: value for name, value in self._as_typed().items() if value != self._untouched.get(name)}

    def _go_on_with(self, kept: Kept) -> None:
        for name in set(_FIELDS) - {"host"}:
            if name in kept.data:
                self._field(name).setText(kept.data[name])
                self._field(name).setModified(True)
        if "host" in kept.data or "host_id" in kept.data:
            self._put_host(kept.data.get("host", self.host.text()), kept.data.get("host_id", ""))
        self.kept_line.tell(kept.updated_at)

    def _put_host(self, text: str, host_id: str) -> None:
        self.host.choose(None)
        self.host.start_with(text)

        def put_back(host: Host | None) -> None:
            if host is not None and self.host.text() == text:
                self.host.choose(host)

        if host_id:
            self._desk.read(directory.host, host_id=UUID(hex=host_id), then=put_back, key="reception.host")

    def _fill(self, visit: VisitRow) -> None:
        for field, text in (
            (self.name, visit.visitor),
            (self.company, visit.company),
            (self.purpose, visit.purpose),
            (self.badge, visit.badge),
        ):
            field.setText(text or "")
        self.host.start_with(visit.host or "")
        if visit.host_id is not None:
            self._desk.read(
                directory.host, host_id=visit.host_id, then=self.host.choose, key="reception.host"
            )
        if visit.expected_at is not None:
            local = visit.expected_at.astimezone(clock.STOCKHOLM)
            self.day.setText(formatting.iso_day(local.date()))
            self.time.setText(f"{local:%H:%M}")

    def _suggest_badge(self, number: str) -> None:
        if not self.badge.isModified():
            self.badge.setText(number)
            self._untouched["badge"] = number

    def _host_chosen(self, host: Host | None) -> None:
        self.host_card.show_host(host)
        if host is not None and host.deputy_id is not None:
            self._desk.read(
                directory.host, host_id=host.deputy_id, then=self._show_deputy, key="reception.deputy"
            )

    def _show_deputy(self, deputy: Host | None) -> None:
        host = self.host_card.host
        if host is not None and deputy is not None and host.deputy_id == deputy.id:
            self.host_card.show_host(host, deputy)
            self.deputy_known.emit()

    def reread_host(self) -> None:
        """Ask anew whether the host is here."""
        if self.isVisible() and self.host.host_id is not None:
            self._desk.read(
                directory.host, host_id=self.host.host_id, then=self._host_reread, key="reception.host"
            )

    def _host_reread(self, host: Host | None) -> None:
        if host is not None and host.id == self.host.host_id:
            self._host_chosen(host)

    def save(self) -> None:
        """Store what is typed; what is wrong is said under its field, and nothing typed is lost."""
        if self._saving:
            return
        self._clear_errors()
        if self._too_long():
            return
        details: dict[str, Any] = {
            "visitor_name": self.name.text(),
            "company": self.company.text(),
            "purpose": self.purpose.text(),
            "host_id": self.host.host_id,
            "host_text": self.host.text(),
        }
        if not self._when.isHidden():
            moment = self._read_when()
            if moment is None:
                return
            details["expected_at"] = moment
        self._saving = True
        self._writers()[self._kind](details)

    def _writers(self) -> dict[Kind, Callable[[dict[str, Any]], None]]:
        return {"here": self._check_in, "expected": self._expect, "change": self._change}

    def _check_in(self, details: dict[str, Any]) -> None:
        self._write(
            visits.check_in,
            tr("Visitor checked in"),
            badge_number=self.badge.text(),
            desk_id=self._desk.context.desk_id,
            **details,
        )

    def _expect(self, details: dict[str, Any]) -> None:
        self._write(visits.expect, tr("Expected visit noted"), desk_id=self._desk.context.desk_id, **details)

    def _change(self, details: dict[str, Any]) -> None:
        if self._visit is not None:
            self._write(
                visits.change,
                tr("Visit corrected"),
                visit_id=self._visit.id,
                badge_number=self.badge.text(),
                **details,
            )

    def _write(self, what: Callable[..., Any], label: str, **details: Any) -> None:
        self._desk.write(
            drafts.saving,
            what,
            draft_id=self.shelf.ending(),
            label=label,
            then=self._saved,
            failed=self._refused,
            **details,
        )

    def _saved(self, visit: Any) -> None:
        self._saving = False
        self.shelf.saved()
        self.saved.emit(visit.id)

    def _refused(self, trouble: Trouble) -> None:
        self._saving = False
        self.shelf.failed()
        # What is left to go wrong is a badge that is worn already, or a day that has passed.
        form, field = (self._badges, self.badge) if self._when.isHidden() else (self._when, self.day)
        form.set_error(field, str(trouble))
        form.focus_first_error()

    def _too_long(self) -> bool:
        checked = (
            (self._hosts, self.host, limits.NAME, visits.HOST_NAME),
            (self._names, self.name, limits.NAME, limits.NAME_NAME),
            (self._fields, self.company, limits.NAME, visits.COMPANY_NAME),
            (self._fields, self.purpose, limits.TITLE, visits.PURPOSE_NAME),
            (self._badges, self.badge, visits.LONGEST_BADGE, visits.BADGE_NAME),
        )
        for form, field, limit, field_name in checked:
            try:
                limits.within_limit(field.text(), limit, tr(field_name))
            except Trouble as trouble:
                form.set_error(field, str(trouble))
                form.focus_first_error()
                return True
        return False

    def _read_when(self) -> Any:
        day = self._read(self.day, read_day)
        at = self._read(self.time, read_time)
        if day is None or at is None:
            self._when.focus_first_error()
            return None
        try:
            return in_stockholm(day, at)
        except Trouble as trouble:
            self._when.set_error(self.time, str(trouble))
            self._when.focus_first_error()
            return None

    def _read(self, field: QLineEdit, read: Callable[[str], Any]) -> Any:
        try:
            return read(field.text())
        except Trouble as trouble:
            self._when.set_error(field, str(trouble))
            return None

    def _clear_errors(self) -> None:
        for form in (self._hosts, self._when, self._names, self._badges, self._fields):
            form.clear_errors()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
