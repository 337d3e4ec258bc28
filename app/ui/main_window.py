"""The window: navigation, search, the page one is on, and what the desk has to say."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QByteArray, QPoint, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from app.language import mark, tr
from app.ui import commands, theme
from app.ui.banner import Banner, BannerArea
from app.ui.channels import CHANNEL_LOOKS, channel_icon, channel_text
from app.ui.commands import Command, Declaration, command
from app.ui.icons import icon
from app.ui.menu import Menu
from app.ui.navigation import Navigation
from app.ui.page import Page
from app.ui.palette import Palette
from app.ui.shortcut_sheet import ShortcutSheet, key_groups
from app.ui.toast import Toasts
from app.ui.top_bar import TopBar

if TYPE_CHECKING:
    from app.ui.desk import Desk

PageKind = TypeVar("PageKind", bound=Page)

SMALLEST = (1024, 700)
FIRST_SIZE = (1366, 768)
TITLE_BAR = 32
_EVERYWHERE = mark("Everywhere")
_GO_TO = mark("Go to")
_LOOK = mark("Look")


class MainWindow(QMainWindow):
    """One window over a desk and its pages; it passes on what was searched for, chosen and pressed."""

    look_chosen = Signal(str, int)
    banner_acted = Signal(object)

    def __init__(
        self,
        desk: "Desk",
        pages: Sequence[Page],
        keep_geometry: Callable[[str], object] | None = None,
    ) -> None:
        super().__init__()
        self.desk = desk
        self.pages = list(pages)
        self._keep_geometry = keep_geometry
        self.toasts = Toasts(self)
        self.commands = commands.collect(self, window_wide=True)
        self._add_page_commands()
        self._stack = QStackedWidget()
        self._banners = BannerArea()
        self._banners.acted.connect(self.banner_acted)
        self.navigation = self._make_navigation()
        self.top_bar = TopBar(
            self.commands["open_search"],
            self.commands["choose_channel"],
            self.commands["toggle_dark"],
            self.commands["show_keys"],
        )
        self.top_bar.search.typed.connect(self._open_search)
        self._channels = self._channel_menu()
        self._lay_out()
        self.search = Palette(self)
        self._sheet = ShortcutSheet(self)
        self._remember_use(
            [*self.commands.values(), *(c for page in self.pages for c in page.commands.values())]
        )
        self._connect_desk()
        theme.changed.connect(self._look_changed)
        self._look_changed()
        self.set_state("hard-drive", tr("Saved on this computer"))
        self.setMinimumSize(*SMALLEST)
        self.resize(*FIRST_SIZE)
        self.show_page(self.pages[0])

    def _add_page_commands(self) -> None:
        for number, page in enumerate(self.pages):
            keys = (f"Ctrl+{number + 1}",) if number < 9 else ()
            declaration = Declaration(page.title, keys, page.icon_name, _GO_TO)
            self._add(f"page_{number}", declaration, partial(self.show_page, page))

    def _add(self, name: str, declaration: Declaration, run: Callable[[], object]) -> Command:
        made = Command(self, name, declaration, run, window_wide=True)
        self.commands[name] = made
        return made

    def add_command(
        self,
        text: str,
        keys: str | tuple[str, ...],
        run: Callable[[], object],
        *,
        icon: str = "",
        group: str = "",
    ) -> Command:
        """Add a command that works on every page; `text` and `group` are marked texts."""
        declaration = Declaration(text, (keys,) if isinstance(keys, str) else keys, icon, group)
        made = self._add(text, declaration, run)
        self._remember_use([made])
        return made

    def _make_navigation(self) -> Navigation:
        keys = [self.commands[f"page_{number}"].keys_text for number in range(len(self.pages))]
        navigation = Navigation(self.pages, keys)
        navigation.chosen.connect(self._show_number)
        return navigation

    def _lay_out(self) -> None:
        for page in self.pages:
            self._stack.addWidget(page)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.top_bar)
        right.addWidget(self._banners)
        right.addWidget(self._stack, 1)
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.navigation)
        row.addLayout(right, 1)
        self.setCentralWidget(middle)

    def _connect_desk(self) -> None:
        # Methods, not lambdas: the desk speaks from its own thread, and a method is called on this one.
        self.desk.done.connect(self._tell_done)
        self.desk.undone.connect(self._tell_undone)
        self.desk.redone.connect(self._tell_done)
        self.desk.failed.connect(self._tell_failed)
        self.desk.context_changed.connect(self._show_context)
        self._show_context()

    def _remember_use(self, several: Iterable[Command]) -> None:
        for each in several:
            each.triggered.connect(partial(self.search.remember, each.name))

    @property
    def page(self) -> Page:
        """The page one is on."""
        return self.pages[self._stack.currentIndex()]

    def show_page(self, page: Page) -> None:
        """Go to a page; the keyboard goes along."""
        focus = page.last_focus()  # asked before Qt gives it to the first button it finds
        self._stack.setCurrentWidget(page)
        self.navigation.set_current(self.pages.index(page))
        self._title()
        focus.setFocus()

    def _show_number(self, number: int) -> None:
        self.show_page(self.pages[number])

    def find_page(self, kind: type[PageKind]) -> PageKind:
        """The window's page of a class."""
        return next(page for page in self.pages if isinstance(page, kind))

    def set_state(self, icon_name: str, headline: str, detail: str = "", tone: str = "success") -> None:
        """Say in the lower left corner how the desk is doing."""
        self.navigation.state.set_state(icon_name, headline, detail, tone)

    def set_banners(self, banners: Iterable[Banner]) -> None:
        """Show these messages above every page; `banner_acted` tells whose button was pressed."""
        self._banners.show_banners(tuple(banners))

    def restore(self, geometry: str) -> None:
        """Give the window the place and size that was handed to `keep_geometry` before."""
        if geometry:
            self.restoreGeometry(QByteArray.fromBase64(geometry.encode("ascii")))

    def fits_its_screen(self) -> bool:
        """Whether the window, with its title bar, has room; on a small laptop it has none at its first size."""
        room = self.screen().availableSize()
        return self.width() <= room.width() and self.height() + TITLE_BAR <= room.height()

    @command(mark("Search and commands"), "Ctrl+K", icon="search", listed=False)
    def open_search(self) -> None:
        """Open the palette."""
        self._open_search("")

    def _open_search(self, text: str) -> None:
        self.search.open_with([*self.page.commands.values(), *self.commands.values()], text)

    @command(mark("Show all keys"), "F1", icon="keyboard", group=_EVERYWHERE)
    def show_keys(self) -> None:
        """Show what every key does here."""
        page = self.page
        groups = key_groups(page.commands.values(), tr(page.title), page.extra_keys())
        self._sheet.open_with(
            groups + key_groups(self.commands.values(), tr(_EVERYWHERE), self._search_keys())
        )

    def _search_keys(self) -> list[tuple[list[str], str]]:
        find = self.commands["open_search"]
        return [([find.keys_text], find.text())]

    @command(mark("Undo"), "Ctrl+Z", icon="undo-2", group=_EVERYWHERE)
    def undo(self) -> None:
        """Take back the last thing done here."""
        self.desk.undo()

    @command(mark("Redo"), ("Ctrl+Y", "Ctrl+Shift+Z"), icon="redo-2", group=_EVERYWHERE)
    def redo(self) -> None:
        """Do again what was last undone."""
        self.desk.redo()

    @command(mark("Change channel"), "Alt+K", icon="arrow-left-right", group=_EVERYWHERE)
    def choose_channel(self) -> None:
        """Choose by which channel the next contact comes."""
        for action in self._channels.actions():
            action.setChecked(action.data() == self.desk.context.channel)
        below = self.top_bar.channel
        self._channels.popup(below.mapToGlobal(QPoint(0, below.height() + 4)))

    def _channel_menu(self) -> Menu:
        menu = Menu(self)
        menu.setAccessibleName(tr("Change channel"))
        for number, channel in enumerate(CHANNEL_LOOKS, 1):
            words = f"&{number}   {channel_text(channel)}"
            action = menu.addAction(icon(channel_icon(channel)), words)
            action.setData(channel)
            action.triggered.connect(partial(self.desk.set_channel, channel))
        return menu

    @command(mark("Switch between light and dark"), "Ctrl+D", icon="moon", group=_LOOK)
    def toggle_dark(self) -> None:
        """Turn the light off, or on."""
        self._choose_look("light" if theme.tokens().name == "dark" else "dark", theme.text_percent())

    @command(mark("Larger text"), "Ctrl++", icon="type", group=_LOOK)
    def larger_text(self) -> None:
        """Make all text a step larger."""
        self._step_text(1)

    @command(mark("Smaller text"), "Ctrl+-", icon="type", group=_LOOK)
    def smaller_text(self) -> None:
        """Make all text a step smaller."""
        self._step_text(-1)

    def _step_text(self, step: int) -> None:
        sizes = theme.TEXT_SIZES
        place = max(0, min(len(sizes) - 1, sizes.index(theme.text_percent()) + step))
        self._choose_look(theme.choice(), sizes[place])

    def _choose_look(self, choice: str, text_percent: int) -> None:
        theme.apply(choice, text_percent)
        self.look_chosen.emit(choice, text_percent)

    def _look_changed(self) -> None:
        self.commands["toggle_dark"].setIcon(icon("sun" if theme.tokens().name == "dark" else "moon"))

    def _tell_done(self, label: str, batch: int) -> None:
        self.toasts.say(label, action=(tr("Undo"), partial(self.desk.undo, batch)))

    def _tell_undone(self, label: str) -> None:
        self.toasts.say(tr("Undone: {what}", what=label), "info", (tr("Redo"), self.desk.redo))

    def _tell_failed(self, sentence: str) -> None:
        self.toasts.say(sentence, "error")

    def _show_context(self) -> None:
        context = self.desk.context
        self.navigation.set_place_name(context.municipality)
        self.top_bar.set_channel(context.channel)
        self.top_bar.avatar.set_person(context.guide_name, context.desk_name)
        self._title()

    def _title(self) -> None:
        self.setWindowTitle(f"{tr(self.page.title)} – {self.desk.context.municipality} – Lotsen")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.page.take_focus()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self.page.take_focus()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._keep_geometry is not None:
            self._keep_geometry(bytes(self.saveGeometry().toBase64().data()).decode("ascii"))
        super().closeEvent(event)
