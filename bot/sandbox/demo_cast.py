"""Who plays in the demo, and where they are: the couple, a third person, their room, and the stage they stand on."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Literal, Protocol
from zoneinfo import ZoneInfo

from bot.domain.schedule import instant
from bot.sandbox.bell import Bell
from bot.sandbox.chats import Chat, Room
from bot.sandbox.human import Human
from bot.sandbox.model import Impossible
from bot.sandbox.world import World

if TYPE_CHECKING:
    from bot.sandbox.demo_abroad import Abroad

Home = Literal["telegram", "discord"]
Who = Literal["alice", "bob", "guest"]
Place = Literal["alice", "room", "bob"]
Moment = Literal["hour", "tonight", "tomorrow"]

HOMES = {"alice": "Europe/Berlin", "bob": "America/New_York"}
"""Where each of the couple lives."""
EVENING, MORNING = time(20), time(9)


class Stage(Protocol):
    """What the demo needs of the running bot: its clock, its patience, and a look into its database."""

    def now(self) -> datetime:
        """The virtual clock, aware UTC."""
        ...

    async def advance(self, to: datetime) -> None:
        """Move the clock there, stopping at every due instant; return when the bot has nothing left to do."""
        ...

    async def settled(self) -> None:
        """Return once the bot has taken all updates and sent all it wants to send."""
        ...

    async def curtain(self) -> dict[str, list[dict[str, str]]]:
        """The rows `sealed` and `outbox` as they lie in the database, ciphertext in short hex."""
        ...

    def prompt_hour(self) -> tuple[str, time] | None:
        """Zone and local time of the couple's prompt; None while there is no couple."""
        ...


@dataclass(frozen=True, slots=True)
class Cast:
    """Everybody in the demo: `people` and their room are on Telegram, who is `abroad` is on Discord, and then has no room."""

    world: World
    stage: Stage
    people: dict[str, Human]
    meeting: Room | None
    abroad: Abroad | None = None
    moving: asyncio.Lock = field(default_factory=asyncio.Lock)
    """Held while the clock moves: the next move starts where this one ends."""

    @staticmethod
    def gather(world: World, stage: Stage) -> Cast:
        """Bring the couple into the world, in a room that the bot is not in yet."""
        alice, bob = world.human("Alice", "en"), world.human("Bob", "de")
        people = {"alice": alice, "bob": bob, "guest": world.human("Charlie", "en")}
        return Cast(world, stage, people, world.room("Alice & Bob", alice, bob))

    @staticmethod
    def part(world: World, stage: Stage, abroad: Abroad) -> Cast:
        """Bring Alice into the world; Bob is in another."""
        return Cast(world, stage, {"alice": world.human("Alice", "en")}, None, abroad)

    @property
    def room(self) -> Room:
        """The room of the two. Raises Impossible where there can be none."""
        if self.meeting is None:
            raise Impossible("a room cannot hold both of them: each is on another platform")
        return self.meeting

    @property
    def places(self) -> dict[str, Chat]:
        """What is shown of Telegram, from left to right."""
        phones = {key: human.chat for key, human in self.people.items() if key in HOMES}
        if self.meeting is None:
            return phones
        return {"alice": phones["alice"], "room": self.room.chat, "bob": phones["bob"]}

    def person(self, who: str) -> Human:
        """Return one of those on Telegram. Raises Impossible if they are not there."""
        if who not in self.people:
            raise Impossible("this person is not on Telegram")
        return self.people[who]

    def chat(self, place: str) -> Chat:
        """Return the chat shown at this place."""
        return self.room.chat if place == "room" else self.person(place).chat

    def room_for(self, who: str, place: str) -> Room | None:
        """Return the room if that is the place; nobody acts in another's private chat."""
        if place not in ("room", who):
            raise Impossible("this is somebody else's phone")
        return self.room if place == "room" else None

    @property
    def names(self) -> dict[str, str]:
        """What everybody is called, wherever they are."""
        named = {key: human.name for key, human in self.people.items()}
        return {**named, "bob": self.abroad.bob.name} if self.abroad else named

    def name_of(self, user_id: int) -> str:
        """Return the key of one of the cast, `bot` for the bot."""
        keys = {human.id: key for key, human in self.people.items()}
        return keys.get(user_id, "bot")

    # --- who looks on

    @property
    def version(self) -> int:
        """Counts the changes in all worlds."""
        return sum(world.version for world in self._worlds)

    def touch(self) -> None:
        """Wake everybody who waits for a change."""
        self.world.touch()

    async def changed(self, since: int) -> None:
        """Wait until `version` is above `since`."""
        if since < self.version:
            return
        waits = [asyncio.ensure_future(world.changed(world.version)) for world in self._worlds]
        try:
            await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for wait in waits:
                wait.cancel()

    @property
    def _worlds(self) -> list[Bell]:
        return [self.world, self.abroad.world] if self.abroad else [self.world]

    # --- when

    def moment(self, to: Moment) -> datetime:
        """Return the instant that a button of the clock leads to."""
        now = self.stage.now()
        if to == "hour":
            return now + timedelta(hours=1)
        if to == "tonight":
            return _next(now, EVENING, ZoneInfo(HOMES["alice"]), 0)
        zone, hour = self.stage.prompt_hour() or (HOMES["alice"], MORNING)
        return _next(now, hour, ZoneInfo(zone), 1)


def _next(now: datetime, at: time, zone: ZoneInfo, days: int) -> datetime:
    """The first such local time after now, on a date at least `days` days from the local today."""
    day = now.astimezone(zone).date() + timedelta(days=days)
    first = instant(day, at, zone)
    return first if first > now else instant(day + timedelta(days=1), at, zone)
