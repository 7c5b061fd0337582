"""The real engine, store and sender with a platform in memory: updates go in raw, what the bot says is kept in a list."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import timedelta
from itertools import count
from pathlib import Path

from bot.app import App
from bot.carrier import Refused, Submit, Traits
from bot.clock import VirtualClock
from bot.platforms.telegram_in import NAME, Me, translate
from bot.platforms.telegram_out import TEXT_LIMIT
from bot.platforms.telegram_poll import Poller
from bot.rehearsal import UNLIMITED
from bot.service import naming_damage, open_database
from bot.speech import Account, Button, Chat, EnterPrivate, Media, Menus, Message, Popup, RoomSeen, Sheets, Update, Way
from bot.store.keyfile import load_master_key
from bot.store.vault import Vault
from tests.breaking import base
from tests.breaking.base import Raw
from tests.story import START, plain

ME = Me(base.BOT, "duologue_bot")
PATIENCE = 20.0
FILE = "duologue.sqlite3"
MOST_RETRIES = 20


class Mute:
    """A platform that takes everything and shows it to nobody; a room holds exactly those asked about."""

    name = NAME
    traits = Traits("Telegram", TEXT_LIMIT)

    def __init__(self) -> None:
        self.drained = asyncio.Event()
        self.drained.set()
        self.said: list[tuple[Chat, str, Message]] = []
        self.popups: list[Popup] = []
        self._ids = count(1_000_000)

    def way(self, payload: str) -> Way:
        return Way(f"https://t.me/{ME.username}?start={payload}")

    async def send(self, chat: Chat, message: Message, key: str = "") -> str:
        self.said.append((chat, str(next(self._ids)), message))
        return self.said[-1][1]

    async def edit(self, chat: Chat, message_id: str, message: Message) -> None:
        self.said.append((chat, message_id, message))

    async def delete(self, chat: Chat, message_id: str) -> None:
        pass

    async def clear(self, chat: Chat, message_ids: Sequence[str]) -> None:
        pass

    async def popup(self, popup: Popup) -> None:
        self.popups.append(popup)

    async def look(self, room: Chat, accounts: Sequence[Account]) -> RoomSeen:
        return RoomSeen(room, len(accounts) + 1, tuple(accounts))

    async def make_room(self, origin: Chat, name: str, topic: str, accounts: Sequence[Account]) -> Chat:
        """Rooms are made by people here."""
        raise Refused("rooms are made by people here")

    async def fetch(self, media: Media, most: int) -> bytes:
        return b""

    def furnish(self, sheets: Sheets) -> None:
        """There are no sheets here."""

    async def start(self) -> None:
        pass

    async def publish(self, menus: Menus) -> None:
        pass

    async def listen(self, submit: Submit) -> None:
        await asyncio.Event().wait()

    async def close(self) -> None:
        pass


class Muted:
    """A running bot, and a couple to be."""

    def __init__(self, app: App, platform: Mute, clock: VirtualClock) -> None:
        self.app, self.platform, self.clock = app, platform, clock
        self._poller = Poller(_nothing, lambda raw: translate(raw, ME), seconds=0, sleep=asyncio.sleep)

    @property
    def skipped(self) -> int:
        """How many updates did not parse."""
        return self._poller.skipped

    def parsed(self, raws: Sequence[object]) -> list[Update]:
        """What the poller would make of them."""
        return [update for raw in raws if (update := self._poller._parsed(raw))]

    async def takes(self, *raws: object) -> None:
        """Feed raw updates in one go, and let the bot finish."""
        await self.submits(self.parsed(raws))

    async def submits(self, updates: Sequence[Update]) -> None:
        """Feed parsed updates in one go, and let the bot finish."""
        self.clock.move(self.clock.now() + timedelta(milliseconds=max(len(updates), 1)))
        async with asyncio.timeout(PATIENCE):
            self.platform.popups += await self.app.engine.submit(NAME, updates)
            await self.app.quiet()

    async def patiently(self) -> None:
        """Let time pass until nothing waits to be sent again."""
        for _ in range(MOST_RETRIES):
            self.clock.move(self.clock.now() + timedelta(minutes=1))
            self.app.outbox.wake()
            await self.app.quiet()

    def newest(self, chat: int, words: str = "") -> Message:
        """The newest message the bot has said in a chat, with these words."""
        found = [message for where, _id, message in self.platform.said if where.id == str(chat)]
        return next(one for one in reversed(found) if words in text(one))

    async def presses(self, who: Raw, label: str) -> None:
        """Press a button in the private chat, on the newest message that has it."""
        for chat, message_id, message in reversed(self.platform.said):
            for button in (one for row in message.buttons for one in row):
                if chat.id == str(who["id"]) and isinstance(button, Button) and label in plain(button.label):
                    await self.takes(base.press(who, int(message_id), button.id))
                    return
        raise AssertionError(f"no button {label!r}")

    async def pairs(self, one: Raw, two: Raw, room: int) -> None:
        """Make these two a couple with a room."""
        await self.takes(base.bot_added(one, room))
        entrance = next(key for row in self.newest(room).buttons for key in row if isinstance(key, EnterPrivate))
        for person in (one, two):
            await self.takes(base.text(person, f"/start {entrance.payload}"))
            await self.presses(person, "Yes")


def text(message: Message) -> str:
    """All the words of a message."""
    return plain("\n".join(block.text for block in message.blocks))


async def _nothing(offset: int | None, *, limit: int, seconds: int) -> Sequence[object]:
    return []


@asynccontextmanager
async def muted(directory: Path, platform: Mute | None = None) -> AsyncIterator[Muted]:
    """Run the bot on the database in this directory."""
    platform = platform or Mute()
    database = await open_database(f"sqlite+aiosqlite:///{directory / FILE}")
    clock = VirtualClock(START)
    vault = Vault(load_master_key(directory / "master.key"))
    app = App(database, vault, [platform], clock, UNLIMITED)
    with naming_damage(database):
        async with app.running():
            yield Muted(app, platform, clock)
