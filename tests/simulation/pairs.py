"""Noninterference: one run twice, told apart by nothing but what one partner must not learn; what the other reads is compared."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from bot.speech import Message, Popup
from tests.simulation.chance import Dice
from tests.simulation.fate import Pair, Script
from tests.simulation.loop import run
from tests.simulation.moods import SLOT, Plan
from tests.simulation.oracle import Oracle
from tests.simulation.places import Place, Shown
from tests.simulation.practising import Session
from tests.simulation.world import World

Line = tuple[str, ...]
_SEEN_BY_ONE = ("pass_by", "after_all", "today", "line", "keep", "unopened", "checkin", "step", "step")


class Scribe:
    """Writes down what the first of each couple reads: in private, in the room, and as popups."""

    def __init__(self, oracle: Oracle) -> None:
        self.oracle, self.lines = oracle, list[Line]()
        self._shown, self._popped = oracle.shown, oracle.popped

    def shown(self, place: Place, shown: Shown, how: str) -> None:
        """A message appeared, changed or went."""
        self._shown(place, shown, how)
        if not place.private or place.id.endswith("a"):
            self.lines.append((place.id, self._minute(), how, shown.id, _bytes(shown.message)))

    def popped(self, popup: Popup) -> None:
        """A line popped up."""
        self._popped(popup)
        who = popup.tap.partition("-")[0]
        if who.endswith("a"):
            self.lines.append((who, self._minute(), "popup", popup.text))

    def _minute(self) -> str:
        return f"{self.oracle.now():%Y-%m-%d %H:%M}"


def _bytes(message: Message) -> str:
    return repr((message.blocks, message.buttons, message.media, message.sound, message.clear_keys))


def _first(pair: Pair, hour: datetime, verbs: tuple[str, ...]) -> Plan:
    """What the one whose reading is compared does on a day: the same in each run."""
    dice = Dice(pair.dice.draw(), "first")
    return sorted((hour + SLOT * dice.below(20), dice.choice(verbs)) for _ in range(dice.below(4)))


def secretly(manner: str, media: bool = False) -> Script:
    """The second seals an answer every day in this manner; the first never does, so none is ever opened."""

    def script(pair: Pair, hour: datetime) -> None:
        pair.one.plan += _first(pair, hour, _SEEN_BY_ONE[:1] + _SEEN_BY_ONE[2:])
        pair.two.manner = manner
        at = hour + SLOT * pair.dice.below(20)
        pair.two.plan += [(at, "picture" if media else "answer"), (at + SLOT, "edit")]

    return script


def silently(how: str) -> Script:
    """The second passes, misses, or never sees the question on most days; on some both answer, in every run."""

    def script(pair: Pair, hour: datetime) -> None:
        both = pair.dice.happens(0.25)
        pair.one.plan += _first(pair, hour, ("answer", "answer", *_SEEN_BY_ONE))
        at = hour + SLOT * pair.dice.below(8)
        if not both and how.startswith("blocked"):
            # From an hour before the question until after the next one has come.
            pair.two.peer.tell(*(pair.two.block() if how == "blocked" else pair.two.block_quietly()))
        pair.two.plan += [(hour + 24 * SLOT, "unblock")]
        if both:
            pair.two.plan += [(at + 2 * SLOT, "answer")]
        elif how == "passed":
            pair.two.plan += [(at, "pass_by")]

    return script


_AT_FIRST = {
    "ignored": ("deeper", "topic"),
    "no": ("deeper", "topic", "topic_no"),
    "withdrawn": ("deeper", "topic", "topic_yes", "topic_no"),
    "yes": ("deeper", "topic", "topic_yes"),
    "yes, and none": ("deeper", "topic", "topic_yes"),
}


def deeper(how: str, first: tuple[str, ...] = ("topic_yes", "topic_no")) -> Script:
    """Both answer every day; of what goes deeper the second says this on the first day, before the first says anything of it.

    The first looks at it on every day, and says one of these; "and none": after that, on every day, the second wants it no longer.
    """
    begun = set[int]()

    def script(pair: Pair, hour: datetime) -> None:
        pair.one.plan += [(hour + SLOT, "answer")]
        pair.two.plan += [(hour + 2 * SLOT, "answer")]
        pair.one.plan += [(hour + 8 * SLOT, "deeper"), (hour + 9 * SLOT, "topic")]
        pair.one.plan += [(hour + 10 * SLOT, Dice(pair.couple.number, hour, "topic").choice(first))]
        if pair.couple.number not in begun:
            pair.two.plan += [(hour + at * SLOT, verb) for at, verb in enumerate(_AT_FIRST.get(how, ()), 3)]
        elif how.endswith("and none"):
            pair.two.plan += [(hour + at * SLOT, verb) for at, verb in enumerate(("deeper", "topic", "topic_no"), 3)]
        begun.add(pair.couple.number)

    return script


_ALONE = {
    "nothing": (),
    "facts": ("themes", "facts", "fact"),
    "likes": ("themes", "likes", "like"),
    "another": ("about", "another", "asked"),
    "lighter": ("about", "lighter", "today"),
    "deeper": ("about", "deeper_please", "today"),
}


def choosing(how: str) -> Script:
    """Both answer every day, and the first looks at why the question came; the second does this alone, before answering."""

    def script(pair: Pair, hour: datetime) -> None:
        pair.one.plan += [(hour + SLOT, "about"), (hour + 2 * SLOT, "asked"), (hour + 7 * SLOT, "answer")]
        pair.one.plan += [(hour + 9 * SLOT, "why")]
        pair.two.plan += [(hour + SLOT * at, verb) for at, verb in enumerate(_ALONE[how], 1)]
        pair.two.plan += [(hour + 8 * SLOT, "answer")]

    return script


def paused(pair: Pair, hour: datetime) -> None:
    """As `silently`, but the second is on a pause that nobody knows of, comes back from it, and goes on the next one."""
    silently("missed")(pair, hour)
    # Whoever is on a pause asks for the question before answering it.
    pair.two.plan += [(hour, "today") for at, verb in pair.two.plan if verb == "answer" and at > hour]
    pauses = ["back", "pause", "pause_for", "pause_mine"]
    pair.two.plan += [(hour + SLOT * (14 + number), verb) for number, verb in enumerate(pauses)]


def practising(first: Session | None, second: Session | None) -> Script:
    """Both answer every day; on the first day, later, one of them does this, and then the other that."""
    begun = set[int]()

    def script(pair: Pair, hour: datetime) -> None:
        pair.one.plan += [(hour + SLOT, "answer"), (hour + 9 * SLOT, "today"), (hour + 10 * SLOT, "keep")]
        pair.two.plan += [(hour + 2 * SLOT, "answer")]
        if pair.couple.number not in begun:
            for human, at, session in ((pair.one, 4, first), (pair.two, 6, second)):
                human.sessions += [(hour + at * SLOT, replace(session, seen={}, written=set()))] if session else []
        begun.add(pair.couple.number)

    return script


def transcript(
    seed: int, directory: Path, script: Script, days: int = 5, couples: int = 10, worlds: list[World] | None = None
) -> list[Line]:
    """Everything that the first of each couple reads in so many days; the world itself is put into `worlds`."""

    async def live() -> list[Line]:
        world = World(seed, directory, couples=couples, days=days, script=script)
        if worlds is not None:
            worlds.append(world)
        scribe = Scribe(world.oracle)
        world.oracle.shown, world.oracle.popped = scribe.shown, scribe.popped  # type: ignore[method-assign]
        await world.run()
        # What couples read at the same instant has no order among them.
        return sorted(scribe.lines, key=lambda line: line[0])

    return run(live())


def first_difference(one: list[Line], two: list[Line]) -> str:
    """Where two transcripts part, or nothing."""
    for left, right in zip(one, two, strict=False):
        if left != right:
            return f"\n{left}\n{right}"
    return "" if len(one) == len(two) else f"one has {len(one)} lines, the other {len(two)}"
