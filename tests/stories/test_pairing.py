"""Beginning: in a room of the two, by a link, or by choosing the partner."""

from __future__ import annotations

import hashlib
import re

import sqlalchemy as sa

from bot.store import tables as t
from tests.story import Person, Story


async def rows(story: Story, table: sa.Table) -> list[sa.Row[tuple[object, ...]]]:
    async with story.app.database.begin() as connection:
        return list(await connection.execute(sa.select(table)))


def link_of(person: Person) -> str:
    return person.finds_way(person)


async def opens(story: Story, person: Person, link: str) -> None:
    await person.opens(link)


async def test_in_a_room_of_the_two(story: Story) -> None:
    alice, bob = story.person("Alice"), story.person("Bob")
    await story.open_room(alice, bob)
    welcome = story.room_reads("Hello, you two")
    assert welcome.buttons == (("Begin",),)
    await alice.presses("Begin")
    consent = alice.reads("whoever runs this server could technically read it", "/leave")
    assert consent.buttons[0] == ("Yes, that's fine with me",)
    await alice.presses("Yes")
    alice.reads("When the other one has said yes too")
    alice.reads("Which city's clock")
    await bob.presses("Begin")
    bob.reads("whoever runs this server")
    await bob.presses("Yes")
    bob.reads("you are both here")
    story.room_reads("Alice and Bob")
    for person in (alice, bob):
        person.reads("share a space now")
    bob.reads("Which city's clock")


async def test_the_zone_and_the_hour_are_asked_and_may_be_typed(story: Story) -> None:
    alice, bob = story.person("Alice"), story.person("Bob", "de-AT")
    await story.open_room(alice, bob)
    await alice.presses("Begin")
    await alice.presses("Yes")
    await alice.says("nowhere at all")
    story.catch_up()
    await alice.says("new york")
    alice.reads("New York time it is")
    await bob.presses("Begin")
    await bob.presses("Ja")
    story.catch_up()
    await bob.says("Wien")
    bob.reads("Wien")
    await bob.says("21 Uhr")
    bob.reads("21:00")
    alice.reads("has moved", "3:00")
    [couple] = await rows(story, t.couple)
    assert (couple.zone, f"{couple.hour:%H:%M}") == ("America/New_York", "15:00")


async def test_defaults_let_everything_be_skipped(story: Story) -> None:
    alice, bob = await story.pair()
    await story.at("19:00")
    alice.reads("The question of the day")
    bob.reads("The question of the day")
    story.room_reads("0 of 2")


async def test_by_link_and_confirmation(story: Story) -> None:
    alice, bob = story.person("Alice"), story.person("Bob")
    await alice.starts()
    alice.reads("Hello. I'm Duologue.", "whoever runs this server")
    await alice.presses("Yes")
    alice.reads("Who would you like")
    await alice.presses("link")
    assert alice.reads("Your invitation", "https://").media, "the QR code is missing"
    await opens(story, bob, link_of(alice))
    bob.reads("Alice would like to begin", "whoever runs this server")
    await bob.presses("Yes, with Alice")
    bob.reads("Alice confirms")
    alice.reads("Bob has said yes")
    await alice.presses("Yes, Bob and me")
    alice.reads("You and Bob")
    for person in (alice, bob):
        person.reads("Alice and Bob, you are paired")
        person.reads("share a space now")
    alice.reads("Which city's clock")
    bob.reads("Which city's clock")


async def test_the_token_is_hashed_at_rest(story: Story) -> None:
    alice = story.person("Alice")
    await alice.starts()
    await alice.presses("Yes")
    await alice.presses("link")
    story.catch_up()
    token = re.split("start=i|code:i", link_of(alice))[1]
    [invite] = await rows(story, t.invite)
    assert invite.token_hash == hashlib.sha256(token.encode()).digest()


async def test_a_link_works_once(story: Story) -> None:
    alice, bob, eve = story.person("Alice"), story.person("Bob"), story.person("Eve")
    await alice.starts()
    await alice.presses("Yes")
    await alice.presses("link")
    link = link_of(alice)
    await opens(story, alice, link)
    await opens(story, bob, link)
    await opens(story, eve, link)
    story.catch_up()
    await bob.presses("Yes, with Alice")
    bob.reads("Alice confirms")
    alice.reads("Bob has said yes")
    await eve.presses("Yes, with Alice")
    eve.reads("no longer valid")
    mallory = story.person("Mallory")
    await opens(story, mallory, link)
    mallory.reads("no longer valid")


async def test_a_link_expires_after_a_day(story: Story) -> None:
    alice, bob = story.person("Alice"), story.person("Bob")
    await alice.starts()
    await alice.presses("Yes")
    await alice.presses("link")
    link = link_of(alice)
    await story.later(hours=24)
    story.catch_up()
    await opens(story, bob, link)
    bob.reads("no longer valid")


async def test_the_asker_can_say_that_it_was_somebody_else(story: Story) -> None:
    alice, eve = story.person("Alice"), story.person("Eve")
    await alice.starts()
    await alice.presses("Yes")
    await alice.presses("link")
    await opens(story, eve, link_of(alice))
    await eve.presses("Yes, with Alice")
    story.catch_up()
    await alice.presses("somebody else")
    alice.reads("All right")
    eve.reads("no longer valid")
    assert await rows(story, t.couple) == []


async def test_declining_shows_nothing(story: Story) -> None:
    alice, bob = story.person("Alice"), story.person("Bob")
    await alice.starts()
    await alice.presses("Yes")
    await alice.presses("link")
    await opens(story, bob, link_of(alice))
    story.catch_up()
    await bob.presses("No, thank you")
    bob.reads("Nobody is told")


async def test_choosing_binds_the_invitation_to_that_account(story: Story) -> None:
    alice, bob, eve = story.person("Alice"), story.person("Bob"), story.person("Eve")
    await alice.starts()
    await alice.presses("Yes")
    await alice.presses("Choose my partner")
    story.catch_up()
    keyboard = next(one for one in alice.human.sees() if one.buttons == (("Choose from my contacts",),))
    alice.human.picks(keyboard, bob.human)
    await story.settled()
    alice.reads("Send this link to Bob", "https://")
    link = link_of(alice)
    await opens(story, eve, link)
    eve.reads("no longer valid")
    await opens(story, bob, link)
    bob.reads("Alice would like to begin")
    await bob.presses("Yes, with Alice")
    bob.reads("Alice confirms")
    alice.reads("Bob has said yes")


async def test_a_chosen_partner_who_has_met_the_bot_is_asked_at_once(story: Story) -> None:
    alice, bob = story.person("Alice"), story.person("Bob")
    await bob.starts()
    await alice.starts()
    await alice.presses("Yes")
    await alice.presses("Choose my partner")
    story.catch_up()
    keyboard = next(one for one in alice.human.sees() if one.buttons == (("Choose from my contacts",),))
    alice.human.picks(keyboard, bob.human)
    await story.settled()
    alice.reads("Send this link to Bob")
    bob.reads("Alice would like to begin")


async def test_who_is_in_a_couple_is_told_kindly(story: Story) -> None:
    alice, bob = await story.pair()
    eve = story.person("Eve")
    await alice.says("/pair")
    alice.reads("You and Bob already share a space")
    await eve.starts()
    await eve.presses("Yes")
    await eve.presses("link")
    story.catch_up()
    await opens(story, bob, link_of(eve))
    bob.reads("You and Alice already share a space")


async def test_a_stranger_with_the_rooms_link_stays_outside(story: Story) -> None:
    alice, bob, eve = story.person("Alice"), story.person("Bob"), story.person("Eve")
    await story.open_room(alice, bob)
    assert story.room is not None
    [[key]] = story.room.messages[-1].keys
    await opens(story, eve, key["url"])
    eve.reads("a room that I don't see you in")
    story.catch_up()
    await alice.presses("Begin")
    await alice.presses("Yes")
    await opens(story, eve, key["url"])
    eve.reads("a room that I don't see you in")
    story.catch_up()


async def test_a_room_of_more_than_two_has_to_empty_first(story: Story) -> None:
    alice, bob, eve = story.person("Alice"), story.person("Bob"), story.person("Eve")
    await story.open_room(alice, bob, eve)
    await alice.presses("Begin")
    alice.reads("more people in that room")
    story.catch_up()


async def test_not_paired_is_said_kindly(story: Story) -> None:
    alice = story.person("Alice")
    await alice.starts()
    story.catch_up()
    for words in ("/today", "/streak", "/checkin", "hello?"):
        await alice.says(words)
        alice.reads("This takes two")
    await alice.says("/nonsense")
    alice.reads("don't know that one")


async def test_each_in_their_own_language(story: Story) -> None:
    alice, bob = story.person("Alice", "en-GB"), story.person("Bob", "de")
    await story.open_room(alice, bob)
    for person in (alice, bob):
        await person.presses("Begin")
        await person.presses("Yes" if person is alice else "Ja")
    story.catch_up()
    await story.at("19:00")
    english, german = alice.reads("The question of the day"), bob.reads("Frage")
    assert english.text != german.text
    story.catch_up()
