"""Taps, sheets and what is shown on Discord: told as stories, with the real client on simcord."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.staging.asides import asked, client_of, room_of, with_button, world_of
from tests.staging.discord_words import walk
from tests.staging.stages import telling_there
from tests.stories.test_tender import a_tender_day
from tests.story import Story


@pytest.fixture
async def story(tmp_path: Path) -> AsyncIterator[Story]:
    async with telling_there(tmp_path) as story:
        yield story


# --- sheets ------------------------------------------------------------------------------------------------------


async def test_the_answer_is_written_on_a_sheet_and_sealed(story: Story) -> None:
    alice, bob = await asked(story)
    await alice.presses("Answer", on=with_button(alice, "Answer"))
    assert "Your answer" in client_of(alice).sheet
    story.quiet()
    await alice.answers("The cat.")
    story.nobody_sees("The cat.")
    story.room_reads("1 of 2")
    await bob.answers("You.", opens=True)
    story.both_see("The cat.", "You.")
    story.room_reads("open")


async def test_a_sheet_of_the_card_is_for_ones_own_eyes(story: Story) -> None:
    alice, _bob = await asked(story)
    card = room_of(story).messages[-1]
    await alice.presses("Answer", on=card)
    await alice.says("The cat.")
    for _twice in ("in private", "and there, before her alone"):
        alice.reads("Sealed until both answers are in.")
    story.room_reads("1 of 2")
    assert not any("The cat." in one.text for one in room_of(story).messages)


async def test_a_sheet_sent_when_all_is_open_changes_nothing(story: Story) -> None:
    alice, bob = await asked(story)
    await alice.presses("Answer")
    early = client_of(alice).last_tap
    await alice.answers("The cat.")
    story.room_reads("1 of 2")
    await bob.answers("You.", opens=True)
    story.both_see("The cat.", "You.")
    story.room_reads("open")
    client_of(alice).last_tap = early
    await alice.says("Too late.")
    story.nobody_sees("Too late.")
    story.catch_up()


# --- a busy database ---------------------------------------------------------------------------------------------


@asynccontextmanager
async def locked(story: Story) -> AsyncIterator[None]:
    """Nothing can be committed."""
    async with story.app.database.begin():
        yield


async def test_a_sheet_comes_up_while_nothing_can_be_committed(story: Story) -> None:
    alice, _bob = await asked(story)
    question = with_button(alice, "Not today")
    async with locked(story):
        alice.human.presses(question, 0)
        await world_of(story).settled()
        assert "Your answer" in client_of(alice).sheet
    await alice.answers("The cat.")
    story.room_reads("1 of 2")


class Naps:
    """Sleep that ends when the story says so."""

    def __init__(self) -> None:
        self._asleep: list[tuple[float, asyncio.Future[None]]] = []
        self._lay_down = asyncio.Event()

    async def __call__(self, seconds: float) -> None:
        """Sleep."""
        self._asleep.append((seconds, asyncio.get_running_loop().create_future()))
        self._lay_down.set()
        await self._asleep[-1][1]

    async def started(self, seconds: float) -> None:
        """Wait until somebody sleeps so long."""
        while not any(one == seconds and not nap.done() for one, nap in self._asleep):
            self._lay_down.clear()
            await self._lay_down.wait()

    def end(self, longest: float) -> None:
        """Wake everybody who meant to sleep no longer than this."""
        for seconds, nap in self._asleep:
            if seconds <= longest and not nap.done():
                nap.set_result(None)


async def test_a_tap_waits_for_the_database_without_failing_and_is_done_once(tmp_path: Path) -> None:
    naps = Naps()
    async with telling_there(tmp_path, sleep=naps) as story:
        await waits_for_the_database(story, naps)


async def waits_for_the_database(story: Story, naps: Naps) -> None:
    alice, _bob = await asked(story)
    await alice.answers("The cat.")
    story.room_reads("1 of 2")
    sealed = with_button(alice, "Take it back")
    async with locked(story):
        tap = alice.human.presses(sealed, [label for row in sealed.buttons for label in row].index("Take it back"))
        assert tap is not None
        record = world_of(story).env.backend.interactions[int(tap.id)]
        async with asyncio.timeout(10):
            await naps.started(2)
        assert not record.responded
        naps.end(2.9)
        await world_of(story).settled()
        assert record.deferred, "Discord shows a failure after three seconds"
        assert "Taken back" not in alice.shown()
    await story.settled()
    alice.reads("Taken back and deleted")


async def test_a_double_click_is_one(story: Story) -> None:
    alice, _bob = await asked(story)
    await alice.answers("The cat.")
    story.room_reads("1 of 2")
    await alice.presses("Take it back", repeat=3)
    alice.reads("Taken back and deleted")


# --- who sees what -----------------------------------------------------------------------------------------------


async def test_what_pops_up_is_seen_by_whoever_tapped_alone(story: Story) -> None:
    alice, bob = await asked(story)
    await alice.answers("The cat.")
    await bob.answers("You.", opens=True)
    story.catch_up()
    assert await alice.presses("Keep") == "Kept, for you alone."
    room = room_of(story)
    said = world_of(story).env.backend.messages[room.id].values()
    [popup] = [one for one in said if one.content and "Kept" in one.content]
    assert popup.is_ephemeral
    assert popup.visible_to(alice.human.id)
    assert not popup.visible_to(bob.human.id)
    assert not any("Kept" in one.text for one in room.messages)


async def test_a_stranger_who_clicks_learns_nothing(story: Story) -> None:
    alice, bob = await asked(story)
    await alice.answers("The cat.")
    story.room_reads("1 of 2")
    await bob.answers("You.", opens=True)
    reveal = story.both_see("The cat.", "You.")
    story.catch_up()
    eve = story.person("Eve")
    room_of(story).add(eve.human, quietly=True)
    for label in ("Keep", "Remove mine"):
        assert "doesn't work here" in await eve.presses(label, on=reveal)
    await eve.presses("What I heard", on=reveal)
    await eve.says("Let me in.")
    eve.reads("doesn't work here")
    story.catch_up()
    assert story.times_shown("The cat.") == 1


async def test_tender_answers_stay_hidden_until_they_are_asked_for(story: Story) -> None:
    alice, bob = await a_tender_day(story)
    await alice.says("The dark.")
    await bob.says("Heights.")
    room = room_of(story)
    [reveal] = [
        one for one in world_of(story).env.backend.messages[room.id].values() if "Heights" in str(one.components)
    ]
    written = [part["content"] for part in walk(reveal.components) if part["type"] == 10]
    assert {">>> ||The dark.||", ">>> ||Heights.||"} <= set(written)
    story.catch_up()


async def test_a_long_answer_is_shown_whole_and_no_message_is_too_long(story: Story) -> None:
    alice, bob = await asked(story)
    words = "*_~|`" * 390
    await alice.presses("Answer")
    await alice.answers(words * 2)
    await bob.answers(words, opens=True)
    room = room_of(story)
    shown = "".join("".join(one.text.split()) for one in room.messages)
    assert shown.count("*_~|`") >= 3 * 390
    for one in world_of(story).env.backend.messages[room.id].values():
        assert sum(len(part["content"]) for part in walk(one.components) if part["type"] == 10) <= 4000
    story.catch_up()
