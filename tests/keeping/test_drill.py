"""The drill: a couple's life, a backup in the middle of it, more life, a restore; and they go on."""

from __future__ import annotations

import asyncio
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from bot.backup import backup, before_migration
from bot.clock import SystemClock, VirtualClock
from bot.doctor import examine
from bot.holding import StartError
from bot.rehearsal import rehearse
from bot.restore import restore
from bot.sandbox.api import serve
from bot.sandbox.world import World
from bot.store.keyfile import load_master_key
from bot.store.schema import HEAD
from bot.store.vault import Vault
from tests.breaking.kills import Result, _crowd, _kill
from tests.breaking.process import Bot
from tests.breaking.watched import MARK, Watched
from tests.keeping.shelf import NOW, marks, migrated, settings
from tests.processes import environment
from tests.story import START, Person, Story


class Life:
    """A couple's story that goes on over several lives of the bot."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self.clock = VirtualClock(START)
        self.world = World(self.clock.now)
        self.story: Story | None = None

    @asynccontextmanager
    async def lived(self) -> AsyncIterator[Story]:
        """One life of the bot; at its end it is stopped."""
        async with rehearse(self.directory, self.world, self.clock) as rehearsal:
            story = self.story = self.story or Story(rehearsal)
            story.rehearsal, story.app = rehearsal, rehearsal.app
            yield story
            await story.settled()

    def backed_up(self) -> Path:
        return backup(settings(self.directory), None, 14, self.clock.now()).file

    def restored(self, file: Path) -> None:
        assert restore(settings(self.directory), file, lambda _about: True, self.clock.now())


@pytest.fixture
def life(tmp_path: Path) -> Life:
    return Life(tmp_path)


async def evening(story: Story, alice: Person, bob: Person, word: str) -> None:
    """The prompt comes, both answer, both see."""
    await story.at("19:00")
    story.catch_up()
    await alice.answers(f"a-{word}")
    story.nobody_sees(f"a-{word}")
    story.catch_up()
    await bob.answers(f"b-{word}", opens=True)
    story.both_see(f"a-{word}", f"b-{word}")
    story.catch_up()


async def test_two_days_after_the_backup_it_goes_on_from_there(life: Life) -> None:
    async with life.lived() as story:
        alice, bob = await story.pair()
        await evening(story, alice, bob, "first")
        await evening(story, alice, bob, "second")
        await story.at("19:00")
        story.catch_up()
        await alice.answers("a-sealed")
        made = life.backed_up()
        story.catch_up()
        await bob.answers("b-lost", opens=True)
        story.both_see("a-sealed", "b-lost")
        await evening(story, alice, bob, "lost")
        # More days than are free: only that the bot was away can hold their row together.
        await story.later(days=5)
        story.catch_up()
    life.restored(made)

    async with life.lived() as story:
        await story.later(minutes=1)
        questions = [one for one in bob.private.all() if "question of the day" in one.text]
        assert len(questions) == 1, "one prompt after an absence, and no more"
        story.catch_up()
        await alice.says("/streak")
        alice.reads("2 days on which you both answered", "2 of them in a row")
        story.catch_up()
        await bob.answers("b-second try")
        story.catch_up()
        await alice.answers("a-second try", opens=True)
        story.both_see("a-second try", "b-second try")
        story.catch_up()
        await evening(story, alice, bob, "next")
    assert sqlite3.connect(life.directory / "duologue.sqlite3").execute("PRAGMA integrity_check").fetchall() == [
        ("ok",)
    ]


async def test_what_was_sealed_at_the_backup_is_sealed_after_the_restore(life: Life) -> None:
    async with life.lived() as story:
        alice, bob = await story.pair()
        await story.at("19:00")
        story.catch_up()
        await alice.answers("only mine")
        made = life.backed_up()
    life.restored(made)
    async with life.lived() as story:
        await story.later(hours=1)
        story.nobody_sees("only mine")
        story.catch_up()
        await bob.answers("and mine", opens=True)
        story.both_see("only mine", "and mine")
        story.catch_up()


async def test_what_waited_to_be_sent_comes_once_more_at_most(life: Life) -> None:
    async with life.lived() as story:
        alice, bob = await story.pair()
        await story.at("19:00")
        story.catch_up()
        await alice.answers("mine")
        life.world.faults.add("down", "sendMessage", times=3)
        bob.human.says("yours")
        await life.world.until(lambda: not life.world.updates.pending)
        made = life.backed_up()
        await story.later(minutes=5)
        assert story.times_shown("yours") == 1
        story.catch_up()
    with closing(sqlite3.connect(made)) as connection:
        assert connection.execute("SELECT count(*) FROM outbox").fetchone()[0] > 0
    for _ in range(2):
        life.restored(made)
        async with life.lived() as story:
            await story.later(hours=1)
            await story.settled()
            with closing(sqlite3.connect(life.directory / "duologue.sqlite3")) as connection:
                assert connection.execute("SELECT count(*) FROM outbox").fetchone()[0] == 0
            story.catch_up()
    assert story.times_shown("yours") <= 3, "each restore repeats what it finds once, at most"


async def test_a_backup_of_an_older_version_comes_back_with_its_words(life: Life) -> None:
    async with life.lived() as story:
        alice, bob = await story.pair()
        await story.at("19:00")
        story.catch_up()
        await alice.answers("from another time")
    old = life.directory / "old" / "duologue-20200101T000000Z.sqlite3"
    _as_of("0002", life.directory / "duologue.sqlite3", old)
    life.restored(old)
    before_migration(settings(life.directory), life.clock.now())
    assert list((life.directory / "backups").glob(f"duologue-before-{HEAD}-*"))
    async with life.lived() as story:
        story.catch_up()
        await bob.answers("and from now", opens=True)
        story.both_see("from another time", "and from now")
        story.catch_up()


def _as_of(version: str, file: Path, to: Path) -> None:
    """Put what is in a database into one of an older version."""
    to.parent.mkdir()
    migrated(to, version)
    with closing(sqlite3.connect(to)) as connection:
        connection.execute("ATTACH ? AS new", (str(file),))
        for (table,) in connection.execute("SELECT name FROM main.sqlite_master WHERE type = 'table'").fetchall():
            if table in ("alembic_version", "sqlite_sequence"):
                continue
            columns = ", ".join(row[1] for row in connection.execute(f"PRAGMA main.table_info({table})"))
            connection.execute(f"INSERT INTO main.{table} ({columns}) SELECT {columns} FROM new.{table}")  # noqa: S608
        connection.commit()


# --- the real process ---------------------------------------------------------------------------------------------


def answers(file: Path, key: Path) -> str:
    """Everything that anybody wrote, opened with the key."""
    vault, found = Vault(load_master_key(key)), []
    with closing(sqlite3.connect(file)) as connection:
        keys = {(row[0], row[1]): row[2] for row in connection.execute("SELECT * FROM data_key")}
        query = "SELECT couple_id, person_id, round_id, words FROM entry WHERE words IS NOT NULL"
        for couple, person, round_, words in connection.execute(query):
            found.append(str(vault.unseal(keys[couple, person], f"words|{round_}", couple, person, words)))
    return "\n".join(found)


async def test_backups_under_load_and_kills_hold_all_that_was_accepted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    world, random, result = Watched(SystemClock().now, 7), Random(7), Result()  # noqa: S311 - not for secrets
    data, away, kept = tmp_path / "data", tmp_path / "away", []
    monkeypatch.chdir(tmp_path)
    async with serve(world) as server:
        bot = Bot(world, server, data, random)
        await bot.start()
        async with _crowd(world, random, 4, result):
            for number in range(3):
                await _kill(bot, result)
                seen = len(world.accepted)
                await world.until(lambda seen=seen: len(world.accepted) > seen)  # type: ignore[misc]
                accepted = {one.marker for one in world.accepted}
                later = NOW + timedelta(minutes=number)
                kept.append((accepted, await asyncio.to_thread(backup, settings(data), away, 14, later)))
            with pytest.raises(StartError, match="already runs"):
                restore(settings(data), kept[0][1].file, lambda _about: True, NOW)
        await _is_well(world.token, server.url, monkeypatch)
        assert await bot.stop() == 0
        for accepted, made in kept:
            assert marks(made.file)
            assert MARK.encode() not in made.file.read_bytes()
            opened = answers(made.file, data / "master.key")
            assert accepted
            assert [one for one in accepted if one not in opened] == []
        _restored_by_hand(tmp_path, kept[1][1].file)
        await bot.start()
        carol = world.human("Carol")
        carol.starts()
        async with asyncio.timeout(60):
            await world.until(lambda: any(one.from_id == world.bot_id for one in world.messages(carol.id)))
        assert await bot.stop() == 0
    assert result.good, result
    assert world.early == []
    assert marks(data / "duologue.sqlite3")
    assert "another-program" not in bot.log.read_text()


async def _is_well(token: str, url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DUOLOGUE_TELEGRAM_TOKEN", token)
    monkeypatch.setenv("DUOLOGUE_TELEGRAM_API_URL", url)
    found = await asyncio.to_thread(examine)
    assert not [one for one in found.values() if one.state == "problem"], found
    assert found["running"].what == "the bot runs"


def _restored_by_hand(folder: Path, file: Path) -> None:
    def asked(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "bot", "restore", str(file), *arguments]
        return subprocess.run(
            command, cwd=folder, env=environment(), capture_output=True, text=True, timeout=60, check=False
        )

    refused = asked()
    assert refused.returncode == 1
    assert "--yes" in refused.stdout
    done = asked("--yes")
    assert (done.returncode, done.stderr) == (0, "")
    assert "restored" in done.stdout


async def test_the_start_backs_up_what_it_migrates_and_ends_if_it_cannot(tmp_path: Path) -> None:
    data, world = tmp_path / "data", World(SystemClock().now)
    load_master_key(_made(data) / "master.key")
    migrated(data / "duologue.sqlite3", "0002")
    (data / "backups").touch()
    async with serve(world) as server:
        bot = await _started(world.token, server.url, data)
        polled = asyncio.ensure_future(world.updates.polled())
        ended = asyncio.ensure_future(bot.communicate())
        await asyncio.wait([polled, ended], timeout=60, return_when=asyncio.FIRST_COMPLETED)
        if bot.returncode is None:
            bot.kill()
        _, said = await ended
        assert bot.returncode == 2
        polled.cancel()
        assert b"cannot be written" in said
        assert len(said.splitlines()) == 1
        (data / "backups").unlink()
        bot = await _started(world.token, server.url, data)
        async with asyncio.timeout(60):
            await world.updates.polled()
        bot.send_signal(signal.SIGTERM)
        await bot.wait()
    assert len(list((data / "backups").glob(f"duologue-before-{HEAD}-*"))) == 1


def _made(folder: Path) -> Path:
    folder.mkdir(mode=0o700)
    return folder


async def _started(token: str, url: str, data: Path) -> asyncio.subprocess.Process:
    given = environment(DUOLOGUE_TELEGRAM_TOKEN=token, DUOLOGUE_TELEGRAM_API_URL=url, DUOLOGUE_DATA_DIR=os.fspath(data))
    command = [sys.executable, "-m", "bot", "run"]
    return await asyncio.create_subprocess_exec(*command, env=given, stderr=asyncio.subprocess.PIPE)
