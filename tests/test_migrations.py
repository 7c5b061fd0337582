"""The migrated database is the one the program works with, and its queries find their indexes."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime
from importlib import resources
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, event, text

from bot.speech import Chat
from bot.store import queue, schema
from bot.store.async_connection import AsyncConnection
from bot.store.database import Database
from bot.store.tables import metadata

NOW = datetime(2026, 3, 2, 19, tzinfo=UTC)
CHAT = Chat("telegram", "1")


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    database = Database(database_url)
    yield database
    await database.close()


def differences(connection: Connection) -> list[Any]:
    """What the tables have and the database has not, or the other way round."""
    context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
    return list(compare_metadata(context, metadata))


async def step_by_step(connection: AsyncConnection) -> None:
    """Through the whole history, as a database that was there from the beginning."""
    await connection.run_sync(schema.upgrade)


@pytest.mark.parametrize("way", [schema.migrate, step_by_step])
async def test_a_migrated_database_equals_the_tables(
    database: Database, way: Callable[[AsyncConnection], Awaitable[None]]
) -> None:
    async with database.begin() as connection:
        assert len(await connection.run_sync(differences)) >= len(metadata.tables)
        await way(connection)
        assert await connection.run_sync(differences) == []
        assert await connection.run_sync(schema.version) == schema.HEAD


async def test_migrating_again_changes_nothing(database: Database) -> None:
    async with database.begin() as connection:
        await schema.migrate(connection)
        await queue.beat(connection, NOW, None)
    async with database.begin() as connection:
        await schema.migrate(connection)
        assert await connection.run_sync(differences) == []
        assert (await connection.execute(text("SELECT count(*) FROM heartbeat"))).scalar() == 1


async def test_a_failed_migration_leaves_nothing_behind(database: Database) -> None:
    with pytest.raises(ZeroDivisionError):
        await _begin_and_fail(database)
    async with database.begin() as connection:
        assert await connection.run_sync(schema.version) is None
        await schema.migrate(connection)
        assert await connection.run_sync(differences) == []


async def _begin_and_fail(database: Database) -> None:
    async with database.begin() as connection:
        await schema.migrate(connection)
        raise ZeroDivisionError


async def test_the_database_of_a_later_version_is_refused(database: Database) -> None:
    async with database.begin() as connection:
        await schema.migrate(connection)
        await connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
        with pytest.raises(schema.NewerSchema):
            await schema.migrate(connection)


def test_the_program_knows_the_newest_migration() -> None:
    config = Config()
    config.set_main_option("script_location", str(resources.files("migrations")))
    assert ScriptDirectory.from_config(config).get_heads() == [schema.HEAD]


# --- the queries that run all the time -----------------------------------------------------------------------


async def plan(database: Database, query: Callable[[AsyncConnection], Awaitable[object]]) -> list[str]:
    """How SQLite carries out what this query asks for."""
    asked: list[tuple[str, Any]] = []

    def note(_connection: Any, _cursor: Any, statement: str, values: Any, *_rest: Any) -> None:
        asked.append((statement, values))

    async with database.begin() as connection:
        await schema.migrate(connection)
        event.listen(database.engine, "before_cursor_execute", note)
        await query(connection)
        event.remove(database.engine, "before_cursor_execute", note)
        steps = [
            row.detail
            for statement, values in asked
            for row in await connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
        ]
    assert steps
    return steps


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    ("query", "index"),
    [
        (lambda connection: queue.due_couples(connection, NOW, 64), "ix_couple_next_due"),
        (lambda connection: queue.next_due(connection), "ix_couple_next_due"),
        (lambda connection: queue.claim(connection, (), NOW, 64), "ix_outbox_under_way_not_before_id"),
        (lambda connection: queue.claim(connection, (), NOW, 64), "ix_outbox_platform_chat_id"),
        (lambda connection: queue.next_send(connection), "ix_outbox_under_way_not_before_id"),
        (lambda connection: queue.claim(connection, (), NOW, 64), "sqlite_autoindex_posted_1"),
    ],
    ids=["due", "next due", "claim", "first in chat", "next send", "posted"],
)
async def test_what_is_asked_all_the_time_goes_by_an_index(database: Database, query: Any, index: str) -> None:
    steps = await plan(database, query)
    assert any(index in step for step in steps), steps
    assert not [step for step in steps if step.startswith("SCAN") and "USING" not in step], steps


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    "query",
    [
        lambda connection: queue.due_couples(connection, NOW, 64),
        lambda connection: queue.claim(connection, (), NOW, 64),
        lambda connection: queue.next_send(connection),
    ],
    ids=["due", "claim", "next send"],
)
async def test_what_comes_first_is_found_in_its_order(database: Database, query: Any) -> None:
    steps = await plan(database, query)
    assert not [step for step in steps if "TEMP B-TREE" in step], "all that waits would be sorted, not only the first"
