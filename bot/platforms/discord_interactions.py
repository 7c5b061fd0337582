"""Commands, taps and sheets wait for an answer of three seconds: each gets one, whatever the database does."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any, Literal

import discord

from bot.logs import event
from bot.platforms.discord_buttons import Json
from bot.platforms.discord_errors import Expired
from bot.platforms.discord_in import NAME
from bot.platforms.discord_out import EPHEMERAL, NO_MENTIONS, popup_text
from bot.speech import Popup

DEFER_AFTER = 2.0
"""Seconds after which Discord is told that the answer takes a little; after three it would show a failure."""
FORGET_AFTER = 14 * 60.0
"""Seconds after which a tap cannot be answered any more."""
_MESSAGE, _LATER, _LATER_SILENTLY, _MODAL = 4, 5, 6, 9

Request = Callable[..., Awaitable[Any]]
Sleep = Callable[[float], Awaitable[None]]


@dataclass(slots=True)
class _Waiting:
    """Something that waits for its answer. `silently`: it can be taken note of without a word."""

    number: int
    token: str = field(repr=False)
    silently: bool
    state: Literal["new", "deferred", "answered"] = "new"
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    patience: asyncio.Task[None] | None = None


class Interactions:
    """What waits, in memory: after a restart the person sees that the tap failed, and taps again."""

    def __init__(self, request: Request, sleep: Sleep) -> None:
        self._request, self._sleep = request, sleep
        self._waiting: dict[str, _Waiting] = {}
        self.application = ""

    def expect(self, interaction: discord.Interaction) -> None:
        """Remember this one; if it is not answered in time, say that it takes a little."""
        is_command = interaction.type is discord.InteractionType.application_command
        silently = not is_command and interaction.message is not None
        waiting = _Waiting(interaction.id, interaction.token, silently)
        self._waiting[str(interaction.id)] = waiting
        waiting.patience = asyncio.ensure_future(self._be_patient(waiting))

    async def show(self, interaction: discord.Interaction, modal: Json) -> None:
        """Answer with a modal, at once."""
        await self._call_back(_Waiting(interaction.id, interaction.token, silently=True), _MODAL, modal)

    async def answer(self, popup: Popup) -> None:
        """Say this to the one who tapped, alone; without a text, just take note."""
        waiting = self._waiting.get(popup.tap)
        if waiting is None:
            raise Expired("the tap is not known here")
        text = popup_text(popup.text)
        async with waiting.lock:
            if waiting.state == "answered":
                return
            was, waiting.state = waiting.state, "answered"
            await (self._say(waiting, was, text) if text else self._note(waiting, was))
        self._forget(waiting)

    async def close(self) -> None:
        """Wait for nothing any more."""
        tasks = [one.patience for one in self._waiting.values() if one.patience]
        self._waiting.clear()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _forget(self, waiting: _Waiting) -> None:
        if self._waiting.pop(str(waiting.number), None) and waiting.patience:
            waiting.patience.cancel()

    async def _be_patient(self, waiting: _Waiting) -> None:
        await self._sleep(DEFER_AFTER)
        async with waiting.lock:
            if waiting.state == "new":
                waiting.state = "deferred"
                await self._defer(waiting)
        await self._sleep(FORGET_AFTER)
        waiting.patience = None
        self._forget(waiting)

    async def _defer(self, waiting: _Waiting) -> None:
        try:
            await (self._call_back(waiting, _LATER_SILENTLY) if waiting.silently else self._call_later(waiting))
        except Exception as error:
            event("tap-not-deferred", platform=NAME, error=error)

    async def _say(self, waiting: _Waiting, was: str, text: str) -> None:
        body: Json = {"content": text, "allowed_mentions": NO_MENTIONS}
        alone = body | {"flags": EPHEMERAL}
        if was == "new":
            await self._call_back(waiting, _MESSAGE, alone)
        elif waiting.silently:
            await self._follow("POST", "", waiting, json=alone)
        else:
            # An answer was announced: this is it.
            await self._follow("PATCH", "/messages/@original", waiting, json=body)

    async def _note(self, waiting: _Waiting, was: str) -> None:
        if waiting.silently:
            if was == "new":
                await self._call_back(waiting, _LATER_SILENTLY)
            return
        if was == "new":
            await self._call_later(waiting)
        await self._follow("DELETE", "/messages/@original", waiting)

    async def _call_later(self, waiting: _Waiting) -> None:
        await self._call_back(waiting, _LATER, {"flags": EPHEMERAL})

    async def _call_back(self, waiting: _Waiting, kind: int, data: Json | None = None) -> None:
        path = "/interactions/{webhook_id}/{webhook_token}/callback"
        body = {"type": kind} | ({"data": data} if data else {})
        await self._request("POST", path, webhook_id=waiting.number, webhook_token=waiting.token, json=body)

    async def _follow(self, method: str, more: str, waiting: _Waiting, **options: Any) -> None:
        path = "/webhooks/{webhook_id}/{webhook_token}" + more
        await self._request(method, path, webhook_id=self.application, webhook_token=waiting.token, **options)
