"""Many at once, and the same moment twice: an invitation is for one, a couple is of two, and everybody else is told kindly."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.store import tables as t
from tests.stories.attacks import settings
from tests.stories.test_pairing import link_of, rows
from tests.story import Person, Story, telling

MANY, FEW = 100, 10


@pytest.fixture
async def either(tmp_path: Path, database_url: str) -> AsyncIterator[Story]:
    """A story on each kind of database, in which not everything has to be read."""
    async with asyncio.timeout(120), telling(tmp_path, database_url) as story:
        yield story
        story.catch_up()


async def inviting(story: Story, name: str) -> Person:
    """Somebody with a link to pass on."""
    asker = story.person(name)
    await asker.starts()
    await asker.presses("Yes")
    await asker.presses("link")
    return asker


def press_first(person: Person) -> None:
    """Tap the first button of the newest message, and do not wait for what comes of it."""
    person.human.presses(person.human.sees()[-1], 0)


async def couples(story: Story) -> list[set[int]]:
    """The accounts in each couple; every couple has its people's data keys, and nobody else has one."""
    people, keys = await rows(story, t.person), await rows(story, t.data_key)
    paired = [(one.couple_id, one.id) for one in people if one.couple_id is not None]
    assert sorted(paired) == sorted((one.couple_id, one.person_id) for one in keys)
    found = {one.id for one in await rows(story, t.couple)}
    assert found == {couple for couple, _person in paired}
    return [{int(one.account) for one in people if one.couple_id == couple} for couple in sorted(found)]


@pytest.mark.parametrize("at_once", [25, MANY])
async def test_a_hundred_redeem_one_invitation(tmp_path: Path, database_url: str, at_once: int) -> None:
    async with asyncio.timeout(120), telling(tmp_path, database_url) as story:
        alice = await inviting(story, "Alice")
        them = [story.person(f"Person {number}") for number in range(MANY)]
        for one in them:
            one.human.opens(link_of(alice))
        await story.settled()
        for number, one in enumerate(them):
            press_first(one)
            if number % at_once == 0:
                await story.settled()
        await story.settled()
        asked = [one for one in alice.human.sees() if "has said yes" in one.text]
        assert len(asked) == 1
        alice.human.presses(asked[0], 0)
        await story.settled()
        [pair] = await couples(story)
        assert alice.human.id in pair
        assert len(pair) == 2
        turned_away = [one for one in them if one.human.id not in pair]
        assert all("no longer valid" in one.human.sees()[-1].text for one in turned_away)
        assert sum(one.consented_at is not None for one in await rows(story, t.person)) == 2
        story.catch_up()


async def test_others_redeem_what_is_bound_to_one(either: Story) -> None:
    alice, bob = await inviting(either, "Alice"), either.person("Bob")
    await alice.presses("Choose my partner")
    alice.human.picks(alice.human.sees()[-1], bob.human)
    await either.settled()
    them = [*(either.person(f"Person {number}") for number in range(FEW)), bob]
    for one in them:
        one.human.opens(link_of(alice))
    await either.settled()
    assert all("no longer valid" in one.human.sees()[-1].text for one in them[:-1])
    press_first(bob)
    await either.settled()
    assert len([one for one in alice.human.sees() if "has said yes" in one.text]) == 1


async def test_two_who_invite_each_other_and_confirm_in_one_moment(either: Story) -> None:
    alice, bob = await inviting(either, "Alice"), await inviting(either, "Bob")
    links = link_of(alice), link_of(bob)
    alice.human.opens(links[1])
    bob.human.opens(links[0])
    for _accepts_then_confirms in range(2):
        await either.settled()
        for one in (alice, bob):
            press_first(one)
    await either.settled()
    assert await couples(either) == [{alice.human.id, bob.human.id}]


async def test_the_asker_pairs_elsewhere_in_the_moment_of_confirming(either: Story) -> None:
    alice, bob, carol = await inviting(either, "Alice"), either.person("Bob"), await inviting(either, "Carol")
    bob.human.opens(link_of(alice))
    alice.human.opens(link_of(carol))
    await either.settled()
    press_first(bob)
    await either.settled()
    confirms = alice.human.sees()[-1]
    accepts = next(one for one in alice.human.sees() if "would like to begin" in one.text)
    alice.human.presses(accepts, 0)
    await either.settled()
    carol.human.presses(carol.human.sees()[-1], 0)
    alice.human.presses(confirms, 0)
    await either.settled()
    [pair] = await couples(either)
    assert pair in ({alice.human.id, carol.human.id}, {alice.human.id, bob.human.id})


async def test_one_who_accepts_two_invitations_in_one_moment(either: Story) -> None:
    alice, bob, carol = await inviting(either, "Alice"), either.person("Bob"), await inviting(either, "Carol")
    for asker in (alice, carol):
        bob.human.opens(link_of(asker))
    await either.settled()
    for asks in [one for one in bob.human.sees() if "would like to begin" in one.text]:
        bob.human.presses(asks, 0)
    await either.settled()
    for asker in (alice, carol):
        press_first(asker)
    await either.settled()
    [pair] = await couples(either)
    assert bob.human.id in pair
    assert len(pair) == 2


async def test_the_asker_shuts_the_bot_out_before_confirming(either: Story) -> None:
    alice, bob = await inviting(either, "Alice"), either.person("Bob")
    bob.human.opens(link_of(alice))
    await either.settled()
    alice.human.blocks()
    await either.settled()
    press_first(bob)
    await either.settled()
    assert await couples(either) == []
    assert "confirms" in bob.human.sees()[-1].text


async def test_whoever_accepted_shuts_the_bot_out_before_the_asker_confirms(either: Story) -> None:
    alice, bob = await inviting(either, "Alice"), either.person("Bob")
    bob.human.opens(link_of(alice))
    await either.settled()
    press_first(bob)
    await either.settled()
    bob.human.blocks()
    press_first(alice)
    await either.settled()
    assert await couples(either) == []
    assert "no longer valid" in alice.human.sees()[-1].text


async def test_a_hundred_knock_at_one_room(either: Story) -> None:
    them = [either.person(f"Person {number}") for number in range(MANY)]
    await either.open_room(*them)
    assert either.room is not None
    [[enter]] = either.room.messages[-1].keys
    for one in them:
        one.human.opens(enter["url"])
    await either.settled()
    assert all("more people in that room" in one.human.sees()[-1].text for one in them)
    for one in them[2:]:
        either.room.remove(one.human, quietly=True)
    for _comes_in_then_agrees in range(2):
        for one in them[:FEW]:
            one.human.opens(enter["url"])
        await either.settled()
        for one in them[:2]:
            if one.human.sees()[-1].buttons:
                press_first(one)
        await either.settled()
    assert await couples(either) == [{one.human.id for one in them[:2]}]


async def test_a_tap_on_a_link_or_a_switch_that_comes_twice_is_one(story: Story) -> None:
    alice = await inviting(story, "Alice")
    button = next(one for one in alice.human.sees() if any("link" in label for row in one.buttons for label in row))
    for _ in range(2):
        assert await alice.presses("link", on=button) == "That's done already."
    assert sum(not one.done for one in await rows(story, t.invite)) == len(await rows(story, t.invite)) == 1
    await alice.presses("Turn the reminder off", on=await settings(alice), repeat=2)
    assert [one.nudges for one in await rows(story, t.person)] == [False]
    story.catch_up()
