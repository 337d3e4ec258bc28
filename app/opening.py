"""Opens a profile's database: one program at a time, with the right key."""

from filelock import FileLock, Timeout

from app.credentials import DEMO_KEY, NoKeyring, database_key, demo_key
from app.database import Database
from app.language import tr
from app.settings import Profile
from app.trouble import Trouble


class InUse(Trouble):
    """Another program has this profile open."""


def lock(profile: Profile) -> FileLock:
    """Take the profile for this program until it ends; raises InUse."""
    held = FileLock(profile.lock)
    try:
        held.acquire(timeout=0)
    except Timeout as error:
        raise InUse(tr("Lotsen is already running with this profile. Close it first.")) from error
    except OSError as error:
        raise Trouble(
            tr(
                "The folder {folder} cannot be used: it is missing, damaged or write-protected.",
                folder=profile.folder,
            )
        ) from error
    return held


def open_database(profile: Profile) -> Database:
    """The profile's database, made if there is none; raises Trouble and overwrites nothing if it cannot be opened."""
    return Database(profile.database, key_of(profile), actor="", device=profile.id)


def key_of(profile: Profile) -> bytes:
    """The key of the profile's database; only the demo may keep it in a file beside the database."""
    if not profile.demo:
        return database_key(profile.id, create=not profile.database.exists())
    if (profile.folder / DEMO_KEY).exists():
        return demo_key(profile.folder)
    try:
        return database_key(profile.id, create=not profile.database.exists())
    except NoKeyring:
        return demo_key(profile.folder)


def key_lies_beside(profile: Profile) -> bool:
    """Whether the key lies beside the database, so that whoever has the folder can read everything."""
    return profile.demo and (profile.folder / DEMO_KEY).exists()
