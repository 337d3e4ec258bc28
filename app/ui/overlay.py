"""A card that floats over the window for a moment and gives the keyboard back when it closes."""

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from app.ui import theme
from app.ui.shadow import paint_shadow


class Overlay(QWidget):
    """Covers its window; Esc, a click outside the card, or the keyboard going elsewhere closes it."""

    closed = Signal()

    def __init__(self, window: QWidget, accessible_name: str, *, dim: float = 0.0) -> None:
        super().__init__(window)
        self._window = window
        self._dim = dim
        self._came_from: QWidget | None = None
        self.card = QFrame(self)
        theme.set_role(self.card, "card")
        self.setAccessibleName(accessible_name)
        self.hide()
        window.installEventFilter(self)
        QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr]

    def card_place(self, room: QRect) -> QRect:
        """Where the card lies in the window."""
        raise NotImplementedError

    def first_focus(self) -> QWidget:
        """The widget on the card that takes the keyboard."""
        raise NotImplementedError

    def open(self) -> None:
        """Show the card on top of everything in the window."""
        focused = QApplication.focusWidget()
        if focused is not None and not self.isAncestorOf(focused):
            self._came_from = focused
        self._place()
        self.show()
        self.raise_()
        self.first_focus().setFocus(Qt.FocusReason.PopupFocusReason)

    def dismiss(self) -> None:
        """Close the card and give the keyboard back to where it was."""
        if not self.isVisible():
            return
        back, self._came_from = self._came_from, None
        self.hide()
        if back is not None and back.isVisible():
            back.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()

    def _place(self) -> None:
        self.setGeometry(self._window.rect())
        self.card.setGeometry(self.card_place(self.rect()))

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self.isVisible() and new is not self and not self.isAncestorOf(new):
            self._came_from = None
            self.dismiss()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._window and self.isVisible():
            self._place()
        return False

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Tab goes round within the card."""
        stops = [
            widget
            for widget in self.card.findChildren(QWidget)
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and widget.isEnabled()
        ]
        focused = QApplication.focusWidget()
        if stops:
            place = stops.index(focused) if focused in stops else -1
            stops[(place + (1 if forwards else -1)) % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.card.geometry().contains(event.position().toPoint()):
            self.dismiss()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._dim:
            veil = QColor(theme.colour("shadow"))
            veil.setAlphaF(self._dim)
            painter.fillRect(event.rect(), veil)
        if not self.card.geometry().contains(event.rect()):
            paint_shadow(painter, QRectF(self.card.geometry()), 9)
