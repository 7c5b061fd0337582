"""The file of what was erased for good, which outlives backups: it only ever grows."""

from __future__ import annotations

import os
from pathlib import Path

from bot.store.copies import make_private, sync
from bot.store.ledger import NAME as NAME


def merge(source: Path, into: Path) -> int:
    """Add to one folder's ledger the lines of another's that it has not; return how many. Raises OSError."""
    have, new = _lines(into / NAME), _lines(source / NAME)
    known = set(have)
    missing = [line for line in dict.fromkeys(new) if line not in known]
    if missing:
        _write(into / NAME, [*have, *missing])
    return len(missing)


def _lines(file: Path) -> list[bytes]:
    # Without its end a line was still being written: what it tells of was not done yet.
    return (
        [line for line in file.read_bytes().splitlines(keepends=True) if line.endswith(b"\n")] if file.exists() else []
    )


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
