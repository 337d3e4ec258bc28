"""Logging contacts: a tile is one press, a draft waits in sight, and what was logged stands below."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app import case_types, clock, contacts, drafts, tiles
from app.case_types import Type
from app.contacts import Logged
from app.drafts import Kept
from app.language import mark, tr, trn
from app.models import Contact
from app.tiles import KEYS, BoardTile
from app.ui import quick_registration
from app.ui.card import TableCard
from app.ui.channel_row import ChannelRow, next_channel
from app.ui.channels import channel_icon, channel_text
from app.ui.chips import KeyCap
from app.ui.commands import command, command_button, key_text
from app.ui.desk import Desk
from app.ui.drafts_strip import DraftsStrip
from app.ui.empty import Empty
from app.ui.formatting import long_day, time_of_day
from app.ui.menu import Menu
from app.ui.page import Page
from app.ui.table import Column, PagedTable
from app.ui.thrown_away import tell_thrown_away
from app.ui.tile_board import TILE_KEYS, TileBoard
from app.ui.tile_panel import TilePanel

SHOWN = 60
AGE_MS = 20_000
# The window's own key for a new contact, wherever one is; here it is only shown.
NEW_KEY = "F2"
_TILES = mark("Tiles")
_TODAY = mark("Logged today")


def _columns() -> list[Column]:
    return [
        Column(tr("Time"), lambda row: time_of_day(row.ended_at), 66, kind="time"),
        Column(
            tr("Channel"),
            lambda row: channel_text(row.channel),
            118,
            icon=lambda row: channel_icon(row.channel),
            hide_below=760,
        ),
        Column(tr("Type"), lambda row: row.type_name, 190, stretch=2, kind="strong", icon=_secrecy_icon),
        Column(tr("Outcome"), lambda row: row.outcome, 190, stretch=2),
        Column(tr("Note"), _note, 160, stretch=3, kind="muted", hide_below=620),
        Column(tr("Case"), lambda row: row.case_number or "", 128, kind="mono"),
    ]


def _secrecy_icon(row: Logged) -> str:
    return "lock" if row.secrecy_class == "secret" else ""


def _note(row: Logged) -> str:
    first = row.note[:200].partition("\n")[0]
    return " – ".join(filter(None, (row.party_name, first))) if row.secrecy_class == "open" else ""


def _has_tile(page: "LogPage") -> bool:
    return page.board.hasFocus() and page.board.tile() is not None


def _has_row(page: "LogPage") -> bool:
    return page.table.current_row() is not None


def _has_case(page: "LogPage") -> bool:
    row = page.table.current_row()
    return row is not None and row.case_id is not None


class LogPage(Page):
    """The page a desk works on all day."""

    title = mark("Log contacts")
    icon_name = "zap"
    group = mark("Work")
    shows = frozenset({"tile", "case_type", "outcome"})

    case_wanted = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.channels = ChannelRow()
        self.strip = DraftsStrip()
        self.board = TileBoard()
        self.table = PagedTable(_columns(), tr(_TODAY))
        self._names: dict[UUID, str] = {}
        self._waiting: list[Kept] = []
        self._learned_for: tuple[UUID, object] | None = None
        self._panel = TilePanel(self)
        self._ages = QTimer(self, interval=AGE_MS)
        self._fill_body()
        self._connect()

    def _fill_body(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.channels)
        top.addWidget(KeyCap("F9"))
        top.addStretch()
        top.addWidget(command_button(self.commands["new_contact"], role="primary", text=self._new_text()))
        self.body.addLayout(top)
        self.body.addWidget(self.strip)
        self.body.addWidget(self.board)
        self.table.set_empty(
            Empty(
                tr("Nothing logged today"),
                tr("Press the key of a tile to log a whole contact, or begin a quick registration."),
                "zap",
                "F2",
            )
        )
        self.body.addWidget(TableCard(self.table), 1)

    def _new_text(self) -> str:
        return f"{self.commands['new_contact'].text()}   {key_text(NEW_KEY)}"

    def _connect(self) -> None:
        self.channels.chosen.connect(self.desk.set_channel)
        self.board.pressed.connect(self.log_tile)
        self.board.menu_wanted.connect(self._tile_menu)
        self.board.current_changed.connect(self.refresh_commands)
        self.strip.reopened.connect(self._reopen)
        self.strip.thrown_away.connect(self._throw_away)
        self.table.row_activated.connect(self._correct)
        self.table.row_selected.connect(self._row_selected)
        self.desk.changed.connect(self._something_changed)
        self.desk.context_changed.connect(self._somebody_else)
        self._panel.chosen.connect(self._pin)
        self._ages.timeout.connect(self.strip.tell_age)

    # Reading

    def refresh(self) -> None:
        """Read the board, what was logged today, and how much."""
        desk_id, today = self.desk.context.desk_id, clock.today()
        if self._learned_for != (desk_id, today):
            self._learned_for = (desk_id, today)
            self.desk.write(tiles.learn, desk_id=desk_id)
            self.desk.read(case_types.choices, then=self._know_types)
        self.channels.choose(self.desk.context.channel)
        self.desk.read(tiles.board, desk_id=desk_id, then=self._show_tiles, key="log tiles")
        self._read_logged()
        self._read_drafts()

    def _read_logged(self) -> None:
        """Only what a press changes: the list and the counts, never the whole board."""
        desk_id, since = self.desk.context.desk_id, clock.start_of_day(clock.today())
        self.desk.read(
            contacts.latest, desk_id=desk_id, since=since, limit=SHOWN, then=self._show_rows, key="log rows"
        )
        self.desk.read(contacts.counts_today, desk_id=desk_id, then=self._show_counts, key="log counts")

    def shown(self) -> None:
        """A new day may have begun since the page was last seen."""
        if self._learned_for != (self.desk.context.desk_id, clock.today()):
            self.refresh()
        else:
            self._read_logged()
            self._read_drafts()
        self._ages.start()

    def hidden(self) -> None:
        """Nobody sees how old the drafts are."""
        self._ages.stop()

    def _read_drafts(self) -> None:
        self.desk.read(drafts.waiting, contacts.DRAFT_KIND, then=self._show_drafts, key="log drafts")

    def _something_changed(self, tables: set[str]) -> None:
        if "draft" in tables:
            self._read_drafts()  # the count beside the page's name is seen from every page
        if self.isVisible() and tables & {"contact", "case"}:
            self._read_logged()

    def _somebody_else(self) -> None:
        self.refresh()

    def _know_types(self, types: list[Type]) -> None:
        self._names = {kind.id: kind.name for kind in types}
        self.strip.show_drafts(self._waiting, self._names)

    def _show_tiles(self, shown: list[BoardTile]) -> None:
        self.board.show_tiles(shown)
        for position in range(KEYS):
            tile = self.board.tiles.get(position)
            action = self.commands[f"press_{position + 1}"]
            if tile is not None:
                action.setText(tr("Log: {type} – {outcome}", type=tile.type_name, outcome=tile.outcome))
        self.refresh_commands()

    def _show_rows(self, rows: list[Logged]) -> None:
        self.table.show_rows(rows)
        self.refresh_commands()

    def _show_counts(self, counts: dict[tuple[UUID, str], int]) -> None:
        self.board.show_counts(counts)
        said = trn("{n} contact today", "{n} contacts today", n=sum(counts.values()))
        self.set_subtitle(f"{long_day(clock.today())}  ·  {said}")

    def _show_drafts(self, waiting: list[Kept]) -> None:
        self._waiting = waiting
        self.strip.show_drafts(waiting, self._names)
        self.set_badge(len(waiting))
        self.refresh_commands()

    def _row_selected(self, _row: object) -> None:
        self.refresh_commands()

    def first_focus(self) -> QWidget:
        """The tiles take the keyboard; their keys work all over the page."""
        return self.board

    def extra_keys(self) -> list[tuple[list[str], str]]:
        """Keys of the parts of the page."""
        return [
            (["Enter"], tr("Log the tile, go on with the draft, or correct the contact")),
            (["Del"], tr("Throw the draft away")),
        ]

    # Doing

    def log_tile(self, position: int) -> None:
        """Log one complete contact by what lies on a key."""
        tile = self.board.tiles.get(position)
        if tile is None:
            return
        context = self.desk.context
        self.board.flash(position)
        self.desk.write(
            contacts.log,
            label=tr("Logged: {type} – {outcome}", type=tile.type_name, outcome=tile.outcome),
            desk_id=context.desk_id,
            guide_id=context.guide_id,
            channel=context.channel,
            case_type_id=tile.case_type_id,
            outcome_code=tile.outcome_code,
        )

    @command(mark("New contact"), icon="plus", group=_TODAY, listed=False)
    def new_contact(self) -> None:
        """Begin a quick registration."""
        quick_registration.open_new(self.desk, self.window(), open_case=self.case_wanted.emit)

    @command(mark("Next channel"), "F9", icon="arrow-left-right", group=_TILES)
    def change_channel(self) -> None:
        """Log by another channel from now on."""
        self.desk.set_channel(next_channel(self.desk.context.channel))

    @command(mark("Pin the tile, or let it go"), "P", icon="pin", group=_TILES, enabled=_has_tile)
    def pin_tile(self) -> None:
        """Let the tile stay on its key, or let the key be learned again."""
        tile = self.board.tile()
        if tile is None:
            return
        place: dict[str, Any] = {"desk_id": self.desk.context.desk_id, "position": tile.position}
        if tile.pinned:
            self.desk.write(tiles.unpin, label=tr("Tile let go: {type}", type=tile.type_name), **place)
        else:
            self._pin(tile.position, tile.case_type_id, tile.outcome_code, tile.type_name)

    def _pin(self, position: int, case_type_id: UUID, outcome_code: str, name: str) -> None:
        self.desk.write(
            tiles.pin,
            label=tr("Tile pinned: {type}", type=name),
            desk_id=self.desk.context.desk_id,
            position=position,
            case_type_id=case_type_id,
            outcome_code=outcome_code,
        )

    @command(mark("Choose what lies on the key"), "B", icon="pencil", group=_TILES)
    def change_tile(self) -> None:
        """Put another type and outcome on the key with the keyboard."""
        self._panel.open_for(self.desk, self.board.current)

    @command(mark("Move the tile left"), "Ctrl+Left", group=_TILES, enabled=_has_tile)
    def move_left(self) -> None:
        """Let the tile change places with the one before."""
        self._move(-1)

    @command(mark("Move the tile right"), "Ctrl+Right", group=_TILES, enabled=_has_tile)
    def move_right(self) -> None:
        """Let the tile change places with the one after."""
        self._move(1)

    def _move(self, step: int) -> None:
        position, to = self.board.current, self.board.current + step
        self.desk.write(
            tiles.move,
            label=tr("Tile moved"),
            desk_id=self.desk.context.desk_id,
            position=position,
            to=to,
            then=self._left_moved if step < 0 else self._right_moved,
        )

    def _left_moved(self, _nothing: object) -> None:
        self.board.walk_to(self.board.current - 1)

    def _right_moved(self, _nothing: object) -> None:
        self.board.walk_to(self.board.current + 1)

    def _tile_menu(self, _position: int, spot: QPoint) -> None:
        menu = Menu(self)
        menu.setAccessibleName(tr("The tile"))
        for name in ("pin_tile", "change_tile", "move_left", "move_right"):
            menu.addAction(self.commands[name])
        self.refresh_commands()
        menu.popup(spot)

    @command(
        mark("Go on with the oldest draft"),
        "U",
        icon="play",
        group=_TODAY,
        enabled=lambda page: page.badge > 0,
    )
    def reopen_draft(self) -> None:
        """Go on with the draft that has waited longest."""
        if self._waiting:
            self._reopen(self._waiting[0])

    def _reopen(self, draft: Kept) -> None:
        quick_registration.reopen(self.desk, self.window(), draft, open_case=self.case_wanted.emit)

    def _throw_away(self, draft: Kept) -> None:
        for form in quick_registration.open_forms(self.window()):
            if form.draft_id == draft.id:
                form.discard()
                return
        self.desk.write(drafts.done_with, draft.id)
        tell_thrown_away(self, self.desk, draft.id, draft.data, draft.about_id)

    @command(mark("Correct the contact"), "R", icon="pencil", group=_TODAY, enabled=_has_row)
    def correct(self) -> None:
        """Change the contact that is chosen in the list."""
        self._correct(self.table.current_row())

    def _correct(self, row: Any) -> None:
        if row is not None:
            self.desk.read(contacts.one, row.id, then=self._open_for_correction)

    def _open_for_correction(self, contact: Contact | None) -> None:
        if contact is not None:
            quick_registration.correct(self.desk, self.window(), contact, open_case=self.case_wanted.emit)

    @command(mark("Open the case"), "O", icon="inbox", group=_TODAY, enabled=_has_case)
    def open_case(self) -> None:
        """Go to the case of the contact that is chosen in the list."""
        row = self.table.current_row()
        if row is not None:
            self.case_wanted.emit(row.case_id)


def _press(position: int) -> Callable[[LogPage], None]:
    def press(page: LogPage) -> None:
        page.log_tile(position)

    return press


for _position, _key in enumerate(TILE_KEYS):
    # A command a key, so that each tile has its place in the palette and in the list of keys.
    _declare = command(mark("Log the tile"), _key, icon="zap", group=_TILES)
    setattr(LogPage, f"press_{_position + 1}", _declare(_press(_position)))
