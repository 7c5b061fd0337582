"""One script, and the real program as a process: a couple on Telegram, one on Discord, and one with a partner on each."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.clock import SystemClock
from bot.sandbox import api
from bot.sandbox.discord import api as discord_api
from bot.sandbox.discord.world import DiscordWorld
from bot.sandbox.world import World
from tests.processes import start_bot
from tests.wire.phones import PATIENCE, DiscordPhone, Phone, TelegramPhone

FIRST, SECOND = "canary-answer-of-alice", "canary-answer-of-bob"
KINDS = {"telegram": "TT", "discord": "DD", "mixed": "TD", "mixed the other way": "DT"}


class Outside:
    """Two worlds, and the process between them."""

    def __init__(self, directory: Path) -> None:
        self.telegram, self.discord = World(SystemClock().now), DiscordWorld(SystemClock().now)
        self.directory, self.log = directory / "data", directory / "log.txt"
        self._settings: dict[str, str] = {}
        self._process: asyncio.subprocess.Process | None = None
        self._home = self.discord.guild("Home", self.discord.human("Owner"))
        self._home.add_bot()

    def phones(self, kind: str) -> Iterator[Phone]:
        for letter, name in zip(kind, ("Alice", "Bob"), strict=True):
            if letter == "T":
                yield TelegramPhone(self.telegram.human(name))
            else:
                human = self.discord.human(name)
                self._home.joins(human)
                yield DiscordPhone(human)

    async def start(self) -> None:
        self._process = await start_bot(
            self.telegram.token, self.telegram_url, self.directory, self.log, **self._settings
        )

    telegram_url = ""

    async def end(self, how: signal.Signals) -> int:
        assert self._process is not None
        if self._process.returncode is None:
            self._process.send_signal(how)
        return await asyncio.wait_for(self._process.wait(), PATIENCE)

    def serve_at(self, telegram: str, discord: str, kind: str) -> None:
        self.telegram_url = telegram
        token = {"DISCORD_TOKEN": self.discord.token, "DISCORD_API_URL": discord} if "D" in kind else {}
        self._settings = token if "T" in kind else token | {"TELEGRAM_TOKEN": ""}


@asynccontextmanager
async def outside(directory: Path, kind: str) -> AsyncIterator[Outside]:
    """The worlds, and the program run with the tokens that this kind of couple needs."""
    one = Outside(directory)
    async with api.serve(one.telegram) as telegram, discord_api.serve(one.discord) as discord:
        one.serve_at(telegram.url, discord.url, kind)
        await one.start()
        try:
            yield one
        finally:
            await one.end(signal.SIGKILL)


async def pair(alice: Phone, bob: Phone) -> None:
    """They become a couple by what one reads out to the other."""
    await alice.commands("start")
    await alice.presses("Yes")
    await alice.presses("link")
    await bob.enters(await alice.reads_out())
    await bob.presses("Yes")
    await alice.presses("Yes")
    for phone in (alice, bob):
        await phone.sees("share a space now")


@pytest.mark.parametrize("kind", KINDS.values(), ids=[*KINDS])
async def test_they_pair_answer_and_both_see_both_even_if_it_is_killed_between(tmp_path: Path, kind: str) -> None:
    async with outside(tmp_path, kind) as world:
        alice, bob = world.phones(kind)
        await pair(alice, bob)
        await alice.commands("today")
        for phone in (alice, bob):
            await phone.sees("stays sealed")
        await alice.answers(FIRST)
        await alice.sees("Sealed")
        assert await world.end(signal.SIGKILL) == -signal.SIGKILL
        on_disk = b"".join(file.read_bytes() for file in world.directory.iterdir())
        assert FIRST.encode() not in on_disk
        assert bob.times(FIRST) == 0

        await world.start()
        await bob.commands("streak")
        await bob.sees("still ahead of you")
        await bob.answers(SECOND)
        for phone in (alice, bob):
            await phone.sees(FIRST)
            await phone.sees(SECOND)
        await alice.commands("streak")
        await alice.sees("1 day")
        assert await world.end(signal.SIGTERM) == 0

        assert (alice.times(FIRST), bob.times(FIRST)) == (1, 1)
        assert (alice.times(SECOND), bob.times(SECOND)) == (1, 1)
        everything = world.log.read_bytes() + b"".join(file.read_bytes() for file in world.directory.iterdir())
        for secret in (FIRST, SECOND, world.telegram.token, world.discord.token, "Alice"):
            assert secret.encode() not in everything, secret
