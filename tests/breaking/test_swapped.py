"""What is sealed opens in its own row and field, and nowhere else; what was swapped or altered is refused, and told."""

from __future__ import annotations

import io
import sqlite3
from contextlib import closing
from itertools import permutations
from pathlib import Path

import pytest
from sqlalchemy import LargeBinary, create_engine, select

from bot.store import tables as t
from bot.store.keyfile import load_master_key
from bot.store.posts import open_body, post_place
from bot.store.vault import Damaged, Vault
from tests.breaking import base
from tests.breaking.mute import FILE, Muted, muted, text
from tests.breaking.sealed import (
    ALICE,
    BOB,
    FIRST,
    HASHED,
    ROOM,
    SEALED,
    SECOND,
    lived_in,
    presses_in_room,
    sealed_values,
)
from tests.breaking.test_damaged_values import log as log
from tests.breaking.test_damaged_values import spoil


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
