"""What a platform that does not tell it again has to be asked about, after the bot was away."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select

from bot.store import tables as t
from bot.store.async_connection import AsyncConnection


async def last_alive(connection: AsyncConnection) -> datetime | None:
    """When the bot was last known to be alive; None if it never was."""
    found: datetime | None = (await connection.execute(select(t.heartbeat.c.at))).scalar()
    return found


async def in_couples(connection: AsyncConnection, platform: str) -> Sequence[str]:
    """The accounts on this platform that have a partner."""
    theirs = t.person.c.platform == platform, t.person.c.couple_id.is_not(None)
    return [row.account for row in await connection.execute(select(t.person.c.account).where(*theirs))]
