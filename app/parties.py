"""Who a contact or a case is about: checked where it is typed, stored in one spelling."""

import re
from dataclasses import dataclass
from typing import Any

from app import clock, limits, phone_numbers
from app.identity_numbers import parse_personal_number
from app.language import tr
from app.limits import within_limit
from app.trouble import Trouble

_EMAIL = re.compile(r"[^@\s<>\"(),:;]{1,64}@(?:[\w-]{1,63}\.){1,8}[^\W\d_]{2,63}")
_PROPERTY = re.compile(
    r"(?P<place>[^\W\d_][^\d:>]{0,80}?) ?(?P<block>[0-9]{1,4}|s|ga|fs)(?: ?: ?(?P<unit>[0-9]{1,4}))?",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Party:
    """A person or firm, as far as it had to be asked; None for what was not."""

    name: str | None = None
    phone: str | None = None
    email: str | None = None
    personal_number: str | None = None
    property_designation: str | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nobody is named at all."""
        return not any((self.name, self.phone, self.email, self.personal_number, self.property_designation))


NOBODY = Party()

# Facts that a case type may ask for (the types are data, in Swedish) and that are kept with the party.
FACTS_OF_PARTY = {
    "fastighetsbeteckning": "property_designation",
    "telefonnummer": "phone",
    "e-postadress": "email",
    "personnummer": "personal_number",
}


def checked(party: Party, *, allows_personal_number: bool) -> Party:
    """The party in the spelling that is stored, or Trouble about the first thing that cannot be right."""
    return Party(
        name=name(party.name),
        phone=phone(party.phone),
        email=email(party.email),
        personal_number=personal_number(party.personal_number, allowed=allows_personal_number),
        property_designation=property_designation(party.property_designation),
    )


def columns(party: Party) -> dict[str, Any]:
    """The party as the columns that contacts and cases have for it."""
    return {
        "party_name": party.name,
        "party_phone": party.phone,
        "party_email": party.email,
        "party_number": party.personal_number,
        "property_designation": party.property_designation,
    }


def name(text: str | None) -> str | None:
    """The name on one line."""
    return within_limit(" ".join((text or "").split()), limits.NAME, tr(limits.NAME_NAME)) or None


def phone(text: str | None) -> str | None:
    """The number as E.164 (+46731234567), or Trouble if nobody could be called on it."""
    if not text or not text.strip():
        return None
    number = phone_numbers.normalise(text)
    if not number.is_number:
        raise Trouble(tr("Nobody can be called on that number. Check the digits, or write it in the note."))
    return number.text


def email(text: str | None) -> str | None:
    """The e-mail address in lower case, or Trouble if it has not the shape of one."""
    address = (text or "").strip().removeprefix("mailto:").lower()
    if not address:
        return None
    if len(address) > limits.EMAIL or not _EMAIL.fullmatch(address):
        raise Trouble(tr("That is not an e-mail address. It looks like name@example.se."))
    return address


def personal_number(text: str | None, *, allowed: bool) -> str | None:
    """The twelve digits, or Trouble if the number cannot exist or must not be asked for here."""
    if not text or not text.strip():
        return None
    if not allowed:
        raise Trouble(tr("A personal number must not be stored for this type of contact. Take it away."))
    return parse_personal_number(text, clock.today()).normalized


def property_designation(text: str | None) -> str | None:
    """The designation as Henån 1:23, whatever capitals and blanks it was typed with."""
    typed = " ".join((text or "")[: 4 * limits.PROPERTY].split())
    if not typed:
        return None
    match = _PROPERTY.fullmatch(typed)
    if match is None or (match["unit"] is None and not match["block"].isdigit()):
        raise Trouble(tr("A property is written with its name and number, like Henån 1:23."))
    place = re.sub(r"[^\W\d_]+", lambda word: word[0].capitalize(), match["place"].strip())
    number = match["block"].upper() if not match["block"].isdigit() else match["block"].lstrip("0") or "0"
    return f"{place} {number}" + (f":{match['unit'].lstrip('0') or '0'}" if match["unit"] else "")
