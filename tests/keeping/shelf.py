"""Databases that were in use, backups of them, and a program that dies at a line of our choice."""

from __future__ import annotations

import os
import signal
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from types import FrameType
from typing import Any

from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine

from bot.settings import Settings
from bot.store.keyfile import load_master_key
from bot.store.vault import Vault
from migrations import __file__ as MIGRATIONS

NOW = datetime(2026, 3, 9, 8, tzinfo=UTC)
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
LIVED = (str(Path("bot") / "backup.py"), str(Path("bot") / "restore.py"), "copies.py", "disk.py", "ledger.py")


def settings(directory: Path, **others: Any) -> Settings:
    """The settings of a bot that lives in this folder."""
    return Settings(data_dir=directory, **others)


def make(directory: Path, mark: int, version: str = "head") -> Path:
    """A database of this version that was left by a kill: its last words lie in the log beside it. Return its file."""
    directory.mkdir(exist_ok=True, mode=0o700)
    file = directory / "duologue.sqlite3"
    migrated(file, version)
    vault = Vault(load_master_key(directory / "master.key"))
    leave_a_log(file, vault, mark)
    return file


def leave_a_log(file: Path, vault: Vault, mark: int) -> None:
    """Add somebody who stands in the log alone, as after a kill."""
    log = file.with_name(f"{file.name}-wal")
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        add_person(connection, vault, mark)
        left, logged = file.read_bytes(), log.read_bytes()
    file.write_bytes(left)
    log.touch(0o600)
    log.write_bytes(logged)


def migrated(file: Path, version: str) -> None:
    """Make an empty database of this version."""
    file.touch(0o600)
    config = Config()
    config.set_main_option("script_location", str(Path(MIGRATIONS).parent))
    engine = create_engine(f"sqlite:///{file}")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, version)
    engine.dispose()


def add_person(connection: sqlite3.Connection, vault: Vault, mark: int) -> None:
    """A person, a message that waits for them, and a heartbeat: all of them say `mark`."""
    columns = [row[1] for row in connection.execute("PRAGMA table_info(person)")]
    name = vault.seal_shared(f"name|{mark}", b"Alice")
    values = {"id": mark, "platform": "telegram", "account": str(mark), "name": name}
    row = [values.get(column, "[]" if column in ("focus", "quiet", "yes") else 0) for column in columns]
    places = ", ".join("?" * len(row))
    connection.execute(f"INSERT INTO person VALUES ({places})", row)  # noqa: S608 - question marks
    sends = "INSERT INTO outbox VALUES (NULL, 1, 'telegram', '1', 1, 'send', '', '', x'00', 1, 0, 1, 0, 0)"
    connection.execute(sends)
    connection.execute(
        "INSERT OR REPLACE INTO heartbeat VALUES (1, ?)", ((at(mark) - EPOCH) // timedelta(microseconds=1),)
    )
    connection.commit()


def at(mark: int) -> datetime:
    """When the database of this mark was last alive."""
    return NOW - timedelta(days=10 - mark)


def marks(file: Path) -> list[int]:
    """Which marks a database holds. It must be whole."""
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return [row[0] for row in connection.execute("SELECT id FROM person ORDER BY id")]


def killed_at_each_line(prepare: Callable[[], Any], work: Callable[[], Any], step: int = 1) -> Iterator[int]:
    """Prepare, and carry out the work in a process that dies before its first line of ours; then `step` further, and so on.

    Yields the number of the line after each death; ends when the work is done.
    """
    for line in count(1, step):
        prepare()
        if not _dies(line, work):
            return
        yield line


def _dies(line: int, work: Callable[[], Any]) -> bool:
    child = os.fork()
    if not child:
        try:
            sys.settrace(_killing(line))
            work()
        finally:
            os._exit(0)
    status = os.waitpid(child, 0)[1]
    if os.WIFSIGNALED(status):
        return True
    assert os.WEXITSTATUS(status) == 0
    return False


def _killing(line: int) -> Callable[[FrameType, str, Any], Any]:
    left = line

    def trace(frame: FrameType, event: str, _argument: Any) -> Any:
        nonlocal left
        if not frame.f_code.co_filename.endswith(LIVED):
            return None
        left -= event == "line"
        if not left:
            os.kill(os.getpid(), signal.SIGKILL)
        return trace

    return trace
