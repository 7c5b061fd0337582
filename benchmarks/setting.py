"""How much is measured, and where."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(slots=True)
class Setting:
    """Repetitions, sizes, and a directory that goes when the run is over; `notes` stand below the table."""

    root: Path
    quick: bool = False
    full: bool = False
    times: int = 5
    notes: list[str] = field(default_factory=list)

    def fresh(self, name: str) -> Path:
        """An empty directory."""
        return Path(tempfile.mkdtemp(prefix=f"{name}-", dir=self.root))
