"""What hangs together with one person over all their couples: a little at a time, so that nobody waits for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import BigInteger, Integer, bindparam, select

from bot.domain.people import Couple, Person
from bot.domain.round import Round
from bot.speech import Account, Chat
from bot.store import tables as t
from bot.store.async_connection import AsyncConnection
from bot.store.loading import COUPLES, load
from bot.store.rounds import ROUNDS, load_entries, made, sources_of, with_entries
from bot.store.scene import Wanted
from bot.store.vault import Vault


@dataclass(frozen=True, slots=True)
class Owner:
    """A person, their present partner (if any), and every couple in which they have a key, oldest first."""

    person: Person
    partner: Person | None
    couples: tuple[Couple, ...]


_COUPLES = COUPLES.join(t.data_key, t.data_key.c.couple_id == t.couple.c.id).where(
    t.data_key.c.person_id == bindparam("person", type_=BigInteger)
)
_KEYS = select(t.data_key.c.person_id, t.data_key.c.key).where(
    t.data_key.c.couple_id == bindparam("couple", type_=BigInteger)
)
_ROUNDS = (
    ROUNDS.where(
        t.round_.c.couple_id == bindparam("couple", type_=BigInteger),
        t.round_.c.id > bindparam("after", type_=BigInteger),
    )
    .order_by(t.round_.c.id)
    .limit(bindparam("most", type_=Integer))
)
_POSTED = select(t.posted.c.at).where(
    t.posted.c.platform == bindparam("platform"),
    t.posted.c.chat == bindparam("chat"),
    t.posted.c.ref == bindparam("ref"),
)


async def load_owner(connection: AsyncConnection, account: Account, vault: Vault) -> Owner | None:
    """Load the person with this account, if known."""
    scene = await load(connection, Wanted(accounts={account}), vault, lock=False)
    person = scene.person_of(account)
    if person is None:
        return None
    others = [scene.people[one] for one in scene.members(person.couple_id) if one != person.id]
    couples = tuple([made(Couple, row) for row in await connection.execute(_COUPLES, {"person": person.id})])
    return Owner(person, others[0] if others else None, couples)


async def load_rounds(
    connection: AsyncConnection, couple_id: int, after: int, most: int
) -> tuple[list[Round], list[Round], dict[int, bytes]]:
    """The couple's next rounds after the one with this id, oldest first; those that hold the words of their questions; and the
    wrapped keys that are still there."""
    rows = list(await connection.execute(_ROUNDS, {"couple": couple_id, "after": after, "most": most}))
    if not rows:
        return [], [], {}
    more = await sources_of(connection, rows)
    entries = await load_entries(connection, [*rows, *more])
    keys = {row.person_id: row.key for row in await connection.execute(_KEYS, {"couple": couple_id})}
    return [with_entries(one, entries) for one in rows], [with_entries(one, entries) for one in more], keys


async def posted_at(connection: AsyncConnection, chat: Chat, ref: str) -> datetime | None:
    """When something was last posted in this chat under this name."""
    named = {"platform": chat.platform, "chat": chat.id, "ref": ref}
    found: datetime | None = (await connection.execute(_POSTED, named)).scalar()
    return found
