"""The service's own life: what it says when what it is made of cannot be used."""

from __future__ import annotations

import asyncio
import shutil
from importlib import resources
from pathlib import Path

import pytest

from bot.app import App
from bot.clock import SystemClock
from bot.decks import BadContent
from bot.platforms.telegram import Telegram
from bot.sandbox.api import serve
from bot.sandbox.world import World
from bot.service import _serve
from bot.store.database import Database
from bot.store.vault import Vault
from bot.texts import Texts


async def test_phrases_that_cannot_be_read_end_the_start_whoever_speaks_that_language(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(Path(str(resources.files("content"))), content)
    with (content / "de" / "phrases.ftl").open("a", encoding="utf-8") as file:
        file.write("\nbroken = { $name\n")
    world = World(SystemClock().now)
    async with serve(world) as server:
        telegram = Telegram(world.token, server.url)
        database = Database(f"sqlite+aiosqlite:///{tmp_path / 'duologue.sqlite3'}")
        app = App(database, Vault(b"m" * 32), [telegram], SystemClock(), texts=Texts(content))
        with pytest.raises(BadContent, match=r"de/phrases\.ftl"):
            await asyncio.wait_for(_serve(app), 30)
