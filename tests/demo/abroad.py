"""Somebody looks at the demo page while Bob is on Discord: two worlds in memory, and the real platforms."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from playwright.async_api import Browser, Locator

from bot.clock import VirtualClock
from bot.sandbox.demo import serve_show
from bot.sandbox.demo_abroad import Abroad
from bot.sandbox.discord.model import Message
from bot.sandbox.model import Json
from bot.sandbox.world import World
from bot.stage import Playhouse, playing
from tests.demo.visit import START, Visit, opened

V2 = 1 << 15


@dataclass(frozen=True, slots=True)
class VisitAbroad(Visit):
    """Somebody looks at the page; `there` is where Bob is."""

    there: Abroad

    def post(self, *components: Json, **parts: Any) -> Message:
        """Let the bot say something to Bob."""
        return self.there.world.post(
            self.there.bob.chat, self.there.world.bot_id, components=components, flags=V2, **parts
        )

    def last(self) -> Locator:
        """The newest message on Bob's phone."""
        return self.log("bob").locator(".post").last


@asynccontextmanager
async def visiting_abroad(browser: Browser, **how: Any) -> AsyncIterator[VisitAbroad]:
    """Open the page with Bob on Discord; at the end, nothing must have gone wrong in it."""
    clock = VirtualClock(START)
    house = Playhouse(lambda: clock, jobs=False)
    try:
        cast = await house.begin("discord")
        assert cast.abroad is not None
        async with serve_show(cast, 0, house.begin) as url, opened(browser, url, **how) as (page, trouble):
            yield VisitAbroad(page, cast.world, clock, trouble, cast.abroad)
    finally:
        await house.close()


@asynccontextmanager
async def visiting_either(browser: Browser, **how: Any) -> AsyncIterator[Visit]:
    """Open the page as whoever runs the demo does: with Bob on Telegram, and with the switch."""
    clock = VirtualClock(START)
    async with playing(lambda: clock, 0) as url, opened(browser, url, **how) as (page, trouble):
        yield Visit(page, World(clock.now), clock, trouble)
