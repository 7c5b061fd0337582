"""Going deeper: two yeses, asked of each alone, told when both are there, taken back without a word."""

from __future__ import annotations

import pytest

from tests.stories.attacks import newest_question
from tests.stories.yeses import (
    DEEPER,
    both_say_yes,
    needs_of_today,
    on_a_deeper_day,
    reads_told,
    says_yes,
    topic,
    topic_screen,
    yeses,
)
from tests.story import Person, Story, plain

# --- asking ------------------------------------------------------------------------------------------------------


async def test_each_is_asked_alone_and_sees_their_own_answer(story: Story) -> None:
    alice, _bob = await story.pair()
    await alice.says("/settings")
    alice.reads("Settings")
    await alice.presses("Going deeper")
    assert alice.reads(DEEPER, "yours alone").buttons == (
        ("Deeper questions",),
        ("The deepest questions",),
        ("Intimate questions",),
        ("Back",),
    )
    await alice.presses("Deeper questions")
    screen = alice.reads("Deeper questions", "You have not said yes to this")
    assert screen.buttons == (("Yes, I'd like that",), ("Not now",), ("Back",))
    await alice.presses("Not now")
    story.quiet()
    await alice.presses("Yes, I'd like that")
    alice.reads("You have said yes to this")
    await alice.presses("Back")
    alice.reads(DEEPER)
    await alice.presses("Back")
    alice.reads("Settings")
    story.quiet()


async def test_in_the_room_it_answers_in_private_alone(story: Story) -> None:
    alice, bob = await story.pair()
    await bob.says("/deeper", room=True)
    bob.reads(DEEPER)
    await alice.says("/deeper", room=True)
    alice.reads(DEEPER)
    story.quiet()


async def test_alone_there_is_nothing_to_go_deeper_in(story: Story) -> None:
    alice = story.person("Alice")
    await alice.starts()
    story.catch_up()
    await alice.says("/deeper")
    alice.reads("This takes two")
    await alice.says("/settings")
    assert ("Going deeper",) not in alice.reads("Settings").buttons


# --- both --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("room", [True, False])
async def test_both_learn_it_once_both_have_said_yes_and_then_it_comes(story: Story, room: bool) -> None:
    alice, bob = await story.pair(room=room)
    await both_say_yes(story, alice, bob)
    await on_a_deeper_day(story)
    await alice.says("/today")
    assert await needs_of_today(story) == {"deep"}
    story.catch_up()


@pytest.mark.parametrize("who", ["nobody", "one", "withdrawn"])
async def test_without_two_yeses_nothing_deeper_comes(story: Story, who: str) -> None:
    alice, bob = await story.pair()
    if who != "nobody":
        await says_yes(alice)
    if who == "withdrawn":
        await says_yes(bob)
        await alice.presses("Not now", on=await topic_screen(alice))
    story.catch_up()
    await on_a_deeper_day(story)
    await bob.says("/today")
    assert await needs_of_today(story) == frozenset()
    story.catch_up()


async def test_it_is_told_once_ever_however_often_they_change_their_minds(story: Story) -> None:
    alice, bob = await story.pair()
    await both_say_yes(story, alice, bob)
    screens = {one: await topic_screen(one) for one in (alice, bob)}
    for person in (alice, bob, alice, bob):
        await person.presses("Not now", on=screens[person])
        person.reads("You have not said yes")
        await person.presses("Yes, I'd like that", on=screens[person], repeat=3)
        person.reads("You have said yes")
        story.quiet()
    assert await yeses(story) == [["deep"], ["deep"]]


async def test_a_yes_tapped_three_times_tells_once(story: Story) -> None:
    alice, bob = await story.pair()
    await says_yes(alice)
    screen = await topic(bob)
    await bob.presses("Yes, I'd like that", on=screen, repeat=3)
    bob.reads("You have said yes")
    for person in (alice, bob):
        reads_told(person)
    story.quiet()


async def test_taking_it_back_is_silent_and_leaves_the_open_question_open(story: Story) -> None:
    alice, bob = await story.pair()
    await both_say_yes(story, alice, bob)
    await on_a_deeper_day(story)
    await alice.says("/today")
    story.catch_up()
    before = plain(bob.shown())
    await alice.presses("Not now", on=await topic_screen(alice))
    alice.reads("You have not said yes")
    story.quiet()
    assert plain(bob.shown()) == before
    await bob.presses("Not today", on=newest_question(bob))
    bob.reads("That's fine. Nobody is told.")
    await alice.answers("The cat.")
    story.room_reads("1 of 2")


async def test_the_others_screen_reads_the_same_whatever_one_has_said(story: Story) -> None:
    alice, bob = await story.pair()
    seen = []
    for act in ("nothing", "Yes, I'd like that", "Not now"):
        if act != "nothing":
            screen = await topic(alice)
            await alice.presses(act, on=screen)
        story.catch_up()
        await bob.says("/deeper")
        menu = bob.reads(DEEPER)
        await bob.presses("Deeper questions")
        seen.append([(one.text, one.buttons, one.entities) for one in (menu, bob.reads("Deeper questions"))])
    assert seen[0] == seen[1] == seen[2]


# --- leaving -----------------------------------------------------------------------------------------------------


async def pair_anew(story: Story, alice: Person, bob: Person) -> None:
    await alice.says("/pair")
    await alice.presses("link")
    await bob.opens(bob.finds_way(alice))
    await bob.presses("Yes, with Alice")
    await alice.presses("Yes, Bob and me")
    story.catch_up()


async def test_no_yes_survives_leaving_and_old_buttons_are_dead(story: Story) -> None:
    alice, bob = await story.pair(room=False)
    await both_say_yes(story, alice, bob)
    old = {one: await topic_screen(one) for one in (alice, bob)}
    await alice.says("/leave")
    await alice.presses("Leave now")
    story.catch_up()
    assert await yeses(story) == [[], []]
    assert "expired" in await bob.presses("Yes, I'd like that", on=old[bob])
    await pair_anew(story, alice, bob)
    for person in (alice, bob):
        assert "expired" in await person.presses("Yes, I'd like that", on=old[person])
    assert await yeses(story) == [[], []]
    await both_say_yes(story, alice, bob)
