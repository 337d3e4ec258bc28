"""A made-up town: the same lines `app.admin load` reads, told by chance from a seed."""

import json
import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

_FROM, _DAYS = datetime(2021, 1, 4, 7, 0, tzinfo=UTC), 1820
_PEOPLE = [f"g{number:02d}" for number in range(1, 13)]
_UNITS = {"kundtjanst": 34, "bygglov": 12, "gata-park": 18, "social": 14, "skola": 13, "miljo": 9}
_CHANNELS = {"besok": 30, "telefon": 38, "epost": 18, "etjanst": 11, "brev": 3}
_TYPES = {
    "fraga": 34,
    "felanmalan": 16,
    "ansokan": 11,
    "klagomal": 7,
    "synpunkt": 8,
    "bokning": 9,
    "utlamning": 5,
    "faktura": 5,
    "intyg": 3,
    "besiktning": 2,
}
_SMALL = """att det som en på är för med den har inte om ett men jag vi så kan när under efter sin vid ska kommer finns
hade alla mycket här då sedan över bara upp även vad två vill många hur mer blir någon varit borde""".split()
_THINGS = """sophämtning gatubelysning vattenavgift förskoleplats skolskjuts bygglov strandskydd återvinning
parkering hemtjänst färdtjänst trygghetslarm simhall bibliotek lekplats cykelbana snöröjning halka avlopp vattenläcka
buller tillsyn ansökan faktura beslut handläggare legitimation kontrakt uppsägning nyckel badplats näringslivet
ridhus kolonilott båtplats lägenhet åkermark ängen ö örnbo ålderdom överklagan äldreomsorg ärende""".split()
_FIRST = "vatten gatu skol bygg snö park sop bad hamn torg väg barn äldre idrotts fritids miljö energi hyres".split()
_LAST = """avgift ansvarig ritning besiktning ärende plan kontroll anmälan möte skada fel tillstånd kö karta bidrag
register beslut punkt rapport schema utredning yttrande""".split()


def write(file: Path, cases: int, seed: int = 7) -> Path:
    """Write a town of so many cases, oldest first."""
    with file.open("w", encoding="utf-8") as out:
        for line in lines(cases, seed):
            out.write(json.dumps(line, ensure_ascii=False) + "\n")
    return file


def lines(cases: int, seed: int = 7) -> Iterator[dict[str, Any]]:
    """One case a line; the newest twentieth is partly still open."""
    chance = random.Random(seed)
    words = _THINGS + [first + last for first in _FIRST for last in _LAST]
    for number in range(1, cases + 1):
        share = (number - 1) / max(cases, 1)
        yield _case(chance, words, number, _FROM + timedelta(days=share * _DAYS), share)


def _case(
    chance: random.Random, words: list[str], number: int, created: datetime, share: float
) -> dict[str, Any]:
    agent, kind = chance.choice(_PEOPLE), _drawn(chance, _TYPES)
    solved = chance.random() < 0.52
    still_open = share > 0.8 and not solved and chance.random() < 0.5
    owner = agent if solved else None if still_open and chance.random() < 0.4 else chance.choice(_PEOPLE)
    at = created
    events: list[dict[str, Any]] = []
    status = "ny"
    if owner is not None and not solved:
        at, status = at + timedelta(hours=2), "pagaende"
        events.append({"at": _text(at), "agent": owner, "kind": "status", "from": "ny", "to": "pagaende"})
        for _ in range(chance.randrange(1, 4)):
            at += timedelta(hours=chance.randrange(1, 60))
            note = {"at": _text(at), "agent": owner, "kind": "comment", "text": _said(chance, words, 12)}
            events.append(note)
    if not still_open:
        at += timedelta(minutes=chance.randrange(3, 3000))
        before, status = status, "avslutad"
        closed = {"at": _text(at), "agent": owner, "kind": "status", "from": before, "to": status}
        events.append(closed)
    elif owner is not None and chance.random() < 0.2:
        before, status = status, "vantar"
        events.append({"at": _text(at), "agent": owner, "kind": "status", "from": before, "to": status})
    return {
        "no": number,
        "uid": f"{chance.getrandbits(128):032x}",
        "title": _said(chance, words, 6),
        "body": _said(chance, words, 40),
        "channel": _drawn(chance, _CHANNELS),
        "type": kind,
        "unit": _drawn(chance, _UNITS),
        "status": status,
        "agent": agent,
        "owner": owner,
        "first_contact": solved,
        "created": _text(created),
        "updated": _text(at),
        "closed": None if still_open else _text(at),
        "events": events,
    }


def _said(chance: random.Random, words: list[str], about: int) -> str:
    number = chance.randrange(about - about // 5, about + about // 5 + 1)
    told = [chance.choice(_SMALL if chance.random() < 0.45 else words) for _ in range(number)]
    return " ".join(told).capitalize()


def _drawn(chance: random.Random, weights: dict[str, int]) -> str:
    return chance.choices(list(weights), list(weights.values()))[0]


def _text(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
