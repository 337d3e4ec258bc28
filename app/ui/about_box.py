"""About the program: its version, where the data lie, and how they are protected, in honest words."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout

from app import __version__, opening
from app.language import tr
from app.settings import Profile
from app.ui import theme
from app.ui.card import Card
from app.ui.icons import IconLabel


class AboutBox(Card):
    """A card with what somebody from IT asks for first."""

    def __init__(self, profile: Profile) -> None:
        super().__init__(tr("About Lotsen"))
        beside = opening.key_lies_beside(profile)
        version = QLabel(tr("Version {version}", version=__version__))
        theme.set_role(version, "secondary")
        self.body.addWidget(version)
        place = QLabel(str(profile.database))
        place.setTextFormat(Qt.TextFormat.PlainText)
        place.setWordWrap(True)
        place.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        place.setAccessibleName(tr("Where the database lies"))
        self.body.addLayout(_told("hard-drive", tr("The database lies in"), place))
        self.sentence = QLabel(protection(beside=beside))
        self.sentence.setWordWrap(True)
        heading = tr("Encrypted, but the key lies beside it") if beside else tr("Encrypted")
        icon_name, tone = ("triangle-alert", "warning") if beside else ("lock", "success")
        self.body.addLayout(_told(icon_name, heading, self.sentence, tone))


def protection(*, beside: bool) -> str:
    """What the encryption is worth here."""
    if beside:
        return tr(
            "This is the demo town, and this computer had no keyring to use. The database is encrypted with "
            "SQLCipher, but its key lies in the file demo.key in the same folder: whoever can read the "
            "folder can read everything. Your own desk never works this way."
        )
    return tr(
        "The database is encrypted with SQLCipher (AES-256). Its key lies in your user's keyring on this "
        "computer and in no file of Lotsen's."
    )


def _told(icon_name: str, heading: str, words: QLabel, tone: str = "secondary") -> QHBoxLayout:
    title = QLabel(heading)
    theme.set_role(title, "medium")
    theme.set_role(words, "secondary")
    column = QVBoxLayout()
    column.setSpacing(2)
    column.addWidget(title)
    column.addWidget(words)
    row = QHBoxLayout()
    row.setSpacing(10)
    row.addWidget(IconLabel(icon_name, 18, tone), 0, Qt.AlignmentFlag.AlignTop)
    row.addLayout(column, 1)
    return row
