"""When the database cannot be opened: a clear choice, and nothing overwritten."""

from pathlib import Path

from PySide6.QtWidgets import QMessageBox

from app import clock
from app.language import tr

TRY_AGAIN, PUT_ASIDE, QUIT = "try again", "put aside", "quit"


def ask(reason: str, database: Path) -> str:
    """What the person wants to do about a database that cannot be opened."""
    box = QMessageBox()
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle("Lotsen")
    box.setText(reason)
    box.setInformativeText(
        tr(
            "You can try again, for instance when IT has put the right file back. Or put the file aside and start "
            "with an empty desk: the file then stays in {folder} and can be opened later.",
            folder=database.parent,
        )
    )
    again = box.addButton(tr("Try again"), QMessageBox.ButtonRole.AcceptRole)
    aside = box.addButton(tr("Put the file aside"), QMessageBox.ButtonRole.DestructiveRole)
    leave = box.addButton(tr("Quit"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(again)
    box.setEscapeButton(leave)
    box.exec()
    if box.clickedButton() is again:
        return TRY_AGAIN
    return PUT_ASIDE if box.clickedButton() is aside else QUIT


def put_aside(database: Path) -> Path:
    """Rename the database, and what belongs to it, to a name with the time in it; returns the new name."""
    moment = f"{clock.now():%Y%m%d-%H%M%S}"
    aside = database.with_name(f"{database.stem}-aside-{moment}{database.suffix}")
    for ending in ("-wal", "-shm", ""):
        part = database.with_name(database.name + ending)
        if part.exists():
            part.rename(aside.with_name(aside.name + ending))
    return aside
