"""Wondering: a definition and three questions further, each sealed, and opened before the next; nobody is pressed to go on."""

from __future__ import annotations

from pathlib import Path

from bot.domain.deck import further
from bot.texts import Texts, prompt_phrase
from tests.breaking.peer import ROOM
from tests.stories.native import a_couple
from tests.stories.test_ask import taps
from tests.story import Person, Story, plain, telling

TEXTS = Texts()
FIRST = {TEXTS.say("en", prompt_phrase(one.id)): one.id for one in TEXTS.of("wonder")}
ON = "On to the next question"


def asked(person: Person) -> str:
    """The id of what somebody was asked last."""
    shown = person.shown()
    return FIRST[max(FIRST, key=lambda one: shown.rfind(one))]


def said(prompt: str) -> str:
    """What a question says."""
    return TEXTS.say("en", prompt_phrase(prompt))


async def both_answer(alice: Person, bob: Person) -> None:
    """Bob, then Alice."""
    await bob.says("Warmth.")
    await alice.says("Bread.")


def buttons(person: Person, label: str) -> int:
    """How many such buttons somebody sees in private."""
    return sum(label in plain(one) for message in person.human.sees() for row in message.buttons for one in row)


async def test_the_definition_and_three_further_questions_each_opened_before_the_next(story: Story) -> None:
    alice, bob = await story.pair()
    await alice.says("/wonder")
    alice.reads("Wondering together")
    first = asked(alice)
    card = story.room_reads("Something to wonder about", "0 of 2")
    assert said(first) not in card.text
    await bob.says("/wonder")
    bob.reads("Wondering together", said(first))
    await bob.answers("Warmth.")
    story.room_reads("1 of 2")
    assert "Warmth." not in alice.shown()
    await alice.answers("Bread.", opens=True)
    story.both_see(said(first), "Warmth.", "Bread.")
    story.room_reads("open")
    prompt = first
    for _ in range(3):
        story.catch_up()
        prompt = further(prompt)
        assert said(prompt) not in alice.shown()
        assert await bob.presses(ON) == "I've written to you in our private chat."
        story.room_reads(ON)
        bob.reads(said(first), said(prompt))
        story.room_reads("0 of 2")
        await alice.says("/wonder")
        alice.reads(said(first), said(prompt))
        await alice.says(f"Salt {prompt}.")
        story.nobody_sees(f"Salt {prompt}.")
        story.catch_up()
        await bob.says("Light.")
        story.room_reads("Both answers are in.")
        story.room_reads(said(prompt), f"Salt {prompt}.", "Light.")
        story.room_reads("open")
    over = story.room_reads("last question of this one")
    assert not over.buttons
    story.catch_up()


async def test_without_a_room_either_goes_on_and_it_comes_to_both_once(story: Story) -> None:
    alice, bob = await story.pair(room=False)
    await bob.says("/wonder")
    first = asked(bob)
    assert said(first) in alice.shown()
    await both_answer(alice, bob)
    for person in (alice, bob):
        assert buttons(person, ON) == 1
        assert "whenever you like" in person.shown()
    old = bob.human.sees()[-1]
    await alice.presses(ON, repeat=3)
    for person in (alice, bob):
        assert person.shown().count(said(further(first))) == 1
        assert buttons(person, ON) == 0
    assert await taps(story, bob, old, ON) == "That's done already."
    await both_answer(alice, bob)
    assert await taps(story, bob, old, ON) == "That's done already."
    for person in (alice, bob):
        assert buttons(person, ON) == 1
        assert person.shown().count(said(further(first))) == 2, "asked, and opened"
    story.catch_up()


async def test_a_restart_between_two_questions_is_not_noticed(tmp_path: Path) -> None:
    async with telling(tmp_path) as story:
        alice, bob = await story.pair()
        await alice.says("/wonder")
        first = asked(alice)
        await bob.says("Warmth.")
        story.catch_up()
    async with telling(tmp_path, after=story) as story:
        alice, bob = story.people
        await alice.says("Bread.")
        story.catch_up()
    async with telling(tmp_path, after=story) as story:
        alice, bob = story.people
        await alice.presses(ON)
        alice.reads(said(further(first)))
        story.catch_up()


async def test_whoever_does_not_go_on_is_left_in_peace_and_a_new_one_takes_its_place(story: Story) -> None:
    alice, bob = await story.pair()
    await alice.says("/wonder")
    first = asked(alice)
    await both_answer(alice, bob)
    story.catch_up()
    await story.later(hours=6)
    story.quiet()
    await bob.says("/wonder")
    other = asked(bob)
    assert other != first
    story.catch_up()
    assert await bob.presses(ON) == "That's done already."


async def test_nobody_is_told_whether_the_partner_did_not_see_it_or_left_it_out(story: Story) -> None:
    alice, bob = await story.pair(room=False)
    await alice.says("/wonder")
    await alice.says("Bread.")
    before = alice.shown()
    await bob.presses("Not today")
    assert alice.shown() == before
    story.catch_up()
    for _ in range(3):
        await story.at("19:00")
    assert "was not opened" not in alice.shown()
    await story.at("19:00")
    assert "was not opened" in alice.shown()
    assert "Bread." not in bob.shown()
    story.catch_up()


async def test_beside_the_days_question_each_message_answers_what_was_asked_last(story: Story) -> None:
    alice, bob = await story.pair()
    await story.at("19:00")
    await story.later(minutes=1)
    story.catch_up()
    daily = alice.human.sees()[-1]
    await alice.says("/wonder")
    first = asked(alice)
    await bob.says("/wonder")
    story.catch_up()
    await alice.says("Bread.")
    alice.reads("Wondering together", said(first), "Sealed")
    await alice.says("The day.", reply_to=daily)
    alice.reads("The question of the day", "Sealed")
    await bob.says("Warmth.")
    story.room_reads("1 of 2")
    story.room_reads("1 of 2")
    story.both_see(said(first), "Bread.", "Warmth.")
    story.nobody_sees("The day.")
    story.catch_up()


async def test_a_stranger_in_the_room_reads_no_answer_and_cannot_go_on(story: Story) -> None:
    alice, bob = await story.pair()
    eve = story.person("Eve")
    await alice.says("/wonder")
    await both_answer(alice, bob)
    story.catch_up()
    assert story.room is not None
    story.room.add(eve.human, quietly=True)
    assert await eve.presses(ON) == "That button doesn't work here."
    await alice.presses(ON)
    story.catch_up()
    await alice.says("Only for Bob.")
    await bob.says("/wonder")
    await bob.says("Only for Alice.")
    assert not any("Only for" in one.text for one in story.room.messages)
    assert "Only for Alice." in alice.shown()
    story.catch_up()


async def test_none_comes_twice_before_all_that_fit_were_had(story: Story) -> None:
    alice, bob = await story.pair()
    light = [one.id for one in TEXTS.of("wonder") if one.depth == 1 and not one.assumes]
    seen = []
    for _ in light:
        await alice.says("/wonder")
        seen.append(asked_in(alice.human.sees()[-1].text))
        await both_answer(alice, bob)
        await story.later(minutes=2)
    story.catch_up()
    assert sorted(seen) == sorted(light), "at first, only what is light comes, and each once"


def asked_in(text: str) -> str:
    """The id of the question that stands in a message."""
    return next(one for words, one in FIRST.items() if words in plain(text))


async def test_where_there_are_sheets_it_is_answered_on_one_from_the_rooms_card(tmp_path: Path) -> None:
    async with a_couple(tmp_path, asked=False) as (couple, alice, bob):
        await alice.commands("wonder")
        first = asked_in(alice.newest().text)
        assert alice.sheet("Answer").about == said(first)
        await alice.fills("Answer", {"answer": "Bread."})
        assert "Bread." not in "".join((*bob.shown(), *couple.in_room()))
        assert await bob.fills("Answer", {"answer": "Warmth."}, ROOM) == "Both are in. It's open in your room."
        assert "Bread." in "".join(couple.in_room())
        await couple.restart()
        await bob.presses(ON, ROOM)
        assert alice.sheet("Answer", ROOM).about == said(further(first))
