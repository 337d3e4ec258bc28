"""What is typed in a register's form, as a draft holds it: text, ticks, and references to other records."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID


def written(typed: Mapping[str, Any], names: Mapping[UUID, str]) -> dict[str, Any]:
    """The fields and what the chosen colleagues are called, as plain data."""
    return {
        "fields": {name: _plain(value) for name, value in typed.items()},
        "names": {person.hex: name for person, name in names.items()},
    }


def read(data: Mapping[str, Any]) -> tuple[dict[str, Any], dict[UUID, str]]:
    """The fields and the names again."""
    fields = {name: _value(plain) for name, plain in data.get("fields", {}).items()}
    return fields, {UUID(hex=person): name for person, name in data.get("names", {}).items()}


def _plain(value: Any) -> Any:
    # Marked, because a person may also type something that looks like an identifier.
    return {"id": value.hex} if isinstance(value, UUID) else value


def _value(plain: Any) -> Any:
    return UUID(hex=plain["id"]) if isinstance(plain, dict) else plain
