"""Puts the house together: the pages in their window, and what works on all of them."""

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, QTimer

from app import settings
from app.exchange.eml import IncomingMail
from app.language import mark
from app.settings import Profile
from app.sitting import Sitting
from app.ui import printing, quick_registration
from app.ui.cases_page import CasesPage
from app.ui.commands import command
from app.ui.desk import Desk
from app.ui.directory_page import DirectoryPage
from app.ui.disruption_banner import DisruptionBanners
from app.ui.found import Finder
from app.ui.log_page import LogPage
from app.ui.mail_drop import MailDrop
from app.ui.main_window import MainWindow
from app.ui.page import Page
from app.ui.reception_now import close_the_day
from app.ui.reception_page import ReceptionPage
from app.ui.registers_page import RegistersPage
from app.ui.seat_dialog import open_seat_dialog
from app.ui.settings_page import SettingsPage

_EVERYWHERE = mark("Everywhere")
_MINUTE_MS = 60_000
_SETTLED_MS = 1500


class House(MainWindow):
    """The main window with Lotsen's own pages in it."""

    def __init__(
        self, desk: Desk, profile: Profile, keep_geometry: Callable[[str], object] | None = None
    ) -> None:
        self.log, self.reception, self.cases = LogPage(desk), ReceptionPage(desk), CasesPage(desk)
        self.directory = DirectoryPage(desk)
        pages: list[Page] = [self.log, self.reception, self.cases, self.directory, RegistersPage(desk)]
        pages.append(SettingsPage(desk, profile))
        super().__init__(desk, pages, keep_geometry)
        Finder(self, self.open_case, self.open_employee)
        self.mail_drop = MailDrop(self, self.open_mail, self.refuse_mail)
        self.log.case_wanted.connect(self.open_case)
        self.look_chosen.connect(self._remember_look)
        self.top_bar.avatar.clicked.connect(self.change_seat)
        self._minute = QTimer(self, interval=_MINUTE_MS)
        self._minute.timeout.connect(self.end_the_day)
        self._minute.start()
        # Not the desk's first job: the first page should be there before the calendar is opened.
        QTimer.singleShot(_SETTLED_MS, self, self.end_the_day)
        printing.clear_away(desk.documents)
        self.disruptions = DisruptionBanners(self)

    @command(mark("New contact"), ("F2", "Alt+N"), icon="plus", group=_EVERYWHERE)
    def new_contact(self) -> None:
        """Begin a quick registration."""
        quick_registration.open_new(self.desk, self, open_case=self.open_case)

    @command(mark("Print the evacuation list"), "F12", icon="flame", group=_EVERYWHERE)
    def print_evacuation_list(self) -> None:
        """Show who is in the house, on paper."""
        printing.print_evacuation_list(self.desk)

    @command(mark("Change person or desk"), "Ctrl+Shift+P", icon="users", group=_EVERYWHERE)
    def change_seat(self) -> None:
        """Say who sits here, and where."""
        open_seat_dialog(self.desk, self)

    def open_case(self, case_id: UUID) -> None:
        """Go to a case."""
        self.show_page(self.cases)
        self.cases.show_case(case_id)
        self.come_forward()

    def open_employee(self, employee_id: UUID) -> None:
        """Go to a colleague."""
        self.show_page(self.directory)
        self.directory.show_colleague(employee_id)

    def open_mail(self, mail: IncomingMail) -> None:
        """Begin a contact with a mail."""
        quick_registration.from_mail(self.desk, self, mail, open_case=self.open_case)

    def refuse_mail(self, sentence: str) -> None:
        """Say why what was dropped is no mail."""
        self.toasts.say(sentence, "error")

    def end_the_day(self) -> None:
        """Check out those whose day in the house has ended, also those an earlier evening left behind."""
        self.desk.write(close_the_day)

    def come_forward(self) -> None:
        """Be the window one sees, also when it was minimised."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def _remember_look(self, choice: str, text_percent: int) -> None:
        self.desk.write(settings.put_all, {"theme": choice, "text_size": text_percent})


def build(desk: Desk, profile: Profile, sitting: Sitting, chosen: Mapping[str, Any]) -> House:
    """The window over a desk, at the place and size it last had."""
    desk.sit(sitting)

    def keep(geometry: str) -> None:
        desk.write(settings.put, "geometry", geometry)

    window = House(desk, profile, keep)
    window.restore(chosen.get("geometry") or "")
    return window
