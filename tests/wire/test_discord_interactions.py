"""Three seconds: whatever is tapped gets its answer in time, and never two."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from types import SimpleNamespace
from typing import Any

import discord
import pytest

from bot.platforms.discord_errors import Expired
from bot.platforms.discord_interactions import DEFER_AFTER, Interactions
from bot.speech import Popup

CALLBACK, ORIGINAL = "/interactions/{webhook_id}/{webhook_token}/callback", "/messages/@original"


class Wire:
    """Notes the calls; the clock stands until it is moved."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, str, Any]] = []
        self.passed = asyncio.Event()
        self.failing: Exception | None = None

    async def request(self, method: str, path: str, *, json: Any = None, **_: Any) -> None:
        await asyncio.sleep(0)
        if self.failing:
            raise self.failing
        self.calls.append((method, path.rpartition("}")[2] or "", json))

    async def sleep(self, seconds: float) -> None:
        if seconds == DEFER_AFTER:
            await self.passed.wait()
        else:
            await asyncio.Event().wait()


def tapped(kind: discord.InteractionType, message: bool = True) -> Any:
    return SimpleNamespace(id=7, token="secret", type=kind, message=object() if message else None)


COMPONENT, COMMAND = discord.InteractionType.component, discord.InteractionType.application_command


@pytest.fixture
async def wire() -> Wire:
    return Wire()


@pytest.fixture
async def waiting(wire: Wire) -> AsyncIterator[Interactions]:
    interactions = Interactions(wire.request, wire.sleep)
    yield interactions
    await interactions.close()


async def time_passes(wire: Wire) -> None:
    wire.passed.set()
    for _ in range(5):
        await asyncio.sleep(0)


LATER, NOTED = ("POST", "/callback", {"type": 5, "data": {"flags": 64}}), ("POST", "/callback", {"type": 6})
WORDS = {"content": "Noted", "allowed_mentions": {"parse": [], "replied_user": False}}
ALONE = WORDS | {"flags": 64}


@pytest.mark.parametrize(
    ("kind", "late", "text", "calls"),
    [
        (COMPONENT, False, "Noted", [("POST", "/callback", {"type": 4, "data": ALONE})]),
        (COMPONENT, False, "", [NOTED]),
        (COMPONENT, True, "Noted", [NOTED, ("POST", "", ALONE)]),
        (COMPONENT, True, "", [NOTED]),
        (COMMAND, False, "Noted", [("POST", "/callback", {"type": 4, "data": ALONE})]),
        (COMMAND, False, "", [LATER, ("DELETE", ORIGINAL, None)]),
        (COMMAND, True, "Noted", [LATER, ("PATCH", ORIGINAL, WORDS)]),
        (COMMAND, True, "", [LATER, ("DELETE", ORIGINAL, None)]),
    ],
)
async def test_each_is_answered_once_and_to_one_alone(
    wire: Wire, waiting: Interactions, kind: discord.InteractionType, late: bool, text: str, calls: list[Any]
) -> None:
    waiting.expect(tapped(kind, message=kind is COMPONENT))
    if late:
        await time_passes(wire)
    await waiting.answer(Popup("7", text))
    await time_passes(wire)
    assert wire.calls == calls
    with pytest.raises(Expired):
        await waiting.answer(Popup("7", text))
    assert wire.calls == calls


async def test_what_is_answered_at_the_very_moment_of_its_deferral_is_answered_once(
    wire: Wire, waiting: Interactions
) -> None:
    waiting.expect(tapped(COMPONENT))
    wire.passed.set()
    await asyncio.gather(waiting.answer(Popup("7", "Noted")), time_passes(wire))
    assert [call[2].get("type") for call in wire.calls] in ([4], [6, None])


async def test_a_deferral_that_fails_harms_nothing(wire: Wire, waiting: Interactions) -> None:
    waiting.expect(tapped(COMPONENT))
    wire.failing = Expired("gone")
    await time_passes(wire)
    wire.failing = None
    await waiting.answer(Popup("7", "Noted"))
    assert wire.calls == [("POST", "", ALONE)]


async def test_the_token_is_in_no_representation(wire: Wire, waiting: Interactions) -> None:
    waiting.expect(tapped(COMPONENT))
    assert "secret" not in repr(vars(waiting))
