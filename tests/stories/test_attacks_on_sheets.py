"""Sheets from a client that anybody can write: forged, foreign, late, twice, too long, empty, and with whatever in them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bot.speech import Wrote
from bot.store.posts import button_place
from tests.breaking.peer import ROOM
from tests.stories.native import Couple, Fingers, a_couple, stranger

CAT, YOU = "The cat.", "You."
STALE, OVER = "That button has expired.", "This can't be changed any more."
TOO_LONG = "That is more than I can keep in one answer."


async def sends(who: Fingers, label: str, values: dict[str, str], whose: Fingers | None = None) -> str:
    """Send a sheet for a button of one's own, or of somebody else's private chat, from one's own."""
    shown, button = (whose or who).button(label)
    return await who.sends(who.chat, shown.id, button.id, values)


def forged(couple: Couple, place: Fingers, action: str, *args: str) -> str:
    """A button that the bot could have made, for what it never showed."""
    return couple.vault.seal_button(button_place(place.chat), action, *args)


def round_of(couple: Couple, who: Fingers) -> str:
    """The id of the round that this person's newest question is about."""
    content = couple.vault.open_button(button_place(who.chat), who.button("Answer")[1].id)
    assert content is not None
    return content[1]


@pytest.mark.parametrize("text", ["", "   ", "\u200b", "\u3164\u2800"])
async def test_what_cannot_be_seen_is_no_answer_and_what_was_sealed_stays(tmp_path: Path, text: str) -> None:
    async with a_couple(tmp_path) as (couple, alice, bob):
        assert "nothing of it is kept" in await sends(alice, "Answer", {"answer": text})
        assert "nothing of it is kept" in await sends(alice, "Answer", {})
        await alice.says(CAT)
        assert "nothing of it is kept" in await sends(alice, "Change it", {"answer": text})
        assert "nothing of it is kept" in await sends(alice, "Answer", {"answer": text})
        await bob.says(YOU)
        assert sum(CAT in one and YOU in one for one in couple.in_room()) == 1


async def test_twelve_thousand_and_one_are_too_many_and_what_was_sealed_stays(tmp_path: Path) -> None:
    async with a_couple(tmp_path) as (couple, alice, bob):
        for text in ("x" * 12_001, "\U0001f431" * 6_001):
            assert (await sends(alice, "Answer", {"answer": text})).startswith(TOO_LONG)
        assert not any(one.startswith("Sealed") for one in alice.shown())
        await alice.says(CAT)
        assert (await sends(alice, "Change it", {"answer": "x" * 12_001})).startswith(TOO_LONG)
        await bob.says(YOU)
        assert sum(CAT in one and YOU in one for one in couple.in_room()) == 1


async def test_twelve_thousand_are_kept_whole(tmp_path: Path) -> None:
    async with a_couple(tmp_path) as (couple, alice, bob):
        assert await sends(alice, "Answer", {"answer": "x" * 12_000}) == ""
        await bob.says(YOU)
        assert "".join(couple.in_room()).count("x" * 1_000) == 12


async def test_the_same_sheet_twice_is_one_answer(tmp_path: Path) -> None:
    async with a_couple(tmp_path) as (couple, alice, bob):
        assert await sends(alice, "Answer", {"answer": CAT}) == ""
        said = alice.shown()
        assert await sends(alice, "Answer", {"answer": CAT}) == "Sealed until both answers are in."
        assert alice.shown() == said
        await bob.says(YOU)
        assert await sends(alice, "Answer", {"answer": CAT}) == OVER
        assert sum(CAT in one for one in couple.in_room()) == 1


async def test_the_same_sheet_many_times_at_once_is_one_answer(tmp_path: Path) -> None:
    async with a_couple(tmp_path) as (couple, alice, bob):
        shown, button = alice.button("Answer")
        for at in range(5):
            couple.peer.tell(Wrote(alice.sender, alice.chat, shown.id, button.id, f"tap{at}", {"answer": CAT}))
        await couple.settle()
        assert len(couple.peer.answered) >= 5
        assert sum(one.startswith("Sealed") for one in alice.shown()) == 1
        assert not any("Does this belong" in one for one in alice.shown())
        await bob.says(YOU)
        assert "".join(couple.in_room()).count(CAT) == 1


@pytest.mark.parametrize("label", ["Answer", "Change it"])
async def test_after_it_opened_nothing_changes(tmp_path: Path, label: str) -> None:
    async with a_couple(tmp_path) as (couple, alice, bob):
        await alice.says(CAT)
        shown, button = alice.button(label)
        await bob.says(YOU)
        before = couple.in_room(), bob.shown()
        assert await alice.sends(alice.chat, shown.id, button.id, {"answer": "Something else."}) == OVER
        assert (couple.in_room(), bob.shown()) == before


async def test_what_was_shown_ahead_stays_as_it_was_shown(tmp_path: Path) -> None:
    async with a_couple(tmp_path, asked=False) as (couple, alice, _bob):
        await alice.commands("checkin")
        whole = {"feeling/0": "feeling-lonely", "strength": "strength-3"}
        await alice.fills("Fill it in", whole)
        shown, button = alice.button("Change it")
        await alice.presses("Share mine now")
        before = couple.in_room()
        popup = await alice.sends(alice.chat, shown.id, button.id, whole | {"strength": "strength-1"})
        assert popup.startswith("It's shared already.")
        assert couple.in_room() == before


async def test_another_ones_button_does_nothing_in_ones_own_chat(tmp_path: Path) -> None:
    async with a_couple(tmp_path) as (couple, alice, bob):
        eve = stranger(couple)
        await bob.commands("today")
        for who in (bob, eve):
            before = couple.in_room(), alice.shown(), bob.shown()
            assert await sends(who, "Answer", {"answer": "Mine."}, whose=alice) == STALE
            assert (couple.in_room(), alice.shown(), bob.shown()) == before
        shown, button = alice.button("Answer", ROOM)
        assert await eve.sends(ROOM, shown.id, button.id, {"answer": "Mine."}) == "That button doesn't work here."
        assert eve.shown() == []
        assert not any("Mine." in one.text for one in couple.peer.history)


async def test_in_the_room_everybody_answers_for_themselves(tmp_path: Path) -> None:
    async with a_couple(tmp_path) as (couple, alice, bob):
        shown, button = alice.button("Answer", ROOM)
        await bob.sends(ROOM, shown.id, button.id, {"answer": YOU})
        assert bob.newest().text == "Sealed until both answers are in."
        assert not any("Sealed" in one for one in alice.shown())
        await alice.says(CAT)
        reveal = couple.in_room()[-1]
        assert f"Alice\n{CAT}" in reveal
        assert f"Bob\n{YOU}" in reveal


@pytest.mark.parametrize("button", ["", "A" * 64, "answer", "\u2603", "answer|1"])
async def test_a_made_up_button_means_nothing(tmp_path: Path, button: str) -> None:
    async with a_couple(tmp_path) as (couple, alice, _bob):
        before = couple.in_room(), alice.shown()
        for chat in (alice.chat, ROOM):
            assert await alice.sends(chat, "1", button, {"answer": CAT}) == STALE
        assert (couple.in_room(), alice.shown()) == before


async def test_a_sheet_for_a_button_that_has_none_does_nothing(tmp_path: Path) -> None:
    async with a_couple(tmp_path) as (couple, alice, bob):
        await alice.commands("leave")
        assert await sends(alice, "Leave now", {"answer": CAT}) == STALE
        assert await sends(alice, "Not today", {"answer": CAT}) == STALE
        await alice.says(CAT)
        assert await sends(alice, "Take it back", {"answer": CAT}) == STALE
        await bob.says(YOU)
        assert sum(CAT in one and YOU in one for one in couple.in_room()) == 1


async def test_of_a_round_that_is_not_theirs_nobody_learns_anything(tmp_path: Path) -> None:
    async with a_couple(tmp_path) as (couple, alice, _bob):
        other = str(int(round_of(couple, alice)) + 1)
        for action in ("answer", "change"):
            assert await alice.sends(alice.chat, "1", forged(couple, alice, action, other), {"answer": CAT}) == OVER
        line = forged(couple, alice, "line", other, "heard")
        assert await alice.sends(alice.chat, "1", line, {"line": CAT}) == OVER


async def test_unknown_fields_are_left_out_and_what_was_not_offered_is_not_chosen(tmp_path: Path) -> None:
    async with a_couple(tmp_path, asked=False) as (couple, alice, bob):
        await alice.commands("checkin")
        odd = {
            "": "x",
            "answer": CAT,
            "feeling": "feeling-nothing",
            "feeling/9": "consent-what",
            "wish": "wish-listen ",
        }
        await sends(alice, "Fill it in", odd | {"strength": "feeling-lonely", "note/0": CAT, "anew": "1", "more": CAT})
        assert "Which of these is closest" in alice.shown()[-1]
        await alice.presses("Sad")
        await alice.presses("lonely")
        assert "How strong is it?" in alice.shown()[-1]
        await alice.presses("clearly there")
        assert alice.shown()[-1] == "Sealed until both answers are in."
        await bob.fills("Fill it in", {"feeling/0": "feeling-proud", "strength": "strength-5"}, ROOM)
        reveal = couple.in_room()[-1]
        assert "lonely · clearly there" in reveal
        assert CAT not in reveal
        assert "listen" not in reveal


async def test_one_option_in_several_fields_is_one(tmp_path: Path) -> None:
    async with a_couple(tmp_path, asked=False) as (_couple, alice, _bob):
        await alice.commands("checkin")
        both = {"feeling/0": "feeling-lonely", "feeling/7": "feeling-lonely", "strength": "strength-3"}
        assert await sends(alice, "Fill it in", both) == ""
        assert alice.shown()[-1] == "Sealed until both answers are in."


async def test_sealed_already_a_check_in_is_not_overwritten_unasked(tmp_path: Path) -> None:
    async with a_couple(tmp_path, asked=False) as (couple, alice, bob):
        await alice.commands("checkin")
        shown, button = alice.button("Fill it in")
        whole = {"feeling/0": "feeling-lonely", "strength": "strength-3"}
        await alice.fills("Fill it in", whole)
        again = await alice.sends(alice.chat, shown.id, button.id, whole | {"strength": "strength-1"})
        assert again == "Your answer is sealed. Take it back first."
        await bob.fills("Fill it in", {"feeling/0": "feeling-proud", "strength": "strength-5"}, ROOM)
        assert "lonely · clearly there" in couple.in_room()[-1]


async def test_a_line_is_no_longer_than_a_line(tmp_path: Path) -> None:
    async with a_couple(tmp_path) as (couple, alice, bob):
        await alice.says(CAT)
        await bob.says(YOU)
        shown, button = alice.button("What I heard", ROOM)
        before = couple.in_room()
        assert "more than one line" in await alice.sends(ROOM, shown.id, button.id, {"line": "x" * 501})
        assert await alice.sends(ROOM, shown.id, button.id, {"answer": "x"}) == "One line in words, please."
        assert couple.in_room() == before


async def test_words_from_a_silent_room_are_answered_in_private(tmp_path: Path) -> None:
    async with a_couple(tmp_path) as (couple, alice, bob):
        couple.peer.in_room.add(replace(alice.human.account, id="666"))
        await bob.says(YOU)
        before = couple.in_room()
        assert await alice.fills("Answer", {"answer": CAT}, ROOM) == "I've written to you in our private chat."
        assert couple.in_room() == before
        assert all(any(CAT in one and YOU in one for one in who.shown()) for who in (alice, bob))
