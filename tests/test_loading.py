"""What a start does not need is not loaded: half of a cold start is reading modules."""

from __future__ import annotations

import subprocess
import sys

NOT_AT_START = {
    "aiohttp",
    "alembic",
    "apscheduler",
    "asyncpg",
    "bot.sandbox",
    "fluent",
    "segno",
    "sqlalchemy.orm",
}


def test_the_service_starts_without_what_is_used_later_or_never() -> None:
    told = "import sys, bot.service; print(*sys.modules)"
    loaded = set(
        subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True).stdout.split()
    )
    assert "bot.app" in loaded
    assert loaded & NOT_AT_START == set()
