"""The real program as a process against a watched world: started, killed at a chosen moment, started again."""

from __future__ import annotations

import asyncio
import signal
from pathlib import Path
from random import Random

from bot.sandbox.api import Server
from tests.breaking.watched import Watched
from tests.processes import start_bot

PATIENCE = 60.0
NEAR = 0.03
"""Half of the kills fall within this many seconds of a message."""
LONGEST_LIFE = 0.8
"""The others fall within this many seconds of the first message, and some of the start itself."""
STILLBORN = 0.2
MOST_MOMENTS = 40


class Bot:
    """One data directory and the process that works on it."""

    def __init__(self, world: Watched, server: Server, directory: Path, random: Random) -> None:
        self.world, self.server, self.directory, self.random = world, server, directory, random
        self.log = directory.parent / "log.txt"
        self.process: asyncio.subprocess.Process | None = None
        self._moments_left = -1
        self._delay = 0.0
        world.moment = self._moment

    async def start(self) -> None:
        """Start it, and do not wait for it to be up."""
        self.process = await start_bot(self.world.token, self.server.url, self.directory, self.log)

    async def killed(self) -> int:
        """Kill it at a moment that chance chooses, near a message or anywhere; return how it ended."""
        assert self.process is not None
        if self.random.random() < 0.5:
            # Sometimes at once: before the answer to its call has left.
            self._delay = self.random.choice((0.0, self.random.uniform(0, NEAR), self.random.uniform(0, NEAR)))
            self._moments_left = self.random.randrange(1, MOST_MOMENTS)
        elif self.random.random() < STILLBORN:
            asyncio.get_running_loop().call_later(self.random.uniform(0, LONGEST_LIFE), self._kill, self.process)
        else:
            self._delay, self._moments_left = self.random.uniform(0, LONGEST_LIFE), 1
        return await asyncio.wait_for(self.process.wait(), PATIENCE)

    def _moment(self) -> None:
        self._moments_left -= 1
        if self._moments_left == 0 and self.process is not None:
            if self._delay:
                asyncio.get_running_loop().call_later(self._delay, self._kill, self.process)
            else:
                self._kill(self.process)

    @staticmethod
    def _kill(process: asyncio.subprocess.Process) -> None:
        if process.returncode is None:
            process.kill()

    async def stop(self) -> int:
        """End it in good order; return its exit status."""
        assert self.process is not None
        if self.process.returncode is None:
            self.process.send_signal(signal.SIGTERM)
        return await asyncio.wait_for(self.process.wait(), PATIENCE)

    def everything_written(self) -> bytes:
        """All that lies in the data directory and in the log."""
        files = [file for file in self.directory.glob("*") if file.is_file()]
        return self.log.read_bytes() + b"".join(file.read_bytes() for file in files)
