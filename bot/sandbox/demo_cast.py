"""Who plays in the demo: the couple, a third person, their room, and the stage they stand on."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from typing import Literal, Protocol
from zoneinfo import ZoneInfo

from bot.domain.schedule import instant
from bot.sandbox.chats import Chat, Room
from bot.sandbox.human import Human
from bot.sandbox.model import Impossible
from bot.sandbox.world import World

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
    """Everybody in the demo, and where they are."""

    world: World
    stage: Stage
    people: dict[str, Human]
    room: Room
    moving: asyncio.Lock = field(default_factory=asyncio.Lock)
    """Held while the clock moves: the next move starts where this one ends."""

    @staticmethod
    def gather(world: World, stage: Stage) -> Cast:
        """Bring the couple into the world, in a room that the bot is not in yet."""
        alice, bob = world.human("Alice", "en"), world.human("Bob", "de")
        people = {"alice": alice, "bob": bob, "guest": world.human("Charlie", "en")}
        return Cast(world, stage, people, world.room("Alice & Bob", alice, bob))

    def chat(self, place: str) -> Chat:
        """Return the chat shown at this place."""
        return self.room.chat if place == "room" else self.people[place].chat

    def room_for(self, who: str, place: str) -> Room | None:
        """Return the room if that is the place; nobody acts in another's private chat."""
        if place not in ("room", who):
            raise Impossible("this is somebody else's phone")
        return self.room if place == "room" else None

    def name_of(self, user_id: int) -> str:
        """Return the key of one of the cast, `bot` for the bot."""
        keys = {human.id: key for key, human in self.people.items()}
        return keys.get(user_id, "bot")

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
