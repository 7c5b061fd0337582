"""Fixtures for stories, and a PostgreSQL for the tests that need one."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from bot.service import collect_rarely
from tests import postgres
from tests.story import Story, telling

# No test fails because the machine is slow.
settings.register_profile("steady", deadline=None)
settings.load_profile("steady")

# As the service does: looking for garbage all the time is a fifth of a simulated life.
collect_rarely()


@pytest.fixture
async def story(tmp_path: Path) -> AsyncIterator[Story]:
    async with telling(tmp_path) as story:
        yield story


@pytest.fixture(scope="session")
def postgres_cluster() -> Iterator[postgres.Cluster]:
    try:
        with postgres.cluster() as cluster:
            yield cluster
    except postgres.NoPostgres as missing:
        if os.environ.get("DUOLOGUE_REQUIRE_POSTGRES") == "1":
            pytest.fail(str(missing))
        pytest.skip(str(missing))


@pytest.fixture
def postgres_url(postgres_cluster: postgres.Cluster) -> str:
    return postgres_cluster.new_database()


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database: each test runs on both kinds."""
    if request.param == "postgres":
        return str(request.getfixturevalue("postgres_url"))
    return f"sqlite+aiosqlite:///{tmp_path / 'duologue.sqlite3'}"
