"""Files at the Bot API: where one lies that somebody has sent, and how long one may be on its way. Pure."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from bot.carrier import Refused, Uncertain

_AT_LEAST_SECONDS = 10.0
_SLOWEST_BYTES = 100_000
"""A line that carries fewer in a second is as good as none."""


def where_it_lies(found: Any, most: int) -> tuple[str, int]:
    """Return path and size of what getFile has found. Refused if it is not to be had, or is more than `most` bytes."""
    if not isinstance(found, dict):
        raise Uncertain("the answer is not a file")
    path, size = found.get("file_path"), found.get("file_size", 0)
    # A local server names a place on its own disk.
    if not isinstance(path, str) or path.startswith("/"):
        raise Refused("this file cannot be fetched")
    if not isinstance(size, int) or size > most:
        raise Refused("this file is too big")
    return quote(path), size


def patience(size: int) -> float:
    """Seconds in which so many bytes come through a slow line."""
    return _AT_LEAST_SECONDS + size / _SLOWEST_BYTES
