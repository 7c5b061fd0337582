"""The real program as a process between a Telegram and a Discord in memory, and how a couple begins there."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.clock import SystemClock
from bot.sandbox import api
from bot.sandbox.discord import api as discord_api
from bot.sandbox.discord.world import DiscordWorld
from bot.sandbox.world import World
from tests.processes import start_bot
from tests.wire.phones import PATIENCE, DiscordPhone, Phone, TelegramPhone


class Outside:
    """Two worlds, and the process between them."""

    def __init__(self, directory: Path, program: str) -> None:
        self.telegram, self.discord = World(SystemClock().now), DiscordWorld(SystemClock().now)
        self.directory, self.log = directory / "data", directory / "log.txt"
        self._program, self._settings = program, dict[str, str]()
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
        world = self.telegram
        self._process = await start_bot(
            world.token, self.telegram_url, self.directory, self.log, program=self._program, **self._settings
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
async def outside(directory: Path, kind: str, program: str = "bot") -> AsyncIterator[Outside]:
    """The worlds, and the program run with the tokens that this kind of couple needs."""
    one = Outside(directory, program)
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
