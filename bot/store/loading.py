"""Rows → values: everything a batch needs, in a few statements whatever its size."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import fields
from typing import Any

from sqlalchemy import ColumnElement, Row, Table, and_, or_, select, tuple_
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.people import Couple, Invite, Person
from bot.domain.round import Entry, Round
from bot.speech import Account
from bot.store import tables as t
from bot.store.scene import Scene, Wanted
from bot.store.vault import Vault

_NAME = [one.name for one in fields(Person)].index("name")
_COUPLE_FIELDS = [t.couple.c[one.name] for one in fields(Couple)]
_PERSON_COLUMNS = [t.person.c[one.name] for one in fields(Person) if one.name != "key"]
_ROUND_COLUMNS = [t.round_.c[one.name] for one in fields(Round) if one.name != "entries"]
_ENTRY_COLUMNS = [t.entry.c[one.name] for one in fields(Entry)]
_INVITE_COLUMNS = [t.invite.c[one.name] for one in fields(Invite)]
# All columns in the order of the fields, so that a row needs no names to become a value.


async def load(connection: AsyncConnection, wanted: Wanted, vault: Vault, *, lock: bool) -> Scene:
    """Load what is wanted and everything that hangs together with it; `lock` holds the couples (PostgreSQL)."""
    scene = Scene()
    await _load_invites(connection, wanted, scene)
    await _load_people(connection, _people_wanted(wanted, scene), scene, vault)
    await _load_invites_of(connection, wanted, scene)
    await _load_couples(connection, wanted, scene, lock)
    if scene.couples:
        await _load_people(connection, t.person.c.couple_id.in_(scene.couples), scene, vault)
        await _load_rounds(connection, wanted, scene)
    if wanted.history and scene.couples:
        await _load_history(connection, scene)
    if wanted.messages:
        await _load_refs(connection, wanted, scene)
    scene.index()
    return scene


def _pairs(table: Table, first: str, second: str, values: Collection[tuple[str, str]]) -> ColumnElement[bool]:
    return tuple_(table.c[first], table.c[second]).in_(list(values))


def _people_wanted(wanted: Wanted, scene: Scene) -> ColumnElement[bool] | None:
    accounts = {(one.platform, one.id) for one in wanted.accounts}
    ids = set(wanted.people)
    for invite in scene.invites.values():
        ids |= {invite.asker, *invite.seats}
    choices = []
    if accounts:
        choices.append(_pairs(t.person, "platform", "account", accounts))
    if ids:
        choices.append(t.person.c.id.in_(ids))
    return or_(*choices) if choices else None


async def _load_people(
    connection: AsyncConnection, where: ColumnElement[bool] | None, scene: Scene, vault: Vault
) -> None:
    if where is None:
        return
    same = and_(t.data_key.c.couple_id == t.person.c.couple_id, t.data_key.c.person_id == t.person.c.id)
    query = select(*_PERSON_COLUMNS, t.data_key.c.key).select_from(t.person.outerjoin(t.data_key, same))
    for row in await connection.execute(query.where(where)):
        if row[0] not in scene.people:
            values: list[Any] = list(row)
            values[_NAME] = vault.unseal_shared(f"name|{row[0]}", row[_NAME]).decode()
            values[-1] = values[-1] or b""
            scene.people[row[0]] = Person(*values)


async def _load_couples(connection: AsyncConnection, wanted: Wanted, scene: Scene, lock: bool) -> None:
    ids = wanted.couples | {one.couple_id for one in scene.people.values() if one.couple_id is not None}
    choices: list[ColumnElement[bool]] = []
    if ids:
        choices.append(t.couple.c.id.in_(ids))
    if wanted.rooms:
        rooms = {(one.platform, one.id) for one in wanted.rooms}
        choices.append(_pairs(t.couple, "room_platform", "room_chat", rooms))
    if not choices:
        return
    query = select(*_COUPLE_FIELDS).where(or_(*choices)).order_by(t.couple.c.id)
    for row in await connection.execute(query.with_for_update() if lock else query):
        scene.couples[row[0]] = Couple(*row)


async def _load_rounds(connection: AsyncConnection, wanted: Wanted, scene: Scene) -> None:
    state: ColumnElement[bool] = t.round_.c.state == "open"
    hinted = set(wanted.rounds)
    hinted |= {int(one) for person in scene.people.values() for one in person.focus if one.isdecimal()}
    if wanted.history:
        hinted |= {one.today for one in scene.couples.values() if one.today is not None}
    if hinted:
        state = or_(state, t.round_.c.id.in_(hinted))
    query = select(*_ROUND_COLUMNS).where(t.round_.c.couple_id.in_(scene.couples), state)
    rows = list(await connection.execute(query))
    entries = await _load_entries(connection, rows)
    for row in rows:
        values: list[Any] = [*row, tuple(entries.get(row.id, ()))]
        scene.rounds[row.id] = Round(*values)


async def _load_entries(connection: AsyncConnection, rounds: Sequence[Row[Any]]) -> dict[int, list[Entry]]:
    if not rounds:
        return {}
    query = select(*_ENTRY_COLUMNS).where(
        t.entry.c.couple_id.in_({row.couple_id for row in rounds}),
        t.entry.c.round_id.in_([row.id for row in rounds]),
    )
    found: dict[int, list[Entry]] = {}
    for row in await connection.execute(query.order_by(t.entry.c.person_id)):
        found.setdefault(row[1], []).append(Entry(*row))
    return found


async def _load_invites(connection: AsyncConnection, wanted: Wanted, scene: Scene) -> None:
    choices: list[ColumnElement[bool]] = []
    if wanted.tokens:
        choices.append(t.invite.c.token_hash.in_(wanted.tokens))
    if wanted.invites:
        choices.append(t.invite.c.id.in_(wanted.invites))
    if choices:
        await _add_invites(connection, or_(*choices), scene)


async def _load_invites_of(connection: AsyncConnection, wanted: Wanted, scene: Scene) -> None:
    choices: list[ColumnElement[bool]] = []
    asking = {one.id for one in scene.people.values() if _account(one) in wanted.askers}
    if asking:
        choices.append(t.invite.c.asker.in_(asking))
    if wanted.rooms:
        rooms = {(one.platform, one.id) for one in wanted.rooms}
        choices.append(_pairs(t.invite, "room_platform", "room_chat", rooms))
    if choices:
        await _add_invites(connection, and_(t.invite.c.done.is_(False), or_(*choices)), scene)


async def _add_invites(connection: AsyncConnection, where: ColumnElement[bool], scene: Scene) -> None:
    for row in await connection.execute(select(*_INVITE_COLUMNS).where(where)):
        scene.invites[row[0]] = Invite(*row)


def _account(person: Person) -> Account:
    return Account(person.platform, person.account)


async def _load_history(connection: AsyncConnection, scene: Scene) -> None:
    same = and_(t.couple.c.id == t.round_.c.couple_id, t.couple.c.cycle == t.round_.c.cycle)
    query = select(t.round_.c.couple_id, t.round_.c.prompt).select_from(t.round_.join(t.couple, same))
    where = and_(t.round_.c.couple_id.in_(scene.couples), t.round_.c.prompt != "")
    for row in await connection.execute(query.where(where)):
        scene.had.setdefault(row.couple_id, set()).add(row.prompt)
    outages = await connection.execute(select(t.outage.c.since, t.outage.c.until))
    scene.outages = tuple((row.since, row.until) for row in outages)


async def _load_refs(connection: AsyncConnection, wanted: Wanted, scene: Scene) -> None:
    places = {(chat.platform, chat.id, message): (chat, message) for chat, message in wanted.messages}
    key = tuple_(t.posted.c.platform, t.posted.c.chat, t.posted.c.message_id)
    for row in await connection.execute(select(t.posted).where(key.in_(list(places)))):
        chat, message = places[row.platform, row.chat, row.message_id]
        scene.refs[chat, message] = row.ref
