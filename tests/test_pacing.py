"""Limits on sending: never above them, hardly below them, and a slow chat holds up nobody else."""

from __future__ import annotations

import heapq
import itertools
from collections import defaultdict
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.pacing import Limits, Pacer

NEARLY = 1e-6
"""Seconds by which a sum of times may be off."""


def sent(pacer: Pacer, wishes: Sequence[tuple[float, str]], *, rooms: bool = False) -> list[tuple[float, str]]:
    """When each wish is carried out: one at a time in each chat, as the sender does it, in virtual time."""
    waiting: dict[str, list[float]] = defaultdict(list)
    for at, chat in sorted(wishes):
        waiting[chat].append(at)
    # A step is: ask when the chat is free, wait until then, reserve, wait until then, send.
    steps = [(times[0], number, chat, False) for number, (chat, times) in enumerate(waiting.items())]
    heapq.heapify(steps)
    done = []
    while steps:
        now, number, chat, free = heapq.heappop(steps)
        if not free:
            heapq.heappush(steps, (pacer.free(chat, now, room=rooms), number, chat, True))
            continue
        at = pacer.reserve(chat, now, room=rooms)
        assert at >= now
        done.append((at, chat))
        waiting[chat].pop(0)
        if waiting[chat]:
            heapq.heappush(steps, (max(at, waiting[chat][0]), number, chat, False))
    return sorted(done)


def most_within(times: Sequence[float], span: float) -> int:
    """The most of these times that lie within any sliding span."""
    return max((sum(one <= other < one + span - NEARLY for other in times) for one in times), default=0)


WISHES = st.lists(st.tuples(st.floats(0, 20), st.sampled_from("abcde")), max_size=80)


@given(WISHES, st.integers(1, 6), st.floats(1, 1e6))
def test_never_above_the_limit_in_any_second(wishes: list[tuple[float, str]], overall: int, start: float) -> None:
    pacer = Pacer(Limits(overall, chat_interval=0, room_a_minute=0))
    done = sent(pacer, [(start + at, chat) for at, chat in wishes])
    assert len(done) == len(wishes)
    assert most_within([at for at, _chat in done], 1) <= overall


@given(WISHES, st.integers(1, 4))
def test_a_chat_may_run_ahead_a_little_and_then_keeps_its_interval(wishes: list[tuple[float, str]], burst: int) -> None:
    done = sent(Pacer(Limits(overall=0, chat_interval=2.0, chat_burst=burst)), wishes)
    for chat in "abcde":
        times = [at for at, one in done if one == chat]
        for first, at in enumerate(times):
            for later, other in enumerate(times[first + burst :], 1):
                assert other - at >= 2.0 * later - NEARLY


@given(WISHES)
def test_a_room_gets_so_many_a_minute(wishes: list[tuple[float, str]]) -> None:
    done = sent(Pacer(Limits(overall=0, chat_interval=0, room_a_minute=4)), wishes, rooms=True)
    for chat in "abcde":
        assert most_within([at for at, one in done if one == chat], 60) <= 4


def test_private_chats_have_no_limit_by_the_minute() -> None:
    done = sent(Pacer(Limits(overall=0, chat_interval=0, room_a_minute=4)), [(0.0, "a")] * 50)
    assert {at for at, _chat in done} == {0.0}


@pytest.mark.parametrize(
    ("chats", "each", "seconds"),
    [
        (1_500, 1, 1_500 / 30),  # the whole bot
        (1, 60, 57),  # one chat, three ahead
        (300, 5, 1_500 / 30),  # bursts of many chats
    ],
)
def test_hardly_below_the_limit(chats: int, each: int, seconds: float) -> None:
    done = sent(Pacer(), [(100.0, f"chat {number}") for number in range(chats) for _ in range(each)])
    took = done[-1][0] - 100.0
    assert seconds - 1 <= took <= seconds / 0.97


def test_a_busy_room_holds_up_nobody_else() -> None:
    pacer = Pacer()
    room = sent(pacer, [(100.0, "room")] * 40, rooms=True)
    assert room[-1][0] > 160
    for number in range(20):
        assert pacer.reserve(f"chat {number}", 220.0, room=False) < 221


def test_a_chat_that_must_wait_holds_up_nobody_else() -> None:
    pacer = Pacer(Limits(room_a_minute=2))
    first, _second = (pacer.reserve("room", 100.0, room=True) for _ in range(2))
    assert first == 100.0
    assert pacer.free("room", 101.0, room=True) == 160.0
    assert pacer.reserve("other", 101.0, room=True) == 101.0


@given(WISHES, st.integers(1, 6), st.lists(st.floats(0, 0.5), min_size=80, max_size=80))
def test_what_leaves_late_counts_from_then(wishes: list[tuple[float, str]], overall: int, late: list[float]) -> None:
    pacer, now, left = Pacer(Limits(overall, chat_interval=0, room_a_minute=0)), 0.0, []
    for (wish, chat), delay in zip(sorted(wishes), late, strict=False):
        at = pacer.reserve(chat, max(now, wish), room=False)
        now = at + delay
        pacer.left(now)
        left.append(now)
    assert most_within(left, 1) <= overall


def test_no_bursts() -> None:
    """What leaves at once does not arrive at once."""
    done = [at for at, _chat in sent(Pacer(), [(100.0, f"chat {number}") for number in range(90)])]
    assert min(later - earlier for earlier, later in itertools.pairwise(done)) > 0.5 / 30


def test_zero_is_no_limit() -> None:
    pacer = Pacer(Limits(overall=0, chat_interval=0, room_a_minute=0))
    assert {pacer.reserve("room", 5.0, room=True) for _ in range(200)} == {5.0}


def test_what_no_longer_limits_is_forgotten_and_what_does_is_not() -> None:
    pacer = Pacer(Limits(chat_interval=10, chat_burst=1, room_a_minute=1))
    pacer.reserve("old", 0.0, room=True)
    pacer.reserve("new", 55.0, room=True)
    pacer.forget(61.0)
    assert pacer.free("new", 61.0, room=True) == 115.0
    assert pacer.free("old", 61.0, room=True) == 61.0
    assert "old" not in repr(pacer)
