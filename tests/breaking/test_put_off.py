"""What is put off until the next visit to SQLite's thread: in order, never without its beginning, and gone with a rollback."""

from __future__ import annotations

import asyncio
import sqlite3
import threading
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.store.connection import BEGIN, Connection

INSERT = "INSERT INTO said VALUES (?)"


@pytest.fixture
async def connection(tmp_path: Path) -> AsyncIterator[Connection]:
    async with Connection(str(tmp_path / "x"), isolation_level=None, timeout=0) as made:
        assert isinstance(made, Connection)
        await made.cursor().execute("CREATE TABLE said (word UNIQUE)")
        yield made


async def begin(connection: Connection, *words: str) -> None:
    connection.begin()
    if words:
        await connection.cursor().executemany(INSERT, [(word,) for word in words])


async def read(connection: Connection) -> list[str]:
    cursor = connection.cursor()
    await cursor.execute("SELECT word FROM said ORDER BY rowid")
    return [word for (word,) in await cursor.fetchall()]


def others_see(path: Path) -> list[str]:
    with closing(sqlite3.connect(path / "x", timeout=0)) as other:
        return [word for (word,) in other.execute("SELECT word FROM said ORDER BY rowid")]


async def test_what_is_read_sees_what_was_put_off_before_it(connection: Connection, tmp_path: Path) -> None:
    await begin(connection, "one", "two")
    assert others_see(tmp_path) == []
    assert await read(connection) == ["one", "two"]
    await connection.cursor().executemany(INSERT, [("three",)])
    assert others_see(tmp_path) == []
    await connection.commit()
    assert others_see(tmp_path) == ["one", "two", "three"]


async def test_a_rollback_takes_all_of_it_back(connection: Connection, tmp_path: Path) -> None:
    await begin(connection, "one")
    await connection.rollback()
    await begin(connection, "two")
    assert await read(connection) == ["two"]
    await connection.cursor().executemany(INSERT, [("three",)])
    await connection.rollback()
    assert await read(connection) == []
    assert others_see(tmp_path) == []


async def test_nothing_is_written_without_its_beginning(connection: Connection, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "x", isolation_level=None)) as other:
        other.execute(BEGIN)
        await begin(connection, "one")
        for _ in range(2):
            with pytest.raises(sqlite3.OperationalError, match="locked"):
                await read(connection)
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            await connection.commit()
    await connection.rollback()
    assert others_see(tmp_path) == []


async def test_what_cannot_be_written_is_told_at_the_commit_and_nothing_of_it_stays(
    connection: Connection, tmp_path: Path
) -> None:
    await begin(connection, "one", "one", "two")
    for expected in (sqlite3.IntegrityError, sqlite3.Error):
        with pytest.raises(expected):
            await connection.commit()
    await connection.rollback()
    assert others_see(tmp_path) == []


async def test_a_transaction_in_which_nothing_is_done_holds_nobody_up(connection: Connection, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "x", isolation_level=None)) as other:
        other.execute(BEGIN)
        await begin(connection)
        await connection.commit()
    await begin(connection, "one")
    await connection.commit()
    assert others_see(tmp_path) == ["one"]


async def test_a_rollback_while_it_is_written_leaves_all_or_nothing(connection: Connection, tmp_path: Path) -> None:
    entered, go_on = threading.Event(), threading.Event()

    def hold(word: str) -> str:
        entered.set()
        go_on.wait(30)
        return word

    await connection.create_function("hold", 1, hold)
    await begin(connection)
    await connection.cursor().executemany("INSERT INTO said VALUES (hold(?))", [("one",)])
    await connection.cursor().executemany(INSERT, [("two",)])
    commit = asyncio.ensure_future(connection.commit())
    await asyncio.to_thread(entered.wait, 30)
    commit.cancel()
    undone = asyncio.ensure_future(connection.rollback())
    await asyncio.sleep(0)
    go_on.set()
    await asyncio.gather(commit, undone, return_exceptions=True)
    assert commit.cancelled()
    assert others_see(tmp_path) in ([], ["one", "two"])
