"""Voices and pictures of a couple on two platforms: each sees both at home, or a kind word in their place."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest

from bot.carrier import SlowDown, Trouble, Unreachable
from bot.speech import Media, MediaKind
from tests.archives import unpacked
from tests.mixed import LARGEST, Mixed, mixed
from tests.story import START

PNG = b"\x89PNG\r\n\x1a\n canary-of-bob"
UNTOLD = {
    "voice": "a voice message that I can't play here",
    "photo": "a photo that I can't show here",
    "video": "a video that I can't show here",
    "video_note": "a video message that I can't show here",
}


@pytest.fixture
async def story(database_url: str, tmp_path: Path) -> AsyncIterator[Mixed]:
    async with mixed(tmp_path, database_url) as story:
        yield story


def at_alices(story: Mixed) -> list[tuple[str, bytes]]:
    """The media that the bot has shown to Alice since the question came: kind and bytes."""
    said = [one for one in story.alice.human.sees() if one.from_id == story.world.bot_id and one.date > START]
    return sorted((one.media.kind, one.media.data) for one in said if one.media)


def at_bobs(story: Mixed) -> list[tuple[str, bytes]]:
    """The media that the bot has shown to Bob."""
    shown = [one.message.media for one in story.peer.reads(story.bob.chat)]
    return sorted((one.kind, one.data) for one in shown if one is not None)


def on_disk(directory: Path) -> list[bytes]:
    """What is in all files."""
    found = [one.read_bytes() for one in directory.rglob("*") if one.is_file()]
    assert len(found) > 1
    return found


async def both_send(story: Mixed, kind: MediaKind = "photo", mine: bytes = b"of alice", other: bytes = PNG) -> None:
    """Both answer with media, and it opens."""
    story.alice.human.sends(kind, mine, "Mine.")
    await story.settled()
    story.catch_up()
    story.bob.sends(kind, other, "Yours.")
    await story.settled()


@pytest.mark.parametrize("kind", get_args(MediaKind))
async def test_each_sees_and_hears_both_at_home(story: Mixed, kind: MediaKind) -> None:
    await both_send(story, kind)
    assert at_alices(story) == at_bobs(story) == sorted([(kind, b"of alice"), (kind, PNG)])
    assert sorted(text for text in story.alice_reads() if text.startswith("From ")) == ["From Alice", "From Bob"]
    assert not any("can't" in one.text for one in story.bob_reads())
    story.catch_up()


async def test_nothing_crosses_before_it_opens(story: Mixed) -> None:
    story.bob.sends("photo", PNG)
    await story.settled()
    assert at_alices(story) == []
    assert not any("photo" in text for text in story.alice_reads())
    assert story.peer.calls == (before := story.peer.calls)
    await story.alice.says("Mine.")
    story.catch_up()
    assert at_alices(story) == [("photo", PNG)]
    assert story.peer.calls > before


@pytest.mark.parametrize("kind", get_args(MediaKind))
async def test_what_is_too_large_leaves_a_kind_word(story: Mixed, kind: MediaKind) -> None:
    await both_send(story, kind, mine=bytes(LARGEST + 1))
    assert at_bobs(story) == [(kind, PNG)]
    (word,) = [one for one in story.bob_reads() if UNTOLD[kind] in one.text]
    assert word.text.startswith("From \u2068Alice\u2069")
    assert at_alices(story) == sorted([(kind, bytes(LARGEST + 1)), (kind, PNG)])
    story.catch_up()


async def test_what_is_gone_where_it_was_sent_leaves_a_kind_word_for_both(story: Mixed) -> None:
    story.bob.sends("voice", b"hear me")
    await story.settled()
    story.peer.files.clear()
    await story.alice.says("Mine.")
    assert [text for text in story.alice_reads() if "can't" in text] == [
        "From Bob\n\nThere's a voice message that I can't play here. You two can share it another way, if you like."
    ]
    assert sum(UNTOLD["voice"] in one.text for one in story.bob_reads()) == 1
    story.catch_up()


async def test_the_kind_word_is_in_the_language_of_its_reader(story: Mixed) -> None:
    await story.alice.says("/settings")
    await story.alice.presses("Language")
    await story.alice.presses("Deutsch")
    story.catch_up()
    story.bob.sends("video", b"a film")
    await story.settled()
    story.peer.files.clear()
    await story.alice.says("Meins.")
    assert any("Da ist ein Video, das ich hier nicht zeigen kann." in text for text in story.alice_reads())
    assert any(UNTOLD["video"] in one.text for one in story.bob_reads())
    story.catch_up()


async def test_a_kind_word_on_a_hidden_lock_screen_names_nobody(story: Mixed) -> None:
    await story.alice.says("/settings")
    await story.alice.presses("Hide it all on a locked screen")
    await story.alice.says("Mine.")
    story.catch_up()
    story.bob.sends("photo", PNG)
    story.peer.files.clear()
    await story.settled()
    (word,) = [text for text in story.alice_reads() if UNTOLD["photo"] in text]
    assert "Bob" not in word
    story.catch_up()


async def test_what_cannot_be_fetched_just_now_comes_later(story: Mixed, monkeypatch: pytest.MonkeyPatch) -> None:
    fetch, errors = story.peer.fetch, [Trouble(), SlowDown(7), Trouble()]

    async def failing(media: Media, most: int) -> bytes:
        if errors:
            raise errors.pop(0)
        return await fetch(media, most)

    monkeypatch.setattr(type(story.peer), "fetch", lambda _peer, media, most: failing(media, most))
    story.bob.sends("photo", PNG)
    await story.settled()
    await story.alice.says("Mine.")
    assert at_alices(story) == []
    await story.later(seconds=30)
    assert at_alices(story) == [("photo", PNG)]
    assert len(at_bobs(story)) == 1
    assert not any("can't" in text for text in story.alice_reads())
    story.catch_up()


async def test_where_it_lies_may_be_away_and_holds_up_nobody_for_long(story: Mixed) -> None:
    story.bob.sends("photo", PNG)
    await story.settled()
    story.peer.down = True
    await story.alice.says("Mine.")
    await story.alice.says("/help")
    assert any("Mine." in text for text in story.alice_reads())
    assert not any("What I can do" in text for text in story.alice_reads())
    await story.later(minutes=3)
    said = "\n".join(story.alice_reads())
    assert said.index(UNTOLD["photo"]) < said.index("What I can do")
    story.catch_up()
    await story.alice.says("/help")
    story.alice.reads("What I can do")
    story.peer.down = False
    await story.later(hours=2)
    # For whoever was there it comes after all: only where it could not be shown at once, words stand in its place.
    assert at_bobs(story) == [("photo", PNG)]
    story.catch_up()


async def test_a_chat_that_was_closed_says_it_as_well_as_a_file_that_is_gone(
    story: Mixed, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def closed(_peer: object, media: Media, most: int) -> bytes:
        raise Unreachable

    monkeypatch.setattr(type(story.peer), "fetch", closed)
    story.bob.sends("photo", PNG)
    await story.settled()
    await story.alice.says("Mine.")
    assert any(UNTOLD["photo"] in text for text in story.alice_reads())
    story.catch_up()
    # That his files are out of reach says nothing of him.
    story.bob.says("/help")
    assert story.bob.reads("Mine.")


async def test_what_is_refused_there_leaves_a_kind_word(story: Mixed, monkeypatch: pytest.MonkeyPatch) -> None:
    story.peer.traits = replace(story.peer.traits, largest_media=5)
    fetched = story.peer.fetch

    async def generous(_peer: object, media: Media, most: int) -> bytes:
        return await fetched(media, LARGEST)

    monkeypatch.setattr(type(story.peer), "fetch", generous)
    story.bob.sends("video", b"more than five")
    await story.settled()
    await story.alice.says("Mine.")
    assert sum(UNTOLD["video"] in one.text for one in story.bob_reads()) == 1
    assert at_alices(story) == [("video", b"more than five")]
    story.catch_up()


async def test_a_mixed_couples_archive_holds_what_both_sent(story: Mixed) -> None:
    await both_send(story, "voice", b"of alice", b"of bob")
    story.catch_up()
    await story.alice.says("/export")
    await story.alice.presses("Make it")
    archive = next(one.media for one in reversed(story.alice.human.sees()) if one.media)
    found = [data for name, data in unpacked(archive).files.items() if name.startswith("media/")]
    assert sorted(found) == [b"of alice", b"of bob"]
    story.catch_up()


async def test_the_bytes_are_in_no_file_no_log_and_no_error(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    async with mixed(tmp_path) as story:
        story.bob.sends("photo", PNG)
        await story.settled()
        story.peer.down = True
        await story.alice.says("Mine.")
        story.peer.down = False
        await story.later(minutes=1)
        assert at_alices(story) == [("photo", PNG)]
        story.catch_up()
        assert not any(b"canary-of-bob" in one for one in on_disk(tmp_path))
    assert "canary-of-bob" not in caplog.text
    assert "canary-of-bob" not in repr(Media("photo", "ref", "discord", PNG))
