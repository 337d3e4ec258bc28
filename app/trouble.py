"""Expected trouble, told in the user's words."""


class Trouble(ValueError):
    """Something a person can understand and act on; `str()` is the sentence to show."""


class DatabaseTrouble(Trouble):
    """The desk's database cannot be opened; nothing has been overwritten."""
