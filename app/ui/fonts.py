"""The program's own typeface, so that it looks the same on every machine."""

from pathlib import Path

from PySide6.QtGui import QFontDatabase

FAMILY = "Inter"
FOLDER = Path(__file__).parent.parent.parent / "resources" / "fonts"


def load() -> None:
    """Make the font files in resources/fonts known to Qt."""
    for file in sorted(FOLDER.glob("*.otf")):
        QFontDatabase.addApplicationFont(str(file))
