"""The real program behind a webhook, as a process: it is killed between a commit and the answer that tells of it."""

from __future__ import annotations

import asyncio
import signal
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import aiohttp
from aiohttp.test_utils import unused_port

from tests.processes import environment
from tests.wire.test_process import FIRST, PATIENCE, SECOND, driving, pair

URL = "https://bot.example.org/duologue"


def answers(directory: Path) -> int:
    """How many answers are kept."""
    with closing(sqlite3.connect(directory / "duologue.sqlite3")) as database:
        return int(database.execute("SELECT count(*) FROM entry WHERE words IS NOT NULL").fetchone()[0])


async def test_killed_between_the_commit_and_the_answer_an_update_counts_once(tmp_path: Path) -> None:
    listen = f"127.0.0.1:{unused_port()}"
    async with driving(tmp_path / "data", WEBHOOK_URL=URL, WEBHOOK_LISTEN=listen) as driver:
        world = driver.world
        world.proxy = f"http://{listen}"
        alice, bob, room = await pair(driver)
        alice.says("/today")
        await driver.sees(bob.id, "stays sealed")
        assert await driver.stop(signal.SIGTERM) == 0
        assert world.updates.webhook == URL, "it stays set, so that updates wait"

        alice.says(FIRST)
        await driver.start(program="tests.wire.dying")
        assert driver.process is not None
        assert await asyncio.wait_for(driver.process.wait(), PATIENCE) == -signal.SIGKILL
        assert answers(driver.directory) == 1
        assert [FIRST in str(update) for update in world.updates.pending] == [True], "nobody has told that it is done"

        await driver.start()
        await driver.sees(alice.id, "Sealed")
        bob.says(SECOND)
        await driver.sees(room, FIRST)
        await driver.sees(room, SECOND)
        alice.says("/streak")
        await driver.sees(alice.id, "1 day")
        async with aiohttp.ClientSession() as stranger:
            for path in ("/duologue", "/canary-path"):
                async with stranger.post(world.proxy + path, json={"canary": 1}) as answer:
                    assert answer.status == 403
        assert await driver.stop(signal.SIGTERM) == 0

    assert answers(driver.directory) == 2
    assert sum("Sealed" in one.text for one in world.history if one.chat_id == alice.id) == 1
    assert sum("Both answers are in." in one.text for one in world.history) == 1
    statuses = [status for status, update in world.brought if FIRST in str(update)]
    assert statuses.count(200) == 1
    log = driver.log.read_text()
    secrets = [call.parameters["secret_token"] for call in world.calls if call.method == "setWebhook"]
    assert len(set(secrets)) == 3
    for told in (FIRST, world.token, "canary", "403", *secrets):
        assert told not in log


async def test_a_port_that_is_taken_is_one_clear_line(tmp_path: Path) -> None:
    async with driving(tmp_path / "data") as driver:
        assert await driver.stop(signal.SIGKILL) == -signal.SIGKILL
        await driver.start(WEBHOOK_URL=URL, WEBHOOK_LISTEN=f"127.0.0.1:{driver.server.port}")
        assert driver.process is not None
        assert await asyncio.wait_for(driver.process.wait(), PATIENCE) == 2
    (line,) = [one for one in driver.log.read_text().splitlines() if one.startswith("duologue:")]
    assert "DUOLOGUE_WEBHOOK_LISTEN" in line


async def test_who_polls_does_not_load_a_server() -> None:
    program = "import bot.service, sys; sys.exit('aiohttp' in sys.modules)"
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", program, env=environment())
    assert await asyncio.wait_for(process.wait(), PATIENCE) == 0
