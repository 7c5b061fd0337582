"""The file that holds the master key: never half of one, and never for others to read."""

from __future__ import annotations

import base64
import os
import stat
from pathlib import Path

from bot.store.disk import sync

BYTES = 32


class BadKey(Exception):
    """The master key is missing, unreadable, not a key or another database's; one line that never holds the key."""


def decode(text: str | bytes) -> bytes:
    """Return the key that this base64 stands for. Raises ValueError, which quotes nothing."""
    try:
        key = base64.b64decode(text.strip(), validate=True)
    except ValueError:
        raise ValueError("is not a key") from None
    if len(key) != BYTES:
        raise ValueError(f"is not a key of {BYTES} bytes")
    return key


def fresh() -> bytes:
    """A new master key."""
    return os.urandom(BYTES)


def load_master_key(path: Path) -> bytes:
    """Read the master key, making it if it is not there (mode 0600). Raises BadKey."""
    if not is_there(path):
        write(path, fresh())
    return read(path)


def is_there(path: Path) -> bool:
    """Whether there is such a file. Raises BadKey where that cannot be told."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as error:
        raise BadKey(f"the master key {path} cannot be looked for ({error.strerror})") from None
    return True


def read(path: Path, *, chosen: bool = False) -> bytes:
    """Read the master key. A file that was `chosen` may be shared with a group, as secret stores do it. Raises BadKey."""
    try:
        if stat.S_IMODE(path.stat().st_mode) & _forbidden(path, chosen):
            raise BadKey(
                f"the master key {path} can be read or changed by others; run: chmod 600 {path} "
                "(where that has no effect, name a file elsewhere with DUOLOGUE_MASTER_KEY_FILE)"
            )
        return decode(path.read_bytes())
    except OSError as error:
        raise BadKey(f"the master key {path} cannot be read ({error.strerror})") from None
    except ValueError as error:
        raise BadKey(f"the master key {path} {error}; put the right file back") from None


def _forbidden(path: Path, chosen: bool) -> int:
    if is_secret_store(path):
        # Whoever fills it decides who reads it; inside a container everybody is the bot.
        return 0o022
    return 0o027 if chosen else 0o077


def is_secret_store(path: Path) -> bool:
    """Whether a container's or systemd's secret store lies there: nothing can be kept in it from here."""
    stores = [Path("/run/secrets")]
    if given := os.environ.get("CREDENTIALS_DIRECTORY"):
        stores.append(Path(given))
    return any(path.absolute().is_relative_to(one) for one in stores)


def write(path: Path, key: bytes) -> None:
    """Write a key where there is none yet, for its owner alone; it is on the disk on return. Raises BadKey."""
    if is_there(path):
        raise BadKey(f"the file {path} is there already; name another for the new master key")
    # Written aside and renamed, so that a crash never leaves half a key.
    aside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        aside.unlink(missing_ok=True)
        handle = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            _fill(file.fileno(), key)
        aside.rename(path)
        sync(path.parent)
    except OSError as error:
        raise BadKey(f"the master key {path} cannot be made ({error.strerror})") from None


def replace(path: Path, successor: Path) -> None:
    """Put the successor in the place of a key, which is gone then; until that is done the successor stays. Raises BadKey."""
    try:
        _replace(path, successor)
    except OSError as error:
        raise BadKey(
            f"the master key {path} cannot be replaced ({error.strerror}); the right one is {successor} now, move it there"
        ) from None


def _replace(path: Path, successor: Path) -> None:
    try:
        successor.replace(path)
    except OSError:
        # A file that is mounted by itself cannot be renamed over, only written. If that is cut short, the other is whole.
        with path.open("r+b") as file:
            file.truncate()
            _fill(file.fileno(), decode(successor.read_bytes()))
        successor.unlink()
    sync(path.parent)


def _fill(handle: int, key: bytes) -> None:
    os.write(handle, base64.b64encode(key) + b"\n")
    os.fsync(handle)
