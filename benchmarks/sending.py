"""The real sender as a process that is measured: it empties an outbox of many chats under a limit."""

from __future__ import annotations

import asyncio
import sys
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.alone import open_store, run_async
from benchmarks.child import attend, tell
from benchmarks.people import PLATFORM, TEXT
from bot.app import App
from bot.clock import SystemClock
from bot.pacing import Limits, Pacer
from bot.platforms.telegram import Telegram
from bot.speech import Block, Button, Chat, Message
from bot.store.posts import Post
from bot.store.saving import run_errands

PERSON, GROUP = 1_000_000, -2_000_000
_MESSAGE = Message((Block("title", "Today"), Block("quote", TEXT)), ((Button("Fine", "x" * 40),),))


@dataclass(slots=True)
class Recording(Pacer):
    """Remembers every time it has handed out, and what it was told of those who left later."""

    reserved: list[float] = field(default_factory=list)

    def reserve(self, chat: str, now: float, *, room: bool) -> float:
        """Reserve, and remember."""
        at = Pacer.reserve(self, chat, now, room=room)
        self.reserved.append(at)
        return at

    def left(self, at: float) -> None:
        """It counts from when it left."""
        Pacer.left(self, at)
        self.reserved[-1] = at


def posts(count: int, busy: int, each: int, in_group: int) -> list[Post]:
    """So many messages: `each` to every busy chat, some to one group, one to every other chat; well mixed."""
    chats = [Chat(PLATFORM, str(PERSON + number)) for number in range(busy)] * each
    chats += [Chat(PLATFORM, str(GROUP), private=False)] * in_group
    chats += [Chat(PLATFORM, str(PERSON + busy + number)) for number in range(count - len(chats))]
    return [Post(1, chat, "send", message=_MESSAGE) for chat in chats]


async def _run(url: str, token: str, directory: Path, numbers: list[int]) -> None:
    limit, *shape = numbers
    database, vault = open_store(directory)
    telegram = Telegram(token, url)
    app = App(database, vault, [telegram], SystemClock(), Limits(overall=limit))
    pacer = Recording(Limits(overall=limit))
    app.outbox.delivery.pacers = {PLATFORM: pacer}
    async with app.running():
        await telegram.drained.wait()
        async with database.begin() as connection:
            await run_errands(connection, posts(*shape), vault, app.clock.now())
        tell("ready")
        app.outbox.wake()
        await app.quiet()
        tell(pacer.reserved)
        await asyncio.Event().wait()


if __name__ == "__main__":
    attend()
    url, token, directory, *numbers = sys.argv[1:]
    run_async(_run(url, token, Path(directory), [int(one) for one in numbers]))
