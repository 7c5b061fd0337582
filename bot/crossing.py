"""What has to be made or fetched before it can be shown: drawings, and voices and pictures from another platform.

Held only while they are shown.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace

from bot import logs
from bot.carrier import Moved, NotYet, Platform, Refused, SlowDown, TokenRefused, Trouble, Uncertain, Unreachable
from bot.pictures.raster import Easel
from bot.speech import Media, Message
from bot.store.queue import Queued

MOST_AT_ONCE = 2
"""Each of them is in memory as a whole."""
MOST_TRIES = 8
"""With the waits between them about two minutes: what comes after it in the chat waits as long."""
_LONGEST_WAIT = 60.0
_BREATH_SECONDS = 5.0


class NotFetched(Exception):
    """What was sent cannot be had just now; where it was sent, `seconds` of patience are asked for. Nothing was shown."""

    def __init__(self, seconds: float = 0.0) -> None:
        super().__init__("not fetched yet")
        self.seconds = seconds


@dataclass(slots=True)
class Crossing:
    """Brings media over, a few at once. Nothing of it is kept, and nothing touches the disk."""

    platforms: Mapping[str, Platform]
    easel: Easel = field(default_factory=Easel)
    _under_way: int = 0

    @asynccontextmanager
    async def carried(self, row: Queued, message: Message) -> AsyncIterator[Message]:
        """The message as it can be shown in this row's chat, for as long as the block lasts. Raises NotYet and NotFetched."""
        message = await self.easel.drawn(message, row.chat.platform)
        to, media = self.platforms[row.chat.platform], message.media
        if media is None or (media.platform == to.name and not to.traits.uploads):
            yield message
            return
        if self._under_way >= MOST_AT_ONCE:
            raise NotYet(_BREATH_SECONDS)
        self._under_way += 1
        try:
            yield await self._with_data(row, message, media, to.traits.largest_media)
        finally:
            self._under_way -= 1

    async def _with_data(self, row: Queued, message: Message, media: Media, most: int) -> Message:
        source = self.platforms.get(media.platform)
        try:
            data = await source.fetch(media, most) if source else b""
        except (Trouble, Uncertain, SlowDown, TokenRefused) as error:
            wait = error.seconds if isinstance(error, SlowDown) else 0.0
            if row.attempts < MOST_TRIES and wait <= _LONGEST_WAIT:
                raise NotFetched(wait) from None
            logs.event("media-not-fetched", platform=media.platform, error=error, attempt=row.attempts)
            data = b""
        except (Refused, Unreachable, Moved) as error:
            logs.event("media-not-fetched", platform=media.platform, error=error)
            data = b""
        return replace(message, media=replace(media, data=data)) if data else without_media(message)


def without_media(message: Message) -> Message:
    """The message with the words that stand in for its media."""
    return replace(message, blocks=(*message.blocks, *message.instead), media=None, instead=())
