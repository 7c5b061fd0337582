"""The baseline of the store: the rows that the engine wrote, written again with `sqlite3`, one transaction an answer."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any

from benchmarks.alone import Turn
from benchmarks.people import account, couple_id, person_id

_PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON", "foreign_keys=ON")
Write = tuple[str, tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class Written:
    """What one answer wrote: statements with their values."""

    writes: list[Write]


def written(path: Path, turns: Sequence[Turn], update_ids: Sequence[str], outbox_from: int) -> list[Written]:
    """Read back what these answers wrote into the engine's database."""
    with closing(sqlite3.connect(path)) as connection:
        posts = _posts(connection, outbox_from)
        return [
            Written([_seen(connection, update_id), *_state(connection, turn), *posts.get(couple_id(turn[0]), ())])
            for turn, update_id in zip(turns, update_ids, strict=True)
        ]


def last_post(path: Path) -> int:
    """The id of the newest row of the outbox."""
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("SELECT coalesce(max(id), 0) FROM outbox").fetchone()[0])


def _posts(connection: sqlite3.Connection, outbox_from: int) -> dict[int, list[Write]]:
    found: dict[int, list[Write]] = {}
    for row in _rows(connection, "SELECT * FROM outbox WHERE id > ? ORDER BY id", outbox_from):
        del row["id"]
        found.setdefault(row["couple_id"], []).append(_insert("outbox", row))
    return found


def _seen(connection: sqlite3.Connection, update_id: str) -> Write:
    return _insert("seen", _row(connection, "SELECT * FROM seen WHERE update_id = ?", update_id))


def _state(connection: sqlite3.Connection, turn: Turn) -> Iterator[Write]:
    """The answer itself, the round it is in, and, where it opened the round, the couple's days together."""
    couple = _row(connection, "SELECT * FROM couple WHERE id = ?", couple_id(turn[0]))
    round_ = _row(connection, "SELECT * FROM round WHERE couple_id = ? AND id = ?", couple["id"], couple["today"])
    sides = (0, 1) if round_["state"] == "opened" else (turn[1],)
    for side in sides:
        query = "SELECT * FROM entry WHERE couple_id = ? AND round_id = ? AND person_id = ?"
        entry = _row(connection, query, couple["id"], round_["id"], person_id(turn[0], side))
        yield _update("entry", entry, ("couple_id", "round_id", "person_id"))
    yield _update("round", round_, ("couple_id", "id"))
    if round_["state"] == "opened":
        yield _update("couple", couple, ("id",))


def _rows(connection: sqlite3.Connection, query: str, *values: Any) -> Iterator[dict[str, Any]]:
    cursor = connection.execute(query, values)
    names = [one[0] for one in cursor.description]
    for row in cursor:
        yield dict(zip(names, row, strict=True))


def _row(connection: sqlite3.Connection, query: str, *values: Any) -> dict[str, Any]:
    found = list(_rows(connection, query, *values))
    assert len(found) == 1, f"an answer was not taken: {query} finds {len(found)}"
    return found[0]


def _insert(table: str, row: dict[str, Any]) -> Write:
    places = ", ".join("?" * len(row))
    return f"INSERT INTO {table} ({', '.join(row)}) VALUES ({places})", tuple(row.values())  # noqa: S608


def _update(table: str, row: dict[str, Any], keys: tuple[str, ...]) -> Write:
    new = [name for name in row if name not in keys]
    changes, where = ", ".join(f"{one} = ?" for one in new), " AND ".join(f"{one} = ?" for one in keys)
    values = [row[one] for one in (*new, *keys)]
    return f"UPDATE {table} SET {changes} WHERE {where}", tuple(values)  # noqa: S608


def repeat(path: Path, answers: Sequence[Written]) -> list[float]:
    """Write all of this into another database, one FULL transaction an answer; return the seconds that each took."""
    took = []
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        for one in answers:
            began = perf_counter()
            connection.execute("BEGIN IMMEDIATE")
            for statement, values in one.writes:
                if connection.execute(statement, values).rowcount != 1:
                    raise AssertionError(f"not one row: {statement}")
            connection.execute("COMMIT")
            took.append(perf_counter() - began)
    return took


def check(answers: Sequence[Written], turns: Sequence[Turn]) -> None:
    """Each answer was taken as one: its update id, its entry, its round (opened by the second), and what is said of it."""
    for one, (number, side) in zip(answers, turns, strict=True):
        tables = [statement.split()[2 if statement.startswith("INSERT") else 1] for statement, _ in one.writes]
        assert {"seen", "entry", "round", "outbox"} <= set(tables), tables
        assert ("couple" in tables) == (side == 1), "the second answer opens the round, the first does not"
        chats = {str(account(number, which)) for which in (0, 1)}
        assert all(chats & {str(value) for value in values} for text, values in one.writes if "outbox" in text)
