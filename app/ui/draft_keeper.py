"""Keeps what is being typed in the database, some tenths of a second behind the fingers."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from app import drafts
from app.trouble import Trouble
from app.ui.desk import Desk

BEHIND_MS = 300


class DraftKeeper(QObject):
    """Stores a form as it stands at most BEHIND_MS after it was touched, until told to stop.

    A form that holds nothing of one's own (`data` is empty) leaves no draft behind.
    """

    troubled = Signal(str)

    def __init__(
        self,
        parent: QObject,
        desk: Desk,
        *,
        kind: str,
        draft_id: UUID,
        data: Callable[[], dict[str, Any]],
        about_id: UUID | None = None,
        stored: bool = False,
    ) -> None:
        super().__init__(parent)
        self.draft_id = draft_id
        self.stored = stored
        self._desk, self._kind, self._data, self._about_id = desk, kind, data, about_id
        self._stopped = False
        # Not started again at each key: somebody who types without a pause must not be left behind.
        self._timer = QTimer(self, singleShot=True, interval=BEHIND_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._due)

    @property
    def waiting(self) -> bool:
        """Whether something typed is not stored yet."""
        return self._timer.isActive()

    def touch(self) -> None:
        """Something has been typed."""
        if not self._stopped and not self._timer.isActive():
            self._timer.start()

    def keep_now(self, then: Callable[[object], object] | None = None) -> None:
        """Store the form as it stands, without waiting; `then` is called once it is safe."""
        self._timer.stop()
        if self._stopped:
            return
        if data := self._data():
            self.stored = True
            self._desk.write(
                drafts.keep,
                draft_id=self.draft_id,
                kind=self._kind,
                about_id=self._about_id,
                data=data,
                then=then,
                failed=self._failed,
            )
        elif self.stored:
            self.stored = False
            self._desk.write(drafts.done_with, self.draft_id, then=then, failed=self._failed)

    def _due(self) -> None:
        self.keep_now()

    def stop(self) -> None:
        """Store nothing more: what was typed is being saved or thrown away."""
        self._stopped = True
        self._timer.stop()

    def go_on(self) -> None:
        """Store again: it was not saved after all."""
        self._stopped = False
        self.touch()

    def _failed(self, trouble: Trouble) -> None:
        self.troubled.emit(str(trouble))
