"""The environment of a process that a test starts."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

_COMPILED = Path(tempfile.gettempdir()) / "duologue-tests-compiled"


def environment(**settings: str) -> dict[str, str]:
    """This process's own environment with these settings and no others; what is compiled once is kept for the next start."""
    kept = {key: value for key, value in os.environ.items() if not key.upper().startswith("DUOLOGUE_")}
    kept.pop("PYTHONDONTWRITEBYTECODE", None)
    return kept | {"PYTHONPYCACHEPREFIX": str(_COMPILED)} | settings
