"""Each partner in their own language, from the first word to the last, on either platform."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.decks import SOURCE
from bot.feature import House
from bot.sandbox.model import Message
from bot.texts import Phrase, phrase, prompt_phrase
from handlers import FEATURES
from tests.archives import documents, unpacked
from tests.pseudo import TEXTS
from tests.staging.stages import telling_there
from tests.story import Person, Story, plain, telling

COMMANDS = [name for name in House(FEATURES).commands if "@" not in name]
CLIENTS = [("pt", "pt-BR"), ("pt-BR", "pt-BR"), ("es-419", "es"), ("es", "es"), ("ru", "ru"), ("de", "de")]
EVERY_CLIENT = pytest.mark.parametrize(("client", "language"), CLIENTS)


def said(language: str, what: Phrase | str) -> str:
    """How it reads in this language."""
    return plain(TEXTS.say(language, phrase(what) if isinstance(what, str) else what))


async def goes_on(person: Person, message: Message) -> None:
    """Tap the first button: the one that goes on."""
    await person.presses(message.buttons[0][0], on=message)


async def paired(story: Story, *clients: str) -> tuple[Person, Person]:
    """Two with clients in these languages become a couple, by first buttons alone; all of it is read."""
    alice, bob = story.person("Alice", clients[0]), story.person("Bob", clients[1])
    await story.open_room(alice, bob)
    assert story.room is not None
    for person in (alice, bob):
        await goes_on(person, next(one for one in story.room.messages if one.buttons))
        await goes_on(person, person.human.sees()[-1])
    story.catch_up()
    return alice, bob


async def tells_each_in_their_own(story: Story, client: str, language: str) -> None:
    """A day, and every command."""
    alice, bob = await paired(story, client, "ru")
    await alice.says("/today")
    asked = [
        next(one.id for one in TEXTS.prompts if said(tongue, prompt_phrase(one.id)) in person.shown())
        for person, tongue in ((alice, language), (bob, "ru"))
    ]
    assert asked[0] == asked[1]
    story.catch_up()
    await alice.says("Котёнок 🐈")
    alice.reads(said(language, "sealed"))
    await bob.says("Você.")
    story.catch_up()
    assert story.times_shown("Котёнок 🐈") == story.times_shown("Você.") == 1
    shown = ""
    for name in COMMANDS:
        await alice.says(f"/{name}")
        told = [plain(one.text) for one in alice.private.all()]
        assert told or story.world.popups, name
        shown += "\n".join(told)
        story.catch_up()
    assert said(language, "settings-title") in shown
    assert said(SOURCE, "settings-title") not in shown
    assert said(language, "something-wrong") not in shown


@EVERY_CLIENT
async def test_on_telegram(story: Story, client: str, language: str) -> None:
    await tells_each_in_their_own(story, client, language)


@pytest.mark.parametrize(("client", "language"), [one for one in CLIENTS if one[0] not in ("pt", "es")])
async def test_on_discord(tmp_path: Path, client: str, language: str) -> None:
    async with telling_there(tmp_path) as story:
        await tells_each_in_their_own(story, client, language)


async def test_whoever_has_another_language_than_the_client_finds_it_by_its_own_name(story: Story) -> None:
    alice, bob = await story.pair()
    await bob.says("/settings")
    await bob.presses("Language")
    shown = bob.human.sees()[-1]
    assert [row[0] for row in shown.buttons[:-1]] == ["English", "Deutsch", "Español", "Português (Brasil)", "Русский"]
    await bob.presses("Português (Brasil)")
    assert said("pt-BR", "settings-title") in bob.shown()
    story.catch_up()
    await alice.says("/today")
    alice.reads("The question of the day")
    bob.reads(said("pt-BR", "daily-title"))
    story.catch_up()


@pytest.mark.parametrize("room", [True, False])
async def test_before_anything_is_agreed_to_it_can_be_read_in_ones_own(story: Story, room: bool) -> None:
    alice, bob = story.person("Alice", "uk"), story.person("Bob", "uk")
    if room:
        await story.open_room(alice, bob)
        await alice.presses("Begin")
    else:
        await alice.starts()
    alice.reads("Hello. I'm Duologue.", "Who can read what")
    await alice.presses("Language")
    assert alice.reads().buttons[-1] == ("Русский",)
    await alice.presses("Русский")
    alice.reads(said("ru", "hello"), said("ru", "consent-leave"))
    await goes_on(alice, alice.human.sees()[-1])
    assert alice.reads().text in (said("ru", "consented-first"), said("ru", "begin-how"))
    story.catch_up()


async def test_a_button_of_the_beginning_tapped_again_in_a_space_changes_ones_own_language_and_nothing_else(
    story: Story,
) -> None:
    alice, bob = story.person("Alice"), story.person("Bob")
    await story.open_room(alice, bob)
    await alice.presses("Begin")
    hello = alice.reads("Hello")
    await alice.presses("Language")
    asked = alice.reads()
    data = next(key["callback_data"] for row in asked.keys for key in row if key["text"] == "Русский")
    await alice.presses("English", on=asked)
    for person in (alice, bob):
        if person is bob:
            await person.presses("Begin")
        await person.presses("Yes")
    story.catch_up()
    alice.human.forges(data, hello)
    await story.settled()
    alice.reads(said("ru", "settings-title"))
    story.quiet()


@pytest.mark.parametrize(
    ("client", "typed", "wrong"),
    [("es", "a las 20:30", "de noche"), ("pt", "às 20h30", "de noite"), ("ru", "в 20:30", "вечером")],
)
async def test_an_hour_is_typed_as_people_write_it_there(tmp_path: Path, client: str, typed: str, wrong: str) -> None:
    async with telling(tmp_path) as story:
        alice, _bob = await paired(story, client, client)
        language = TEXTS.best(client)
        await alice.says("/settings")
        await alice.presses(said(language, "button-settings-hour"))
        story.catch_up()
        await alice.says(wrong)
        alice.reads(said(language, "hour-unknown"))
        await alice.says(typed)
        alice.reads("20:30")
        story.catch_up()


@pytest.mark.parametrize(
    ("client", "city"), [("pt-PT", "São Paulo"), ("ru", "Москва"), ("de", "Berlin"), ("es", "UTC")]
)
async def test_the_clock_to_begin_with_is_the_likely_one(story: Story, client: str, city: str) -> None:
    alice, _bob = await paired(story, client, client)
    asked = next(one for one in alice.human.sees() if said(TEXTS.best(client), "zone-ask") in one.text)
    assert city in plain(asked.buttons[0][0])


async def test_the_exported_page_says_its_language(story: Story) -> None:
    alice, _bob = await paired(story, "pt", "ru")
    await alice.says("/export")
    await goes_on(alice, alice.human.sees()[-1])
    story.catch_up()
    page = unpacked(documents(alice.human)[-1]).page
    assert '<html lang="pt-BR" dir="ltr">' in page
    assert "Português (Brasil)" in page


async def test_the_menu_behind_the_button_is_in_the_clients_language(story: Story) -> None:
    for code, language in (("pt", "pt-BR"), ("es", "es"), ("ru", "ru"), ("de", "de")):
        menu = story.world.about["commands:default", code]
        assert isinstance(menu, list)
        assert [plain(one["description"]) for one in menu if one["command"] == "today"] == [
            said(language, "command-today")
        ]
