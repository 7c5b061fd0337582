"""Processes that a test starts."""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
from pathlib import Path

_COMPILED = Path(tempfile.gettempdir()) / "duologue-tests-compiled"


def environment(**settings: str) -> dict[str, str]:
    """This process's own environment with these settings and no others; what is compiled once is kept for the next start."""
    kept = {key: value for key, value in os.environ.items() if not key.upper().startswith("DUOLOGUE_")}
    kept.pop("PYTHONDONTWRITEBYTECODE", None)
    return kept | {"PYTHONPYCACHEPREFIX": str(_COMPILED)} | settings


async def start_bot(
    token: str, url: str, directory: Path, log: Path, *, program: str = "bot", **settings: str
) -> asyncio.subprocess.Process:
    """Start `duologue run` on this directory; what it writes down is added to `log`. It need not be up on return."""
    required = {"TELEGRAM_TOKEN": token, "TELEGRAM_API_URL": url, "DATA_DIR": str(directory)}
    started = environment(**{f"DUOLOGUE_{name}": value for name, value in (required | settings).items()})
    with log.open("ab") as written:
        return await asyncio.create_subprocess_exec(
            sys.executable, "-m", program, "run", env=started, stdout=written, stderr=written
        )
