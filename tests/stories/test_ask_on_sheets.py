"""A question of one's own where there are sheets, and where commands take words."""

from __future__ import annotations

from pathlib import Path

from bot.speech import Commanded
from tests.breaking.peer import ROOM
from tests.stories.native import a_couple

SEA = "Where would you wake up tomorrow?"


async def test_it_is_written_on_a_sheet_and_answered_on_one(tmp_path: Path) -> None:
    async with a_couple(tmp_path, asked=False) as (couple, alice, bob):
        await alice.commands("ask")
        assert alice.sheet("Write it").fields[0].longest == 300
        assert "a little short" in await alice.fills("Write it", {"question": "Why?"})
        assert await alice.fills("Write it", {"question": SEA}) == ""
        assert SEA in alice.newest().text
        assert await alice.fills("Write it", {"question": SEA}) == "That's done already."
        assert sum(SEA in one for one in alice.shown()) == 1
        await alice.presses("Ask us both now")
        assert f"Alice asks:\n{SEA}" in bob.shown()[-1]
        assert couple.in_room()[-1] == "One of you has asked something.\nAnswers: 0 of 2."
        await bob.fills("Answer", {"answer": "By the sea."})
        await alice.fills("Answer", {"answer": "At home."})
        assert "By the sea." in couple.in_room()[-1]
        assert SEA in couple.in_room()[-1]


async def test_said_with_the_command_in_the_room_it_is_shown_to_its_author_alone(tmp_path: Path) -> None:
    async with a_couple(tmp_path, asked=False) as (couple, alice, bob):
        before, his = couple.in_room(), bob.shown()
        popup = await alice.does(Commanded(alice.sender, ROOM, "ask", SEA, tap="1"))
        assert popup == "I've written to you in our private chat."
        assert SEA in alice.newest().text
        assert (couple.in_room(), bob.shown()) == (before, his)


async def test_said_once_more_it_is_another_one_and_the_old_preview_still_holds(tmp_path: Path) -> None:
    async with a_couple(tmp_path, asked=False) as (_couple, alice, bob):
        for number in (1, 2):
            await alice.does(Commanded(alice.sender, alice.chat, "ask", f"{SEA} {number}", tap=f"{number}"))
        await alice.presses("Ask us both now")
        assert f"{SEA} 2" in bob.shown()[-1]
        assert not any(f"{SEA} 1" in one for one in bob.shown())


async def test_a_page_on_the_sheet_of_an_older_offer_is_kept_and_the_same_one_twice_is_one(tmp_path: Path) -> None:
    async with a_couple(tmp_path, asked=False) as (_couple, alice, _bob):
        await alice.commands("reflect")
        offer, write = alice.button("Write it")
        await alice.says("Typed.")
        for popup in ("", "That's done already."):
            assert await alice.sends(alice.chat, offer.id, write.id, {"page": "On the sheet."}) == popup
        found = set()
        for button in ("My earlier pages", "The one before"):
            await alice.presses(button)
            found.add(alice.shown()[-1].splitlines()[-1])
        assert found == {"Typed.", "On the sheet."}
