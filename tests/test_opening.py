"""The key lies in the keyring, one program has a profile at a time, and nothing is overwritten."""

import json
import os
import stat
import sys
from pathlib import Path

import keyring
import pytest
from keyring.backends import fail, null

from app import opening, settings
from app.credentials import NoKeyring, database_key
from app.trouble import DatabaseTrouble, Trouble


@pytest.fixture
def profile(tmp_path: Path) -> settings.Profile:
    """A profile of one's own."""
    return settings.open_profile(tmp_path / "desk", demo=False)


@pytest.fixture
def demo(tmp_path: Path) -> settings.Profile:
    """The demo town's profile."""
    return settings.open_profile(tmp_path / "demo", demo=True)


@pytest.fixture
def no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    """A PC that keeps no secrets."""
    backend = fail.Keyring()  # type: ignore[no-untyped-call]
    monkeypatch.setattr(keyring, "get_password", backend.get_password)
    monkeypatch.setattr(keyring, "set_password", backend.set_password)


def test_the_key_is_made_once_and_found_again(profile: settings.Profile) -> None:
    made = database_key(profile.id, create=True)
    assert len(made) == 32
    assert database_key(profile.id, create=False) == made
    assert not list(profile.folder.glob("*.key"))


def test_two_profiles_have_two_keys(profile: settings.Profile, demo: settings.Profile) -> None:
    assert opening.key_of(profile) != opening.key_of(demo)


def test_without_a_keyring_a_desk_of_ones_own_is_refused_in_words(
    profile: settings.Profile, no_keyring: None
) -> None:
    with pytest.raises(NoKeyring, match="nyckelring"):
        opening.open_database(profile)
    assert not profile.database.exists()


def test_a_keyring_that_forgets_is_no_keyring(
    profile: settings.Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    backend = null.Keyring()  # type: ignore[no-untyped-call]
    monkeypatch.setattr(keyring, "get_password", backend.get_password)
    monkeypatch.setattr(keyring, "set_password", backend.set_password)
    with pytest.raises(NoKeyring):
        opening.open_database(profile)
    assert not profile.database.exists()


def test_without_a_keyring_the_demo_keeps_its_key_in_a_file_only_its_owner_may_read(
    demo: settings.Profile, no_keyring: None
) -> None:
    opening.open_database(demo).close()
    file = demo.folder / "demo.key"
    if sys.platform != "win32":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
    opening.open_database(demo).close()


def test_a_key_that_is_gone_is_told_and_no_new_one_is_made(profile: settings.Profile) -> None:
    opening.open_database(profile).close()
    before = profile.database.read_bytes()
    keyring.delete_password("Lotsen database", profile.id)
    with pytest.raises(Trouble, match="nyckelring"):
        opening.open_database(profile)
    assert profile.database.read_bytes() == before
    assert keyring.get_password("Lotsen database", profile.id) is None


@pytest.mark.parametrize("kept", ["", "inte en nyckel", "QUJD", "å"])
def test_a_damaged_key_is_told_and_opens_and_makes_nothing(demo: settings.Profile, kept: str) -> None:
    (demo.folder / "demo.key").write_text(kept, "utf-8")
    with pytest.raises(Trouble, match="skadad"):
        opening.open_database(demo)
    assert not demo.database.exists()


def test_a_second_program_is_told_that_the_profile_is_in_use(profile: settings.Profile) -> None:
    held = opening.lock(profile)
    with pytest.raises(opening.InUse):
        opening.lock(profile)
    held.release()
    opening.lock(profile).release()


def test_a_profile_keeps_its_identity(tmp_path: Path) -> None:
    first = settings.open_profile(tmp_path, demo=True)
    assert settings.open_profile(tmp_path, demo=False) == first


def test_a_damaged_profile_card_is_told_and_left_alone(profile: settings.Profile) -> None:
    card = profile.folder / "profile.json"
    card.write_text("{halv")
    with pytest.raises(Trouble):
        settings.open_profile(profile.folder, demo=False)
    assert card.read_text() == "{halv"


def test_a_card_that_says_something_else_is_damaged_too(profile: settings.Profile) -> None:
    (profile.folder / "profile.json").write_text(json.dumps(["x"]))
    with pytest.raises(Trouble):
        settings.open_profile(profile.folder, demo=False)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_a_write_protected_profile_is_told_in_words(profile: settings.Profile) -> None:
    profile.folder.chmod(0o500)
    try:
        with pytest.raises(Trouble, match="skrivskyddad"):
            settings.open_profile(profile.folder, demo=False)
    finally:
        profile.folder.chmod(0o700)


def test_a_profile_that_is_a_file_is_told_in_words(tmp_path: Path) -> None:
    (tmp_path / "fil").write_text("")
    with pytest.raises(Trouble):
        settings.open_profile(tmp_path / "fil", demo=False)


def test_a_damaged_key_is_replaced_only_where_there_is_no_database(profile: settings.Profile) -> None:
    opening.open_database(profile).close()
    keyring.set_password("Lotsen database", profile.id, "skadad")
    with pytest.raises(DatabaseTrouble):
        opening.open_database(profile)
    assert keyring.get_password("Lotsen database", profile.id) == "skadad"
    profile.database.rename(profile.folder / "undan.db")
    opening.open_database(profile).close()
    opening.open_database(profile).close()
