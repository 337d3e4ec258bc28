"""The words people see: English in the code, Swedish in resources/translations/sv.ts."""

from pathlib import Path
from xml.etree import ElementTree

TRANSLATIONS = Path(__file__).parent.parent / "resources" / "translations"
LANGUAGES = ("sv", "en")

_singular: dict[str, str] = {}
_plural: dict[str, tuple[str, ...]] = {}
_current = ""


def use(language: str) -> None:
    """Make `language` ("sv" or "en") the one in which every later text is shown."""
    global _current
    _singular.clear()
    _plural.clear()
    _current = language
    if language == "sv":
        _load(TRANSLATIONS / "sv.ts")


def current() -> str:
    """The language in use, as an ISO 639-1 code."""
    return _current


def mark(text: str) -> str:
    """Mark a text in a table as one to translate; `tr` is called where it is shown."""
    return text


def tr(text: str, /, **values: object) -> str:
    """The text in the language in use, its {fields} filled in."""
    if not _current:
        use("sv")
    shown = _singular.get(text, text)
    return shown.format(**values) if values else shown


def trn(singular: str, plural: str, /, *, n: int, **values: object) -> str:
    """The text for `n` things; {n} is filled in like any other field."""
    if not _current:
        use("sv")
    forms = _plural.get(plural, (singular, plural))
    return forms[0 if n == 1 else -1].format(n=n, **values)


def _load(path: Path) -> None:
    for message in ElementTree.parse(path).getroot().iter("message"):
        source = message.findtext("source") or ""
        translation = message.find("translation")
        if translation is None:
            continue
        if message.get("numerus") == "yes":
            _plural[source] = tuple(form.text or "" for form in translation.iter("numerusform"))
        elif translation.text:
            _singular[source] = translation.text
