"""The queues beside the list: each with its live count, and the filters one has made below them."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.case_queues import QUEUES, Count
from app.language import tr
from app.saved_filters import FilterRow
from app.ui import icons, theme
from app.ui.card import scrolling
from app.ui.commands import Command, command_button
from app.ui.formatting import number as grouped

WIDTH = 174
_URGENT = ("overdue", "due_again")


class QueueItem(QAbstractButton):
    """One queue: its icon, its name and how many cases are in it."""

    def __init__(self, name: str, title: str, icon_name: str, key: str) -> None:
        super().__init__()
        self.name, self._icon_name, self._key = name, icon_name, key
        self._count: Count | None = None
        self.setObjectName(f"queue-{name}")
        self.setText(title)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTip(f"{title}  ({key})" if key else title)
        self.setAccessibleName(title)

    @property
    def count_text(self) -> str:
        """The count as it is shown; empty when there is nothing to count."""
        if self._count is None or not self._count.number:
            return ""
        return grouped(self._count.number) + ("+" if self._count.more else "")

    def set_count(self, count: Count | None) -> None:
        """Show another count."""
        if count != self._count:
            self._count = count
            self.setAccessibleDescription(self.count_text)
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(WIDTH - 16), theme.px(33))

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        here = self.isChecked()
        urgent = self.name in _URGENT and bool(self.count_text)
        painter.setPen(theme.colour("accent") if self.hasFocus() else Qt.PenStyle.NoPen)
        if here or self.underMouse():
            painter.setBrush(theme.colour("accent_soft" if here else "hover"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        ink = theme.colour("on_accent_soft" if here else "danger" if urgent else "secondary")
        side, left = theme.px(16), theme.px(9)
        icons.draw(painter, self._icon_name, QRect(left, 0, side, self.height()), ink)
        right = self.width() - theme.px(10)
        if text := self.count_text:
            painter.setFont(theme.font(12.5, QFont.Weight.DemiBold, digits=True))
            painter.setPen(ink)
            room = QRect(0, 0, right, self.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, text)
            right -= painter.fontMetrics().horizontalAdvance(text) + theme.px(6)
        painter.setFont(theme.font(13, QFont.Weight.DemiBold if here else QFont.Weight.Medium))
        painter.setPen(theme.colour("on_accent_soft" if here else "text"))
        start = left + side + theme.px(9)
        title = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, right - start)
        painter.drawText(QRect(start, 0, right - start, self.height()), Qt.AlignmentFlag.AlignVCenter, title)


class QueueList(QWidget):
    """The column of queues; arrow keys go from one to the next."""

    chosen = Signal(str)

    def __init__(self, keys: Mapping[str, str], make_filter: Command) -> None:
        super().__init__()
        self.items: dict[str, QueueItem] = {}
        self._filters: tuple[FilterRow, ...] = ()
        self._counts: Mapping[str, Count] = {}
        self._group = QButtonGroup(self)
        self.setAccessibleName(tr("Queues"))
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 6, 0)
        self._column.setSpacing(2)
        for queue in QUEUES:
            self._add(queue.name, tr(queue.title), queue.icon, keys.get(queue.name, ""))
        self._heading = QLabel(tr("Filters").upper())
        theme.set_role(self._heading, "section")
        self._heading.setContentsMargins(9, 12, 0, 4)
        self._column.addWidget(self._heading)
        self._own = QVBoxLayout()
        self._own.setSpacing(2)
        self._column.addLayout(self._own)
        button = command_button(make_filter, role="quiet")
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling(inner))
        self._fit()
        theme.changed.connect(self._fit)

    def _add(self, name: str, title: str, icon_name: str, key: str, *, own: bool = False) -> None:
        item = QueueItem(name, title, icon_name, key)
        item.clicked.connect(lambda: self.chosen.emit(name))
        self._group.addButton(item)
        self.items[name] = item
        (self._own if own else self._column).addWidget(item)

    def _fit(self) -> None:
        self.setFixedWidth(theme.px(WIDTH))

    def set_current(self, name: str) -> None:
        """Mark the queue that the list shows."""
        if name in self.items:
            self.items[name].setChecked(True)

    def show_counts(self, counts: Mapping[str, Count]) -> None:
        """Show how many cases are in each queue."""
        self._counts = counts
        for name, item in self.items.items():
            item.set_count(counts.get(name))

    def show_filters(self, filters: Sequence[FilterRow]) -> None:
        """Show the filters that have been saved."""
        if self._filters == tuple(filters):
            return
        current = next((name for name, item in self.items.items() if item.isChecked()), "")
        for old in self._filters:
            item = self.items.pop(old.id.hex)
            self._group.removeButton(item)
            self._own.removeWidget(item)
            item.hide()
            item.deleteLater()
        self._filters = tuple(filters)
        for saved in filters:
            self._add(saved.id.hex, saved.name, "filter", "", own=True)
        self.show_counts(self._counts)
        self.set_current(current)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        names = list(self.items)
        focused = next((name for name, item in self.items.items() if item.hasFocus()), None)
        if not step or focused is None:
            super().keyPressEvent(event)
            return
        item = self.items[names[(names.index(focused) + step) % len(names)]]
        item.setFocus(Qt.FocusReason.OtherFocusReason)
        item.click()
