"""A world that looks on: who wrote which marker, where the bot has shown it, and every moment worth a kill."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Unpack

from bot.sandbox.chats import Chat
from bot.sandbox.human import Human
from bot.sandbox.model import Json, Message, Parts
from bot.sandbox.updates import UpdateQueue
from bot.sandbox.world import World
from tests.story import plain

MARK = "canary"
_MARKER = re.compile(rf"{MARK}-\d+-\d+")
NEUTRAL = "Both answers are in."


@dataclass(slots=True, eq=False)
class Round:
    """What two people answer: in which chats it is to be shown, and who has answered."""

    shown_in: tuple[int, ...]
    said: set[int] = field(default_factory=set)


@dataclass(slots=True, eq=False)
class Answer:
    """One answer: its marker, its author, and the update that carried it."""

    marker: str
    author: int
    round: Round
    update: int
    confirmed: bool = False
    shown: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    """Chat → the messages that ever held the marker."""

    @property
    def complete(self) -> bool:
        """Whether both partners have it."""
        return all(self.shown.get(chat) for chat in self.round.shown_in)


class Queue(UpdateQueue):
    """Says when updates are handed out, and below which number they are confirmed."""

    def __init__(self, now: Callable[[], datetime], moment: Callable[[], None]) -> None:
        super().__init__(now)
        self.moment = moment
        self.confirmed = 0

    async def fetch(self, offset: int = 0, limit: int = 100, seconds: int = 0) -> list[Json]:
        """Confirm and hand out, and tell of it."""
        self.confirmed = max(self.confirmed, offset)
        batch = await super().fetch(offset, limit, seconds)
        if batch:
            self.moment()
        return batch


class Watched(World):
    """The world of one run; `moment` is called whenever the bot was handed updates or has said something."""

    def __init__(self, now: Callable[[], datetime], seed: int) -> None:
        super().__init__(now)
        self.seed = seed
        self.moment: Callable[[], None] = lambda: None
        self.queue = Queue(now, lambda: self.moment())
        self.updates = self.queue
        self.answers: dict[str, Answer] = {}
        self.early: list[str] = []
        self._neutral: set[tuple[int, int]] = set()

    def answer(self, human: Human, round_: Round, padding: str = "") -> Answer:
        """Let this person write their answer, with a marker of its own."""
        marker = f"{MARK}-{self.seed}-{len(self.answers) + 1}"
        answer = self.answers[marker] = Answer(marker, human.id, round_, self.queue.next_id)
        round_.said.add(human.id)
        human.says(f"{padding} {marker}")
        return answer

    def post(self, chat: Chat, from_id: int, **parts: Unpack[Parts]) -> Message:
        """Put a message into a chat, and look at it."""
        return self._seen(super().post(chat, from_id, **parts))

    def change(self, message: Message, **parts: Unpack[Parts]) -> Message:
        """Put another version in a message's place, and look at it."""
        return self._seen(super().change(message, **parts))

    def _seen(self, message: Message) -> Message:
        if message.from_id == self.bot_id:
            for marker in _MARKER.findall(f"{message.text} {message.markup}"):
                self._shown(self.answers[marker], message)
            if NEUTRAL in plain(message.text):
                self._neutral.add((message.chat_id, message.id))
            self.moment()
        return message

    def _shown(self, answer: Answer, message: Message) -> None:
        ours = message.chat_id in (answer.author, *answer.round.shown_in)
        if not ours or (len(answer.round.said) < 2 and message.chat_id != answer.author):
            self.early.append(answer.marker)
        answer.shown[message.chat_id].add(message.id)

    # -- the verdict ------------------------------------------------------------------------------------------

    @property
    def accepted(self) -> list[Answer]:
        """The answers that the bot has confirmed to their authors or to Telegram."""
        return [one for one in self.answers.values() if one.confirmed or one.update < self.queue.confirmed]

    @property
    def lost(self) -> list[str]:
        """Accepted answers that not both have seen, though both have answered."""
        return [one.marker for one in self.accepted if len(one.round.said) == 2 and not one.complete]

    @property
    def doubled(self) -> list[str]:
        """Markers that stood in two messages of one chat."""
        found = [one for one in self.answers.values() if any(len(ids) > 1 for ids in one.shown.values())]
        return [one.marker for one in found]

    @property
    def neutral_doubled(self) -> int:
        """Neutral lines beyond one for each reveal: they tell nothing, but they are noise."""
        reveals = {
            (id(one.round), chat) for one in self.answers.values() for chat in one.round.shown_in if one.complete
        }
        return max(0, len(self._neutral) - len(reveals))
