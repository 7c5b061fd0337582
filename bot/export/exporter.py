"""The chore behind an export: read a little at a time, put together beside the loop, sent like any other message."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot import logs, when
from bot.carrier import Moved, NotYet, Platform, Refused, SlowDown, Trouble, Uncertain, Unreachable
from bot.domain.people import Couple
from bot.export.archive import Archive
from bot.export.page import page
from bot.export.record import Cover, record
from bot.export.sheets import Album, Reading, Sheet, Space, collect, sheets
from bot.kit import Kit
from bot.phrasing import blocks, line
from bot.speech import Account, Chat, File, Message
from bot.store.belongings import Owner, load_owner, load_rounds, posted_at
from bot.store.database import Database
from bot.store.posts import EXPORT, Body
from bot.store.queue import Queued
from bot.texts import phrase

AGAIN_AFTER = timedelta(minutes=5)
"""Whoever has just got their archive gets no second one: a tap comes more than once, and so does a crash."""
ROUNDS_AT_ONCE = 50
MOST_AT_ONCE = 2
LARGEST_MEDIUM = 20 << 20
MEDIA_BYTES = 32 << 20
"""Voices and pictures in one archive, the newest first."""
MEDIA_SECONDS = 60.0
LARGEST_ARCHIVE = 48 << 20
_TRIES = 3
_BREATH_SECONDS = 5.0


@dataclass(slots=True)
class Exporter:
    """Makes archives, a few at once. Nothing of what it reads is kept, and nothing touches the disk."""

    database: Database
    kit: Kit
    platforms: Mapping[str, Platform]
    now: Callable[[], datetime]
    _under_way: int = 0

    async def __call__(self, row: Queued, body: Body) -> Message | None:
        """Return the message with the archive; None if nobody is there any more, or if one has only just come."""
        if self._under_way >= MOST_AT_ONCE:
            raise NotYet(_BREATH_SECONDS)
        self._under_way += 1
        try:
            return await self._made(row)
        except Exception as error:
            # Nothing was sent: there is no doubt about it, and later it may work.
            logs.event("export-failed", error=error, attempt=row.attempts)
            raise Trouble from None
        finally:
            self._under_way -= 1

    async def _made(self, row: Queued) -> Message | None:
        owner = await self._owner(row.chat)
        if owner is None:
            return None
        cover = self._cover(owner)
        try:
            data = await self._archive(owner, cover)
        except Exception as error:
            if row.attempts < _TRIES:
                raise
            logs.event("export-given-up", error=error)
            return self._say(cover, "export-failed")
        if len(data) > LARGEST_ARCHIVE:
            return self._say(cover, "export-too-big")
        return replace(self._say(cover, "export-here"), file=File(f"duologue-{cover.made}.zip", data))

    def _say(self, cover: Cover, phrase_id: str) -> Message:
        return Message(blocks(self.kit.texts, cover.me.language, [line(phrase_id)]))

    async def _owner(self, chat: Chat) -> Owner | None:
        async with self.database.begin() as connection:
            last = await posted_at(connection, chat, EXPORT)
            if last is not None and self.now() - last < AGAIN_AFTER:
                return None
            return await load_owner(connection, Account(chat.platform, chat.id), self.kit.vault)

    def _cover(self, owner: Owner) -> Cover:
        me, now = owner.person, self.now()
        zone = when.likely_zone(me, self.kit.default_zone)
        hour = None
        if owner.partner is not None:
            couple = next(one for one in owner.couples if one.id == me.couple_id)
            hour = when.moved(now, couple.hour, couple.zone, zone)
        return Cover(me, now, ZoneInfo(zone), hour)

    # -- what goes into it --------------------------------------------------------------------------------------

    async def _archive(self, owner: Owner, cover: Cover) -> bytes:
        # Read here, before other threads look: a language is read when something is first said in it.
        _ = self.kit.texts.prompts
        spaces = [await self._space(owner, couple) for couple in owner.couples]
        album = await asyncio.to_thread(collect, self.kit, spaces)
        archive = Archive(cover.now.astimezone(cover.zone))
        await self._fetch(archive, album)
        return await asyncio.to_thread(self._written, archive, cover, spaces, album)

    async def _space(self, owner: Owner, couple: Couple) -> Space:
        partner = _name_there(owner, couple)
        other = partner or self.kit.texts.say(owner.person.language, phrase("export-other"))
        found: list[Sheet] = []
        after = 0
        while True:
            # A little at a time, so that whoever writes meanwhile waits for no more than that.
            async with self.database.begin() as connection:
                rounds, more, keys = await load_rounds(connection, couple.id, after, ROUNDS_AT_ONCE)
            if not rounds:
                return Space(couple, partner, tuple(found))
            reading = Reading(owner.person, couple, other, keys)
            found += await asyncio.to_thread(sheets, self.kit, reading, rounds, more)
            after = rounds[-1].id

    async def _fetch(self, archive: Archive, album: Album) -> None:
        """Fetch what was sent from the platforms, the newest first, as long as there is room and time."""
        left, until = MEDIA_BYTES, asyncio.get_running_loop().time() + MEDIA_SECONDS
        for media in reversed(album.media):
            platform = self.platforms.get(media.platform)
            try:
                async with asyncio.timeout_at(until):
                    data = await platform.fetch(media, min(left, LARGEST_MEDIUM)) if platform else b""
            except (SlowDown, TimeoutError):
                return
            except (Refused, Unreachable, Moved, Trouble, Uncertain):
                continue
            if data:
                name = album.names[media.ref]
                await asyncio.to_thread(archive.add, name, data)
                album.here.add(name)
                left -= len(data)

    def _written(self, archive: Archive, cover: Cover, spaces: Sequence[Space], album: Album) -> bytes:
        archive.write("duologue.html", page(self.kit, cover, spaces, album))
        archive.write("duologue.json", record(self.kit, cover, spaces, album))
        return archive.close()


def _name_there(owner: Owner, couple: Couple) -> str:
    """What the other one is called in this couple; nothing in one that is over: who they are now is not for this person."""
    present = next((one for one in owner.couples if one.id == owner.person.couple_id), None)
    if present is None or owner.partner is None:
        return ""
    return owner.partner.name if couple.id in (present.id, *present.brought) else ""
