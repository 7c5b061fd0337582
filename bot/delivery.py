"""One call: its turn, the look into the room, the call itself, and what is to become of it."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta

from bot import logs
from bot.carrier import (
    Moved,
    NotModified,
    NotYet,
    Platform,
    Refused,
    SlowDown,
    TokenRefused,
    Trouble,
    Uncertain,
    Unreachable,
)
from bot.crossing import Crossing, NotFetched, without_media
from bot.pacing import Pacer
from bot.speech import Account, BotRemoved, Chat, Event, Message, ReachChanged, RoomMade, RoomMoved, RoomSeen
from bot.store.posts import Body, open_body
from bot.store.queue import Queued
from bot.store.vault import Damaged, Vault

_LONGEST_WAIT = 3600.0
_BREATH = timedelta(seconds=5)
_SOON = 5.0
"""Seconds that a call may wait for its chat to be free; whoever has to wait longer makes room for others."""

Report = Callable[[str, Event], Awaitable[None]]
Chore = Callable[[Queued, Body], Awaitable[Message | None]]
"""What is done for a row that is more than one call: what it returns is sent. It may raise what a platform may raise."""


class _MaybeSent(Exception):
    """A new message may or may not have arrived."""


class _RoomNotOurs(Exception):
    """Somebody else can read the room, or one of the two is not in it; `view` says who."""

    def __init__(self, view: RoomSeen) -> None:
        super().__init__("the room does not hold exactly the two")
        self.view = view


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a row: done with (under this message id, if any), or to be tried again after a wait."""

    row: Queued
    message_id: str = ""
    again: timedelta | None = None
    uncertain: bool = False
    tried: bool = True
    asked_to_wait: bool = False


@dataclass(slots=True)
class Delivery:
    """Makes calls. What it meets on the way (a moved room, a closed chat) it reports as events."""

    vault: Vault
    platforms: Mapping[str, Platform]
    pacers: Mapping[str, Pacer]
    report: Report
    chores: Mapping[str, Chore] = field(default_factory=dict)
    _gates: dict[str, asyncio.Lock] = field(default_factory=lambda: defaultdict(asyncio.Lock))
    _crossing: Crossing = field(init=False)

    def __post_init__(self) -> None:
        self._crossing = Crossing(self.platforms)

    async def deliver(self, row: Queued) -> Outcome:
        """Make this call, and say what became of it. Raises nothing."""
        try:
            return await self._try(row)
        except Exception as error:
            # Our own mistake: the row is tried again, but not for ever.
            logs.event("delivery-failed", method=row.kind, error=error)
            return Outcome(row, again=_BREATH, uncertain=True)

    async def _try(self, row: Queued) -> Outcome:
        if row.chat.platform not in self.platforms:
            # The operator has no token for it now: it waits as for one that is down.
            return Outcome(row, again=_backoff(row))
        try:
            return Outcome(row, await self._call(row))
        except NotModified:
            return Outcome(row)
        except NotYet as wait:
            return Outcome(row, again=timedelta(seconds=wait.seconds), tried=False)
        except NotFetched as wait:
            return Outcome(row, again=max(_backoff(row), timedelta(seconds=wait.seconds)))
        except SlowDown as asked:
            return Outcome(row, again=timedelta(seconds=asked.seconds), asked_to_wait=True)
        except (Trouble, Uncertain, TokenRefused):
            # A token that was taken back says nothing of the message: the operator puts in another.
            return Outcome(row, again=_backoff(row))
        except _MaybeSent:
            # Where a repetition is known by its key there is no doubt. It is known for minutes; later, rather twice than never.
            known = self.platforms[row.chat.platform].traits.keyed
            return Outcome(row, again=_backoff(row), uncertain=not known)
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
        body = open_body(self.vault, row.place, row.body)
        if chore := self.chores.get(row.kind):
            made = await chore(row, body)
            return await self._send(row, replace(body, message=made)) if made else ""
        platform = self.platforms[row.chat.platform]
        if row.kind == "look":
            view = await _look(platform, row.chat, body.guards)
            await self.report(row.chat.platform, replace(view, purpose=row.ref, couple_id=row.couple_id))
            return ""
        if row.kind == "make":
            await self._make(platform, row, body)
            return ""
        message_id = row.message_id
        if row.kind == "delete" or (row.kind == "mend" and not message_id):
            if message_id:
                await platform.delete(row.chat, message_id)
            return ""
        if row.kind == "fill" and message_id:
            return message_id
        return await self._send(row, body)

    async def _make(self, platform: Platform, row: Queued, body: Body) -> None:
        """Have a room made, called as the message reads; its `ref` tells it from all others, however often it is tried."""
        name = " ".join(block.text for block in body.message.blocks)
        room: Chat | None = None
        try:
            room = await platform.make_room(row.chat, name, row.ref, body.guards)
        except (Refused, Unreachable) as error:
            if isinstance(error, TokenRefused):
                raise
        await self.report(row.chat.platform, RoomMade(room, row.couple_id))

    async def _send(self, row: Queued, body: Body) -> str:
        async with self._crossing.carried(row, body.message) as message:
            return await self._say(row, replace(body, message=message))

    async def _say(self, row: Queued, body: Body) -> str:
        platform, message_id = self.platforms[row.chat.platform], row.message_id
        await self._wait_turn(row.chat)
        if body.guards:
            await self._guard(platform, row, body.guards)
            self.pacers[row.chat.platform].left(asyncio.get_running_loop().time())
        edits = row.kind in ("edit", "mend")
        if edits and message_id and await self._edited(platform, row, message_id, body.message):
            return message_id
        if row.uncertain > 1:
            # It has been sent twice without a clear answer: a third time would be worse than none.
            return ""
        try:
            return await _shown(platform, row, body.message)
        except Uncertain as error:
            raise _MaybeSent from error
        except Refused as error:
            if not body.guards or isinstance(error, TokenRefused):
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
        if not view.holds_only(len(guards)):
            raise _RoomNotOurs(replace(view, purpose="guard", couple_id=row.couple_id))

    async def _wait_turn(self, chat: Chat) -> None:
        loop, pacer, room = asyncio.get_running_loop(), self.pacers[chat.platform], not chat.private
        # First until the chat is free: whoever stands at the gate holds up everybody else.
        wait = pacer.free(chat.id, loop.time(), room=room) - loop.time()
        if wait > _SOON:
            raise NotYet(wait)
        if wait > 0:
            await asyncio.sleep(wait)
        async with self._gates[chat.platform]:
            at = pacer.reserve(chat.id, loop.time(), room=room)
            if at > loop.time():
                await asyncio.sleep(at - loop.time())
                pacer.left(loop.time())


async def _shown(platform: Platform, row: Queued, message: Message) -> str:
    try:
        return await platform.send(row.chat, message, row.key)
    except Refused:
        if message.media is None or not message.media.data:
            raise
    # What was sent elsewhere is not taken here: too large after all, or of a kind that is not known.
    return await platform.send(row.chat, without_media(message), row.key)


def _backoff(row: Queued) -> timedelta:
    return timedelta(seconds=min(_LONGEST_WAIT, 2.0 ** min(row.attempts, 12) / 2))


async def _look(platform: Platform, room: Chat, accounts: tuple[Account, ...]) -> RoomSeen:
    try:
        return await platform.look(room, accounts)
    except Uncertain as error:
        # Nothing was sent yet: a lost look leaves no doubt about the message itself.
        raise Trouble from error
    except Refused as error:
        if isinstance(error, TokenRefused):
            raise
        # A room that hides who is in it is not one to be trusted.
        return RoomSeen(room, 0, ())
