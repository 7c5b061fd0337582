"""Calls of Discord's API through the library, which knows its buckets; errors come in the vocabulary's words."""

from __future__ import annotations

import asyncio
import json as json_
from collections.abc import Awaitable, Callable, Sequence
from io import BytesIO
from typing import Any, TypeVar

import discord
from discord.http import Route

from bot.carrier import Trouble
from bot.platforms.discord_buttons import Json
from bot.platforms.discord_client import PATIENCE_SECONDS
from bot.platforms.discord_errors import in_our_words
from bot.platforms.discord_out import Upload

_SLOWEST_BYTES = 100_000
"""A line that carries fewer in a second is as good as none."""

T = TypeVar("T")


class Rest:
    """One way for all calls. `client` is asked for each time: after a failure there is another."""

    def __init__(self, client: Callable[[], discord.Client]) -> None:
        self._client = client

    async def request(
        self,
        method: str,
        path: str,
        *,
        json: Any = None,
        uploads: Sequence[Upload] = (),
        params: Json | None = None,
        **parameters: Any,
    ) -> Any:
        """Make this call; `parameters` stand in the path's braces."""
        if self._client().user is None:
            raise Trouble("Discord has not been reached yet")
        route, options = Route(method, path, **parameters), _options(json, uploads)
        options |= {"params": params} if params else {}
        size = sum(len(one.data) for one in uploads)
        return await self.call(self._client().http.request(route, **options), PATIENCE_SECONDS + size / _SLOWEST_BYTES)

    async def retrieve(self, address: str, size: int) -> bytes:
        """Return a file of so many bytes."""
        return await self.call(self._client().http.get_from_cdn(address), PATIENCE_SECONDS + size / _SLOWEST_BYTES)

    async def call(self, call: Awaitable[T], seconds: float = PATIENCE_SECONDS) -> T:
        """Wait for it, so long at most."""
        try:
            async with asyncio.timeout(seconds):
                return await call
        except asyncio.CancelledError:
            self._open_again()
            raise
        except Exception as error:
            ours = in_our_words(error)
            if isinstance(error, TimeoutError):
                self._open_again()
        # Raised out here, so that the library's error, which may quote anything, is not even its context.
        raise ours

    def _open_again(self) -> None:
        """A call given up while the library sits out a limit over all would leave all others waiting, for ever."""
        lock: object = self._client().http._global_over
        if isinstance(lock, asyncio.Event):
            asyncio.get_running_loop().call_later(PATIENCE_SECONDS, lock.set)


def _options(json: Any, uploads: Sequence[Upload]) -> dict[str, Any]:
    if not uploads:
        return {} if json is None else {"json": json}
    attachments = [
        {"id": at, "filename": one.name} | ({"description": one.about} if one.about else {})
        for at, one in enumerate(uploads)
    ]
    files = [discord.File(BytesIO(one.data), one.name, description=one.about or None) for one in uploads]
    form: list[dict[str, Any]] = [{"name": "payload_json", "value": json_.dumps(json | {"attachments": attachments})}]
    form += [
        {
            "name": f"files[{at}]",
            "value": file.fp,
            "filename": file.filename,
            "content_type": "application/octet-stream",
        }
        for at, file in enumerate(files)
    ]
    return {"form": form, "files": files}
