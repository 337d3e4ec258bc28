"""Something that takes a while before there is a window: a card that says what, and that it goes on."""

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QLabel, QProgressBar, QVBoxLayout

from app.ui import theme


class Waiting(QDialog):
    """Shown until the work is done; the person cannot close it, only wait."""

    _done = Signal()

    def __init__(self, text: str) -> None:
        super().__init__(None, Qt.WindowType.FramelessWindowHint | Qt.WindowType.Dialog)
        self.setAccessibleName(text)
        self.label = QLabel(text)
        theme.set_role(self.label, "heading")
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(text)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 28, 32, 28)
        layout.setSpacing(16)
        layout.addWidget(self.label)
        layout.addWidget(bar)
        self.setMinimumWidth(theme.px(360))
        self._done.connect(self.accept)

    def reject(self) -> None:
        """Go on waiting: half a town is of no use."""

    def wait_for(self, work: Callable[[], Any]) -> Any:
        """What `work` returns, done on a thread of its own; raises what it raises."""
        answer: list[Any] = []
        trouble: list[BaseException] = []

        def run() -> None:
            try:
                answer.append(work())
            except BaseException as error:  # noqa: BLE001  handed on to who waits
                trouble.append(error)
            self._done.emit()

        thread = threading.Thread(target=run, name="waiting")
        thread.start()
        self.exec()
        thread.join()
        if trouble:
            raise trouble[0]
        return answer[0]
