"""Whatever somebody writes for themselves alone: what the other one reads is the same, to the byte and the minute."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Awaitable, Callable
from datetime import datetime
from pathlib import Path

import pytest

from tests.archives import exported
from tests.simulation.chance import Ids
from tests.stories.picks import options_of
from tests.stories.test_ask import SEA, tucks_away
from tests.story import Person, Story, plain, telling

Line = tuple[datetime, str, tuple[tuple[str, ...], ...]]
Secret = Callable[[Story, Person], Awaitable[None]]


async def nothing(_story: Story, _alice: Person) -> None:
    """She keeps to the questions that come."""


async def tucks(_story: Story, alice: Person) -> None:
    """She tucks a question away."""
    await tucks_away(alice)


async def begins_and_leaves(_story: Story, alice: Person) -> None:
    """She writes a question, and leaves it."""
    await alice.says(f"/ask {SEA}")
    await alice.presses("Leave it")


async def tucks_and_forgets(_story: Story, alice: Person) -> None:
    """She tucks one away, and has all her words erased."""
    await tucks_away(alice)
    await alice.says("/forget")
    await alice.presses("Erase everything")


async def reflects(story: Story, alice: Person) -> None:
    """She writes a page, and looks at it."""
    await alice.says("/reflect")
    await alice.presses("Another question")
    await alice.says("Nobody's business.")
    await alice.presses("My earlier pages")
    await story.settled()


async def has_ideas(_story: Story, alice: Person) -> None:
    """She looks at today's small idea, wants another one, and one every day from now on."""
    await alice.says("/gesture")
    await alice.presses("Another idea")
    if "One every day" in str(alice.human.sees()[-1].buttons):
        await alice.presses("One every day")


async def begins_to_pick(story: Story, alice: Person) -> None:
    """She begins a round and leaves it open; the first time alone, for it is open for days."""
    for command in ("/values", "/care", "/guess"):
        await alice.says(command)
    await story.settled()


async def picks_these(story: Story, alice: Person) -> None:
    """She seals all of it, or picks anew what she has sealed."""
    await _picks(story, alice, 0)


async def picks_others(story: Story, alice: Person) -> None:
    """The same with other picks."""
    await _picks(story, alice, 3)


async def passes_all(_story: Story, alice: Person) -> None:
    """She begins, and says that it is not for today."""
    for command in ("/values", "/care", "/guess"):
        await alice.says(command)
        await alice.presses("Not today")


async def ticks_and_thinks_better(story: Story, alice: Person) -> None:
    """She ticks some, one of them twice, and goes no further."""
    for command in ("/values", "/care"):
        await alice.says(command)
        for place in (0, 1, 0):
            await alice.presses(options_of(alice.human.sees()[-1])[place])
    await alice.says("/guess")
    await story.settled()


async def _picks(story: Story, alice: Person, first: int) -> None:
    for command, count in (("/values", 5), ("/care", 3)):
        await alice.says(command)
        if "Leave it as it is" in str(alice.human.sees()[-1].buttons):
            continue
        for place in range(first, first + count):
            await alice.presses(options_of(alice.human.sees()[-1])[place])
        await alice.presses("That's it")
    await alice.says("/guess")
    for _ in range(4):
        asked = alice.human.sees()[-1]
        if "Your own answer" in plain(asked.text) or "Have a guess" in plain(asked.text):
            await alice.presses(options_of(asked)[first % 2], on=asked)
    await story.settled()


async def keeps_for_a_hard_day(story: Story, alice: Person) -> None:
    """She keeps a warm word for a hard day of his, and looks at it."""
    await alice.says("/thanks You're kind.")
    await alice.presses("Keep it for a hard day")
    await alice.presses("Have a look")
    await story.settled()


async def changes_her_mind(_story: Story, alice: Person) -> None:
    """She tucks away a warm word and a cheer, and deletes both; good news she leaves."""
    for command, label in (("/thanks", "Tuck it away"), ("/cheer", "Tomorrow morning")):
        await alice.says(f"{command} You're kind.")
        await alice.presses(label)
        await alice.presses("Have a look")
        await alice.presses("Delete it")
    await alice.says("/goodnews I won.")
    await alice.presses("Leave it")


async def read_by_bob(directory: Path, secret: Secret, days: int) -> tuple[list[list[Line]], bytes]:
    """All that Bob ever read in each chat, with its moments, and his archive."""
    # Which questions come is drawn by lots that hang on the key.
    key = directory / "master.key"
    key.write_bytes(b64encode(b"k" * 32))
    key.chmod(0o600)
    async with telling(directory) as story:
        alice, bob = await story.pair()
        await secret(story, alice)
        for _ in range(days):
            await story.at("19:00")
            await bob.says("You.")
            await secret(story, alice)
        story.catch_up()
        assert story.room is not None
        chats = [
            [
                (one.edited or one.date, plain(one.text), one.buttons)
                for one in story.world.history
                if one.chat_id == chat and one.from_id == story.world.bot_id
            ]
            for chat in (bob.human.id, story.room.id)
        ]
        archive = (await exported(bob)).packed
        story.catch_up()
        return chats, archive


@pytest.mark.parametrize(
    "secret",
    [
        tucks,
        begins_and_leaves,
        tucks_and_forgets,
        reflects,
        has_ideas,
        keeps_for_a_hard_day,
        changes_her_mind,
    ],
)
async def test_the_other_reads_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, secret: Secret) -> None:
    monkeypatch.setattr("bot.app.Ids", Ids)
    # The third question would be hers.
    for name in ("nothing", "secret"):
        (tmp_path / name).mkdir()
    expected = await read_by_bob(tmp_path / "nothing", nothing, 2)
    assert min(map(len, expected[0])) > 5
    assert await read_by_bob(tmp_path / "secret", secret, 2) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [(picks_these, picks_others), (begins_to_pick, passes_all), (begins_to_pick, ticks_and_thinks_better)],
)
async def test_what_one_picks_or_that_one_picks_nothing_is_not_to_be_seen_before_both_have(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, one: Secret, other: Secret
) -> None:
    monkeypatch.setattr("bot.app.Ids", Ids)
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
    assert await read_by_bob(tmp_path / "one", one, 1) == await read_by_bob(tmp_path / "other", other, 1)
