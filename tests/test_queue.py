"""What waits to be sent, and what is swept away once it has served."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.speech import Block, Chat, Message
from bot.store import queue, schema
from bot.store import tables as t
from bot.store.database import Database
from bot.store.posts import Post
from bot.store.queue import Queued
from bot.store.saving import remember, run_errands
from bot.store.vault import Vault

NOW = datetime(2026, 3, 2, 19, tzinfo=UTC)
VAULT = Vault(b"k" * 32)


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    database = Database(database_url)
    async with database.begin() as connection:
        await schema.migrate(connection)
    yield database
    await database.close()


async def put(database: Database, *chats: str, at: datetime = NOW) -> None:
    posts = [Post(1, Chat("telegram", chat), "send", message=Message((Block("line", "x"),))) for chat in chats]
    async with database.begin() as connection:
        await run_errands(connection, posts, VAULT, at)


async def claimed(database: Database, at: datetime = NOW, most: int = 64, held: Sequence[str] = ()) -> list[Queued]:
    async with database.begin() as connection:
        return await queue.claim(connection, (), at, most, held)


def chats(rows: Sequence[Queued]) -> list[str]:
    return [row.chat.id for row in rows]


async def test_only_the_first_of_each_chat_is_claimed(database: Database) -> None:
    await put(database, "a", "a", "b")
    rows = await claimed(database)
    assert chats(rows) == ["a", "b"]
    assert await claimed(database) == []
    async with database.begin() as connection:
        await queue.finish(connection, [(rows[0], "7")], NOW)
    assert chats(await claimed(database)) == ["a"]


async def test_the_longest_waiting_come_first(database: Database) -> None:
    await put(database, "late", at=NOW)
    await put(database, "early", at=NOW - timedelta(minutes=1))
    assert chats(await claimed(database, most=1)) == ["early"]


async def test_what_is_put_back_holds_up_its_own_chat_alone(database: Database) -> None:
    await put(database, "a", "a", "b")
    first, *_ = await claimed(database, most=1)
    async with database.begin() as connection:
        await queue.put_back(connection, first, NOW + timedelta(minutes=5))
    assert chats(await claimed(database)) == ["b"]
    async with database.begin() as connection:
        assert await queue.next_send(connection) == NOW + timedelta(minutes=5)
    (again,) = await claimed(database, NOW + timedelta(minutes=5))
    assert (again.id, again.attempts) == (first.id, 2)


async def test_a_chat_that_had_to_wait_has_not_been_tried(database: Database) -> None:
    await put(database, "a")
    (first,) = await claimed(database)
    async with database.begin() as connection:
        await queue.put_back(connection, first, NOW, tried=False)
    (again,) = await claimed(database)
    assert (again.attempts, again.uncertain) == (1, 0)


async def test_a_held_platform_is_left_alone(database: Database) -> None:
    await put(database, "a")
    assert await claimed(database, held=["telegram"]) == []
    assert chats(await claimed(database, held=["discord"])) == ["a"]


async def test_what_has_served_is_swept_away_a_little_at_a_time(database: Database) -> None:
    async with database.begin() as connection:
        for minute in range(45):
            old = NOW - timedelta(days=4, minutes=minute)
            await remember(connection, [("telegram", f"{minute}.{number}") for number in range(100)], old)
        await remember(connection, [("telegram", "new")], NOW)
    sweeps, more = 0, True
    while more:
        async with database.begin() as connection:
            more = await queue.purge(connection, NOW)
        sweeps += 1
    assert sweeps == 3
    async with database.begin() as connection:
        assert [row.update_id for row in await connection.execute(select(t.seen))] == ["new"]


async def test_a_row_keeps_its_key_and_no_other_database_begins_with_the_same(
    database: Database, tmp_path: Path
) -> None:
    await put(database, "a")
    [row] = await claimed(database)
    async with database.begin() as connection:
        await queue.put_back(connection, row, NOW)
    [again] = await claimed(database)
    assert again.key == row.key
    anew = Database(f"sqlite+aiosqlite:///{tmp_path / 'anew.sqlite3'}")
    async with anew.begin() as connection:
        await schema.migrate(connection)
    await put(anew, "a", at=NOW + timedelta(minutes=1))
    [other] = await claimed(anew, NOW + timedelta(minutes=1))
    assert (other.id, other.key != row.key, len(other.key) <= 25) == (row.id, True, True)
    await anew.close()
