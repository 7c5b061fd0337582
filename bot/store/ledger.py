"""The ledger of what was erased for good: a file of its own, so that an older backup of the database brings nothing back."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from bot import logs

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
    return Line(int(couple_id), int(person_id), int(round_id), datetime.fromisoformat(at))


@dataclass(frozen=True, slots=True)
class Ledger:
    """The file; it only ever grows."""

    path: Path

    def append(self, lines: Sequence[Line]) -> None:
        """Write these lines so that no crash loses them. Raises OSError."""
        with os.fdopen(os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600), "rb+") as file:
            # What a crash may have left unfinished gets an end of its own.
            torn = file.seek(0, os.SEEK_END) and file.seek(-1, os.SEEK_END) is not None and file.read(1) != b"\n"
            file.write(b"\n" * bool(torn) + "".join(f"{line}\n" for line in lines).encode())
            file.flush()
            os.fsync(file.fileno())

    def after(self, moment: datetime | None) -> list[Line]:
        """The lines later than this, or all. A line that cannot be read is passed over and told."""
        if not self.path.exists():
            return []
        return [
            line
            for line in _read(self.path.read_text("ascii", "replace").splitlines())
            if not moment or line.at > moment
        ]


def _read(texts: Iterable[str]) -> Iterable[Line]:
    for text in texts:
        try:
            if text:
                yield read_line(text)
        except ValueError as error:
            logs.event("ledger-line-unreadable", error=error)
