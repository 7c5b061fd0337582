"""The baseline of sending: the stock library's `Bot`, 64 at once; with its own limiter where that can be used."""

from __future__ import annotations

import asyncio
import logging
import sys
from importlib.util import find_spec

from telegram.ext import AIORateLimiter, ExtBot

from benchmarks.child import attend, tell
from benchmarks.people import TEXT

AT_ONCE = 64
LIMITER = find_spec("aiolimiter") is not None
"""The library's limiter needs a package of its own."""


async def _run(url: str, token: str, limit: int, count: int) -> None:
    limiter = AIORateLimiter(overall_max_rate=limit, overall_time_period=1) if LIMITER else None
    bot = ExtBot(token, base_url=f"{url}/bot", base_file_url=f"{url}/file/bot", rate_limiter=limiter)
    chats = iter(range(1, count + 1))

    async def sender() -> None:
        for chat in chats:
            await bot.send_message(chat, TEXT)

    async with bot:
        tell("ready")
        async with asyncio.TaskGroup() as group:
            for _ in range(AT_ONCE):
                group.create_task(sender())
        tell("done")
        await asyncio.Event().wait()


if __name__ == "__main__":
    attend()
    logging.getLogger("httpx").setLevel(logging.WARNING)
    url, token, limit, count = sys.argv[1:]
    asyncio.run(_run(url, token, int(limit), int(count)))
