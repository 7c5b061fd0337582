"""Somebody else comes into the room right before any call that the bot makes, and goes again; bots and several of them, too.

`python -m tests.breaking.strangers` lets one come before every single call, announced and unannounced, with and without leaving.

What must hold: nothing private is posted in the room unless the look made for this very post found the two alone; what was to
be said is shown once, in the room or in both private chats; the couple is told in private each time, once; and it heals.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from random import Random
from typing import Unpack

from bot.clock import SystemClock, VirtualClock
from bot.rehearsal import rehearse
from bot.sandbox.chats import Chat, Room
from bot.sandbox.faults import Fault, Faults
from bot.sandbox.human import Human
from bot.sandbox.model import Message, Parts
from bot.sandbox.world import World
from bot.texts import Texts, phrase
from tests.breaking import strangers_life as lives
from tests.breaking.strangers_life import Life
from tests.story import START, Story, plain

TAKEN_OUT = Texts().say("en", phrase("words-taken-out"))

CROWDED, AGAIN = "Somebody else is in your room", "just the three of us in your room again"


class Looked(World):
    """Notes what is posted in the room that its look did not allow: `seen` are the strangers whom the last look could find."""

    def __init__(self, now: Callable[..., object]) -> None:
        super().__init__(now)  # type: ignore[arg-type]
        self.seen: set[int] | None = None
        self.wrong: list[str] = []
        self.ours: set[int] = set()

    def strangers(self) -> set[int]:
        """Who is in a room and neither one of the two nor the bot."""
        ours = {*self.ours, self.bot_id}
        return {user for room in self.rooms for user in room.chat.members if room.chat.has(user)} - ours

    def post(self, chat: Chat, from_id: int, **parts: Unpack[Parts]) -> Message:
        """Put a message into a chat, and look at it."""
        return self._judged(super().post(chat, from_id, **parts))

    def change(self, message: Message, **parts: Unpack[Parts]) -> Message:
        """Put another version in a message's place, and look at it."""
        return self._judged(super().change(message, **parts))

    def _judged(self, message: Message) -> Message:
        if message.chat_id < 0 and message.from_id == self.bot_id and not message.service:
            # To take words away there is no time to lose, whoever is there.
            if message.text != TAKEN_OUT and (self.seen is None or self.seen):
                self.wrong.append(f"{message.text[:40]!r} before {self.seen}")
            self.seen = None
        return message


@dataclass(slots=True)
class Comings(Faults):
    """Counts the bot's calls, and does before some of them what is planned for them."""

    world: Looked
    plan: Mapping[int, Callable[[], None]] = field(default_factory=dict)
    methods: list[str] = field(default_factory=list)
    counting: bool = False
    waiting: list[Fault] = field(default_factory=list)
    _ordered: list[Fault] = field(default_factory=list)

    def take(self, method: str) -> Fault | None:
        """Let happen what is planned for this call; no call fails."""
        if self.counting and method != "getUpdates":
            self.methods.append(method)
            self.plan.get(len(self.methods), lambda: None)()
        if method == "getChatMemberCount":
            self.world.seen = self.world.strangers()
        return None


Plan = Callable[[Life], dict[int, Callable[[], None]]]


def nobody(life: Life) -> dict[int, Callable[[], None]]:
    """All goes well."""
    return {}


def coming(at: int, stays: int = 0, *, quietly: bool = False) -> Plan:
    """Somebody comes before this call, and goes so many calls later, or stays to the end."""

    def plan(life: Life) -> dict[int, Callable[[], None]]:
        eve = life.story.world.human("Eve")
        planned = {at: lambda: enter(life.room, eve, quietly=quietly)}
        return planned | ({at + stays: lambda: leave(life.room, eve, quietly=quietly)} if stays else {})

    return plan


def comings_and_goings(random: Random) -> Plan:
    """Three come and go as chance will have it, one of them a bot."""

    def plan(life: Life) -> dict[int, Callable[[], None]]:
        them = [life.story.world.human(name) for name in ("Eve", "Mallory", "Some bot")]
        them[2].is_bot = True
        planned: dict[int, Callable[[], None]] = {}
        for at in range(random.randint(1, 12), 300, 12):
            move, quietly = random.choice((enter, leave)), random.random() < 0.5
            planned[at] = partial(move, life.room, random.choice(them), quietly=quietly)
        return planned

    return plan


def enter(room: Room, who: Human, *, quietly: bool) -> None:
    """Come in, unless they are in it."""
    if not room.chat.has(who.id):
        room.add(who, quietly=quietly)


def leave(room: Room, who: Human, *, quietly: bool) -> None:
    """Go, if they are in it."""
    if room.chat.has(who.id):
        room.remove(who, quietly=quietly)


async def run(directory: Path, name: str, plan: Plan = nobody) -> tuple[Comings, list[str]]:
    """Live through it; return the calls made and what went wrong."""
    clock = VirtualClock(START)
    world = Looked(clock.now)
    async with AsyncExitStack() as stack:
        story = Story(await stack.enter_async_context(rehearse(directory, world, clock)))
        life = await (meeting if name == "pairs" else together)(story)
        world.ours = {life.alice.human.id, life.bob.human.id}
        # The greeting is for everybody.
        world.wrong.clear()
        world.faults = comings = Comings(world)
        comings.plan, comings.counting = plan(life), True
        await lives.LIVES[name](life)
        comings.counting = False
        return comings, [*world.wrong, *await aftermath(life, lives.SAID[name])]


async def together(story: Story) -> Life:
    """A couple in its room."""
    alice, bob = await story.pair()
    assert story.room is not None
    return Life(story, alice, bob, story.room)


async def meeting(story: Story) -> Life:
    """Two people in a room with the bot, who are no couple yet."""
    alice, bob = story.person("Alice"), story.person("Bob")
    await story.open_room(alice, bob)
    assert story.room is not None
    return Life(story, alice, bob, story.room)


async def aftermath(life: Life, marks: Sequence[str]) -> list[str]:
    """Everybody who does not belong goes, unnoticed; return what is not as it should be some hours later."""
    story, found = life.story, []
    life.everybody_else_goes()
    await story.later(hours=2)
    told = [[_times(story, one.human.id, words) for words in (CROWDED, AGAIN)] for one in (life.alice, life.bob)]
    if told[0] != told[1] or told[0][0] != told[0][1]:
        found.append(f"told of strangers, and of their leaving: {told}")
    for mark in marks:
        room, alice, bob = (
            _standing(story, chat, mark) for chat in (life.room.id, life.alice.human.id, life.bob.human.id)
        )
        wanted = [(0, 0, 0)] if mark in life.gone else [(1, 0, 0), (0, 1, 1)]
        if (room, alice, bob) not in wanted:
            found.append(f"{mark} stands {room} times in the room, {alice} and {bob} times in private")
    return found


def _times(story: Story, chat: int, words: str) -> int:
    said = {one.id for one in story.world.history if one.chat_id == chat and words in plain(one.text)}
    return len(said)


def _standing(story: Story, chat: int, mark: str) -> int:
    room = next((one for one in story.world.rooms if one.id == chat), None)
    standing = room.messages if room else story.world.messages(chat)
    return sum(mark in one.text for one in standing if one.from_id == story.world.bot_id)


async def _all() -> int:
    failed = 0
    for name in lives.LIVES:
        comings, found = await _apart(name, nobody)
        assert not found, found
        for at, method in enumerate(comings.methods, 1):
            for stays, quietly in ((0, False), (0, True), (1, False), (7, True)):
                _comings, found = await _apart(name, coming(at, stays, quietly=quietly))
                failed += bool(found)
                if found:
                    print(f"{name}: before call {at}, {method}, for {stays}, quietly {quietly}: {found}")  # noqa: T201
    print(f"strangers: {failed} failures")  # noqa: T201
    return failed


async def _apart(name: str, plan: Plan) -> tuple[Comings, list[str]]:
    with tempfile.TemporaryDirectory() as directory:
        try:
            return await run(Path(directory), name, plan)
        except AssertionError as error:
            return Comings(Looked(SystemClock().now)), [str(error)[:300]]


if __name__ == "__main__":
    sys.exit(bool(asyncio.run(_all())))
