"""The local database's schema, release by release (Alembic).

A new release adds a file under versions/ and sets HEAD to its revision.
"""

from pathlib import Path

from sqlalchemy import Engine, inspect, text

HEAD = "0001"


def upgrade(engine: Engine) -> None:
    """Bring the file to this release's schema; a file that is already there costs one query."""
    with engine.connect() as connection:
        known = inspect(connection).has_table("alembic_version")
        if known and connection.scalar(text("SELECT version_num FROM alembic_version")) == HEAD:
            return
    # Alembic takes longer to import than the desk to open, and is needed once a release.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
