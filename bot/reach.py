"""The platforms, as far as they are in reach: one that is not holds up nobody on another."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from bot.carrier import Platform, Submit
from bot.speech import Menus

_LONGEST_WAIT = 10.0
"""Seconds that one platform waits for another."""


@dataclass(slots=True)
class Reach:
    """Starts platforms, and knows which are away."""

    platforms: Sequence[Platform]
    starts: dict[str, asyncio.Task[None]] = field(default_factory=dict)

    async def start(self) -> None:
        """Return once all have started, or one of them while the others are out of reach. Raises what their start raises."""
        self.starts = {one.name: asyncio.ensure_future(one.start()) for one in self.platforms}
        for start in await _most_of([*self.starts.values()], asyncio.FIRST_EXCEPTION):
            start.result()

    async def listen(self, platform: Platform, submit: Submit) -> None:
        """Listen to it, once it has started."""
        await self.starts[platform.name]
        await platform.listen(submit)

    async def publish(self, platform: Platform, menus: Menus) -> None:
        """Show the commands there, once it has started."""
        await self.starts[platform.name]
        await platform.publish(menus)

    def has_started(self, platform: Platform) -> bool:
        """Whether it was reached since the start."""
        return self.starts[platform.name].done()

    def away(self) -> list[str]:
        """Where people may have written what the bot has not read yet."""
        return [one.name for one in self.platforms if not one.drained.is_set()]

    async def caught_up(self) -> None:
        """Return once what had waited is committed: at each platform, or at one while the others are out of reach."""
        waits = [asyncio.ensure_future(one.drained.wait()) for one in self.platforms]
        try:
            await _most_of(waits, asyncio.ALL_COMPLETED)
        finally:
            for wait in waits:
                wait.cancel()


async def _most_of(tasks: Sequence[asyncio.Task[Any]], until: str) -> set[asyncio.Task[Any]]:
    done, _ = await asyncio.wait(tasks, timeout=_LONGEST_WAIT, return_when=until)
    return done or (await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED))[0]
