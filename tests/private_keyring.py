"""A keyring of the tests' own, so that the real one of whoever runs them is never opened."""

import json
import os
from pathlib import Path

from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError

KEYRING = "tests.private_keyring.PrivateKeyring"
FOLDER = "LOTSEN_TEST_KEYRING"


class PrivateKeyring(KeyringBackend):
    """Keeps secrets in a file below LOTSEN_TEST_KEYRING, so that a restarted program finds them."""

    priority = 1

    def get_password(self, service: str, username: str) -> str | None:
        """Return the secret, or None."""
        return self._kept().get(f"{service}\n{username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep the secret."""
        self._keep(self._kept() | {f"{service}\n{username}": password})

    def delete_password(self, service: str, username: str) -> None:
        """Forget the secret."""
        kept = self._kept()
        if kept.pop(f"{service}\n{username}", None) is None:
            raise PasswordDeleteError(service)
        self._keep(kept)

    def _kept(self) -> dict[str, str]:
        try:
            kept: dict[str, str] = json.loads(self._file().read_text("utf-8"))
        except FileNotFoundError:
            return {}
        return kept

    def _keep(self, secrets: dict[str, str]) -> None:
        self._file().write_text(json.dumps(secrets), "utf-8")

    def _file(self) -> Path:
        return Path(os.environ[FOLDER], "secrets.json")
