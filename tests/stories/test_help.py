"""The help: what there is, each practice found and begun in two taps; and the buttons that lead there, wherever they stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.feature import House
from bot.phrasing import GO
from bot.speech import Account, Chat, Pressed, Sender, Update
from bot.store.posts import button_place
from bot.texts import Texts, phrase
from handlers import FEATURES
from tests.story import Person, Story, plain, telling

HOUSE, TEXTS = House(FEATURES), Texts()
PLACED = [(category, name) for category, names in HOUSE.help.items() for name in names]


def label(phrase_id: str) -> str:
    return TEXTS.say("en", phrase(phrase_id))


async def goes(person: Person, category: str, command: str) -> None:
    """Two taps from the help."""
    await person.says("/help")
    await person.presses(label(f"button-help-{category}"))
    await person.presses(label(f"command-{command}"))


def newest_line(person: Person) -> str:
    said = [one for one in person.human.sees() if one.from_id == person.human.world.bot_id]
    # Whoever clears the chat is left with nothing to read.
    return plain(max(said, key=lambda one: one.id).text).split("\n")[0] if said else ""


@pytest.mark.parametrize(("category", "command"), PLACED)
async def test_each_command_is_two_taps_away_and_does_what_it_does_when_typed(
    story: Story, category: str, command: str
) -> None:
    alice, _bob = await story.pair()
    await goes(alice, category, command)
    by_tap = newest_line(alice)
    assert by_tap != label(f"button-help-{category}"), "nothing came of it"
    await alice.says(f"/{command}")
    assert newest_line(alice) == by_tap
    story.catch_up()


async def test_it_is_short_and_each_screen_takes_the_place_of_the_last(story: Story) -> None:
    alice, bob = await story.pair()
    before = bob.shown()
    await alice.says("/help")
    first = alice.reads("One question a day", "whoever runs this server", "/leave")
    shown = [one for row in first.buttons for one in row]
    assert plain(shown[0]) == "Day by day"
    assert plain(shown[-1]) == "If something doesn't feel right"
    await alice.presses("Settings and privacy")
    screen = alice.reads("Settings and privacy", "/settings", "/export")
    assert screen.id == first.id
    await alice.presses("Back")
    assert alice.reads("What I can do").id == first.id
    assert bob.shown() == before
    story.quiet()


async def test_whoever_is_alone_is_led_to_beginning_first(story: Story) -> None:
    alice = story.person("Alice")
    await alice.starts()
    story.catch_up()
    await alice.says("/help")
    shown = alice.reads("What I can do")
    assert plain(shown.buttons[0][0]) == "Begin with somebody"
    await alice.presses("Begin with somebody")
    alice.reads("Once a day I ask you both a question")
    await goes(alice, "daily", "today")
    story.catch_up()
    await alice.presses(label("command-today"))
    alice.reads("This takes two")


async def test_what_is_begun_by_a_tap_is_answered_like_any_other(story: Story) -> None:
    alice, bob = await story.pair()
    await goes(alice, "daily", "today")
    story.catch_up()
    await alice.answers("The cat.")
    story.room_reads("1 of 2")
    await bob.answers("You.", opens=True)
    story.both_see("The cat.", "You.")
    story.catch_up()
    # What is over has to be loaded for it, as for the command itself.
    await alice.says("/help")
    await alice.presses("Day by day")
    await alice.presses(label("command-today"))
    assert "You." in alice.shown()
    story.catch_up()


async def test_a_command_tapped_ends_what_the_next_message_was_to_be(story: Story) -> None:
    alice, _bob = await story.pair()
    await alice.says("/today")
    await alice.says("/help")
    await alice.presses("Day by day")
    await alice.says("/ask")
    await alice.presses(label("command-why"))
    story.catch_up()
    await alice.answers("The cat.")
    story.catch_up()


async def test_a_button_still_leads_there_after_a_restart_and_in_another_chat_nowhere(tmp_path: Path) -> None:
    async with telling(tmp_path) as before:
        alice, _bob = await before.pair()
        await alice.says("/help")
        await alice.presses("Memories")
        before.catch_up()
    async with telling(tmp_path, after=before) as story:
        alice, bob = story.people
        await alice.presses(label("command-streak"))
        alice.reads("Your days together")
        key = story.app.vault.seal_button(f"telegram|{alice.human.id}", GO, "streak")
        assert await taps(story, bob, Chat("telegram", str(bob.human.id)), key) == "That button has expired."


async def taps(story: Story, person: Person, chat: Chat, key: str) -> str:
    """Tap what may or may not stand there; return what pops up."""
    sender = Sender(Account("telegram", str(person.human.id)), person.name)
    popups = await story.app.engine.submit("telegram", [Update("", Pressed(sender, chat, "1", key, "a tap"))])
    await story.settled()
    assert len(popups) == 1
    return plain(popups[0].text)


@pytest.mark.parametrize("command", ["streak", "pause", "today", "privacy"])
async def test_in_a_room_it_answers_in_private_and_strangers_not_at_all(story: Story, command: str) -> None:
    alice, bob = await story.pair()
    eve = story.person("Eve")
    await eve.starts()
    assert story.room is not None
    story.catch_up()
    room = Chat("telegram", str(story.room.id), private=False)
    key = story.app.vault.seal_button(button_place(room), GO, command)
    before, in_room = bob.shown(), len(story.room.messages)
    if command != "today":
        assert await taps(story, alice, room, key) == "I've written to you in our private chat."
        alice.reads()
        assert bob.shown() == before
        assert len(story.room.messages) == in_room
    assert await taps(story, eve, room, key) == "That button doesn't work here."
    story.quiet()


async def test_a_command_that_is_gone_leads_nowhere(story: Story) -> None:
    alice, _bob = await story.pair()
    chat = Chat("telegram", str(alice.human.id))
    key = story.app.vault.seal_button(button_place(chat), GO, "nosuch")
    assert await taps(story, alice, chat, key) == "That button has expired."
    story.quiet()
