"""A form of several steps in words: each message is about the step at hand, and nothing that was written goes astray."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.breaking.peer import ROOM
from tests.stories.native import a_couple
from tests.stories.weeks import ASKED, HERS, HIS, begun, looks_back
from tests.story import Story, plain, telling


async def test_each_message_is_confirmed_by_the_next_question(story: Story) -> None:
    alice, bob = await story.pair()
    await alice.says("/week")
    for number, words in enumerate(HERS):
        alice.reads("The week together", ASKED[number], f"{number + 1} of 4")
        await alice.says(words)
    alice.reads("Sealed")
    story.room_reads("0 of 2")
    story.room_reads("1 of 2")
    await looks_back(bob, *HIS[:2], "", HIS[3])
    shown = story.both_see(*HERS, HIS[0], HIS[1], HIS[3], "Thank you for telling me")
    told = plain(shown.text)
    for at, words in enumerate(HERS):
        heading = ("thanks", "good moment", "hard moment", "wish")[at]
        assert f"Alice: a {heading}" in told.split(words, maxsplit=1)[0].splitlines()[-1]
    story.room_reads("open")
    story.catch_up()


async def test_what_was_left_out_has_no_heading(story: Story) -> None:
    _alice, bob = await begun(story, HERS[0], HERS[1], "", HERS[3])
    await looks_back(bob, HIS[0], HIS[1], "", HIS[3])
    shown = story.both_see(HERS[0], HIS[3])
    assert "hard moment" not in shown.text
    story.catch_up()


async def test_editing_a_message_edits_the_step_it_answered(story: Story) -> None:
    alice, bob = await story.pair()
    await alice.says("/week")
    first = await alice.says("For the suop.")
    second = await alice.says("The wlak.")
    story.catch_up()
    await alice.edits(first, HERS[0])
    alice.reads("Changed.")
    await alice.says(HERS[2])
    await alice.says(HERS[3])
    story.catch_up()
    await alice.edits(second, HERS[1])
    alice.reads("Changed, and sealed again")
    await looks_back(bob, *HIS)
    story.both_see(*HERS, *HIS)
    for words in ("suop", "wlak"):
        story.nobody_sees(words)
    story.catch_up()


async def test_what_was_edited_away_stays_as_it_was(story: Story) -> None:
    alice, _bob = await story.pair()
    await alice.says("/week")
    first = await alice.says(HERS[0])
    story.catch_up()
    await alice.edits(first, " ")
    alice.reads("still as it was")


async def test_a_further_message_is_not_glued_to_any_step(story: Story) -> None:
    alice, bob = await begun(story, *HERS)
    await alice.says("By the way, the shopping list.")
    sealed = alice.reads("Sealed")
    assert "Change it" in str(sealed.buttons)
    await looks_back(bob, *HIS)
    story.both_see(*HERS)
    story.nobody_sees("shopping list")
    story.catch_up()


async def test_an_album_is_in_the_step_it_answers(story: Story) -> None:
    alice, bob = await begun(story, HERS[0])
    await alice.sends("photo", "the sea", album="a")
    alice.reads(ASKED[2])
    await alice.sends("photo", album="a")
    await alice.sends("photo", album="a")
    await alice.says(HERS[2])
    alice.reads(ASKED[3])
    await alice.sends("photo", album="a")
    await alice.says(HERS[3])
    alice.reads("Sealed")
    story.catch_up()
    await looks_back(bob, *HIS)
    shown = story.both_see("the sea", *HIS)
    good = plain(shown.text).partition("Alice: a good moment")[2].partition("Bob:")[0]
    assert good.count("photo") == 4
    assert sum(1 for one in story.in_room.all() if one.media) == 4 if story.in_room else False
    story.catch_up()


async def test_the_rest_of_an_album_never_becomes_the_answer_to_another_question(story: Story) -> None:
    alice, bob = await story.pair()
    await alice.says("/today")
    await looks_back(bob, *HIS)
    await looks_back(alice, *HERS[:3])
    story.catch_up()
    await alice.sends("photo", "the sea", album="a")
    shown = story.both_see("the sea")
    await alice.sends("photo", album="a")
    await alice.sends("photo", album="a")
    story.catch_up()
    assert plain(next(one.text for one in story.room.messages if one.id == shown.id)).count("photo") == 3  # type: ignore[union-attr]
    await bob.answers("The cat.")
    await alice.answers("The dog.", opens=True)
    story.room_reads("1 of 2")
    assert "photo" not in story.both_see("The cat.", "The dog.").text
    story.catch_up()


async def test_a_voice_is_in_the_step_it_answers(story: Story) -> None:
    alice, bob = await begun(story, HERS[0])
    await alice.sends("voice")
    alice.reads(ASKED[2])
    await alice.presses("Nothing to add")
    alice.reads(ASKED[3])
    await alice.says(HERS[3])
    alice.reads("Sealed")
    story.catch_up()
    await looks_back(bob, *HIS)
    shown = story.both_see("voice message", *HIS)
    assert "voice" in plain(shown.text).partition("Alice: a good moment")[2].partition("Bob:")[0]
    assert [one.media.kind for one in story.in_room.all() if one.media] == ["voice"]  # type: ignore[union-attr]
    story.catch_up()


async def test_changing_begins_anew_and_what_is_sealed_stays(story: Story) -> None:
    alice, bob = await begun(story, *HERS)
    await alice.presses("Change it")
    anew = alice.reads(ASKED[0], "1 of 4")
    assert [plain(label) for row in anew.buttons for label in row] == ["Leave it as it was"]
    await alice.says("For everything.")
    further = alice.reads(ASKED[1])
    assert "Not today" not in str(further.buttons)
    await looks_back(bob, *HIS)
    story.both_see(*HERS)
    story.nobody_sees("For everything.")
    story.catch_up()


async def test_changed_for_good_or_left_as_it_was(story: Story) -> None:
    alice, bob = await begun(story, *HERS)
    await alice.presses("Change it")
    await alice.says("For everything.")
    await alice.presses("Leave it as it was")
    story.catch_up()
    await alice.presses("Change it", on=[one for one in alice.human.sees() if "Change it" in str(one.buttons)][-1])
    for words in ("For nothing.", "None.", "All of it.", "Less."):
        await alice.says(words)
    story.catch_up()
    await looks_back(bob, *HIS)
    story.both_see("For nothing.", "None.", "All of it.", "Less.")
    for words in (*HERS, "For everything."):
        story.nobody_sees(words)
    story.catch_up()


async def test_a_restart_in_the_middle_is_not_noticed(tmp_path: Path) -> None:
    async with telling(tmp_path) as story:
        await begun(story, *HERS[:2])
    async with telling(tmp_path, after=story) as story:
        alice, bob = story.people
        await alice.says(HERS[2])
        alice.reads(ASKED[3])
        await alice.says(HERS[3])
        alice.reads("Sealed")
        story.room_reads("1 of 2")
        await looks_back(bob, *HIS)
        story.both_see(*HERS, *HIS)
        story.catch_up()


async def test_something_else_in_between_loses_nothing(story: Story) -> None:
    alice, bob = await begun(story, *HERS[:2])
    await alice.says("/settings")
    alice.reads("Settings")
    await alice.says("/week")
    alice.reads(ASKED[2], "3 of 4")
    await alice.presses("Answer", on=next(one for one in alice.human.sees() if ASKED[0] in one.text))
    alice.reads(ASKED[2], "3 of 4")
    await alice.says(HERS[2])
    alice.reads(ASKED[3])
    await alice.says(HERS[3])
    alice.reads("Sealed")
    await looks_back(bob, *HIS)
    story.catch_up()
    assert story.times_shown(HERS[0]) == story.places


async def test_what_is_too_long_is_told_and_can_be_said_in_less(story: Story) -> None:
    alice, _bob = await story.pair()
    await alice.says("/week")
    _first, second, _third = [await alice.says("x" * 4000) for _ in range(3)]
    story.catch_up()
    await alice.says("One word more.")
    alice.reads("more than I can keep")
    await alice.edits(second, "Less.")
    alice.reads("Changed.")
    await alice.says("One word more.")
    alice.reads("Sealed")
    story.room_reads("1 of 2")


async def test_a_reply_to_an_earlier_question_is_added_to_that_answer(story: Story) -> None:
    alice, bob = await begun(story, *HERS[:2])
    first = next(one for one in alice.human.sees() if ASKED[0] in one.text)
    await alice.says("And for the tea.", reply_to=first)
    alice.reads(ASKED[2], "3 of 4")
    third = [one for one in alice.human.sees() if ASKED[2] in one.text][-1]
    await alice.says("/settings")
    await alice.says(HERS[2], reply_to=third)
    await alice.says(HERS[3])
    story.catch_up()
    await alice.says("Too late.", reply_to=first)
    alice.reads("Sealed")
    await looks_back(bob, *HIS)
    shown = plain(story.both_see(*HERS, "And for the tea.").text)
    assert "And for the tea." in shown.partition("Alice: a thanks")[2].partition("Bob:")[0].partition("Alice:")[0]
    story.nobody_sees("Too late.")
    story.catch_up()


async def test_not_today_in_the_middle_lets_go_of_it_and_answering_after_all_begins_anew(story: Story) -> None:
    alice, bob = await begun(story, *HERS[:2])
    await alice.presses("Not today")
    alice.reads("Nobody is told")
    await alice.says("Hm.")
    alice.reads("answer it after all?")
    await alice.presses("Answer after all")
    alice.reads(ASKED[0], "1 of 4")
    for words in HIS:
        await alice.says(words)
    story.catch_up()
    await looks_back(bob, *HIS)
    story.both_see(*HIS)
    for words in (*HERS, "Hm."):
        story.nobody_sees(words)
    story.catch_up()


async def test_every_question_stands_open_three_days(story: Story) -> None:
    _alice, bob = await begun(story, *HERS)
    await story.later(days=2)
    story.catch_up()
    await looks_back(bob, *HIS)
    story.catch_up()
    assert story.times_shown(HERS[0]) == story.places


async def test_what_was_not_opened_in_three_days_stays_its_authors(story: Story) -> None:
    alice, bob = await begun(story, *HERS)
    await story.later(days=4)
    assert any("was not opened" in one.text for one in alice.human.sees())
    assert not any("was not opened" in one.text for one in bob.human.sees())
    story.nobody_sees(HERS[0])
    story.catch_up()


# --- on sheets ---------------------------------------------------------------------------------------------------

SHEET = dict(zip(("thanks", "good", "hard", "wish"), HERS, strict=True))
OTHER = dict(zip(("thanks", "good", "hard", "wish"), HIS, strict=True))


async def test_all_of_it_on_one_sheet(tmp_path: Path) -> None:
    async with a_couple(tmp_path, asked=False) as (couple, alice, bob):
        await alice.commands("week")
        assert [one.required for one in alice.sheet("Answer").fields] == [True, True, False, True]
        assert await alice.fills("Answer", SHEET) == ""
        assert alice.newest().text == "Sealed until both answers are in."
        assert await bob.fills("Answer", OTHER | {"hard": ""}, ROOM) == "Both are in. It's open in your room."
        shown = couple.in_room()[-1]
        assert all(words in shown for words in (*HERS, HIS[0]))
        assert HIS[2] not in shown


async def test_written_while_it_is_sealed_a_sheet_is_not_lost(tmp_path: Path) -> None:
    async with a_couple(tmp_path, asked=False) as (couple, alice, bob):
        await alice.commands("week")
        question, answer = alice.button("Answer")
        await alice.fills("Answer", SHEET)
        for popup in ("Sealed until both answers are in.", ""):
            given = SHEET if popup else OTHER
            assert await alice.sends(alice.chat, question.id, answer.id, given) == popup
        assert "take its place?" in alice.newest().text
        await alice.presses("Use this instead")
        await bob.fills("Answer", SHEET, ROOM)
        assert all(words in couple.in_room()[-1] for words in HIS)


async def test_what_was_written_as_messages_is_not_lost_by_a_sheet(tmp_path: Path) -> None:
    async with a_couple(tmp_path, asked=False) as (couple, alice, bob):
        await alice.commands("week")
        question, answer = alice.button("Answer")
        for words in HERS[:3]:
            await alice.says(words)
        await alice.sends(alice.chat, question.id, answer.id, OTHER | {"hard": ""})
        await bob.fills("Answer", OTHER, ROOM)
        assert HERS[2] in couple.in_room()[-1]
        assert HERS[0] not in couple.in_room()[-1]


@pytest.mark.parametrize("missing", ["thanks", "wish"])
async def test_what_a_client_left_out_of_a_sheet_is_asked_for(tmp_path: Path, missing: str) -> None:
    async with a_couple(tmp_path, asked=False) as (couple, alice, bob):
        await alice.commands("week")
        await alice.fills("Answer", SHEET | {missing: " "})
        assert ASKED[0 if missing == "thanks" else 3] in alice.newest().text
        await alice.says("Here it is.")
        assert alice.newest().text == "Sealed until both answers are in."
        await bob.fills("Answer", OTHER, ROOM)
        assert "Here it is." in couple.in_room()[-1]
