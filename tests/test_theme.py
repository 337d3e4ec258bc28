"""The look: readable in every theme, one place for colours, and a switch that restyles what is open."""

import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.ui import fonts, icons, theme
from app.ui.chips import STATUS_TEXTS, StatusChip
from app.ui.theme import DARK, LIGHT, Tokens

pytestmark = pytest.mark.qt_log_ignore(
    "This plugin does not support"
)  # off screen there is no window manager

GROUNDS = ("window", "surface", "sunken", "nav", "hover", "accent_soft")
INKS = ("text", "secondary")
QUIET_GROUNDS = ("window", "surface", "sunken", "nav")
QUIET_INKS = ("muted", "danger", "success", "warning", "accent")
PAIRS = (
    *product(INKS, GROUNDS),
    *product(QUIET_INKS, QUIET_GROUNDS),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("on_accent_soft", "accent_soft"),
    ("on_accent_soft", "surface"),
    ("on_warning_soft", "warning_soft"),
    ("secondary", "line"),
)


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> Iterator[None]:
    theme.apply("light")
    yield
    theme.apply("light")


def luminance(colour: str) -> float:
    made = QColor(colour)

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else float(((part + 0.055) / 1.055) ** 2.4)

    red, green, blue = (linear(part) for part in (made.redF(), made.greenF(), made.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_the_contrast_formula_knows_black_on_white() -> None:
    assert contrast("black", "white") == pytest.approx(21.0)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: tokens.name)
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_text_stands_out_from_its_ground(tokens: Tokens, ink: str, ground: str) -> None:
    assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: tokens.name)
def test_every_status_can_be_read(tokens: Tokens) -> None:
    assert set(tokens.statuses) == set(STATUS_TEXTS)
    for ground, ink in tokens.statuses.values():
        assert contrast(ink, ground) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: tokens.name)
@pytest.mark.parametrize("mark", ["border", "accent"])
def test_fields_and_the_focus_ring_can_be_seen(tokens: Tokens, mark: str) -> None:
    for ground in ("surface", "window"):
        assert contrast(getattr(tokens, mark), getattr(tokens, ground)) >= (
            3.0 if ground == "surface" else 2.8
        )


def test_high_contrast_shows_only_the_systems_own_colours() -> None:
    system = QPalette(QColor("yellow"), QColor("black"))
    system.setColor(QPalette.ColorRole.WindowText, QColor("yellow"))
    system.setColor(QPalette.ColorRole.Window, QColor("black"))
    system.setColor(QPalette.ColorRole.Highlight, QColor("cyan"))
    system.setColor(QPalette.ColorRole.HighlightedText, QColor("black"))
    tokens = theme.high_contrast(system)
    shown = {getattr(tokens, name) for name in theme.colour_names() if name != "disabled"}
    assert shown == {QColor(name).name() for name in ("yellow", "black", "cyan")}
    assert tokens.focus_width > LIGHT.focus_width
    assert set(tokens.statuses.values()) == {(QColor("black").name(), QColor("yellow").name())}


def test_high_contrast_leaves_the_systems_palette_as_it_is(qapp: QApplication) -> None:
    theme.apply("contrast")
    kept = qapp.palette().color(QPalette.ColorRole.Window).name()
    theme.apply("dark")
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == DARK.window
    theme.apply("contrast")
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == kept == theme.tokens().window


def test_colours_are_written_in_one_place_only() -> None:
    folder = Path(theme.__file__).parent
    spread = [
        file.name
        for file in folder.rglob("*.py")
        if file.name != "theme.py" and re.search(r"""["'(]#[0-9a-fA-F]{3,8}\b""", file.read_text("utf-8"))
    ]
    assert spread == []


def test_a_switch_restyles_what_is_already_open(qtbot: QtBot) -> None:
    button = QPushButton("Ring")
    qtbot.addWidget(button)
    button.setIcon(icons.icon("phone", "text"))
    button.show()
    before = inks(button)
    theme.apply("dark")
    assert QColor(LIGHT.text).name() in before
    assert QColor(DARK.text).name() in inks(button)
    assert button.grab().toImage().pixelColor(button.width() // 2, 4).name() == DARK.surface


def inks(button: QPushButton) -> set[str]:
    drawn = button.icon().pixmap(QSize(32, 32)).toImage()
    colours = (drawn.pixelColor(x, y) for x, y in product(range(32), range(32)))
    return {colour.name() for colour in colours if colour.alpha() == 255}


def test_larger_text_makes_every_widget_larger(qtbot: QtBot) -> None:
    label, title, chip = QLabel("Ärenden"), QLabel("Ärenden"), StatusChip("overdue")
    theme.set_role(title, "title")
    for widget in (label, title, chip):
        qtbot.addWidget(widget)
        widget.show()
    before = [widget.sizeHint() for widget in (label, title, chip)]
    theme.apply("light", 130)
    after = [widget.sizeHint() for widget in (label, title, chip)]
    for small, large in zip(before, after, strict=True):
        assert large.width() > small.width() * 1.15
        assert large.height() > small.height()


def test_an_odd_text_size_becomes_the_nearest_there_is() -> None:
    theme.apply("light", 500)
    assert theme.text_percent() == 130
    theme.apply("neon", 0)
    assert theme.text_percent() == 100
    assert theme.tokens() in (LIGHT, DARK)


def test_a_status_is_told_by_words_and_a_dot_and_not_by_colour_alone(qtbot: QtBot) -> None:
    chip = StatusChip("overdue")
    qtbot.addWidget(chip)
    assert chip.accessibleName() == chip.text != ""
    drawn = chip.grab().toImage()
    ground, ink = theme.status_colours("overdue")
    middle = drawn.height() // 2
    assert drawn.pixelColor(theme.px(11), middle) == ink
    assert drawn.pixelColor(theme.px(3), middle) == ground


@pytest.mark.parametrize("name", icons.names())
def test_every_icon_can_be_drawn(qapp: QApplication, name: str) -> None:
    drawn = icons.pixmap(name, 24, QColor(Qt.GlobalColor.black)).toImage()
    assert any(drawn.pixelColor(x, y).alpha() for x, y in product(range(24), range(24)))


def test_a_misspelt_icon_fails_where_it_is_written(qapp: QApplication) -> None:
    with pytest.raises(FileNotFoundError):
        icons.icon("telefone")


def test_fonts_and_icons_travel_with_their_licences() -> None:
    assert "SIL OPEN FONT LICENSE" in (fonts.FOLDER / "OFL.txt").read_text("utf-8")
    assert "ISC License" in (icons.FOLDER / "LICENSE.txt").read_text("utf-8")
    assert sum(file.stat().st_size for file in fonts.FOLDER.glob("*.otf")) < 1_200_000


def test_text_is_set_in_the_programs_own_typeface(qapp: QApplication) -> None:
    assert QFontInfo(qapp.font()).family() == fonts.FAMILY
