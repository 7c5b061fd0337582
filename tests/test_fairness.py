"""Everybody has their turn, and each one's own stay in order."""

from __future__ import annotations

from itertools import chain

from hypothesis import given
from hypothesis import strategies as st

from bot.fairness import FairQueue

Item = tuple[str, int]


def queue_of(*lines: str) -> FairQueue[Item]:
    """A queue in which these wait, each numbered in the order of their sender."""
    queue: FairQueue[Item] = FairQueue(lambda one: one[0])
    queue.put((sender, number) for number, sender in enumerate(chain(*lines)))
    return queue


def drained(queue: FairQueue[Item], most: int) -> list[list[Item]]:
    """Everything, batch by batch."""
    return list(iter(lambda: queue.take(most), []))


def test_what_fits_into_one_batch_stays_in_the_order_in_which_it_came() -> None:
    assert "".join(sender for sender, _ in queue_of("abbbacba").take(8)) == "abbbacba"


def test_whoever_waits_behind_a_flood_is_in_the_first_batch() -> None:
    first = queue_of("f" * 5000, "abc").take(8)
    assert sorted(sender for sender, _ in first) == list("abcfffff")


def test_many_who_flood_hold_up_a_newcomer_for_one_round_alone() -> None:
    queue = queue_of("".join(chr(0x4E00 + at) * 40 for at in range(128)))
    queue.take(128)
    queue.put([("a", 0)])
    assert ("a", 0) in [*queue.take(128), *queue.take(128)]


@given(st.lists(st.text("abcd", max_size=30), max_size=6), st.integers(1, 9))
def test_nothing_is_lost_or_overtakes_its_own_sender(puts: list[str], most: int) -> None:
    queue: FairQueue[Item] = FairQueue(lambda one: one[0])
    taken: list[Item] = []
    for at, senders in enumerate(puts):
        queue.put((sender, at * 100 + number) for number, sender in enumerate(senders))
        batch = queue.take(most)
        assert len(batch) <= most
        taken += batch
    taken += chain(*drained(queue, most))
    assert len(taken) == sum(map(len, puts))
    for sender in "abcd":
        own = [number for who, number in taken if who == sender]
        assert own == sorted(own)


@given(st.text("abc", min_size=12, max_size=60))
def test_while_others_wait_nobody_has_two_turns_more_than_they(senders: str) -> None:
    waiting = {sender: senders.count(sender) for sender in set(senders)}
    for batch in drained(queue_of(senders), 4)[:1]:
        for one in waiting:
            for other in waiting:
                had, theirs = ([sender for sender, _ in batch].count(who) for who in (one, other))
                assert had <= theirs + 1 or theirs == waiting[other]
