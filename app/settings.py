"""What may be configured on this PC and where its files lie."""

import json
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from platformdirs import user_data_path
from sqlalchemy.orm import Session

from app.language import tr
from app.models import Setting
from app.trouble import Trouble

DEFAULTS: Mapping[str, Any] = {
    "language": "sv",
    "theme": "system",
    "text_size": 100,
    "municipality": "",
    "office": "KC",
    "guide_id": None,
    "desk_id": None,
    "reopen_days": 30,
    "similar_days": 7,
    "handover_working_days": 3,
    "auto_check_out": True,
    "geometry": None,
}


@dataclass(frozen=True)
class Profile:
    """A folder with one database and all that belongs to it."""

    folder: Path
    id: str
    demo: bool

    @property
    def database(self) -> Path:
        """The encrypted file."""
        return self.folder / "lotsen.db"

    @property
    def lock(self) -> Path:
        """Held while a program has the database open."""
        return self.folder / "lotsen.lock"

    @property
    def log(self) -> Path:
        """Where bugs are noted, without personal data."""
        return self.folder / "lotsen.log"

    @property
    def documents(self) -> Path:
        """Where printed documents are written before they are shown."""
        return self.folder / "documents"


def open_profile(folder: Path | None, *, demo: bool) -> Profile:
    """The profile in `folder` (default: this user's own, or the demo's), made if it is not there."""
    place = folder or user_data_path("Lotsen", appauthor=False) / ("demo" if demo else "desk")
    card = place / "profile.json"
    try:
        place.mkdir(parents=True, exist_ok=True)
        if not card.exists():
            card.write_text(json.dumps({"id": uuid.uuid4().hex, "demo": demo}), "utf-8")
        known = json.loads(card.read_text("utf-8"))
        profile = Profile(place, str(known["id"]), bool(known["demo"]))
        (place / "documents").mkdir(exist_ok=True)
        probe = place / "writable"
        probe.touch()
        probe.unlink()
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise Trouble(
            tr("The folder {folder} cannot be used: it is missing, damaged or write-protected.", folder=place)
        ) from error
    return profile


def get(session: Session, key: str) -> Any:
    """A setting's value, or its default."""
    kept = session.get(Setting, key)
    return DEFAULTS.get(key) if kept is None else kept.value


def get_all(session: Session) -> dict[str, Any]:
    """Every setting with its value."""
    kept = {setting.key: setting.value for setting in session.query(Setting).limit(500)}
    return {**DEFAULTS, **kept}


def put(session: Session, key: str, value: Any) -> None:
    """Remember a choice."""
    kept = session.get(Setting, key)
    if kept is None:
        session.add(Setting(key=key, value=value))
    else:
        kept.value = value


def put_all(session: Session, values: Mapping[str, Any]) -> None:
    """Remember several choices in one commit."""
    for key, value in values.items():
        put(session, key, value)
