"""The database key, kept in the system's keyring."""

import base64
import os
import secrets
from pathlib import Path

import keyring
from keyring.errors import KeyringError

from app.language import tr
from app.trouble import DatabaseTrouble, Trouble

SERVICE = "Lotsen database"
KEY_BYTES = 32
DEMO_KEY = "demo.key"


class NoKeyring(Trouble):
    """This PC has no keyring that can keep a secret."""


def database_key(profile: str, *, create: bool) -> bytes:
    """The key of the database of `profile`; raises NoKeyring, or Trouble if the key is gone."""
    try:
        kept = keyring.get_password(SERVICE, profile)
        # Where there is no database yet, a damaged key opens nothing and can be made anew.
        if create and (kept is None or not _is_key(kept)):
            made = base64.b64encode(secrets.token_bytes(KEY_BYTES)).decode()
            keyring.set_password(SERVICE, profile, made)
            # Some backends swallow a secret silently; a key that cannot be read back would lose the database.
            kept = keyring.get_password(SERVICE, profile)
            if kept != made:
                raise NoKeyring(_no_keyring())
    except KeyringError as error:
        raise NoKeyring(_no_keyring()) from error
    if kept is None:
        raise DatabaseTrouble(
            tr("The key to this database is not in the keyring of this user. Nothing has been overwritten.")
        )
    return _read(kept)


def demo_key(folder: Path) -> bytes:
    """The demo town's key: in the keyring where there is one, else in a file beside its database."""
    path = folder / DEMO_KEY
    if path.exists():
        return _read(path.read_text("ascii", "replace"))
    key = secrets.token_bytes(KEY_BYTES)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(base64.b64encode(key).decode())
    return key


def _is_key(kept: str) -> bool:
    try:
        return bool(_read(kept))
    except DatabaseTrouble:
        return False


def _read(kept: str) -> bytes:
    try:
        key = base64.b64decode(kept.strip(), validate=True)
    except ValueError:
        key = b""
    if len(key) != KEY_BYTES:
        raise DatabaseTrouble(
            tr("The key to this database is damaged. Nothing has been overwritten; ask IT for help.")
        )
    return key


def _no_keyring() -> str:
    return tr(
        "This PC has no keyring where the key to the database can be kept. "
        "Ask IT to turn on the credential store for your user, or try the demo town."
    )
