"""Prompts and the choice among them: pure, explainable, no repeat before all that fit were had."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from bot.domain.comfort import Level
from bot.domain.consent import Sensitivity
from bot.domain.lots import lot

WEEK: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("warmth", ("gratitude", "compliments")),
    ("world", ("friendship", "dreams", "values")),
    ("heard", ("listening", "acceptance", "trust", "respect", "fears", "wounds")),
    ("everyday", ("home", "money", "news")),
    ("lightness", ("play", "friendship", "touch", "intimate")),
    ("together", ("together", "distance", "touch")),
    ("stories", ("stories", "met", "values")),
)
"""What each day of the week is for, from Monday on, and its themes."""
THEMES = (*dict.fromkeys(theme for _day, themes in WEEK for theme in themes), "self")
WEIGHTED = ("gratitude", "together", "listening")
"""What comes on its day three times as readily as the rest: thanks, time together and being heard bring two closest."""
SURPRISE = 7
"""One day in so many keeps to no theme of its own."""
NOT_AT_FIRST = ("fears", "wounds")
"""What never comes in the beginning, nor to whom it shall be light, even if all else was had."""
LIKEABLE = tuple(one for one in THEMES if one not in (*NOT_AT_FIRST, "intimate", "distance", "self"))
"""What can be liked: what goes deeper is wanted by two yeses, and what only some are in comes with the fact."""
LIGHT_START = 7
"""Prompts before the first one that may go deeper."""
SPELL = 14
"""Prompts in a row that share their luck: half of such spells bring nothing deeper, whatever both want."""
_SHARE_OF_DEPTH_2: Mapping[Level, int] = {1: 0, 2: 40, 3: 60, 4: 75}
"""Of a hundred days, at each level, outside the spells that are light."""
_LIGHT_SPELLS = 4
"""One spell in so many is light for everybody: nobody can tell from one that the other has asked for it."""

USES = ("daily", "guess", "either", "sentence", "wonder", "plan", "gesture", "desire", "repair")
"""What a deck is for: the prompt of the day, or a practice that draws on it."""
HOW_MANY: Mapping[str, Mapping[str, tuple[int, int]]] = {
    "options": {"guess": (3, 4), "either": (2, 2)},
    "then": {"wonder": (3, 3)},
    "care": {"plan": (0, 3), "gesture": (1, 3)},
}
"""What a prompt has beside its text, by use, at least and at most; none where nothing is said."""

WHYS = ("first", "heavy", "deeper", "mix", "again", "practice", *(name for name, _themes in WEEK))
"""Why a prompt was chosen, from what both know alone."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """One question; `id` is permanent, `depth` runs from 1 (light) to 4, the first of `themes` is what it is about.

    `assumes` must hold of the two, `needs` are the topics that both must want. What is `private` is for its author alone. `options`
    and `then` count what can be chosen and what is asked next; `care` are the ways of being cared for that it serves.
    """

    id: str
    deck: str
    depth: int
    sensitivity: Sensitivity = "none"
    themes: tuple[str, ...] = ()
    assumes: frozenset[str] = frozenset()
    needs: frozenset[str] = frozenset()
    private: bool = False
    use: str = "daily"
    options: int = 0
    then: int = 0
    care: tuple[str, ...] = ()


def further(named: str) -> str:
    """What a round's prompt is called that asks what comes next: after `abc234` comes `abc234+1`, and then `abc234+2`."""
    first, _, number = named.partition("+")
    return f"{first}+{int(number or 0) + 1}"


def is_for_everybody(prompt: Prompt) -> bool:
    """Whether this can come on any day, to any couple."""
    return not (prompt.private or prompt.needs or prompt.assumes or prompt.themes[0] in NOT_AT_FIRST)


@dataclass(frozen=True, slots=True)
class Day:
    """What the choice of a day rests on.

    `turn` counts the couple's prompts from 0, `weekday` from Monday 0, `cycle` how often all were had. `had` are the prompts of
    this cycle, `often` says how many times each came in all. `agreed` is what both have ticked: topics they want, facts that
    hold. `likes` says how many of the two like a theme. `heavy`: one has told the other of a heavy feeling lately.
    """

    turn: int
    weekday: int
    had: Collection[str] = ()
    cycle: int = 0
    often: Mapping[str, int] = field(default_factory=dict)
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
        deeper = [one for one in _fitting(shelves.deeper, day, day.level) if one.needs <= day.agreed]
        if deeper:
            return Choice(min(deeper, key=lambda one: (_often(one, day), lot(f"{seed}:{day.turn}:{one.id}"))), "deeper")
    for themes, most in _tries(day, seed):
        left = {theme: _fitting(shelves.by_theme[theme], day, most) for theme in themes}
        theme = _draw({one: len(found) * _weight(one, day) for one, found in left.items()}, day, seed)
        if theme is not None:
            prompt = _of_depth(left[theme], day, seed)
            return Choice(prompt, _why(day, prompt))
    return None


def _tries(day: Day, seed: int) -> Iterator[tuple[Collection[str], int]]:
    """Themes and the greatest depth, until there is something: those of the day, then any; where it is light, deeper ones last."""
    open_ = THEMES if _is_for_all_themes(day) else [one for one in THEMES if one not in NOT_AT_FIRST]
    todays = _surprising(day) if is_surprise(day.turn, seed) else _of_weekday(day)
    for most in (1, 2) if day.heavy or day.level == 1 else (2,):
        for themes in (todays, _surprising(day), THEMES):
            yield [one for one in open_ if one in themes], most


def _is_for_all_themes(day: Day) -> bool:
    return day.turn >= LIGHT_START and day.level > 1 and not day.heavy


def _of_weekday(day: Day, later: int = 0) -> tuple[str, ...]:
    return WEEK[(day.weekday + later) % len(WEEK)][1]


def _surprising(day: Day) -> Collection[str]:
    # What was there yesterday, or comes tomorrow, is none.
    return {*THEMES} - {*_of_weekday(day, -1), *_of_weekday(day, 1)}


def is_surprise(turn: int, seed: int) -> bool:
    """Whether the day leaves the rhythm of the week: by chance alone, so that nobody can see from it what the other likes."""
    return lot(f"{seed}:surprise {turn}") % SURPRISE == 0


def goes_deeper(turn: int, seed: int) -> bool:
    """Whether the day's prompt is a deeper one if both want that; never within three days of another.

    By chance, and with long gaps: if one of the two has withdrawn, that none comes must look like any other such gap.
    """
    if turn < LIGHT_START or lot(f"{seed}:spell {turn // SPELL}") % 2:
        return False
    drawn = [lot(f"{seed}:deeper {one}") % 3 == 0 for one in (turn, turn - 1, turn - 2)]
    return drawn == [True, False, False]


def is_light(turn: int, seed: int) -> bool:
    """Whether the day belongs to a spell that is light, however deep both would go."""
    return lot(f"{seed}:light {turn // SPELL}") % _LIGHT_SPELLS == 0


def _fitting(prompts: Sequence[Prompt], day: Day, most: int) -> list[Prompt]:
    return [one for one in prompts if one.depth <= most and one.id not in day.had and one.assumes <= day.agreed]


def _often(prompt: Prompt, day: Day) -> int:
    return day.often.get(prompt.id, 0)


def _weight(theme: str, day: Day) -> int:
    ahead = theme in WEIGHTED and theme in _of_weekday(day)
    return (3 if ahead else 1) * (1 + day.likes.get(theme, 0))


def _draw(weights: Mapping[str, int], day: Day, seed: int) -> str | None:
    """A theme by lot, in these proportions."""
    at = lot(f"{seed}:theme {day.turn}") % (sum(weights.values()) or 1)
    for theme, weight in weights.items():
        if (at := at - weight) < 0:
            return theme
    return None


def _of_depth(prompts: Sequence[Prompt], day: Day, seed: int) -> Prompt:
    """One that came least often, of the depth that suits both today, or as close to it as there is."""
    share = 0 if day.heavy or is_light(day.turn, seed) else _SHARE_OF_DEPTH_2[day.level]
    depth = 2 if lot(f"{seed}:depth {day.turn}") % 100 < share else 1
    ranks = [(_often(one, day), abs(one.depth - depth)) for one in prompts]
    best = min(ranks)
    # By lot among these alone: a lot costs more than all the rest.
    found = [one for one, rank in zip(prompts, ranks, strict=True) if rank == best]
    return min(found, key=lambda one: lot(f"{seed}:{day.cycle}:{one.id}"))


def _why(day: Day, prompt: Prompt) -> str:
    if day.heavy:
        return "heavy"
    if day.turn < 2:
        return "first"
    if _often(prompt, day):
        return "again"
    return WEEK[day.weekday][0] if prompt.themes[0] in _of_weekday(day) else "mix"
