"""From the command line to a window one can work in."""

import gc
import sys
import threading
from functools import partial
from pathlib import Path

from filelock import FileLock
from PySide6.QtCore import QLibraryInfo, QLocale, QTimer, QTranslator
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox

from app import clock, language, logs, opening, seeding, settings, sitting, working_time
from app.credentials import NoKeyring
from app.database import Database
from app.language import tr
from app.settings import Profile
from app.sitting import Sitting
from app.trouble import DatabaseTrouble, Trouble
from app.ui import cannot_open, fonts, house, single_instance, theme
from app.ui.desk import Desk
from app.ui.first_start import Beginning, FirstStart
from app.ui.waiting import Waiting
from app.working_time import Calendar

_SETTLED_MS = 800


def run(folder: Path | None, *, demo: bool) -> int:
    """Open the desk and stay until the window is closed; returns the exit code."""
    app = application()
    try:
        profile = settings.open_profile(folder, demo=demo)
        logs.start(profile.log)
        held = _hold(profile)
        if held is None:
            return 0
        opened = _open(profile)
        if opened is None:
            return 1
        database, seated = opened
        if seated is None:
            held.release()
            return run(None, demo=True)
    except NoKeyring as trouble:
        return run(None, demo=True) if _try_the_demo(str(trouble)) else 1
    except Trouble as trouble:
        QMessageBox.warning(None, "Lotsen", str(trouble))
        return 1
    desk = Desk(database, seated)
    logs.tell_bugs_to(desk.apologise)
    window = house.build(desk, profile, seated, database.read(settings.get_all))
    single_instance.Listener(profile.id, window.come_forward, window)
    if window.fits_its_screen():
        window.show()
    else:
        window.showMaximized()
    # The holidays take half a second to load; nobody should wait for them when the first due date is set.
    QTimer.singleShot(_SETTLED_MS, _know_the_holidays)
    # What stands now stands until the end; the collector need not go through it again while somebody types.
    gc.freeze()
    code = app.exec()
    desk.close()
    database.close()
    held.release()
    return code


def _try_the_demo(reason: str) -> bool:
    box = QMessageBox(QMessageBox.Icon.Warning, "Lotsen", reason)
    demo = box.addButton(tr("Try the demo town"), QMessageBox.ButtonRole.AcceptRole)
    box.addButton(tr("Quit"), QMessageBox.ButtonRole.RejectRole)
    box.exec()
    return box.clickedButton() is demo


def _know_the_holidays() -> None:
    threading.Thread(
        target=working_time.is_working_day, args=(Calendar(), clock.today()), daemon=True
    ).start()


def application() -> QApplication:
    """Qt, with Lotsen's fonts and look."""
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("Lotsen")
    app.setDesktopFileName("lotsen")
    fonts.load()
    theme.apply()
    speak(language.current() or "sv")
    return app


def speak(code: str) -> None:
    """Have Lotsen and Qt's own dialogs speak a language."""
    language.use(code)
    QLocale.setDefault(QLocale("sv_SE" if code == "sv" else "en_GB"))
    app = QApplication.instance()
    if app is not None and code == "sv":
        own = QTranslator(app)
        if own.load("qtbase_sv", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
            app.installTranslator(own)


def _hold(profile: Profile) -> FileLock | None:
    """The profile for this program alone; None when another window has it and came forward instead."""
    try:
        return opening.lock(profile)
    except opening.InUse:
        if single_instance.raise_other(profile.id):
            return None
        raise


def _open(profile: Profile) -> tuple[Database, Sitting | None] | None:
    """The database and who sits at it; no sitting when the demo was asked for, None when the person gave up."""
    while True:
        try:
            database = opening.open_database(profile)
        except DatabaseTrouble as trouble:
            choice = cannot_open.ask(str(trouble), profile.database)
            if choice == cannot_open.QUIT:
                return None
            if choice == cannot_open.PUT_ASIDE:
                cannot_open.put_aside(profile.database)
            continue
        seated = database.write(sitting.resume)
        chosen = database.read(settings.get_all)
        speak(chosen["language"])
        theme.apply(chosen["theme"], chosen["text_size"])
        if seated is None and profile.demo:
            from app.demo import town

            seated = Waiting(tr("Building the demo town …")).wait_for(partial(town.build, database))
        if seated is None:
            beginning = _ask_how_to_begin()
            if beginning is None or beginning.demo:
                database.close()
                return None if beginning is None else (database, None)
            seated = begin(database, beginning)
        return database, seated


def _ask_how_to_begin() -> Beginning | None:
    dialog = FirstStart()
    return dialog.beginning if dialog.exec() == QDialog.DialogCode.Accepted else None


def begin(database: Database, beginning: Beginning) -> Sitting:
    """Make an empty profile usable as the person asked for."""
    guide_id, desk_id = database.write(
        seeding.furnish,
        municipality=beginning.municipality,
        office=beginning.office,
        guide=beginning.guide,
        desk=beginning.desk,
        code=beginning.code,
        kind=beginning.kind,
    )
    return database.write(sitting.sit, guide_id=guide_id, desk_id=desk_id)
