"""The real program as a process: two people press the first button of each message; it is killed in the middle."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

from bot.clock import SystemClock
from bot.sandbox.api import Server, serve
from bot.sandbox.human import Human
from bot.sandbox.model import Message
from bot.sandbox.world import World
from tests.processes import start_bot
from tests.story import plain

PATIENCE = 60
FIRST, SECOND = "canary-answer-of-alice", "canary-answer-of-bob"


class Driver:
    """Two people who only press first buttons, and the process they talk to."""

    def __init__(self, world: World, server: Server, directory: Path) -> None:
        self.world, self.server, self.directory = world, server, directory
        self.process: asyncio.subprocess.Process | None = None
        self.log = directory.parent / "log.txt"
        self.settings: dict[str, str] = {}

    async def start(self, **settings: str) -> None:
        settings = self.settings | settings
        self.process = await start_bot(self.world.token, self.server.url, self.directory, self.log, **settings)

    async def stop(self, how: signal.Signals) -> int:
        assert self.process is not None
        self.process.send_signal(how)
        return await asyncio.wait_for(self.process.wait(), PATIENCE)

    async def sees(self, chat_id: int, words: str) -> Message:
        """Wait until the bot has said this in the chat."""

        def found() -> Message | None:
            said = [one for one in self.world.messages(chat_id) if one.from_id == self.world.bot_id]
            return next((one for one in reversed(said) if words in plain(one.text)), None)

        async with asyncio.timeout(PATIENCE):
            message = await self.world.until(found)
        assert message is not None
        return message

    async def presses_first(self, human: Human, chat_id: int, words: str) -> None:
        human.presses(await self.sees(chat_id, words), 0)


@asynccontextmanager
async def driving(directory: Path, kind: type[Driver] = Driver, **settings: str) -> AsyncIterator[Driver]:
    world = World(SystemClock().now)
    async with serve(world) as server:
        driver = kind(world, server, directory)
        driver.settings = settings
        await driver.start()
        try:
            yield driver
        finally:
            if driver.process and driver.process.returncode is None:
                driver.process.kill()
                await driver.process.wait()


async def pair(driver: Driver) -> tuple[Human, Human, int]:
    world = driver.world
    alice, bob = world.human("Alice"), world.human("Bob")
    room = world.room("Us", alice, bob)
    room.add_bot(by=alice)
    for human in (alice, bob):
        await driver.presses_first(human, room.id, "Hello, you two")
        await driver.presses_first(human, human.id, "whoever runs this server")
        await driver.presses_first(human, human.id, "Which city's clock")
    await driver.sees(room.id, "you are paired")
    return alice, bob, room.id


async def test_killed_in_the_middle_nothing_is_lost_or_shown_twice(tmp_path: Path) -> None:
    async with driving(tmp_path / "data") as driver:
        alice, bob, room = await pair(driver)
        alice.says("/today")
        await driver.sees(bob.id, "stays sealed")
        alice.says(FIRST)
        await driver.sees(alice.id, "Sealed")
        assert await driver.stop(signal.SIGKILL) == -signal.SIGKILL
        on_disk = b"".join(file.read_bytes() for file in driver.directory.iterdir())
        assert FIRST.encode() not in on_disk
        assert b"Alice" not in on_disk

        bob.says(SECOND)
        await driver.start()
        await driver.sees(room, FIRST)
        await driver.sees(room, SECOND)
        alice.says("/streak")
        await driver.sees(alice.id, "1 day")
        assert await driver.stop(signal.SIGTERM) == 0

    shown = [one for one in driver.world.messages(room) if FIRST in one.text]
    assert len(shown) == 1
    assert sum("Both answers are in." in one.text for one in driver.world.history) == 1
    everything = driver.log.read_bytes() + b"".join(file.read_bytes() for file in driver.directory.iterdir())
    for secret in (FIRST, SECOND, driver.world.token, "Alice"):
        assert secret.encode() not in everything, secret
    modes = {file.name: file.stat().st_mode & 0o077 for file in driver.directory.iterdir()}
    assert not any(modes.values()), modes


async def test_a_second_program_on_the_same_data_is_refused(tmp_path: Path) -> None:
    async with driving(tmp_path / "data") as driver:
        await driver.world.updates.polled()
        first = driver.process
        await driver.start()
        assert driver.process is not None
        assert await asyncio.wait_for(driver.process.wait(), PATIENCE) == 2
        assert "already runs" in driver.log.read_text()
        driver.process = first
        assert await driver.stop(signal.SIGTERM) == 0


async def test_a_refused_token_is_one_clear_line(tmp_path: Path) -> None:
    world = World(lambda: datetime(2026, 3, 1, tzinfo=UTC))
    async with serve(world) as server:
        driver = Driver(world, server, tmp_path / "data")
        right, wrong = world.token, "7000000001:" + "x" * 35
        world.token = wrong
        await driver.start()
        world.token = right
        assert driver.process is not None
        assert await asyncio.wait_for(driver.process.wait(), PATIENCE) == 2
    lines = driver.log.read_text().splitlines()
    assert len([one for one in lines if one.startswith("duologue:")]) == 1
    assert "Traceback" not in driver.log.read_text()
    assert wrong not in driver.log.read_text()


_ADDED = (
    '[deck]\nname = "Moor"\n[[prompt]]\nid = "aaaaaa"\ndepth = 1\nthemes = ["play"]\ntext = "Which heron are you?"\n'
)


async def test_a_deck_of_the_operators_own_is_read_at_the_start_and_a_spoilt_one_ends_it(tmp_path: Path) -> None:
    deck = tmp_path / "mine" / "en" / "decks" / "moor.toml"
    deck.parent.mkdir(parents=True)
    deck.write_text(_ADDED)
    async with driving(tmp_path / "data", DECKS=str(tmp_path / "mine")) as driver:
        await pair(driver)
        assert await driver.stop(signal.SIGTERM) == 0
        deck.write_text(_ADDED.replace("depth = 1", "depth = 7"))
        await driver.start()
        assert driver.process is not None
        assert await asyncio.wait_for(driver.process.wait(), PATIENCE) == 2
        told = [one for one in driver.log.read_text().splitlines() if one.startswith("duologue:")]
        assert told == [f"duologue: a phrase or a deck cannot be used: {deck}: depth 7 is not known"]
        assert "Traceback" not in driver.log.read_text()


async def test_stopping_does_not_wait_for_a_call_that_hangs(tmp_path: Path) -> None:
    async with driving(tmp_path / "data") as driver:
        alice = driver.world.human("Alice")
        alice.starts()
        await driver.sees(alice.id, "Hello")
        fault = driver.world.faults.add("held", "sendMessage")
        alice.says("/help")
        async with asyncio.timeout(PATIENCE):
            await fault.met.wait()
        began = asyncio.get_running_loop().time()
        assert await driver.stop(signal.SIGTERM) == 0
        assert asyncio.get_running_loop().time() - began < 20
        driver.world.faults.clear()


async def test_stopping_while_the_platform_is_out_of_reach(tmp_path: Path) -> None:
    async with driving(tmp_path / "data") as driver:
        await driver.world.updates.polled()
        assert await driver.stop(signal.SIGTERM) == 0
        driver.world.faults.add("down", "getMe", times=1000)
        since = len(driver.world.calls)
        await driver.start()
        async with asyncio.timeout(PATIENCE):
            await driver.world.until(lambda: any(one.method == "getMe" for one in list(driver.world.calls)[since:]))
        assert await driver.stop(signal.SIGTERM) == 0
