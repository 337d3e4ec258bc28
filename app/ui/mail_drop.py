"""Mails dropped on a window: each .eml becomes a draft of a contact."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from app.exchange.eml import LARGEST, IncomingMail, read_eml
from app.language import tr
from app.trouble import Trouble

MOST = 10


class MailDrop(QObject):
    """Lets mails be dropped on a window: `received` gets each mail, `refused` a sentence for the rest."""

    def __init__(
        self, window: QWidget, received: Callable[[IncomingMail], object], refused: Callable[[str], object]
    ) -> None:
        super().__init__(window)
        self._received, self._refused = received, refused
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent) and _files(event.mimeData()):
            event.acceptProposedAction()
            return True
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop and _files(event.mimeData()):
            event.acceptProposedAction()
            for path in _files(event.mimeData())[:MOST]:
                self.take(path)
            return True
        return False

    def take(self, path: Path) -> None:
        """Read one file and hand on what it says."""
        try:
            mail = read_eml(_read(path))
        except Trouble as trouble:
            self._refused(f"{path.name}: {trouble}")
        else:
            self._received(mail)


def _files(dropped: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in dropped.urls() if url.isLocalFile()]


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except OSError as error:
        raise Trouble(tr("The file cannot be read. Save it on this computer and try again.")) from error
