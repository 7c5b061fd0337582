"""The real program as a process on both platforms: it is dropped, and killed, and nothing is lost or shown twice."""

from __future__ import annotations

import asyncio
import re
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from bot.clock import SystemClock
from bot.sandbox import api as telegram
from bot.sandbox.discord import api as discord
from bot.sandbox.discord.human import DiscordHuman
from bot.sandbox.discord.interactions import Reply
from bot.sandbox.discord.model import Message
from bot.sandbox.discord.world import DiscordWorld
from bot.sandbox.human import Human
from bot.sandbox.world import World
from tests.processes import environment, start_bot
from tests.story import plain

PATIENCE = 25
FIRST, SECOND = "canary-answer-of-alice", "canary-answer-of-bob"


@dataclass(slots=True)
class Both:
    """Alice on Telegram, Bob on Discord, and the process they talk to."""

    directory: Path
    telegram: World
    discord: DiscordWorld
    urls: tuple[str, str]
    alice: Human
    bob: DiscordHuman
    process: asyncio.subprocess.Process | None = None
    done: set[tuple[int, int]] = field(default_factory=set)

    @property
    def log(self) -> Path:
        return self.directory.parent / "log.txt"

    async def start(self) -> None:
        settings = {"DISCORD_TOKEN": self.discord.token, "DISCORD_API_URL": self.urls[1]}
        self.process = await start_bot(self.telegram.token, self.urls[0], self.directory, self.log, **settings)

    async def stop(self, how: signal.Signals) -> int:
        assert self.process is not None
        self.process.send_signal(how)
        return await asyncio.wait_for(self.process.wait(), PATIENCE)

    async def alice_sees(self, words: str) -> str:
        async with asyncio.timeout(PATIENCE):
            return await self.telegram.until(lambda: self.on_telegram(words))

    def on_telegram(self, words: str) -> str:
        shown = [plain(one.text) for one in self.alice.sees() if one.from_id == self.telegram.bot_id]
        return next((text for text in reversed(shown) if words in text), "")

    async def bob_sees(self, words: str) -> Message:
        async with asyncio.timeout(PATIENCE):
            found = await self.discord.until(lambda: self.on_discord(words))
        assert found is not None
        return found

    def on_discord(self, words: str) -> Message | None:
        shown = [one for one in self.bob.sees() if one.author_id == self.discord.bot_id]
        return next((one for one in reversed(shown) if words in plain(one.text)), None)


@asynccontextmanager
async def both(directory: Path) -> AsyncIterator[Both]:
    now = SystemClock().now
    one, other = World(now), DiscordWorld(now)
    async with telegram.serve(one) as first, discord.serve(other) as second:
        bob = other.human("Bob")
        other.guild("Home", bob).add_bot()
        found = Both(directory, one, other, (first.url, second.url), one.human("Alice"), bob)
        await found.start()
        try:
            yield found
        finally:
            if found.process and found.process.returncode is None:
                found.process.kill()
                await found.process.wait()


async def pair(both: Both) -> None:
    """Alice hands Bob a link's code; both say yes to all they are asked."""
    alice, bob = both.alice, both.bob
    alice.starts()
    await presses(both, "whoever runs this server", 0)
    await presses(both, "Who would you like", 1)
    link = await both.alice_sees("?start=")
    code = re.findall(r"start=([\w-]+)", link)[0]
    bob.says(f"/start {code}")
    for words in ("whoever runs this server", "Alice"):
        message = await both.bob_sees(words)
        bob.presses(message, 0)
    await presses(both, "Bob", 0)
    await both.alice_sees("share a space now")
    await both.bob_sees("share a space now")


async def presses(both: Both, words: str, which: int) -> None:
    await both.alice_sees(words)
    newest = next(one for one in reversed(both.alice.sees()) if words in plain(one.text) and one.buttons)
    both.alice.presses(newest, which)


def card(both: Both) -> list[Message]:
    """What Bob sees that has a sheet behind its first button."""
    return [one for one in both.bob.sees() if any(it["custom_id"].startswith("w:") for it in one.controls[:1])]


async def writes(both: Both, words: str) -> None:
    """Bob fills in the sheet behind the first button of the prompt."""
    async with asyncio.timeout(PATIENCE):
        await both.discord.until(lambda: card(both))
        shown = both.bob.presses(card(both)[-1], 0)
        await both.discord.until(lambda: shown.answer is Reply.MODAL)
    assert shown.modal is not None
    field_ = next(one["component"]["custom_id"] for one in shown.modal["components"] if one["type"] == 18)
    both.bob.submits(shown, {field_: words})


async def test_one_on_each_platform_dropped_and_killed(tmp_path: Path) -> None:
    async with both(tmp_path / "data") as there:
        await pair(there)
        there.alice.says("/today")
        await there.bob_sees("sealed")
        there.discord.gateway.drop()
        there.alice.says(FIRST)
        await there.alice_sees("Sealed")
        assert await there.stop(signal.SIGKILL) == -signal.SIGKILL

        there.bob.says(SECOND)
        await there.start()
        await there.alice_sees(SECOND)
        assert FIRST in (await there.bob_sees(SECOND)).text
        assert await there.stop(signal.SIGTERM) == 0

    assert sum(FIRST in one.text for one in there.bob.sees()) == 1
    written = there.log.read_bytes() + b"".join(file.read_bytes() for file in there.directory.iterdir())
    for secret in (FIRST, SECOND, there.telegram.token, there.discord.token):
        assert secret.encode() not in written, secret


async def test_a_sheet_is_an_answer_and_a_session_goes_on_after_a_drop(tmp_path: Path) -> None:
    async with both(tmp_path / "data") as there:
        await pair(there)
        there.alice.says("/today")
        await there.bob_sees("sealed")
        there.discord.gateway.drop()
        await writes(there, SECOND)
        there.alice.says(FIRST)
        await there.alice_sees(SECOND)
        assert FIRST in (await there.bob_sees(SECOND)).text
        assert await there.stop(signal.SIGTERM) == 0


async def test_a_token_that_is_refused_ends_the_start_in_one_line(tmp_path: Path) -> None:
    world = DiscordWorld(SystemClock().now)
    async with discord.serve(world) as server:
        wrong = world.token[:-1] + ("a" if world.token[-1] != "a" else "b")
        settings = {"DISCORD_TOKEN": wrong, "DISCORD_API_URL": server.url, "DATA_DIR": str(tmp_path / "data")}
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "bot",
            "run",
            env=environment(**{f"DUOLOGUE_{name}": value for name, value in settings.items()}),
            stderr=asyncio.subprocess.PIPE,
        )
        _, said = await asyncio.wait_for(process.communicate(), PATIENCE)
    assert process.returncode == 2
    assert b"Reset Token" in said
    assert wrong.encode() not in said
