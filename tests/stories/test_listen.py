"""Listening to each other: one is heard, the other says back what they heard, and then they swap; the bot keeps the turns."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.sandbox.model import Message
from tests.archives import exported
from tests.breaking.peer import ROOM
from tests.stories.native import a_couple
from tests.stories.test_ask import taps
from tests.stories.test_forgetting import forgets
from tests.story import Person, Story, plain, telling

DAY, NIGHT = "I was so tired today.", "I miss our evenings."
TIRED, EVENINGS = "That you were tired today.", "That you miss our evenings."


async def proposes(person: Person, wish: str = "to be heard") -> None:
    """Say what one would like."""
    person.private.skip()
    await person.says("/listen")
    person.reads("Listening to each other", "no advice")
    await person.presses(f"I'd like {wish}")
    person.reads("can see it now")


async def begins(story: Story, alice: Person, bob: Person) -> None:
    """Alice would like to be heard, Bob begins; all of it read."""
    await proposes(alice)
    await bob.presses("Yes, let's begin")
    story.catch_up()


def live(person: Person) -> Message:
    """The one message that says whose turn it is."""
    found = [one for one in person.human.sees() if "Stop here" in plain(str(one.buttons))]
    assert len(found) == 1
    return found[0]


async def half(story: Story, speaker: Person, listener: Person, words: str, heard: str) -> None:
    """One is heard; all of it read."""
    await speaker.says(words)
    await listener.says(heard)
    await speaker.presses("Yes, that's it")
    story.catch_up()


# --- a whole round ------------------------------------------------------------------------------------------------


async def test_one_is_heard_the_other_says_it_back_then_they_swap_and_are_thanked(story: Story) -> None:
    alice, bob = await story.pair()
    await proposes(alice)
    invited = bob.reads("Alice would like to be heard", "no advice")
    assert plain(invited.buttons[0][0]) == "Yes, let's begin"
    await bob.presses("Yes, let's begin")
    bob.reads("Alice is heard now")
    alice.reads("It begins.")
    alice.reads("Your turn to be heard", "What would you like Bob to hear", "until 8:03")

    await alice.says(DAY)
    story.room_reads("There is something new.")
    said = story.room_reads("Listening to each other", "Alice", DAY)
    assert [plain(one) for row in said.buttons for one in row] == ["Keep", "Remove mine"]
    alice.reads("Bob has your words")
    bob.reads("say back to Alice what you heard", "until 8:03")

    await bob.says(TIRED)
    story.room_reads("There is something new.")
    story.room_reads("What Bob heard", TIRED)
    bob.reads("looks whether that's it")
    alice.reads("Is that what you wanted Bob to hear?")
    await alice.presses("Yes, that's it")
    alice.reads("Bob is heard now")
    bob.reads("Your turn to be heard")

    await bob.says(NIGHT)
    story.catch_up()
    await alice.says(EVENINGS)
    story.catch_up()
    await bob.presses("Yes, that's it")
    for person in (alice, bob):
        thanked = person.reads("You have both been heard. Thank you")
        assert plain(thanked.buttons[0][0]) == "What I heard"
    await alice.begins("What I loved", popup="")
    alice.asked_for("What did you love")
    await alice.says("How gently you said it.")
    story.room_reads_covered("What Alice loved", "How gently you said it.")
    alice.reads("Handed on")
    await alice.says("/listen")
    alice.reads("Listening to each other", "What would you like?")


async def test_without_a_room_the_words_stand_with_both(story: Story) -> None:
    alice, bob = await story.pair(room=False)
    await begins(story, alice, bob)
    await half(story, alice, bob, DAY, TIRED)
    await half(story, bob, alice, NIGHT, EVENINGS)
    for words in (DAY, TIRED, NIGHT, EVENINGS):
        assert story.times_shown(words) == story.places == 2


async def test_whoever_would_like_to_listen_listens_first(story: Story) -> None:
    alice, bob = await story.pair()
    await proposes(alice, "to listen")
    bob.reads("Alice would like to listen to you")
    await bob.presses("Yes, let's begin")
    bob.reads("Your turn to be heard")
    alice.reads("It begins.")
    alice.reads("Bob is heard now")


async def test_there_may_be_more_to_it_twice(story: Story) -> None:
    alice, bob = await story.pair()
    await begins(story, alice, bob)
    await alice.says(DAY)
    await bob.says(TIRED)
    for number in (1, 2):
        story.catch_up()
        await alice.presses("There's more to it")
        alice.reads("What is still missing?")
        bob.reads("Alice has a little more to add")
        await alice.says(f"And this: {number}.")
        story.catch_up()
        await bob.says(f"That, too: {number}.")
        story.room_reads("There is something new.")
        story.room_reads("What Bob heard", f"That, too: {number}.")
    bob.reads("looks whether")
    asked = alice.reads("Does that come closer?")
    assert [plain(one) for row in asked.buttons for one in row] == ["Yes, that's it", "Stop here"]
    await alice.presses("Yes, that's it")
    alice.reads("Bob is heard now")
    bob.reads("Your turn to be heard")


async def test_it_may_be_said_aloud(story: Story) -> None:
    alice, bob = await story.pair()
    await begins(story, alice, bob)
    await alice.sends("voice")
    story.room_reads("There is something new.")
    story.room_reads("voice message")
    heard = story.room_reads("From Alice")
    assert heard.media
    story.catch_up()
    await bob.says(TIRED)
    assert "Is that what you wanted" in alice.shown()
    story.catch_up()


# --- the turns ----------------------------------------------------------------------------------------------------


async def test_the_others_message_is_held_back(story: Story) -> None:
    alice, bob = await story.pair()
    await begins(story, alice, bob)
    await bob.says("But I was tired, too!")
    bob.reads("It's Alice's turn, so I've put this nowhere")
    await alice.says(DAY)
    story.catch_up()
    await alice.presses("Keep")
    await story.later(seconds=6)
    await alice.says("Well?")
    alice.reads("It's Bob's turn")
    await bob.says(TIRED)
    story.catch_up()
    await alice.says("Exactly.")
    alice.reads("Tap one of the buttons")
    story.nobody_sees("But I was tired, too!")
    story.nobody_sees("Well?")
    story.nobody_sees("Exactly.")


async def test_what_a_client_cuts_in_two_is_one_turn(story: Story) -> None:
    alice, bob = await story.pair()
    await begins(story, alice, bob)
    await alice.says(DAY)
    await alice.says("And yesterday.")
    assert story.times_shown("And yesterday.") == 1
    assert "It's Bob's turn" not in alice.shown()
    story.catch_up()
    await bob.says(TIRED)
    assert "Is that what you wanted" in alice.shown()
    story.catch_up()


async def test_each_has_one_message_that_says_whose_turn_it_is(story: Story) -> None:
    alice, bob = await story.pair()
    await begins(story, alice, bob)
    for person, words in ((alice, DAY), (bob, TIRED)):
        await person.says(words)
        live(alice)
        live(bob)
    await alice.presses("Yes, that's it")
    await alice.says("/listen")
    assert "Bob is heard now" in plain(live(alice).text)
    live(bob)
    story.catch_up()


async def test_taps_repeated_or_kept_do_it_once(story: Story) -> None:
    alice, bob = await story.pair()
    await alice.says("/listen")
    chosen = alice.human.sees()[-1]
    await alice.presses("I'd like to be heard", repeat=3)
    story.catch_up()
    invited = bob.human.sees()[-1]
    await bob.presses("Yes, let's begin", repeat=3)
    assert await taps(story, bob, invited, "Yes, let's begin") == "That's done already."
    assert await taps(story, bob, invited, "Not now") == "That's done already."
    assert await taps(story, alice, chosen, "I'd like to listen") == "That's done already."
    await alice.says(DAY)
    await bob.says(TIRED)
    checked = live(alice)
    await alice.presses("There's more to it", repeat=3)
    for label in ("Yes, that's it", "There's more to it"):
        assert await taps(story, alice, checked, label) == "That's done already."
    await alice.says("More.")
    await bob.says("Aha.")
    await alice.presses("Yes, that's it", repeat=3)
    assert "Your turn to be heard" in plain(live(bob).text)
    story.catch_up()


async def test_the_partner_cannot_press_the_buttons_of_the_other(story: Story) -> None:
    alice, bob = await story.pair()
    await begins(story, alice, bob)
    await alice.says(DAY)
    await bob.says(TIRED)
    for label in ("Yes, that's it", "There's more to it", "Stop here"):
        assert await taps(story, bob, live(alice), label) == "That button has expired."
    story.catch_up()


# --- the end, and no beginning ------------------------------------------------------------------------------------


async def test_either_stops_at_any_time_and_both_read_the_same(story: Story) -> None:
    alice, bob = await story.pair()
    for stops, said in ((alice, 0), (bob, 1), (alice, 2)):
        await begins(story, alice, bob)
        if said:
            await alice.says(DAY)
        if said == 2:
            await bob.says(TIRED)
        story.catch_up()
        await stops.presses("Stop here")
        for person in (alice, bob):
            assert not person.reads("ends here. Thank you both").buttons
        await bob.says("Late.")
        bob.reads("no open question")
        await story.later(hours=1)
        story.catch_up()
    story.nobody_sees("Late.")


async def test_a_turn_that_nobody_takes_ends_it_softly_for_both(story: Story) -> None:
    alice, bob = await story.pair()
    await begins(story, alice, bob)
    await alice.says(DAY)
    story.catch_up()
    await story.later(minutes=29)
    story.quiet()
    await story.later(minutes=2)
    assert alice.reads("ends here").text == bob.reads("ends here").text
    await story.later(hours=3)
    story.quiet()


async def test_the_beginning_waits_longer_for_whoever_was_away(story: Story) -> None:
    alice, bob = await story.pair()
    await begins(story, alice, bob)
    await story.later(hours=2)
    story.quiet()
    await alice.says(DAY)
    story.room_reads("There is something new.")
    story.catch_up()


@pytest.mark.parametrize("how", ["not now", "never seen", "on a pause", "blocked"])
async def test_declined_ignored_and_never_seen_look_the_same(story: Story, how: str) -> None:
    alice, bob = await story.pair()
    if how == "on a pause":
        await bob.says("/pause")
        await bob.presses("A day")
        await bob.presses("Just for me")
    if how == "blocked":
        bob.human.blocks()
        await story.settled()
    story.catch_up()
    await proposes(alice)
    if how == "not now":
        await bob.presses("Not now")
        assert "Nobody is told" in bob.shown()
    invited = how in ("not now", "never seen")
    assert bool(bob.private.all()) is invited
    bob.private.skip()
    before = alice.shown()
    await story.later(hours=10)
    await alice.says("/listen")
    assert "Bob can see it now" in plain(alice.human.sees()[-1].text)
    alice.private.skip()
    assert before in alice.shown() or "Bob can see it now" in alice.shown()
    await story.later(hours=13, minutes=59)
    assert "This has passed" not in alice.shown()
    story.catch_up()
    await story.later(minutes=1)
    assert alice.reads("This has passed. /listen is there").text
    bob.private.skip()
    assert alice.shown().count("Bob can see it now") == 0


async def test_after_not_now_one_may_still_begin(story: Story) -> None:
    alice, bob = await story.pair()
    await proposes(alice)
    bob.reads("Alice would like")
    await bob.presses("Not now")
    bob.reads("Nobody is told")
    await bob.presses("Begin after all")
    bob.reads("Alice is heard now")
    alice.reads("It begins")
    alice.reads("Your turn")


async def test_the_command_shows_the_invitation_too(story: Story) -> None:
    alice, bob = await story.pair()
    await proposes(alice)
    bob.reads("Alice would like")
    await bob.says("/listen")
    bob.reads("Alice would like to be heard")
    await bob.presses("Yes, let's begin")
    story.catch_up()
    live(alice)
    live(bob)


async def test_both_propose_at_once_and_it_begins_as_the_first_wished(story: Story) -> None:
    alice, bob = await story.pair()
    for person in (alice, bob):
        await person.says("/listen")
    choices = {one.name: one.human.sees()[-1] for one in (alice, bob)}
    story.catch_up()
    await alice.presses("I'd like to be heard", on=choices["Alice"])
    await bob.presses("I'd like to be heard", on=choices["Bob"])
    assert "Your turn to be heard" in plain(live(alice).text)
    assert "Alice is heard now" in plain(live(bob).text)
    assert not any("let's begin" in plain(str(one.buttons)) for one in bob.human.sees())
    story.catch_up()


async def test_a_proposal_is_taken_back_and_three_a_day_are_plenty(story: Story) -> None:
    alice, bob = await story.pair()
    for _ in range(3):
        await proposes(alice)
        bob.reads("Alice would like")
        await alice.presses("Take it back")
        alice.reads("Taken back")
        assert not bob.reads("This has passed").buttons
    await alice.says("/listen")
    alice.reads("Listening to each other")
    assert "plenty for one day" in await alice.presses("I'd like to be heard")
    await story.later(days=1)
    story.catch_up()
    await alice.presses("I'd like to be heard")
    assert "let's begin" in plain(str(bob.human.sees()[-1].buttons))
    story.catch_up()


async def test_leaving_in_the_middle_ends_it_and_nothing_is_left_of_it(story: Story) -> None:
    alice, bob = await story.pair(room=False)
    await begins(story, alice, bob)
    await alice.says(DAY)
    await bob.says("/leave")
    await bob.presses("Leave now")
    story.catch_up()
    await story.later(hours=4)
    await alice.says("Are you there?")
    story.nobody_sees("Are you there?")
    assert "ends here" not in alice.shown()
    story.catch_up()


# --- safety -------------------------------------------------------------------------------------------------------


async def test_a_slip_is_taken_out_and_forgetting_takes_all(story: Story) -> None:
    alice, bob = await story.pair()
    await begins(story, alice, bob)
    await alice.says(DAY)
    story.catch_up()
    await alice.presses("Remove mine")
    await alice.presses("Take my words out")
    assert story.times_shown(DAY) == 0
    await bob.says(TIRED)
    story.catch_up()
    assert story.times_shown(TIRED) == 1
    await forgets(bob)
    story.catch_up()
    assert story.times_shown(TIRED) == 0
    await alice.presses("Yes, that's it")
    story.catch_up()


async def test_the_archive_has_what_was_said_and_heard_for_both_and_what_was_not_handed_over_for_its_author(
    story: Story,
) -> None:
    alice, bob = await with_a_question(story)
    await alice.says("Only a draft.")
    await alice.presses("Write it")
    await alice.says(DAY)
    await bob.says(TIRED)
    await bob.presses("Send it now")
    story.catch_up()
    for person in (alice, bob):
        archive = await exported(person)
        assert archive.holds(DAY)
        assert archive.holds(TIRED)
        assert archive.holds("Only a draft.") is (person is alice)


async def test_a_stranger_in_the_room_reads_nothing_of_it(story: Story) -> None:
    alice, bob = await story.pair()
    eve = story.person("Eve")
    await begins(story, alice, bob)
    assert story.room is not None
    story.room.add(eve.human, quietly=True)
    await alice.says(DAY)
    await bob.says(TIRED)
    assert not any(words in one.text for one in story.room.messages for words in (DAY, TIRED))
    for person in (alice, bob):
        for words in (DAY, TIRED):
            assert words in person.shown()
    story.catch_up()


async def test_said_in_the_room_it_is_answered_in_private(story: Story) -> None:
    alice, _bob = await story.pair()
    await alice.says("/listen", room=True)
    alice.reads("Listening to each other")


async def test_a_restart_at_any_point_is_not_noticed(tmp_path: Path) -> None:
    async with telling(tmp_path) as story:
        alice, _bob = await story.pair()
        await proposes(alice)
        story.catch_up()
    acts = [
        ("Bob", "Yes, let's begin", ""),
        ("Alice", "", DAY),
        ("Bob", "", TIRED),
        ("Alice", "There's more to it", ""),
        ("Alice", "", "And yesterday."),
        ("Bob", "", "And yesterday, too."),
        ("Alice", "Yes, that's it", ""),
        ("Bob", "", NIGHT),
        ("Alice", "", EVENINGS),
        ("Bob", "Yes, that's it", ""),
    ]
    for name, label, words in acts:
        async with telling(tmp_path, after=story) as story:
            person = next(one for one in story.people if one.name == name)
            await (person.presses(label) if label else person.says(words))
            story.catch_up()
    for person in story.people:
        assert "You have both been heard" in person.shown()
    assert story.times_shown("And yesterday.") == 1


# --- beside a question of the day -----------------------------------------------------------------------------------


async def with_a_question(story: Story) -> tuple[Person, Person]:
    """The day's question is open, and neither has answered; they listen to each other."""
    alice, bob = await story.pair()
    await alice.says("/today")
    await story.later(minutes=1)
    await begins(story, alice, bob)
    return alice, bob


async def test_what_might_be_an_answer_goes_to_the_other_only_by_a_tap(story: Story) -> None:
    alice, _bob = await with_a_question(story)
    await alice.says(DAY)
    shown = alice.reads_covered(DAY, "Shall this go to Bob now?", "If it was meant as an answer")
    assert plain(shown.buttons[0][0]) == "Send it now"
    assert story.room is not None
    assert not any(DAY in one.text for one in story.room.messages)
    await story.later(minutes=1)
    await alice.says("And yesterday.")
    shown = alice.reads_covered(DAY, "And yesterday.")
    await alice.presses("Send it now", repeat=3)
    assert story.times_shown(DAY) == 1
    story.room_reads("There is something new.")
    story.room_reads(DAY, "And yesterday.")
    story.catch_up()
    assert await taps(story, alice, shown, "Send it now") == "That's done already."


async def test_left_it_is_gone_and_can_be_said_anew(story: Story) -> None:
    alice, bob = await with_a_question(story)
    await alice.says("The answer.")
    alice.private.skip()
    await alice.presses("Leave it")
    alice.reads("Nobody has seen it")
    alice.reads("Your turn to be heard")
    await alice.presses("Write it")
    await alice.says(DAY)
    story.room_reads("There is something new.")
    story.room_reads(DAY)
    story.catch_up()
    assert "The answer." not in bob.shown()


async def test_whoever_has_just_tapped_to_write_needs_no_other_tap(story: Story) -> None:
    alice, _bob = await with_a_question(story)
    assert await alice.presses("Write it") == "Just write it here, or send a voice message, photo or video."
    await alice.says(DAY)
    story.room_reads("There is something new.")
    story.room_reads(DAY)
    story.catch_up()


async def test_a_question_that_comes_meanwhile_makes_it_doubtful_and_takes_nothing_from_the_turn(story: Story) -> None:
    alice, bob = await story.pair()
    await story.at("18:58")
    await begins(story, alice, bob)
    await alice.presses("Write it")
    await story.at("19:00")
    story.catch_up()
    await alice.says(DAY)
    alice.reads_covered(DAY, "Shall this go to Bob now?")
    assert DAY not in bob.shown()
    await bob.says("The sea.")
    bob.reads("It's Alice's turn", "If it was meant as an answer")
    await bob.presses("Answer")
    bob.private.skip()
    await bob.says("The sea.")
    bob.reads("Sealed")
    story.room_reads("1 of 2")
    await alice.presses("Send it now")
    story.room_reads("There is something new.")
    story.room_reads(DAY)
    story.catch_up()
    await bob.says("The hills.")
    bob.reads_covered("The hills.", "Shall this go to Alice now?")
    for words in ("The sea.", "The hills."):
        assert words not in alice.shown()


async def test_whoever_is_answering_a_question_meanwhile_goes_on_answering_it(story: Story) -> None:
    alice, bob = await with_a_question(story)
    await bob.presses("Answer")
    bob.private.skip()
    await alice.presses("Write it")
    await alice.says(DAY)
    story.catch_up()
    await bob.says("The sea.")
    bob.reads("Sealed")
    story.room_reads("1 of 2")
    assert "The sea." not in alice.shown()
    await bob.presses("Write it")
    await bob.says(TIRED)
    story.room_reads("There is something new.")
    story.room_reads("What Bob heard", TIRED)
    story.catch_up()


async def test_a_reply_to_the_question_answers_it(story: Story) -> None:
    alice, bob = await with_a_question(story)
    question = next(one for one in alice.human.sees() if "The question of the day" in one.text)
    await alice.says("The sea.", reply_to=question)
    alice.reads("Sealed")
    story.room_reads("1 of 2")
    assert "The sea." not in bob.shown()


async def test_what_was_not_handed_over_in_time_stays_with_its_author(story: Story) -> None:
    alice, bob = await with_a_question(story)
    await alice.says(DAY)
    preview = alice.human.sees()[-1]
    await bob.presses("Stop here")
    story.catch_up()
    assert "stays with you" in await taps(story, alice, preview, "Send it now")
    await alice.presses("Leave it", on=preview)
    assert story.times_shown(DAY) == 0
    story.catch_up()


# --- where there are sheets -----------------------------------------------------------------------------------------


async def test_on_sheets_nothing_is_doubtful_and_the_same_one_twice_is_one(tmp_path: Path) -> None:
    async with a_couple(tmp_path) as (couple, alice, bob):
        await alice.commands("listen", ROOM)
        await alice.presses("I'd like to be heard")
        await bob.presses("Yes, let's begin")
        offer, write = alice.button("Write it")
        assert await alice.fills("Write it", {"words": "\u2800"}) != ""
        assert await alice.fills("Write it", {"words": DAY}) == ""
        assert await alice.sends(alice.chat, offer.id, write.id, {"words": DAY}) == "That's done already."
        assert sum(DAY in one for one in couple.in_room()) == 1
        await couple.restart()
        assert bob.sheet("Write it").fields[0].label == "What have you heard?"
        await bob.fills("Write it", {"words": TIRED})
        assert f"What Bob heard\n{TIRED}" in couple.in_room()[-1]
        await alice.presses("Yes, that's it")
        await bob.fills("Write it", {"words": NIGHT})
        await alice.fills("Write it", {"words": EVENINGS})
        await bob.presses("Yes, that's it")
        for one in (alice, bob):
            assert "You have both been heard" in one.shown()[-1]
