"""The sender: in order per chat, retried with patience, given up in the end, and never into a room with strangers."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from bot import logs
from bot.carrier import Moved, NotModified, Platform, Refused, SlowDown, Trouble, Uncertain, Unreachable
from bot.pacing import Pacer
from bot.speech import Account, BotRemoved, Chat, Event, Message, ReachChanged, RoomMoved, RoomSeen
from bot.store import queue
from bot.store.database import Database
from bot.store.posts import open_body
from bot.store.queue import Queued
from bot.store.vault import Damaged, Vault

MOST_AT_ONCE = 128
MOST_ATTEMPTS = 40
"""With the waits below, about two days of trying."""
_LONGEST_WAIT = 3600.0
_BREATH = timedelta(seconds=5)
_SOON = 5.0
"""Seconds that a call may wait for its chat to be free; whoever has to wait longer makes room for others."""

Report = Callable[[str, Event], Awaitable[None]]


class _MaybeSent(Exception):
    """A new message may or may not have arrived."""


class _RoomNotOurs(Exception):
    """Somebody else is in the room, or one of the two is not; `view` says who."""

    def __init__(self, view: RoomSeen) -> None:
        super().__init__("the room does not hold exactly the two")
        self.view = view


class _NotYet(Exception):
    """The chat has had all it may have for now."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"not for another {seconds:g} s")
        self.seconds = seconds


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a row: done with (under this message id, if any), or to be tried again after a wait."""

    row: Queued
    message_id: str = ""
    again: timedelta | None = None
    uncertain: bool = False
    tried: bool = True


@dataclass(slots=True)
class Outbox:
    """Sends what commits left in the outbox. What it meets on the way (a moved room, a closed chat) it reports as events."""

    database: Database
    vault: Vault
    platforms: Mapping[str, Platform]
    pacers: Mapping[str, Pacer]
    now: Callable[[], datetime]
    report: Report
    _awake: asyncio.Event = field(default_factory=asyncio.Event)
    _busy: set[Chat] = field(default_factory=set)
    _patience: dict[Chat, datetime] = field(default_factory=dict)
    _outcomes: list[Outcome] = field(default_factory=list)
    _under_way: set[int] = field(default_factory=set)
    _in_doubt: bool = False
    _gates: dict[str, asyncio.Lock] = field(default_factory=lambda: defaultdict(asyncio.Lock))
    _stopping: bool = False
    idle: asyncio.Event = field(default_factory=asyncio.Event)

    def wake(self) -> None:
        """There may be something to send."""
        self.idle.clear()
        self._awake.set()

    def stop(self) -> None:
        """Begin nothing more; calls under way are finished."""
        self._stopping = True
        self._awake.set()

    async def run(self) -> None:
        """Send until stopped."""
        async with self.database.begin() as connection:
            await queue.recover(connection)
        try:
            async with asyncio.TaskGroup() as group:
                while not self._stopping:
                    self._awake.clear()
                    for row in await self._claimed():
                        group.create_task(self._deliver(row))
                    if not self._busy and not self._awake.is_set():
                        self.idle.set()
                    await self._awake.wait()
        finally:
            if self._outcomes:
                async with self.database.begin() as connection:
                    await self._settle(connection, self._outcomes)

    async def _claimed(self) -> list[Queued]:
        try:
            return await self._claim()
        except Exception as error:
            # The store is out of order; the next sweep tries again. Perhaps it has committed all the same.
            self._in_doubt = True
            logs.event("outbox-not-read", error=error)
            return []

    async def _claim(self) -> list[Queued]:
        """Settle what has been sent and take what comes next, in one transaction."""
        settled = list(self._outcomes)
        busy = self._busy - {one.row.chat for one in settled}
        under_way = self._under_way - {one.row.id for one in settled}
        async with self.database.begin() as connection:
            await self._settle(connection, settled)
            if self._in_doubt:
                await queue.release(connection, under_way)
            rows = await queue.claim(connection, busy, self.now(), MOST_AT_ONCE - len(busy), self._held())
        del self._outcomes[: len(settled)]
        self._in_doubt = False
        self._under_way = under_way | {row.id for row in rows}
        self._busy = (self._busy - {one.row.chat for one in settled}) | {row.chat for row in rows}
        return rows

    async def _settle(self, connection: AsyncConnection, outcomes: Sequence[Outcome]) -> None:
        now, done = self.now(), []
        for one in outcomes:
            if one.again is None:
                done.append((one.row, one.message_id))
            elif one.row.attempts >= MOST_ATTEMPTS:
                logs.event("post-given-up", platform=one.row.chat.platform, method=one.row.kind)
                done.append((one.row, ""))
            else:
                at = now + one.again
                await queue.put_back(connection, one.row, at, uncertain=one.uncertain, tried=one.tried)
        await queue.finish(connection, done, now)

    def _held(self) -> set[str]:
        """The platforms that are to be left alone now: those where more than one chat was asked to wait."""
        now = self.now()
        self._patience = {chat: until for chat, until in self._patience.items() if until > now}
        waiting = [chat.platform for chat in self._patience]
        return {platform for platform in waiting if waiting.count(platform) > 1}

    def _note_patience(self, chat: Chat, seconds: float) -> None:
        self._patience[chat] = self.now() + timedelta(seconds=seconds)

    async def _deliver(self, row: Queued) -> None:
        try:
            outcome = await self._try(row)
        except Exception as error:
            # Our own mistake: the row is tried again, but not for ever.
            logs.event("delivery-failed", method=row.kind, error=error)
            outcome = Outcome(row, again=_BREATH, uncertain=True)
        self._outcomes.append(outcome)
        self._awake.set()

    async def _try(self, row: Queued) -> Outcome:
        try:
            return Outcome(row, await self._call(row))
        except NotModified:
            return Outcome(row)
        except _NotYet as wait:
            return Outcome(row, again=timedelta(seconds=wait.seconds), tried=False)
        except SlowDown as asked:
            self._note_patience(row.chat, asked.seconds)
            return Outcome(row, again=timedelta(seconds=asked.seconds))
        except (Trouble, Uncertain):
            return Outcome(row, again=_backoff(row))
        except _MaybeSent:
            return Outcome(row, again=_backoff(row), uncertain=True)
        except (Refused, Damaged) as error:
            logs.event("post-refused", platform=row.chat.platform, method=row.kind, error=error)
            return Outcome(row)
        except (Moved, Unreachable, _RoomNotOurs) as met:
            return await self._another_way(row, met)

    async def _another_way(self, row: Queued, met: Exception) -> Outcome:
        """Report what was met; the turn that hears of it sends what waits another way."""
        chat, outcome = row.chat, Outcome(row, again=timedelta(minutes=1))
        event: Event
        if isinstance(met, _RoomNotOurs):
            event = met.view
        elif isinstance(met, Moved):
            event = RoomMoved(chat, Chat(chat.platform, met.to, private=False), row.couple_id)
            outcome = Outcome(row, again=timedelta())
        elif chat.private:
            event, outcome = ReachChanged(Account(chat.platform, chat.id), False), Outcome(row)
        else:
            event = BotRemoved(chat, row.couple_id)
        try:
            await self.report(chat.platform, event)
        except Exception as error:
            # Nothing was sent, so there is no doubt: it will be met, and told, once more.
            logs.event("not-reported", platform=chat.platform, error=error)
            return Outcome(row, again=_BREATH)
        return outcome

    async def _call(self, row: Queued) -> str:
        body = open_body(self.vault, row.chat, row.kind, row.body)
        platform = self.platforms[row.chat.platform]
        if row.kind == "look":
            view = await _look(platform, row.chat, body.guards)
            await self.report(row.chat.platform, RoomSeen(view.chat, view.count, view.present, row.ref, row.couple_id))
            return ""
        message_id = row.message_id
        if row.kind == "delete" or (row.kind == "mend" and not message_id):
            if message_id:
                await platform.delete(row.chat, message_id)
            return ""
        await self._wait_turn(row.chat)
        if body.guards:
            await self._guard(platform, row, body.guards)
            self.pacers[row.chat.platform].left(asyncio.get_running_loop().time())
        if row.kind != "send" and message_id and await self._edited(platform, row, message_id, body.message):
            return message_id
        if row.uncertain > 1:
            # It has been sent twice without a clear answer: a third time would be worse than none.
            return ""
        try:
            return await platform.send(row.chat, body.message)
        except Uncertain as error:
            raise _MaybeSent from error
        except Refused:
            if not body.guards:
                raise
            # A room that does not let the bot speak: it is said in private instead.
            raise _RoomNotOurs(RoomSeen(row.chat, 0, (), "guard", row.couple_id)) from None

    async def _edited(self, platform: Platform, row: Queued, message_id: str, message: Message) -> bool:
        try:
            await platform.edit(row.chat, message_id, message)
        except Refused:
            # Deleted by somebody, or too old. What must be seen is sent anew; a menu or a correction is not.
            if row.kind != "edit" or row.direct:
                raise
            return False
        return True

    async def _guard(self, platform: Platform, row: Queued, guards: tuple[Account, ...]) -> None:
        view = await _look(platform, row.chat, guards)
        if view.count != len(guards) + 1 or len(view.present) != len(guards):
            raise _RoomNotOurs(RoomSeen(row.chat, view.count, view.present, "guard", row.couple_id))

    async def _wait_turn(self, chat: Chat) -> None:
        loop, pacer, room = asyncio.get_running_loop(), self.pacers[chat.platform], not chat.private
        # First until the chat is free: whoever stands at the gate holds up everybody else.
        wait = pacer.free(chat.id, loop.time(), room=room) - loop.time()
        if wait > _SOON:
            raise _NotYet(wait)
        if wait > 0:
            await asyncio.sleep(wait)
        async with self._gates[chat.platform]:
            at = pacer.reserve(chat.id, loop.time(), room=room)
            if at > loop.time():
                await asyncio.sleep(at - loop.time())
                pacer.left(loop.time())


def _backoff(row: Queued) -> timedelta:
    return timedelta(seconds=min(_LONGEST_WAIT, 2.0 ** min(row.attempts, 12) / 2))


async def _look(platform: Platform, room: Chat, accounts: tuple[Account, ...]) -> RoomSeen:
    try:
        return await platform.look(room, accounts)
    except Uncertain as error:
        # Nothing was sent yet: a lost look leaves no doubt about the message itself.
        raise Trouble from error
    except Refused:
        # A room that hides who is in it is not one to be trusted.
        return RoomSeen(room, 0, ())
