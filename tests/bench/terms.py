"""What is typed into the search: terms as people type them (domain: any part, any order, misses and slips)."""

import json
from collections import Counter
from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from typing import Any

READ = 3000
EACH = 20


def terms(town: Path) -> dict[str, list[str]]:
    """Terms by kind, from queries.json beside the town where there is one, else from its first lines."""
    with town.open(encoding="utf-8") as file:
        rows = [json.loads(line) for line in islice(file, READ)]
    bodies = [row["body"].lower().split() for row in rows]
    frequent = [word for word, _ in Counter(word for body in bodies for word in set(body)).most_common()]
    long = [word for word in frequent if len(word) >= 9 and word.isalpha()]
    asked = _asked_beside(town)
    return {
        "1 letter": _beginnings(frequent, 1),
        "2 letters": _beginnings(frequent, 2),
        "3 letters": _beginnings(frequent, 3),
        "5 letters": _beginnings([word for word in frequent if len(word) > 5], 5),
        "beginning": asked.get("prefixes") or _beginnings(long, 6),
        "two words": asked.get("two_words") or [f"{body[0]} {body[-1]}" for body in bodies[:EACH]],
        "part of a word": [word[2:8] for word in long[:EACH]],
        "typo": [word[:3] + word[4] + word[3] + word[5:] for word in long[:EACH]],
        "miss": [f"{word[:4]}xqz" for word in long[:EACH]],
        "end of a number": [f"{row['no']:06d}"[-4:] for row in rows[-EACH:]],
        "name": _names(town, rows),
        "odd signs": ["(vatten)", "[123", "a-b c", "50%", '"fel', "väg*", "c/o"],
    }


def _beginnings(words: Iterable[str], letters: int) -> list[str]:
    return list(dict.fromkeys(word[:letters] for word in words if len(word) >= letters))[:EACH]


def _asked_beside(town: Path) -> dict[str, list[str]]:
    try:
        told = json.loads((town.parent / "queries.json").read_text("utf-8"))
        return {
            "prefixes": [str(word) for word in told["prefixes"]],
            "two_words": [" ".join(words) for words in told["two_words"]],
        }
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def _names(town: Path, rows: list[dict[str, Any]]) -> list[str]:
    """Colleagues, first name first and the other way round."""
    try:
        names = list(json.loads((town.parent / "meta.json").read_text("utf-8"))["agents"].values())
    except (OSError, ValueError, KeyError):
        names = sorted({row["agent"] for row in rows})
    return [str(name) for name in names][:10] + [
        " ".join(reversed(str(name).split()))[:-1] for name in names
    ][:10]
