"""The data directory, held by one program at a time, and what a command says when it cannot do its work."""

from __future__ import annotations

import fcntl
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

LOCK = "duologue.lock"
_TRIES, _PAUSE = 4, 0.05


class StartError(Exception):
    """A command cannot do its work; the message is one line: what, why, how to mend it."""


def data_dir(path: Path) -> Path:
    """Return the data directory, made if it is not there. Raises StartError."""
    try:
        path.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise StartError(
            f"the data directory {path} cannot be made ({error.strerror}); set DUOLOGUE_DATA_DIR"
        ) from None
    return path


@contextmanager
def locked(directory: Path) -> Iterator[None]:
    """Hold the data directory: two programs on one database would answer twice. Raises StartError."""
    try:
        # Not emptied: it says which database was in use here.
        file = (directory / LOCK).open("a")
    except OSError as error:
        raise StartError(
            f"the data directory {directory} cannot be written ({error.strerror}); set DUOLOGUE_DATA_DIR"
        ) from None
    with file:
        if not _taken(file):
            raise StartError(f"another Duologue already runs in {directory}; stop it, or set DUOLOGUE_DATA_DIR")
        yield


def _taken(file: IO[str]) -> bool:
    for _ in range(_TRIES):
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            # Perhaps somebody only looks whether it is held.
            time.sleep(_PAUSE)
        else:
            return True
    return False


def is_held(directory: Path) -> bool:
    """Whether a program holds this data directory now."""
    try:
        file = (directory / LOCK).open()
    except OSError:
        return False
    with file:
        try:
            fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except OSError:
            return True
    return False
