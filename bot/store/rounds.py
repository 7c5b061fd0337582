"""Rows → rounds, each with its entries; and with a round whose question is the couple's own, the one that holds its words."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import fields
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Select, Table, select

from bot.domain import asks, shelf
from bot.domain.people import Couple
from bot.domain.round import HELD, Entry, Round
from bot.store import tables as t
from bot.store.async_connection import AsyncConnection
from bot.store.columns import among
from bot.store.scene import Scene, Wanted

T = TypeVar("T")


def made(kind: Callable[..., T], values: Iterable[Any]) -> T:
    """The value of a row whose columns come in the order of its fields."""
    return kind(*values)


async def rows_of(connection: AsyncConnection, query: Select[Any], **values: Collection[Any]) -> list[Any]:
    """Everything a query finds."""
    given = {name: one if isinstance(one, str) else list(one) for name, one in values.items()}
    return list(await connection.execute(query, given))


def columns(table: Table, kind: type[Any], *others: str) -> list[ColumnElement[Any]]:
    """The columns of a value's fields, in their order, but for some others."""
    return [table.c[one.name] for one in fields(kind) if one.name not in others]


OF_COUPLES = among(t.round_.c.couple_id, "couples")
ROUNDS = select(*columns(t.round_, Round, "entries"))
_OPEN = ROUNDS.where(OF_COUPLES, t.round_.c.state == "open")
_NAMED = ROUNDS.where(OF_COUPLES, among(t.round_.c.id, "ids"))
ENTRIES = select(*columns(t.entry, Entry)).order_by(t.entry.c.person_id)
_ENTRIES = ENTRIES.where(among(t.entry.c.couple_id, "couples"), among(t.entry.c.round_id, "rounds"))
_HELD = select(t.entry.c.round_id).where(among(t.entry.c.couple_id, "couples"), t.entry.c.step == HELD)


async def load_rounds(connection: AsyncConnection, wanted: Wanted, scene: Scene) -> None:
    """Put the open rounds of the couples at hand into the scene, and those that are wanted."""
    if not scene.couples:
        return
    named = set(wanted.rounds)
    named |= {int(one) for person in scene.people.values() for one in person.focus if one.isdecimal()}
    if wanted.history:
        named |= {one for couple in scene.couples.values() for one in _of_the_day(couple)}
    if paused := {one.couple_id for one in scene.people.values() if one.paused_until and one.couple_id}:
        named |= {row.round_id for row in await rows_of(connection, _HELD, couples=paused)}
    rows = {row.id: row for row in await rows_of(connection, _OPEN, couples=scene.couples)}
    if named - rows.keys():
        rows |= {row.id: row for row in await rows_of(connection, _NAMED, couples=scene.couples, ids=named)}
    rows |= {row.id: row for row in await sources_of(connection, list(rows.values()))}
    await add_rounds(connection, list(rows.values()), scene)


def _of_the_day(couple: Couple) -> list[int]:
    """Today's round, the question of their own that may be the next, and what lies ready for them."""
    return [one for one in (couple.today, asks.first(couple.asks), *shelf.rounds(couple.shelf)) if one is not None]


async def sources_of(connection: AsyncConnection, rows: Sequence[Any]) -> list[Any]:
    """The rounds that hold the words of these rounds' questions, as far as they are not among them."""
    missing = {asks.source(row.prompt) for row in rows} - {None} - {row.id for row in rows}
    if not missing:
        return []
    return await rows_of(connection, _NAMED, couples={row.couple_id for row in rows}, ids=missing)


async def add_rounds(connection: AsyncConnection, rows: Sequence[Any], scene: Scene) -> None:
    """Put these into the scene."""
    entries = await load_entries(connection, rows)
    for row in rows:
        scene.rounds[row.id] = with_entries(row, entries)


async def load_entries(connection: AsyncConnection, rounds: Sequence[Any]) -> dict[int, list[Entry]]:
    """What each person has in these rounds, by round."""
    found: dict[int, list[Entry]] = {}
    if rounds:
        couples = {row.couple_id for row in rounds}
        for row in await rows_of(connection, _ENTRIES, couples=couples, rounds=[row.id for row in rounds]):
            found.setdefault(row[1], []).append(made(Entry, row))
    return found


def with_entries(row: Any, entries: dict[int, list[Entry]]) -> Round:
    """The round of a row."""
    return made(Round, (*row, tuple(entries.get(row.id, ()))))
