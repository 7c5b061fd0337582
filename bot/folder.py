"""The data directory: made for its own user alone, held by one program at a time, and closed to the eyes of others."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot import logs
from bot.holding import LOCK, StartError, data_dir, locked
from bot.settings import ENV_FILE, secrets_in_env_file
from bot.store.ledger import NAME as LEDGER


@contextmanager
def held(directory: Path) -> Iterator[None]:
    """Make the data directory if need be, and hold it: two programs on one database would answer twice. Raises StartError."""
    _refuse_open_env_file()
    with locked(data_dir(directory)):
        yield


def _refuse_open_env_file() -> None:
    """What stands in .env is the operator's own: its rights are not changed behind their back."""
    file = Path(ENV_FILE)
    if file.is_file() and _open_to_others(file) and secrets_in_env_file():
        raise StartError(
            "the file .env holds secrets and can be read by others; run: chmod 600 .env (where that has no effect, "
            "put them into the environment)"
        )


def note_database(directory: Path, database: Path | None) -> None:
    """Note that this file is in use: should it be empty one day, it was lost."""
    if database is not None:
        (directory / LOCK).write_text(f"{database.absolute()}\n")


def refuse_lost(directory: Path, database: Path | None) -> None:
    """Say of an empty database whether it is the one in use here until now. Raises StartError."""
    if database is not None and (directory / LOCK).read_text() == f"{database.absolute()}\n":
        raise StartError(
            f"the database {database} was in use here and is empty now; put it back or restore a backup "
            f"(to begin anew, remove {directory / LOCK})"
        )


def close_to_others(directory: Path, database: Path | None) -> None:
    """Take away what others may do with the files of the database; where that has no effect, only say so."""
    beside = [Path(f"{database}{end}") for end in ("", "-wal", "-shm")] if database else []
    for file in [*beside, directory / LEDGER]:
        if file.is_file() and _open_to_others(file):
            logs.event("rights-mended" if _mended(file) else "data-open-to-others")


def _mended(file: Path) -> bool:
    try:
        file.chmod(stat.S_IMODE(file.stat().st_mode) & ~0o077)
    except OSError:
        return False
    return not _open_to_others(file)


def _open_to_others(file: Path) -> bool:
    return bool(stat.S_IMODE(file.stat().st_mode) & 0o077)
