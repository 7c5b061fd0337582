"""Whether a master key is the database's: a value sealed at the first start tells, and that value is the key of the buttons."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import inspect, select

from bot import logs
from bot.store import tables as t
from bot.store.async_connection import AsyncConnection
from bot.store.columns import inserting
from bot.store.keyfile import BadKey
from bot.store.rewrap import bind_posts
from bot.store.vault import CHECK_PLACE, Damaged, Vault, name_place

CHECK = 1
_NAMES = 20
"""Of a database from before there was a check, the first names are tried: a few of them may be damaged."""
_WRONG = (
    "the master key is not the one this database is sealed with, and nothing was changed; put the right key back "
    "(DUOLOGUE_MASTER_KEY, DUOLOGUE_MASTER_KEY_FILE), or restore the database that belongs to this key from a backup"
)
Proof = tuple[str, bytes]
"""A place and what is sealed there: only the right key opens it."""


async def proofs(connection: AsyncConnection) -> list[Proof]:
    """What only the right master key opens; nothing in a database that nobody has used."""
    known = await connection.run_sync(lambda one: set(inspect(one).get_table_names()))
    found = await _check(connection) if t.keycheck.name in known else []
    return found + (await _names(connection) if t.person.name in known else [])


async def _check(connection: AsyncConnection) -> list[Proof]:
    sealed = (await connection.execute(select(t.keycheck.c.sealed).where(t.keycheck.c.id == CHECK))).scalar()
    return [] if sealed is None else [(CHECK_PLACE, sealed)]


async def _names(connection: AsyncConnection) -> list[Proof]:
    # All of them: so the first are found by the index.
    people = select(t.person.c.id, t.person.c.name).where(t.person.c.id > 0)
    query = people.order_by(t.person.c.id).limit(_NAMES)
    return [(name_place(row.id), row.name) for row in await connection.execute(query)]


def fits(vault: Vault, proofs: Iterable[Proof]) -> bool:
    """Whether this vault opens any of these."""
    return any(_opened(vault, one) is not None for one in proofs)


def _opened(vault: Vault, proof: Proof) -> bytes | None:
    try:
        return vault.unseal_shared(*proof)
    except Damaged:
        return None


async def settle(connection: AsyncConnection, vault: Vault) -> None:
    """Make sure that the vault has the database's key; a new database is the vault's from now on. Raises BadKey."""
    check = await _check(connection)
    buttons = _opened(vault, check[0]) if check else None
    if buttons is None:
        buttons = await _begin(connection, vault, check)
    vault.adopt_buttons(buttons)


async def _begin(connection: AsyncConnection, vault: Vault, check: list[Proof]) -> bytes:
    names = await _names(connection)
    opened = [_opened(vault, one) is not None for one in names]
    # A name alone may have been sealed with a key that was right once; where the check does not open, all must bear it out.
    if (check and not (names and all(opened))) or (names and not any(opened)):
        raise BadKey(_WRONG)
    if check:
        logs.event("keycheck-damaged")
    elif names:
        await bind_posts(connection, vault)
    # In a database from before, buttons have been sent that must go on working.
    buttons = vault.button_key if names else vault.random(len(vault.button_key))
    row = {"id": CHECK, "sealed": vault.seal_shared(CHECK_PLACE, buttons)}
    statement = inserting(t.keycheck, connection.dialect.name).values(row)
    await connection.execute(statement.on_conflict_do_update(index_elements=["id"], set_={"sealed": row["sealed"]}))
    return buttons
