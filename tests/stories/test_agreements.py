"""Agreements: proposed in one's own words, in force with two signatures, and open again whenever either likes."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.domain import agreements
from bot.store import tables as t
from tests.archives import exported
from tests.stories.test_ask import taps
from tests.stories.test_erased_for_good import restore, save
from tests.stories.test_forgetting import forgets, rows
from tests.story import Person, Story, plain, telling

LATE = "When we are late, we send a line."
CHEERS = "When one of us cooks, the other washes up."


async def writes(person: Person, words: str = LATE) -> None:
    """Write one, and read it once more."""
    person.private.skip()
    await person.says("/agreements")
    person.private.skip()
    await person.presses("Propose something")
    person.asked_for("Something to agree on", "in your own words")
    await person.says(words)
    person.reads_covered("Something to agree on", words, "sees it when you send it")


async def proposes(story: Story, person: Person, words: str = LATE) -> None:
    """Propose it, all of it read."""
    await writes(person, words)
    await person.presses("Send it now")
    story.catch_up()


async def agrees(story: Story, *, room: bool = True) -> tuple[Person, Person]:
    """Both have signed one."""
    alice, bob = await story.pair(room=room)
    await proposes(story, alice)
    await bob.presses("I sign")
    story.catch_up()
    return alice, bob


async def shown(person: Person) -> str:
    """The list, as it reads to somebody."""
    person.private.skip()
    await person.says("/agreements")
    text = plain(person.human.sees()[-1].text)
    person.private.skip()
    return text


async def signs(person: Person) -> str:
    """What pops up for whoever signs."""
    return await person.presses("I sign")


# --- proposing and signing -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("room", [True, False])
async def test_with_two_signatures_it_is_kept_and_both_are_told(story: Story, room: bool) -> None:
    alice, bob = await story.pair(room=room)
    await writes(alice)
    assert LATE not in bob.shown()
    await alice.presses("Send it now")
    alice.reads("It's with Bob now.")
    chats = [story.in_room] if story.in_room else [alice.private, bob.private]
    for chat in chats:
        chat.read("There is something new")
        assert chat.read("Something to agree on", LATE).buttons[:2] == (("I sign",), ("Not like this",))
    assert await signs(bob) == "You have both signed it."
    for chat in chats:
        chat.read("You have both signed something", "/agreements")
    for person in (alice, bob):
        assert f"1. Since March 2, 2026\n\n{LATE}" in await shown(person)


async def test_it_is_seen_by_its_author_alone_until_it_is_sent(story: Story) -> None:
    alice, bob = await story.pair()
    await writes(alice)
    await alice.presses("Leave it")
    alice.reads("That's gone. Nobody has seen it.")
    story.quiet()
    assert LATE not in bob.shown()
    assert "nothing here yet" in await shown(alice)


async def test_its_author_alone_cannot_bring_it_into_force(story: Story) -> None:
    alice, bob = await story.pair()
    await proposes(story, alice)
    for _ in range(3):
        assert await signs(alice) == "Signed. It holds once you have both signed."
    story.quiet()
    assert "1. Open, not signed by both" in await shown(bob)


async def test_tapped_three_times_it_is_signed_and_told_once(story: Story) -> None:
    alice, bob = await story.pair()
    await proposes(story, alice)
    await bob.presses("I sign", repeat=3)
    story.room_reads("You have both signed something")
    story.quiet()
    assert await signs(alice) == "You have both signed it."
    assert (await shown(alice)).count(LATE) == 1


async def test_not_like_this_tells_nothing_and_another_wording_takes_its_place(story: Story) -> None:
    alice, bob = await story.pair(room=False)
    await proposes(story, alice)
    await bob.presses("Not like this")
    bob.asked_for("How would you put it?")
    story.quiet()
    await bob.says("When we are late, we call.")
    bob.reads_covered("When we are late, we call.")
    story.quiet()
    assert "1. Open" in await shown(alice)
    await bob.presses("Send it now")
    story.catch_up()
    await alice.presses("I sign")
    story.catch_up()
    now = await shown(bob)
    assert "When we are late, we call." in now
    assert LATE not in now


async def test_ignored_it_waits_and_nothing_comes(story: Story) -> None:
    alice, bob = await story.pair()
    await proposes(story, alice)
    bob.human.blocks()
    for _ in range(4):
        await story.at("19:00")
        story.catch_up()
    assert "1. Open" in await shown(alice)
    assert "You have both signed" not in alice.shown()


async def test_a_proposal_begun_becomes_no_answer(story: Story) -> None:
    alice, bob = await story.pair()
    await story.at("18:55")
    await alice.says("/agreements")
    await alice.presses("Propose something")
    await story.at("19:00")
    story.catch_up()
    await alice.says(LATE)
    alice.reads_covered(LATE)
    await bob.answers("You.")
    story.catch_up()
    assert LATE not in bob.shown()


async def test_only_so_many_wait_and_only_so_long_they_are(story: Story) -> None:
    alice, _bob = await story.pair(room=False)
    await alice.says("/agreements")
    await alice.presses("Propose something")
    await alice.says("so " * 101)
    assert "a little long" in plain(alice.human.sees()[-1].text)
    for number in range(agreements.OPEN_AT_MOST):
        await story.later(minutes=1)
        await proposes(story, alice, f"When {number}, we rest.")
    await writes(alice)
    assert "Ten of yours are waiting" in await alice.presses("Send it now")
    story.catch_up()


async def test_thirty_are_enough(story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(agreements, "MOST", 1)
    alice, bob = await agrees(story, room=False)
    await proposes(story, alice, CHEERS)
    assert "thirty" in await signs(bob)
    assert "2. Open" in await shown(bob)


# --- opening again -------------------------------------------------------------------------------------------------


async def opens_again(person: Person) -> None:
    await person.says("/agreements")
    await person.presses("1")
    await person.presses("Open it again")


@pytest.mark.parametrize("room", [True, False])
async def test_either_opens_it_again_and_who_is_not_said(story: Story, room: bool) -> None:
    alice, bob = await agrees(story, room=room)
    await opens_again(bob)
    told = "Something that you had agreed on is open again"
    places = [story.room.messages] if story.room else [alice.human.sees(), bob.human.sees()]
    for messages in places:
        (one,) = [plain(one.text) for one in messages if told in plain(one.text)]
        assert "Bob" not in one
    story.catch_up()
    assert "1. Open" in await shown(alice)


async def test_open_again_it_takes_both_to_sign_anew_and_one_signature_shows_nowhere(story: Story) -> None:
    alice, bob = await agrees(story, room=False)
    await opens_again(bob)
    story.catch_up()
    before = await shown(bob)
    # An old button under the words is as good as any: it signs for whoever taps it, and for nobody else.
    assert await signs(alice) == "Signed. It holds once you have both signed."
    story.quiet()
    assert await shown(bob) == before
    assert await signs(bob) == "You have both signed it."
    story.catch_up()
    assert "1. Since" in await shown(alice)


async def test_a_new_wording_of_one_in_force_leaves_it_in_force_until_both_have_signed(story: Story) -> None:
    alice, bob = await agrees(story, room=False)
    await bob.says("/agreements")
    await bob.presses("1")
    await bob.presses("Not like this")
    story.catch_up()
    await bob.says(CHEERS)
    await bob.presses("Send it now")
    story.catch_up()
    assert "1. Since March 2, 2026" in await shown(alice)
    await alice.presses("I sign")
    story.catch_up()
    assert LATE not in await shown(alice)


# --- an end of it --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("room", [True, False])
async def test_whoever_takes_their_words_out_ends_it_and_they_stand_in_no_list(story: Story, room: bool) -> None:
    alice, bob = await agrees(story, room=room)
    for person in (alice, bob):
        assert LATE in await shown(person)
    await alice.presses("Remove mine")
    await alice.presses("Take my words out")
    story.catch_up()
    assert story.times_shown(LATE) == 0
    assert "nothing here yet" in await shown(bob)
    assert await signs(bob) == "This isn't up for signing any more."


async def test_what_is_taken_out_elsewhere_leaves_the_list_alone(story: Story) -> None:
    alice, bob = await agrees(story, room=False)
    await story.at("19:00")
    await alice.says("The cat.")
    await bob.says("You.")
    assert LATE in await shown(bob)
    await alice.presses("Remove mine")
    await alice.presses("Take my words out")
    story.catch_up()
    assert story.times_shown("The cat.") == 0
    assert LATE in plain(bob.human.sees()[-1].text)


async def test_forgetting_ends_ones_own_and_leaves_the_others(story: Story) -> None:
    alice, bob = await agrees(story)
    await proposes(story, bob, CHEERS)
    await alice.presses("I sign")
    story.catch_up()
    await shown(bob)
    await forgets(alice)
    story.catch_up()
    assert story.times_shown(LATE) == 0
    now = await shown(bob)
    assert CHEERS in now
    assert "2." not in now


async def test_leaving_ends_all_of_it(story: Story) -> None:
    alice, bob = await agrees(story)
    await bob.says("/leave")
    await bob.presses("Leave now")
    story.catch_up()
    assert await alice.presses("I sign") == "That button doesn't work here."
    await alice.says("/agreements")
    alice.reads("This takes two")


async def test_both_archives_have_it(story: Story) -> None:
    alice, bob = await agrees(story)
    await writes(bob, CHEERS)
    mine, theirs = await exported(alice), await exported(bob)
    assert mine.holds(LATE)
    assert theirs.holds(LATE)
    assert theirs.holds(CHEERS)
    assert not mine.holds(CHEERS), "what was not sent is its author's alone"
    story.catch_up()


async def test_a_stranger_in_the_room_sees_no_proposal(story: Story) -> None:
    alice, bob = await story.pair()
    eve = story.person("Eve")
    assert story.room is not None
    await writes(alice)
    story.room.add(eve.human, quietly=True)
    await alice.presses("Send it now")
    assert not any(LATE in one.text for one in story.room.messages)
    assert LATE in bob.shown()
    story.catch_up()


async def test_a_remark_on_the_list_becomes_no_answer(story: Story) -> None:
    alice, _bob = await agrees(story, room=False)
    await alice.says("/today")
    await alice.says("/agreements")
    story.catch_up()
    await alice.says("I like these.", reply_to=alice.human.sees()[-1])
    story.nobody_sees("I like these.")
    assert "Sealed" not in plain(alice.human.sees()[-1].text)
    story.catch_up()


async def test_the_partner_cannot_send_or_drop_it(story: Story) -> None:
    alice, bob = await story.pair()
    await writes(alice)
    preview = alice.human.sees()[-1]
    for which in ("Send it now", "Leave it"):
        assert await taps(story, bob, preview, which) == "That button has expired."
    story.quiet()


async def test_a_restart_in_the_middle(tmp_path: Path, database_url: str) -> None:
    async with telling(tmp_path, database_url) as story:
        alice, _bob = await story.pair(room=False)
        await writes(alice)
    async with telling(tmp_path, database_url, after=story) as story:
        alice, bob = story.people
        await alice.presses("Send it now")
        story.catch_up()
    async with telling(tmp_path, database_url, after=story) as story:
        alice, bob = story.people
        await bob.presses("I sign")
        story.catch_up()
    async with telling(tmp_path, database_url, after=story) as story:
        alice, bob = story.people
        assert LATE in await shown(alice)
        await opens_again(alice)
        story.catch_up()
        assert "1. Open" in await shown(bob)


async def test_an_older_backup_brings_back_no_words_that_were_taken_out(tmp_path: Path) -> None:
    async with telling(tmp_path) as story:
        alice, bob = await agrees(story, room=False)
        backup = save(tmp_path)
        await alice.presses("Remove mine")
        await alice.presses("Take my words out")
        story.catch_up()
    restore(tmp_path, backup)
    async with telling(tmp_path, after=story) as story:
        alice, bob = story.people
        assert LATE not in await shown(bob)
        assert [one.words for one in await rows(story, t.entry.select()) if one.words] == []
