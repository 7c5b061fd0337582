"""Rows → values: everything a batch needs, in a few statements whatever its size."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import fields
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, bindparam, func, or_, select

from bot import logs
from bot.domain.people import Couple, Invite, Person, note_id
from bot.speech import Account, Chat
from bot.store import tables as t
from bot.store.async_connection import AsyncConnection
from bot.store.columns import among, by_platform
from bot.store.rounds import OF_COUPLES, columns, load_rounds, made, rows_of
from bot.store.scene import Had, Scene, Wanted
from bot.store.vault import WANTS, Damaged, Vault, name_place


async def load(connection: AsyncConnection, wanted: Wanted, vault: Vault, *, lock: bool) -> Scene:
    """Load what is wanted and everything that hangs together with it; `lock` holds the couples (PostgreSQL)."""
    scene = Scene()
    await _load_invites(connection, wanted, scene)
    await _load_asked(connection, wanted, scene)
    await _load_people(connection, wanted, scene, vault)
    await _load_couples(connection, wanted, scene, lock)
    await _load_members(connection, scene, vault)
    await _load_invites_of(connection, wanted, scene)
    await load_rounds(connection, wanted, scene)
    if wanted.history and scene.couples:
        await _load_history(connection, scene)
    if wanted.messages:
        await _load_refs(connection, wanted, scene)
    scene.index()
    return scene


# The statements are built once: to build one costs more than to run it. All columns come in the order of the
# fields, so that a row becomes a value without looking at names.


def _on_platform(platform: ColumnElement[str], *columns: ColumnElement[str]) -> ColumnElement[bool]:
    """Whether a row is of the `platform`, and each column holds one of the values given under its name."""
    return and_(platform == bindparam("platform"), *(among(column, column.key or "") for column in columns))


_NAME, _COUPLE, _WANTS = ([one.name for one in fields(Person)].index(name) for name in ("name", "couple_id", "wants"))
_SAME = and_(t.data_key.c.couple_id == t.person.c.couple_id, t.data_key.c.person_id == t.person.c.id)
_PEOPLE = select(*columns(t.person, Person, "key"), t.data_key.c.key).select_from(t.person.outerjoin(t.data_key, _SAME))
_HERE = _on_platform(t.person.c.platform, t.person.c.account)
_THEIR_COUPLES = select(t.person.c.couple_id).where(_HERE, t.person.c.couple_id.is_not(None))
_PEOPLE_BY_ACCOUNT = _PEOPLE.where(or_(_HERE, t.person.c.couple_id.in_(_THEIR_COUPLES)))
"""Whoever has one of these accounts, and their partners."""
PEOPLE_BY_ID = _PEOPLE.where(among(t.person.c.id, "ids"))
_MEMBERS = _PEOPLE.where(among(t.person.c.couple_id, "couples"))

COUPLES = select(*columns(t.couple, Couple)).order_by(t.couple.c.id)
COUPLES_BY_ID = COUPLES.where(among(t.couple.c.id, "ids"))
_COUPLES_BY_ROOM = COUPLES.where(_on_platform(t.couple.c.room_platform, t.couple.c.room_chat))

_INVITES = select(*columns(t.invite, Invite))
_INVITES_NAMED = _INVITES.where(
    or_(t.invite.c.token_hash.in_(bindparam("tokens", expanding=True)), among(t.invite.c.id, "ids"))
)
_INVITES_ASKED = _INVITES.where(t.invite.c.done.is_(False), among(t.invite.c.asker, "ids"))
_INVITES_OF_ROOM = _INVITES.where(
    t.invite.c.done.is_(False), _on_platform(t.invite.c.room_platform, t.invite.c.room_chat)
)

_R = t.round_.c
_HAD = (
    select(_R.couple_id, _R.cycle, _R.form, func.aggregate_strings(_R.prompt, ","), func.max(_R.day))
    .where(OF_COUPLES)
    .group_by(_R.couple_id, _R.cycle, _R.form)
)
_OUTAGES = select(t.outage.c.since, t.outage.c.until)
_REFS = select(t.posted.c.platform, t.posted.c.chat, t.posted.c.message_id, t.posted.c.ref).where(
    _on_platform(t.posted.c.platform, t.posted.c.chat, t.posted.c.message_id)
)


async def _load_people(connection: AsyncConnection, wanted: Wanted, scene: Scene, vault: Vault) -> None:
    ids = set(wanted.people)
    for invite in scene.invites.values():
        ids |= {invite.asker, *invite.seats}
    for platform, accounts in by_platform((one.platform, one.id) for one in wanted.accounts):
        found = await rows_of(connection, _PEOPLE_BY_ACCOUNT, platform=platform, account=accounts)
        add_people(found, scene, vault)
    if ids:
        add_people(await rows_of(connection, PEOPLE_BY_ID, ids=ids), scene, vault)


async def _load_members(connection: AsyncConnection, scene: Scene, vault: Vault) -> None:
    # Whoever was looked for by their account has brought their partner with them.
    met = Counter(one.couple_id for one in scene.people.values())
    if lonely := [couple_id for couple_id in scene.couples if met[couple_id] < 2]:
        add_people(await rows_of(connection, _MEMBERS, couples=lonely), scene, vault)


def add_people(rows: Sequence[Any], scene: Scene, vault: Vault) -> None:
    """Put these into the scene, unless they are there."""
    for row in rows:
        if row[0] not in scene.people:
            values = list(row)
            values[_NAME] = _name(row[0], row[_NAME], vault)
            values[-1] = values[-1] or b""
            values[_WANTS] = _wants(row[0], row[_COUPLE], values[-1], row[_WANTS], vault) if row[_WANTS] else ()
            scene.people[row[0]] = made(Person, values)


def _wants(person_id: int, couple_id: int | None, key: bytes, sealed: bytes, vault: Vault) -> tuple[str, ...]:
    try:
        return tuple(vault.unseal(key, WANTS, couple_id or 0, person_id, sealed))
    except Damaged as error:
        # They can be ticked anew; without this whoever has them would be stuck.
        logs.event("sealed-value-damaged", couple=couple_id or 0, error=error)
        return ()


def _name(person_id: int, sealed: bytes, vault: Vault) -> str:
    try:
        return vault.unseal_shared(name_place(person_id), sealed).decode()
    except Damaged as error:
        # Their next message brings the name anew; without this they, and what waits behind them, would be stuck.
        logs.event("name-damaged", error=error)
        return "?"


async def _load_couples(connection: AsyncConnection, wanted: Wanted, scene: Scene, lock: bool) -> None:
    ids = wanted.couples | {one.couple_id for one in scene.people.values() if one.couple_id is not None}
    queries: list[tuple[Select[Any], dict[str, Collection[Any]]]] = []
    if ids:
        queries.append((COUPLES_BY_ID, {"ids": sorted(ids)}))
    for platform, rooms in by_platform(map(_place, wanted.rooms)):
        queries.append((_COUPLES_BY_ROOM, {"platform": platform, "room_chat": sorted(rooms)}))
    for query, values in queries:
        for row in await rows_of(connection, query.with_for_update() if lock else query, **values):
            scene.couples.setdefault(row[0], made(Couple, row))


def _place(room: Chat) -> tuple[str, str]:
    return room.platform, room.id


async def _load_invites(connection: AsyncConnection, wanted: Wanted, scene: Scene) -> None:
    if wanted.tokens or wanted.invites:
        _add_invites(await rows_of(connection, _INVITES_NAMED, tokens=wanted.tokens, ids=wanted.invites), scene)


async def _load_asked(connection: AsyncConnection, wanted: Wanted, scene: Scene) -> None:
    """Who has asked whoever is meant by an invitation at hand, and whom the askers have asked."""
    bound = [one for one in scene.invites.values() if one.bound_account]
    wanted.asked |= {Account(one.bound_platform, one.bound_account) for one in bound}
    wanted.accounts |= wanted.asked
    if wanted.asked:
        ids = [note_id("asked", one.platform, one.id) for one in wanted.asked]
        ids += [note_id("asks", one.platform, one.id) for one in wanted.askers]
        _add_invites(await rows_of(connection, _INVITES_NAMED, tokens=(), ids=ids), scene)


async def _load_invites_of(connection: AsyncConnection, wanted: Wanted, scene: Scene) -> None:
    # Whoever is in a couple has no invitations of their own any more.
    asking = {
        one.id
        for one in scene.people.values()
        if one.couple_id is None and Account(one.platform, one.account) in wanted.askers
    }
    if asking:
        _add_invites(await rows_of(connection, _INVITES_ASKED, ids=asking), scene)
    for platform, rooms in by_platform(map(_place, wanted.rooms)):
        _add_invites(await rows_of(connection, _INVITES_OF_ROOM, platform=platform, room_chat=rooms), scene)


def _add_invites(rows: Sequence[Any], scene: Scene) -> None:
    for row in rows:
        scene.invites[row[0]] = made(Invite, row)


async def _load_history(connection: AsyncConnection, scene: Scene) -> None:
    wanted = {one for couple in scene.couples.values() for one in (couple.id, *couple.brought)}
    cycles: dict[int, dict[int, list[str]]] = {}
    last: dict[int, dict[str, date]] = {}
    for couple_id, cycle, form, prompts, day in await rows_of(connection, _HAD, couples=wanted):
        forms = last.setdefault(couple_id, {})
        forms[form] = max(day, forms.get(form, day))
        if had := [one for one in prompts.split(",") if one]:
            cycles.setdefault(couple_id, {}).setdefault(cycle, []).extend(had)
    for couple in scene.couples.values():
        scene.had[couple.id] = _had(couple, cycles, last.get(couple.id, {}))
    scene.outages = tuple((row.since, row.until) for row in await rows_of(connection, _OUTAGES))


def _had(couple: Couple, cycles: Mapping[int, Mapping[int, list[str]]], last: Mapping[str, date]) -> Had:
    own, brought = cycles.get(couple.id, {}), [cycles[one] for one in couple.brought if one in cycles]
    now = own.get(couple.cycle, [])
    if couple.cycle == 0:
        # What they had in an earlier couple does not come again before all prompts were had once.
        now = [*now, *(prompt for one in brought for prompt in one[max(one)])]
    ever = Counter(prompt for one in (own, *brought) for prompts in one.values() for prompt in prompts)
    return Had(frozenset(now), ever, last)


async def _load_refs(connection: AsyncConnection, wanted: Wanted, scene: Scene) -> None:
    places = {(chat.platform, chat.id, message): (chat, message) for chat, message in wanted.messages}
    for platform, here in by_platform((chat.platform, (chat.id, message)) for chat, message in wanted.messages):
        chats, messages = zip(*here, strict=True)
        for row in await rows_of(connection, _REFS, platform=platform, chat={*chats}, message_id={*messages}):
            # Each of the chats with each of the messages: somebody else's may have the same number.
            if place := places.get((row.platform, row.chat, row.message_id)):
                scene.refs[place] = row.ref
