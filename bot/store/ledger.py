"""The ledger of what was erased for good: a file of its own, so that an older backup of the database brings nothing back."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from bot import logs
from bot.store.disk import make_private, sync

NAME = "erased.ledger"


class Line(NamedTuple):
    """One person's words in a couple, at `at` (UTC): all of them, or those of one round. Without a person: the couple closed."""

    couple_id: int
    person_id: int
    round_id: int
    at: datetime

    def __str__(self) -> str:
        return f"{self.couple_id} {self.person_id} {self.round_id} {self.at.isoformat()}"


def read_line(text: str) -> Line:
    """The line that was written so. Raises ValueError."""
    couple_id, person_id, round_id, at = text.split()
    moment = datetime.fromisoformat(at)
    if moment.tzinfo is None:
        raise ValueError("a time without a zone")
    return Line(int(couple_id), int(person_id), int(round_id), moment)


@dataclass(frozen=True, slots=True)
class Ledger:
    """The file; it only ever grows."""

    path: Path

    def append(self, lines: Sequence[Line]) -> None:
        """Write these lines so that no crash loses them. Raises OSError."""
        fresh = not self.path.exists()
        with os.fdopen(os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600), "rb+") as file:
            # What a crash may have left unfinished gets an end of its own.
            torn = file.seek(0, os.SEEK_END) and file.seek(-1, os.SEEK_END) is not None and file.read(1) != b"\n"
            file.write(b"\n" * bool(torn) + "".join(f"{line}\n" for line in lines).encode())
            file.flush()
            os.fsync(file.fileno())
        if fresh:
            sync(self.path.parent)

    def after(self, moment: datetime | None) -> list[Line]:
        """The lines later than this, or all. A line that cannot be read is passed over and told."""
        if not self.path.exists():
            return []
        lines = _read(one.decode("ascii", "replace") for one in _whole(self.path))
        return [line for line in lines if moment is None or line.at > moment]


def _read(texts: Iterable[str]) -> Iterable[Line]:
    for text in texts:
        try:
            if text.strip():
                yield read_line(text)
        except ValueError as error:
            logs.event("ledger-line-unreadable", error=error)


def _whole(file: Path) -> list[bytes]:
    # A line without its end was never written: nobody was told that it was done.
    return [line for line in file.read_bytes().splitlines(keepends=True) if line.endswith(b"\n")]


def merge(source: Path, into: Path) -> int:
    """Add to one folder's ledger the lines of another's that it has not; return how many. Raises OSError."""
    have, new = (_whole(file) if file.exists() else [] for file in (into / NAME, source / NAME))
    known = set(have)
    missing = [line for line in dict.fromkeys(new) if line not in known]
    if missing:
        _write(into / NAME, [*have, *missing])
    return len(missing)


def _write(file: Path, lines: list[bytes]) -> None:
    # Aside and renamed, so that a crash never leaves less than there was.
    aside = file.with_name(f".{file.name}.new")
    aside.unlink(missing_ok=True)
    make_private(aside)
    with aside.open("wb") as written:
        written.writelines(lines)
        written.flush()
        os.fsync(written.fileno())
    aside.replace(file)
    sync(file.parent)
