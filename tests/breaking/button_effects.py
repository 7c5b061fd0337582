"""What a tap would do: whose rows it changes, and who is told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from bot.domain.changing import replace
from bot.domain.people import Person
from bot.domain.round import Entry, Round
from bot.sandbox.human import Human
from bot.speech import Account
from bot.store import tables as t
from bot.store.async_connection import AsyncConnection
from bot.store.posts import Post
from bot.store.scene import Scene
from bot.turn import Turn

_KEPT = (t.person, t.couple, t.invite, t.round_, t.entry, t.data_key)
_BY_CHANCE = {"id", "token_hash"}
_NAMES_WHAT_IS_MADE = {"couple_id", "round_id", "today"}
"""Columns that hold the id of something else, which chance has made."""
_ID = re.compile(r"\d{10,}")


@dataclass(frozen=True, slots=True)
class Effects:
    """In words; `own_room` is the room of whoever tapped, before or after."""

    what: frozenset[str]
    own_room: str


def effects(turn: Turn, scene: Scene, human: Human) -> Effects:
    """What this turn has changed in the scene, seen from this person."""
    me = scene.person_of(Account("telegram", str(human.id)))
    before = {new.id: old for old, new in scene.people.changed()}
    old = before.get(me.id, me) if me else None
    mine = {one.couple_id for one in (me, old) if one and one.couple_id}
    room = next((one.room_chat for one in scene.couples.values() if one.id in mine and one.room_chat), "")
    partners = {one.id for one in scene.people.values() if one.couple_id in mine} - {me.id if me else 0}
    partners |= {one.id for one in before.values() if one and one.couple_id in mine} - {me.id if me else 0}
    found = {*_rows(scene, me, mine, partners), *_said(turn, human, scene, partners, room)}
    return Effects(frozenset(found), room)


def _rows(scene: Scene, me: Person | None, mine: set[int], partners: set[int]) -> Iterator[str]:
    for old, new in scene.people.changed():
        if old is not None and replace(old, name=new.name, reachable=new.reachable) != new:
            yield "me" if me and new.id == me.id else "partner" if new.id in partners else "somebody"
    for _was, couple in scene.couples.changed():
        yield "couple" if couple.id in mine else "foreign couple"
    if scene.invites.changed():
        yield "invite"
    for was, round_ in scene.rounds.changed():
        yield from _round(was, round_, me) if round_.couple_id in mine else ["foreign round"]


def _round(old: Round | None, new: Round, me: Person | None) -> Iterator[str]:
    if old is None:
        yield "round"
        return
    if old.state != "open" and new.state != old.state:
        yield "a round that was over"
    if old.state == "open" and new.state != old.state:
        yield new.state
    for was, entry in zip(old.entries, new.entries, strict=True):
        if was != entry:
            yield "my part" if me and entry.person_id == me.id else _their_part(was, entry, new)


def _their_part(old: Entry, new: Entry, round_: Round) -> str:
    shown = replace(old, shown_at=new.shown_at, draft=None) == replace(new, draft=None)
    return "opened" if shown and round_.state == "opened" else "their part"


def _said(turn: Turn, human: Human, scene: Scene, partners: set[int], room: str) -> Iterator[str]:
    theirs = {scene.people[one].account for one in partners}
    for one in turn.errands:
        if not isinstance(one, Post):
            yield type(one).__name__.lower()
        elif one.chat.id == str(human.id):
            yield "told"
        elif one.kind in ("look", "make"):
            yield one.kind
        else:
            yield "partner told" if one.chat.id in theirs else "room" if one.chat.id == room else "others told"


def to_others(turn: Turn) -> bool:
    """Whether anything is said to anybody but the one who tapped."""
    mine = turn.person.account
    return any(isinstance(one, Post) and one.chat.id != mine for one in turn.errands)


@dataclass(frozen=True, slots=True)
class Whose:
    """To which couple each person and each id that a button may carry belongs."""

    people: dict[str, int | None]
    ids: dict[str, int]

    def is_foreign(self, human: Human, args: tuple[str, ...]) -> bool:
        """Whether a button is about another couple than this person's."""
        mine = self.people.get(str(human.id))
        return any(self.ids.get(one, mine) != mine for one in args)


async def whose(connection: AsyncConnection) -> Whose:
    """Read it from the rows."""
    people = {row.account: row.couple_id for row in await connection.execute(select(t.person))}
    rounds = {str(row.id): row.couple_id for row in await connection.execute(select(t.round_))}
    return Whose(people, rounds | {str(row.id): row.id for row in await connection.execute(select(t.couple))})


async def snapshot(connection: AsyncConnection) -> object:
    """All that is kept, but for what chance makes: ids, tokens and ciphertext."""
    found = []
    for table in _KEPT:
        rows = await connection.execute(select(table))
        found.append(sorted(repr(_plain(table.name, row._mapping)) for row in rows))
    return found


def _plain(table: str, row: Any) -> list[tuple[str, object]]:
    if table == "invite" and row["done"]:
        # How many have had their time is nobody's business.
        return []
    kept = [(name, _nameless(value)) for name, value in row.items() if name not in _BY_CHANCE]
    return [
        (name, bool(value) if name in _NAMES_WHAT_IS_MADE or isinstance(value, bytes) else value)
        for name, value in kept
    ]


def _nameless(value: object) -> object:
    """Lists of words without the ids in them: what lies ready, and what the next message is about."""
    return tuple(_ID.sub("id", str(one)) for one in value) if isinstance(value, tuple) else value
