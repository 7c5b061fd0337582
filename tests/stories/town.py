"""A second platform for stories, at the vocabulary: rooms belong to servers, the bot makes some itself, and it may write first.

Who uses it are guests. It takes what the bot says and shows it to nobody but them.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from itertools import count
from pathlib import Path

from bot.app import App
from bot.carrier import Refused, Submit, Traits, Uncertain, Unreachable
from bot.clock import VirtualClock
from bot.platforms.telegram import Telegram
from bot.rehearsal import UNLIMITED, Rehearsal
from bot.sandbox.api import serve
from bot.speech import (
    Account,
    Button,
    Chat,
    Commanded,
    EnterPrivate,
    Event,
    Media,
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
from bot.store.database import Database
from bot.store.keyfile import load_master_key
from bot.store.vault import Vault
from tests import pseudo
from tests.pseudo import Bracketed
from tests.story import START, Story, plain

NAME = "discord"
SQUARE = Chat(NAME, "700", private=False)
"""A channel that the whole server can read."""


class Town:
    """The platform. `readers` are those who can read a room, beside the bot; `shut` are private chats closed to it."""

    name = NAME
    traits = Traits("Discord", 4000, makes_rooms=True, writes_first=True, overseen=True)

    def __init__(self) -> None:
        self.drained = asyncio.Event()
        self.drained.set()
        self.said: list[tuple[Chat, str, Message]] = []
        self.popups: list[Popup] = []
        self.shut: set[str] = set()
        self.readers: dict[str, set[str]] = {}
        self.public = {SQUARE.id}
        self.made: dict[str, Chat] = {}
        self.asked_to_make: list[tuple[Chat, str, str, tuple[Account, ...]]] = []
        self.trouble: list[Exception] = []
        self._ids = count(9_000)
        self._submit: Submit | None = None

    async def take(self, event: Event, update_id: str = "") -> None:
        """Hand this to the bot."""
        assert self._submit is not None
        await self._submit([Update(update_id or f"u{next(self._ids)}", event)])

    # -- what the bot asks of it ----------------------------------------------------------------------------------

    def way(self, payload: str) -> Way:
        return Way("https://discord.com/users/1", f"/pair code:{payload}")

    async def send(self, chat: Chat, message: Message, key: str = "") -> str:
        if chat.id in self.shut:
            raise Unreachable
        self.said.append((chat, str(next(self._ids)), message))
        return self.said[-1][1]

    async def edit(self, chat: Chat, message_id: str, message: Message) -> None:
        self.said.append((chat, message_id, message))

    async def delete(self, chat: Chat, message_id: str) -> None:
        """Nobody looks for what is gone."""

    async def clear(self, chat: Chat, message_ids: Sequence[str]) -> None:
        """As above."""

    async def popup(self, popup: Popup) -> None:
        self.popups.append(popup)

    async def look(self, room: Chat, accounts: Sequence[Account]) -> RoomSeen:
        if room.id in self.shut:
            raise Unreachable
        inside = self.readers.get(room.id, set())
        present = tuple(one for one in accounts if one.platform == NAME and one.id in inside)
        return RoomSeen(room, len(inside) + 1, present, public=room.id in self.public)

    async def make_room(self, origin: Chat, name: str, topic: str, accounts: Sequence[Account]) -> Chat:
        self.asked_to_make.append((origin, name, topic, tuple(accounts)))
        if self.trouble and not isinstance(self.trouble[0], Uncertain):
            raise self.trouble.pop(0)
        room = self.made.setdefault(topic, Chat(NAME, str(next(self._ids)), private=False))
        self.readers[room.id] = {one.id for one in accounts}
        if self.trouble:
            raise self.trouble.pop(0)
        return room

    async def fetch(self, media: Media, most: int) -> bytes:
        raise Refused("nobody sends media here")

    def furnish(self, sheets: Sheets) -> None:
        """There are none in these stories."""

    async def start(self) -> None:
        """It is there."""

    async def publish(self, menus: Menus) -> None:
        """Nobody looks at them."""

    async def listen(self, submit: Submit) -> None:
        self._submit = submit
        await asyncio.Event().wait()

    async def close(self) -> None:
        """Nothing is open."""


class Guest:
    """Somebody on this platform. What they do returns once the bot has answered all it wants to, with what pops up."""

    def __init__(self, visit: Visit, account: str, name: str, language: str) -> None:
        self.visit, self.name = visit, name
        self.account = Account(NAME, account)
        self.sender = Sender(self.account, name, language)
        self.chat = Chat(NAME, account)
        self._from = 0
        visit.story.hears(name)

    async def commands(
        self, name: str, rest: str = "", *, person: Guest | None = None, room: Chat | None = None, update_id: str = ""
    ) -> str:
        """Use a command."""
        named = (person.account, person.name) if person else None
        return await self._does(Commanded(self.sender, room or self.chat, name, rest, person=named, tap="t"), update_id)

    async def says(self, text: str) -> None:
        """Write to the bot."""
        self.visit.story.hears(text)
        await self._does(Said(self.sender, self.chat, "1", Words(text)))

    async def presses(self, label: str, room: Chat | None = None, *, oldest: bool = False) -> str:
        """Tap the newest button with this label that was ever shown there; one into the private chat goes there."""
        found = self.buttons(label, room)
        assert found, f"{self.name} sees no button {label!r}"
        message_id, button = found[0 if oldest else -1]
        if isinstance(button, EnterPrivate):
            return await self._does(Commanded(self.sender, self.chat, "start", button.payload, tap="t"))
        return await self._does(Pressed(self.sender, room or self.chat, message_id, button.id, "t"))

    def buttons(self, label: str, room: Chat | None = None) -> list[tuple[str, Button | EnterPrivate]]:
        """Every button with this label that was ever shown to them, oldest first, with the message it is under."""
        return [
            (message_id, one)
            for chat, message_id, message in self.visit.town.said
            if chat == (room or self.chat)
            for row in message.buttons
            for one in row
            if isinstance(one, (Button, EnterPrivate)) and label in plain(one.label)
        ]

    async def _does(self, event: Event, update_id: str = "") -> str:
        town = self.visit.town
        before = len(town.popups)
        await town.take(event, update_id)
        await self.visit.story.settled()
        return " ".join(plain(one.text) for one in town.popups[before:])

    def reads(self, *wanted: str) -> Message:
        """Read the bot's next message in private, which must hold these texts."""
        unread = self.unread()
        assert unread, f"{self.name} has nothing to read, and waits for {wanted}"
        missing = [one for one in wanted if one not in words(unread[0])]
        assert not missing, f"{self.name} reads {words(unread[0])!r}, and not {missing}"
        self._from += 1
        return unread[0]

    def unread(self) -> list[Message]:
        """What they have not read yet."""
        return self.visit.in_(self.chat)[self._from :]

    def skip(self) -> None:
        """Read whatever is there."""
        self._from += len(self.unread())


class Visit:
    """A story with this platform in it."""

    def __init__(self, story: Story, town: Town) -> None:
        self.story, self.town = story, town
        self.guests: list[Guest] = []

    def guest(self, name: str, language: str = "en") -> Guest:
        """Somebody who has not met the bot yet, and can read the square."""
        guest = Guest(self, str(1_000_000_000_000_000_000 + len(self.guests)), name, language)
        self.guests.append(guest)
        return guest

    def den(self, *guests: Guest) -> Chat:
        """A channel that these and the bot alone can read."""
        room = Chat(NAME, str(800 + len(self.town.readers)), private=False)
        self.town.readers[room.id] = {one.account.id for one in guests}
        return room

    def in_(self, chat: Chat) -> list[Message]:
        """What was said in this chat, each version, oldest first."""
        return [message for where, _id, message in self.town.said if where == chat]

    def catch_up(self) -> None:
        """Everybody reads whatever is there."""
        self.story.catch_up()
        for guest in self.guests:
            guest.skip()

    def all_is_phrases(self) -> None:
        """Nothing was shown in either place that was put together in code."""
        town = self.town
        shown = {words for _chat, _id, message in town.said for words in texts_of(message)}
        self.story.all_is_phrases(*shown, *(one.text for one in town.popups))

    def quiet(self) -> None:
        """Nobody was told what they did not expect."""
        self.story.quiet()
        for guest in self.guests:
            assert not guest.unread(), f"{guest.name} has unread messages: {[words(one) for one in guest.unread()]}"

    async def pair(self, one: Guest, two: Guest, room: Chat | None = None) -> None:
        """Make these two a couple, all of it read; asked for in this room, if any."""
        await one.commands("start")
        await one.presses("Yes")
        await one.commands("pair", person=two, room=room)
        await two.presses("Yes, with")
        await one.presses("Yes,")
        self.catch_up()


def texts_of(message: Message) -> list[str]:
    """Every paragraph and every label, as they stand there."""
    return [*(one.text for one in message.blocks), *(one.label for row in message.buttons for one in row)]


def words(message: Message) -> str:
    """All the words of a message."""
    return plain("\n".join(block.text for block in message.blocks))


@asynccontextmanager
async def visiting(
    directory: Path, *, alone: bool = False, after: Visit | None = None, url: str = ""
) -> AsyncIterator[Visit]:
    """The bot on both platforms, or on this one `alone`; or the same bot started anew `after` an end."""
    clock = after.story.rehearsal.clock if after else VirtualClock(START)
    world = after.story.world if after else Bracketed(clock.now)
    town = after.town if after else Town()
    database = Database(url or f"sqlite+aiosqlite:///{directory / 'duologue.sqlite3'}")
    vault = Vault(load_master_key(directory / "master.key"))
    async with serve(world) as server:
        telegram = Telegram(world.token, server.url)
        app = App(database, vault, [town] if alone else [telegram, town], clock, UNLIMITED, texts=pseudo.TEXTS)
        async with app.running():
            if not alone:
                await telegram.drained.wait()
                await world.updates.polled()
            visit = Visit(Story(Rehearsal(world, clock, app)), town)
            if after:
                visit.guests = after.guests
                for guest in visit.guests:
                    guest.visit = visit
            await visit.story.settled()
            yield visit
            await visit.story.settled()
            visit.quiet()
            visit.all_is_phrases()
