"""The choice of a prompt: the week's rhythm, what fits the two, light first, none twice, each couple in its own order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.comfort import Level
from bot.domain.consent import FACTS, TOPICS
from bot.domain.deck import (
    LIGHT_START,
    NOT_AT_FIRST,
    THEMES,
    WEEK,
    WEIGHTED,
    WHYS,
    Choice,
    Day,
    Prompt,
    Shelves,
    choose,
    goes_deeper,
    is_for_everybody,
    is_light,
    is_surprise,
)
from tests.domain.courses import ALL, ASSUMING, DEEPER, OPEN, PRIVATE, Course, prompts

SEEDS = range(300)
LEVELS: tuple[Level, ...] = (1, 2, 3, 4)
TICKS = st.frozensets(st.sampled_from([*TOPICS, *FACTS]))
LIKES = st.dictionaries(st.sampled_from(THEMES), st.integers(1, 2))
SEED = st.integers(0, 2**64)


def fits(prompt: Prompt, agreed: frozenset[str]) -> bool:
    """Whether nothing of what both have ticked is lacking."""
    return not prompt.private and prompt.needs <= agreed and prompt.assumes <= agreed


def is_early(prompt: Prompt) -> bool:
    """Whether this does not come while it is light."""
    return prompt.themes[0] in NOT_AT_FIRST


def ids(choices: Sequence[Choice]) -> list[str]:
    """Which prompts came."""
    return [one.prompt.id for one in choices]


# --- none twice --------------------------------------------------------------------------------------------------


@given(SEED, TICKS, LIKES, st.sampled_from(LEVELS))
def test_none_comes_twice_before_all_that_fit_were_had(
    seed: int, agreed: frozenset[str], likes: dict[str, int], level: Level
) -> None:
    course = Course(ALL, seed)
    while True:
        before = set(course.ever)
        found = course.day(agreed, likes, level)
        if found.prompt.id in before:
            break
    free = {one.id for one in ALL if fits(one, agreed) and not one.needs and (level > 1 or not is_early(one))}
    assert free <= before
    assert course.cycle == 1
    assert found.why == ("deeper" if found.prompt.needs else "again")


@settings(max_examples=25, deadline=None)
@given(SEED, st.data())
def test_none_comes_twice_in_a_cycle_whatever_they_tick_on_the_way(seed: int, data: st.DataObject) -> None:
    course = Course(ALL, seed)
    states = st.tuples(TICKS, st.sampled_from(LEVELS), st.booleans())
    agreed, level, heavy = data.draw(states)
    for _ in range(150):
        if course.turn % 10 == 0:
            agreed, level, heavy = data.draw(states)
        had, cycle = set(course.now), course.cycle
        found = course.day(agreed, data.draw(LIKES), level, heavy=heavy)
        assert fits(found.prompt, agreed)
        assert found.why in WHYS
        if course.cycle == cycle:
            assert found.prompt.id not in had
        else:
            left = [one for one in ALL if fits(one, agreed) and not one.needs and one.id not in had]
            assert all((heavy or level == 1) and is_early(one) for one in left), "it began anew too early"


def test_a_deeper_one_comes_again_only_after_all_that_go_deeper() -> None:
    """They come now and then, so that all the others have begun anew long before."""
    course = Course([*prompts("play", *[1] * 30), *DEEPER])
    deeper = [one.prompt.id for one in (course.day(TOPICS, level=4) for _ in range(1500)) if one.why == "deeper"]
    assert len(deeper) > 3 * len(DEEPER)
    for start in range(0, len(deeper) - len(DEEPER), len(DEEPER)):
        assert len({*deeper[start : start + len(DEEPER)]}) == len(DEEPER)


def test_what_is_new_comes_before_what_was_had_and_in_the_rhythm_of_the_week() -> None:
    course = Course([*OPEN, *ASSUMING])
    for _ in OPEN:
        course.day(level=2)
    assert course.cycle == 0
    course.day(level=2)
    assert course.cycle == 1
    fresh = [course.day(("pets", "apart"), level=2) for _ in range(60)]
    at = {one.prompt.id: number for number, one in enumerate(fresh) if one.prompt.assumes}
    assert len(at) == 5
    for theme in ("home", "distance"):
        first = next(number for number, one in enumerate(fresh) if one.prompt.themes[0] == theme)
        assert fresh[first].prompt.assumes, "what was had came first"
        assert fresh[first].why != "again"
    assert max(at.values()) > 7, "all in a row"


def test_nothing_to_choose_from() -> None:
    assert choose(Shelves([]), Day(0, 0), 1) is None
    assert choose(Shelves(PRIVATE), Day(0, 0), 1) is None
    assert choose(Shelves(OPEN), Day(50, 0, {one.id for one in OPEN}), 1) is None


# --- what fits ---------------------------------------------------------------------------------------------------


@given(SEED, st.integers(0, 400), st.integers(0, 6), TICKS, LIKES, st.sampled_from(LEVELS), st.booleans())
def test_nothing_comes_that_does_not_hold_that_is_not_wanted_or_that_is_private(
    seed: int, turn: int, weekday: int, agreed: frozenset[str], likes: dict[str, int], level: Level, heavy: bool
) -> None:
    found = choose(Shelves(ALL), Day(turn, weekday, (), 0, {}, agreed, likes, level, heavy=heavy), seed)
    assert found is not None
    assert fits(found.prompt, agreed)
    assert found.prompt.depth <= max(level, 2)
    assert not heavy or not found.prompt.needs


def test_what_holds_comes_once_both_have_said_so() -> None:
    had = {one.prompt.id for seed in range(20) for one in days(seed, ("pets", "apart", "deep", "children"), 60, 3)}
    assert {one.id for one in ASSUMING} <= had
    assert not {one.id for one in ASSUMING} & {one.prompt.id for seed in range(20) for one in days(seed, ("deep",), 60)}


def test_what_is_for_everybody_is_enough_for_any_day_and_nothing_less_is() -> None:
    assert [one.id for one in ALL if is_for_everybody(one)] == [one.id for one in OPEN if not is_early(one)]
    least = Shelves(prompts("play", 2))
    for level in LEVELS:
        for turn, weekday, heavy in [(0, 0, False), (0, 2, True), (99, 6, True)]:
            assert choose(least, Day(turn, weekday, level=level, heavy=heavy), 1) is not None


# --- the beginning, heavy days, and what is deeper ------------------------------------------------------------------


@given(
    SEED, st.sets(st.sampled_from([one.id for one in ALL])), st.integers(0, LIGHT_START - 1), st.sampled_from(LEVELS)
)
def test_it_never_begins_with_fears(seed: int, had: set[str], turn: int, level: Level) -> None:
    for weekday in range(7):
        found = choose(Shelves(ALL), Day(turn, weekday, had, 0, {}, frozenset(TOPICS), {}, level), seed)
        assert found is None or (not is_early(found.prompt) and not found.prompt.needs)


@given(SEED, st.integers(0, 500), st.integers(0, 6), st.sampled_from(LEVELS), LIKES)
def test_heavy_days_are_light(seed: int, turn: int, weekday: int, level: Level, likes: dict[str, int]) -> None:
    had = set[str]()
    day = Day(turn, weekday, had, 0, {}, frozenset(TOPICS), likes, level, heavy=True)
    light = [one for one in OPEN if one.depth == 1 and not is_early(one)]
    for left in range(len(light), -len(OPEN), -1):
        found = choose(Shelves(ALL), day, seed)
        if found is None:
            break
        assert found.why == "heavy"
        assert found.prompt.depth == (1 if left > 0 else 2)
        assert not is_early(found.prompt)
        had.add(found.prompt.id)


def test_it_begins_with_depth_1_and_goes_on_with_depth_2_rather_than_repeat() -> None:
    ordinary = {one.id for one in OPEN if not is_early(one)}
    for seed in range(30):
        course = Course(OPEN, seed)
        had = [course.day().prompt for _ in ordinary]
        assert {one.id for one in had} == ordinary
        depths = [one.depth for one in had]
        assert depths == sorted(depths)


@given(SEED, st.integers(0, 6))
def test_while_it_is_light_there_are_no_fears_even_if_all_else_was_had(seed: int, weekday: int) -> None:
    had = {one.id for one in OPEN if not is_early(one)}
    assert choose(Shelves(OPEN), Day(200, weekday, had, level=1), seed) is None
    assert choose(Shelves(OPEN), Day(200, weekday, had, level=3, heavy=True), seed) is None
    found = choose(Shelves(OPEN), Day(200, weekday, had, level=2), seed)
    assert found is not None
    assert is_early(found.prompt)


def test_depth_rises_with_the_level() -> None:
    shares = []
    for level in LEVELS:
        had = [one for seed in SEEDS for one in days(seed, (), 20, level) if not is_early(one.prompt)]
        shares.append(sum(one.prompt.depth == 2 for one in had) / len(had))
    assert shares[0] == 0
    assert all(later > earlier + 0.1 for earlier, later in pairwise(shares))


def test_the_first_two_say_that_it_begins() -> None:
    assert [one.why for one in days(1, (), 3)][:2] == ["first", "first"]
    assert days(1, (), 3)[2].why != "first"


# --- the rhythm of the week -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("weekday", range(7))
def test_each_day_of_the_week_has_its_themes_but_for_surprises(weekday: int) -> None:
    name, themes = WEEK[weekday]
    for seed in SEEDS:
        found = choose(Shelves(OPEN), Day(20, weekday, level=3), seed)
        assert found is not None
        in_rhythm = found.prompt.themes[0] in themes
        assert found.why == (name if in_rhythm else "mix")
        assert in_rhythm or is_surprise(20, seed)


def test_a_surprise_is_none_of_yesterday_and_none_of_tomorrow() -> None:
    surprises = [(turn, seed) for seed in range(60) for turn in range(60) if is_surprise(turn, seed)]
    assert 0.11 < len(surprises) / 3600 < 0.17
    for turn, seed in surprises:
        found = choose(Shelves(OPEN), Day(turn, turn % 7, level=4), seed)
        assert found is not None
        near = {*WEEK[(turn - 1) % 7][1], *WEEK[(turn + 1) % 7][1]}
        assert found.prompt.themes[0] not in near
    # Each theme has its chance, and so nobody knows what a surprise means.
    found_on_thursdays = [choose(Shelves(OPEN), Day(turn, 3, level=4), seed) for turn, seed in surprises]
    themes = {one.prompt.themes[0] for one in found_on_thursdays if one is not None}
    assert themes == {one.themes[0] for one in OPEN} - {*WEEK[2][1], *WEEK[4][1]}


def test_a_theme_that_is_used_up_leaves_its_day_to_another() -> None:
    left = prompts("stories", 1, 1)
    found = choose(Shelves(left), Day(9, 0, level=2), 1)
    assert found is not None
    assert found.why == "mix"


def test_thanks_time_together_and_being_heard_come_more_readily_than_the_rest_of_their_day() -> None:
    courses = [days(seed, (), 28, 3) for seed in SEEDS]
    for weekday, (_name, themes) in enumerate(WEEK):
        counts = Counter(one.prompt.themes[0] for course in courses for one in course[weekday::7])
        for theme in (one for one in WEIGHTED if one in themes):
            assert counts[theme] > 1.3 * max(counts[one] for one in themes if one != theme)


@pytest.mark.parametrize("theme", ["play", "gratitude", "stories"])
def test_what_both_like_comes_more_often_than_what_one_likes_and_that_more_often_than_what_nobody_does(
    theme: str,
) -> None:
    counts = [
        sum(one.prompt.themes[0] == theme for seed in SEEDS for one in days(seed, (), 21, 2, {theme: liked}))
        for liked in (0, 1, 2)
    ]
    assert counts[0] * 1.05 < counts[1] < counts[2]


@given(SEED, st.integers(2, 400), st.integers(0, 6), LIKES)
def test_no_day_tells_what_the_other_likes(seed: int, turn: int, weekday: int, likes: dict[str, int]) -> None:
    """Whether the rhythm of the week is left does not depend on it, and whatever comes could come without it."""
    without, with_them = (
        choose(Shelves(OPEN), Day(turn, weekday, level=2, likes=one), seed) for one in (dict[str, int](), likes)
    )
    assert without is not None
    assert with_them is not None
    if not is_surprise(turn, seed):
        assert with_them.why == without.why == WEEK[weekday][0]


# --- orders ---------------------------------------------------------------------------------------------------------


def days(
    seed: int, agreed: Sequence[str], count: int, level: Level = 2, likes: dict[str, int] | None = None
) -> list[Choice]:
    """What a couple gets on its first days."""
    course = Course(ALL, seed)
    return [course.day(agreed, likes, level) for _ in range(count)]


def test_couples_go_by_orders_of_their_own_that_do_not_change() -> None:
    courses = [tuple(ids(days(seed, (), 60))) for seed in range(50)]
    assert courses == [tuple(ids(days(seed, (), 60))) for seed in range(50)]
    assert len(set(courses)) == 50
    lightest = {one.id for one in OPEN if one.depth == 1 and one.themes[0] in WEEK[0][1]}
    assert {course[0] for course in (tuple(ids(days(seed, (), 1, 1))) for seed in SEEDS)} >= lightest


@given(st.permutations(ALL), SEED)
def test_the_order_of_the_files_does_not_matter(shuffled: list[Prompt], seed: int) -> None:
    other = Course(shuffled, seed)
    assert ids([other.day(("deep", "pets"), level=3) for _ in range(40)]) == ids(days(seed, ("deep", "pets"), 40, 3))


def test_decks_may_change_on_the_way() -> None:
    """What leaves its deck does not come, what an operator adds does, and nothing that was had returns before its time."""
    course = Course(OPEN)
    had = [course.day(level=2) for _ in range(30)]
    gone = {one.id for one in OPEN[::9]}
    added = prompts("met", 1, 2, assumes=())
    added = [Prompt(f"new-{one.id}", "theirs", one.depth, "none", one.themes) for one in added]
    course.shelves = Shelves([*(one for one in OPEN if one.id not in gone), *added])
    left = len({*(one.id for one in OPEN)} - gone - {*ids(had)}) + len(added)
    after = [course.day(level=2) for _ in range(left)]
    assert course.cycle == 0
    assert not gone & {*ids(after)}
    assert {one.id for one in added} <= {*ids(after)}
    assert len({*ids(had), *ids(after)}) == 30 + left


# --- what needs two yeses ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("topic", TOPICS)
def test_what_both_want_comes_now_and_then(topic: str) -> None:
    had = [one.prompt for seed in SEEDS for one in days(seed, (topic,), 60, 4)]
    deeper = [one for one in had if one.needs]
    assert deeper
    assert {topic} == {needed for one in deeper for needed in one.needs}
    assert 0.03 < len(deeper) / len(had) < 0.12


def test_what_needs_two_topics_comes_with_both_alone() -> None:
    assert any(len(one.prompt.needs) == 2 for seed in SEEDS for one in days(seed, TOPICS, 60, 4))


@pytest.mark.parametrize("level", LEVELS)
def test_what_goes_deeper_goes_no_deeper_than_suits_both(level: Level) -> None:
    had = [one.prompt.depth for seed in SEEDS for one in days(seed, TOPICS, 60, level) if one.why == "deeper"]
    assert max(had) == level


def test_the_beginning_is_light_and_two_that_go_deeper_are_never_close() -> None:
    for seed in SEEDS:
        deep = [turn for turn, one in enumerate(days(seed, TOPICS, 200, 4)) if one.prompt.needs]
        assert not deep or deep[0] >= LIGHT_START
        assert all(later - earlier >= 3 for earlier, later in pairwise(deep))


@pytest.mark.parametrize(("gap", "share"), [(7, 0.40), (14, 0.22), (28, 0.10)])
def test_that_none_comes_for_long_proves_nothing(gap: int, share: float) -> None:
    """Right after one that went deeper, with both still wanting it: how often none follows for so many days."""
    courses = [[goes_deeper(turn, seed) for turn in range(LIGHT_START, 400)] for seed in range(1000)]
    followed = [course[at + 1 : at + 1 + gap] for course in courses for at in range(300) if course[at]]
    assert sum(not any(after) for after in followed) / len(followed) > share


def test_that_it_is_light_for_a_while_proves_nothing() -> None:
    """At any level there are days in a row that are as light as if somebody had asked for it."""
    for seed, turn in [(seed, turn) for seed in range(60) for turn in range(10, 60) if is_light(turn, seed)]:
        found = choose(Shelves(OPEN), Day(turn, 0, level=4), seed)
        assert found is not None
        assert found.prompt.depth == 1
    light = [[is_light(turn, seed) for turn in range(10, 200)] for seed in range(1000)]
    assert 0.2 < sum(map(sum, light)) / (190 * 1000) < 0.3
    assert sum(any(all(one[at : at + 10]) for at in range(180)) for one in light) / 1000 > 0.9
