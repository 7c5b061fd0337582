"""`duologue keys rotate`: a new master key, and under it all that was under the old one, in one transaction."""

from __future__ import annotations

import asyncio
import os
import sys
from datetime import timedelta
from pathlib import Path

from sqlalchemy import select

from bot.clock import SystemClock
from bot.folder import held
from bot.holding import StartError
from bot.keyring import master_key, successor
from bot.service import open_database, told_in_one_line
from bot.settings import Settings
from bot.store import keycheck, keyfile, schema
from bot.store import tables as t
from bot.store.async_connection import AsyncConnection
from bot.store.database import Database
from bot.store.rewrap import rewrap
from bot.store.vault import Vault

_ALIVE = timedelta(minutes=3)
"""A bot that runs notes it each minute."""
_EACH = 100_000
_DONE = """\
Done: everything sealed is under the new key now, in {path}.
- Copy it to where you keep the copy of the old one, apart from the database and its backups.
- The old key opens backups made before now, and nothing else. Keep it as long as you keep those, and make a new backup.
- Whoever has the old key and such a backup can open what its people write later, if they also get a newer database:
  destroy old backups if the old key may be in strange hands.
"""
_SET = "- Before the next start, set DUOLOGUE_MASTER_KEY_FILE={path}, or DUOLOGUE_MASTER_KEY to what is in it.\n"


def rotate(settings: Settings, to: Path | None) -> int:
    """Change the master key; the new one replaces the file of the old, or goes to the file `to`. Raises StartError."""
    os.umask(0o077)
    with held(settings.data_dir), told_in_one_line():
        if to is None:
            _require_replaceable(settings)
        damaged = asyncio.run(_rotate(settings, to))
    if damaged:
        _say(f"{damaged} values were damaged before and stay so; a backup may have them.\n")
    _say(_DONE.format(path=to or settings.key_file) + (_SET.format(path=to) if to else ""))
    return 0


def _require_replaceable(settings: Settings) -> None:
    path = settings.key_file
    if settings.master_key is not None:
        where = "in the environment"
    elif keyfile.is_secret_store(path) or not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        where = f"in {path}"
    else:
        return
    if settings.master_key is None and not keyfile.is_there(path):
        # Perhaps it was interrupted before; else it is missing, which is told later.
        return
    raise StartError(
        f"the master key is {where}, where it cannot be replaced from here; say which file the new one goes to: "
        "duologue keys rotate --to FILE"
    )


async def _rotate(settings: Settings, to: Path | None) -> int:
    database = await open_database(settings.database.get_secret_value())
    try:
        await _require_ready(database)
        if to is not None and await _is_done(database, to):
            return 0
        old = Vault(await master_key(settings, database))
        async with database.begin() as connection:
            await keycheck.settle(connection, old)
        new = to or successor(settings.key_file)
        keyfile.write(new, keyfile.fresh())
        damaged = await _rewrap(database, old, Vault(keyfile.read(new)))
    finally:
        await database.close()
    if to is None:
        keyfile.replace(settings.key_file, new)
    return damaged


async def _is_done(database: Database, to: Path) -> bool:
    """Whether a rotation to this file was interrupted when nothing was left to do."""
    if not keyfile.is_there(to):
        return False
    async with database.begin() as connection:
        proofs = await keycheck.proofs(connection)
    return keycheck.fits(Vault(keyfile.read(to, chosen=True)), proofs)


async def _rewrap(database: Database, old: Vault, new: Vault) -> int:
    progress = _Progress()
    async with database.begin() as connection:
        damaged = await rewrap(connection, old, new, progress)
    # What was wrapped with the old key does not linger in the log.
    await database.checkpoint()
    return damaged


async def _require_ready(database: Database) -> None:
    async with database.begin() as connection:
        version = await connection.run_sync(schema.version)
        if version is None:
            raise StartError("there is no database yet, and so there is nothing to rotate")
        if version != schema.HEAD:
            raise StartError("the database is of another version; start this version once, stop it, and rotate then")
        if not database.is_sqlite and await _is_alive(connection):
            raise StartError("a bot runs on this database, or did a moment ago; stop it, and wait three minutes")


async def _is_alive(connection: AsyncConnection) -> bool:
    """On another computer it holds another data directory."""
    at = (await connection.execute(select(t.heartbeat.c.at))).scalar()
    return at is not None and SystemClock().now() - at < _ALIVE


class _Progress:
    """Says now and then how far it is."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, more: int) -> None:
        if self.count // _EACH != (self.count + more) // _EACH:
            _say(f"{self.count + more} values are under the new key\n")
        self.count += more


def _say(text: str) -> None:
    sys.stdout.write(text)
    sys.stdout.flush()
