"""Copies of SQLite's file: taken while it is in use, looked through, and made ready to take its place.

All of it by hand over sqlite3, and not in the bot's own loop: it is done by commands, and before the bot starts.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bot.store import keycheck
from bot.store.database import is_damage
from bot.store.disk import make_private, sync
from bot.store.keycheck import Proof
from bot.store.schema import HEAD
from bot.store.vault import CHECK_PLACE, Vault, name_place

BESIDE = ("-wal", "-shm")
"""What SQLite keeps beside a database in use."""
_PATIENCE = 5.0
_IN_USE = "another program has it open"
_KEYCHECK = "0003"
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Unfit(Exception):
    """A file that cannot be used as a database of ours; the message says in a few words why."""


class Broken(Unfit):
    """A file that is not whole, or no database at all."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a database says of itself: its schema, and when a bot last noted that it was alive."""

    version: str
    alive_at: datetime | None

    @property
    def newer(self) -> bool:
        """Whether a later program wrote it: migrations are numbered."""
        return self.version > HEAD


@contextmanager
def opened(file: Path, mode: str = "rw") -> Iterator[sqlite3.Connection]:
    """A connection to a file that is there, each statement for itself. Raises Unfit."""
    with _in_words():
        uri = f"{file.absolute().as_uri()}?mode={mode}"
        with closing(sqlite3.connect(uri, uri=True, timeout=_PATIENCE, isolation_level=None)) as connection:
            yield connection


@contextmanager
def _in_words() -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        if is_damage(error):
            raise Broken("it is damaged, or no database") from None
        name = getattr(error, "sqlite_errorname", "no")
        raise Unfit(_IN_USE if name.startswith("SQLITE_BUSY") else f"SQLite says {name}") from None


def take(source: Path, to: Path) -> None:
    """Copy a database that may be in use into one new file, whole and on the disk. Raises Unfit, OSError."""
    make_private(to)
    with opened(source) as used, opened(to) as copy:
        # In one go: a copy made in steps begins anew with each commit of the bot.
        used.backup(copy)
        _in_one_file(copy)
        check(copy)
    sync(to)


def check(connection: sqlite3.Connection) -> None:
    """Look through all of it. Raises Unfit."""
    if connection.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
        raise Broken("it is damaged")


def facts(connection: sqlite3.Connection) -> Facts:
    """What it says of itself. Raises Unfit for an empty database, or another program's."""
    version = _only(connection, "alembic_version", "version_num")
    if version is None:
        raise Unfit("it is not a database of Duologue")
    alive = _only(connection, "heartbeat", "at")
    return Facts(str(version), None if alive is None else _EPOCH + timedelta(microseconds=int(str(alive))))


def _only(connection: sqlite3.Connection, table: str, column: str) -> object:
    if not _has(connection, table):
        return None
    row = connection.execute(f"SELECT {column} FROM {table}").fetchone()  # noqa: S608 - names of our own
    return row[0] if row else None


def _has(connection: sqlite3.Connection, table: str) -> bool:
    return connection.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (table,)).fetchone() is not None


def proofs(version: str, ask: Callable[[str], Sequence[Any]]) -> list[Proof]:
    """What only its own key opens in a database of this version; `ask` carries out a query."""
    # From this version on there is a check of the key; before it, a few names must do.
    check = ask("SELECT sealed FROM keycheck WHERE id = 1") if version >= _KEYCHECK else []
    names = ask("SELECT id, name FROM person ORDER BY id DESC LIMIT 20")
    return [(CHECK_PLACE, bytes(row[0])) for row in check] + [(name_place(row[0]), bytes(row[1])) for row in names]


def fits(vault: Vault, found: Sequence[Proof]) -> bool:
    """Whether this key opens any of these; where there is nothing to open, every key will do."""
    return not found or keycheck.fits(vault, found)


def make_ready(connection: sqlite3.Connection) -> None:
    """Let an old copy go on as the database: whatever it was to send may have been sent."""
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("UPDATE outbox SET under_way = 0, uncertain = max(uncertain, 1)")
    connection.execute("COMMIT")
    _in_one_file(connection)


def close_up(file: Path) -> None:
    """Bring all that lies beside a database into its one file. Raises Unfit."""
    with opened(file) as connection:
        _in_one_file(connection)
    sync(file)


def _in_one_file(connection: sqlite3.Connection) -> None:
    if connection.execute("PRAGMA journal_mode=DELETE").fetchone() != ("delete",):
        raise Unfit(_IN_USE)
