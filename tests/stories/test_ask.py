"""A question of one's own: put to both at once, or tucked away for one of the next days."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.sandbox.model import Message
from bot.speech import Account, Chat, Pressed, Sender, Update
from bot.store import tables as t
from tests.archives import exported
from tests.stories.test_forgetting import forgets, rows
from tests.story import Person, Story, plain

SEA = "Where would you wake up tomorrow, if you could?"
SONG = "Which song is ours, would you say?"


async def writes(person: Person, question: str = SEA) -> None:
    """Write a question, and read it once more."""
    person.private.skip()
    await person.says("/ask")
    person.reads("A question of your own", "in your next message")
    await person.says(question)
    person.reads_covered(question, "When shall it come?")


async def asks(story: Story, person: Person, question: str = SEA) -> None:
    """Put it to both, all of it read."""
    await writes(person, question)
    await person.presses("Ask us both now")
    story.catch_up()


async def tucks_away(person: Person, question: str = SEA) -> None:
    """Keep it for another day."""
    await writes(person, question)
    await person.presses("Keep it for another day")
    person.reads("Tucked away")


def standing(person: Person, question: str = SEA) -> int:
    """In how many of the bot's messages to somebody this question stands now."""
    return sum(f"Alice asks:\n{question}" in plain(one.text) for one in person.human.sees())


async def days(story: Story, alice: Person, bob: Person, count: int) -> None:
    """So many days on which both answer."""
    for _ in range(count):
        await story.at("19:00")
        for person in (alice, bob):
            await person.says("Something.")
    story.catch_up()


# --- at once -----------------------------------------------------------------------------------------------------


async def test_asked_at_once_it_is_sealed_and_opens_like_any_other(story: Story) -> None:
    alice, bob = await story.pair()
    await writes(alice)
    story.nobody_sees("Alice asks")
    assert SEA not in bob.shown()
    await alice.presses("Ask us both now")
    alice.reads("It's with you both now")
    for person in (alice, bob):
        person.reads_covered("A question of our own", "Alice asks:", SEA)
    card = story.room_reads("One of you has asked something.", "0 of 2")
    assert SEA not in card.text
    await bob.answers("By the sea.")
    story.room_reads("1 of 2")
    assert "By the sea." not in alice.shown()
    await alice.answers("At home.", opens=True)
    reveal = story.both_see("Alice asks:", SEA, "By the sea.", "At home.")
    assert "day together" not in reveal.text
    story.room_reads("open")
    bob.private.skip()


async def test_without_a_room_it_comes_to_both(story: Story) -> None:
    alice, bob = await story.pair(room=False)
    await asks(story, alice)
    assert SEA in bob.shown()
    await bob.says("By the sea.")
    await alice.says("At home.")
    assert story.times_shown("By the sea.") == story.places == 2
    story.catch_up()


async def test_the_words_may_come_with_the_command(story: Story) -> None:
    alice, _bob = await story.pair()
    await alice.says(f"/ask {SEA}")
    alice.reads_covered(SEA, "When shall it come?")
    await alice.presses("Leave it")
    alice.reads("That question is gone.")
    story.nobody_sees("Alice asks")


async def test_tapped_three_times_it_is_asked_once(story: Story) -> None:
    alice, bob = await story.pair()
    await writes(alice)
    await alice.presses("Ask us both now", repeat=3)
    story.catch_up()
    assert standing(bob) == 1
    assert len(await rows(story, t.round_.select().where(t.round_.c.form == "asked"))) == 1


async def taps(story: Story, person: Person, message: Message, label: str) -> str:
    """Send a tap that the client has kept, whatever stands there now; return what pops up."""
    data = next(key["callback_data"] for row in message.keys for key in row if plain(key["text"]) == label)
    sender = Sender(Account("telegram", str(person.human.id)), person.name)
    event = Pressed(sender, Chat("telegram", sender.account.id), str(message.id), data, "tap")
    popups = await story.app.engine.submit("telegram", [Update("", event)])
    await story.settled()
    return plain(popups[0].text)


async def test_kept_and_then_asked_it_waits_no_more_and_old_buttons_do_nothing(story: Story) -> None:
    alice, bob = await story.pair()
    await writes(alice)
    preview = alice.human.sees()[-1]
    await alice.presses("Keep it for another day")
    await alice.presses("Have a look")
    looked = alice.human.sees()[-1]
    await alice.presses("Ask us both now")
    story.catch_up()
    for message, label in ((preview, one) for one in ("Keep it for another day", "Ask us both now", "Leave it")):
        assert await taps(story, alice, message, label) == "That's done already."
    assert await taps(story, alice, looked, "Delete it") == "That's done already."
    await days(story, alice, bob, 4)
    assert standing(bob) == 1


async def test_the_partner_cannot_press_its_authors_buttons(story: Story) -> None:
    alice, bob = await story.pair()
    await writes(alice)
    preview = alice.human.sees()[-1]
    for label in ("Ask us both now", "Keep it for another day", "Leave it"):
        assert await taps(story, bob, preview, label) == "That button has expired."
    await alice.presses("Ask us both now")
    assert standing(bob) == 1
    story.catch_up()


async def test_passing_it_shows_nothing(story: Story) -> None:
    alice, bob = await story.pair()
    await asks(story, alice)
    before = alice.shown()
    await bob.presses("Not today")
    bob.reads("Nobody is told.")
    assert alice.shown() == before


async def test_three_a_day_are_plenty(story: Story) -> None:
    alice, bob = await story.pair()
    for number in range(3):
        await asks(story, alice, f"{SEA} ({number})")
    await writes(alice, SONG)
    assert "plenty for one day" in await alice.presses("Ask us both now")
    assert SONG not in bob.shown()
    await asks(story, bob, "What about you, then?")
    assert "What about you, then?" in alice.shown()
    await story.later(days=1)
    story.catch_up()
    await alice.presses("Ask us both now")
    assert SONG in bob.shown()
    story.catch_up()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Why?", "a little short"),
        ("\u2800" * 40, "a little short"),
        ("Really? " * 40, "a little long"),
        ("😀" * 151, "a little long"),
    ],
)
async def test_what_is_no_question_is_said_so_kindly_and_may_be_written_anew(
    story: Story, text: str, told: str
) -> None:
    alice, _bob = await story.pair()
    await alice.says("/ask")
    alice.reads("in your next message")
    await alice.says(text)
    alice.reads(told)
    await alice.says(SEA)
    alice.reads_covered(SEA)


async def test_a_picture_is_no_question(story: Story) -> None:
    alice, _bob = await story.pair()
    await alice.says("/ask")
    alice.private.skip()
    await alice.sends("photo", SEA)
    alice.reads("A question in words, please.")


async def test_after_ten_minutes_a_message_is_an_answer_again(story: Story) -> None:
    alice, _bob = await story.pair()
    await alice.says("/today")
    await alice.says("/ask")
    await story.later(minutes=11)
    story.catch_up()
    await alice.says(SEA)
    alice.reads("Sealed")
    story.room_reads("1 of 2")


async def test_today_shows_what_was_asked_beside_the_days_question(story: Story) -> None:
    alice, bob = await story.pair()
    await story.at("19:00")
    await asks(story, alice)
    await bob.says("/today")
    bob.reads("The question of the day")
    bob.reads_covered("Alice asks:", SEA)
    assert standing(bob) == 1


async def test_an_answer_that_never_opened_can_be_shared_below_the_question(story: Story) -> None:
    alice, bob = await story.pair()
    await story.at("19:00")
    await story.later(minutes=1)
    await asks(story, alice)
    await bob.says("By the sea.")
    bob.reads("A question that Alice asked.", "Sealed")
    await story.at("19:00")
    story.catch_up()
    await bob.presses("Share it anyway")
    bob.reads("It's shared.")
    story.room_reads("There is something new.")
    story.room_reads("Alice asks:", SEA, "By the sea.")
    await forgets(alice)
    story.catch_up()
    assert story.times_shown(SEA) == 0
    assert story.times_shown("By the sea.") == 1


# --- tucked away ---------------------------------------------------------------------------------------------------


async def test_tucked_away_it_comes_as_the_days_question_and_why_says_whose_it_is(story: Story) -> None:
    alice, bob = await story.pair()
    await tucks_away(alice)
    await days(story, alice, bob, 2)
    assert SEA not in bob.shown()
    await story.at("19:00")
    for person in (alice, bob):
        person.reads_covered("Alice asks:", SEA)
    story.catch_up()
    await bob.says("/why")
    bob.reads("A question that Alice asked.", "Alice asked it.")
    await bob.presses("About this question")
    bob.reads("Alice asks:", SEA, "Alice asked it.")
    await bob.presses("Back to the question")
    bob.reads("Alice asks:", SEA)
    await bob.says("By the sea.")
    await alice.says("At home.")
    story.catch_up()
    assert story.times_shown("By the sea.") == 1
    await days(story, alice, bob, 3)
    assert standing(bob) == 1


async def test_its_author_can_look_at_what_waits_and_delete_it(story: Story) -> None:
    alice, bob = await story.pair()
    await tucks_away(alice)
    await story.later(minutes=1)
    await tucks_away(alice, SONG)
    await tucks_away(bob, "What do you see out of the window?")
    await alice.says("/ask")
    alice.reads("2 questions of yours are waiting")
    await alice.presses("Have a look")
    alice.reads_covered(SEA)
    await alice.presses("The next one")
    alice.reads_covered(SONG)
    await alice.presses("Delete it")
    alice.reads("That question is gone.")
    await alice.says("/ask")
    alice.reads("One question of yours is waiting")
    await days(story, alice, bob, 9)
    assert SONG not in bob.shown()
    assert SEA in bob.shown()
    assert "out of the window" in alice.shown()


async def test_twenty_may_wait(story: Story) -> None:
    alice, _bob = await story.pair()
    for number in range(20):
        await tucks_away(alice, f"{SEA} ({number})")
        await story.later(minutes=1)
    await writes(alice, SONG)
    assert "Twenty questions" in await alice.presses("Keep it for another day")


async def test_after_a_heavy_day_it_waits(story: Story) -> None:
    alice, bob = await story.pair()
    await tucks_away(alice)
    await days(story, alice, bob, 2)
    async with story.app.database.begin() as connection:
        await connection.execute(t.couple.update().values(heavy_until=(story.now + timedelta(days=1)).date()))
    await days(story, alice, bob, 1)
    assert SEA not in bob.shown()
    await days(story, alice, bob, 3)
    assert SEA in bob.shown()


async def test_one_whose_words_an_older_backup_did_not_bring_back_is_passed_over(story: Story) -> None:
    alice, bob = await story.pair()
    await tucks_away(alice)
    await story.later(minutes=1)
    await tucks_away(bob, SONG)
    first = min(row.id for row in await rows(story, t.round_.select()))
    hers = t.entry.update().where(t.entry.c.round_id == first, t.entry.c.words.is_not(None))
    async with story.app.database.begin() as connection:
        await connection.execute(hers.values(state="gone", words=None))
    await days(story, alice, bob, 3)
    assert "asks:" not in plain(alice.shown())
    await days(story, alice, bob, 3)
    assert f"Bob asks:\n{SONG}" in plain(alice.shown())


async def test_leaving_destroys_what_waits(story: Story) -> None:
    alice, bob = await story.pair()
    await tucks_away(alice)
    story.catch_up()
    await bob.says("/leave")
    await bob.presses("Leave now")
    story.catch_up()
    entries = await rows(story, t.entry.select())
    assert sorted(one.state for one in entries) == ["gone", "passed"]
    assert not [one for one in entries if one.words]
    story.nobody_sees("Alice asks")


async def test_without_the_round_that_held_it_why_still_says_something(story: Story) -> None:
    alice, bob = await story.pair()
    await tucks_away(alice)
    await days(story, alice, bob, 2)
    await story.at("19:00")
    story.catch_up()
    async with story.app.database.begin() as connection:
        await connection.execute(t.round_.delete().where(t.round_.c.form == "ask"))
    await alice.says("/why")
    alice.reads("the week has a surprise in it")


# --- erasing ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("room", [True, False])
async def test_removing_ones_own_takes_the_question_out_too(story: Story, room: bool) -> None:
    alice, bob = await story.pair(room=room)
    await asks(story, alice)
    await bob.says("By the sea.")
    await alice.says("At home.")
    await bob.says("/today")
    story.catch_up()
    await alice.presses("Remove mine")
    await alice.presses("Take my words out")
    story.catch_up()
    assert story.times_shown("At home.") == 0
    assert "Alice asks:\nThese words have been taken out." in bob.shown()
    assert story.times_shown("By the sea.") == story.places
    assert [one for one in bob.human.sees() if SEA in one.text] == []
    assert [one for one in alice.human.sees() if SEA in one.text and one.from_id == story.world.bot_id] == []


async def test_forgetting_takes_an_open_question_out_wherever_it_stands_and_it_can_still_be_answered(
    story: Story,
) -> None:
    alice, bob = await story.pair()
    await alice.says("/today")
    await asks(story, alice)
    await bob.says("/today")
    await forgets(alice)
    story.catch_up()
    assert story.times_shown(SEA) == 0
    assert "Alice asks:\nThese words have been taken out." in bob.shown()
    await bob.says("By the sea.")
    bob.reads("Sealed")
    story.catch_up()


async def test_a_forgotten_question_never_comes(story: Story) -> None:
    alice, bob = await story.pair()
    await tucks_away(alice)
    await tucks_away(bob, SONG)
    await forgets(alice)
    alice.private.skip()
    await alice.says("/ask")
    assert "waiting" not in alice.reads("A question of your own").text
    await days(story, alice, bob, 6)
    assert SEA not in bob.shown()
    assert SONG in alice.shown()


async def test_who_passed_reads_nothing_new_when_the_question_is_taken_out(story: Story) -> None:
    alice, bob = await story.pair()
    await asks(story, alice)
    await bob.presses("Not today")
    before = bob.shown()
    await forgets(alice)
    alice.private.skip()
    assert bob.shown() == before
    story.catch_up()


# --- the archive -------------------------------------------------------------------------------------------------------


async def test_the_archive_has_what_was_asked_for_both_and_what_waits_for_its_author_alone(story: Story) -> None:
    alice, bob = await story.pair()
    await asks(story, alice)
    await bob.says("By the sea.")
    await alice.says("At home.")
    story.catch_up()
    await tucks_away(alice, SONG)
    for person, tucked in ((alice, True), (bob, False)):
        mine = await exported(person)
        (asked,) = [one for one in mine.data["spaces"][0]["rounds"] if one["form"] == "asked"]
        assert (asked["question"], asked["asked_by"]) == (SEA, "Alice")
        assert mine.holds(SEA)
        assert mine.holds(SONG) is tucked
        assert ("ask" in [one["form"] for one in mine.data["spaces"][0]["rounds"]]) is tucked
    story.catch_up()
