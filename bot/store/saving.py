"""Values → rows: what changed in a batch, its errands and its update ids, in a few statements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, replace
from datetime import datetime, timedelta
from functools import cache
from itertools import count
from typing import Any

from sqlalchemy import Table, bindparam, delete, insert, select, update

from bot import logs
from bot.domain.people import Couple, Invite, Person
from bot.domain.round import Entry, Round
from bot.speech import Chat
from bot.store import tables as t
from bot.store.async_connection import AsyncConnection
from bot.store.columns import among, by_platform, inserting, write
from bot.store.erasing import note, shred
from bot.store.posts import (
    Body,
    Discard,
    Drop,
    Erase,
    Errand,
    Post,
    Redirect,
    Rekey,
    Reroute,
    Shred,
    Withdraw,
    open_body,
    post_place,
    rebind,
    seal_body,
)
from bot.store.rerouting import in_private, in_the_room
from bot.store.scene import Scene
from bot.store.vault import Damaged, Vault, name_place

Row = dict[str, Any]
_DERIVED = {"key", "entries"}
_NAMES = {
    kind: [one.name for one in fields(kind) if one.name not in _DERIVED]
    for kind in (Person, Couple, Invite, Round, Entry)
}


async def save(connection: AsyncConnection, scene: Scene, vault: Vault) -> None:
    """Write every value that is not the one that was loaded."""
    people, rounds = scene.people.changed(), scene.rounds.changed()
    await _upsert(connection, t.person, [_person_row(new, vault) for _old, new in people])
    await _upsert(connection, t.data_key, [_key_row(new) for old, new in people if _has_new_key(old, new)])
    await _upsert(connection, t.couple, [_couple_row(new) for _old, new in scene.couples.changed()])
    await _upsert(connection, t.invite, [_row(new) for _old, new in scene.invites.changed()])
    await _upsert(connection, t.round_, [_row(new) for _old, new in rounds])
    await _upsert(connection, t.entry, [_row(entry) for old, new in rounds for entry in _new_entries(old, new)])


def _has_new_key(old: Person | None, new: Person) -> bool:
    known = (old.couple_id, old.key) if old else (None, b"")
    return bool(new.couple_id and new.key) and (new.couple_id, new.key) != known


def _new_entries(old: Round | None, new: Round) -> list[Entry]:
    known = {id(entry) for entry in old.entries} if old else set()
    return [entry for entry in new.entries if id(entry) not in known]


def _row(value: Any) -> Row:
    return {name: getattr(value, name) for name in _NAMES[type(value)]}


def _person_row(person: Person, vault: Vault) -> Row:
    wants = vault.seal_ticks(person.key, person.couple_id or 0, person.id, person.wants) if person.wants else None
    return _row(person) | {"name": vault.seal_shared(name_place(person.id), person.name.encode()), "wants": wants}


def _key_row(person: Person) -> Row:
    return {"couple_id": person.couple_id, "person_id": person.id, "key": person.key}


def _couple_row(couple: Couple) -> Row:
    return _row(couple) | {"next_due": couple.next_due}


async def _upsert(connection: AsyncConnection, table: Table, rows: Sequence[Row]) -> None:
    await write(connection, _upserting(table, connection.dialect.name), rows)


@cache
def _upserting(table: Table, dialect: str) -> Any:
    keys = [column.name for column in table.primary_key]
    statement = inserting(table, dialect)
    new = {column.name: statement.excluded[column.name] for column in table.columns if column.name not in keys}
    return statement.on_conflict_do_update(index_elements=keys, set_=new)


# --- update ids ---------------------------------------------------------------------------------------------


_SEEN = select(t.seen.c.update_id).where(t.seen.c.platform == bindparam("platform"), among(t.seen.c.update_id, "ids"))
_REMEMBER = insert(t.seen)


async def seen_before(connection: AsyncConnection, ids: Sequence[tuple[str, str]]) -> set[tuple[str, str]]:
    """Which of these updates (platform, id) were already processed."""
    known = set()
    for platform, given in by_platform(ids):
        found = await connection.execute(_SEEN, {"platform": platform, "ids": given})
        known |= {(platform, row.update_id) for row in found}
    return known


async def remember(connection: AsyncConnection, ids: Iterable[tuple[str, str]], now: datetime) -> None:
    """Keep the ids of these updates (platform, id), so that a repetition is known."""
    rows = [{"platform": platform, "update_id": update_id, "at": now} for platform, update_id in ids]
    await write(connection, _REMEMBER, rows)


# --- errands --------------------------------------------------------------------------------------------------


_POST = (
    insert(t.outbox)
    .inline()
    .values({column.name: bindparam(column.name) for column in t.outbox.c if column.name != "id"})
)


async def run_errands(connection: AsyncConnection, errands: Sequence[Errand], vault: Vault, now: datetime) -> None:
    """Put posts into the outbox, and move or discard what waits there, in the order given."""
    waiting: list[Row] = []
    # A moment of its own tells each row from all others: no body fits into another's.
    numbers = count()
    for errand in errands:
        if isinstance(errand, Post):
            waiting.append(_outbox_row(errand, vault, now, numbers))
            continue
        await write(connection, _POST, waiting)
        waiting = []
        await _run(connection, errand, vault, now, numbers)
    await write(connection, _POST, waiting)


def _outbox_row(post: Post, vault: Vault, now: datetime, numbers: Iterator[int]) -> Row:
    row = {
        "couple_id": post.couple_id,
        "platform": post.chat.platform,
        "chat": post.chat.id,
        "private": post.chat.private,
        "kind": post.kind,
        "ref": post.ref,
        "message_id": post.message_id,
        "attempts": 0,
        "uncertain": 0,
        "under_way": False,
        "not_before": now,
        "created_at": now + timedelta(microseconds=next(numbers)),
    }
    return row | {"body": seal_body(vault, post_place(row), Body(post.message, post.guards))}


async def _run(
    connection: AsyncConnection, errand: Errand, vault: Vault, now: datetime, numbers: Iterator[int]
) -> None:
    match errand:
        case Reroute():
            await _reroute(connection, errand, vault, now, numbers)
        case Redirect(room, to):
            await _redirect(connection, room, to, vault)
        case Discard(chat):
            await connection.execute(delete(t.outbox).where(*_in(t.outbox, chat)))
        case Withdraw(couple_id):
            # What takes words away, or makes them gone for good, stays.
            wanted = t.outbox.c.kind.in_(("send", "fill", "edit", "look", "make"))
            await connection.execute(delete(t.outbox).where(t.outbox.c.couple_id == couple_id, wanted))
        case Drop(rows):
            await connection.execute(delete(t.outbox).where(among(t.outbox.c.id, "ids")), {"ids": list(rows)})
        case Rekey(couple_id, person_id, key):
            row = {"couple_id": couple_id, "person_id": person_id, "key": key}
            await _upsert(connection, t.data_key, [row])
        case Erase():
            await write(connection, _POST, [_outbox_row(await note(connection, errand, now), vault, now, numbers)])
        case Shred(couple_id):
            await shred(connection, couple_id)


def _in(table: Table, chat: Chat) -> tuple[Any, Any]:
    return table.c.platform == chat.platform, table.c.chat == chat.id


async def _waiting(connection: AsyncConnection, room: Chat, vault: Vault) -> list[Post]:
    query = select(t.outbox).where(*_in(t.outbox, room)).order_by(t.outbox.c.id)
    rows = [(row, _whole_body(vault, row)) for row in await connection.execute(query)]
    return [
        Post(row.couple_id, room, row.kind, row.ref, body.message, row.message_id, body.guards)
        for row, body in rows
        if body is not None
    ]


def _whole_body(vault: Vault, row: Any) -> Body | None:
    try:
        return open_body(vault, post_place(row._mapping), row.body)
    except Damaged as error:
        # What cannot be read cannot be moved; the rest of the room can.
        logs.event("post-damaged", error=error)
        return None


async def _reroute(
    connection: AsyncConnection, errand: Reroute, vault: Vault, now: datetime, numbers: Iterator[int]
) -> None:
    posts = await _waiting(connection, errand.room, vault)
    await connection.execute(delete(t.outbox).where(*_in(t.outbox, errand.room)))
    found = await connection.execute(
        select(t.posted.c.ref).where(
            *_in(t.posted, errand.room), t.posted.c.ref.in_([one.ref for one in posts if one.kind == "mend"])
        )
    )
    moved = in_private(posts, {row.ref for row in found}, errand.chats)
    rebound = [replace(one, message=rebind(vault, one.message, errand.room, one.chat)) for one in moved]
    await write(connection, _POST, [_outbox_row(one, vault, now, numbers) for one in [*rebound, *in_the_room(posts)]])


async def _redirect(connection: AsyncConnection, room: Chat, to: Chat, vault: Vault) -> None:
    query = select(t.outbox).where(*_in(t.outbox, room))
    for row in list(await connection.execute(query)):
        body = _whole_body(vault, row)
        if body is None:
            await connection.execute(delete(t.outbox).where(t.outbox.c.id == row.id))
            continue
        values = {"chat": to.id, "body": seal_body(vault, post_place({**row._mapping, "chat": to.id}), body)}
        await connection.execute(update(t.outbox).where(t.outbox.c.id == row.id).values(values))
    # Messages have other ids over there: what was posted before cannot be edited any more.
    await connection.execute(delete(t.posted).where(*_in(t.posted, room)))
