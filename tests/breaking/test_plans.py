"""No statement reads a whole table that grows, however many people it is asked about at once."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

from tests.breaking.failing import Faults
from tests.breaking.rig import Rig
from tests.breaking.statements import SCENARIOS, paired, run

MANY = ", ".join("?" * 100)
RARE = (
    "DELETE FROM outbox WHERE outbox.couple_id = ?",
    "SELECT outbox.couple_id, outbox.platform, outbox.chat",
    "SELECT min(outbox.not_before)",
    "UPDATE posted SET until = at",
)
"""A couple parts, or somebody is forgotten. Next to nothing waits to be sent, but in the minute when everybody is asked. And a
migration, once."""
SMALL = {
    "outage",
    "heartbeat",
    "ledger",
    "keycheck",
    "alembic_version",
    "sqlite_master",
    "sqlite_temp_master",
    "json_each",
}
"""A row for each time the bot was away in the last week, single rows, and what is looked for itself."""


async def test_every_statement_finds_its_rows_by_an_index(tmp_path: Path) -> None:
    couple = await paired(tmp_path / "paired")
    statements = set(couple.faults.statements)
    for name in SCENARIOS:
        rig = await run(couple, tmp_path / name, name, Faults())
        statements |= {*rig.faults.statements}
    statements |= await _purged(tmp_path / "purged")
    read = {_about_many(one) for one in statements if one.startswith(("SELECT", "UPDATE", "DELETE"))}
    assert len(read) > 20
    with closing(sqlite3.connect(tmp_path / "paired" / "duologue.sqlite3")) as connection:
        found = {
            sql.replace(MANY, "…"): tables
            for sql in sorted(read)
            if not sql.startswith(RARE) and (tables := _scanned(connection, sql))
        }
    assert not found, "\n".join(map(str, found.items()))


def test_a_scan_would_be_noticed(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "x.sqlite3")) as connection:
        connection.execute("CREATE TABLE person (platform TEXT, account TEXT, PRIMARY KEY (platform, account))")
        both = _about_many("SELECT * FROM person WHERE (platform, account) IN (VALUES (?, ?))")
        assert _scanned(connection, both) == ["person"]
        one = _about_many("SELECT * FROM person WHERE platform = ? AND account IN (?)")
        assert _scanned(connection, one) == []


def _about_many(sql: str) -> str:
    pairs = ", ".join(["(?, ?)"] * 100)
    return re.sub(
        r"IN \(\?(, \?)*\)", f"IN ({MANY})", re.sub(r"VALUES \(\?, \?\)(, \(\?, \?\))*", f"VALUES {pairs}", sql)
    )


def _scanned(connection: sqlite3.Connection, sql: str) -> list[str]:
    plan = connection.execute(f"EXPLAIN QUERY PLAN {sql}", [None] * sql.count("?")).fetchall()
    scans = [step[3].split()[1] for step in plan if step[3].startswith("SCAN")]
    return [one for one in scans if one not in SMALL and not re.match(r"\d|CONSTANT|\(", one)]


async def _purged(directory: Path) -> set[str]:
    rig = Rig(directory)
    await rig.start()
    await rig.app.purge()
    await rig.stop()
    return {*rig.faults.statements}
