"""Beginning where there is more than one platform: every way in, codes, and a couple of which each is on another one."""

from __future__ import annotations

from pathlib import Path

import pytest
import sqlalchemy as sa

from bot.speech import Message
from bot.store import tables as t
from tests.stories.test_pairing import opens, rows
from tests.stories.town import SQUARE, Visit, visiting, words
from tests.story import Person, plain


def code_in(text: str) -> str:
    """The code that stands in an invitation."""
    return text.partition("/pair code:")[2].split()[0]


def qr_of(message: Message) -> bool:
    return message.picture is not None


async def invites(alice: Person) -> str:
    """Alice, on the other platform, makes a link; what it says."""
    await alice.starts()
    await alice.presses("Yes")
    await alice.presses("link")
    alice.private.skip()
    return plain(alice.human.sees()[-1].text)


async def test_an_invitation_shows_every_way_in_and_the_code_that_can_be_scanned(tmp_path: Path) -> None:
    async with visiting(tmp_path) as visit:
        alice, bob = visit.story.person("Alice"), visit.guest("Bob")
        shown = await invites(alice)
        assert shown.index("Telegram\nhttps://t.me/") < shown.index("Discord\nhttps://discord.com/users/1")
        assert "send me this there:\n/pair code:i" in shown.replace("\n\n", "\n")
        assert "picture leads to Telegram" in shown
        assert alice.human.sees()[-1].media, "the code to scan is missing"
        await bob.commands("start")
        await bob.presses("Yes")
        await bob.presses("link")
        bob.skip()
        invitation = visit.in_(bob.chat)[-1]
        own, other = (words(invitation).index(one) for one in ("Discord\n", "Telegram\n"))
        assert own < other
        assert qr_of(invitation)


async def test_where_the_only_way_is_typed_there_is_nothing_to_scan(tmp_path: Path) -> None:
    async with visiting(tmp_path, alone=True) as visit:
        bob = visit.guest("Bob")
        await bob.commands("start")
        await bob.presses("Yes")
        await bob.presses("link")
        bob.skip()
        invitation = visit.in_(bob.chat)[-1]
        assert not qr_of(invitation)
        assert "scan" not in words(invitation)
        assert "https://discord.com/users/1\n" in words(invitation)
        assert code_in(words(invitation)).startswith("i")


@pytest.mark.parametrize("where", ["in private", "on the square"])
async def test_one_on_each_platform_begin_by_a_code(tmp_path: Path, where: str) -> None:
    async with visiting(tmp_path) as visit:
        alice, bob = visit.story.person("Alice"), visit.guest("Bob", "de")
        code = code_in(await invites(alice))
        popup = await bob.commands("pair", code, room=SQUARE if where == "on the square" else None)
        assert bool(popup) == (where == "on the square")
        assert not visit.in_(SQUARE)
        bob.reads("Alice möchte mit dir Duologue beginnen", "Wer den Server verwaltet")
        await bob.presses("Ja, mit Alice")
        bob.reads("Alice bestätigt noch")
        alice.reads("Bob has said yes")
        await alice.presses("Yes, Bob and me")
        alice.reads("You and Bob")
        alice.reads("Alice and Bob, you are paired")
        bob.reads("Alice und Bob, ihr seid jetzt verbunden")
        for reads in (alice.reads, bob.reads):
            reads("")
            reads("")  # and which city's clock
        await answer_each_other(visit, alice)


async def answer_each_other(visit: Visit, alice: Person) -> None:
    [bob] = visit.guests
    await alice.says("/today")
    visit.catch_up()
    await alice.says("The cat.")
    assert not any("The cat." in words(one) for one in visit.in_(bob.chat))
    await bob.says("Du.")
    assert "Du." in alice.shown()
    assert any("The cat." in words(one) for one in visit.in_(bob.chat))
    visit.catch_up()


async def test_and_the_other_way_round(tmp_path: Path) -> None:
    async with visiting(tmp_path) as visit:
        alice, bob = visit.story.person("Alice"), visit.guest("Bob")
        await bob.commands("start")
        await bob.presses("Yes")
        await bob.presses("link")
        link = next(one for one in words(visit.in_(bob.chat)[-1]).split() if one.startswith("https://t.me/"))
        visit.catch_up()
        await opens(visit.story, alice, link)
        alice.reads("Bob would like to begin")
        assert "server" not in alice.shown().replace("this server", "").replace("same server", "")
        await alice.presses("Yes, with Bob")
        await bob.presses("Yes, Alice and me")
        visit.catch_up()
        assert len(await rows(visit.story, t.couple)) == 1


async def test_a_code_works_once_for_a_day_and_never_for_its_maker(tmp_path: Path) -> None:
    async with visiting(tmp_path) as visit:
        alice, bob, eve = visit.story.person("Alice"), visit.guest("Bob"), visit.guest("Eve")
        code = code_in(await invites(alice))
        await alice.says(f"/pair code:{code}")
        alice.reads("This is your own link")
        await bob.commands("pair", code)
        bob.reads("Alice would like to begin")
        await bob.presses("Yes, with Alice")
        bob.reads("Alice confirms")
        alice.reads("Bob has said yes")
        await eve.commands("pair", code)
        eve.reads("no longer valid")
        await visit.story.later(minutes=1)
        await alice.says("/pair")
        await alice.presses("link")
        alice.private.skip()
        fresh = code_in(plain(alice.human.sees()[-1].text))
        await visit.story.later(hours=24)
        await eve.commands("pair", fresh)
        eve.reads("no longer valid")


async def test_a_code_bound_to_somebody_is_for_them_alone(tmp_path: Path) -> None:
    async with visiting(tmp_path) as visit:
        alice, bob, eve = visit.guest("Alice"), visit.guest("Bob"), visit.guest("Eve")
        await alice.commands("start")
        await alice.presses("Yes")
        await alice.commands("pair", person=bob)
        code = code_in(words(visit.in_(alice.chat)[-1]))
        visit.catch_up()
        await eve.commands("pair", code)
        eve.reads("no longer valid")
        await bob.commands("pair", code)
        bob.reads("Alice would like to begin")


async def test_guessing_codes_ends_soon_wherever_it_is_done(tmp_path: Path) -> None:
    async with visiting(tmp_path) as visit:
        eve = visit.guest("Eve")
        for number in range(10):
            await eve.commands("pair", f"code:i{number:022}", room=SQUARE if number % 2 else None)
            eve.reads("no longer valid")
        assert "Too many links" in await eve.commands("pair", f"i{10:022}", room=SQUARE)
        assert "Too many links" in await eve.commands("pair", f"i{11:022}")


async def test_a_rooms_code_said_aloud_lets_nobody_in_who_is_not_there(tmp_path: Path) -> None:
    async with visiting(tmp_path) as visit:
        alice, eve = visit.guest("Alice"), visit.guest("Eve")
        den = visit.den(alice)
        visit.town.readers[den.id].add("5")
        await alice.commands("pair", room=den)
        [(_id, enter)] = alice.buttons("Begin", den)
        await eve.commands("pair", enter.payload, room=SQUARE)  # type: ignore[union-attr]
        eve.reads("a room that I don't see you in")


async def test_a_links_payload_said_in_a_room_only_greets_there(tmp_path: Path) -> None:
    async with visiting(tmp_path) as visit:
        alice, bob = visit.story.person("Alice"), visit.story.person("Bob")
        code = code_in(await invites(alice))
        await bob.starts()
        visit.catch_up()
        await visit.story.open_room(alice, bob)
        visit.story.room_reads("Hello, you two")
        await bob.says(f"/start {code}", room=True)
        visit.story.room_reads("Hello, you two")


async def test_words_after_pair_are_no_code(tmp_path: Path) -> None:
    async with visiting(tmp_path) as visit:
        alice = visit.story.person("Alice")
        await alice.starts()
        alice.reads("Hello.")
        for said in ("/pair", "/pair robert", "/pair i would like to", "/pair code:", "/pair @bob"):
            await alice.says(said)
            alice.reads("Hello. I'm Duologue.")


async def test_who_is_asked_on_a_server_learns_who_can_read_there_and_nobody_else_does(tmp_path: Path) -> None:
    async with visiting(tmp_path) as visit:
        alice, bob = visit.story.person("Alice"), visit.guest("Bob")
        await alice.starts()
        assert "administrators" not in alice.reads("Hello.").text
        await bob.commands("start")
        bob.reads("Hello.", "administrators can always read it")
        async with visit.story.app.database.begin() as connection:
            assert (await connection.execute(sa.select(sa.func.count()).select_from(t.couple))).scalar() == 0
