"""Sealing anew what is sealed already, a page at a time: under another master key, or bound to more than before."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import Column, bindparam, select, tuple_, update

from bot import logs
from bot.store import tables as t
from bot.store.async_connection import AsyncConnection
from bot.store.columns import write
from bot.store.posts import post_place
from bot.store.vault import CHECK_PLACE, Damaged, Vault, name_place

_PAGE = 2000
Told = Callable[[int], None]
"""Is told after each page how many values it had."""


async def rewrap(connection: AsyncConnection, old: Vault, new: Vault, told: Told) -> int:
    """Wrap and seal under the new master key what is under the old one; return how many values are damaged, and stay so."""

    def shared(place: Callable[[Any], str], column: Column[Any]) -> Callable[[Any], bytes]:
        return lambda row: new.take_shared(old, place(row), row._mapping[column.name])

    damaged = await _change(
        connection, t.data_key.c.key, lambda row: new.take_key(old, row.key, row.couple_id, row.person_id), told
    )
    for column, place in _SHARED:
        damaged += await _change(connection, column, shared(place, column), told)
    return damaged


def _post(row: Any) -> str:
    return post_place(row._mapping)


_SHARED: Sequence[tuple[Column[Any], Callable[[Any], str]]] = (
    (t.person.c.name, lambda row: name_place(row.id)),
    (t.outbox.c.body, _post),
    (t.keycheck.c.sealed, lambda _row: CHECK_PLACE),
)


async def bind_posts(connection: AsyncConnection, vault: Vault) -> None:
    """Bind what waits to be sent to its row: version 0.1 bound it to its chat alone."""

    def bound(row: Any) -> bytes:
        before = f"outbox|{row.platform}|{row.chat}|{row.kind}"
        return vault.seal_shared(_post(row), vault.unseal_shared(before, row.body))

    await _change(connection, t.outbox.c.body, bound, lambda _count: None)


async def _change(connection: AsyncConnection, column: Column[Any], change: Callable[[Any], bytes], told: Told) -> int:
    table, damaged = column.table, 0
    keys = list(table.primary_key)
    query = select(table).order_by(*keys).limit(_PAGE)
    statement = update(table).where(*(one == bindparam(one.name) for one in keys))
    statement = statement.values({column.name: bindparam(column.name)})
    rows = list(await connection.execute(query))
    while rows:
        changed = [(row, _changed(row, change)) for row in rows]
        found = [{**row._mapping, column.name: value} for row, value in changed if value is not None]
        await write(connection, statement, found)
        damaged += len(rows) - len(found)
        told(len(rows))
        last = tuple_(*keys) > tuple(rows[-1]._mapping[one.name] for one in keys)
        rows = list(await connection.execute(query.where(last)))
    return damaged


def _changed(row: Any, change: Callable[[Any], bytes]) -> bytes | None:
    try:
        return change(row)
    except Damaged as error:
        logs.event("sealed-value-damaged", level=logging.WARNING, error=error)
        return None
