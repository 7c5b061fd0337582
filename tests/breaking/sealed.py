"""A database in which each kind of value is sealed, and how the program opens each where it lies."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine, select

from bot.speech import Button
from bot.store import tables as t
from bot.store.keyfile import load_master_key
from bot.store.posts import open_body, post_place
from bot.store.vault import CHECK_PLACE, Vault, name_place
from tests.breaking import base
from tests.breaking.mute import FILE, Muted, muted

ALICE, BOB = base.user(5_000_000_041, "Alice"), base.user(5_000_000_042, "Bob")
ROOM = -4_000_000_043
FIRST, SECOND = "canary-swapped-one", "canary-swapped-two"
Opening = Callable[[bytes], object]

SEALED = {
    t.person.c.name,
    t.person.c.wants,
    t.data_key.c.key,
    t.entry.c.words,
    t.entry.c.draft,
    t.entry.c.line,
    t.outbox.c.body,
    t.keycheck.c.sealed,
}
HASHED = {t.invite.c.token_hash}


async def lived_in(directory: Path) -> None:
    """Leave a couple with one round opened, a line left, one answer sealed and one begun, and posts that wait."""
    async with muted(directory) as bot:
        await bot.pairs(ALICE, BOB, ROOM)
        await bot.takes(base.text(ALICE, "/today"), base.text(ALICE, FIRST), base.text(BOB, SECOND))
        await presses_in_room(bot, ALICE, "What I heard")
        await bot.takes(base.text(ALICE, "a line"))
        await bot.takes(base.text(BOB, "/checkin"))
        await bot.presses(BOB, "Glad")
        await bot.presses(BOB, "happy")
        await bot.takes(base.text(ALICE, "/plans"))
        await bot.presses(ALICE, "Look at ideas")
        await bot.presses(ALICE, "I'd like that")
        bot.app.outbox.stop()
        await bot.app.engine.submit("telegram", bot.parsed([base.text(one, "/help") for one in (ALICE, ALICE, BOB)]))


async def presses_in_room(bot: Muted, who: base.Raw, words: str) -> None:
    """Press a button in the room."""
    for chat, message_id, message in reversed(bot.platform.said):
        for button in (one for row in message.buttons for one in row):
            if chat.id == str(ROOM) and isinstance(button, Button) and words in button.label:
                await bot.takes(base.press(who, int(message_id), button.id, base.group(ROOM)))
                return
    raise AssertionError(words)


def sealed_values(directory: Path) -> Iterator[tuple[str, bytes, Opening]]:
    """Every sealed value: where it lies, the value, and how the program opens what lies there."""
    vault = Vault(load_master_key(directory / "master.key"))
    with create_engine(f"sqlite:///{directory / FILE}").connect() as connection:
        keys = {(row.couple_id, row.person_id): row.key for row in connection.execute(select(t.data_key))}
        for table in t.metadata.sorted_tables:
            for row in connection.execute(select(table)).mappings():
                for column in SEALED & {*table.c}:
                    if row[column.name] is not None:
                        place = f"{column} of {[row[one.name] for one in table.primary_key]}"
                        yield place, row[column.name], opening(vault, keys, column, row)


def opening(vault: Vault, keys: dict[Any, bytes], column: Any, row: Any) -> Opening:
    """How what lies in this column of this row is opened."""
    if column.table is t.entry:
        who = row["couple_id"], row["person_id"]
        return lambda value: vault.unseal(keys[who], f"{column.name}|{row['round_id']}", *who, value)
    if column is t.person.c.wants:
        whose = row["couple_id"], row["id"]
        return lambda value: vault.unseal_ticks(keys[whose], *whose, value)
    if column.table is t.data_key:
        return lambda value: vault.take_key(vault, value, row["couple_id"], row["person_id"])
    if column.table is t.outbox:
        return lambda value: open_body(vault, post_place({**row}), value)
    place = name_place(row["id"]) if column.table is t.person else CHECK_PLACE
    return lambda value: vault.unseal_shared(place, value)
