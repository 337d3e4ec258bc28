"""Cards: the white sheets on which a page's parts lie."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.ui import theme


class Card(QFrame):
    """A sheet with a border; put things in its `body`."""

    def __init__(self, heading: str = "") -> None:
        super().__init__()
        theme.set_role(self, "card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(18, 16, 18, 16)
        self.body.setSpacing(10)
        if heading:
            label = QLabel(heading)
            theme.set_role(label, "heading")
            self.body.addWidget(label)


class TableCard(QFrame):
    """A sheet around a table, with an optional row of filters above it; leaves the rounded corners free."""

    def __init__(self, table: QWidget, above: QWidget | None = None) -> None:
        super().__init__()
        theme.set_role(self, "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 8, 1, 8)
        column.setSpacing(6)
        if above is not None:
            above.setContentsMargins(11, 2, 11, 0)
            column.addWidget(above)
        column.addWidget(table, 1)


def line() -> QFrame:
    """A hairline between parts of a card."""
    made = QFrame()
    theme.set_role(made, "line")
    return made


def scrolling(content: QWidget) -> QScrollArea:
    """Let tall content scroll instead of being squeezed; the keyboard brings its fields into view."""
    area = QScrollArea()
    area.setWidget(content)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
