"""What a platform can show by its own means: choices of one, points in time, hidden words, commands answered to one person."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.speech import Button, Commanded, Moment, Wrote
from tests.breaking.peer import ROOM
from tests.stories.native import ELSEWHERE, Fingers, a_couple, stranger
from tests.stories.test_tender import TENDER, ask_instead

HERE, THERE = "I've written to you in our private chat.", "That works in our private chat. Please say it to me there."


def choice(who: Fingers) -> list[str]:
    """The labels of the newest message's buttons that exclude each other: they stand side by side."""
    buttons = [one for row in who.newest().message.buttons for one in row]
    marked = [isinstance(one, Button) and one.one_of for one in buttons]
    first = marked.index(True)
    labels = [one.label for one, is_one in zip(buttons, marked, strict=True) if is_one]
    assert marked[first : first + len(labels)] == [True] * len(labels)
    return labels


# --- choices -----------------------------------------------------------------------------------------------------


async def test_what_excludes_each_other_is_a_choice_and_what_leads_away_is_none(tmp_path: Path) -> None:
    async with a_couple(tmp_path, asked=False) as (_couple, alice, _bob):
        await alice.commands("checkin")
        assert choice(alice) == ["Glad", "Close", "Calm", "Sad", "Afraid", "Angry", "Tired", "Ashamed"]
        await alice.presses("Sad")
        assert choice(alice) == ["down", "lonely", "hurt", "disappointed", "grieving", "empty"]
        await alice.presses("lonely")
        assert len(choice(alice)) == 5
        await alice.presses("strong")
        assert choice(alice)[0] == "just listen"
        assert len(choice(alice)) == 5
        await alice.commands("settings")
        for label, count in (("Language", 5), ("Change my time zone", 15), ("Change the hour", 7), ("Quiet hours", 4)):
            await alice.presses(label)
            assert len(choice(alice)) == count, label
            await alice.commands("settings")


async def test_what_is_chosen_is_what_its_tap_would_be(tmp_path: Path) -> None:
    async with a_couple(tmp_path, asked=False) as (_couple, alice, _bob):
        await alice.commands("settings")
        await alice.presses("Change my time zone")
        await alice.presses("Tokyo")
        assert alice.shown()[-1].startswith("Tokyo time it is.")


# --- points in time, hidden words --------------------------------------------------------------------------------


async def test_a_pause_names_the_moment_of_the_next_question(tmp_path: Path) -> None:
    async with a_couple(tmp_path, asked=False) as (_couple, alice, bob):
        await alice.commands("pause")
        await alice.presses("A week")
        await alice.presses("And tell")
        at = int(datetime(2026, 3, 9, 19, tzinfo=UTC).timestamp())
        for who in (alice, bob):
            assert who.newest().message.blocks[0].moments == (Moment("March 9, 2026", at, "date"),)


async def test_what_waits_over_a_restart_is_shown_as_it_was_meant(tmp_path: Path) -> None:
    async with a_couple(tmp_path) as (couple, alice, bob):
        couple.peer.down = True
        await couple.passes(hours=3)
        await alice.commands("pause")
        await couple.restart()
        couple.peer.down = False
        await couple.rest()
        assert "Still open" in bob.newest().text
        await bob.fills("Answer", {"answer": "Yours."})
        await alice.presses("A week")
        couple.peer.down = True
        await alice.presses("And tell")
        await couple.restart()
        couple.peer.down = False
        await couple.rest()
        assert [one.shown for one in bob.newest().message.blocks[0].moments] == ["date"]


async def test_a_date_in_privacy_is_a_moment(tmp_path: Path) -> None:
    async with a_couple(tmp_path, asked=False) as (couple, alice, _bob):
        await alice.commands("privacy")
        since = [one for block in alice.newest().message.blocks for one in block.moments]
        assert since == [Moment("March 2, 2026", int(couple.clock.now().timestamp()), "date")] * 2


async def test_a_tender_answer_is_hidden_on_every_page(tmp_path: Path) -> None:
    async with a_couple(tmp_path, asked=False) as (couple, alice, bob):
        await couple.passes(hours=11)
        await ask_instead(couple.app, TENDER)
        await alice.says("x" * 5000)
        await bob.fills("Answer", {"answer": "Silence."})
        blocks = [block for shown in couple.peer.reads(ROOM) for block in shown.message.blocks]
        quotes = [block for block in blocks if block.style == "quote"]
        assert len(quotes) > 2
        assert all(one.veiled == (one.style == "quote") for one in blocks)


# --- commands ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["today", "streak", "checkin", "pause", "leave", "deeper", "export"])
async def test_where_a_command_means_nothing_everybody_is_sent_into_private_alike(tmp_path: Path, name: str) -> None:
    async with a_couple(tmp_path) as (couple, alice, bob):
        eve = stranger(couple)
        before = couple.in_room(), alice.shown(), bob.shown()
        assert [await who.commands(name, ELSEWHERE) for who in (alice, eve)] == [THERE, THERE]
        assert (couple.in_room(), alice.shown(), bob.shown()) == before
        assert couple.peer.reads(ELSEWHERE) == couple.peer.reads(eve.chat) == []


async def test_an_unknown_command_is_answered_where_it_can_be_and_otherwise_not(tmp_path: Path) -> None:
    async with a_couple(tmp_path) as (couple, alice, _bob):
        assert await alice.commands("nosuch", ELSEWHERE) == "I don't know that one. /help shows what there is."
        couple.peer.tell(Commanded(alice.sender, ELSEWHERE, "nosuch"))
        couple.peer.tell(Commanded(alice.sender, ELSEWHERE, "today"))
        await couple.settle()
        assert couple.peer.reads(ELSEWHERE) == []


async def test_what_is_said_in_private_to_a_command_elsewhere_is_pointed_to(tmp_path: Path) -> None:
    async with a_couple(tmp_path) as (couple, alice, _bob):
        assert await alice.commands("help", ELSEWHERE) == HERE
        assert alice.shown()[-1].startswith("What I can do")
        assert await alice.commands("pause", ROOM) == HERE
        assert alice.shown()[-1].startswith("A pause")
        assert couple.peer.reads(ELSEWHERE) == []


async def test_what_is_said_where_the_command_was_given_needs_no_pointer(tmp_path: Path) -> None:
    async with a_couple(tmp_path) as (couple, alice, _bob):
        assert await alice.commands("streak", ROOM) == ""
        assert couple.in_room()[-1].startswith("Your days together")
        assert await alice.commands("help") == ""


async def test_in_a_silent_room_a_command_is_sent_into_private(tmp_path: Path) -> None:
    async with a_couple(tmp_path) as (couple, alice, bob):
        couple.peer.in_room.add(stranger(couple).human.account)
        await alice.says("Mine.")
        await bob.says("Yours.")
        before = couple.in_room()
        assert await alice.commands("streak", ROOM) == THERE
        assert couple.in_room() == before


async def test_too_many_sheets_at_once_are_answered_kindly_and_once(tmp_path: Path) -> None:
    async with a_couple(tmp_path) as (couple, alice, bob):
        shown, button = alice.button("Answer")
        for at in range(60):
            couple.peer.tell(Wrote(alice.sender, alice.chat, shown.id, button.id, f"tap{at}", {"answer": ""}))
            await couple.settle()
        assert sum(one.startswith("That was a lot at once") for one in couple.peer.answered.values()) == 1
        await bob.says("Yours.")
        assert "1 of 2" in couple.in_room()[-1]
