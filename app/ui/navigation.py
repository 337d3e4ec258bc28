"""The left edge: whose desk this is, where one can go, and how the desk itself is doing."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.language import tr, trn
from app.ui import chips, icons, theme
from app.ui.icons import IconLabel
from app.ui.page import Page

WIDTH = 224


class NavigationItem(QAbstractButton):
    """The way to one page, with its count."""

    def __init__(self, title: str, icon_name: str, key: str) -> None:
        super().__init__()
        self._icon_name = icon_name
        self._count = 0
        self._title = title
        self.setText(title)
        self.setCheckable(True)
        self.setToolTip(f"{title}  ({key})" if key else title)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_count(0)

    def set_count(self, count: int) -> None:
        """Show how many things wait there."""
        self._count = count
        self.setAccessibleName(self._title)
        self.setAccessibleDescription(trn("{n} waits", "{n} wait", n=count) if count else "")
        self.update()

    @property
    def count(self) -> int:
        """How many things wait there."""
        return self._count

    def sizeHint(self) -> QSize:
        return QSize(theme.px(WIDTH - 24), theme.px(36))

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box, here = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), self.isChecked()
        painter.setPen(theme.colour("accent") if self.hasFocus() else Qt.PenStyle.NoPen)
        if here:
            painter.setBrush(theme.colour("accent_soft"))
        elif self.underMouse():
            painter.setBrush(theme.colour("hover"))
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 7, 7)
        ink = theme.colour("on_accent_soft" if here else "secondary")
        side = theme.px(18)
        icons.draw(painter, self._icon_name, QRect(theme.px(12), 0, side, self.height()), ink)
        right = self.width() - theme.px(10)
        if self._count:
            right = self._paint_count(painter, right, here=here)
        painter.setPen(ink)
        painter.setFont(theme.font(13.5, QFont.Weight.DemiBold if here else QFont.Weight.Medium))
        left = theme.px(40)
        painter.drawText(
            QRect(left, 0, right - left, self.height()), Qt.AlignmentFlag.AlignVCenter, self._title
        )

    def _paint_count(self, painter: QPainter, right: int, *, here: bool) -> int:
        text = chips.badge_text(self._count)
        width, height = chips.badge_width(text), theme.px(20)
        box = QRectF(right - width, (self.height() - height) / 2, width, height)
        ground = theme.colour("surface" if here else "hover")
        chips.paint_badge(painter, box, text, ground, theme.colour("accent" if here else "secondary"))
        return right - width - theme.px(6)


class StateCard(QWidget):
    """How the desk is doing: what is saved, and where."""

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._icon = IconLabel("hard-drive", 16, "success")
        self._headline, self._detail = QLabel(), QLabel()
        self._headline.setWordWrap(True)
        self._detail.setWordWrap(True)
        theme.set_role(self, "state")
        theme.set_role(self._headline, "medium")
        theme.set_role(self._detail, "muted")
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._headline)
        words.addWidget(self._detail)
        row = QHBoxLayout(self)
        row.setContentsMargins(11, 9, 8, 9)
        row.setSpacing(9)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def set_state(self, icon_name: str, headline: str, detail: str, tone: str) -> None:
        """Say it with an icon, a line and a smaller line."""
        self._icon.set_icon(icon_name, tone)
        self._headline.setText(headline)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self.setAccessibleName(" ".join(filter(None, (headline, detail))))


class Navigation(QWidget):
    """The list of pages, in their groups."""

    chosen = Signal(int)

    def __init__(self, pages: list[Page], keys: list[str]) -> None:
        super().__init__()
        self.items: list[NavigationItem] = []
        self.state = StateCard()
        self._place_name = QLabel()
        self._place_name.setWordWrap(True)
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.chosen)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        theme.set_role(self, "nav")
        theme.set_role(self._place_name, "brand")
        self._lay_out(pages, keys)
        self._fit()
        theme.changed.connect(self._fit)

    def _lay_out(self, pages: list[Page], keys: list[str]) -> None:
        brand = QHBoxLayout()
        brand.setContentsMargins(6, 3, 0, 7)
        brand.setSpacing(9)
        brand.addWidget(IconLabel("landmark", 22, "accent"))
        brand.addWidget(self._place_name, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 14, 12, 12)
        column.setSpacing(3)
        column.addLayout(brand)
        shown_group = None
        for number, (page, key) in enumerate(zip(pages, keys, strict=True)):
            if page.group != shown_group:
                shown_group = page.group
                column.addSpacing(9)
                if shown_group:
                    heading = QLabel(tr(shown_group).upper())
                    heading.setContentsMargins(12, 0, 0, 2)
                    theme.set_role(heading, "section")
                    column.addWidget(heading)
            column.addWidget(self._item(number, page, key))
        column.addStretch()
        column.addWidget(self.state)

    def _item(self, number: int, page: Page, key: str) -> NavigationItem:
        item = NavigationItem(tr(page.title), page.icon_name, key)
        self._group.addButton(item, number)
        self.items.append(item)
        item.set_count(page.badge)
        page.badge_changed.connect(item.set_count)
        return item

    def set_place_name(self, name: str) -> None:
        """Whose contact centre this is."""
        self._place_name.setText(name)

    def set_current(self, number: int) -> None:
        """Mark where one is."""
        self.items[number].setChecked(True)

    def _fit(self) -> None:
        self.setFixedWidth(theme.px(WIDTH))
        for item in self.items:
            item.updateGeometry()
