"""What the outbox does that is more than one call: cleaning the files of what was erased, clearing a private chat."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from bot import logs
from bot.carrier import NotYet, Platform
from bot.delivery import Chore, Report
from bot.speech import Erased
from bot.store import erasing, queue
from bot.store.database import Database, NotEmptied
from bot.store.ledger import Ledger, Line
from bot.store.posts import Body
from bot.store.queue import Queued
from bot.store.vault import Vault

_LOOK_AGAIN = 5.0
_LONGEST = 3600.0
"""Seconds after which messages that cannot be reached are waited for no longer."""


@dataclass(frozen=True, slots=True)
class Chores:
    """Chores by the kind of their row. Without a `ledger` nothing outlives an older backup."""

    database: Database
    vault: Vault
    ledger: Ledger | None
    platforms: Mapping[str, Platform]
    report: Report
    now: Callable[[], datetime]

    def by_kind(self) -> dict[str, Chore]:
        """What there is to do, by the kind of the row that asks for it."""
        return {"scrub": self.scrub, "clear": self.clear}

    async def scrub(self, row: Queued, _body: Body) -> None:
        """Write into the ledger what was erased, clean memory and files, and say so when the messages are clean, too."""
        reason, person_id, lines = erasing.noted(row)
        await self._clean(lines)
        async with self.database.begin() as connection:
            until = await erasing.words_wait(connection, row)
        now = self.now()
        if until is not None and (now - lines[0].at).total_seconds() < _LONGEST:
            # What could be sent now would be under way: this waits behind something else in its chat.
            raise NotYet(max(_LOOK_AGAIN, (until - now).total_seconds()))
        await self.report(row.chat.platform, Erased(person_id, reason, until is None, row.couple_id))

    async def _clean(self, lines: list[Line]) -> None:
        try:
            if self.ledger is not None:
                self.ledger.append(lines)
            self.vault.forget()
            await self.database.scrub()
        except (NotEmptied, OSError) as error:
            # A full disk, or somebody who reads the database: it is tried until it is done.
            logs.event("not-yet-erased", error=error)
            raise NotYet(_LOOK_AGAIN) from None

    async def clear(self, row: Queued, _body: Body) -> None:
        """Take away what the bot has sent here lately."""
        async with self.database.begin() as connection:
            found = await queue.recent(connection, row.chat, self.now())
        await self.platforms[row.chat.platform].clear(row.chat, [*found, *([row.message_id] if row.direct else [])])
        async with self.database.begin() as connection:
            await queue.cleared(connection, row.chat, found)
