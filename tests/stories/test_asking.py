"""Asking somebody by name, from a server too: who is written to, who is not, and that the asker cannot tell."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.speech import Chat
from bot.store import tables as t
from tests.stories.test_pairing import link_of, opens, rows
from tests.stories.town import SQUARE, Guest, Visit, visiting, words

ASKED = "would like to begin Duologue with you"


async def has_begun(visit: Visit, name: str) -> Guest:
    """Somebody who has consented."""
    guest = visit.guest(name)
    await guest.commands("start")
    await guest.presses("Yes")
    guest.skip()
    return guest


def times_asked(visit: Visit, guest: Guest) -> int:
    return sum(ASKED in words(one) for one in visit.in_(guest.chat))


def said_to(visit: Visit, guest: Guest) -> list[str]:
    """What somebody was told, but for the codes, which are never the same."""
    texts = [words(one) for one in visit.in_(guest.chat)]
    return [" ".join(word for word in text.split() if not word.startswith("code:")) for text in texts]


async def test_from_the_square_to_a_couple(tmp_path: Path) -> None:
    async with visiting(tmp_path) as visit:
        alice, bob, eve = visit.guest("Alice"), visit.guest("Bob"), visit.guest("Eve")
        popup = await alice.commands("pair", person=bob, room=SQUARE)
        assert popup.startswith("I've written to you in private.")
        assert "direct messages" in popup
        assert "Bob" not in popup
        assert not bob.unread(), "asked before the asker has agreed to anything"
        alice.reads("Hello. I'm Duologue.", "administrators can always read it")
        await alice.presses("Yes")
        alice.reads("Thank you.")
        alice.reads("I'll let your partner know", "https://discord.com/users/1", "/pair code:i")
        bob.reads("Alice would like to begin", "whoever runs this server", "administrators can always read it")
        await eve.commands("pair", words(visit.in_(alice.chat)[-1]).partition("code:")[2])
        eve.reads("no longer valid")
        await bob.presses("Yes, with Alice")
        bob.reads("Alice confirms")
        alice.reads("Bob has said yes")
        await alice.presses("Yes, Bob and me")
        visit.catch_up()
        assert len(await rows(visit.story, t.couple)) == 1
        assert not visit.in_(SQUARE), "said before everybody"


async def test_who_has_begun_asks_at_once_and_reads_the_name_they_chose(tmp_path: Path) -> None:
    async with visiting(tmp_path) as visit:
        alice, bob = await has_begun(visit, "Alice"), visit.guest("Bob")
        assert not await alice.commands("pair", person=bob)
        alice.reads("I'll let Bob know in private")
        bob.reads("Alice would like to begin")
        await alice.commands("pair", person=alice)
        alice.reads("That's you.")


@pytest.mark.parametrize("where", [None, SQUARE], ids=["in private", "on the square"])
async def test_the_asker_reads_the_same_whoever_it_is(tmp_path: Path, where: Chat | None) -> None:
    seen = set()
    for how in ("new", "known", "coupled", "shut", "has declined", "asked by many"):
        directory = tmp_path / how
        directory.mkdir()
        async with visiting(directory) as visit:
            alice, bob = await has_begun(visit, "Alice"), visit.guest("Bob")
            await become(visit, alice, bob, how)
            before, asked = len(said_to(visit, alice)), times_asked(visit, bob)
            popup = await alice.commands("pair", person=bob, room=where)
            assert times_asked(visit, bob) - asked == (how in ("new", "known"))
            seen.add((popup, *said_to(visit, alice)[before:]))
            visit.catch_up()
    assert len(seen) == 1


async def become(visit: Visit, alice: Guest, bob: Guest, how: str) -> None:
    if how == "known":
        await bob.commands("start")
    elif how == "coupled":
        await visit.pair(visit.guest("Carol"), bob)
    elif how == "shut":
        visit.town.shut.add(bob.chat.id)
    elif how == "has declined":
        await alice.commands("pair", person=bob)
        await bob.presses("No, thank you")
    elif how == "asked by many":
        for number in range(3):
            await (await has_begun(visit, f"Carol {number}")).commands("pair", person=bob)
    visit.catch_up()


async def test_nobody_is_written_to_twice_for_the_same_asker_in_a_day(tmp_path: Path) -> None:
    async with visiting(tmp_path) as visit:
        alice, bob, carol = await has_begun(visit, "Alice"), visit.guest("Bob"), visit.guest("Carol")
        for _ in range(2):
            for person in (bob, carol, bob):
                await alice.commands("pair", person=person, room=SQUARE)
        assert times_asked(visit, bob) == times_asked(visit, carol) == 1
        await visit.story.later(hours=25)
        await alice.commands("pair", person=bob)
        assert times_asked(visit, bob) == 2
        visit.catch_up()


async def test_who_has_declined_is_not_asked_again_by_the_same_for_three_months(tmp_path: Path) -> None:
    async with visiting(tmp_path) as visit:
        alice, bob, carol = await has_begun(visit, "Alice"), visit.guest("Bob"), await has_begun(visit, "Carol")
        await alice.commands("pair", person=bob)
        await bob.presses("No, thank you")
        for days in (2, 30, 57):
            await visit.story.later(days=days)
            await visit.story.app.purge()
            await alice.commands("pair", person=bob)
        assert times_asked(visit, bob) == 1
        await carol.commands("pair", person=bob)
        assert times_asked(visit, bob) == 2
        visit.catch_up()


async def test_a_link_declined_is_a_no_too(tmp_path: Path) -> None:
    async with visiting(tmp_path) as visit:
        alice, bob = visit.story.person("Alice"), visit.story.person("Bob")
        await alice.starts()
        await alice.presses("Yes")
        await alice.presses("link")
        link = next(one for one in alice.shown().split() if one.startswith("https://t.me"))
        await opens(visit.story, bob, link)
        await bob.presses("No, thank you")
        visit.catch_up()
        await visit.story.later(days=3)
        await alice.says("/pair")
        await alice.presses("Choose my partner")
        alice.human.picks(alice.human.sees()[-1], bob.human)
        await visit.story.settled()
        alice.private.skip()
        assert ASKED not in "".join(one.text for one in bob.private.all())
        # Whoever thinks better of it still can, by the link.
        await opens(visit.story, bob, link_of(alice))
        bob.reads("Alice would like to begin")


async def test_two_declined_one_after_the_other_are_both_remembered(tmp_path: Path) -> None:
    async with visiting(tmp_path) as visit:
        alice, bob, carol = await has_begun(visit, "Alice"), visit.guest("Bob"), await has_begun(visit, "Carol")
        await alice.commands("pair", person=bob)
        await bob.presses("No, thank you")
        await carol.presses("link")
        await bob.commands("pair", words(visit.in_(carol.chat)[-1]).partition("code:")[2].split()[0])
        await bob.presses("No, thank you")
        await visit.story.later(days=3)
        before = times_asked(visit, bob)
        for asker in (alice, carol):
            await asker.commands("pair", person=bob)
        assert times_asked(visit, bob) == before
        visit.catch_up()


async def test_who_consents_only_now_finds_the_limits_too(tmp_path: Path) -> None:
    async with visiting(tmp_path) as visit:
        alice, bob = visit.guest("Alice"), visit.guest("Bob")
        for number in range(3):
            await (await has_begun(visit, f"Stranger {number}")).commands("pair", person=bob)
        await alice.commands("pair", person=bob, room=SQUARE)
        await alice.presses("Yes, that's fine with me")
        assert times_asked(visit, bob) == 3
        visit.catch_up()


async def test_who_was_shut_for_a_while_can_be_asked_again(tmp_path: Path) -> None:
    async with visiting(tmp_path) as visit:
        alice, carol, bob = (
            await has_begun(visit, "Alice"),
            await has_begun(visit, "Carol"),
            await has_begun(visit, "Bob"),
        )
        visit.town.shut.add(bob.chat.id)
        await alice.commands("pair", person=bob)
        visit.town.shut.clear()
        await carol.commands("pair", person=bob)
        bob.reads("Carol would like to begin")
        visit.catch_up()


async def test_many_askers_do_not_make_a_flood(tmp_path: Path) -> None:
    async with visiting(tmp_path) as visit:
        bob = visit.guest("Bob")
        for number in range(8):
            asker = await has_begun(visit, f"Stranger {number}")
            await asker.commands("pair", person=bob, room=SQUARE)
        assert times_asked(visit, bob) == 3
        await visit.story.later(hours=25)
        await (await has_begun(visit, "Alice")).commands("pair", person=bob)
        assert times_asked(visit, bob) == 4
        visit.catch_up()


async def test_one_asker_does_not_write_to_a_whole_server(tmp_path: Path) -> None:
    async with visiting(tmp_path) as visit:
        eve = await has_begun(visit, "Eve")
        victims = [visit.guest(f"Victim {number}") for number in range(8)]
        for one in victims:
            await eve.commands("pair", person=one, room=SQUARE)
        assert sum(times_asked(visit, one) for one in victims) == 5
        visit.catch_up()


async def test_of_whoever_never_answers_nothing_is_kept_longer_than_the_invitation(tmp_path: Path) -> None:
    async with visiting(tmp_path) as visit:
        alice, bob = await has_begun(visit, "Alice"), visit.guest("Bob")
        await alice.commands("pair", person=bob, room=SQUARE)
        assert [one.account for one in await rows(visit.story, t.person)] == [alice.account.id]
        visit.catch_up()
        await visit.story.later(hours=49)
        await visit.story.app.purge()
        assert await rows(visit.story, t.invite) == []


async def test_the_choice_waits_for_the_consent_and_is_asked_once(tmp_path: Path) -> None:
    async with visiting(tmp_path) as visit:
        alice, bob, carol = visit.guest("Alice"), visit.guest("Bob"), visit.guest("Carol")
        await alice.commands("pair", person=bob, room=SQUARE)
        await alice.commands("pair", person=carol, room=SQUARE)
        for _ in range(2):
            await alice.presses("Yes, that's fine with me")
        await alice.presses("Yes, that's fine with me", oldest=True)
        assert times_asked(visit, carol) == 1
        assert times_asked(visit, bob) == 0, "an earlier choice that was given up"
        visit.catch_up()


async def test_a_consent_that_comes_after_the_choice_has_expired_begins_anew(tmp_path: Path) -> None:
    async with visiting(tmp_path) as visit:
        alice, bob = visit.guest("Alice"), visit.guest("Bob")
        await alice.commands("pair", person=bob, room=SQUARE)
        alice.skip()
        for hours in (25, 100):
            await visit.story.later(hours=hours)
            await visit.story.app.purge()
            await alice.presses("Yes, that's fine with me")
            alice.reads("Who would you like to share this with? On a server")
        assert not times_asked(visit, bob)


async def test_a_repeated_command_and_a_crash_between_ask_once(tmp_path: Path) -> None:
    async with visiting(tmp_path) as visit:
        alice, bob = await has_begun(visit, "Alice"), visit.guest("Bob")
        await alice.commands("pair", person=bob, room=SQUARE, update_id="same")
        visit.catch_up()
    async with visiting(tmp_path, after=visit) as again:
        await alice.commands("pair", person=bob, room=SQUARE, update_id="same")
        await alice.commands("pair", person=bob, room=SQUARE)
        assert times_asked(again, bob) == 1
        again.catch_up()


async def test_a_shut_private_chat_of_the_asker_is_told_how_to_open(tmp_path: Path) -> None:
    async with visiting(tmp_path) as visit:
        alice, bob = visit.guest("Alice"), visit.guest("Bob")
        visit.town.shut.add(alice.chat.id)
        assert "Allow direct messages" in await alice.commands("pair", person=bob, room=SQUARE)
        assert not visit.in_(alice.chat)
        visit.town.shut.clear()
        await alice.commands("pair", person=bob, room=SQUARE)
        alice.reads("Hello. I'm Duologue.")
        await alice.presses("Yes")
        visit.catch_up()
        assert times_asked(visit, bob) == 1


async def test_who_is_in_a_couple_is_told_so_in_private_alone(tmp_path: Path) -> None:
    async with visiting(tmp_path) as visit:
        alice, bob, eve = visit.guest("Alice"), visit.guest("Bob"), visit.guest("Eve")
        await visit.pair(alice, bob)
        popup = await alice.commands("pair", person=eve, room=SQUARE)
        assert "Bob" not in popup
        assert "in private" in popup
        alice.reads("You and Bob already share a space")


async def test_both_ask_each_other_and_become_one_couple(tmp_path: Path) -> None:
    async with visiting(tmp_path) as visit:
        alice, bob = await has_begun(visit, "Alice"), await has_begun(visit, "Bob")
        await alice.commands("pair", person=bob, room=SQUARE)
        await bob.commands("pair", person=alice, room=SQUARE)
        await alice.presses("Yes, with Bob")
        await bob.presses("Yes, with Alice")
        await alice.presses("Yes, Bob and me")
        await bob.presses("Yes, Alice and me")
        visit.catch_up()
        assert len(await rows(visit.story, t.couple)) == 1


async def test_in_company_pair_alone_only_says_how(tmp_path: Path) -> None:
    async with visiting(tmp_path) as visit:
        alice = visit.guest("Alice")
        visit.town.readers[SQUARE.id] = {alice.account.id, "5"}
        assert "/pair with your partner's name" in await alice.commands("pair", room=SQUARE)
        assert not visit.in_(SQUARE)
        assert not alice.unread()
        assert await rows(visit.story, t.person) == [], "kept though only seen in a room"


async def test_where_only_two_can_read_it_greets_them(tmp_path: Path) -> None:
    async with visiting(tmp_path) as visit:
        alice, bob, eve = visit.guest("Alice", "de"), visit.guest("Bob"), visit.guest("Eve")
        den = visit.den(alice, bob, eve)
        await alice.commands("pair", room=den)
        assert not visit.in_(den)
        visit.town.readers[den.id].remove(eve.account.id)
        await alice.commands("pair", room=den)
        assert "Hallo, ihr zwei." in words(visit.in_(den)[-1])
        for guest in (alice, bob):
            assert "privat" in await guest.presses("Los geht’s", den)
            await guest.presses("Ja" if guest is alice else "Yes")
        assert any("Alice und Bob, ihr seid jetzt verbunden" in words(one) for one in visit.in_(den))
        visit.catch_up()
        await alice.commands("pair", room=den)
        assert "Hallo" not in words(visit.in_(den)[-1]), "greeted in a room that is somebody's"


async def test_a_channel_that_others_can_read_pairs_nobody(tmp_path: Path) -> None:
    async with visiting(tmp_path) as visit:
        alice, bob = visit.guest("Alice"), visit.guest("Bob")
        den = visit.den(alice, bob)
        await alice.commands("pair", room=den)
        visit.town.public.add(den.id)
        await alice.presses("Begin", den)
        alice.reads("Others can read that channel, too")
