"""`duologue backup`: copies of the database, taken while the bot runs; the key is never among them."""

from __future__ import annotations

import fcntl
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import make_url

from bot.holding import StartError
from bot.settings import Settings
from bot.store import copies, disk, ledger
from bot.store.schema import HEAD

_KEPT_BEFORE = 3
_OWN = re.compile(r"duologue-\d{8}T\d{6}Z\.sqlite3")
_BEFORE = re.compile(r"duologue-before-\w+-\d{8}T\d{6}Z\.sqlite3")
_PART = ".duologue-*.part*"


@dataclass(frozen=True, slots=True)
class Done:
    """A backup that was made, its bytes, and how many of its kind there are now."""

    file: Path
    size: int
    kept: int


def backups(settings: Settings) -> Path:
    """Where backups go if nothing else is said."""
    return settings.data_dir / "backups"


def stamp(now: datetime) -> str:
    """A moment (UTC) as it stands in names of files, which sort by it."""
    return f"{now:%Y%m%dT%H%M%SZ}"


def database_file(settings: Settings) -> Path | None:
    """SQLite's file, or None where the database is another."""
    url = make_url(settings.database.get_secret_value())
    return Path(url.database) if url.get_backend_name() == "sqlite" and url.database else None


def require_file(settings: Settings) -> Path:
    """SQLite's file, which need not be there. Raises StartError."""
    file = database_file(settings)
    if file is None:
        raise StartError("the database is PostgreSQL's: use pg_dump and pg_restore, as docs/operate.md says")
    return file


def backup(settings: Settings, to: Path | None, keep: int, now: datetime) -> Done:
    """Make a backup and take away all but the newest `keep` of those made so before. Raises StartError."""
    file = require_file(settings)
    if not file.is_file():
        raise StartError(f"there is no database {file} yet, so there is nothing to back up; look at DUOLOGUE_DATA_DIR")
    with _telling(file):
        return _make(file, settings.data_dir, to or backups(settings), f"duologue-{stamp(now)}.sqlite3", _OWN, keep)


def before_migration(settings: Settings, now: datetime) -> None:
    """Back up a database that is about to be brought to a newer schema. Raises StartError."""
    file = database_file(settings)
    if file is None or not _is_older(file):
        return
    name = f"duologue-before-{HEAD}-{stamp(now)}.sqlite3"
    with _telling(file):
        _make(file, settings.data_dir, backups(settings), name, _BEFORE, _KEPT_BEFORE)


def _is_older(file: Path) -> bool:
    if not file.is_file():
        return False
    try:
        with copies.opened(file, "ro") as connection:
            return copies.facts(connection).version < HEAD
    except copies.Unfit:
        # The start itself tells what is wrong with it, and changes nothing before.
        return False


@contextmanager
def _telling(file: Path) -> Iterator[None]:
    try:
        yield
    except copies.Unfit as error:
        raise StartError(f"the database {file} cannot be backed up: {error}; `duologue doctor` tells more") from None
    except OSError as error:
        where = error.filename or "the backup's folder"
        raise StartError(f"the backup cannot be written ({where}: {error.strerror}); make room, or say --to") from None


def _make(file: Path, data: Path, folder: Path, name: str, kind: re.Pattern[str], keep: int) -> Done:
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    with _alone_in(folder):
        for part in folder.glob(_PART):
            part.unlink()
        part = folder / f".{name}.part"
        copies.take(file, part)
        # Before the copy has its name: no backup is ever there without what was erased by then.
        ledger.merge(data, folder)
        part.replace(folder / name)
        disk.sync(folder)
        return Done(folder / name, (folder / name).stat().st_size, _tidy(folder, kind, keep))


@contextmanager
def _alone_in(folder: Path) -> Iterator[None]:
    with (folder / ".lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _tidy(folder: Path, kind: re.Pattern[str], keep: int) -> int:
    found = sorted(one for one in folder.iterdir() if kind.fullmatch(one.name))
    for one in found[:-keep]:
        one.unlink()
    return len(found[-keep:])


def newest(folder: Path) -> Path | None:
    """The newest backup in this folder that was asked for."""
    found = [one for one in folder.iterdir() if _OWN.fullmatch(one.name)] if folder.is_dir() else []
    return max(found, default=None)
