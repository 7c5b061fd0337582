"""What the platform may do to us: floods, outages, time-outs, nonsense. Nothing is lost, nothing loops."""

from __future__ import annotations

import pytest

from bot.sandbox.faults import What
from tests.story import Person, Story, plain


async def half_way(story: Story) -> tuple[Person, Person]:
    """Alice has answered today's question; all is read."""
    alice, bob = await story.pair()
    await alice.says("/today")
    await alice.says("The cat.")
    story.catch_up()
    return alice, bob


@pytest.mark.parametrize("method", ["sendMessage", "editMessageText", "getChatMemberCount", "getChatMember"])
@pytest.mark.parametrize("what", ["flood", "down", "lost"])
async def test_what_was_not_carried_out_is_done_later_and_once(story: Story, what: What, method: str) -> None:
    _alice, bob = await half_way(story)
    story.world.faults.add(what, method, times=3, seconds=5)
    await bob.says("You.")
    await story.later(minutes=10)
    assert story.times_shown("The cat.") == 1
    assert story.times_shown("You.") == 1
    assert sum("Both answers are in." in one.text for one in story.world.history) == 1
    story.catch_up()


@pytest.mark.parametrize("what", ["unanswered", "garbled"])
async def test_after_an_ambiguous_answer_the_reveal_still_stands_once(story: Story, what: What) -> None:
    _alice, bob = await half_way(story)
    story.world.faults.add(what, times=20)
    await bob.says("You.")
    await story.later(minutes=10)
    story.world.faults.clear()
    await story.later(hours=2)
    assert story.times_shown("The cat.") == 1
    assert story.times_shown("You.") == 1
    assert sum(one.text == "Both answers are in." for one in story.world.history) <= 2
    story.catch_up()


async def test_a_long_outage_of_the_platform_ends_well(story: Story) -> None:
    alice, bob = await half_way(story)
    fault = story.world.faults.add("down", times=10_000)
    await bob.says("You.")
    await story.later(hours=6)
    tried = 10_000 - fault.times
    assert tried < 150, "it hammers a server that is down"
    story.world.faults.clear()
    await story.later(hours=2)
    assert story.times_shown("The cat.") == 1
    assert "You." in "\n".join(one.text for one in story.room.messages) if story.room else False
    await alice.says("/streak")
    story.catch_up()


async def test_one_bad_update_does_not_hold_up_the_next(story: Story) -> None:
    _alice, bob = await half_way(story)
    story.world.raw({"message": {"nonsense": True}})
    story.world.raw({"callback_query": {"id": 7}})
    await bob.answers("You.", opens=True)
    story.both_see("The cat.", "You.")
    story.room_reads("open")


async def test_a_repeated_update_is_taken_once(story: Story) -> None:
    alice, _bob = await story.pair()
    raw = {
        "update_id": 5_000_000,
        "message": {
            "message_id": 9_999,
            "date": 1,
            "text": "/streak",
            "entities": [{"type": "bot_command", "offset": 0, "length": 7}],
            "chat": {"id": alice.human.id, "type": "private", "first_name": "Alice"},
            "from": alice.human.api(),
        },
    }
    for _ in range(3):
        story.world.raw(raw)
        await story.settled()
    alice.reads("ahead of you")


async def test_a_forged_tap_has_no_effect(story: Story) -> None:
    alice, bob = await half_way(story)
    alices = next(one for one in alice.human.sees() if any("Take it back" in row for row in one.buttons))
    data = next(key["callback_data"] for row in alices.keys for key in row if key["text"] == "Take it back")
    for forged in (data, data[:-1] + "A", "x", "💔", "takeback|1"):
        tap = bob.human.forges(forged, bob.human.sees()[-1])
        await story.settled()
        assert tap.answer is not None
        assert plain(tap.answer.text) == "That button has expired."
    await bob.answers("You.", opens=True)
    story.both_see("The cat.", "You.")
    story.room_reads("open")
