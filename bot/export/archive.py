"""The archive, in memory: nothing of it ever lies on this machine's disk."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from datetime import datetime

_AT_ONCE = 256 << 10


class Archive:
    """A zip file in the making; `at` is the time that its files bear."""

    def __init__(self, at: datetime) -> None:
        self._at = at
        self._bytes = io.BytesIO()
        self._zip = zipfile.ZipFile(self._bytes, "w")

    def write(self, name: str, parts: Iterable[str]) -> None:
        """Add a text, piece by piece: one long call would keep everybody else waiting."""
        with self._zip.open(self._entry(name, zipfile.ZIP_DEFLATED), "w") as file:
            for part in parts:
                file.write(part.encode("utf-8", "replace"))

    def add(self, name: str, data: bytes) -> None:
        """Add a file that is compressed already."""
        with self._zip.open(self._entry(name, zipfile.ZIP_STORED), "w") as file:
            for at in range(0, len(data), _AT_ONCE):
                file.write(memoryview(data)[at : at + _AT_ONCE])

    def close(self) -> bytes:
        """Return the whole."""
        self._zip.close()
        return self._bytes.getvalue()

    def _entry(self, name: str, compression: int) -> zipfile.ZipInfo:
        entry = zipfile.ZipInfo(name, self._at.timetuple()[:6])
        entry.compress_type = compression
        entry.external_attr = 0o600 << 16
        return entry
