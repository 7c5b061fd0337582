"""Who sends too much is told once, and heard again when it has calmed; nobody who only lives fast is ever told."""

from __future__ import annotations

from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import door as module
from bot.door import Door, Patience
from bot.speech import (
    Account,
    BotAdded,
    Chat,
    Chose,
    Commanded,
    Due,
    Edited,
    Event,
    Hurried,
    MembersChanged,
    Pressed,
    ReachChanged,
    Said,
    Sender,
    Update,
    Words,
)

ALICE, BOB = (Sender(Account("telegram", one), one) for one in ("alice", "bob"))
PRIVATE, ROOM = Chat("telegram", "1"), Chat("telegram", "-1", private=False)
NOW = 1_772_400_000.0
_ids = count(1)


def door(patience: Patience | None = None) -> Door:
    return Door(patience or Patience(), lambda payload: payload[:1] in ("i", "r"))


def said(who: Sender = ALICE, chat: Chat = PRIVATE) -> Update:
    return update(Said(who, chat, "1", Words("hello")))


def update(event: Event) -> Update:
    return Update(str(next(_ids)), event)


def words(who: Sender = ALICE, *, times: int) -> list[Update]:
    return [said(who) for _ in range(times)]


def started(payload: str, who: Sender = ALICE) -> Update:
    return update(Commanded(who, PRIVATE, "start", payload))


def told(updates: list[Update]) -> list[str]:
    return [one.event.what for one in updates if isinstance(one.event, Hurried)]


def test_a_flood_is_told_once_and_the_rest_of_it_goes_no_further() -> None:
    given = words(times=5000)
    admitted = door().admit(given, NOW)
    assert admitted[:40] == given[:40]
    assert [one.id for one in admitted[40:]] == [given[40].id]
    assert told(admitted) == ["words"]


def test_the_burst_is_whole_again_after_a_minute() -> None:
    the = door()
    the.admit(words(times=5000), NOW)
    assert the.admit(words(times=1), NOW + 50) == []
    again = words(times=40)
    assert the.admit(again, NOW + 61.1) == again
    assert told(the.admit(words(times=1), NOW + 61.1)) == ["words"]


def test_somebody_who_keeps_trying_is_heard_again_too() -> None:
    the = door()
    the.admit(words(times=41), NOW)
    tries = [bool(the.admit(words(times=1), NOW + seconds)) for seconds in range(5, 61, 5)]
    assert not any(tries[:4])
    assert tries[-1]


def test_a_flood_without_end_is_not_told_again_and_again() -> None:
    the = door()
    admitted = [one for tick in range(3000) for one in the.admit(words(times=1), NOW + tick / 5)]
    assert told(admitted) == ["words"]


def test_of_words_of_a_change_and_of_a_tap_each_is_told_once() -> None:
    the = door()
    the.admit(words(times=40), NOW)
    edit = update(Edited(ALICE, PRIVATE, "1", Words("better")))
    tap = update(Pressed(ALICE, PRIVATE, "1", "button", "tap-7"))
    chosen = update(Chose(ALICE, PRIVATE, BOB.account))
    admitted = the.admit([tap, edit, tap, chosen, edit, said(), tap], NOW)
    assert told(admitted) == ["tap", "change", "words"]
    first = admitted[0].event
    assert isinstance(first, Hurried)
    assert first.tap == "tap-7"


def test_in_a_room_nothing_is_said_about_it_but_to_whoever_taps() -> None:
    the = door()
    admitted = the.admit([said(chat=ROOM) for _ in range(100)], NOW)
    assert len(admitted) == 40
    assert told(the.admit([update(Pressed(ALICE, ROOM, "1", "button", "7"))], NOW)) == ["tap"]
    assert told(the.admit([said()], NOW)) == ["words"]


def test_nobody_pays_for_another_nor_does_what_nobody_sent_count() -> None:
    the = door()
    the.admit(words(times=5000), NOW)
    own = words(BOB, times=40)
    assert the.admit(own, NOW) == own
    facts: list[Event] = [Due(1), MembersChanged(ROOM), ReachChanged(BOB.account, False), BotAdded(ALICE, ROOM)]
    others = [update(fact) for fact in facts * 50]
    assert the.admit(others, NOW) == others


def test_albums_and_fast_fingers_are_never_too_much() -> None:
    the = door()
    taken = []
    for minute in range(60):
        taken += the.admit(words(times=30), NOW + 60 * minute)
        for tap in range(25):
            taken += the.admit(words(times=1), NOW + 60 * minute + 31 + tap)
    assert len(taken) == 60 * 55


def test_a_clock_put_back_shuts_nobody_out() -> None:
    the = door()
    the.admit(words(times=30), NOW)
    given = words(times=40)
    assert the.admit(given, NOW - 3600) == given


def test_what_was_not_taken_and_comes_again_is_told_again() -> None:
    the, given = door(), words(times=50)
    assert told(the.admit(given, NOW)) == ["words"]
    the.reset()
    assert told(the.admit(given, NOW)) == ["words"]


def test_it_forgets(monkeypatch: pytest.MonkeyPatch) -> None:
    the = door()
    the.admit([started("i1"), *words(times=50)], NOW)
    the.forget(NOW + 61)
    assert not the._callers
    assert the._opened
    the.forget(NOW + 3601)
    assert not the._opened
    monkeypatch.setattr(module, "_MOST_KNOWN", 100)
    for number in range(1000):
        the.admit([started("i1", Sender(Account("telegram", str(number)), "x"))], NOW)
        assert len(the._callers) <= 100
        assert len(the._opened) <= 100


def test_no_burst_means_no_limit() -> None:
    given = [*words(times=500), *(started(f"i{number}") for number in range(20))]
    assert door(Patience(burst=0)).admit(given, NOW) == given


# --- links ------------------------------------------------------------------------------------------------------


def test_ten_links_an_hour_and_the_same_as_often_as_one_likes() -> None:
    the = door()
    opened = [the.admit([started(f"i{number}")], NOW + number) for number in range(12)]
    assert [told(one) for one in opened] == [[]] * 10 + [["links"]] * 2
    assert not told(the.admit([started("i3")] * 5, NOW + 100))
    assert not told(the.admit([started("today"), started("")], NOW + 100))
    assert told(the.admit([started("r1")], NOW + 3000)) == ["links"]
    assert not told(the.admit([started("r1")], NOW + 3700))


@given(st.lists(st.floats(0, 5), max_size=300), st.integers(1, 50))
def test_no_more_than_the_burst_and_what_time_allows_is_ever_taken(pauses: list[float], burst: int) -> None:
    the, now, taken = door(Patience(burst=burst)), NOW, 0
    for pause in pauses:
        now += pause
        taken += sum(not isinstance(one.event, Hurried) for one in the.admit(words(times=1), now))
        assert taken <= burst + (now - NOW) + 1
