"""The tree of case types, and how the right one is found by any part of what somebody says.

A town has some hundred types, so they are read once and searched in memory at each key.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from rapidfuzz.distance import OSA
from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app import clock
from app.models import CaseType, Unit
from app.search_index import fold, tokens

MOST = 2000
SHOWN = 8
SHORTEST_WITH_SLIP = 4
_LONGEST_QUESTION = 80
# How far a word of the question is from what it found: smaller is nearer.
_WHOLE, _BEGINS, _SYNONYM, _INSIDE, _PATH, _OTHER_ACCENTS, _SLIP = 0, 1, 3, 5, 7, 12, 40


# Words as they are written and as they are typed without Swedish keys.
Spelled = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Type:
    """A case type as a guide chooses it: its place in the tree and what has to be asked."""

    id: UUID
    name: str
    path: tuple[str, ...]
    synonyms: tuple[str, ...]
    secrecy_class: str
    required_facts: tuple[str, ...]
    script: str
    neutral_title: str
    preferred_channel: str | None
    unit_id: UUID | None
    unit_name: str
    due_working_days: int | None
    finished_by_us: bool
    allows_personal_number: bool
    said: "Words"

    @property
    def spoken_path(self) -> str:
        """The levels above: Avfall & slam / Slam."""
        return " / ".join(self.path)


@dataclass(frozen=True)
class Words:
    """What a type may be asked for by."""

    name: "Spelled"
    synonyms: "Spelled"
    path: "Spelled"


@dataclass(frozen=True)
class Found:
    """A type that answers the question, and the synonym that led to it where the name did not."""

    type: Type
    by: str


def choices(session: Session, *, on: date | None = None) -> list[Type]:
    """Every type that can be chosen on a day (default: today), in the order of the tree."""
    day = on or clock.today()
    rows = session.execute(
        select(CaseType, Unit.name)
        .outerjoin(Unit, Unit.id == CaseType.unit_id)
        .where(or_(CaseType.valid_from.is_(None), CaseType.valid_from <= day))
        .where(or_(CaseType.valid_to.is_(None), CaseType.valid_to >= day))
        .order_by(CaseType.level, CaseType.sort_key)
        .limit(MOST)
    ).all()
    units = {row.id: unit for row, unit in rows}
    below: dict[UUID | None, list[CaseType]] = {}
    for row, _ in rows:
        below.setdefault(row.parent_id, []).append(row)
    return list(_leaves(below, None, (), units))


def _leaves(
    below: Mapping[UUID | None, list[CaseType]],
    parent: UUID | None,
    path: tuple[str, ...],
    units: Mapping[UUID, str | None],
) -> Iterable[Type]:
    for row in below.get(parent, ()):
        if row.id in below:
            yield from _leaves(below, row.id, (*path, row.name), units)
        elif row.level > 1:
            yield _type(row, path, units[row.id])


def _type(row: CaseType, path: tuple[str, ...], unit: str | None) -> Type:
    synonyms = tuple(row.synonyms or ())
    return Type(
        id=row.id,
        name=row.name,
        path=path,
        synonyms=synonyms,
        secrecy_class=row.secrecy_class,
        required_facts=tuple(row.required_facts or ()),
        script=row.script or "",
        neutral_title=row.neutral_title or "",
        preferred_channel=row.preferred_channel,
        unit_id=row.unit_id,
        unit_name=unit or "",
        due_working_days=row.due_working_days,
        finished_by_us=row.finished_by_us,
        allows_personal_number=row.allows_personal_number,
        said=words_of(row.name, path, synonyms),
    )


def words_of(name: str, path: Iterable[str], synonyms: Iterable[str]) -> Words:
    """The words of a type, its levels and its synonyms."""
    return Words(_spelled(name), _spelled(" ".join(synonyms)), _spelled(" ".join(path)))


def _spelled(words: str) -> Spelled:
    return tuple((word, fold(word)) for word in dict.fromkeys(tokens(words)))


def find(
    types: Sequence[Type], words: str, *, limit: int = SHOWN, usual: Mapping[UUID, int] | None = None
) -> list[Found]:
    """The types that all words of the question lead to, nearest first; among equals the `usual` ones first.

    A slip of the finger is forgiven only where nothing answers the words as they stand.
    """
    asked = tokens(words[:_LONGEST_QUESTION])
    weight = usual or {}
    if not asked:
        chosen = sorted((kind for kind in types if weight.get(kind.id)), key=lambda kind: -weight[kind.id])
        return [Found(kind, "") for kind in chosen[:limit]]
    for forgiving in (False, True):
        ranked = []
        for place, kind in enumerate(types):
            rank = _rank(kind.said, asked, forgiving=forgiving)
            if rank is not None:
                ranked.append((rank, -weight.get(kind.id, 0), place))
        if ranked:
            return [
                Found(types[place], _synonym(types[place], asked)) for _, _, place in sorted(ranked)[:limit]
            ]
    return []


def _rank(said: Words, asked: Sequence[str], *, forgiving: bool) -> int | None:
    total = 0
    for word in asked:
        nearest = _nearest(said, word, forgiving=forgiving)
        if nearest is None:
            return None
        total += nearest
    return total


def _nearest(said: Words, word: str, *, forgiving: bool) -> int | None:
    """How near a word is to a type: its name before its synonyms, as typed before other accents."""
    best: int | None = None
    plain = fold(word)
    for known, far in ((said.name, 0), (said.synonyms, _SYNONYM), (said.path, _PATH)):
        for candidate, folded in known:
            distance = _distance(candidate, folded, word, plain, forgiving=forgiving)
            if distance is not None and (best is None or distance + far < best):
                best = distance + far
        if best is not None and best <= far + _INSIDE:
            break
    return best


def _distance(candidate: str, folded: str, word: str, plain: str, *, forgiving: bool) -> int | None:
    if candidate == word:
        return _WHOLE
    if candidate.startswith(word):
        return _BEGINS
    inside = len(word) > 1
    if inside and word in candidate:
        return _INSIDE
    if folded.startswith(plain):
        return _OTHER_ACCENTS
    if inside and plain in folded:
        return _OTHER_ACCENTS + _INSIDE
    if forgiving and len(word) >= SHORTEST_WITH_SLIP and _one_slip(folded, plain):
        return _SLIP
    return None


def _one_slip(candidate: str, word: str) -> bool:
    """Whether one letter too many, too few, wrong or swapped stands between the word and a beginning."""
    middle = len(word) // 2
    # One slip leaves one half of the word as it was; only then is it worth measuring.
    if not candidate.startswith(word[:middle]) and word[middle + 1 :] not in candidate:
        return False
    lengths = (len(word) - 1, len(word), len(word) + 1)
    return any(OSA.distance(candidate[:length], word, score_cutoff=1) <= 1 for length in lengths)


def _synonym(kind: Type, asked: Sequence[str]) -> str:
    """The synonym that was meant, if the name does not show why the type was found."""
    plain_name = fold(kind.name)
    if all(fold(word) in plain_name for word in asked):
        return ""
    scored = ((sum(fold(word) in fold(synonym) for word in asked), synonym) for synonym in kind.synonyms)
    hits, synonym = max(scored, key=lambda pair: pair[0], default=(0, ""))
    return synonym if hits else ""


def title_of(kind: Type, note: str) -> str:
    """What a case of this type is called in lists: with its first line only where everybody may read it."""
    if kind.secrecy_class != "open":
        return kind.neutral_title or kind.name
    first = next((line.strip() for line in note.splitlines() if line.strip()), "")
    return f"{kind.name}: {_cut(first)}" if first else kind.name


def _cut(line: str, longest: int = 90) -> str:
    return line if len(line) <= longest else line[: line.rfind(" ", 0, longest)].rstrip(" ,.") + " …"
