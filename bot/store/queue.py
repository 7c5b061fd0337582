"""The outbox's rows: claimed before they are sent, gone once they are; and what is due."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from functools import cache
from hashlib import sha256
from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    and_,
    bindparam,
    case,
    delete,
    exists,
    func,
    insert,
    literal_column,
    select,
    true,
    update,
)

from bot.speech import Chat
from bot.store import tables as t
from bot.store.async_connection import AsyncConnection
from bot.store.columns import Instant, among, inserting, write
from bot.store.posts import CLEARED_WITHIN, holds_words, post_place

NAMED_FOR = timedelta(days=120)


class Queued(NamedTuple):
    """A row of the outbox; `message_id` is that of the message it names, by its `ref` or `direct`ly.

    `uncertain` counts attempts that may have been carried out without our knowing. `place` is what its body is bound to.
    """

    id: int
    couple_id: int
    chat: Chat
    kind: str
    ref: str
    message_id: str
    direct: bool
    body: bytes
    attempts: int
    uncertain: int
    place: str

    @property
    def key(self) -> str:
        """What tells it from all others, those of another database or of an older copy of this one, too; at most 25 characters."""
        return sha256(f"{self.id}|{self.place}".encode()).hexdigest()[:24]


def _first_in_chat() -> ColumnElement[bool]:
    """Whether no earlier row waits for the same chat: nothing overtakes it."""
    earlier = t.outbox.alias("earlier")
    same = and_(earlier.c.platform == t.outbox.c.platform, earlier.c.chat == t.outbox.c.chat)
    return ~exists().where(same, earlier.c.id < t.outbox.c.id)


def _claiming() -> Select[Any]:
    o, p = t.outbox, t.posted
    named = and_(p.c.platform == o.c.platform, p.c.chat == o.c.chat, p.c.ref == o.c.ref)
    # Only what is used: to make values of the others would cost as much again.
    used = (o.c.id, o.c.couple_id, o.c.platform, o.c.chat, o.c.private, o.c.kind, o.c.ref, o.c.message_id, o.c.body)
    query = select(*used, o.c.attempts, o.c.uncertain, o.c.created_at, p.c.message_id.label("posted")).select_from(
        o.outerjoin(p, named)
    )
    query = query.where(o.c.under_way.is_(False), o.c.not_before <= bindparam("now", type_=Instant))
    # In the order of the index, so that only as much is read as is taken, however much waits.
    return query.where(_first_in_chat()).order_by(o.c.not_before, o.c.id).limit(bindparam("most", type_=Integer))


_CLAIM = _claiming()
_MARK = (
    update(t.outbox)
    .where(t.outbox.c.id == bindparam("id"))
    .values(attempts=t.outbox.c.attempts + literal_column("1"), under_way=true())
)


async def claim(
    connection: AsyncConnection, busy: Collection[Queued], now: datetime, most: int, held: Collection[str] = ()
) -> list[Queued]:
    """Take the first row of every chat whose time has come and that is not busy with a row, recording the attempt.

    Platforms in `held` are left alone. A couple's files are cleaned when nothing else of theirs is under way.
    """
    query = _CLAIM.where(t.outbox.c.platform.not_in(held)) if held else _CLAIM
    if connection.dialect.name != "sqlite":
        query = query.with_for_update(skip_locked=True, of=t.outbox)
    taken = {(row.chat.platform, row.chat.id) for row in busy}
    found: list[Any] = list(await connection.execute(query, {"now": now, "most": most + len(busy)}))
    rows = [row for row in found if (row.platform, row.chat) not in taken]
    if any(row.kind == "scrub" for row in rows):
        couples = {row.couple_id for row in (*busy, *found) if row.kind != "scrub"}
        rows = [row for row in rows if row.kind != "scrub" or row.couple_id not in couples]
    del rows[most:]
    await write(connection, _MARK, [{"id": row.id} for row in rows])
    return [_queued(row) for row in rows]


def _queued(row: Any) -> Queued:
    posted = row.posted or "" if row.ref and row.kind != "send" else ""
    chat = Chat(row.platform, row.chat, row.private)
    return Queued(
        row.id,
        row.couple_id,
        chat,
        row.kind,
        row.ref,
        row.message_id or posted,
        bool(row.message_id),
        row.body,
        row.attempts + 1,
        row.uncertain,
        post_place(row._mapping),
    )


async def recent(connection: AsyncConnection, chat: Chat, now: datetime) -> list[str]:
    """The messages here that the bot may still take away, by their ids."""
    p, late = t.posted.c, now - CLEARED_WITHIN
    query = select(p.message_id).where(p.platform == chat.platform, p.chat == chat.id, p.at > late).distinct()
    return [row.message_id for row in await connection.execute(query.order_by(p.message_id))]


async def cleared(connection: AsyncConnection, chat: Chat, message_ids: Sequence[str]) -> None:
    """These messages are gone: their names go, too."""
    p = t.posted.c
    these = and_(p.platform == chat.platform, p.chat == chat.id, among(p.message_id, "ids"))
    await connection.execute(delete(t.posted).where(these), {"ids": list(message_ids)})


_DONE = delete(t.outbox).where(t.outbox.c.id == bindparam("id"))
_UNNAMING = (
    update(t.posted)
    .where(
        t.posted.c.platform == bindparam("its_platform"),
        t.posted.c.chat == bindparam("its_chat"),
        t.posted.c.ref == bindparam("its_ref"),
        t.posted.c.message_id != bindparam("its_message_id"),
    )
    .values(ref=bindparam("its_new"), until=bindparam("its_until"))
)


async def finish(connection: AsyncConnection, done: Sequence[tuple[Queued, str]], now: datetime) -> None:
    """These calls are done: the rows go, and the ids of their messages (or none) are kept under their names."""
    await write(connection, _DONE, [{"id": row.id} for row, _message_id in done])
    news = [(row, message_id) for row, message_id in done if message_id and _is_news(row, message_id)]
    # Where it takes over the name of an older one, that one is still to be cleared away.
    taken = [_unnamed(row, message_id, now) for row, message_id in news if row.ref and row.chat.private]
    if taken:
        await connection.execute(_UNNAMING, taken)
    await write(
        connection, _naming(connection.dialect.name), [_named(row, message_id, now) for row, message_id in news]
    )


def _is_news(row: Queued, message_id: str) -> bool:
    """Whether this message is to be found again, and not under this name already."""
    if row.ref:
        return row.direct or message_id != row.message_id
    return row.chat.private and not row.message_id


def _named(row: Queued, message_id: str, now: datetime) -> dict[str, Any]:
    """A message's id under its name; without one it is only to be found again for as long as it may be cleared away."""
    ref, lasts = row.ref or f"@{row.id}", NAMED_FOR if row.ref else CLEARED_WITHIN
    until = None if holds_words(row.ref) else now + lasts
    place = {"platform": row.chat.platform, "chat": row.chat.id, "ref": ref, "couple_id": row.couple_id}
    return place | {"message_id": message_id, "at": now, "until": until}


def _unnamed(row: Queued, message_id: str, now: datetime) -> dict[str, Any]:
    """Which message loses this name to another one, and for how long it is then to be found."""
    place = {"its_platform": row.chat.platform, "its_chat": row.chat.id, "its_ref": row.ref}
    return place | {"its_message_id": message_id, "its_new": f"@{row.id}", "its_until": now + CLEARED_WITHIN}


@cache
def _naming(dialect: str) -> Any:
    statement = inserting(t.posted, dialect)
    new = {name: statement.excluded[name] for name in ("message_id", "at", "until")}
    return statement.on_conflict_do_update(index_elements=["platform", "chat", "ref"], set_=new)


async def put_back(
    connection: AsyncConnection, row: Queued, at: datetime, *, uncertain: bool = False, tried: bool = True
) -> None:
    """Try again later; what waits behind it in the chat waits as long."""
    o = t.outbox
    values = {"under_way": False, "uncertain": row.uncertain + uncertain, "attempts": row.attempts - (not tried)}
    await connection.execute(update(o).where(o.c.id == row.id).values(values))
    behind = update(o).where(o.c.platform == row.chat.platform, o.c.chat == row.chat.id, o.c.not_before < at)
    await connection.execute(behind.values(not_before=at))


async def release(connection: AsyncConnection, under_way: Collection[int]) -> None:
    """After a claim that may have been committed without our knowing: nothing but these rows is under way."""
    o = t.outbox
    lost = update(o).where(o.c.under_way.is_(True), o.c.id.not_in(under_way))
    await connection.execute(lost.values(under_way=False))


async def recover(connection: AsyncConnection) -> None:
    """After a crash: what was under way may or may not have been carried out."""
    o = t.outbox
    stuck = update(o).where(o.c.under_way.is_(True))
    # Crashes alone never make us give up on a message: they count as one doubt, however many they are.
    doubt = case((o.c.uncertain < 1, 1), else_=o.c.uncertain)
    await connection.execute(stuck.values(under_way=False, uncertain=doubt))


async def next_send(connection: AsyncConnection) -> datetime | None:
    """When the next chat's first row may be tried."""
    o = t.outbox
    query = select(o.c.not_before).where(o.c.under_way.is_(False), _first_in_chat())
    found: datetime | None = (await connection.execute(query.order_by(o.c.not_before, o.c.id).limit(1))).scalar()
    return found


# --- what is due, and what is kept no longer ------------------------------------------------------------------


async def due_couples(connection: AsyncConnection, now: datetime, most: int, away: Sequence[str] = ()) -> Sequence[int]:
    """Couples with something due, the longest waiting first; none of them with somebody on a platform that is away."""
    query = select(t.couple.c.id).where(t.couple.c.next_due <= now).order_by(t.couple.c.next_due).limit(most)
    if away:
        query = query.where(~exists().where(t.person.c.couple_id == t.couple.c.id, t.person.c.platform.in_(away)))
    return [row.id for row in await connection.execute(query)]


async def next_due(connection: AsyncConnection) -> datetime | None:
    """When the next thing is due for anybody."""
    found: datetime | None = (await connection.execute(select(func.min(t.couple.c.next_due)))).scalar()
    return found


_SLIP = timedelta(minutes=1)


async def beat(
    connection: AsyncConnection, now: datetime, longest: timedelta | None, *, caught_up: bool = True
) -> None:
    """Note that the bot is alive; a gap longer than `longest`, if given, is kept as an outage.

    Until it has `caught_up` with what was missed, the last sign of life stays what it was: that is where to look from.
    """
    last = (await connection.execute(select(t.heartbeat.c.at))).scalar()
    if last is None:
        await connection.execute(insert(t.heartbeat), [{"id": 1, "at": now}])
        return
    if longest is not None and now - last > longest:
        # Where the clock was put back, this moment may have been before.
        await connection.execute(delete(t.outage).where(t.outage.c.since == last))
        await connection.execute(insert(t.outage), [{"since": last, "until": now}])
    if last - now > _SLIP:
        # The clock was put back: nothing waits in the outbox until that time has come again.
        await connection.execute(update(t.outbox).where(t.outbox.c.not_before > now).values(not_before=now))
    if caught_up:
        await connection.execute(update(t.heartbeat).values(at=now))


_SERVED = (
    (t.seen, t.seen.c.at, timedelta(days=3)),
    (t.invite, t.invite.c.expires_at, timedelta(days=1)),
    (t.posted, t.posted.c.until, timedelta()),
    (t.outage, t.outage.c.until, timedelta(days=7)),
)
_PURGED_AT_ONCE = 2000


async def purge(connection: AsyncConnection, now: datetime) -> bool:
    """Forget some of what has served: old update ids, invitations, names of messages, outages. True: there is more."""
    more = False
    for table, column, age in _SERVED:
        # Up to the age of one that is so far down the row: by its index, whatever the table holds.
        last = select(column).where(column < now - age).order_by(column).offset(_PURGED_AT_ONCE - 1).limit(1)
        until = (await connection.execute(last)).scalar()
        more |= until is not None
        old = column < now - age if until is None else column <= until
        await connection.execute(delete(table).where(old))
    return more
