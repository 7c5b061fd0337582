"""What is sealed opens in its own row and field, and nowhere else; what was swapped or altered is refused, and told."""

from __future__ import annotations

import io
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import LargeBinary, create_engine, select

from bot.store import tables as t
from bot.store.keyfile import load_master_key
from bot.store.posts import open_body, post_place
from bot.store.vault import CHECK_PLACE, Damaged, Vault, name_place
from tests.breaking import base
from tests.breaking.mute import FILE, Muted, muted, text
from tests.breaking.test_damaged_values import log as log
from tests.breaking.test_damaged_values import spoil

ALICE, BOB = base.user(5_000_000_041, "Alice"), base.user(5_000_000_042, "Bob")
ROOM = -4_000_000_043
FIRST, SECOND = "canary-swapped-one", "canary-swapped-two"
Opening = Callable[[bytes], object]

SEALED = {
    t.person.c.name,
    t.data_key.c.key,
    t.entry.c.words,
    t.entry.c.draft,
    t.entry.c.line,
    t.outbox.c.body,
    t.keycheck.c.sealed,
}
HASHED = {t.invite.c.token_hash}


async def lived_in(directory: Path) -> None:
    """A couple with one round opened, a line left, one answer sealed and one begun, and posts that wait."""
    async with muted(directory) as bot:
        await bot.pairs(ALICE, BOB, ROOM)
        await bot.takes(base.text(ALICE, "/today"), base.text(ALICE, FIRST), base.text(BOB, SECOND))
        await presses_in_room(bot, ALICE, "What I heard")
        await bot.takes(base.text(ALICE, "a line"))
        await bot.takes(base.text(BOB, "/checkin"))
        await bot.presses(BOB, "Glad")
        await bot.presses(BOB, "happy")
        bot.app.outbox.stop()
        await bot.app.engine.submit("telegram", bot.parsed([base.text(one, "/help") for one in (ALICE, ALICE, BOB)]))


async def presses_in_room(bot: Muted, who: base.Raw, words: str) -> None:
    for chat, message_id, message in reversed(bot.platform.said):
        for button in (one for row in message.buttons for one in row):
            if chat.id == str(ROOM) and words in getattr(button, "label", ""):
                await bot.takes(base.press(who, int(message_id), button.id, base.group(ROOM)))  # type: ignore[union-attr]
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
    if column.table is t.entry:
        who = row["couple_id"], row["person_id"]
        return lambda value: vault.unseal(keys[who], f"{column.name}|{row['round_id']}", *who, value)
    if column.table is t.data_key:
        return lambda value: vault.take_key(vault, value, row["couple_id"], row["person_id"])
    if column.table is t.outbox:
        return lambda value: open_body(vault, post_place({**row}), value)
    place = name_place(row["id"]) if column.table is t.person else CHECK_PLACE
    return lambda value: vault.unseal_shared(place, value)


def test_every_column_of_bytes_is_known_here() -> None:
    found = {one for table in t.metadata.sorted_tables for one in table.c if isinstance(one.type, LargeBinary)}
    assert found == SEALED | HASHED, "a new one must be sealed, tried below, and taken along by `duologue keys rotate`"


async def test_no_sealed_value_opens_in_the_place_of_another(tmp_path: Path) -> None:
    await lived_in(tmp_path)
    found = [*sealed_values(tmp_path)]
    assert {place.split()[0] for place, _value, _opens in found} == {str(one) for one in SEALED}
    assert len([place for place, _value, _opens in found if place.startswith("outbox")]) >= 3
    for _place, value, opens in found:
        opens(value)
    for (here, _own, opens), (there, value, _opens) in permutations(found, 2):
        with pytest.raises(Damaged):
            print(f"{there} in the place of {here}: {opens(value)!r}")  # noqa: T201 - shown if it opens


@pytest.mark.parametrize("column", ["platform", "chat", "kind", "couple_id", "message_id", "created_at", "ref"])
async def test_a_post_whose_row_was_altered_does_not_open(tmp_path: Path, column: str) -> None:
    await lived_in(tmp_path)
    vault = Vault(load_master_key(tmp_path / "master.key"))
    with create_engine(f"sqlite:///{tmp_path / FILE}").connect() as connection:
        row = connection.execute(select(t.outbox)).mappings().first()
    assert row is not None
    open_body(vault, post_place({**row}), row["body"])
    with pytest.raises(Damaged):
        open_body(vault, post_place({**row, column: "7"}), row["body"])


async def answered_by_one(bot: Muted) -> None:
    await bot.pairs(ALICE, BOB, ROOM)
    await bot.takes(base.text(ALICE, "/today"))
    await bot.takes(base.text(ALICE, FIRST))


def logged(log: io.StringIO, event: str) -> bool:
    return f'"event": "{event}"' in log.getvalue()


async def test_an_answer_that_does_not_open_lets_nothing_open_and_is_told(tmp_path: Path, log: io.StringIO) -> None:
    async with muted(tmp_path) as bot:
        await answered_by_one(bot)
        spoil(tmp_path, "entry", "words")
        await bot.takes(base.text(BOB, SECOND))
        assert "can't be opened any more" in text(bot.newest(BOB["id"]))
        said = "\n".join(text(message) for _chat, _id, message in bot.platform.said)
        assert FIRST not in said
        assert SECOND not in said
        assert "Both answers are in" not in said
        # Its author writes it anew, and all is well.
        await bot.presses(ALICE, "Change")
        await bot.takes(base.text(ALICE, "mended"), base.text(BOB, SECOND))
        assert "mended" in text(bot.newest(ROOM, SECOND))
    assert logged(log, "sealed-value-damaged")
    assert FIRST not in log.getvalue()


async def test_words_of_two_rounds_that_were_swapped_are_not_shown(tmp_path: Path, log: io.StringIO) -> None:
    async with muted(tmp_path) as bot:
        await bot.pairs(ALICE, BOB, ROOM)
        await bot.takes(base.text(ALICE, "/today"), base.text(ALICE, FIRST), base.text(BOB, SECOND))
    with closing(sqlite3.connect(tmp_path / FILE)) as connection, connection:
        (one, two) = connection.execute("SELECT rowid, words FROM entry").fetchall()
        connection.execute("UPDATE entry SET words = ? WHERE rowid = ?", (two[1], one[0]))
        connection.execute("UPDATE entry SET words = ? WHERE rowid = ?", (one[1], two[0]))
    async with muted(tmp_path) as bot:
        await bot.takes(base.text(ALICE, "/today"))
        shown = text(bot.newest(ALICE["id"]))
        assert shown.count("damaged where they are kept") == 2
        assert FIRST not in shown
        assert SECOND not in shown
    assert logged(log, "sealed-value-damaged")


async def test_ones_own_words_are_taken_out_although_the_others_are_damaged(tmp_path: Path) -> None:
    async with muted(tmp_path) as bot:
        await bot.pairs(ALICE, BOB, ROOM)
        await bot.takes(base.text(ALICE, "/today"), base.text(ALICE, FIRST), base.text(BOB, SECOND))
        await presses_in_room(bot, ALICE, "Remove mine")
        with closing(sqlite3.connect(tmp_path / FILE)) as connection, connection:
            person = connection.execute("SELECT id FROM person WHERE account = ?", (str(BOB["id"]),)).fetchone()
            connection.execute("UPDATE entry SET words = x'00' WHERE person_id = ?", person)
        await bot.presses(ALICE, "Take my words out")
        shown = text(bot.newest(ROOM))
    assert "taken out" in shown
    assert "damaged" in shown
    assert FIRST not in shown
