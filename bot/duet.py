"""The rehearsal with Discord beside Telegram, both in memory: a person on each, and the bot between them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.app import App
from bot.clock import VirtualClock
from bot.platforms.discord import Discord
from bot.platforms.telegram import Telegram
from bot.rehearsal import UNLIMITED, Rehearsal
from bot.sandbox.api import serve
from bot.sandbox.discord.api import serve as serve_discord
from bot.sandbox.discord.gateway import Op
from bot.sandbox.discord.world import DiscordWorld
from bot.sandbox.world import World
from bot.store.database import Database
from bot.store.keyfile import load_master_key
from bot.store.vault import Vault


@dataclass(slots=True)
class Duet(Rehearsal):
    """Two worlds, the bot in both, and the time they go by."""

    beside: DiscordWorld
    platform: Discord

    async def settled(self) -> None:
        """Return once the bot has taken everything from both worlds and sent all it wants to send now."""
        while True:
            await _taken(self.beside)
            version = self.beside.version
            await self.platform.inbound.quiet()
            await Rehearsal.settled(self)
            if self.beside.version == version:
                return


async def _taken(world: DiscordWorld) -> None:
    """Ask the client for a beat, and return once that says that every event until now was taken."""
    owed = [(one, len(one.sent)) for one in world.gateway.sessions.values() if one.heard < len(one.sent)]
    for session, _ in owed:
        if session.line:
            session.line.send({"op": Op.HEARTBEAT, "d": None})
    await world.until(lambda: all(one.heard >= number or one.line is None for one, number in owed))


@asynccontextmanager
async def rehearse_both(
    directory: Path, world: World, beside: DiscordWorld, clock: VirtualClock
) -> AsyncIterator[Duet]:
    """Run the bot in both worlds, with its database and key in this directory."""
    database = Database(f"sqlite+aiosqlite:///{directory / 'duologue.sqlite3'}")
    vault = Vault(load_master_key(directory / "master.key"))
    async with serve(world) as here, serve_discord(beside) as there:
        telegram, discord = Telegram(world.token, here.url), Discord(beside.token, there.url)
        app = App(database, vault, [telegram, discord], clock, UNLIMITED)
        async with app.running():
            for platform in app.platforms:
                await platform.drained.wait()
            await app.publish_menus()
            await world.updates.polled()
            duet = Duet(world, clock, app, beside, discord)
            await duet.settled()
            yield duet
