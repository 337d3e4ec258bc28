"""The quiet line above a form that goes on with what was typed before, and the way to begin afresh."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from app.language import tr
from app.ui import formatting, theme

AFRESH_KEY = "Alt+Del"


class KeptLine(QWidget):
    """Hidden unless the form began with an old draft."""

    afresh = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._label = QLabel()
        self._label.setWordWrap(True)
        theme.set_role(self._label, "muted")
        self.button = QPushButton(tr("Begin afresh"))
        self.button.setAccessibleName(tr("Begin afresh"))
        self.button.setToolTip(f"{tr('Begin afresh')} ({AFRESH_KEY})")
        # Live only while the line is seen, so it needs no command that is mostly asleep.
        self.button.setShortcut(AFRESH_KEY)
        theme.set_role(self.button, "quiet")
        self.button.clicked.connect(self.afresh)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._label, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    @property
    def text(self) -> str:
        """What is said; empty while nothing is."""
        return "" if self.isHidden() else self._label.text()

    def tell(self, typed_at: datetime | None) -> None:
        """Say when the text in the form was typed; None hides the line."""
        self.setVisible(typed_at is not None)
        if typed_at is not None:
            self._label.setText(goes_on(typed_at))
            self.setAccessibleName(goes_on(typed_at))


def goes_on(typed_at: datetime) -> str:
    """That a form goes on with what was typed then."""
    return tr("Goes on with what you typed {moment}", moment=formatting.moment_or_time(typed_at))
