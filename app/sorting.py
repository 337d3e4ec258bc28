"""Swedish alphabetical order as a stored key: å ä ö last, the same in SQLite and PostgreSQL (COLLATE "C")."""

_ORDER = str.maketrans(
    {"å": "{", "ä": "|", "æ": "|", "ö": "}", "ø": "}", "é": "e", "è": "e", "ü": "y", "á": "a"}
)


def sort_key(name: str) -> str:
    """A text whose code points sort as the name does in Swedish."""
    return name.casefold().translate(_ORDER)
