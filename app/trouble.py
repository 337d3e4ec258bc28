"""Expected trouble, told in the user's words."""

from collections.abc import Mapping


class Trouble(ValueError):
    """Something a person can understand and act on; `str()` is the sentence to show."""


class DatabaseTrouble(Trouble):
    """The desk's database cannot be opened; nothing has been overwritten."""


class Misfit(Trouble):
    """What was typed in some fields cannot be kept; `fields` has the sentence to show under each."""

    def __init__(self, fields: Mapping[str, str]) -> None:
        super().__init__(" ".join(fields.values()))
        self.fields = dict(fields)
