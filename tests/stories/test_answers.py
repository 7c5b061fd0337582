"""Sealed answers: change, take back, edit, add, not today, and what the other may notice of it."""

from __future__ import annotations

from tests.story import Person, Story


async def asked(story: Story, *, room: bool = True) -> tuple[Person, Person]:
    """A couple with today's question open, all read."""
    alice, bob = await story.pair(room=room)
    await story.at("19:00")
    story.catch_up()
    return alice, bob


async def test_editing_the_message_edits_the_sealed_answer(story: Story) -> None:
    alice, bob = await asked(story)
    message = await alice.answers("The cta.")
    story.room_reads("1 of 2")
    await alice.edits(message, "The cat.")
    alice.reads("Changed, and sealed again")
    await bob.answers("You.", opens=True)
    story.both_see("The cat.", "You.")
    story.room_reads("open")
    story.nobody_sees("The cta.")
    await alice.edits(message, "Too late.")
    story.nobody_sees("Too late.")


async def test_changing_keeps_the_old_one_until_the_new_one_is_there(story: Story) -> None:
    alice, bob = await asked(story)
    await alice.answers("First.")
    await alice.presses("Change it")
    alice.asked_for("Write it anew")
    story.room_reads("1 of 2")
    await bob.answers("Mine.", opens=True)
    story.both_see("First.", "Mine.")
    story.room_reads("open")


async def test_changed_for_good(story: Story) -> None:
    alice, bob = await asked(story)
    await alice.answers("First.")
    await alice.presses("Change it")
    alice.asked_for("Write it anew")
    await alice.answers_anew("Second.")
    story.room_reads("1 of 2")
    await bob.answers("Mine.", opens=True)
    story.both_see("Second.", "Mine.")
    story.room_reads("open")
    story.nobody_sees("First.")


async def test_changing_nothing_after_all(story: Story) -> None:
    alice, _bob = await asked(story)
    await alice.answers("First.")
    await alice.presses("Change it")
    alice.reads("Write it anew")
    await alice.presses("Leave it as it was")
    alice.reads("Sealed")
    story.room_reads("1 of 2")


async def test_taken_back_is_gone(story: Story) -> None:
    alice, bob = await asked(story)
    await alice.answers("Too much.")
    story.room_reads("1 of 2")
    await alice.presses("Take it back")
    alice.reads("Taken back and deleted")
    await bob.answers("You.")
    await alice.answers("Just enough.", opens=True)
    story.both_see("Just enough.", "You.")
    story.room_reads("open")
    story.nobody_sees("Too much.")


async def test_a_second_message_is_asked_about(story: Story) -> None:
    alice, bob = await asked(story)
    await alice.answers("One.")
    story.room_reads("1 of 2")
    await alice.says("Two.")
    alice.reads("Does this belong to it?")
    await alice.presses("Add it")
    alice.reads("Sealed")
    await alice.says("Three.")
    alice.reads("Does this belong to it?")
    await alice.presses("Leave it out")
    alice.reads("Sealed")
    await bob.answers("You.", opens=True)
    story.both_see("One.", "Two.", "You.")
    story.room_reads("open")
    story.nobody_sees("Three.")


async def test_a_second_message_in_place_of_the_first(story: Story) -> None:
    alice, bob = await asked(story)
    await alice.answers("One.")
    story.room_reads("1 of 2")
    await alice.says("Two.")
    alice.reads("Does this belong to it?")
    await alice.presses("Use this instead")
    alice.reads("Sealed")
    await bob.answers("You.", opens=True)
    story.both_see("Two.", "You.")
    story.room_reads("open")
    story.nobody_sees("One.")


async def test_an_album_is_one_answer(story: Story) -> None:
    alice, bob = await asked(story)
    await alice.sends("photo", "the sea", album="a")
    alice.reads("Sealed")
    story.room_reads("1 of 2")
    await alice.sends("photo", album="a")
    await bob.answers("You.", opens=True)
    story.both_see("the sea", "photo", "You.")
    for _ in range(2):
        assert story.room_reads("From Alice").media
    story.room_reads("open")


async def test_every_kind_of_media_counts(story: Story) -> None:
    alice, bob = await asked(story)
    await alice.sends("voice")
    alice.reads("Sealed")
    story.room_reads("1 of 2")
    await bob.sends("video_note")
    bob.reads("Both are in")
    story.both_see("voice message", "video message")
    shown = [one.media.kind for one in story.in_room.all() if one.media] if story.in_room else []
    assert sorted(shown) == ["video_note", "voice"]
    story.catch_up()


async def test_not_today_shows_nothing(story: Story) -> None:
    alice, bob = await asked(story)
    await bob.presses("Not today")
    bob.reads("Nobody is told")
    await alice.answers("Only me.")
    story.room_reads("1 of 2")
    await bob.says("Hm.")
    bob.reads("answer it after all?")
    story.nobody_sees("Only me.")


async def test_answering_after_all(story: Story) -> None:
    alice, bob = await asked(story)
    await alice.answers("Me.")
    story.room_reads("1 of 2")
    await bob.presses("Not today")
    bob.reads("Nobody is told")
    await bob.begins("Answer after all", popup="Just write")
    await bob.answers("You.", opens=True)
    story.both_see("Me.", "You.")
    story.room_reads("open")


async def test_a_stale_not_today_does_not_destroy_what_is_sealed(story: Story) -> None:
    alice, _bob = await asked(story)
    await alice.answers("Me.")
    story.room_reads("1 of 2")
    assert "sealed" in await alice.presses("Not today")
    await alice.says("/today")
    alice.reads_covered("Me.", "Sealed")


async def test_tapping_three_times_is_tapping_once(story: Story) -> None:
    alice, _bob = await asked(story)
    await alice.answers("Me.")
    story.room_reads("1 of 2")
    await alice.presses("Take it back", repeat=3)
    alice.reads("Taken back and deleted")


async def test_what_cannot_be_kept_is_told_kindly(story: Story) -> None:
    alice, _bob = await asked(story)
    story.world.raw({"message": sticker(alice)})
    await story.settled()
    alice.reads("text, voice, photos and videos")
    for part in range(3):
        await alice.says(f"{part}" * 4000)
        alice.reads("Sealed" if part == 0 else "Does this belong")
        if part:
            await alice.presses("Add it")
            alice.reads("Sealed")
    story.room_reads("1 of 2")
    await alice.says("x" * 4000)
    alice.reads("Does this belong")
    await alice.presses("Add it")
    alice.reads("more than I can keep")


def sticker(person: Person) -> dict[str, object]:
    """A raw message of a kind that is no answer."""
    return {
        "message_id": 99999,
        "date": 1,
        "chat": {"id": person.human.id, "type": "private", "first_name": person.name},
        "from": person.human.api(),
        "sticker": {
            "file_id": "x",
            "file_unique_id": "y",
            "width": 1,
            "height": 1,
            "is_animated": False,
            "is_video": False,
            "type": "regular",
        },
    }


async def test_without_a_room_the_reveal_comes_to_both(story: Story) -> None:
    alice, bob = await asked(story, room=False)
    await alice.answers("The cat.")
    bob.reads("1 of 2")
    await bob.answers("You.", opens=True)
    story.both_see("The cat.", "You.")


async def test_a_reply_to_a_question_answers_that_one(story: Story) -> None:
    alice, bob = await asked(story)
    await alice.presses("Answer")
    question = next(one for one in alice.human.sees() if "The question of the day" in one.text)
    await alice.says("/settings")
    alice.reads("Settings")
    await alice.presses("Change my time zone")
    alice.reads("Which city's clock")
    await alice.says("Berlin is where I met you.", reply_to=question)
    alice.reads("Sealed")
    story.room_reads("1 of 2")
    await bob.answers("You.", opens=True)
    story.both_see("Berlin is where I met you.", "You.")
    story.room_reads("open")


async def test_simultaneous_answers_open_exactly_once(story: Story) -> None:
    alice, bob = await asked(story)
    alice.human.says("The cat.")
    bob.human.says("You.")
    await story.settled()
    story.room_reads("1 of 2")
    story.both_see("The cat.", "You.")
    story.room_reads("open")
    alice.reads("Sealed")
    alice.reads("Both are in")
    assert story.times_shown("The cat.") == 1
