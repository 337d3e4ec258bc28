"""Banners: what everybody at the desks must know right now, above every page."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.icons import IconLabel


@dataclass(frozen=True)
class Banner:
    """One message: its id, a title, what to say, and the text of its button if it has one."""

    id: object
    title: str
    text: str = ""
    action: str = ""


class BannerArea(QWidget):
    """The banners under one another; nothing at all when there are none."""

    acted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._banners: tuple[Banner, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.hide()

    def show_banners(self, banners: tuple[Banner, ...]) -> None:
        """Show these and no others."""
        if banners == self._banners:
            return
        self._banners = banners
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for banner in banners:
            self._column.addWidget(self._strip(banner))
        self.setVisible(bool(banners))

    def _strip(self, banner: Banner) -> QFrame:
        strip = QFrame()
        theme.set_role(strip, "banner")
        title, text = QLabel(banner.title), QLabel(banner.text)
        for label in (title, text):
            label.setTextFormat(Qt.TextFormat.PlainText)
        theme.set_role(title, "strong")
        text.setWordWrap(True)
        row = QHBoxLayout(strip)
        row.setContentsMargins(24, 7, 20, 7)
        row.setSpacing(10)
        row.addWidget(IconLabel("megaphone", 18, "on_warning_soft"))
        row.addWidget(title)
        row.addWidget(text, 1)
        if banner.action:
            button = QPushButton(banner.action)
            button.setAccessibleName(f"{banner.action}: {banner.title}")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda: self.acted.emit(banner.id))
            row.addWidget(button)
        return strip
