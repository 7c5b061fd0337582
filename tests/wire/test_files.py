"""Files both ways: a document that the bot has made, and what people sent, fetched again; against the sandbox, over HTTP."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import get_args

import pytest

from bot.carrier import Refused, SlowDown, Trouble, Uncertain
from bot.platforms.telegram import Telegram
from bot.platforms.telegram_files import where_it_lies
from bot.sandbox.api import Server
from bot.sandbox.human import Human
from bot.sandbox.world import World
from bot.speech import Block, Chat, File, Media, MediaKind, Message

MOST = 20 << 20
PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture
async def telegram(world: World, server: Server) -> AsyncIterator[Telegram]:
    telegram = Telegram(world.token, server.url)
    await telegram.start()
    yield telegram
    await telegram.close()


def chat(human: Human) -> Chat:
    return Chat("telegram", str(human.id))


@pytest.fixture
def alice(world: World) -> Human:
    alice = world.human("Alice")
    alice.starts()
    return alice


async def test_a_document_arrives_whole_with_its_name_and_caption(telegram: Telegram, alice: Human) -> None:
    data = bytes(range(256)) * 5000
    message = Message((Block("line", "Here it is."),), file=File("ours-2026.zip", data))
    await telegram.send(Chat("telegram", str(alice.id)), message)
    shown = alice.sees()[-1]
    assert shown.media is not None
    assert (shown.media.kind, shown.media.name, shown.media.data) == ("document", "ours-2026.zip", data)
    assert (shown.text, shown.silent) == ("Here it is.", True)


@pytest.mark.parametrize("kind", get_args(MediaKind))
async def test_what_came_from_elsewhere_arrives_as_what_it_is(
    kind: MediaKind, telegram: Telegram, alice: Human
) -> None:
    data = PNG + bytes(range(256)) * 5000
    await telegram.send(
        chat(alice), Message((Block("hint", "From Bob"),), media=Media(kind, "elsewhere", "discord", data))
    )
    shown = next(one for one in alice.sees() if one.media)
    assert shown.media is not None
    assert (shown.media.kind, shown.media.data) == (kind, data)
    assert (alice.sees()[-1].text, shown.silent) == ("From Bob", True)


async def test_a_picture_that_is_none_to_telegram_arrives_as_a_file(telegram: Telegram, alice: Human) -> None:
    await telegram.send(
        chat(alice), Message((Block("hint", "From Bob"),), media=Media("photo", "x", "discord", b"HEIC"))
    )
    shown = alice.sees()[-1]
    assert shown.media is not None
    assert (shown.media.kind, shown.media.name, shown.media.data) == ("document", "photo.jpg", b"HEIC")
    assert shown.text == "From Bob"


async def test_a_file_too_large_even_for_a_file_is_refused(telegram: Telegram, alice: Human) -> None:
    with pytest.raises(Refused):
        await telegram.send(
            chat(alice), Message(media=Media("video", "x", "discord", bytes(telegram.traits.largest_media + 1)))
        )
    await telegram.send(
        chat(alice), Message(media=Media("video", "x", "discord", bytes(telegram.traits.largest_media)))
    )
    assert sum(one.media is not None for one in alice.sees()) == 1


async def test_what_somebody_sent_is_fetched(telegram: Telegram, alice: Human) -> None:
    sent = alice.sends("voice", b"hear me")
    assert sent.media is not None
    assert await telegram.fetch(Media("voice", sent.media.id, "telegram"), MOST) == b"hear me"


async def test_what_is_too_big_or_gone_is_refused(telegram: Telegram, alice: Human) -> None:
    sent = alice.sends("video", b"x" * 1001)
    assert sent.media is not None
    with pytest.raises(Refused):
        await telegram.fetch(Media("video", sent.media.id, "telegram"), 1000)
    with pytest.raises(Refused):
        await telegram.fetch(Media("video", "forgotten", "telegram"), MOST)


async def test_trouble_on_the_way_is_told_in_our_words(telegram: Telegram, world: World, alice: Human) -> None:
    sent = alice.sends("photo", b"\xff\xd8\xff")
    assert sent.media is not None
    media = Media("photo", sent.media.id, "telegram")
    for fault, expected in (("down", Trouble), ("flood", SlowDown), ("lost", Uncertain), ("garbled", Uncertain)):
        world.faults.add(fault, "getFile")  # type: ignore[arg-type]
        with pytest.raises(expected):
            await telegram.fetch(media, MOST)
    world.files.clear()
    with pytest.raises(Refused):
        await telegram.fetch(media, MOST)


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ({"file_path": "/var/lib/secret", "file_size": 1}, Refused),
        ({"file_size": 1}, Refused),
        ({"file_path": "a", "file_size": "1"}, Refused),
        ({"file_path": "a", "file_size": 11}, Refused),
        (True, Uncertain),
    ],
)
def test_an_odd_answer_leads_nowhere(found: object, expected: type[Exception]) -> None:
    with pytest.raises(expected):
        where_it_lies(found, 10)
    assert where_it_lies({"file_path": "a?b", "file_size": 10}, 10) == ("a%3Fb", 10)
