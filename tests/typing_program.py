"""A program that types into a real form until it is killed; started by the tests of drafts."""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from app import language, sitting
from app.database import Database
from app.ui import quick_registration, theme
from app.ui.desk import Desk
from app.ui.reception_page import ReceptionPage
from tests.conftest import KEY
from tests.keyboard import write


def main() -> None:
    """Open the database named on the command line, begin the form named there and type a line for ever."""
    path, guide, place = Path(sys.argv[1]), UUID(hex=sys.argv[2]), UUID(hex=sys.argv[3])
    app = QApplication([])
    language.use("sv")
    theme.apply("light")
    database = Database(path, KEY, actor="guide", device="R1")
    desk = Desk(database, database.write(sitting.sit, guide_id=guide, desk_id=place))
    field: QLineEdit | QPlainTextEdit = FORMS[sys.argv[4]](desk)
    timer = QTimer(field, interval=20)
    timer.timeout.connect(partial(type_on, field))
    timer.start()
    app.exec()


def begin_contact(desk: Desk) -> QPlainTextEdit:
    """The note of a new contact."""
    return quick_registration.open_new(desk, None).form.note


def begin_visit(desk: Desk) -> QLineEdit:
    """The purpose of a visitor's visit."""
    page = ReceptionPage(desk)
    page.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    page.show()
    page.activateWindow()
    page.check_in()
    return page.form.purpose


def type_on(field: QLineEdit | QPlainTextEdit) -> None:
    """Type one more word and say so."""
    if field.isEnabled():
        field.setFocus()
        write("ord ")
        typed = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
        sys.stdout.write(f"{len(typed)}\n")
        sys.stdout.flush()


FORMS: dict[str, Callable[[Desk], QLineEdit | QPlainTextEdit]] = {
    "contact": begin_contact,
    "visit": begin_visit,
}

if __name__ == "__main__":
    main()
