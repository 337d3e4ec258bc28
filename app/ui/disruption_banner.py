"""The banners of what is going on right now, and the one key that logs a caller about it."""

from uuid import UUID

from PySide6.QtCore import QObject

from app import disruptions
from app.disruptions import Ongoing
from app.language import mark, tr, trn
from app.ui.banner import Banner
from app.ui.main_window import MainWindow

SAME_EVENT_KEY = "Alt+H"
_TABLES = frozenset({"disruption", "contact"})
_GROUP = mark("Disruptions")


class DisruptionBanners(QObject):
    """Keeps the window's banners as the disruptions are, on every desk; made once for a window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._desk = window, window.desk
        self._ongoing: tuple[Ongoing, ...] = ()
        self.command = window.add_command(
            mark("Same event"), SAME_EVENT_KEY, self.log_same_event, icon="megaphone", group=_GROUP
        )
        self.command.setEnabled(False)
        window.banner_acted.connect(self._acted)
        self._desk.changed.connect(self._tables_changed)
        self._read()

    @property
    def ongoing(self) -> tuple[Ongoing, ...]:
        """What is going on, newest first."""
        return self._ongoing

    def log_same_event(self) -> None:
        """Log a contact about the newest disruption."""
        if self._ongoing:
            self._log(self._ongoing[0].id)

    def _tables_changed(self, tables: set[str]) -> None:
        if "disruption" in tables or (self._ongoing and tables & _TABLES):
            self._read()

    def _read(self) -> None:
        self._desk.read(disruptions.ongoing, then=self._show, key="disruptions")

    def _show(self, ongoing: tuple[Ongoing, ...]) -> None:
        self._ongoing = ongoing
        self.command.setEnabled(bool(ongoing))
        self._window.set_banners(
            Banner(
                one.id,
                one.title,
                _told(one),
                tr("Same event ({key})", key=SAME_EVENT_KEY) if place == 0 else tr("Same event"),
            )
            for place, one in enumerate(ongoing)
        )

    def _acted(self, banner_id: object) -> None:
        if any(one.id == banner_id for one in self._ongoing) and isinstance(banner_id, UUID):
            self._log(banner_id)

    def _log(self, disruption_id: UUID) -> None:
        seat = self._desk.context
        title = next(one.title for one in self._ongoing if one.id == disruption_id)
        self._desk.write(
            disruptions.same_event,
            disruption_id=disruption_id,
            desk_id=seat.desk_id,
            guide_id=seat.guide_id,
            channel=seat.channel,
            label=tr("Contact logged: {title}", title=title),
        )


def _told(one: Ongoing) -> str:
    callers = trn("{n} has been in touch", "{n} have been in touch", n=one.callers) if one.callers else ""
    return " · ".join(filter(None, (one.script.replace("\n", " "), one.case_number, callers)))
