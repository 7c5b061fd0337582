"""The whole bot against the in-memory Bot API, on a clock that is moved by hand: for the demo and for tests."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.app import App
from bot.carrier import Platform
from bot.clock import VirtualClock
from bot.door import Patience
from bot.pacing import Limits
from bot.platforms.telegram import Telegram
from bot.platforms.telegram_webhook import Webhook
from bot.sandbox.api import serve
from bot.sandbox.world import World
from bot.store.database import Database
from bot.store.keyfile import load_master_key
from bot.store.vault import Vault
from bot.texts import Texts

UNLIMITED = Limits(overall=0, chat_interval=0, room_a_minute=0)


@dataclass(slots=True)
class Rehearsal:
    """A world, the bot in it, and the time both go by."""

    world: World
    clock: VirtualClock
    app: App

    async def settled(self) -> None:
        """Return once the bot has taken every update and sent all it wants to send now."""
        updates = self.world.updates
        while True:
            while updates.pending:
                await updates.polled(updates.polls)
            await self.app.quiet()
            if not updates.pending:
                return

    async def advance(self, to: datetime) -> None:
        """Move the clock on, stopping at every moment at which something is due."""
        await self.settled()
        while (moment := await self.app.next_moment()) is not None and moment <= to:
            self.clock.move(moment)
            await self._act()
        self.clock.move(to)
        await self._act()

    async def _act(self) -> None:
        await self.app.note_alive()
        await self.app.work()
        self.app.outbox.wake()
        await self.settled()


@asynccontextmanager
async def rehearse(
    directory: Path,
    world: World,
    clock: VirtualClock,
    url: str = "",
    zone: str = "UTC",
    webhook: Webhook | None = None,
    patience: Patience = Patience(),  # noqa: B008 - it does not change
    beside: Sequence[Platform] = (),
    texts: Texts | None = None,
) -> AsyncIterator[Rehearsal]:
    """Run the bot in this world, with its database and key in this directory (or the database at `url`).

    It speaks through the platforms `beside` it, too, and says what `texts` say, or else what it says everywhere.
    """
    database = Database(url or f"sqlite+aiosqlite:///{directory / 'duologue.sqlite3'}")
    vault = Vault(load_master_key(directory / "master.key"))
    async with serve(world) as server:
        telegram = Telegram(world.token, server.url, webhook=webhook)
        app = App(
            database,
            vault,
            [telegram, *beside],
            clock,
            UNLIMITED,
            default_zone=zone,
            patience=patience,
            texts=texts or Texts(),
        )
        async with app.running():
            await telegram.drained.wait()
            await app.publish_menus()
            rehearsal = Rehearsal(world, clock, app)
            await world.updates.polled()
            await rehearsal.settled()
            yield rehearsal
