"""Printing: a PDF in the profile's folder, opened in the viewer that the system has for it."""

import contextlib
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from app.language import tr

if TYPE_CHECKING:
    from app.ui.desk import Desk

KEPT_FOR_SECONDS = 24 * 3600
_WITHOUT_SCREEN = ("offscreen", "minimal", "vnc")


def print_evacuation_list(desk: "Desk") -> None:
    """Show who is in the house now, on paper, even while the desk is busy with something else."""
    desk.read_apart(_evacuation_list, folder=desk.documents, then=partial(show, desk))


def print_badge(desk: "Desk", visit_id: UUID) -> None:
    """Show a visitor's badge, ready to be printed."""
    desk.read(_badge, visit_id=visit_id, folder=desk.documents, then=partial(show, desk))


def print_did_not_check_out(desk: "Desk") -> None:
    """Show the list of those whom only the closing of the house checked out."""
    desk.read(_did_not_check_out, folder=desk.documents, then=partial(show, desk))


def show(desk: "Desk", document: Path) -> None:
    """Open a document in the system's viewer; without a screen it only lies in its folder."""
    clear_away(document.parent)
    if QGuiApplication.platformName() in _WITHOUT_SCREEN:
        return
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(document)):
        trouble = tr("No program on this computer opens PDF files. The document is in {file}.", file=document)
        desk.failed.emit(trouble)


def clear_away(folder: Path) -> None:
    """Delete documents older than a day: they hold personal data and lie outside the encrypted database."""
    oldest = time.time() - KEPT_FOR_SECONDS
    with contextlib.suppress(OSError):  # a document still open in a viewer is deleted the next time
        for document in folder.glob("*.pdf*"):
            if document.stat().st_mtime < oldest:
                document.unlink()


# reportlab takes a noticeable moment to import, so the thread that makes the document does it.


def _evacuation_list(session: Any, *, folder: Path) -> Path:
    from app.documents import evacuation_list

    return evacuation_list.make(session, folder=folder)


def _badge(session: Any, *, visit_id: UUID, folder: Path) -> Path:
    from app.documents import badge

    return badge.make(session, visit_id=visit_id, folder=folder)


def _did_not_check_out(session: Any, *, folder: Path) -> Path:
    from app.documents import did_not_check_out

    return did_not_check_out.make(session, folder=folder)
