"""In which order the platforms hand over what they have, also after the process has died: the model reads in that order."""

from __future__ import annotations

import asyncio


class Order:
    """What was handed over and not committed is handed over again in the order of the first time, before anything else."""

    def __init__(self) -> None:
        self._handed: list[str] = []
        self._again: list[str] = []
        self._news = asyncio.Event()

    def begin_anew(self) -> None:
        """A process has died, and another begins."""
        self._again, self._handed = [*self._again, *(one for one in self._handed if one not in self._again)], []

    async def turn(self, platform: str) -> None:
        """Wait until it is this platform's turn."""
        while self._again and self._again[0] != platform:
            self._news.clear()
            await self._news.wait()

    def handed(self, platform: str) -> None:
        """It hands over now."""
        self._again = self._again[1:]
        self._handed.append(platform)
        self._news.set()

    def committed(self, platform: str) -> None:
        """What it handed over is committed."""
        self._handed.remove(platform)
