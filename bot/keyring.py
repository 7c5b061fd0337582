"""Where the master key comes from: the environment or a file; and which of two it is after an interrupted rotation."""

from __future__ import annotations

from pathlib import Path

from bot import logs
from bot.settings import Settings
from bot.store import keycheck, keyfile
from bot.store.database import Database
from bot.store.keyfile import BadKey
from bot.store.vault import Vault


async def master_key(settings: Settings, database: Database) -> bytes:
    """Return the master key (32 bytes), making its file for a database that nobody has used. Raises BadKey."""
    if settings.master_key is not None:
        return keyfile.decode(settings.master_key.get_secret_value())
    path, chosen = settings.key_file, settings.master_key_file is not None
    if keyfile.is_there(successor(path)):
        await _finish_rotation(path, database, chosen=chosen)
    if not keyfile.is_there(path):
        await _make(path, database)
    return keyfile.read(path, chosen=chosen)


def present_key(settings: Settings) -> bytes | None:
    """Return the master key as it is, or None if its file is not there; nothing is made or mended. Raises BadKey."""
    if settings.master_key is not None:
        return keyfile.decode(settings.master_key.get_secret_value())
    if not keyfile.is_there(settings.key_file):
        return None
    return keyfile.read(settings.key_file, chosen=settings.master_key_file is not None)


def successor(path: Path) -> Path:
    """Where the next key lies while a rotation is under way."""
    return path.with_name(f"{path.name}.new")


async def _make(path: Path, database: Database) -> None:
    if keyfile.is_secret_store(path):
        raise BadKey(f"the master key {path} is missing; make one for the secret store with: openssl rand -base64 32")
    if await _proofs(database):
        raise BadKey(
            f"the master key {path} is missing, and without it nothing in the database can be read; put the file back "
            "from where its copy is kept"
        )
    keyfile.write(path, keyfile.fresh())


async def _finish_rotation(path: Path, database: Database, *, chosen: bool) -> None:
    """A rotation was interrupted: the key that opens the database stays, and of the other there is no need."""
    proofs, new = await _proofs(database), successor(path)
    if keycheck.fits(Vault(keyfile.read(new, chosen=chosen)), proofs):
        keyfile.replace(path, new)
        logs.event("rotation-completed")
    elif keyfile.is_there(path) and keycheck.fits(Vault(keyfile.read(path, chosen=chosen)), proofs):
        new.unlink()
        logs.event("rotation-undone")


async def _proofs(database: Database) -> list[keycheck.Proof]:
    async with database.begin() as connection:
        return await keycheck.proofs(connection)
