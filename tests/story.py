"""Tests that read like conversations: alice says, bob says, both see. A message nobody expected fails the story.

Everything is real: the bot with its database, python-telegram-bot over HTTP, and the in-memory Bot API at the other end.
The same stories can be played elsewhere: see `tests/staging`.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Literal, Protocol, runtime_checkable
from zoneinfo import ZoneInfo

from bot.clock import VirtualClock
from bot.domain.schedule import instant
from bot.door import Patience
from bot.platforms.telegram_webhook import Webhook
from bot.rehearsal import Rehearsal, rehearse
from bot.sandbox.chats import Room
from bot.sandbox.human import Human
from bot.sandbox.model import Message, Tap
from tests import pseudo
from tests.plain_days import plain_days
from tests.pseudo import Bracketed

START = datetime(2026, 3, 2, 8, tzinfo=UTC)
_ISOLATES = str.maketrans("", "", "\u2066\u2067\u2068\u2069")


class Cast(Protocol):
    """Where people and rooms come from."""

    def human(self, name: str, language: str = "en") -> Human:
        """Somebody who has not met the bot yet."""
        ...

    def room(self, title: str, *humans: Human) -> Room:
        """A room of these; the bot is not in it. Raises Impossible where they cannot be in one."""
        ...


@runtime_checkable
class Fills(Protocol):
    """A human whose client shows sheets."""

    @property
    def sheet(self) -> str:
        """What stands on the sheet that is up, if one is."""
        ...

    def fills(self, *values: str) -> Message:
        """Fill it in, field by field, and send it."""
        ...


class Unread:
    """What the bot has said in one chat and nobody in the story has read yet: new messages and edits, oldest first."""

    def __init__(self, story: Story, name: str, chat_id: int) -> None:
        self.story, self.name, self.chat_id = story, name, chat_id
        self._from = 0

    def all(self) -> list[Message]:
        """Every version that appeared since the last reading."""
        return [one for one in self.story.world.history[self._from :] if self._counts(one)]

    def _counts(self, message: Message) -> bool:
        world = self.story.world
        return message.chat_id == self.chat_id and message.from_id == world.bot_id and not message.service

    def read(self, *wanted: str) -> Message:
        """Read the next version, which must hold each of these texts."""
        history = self.story.world.history
        while self._from < len(history):
            message = history[self._from]
            self._from += 1
            if self._counts(message):
                missing = [one for one in wanted if one not in plain(message.text)]
                assert not missing, f"{self.name} reads {message.text!r}, and not {missing}"
                return message
        raise AssertionError(f"{self.name} has nothing to read, and waits for {wanted}")

    def read_covered(self, *wanted: str) -> Message:
        """Read a line that says nothing, which is then edited into the next version: that must hold each of these texts."""
        cover = self.read("Something new here.")
        assert not cover.buttons
        shown = self.read(*wanted)
        assert shown.id == cover.id, "what was covered is not an edit of the neutral line"
        return shown

    def skip_one(self, words: str) -> None:
        """Pass over the next version if it holds these words."""
        unread = self.all()
        if unread and words in unread[0].text:
            self.read(words)

    def skip(self) -> None:
        """Read whatever is there."""
        self._from = len(self.story.world.history)


class Person:
    """Somebody in the story. What they do returns once the bot has answered all it wants to."""

    def __init__(self, story: Story, human: Human) -> None:
        self.story, self.human = story, human
        self.name = human.name
        self.private = Unread(story, human.name, human.id)

    async def says(self, text: str, *, room: bool = False, reply_to: Message | None = None) -> Message:
        """Write to the bot, or into the room."""
        message = self.human.says(text, self.story.room if room else None, reply_to)
        await self.story.settled()
        return message

    async def sends(
        self,
        kind: Literal["photo", "voice", "video", "video_note"],
        caption: str = "",
        album: str | None = None,
    ) -> Message:
        """Send a picture, a voice note or a film to the bot."""
        message = self.human.sends(kind, f"{kind}-bytes-{self.name}".encode(), caption, album=album)
        await self.story.settled()
        return message

    async def edits(self, message: Message, text: str) -> None:
        """Edit a message of one's own."""
        self.human.edits(message, text)
        await self.story.settled()

    async def presses(self, which: str, on: Message | None = None, repeat: int = 1) -> str:
        """Tap a button, on the newest message that has it if not said otherwise; return what pops up."""
        message = on or self._newest(which)
        labels = [plain(label) for row in message.buttons for label in row]
        place = next(at for at, label in enumerate(labels) if which in label)
        tap = self.human.presses(message, place, repeat)
        await self.story.settled()
        return _popup(tap)

    async def begins(self, which: str, *, popup: str) -> None:
        """Tap what leads to writing: a sheet comes up, or this pops up."""
        shown = await self.presses(which)
        assert popup in shown or self._fills()

    def _fills(self) -> bool:
        return isinstance(self.human, Fills) and bool(self.human.sheet)

    async def starts(self, payload: str = "") -> None:
        """Press Start."""
        self.human.starts(payload)
        await self.story.settled()

    def finds_way(self, other: Person) -> str:
        """The way to the bot that the other one has been given last, as far as it is one for this person."""
        return self.human.finds(plain(other.shown()))

    async def opens(self, way: str) -> None:
        """Take this way to the bot."""
        self.human.opens(way)
        await self.story.settled()

    async def answers(self, text: str, *, opens: bool = False) -> Message:
        """Answer the question at hand, and read that it is sealed (or, beside a room, that both are in)."""
        message = await self.says(text)
        if opens:
            self.private.skip_one("Both are in.")
        else:
            self.reads("Sealed")
        return message

    async def answers_anew(self, text: str) -> None:
        """Write something else in its place, and read that it is sealed."""
        on_sheet = self._fills()
        await self.says(text)
        self.reads("Changed, and sealed again" if on_sheet else "Sealed")

    def reads(self, *wanted: str) -> Message:
        """Read the bot's next message in private, which must hold these texts."""
        return self.private.read(*wanted)

    def asked_for(self, *wanted: str) -> None:
        """Be asked to write something: by a message that holds these texts, or by a sheet that came up in its place."""
        if not self._fills():
            self.reads(*wanted)

    def reads_covered(self, *wanted: str) -> Message:
        """Read what first came as a line that says nothing."""
        return self.private.read_covered(*wanted)

    def shown(self) -> str:
        """All that stands in the private chat now."""
        return "\n".join(plain(one.text) for one in self.human.sees())

    def _newest(self, which: str) -> Message:
        places = [*self.human.sees(), *(self.story.room.messages if self.story.room else [])]
        having = [one for one in places if any(which in plain(label) for row in one.buttons for label in row)]
        assert having, f"{self.name} sees no button {which!r}"
        return max(having, key=lambda one: (one.edited or one.date, one.id))


class Story:
    """A conversation and its time."""

    def __init__(self, rehearsal: Rehearsal, cast: Cast | None = None) -> None:
        self.rehearsal = rehearsal
        self.world = rehearsal.world
        self.cast = cast or rehearsal.world
        self.app = rehearsal.app
        plain_days(self.app)
        self.room: Room | None = None
        self.in_room: Unread | None = None
        self.people: list[Person] = []

    # -- who ------------------------------------------------------------------------------------------------

    def person(self, name: str, language: str = "en") -> Person:
        """Somebody who has not met the bot yet."""
        person = Person(self, self.cast.human(name, language))
        self.people.append(person)
        return person

    def go_on(self, before: Story) -> None:
        """The same people in the same places."""
        self.people = [Person(self, one.human) for one in before.people]
        if before.room is not None:
            self.room, self.in_room = before.room, Unread(self, "the room", before.room.id)
        self.catch_up()

    async def open_room(self, *people: Person) -> None:
        """A private group of these, with the bot."""
        self.room = self.cast.room("Us two", *(one.human for one in people))
        self.in_room = Unread(self, "the room", self.room.id)
        self.room.add_bot(by=people[0].human)
        await self.settled()

    async def pair(self, one: str = "Alice", two: str = "Bob", *, room: bool = True) -> tuple[Person, Person]:
        """Two people who have become a couple, all of it read."""
        alice, bob = self.person(one), self.person(two)
        if room and not self.apart:
            await self.open_room(alice, bob)
            for person in (alice, bob):
                await person.presses("Begin")
                await person.presses("Yes")
        else:
            await self.pair_by_link(alice, bob)
        self.catch_up()
        return alice, bob

    @property
    def apart(self) -> bool:
        """Whether the two are on different platforms: then no room can hold both."""
        return len({id(person.human.world) for person in self.people[:2]}) > 1

    @property
    def places(self) -> int:
        """In how many places a reveal stands: in the room, or in both private chats."""
        return 1 if self.room else 2

    async def pair_by_link(self, alice: Person, bob: Person) -> None:
        """Pair without a room."""
        await alice.starts()
        await alice.presses("Yes")
        await alice.presses("link")
        await bob.opens(bob.finds_way(alice))
        await bob.presses("Yes")
        await alice.presses("Yes")

    # -- time -------------------------------------------------------------------------------------------------

    @property
    def now(self) -> datetime:
        """The story's time, in UTC."""
        return self.rehearsal.clock.now()

    async def at(self, hour: str, zone: str = "UTC") -> None:
        """Let time pass until it is this local hour."""
        there, wanted = ZoneInfo(zone), time.fromisoformat(hour)
        day = self.now.astimezone(there).date()
        moment = instant(day, wanted, there)
        await self.rehearsal.advance(moment if moment > self.now else instant(day + timedelta(days=1), wanted, there))

    async def later(self, **span: float) -> None:
        """Let time pass."""
        await self.rehearsal.advance(self.now + timedelta(**span))

    async def settled(self) -> None:
        """Let the bot finish."""
        await self.rehearsal.settled()

    # -- what is seen -------------------------------------------------------------------------------------------

    def catch_up(self) -> None:
        """Everybody reads whatever is there."""
        for unread in self._chats():
            unread.skip()

    def room_reads(self, *wanted: str) -> Message:
        """Read the bot's next message in the room; two who are apart have none, and one of them may be told it in private."""
        if self.in_room is None and self.apart:
            return self._one_may_read(*wanted)
        assert self.in_room is not None
        return self.in_room.read(*wanted)

    def _one_may_read(self, *wanted: str) -> Message:
        for person in self.people[:2]:
            unread = person.private.all()
            if unread and all(one in plain(unread[0].text) for one in wanted):
                return person.reads(*wanted)
        return Message(0, 0, 0, self.now)

    def room_reads_covered(self, *wanted: str) -> Message:
        """Read what first came into the room as a line that says nothing."""
        assert self.in_room is not None
        return self.in_room.read_covered(*wanted)

    def both_see(self, *words: str) -> Message:
        """The reveal: a neutral line first, then edited into all of these words; in the room or in both chats."""
        chats = [self.in_room] if self.in_room else [person.private for person in self.people[:2]]
        shown = None
        for chat in chats:
            neutral = chat.read("Both answers are in.")
            assert not any(word in neutral.text for word in words)
            shown = chat.read(*words)
            assert shown.id == neutral.id, "the reveal is not an edit of the neutral line"
        assert shown is not None
        for person in self.people[:2]:
            person.private.skip_one("Both are in")
        return shown

    def nobody_sees(self, words: str) -> None:
        """These words have never appeared in any message of the bot."""
        for message in self.world.history:
            assert message.from_id != self.world.bot_id or words not in message.text

    def times_shown(self, words: str) -> int:
        """In how many of the bot's messages these words stand now."""
        chats = [person.human.sees() for person in self.people] + ([self.room.messages] if self.room else [])
        shown = [one for chat in chats for one in chat if one.from_id == self.world.bot_id]
        return sum(words in one.text for one in shown)

    def quiet(self) -> None:
        """Nothing was said that nobody expected."""
        for unread in self._chats():
            left = [plain(one.text) for one in unread.all()]
            assert not left, f"{unread.name} has unread messages: {left}"

    def hears(self, *words: str) -> None:
        """Somebody has said this to the bot in another way than by a client."""
        if isinstance(self.world, Bracketed):
            self.world.own += words

    def all_is_phrases(self, *elsewhere: str) -> None:
        """Nothing was shown, here or `elsewhere`, that was put together in code: another language could not say it its own way."""
        if not isinstance(self.app.engine.kit.texts, pseudo.Pseudo):
            return
        every = {id(one): one for one in (self.world, *(person.human.world for person in self.people))}
        worlds = [one for one in every.values() if isinstance(one, Bracketed)]
        own = [words for one in worlds for words in one.said_by_people()]
        found = [run for one in worlds for run in one.built_in_code(own)]
        found += [run for text in elsewhere for run in pseudo.outside(text, own)]
        assert not found, f"these are in no phrase: {found}"

    def _chats(self) -> list[Unread]:
        return [*(person.private for person in self.people), *([self.in_room] if self.in_room else [])]


def plain(text: str) -> str:
    """The text without the marks that keep names and numbers from disturbing it."""
    return pseudo.bare(text.translate(_ISOLATES))


def _popup(tap: Tap | None) -> str:
    return plain(tap.answer.text) if tap and tap.answer else ""


@asynccontextmanager
async def telling(
    directory: Path,
    url: str = "",
    *,
    after: Story | None = None,
    webhook: Webhook | None = None,
    patience: Patience = Patience(),  # noqa: B008 - it does not change
) -> AsyncIterator[Story]:
    """A story with a database of its own, or the same bot started anew; when it ends without error, it must be quiet."""
    clock = after.rehearsal.clock if after else VirtualClock(START)
    world = after.world if after else Bracketed(clock.now)
    world.proxy = f"http://{webhook.listen}" if webhook else ""
    async with rehearse(
        directory, world, clock, url, webhook=webhook, patience=patience, texts=pseudo.TEXTS
    ) as rehearsal:
        story = Story(rehearsal)
        if after:
            story.go_on(after)
        yield story
        await story.settled()
        story.quiet()
        story.all_is_phrases()
