"""What one keeps of what was opened: found again by the day, the month, the theme or a word, and nobody else's to know of."""

from __future__ import annotations

from pathlib import Path

from tests.stories.test_bringing import begin_again, leaves
from tests.stories.test_safety import kept
from tests.story import Person, Story, plain, telling


async def opens(story: Story, alice: Person, bob: Person, hers: str, his: str) -> None:
    """Both answer the question of a new day."""
    await story.at("19:00")
    await alice.says(hers)
    await bob.says(his)
    story.catch_up()


async def keeps(story: Story, person: Person, *others: Person) -> None:
    for one in (person, *others):
        assert await one.presses("Keep") == "Kept, for you alone."
    story.catch_up()


def labels(person: Person) -> list[str]:
    return [plain(one) for row in person.human.sees()[-1].buttons for one in row]


async def test_one_at_a_time_and_the_newest_first(story: Story) -> None:
    alice, bob = await story.pair(room=False)
    for number in ("one", "two", "three"):
        await opens(story, alice, bob, f"Hers {number}.", f"His {number}.")
        if number != "two":
            await keeps(story, alice)
    before = bob.shown()
    await alice.says("/memories")
    alice.reads("What you keep", "2 moments")
    await alice.presses("The newest")
    assert labels(alice)[0] == "Older"
    shown = alice.reads_covered("Hers three.", "His three.")
    await alice.presses("Older", on=shown)
    shown = alice.reads_covered("Hers one.", "His one.")
    assert labels(alice)[0] == "Newer"
    assert "Older" not in labels(alice)
    assert await alice.presses("Newer", on=shown) == ""
    alice.reads_covered("Hers three.")
    assert bob.shown() == before
    await bob.says("/memories")
    bob.reads("Nothing is kept yet")
    story.quiet()


async def test_kept_no_more_it_is_gone_from_here(story: Story) -> None:
    alice, bob = await story.pair()
    await opens(story, alice, bob, "Hers.", "His.")
    await keeps(story, alice)
    await alice.says("/memories")
    await alice.presses("The newest")
    assert await alice.presses("Keep", on=alice.human.sees()[-1]) == "Not kept any more."
    await alice.says("/memories")
    assert "Nothing is kept yet" in alice.human.sees()[-1].text
    assert await alice.presses("The newest") == "There's nothing more there."
    story.catch_up()


async def test_what_was_taken_out_is_not_shown_and_not_found(story: Story) -> None:
    alice, bob = await story.pair(room=False)
    await opens(story, alice, bob, "The lake.", "The forest.")
    await keeps(story, alice)
    await alice.says("/memories")
    await alice.presses("The newest")
    assert story.times_shown("The forest.") == 3
    await bob.presses("Remove mine")
    await bob.presses("Take my words out")
    assert story.times_shown("The forest.") == 0
    await alice.says("/memories forest")
    assert "can't find that" in alice.human.sees()[-1].text
    await alice.says("/memories")
    await alice.presses("The newest")
    assert "The lake." in alice.human.sees()[-1].text
    await alice.presses("Remove mine")
    await alice.presses("Take my words out")
    await alice.says("/memories")
    assert "Nothing is kept yet" in alice.human.sees()[-1].text
    story.catch_up()


async def test_a_word_is_found_however_it_is_written_and_remembered_nowhere(story: Story) -> None:
    alice, bob = await story.pair(room=False)
    await opens(story, alice, bob, "Das Café am See.", "The boat.")
    await keeps(story, alice, bob)
    await opens(story, alice, bob, "Nothing kept about the cafe.", "No.")
    await alice.says("/memories")
    await alice.presses("Look for a word")
    alice.reads("What you keep")
    alice.asked_for("Which word")
    await alice.says("CAFE")
    found = alice.reads("It stands in one of them")
    await alice.presses("March", on=found)
    alice.reads_covered("Das Café am See.")
    # What follows is an answer again, and no word to look for.
    await story.at("19:00")
    story.catch_up()
    await alice.answers("Tomorrow.")
    story.catch_up()
    await bob.says("/memories")
    await bob.presses("Look for a word")
    await bob.says("nosuchword")
    assert "can't find that" in bob.human.sees()[-1].text
    story.catch_up()
    stored = repr(await kept(story))
    assert "memfind" not in stored
    assert not any(word in stored for word in ("nosuchword", "CAFE", "cafe"))


async def test_by_theme_and_by_month(story: Story) -> None:
    alice, bob = await story.pair(room=False)
    await opens(story, alice, bob, "In March.", "Yes.")
    await keeps(story, alice)
    await story.later(days=31)
    await opens(story, alice, bob, "In April.", "Yes.")
    await keeps(story, alice)
    await alice.says("/memories")
    shown = alice.reads("What you keep")
    await alice.presses("By month")
    months = alice.reads("When was it?")
    assert months.id == shown.id
    assert labels(alice) == ["April 2026", "March 2026", "Back"]
    await alice.presses("March 2026")
    alice.reads_covered("In March.")
    assert labels(alice)[0] == "What I heard" or "Older" not in labels(alice)
    await alice.presses("Back", on=months)
    await alice.presses("By theme", on=shown)
    themes = labels_of(alice, shown.id)
    assert themes[-1] == "Back"
    assert 2 <= len(themes) <= 3
    await alice.presses(themes[0], on=next(one for one in alice.human.sees() if one.id == shown.id))
    story.catch_up()


def labels_of(person: Person, message: int) -> list[str]:
    found = next(one for one in person.human.sees() if one.id == message)
    return [plain(one) for row in found.buttons for one in row]


async def test_on_this_day_comes_first(story: Story) -> None:
    alice, bob = await story.pair(room=False)
    await opens(story, alice, bob, "A month ago.", "Yes.")
    await keeps(story, alice)
    await opens(story, alice, bob, "The day after.", "Yes.")
    await keeps(story, alice)
    await alice.says("/us")
    assert not any("On this day" in one for one in labels(alice))
    await story.later(days=30)
    story.catch_up()
    for command in ("/memories", "/us"):
        await alice.says(command)
        assert labels(alice)[0] == "On this day: March 2, 2026"
        alice.reads()
        await alice.presses("On this day")
        alice.reads_covered("A month ago.")
    await bob.says("/us")
    assert not any("On this day" in one for one in labels(bob))
    story.catch_up()


async def test_check_ins_and_questions_of_ones_own_are_kept_too(story: Story) -> None:
    alice, bob = await story.pair(room=False)
    for person in (alice, bob):
        await person.says("/checkin")
        for label in ("Calm", "rested", "clearly there", "Skip"):
            await person.presses(label)
        await person.says(f"A note of {person.name}.")
    await keeps(story, alice)
    await story.later(minutes=1)
    await alice.says("/ask What would you plant?")
    await alice.presses("Ask us both now")
    await bob.says("Rosemary.")
    await alice.says("Thyme.")
    await keeps(story, alice)
    await alice.says("/memories rested")
    await alice.presses("March")
    assert "A note of Bob." in alice.human.sees()[-1].text
    await alice.says("/memories plant")
    await alice.presses("March")
    assert "Rosemary." in alice.human.sees()[-1].text
    await alice.says("/memories")
    await alice.presses("By theme")
    assert labels(alice) == ["A question of our own", "How are you?", "Back"]
    story.catch_up()


async def test_of_an_earlier_space_only_what_both_brought_along(story: Story) -> None:
    alice, bob = await story.pair(room=False)
    await opens(story, alice, bob, "Of before.", "Yes.")
    await keeps(story, alice)
    await leaves(story, alice)
    await begin_again(story, alice, bob)
    story.catch_up()
    await alice.says("/memories")
    alice.reads("Nothing is kept yet")
    assert await alice.presses("bring them along") == ""
    await alice.says("/memories before")
    assert "can't find that" in alice.human.sees()[-1].text
    await bob.presses("bring them along")
    story.catch_up()
    await alice.says("/memories")
    await alice.presses("The newest")
    shown = alice.human.sees()[-1]
    assert "Of before." in shown.text
    assert labels(alice) == ["All that I keep"], "nothing can be added to it any more"
    await bob.says("/forget")
    await bob.presses("Erase everything")
    assert story.times_shown("Yes.") == 0
    story.catch_up()


async def test_somebody_new_inherits_nothing(story: Story) -> None:
    alice, bob = await story.pair(room=False)
    await opens(story, alice, bob, "Of Bob and me.", "Yes.")
    await keeps(story, alice)
    await leaves(story, alice)
    carol = story.person("Carol")
    await carol.starts()
    await carol.presses("Yes")
    await begin_again(story, alice, carol)
    story.catch_up()
    for command in ("/memories", "/memories Bob"):
        await alice.says(command)
        assert "Of Bob" not in alice.human.sees()[-1].text
        assert "moment" not in alice.human.sees()[-1].text
    assert await alice.presses("Keep") != "Kept, for you alone."
    story.catch_up()


async def test_a_restart_between_the_button_and_the_word(tmp_path: Path) -> None:
    async with telling(tmp_path) as before:
        alice, bob = await before.pair(room=False)
        await opens(before, alice, bob, "The lake.", "Yes.")
        await keeps(before, alice)
        await alice.says("/memories")
        await alice.presses("Look for a word")
        before.catch_up()
    async with telling(tmp_path, after=before) as story:
        alice, _bob = story.people
        await alice.says("lake")
        alice.reads("It stands in one of them")
        story.quiet()


async def test_a_word_that_comes_late_is_none(story: Story) -> None:
    alice, bob = await story.pair(room=False)
    await opens(story, alice, bob, "The lake.", "Yes.")
    await keeps(story, alice)
    await alice.says("/memories")
    await alice.presses("Look for a word")
    story.catch_up()
    await story.later(minutes=10)
    await alice.says("lake")
    assert "It stands" not in alice.human.sees()[-1].text
    story.catch_up()
