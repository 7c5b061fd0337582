"""What fits the two: facts and likes, ticked by each alone; and questions in each one's language, to the end of the reveal."""

from __future__ import annotations

import pytest

from bot.domain.consent import FACTS
from bot.domain.deck import LIGHT_START, LIKEABLE
from bot.rounds.choosing import SHORT
from bot.sandbox.model import Message
from bot.texts import Texts, phrase, prompt_phrase
from tests.stories.choices import asked, change_couple, column, ticks
from tests.stories.test_deeper import pair_anew
from tests.stories.test_tender import ask_instead
from tests.stories.yeses import days_together
from tests.story import Person, Story, plain

TITLE = "What fits us"
ALONE = "yours alone"

TEXTS = Texts()


async def shows(person: Person, what: str) -> None:
    """Come to one of the two lists."""
    await person.says("/themes")
    person.reads(TITLE, ALONE)
    await person.presses(what)
    person.reads(what, ALONE)


async def yes_of(story: Story, person: Person) -> list[str]:
    """What somebody has ticked."""
    return list((await column(story, "yes"))[str(person.human.id)])


# --- ticking -----------------------------------------------------------------------------------------------------


async def test_the_screens(story: Story) -> None:
    alice, _bob = await story.pair()
    await alice.says("/settings")
    alice.reads("Settings")
    await alice.presses("What fits us")
    assert alice.reads(TITLE, ALONE).buttons == (("What holds for us",), ("What I like",), ("Back",))
    await alice.presses("What holds for us")
    facts = alice.reads("Questions about it come once each of you has ticked it")
    assert len(facts.buttons) == len(FACTS) + 1
    await alice.presses("Back")
    alice.reads(TITLE)
    await alice.presses("What I like")
    likes = [label for row in alice.reads("a little more of").buttons for label in row]
    assert "Play" in likes
    # What is never chosen for pleasure, or comes by a yes of another kind.
    assert not {"Fears", "Old wounds"} & {*likes}
    await alice.presses("Back")
    alice.reads(TITLE)
    await alice.presses("Back")
    alice.reads("Settings")


@pytest.mark.parametrize(
    ("which", "box", "tick"),
    [("What holds for us", "We live together", "living-together"), ("What I like", "Play", "like-play")],
)
async def test_a_tick_is_ones_own_and_a_tap_that_comes_again_turns_nothing_back(
    story: Story, which: str, box: str, tick: str
) -> None:
    alice, bob = await story.pair()
    await shows(alice, which)
    await alice.presses(box, repeat=3)
    assert tick in await yes_of(story, alice)
    assert ticked_on(alice.human.sees()[-1]) == [f"✓ {box}"]
    alice.private.skip()
    story.quiet()
    await shows(bob, which)
    assert ticked_on(bob.human.sees()[-1]) == await yes_of(story, bob) == []
    await alice.presses(f"✓ {box}", repeat=3)
    assert ticked_on(alice.human.sees()[-1]) == await yes_of(story, alice) == []
    alice.private.skip()
    story.quiet()


def ticked_on(screen: Message) -> list[str]:
    """The boxes with a tick."""
    return [plain(label) for row in screen.buttons for label in row if "✓" in label]


@pytest.mark.parametrize("names", [FACTS, LIKEABLE])
def test_what_a_button_has_room_for_tells_all_names_apart(names: tuple[str, ...]) -> None:
    assert len({one[:SHORT] for one in names}) == len(names)


async def test_in_the_room_it_answers_in_private_alone(story: Story) -> None:
    alice, _bob = await story.pair()
    await alice.says("/themes", room=True)
    alice.reads(TITLE)
    story.quiet()


async def test_alone_there_is_nothing_to_fit(story: Story) -> None:
    alice = story.person("Alice")
    await alice.starts()
    story.catch_up()
    await alice.says("/themes")
    alice.reads("This takes two")


async def test_nothing_is_left_after_leaving_and_old_boxes_are_dead(story: Story) -> None:
    alice, bob = await story.pair(room=False)
    await shows(alice, "What holds for us")
    await alice.presses("We live together")
    facts = alice.reads("What holds")
    await shows(bob, "What I like")
    likes = bob.human.sees()[-1]
    await alice.says("/leave")
    await alice.presses("Leave now")
    story.catch_up()
    assert await yes_of(story, alice) == []
    assert "expired" in await bob.presses("Play", on=likes)
    await pair_anew(story, alice, bob)
    assert "expired" in await alice.presses("There are children", on=facts)
    assert "expired" in await bob.presses("Play", on=likes)
    assert (await yes_of(story, alice), await yes_of(story, bob)) == ([], [])


# --- the offer ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("room", [True, False])
async def test_it_is_offered_to_both_once_with_their_third_day(story: Story, room: bool) -> None:
    alice, bob = await story.pair(room=room)
    await ticks(story, "pets")
    await days_together(story, alice, bob, 2)
    story.nobody_sees("You have shared three days here.")
    await days_together(story, alice, bob, 1)
    story.both_see("Day 3 together")
    offers = [person.reads("three days", "neither sees what the other has ticked") for person in (alice, bob)]
    assert offers[0].text == offers[1].text
    assert offers[0].buttons == (("Have a look",), ("Not now",)) == offers[1].buttons
    story.catch_up()
    await alice.presses("Not now", on=offers[0])
    alice.reads("/themes")
    await bob.presses("Have a look", on=offers[1])
    bob.reads(TITLE)
    story.quiet()
    await days_together(story, alice, bob, 2)
    assert story.times_shown("You have shared three days here.") == 0
    story.catch_up()


# --- what comes of it ----------------------------------------------------------------------------------------------


async def questions(story: Story, days: int) -> list[str]:
    """What was asked on so many days."""
    known = len(await asked(story))
    for _ in range(days):
        await story.at("19:00")
    story.catch_up()
    return (await asked(story))[known:]


async def test_what_is_taken_for_granted_comes_once_both_have_ticked_it(story: Story) -> None:
    alice, bob = await story.pair()
    prompts = {one.id: one for one in story.app.texts.prompts}
    await change_couple(story, prompts=LIGHT_START)
    await shows(alice, "What holds for us")
    for box in ("We live together", "far apart", "children"):
        await alice.presses(box)
    story.catch_up()
    assert not any(prompts[one].assumes for one in await questions(story, 60))
    await shows(bob, "What holds for us")
    for box in ("We live together", "far apart"):
        await bob.presses(box)
    story.catch_up()
    assumed = {fact for one in await questions(story, 220) for fact in prompts[one].assumes}
    assert assumed == {"living-together", "apart"}
    await bob.presses("✓ We live far apart")
    story.catch_up()
    assert not any("apart" in prompts[one].assumes for one in await questions(story, 60))


# --- in each one's language, and what stands with the reveal ---------------------------------------------------------


async def test_each_reads_the_question_in_their_own_language(story: Story) -> None:
    alice, bob = await story.pair()
    await bob.says("/settings")
    await bob.presses("Language")
    await bob.presses("Deutsch")
    await story.at("19:00")
    texts = TEXTS
    translated = next(one.id for one in texts.prompts if _in_german(story, one.id) and texts.receive(one.id) is None)
    await ask_instead(story.app, translated)
    story.catch_up()
    for person, language, title in ((alice, "en", "The question of the day"), (bob, "de", "Die Frage des Tages")):
        await person.says("/today")
        person.reads(title, texts.say(language, prompt_phrase(translated)))
        await person.says("/why")
        person.reads(texts.say(language, prompt_phrase(translated)))
    await alice.answers("In English.")
    await bob.says("Auf Deutsch.")
    story.catch_up()
    assert story.times_shown("In English.") == story.times_shown("Auf Deutsch.") == story.places


def _in_german(story: Story, prompt: str) -> bool:
    what = prompt_phrase(prompt)
    return TEXTS.say("de", what) != TEXTS.say("en", what)


@pytest.mark.parametrize("room", [True, False])
async def test_how_to_receive_it_and_what_to_go_on_with_stand_with_the_reveal_and_not_before(
    story: Story, room: bool
) -> None:
    alice, bob = await story.pair(room=room)
    texts = TEXTS
    prompt = next(
        one.id for one in texts.prompts if not one.needs and texts.receive(one.id) and texts.follow_up(one.id)
    )
    further = texts.follow_up(prompt)
    assert further is not None
    receive, onward = texts.say("en", phrase(f"receive-{prompt}")), texts.say("en", further)
    await story.at("19:00")
    await ask_instead(story.app, prompt)
    story.catch_up()
    await alice.says("/today")
    alice.reads(texts.say("en", prompt_phrase(prompt)))
    await alice.answers("One.")
    for words in (receive, onward):
        story.nobody_sees(words)
    await bob.says("Two.")
    story.catch_up()
    assert story.times_shown(receive) == story.times_shown(onward) == story.places
    await bob.says("/today")
    bob.reads_covered("One.", "Two.", receive, onward)
    story.catch_up()
