"""Files that others must not read, and that a power cut must not lose."""

from __future__ import annotations

import os
from pathlib import Path


def make_private(file: Path) -> None:
    """Make an empty file that its owner alone can read. Raises OSError if there is one."""
    os.close(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))


def sync(path: Path) -> None:
    """Have what was written to a file, or which files a folder has, on the disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
