"""A sealed value that does not open, or a page that went bad while the bot runs: others are not stopped by it."""

from __future__ import annotations

import io
import logging
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bot import logs
from bot.store.database import CHECKED_WHOLE
from tests.breaking import base, damage
from tests.breaking.mute import FILE, Muted, muted, text

ALICE, BOB = base.user(5_000_000_031, "Alice"), base.user(5_000_000_032, "Bob")
ROOM = -4_000_000_033
WORDS = "canary-in-the-vault"


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    stream = io.StringIO()
    handler, root = logs.JsonLines(stream), logging.getLogger()
    root.addHandler(handler)
    yield stream
    root.removeHandler(handler)


def spoil(directory: Path, table: str, column: str) -> None:
    """Turn a bit around in every value of a column."""
    with closing(sqlite3.connect(directory / FILE)) as connection, connection:
        for rowid, value in connection.execute(f"SELECT rowid, {column} FROM {table}").fetchall():  # noqa: S608
            if value is not None:
                spoiled = value[:-1] + bytes([value[-1] ^ 1])
                connection.execute(f"UPDATE {table} SET {column} = ? WHERE rowid = ?", (spoiled, rowid))  # noqa: S608


async def sealed(bot: Muted) -> None:
    """Alice's answer is sealed; Bob has not answered."""
    await bot.pairs(ALICE, BOB, ROOM)
    await bot.takes(base.text(ALICE, "/today"))
    await bot.takes(base.text(ALICE, WORDS))


@pytest.mark.parametrize(
    "place", [("person", "name"), ("data_key", "key"), ("entry", "words"), ("entry", "draft"), ("invite", "token_hash")]
)
async def test_a_damaged_value_stops_nobody_else(tmp_path: Path, place: tuple[str, str]) -> None:
    async with muted(tmp_path) as bot:
        await sealed(bot)
    spoil(tmp_path, *place)
    async with muted(tmp_path) as bot:
        for raw in (base.text(ALICE, "hello"), base.text(BOB, "mine"), base.bot_added(BOB, ROOM)):
            await bot.takes(raw, base.text(damage.CAROL, "/help"))
            await damage.answers_somebody(bot)


async def test_a_damaged_name_is_mended_by_the_next_message(tmp_path: Path) -> None:
    async with muted(tmp_path) as bot:
        await sealed(bot)
    spoil(tmp_path, "person", "name")
    async with muted(tmp_path) as bot:
        await bot.takes(base.text(ALICE, "/streak"))
        await bot.takes(base.text(BOB, "mine"))
        shown = text(bot.newest(ROOM, WORDS))
    assert "Alice" in shown
    assert "Bob" in shown


async def test_a_damaged_post_does_not_keep_the_room_from_moving(tmp_path: Path) -> None:
    async with muted(tmp_path) as bot:
        await sealed(bot)
        bot.app.outbox.stop()
        await bot.app.engine.submit("telegram", bot.parsed([base.text(BOB, "mine")]))
        await bot.app.database.checkpoint()
        spoil(tmp_path, "outbox", "body")
        moved = base.message(ALICE, base.group(ROOM), migrate_to_chat_id=-100_4_000_000_033)
        await bot.app.engine.submit("telegram", bot.parsed([base.update("message", moved)]))
        with closing(sqlite3.connect(tmp_path / FILE)) as connection:
            (room,) = connection.execute("SELECT room_chat FROM couple").fetchone()
    assert room == "-1004000000033"


async def test_damage_met_while_running_is_told_clearly(tmp_path: Path, log: io.StringIO) -> None:
    async with muted(tmp_path) as bot:
        await sealed(bot)
        await bot.app.database.checkpoint()
        await bot.app.database.close()
        file = tmp_path / FILE
        file.write_bytes(file.read_bytes()[:4096] + b"\xa5" * (file.stat().st_size - 4096))
        with pytest.raises(Exception, match="malformed"):
            await bot.takes(base.text(ALICE, "/streak"))
        bot.app.outbox.stop()
        bot.app.database.checkpoint = bot.app.database.close  # type: ignore[method-assign]
    assert "database-damaged-restore-a-backup" in log.getvalue()
    assert WORDS not in log.getvalue()


def run(directory: Path) -> subprocess.CompletedProcess[str]:
    """The program itself, on these files."""
    settings = {"DUOLOGUE_TELEGRAM_TOKEN": "1:x", "DUOLOGUE_DATA_DIR": str(directory), "PATH": ""}
    settings |= {"DUOLOGUE_TELEGRAM_API_URL": "http://127.0.0.1:9"}
    command = [sys.executable, "-m", "bot", "run"]
    return subprocess.run(command, env=settings, capture_output=True, text=True, timeout=60, check=False)


@pytest.mark.parametrize("size", [100_000, CHECKED_WHOLE * 2])
async def test_the_program_says_in_one_line_which_file_is_damaged(tmp_path: Path, size: int) -> None:
    async with muted(tmp_path) as bot:
        await sealed(bot)
    file = tmp_path / FILE
    whole = file.read_bytes()
    # Its header is good; what the header leads to is not.
    file.write_bytes(whole[:100] + b"\xa5" * size)
    done = run(tmp_path)
    assert done.returncode == 2
    lines = [one for one in done.stderr.splitlines() if one.startswith("duologue:")]
    assert lines == [f"duologue: the database {file} is damaged; keep a copy of it, and restore a backup"]
    assert "Traceback" not in done.stderr
