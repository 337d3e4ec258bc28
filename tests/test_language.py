"""Every word on the screen goes through translation, and Swedish is complete."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

from app import language
from app.language import tr, trn

APP = Path(language.__file__).parent
FIELD = re.compile(r"\{(\w*)\}")


def calls() -> Iterator[tuple[Path, ast.Call, str]]:
    """Every call of tr, trn and mark in the program."""
    for path in sorted(APP.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
                continue
            if node.func.id in ("tr", "trn", "mark"):
                yield path, node, node.func.id


def literal(node: ast.Call, place: int) -> str | None:
    """The text a call is given, if it is written out there."""
    argument = node.args[place]
    return argument.value if isinstance(argument, ast.Constant) and isinstance(argument.value, str) else None


def messages() -> dict[str, tuple[str, ...]]:
    """What the translation file says: the source and its forms."""
    root = ElementTree.parse(language.TRANSLATIONS / "sv.ts").getroot()  # noqa: S314  a file of our own
    said: dict[str, tuple[str, ...]] = {}
    for message in root.iter("message"):
        translation = message.find("translation")
        assert translation is not None
        assert translation.get("type") != "unfinished"
        forms = tuple(form.text or "" for form in translation.iter("numerusform")) or (
            translation.text or "",
        )
        said[message.findtext("source") or ""] = forms
    return said


def used() -> dict[str, int]:
    """Every text written in the program, and how many forms it needs."""
    texts: dict[str, int] = {}
    for _, node, name in calls():
        text = literal(node, 1 if name == "trn" else 0)
        if text is not None:
            texts[text] = 2 if name == "trn" else 1
    return texts


def test_every_text_of_the_program_has_a_swedish_one() -> None:
    said = messages()
    missing = [
        text for text, forms in used().items() if len(said.get(text, ())) != forms or not all(said[text])
    ]
    assert missing == []


def test_the_translation_says_nothing_the_program_no_longer_says() -> None:
    assert sorted(set(messages()) - set(used())) == []


def test_a_translation_fills_in_the_same_fields_as_its_source() -> None:
    wrong = [
        text
        for text, forms in messages().items()
        for form in forms
        if not set(FIELD.findall(form)) <= set(FIELD.findall(text)) | {"n"}
        or (len(forms) == 1 and set(FIELD.findall(form)) != set(FIELD.findall(text)))
    ]
    assert wrong == []


def test_a_text_is_never_put_together_where_it_is_translated() -> None:
    together = [
        f"{path.name}:{node.lineno}"
        for path, node, _ in calls()
        if any(isinstance(argument, ast.JoinedStr | ast.BinOp) for argument in node.args)
    ]
    assert together == []


def test_english_shows_the_source_and_swedish_the_translation() -> None:
    assert tr("Undo") == "Ångra"
    language.use("en")
    assert tr("Undo") == "Undo"
    assert trn("{n} case brought in.", "{n} cases brought in.", n=1) == "1 case brought in."
    assert trn("{n} case brought in.", "{n} cases brought in.", n=2) == "2 cases brought in."


@pytest.mark.parametrize(
    ("n", "said"), [(0, "0 ärenden inlästa."), (1, "1 ärende inläst."), (7, "7 ärenden inlästa.")]
)
def test_swedish_counts_in_two_forms(n: int, said: str) -> None:
    assert trn("{n} case brought in.", "{n} cases brought in.", n=n) == said


def test_what_a_person_typed_is_never_taken_for_a_field() -> None:
    assert tr("Undone: {what}", what="{number} {0}") == "Ångrat: {number} {0}"
