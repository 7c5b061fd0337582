"""A database as `kill -9` leaves it, with much in its write-ahead log; and what can be read of it afterwards."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.store.keyfile import load_master_key
from bot.store.vault import Vault
from tests.breaking import base
from tests.breaking.mute import FILE, Muted, muted

WAL, SHM = f"{FILE}-wal", f"{FILE}-shm"
COUPLES = 5
CAROL = base.user(5_000_000_099, "Carol")


@dataclass(frozen=True, slots=True)
class State:
    """What had been accepted when the log had this length: answers (all), and how many of them were opened."""

    length: int
    answers: frozenset[str]
    opened: int


@dataclass(frozen=True, slots=True)
class Specimen:
    """Files of a killed bot, and what was in them step by step."""

    directory: Path
    states: tuple[State, ...]

    def copy(self, to: Path) -> Path:
        """The files once more, to be damaged."""
        return shutil.copytree(self.directory, to)

    def at_least(self, length: int) -> State:
        """What must be there if the log is good up to this length."""
        return [one for one in self.states if one.length <= length][-1]


async def make(directory: Path) -> Specimen:
    """Couples pair and answer; half of it is in the main file, the rest in the log alone."""
    live = directory / "live"
    live.mkdir()
    states: list[State] = []
    said: set[str] = set()
    opened = 0
    async with muted(live) as bot:
        for number in range(COUPLES):
            one, two = (base.user(5_000_000_100 + 2 * number + at, f"P{number}{at}") for at in range(2))
            await bot.pairs(one, two, -4_000_000_100 - number)
            await bot.takes(base.text(one, "/today"))
            if number == 1:
                await bot.app.database.checkpoint()
            for who in (one, two)[: 2 if number < COUPLES - 1 else 1]:
                said.add(f"canary-{who['id']}")
                await bot.takes(base.text(who, f"canary-{who['id']}"))
                opened += 2 if who is two else 0
                states.append(State(_length(live), frozenset(said), opened))
            if number < 1:
                states.clear()
        first = State(0, states[0].answers - {f"canary-{5_000_000_102}"}, 2)
        shutil.copytree(live, directory / "killed", ignore=shutil.ignore_patterns("*.lock"))
    return Specimen(directory / "killed", (first, *states))


def _length(directory: Path) -> int:
    return (directory / WAL).stat().st_size


@dataclass(frozen=True, slots=True)
class Found:
    """What is in a database after the bot has worked on it."""

    answers: frozenset[str]
    opened: int
    damaged: int
    halves: int
    """Rounds that are neither wholly open nor wholly sealed."""
    sound: bool


def read(directory: Path) -> Found:
    """Read every round with the vault, past the engine."""
    vault = Vault(load_master_key(directory / "master.key"))
    answers: set[str] = set()
    opened = damaged = halves = 0
    with closing(sqlite3.connect(directory / FILE)) as connection:
        connection.row_factory = sqlite3.Row
        sound = connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        keys = {
            (row["couple_id"], row["person_id"]): row["key"] for row in connection.execute("SELECT * FROM data_key")
        }
        for round_ in connection.execute("SELECT * FROM round").fetchall():
            query = "SELECT * FROM entry WHERE couple_id = ? AND round_id = ?"
            entries = connection.execute(query, (round_["couple_id"], round_["id"])).fetchall()
            whole = len(entries) == 2 and all(one["state"] == "sealed" for one in entries)
            shown = sum(one["shown_at"] is not None for one in entries)
            halves += (round_["state"] == "opened", shown) not in ((True, 2), (False, 0)) or whole != (shown == 2)
            opened += shown
            for one in entries:
                words = _words(vault, keys, one)
                damaged += words is None
                answers |= {words} if words else set()
    return Found(frozenset(answers), opened, damaged, halves, sound)


def _words(vault: Vault, keys: dict[Any, bytes], entry: sqlite3.Row) -> str | None:
    """The entry's words, empty if there are none, None if they do not open."""
    if entry["words"] is None:
        return ""
    couple, person, round_ = entry["couple_id"], entry["person_id"], entry["round_id"]
    try:
        filled = vault.unseal(keys[couple, person], f"words|{round_}", couple, person, entry["words"])
    except Exception:
        return None
    return str(filled["answer"][0]["text"])


async def restart(directory: Path) -> None:
    """Start the bot on these files; it must answer somebody. Raises StartError."""
    async with muted(directory) as bot:
        await answers_somebody(bot)


async def answers_somebody(bot: Muted) -> None:
    """A stranger asks for help, and gets it."""
    said = len(bot.platform.said)
    await bot.takes(base.text(CAROL, "/help"))
    assert any(chat.id == str(CAROL["id"]) for chat, _, _ in bot.platform.said[said:]), "nobody is answered"
