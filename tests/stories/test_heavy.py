"""A heavy day: something kind at once, an old word of thanks, what helps; and nothing of it for anybody else."""

from __future__ import annotations

from base64 import b64encode
from datetime import datetime
from pathlib import Path

import pytest

from tests.archives import exported
from tests.simulation.chance import Ids
from tests.stories.test_forgetting import forgets
from tests.stories.test_thanks import DOG, HARD_DAY, TEA, checks_in_heavily, given, tucks_away, writes
from tests.story import Person, Story, plain, telling

KIND = "Something kind"


def lines(person: Person) -> list[str]:
    """What stands there with a way to something kind, or to a page of one's own."""
    rows = [(plain(one.text), [plain(label) for row in one.buttons for label in row]) for one in person.human.sees()]
    return [text for text, labels in rows if KIND in labels or "A page for you alone" in labels]


async def thanks(story: Story, person: Person, words: str = TEA) -> None:
    """Give the other a warm word."""
    await writes(person, words)
    await person.presses("Send it now")
    story.catch_up()


async def checks_in(person: Person, *labels: str) -> None:
    """Go through a check-in."""
    await person.says("/checkin")
    for label in labels:
        await person.presses(label)


# --- something kind ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("room", [True, False])
async def test_whoever_says_that_it_is_heavy_reads_something_kind_at_once(story: Story, room: bool) -> None:
    alice, bob = await story.pair(room=room)
    await checks_in_heavily(alice)
    assert "Sealed" in alice.human.sees()[-2].text
    (first,) = lines(alice)
    assert alice.human.sees()[-1].buttons == ((KIND,),)
    await alice.presses(KIND)
    (other,) = lines(alice)
    assert "/reflect has a page for you" in other
    assert first not in other
    await alice.presses("A page for you alone")
    assert "Nobody else ever sees it" in alice.shown()
    assert lines(bob) == []
    story.catch_up()


async def test_also_if_it_opens_in_the_same_moment(story: Story) -> None:
    alice, bob = await story.pair()
    await checks_in(bob, "Calm", "rested", "a little", "Skip", "Nothing to add")
    await checks_in_heavily(alice)
    assert len(lines(alice)) == 1
    assert lines(bob) == []
    story.catch_up()


@pytest.mark.parametrize("labels", [("Glad", "proud", "strong"), ("Sad", "lonely", "clearly there")])
async def test_what_is_not_heavy_brings_no_such_line(story: Story, labels: tuple[str, ...]) -> None:
    alice, _bob = await story.pair()
    await checks_in(alice, *labels, "Skip", "Nothing to add")
    assert lines(alice) == []
    story.catch_up()


async def test_changed_and_still_heavy_it_is_not_said_again(story: Story) -> None:
    alice, _bob = await story.pair()
    await checks_in_heavily(alice)
    await alice.presses("Change it")
    for label in ("Angry", "furious", "all of me", "Skip", "Nothing to add"):
        await alice.presses(label)
    assert len(lines(alice)) == 1
    await alice.presses("Change it")
    for label in ("Calm", "rested", "a little", "Skip", "Nothing to add"):
        await alice.presses(label)
    assert len(lines(alice)) == 1
    story.catch_up()


# --- old thanks --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("room", [True, False])
async def test_an_old_word_of_thanks_comes_back_to_them_alone(story: Story, room: bool) -> None:
    alice, bob = await story.pair(room=room)
    await thanks(story, bob)
    await thanks(story, alice, DOG)
    await tucks_away(bob, "Not yet.", HARD_DAY)
    await story.later(days=3)
    story.catch_up()
    await checks_in_heavily(alice)
    his, in_room = bob.shown(), story.room and story.room.messages
    alice.private.skip()
    await alice.presses(KIND)
    alice.reads_covered("Bob gave you this on March 2, 2026", "A warm word", "Bob", TEA)
    await alice.presses(KIND, repeat=3)
    story.catch_up()
    assert sum("gave you this" in one.text for one in alice.human.sees()) == 1
    assert (bob.shown(), story.room and story.room.messages) == (his, in_room)
    assert DOG not in plain(alice.human.sees()[-1].text)


async def test_a_voice_comes_back_too_and_is_taken_out_with_the_rest(story: Story) -> None:
    alice, bob = await story.pair()
    await bob.says("/thanks")
    await bob.sends("voice")
    await bob.presses("Send it now")
    await checks_in_heavily(alice)
    for _ in range(2):
        await alice.presses(KIND)
    mine = [one for one in alice.human.sees() if one.media and one.from_id == story.world.bot_id]
    assert len(mine) == 1
    assert story.room is not None
    assert sum(bool(one.media) for one in story.room.messages) == 1
    await forgets(bob)
    assert not [one for one in alice.human.sees() if one.media]
    assert not [one for one in story.room.messages if one.media]
    story.catch_up()


async def test_without_a_room_the_voice_in_the_chat_and_its_copy_are_both_taken_out(story: Story) -> None:
    alice, bob = await story.pair(room=False)
    await bob.says("/thanks")
    await bob.sends("voice")
    await bob.presses("Send it now")
    await checks_in_heavily(alice)
    await alice.presses(KIND)
    assert len([one for one in alice.human.sees() if one.media and "From Bob" in plain(one.text)]) == 2
    await forgets(bob)
    assert not [one for one in alice.human.sees() if one.media and "From Bob" in plain(one.text)]
    story.catch_up()


async def test_what_was_taken_out_does_not_come_back(story: Story) -> None:
    alice, bob = await story.pair()
    await thanks(story, bob)
    await checks_in_heavily(alice)
    await alice.presses(KIND)
    assert TEA in alice.shown()
    await forgets(bob)
    assert TEA not in alice.shown()
    await alice.presses(KIND)
    assert "/reflect has a page for you" in alice.shown()
    story.catch_up()


async def test_thanks_of_an_earlier_partner_do_not_come_back(story: Story) -> None:
    alice, bob = await story.pair(room=False)
    await thanks(story, bob)
    await bob.says("/leave")
    await bob.presses("Leave now")
    carol = story.person("Carol")
    await alice.says("/pair")
    await alice.presses("link")
    await carol.opens(carol.finds_way(alice))
    await carol.presses("Yes")
    await alice.presses("Yes, Carol")
    await checks_in_heavily(alice)
    story.catch_up()
    await alice.presses(KIND)
    alice.reads("/reflect has a page for you")
    story.catch_up()


async def test_a_restart_before_the_tap_changes_nothing(tmp_path: Path, database_url: str) -> None:
    async with telling(tmp_path, database_url) as story:
        alice, bob = await story.pair()
        await thanks(story, bob)
        await checks_in_heavily(alice)
        story.catch_up()
    async with telling(tmp_path, database_url, after=story) as story:
        alice, bob = story.people
        await alice.presses(KIND)
        alice.reads_covered("Bob gave you this", TEA)


async def test_a_button_kept_from_before_leaving_does_nothing(story: Story) -> None:
    alice, bob = await story.pair()
    await thanks(story, bob)
    await checks_in_heavily(alice)
    await alice.says("/leave")
    await alice.presses("Leave now")
    assert await alice.presses(KIND) == "That button has expired."
    story.catch_up()


async def test_discreetly_it_shows_nothing_on_a_lock_screen(story: Story) -> None:
    alice, bob = await story.pair()
    await alice.says("/settings")
    await alice.presses("Hide it all")
    await thanks(story, bob)
    await checks_in_heavily(alice)
    story.catch_up()
    await alice.presses(KIND)
    alice.reads_covered("Bob gave you this", TEA)


# --- nobody else learns of it --------------------------------------------------------------------------------------------

Line = tuple[datetime, str, tuple[tuple[str, ...], ...]]
LIGHT = ("Calm", "rested", "a little", "comfort me", "Nothing to add")
HEAVY = ("Sad", "lonely", "all of me", "comfort me", "Nothing to add")


async def read_by_bob(directory: Path, *labels: str) -> tuple[list[list[Line]], bytes]:
    """All that Bob ever read in each chat, with its moments, and his archive; Alice has checked in so, sealed."""
    key = directory / "master.key"
    key.write_bytes(b64encode(b"k" * 32))
    key.chmod(0o600)
    async with telling(directory) as story:
        alice, bob = await story.pair()
        await thanks(story, bob)
        await tucks_away(bob, DOG, HARD_DAY)
        for _ in range(2):
            await checks_in(alice, *labels)
            if KIND in str(alice.human.sees()[-1].buttons):
                await alice.presses(KIND)
            for _ in range(2):
                await story.at("19:00")
                await bob.says("You.")
        story.catch_up()
        assert story.room is not None
        chats = [
            [
                (one.edited or one.date, plain(one.text), one.buttons)
                for one in story.world.history
                if one.chat_id == chat and one.from_id == story.world.bot_id
            ]
            for chat in (bob.human.id, story.room.id)
        ]
        archive = (await exported(bob)).packed
        assert given(story, DOG, "Bob") == 0
        story.catch_up()
        return chats, archive


async def test_sealed_a_heavy_day_reads_to_the_other_like_any_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.app.Ids", Ids)
    for name in ("light", "heavy"):
        (tmp_path / name).mkdir()
    expected = await read_by_bob(tmp_path / "light", *LIGHT)
    assert min(map(len, expected[0])) > 5
    assert await read_by_bob(tmp_path / "heavy", *HEAVY) == expected


# --- wishes ------------------------------------------------------------------------------------------------------------

GUIDANCE = {
    "just listen": "Just listening:",
    "comfort me": "Comforting:",
    "help me solve it": "Helping:",
    "time together": "Time together:",
    "a little space": "A little space:",
}


@pytest.mark.parametrize("wish", GUIDANCE)
@pytest.mark.parametrize("room", [True, False])
async def test_shared_alone_the_other_reads_how_to_be_there_for_exactly_this_wish(
    story: Story, wish: str, room: bool
) -> None:
    alice, bob = await story.pair(room=room)
    await checks_in(alice, "Sad", "lonely", "all of me", wish, "Nothing to add", "Share mine now")
    chat = story.room.messages if story.room else bob.human.sees()
    (shown,) = [plain(one.text) for one in chat if "lonely" in one.text]
    assert [one for one in GUIDANCE if GUIDANCE[one] in shown] == [wish]
    assert f"What would help: {wish}" in shown
    story.catch_up()
