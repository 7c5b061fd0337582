"""Sheets: what is answered on one goes the way of what is typed and tapped, and nothing on it is lost, early or twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.breaking.peer import ROOM
from tests.stories.native import a_couple

CAT, YOU = "The cat.", "You."


async def test_a_question_answered_on_a_sheet_is_sealed_and_opens(tmp_path: Path) -> None:
    async with a_couple(tmp_path) as (couple, alice, bob):
        question = alice.newest()
        assert alice.sheet("Answer").about == question.message.blocks[1].text
        assert await alice.fills("Answer", {"answer": CAT}) == ""
        assert alice.newest().text == "Sealed until both answers are in."
        assert couple.peer.standing[alice.chat][question.id] == question, "the question stays"
        assert not any(CAT in one.text for one in couple.peer.history)
        assert "Answers: 1 of 2." in couple.in_room()[-1]
        assert await bob.fills("Answer", {"answer": YOU}) == ""
        assert sum(CAT in one and YOU in one for one in couple.in_room()) == 1
        assert alice.shown()[-1] == bob.shown()[-1] == "Both are in. It's open in your room."


async def test_in_the_room_the_sheet_shows_the_question_and_what_is_said_to_it_its_author_alone_reads(
    tmp_path: Path,
) -> None:
    async with a_couple(tmp_path) as (couple, alice, bob):
        assert alice.sheet("Answer", ROOM).about == alice.newest().message.blocks[1].text
        said = couple.in_room()
        assert await alice.fills("Answer", {"answer": CAT}, ROOM) == "Sealed until both answers are in."
        assert couple.in_room() == [said[0], *(one.replace("0 of 2", "1 of 2") for one in said[1:])]
        assert alice.newest().text == "Sealed until both answers are in."
        assert await bob.fills("Answer", {"answer": YOU}, ROOM) == "Both are in. It's open in your room."
        assert sum(CAT in one and YOU in one for one in couple.in_room()) == 1


async def test_without_sheets_a_button_of_the_room_leads_into_private(tmp_path: Path) -> None:
    async with a_couple(tmp_path) as (couple, _alice, bob):
        assert await bob.presses("Answer", ROOM) == "I've written to you in our private chat."
        assert "Write your answer here" in bob.newest().text
        await bob.says(YOU)
        assert bob.newest().text == "Sealed until both answers are in."
        assert await bob.presses("Answer", ROOM) == "Your answer is sealed. Take it back first."
        assert not any("Write your answer here" in one for one in couple.in_room())


async def test_what_was_sealed_can_be_written_anew_in_its_place(tmp_path: Path) -> None:
    async with a_couple(tmp_path) as (couple, alice, bob):
        await alice.fills("Answer", {"answer": CAT})
        sealed = alice.newest()
        assert await alice.fills("Change it", {"answer": "The dog."}) == "Changed, and sealed again."
        assert alice.newest().id == sealed.id
        await bob.says(YOU)
        assert sum("The dog." in one for one in couple.in_room()) == 1
        assert not any(CAT in one.text for one in couple.peer.history)
        assert alice.newest().text == "Both are in. It's open in your room.", "no button is left to change it with"


@pytest.mark.parametrize("before", ["Not today", "Take it back"])
async def test_after_a_no_or_a_taking_back_it_can_still_be_answered(tmp_path: Path, before: str) -> None:
    async with a_couple(tmp_path) as (couple, alice, bob):
        if before == "Take it back":
            await alice.fills("Answer", {"answer": "Never mind."})
        await alice.presses(before)
        await alice.fills("Answer", {"answer": CAT})
        await bob.fills("Answer", {"answer": YOU})
        assert sum(CAT in one and YOU in one for one in couple.in_room()) == 1


async def test_a_reminder_can_be_answered_at_once(tmp_path: Path) -> None:
    async with a_couple(tmp_path) as (couple, alice, _bob):
        await couple.passes(hours=3)
        assert "Still open" in alice.newest().text
        await alice.fills("Answer", {"answer": CAT})
        assert alice.newest().text == "Sealed until both answers are in."


async def test_a_restart_between_the_button_and_the_sheet_is_not_noticed(tmp_path: Path) -> None:
    async with a_couple(tmp_path) as (couple, alice, bob):
        await couple.restart()
        await alice.fills("Answer", {"answer": CAT})
        await couple.restart()
        await bob.fills("Answer", {"answer": YOU}, ROOM)
        assert sum(CAT in one and YOU in one for one in couple.in_room()) == 1


async def test_what_is_written_on_top_of_a_sealed_answer_is_not_lost(tmp_path: Path) -> None:
    async with a_couple(tmp_path) as (couple, alice, bob):
        await alice.says(CAT)
        assert (
            await alice.fills("Answer", {"answer": "And the dog."}, ROOM) == "I've written to you in our private chat."
        )
        assert "Does this belong to it?" in alice.newest().text
        await alice.presses("Add it")
        await bob.says(YOU)
        assert sum(CAT in one and "And the dog." in one for one in couple.in_room()) == 1


async def test_on_a_pause_whoever_wants_to_can_answer(tmp_path: Path) -> None:
    async with a_couple(tmp_path, asked=False) as (couple, alice, bob):
        await alice.commands("pause")
        await alice.presses("A week")
        await alice.presses("Just for me")
        await bob.commands("today")
        await alice.fills("Answer", {"answer": CAT}, ROOM)
        await bob.fills("Answer", {"answer": YOU})
        assert sum(CAT in one and YOU in one for one in couple.in_room()) == 1


# --- the check-in ------------------------------------------------------------------------------------------------

RESTED = {"feeling/0": "feeling-rested", "strength": "strength-2", "wish": "wish-listen", "note": "A long week."}
PROUD = {"feeling/0": "feeling-proud", "strength": "strength-5"}


async def test_a_whole_check_in_on_one_sheet(tmp_path: Path) -> None:
    async with a_couple(tmp_path, asked=False) as (couple, alice, bob):
        await alice.commands("checkin")
        first = alice.newest()
        assert alice.sheet("Fill it in").title == "How are you?"
        assert await alice.fills("Fill it in", RESTED) == ""
        assert (alice.newest().id, alice.newest().text) == (first.id, "Sealed until both answers are in.")
        assert await bob.fills("Fill it in", PROUD, ROOM) == "Both are in. It's open in your room."
        shown = couple.in_room()[-1]
        for words in ("rested · a little", "just listen", "A long week.", "proud · all of me"):
            assert words in shown


@pytest.mark.parametrize("feelings", [{}, {"feeling/0": "feeling-rested", "feeling/1": "feeling-furious"}])
async def test_without_one_feeling_the_rest_is_kept_and_only_that_is_asked_for(
    tmp_path: Path, feelings: dict[str, str]
) -> None:
    async with a_couple(tmp_path, asked=False) as (couple, alice, bob):
        await alice.commands("checkin")
        await alice.fills("Fill it in", {"strength": "strength-3", "note": "A long week."} | feelings)
        assert "Which of these is closest" in alice.newest().text
        await couple.restart()
        await alice.presses("Sad")
        await alice.presses("lonely")
        assert alice.newest().text == "Sealed until both answers are in."
        await bob.fills("Fill it in", PROUD, ROOM)
        assert "lonely · clearly there" in couple.in_room()[-1]
        assert "A long week." in couple.in_room()[-1]


async def test_from_the_room_what_is_missing_is_asked_for_in_private(tmp_path: Path) -> None:
    async with a_couple(tmp_path, asked=False) as (couple, alice, bob):
        await alice.commands("checkin")
        said = couple.in_room()
        assert (
            await bob.fills("Fill it in", {"strength": "strength-3"}, ROOM)
            == "I've written to you in our private chat."
        )
        assert "Which of these is closest" in bob.newest().text
        assert couple.in_room() == said


async def test_without_sheets_a_check_in_is_begun_in_private(tmp_path: Path) -> None:
    async with a_couple(tmp_path, asked=False) as (couple, alice, bob):
        await alice.commands("checkin")
        said = couple.in_room()
        assert await bob.presses("Fill it in", ROOM) == "I've written to you in our private chat."
        for label in ("Sad", "lonely", "clearly there", "Skip", "Nothing to add"):
            await bob.presses(label)
        assert bob.newest().text == "Sealed until both answers are in."
        assert [one for one in couple.in_room() if "1 of 2" not in one] == said[:-1]


async def test_a_check_in_can_be_filled_in_anew(tmp_path: Path) -> None:
    async with a_couple(tmp_path, asked=False) as (couple, alice, bob):
        await alice.commands("checkin")
        await alice.fills("Fill it in", RESTED)
        await alice.fills("Change it", {"feeling/0": "feeling-lonely", "strength": "strength-4"})
        await bob.fills("Fill it in", PROUD, ROOM)
        assert "lonely · strong" in couple.in_room()[-1]
        assert "A long week." not in couple.in_room()[-1]


# --- a line for the other, and the settings ----------------------------------------------------------------------


async def test_a_line_is_handed_on_once(tmp_path: Path) -> None:
    async with a_couple(tmp_path) as (couple, alice, bob):
        await alice.says(CAT)
        await bob.says(YOU)
        assert await alice.fills("What I heard", {"line": " "}, ROOM) == "One line in words, please."
        assert await alice.fills("What I heard", {"line": "You like me."}, ROOM) == "Handed on."
        assert couple.in_room()[-1] == "What Alice heard\nYou like me."
        assert await alice.fills("What I heard", {"line": "You like me."}, ROOM) == "That's done already."
        assert sum("You like me." in one for one in couple.in_room()) == 1
        await bob.commands("today")
        assert await bob.fills("Tell me more", {"line": "What is it called?"}) == "Handed on."
        assert couple.in_room()[-1] == "Bob would like to hear more\nWhat is it called?"


async def test_the_settings_can_be_written(tmp_path: Path) -> None:
    async with a_couple(tmp_path, asked=False) as (_couple, alice, bob):
        await alice.commands("settings")
        await alice.presses("Change my time zone")
        assert "I don't know that place" in await alice.fills("Something else", {"zone": "Atlantis"})
        assert "Which city" in alice.newest().text
        assert await alice.fills("Something else", {"zone": "lisbon"}) == ""
        assert alice.shown()[-1].startswith("Lisbon time it is.")
        assert "as a time" in await alice.fills("Something else", {"hour": "noonish"})
        assert await alice.fills("Something else", {"hour": "6 pm"}) == ""
        assert alice.shown()[-1].startswith("Every day at 6:00")
        assert "The question has moved" in bob.newest().text
        await alice.commands("settings")
        await alice.presses("Quiet hours")
        assert "two times of day" in await alice.fills("Something else", {"quiet": "at night"})
        assert await alice.fills("Something else", {"quiet": "22:30-7"}) == ""
        assert "Quiet from" in alice.newest().text
