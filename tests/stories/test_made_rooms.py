"""A room made by the bot: only if both say yes, once, whatever breaks; and what happens to rooms that others run."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from bot.carrier import Refused, TokenRefused, Trouble, Uncertain, Unreachable
from bot.speech import Account, BotRemoved, Chat, MembersChanged, RoomMade, RoomSeen
from bot.store import tables as t
from tests.stories.test_pairing import rows
from tests.stories.town import NAME, SQUARE, Guest, Visit, visiting, words
from tests.story import plain

OFFER = "I can make a private channel"


async def coupled(visit: Visit, room: Chat | None = SQUARE) -> tuple[Guest, Guest]:
    """Alice and Bob, who have read all but what comes after they have become a couple."""
    alice, bob = visit.guest("Alice"), visit.guest("Bob")
    await visit.pair(alice, bob, room)
    return alice, bob


async def both_agree(alice: Guest, bob: Guest) -> None:
    for person in (bob, alice):
        await person.presses("Make us a channel")


def offers(visit: Visit, guest: Guest) -> int:
    return sum(OFFER in words(one) for one in visit.in_(guest.chat))


def room_of(visit: Visit) -> Chat:
    [room] = visit.town.made.values()
    return room


async def test_two_who_began_on_a_server_are_offered_a_channel_and_it_is_theirs(tmp_path: Path) -> None:
    async with visiting(tmp_path) as visit:
        alice, bob = await coupled(visit)
        offer = visit.in_(alice.chat)[-1]
        assert "administrators can always see that channel" in words(offer)
        assert words(offer) == words(visit.in_(bob.chat)[-1])
        assert [plain(one.label) for row in offer.buttons for one in row] == ["Make us a channel", "Stay in private"]
        await bob.presses("Make us a channel")
        bob.reads("Noted. Once you have both said yes")
        assert not alice.unread(), "a yes that is alone was told"
        await alice.presses("Make us a channel")
        alice.reads("I'm making it now")
        room = room_of(visit)
        assert [words(one) for one in visit.in_(room)] == ["All set. From now on your answers open in your room."]
        for person in (alice, bob):
            person.reads("Your channel is there.")
        [(origin, name, topic, people)] = visit.town.asked_to_make
        assert (origin, set(people)) == (SQUARE, {alice.account, bob.account})
        for told in ("alice", "bob", alice.account.id, bob.account.id, "couple", "pair"):
            assert told not in f"{name} {topic}".lower()
        await opens_in(visit, room, alice, bob)


async def opens_in(visit: Visit, room: Chat, alice: Guest, bob: Guest) -> None:
    await alice.commands("today")
    await alice.says("The cat.")
    await bob.says("You.")
    assert "The cat." in words([one for one in visit.in_(room) if "Keep" in str(one.buttons)][-1])
    visit.catch_up()


@pytest.mark.parametrize("first", ["Alice", "Bob"])
async def test_a_no_and_no_answer_read_the_same_to_the_other(tmp_path: Path, first: str) -> None:
    seen = []
    for how in ("Stay in private", ""):
        directory = tmp_path / f"{how} it is"
        directory.mkdir()
        async with visiting(directory) as visit:
            alice, bob = await coupled(visit)
            if how and first == "Bob":
                await bob.presses(how)
            await alice.presses("Make us a channel")
            if how and first == "Alice":
                await bob.presses(how)
                bob.reads("We stay in private, and nobody is told")
            popup = await alice.commands("room", room=SQUARE)
            await visit.story.later(hours=9)
            seen.append([popup, *map(words, alice.unread())])
            await visit.story.later(days=8)
            assert not visit.town.asked_to_make
            visit.catch_up()
    assert seen[0] == seen[1]
    assert len(seen[0]) == 2


async def test_a_yes_that_is_taken_back_makes_nothing(tmp_path: Path) -> None:
    async with visiting(tmp_path) as visit:
        alice, bob = await coupled(visit)
        await alice.presses("Make us a channel")
        # On a client that still shows the buttons.
        await alice.presses("Stay in private")
        alice.skip()
        await bob.presses("Make us a channel")
        bob.reads("Noted. Once you have both said yes")
        assert not visit.town.asked_to_make


async def test_began_in_private_or_across_nothing_is_offered(tmp_path: Path) -> None:
    async with visiting(tmp_path) as visit:
        alice, bob = await coupled(visit, room=None)
        assert offers(visit, alice) == offers(visit, bob) == 0


async def test_room_in_a_channel_offers_it_to_both_once_in_a_while(tmp_path: Path) -> None:
    async with visiting(tmp_path) as visit:
        alice, bob = await coupled(visit, room=None)
        await alice.commands("room")
        alice.reads("Say /room in a channel of a server")
        assert "in private" in await alice.commands("room", room=SQUARE)
        assert offers(visit, bob) == offers(visit, alice) == 1
        await bob.presses("Stay in private")
        for _ in range(3):
            assert "already asked you both" in await alice.commands("room", room=Chat(NAME, "701", private=False))
        assert offers(visit, bob) == 1
        await visit.story.later(days=7, hours=1)
        visit.catch_up()
        await alice.commands("room", room=SQUARE)
        assert offers(visit, bob) == 2
        visit.catch_up()
        await both_agree(alice, bob)
        assert "Your channel is there" in words(visit.in_(bob.chat)[-1])
        visit.catch_up()
        assert "in private" in await alice.commands("room", room=SQUARE)
        alice.reads("You already have a room.")


async def test_who_is_no_couple_or_apart_is_told_so(tmp_path: Path) -> None:
    async with visiting(tmp_path) as visit:
        eve, bob, alice = visit.guest("Eve"), visit.guest("Bob"), visit.story.person("Alice")
        assert "This takes two" in await eve.commands("room", room=SQUARE)
        await alice.starts()
        await alice.presses("Yes")
        await alice.presses("link")
        await bob.commands("pair", alice.shown().partition("/pair code:")[2].split()[0], room=SQUARE)
        await bob.presses("Yes, with Alice")
        await alice.presses("Yes, Bob and me")
        assert offers(visit, bob) == 0
        visit.catch_up()
        await bob.commands("room", room=SQUARE)
        bob.reads("different messengers")
        await alice.says("/room")
        alice.reads("different messengers")
        den = visit.den(bob)
        await bob.commands("pair", room=den)
        assert not visit.in_(den)


async def test_where_people_make_the_rooms_it_says_how(tmp_path: Path) -> None:
    async with visiting(tmp_path) as visit:
        alice, _bob = await visit.story.pair(room=False)
        await alice.says("/room")
        alice.reads("Make a private group of just the two of you, and add me")


@pytest.mark.parametrize("why", [Refused(), Unreachable()], ids=["not allowed", "gone"])
async def test_what_cannot_be_made_is_said_kindly_to_both_and_may_be_tried_anew(tmp_path: Path, why: Exception) -> None:
    async with visiting(tmp_path) as visit:
        alice, bob = await coupled(visit)
        visit.town.trouble.append(why)
        await both_agree(alice, bob)
        for person in (alice, bob):
            assert "allowed to manage channels" in words(visit.in_(person.chat)[-1])
        await visit.town.take(RoomMade(None, (await rows(visit.story, t.couple))[0].id))
        visit.catch_up()
        await visit.story.later(days=4)
        assert sum("couldn't make" in words(one) for one in visit.in_(bob.chat)) == 1
        visit.catch_up()
        await bob.commands("room", room=SQUARE)
        visit.catch_up()
        await both_agree(alice, bob)
        assert len(visit.town.made) == 1
        visit.catch_up()


@pytest.mark.parametrize("what", [Trouble(), Uncertain(), TokenRefused()], ids=["later", "perhaps made", "no token"])
async def test_a_call_that_is_repeated_makes_one_room(tmp_path: Path, what: Exception) -> None:
    async with visiting(tmp_path) as visit:
        alice, bob = await coupled(visit)
        visit.town.trouble.append(what)
        await both_agree(alice, bob)
        await visit.story.later(minutes=5)
        assert len(visit.town.asked_to_make) == 2
        assert len(visit.town.made) == 1
        assert len({topic for _origin, _name, topic, _people in visit.town.asked_to_make}) == 1
        assert len(visit.in_(room_of(visit))) == 1
        visit.catch_up()


async def test_a_crash_between_making_and_committing_makes_the_same_again(tmp_path: Path) -> None:
    async with visiting(tmp_path) as visit:
        alice, bob = await coupled(visit)
        visit.town.trouble.append(Uncertain())
        await both_agree(alice, bob)
        visit.catch_up()
        assert len(visit.town.made) == 1
    async with visiting(tmp_path, after=visit) as again:
        await again.story.later(minutes=5)
        assert len(again.town.made) == 1
        assert "Your channel is there" in words(again.in_(alice.chat)[-1])
        assert sum("Your channel is there" in words(one) for one in again.in_(bob.chat)) == 1
        again.catch_up()
        await opens_in(again, room_of(again), alice, bob)


async def test_taps_repeated_and_told_twice_make_nothing_twice(tmp_path: Path) -> None:
    async with visiting(tmp_path) as visit:
        alice, bob = await coupled(visit)
        for person in (bob, bob, alice, alice, bob):
            await person.presses("Make us a channel")
        couple = (await rows(visit.story, t.couple))[0].id
        for _ in range(2):
            await visit.town.take(RoomMade(room_of(visit), couple))
        await visit.story.settled()
        assert len(visit.town.asked_to_make) == 1
        assert sum("Your channel is there" in words(one) for one in visit.in_(alice.chat)) == 1
        assert len(visit.in_(room_of(visit))) == 1
        assert "expired" in await alice.presses("Stay in private")
        visit.catch_up()


async def test_who_has_left_meanwhile_gets_no_room(tmp_path: Path) -> None:
    async with visiting(tmp_path) as visit:
        alice, bob = await coupled(visit)
        visit.town.trouble += [Trouble(), Trouble()]
        await both_agree(alice, bob)
        await bob.commands("leave")
        await bob.presses("Leave now")
        await visit.story.later(minutes=30)
        assert not visit.town.made
        visit.catch_up()


async def test_an_old_offer_is_dead_in_the_next_couple(tmp_path: Path) -> None:
    async with visiting(tmp_path) as visit:
        alice, bob = await coupled(visit)
        await bob.presses("Make us a channel")
        await bob.commands("leave")
        await bob.presses("Leave now")
        await visit.story.later(days=2)
        await visit.pair(alice, bob)
        assert [one for one in await rows(visit.story, t.couple) if not one.closed_at]
        assert "expired" in await alice.presses("Make us a channel")
        assert not visit.town.asked_to_make
        visit.catch_up()


async def test_a_room_that_was_found_meanwhile_stays_theirs(tmp_path: Path) -> None:
    async with visiting(tmp_path) as visit:
        alice, bob = await coupled(visit)
        visit.town.trouble += [Trouble()]
        await both_agree(alice, bob)
        den = visit.den(alice, bob)
        await alice.commands("pair", room=den)
        await alice.presses("Begin", den)
        await visit.story.later(minutes=30)
        assert [one.room_chat for one in await rows(visit.story, t.couple)] == [den.id]
        visit.catch_up()


# --- rooms that others run ----------------------------------------------------------------------------------------


async def with_a_room(visit: Visit) -> tuple[Guest, Guest, Chat]:
    alice, bob = await coupled(visit)
    await both_agree(alice, bob)
    visit.catch_up()
    return alice, bob, room_of(visit)


async def test_a_token_that_was_taken_back_silences_no_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def refused(room: Chat, accounts: Sequence[Account]) -> RoomSeen:
        raise TokenRefused

    async with visiting(tmp_path) as visit:
        alice, bob, room = await with_a_room(visit)
        with monkeypatch.context() as patch:
            patch.setattr(visit.town, "look", refused)
            await alice.commands("today")
            await visit.story.later(minutes=10)
        await visit.story.later(minutes=10)
        assert not any("Others can read your channel" in words(one) for one in visit.in_(alice.chat))
        await opens_in(visit, room, alice, bob)


@pytest.mark.parametrize("how", ["a role", "everybody", "one of them cannot"])
async def test_a_channel_that_others_can_read_falls_silent_and_it_heals(tmp_path: Path, how: str) -> None:
    async with visiting(tmp_path) as visit:
        alice, bob, room = await with_a_room(visit)
        readers = set(visit.town.readers[room.id])
        if how == "a role":
            visit.town.readers[room.id].add("a role of the server")
        elif how == "everybody":
            visit.town.public.add(room.id)
        else:
            visit.town.readers[room.id].remove(bob.account.id)
        await visit.town.take(MembersChanged(room))
        await visit.story.settled()
        for person in (alice, bob):
            told = words(person.reads("Others can read your channel, or one of you no longer can"))
            assert "group" not in told
        said = len(visit.in_(room))
        await alice.commands("today")
        await alice.says("The cat.")
        await bob.says("You.")
        assert len(visit.in_(room)) == said
        visit.catch_up()
        visit.town.public.discard(room.id)
        visit.town.readers[room.id] = readers
        await visit.story.later(hours=2)
        for person in (alice, bob):
            person.reads("just the three of us in your room again")


async def test_a_silent_channel_that_is_deleted_is_let_go(tmp_path: Path) -> None:
    async with visiting(tmp_path) as visit:
        alice, bob, room = await with_a_room(visit)
        visit.town.public.add(room.id)
        await visit.town.take(MembersChanged(room))
        await visit.story.settled()
        visit.catch_up()
        visit.town.shut.add(room.id)
        await visit.story.later(hours=2)
        for person in (alice, bob):
            person.reads("I'm no longer in your room.")
        assert [one.room_chat for one in await rows(visit.story, t.couple)] == [""]
        await visit.story.later(hours=3)


async def test_a_deleted_channel_is_told_once_and_another_can_be_made(tmp_path: Path) -> None:
    async with visiting(tmp_path) as visit:
        alice, bob, room = await with_a_room(visit)
        for _ in range(2):
            await visit.town.take(BotRemoved(room))
        await visit.story.settled()
        for person in (alice, bob):
            person.reads("I'm no longer in your room.")
        await alice.commands("room", room=SQUARE)
        visit.catch_up()
        await both_agree(alice, bob)
        assert len(visit.town.made) == 2
        visit.catch_up()


async def test_on_both_kinds_of_database(tmp_path: Path, database_url: str) -> None:
    async with visiting(tmp_path, url=database_url) as visit:
        alice, bob, room = await with_a_room(visit)
        await opens_in(visit, room, alice, bob)
        eve = visit.guest("Eve")
        await eve.commands("pair", person=alice, room=SQUARE)
        await eve.presses("Yes")
        assert offers(visit, alice) == 1
        visit.catch_up()
