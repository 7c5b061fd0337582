"""What both ways in have in common: each update is parsed by itself, and none counts as taken before it is committed."""

from __future__ import annotations

import asyncio
from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable
from typing import NoReturn

from bot.carrier import Submit
from bot.logs import event
from bot.speech import Update

ALLOWED_UPDATES = ["message", "edited_message", "callback_query", "my_chat_member", "chat_member"]

Sleep = Callable[[float], Awaitable[None]]
Translate = Callable[[object], Update | None]


class Inbound(ABC):
    """A way in. `skipped` counts updates that do not parse; `drained`: in reach, and what had waited is committed."""

    def __init__(self, translate: Translate) -> None:
        self._translate = translate
        self.skipped = 0
        self.drained = asyncio.Event()

    @abstractmethod
    async def run(self, submit: Submit) -> NoReturn:
        """Take updates and submit them until cancelled; nothing else ends it."""

    def _parsed(self, raw: object) -> Update | None:
        try:
            return self._translate(raw)
        except Exception as error:
            self._skip(error, raw)
            return None

    def _skip(self, error: Exception, raw: object = None) -> None:
        self.skipped += 1
        event("update-skipped", update=str(update_id(raw)), error=error)

    async def _commit(self, updates: list[Update], submit: Submit) -> None:
        if not updates:
            return
        try:
            await submit(updates)
        except Exception as error:
            event("updates-not-committed", error=error, count=len(updates))
            raise


def update_id(raw: object) -> int | None:
    """Return the number of an update, if it has one."""
    number = raw.get("update_id") if isinstance(raw, dict) else None
    return number if isinstance(number, int) else None
