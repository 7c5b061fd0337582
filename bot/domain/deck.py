"""Prompts and the choice among them: pure, explainable, no repeat before all that fit were had."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from bot.domain.comfort import Level
from bot.domain.consent import Sensitivity

WEEK: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("warmth", ("gratitude", "compliments")),
    ("world", ("friendship", "dreams", "values")),
    ("heard", ("listening", "acceptance", "trust", "respect", "fears", "wounds")),
    ("everyday", ("home", "money", "news")),
    ("lightness", ("play", "touch", "intimate")),
    ("together", ("together", "distance", "touch")),
    ("stories", ("stories", "met", "values")),
)
"""What each day of the week is for, from Monday on, and its themes."""
THEMES = (*dict.fromkeys(theme for _day, themes in WEEK for theme in themes), "self")
WEIGHTED = ("gratitude", "together", "listening")
"""What a day turns to first when its own themes are used up: thanks, time together and being heard bring two closest."""
_OF_THE_DAY = 4
"""How much more a theme of the day weighs than one that one of the two likes."""
NOT_AT_FIRST = ("fears", "wounds")
LIKEABLE = tuple(one for one in THEMES if one not in (*NOT_AT_FIRST, "intimate", "distance", "self"))
"""What can be liked: what goes deeper is wanted by two yeses, and what only some are in comes with the fact."""
LIGHT_START = 7
"""Prompts before the first one that may go deeper."""
SPELL = 14
"""Prompts in a row that share their luck: half of such spells bring nothing deeper, whatever both want."""
_SHARE_OF_DEPTH_2: Mapping[Level, int] = {1: 0, 2: 40, 3: 60, 4: 75}
"""Of a hundred days, at each level."""

WHYS = ("first", "heavy", "deeper", "mix", "again", *(name for name, _themes in WEEK))
"""Why a prompt was chosen, from what both know alone."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """One question; `id` is permanent, `depth` runs from 1 (light) to 4, the first of `themes` is what it is about.

    `assumes` must hold of the two, `needs` are the topics that both must want. What is `private` is for its author alone.
    """

    id: str
    deck: str
    depth: int
    sensitivity: Sensitivity = "none"
    themes: tuple[str, ...] = ()
    assumes: frozenset[str] = frozenset()
    needs: frozenset[str] = frozenset()
    private: bool = False


@dataclass(frozen=True, slots=True)
class Day:
    """What the choice of a day rests on.

    `turn` counts the couple's prompts from 0, `weekday` from Monday 0, `cycle` how often all were had. `had` are the prompts of
    this cycle. `agreed` is what both have ticked: topics they want, facts that hold. `likes` says how many of the two like a
    theme. `heavy`: one has told the other of a heavy feeling lately.
    """

    turn: int
    weekday: int
    had: Collection[str] = ()
    cycle: int = 0
    agreed: frozenset[str] = frozenset()
    likes: Mapping[str, int] = field(default_factory=dict)
    level: Level = 1
    heavy: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """A prompt, and why it is this one."""

    prompt: Prompt
    why: str


class Shelves:
    """All prompts by theme, sorted once."""

    def __init__(self, prompts: Iterable[Prompt]) -> None:
        shared = [one for one in prompts if not one.private]
        self.deeper = [one for one in shared if one.needs]
        self.by_theme: dict[str, list[Prompt]] = {theme: [] for theme in THEMES}
        for one in shared:
            if not one.needs:
                self.by_theme[one.themes[0]].append(one)


def choose(shelves: Shelves, day: Day, seed: int) -> Choice | None:
    """The prompt for a couple's day: of the weekday's themes and as deep as suits both; now and then one that goes deeper.

    None once all that fit were had. Each couple has an order of its own, by its secret `seed`: nobody can tell another
    couple's prompts, nor when a deeper one would have come.
    """
    if not day.heavy and goes_deeper(day.turn, seed):
        deeper = [one for one in _fitting(shelves.deeper, day) if one.needs <= day.agreed and one.depth <= day.level]
        if deeper:
            return Choice(min(deeper, key=lambda one: _lot(seed, f"{day.turn}:{one.id}")), "deeper")
    name, themes = WEEK[day.weekday]
    for weights in _tries(day, themes):
        left = {theme: _fitting(shelves.by_theme[theme], day) for theme in weights}
        theme = _draw({one: len(found) * weights[one] for one, found in left.items()}, day, seed)
        if theme is not None:
            return Choice(_of_depth(left[theme], day, seed), _why(day, name, theme in themes))
    return None


def _tries(day: Day, themes: tuple[str, ...]) -> Iterator[dict[str, int]]:
    """Themes and their weights: those of the day with what the two like; then any; then what would else be too early."""
    early = () if day.turn >= LIGHT_START and day.level > 1 and not day.heavy else NOT_AT_FIRST
    liked = {one: day.likes[one] for one in day.likes if one in THEMES}
    for weights in (
        liked | {one: _OF_THE_DAY * (1 + liked.get(one, 0)) for one in themes},
        dict.fromkeys(THEMES, 1) | dict.fromkeys(WEIGHTED, 2),
    ):
        yield {theme: weight for theme, weight in weights.items() if theme not in early}
    yield dict.fromkeys(early, 1)


def goes_deeper(turn: int, seed: int) -> bool:
    """Whether the day's prompt is a deeper one if both want that; never within three days of another.

    By chance, and with long gaps: if one of the two has withdrawn, that none comes must look like any other such gap.
    """
    if turn < LIGHT_START or _lot(seed, f"spell {turn // SPELL}") % 2:
        return False
    drawn = [_lot(seed, f"deeper {one}") % 3 == 0 for one in (turn, turn - 1, turn - 2)]
    return drawn == [True, False, False]


def _fitting(prompts: Sequence[Prompt], day: Day) -> list[Prompt]:
    return [one for one in prompts if one.id not in day.had and one.assumes <= day.agreed]


def _is_open(day: Day, theme: str) -> bool:
    return theme not in NOT_AT_FIRST or (day.turn >= LIGHT_START and day.level > 1 and not day.heavy)


def _draw(weights: Mapping[str, int], day: Day, seed: int) -> str | None:
    """A theme by lot, in these proportions."""
    at = _lot(seed, f"theme {day.turn}") % (sum(weights.values()) or 1)
    for theme, weight in weights.items():
        if (at := at - weight) < 0:
            return theme
    return None


def _of_depth(prompts: Sequence[Prompt], day: Day, seed: int) -> Prompt:
    """One of the depth that suits both today, or as close to it as there is."""
    share = 0 if day.heavy else _SHARE_OF_DEPTH_2[day.level]
    depth = 2 if _lot(seed, f"depth {day.turn}") % 100 < share else 1
    return min(prompts, key=lambda one: (abs(one.depth - depth), _lot(seed, f"{day.cycle}:{one.id}")))


def _why(day: Day, name: str, in_rhythm: bool) -> str:
    if day.heavy:
        return "heavy"
    if day.turn < 2:
        return "first"
    if day.cycle and not day.had:
        return "again"
    return name if in_rhythm else "mix"


def _lot(seed: int, name: str) -> int:
    return int.from_bytes(hashlib.blake2b(f"{seed}:{name}".encode(), digest_size=8).digest(), "big")
