"""How much text a field takes, as data, and the sentence for somebody who pasted more."""

from app.language import mark, tr
from app.trouble import Trouble

NAME = 200
TITLE = 300
TEXT = 20_000
FACT = 400
EMAIL = 200
PHONE = 40
PROPERTY = 100

NOTE_NAME = mark("The note")
NAME_NAME = mark("The name")
TITLE_NAME = mark("The title")
DESCRIPTION_NAME = mark("The description")


def within_limit(text: str, limit: int, field_name: str) -> str:
    """The text without blanks around it, or Trouble if it has more than `limit` characters."""
    kept = text.replace("\0", "").strip()
    if len(kept) > limit:
        raise Trouble(
            tr(
                "{field} is too long: {n} characters, at most {limit}. Nothing has been cut; shorten it.",
                field=field_name,
                n=grouped(len(kept)),
                limit=grouped(limit),
            )
        )
    return kept


def grouped(number: int) -> str:
    """A number as it is written in Swedish: 100 000, with spaces that do not break."""
    return f"{number:,}".replace(",", "\u00a0")
