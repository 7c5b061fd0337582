"""A platform: delays, repeats, drops after accepting, refuses, moves rooms. Its luck is each chat's own."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Protocol

from bot.carrier import Moved, NotModified, Refused, SlowDown, Submit, Traits, Trouble, Uncertain, Unreachable
from bot.speech import Account, Chat, Event, Media, Menus, Message, Popup, RoomSeen, Sheets, Update, Way, Wrote
from tests.simulation.chance import Dice
from tests.simulation.driver import Fuse
from tests.simulation.order import Order
from tests.simulation.places import BOT, SECOND, Place, Shown, author_of

BATCH = 50
"""Two of them, and a few reports, are taken in one commit: in the order in which they were handed over."""
_DELAYS = (*[1] * 150, 4)
_BEAT = 0.5
"""Calls end on the beat, so that many end at once and the sender takes the next ones together."""
_OF_FILES = {"trouble": 4, "unclear": 2, "slow": 2, "": 92}
_FAULTS = {"trouble": 15, "slow": 2, "lost": 8, "unclear": 14, "refused": 4, "": 957}


class Watcher(Protocol):
    """Whoever looks at what is delivered and what is shown."""

    def delivered(self, update: Update) -> None:
        """The bot is handed this update for the first time."""

    def shown(self, place: Place, shown: Shown, how: str) -> None:
        """A message of the bot appeared (`send`), changed (`edit`) or went (`delete`)."""

    def popped(self, popup: Popup) -> None:
        """A line popped up on somebody's screen."""

    def kept_back(self, mark: str) -> None:
        """A file that somebody had sent was asked for, and was not handed out."""


class Peer:
    """Implements `Platform`. It outlives the bot's process: `fuse` is the life of the present one.

    While it is `down`, nothing is carried out and no file is handed out, but for whoever has a calm hour.
    """

    def __init__(
        self, name: str, seed: int, watcher: Watcher, blocked: set[str], calm: Callable[[Place], bool], order: Order
    ) -> None:
        self.name = name
        self.traits = Traits(name.capitalize(), 4096, uploads=name == SECOND)
        self.seed, self.watcher, self.blocked, self.calm, self.order = seed, watcher, blocked, calm, order
        self.fuse = Fuse()
        self.places: dict[str, Place] = {}
        self.moved: dict[str, str] = {}
        self._fresh: list[tuple[float, Place, Shown]] = []
        self.inbox: list[Update] = []
        self.counts: Counter[str] = Counter()
        self.disturbed = self.down = False
        self._news = asyncio.Event()
        self._drained = asyncio.Event()
        self._in_hand: list[Update] = []
        self._asked: Counter[str] = Counter()
        self._last_update = self._delivered = 0
        self._dice = Dice(seed, name)

    # -- people ---------------------------------------------------------------------------------------------

    def tell(self, *events: Event) -> None:
        """Something happened; the bot will be told, in this order."""
        for event in events:
            self._last_update += 1
            self.inbox.append(Update(str(self._last_update), event))
        if self.inbox:
            self._drained.clear()
            self._news.set()

    def forget_fresh(self) -> None:
        """The process died: what it was told in its last second it may not have written down."""
        now = asyncio.get_running_loop().time()
        for at, place, shown in self._fresh:
            if at > now - 1:
                place.untold(shown)
        self._fresh = []
        for place in self.places.values():
            place.doubted = True

    def migrate(self, place: Place) -> Place:
        """The room has another id from now on."""
        old = place.id
        place.id, place.generation = f"{old.partition('.')[0]}.{place.generation + 1}", place.generation + 1
        self.moved[old] = place.id
        self.places[place.id] = self.places.pop(old)
        return place

    # -- what the bot calls ---------------------------------------------------------------------------------

    @property
    def drained(self) -> asyncio.Event:
        """Set while everything that had waited here is committed."""
        return self._drained

    def way(self, payload: str) -> Way:
        """Return how to get into the private chat with this payload."""
        return Way(f"https://t.me/simulated?start={payload}")

    def furnish(self, sheets: Sheets) -> None:
        """There are no sheets here."""

    async def start(self) -> None:
        """Nothing to learn."""

    async def publish(self, menus: Menus) -> None:
        """Nothing to show."""

    async def close(self) -> None:
        """Nothing to let go of."""

    async def listen(self, submit: Submit) -> None:
        """Hand over what waits, in order; it stays here until it is committed."""
        while True:
            if not self.inbox:
                self._drained.set()
                self._news.clear()
            await self._news.wait()
            await self.order.turn(self.name)
            # What was handed over to a process that died comes again as it was.
            batch = self._in_hand = self._in_hand or self.inbox[:BATCH]
            for update in batch:
                self._note(update)
            self.order.handed(self.name)
            await submit(batch)
            await self.fuse.step()
            self.order.committed(self.name)
            self._in_hand = []
            del self.inbox[: len(batch)]
            self.inbox += [one for one in batch if self._dice.happens(0.02)]

    def _note(self, update: Update) -> None:
        self.counts["updates"] += 1
        self.counts["sheets"] += isinstance(update.event, Wrote)
        if int(update.id) > self._delivered:
            self._delivered = int(update.id)
            self.watcher.delivered(update)

    async def send(self, chat: Chat, message: Message, key: str = "") -> str:
        """Send; return the message's id."""
        place, fault, delay = await self._begin(chat, "send")
        message = self._as_here(message)
        if fault == "refused" and not place.private:
            if message.media is not None:
                self.watcher.kept_back(message.media.ref)
            raise Refused("not here")
        self.counts["archives"] += message.file is not None
        self._take(message.media)
        shown = place.post(message)
        self.watcher.shown(place, shown, "send")
        await self._end(fault, delay)
        place.told(shown)
        self._fresh = [*self._fresh[-99:], (asyncio.get_running_loop().time(), place, shown)]
        return shown.id

    def _as_here(self, message: Message) -> Message:
        """Where there are no sheets, a button that is nothing without one is not shown."""
        if self.name == SECOND or all(getattr(one, "bare", True) for row in message.buttons for one in row):
            return message
        rows = tuple(tuple(one for one in row if getattr(one, "bare", True)) for row in message.buttons)
        return replace(message, buttons=rows)

    def _take(self, media: Media | None) -> None:
        if media is not None and (self.traits.uploads or media.platform != self.name):
            self.counts["uploads"] += 1
            assert media.data == media.ref.encode(), "a file of another platform, without its bytes"

    async def edit(self, chat: Chat, message_id: str, message: Message) -> None:
        """Make an earlier message read so."""
        place, fault, delay = await self._begin(chat, "edit")
        message = self._as_here(message)
        shown = place.messages.get(message_id)
        if shown is not None and fault == "refused" and not shown.holds:
            # Its reader had deleted it.
            place.drop(message_id)
            shown = None
        if shown is None or shown.generation != place.generation:
            raise Refused("no such message")
        if shown.message == message:
            raise NotModified
        place.rewrite(shown, message)
        self.watcher.shown(place, shown, "edit")
        await self._end(fault, delay)

    async def delete(self, chat: Chat, message_id: str) -> None:
        """Take a message away."""
        place, fault, delay = await self._begin(chat, "delete")
        shown = place.messages.get(message_id)
        if shown is not None and shown.generation == place.generation:
            place.drop(message_id)
            self.watcher.shown(place, shown, "delete")
        await self._end(fault, delay)

    async def clear(self, chat: Chat, message_ids: Sequence[str]) -> None:
        """Take all these away."""
        for message_id in message_ids:
            await self.delete(chat, message_id)

    async def popup(self, popup: Popup) -> None:
        """Answer a tap."""
        await self.fuse.step()
        self.watcher.popped(popup)

    async def look(self, room: Chat, accounts: Sequence[Account]) -> RoomSeen:
        """Say who is in the room."""
        place, fault, delay = await self._begin(room, "look")
        if fault == "refused":
            raise Refused("not telling")
        await self._end(fault, delay - 1)
        present = tuple(one for one in accounts if one.id in place.members)
        return RoomSeen(room, len(place.members), present, public=place.public)

    async def make_room(self, origin: Chat, name: str, topic: str, accounts: Sequence[Account]) -> Chat:
        """Rooms are made by people here."""
        raise Refused("rooms are made by people here")

    async def fetch(self, media: Media, most: int) -> bytes:
        """Hand out what was sent, or not: its own name stands for it."""
        await self.fuse.step()
        assert media.platform == self.name
        self.counts["fetch"] += 1
        # Others may have been put off meanwhile.
        self.disturbed = not self.down
        fault = self._fault_of_file(media.ref)
        if fault:
            self.counts["kept back"] += 1
            self.watcher.kept_back(media.ref)
            raise {"gone": Refused("gone"), "trouble": Trouble(), "unclear": Uncertain(), "slow": SlowDown(7)}[fault]
        return media.ref.encode()

    def _fault_of_file(self, ref: str) -> str:
        if Dice(self.seed, "gone", ref).happens(0.25):
            return "gone"
        self._asked[ref] += 1
        if self.calm(self.places[author_of(ref)]):
            return ""
        return "trouble" if self.down else Dice(self.seed, "file", ref, self._asked[ref]).weighed(_OF_FILES)

    # -- luck -----------------------------------------------------------------------------------------------

    async def _begin(self, chat: Chat, method: str) -> tuple[Place, str, int]:
        await self.fuse.step()
        self.counts[method] += 1
        self.counts["down"] += self.down
        place = self._open(chat)
        place.calls += 1
        luck = Dice(self.seed, "call", place.id, place.calls)
        fault = "" if self.calm(place) else "trouble" if self.down else luck.weighed(_FAULTS)
        if fault == "lost" and method == "send":
            # A message that was in doubt twice is given up for good reasons: it must have arrived once.
            fault, place.doubted = ("trouble" if place.doubted else fault), True
        if fault:
            self.counts["faults"] += 1
            self.disturbed = self.disturbed or not (self.down or fault == "refused")
        if fault in ("trouble", "slow", "lost"):
            raise {"trouble": Trouble(), "slow": SlowDown(7), "lost": Uncertain()}[fault]
        return place, fault, luck.choice(_DELAYS)

    def _open(self, chat: Chat) -> Place:
        if chat.id in self.moved:
            raise Moved(self.moved[chat.id])
        place = self.places.get(chat.id)
        if place is None or chat.id in self.blocked or (not chat.private and BOT not in place.members):
            raise Unreachable("closed")
        return place

    async def _end(self, fault: str, delay: int) -> None:
        """What was done is done; but the bot hears of it later, or never."""
        if delay:
            now = asyncio.get_running_loop().time()
            await asyncio.sleep((now // _BEAT + delay) * _BEAT - now)
        await self.fuse.step()
        if fault == "unclear":
            raise Uncertain("no answer")
