"""The desk: all a page ever gets. `read`, `write`, `undo`, and who hears of it.

One worker thread owns the database; the UI thread never touches it. Answers come back on the UI thread.
"""

import logging
import queue
import threading
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

from app import journal
from app.database import Database, Written
from app.language import tr
from app.sitting import Sitting
from app.trouble import Trouble

logger = logging.getLogger(__name__)

Then = Callable[[Any], object]
Failed = Callable[[Trouble], object]
Job = Callable[[], None]


def apology() -> str:
    """What is said when the fault is Lotsen's own."""
    return tr("Something went wrong in Lotsen, and it has been noted. What you typed is still here.")


class Desk(QObject):
    """Asks the database on a worker thread and tells the pages what came of it."""

    changed = Signal(object)
    failed = Signal(str)
    done = Signal(str, int)
    undone = Signal(str)
    redone = Signal(str, int)
    context_changed = Signal()
    _deliver = Signal(object)

    def __init__(self, database: Database, sitting: Sitting, parent: QObject | None = None) -> None:
        """Start the worker; `close` ends it."""
        super().__init__(parent)
        self.context = sitting
        self._database = database
        self._jobs: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._newest: dict[str, int] = {}
        self._apart: list[threading.Thread] = []
        self._deliver.connect(self._run, Qt.ConnectionType.QueuedConnection)
        database.subscribe(self._announce)
        self._worker = threading.Thread(target=self._work, name="desk", daemon=True)
        self._worker.start()

    @property
    def documents(self) -> Path:
        """The folder in the profile where printed documents are written before they are shown."""
        return self._database.path.parent / "documents"

    def read(
        self,
        question: Callable[..., Any],
        *args: Any,
        then: Then,
        key: str | None = None,
        failed: Failed | None = None,
        **kwargs: Any,
    ) -> None:
        """Ask `question(session, …)`; a newer question with the same `key` makes this one's answer unwanted."""
        asked = None
        if key is not None:
            asked = self._newest[key] = self._newest.get(key, 0) + 1

        def unwanted() -> bool:
            return key is not None and self._newest[key] != asked

        def job() -> None:
            if not unwanted():
                answer = self._database.read(question, *args, **kwargs)
                self._answer(lambda: None if unwanted() else then(answer), then)

        self._put(job, failed)

    def read_apart(
        self,
        question: Callable[..., Any],
        *args: Any,
        then: Then,
        failed: Failed | None = None,
        **kwargs: Any,
    ) -> None:
        """As `read`, on a thread and a connection of its own: nothing else the desk does can delay it."""

        def job() -> None:
            answer = self._database.read_apart(question, *args, **kwargs)
            self._answer(lambda: then(answer), then)

        self._apart = [thread for thread in self._apart if thread.is_alive()]
        self._apart.append(threading.Thread(target=self._attempt, args=(job, failed), daemon=True))
        self._apart[-1].start()

    def write(
        self,
        what: Callable[..., Any],
        *args: Any,
        label: str | None = None,
        then: Then | None = None,
        failed: Failed | None = None,
        **kwargs: Any,
    ) -> None:
        """Commit `what(session, …)`; with a `label` it can be undone, and a toast says so."""

        def job() -> None:
            result, written = self._database.write_as(label, what, *args, **kwargs)
            if then is not None:
                self._answer(lambda: then(result), then)
            if label is not None and written.batch is not None:
                self.done.emit(label, written.batch)

        self._put(job, failed)

    def undo(self, batch: int | None = None) -> None:
        """Take back a batch, or the last thing done here."""
        self._put(
            lambda: self.undone.emit(
                self._take_back(batch, journal.last_undoable, tr("There is nothing to undo.")).label or ""
            ),
            None,
        )

    def redo(self) -> None:
        """Do again what was last undone."""
        self._put(self._do_again, None)

    def sit(self, sitting: Sitting) -> None:
        """Somebody else sits here, or the same person somewhere else."""
        self.context = sitting
        # In line with the work already asked for: that was still done by who sat here before.
        self._jobs.put(partial(setattr, self._database, "actor", str(sitting.guide_id)))
        self.context_changed.emit()

    def set_channel(self, channel: str) -> None:
        """Log by another channel from now on."""
        self.sit(replace(self.context, channel=channel))

    def apologise(self) -> None:
        """Say on the screen that the fault is ours; from any thread."""
        self.failed.emit(apology())

    def close(self) -> None:
        """Finish what is under way and stop the worker."""
        self._jobs.put(None)
        for thread in (self._worker, *self._apart):
            thread.join(timeout=10)

    def _do_again(self) -> None:
        written = self._take_back(None, journal.last_undone, tr("There is nothing to redo."))
        self.redone.emit(written.label or "", written.batch or 0)

    def _take_back(self, batch: int | None, find: Callable[..., Any], nothing: str) -> Written:
        found = batch
        if found is None:
            last = self._database.read(find, actor=self._database.actor, device=self._database.device)
            if last is None:
                raise Trouble(nothing)
            found = last.number
        return self._database.undo(found)

    def _put(self, job: Job, failed: Failed | None) -> None:
        self._jobs.put(lambda: self._attempt(job, failed))

    def _attempt(self, job: Job, failed: Failed | None) -> None:
        try:
            job()
        except Trouble as trouble:
            self._complain(trouble, failed)
        except Exception:
            logger.exception("a job of the desk failed")
            self._complain(Trouble(apology()), failed)

    def _complain(self, trouble: Trouble, failed: Failed | None) -> None:
        if failed is not None:
            self._answer(lambda: failed(trouble), failed)
        else:
            self.failed.emit(str(trouble))

    def _answer(self, call: Callable[[], object], receiver: Callable[..., object]) -> None:
        owner = getattr(receiver, "__self__", None)

        def deliver() -> None:
            if not isinstance(owner, QObject) or isValid(owner):
                call()

        self._deliver.emit(deliver)

    def _announce(self, tables: frozenset[str]) -> None:
        self.changed.emit(tables)

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            job()

    @Slot(object)
    def _run(self, call: Callable[[], object]) -> None:
        call()
