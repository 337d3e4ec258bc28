"""The look: colours and sizes as data, turned into a palette, a font and one style sheet."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import lru_cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from app.ui import fonts, stylesheet

CHOICES = ("system", "light", "dark", "contrast")
TEXT_SIZES = (100, 115, 130)
BODY_SIZE = 13


@dataclass(frozen=True)
class Tokens:
    """Every colour the program may show, by what it is for."""

    name: str
    window: str
    surface: str
    sunken: str
    nav: str
    hover: str
    line: str
    border: str
    text: str
    secondary: str
    muted: str
    disabled: str
    accent: str
    accent_hover: str
    on_accent: str
    accent_soft: str
    on_accent_soft: str
    danger: str
    success: str
    warning: str
    warning_soft: str
    on_warning_soft: str
    shadow: str
    statuses: Mapping[str, tuple[str, str]]
    focus_width: int = 2
    outlined_chips: bool = False


LIGHT = Tokens(
    name="light",
    window="#f5f7fa",
    surface="#ffffff",
    sunken="#f2f4f7",
    nav="#fafbfc",
    hover="#eef1f5",
    line="#e4e8ed",
    border="#8b95a3",
    text="#15191e",
    secondary="#47515e",
    muted="#5d6877",
    disabled="#98a1ad",
    accent="#0b5cad",
    accent_hover="#094d92",
    on_accent="#ffffff",
    accent_soft="#e4effa",
    on_accent_soft="#0a4f96",
    danger="#b3201a",
    success="#14713f",
    warning="#855000",
    warning_soft="#fdf3dc",
    on_warning_soft="#6b4100",
    shadow="#101828",
    statuses={
        "new": ("#e2eefb", "#0a4f96"),
        "ongoing": ("#fdf0d2", "#784900"),
        "waiting": ("#ebedf1", "#434c59"),
        "parked": ("#eee8fb", "#57379a"),
        "due_again": ("#fdf0d2", "#784900"),
        "handed_over": ("#dcf2f0", "#0e5753"),
        "overdue": ("#fce5e4", "#9f1a1a"),
        "closed": ("#e1f3e8", "#155f39"),
        "reopened": ("#fbe6f1", "#911d5b"),
    },
)

DARK = Tokens(
    name="dark",
    window="#10141a",
    surface="#171c24",
    sunken="#1e242e",
    nav="#12161d",
    hover="#212834",
    line="#272e39",
    border="#6b7685",
    text="#f0f3f7",
    secondary="#b0b9c6",
    muted="#939dac",
    disabled="#667080",
    accent="#5aa9f4",
    accent_hover="#7dbcf7",
    on_accent="#0a1420",
    accent_soft="#15304b",
    on_accent_soft="#93c8fb",
    danger="#ff9a94",
    success="#74d29a",
    warning="#f3c05a",
    warning_soft="#33270c",
    on_warning_soft="#f7d48a",
    shadow="#000000",
    statuses={
        "new": ("#14304d", "#93c8fb"),
        "ongoing": ("#3b2c0b", "#f4c65c"),
        "waiting": ("#2a313c", "#c4ccd7"),
        "parked": ("#2f264b", "#c9b7f6"),
        "due_again": ("#3b2c0b", "#f4c65c"),
        "handed_over": ("#103634", "#82d8d1"),
        "overdue": ("#451b1d", "#ffb3af"),
        "closed": ("#133321", "#88daa8"),
        "reopened": ("#43192e", "#f8abcf"),
    },
)


def high_contrast(palette: QPalette) -> Tokens:
    """Tokens that obey the system's own palette, where the person has asked for high contrast."""

    def named(role: QPalette.ColorRole) -> str:
        return palette.color(QPalette.ColorGroup.Active, role).name()

    roles = QPalette.ColorRole
    ground, ink = named(roles.Window), named(roles.WindowText)
    mark, on_mark = named(roles.Highlight), named(roles.HighlightedText)
    same = dict.fromkeys(("window", "surface", "sunken", "nav", "warning_soft"), ground)
    inked = dict.fromkeys(
        ("line", "border", "text", "secondary", "muted", "danger", "success", "warning", "on_warning_soft"),
        ink,
    )
    marked = dict.fromkeys(("accent", "accent_hover", "accent_soft"), mark)
    on_marked = dict.fromkeys(("on_accent", "on_accent_soft"), on_mark)
    return Tokens(
        name="contrast",
        hover=ground,
        disabled=palette.color(QPalette.ColorGroup.Disabled, roles.WindowText).name(),
        shadow=ink,
        statuses=dict.fromkeys(LIGHT.statuses, (ground, ink)),
        focus_width=3,
        outlined_chips=True,
        **same,
        **inked,
        **marked,
        **on_marked,
    )


class _Theme(QObject):
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.tokens = LIGHT
        self.choice = "light"
        self.percent = 100
        self.system_palette: QPalette | None = None


_theme = _Theme()
changed = _theme.changed


def tokens() -> Tokens:
    """The tokens in use now; painters ask at each paint, so a switch needs no rebuilding."""
    return _theme.tokens


def choice() -> str:
    """What was chosen: "system", "light", "dark" or "contrast"."""
    return _theme.choice


def text_percent() -> int:
    """How large text is shown, in per cent of the normal size."""
    return _theme.percent


def px(size: float) -> int:
    """A length in pixels that grows with the chosen text size."""
    return round(size * _theme.percent / 100)


def colour(token: str) -> QColor:
    """The colour of a token, by its name."""
    return _colour(_theme.tokens.name, getattr(_theme.tokens, token))


def status_colours(status: str) -> tuple[QColor, QColor]:
    """Ground and ink of a status; an unknown status looks like one that waits."""
    current = _theme.tokens
    ground, ink = current.statuses.get(status, current.statuses["waiting"])
    return _colour(current.name, ground), _colour(current.name, ink)


@lru_cache(maxsize=512)
def _colour(_theme_name: str, value: str) -> QColor:
    return QColor(value)


def font(
    size: float = BODY_SIZE, weight: QFont.Weight = QFont.Weight.Normal, *, digits: bool = False
) -> QFont:
    """The program's font at a size that follows the chosen text size; `digits` gives even-width figures."""
    return _font(px(size), weight, digits)


@lru_cache(maxsize=128)
def _font(pixels: int, weight: QFont.Weight, digits: bool) -> QFont:
    made = QFont(fonts.FAMILY)
    made.setPixelSize(pixels)
    made.setWeight(weight)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if digits:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


def set_role(widget: QWidget, role: str) -> None:
    """Give a widget one of the style sheet's roles ("title", "card", "primary", …)."""
    widget.setProperty("role", role)
    if widget.isVisible():
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def apply(choice: str = "system", text_percent: int = 100) -> None:
    """Dress the whole program; may be called again at any time."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError("theme.apply needs a QApplication")
    if _theme.system_palette is None:
        fonts.load()
        app.setStyle("Fusion")
        _theme.system_palette = app.palette()
        _follow_the_system(app)
    _theme.choice = choice if choice in CHOICES else "system"
    _theme.percent = min(TEXT_SIZES, key=lambda size: abs(size - text_percent))
    _theme.tokens = _chosen(app, _theme.choice, _theme.system_palette)
    obeyed = _theme.tokens.name == "contrast"
    app.setPalette(_theme.system_palette if obeyed else palette_of(_theme.tokens))
    app.setFont(font())
    app.setStyleSheet(stylesheet.sheet(_theme.tokens, px))
    _theme.changed.emit()


def _follow_the_system(app: QApplication) -> None:
    hints = app.styleHints()
    access = hints.accessibility()
    hints.colorSchemeChanged.connect(_system_changed)
    access.contrastPreferenceChanged.connect(_system_changed)


def _system_changed() -> None:
    if _theme.choice == "system":
        apply("system", _theme.percent)


def _chosen(app: QApplication, wanted: str, system_palette: QPalette) -> Tokens:
    hints = app.styleHints()
    access = hints.accessibility()
    asks_contrast = access.contrastPreference() == Qt.ContrastPreference.HighContrast
    if wanted == "contrast" or (wanted == "system" and asks_contrast):
        return high_contrast(system_palette)
    if wanted == "system":
        return DARK if hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT
    return DARK if wanted == "dark" else LIGHT


def palette_of(used: Tokens) -> QPalette:
    """A palette that gives every plain Qt widget the tokens' colours."""
    roles = QPalette.ColorRole
    pairs = {
        roles.Window: used.window,
        roles.WindowText: used.text,
        roles.Base: used.surface,
        roles.AlternateBase: used.sunken,
        roles.Text: used.text,
        roles.Button: used.surface,
        roles.ButtonText: used.text,
        roles.BrightText: used.danger,
        roles.PlaceholderText: used.muted,
        roles.Highlight: used.accent,
        roles.HighlightedText: used.on_accent,
        roles.Accent: used.accent,
        roles.Link: used.accent,
        roles.LinkVisited: used.accent,
        roles.ToolTipBase: used.text,
        roles.ToolTipText: used.surface,
        roles.Light: used.hover,
        roles.Midlight: used.line,
        roles.Mid: used.line,
        roles.Dark: used.border,
        roles.Shadow: used.shadow,
    }
    made = QPalette()
    for role, value in pairs.items():
        made.setColor(role, QColor(value))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(used.disabled))
    return made


def colour_names() -> tuple[str, ...]:
    """The names of all tokens that are a single colour."""
    return tuple(f.name for f in fields(Tokens) if f.type is str and f.name != "name")
