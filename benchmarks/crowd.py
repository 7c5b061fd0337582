"""Very many couples at once: rows as the bot writes them, multiplied in SQL."""

from __future__ import annotations

import asyncio
import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from benchmarks.alone import file_in, open_store
from benchmarks.people import NAMES, START, account, couple_id, person_id, settle
from bot.store import schema
from bot.store.vault import Vault

_EPOCH = datetime.fromisoformat("1970-01-01T00:00:00+00:00")
_FILLED = ("person", "data_key", "couple")
Due = Callable[[int], datetime]
Row = dict[str, Any]


def tomorrow(number: int) -> datetime:
    """A prompt that is due on the next day, at some time of it."""
    return START + timedelta(days=1, seconds=number % 86_400)


def crowd(directory: Path, count: int, due: Due = tomorrow) -> Path:
    """Make a database of so many couples, whose prompts are due when `due` says."""
    vault, samples = asyncio.run(_samples(directory))
    with closing(sqlite3.connect(file_in(directory), isolation_level=None)) as connection:
        for pragma in ("synchronous=OFF", "cache_size=-200000"):
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("BEGIN IMMEDIATE")
        for table in _FILLED:
            connection.execute(f"DELETE FROM {table}")  # noqa: S608 - names of our own
            _fill(connection, table, samples[table], _ROWS[table](vault, samples[table], count, due))
        connection.execute("COMMIT")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return directory


async def _samples(directory: Path) -> tuple[Vault, dict[str, Row]]:
    """One row of each table, written by the bot's own store."""
    database, vault = open_store(directory)
    async with database.begin() as connection:
        await schema.migrate(connection)
    await settle(database, vault, range(1), START)
    await database.checkpoint()
    await database.close()
    with closing(sqlite3.connect(file_in(directory))) as plain:
        plain.row_factory = sqlite3.Row
        return vault, {table: dict(plain.execute(f"SELECT * FROM {table}").fetchone()) for table in _FILLED}  # noqa: S608


def _fill(connection: sqlite3.Connection, table: str, sample: Row, rows: Iterator[tuple[Any, ...]]) -> None:
    # Indexes are built once at the end: ten times faster than row by row.
    query = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL"
    indexes = connection.execute(query, (table,)).fetchall()
    for name, _sql in indexes:
        connection.execute(f"DROP INDEX {name}")
    places = ", ".join("?" * len(sample))
    connection.executemany(f"INSERT INTO {table} ({', '.join(sample)}) VALUES ({places})", rows)  # noqa: S608
    for _name, sql in indexes:
        connection.execute(sql)


def _people(vault: Vault, sample: Row, count: int, due: Due) -> Iterator[tuple[Any, ...]]:
    for number in range(count):
        for side in (0, 1):
            own = person_id(number, side)
            name = vault.seal_shared(f"name|{own}", NAMES[side].encode())
            new = {"id": own, "account": str(account(number, side)), "name": name, "couple_id": couple_id(number)}
            yield tuple((sample | new).values())


def _keys(vault: Vault, sample: Row, count: int, due: Due) -> Iterator[tuple[Any, ...]]:
    for number in range(count):
        for side in (0, 1):
            couple, own = couple_id(number), person_id(number, side)
            yield tuple((sample | {"couple_id": couple, "person_id": own, "key": vault.new_key(couple, own)}).values())


def _couples(vault: Vault, sample: Row, count: int, due: Due) -> Iterator[tuple[Any, ...]]:
    for number in range(count):
        at = due(number)
        agenda = json.dumps({"prompt": at.isoformat()}, separators=(",", ":"))
        micros = (at - _EPOCH) // timedelta(microseconds=1)
        yield tuple((sample | {"id": couple_id(number), "agenda": agenda, "next_due": micros}).values())


_ROWS = {"person": _people, "data_key": _keys, "couple": _couples}
