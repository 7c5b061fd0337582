"""Every statement of the store fails once, each in one of the ways; then all of them for an hour."""

from __future__ import annotations

import asyncio
import sqlite3
from pathlib import Path

import pytest

from bot.speech import Account, Event
from bot.store import queue
from bot.store.database import Database
from tests.breaking.failing import Faults, Mode, connector
from tests.breaking.peer import PLATFORM, ROOM
from tests.breaking.rig import Rig
from tests.breaking.statements import (
    A1,
    A2,
    ALL_WORDS,
    B1,
    QUESTION,
    SCENARIOS,
    failure,
    failures,
    log,
    nobody_has_seen,
    paired,
    room_shows,
    rows,
    run,
    spread,
    standing,
)

# A task that is cancelled while it connects leaves the connection to the garbage collector, which says so.
pytestmark = pytest.mark.filterwarnings("ignore:The garbage collector")


@pytest.mark.parametrize("name", SCENARIOS)
async def test_every_statement_fails_once(name: str, tmp_path: Path) -> None:
    couple = await paired(tmp_path / "paired")
    found = await failures(couple, tmp_path, name, spread)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("mode", ["full", "locked", "io"])
async def test_the_disk_is_full_for_an_hour(mode: Mode, tmp_path: Path) -> None:
    rig = Rig(tmp_path, Faults(mode))
    alice, bob = rig.alice, rig.bob
    with log() as written:
        await rig.start()
        await rig.pair()
        await rig.passes(hours=11)
        bob.says(B1)
        await rig.until(lambda: bob.button("Take it back"), "the seal")
        rig.faults.always, before = True, rig.faults.count
        bob.presses("Take it back")
        alice.says(A1)
        for _ in range(60):
            await rig.passes(minutes=1)
        alice.says(A2)
        tried = rig.faults.count - before
        nobody_has_seen(rig, A1, A2, B1)
        rig.faults.always = False
        await rig.until(lambda: bob.reads("Taken back") and alice.button("Take it back"), "what was done in that hour")
        bob.says("BOB-AFTER")
        await rig.until(lambda: room_shows(rig, A1) and room_shows(rig, "BOB-AFTER"), "the reveal")
        await rig.rest()
        await rig.stop()
    assert tried < 60 * 12, "it hammers a store that is out of order"
    assert rows(rig, "outbox") == 0
    assert sum(QUESTION in text and A1 in text for text in standing(rig, ROOM)) == 1
    nobody_has_seen(rig, B1)
    assert not any(word in written.getvalue() for word in ALL_WORDS)


async def test_a_claim_that_is_never_released_would_be_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def forget(*_: object) -> None:
        """What the bot did once."""

    couple = await paired(tmp_path / "paired")
    plain = await run(couple, tmp_path / "plain", "leaving", Faults())
    marks = [k for k, sql in enumerate(plain.faults.statements, 1) if sql.startswith("UPDATE outbox SET attempts")]
    faults = Faults("ambiguous", frozenset((marks[0] + 1,)))
    monkeypatch.setattr(queue, "release", forget)
    assert "stuck" in await failure(couple, tmp_path / "struck", "leaving", faults, plain)


async def test_a_reveal_comes_though_the_store_fails_whenever_a_stranger_is_reported(tmp_path: Path) -> None:
    rig = Rig(tmp_path)
    await rig.start()
    await rig.pair()
    await rig.passes(hours=11)
    rig.alice.says(A1)
    await rig.settle()
    rig.peer.in_room.add(Account(PLATFORM, "666"))
    report, failed = rig.app.outbox.delivery.report, 0

    async def not_at_first(platform: str, event: Event) -> None:
        nonlocal failed
        if failed < 3:
            failed += 1
            raise OSError
        await report(platform, event)

    rig.app.outbox.delivery.report = not_at_first
    rig.bob.says("BOB-AFTER")
    await rig.rest()
    await rig.stop()
    assert failed == 3
    assert rows(rig, "outbox") == 0
    for human in (rig.alice, rig.bob):
        assert sum(A1 in text and "BOB-AFTER" in text for text in standing(rig, human.chat)) == 1


async def test_a_cancelled_transaction_lets_go_of_the_database(tmp_path: Path) -> None:
    faults = Faults("cancelled")
    database = Database(f"sqlite+aiosqlite:///{tmp_path / 'x.sqlite3'}", connector(faults))

    async def read() -> None:
        async with database.begin() as connection:
            faults.at = frozenset((faults.count + 1,))
            await connection.exec_driver_sql("SELECT 1 UNION SELECT 2")

    task = asyncio.ensure_future(read())
    await asyncio.wait([task])
    assert task.cancelled()
    with sqlite3.connect(tmp_path / "x.sqlite3", timeout=0) as other:
        other.execute("BEGIN IMMEDIATE")
        other.rollback()
        blocked, _, _ = other.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    other.close()
    assert not blocked, "a reader that nobody waits for holds up the emptying of the log"
    await database.close()
