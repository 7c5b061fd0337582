"""From SVG to PNG, when a picture is sent: in a process of its own, a few at once, each for a while at most."""

from __future__ import annotations

import asyncio
import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from bot.logs import event
from bot.pictures import lettering
from bot.speech import Message

LONGEST = 20.0
"""Seconds. Half of one is usual."""
_PROGRAM = Path(__file__).with_name("draw.py")
_FAMILY = re.compile(r'font-family="([^"]+)"')
_AT_ONCE = 2


class NotDrawn(Exception):
    """There is no picture. What was to be in it is not told."""


class Easel:
    """Draws what is to be sent, without holding anything else up."""

    def __init__(self) -> None:
        self._room = asyncio.Semaphore(_AT_ONCE)

    async def drawn(self, message: Message, platform: str) -> Message:
        """The message with its drawing as a picture; without one, if it cannot be: what is beside it says the same."""
        if not message.drawing:
            return message
        try:
            async with self._room:
                picture = await asyncio.to_thread(self.png, message.drawing)
        except NotDrawn as error:
            event("picture-not-drawn", platform=platform, error=error)
            picture = None
        return replace(message, picture=picture, drawing="")

    def png(self, svg: str) -> bytes:
        """Return the picture. Raises NotDrawn."""
        return png(svg)


def png(svg: str) -> bytes:
    """Return the picture; takes a third of a second. Raises NotDrawn."""
    files = lettering.files(set(_FAMILY.findall(svg)))
    # Of the environment, which may hold a token, it gets nothing but what a program needs to begin.
    few = {name: os.environ[name] for name in ("PATH", "LD_LIBRARY_PATH", "SYSTEMROOT") if name in os.environ}
    try:
        done = subprocess.run(  # noqa: S603 - our own program; what people wrote comes by standard input
            [sys.executable, "-I", str(_PROGRAM), *files],
            input=svg.encode(),
            capture_output=True,
            env=few,
            timeout=LONGEST,
            check=False,
        )
    except (OSError, subprocess.SubprocessError):
        raise NotDrawn from None
    if done.returncode or not done.stdout.startswith(b"\x89PNG"):
        raise NotDrawn
    return done.stdout
