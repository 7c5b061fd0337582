"""Ways of being cared for: ranked in private, told to both in each one's order; what is told is what ideas lean on."""

from __future__ import annotations

from pathlib import Path

from bot.domain.care import ways
from tests.staging.stages import telling_there
from tests.stories.choices import column
from tests.stories.picks import options_of, pick_and_seal, picks, taps_late
from tests.story import Person, Story, plain, telling

HERS = ("Time together", "Kind words", "A helping hand", "A small surprise")
HIS = ("Room to be alone", "A loving touch", "Kind words")


async def leant_on(story: Story, person: Person) -> set[str]:
    """What ideas for this person lean on."""
    return {*ways((await column(story, "yes"))[str(person.human.id)])}


async def both_say(story: Story, alice: Person, bob: Person) -> str:
    """Both rank theirs; return what opened."""
    await pick_and_seal(story, alice, "/care", *HERS)
    story.catch_up()
    await pick_and_seal(story, bob, "/care", *HIS)
    shown = plain(story.both_see("What makes you feel cared for").text)
    story.catch_up()
    return shown


async def test_each_ones_own_order_is_told_to_both_and_nothing_leans_on_it_before(story: Story) -> None:
    alice, bob = await story.pair()
    await alice.says("/care")
    story.room_reads("Each of you says what makes you feel cared for", "0 of 2")
    asked = alice.reads("What does you good", "Tap three to five")
    assert len(options_of(asked)) == 10
    await picks(alice, *HERS)
    assert [plain(one) for one in alice.human.sees()[-1].buttons[0]] == ["That's it"]
    assert "1. Time together, 2. Kind words, 3. A helping hand, 4. A small surprise" in alice.shown()
    await alice.presses("That's it")
    alice.reads("Sealed")
    story.room_reads("1 of 2")
    assert not any(one in bob.shown() for one in HERS)
    assert await leant_on(story, alice) == set()
    await pick_and_seal(story, bob, "/care", *HIS)
    shown = plain(story.both_see("Alice", "Bob", "/care is there").text)
    story.room_reads("open")
    assert "1. Time together, 2. Kind words, 3. A helping hand, 4. A small surprise" in shown
    assert "1. Room to be alone, 2. A loving touch, 3. Kind words" in shown
    assert await leant_on(story, alice) == {"time", "words", "help"}
    assert await leant_on(story, bob) == {"space", "touch", "words"}


async def test_the_order_is_that_of_the_taps_and_one_can_be_taken_out(story: Story) -> None:
    alice, _bob = await story.pair()
    await alice.says("/care")
    story.catch_up()
    await picks(alice, *HERS[:3])
    three = alice.human.sees()[-1]
    await alice.presses("1. Time together")
    left = alice.reads("Picked: 1. Kind words, 2. A helping hand")
    assert "That's it" not in [plain(one) for row in left.buttons for one in row]
    assert await taps_late(alice, three, "That's it") == "Pick 3 first."
    await picks(alice, "Time together", "A small surprise", "Being listened to")
    assert "5 are the most here" in await alice.presses("Somebody near")
    assert "Picked: 1. Kind words, 2. A helping hand, 3. Time together, 4. A small surprise, 5. Being" in alice.shown()


async def test_said_anew_it_counts_in_place_of_the_former(story: Story) -> None:
    alice, bob = await story.pair()
    await both_say(story, alice, bob)
    await pick_and_seal(story, alice, "/care", "Kind words", "Somebody near, quietly", "Laughing and being silly")
    assert await leant_on(story, alice) == {"time", "words", "help"}
    story.catch_up()
    await pick_and_seal(story, bob, "/care", *HIS)
    story.catch_up()
    assert await leant_on(story, alice) == {"words", "company", "play"}


async def test_nothing_leans_on_words_that_are_taken_out(story: Story) -> None:
    alice, bob = await story.pair()
    await both_say(story, alice, bob)
    await alice.presses("Remove mine")
    await alice.presses("Take my words out")
    story.catch_up()
    assert await leant_on(story, alice) == set()
    assert await leant_on(story, bob) == {"space", "touch", "words"}
    assert story.room is not None
    shown = next(plain(one.text) for one in story.room.messages if "Room to be alone" in plain(one.text))
    assert "Time together" not in shown
    assert "These words have been taken out." in shown


async def test_what_was_said_anew_stays_when_the_former_is_taken_out(story: Story) -> None:
    alice, bob = await story.pair()
    await both_say(story, alice, bob)
    assert story.room is not None
    former = [one for one in story.room.messages if "Time together" in plain(one.text)][-1]
    await pick_and_seal(story, alice, "/care", "Kind words", "Somebody near, quietly", "Laughing and being silly")
    await pick_and_seal(story, bob, "/care", *HIS)
    await alice.presses("Remove mine", on=former)
    await alice.presses("Take my words out")
    story.catch_up()
    assert await leant_on(story, alice) == {"words", "company", "play"}


async def test_an_answer_that_never_opened_leaves_nothing_to_lean_on(story: Story) -> None:
    alice, _bob = await story.pair()
    await story.at("19:00")
    await pick_and_seal(story, alice, "/care", *HERS)
    for _ in range(7):
        await story.at("19:00")
    assert "was not opened" in alice.shown()
    await alice.presses("Delete it")
    assert await leant_on(story, alice) == set()
    story.catch_up()


async def test_after_forgetting_and_after_leaving_nothing_is_left(story: Story) -> None:
    alice, bob = await story.pair()
    await both_say(story, alice, bob)
    await alice.says("/forget")
    await alice.presses("Erase everything")
    assert await leant_on(story, alice) == set()
    await bob.says("/leave")
    await bob.presses("Leave now")
    assert await leant_on(story, bob) == set()
    story.catch_up()


async def test_a_restart_in_the_middle_of_ranking_is_not_noticed(tmp_path: Path) -> None:
    async with telling(tmp_path) as story:
        alice, bob = await story.pair()
        await alice.says("/care")
        story.catch_up()
        await picks(alice, *HERS[:2])
    async with telling(tmp_path, after=story) as after:
        alice, bob = after.people
        await alice.presses(HERS[2])
        alice.reads("1. Time together, 2. Kind words, 3. A helping hand")
        await alice.presses("That's it")
        after.catch_up()
        await pick_and_seal(after, bob, "/care", *HIS)
        after.both_see("1. Time together, 2. Kind words, 3. A helping hand", "1. Room to be alone")
        after.room_reads("open")
        assert await leant_on(after, alice) == {"time", "words", "help"}


async def test_on_discord_the_order_stands_above_the_list(tmp_path: Path) -> None:
    async with telling_there(tmp_path) as story:
        alice, bob = await story.pair()
        shown = await both_say(story, alice, bob)
        assert "1. Room to be alone, 2. A loving touch, 3. Kind words" in shown
