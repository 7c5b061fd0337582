"""`python -m tests.simulation.choosing`: what so many couples are asked in so many days, by the real choice over the real decks."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations, groupby
from statistics import mean, median

from bot.domain.deck import THEMES, WEEK, WEIGHTED, WHYS, Prompt
from bot.texts import Texts, prompt_phrase
from tests.simulation.habits import KINDS, Life, Lived

Lives = dict[str, list[list[Lived]]]
"""Every couple's days, by its kind."""
_MONTH = 30
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def live(couples: int, days: int, seed: int) -> tuple[Lives, list[str]]:
    """So many couples of all kinds in turn, and which promises were broken to them."""
    shelves = Texts().shelves
    lives: Lives = {kind.name: [] for kind in KINDS}
    broken: list[str] = []
    for number in range(couples):
        kind = KINDS[number % len(KINDS)]
        life = Life(shelves, kind, f"{seed}|{number}")
        lives[kind.name].append(list(life.live(days)))
        broken += life.broken
    return lives, broken


def report(lives: Lives, broken: Sequence[str]) -> Iterable[str]:
    """The tables, line by line."""
    yield f"broken promises: {len(broken)}"
    yield from broken[:10]
    yield from _exhaustion(lives)
    yield from _depths(lives)
    everything = [one for courses in lives.values() for course in courses for one in course]
    yield from _themes(everything)
    yield from _weekdays(everything)
    yield from _likes(everything)
    yield from _reasons(lives)
    yield from _runs(lives)
    yield from _differences(lives)


def _exhaustion(lives: Lives) -> Iterable[str]:
    yield "\nprompts until all that fit were had (fewest, median, most), and how many couples got there"
    for kind, courses in lives.items():
        ends = [at for at in map(_first_again, courses) if at is not None]
        span = f"{min(ends):5} {int(median(ends)):5} {max(ends):5}" if ends else "    -     -     -"
        yield f"  {kind:10} {span}   {len(ends)}/{len(courses)}"


def _first_again(course: list[Lived]) -> int | None:
    return next((at for at, one in enumerate(course) if one.cycle), None)


def _depths(lives: Lives) -> Iterable[str]:
    yield "\nmean depth by month, and the share of each depth of a hundred"
    for kind, courses in lives.items():
        months = [
            mean([one.prompt.depth for course in courses for one in course[start : start + _MONTH]] or [0])
            for start in range(0, max(map(len, courses)), _MONTH)
        ]
        depths = Counter(one.prompt.depth for course in courses for one in course)
        shares = " ".join(f"{100 * depths[at] / depths.total():3.0f}" for at in (1, 2, 3, 4))
        yield f"  {kind:10} {' '.join(f'{one:.1f}' for one in months)}  |{shares}"


def _themes(lived: list[Lived]) -> Iterable[str]:
    yield "\nthemes, of a hundred: first month, first half-year, all"
    spans = [_shares(one for one in lived if one.facts.turn < end) for end in (30, 182, 10**6)]
    for theme in sorted(THEMES[:-1], key=lambda one: -spans[1][one]):
        mark = " (ahead)" if theme in WEIGHTED else ""
        yield f"  {theme:12} {' '.join(f'{span[theme]:5.1f}' for span in spans)}{mark}"


def _shares(lived: Iterable[Lived]) -> dict[str, float]:
    counts = Counter(one.prompt.themes[0] for one in lived)
    return {theme: 100 * counts[theme] / (counts.total() or 1) for theme in THEMES}


def in_rhythm(one: Lived) -> bool:
    """Whether the question is of its weekday's themes."""
    return one.prompt.themes[0] in WEEK[one.day.weekday()][1]


def _weekdays(lived: list[Lived]) -> Iterable[str]:
    yield "\nin the rhythm of the week, of a hundred, by quarters of a year until all were had; and what each day brings most"
    for weekday, (name, _themes_of_day) in enumerate(WEEK):
        days = [one for one in lived if one.day.weekday() == weekday and not one.cycle]
        quarters = [[in_rhythm(one) for one in days if one.facts.turn // 91 == at] for at in range(4)]
        shares = " ".join(f"{100 * mean(one or [0]):4.0f}" for one in quarters)
        most = Counter(one.prompt.themes[0] for one in days).most_common(4)
        yield f"  {_DAYS[weekday]} {name:10} {shares}   {', '.join(f'{theme} {count / len(days):.0%}' for theme, count in most)}"


def _likes(lived: list[Lived]) -> Iterable[str]:
    yield "\nhow often a theme comes in the first half-year, by how many of the two like it (1 = as often as if nobody did)"
    early = [one for one in lived if 10 <= one.facts.turn < 182]
    for liked in (1, 2):
        ratios = []
        for theme in THEMES:
            with_it, without = (
                [one.prompt.themes[0] == theme for one in early if one.facts.likes.get(theme, 0) == count]
                for count in (liked, 0)
            )
            ratios += [mean(with_it) / mean(without)] if len(with_it) > 500 and any(without) else []
        yield f"  {liked}: {mean(ratios):.2f} over {len(ratios)} themes" if ratios else f"  {liked}: too few"


def _reasons(lives: Lives) -> Iterable[str]:
    yield "\nreasons, of a hundred: the first year, and the second"
    lived = [one for courses in lives.values() for course in courses for one in course]
    years = [Counter(one.why for one in lived if one.facts.turn // 365 == year) for year in (0, 1)]
    for why in WHYS:
        yield f"  {why:10} {' '.join(f'{100 * year[why] / (year.total() or 1):5.1f}' for year in years)}"


def runs(course: Sequence[Lived]) -> list[int]:
    """How many days in a row each theme stayed."""
    return [len([*same]) for _theme, same in groupby(course, lambda one: one.prompt.themes[0])]


def _runs(lives: Lives) -> Iterable[str]:
    yield "\ndays in a row with one theme, of a hundred runs: 1, 2, 3, more; the longest; the longest of the first 300 days"
    for kind, courses in lives.items():
        lengths = Counter(min(one, 4) for course in courses for one in runs(course))
        shares = " ".join(f"{100 * lengths[at] / lengths.total():5.1f}" for at in (1, 2, 3, 4))
        longest = [max(max(runs(course[:end])) for course in courses) for end in (None, 300)]
        yield f"  {kind:10} {shares}   {longest[0]}   {longest[1]}"


def _differences(lives: Lives) -> Iterable[str]:
    couples = [course[:90] for courses in lives.values() for course in courses][:60]
    pairs = [*combinations(couples, 2)]
    yield "\nof two couples' first ninety questions, of a hundred:"
    yield f"  on the same day {100 * mean(map(_on_the_same_day, pairs)):.1f}, at all {100 * mean(map(_at_all, pairs)):.1f}"


def _on_the_same_day(pair: tuple[list[Lived], list[Lived]]) -> float:
    return mean(one.prompt.id == other.prompt.id for one, other in zip(*pair, strict=False))


def _at_all(pair: tuple[list[Lived], list[Lived]]) -> float:
    one, other = ({lived.prompt.id for lived in course} for course in pair)
    return len(one & other) / max(len(one), 1)


def read(days: int, seed: int, kind: str) -> Iterable[str]:
    """One couple's days as a reader would read them."""
    texts = Texts()
    habits = next(one for one in KINDS if one.name == kind)
    said: Callable[[Prompt], str] = lambda prompt: texts.say("en", prompt_phrase(prompt.id))  # noqa: E731 - short
    for one in Life(texts.shelves, habits, f"{seed}|read").live(days):
        yield f"{one.day} {_DAYS[one.day.weekday()]} {one.why:10} {one.prompt.depth} {said(one.prompt)}"


def main(arguments: list[str] | None = None) -> int:
    """Print it; return 1 if a promise was broken."""
    parser = argparse.ArgumentParser(prog="python -m tests.simulation.choosing", description=__doc__)
    parser.add_argument("--couples", type=int, default=1000)
    parser.add_argument("--days", type=int, default=730)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument(
        "--read", choices=[kind.name for kind in KINDS], help="one couple's questions instead, in order"
    )
    asked = parser.parse_args(arguments)
    broken: list[str] = []
    if asked.read:
        lines = read(asked.days, asked.seed, asked.read)
    else:
        lives, broken = live(asked.couples, asked.days, asked.seed)
        lines = report(lives, broken)
    for line in lines:
        sys.stdout.write(f"{line}\n")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
