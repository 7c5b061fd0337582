"""`duologue keys rotate`: afterwards the new key opens everything and the old one nothing; broken off, one of the two does."""

from __future__ import annotations

import base64
import fcntl
import subprocess
import sys
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import select, text, update

from bot.clock import SystemClock
from bot.domain.people import Person
from bot.speech import Block, Chat, Message
from bot.store import keycheck, keyfile, queue, rewrap, schema
from bot.store import tables as t
from bot.store.database import Database
from bot.store.posts import Post, post_place
from bot.store.saving import run_errands, save
from bot.store.scene import Scene
from bot.store.vault import CHECK_PLACE, Damaged, Vault, name_place
from tests.breaking import base
from tests.breaking.mute import muted
from tests.breaking.mute import text as words_of
from tests.breaking.sealed import ALICE, BOB, FIRST, ROOM, SECOND, lived_in
from tests.processes import environment

ROOT = Path(__file__).parents[1]
NOW = datetime(2026, 3, 2, tzinfo=UTC)


def rotate(directory: Path, *more: str, **settings: str) -> subprocess.CompletedProcess[str]:
    given = environment(DUOLOGUE_DATA_DIR=str(directory), PYTHONPATH=str(ROOT), **settings)
    command = [sys.executable, "-m", "bot", "keys", "rotate", *more]
    return subprocess.run(command, cwd=directory, env=given, capture_output=True, text=True, timeout=60, check=False)


def key_files(directory: Path) -> list[str]:
    return sorted(one.name for one in directory.glob("master*"))


def refused(done: subprocess.CompletedProcess[str], said: str) -> None:
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert len(done.stderr.splitlines()) == 1


async def test_after_a_rotation_the_couple_goes_on_and_the_old_key_opens_nothing(tmp_path: Path) -> None:
    async with muted(tmp_path) as bot:
        await bot.pairs(ALICE, BOB, ROOM)
        await bot.takes(base.text(ALICE, "/today"), base.text(ALICE, FIRST))
        old = bot.app.vault
        before = (tmp_path / "master.key").read_bytes()
        said = bot.platform.said
    done = rotate(tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert "old key opens backups made before now" in done.stdout
    after = (tmp_path / "master.key").read_bytes()
    assert before != after
    assert before.decode().strip() not in done.stdout
    assert after.decode().strip() not in done.stdout
    assert key_files(tmp_path) == ["master.key"]
    async with muted(tmp_path) as bot:
        bot.platform.said[:0] = said
        await bot.presses(ALICE, "Change it")
        assert "Write it anew" in words_of(bot.newest(ALICE["id"])), "a button from before the rotation works"
        await bot.presses(ALICE, "Leave it as it was")
        await bot.takes(base.text(BOB, SECOND))
        assert SECOND in words_of(bot.newest(ROOM, FIRST))
        assert await opened(bot.app.database, old) == 0
        assert await opened(bot.app.database, bot.app.vault) > 4
    (tmp_path / "master.key").write_bytes(before)
    with pytest.raises(keyfile.BadKey):
        async with muted(tmp_path):
            pass


async def test_wherever_it_is_killed_one_key_opens_everything(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    await lived_in(tmp_path / "data")
    command = [sys.executable, "-m", "tests.breaking.rotating", str(tmp_path / "data"), "6"]
    given = environment(PYTHONPATH=str(ROOT))
    done = subprocess.run(command, cwd=tmp_path, env=given, capture_output=True, text=True, timeout=600, check=False)  # noqa: ASYNC221
    assert (done.returncode, done.stderr) == (0, "")
    assert int(done.stdout) > 100


# --- what the operator meets ---------------------------------------------------------------------------------------


def test_without_a_database_there_is_nothing_to_rotate(tmp_path: Path) -> None:
    refused(rotate(tmp_path), "nothing to rotate")
    assert not (tmp_path / "master.key").exists()


async def test_while_the_bot_runs_nothing_is_rotated(tmp_path: Path) -> None:
    async with muted(tmp_path):
        pass
    with (tmp_path / "duologue.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        refused(rotate(tmp_path), "already runs")


async def test_an_older_database_is_brought_up_to_date_first(tmp_path: Path) -> None:
    async with muted(tmp_path) as bot, bot.app.database.begin() as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = '0002'"))
    refused(rotate(tmp_path), "start this version once")


async def test_with_another_key_nothing_is_rotated(tmp_path: Path) -> None:
    async with muted(tmp_path):
        pass
    other = base64.b64encode(b"o" * 32)
    (tmp_path / "master.key").write_bytes(other)
    refused(rotate(tmp_path), "put the right key back")
    assert key_files(tmp_path) == ["master.key"]


async def test_a_key_from_the_environment_goes_on_in_a_file(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    async with muted(data):
        pass
    secret = (data / "master.key").read_text().strip()
    (data / "master.key").unlink()
    refused(rotate(data, DUOLOGUE_MASTER_KEY=secret), "rotate --to FILE")
    done = rotate(data, "--to", str(tmp_path / "next.key"), DUOLOGUE_MASTER_KEY=secret)
    assert (done.returncode, done.stderr) == (0, "")
    assert f"DUOLOGUE_MASTER_KEY_FILE={tmp_path / 'next.key'}" in done.stdout
    assert (tmp_path / "next.key").stat().st_mode & 0o777 == 0o600
    assert secret not in done.stdout
    # Asked again, as after an interruption, it is done already; and no other key is ever written over.
    again = rotate(data, "--to", str(tmp_path / "next.key"), DUOLOGUE_MASTER_KEY=secret)
    assert (again.returncode, again.stdout) == (0, done.stdout)
    refused(rotate(data, "--to", str(tmp_path / "third.key"), DUOLOGUE_MASTER_KEY=secret), "put the right key back")
    assert not (tmp_path / "third.key").exists()
    (data / "master.key").write_bytes((tmp_path / "next.key").read_bytes())
    (data / "master.key").chmod(0o600)
    keyfile.write(tmp_path / "strange.key", b"s" * 32)
    refused(rotate(data, "--to", str(tmp_path / "strange.key")), "there already")


async def test_on_a_server_a_bot_that_was_alive_a_moment_ago_is_in_the_way(postgres_url: str, tmp_path: Path) -> None:
    keyfile.write(tmp_path / "master.key", b"o" * 32)
    database = Database(postgres_url)
    async with database.begin() as connection:
        await schema.migrate(connection)
        await keycheck.settle(connection, Vault(b"o" * 32))
        await queue.beat(connection, SystemClock().now(), None)
    refused(rotate(tmp_path, DUOLOGUE_DATABASE_URL=postgres_url), "a bot runs on this database")
    assert key_files(tmp_path) == ["master.key"]
    async with database.begin() as connection:
        await connection.execute(update(t.heartbeat).values(at=NOW))
    done = rotate(tmp_path, DUOLOGUE_DATABASE_URL=postgres_url)
    assert (done.returncode, done.stderr) == (0, "")
    async with database.begin() as connection:
        await keycheck.settle(connection, Vault(keyfile.read(tmp_path / "master.key")))
    await database.close()


# --- both kinds of database ------------------------------------------------------------------------------------------

OLD, NEW = Vault(b"o" * 32), Vault(b"n" * 32)
COUNT = 11


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    database = Database(database_url)
    people = {
        number: Person(number, "telegram", str(number), NOW, "Alice", couple_id=7, key=OLD.new_key(7, number))
        for number in range(1, COUNT + 1)
    }
    scene = Scene()
    scene.people.change(people)
    posts = [Post(7, Chat("telegram", "1"), "send", message=Message((Block("line", str(one)),))) for one in people]
    async with database.begin() as connection:
        await schema.migrate(connection)
        await keycheck.settle(connection, OLD)
        await save(connection, scene, OLD)
        await run_errands(connection, posts, OLD, NOW)
    yield database
    await database.close()


async def opened(database: Database, vault: Vault) -> int:
    """How many of all sealed values open."""
    count = 0
    async with database.begin() as connection:
        keys, people, posts, checks = [
            list(await connection.execute(select(table))) for table in (t.data_key, t.person, t.outbox, t.keycheck)
        ]
    tries = [partial(vault.take_key, vault, row.key, row.couple_id, row.person_id) for row in keys]
    tries += [partial(vault.unseal_shared, name_place(row.id), row.name) for row in people]
    tries += [partial(vault.unseal_shared, post_place({**row._mapping}), row.body) for row in posts]
    tries += [partial(vault.unseal_shared, CHECK_PLACE, row.sealed) for row in checks]
    for one in tries:
        try:
            one()
        except Damaged:
            continue
        count += 1
    return count


async def test_everything_is_put_under_the_new_key_page_by_page(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rewrap, "_PAGE", 3)
    told: list[int] = []
    async with database.begin() as connection:
        assert await rewrap.rewrap(connection, OLD, NEW, told.append) == 0
    assert (await opened(database, OLD), await opened(database, NEW)) == (0, 3 * COUNT + 1)
    assert sum(told) == 3 * COUNT + 1
    assert max(told) == 3


async def test_what_was_damaged_stays_so_and_stops_nothing(database: Database) -> None:
    async with database.begin() as connection:
        await connection.execute(update(t.person).where(t.person.c.id == 4).values(name=b"spoilt"))
        assert await rewrap.rewrap(connection, OLD, NEW, lambda _count: None) == 1
    assert await opened(database, NEW) == 3 * COUNT


async def test_what_waits_since_version_0_1_is_bound_to_its_row(database: Database) -> None:
    async with database.begin() as connection:
        for row in list(await connection.execute(select(t.outbox))):
            plain = OLD.unseal_shared(post_place({**row._mapping}), row.body)
            body = OLD.seal_shared("outbox|telegram|1|send", plain)
            await connection.execute(update(t.outbox).where(t.outbox.c.id == row.id).values(body=body))
        await connection.execute(t.keycheck.delete())
    assert await opened(database, OLD) == 2 * COUNT
    async with database.begin() as connection:
        await keycheck.settle(connection, OLD)
    assert await opened(database, OLD) == 3 * COUNT + 1
