"""Pairs of people, what they and fate have in mind for a day, and what befalls their rooms."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.speech import BotRemoved, MembersChanged, RoomMoved
from tests.simulation import meeting
from tests.simulation.chance import Dice
from tests.simulation.human import Human
from tests.simulation.model import Couple
from tests.simulation.moods import SLOT, Plan, plan
from tests.simulation.peer import Peer
from tests.simulation.places import BOT, SECOND, Place
from tests.simulation.practising import Session


@dataclass(slots=True)
class Pair:
    """A couple in the world: the model, the two, and their room if they have one."""

    couple: Couple
    one: Human
    two: Human
    room: Place | None
    dice: Dice
    breath: meeting.Breath | None = None
    planned: datetime | None = None
    visits: list[tuple[datetime, str]] = field(default_factory=list)

    @property
    def both(self) -> tuple[Human, Human]:
        """The two."""
        return self.one, self.two


Script = Callable[[Pair, datetime], None]
"""Says what the two do on the day whose question comes at this hour."""


def plan_day(pair: Pair, hour: datetime) -> None:
    """What the two and fate have in mind for the day that begins with the question of this hour."""
    together = pair.dice.below(4) if pair.dice.happens(0.2) else None
    dice = Dice(pair.one.peer.seed, pair.couple.number, hour, "wanting")
    wanting = dice.happens(0.08)
    for human in pair.both:
        begins = hour + 3 * SLOT if wanting else hour
        human.plan = sorted([*human.plan, *plan(Dice(human.peer.seed, human.who, hour), begins, together)])
        if wanting:
            human.plan = sorted([*human.plan, *_wanting(dice, hour)])
    _practices(pair, hour)
    at = hour + SLOT * pair.dice.below(20)
    if pair.dice.happens(0.06):
        pair.visits += [(at, "come"), (at + SLOT * pair.dice.choice((1, 3, 25)), "go")]
    elif pair.dice.happens(0.02):
        pair.visits.append((at, pair.dice.choice(("move", "move", "kick"))))


def _wanting(dice: Dice, hour: datetime) -> Plan:
    """Somebody looks at what the question is about, and would mostly like another one."""
    second = dice.weighed({"another": 8, "lighter": 1, "deeper_please": 1})
    return [(hour, "about"), (hour + SLOT, second), *([(hour + 2 * SLOT, "asked")] if dice.happens(0.5) else [])]


def _practices(pair: Pair, hour: datetime) -> None:
    """On some days one of the two begins a practice, and the other mostly has a look; later one of them looks again."""
    dice = Dice(pair.one.peer.seed, pair.couple.number, hour, "practices")
    if not dice.happens(0.3):
        return
    one, other = pair.both if dice.happens(0.5) else pair.both[::-1]
    at = hour + SLOT * dice.choice((0, 2, 4, 7, 13, 17))
    one.sessions.append((at, Session("?")))
    if dice.happens(0.8):
        other.sessions.append((at + SLOT * dice.choice((0, 1, 3)), Session()))
    if dice.happens(0.4):
        dice.choice(pair.both).sessions.append((at + SLOT * dice.choice((2, 4, 5)), Session(dice.choice(("", "?")))))


def visit(pairs: Sequence[Pair], mark: datetime) -> None:
    """Strangers come and go, rooms move, the bot is thrown out; it is told of most of that."""
    for pair in pairs:
        due = [what for at, what in pair.visits if at <= mark]
        pair.visits = [(at, what) for at, what in pair.visits if at > mark]
        for what in due:
            if pair.room is not None and BOT in pair.room.members:
                _befall(pair, pair.room, what, pair.one.peer)


def _befall(pair: Pair, room: Place, what: str, peer: Peer) -> None:
    told, chat = pair.dice.happens(0.6), room.chat
    event: MembersChanged | RoomMoved | BotRemoved = MembersChanged(chat)
    if peer.name == SECOND and what != "kick":
        # There, nobody joins: rights change, and rooms stay where they are.
        what = {"come": "open", "go": "shut", "move": "stay"}[what]
    match what:
        case "open":
            room.public = True
        case "shut":
            room.public = False
        case "come":
            room.members.add(f"eve{pair.couple.number}")
        case "go":
            room.members.discard(f"eve{pair.couple.number}")
        case "move":
            event = RoomMoved(chat, peer.migrate(room).chat)
        case "kick":
            room.members.discard(BOT)
            event = BotRemoved(chat)
    if told:
        peer.tell(event)
