"""A platform in memory, with people at the other end: no HTTP, no thread, no clock of its own.

It keeps what is owed to the bot until the bot has committed it, and after a restart brings the last of it once more,
as Telegram may. What it shows it also keeps, every version of it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count

from bot.carrier import NotModified, Refused, Submit, Traits, Trouble
from bot.speech import (
    Account,
    BotAdded,
    Button,
    Chat,
    Commanded,
    Edited,
    EnterPrivate,
    Event,
    Media,
    MediaKind,
    Menus,
    Message,
    Popup,
    Pressed,
    RoomSeen,
    Said,
    Sender,
    Sheets,
    Update,
    Way,
    Words,
)

KEPT = timedelta(hours=24)
PLATFORM = "telegram"
ROOM = Chat(PLATFORM, "-900", private=False)


@dataclass(frozen=True, slots=True)
class Shown:
    """One version of a message, and when it appeared."""

    chat: Chat
    id: str
    message: Message
    at: datetime

    @property
    def text(self) -> str:
        """Its paragraphs."""
        return "\n".join(block.text for block in self.message.blocks)


@dataclass(slots=True)
class Owed:
    """An update not confirmed."""

    update: Update
    at: datetime


@dataclass(slots=True)
class Peer:
    """The platform. `calls` and `submits` count what the bot did here, and how often it was told something.

    While it is `down`, nothing new can be sent, and nothing fetched; if it is `away`, too, nothing is heard of it either. `files`
    are what people sent, by its handle.
    """

    now: Callable[[], datetime]
    name: str = PLATFORM
    traits: Traits = field(default_factory=lambda: Traits("Peer", 4096))
    standing: dict[Chat, dict[str, Shown]] = field(default_factory=dict)
    history: list[Shown] = field(default_factory=list)
    popups: list[str] = field(default_factory=list)
    calls: int = 0
    submits: int = 0
    down: bool = False
    away: bool = False
    files: dict[str, bytes] = field(default_factory=dict)
    in_room: set[Account] = field(default_factory=set)
    drained: asyncio.Event = field(default_factory=asyncio.Event)
    _owed: list[Owed] = field(default_factory=list)
    _taken: int = 0
    _bell: asyncio.Event = field(default_factory=asyncio.Event)
    _ids: count[int] = field(default_factory=lambda: count(1))

    # -- towards the bot --------------------------------------------------------------------------------------

    def way(self, payload: str) -> Way:
        """Return how to get into the private chat."""
        return Way(f"https://peer.invalid/{payload}")

    async def send(self, chat: Chat, message: Message, key: str = "") -> str:
        """Show a new message."""
        self._take(message.media)
        return self._show(chat, self.new_id(), message)

    def _take(self, media: Media | None) -> None:
        """Refuse what could not be shown here."""
        if self.down:
            self.calls += 1
            raise Trouble
        known = media is None or media.data or (media.platform == self.name and not self.traits.uploads)
        if media is not None and (not known or len(media.data) > self.traits.largest_media):
            self.calls += 1
            raise Refused("no such file")

    async def edit(self, chat: Chat, message_id: str, message: Message) -> None:
        """Show another version."""
        now = self.standing.get(chat, {}).get(message_id)
        if now is None:
            self.calls += 1
            raise Refused
        if now.message == message:
            self.calls += 1
            raise NotModified
        self._show(chat, message_id, message)

    async def delete(self, chat: Chat, message_id: str) -> None:
        """Take a message away."""
        self.calls += 1
        self.standing.get(chat, {}).pop(message_id, None)

    async def clear(self, chat: Chat, message_ids: Sequence[str]) -> None:
        """Take all these away."""
        for message_id in message_ids:
            await self.delete(chat, message_id)

    async def popup(self, popup: Popup) -> None:
        """Show a line to whoever tapped."""
        self.calls += 1
        self.popups.append(popup.text)

    async def look(self, room: Chat, accounts: Sequence[Account]) -> RoomSeen:
        """Count who is in the room."""
        self.calls += 1
        return RoomSeen(room, len(self.in_room) + 1, tuple(one for one in accounts if one in self.in_room))

    async def make_room(self, origin: Chat, name: str, topic: str, accounts: Sequence[Account]) -> Chat:
        """Rooms are made by people here."""
        raise Refused("rooms are made by people here")

    async def fetch(self, media: Media, most: int) -> bytes:
        """Hand out what somebody sent."""
        self.calls += 1
        if self.down:
            raise Trouble
        if media.platform != self.name or len(self.files.get(media.ref, bytes(most + 1))) > most:
            raise Refused("gone, or too large")
        return self.files[media.ref]

    def furnish(self, sheets: Sheets) -> None:
        """There are no sheets here."""

    async def start(self) -> None:
        """A new connection: what was taken last and not confirmed comes again."""
        self.drained.clear()
        self._taken = 0

    async def publish(self, menus: Menus) -> None:
        """Nothing to show."""

    async def listen(self, submit: Submit) -> None:
        """Hand over what is owed; confirm it with the next fetch only."""
        while True:
            self._bell.clear()
            if self.down and self.away:
                self.drained.clear()
                await self._bell.wait()
                continue
            batch = self._fetch()
            if not batch:
                self.drained.set()
                await self._bell.wait()
            elif await self._handed(submit, batch):
                self._taken = len(batch)
                self.drained.set()
            else:
                await self._bell.wait()

    async def _handed(self, submit: Submit, batch: list[Update]) -> bool:
        self.submits += 1
        try:
            await submit(batch)
        except Exception:
            return False
        return True

    def _fetch(self) -> list[Update]:
        fresh = [one for one in self._owed[self._taken :] if one.at > self.now() - KEPT]
        if fresh or not self._taken:
            self._owed, self._taken = fresh, 0
        return [one.update for one in fresh]

    async def close(self) -> None:
        """Nothing to let go of."""

    # -- towards people -----------------------------------------------------------------------------------------

    def new_id(self) -> str:
        """An id for a message, an update or a tap."""
        return str(next(self._ids))

    def tell(self, event: Event) -> None:
        """Something happened that the bot is to hear of."""
        self._owed.append(Owed(Update(self.new_id(), event), self.now()))
        self.ring()

    def ring(self) -> None:
        """Let a rest end that the bot's side takes after a failure."""
        self._bell.set()

    def go_on_from(self, other: Peer) -> None:
        """Be like another one: the same room, the same messages, and no id of its again."""
        self.in_room = set(other.in_room)
        self.standing = {chat: dict(shown) for chat, shown in other.standing.items()}
        self._ids = count(int(other.new_id()))

    @property
    def owing(self) -> int:
        """How many updates the bot has not taken yet."""
        return len(self._owed) - self._taken

    def _show(self, chat: Chat, message_id: str, message: Message) -> str:
        self.calls += 1
        shown = Shown(chat, message_id, message, self.now())
        self.standing.setdefault(chat, {})[message_id] = shown
        self.history.append(shown)
        return message_id

    def reads(self, chat: Chat) -> list[Shown]:
        """What stands in a chat now."""
        return list(self.standing.get(chat, {}).values())


class Human:
    """Somebody with a client. Nothing here waits for the bot."""

    def __init__(self, peer: Peer, name: str, id_: int) -> None:
        self.peer, self.name = peer, name
        self.account = Account(peer.name, str(id_))
        self.chat = Chat(peer.name, str(id_))
        self.sender = Sender(self.account, name, "en")

    def says(self, text: str) -> str:
        """Write in private; return the message's id."""
        message = self.peer.new_id()
        self.peer.tell(Said(self.sender, self.chat, message, Words(text)))
        return message

    def sends(self, kind: MediaKind, data: bytes, text: str = "") -> None:
        """Send a picture, a voice note or a film in private."""
        ref = f"file-{self.peer.new_id()}"
        self.peer.files[ref] = data
        words = Words(text, (Media(kind, ref, self.peer.name),))
        self.peer.tell(Said(self.sender, self.chat, self.peer.new_id(), words))

    def edits(self, message: str, text: str) -> None:
        """Edit an own message."""
        self.peer.tell(Edited(self.sender, self.chat, message, Words(text)))

    def commands(self, name: str, rest: str = "") -> None:
        """Give a command in private."""
        self.peer.tell(Commanded(self.sender, self.chat, name, rest))

    def presses(self, label: str) -> None:
        """Tap the newest button of this label, in private or in the room."""
        found = self.button(label)
        assert found is not None, f"{self.name} sees no button {label!r}"
        shown, button = found
        self.peer.tell(Pressed(self.sender, shown.chat, shown.id, button.id, self.peer.new_id()))

    def enters(self) -> None:
        """Go from the room into private."""
        buttons = [one for shown in self.peer.reads(ROOM) for row in shown.message.buttons for one in row]
        self.commands("start", [one.payload for one in buttons if isinstance(one, EnterPrivate)][-1])

    def button(self, label: str) -> tuple[Shown, Button] | None:
        """The newest button of this label that this person sees."""
        for shown in reversed([*self.peer.reads(ROOM), *self.peer.reads(self.chat)]):
            for one in (one for row in shown.message.buttons for one in row):
                if isinstance(one, Button) and label in one.label:
                    return shown, one
        return None

    def reads(self, words: str) -> bool:
        """Whether these words stand in the private chat."""
        return any(words in shown.text for shown in self.peer.reads(self.chat))

    def opens_room(self, partner: Human) -> None:
        """Make a room of two, and add the bot."""
        self.peer.in_room |= {self.account, partner.account}
        self.peer.tell(BotAdded(self.sender, ROOM))
