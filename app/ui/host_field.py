"""The field where a host is typed: colleagues and units are suggested from the first letter."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QHideEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
)

from app import directory
from app.directory import Host
from app.language import tr
from app.ui import icons, theme
from app.ui.presence import presence_text, presence_tone

if TYPE_CHECKING:
    from app.ui.desk import Desk

SHOWN_AT_ONCE = 6
ROW = 46
_POPUP_EDGES = 10  # the frame and padding around the rows
_ROOT = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class HostField(QLineEdit):
    """Free text, or a host chosen among the suggestions by arrow keys and Enter or Tab."""

    host_chosen = Signal(object)

    def __init__(self, desk: "Desk") -> None:
        super().__init__()
        self._desk = desk
        self._host: Host | None = None
        self._model = _Suggestions()
        self._asking = False
        self._take_first = False
        self._list = QListView()
        self._popup = QFrame(self)
        self._make_popup()
        self.setPlaceholderText(tr("Name, task or unit"))
        self.textEdited.connect(self._edited)

    @property
    def host_id(self) -> UUID | None:
        """The colleague chosen; None while it is only text, or a unit."""
        return None if self._host is None or self._host.is_unit else self._host.id

    def suggestions(self) -> Sequence[Host]:
        """What is suggested now; empty while nothing is."""
        return self._model.hosts if self._popup.isVisible() else ()

    def choose(self, host: Host | None) -> None:
        """Have this host in the field."""
        self._host = host
        if host is not None:
            self.setText(host.name)
        self._close()
        self.host_chosen.emit(host)

    def start_with(self, text: str) -> None:
        """Have this text in the field and nobody chosen."""
        self.setText(text)
        self._host = None
        self._close()

    def _make_popup(self) -> None:
        self._popup.hide()
        self._list.setModel(self._model)
        self._list.setItemDelegate(_SuggestionPainter(self._list))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setAccessibleName(tr("Suggested hosts"))
        self._list.clicked.connect(self._take_index)
        column = QVBoxLayout(self._popup)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._list)

    def _edited(self, text: str) -> None:
        if self._host is not None:
            self._host = None
            self.host_chosen.emit(None)
        if text.strip():
            self._asking, self._take_first = True, False
            self._desk.read(directory.find_hosts, words=text, then=self._suggest, key="reception.hosts")
        else:
            self._close()

    def _suggest(self, hosts: list[Host]) -> None:
        take_first, self._asking, self._take_first = self._take_first, False, False
        if self._host is not None or not self.text().strip():
            return
        self._model.show_hosts(hosts)
        if take_first and hosts:
            self.choose(hosts[0])
        if take_first or not self.hasFocus():
            return
        self.setAccessibleDescription(tr("{n} suggestions", n=len(hosts)))
        if not hosts:
            self._close()
            return
        self._list.setCurrentIndex(self._model.index(0))
        self._open()

    def _open(self) -> None:
        window = self.window()
        if self._popup.parentWidget() is not window:
            self._popup.setParent(window)
        corner = self.mapTo(window, QPoint(0, self.height() + 3))
        rows = min(len(self._model.hosts), SHOWN_AT_ONCE)
        self._popup.setGeometry(QRect(corner, QSize(self.width(), rows * theme.px(ROW) + _POPUP_EDGES)))
        self._popup.show()
        self._popup.raise_()

    def _close(self) -> None:
        self._popup.hide()

    def _take_index(self, index: QModelIndex) -> None:
        self.choose(self._model.hosts[index.row()])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        answer = self._keys().get(Qt.Key(event.key())) if self._popup.isVisible() else None
        if answer is not None:
            answer()
        elif self._asking and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take_first = True  # typed faster than the answer came
        else:
            super().keyPressEvent(event)

    def _keys(self) -> dict[Qt.Key, Callable[[], object]]:
        return {
            Qt.Key.Key_Down: lambda: self._move(1),
            Qt.Key.Key_Up: lambda: self._move(-1),
            Qt.Key.Key_Return: self._take_current,
            Qt.Key.Key_Enter: self._take_current,
            Qt.Key.Key_Escape: self._close,
        }

    def _take_current(self) -> None:
        self._take_index(self._list.currentIndex())

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Tab takes what is suggested and goes on, as people expect of a suggestion."""
        if forwards and self._popup.isVisible():
            self._take_current()
        elif forwards:
            self._take_first = self._asking
        return super().focusNextPrevChild(forwards)

    def _move(self, step: int) -> None:
        position = (self._list.currentIndex().row() + step) % len(self._model.hosts)
        index = self._model.index(position)
        self._list.setCurrentIndex(index)
        self.setAccessibleDescription(spoken(self._model.hosts[position]))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._close()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._close()


class _Suggestions(QAbstractListModel):
    """The hosts found for what has been typed."""

    def __init__(self) -> None:
        super().__init__()
        self.hosts: Sequence[Host] = ()

    def show_hosts(self, hosts: Sequence[Host]) -> None:
        self.beginResetModel()
        self.hosts = hosts
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.hosts)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if role == Qt.ItemDataRole.DisplayRole:
            return self.hosts[index.row()].name
        return spoken(self.hosts[index.row()]) if role == Qt.ItemDataRole.AccessibleTextRole else None


def spoken(found: Host) -> str:
    """A suggestion as it is read aloud."""
    presence = None if found.is_unit else presence_text(found.presence)
    return ", ".join(filter(None, (found.name, found.title, found.unit, presence)))


class _SuggestionPainter(QStyledItemDelegate):
    """A suggestion in two lines: who, and where they belong; to the right whether they are here."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(theme.px(120), theme.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if not isinstance(model, _Suggestions):
            return
        found = model.hosts[index.row()]
        room: QRect = option.rect
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(room.adjusted(3, 1, -3, -1), theme.colour("accent_soft"))
        inner = room.adjusted(theme.px(11), theme.px(5), -theme.px(11), -theme.px(5))
        side = theme.px(16)
        drawing = "building-2" if found.is_unit else "user-round"
        spot = QRect(inner.x(), inner.y() + theme.px(2), side, side)
        icons.draw(painter, drawing, spot, theme.colour("on_accent_soft" if chosen else "muted"))
        inner.setLeft(inner.x() + side + theme.px(9))
        upper, lower = QRect(inner), QRect(inner)
        upper.setHeight(inner.height() // 2)
        lower.setTop(upper.bottom() + 1)
        if not found.is_unit and found.presence.state != "unknown":
            _right(painter, upper, presence_text(found.presence), presence_tone(found.presence))
        _left(painter, upper, found.name, theme.font(weight=QFont.Weight.DemiBold), "text")
        _left(painter, lower, _second_line(found), theme.font(12), "secondary")


def _second_line(found: Host) -> str:
    if found.is_unit:
        return " · ".join(filter(None, (tr("Unit"), found.phone, found.phone_hours)))
    return " · ".join(filter(None, (found.title, found.unit, found.tasks)))


def _left(painter: QPainter, room: QRect, text: str, font: QFont, tone: str) -> None:
    painter.setFont(font)
    painter.setPen(theme.colour(tone))
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


def _right(painter: QPainter, room: QRect, text: str, tone: str) -> None:
    font = theme.font(11.5, QFont.Weight.Medium)
    width = QFontMetrics(font).horizontalAdvance(text)
    painter.setFont(font)
    painter.setPen(theme.colour(tone))
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, text)
    room.setRight(room.right() - width - theme.px(8))
