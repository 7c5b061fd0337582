"""Bringing a database to the schema this program knows; a newer one is refused."""

from __future__ import annotations

from importlib import resources
from typing import Any

from sqlalchemy import Connection, inspect, text

from bot.store.async_connection import AsyncConnection
from bot.store.tables import metadata

HEAD = "0005"


class NewerSchema(Exception):
    """The database was written by a later version of the program."""


async def migrate(connection: AsyncConnection) -> None:
    """Bring it to HEAD within the transaction at hand. Raises NewerSchema."""
    await connection.run_sync(_migrate)


def _migrate(connection: Connection) -> None:
    if inspect(connection).get_table_names():
        upgrade(connection)
    else:
        # A new database is made as the tables are now: the whole history would take ten times as long.
        metadata.create_all(connection)
        connection.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)"))
        connection.execute(text("INSERT INTO alembic_version VALUES (:head)"), {"head": HEAD})


def upgrade(connection: Connection) -> None:
    """Carry out every migration that is missing. Raises NewerSchema."""
    current = version(connection)
    if current == HEAD:
        return
    # Only now, because reading the migrations is most of a cold start.
    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(resources.files("migrations")))
    config.attributes["connection"] = connection
    known: Any = [script.revision for script in ScriptDirectory.from_config(config).walk_revisions()]
    if current is not None and current not in known:
        raise NewerSchema(current)
    command.upgrade(config, "head")


def version(connection: Connection) -> str | None:
    """The schema's version, or None for an empty database."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return None if found is None else str(found)
