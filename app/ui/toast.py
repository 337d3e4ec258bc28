"""Toasts: what has just been done, with a way back, in the corner and never in the way."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from app.language import tr
from app.ui import theme
from app.ui.icons import IconLabel, icon
from app.ui.shadow import paint_shadow

Kind = Literal["done", "info", "error"]
SHOWN_FOR_MS = 6000
MOST = 3
MARGIN = 14

_LOOKS: dict[Kind, tuple[str, str]] = {
    "done": ("circle-check", "success"),
    "info": ("info", "accent"),
    "error": ("circle-alert", "danger"),
}


class Toast(QWidget):
    """One message; it goes by itself unless it is an error or the mouse rests on it."""

    gone = Signal(object)

    def __init__(
        self, parent: QWidget, text: str, kind: Kind, action: tuple[str, Callable[[], object]] | None
    ) -> None:
        super().__init__(parent)
        self.text, self.kind = text, kind
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_FOR_MS)
        self._timer.timeout.connect(self.dismiss)
        self.setAccessibleName(text)
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN + 13, MARGIN + 7, MARGIN + 8, MARGIN + 7)
        row.setSpacing(9)
        name, tone = _LOOKS[kind]
        row.addWidget(IconLabel(name, 18, tone))
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(len(text) > 60)
        label.setMinimumWidth(theme.px(340) if len(text) > 60 else 0)
        row.addWidget(label, 1)
        if action is not None:
            row.addSpacing(4)
            row.addWidget(self._button(*action))
        row.addWidget(self._closer())
        self._rest()

    def _button(self, text: str, run: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setAccessibleName(f"{text}: {self.text}")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(run)
        button.clicked.connect(self.dismiss)
        return button

    def _closer(self) -> QToolButton:
        closer = QToolButton()
        closer.setIcon(icon("x"))
        closer.setAccessibleName(tr("Close the message"))
        closer.setToolTip(tr("Close the message"))
        closer.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        closer.clicked.connect(self.dismiss)
        return closer

    def dismiss(self) -> None:
        """Take the message away."""
        self.gone.emit(self)

    def _rest(self) -> None:
        if self.kind != "error":
            self._timer.start()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._rest()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(self.rect()).adjusted(MARGIN + 0.5, MARGIN + 0.5, -MARGIN - 0.5, -MARGIN - 0.5)
        paint_shadow(painter, box, 9, MARGIN)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.colour("danger" if self.kind == "error" else "line"))
        painter.setBrush(theme.colour("surface"))
        painter.drawRoundedRect(box, 9, 9)


class Toasts(QObject):
    """The stack of messages in the lower right corner of a window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._shown: list[Toast] = []
        window.installEventFilter(self)

    def say(
        self, text: str, kind: Kind = "done", action: tuple[str, Callable[[], object]] | None = None
    ) -> None:
        """Show a message, with an optional button (its text and what it does), and leave the focus alone."""
        # What was done before this stands in Ctrl+Z's line; only trouble waits until it has been read.
        for older in [toast for toast in self._shown if toast.text == text or toast.kind != "error"]:
            self._remove(older)
        while len(self._shown) >= MOST:
            self._remove(next((t for t in self._shown if t.kind != "error"), self._shown[0]))
        toast = Toast(self._window, text, kind, action)
        toast.gone.connect(self._remove)
        self._shown.append(toast)
        toast.adjustSize()
        toast.show()
        self._place()
        announcement = QAccessibleAnnouncementEvent(toast, text)
        if kind == "error":
            announcement.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(announcement)

    def texts(self) -> list[str]:
        """What is being said now, oldest first."""
        return [toast.text for toast in self._shown]

    def clear(self) -> None:
        """Take every message away."""
        for toast in list(self._shown):
            self._remove(toast)

    def _remove(self, toast: Toast) -> None:
        if toast in self._shown:
            self._shown.remove(toast)
            toast.hide()
            toast.deleteLater()
            self._place()

    def _place(self) -> None:
        bottom = self._window.height() - 10
        for toast in reversed(self._shown):
            toast.adjustSize()
            toast.move(self._window.width() - toast.width() - 10, bottom - toast.height())
            toast.raise_()
            bottom -= toast.height() - MARGIN

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._window:
            self._place()
        return False
