"""The check-in: a feeling, how strong, a wish, a note; sealed until both have, or shared on its author's word."""

from __future__ import annotations

from tests.story import Person, Story


async def checks_in(person: Person, family: str, feeling: str, wish: str, note: str | None) -> None:
    """Go through the check-in, from the first question to the seal."""
    await person.says("/checkin")
    for label in (family, feeling, "clearly there", wish):
        await person.presses(label)
    if note is None:
        await person.presses("Nothing to add")
    else:
        await person.says(note)


async def test_sealed_until_both_have(story: Story) -> None:
    alice, bob = await story.pair()
    await alice.says("/checkin")
    alice.reads("How are you?", "closest right now")
    story.room_reads("A check-in for you both", "0 of 2")
    await alice.presses("Sad")
    alice.reads("closest")
    await alice.presses("lonely")
    alice.reads("How strong")
    await alice.presses("clearly there")
    alice.reads("What would help")
    await alice.presses("just listen")
    alice.reads("Anything you'd like to say")
    await alice.says("It's been a long week.")
    alice.reads("Sealed")
    story.room_reads("1 of 2")
    for words in ("lonely", "long week"):
        assert words not in bob.shown()

    await checks_in(bob, "Calm", "rested", "Skip", None)
    story.both_see("lonely", "clearly there", "just listen", "No advice", "It's been a long week.", "rested")
    story.room_reads("open")
    story.catch_up()
    await alice.says("/streak")
    alice.reads("still ahead of you")


async def test_shared_at_once_on_the_authors_word_and_only_once(story: Story) -> None:
    alice, bob = await story.pair()
    await checks_in(alice, "Glad", "proud", "Skip", "I did it!")
    story.catch_up()
    await alice.presses("Share mine now")
    alice.reads("It's shared")
    story.room_reads("There is something new")
    story.room_reads("proud", "I did it!")
    await checks_in(bob, "Calm", "clear", "Skip", None)
    neutral = story.room_reads("Both answers are in")
    shown = story.room_reads("clear")
    assert shown.id == neutral.id
    assert "I did it!" not in shown.text
    story.catch_up()
    assert story.times_shown("I did it!") == 1


async def test_a_restart_of_the_form_and_a_stale_tap(story: Story) -> None:
    alice, _bob = await story.pair()
    await alice.says("/checkin")
    first = alice.reads("closest")
    await alice.presses("Sad", on=first)
    words = alice.reads("closest")
    await alice.presses("lonely", on=words)
    alice.reads("How strong")
    await alice.says("/checkin")
    alice.reads("closest")
    await alice.says("I'd rather write.")
    alice.reads("no open question")
    story.catch_up()


async def test_going_back_to_the_families(story: Story) -> None:
    alice, _bob = await story.pair()
    await alice.says("/checkin")
    await alice.presses("Angry")
    await alice.presses("Back")
    story.catch_up()
    await alice.presses("Tired")
    alice.reads("closest")


async def test_a_passed_check_in_and_a_day_later(story: Story) -> None:
    alice, bob = await story.pair()
    await checks_in(alice, "Glad", "proud", "Skip", None)
    await bob.says("/checkin")
    await bob.presses("Not today")
    story.catch_up()
    await story.at("19:00")
    await story.at("19:00")
    assert any("was not opened" in one.text for one in alice.human.sees())
    story.nobody_sees("proud ·")
    story.catch_up()


async def test_the_card_leads_to_the_check_in(story: Story) -> None:
    alice, bob = await story.pair()
    await alice.says("/today")
    story.catch_up()
    await alice.says("/checkin")
    alice.reads("closest")
    card = story.room_reads("A check-in for you both")
    await bob.presses("Open our private chat", on=card)
    bob.reads("How are you?", "closest")


async def test_passed_or_taken_back_it_can_be_begun_again(story: Story) -> None:
    alice, bob = await story.pair()
    await alice.says("/checkin")
    await alice.presses("Not today")
    story.catch_up()
    await alice.presses("Answer after all")
    alice.reads("closest")
    await checks_in(bob, "Calm", "rested", "Skip", None)
    await bob.presses("Take it back")
    await bob.presses("Answer")
    story.catch_up()
    await bob.presses("Calm")
    bob.reads("closest")
    story.quiet()


async def test_changing_a_check_in_leaves_a_way_back(story: Story) -> None:
    alice, _bob = await story.pair()
    await checks_in(alice, "Calm", "rested", "Skip", None)
    await alice.presses("Change it")
    await alice.presses("Leave it as it was")
    story.catch_up()
    await alice.says("/checkin")
    alice.reads("Sealed")


async def test_without_a_room_both_are_asked(story: Story) -> None:
    alice, bob = await story.pair(room=False)
    await alice.says("/checkin")
    alice.reads("closest")
    bob.reads("closest")


async def test_a_check_in_meanwhile_does_not_turn_a_line_into_an_answer(story: Story) -> None:
    alice, bob = await story.pair(room=False)
    await alice.says("/today")
    await alice.says("The cat.")
    await bob.says("You.")
    await story.at("19:00")
    await story.at("19:00")
    story.catch_up()
    await alice.presses("What I heard")
    await bob.says("/checkin")
    story.catch_up()
    await alice.says("You like cats.")
    assert "Handed on." in alice.shown()
    assert story.times_shown("You like cats.") == 1
    story.catch_up()


async def test_words_written_for_it_after_another_thing_was_begun_bring_it_back(story: Story) -> None:
    alice, bob = await story.pair()
    await alice.says("/checkin")
    for label in ("Sad", "down", "strong", "comfort me"):
        await alice.presses(label)
    assert "Anything you'd like to say" in alice.shown()
    await alice.says("/either")
    story.catch_up()
    await alice.says("I miss my sister.")
    # Whether they belong to it is not guessed: it is asked once more, and nothing is sealed.
    alice.reads("How are you?", "Anything you'd like to say")
    await alice.says("I miss my sister.")
    alice.reads("Sealed")
    story.room_reads("A check-in", "1 of 2")
    story.nobody_sees("I miss my sister.")
    await bob.says("/checkin")
    story.catch_up()
