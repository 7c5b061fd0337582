"""Erasing for good: what a person asked for, noted beside the database, and done again to what a backup brings back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, delete, func, or_, select, update

from bot.speech import Chat
from bot.store import tables as t
from bot.store.async_connection import AsyncConnection
from bot.store.columns import inserting
from bot.store.ledger import Line, read_line
from bot.store.posts import Erase, Post
from bot.store.queue import Queued
from bot.store.vault import Vault

_NOTHING = {"words": None, "draft": None, "line": None, "sources": ()}


async def note(connection: AsyncConnection, errand: Erase, now: datetime) -> Post:
    """What keeps in mind that this is to be written into the ledger and cleaned out of the files, once it is committed."""
    at = await _later_than_all(connection, now)
    lines = ";".join(str(Line(*what, at)) for what in errand.what)
    # A place of its own in the queue: it waits for nobody, and nobody for it.
    place = Chat(errand.platform, f"erased:{errand.person_id}")
    return Post(errand.couple_id, place, "scrub", f"{errand.reason}|{errand.person_id}|{lines}")


def noted(row: Queued) -> tuple[str, int, list[Line]]:
    """Why, for whom and what `note` kept in mind."""
    reason, person_id, lines = row.ref.split("|")
    return reason, int(person_id), [read_line(line) for line in lines.split(";")]


async def _later_than_all(connection: AsyncConnection, now: datetime) -> datetime:
    """A moment later than all that were noted here; from now on it is the last."""
    last = await last_noted(connection)
    # Where the clock was put back, time goes on from where it was.
    at = now if last is None or now > last else last + timedelta(microseconds=1)
    await _go_by(connection, at)
    return at


async def _go_by(connection: AsyncConnection, at: datetime) -> None:
    put = inserting(t.ledger, connection.dialect.name).values(id=1, at=at)
    await connection.execute(put.on_conflict_do_update(index_elements=["id"], set_={"at": at}))


async def words_wait(connection: AsyncConnection, row: Queued) -> datetime | None:
    """When a message from before this is next to be corrected or taken away for this couple; None if all are."""
    o = t.outbox
    earlier = and_(o.c.couple_id == row.couple_id, o.c.id < row.id, o.c.kind.in_(("mend", "delete")))
    found: datetime | None = (await connection.execute(select(func.min(o.c.not_before)).where(earlier))).scalar()
    return found


# --- again, after an older backup -----------------------------------------------------------------------------


async def last_noted(connection: AsyncConnection) -> datetime | None:
    """Up to which moment everything that was erased is erased here."""
    found: datetime | None = (await connection.execute(select(t.ledger.c.at))).scalar()
    return found


async def erase_again(connection: AsyncConnection, lines: Sequence[Line], vault: Vault) -> None:
    """Carry out what was erased after this database was saved."""
    if not lines:
        return
    for line in lines:
        await (_close(connection, line) if not line.person_id else _erase(connection, line, vault))
    await _go_by(connection, max(line.at for line in lines))


async def _erase(connection: AsyncConnection, line: Line, vault: Vault) -> None:
    e, k, o = t.entry, t.data_key, t.outbox
    theirs = and_(e.c.couple_id == line.couple_id, e.c.person_id == line.person_id)
    if line.round_id:
        theirs = and_(theirs, e.c.round_id == line.round_id)
    else:
        mine = and_(k.c.couple_id == line.couple_id, k.c.person_id == line.person_id)
        await connection.execute(update(k).where(mine).values(key=vault.new_key(line.couple_id, line.person_id)))
    await _empty(connection, theirs)
    # What waited there was sent, or given up, long ago.
    await connection.execute(delete(o).where(o.c.couple_id == line.couple_id))


async def _close(connection: AsyncConnection, line: Line) -> None:
    c, r, p, o = t.couple, t.round_, t.person, t.outbox
    closed = {"closed_at": line.at, "agenda": {}, "next_due": None, "room_platform": "", "room_chat": ""}
    await connection.execute(update(c).where(c.c.id == line.couple_id, c.c.closed_at.is_(None)).values(closed))
    still_open = and_(r.c.couple_id == line.couple_id, r.c.state == "open")
    await connection.execute(update(r).where(still_open).values(state="closed", ended_at=line.at))
    await shred(connection, line.couple_id)
    free = {"couple_id": None, "focus": (), "yes": (), "comfort": 0, "wants": None, "paused_until": None}
    await connection.execute(update(p).where(p.c.couple_id == line.couple_id).values(free))
    await connection.execute(delete(o).where(o.c.couple_id == line.couple_id))


async def shred(connection: AsyncConnection, couple_id: int) -> None:
    """Destroy whatever this couple's people wrote that was never opened."""
    await _empty(connection, and_(t.entry.c.couple_id == couple_id, t.entry.c.shown_at.is_(None)))


async def _empty(connection: AsyncConnection, which: ColumnElement[bool]) -> None:
    e = t.entry
    written: Any = or_(e.c.words.is_not(None), e.c.state == "sealed")
    await connection.execute(update(e).where(which, written).values(state="gone"))
    await connection.execute(update(e).where(which).values(_NOTHING))
