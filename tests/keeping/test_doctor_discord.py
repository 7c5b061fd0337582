"""What the doctor says of Discord, asked of the stand-in over HTTP."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from bot.clock import SystemClock
from bot.doctor import CHECKS, DISCORD_CHECKS, TELEGRAM_CHECKS, examine
from bot.doctor.finding import Finding, Patient
from bot.doctor.line import DiscordLine, Told
from bot.sandbox.discord.api import serve
from bot.sandbox.discord.world import DiscordWorld
from bot.settings import Settings


@pytest.fixture
async def world(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> AsyncIterator[DiscordWorld]:
    for name in [name for name in os.environ if name.upper().startswith("DUOLOGUE_")]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    world = DiscordWorld(SystemClock().now)
    async with serve(world) as server:
        monkeypatch.setenv("DUOLOGUE_DISCORD_TOKEN", world.token)
        monkeypatch.setenv("DUOLOGUE_DISCORD_API_URL", server.url)
        yield world


async def found() -> dict[str, Finding]:
    return await asyncio.to_thread(examine)


async def test_with_a_token_for_discord_alone_telegram_is_not_asked_about(world: DiscordWorld) -> None:
    names = set(await found()) - {"settings"}
    assert names == (set(CHECKS) - set(TELEGRAM_CHECKS)) | set(DISCORD_CHECKS)


async def test_all_is_well(world: DiscordWorld) -> None:
    told = {name: one for name, one in (await found()).items() if name.startswith("discord-")}
    assert {name: one.state for name, one in told.items() if one.state != "ok"} == {"discord-commands": "warning"}
    link = f"client_id={world.bot_id}&scope=bot+applications.commands&permissions=117776"
    assert link in told["discord-install"].what
    assert not any(world.token in str(one) for one in told.values())


async def test_a_token_that_is_refused(world: DiscordWorld, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DUOLOGUE_DISCORD_TOKEN", world.token + "x")
    told = await found()
    assert told["discord-token"].state == "problem"
    assert "Reset Token" in told["discord-token"].fix
    assert told["discord-gateway"].state == "warning"


async def test_out_of_reach(world: DiscordWorld, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DUOLOGUE_DISCORD_API_URL", "http://127.0.0.1:1")
    assert (await found())["discord-token"].what == "could not be checked: Discord is not in reach"


@pytest.mark.parametrize(
    ("check", "me", "state"),
    [
        ("discord-intents", {"flags": 0}, "ok"),
        ("discord-intents", {"flags": 1 << 23}, "ok"),
        ("discord-intents", {"flags": 1 << 15}, "warning"),
        ("discord-intents", {"flags": 1 << 18}, "warning"),
        ("discord-endpoint", {"interactions_endpoint_url": None}, "ok"),
        ("discord-endpoint", {"interactions_endpoint_url": "https://example.org/"}, "problem"),
    ],
)
def test_what_is_set_in_the_portal(check: str, me: dict[str, Any], state: str) -> None:
    line = DiscordLine("http://127.0.0.1:1", "token")
    line._known["/applications/@me"] = Told(200, {"id": "1"} | me)
    patient = Patient(Settings(), SystemClock().now(), running=False, line=None, discord=line)
    assert DISCORD_CHECKS[check](patient).state == state
