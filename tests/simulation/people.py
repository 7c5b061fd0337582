"""People: they act only on what they see in their own chats, and on their mood of the day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from bot.speech import (
    Account,
    Button,
    Chose,
    Commanded,
    Event,
    Media,
    MediaKind,
    Message,
    Pressed,
    Said,
    Sender,
    Words,
    Wrote,
)
from tests.simulation.chance import Dice
from tests.simulation.model import Couple
from tests.simulation.oracle import Oracle
from tests.simulation.peer import Peer
from tests.simulation.places import SECOND, Place, Shown, buttons
from tests.simulation.rounds import Word

Plan = list[tuple[datetime, str]]
_KINDS: tuple[MediaKind, ...] = ("voice", "photo", "video", "video_note")


class Person:
    """One of a couple. `plan` is what they mean to do, and when."""

    def __init__(self, who: str, couple: Couple, peer: Peer, oracle: Oracle) -> None:
        self.who, self.couple, self.peer, self.oracle = who, couple, peer, oracle
        self.dice = Dice(peer.seed, who)
        self.place = peer.places[who]
        self.account = Account(peer.name, who)
        self.sender = Sender(self.account, who.capitalize(), "de" if couple.number % 10 == 3 else "en")
        self.chat = self.place.chat
        self.plan: Plan = []
        self.manner = ", I think."
        self.sent: list[str] = []
        self._written = 0
        self._asked_from: str | None = None

    # -- doing ----------------------------------------------------------------------------------------------

    def act(self, now: datetime) -> None:
        """Do what was meant to be done by now."""
        due = sorted((one for one in self.plan if one[0] <= now), key=lambda one: one[1] == "line")
        self.plan = [one for one in self.plan if one[0] > now]
        for at, verb in due:
            # Luck of its own for each act: what was done, or left, yesterday does not change it.
            self.dice = Dice(self.peer.seed, self.who, at, verb)
            if self.who not in self.oracle.blocked or verb == "unblock":
                self.peer.tell(*getattr(self, verb)())

    def breathe(self) -> bool:
        """Having read what came at once, go on with it: write the line that was asked for."""
        since, self._asked_from = self._asked_from, None
        if since is None or not self._line_is_asked(int(since)):
            return False
        self.peer.tell(self._says(Words(self._mark())))
        return True

    def _line_is_asked(self, since: int) -> bool:
        fresh = [one.message for one in self.place.newest() if int(one.id) > since]
        return any(_is_hint(one) for one in fresh)

    def _mark(self) -> str:
        self._written += 1
        mark = f"zmark{self.couple.number}x{self.who[-1]}x{self._written}q"
        self.couple.words[mark] = Word(mark, self.who, self.couple.number)
        return mark

    def _says(self, words: Words, reply_to: str | None = None) -> Said:
        message = self.place.next_id()
        self.sent.append(message)
        return Said(self.sender, self.chat, message, words, reply_to)

    def _words(self) -> Words:
        kind = self.dice.below(100)
        if kind < 12:
            media = Media(self.dice.choice(_KINDS), self._mark(), self.peer.name)
            return Words(self._mark() if kind < 6 else "", (media,))
        return Words(self._mark() + (" and so on" * 380 if kind < 15 else self.manner))

    def _taps(self, at: tuple[Place, Shown, Button] | None) -> Iterator[Event]:
        if at is not None:
            place, shown, button = at
            for number in range(2 if self.dice.happens(0.1) else 1):
                tap = f"{self.who}-{shown.id}-{self.dice.draw()}-{number}"
                yield Pressed(self.sender, place.chat, shown.id, button.id, tap)

    def commands(self, name: str, rest: str = "") -> Commanded:
        """Give a command; on the second platform it is answered like a tap."""
        tap = f"{self.who}-{name}-{self.dice.draw()}" if self.peer.name == SECOND else ""
        return Commanded(self.sender, self.chat, name, rest, tap=tap)

    def chooses(self, other: Person) -> Chose:
        """Choose somebody on the same platform."""
        return Chose(self.sender, self.chat, other.account, other.sender.name, self.commands("chosen").tap)

    def _fills(self, action: str, key: str) -> list[Event]:
        """Now and then, fill in the sheet behind the newest button for this, where there are sheets."""
        at = self._sees(action) if self.peer.name == SECOND and self.dice.happens(0.4) else None
        if at is None or not at[2].sheet.startswith(("daily", "line")):
            return []
        tap = f"{self.who}-{self.place.next_id()}"
        return [Wrote(self.sender, at[0].chat, at[1].id, at[2].id, tap, {key: self._mark()})]

    # -- seeing ---------------------------------------------------------------------------------------------

    def _sees(
        self, *actions: str, place: Place | None = None, practices: bool = False
    ) -> tuple[Place, Shown, Button] | None:
        """The newest button for one of these; under what belongs to a practice only if `practices` are meant, too."""
        where = place or self.place
        for shown in where.newest():
            for button in buttons(shown.message):
                carried = self.oracle.carries(where, button) or ("",)
                if carried[0] in actions and (practices or not self.oracle.is_practice(carried)):
                    return where, shown, button
        return None

    def _is_todays(self, seen: tuple[Place, Shown, Button]) -> bool:
        # A reply goes by what it replies to: only to today's question does it mean the same as a plain message.
        carried = [self.oracle.carries(seen[0], one) for one in buttons(seen[1].message)]
        daily = self.couple.daily
        todays = daily is not None and ("answer", str(daily.id)) in carried
        return todays and self.couple.focused(self.who, self.oracle.now()) is None

    def _tap(self, *actions: str, practices: bool = False) -> list[Event]:
        return list(self._taps(self._sees(*actions, practices=practices)))

    def tap_first(self, action: str, *args: str, since: int = 0) -> list[Event]:
        """One tap on the newest button that carries this, if there is one in a message later than `since`."""
        for shown in (one for one in self.place.newest() if int(one.id) > since):
            for button in buttons(shown.message):
                if self.oracle.carries(self.place, button)[: 1 + len(args)] == (action, *args):
                    return list(self._taps((self.place, shown, button)))[:1]
        return []


def _is_hint(message: Message) -> bool:
    return len(message.blocks) == 1 and message.blocks[0].style == "hint" and message.media is None
