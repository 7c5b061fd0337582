"""The same story on Discord, or with every second person there: `telling`, elsewhere."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.app import App
from bot.carrier import Platform
from bot.clock import VirtualClock
from bot.door import Patience
from bot.platforms.discord import Discord
from bot.platforms.discord_interactions import Sleep
from bot.platforms.telegram import Telegram
from bot.rehearsal import UNLIMITED, Rehearsal
from bot.sandbox.api import serve
from bot.sandbox.chats import Room
from bot.sandbox.human import Human
from bot.sandbox.model import Impossible
from bot.sandbox.world import World
from bot.store.database import Database
from bot.store.keyfile import load_master_key
from bot.store.vault import Vault
from tests import pseudo
from tests.pseudo import Bracketed
from tests.staging.discord import Connection, DiscordWorld
from tests.story import START, Story

TOKEN = "MTAw.a.b"


class Mixed:
    """Every second person is on Discord; no room holds people of both."""

    def __init__(self, telegram: World, discord: DiscordWorld) -> None:
        self.telegram, self.discord = telegram, discord
        self._people = 0

    def human(self, name: str, language: str = "en") -> Human:
        """Somebody who has not met the bot yet."""
        self._people += 1
        return (self.telegram if self._people % 2 else self.discord).human(name, language)

    def room(self, title: str, *humans: Human) -> Room:
        """Raises Impossible if these are not all on one platform."""
        worlds = {id(one.world): one.world for one in humans}
        if len(worlds) > 1:
            raise Impossible("no room holds people of two platforms")
        return next(iter(worlds.values())).room(title, *humans)


@dataclass(slots=True)
class OnDiscord(Rehearsal):
    """A world, the bot in it, and the time both go by; `discord` is the world, or another beside it."""

    discord: DiscordWorld
    platform: Discord

    async def settled(self) -> None:
        """Return once the bot has taken everything on either platform and sent all it wants to send now."""
        known = -1
        while known != (known := self.discord.happened):
            await self.discord.settled()
            await self.platform.inbound.quiet()
            await Rehearsal.settled(self)
        self.discord.answer()


@asynccontextmanager
async def telling_there(
    directory: Path,
    *,
    mixed: bool = False,
    after: Story | None = None,
    sleep: Sleep = asyncio.sleep,
    patience: Patience = Patience(),  # noqa: B008 - it does not change
) -> AsyncIterator[Story]:
    """A story on Discord, or on both; when it ends without error, it must be quiet. `after` as in `telling`."""
    before = after.rehearsal if after else None
    assert before is None or isinstance(before, OnDiscord)
    clock = before.clock if before else VirtualClock(START)
    there = before.discord if before else DiscordWorld(clock)
    world: World = there
    async with AsyncExitStack() as stack:
        stack.push_async_callback(there.end)
        discord = Discord(TOKEN, gateway=Connection(there), sleep=sleep)
        platforms: list[Platform] = [discord]
        if mixed:
            world = before.world if before else Bracketed(clock.now)
            # One history: who reads on both sees what comes in the order in which it comes.
            there.history = world.history
            platforms.append(Telegram(world.token, (await stack.enter_async_context(serve(world))).url))
        database = Database(f"sqlite+aiosqlite:///{directory / 'duologue.sqlite3'}")
        vault = Vault(load_master_key(directory / "master.key"))
        app = App(database, vault, platforms, clock, UNLIMITED, patience=patience, texts=pseudo.TEXTS)
        await stack.enter_async_context(app.running())
        for platform in platforms:
            await platform.drained.wait()
        await app.publish_menus()
        story = Story(OnDiscord(world, clock, app, there, discord), Mixed(world, there) if mixed else there)
        if after:
            story.go_on(after)
        await story.settled()
        yield story
        await story.settled()
        story.quiet()
        story.all_is_phrases()
