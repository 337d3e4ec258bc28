"""A program that types into a real quick registration until it is killed; started by the tests of drafts."""

import sys
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from app import language, sitting
from app.database import Database
from app.ui import quick_registration, theme
from app.ui.desk import Desk
from app.ui.registration_window import RegistrationWindow
from tests.conftest import KEY
from tests.keyboard import write


def main() -> None:
    """Open the database named on the command line, begin a contact and type a line for ever."""
    path, guide, place = Path(sys.argv[1]), UUID(hex=sys.argv[2]), UUID(hex=sys.argv[3])
    app = QApplication([])
    language.use("sv")
    theme.apply("light")
    database = Database(path, KEY, actor="guide", device="R1")
    desk = Desk(database, database.write(sitting.sit, guide_id=guide, desk_id=place))
    form = quick_registration.open_new(desk, None)
    timer = QTimer(form, interval=20)
    timer.timeout.connect(lambda: type_on(form))
    timer.start()
    app.exec()


def type_on(form: RegistrationWindow) -> None:
    """Type one more word and say so."""
    if form.isEnabled():
        form.form.note.setFocus()
        write("ord ")
        sys.stdout.write(f"{len(form.form.note.toPlainText())}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
