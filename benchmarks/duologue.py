"""The bot itself, as a process that is measured: couples with an open prompt, and no limit on sending."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from benchmarks.alone import run_async
from benchmarks.child import attend, tell
from benchmarks.people import couple_id, settle
from bot.app import App
from bot.clock import SystemClock
from bot.pacing import Limits
from bot.platforms.telegram import Telegram
from bot.speech import Due, Update
from bot.store import schema
from bot.store.database import Database
from bot.store.keyfile import load_master_key
from bot.store.vault import Vault

UNLIMITED = Limits(overall=0, chat_interval=0, room_a_minute=0)


async def ask_all(app: App, numbers: range) -> None:
    """Put the day's prompt to these couples."""
    for start in range(numbers.start, numbers.stop, 64):
        due = [Update("", Due(couple_id(one))) for one in range(start, min(start + 64, numbers.stop))]
        await app.engine.submit("", due)


async def _run(url: str, token: str, directory: Path, couples: int, rooms: int) -> None:
    database = Database(f"sqlite+aiosqlite:///{directory / 'duologue.sqlite3'}")
    vault, clock = Vault(load_master_key(directory / "master.key")), SystemClock()
    telegram = Telegram(token, url)
    app = App(database, vault, [telegram], clock, UNLIMITED)
    async with database.begin() as connection:
        await schema.migrate(connection)
    # Couples with a room have the higher numbers.
    await settle(database, vault, range(couples), clock.now())
    await settle(database, vault, range(couples, couples + rooms), clock.now(), with_room=True)
    async with app.running():
        await telegram.drained.wait()
        await ask_all(app, range(couples + rooms))
        await app.quiet()
        app.jobs().start()
        tell("ready")
        await asyncio.Event().wait()


if __name__ == "__main__":
    attend()
    url, token, directory, couples, rooms = sys.argv[1:]
    run_async(_run(url, token, Path(directory), int(couples), int(rooms)))
