"""Couples and what they do with their questions, day by day: the real choice over the real decks, and nothing else of the bot."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from bot.domain import comfort
from bot.domain.consent import FACTS, TOPICS, agreed, ticked
from bot.domain.deck import LIGHT_START, NOT_AT_FIRST, THEMES, Day, Prompt, Shelves, choose
from tests.simulation.chance import Dice

START = date(2026, 3, 2)
LIKEABLE = [one for one in THEMES if one not in (*NOT_AT_FIRST, "intimate", "distance", "self")]
_LIGHT_FOR = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class Kind:
    """Habits: shares of days, out of a hundred; `facts`, `likes` and `topics` are how many both, or each, come to tick."""

    name: str
    opens: int = 70
    keeps: int = 10
    lighter: int = 0
    deeper: int = 0
    heavy: int = 2
    wavers: int = 0
    rests: int = 3
    facts: int = 3
    likes: int = 2
    topics: int = 1


KINDS = (
    Kind("steady"),
    Kind("eager", opens=95, keeps=40, deeper=8, rests=0, facts=5, topics=3),
    Kind("slow", opens=35, keeps=3, lighter=3, topics=0, facts=0),
    Kind("silent", opens=0, keeps=0, heavy=0, facts=0, likes=0, topics=0),
    Kind("bare", facts=0, likes=0, topics=0),
    Kind("wavering", lighter=3, deeper=3, wavers=5, heavy=5, topics=3),
    Kind("resting", opens=60, rests=15),
    Kind("far apart", opens=80, facts=1, likes=4),
)


@dataclass(frozen=True, slots=True)
class Lived:
    """One day of a couple: what came, why, and what it had to fit; `often` is how many times it had come before."""

    day: date
    prompt: Prompt
    why: str
    cycle: int
    often: int
    facts: Day


class Life:
    """A couple, from its first day on."""

    def __init__(self, shelves: Shelves, kind: Kind, seed: object) -> None:
        self.shelves, self.kind = shelves, kind
        self.dice = Dice(seed, kind.name)
        self.lot = self.dice.draw()
        self.turn = self.cycle = self.opened = 0
        self.now, self.ever = set[str](), Counter[str]()
        self.yes: list[tuple[str, ...]] = [(), ()]
        self.offsets = [0, 0]
        self.heavy_until = START
        self.broken: list[str] = []
        self._facts = ["apart"] if kind.name == "far apart" else self._some(FACTS, kind.facts)

    def _some(self, names: list[str] | tuple[str, ...], count: int) -> list[str]:
        return sorted(names, key=lambda _one: self.dice.draw())[:count]

    def live(self, days: int) -> Iterator[Lived]:
        """So many days; on some nothing is asked."""
        for number in range(days):
            day = START + timedelta(days=number)
            self._tick()
            if not self._happens(self.kind.rests):
                yield self._ask(day)
                self._respond(day)

    def _happens(self, share: int) -> bool:
        return self.dice.below(100) < share

    def _ask(self, day: date) -> Lived:
        facts = self._of(day, self.now)
        choice = choose(self.shelves, facts, self.lot)
        if choice is None:
            self._begin_anew(facts)
            facts = self._of(day, set())
            choice = choose(self.shelves, facts, self.lot)
        assert choice is not None
        one = choice.prompt
        lived = Lived(day, one, choice.why, self.cycle, self.ever[one.id], facts)
        self.broken += broken(lived, self.now)
        self.turn += 1
        self.now.add(one.id)
        self.ever[one.id] += 1
        return lived

    def _begin_anew(self, facts: Day) -> None:
        light = facts.heavy or facts.level == 1
        left = [
            one
            for theme, shelf in self.shelves.by_theme.items()
            for one in shelf
            if one.assumes <= facts.agreed and one.id not in self.now and not (light and theme in NOT_AT_FIRST)
        ]
        self.broken += [f"a repeat, with {len(left)} left"] if left else []
        self.cycle, self.now = self.cycle + 1, set()

    def _of(self, day: date, had: set[str]) -> Day:
        likes = Counter(one.removeprefix("like-") for yes in self.yes for one in yes if one.startswith("like-"))
        level = comfort.level(self.opened, *self.offsets)
        both = agreed(*self.yes)
        heavy = START < day <= self.heavy_until
        return Day(self.turn, day.weekday(), had, self.cycle, dict(self.ever), both, likes, level, heavy=heavy)

    def _tick(self) -> None:
        """On the days on which it is offered each ticks what they like; some change their minds later."""
        if self.opened == 3 or (not self.opened and self.turn == 5):
            for at in (0, 1):
                mine = [*self._facts, *(f"like-{one}" for one in self._some(LIKEABLE, self.kind.likes))]
                self._say(at, mine)
        if self.opened == 7:
            for at in (0, 1):
                self._say(at, list(TOPICS[: self.kind.topics]))
                if self.kind.topics:
                    self.offsets[at] = comfort.deepened(self.opened, self.offsets[at], 3)
        if self._happens(self.kind.wavers):
            at, name = self.dice.below(2), self.dice.choice((*TOPICS, *FACTS))
            self.yes[at] = ticked(self.yes[at], name, on=name not in self.yes[at])

    def _say(self, at: int, names: list[str]) -> None:
        for name in names:
            self.yes[at] = ticked(self.yes[at], name, on=True)

    def _respond(self, day: date) -> None:
        if self._happens(self.kind.opens):
            self.opened += 1
            for at in (0, 1):
                if self._happens(self.kind.keeps):
                    self.offsets[at] = comfort.kept(self.opened, self.offsets[at], is_kept=True)
        for at in (0, 1):
            both, own = comfort.level(self.opened, *self.offsets), comfort.level(self.opened, self.offsets[at])
            if self._happens(self.kind.lighter):
                self.offsets[at] = comfort.lightened(self.opened, self.offsets[at], comfort.as_level(both - 1))
            if self._happens(self.kind.deeper):
                self.offsets[at] = comfort.deepened(self.opened, self.offsets[at], comfort.as_level(own + 1))
        if self._happens(self.kind.heavy):
            self.heavy_until = day + _LIGHT_FOR


def broken(lived: Lived, had: Collection[str]) -> list[str]:
    """Which promises this day breaks."""
    one, facts = lived.prompt, lived.facts
    checks = {
        "a repeat": one.id in had,
        "a sensitive one without two yeses": not one.needs <= facts.agreed,
        "an assumption that does not hold": not one.assumes <= facts.agreed,
        "a private one": one.private,
        "deeper than suits both": one.depth > max(facts.level, 2),
        "a fear to begin with": facts.turn < LIGHT_START and one.themes[0] in NOT_AT_FIRST,
        "a hard one where it shall be light": facts.heavy and (one.themes[0] in NOT_AT_FIRST or bool(one.needs)),
    }
    return [f"{what}: {one.id} on {lived.day}" for what, is_so in checks.items() if is_so]
