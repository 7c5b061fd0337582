"""Every call of the Bot API fails in each way. `python -m tests.breaking.calls` runs all of it.

What the couple is promised for each:

- before or after delivery unclear, too fast, server in trouble, nonsense for an answer, stopped in the middle: the same in the
  end as if nothing had happened; where nobody can know whether it arrived, it may stand twice, a reveal never.
- 403 in a private chat: nothing more is sent there until its person writes; the other one notices nothing.
- 403 in the room: it is given up, and what was said there is said in both private chats.
- 400 for something said in private: that one message is missing. 400 in the room: the same is said in private.
- the room becomes a supergroup: everything goes on there.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from bot.sandbox.faults import What
from bot.sandbox.human import Human
from bot.sandbox.model import Message
from tests.breaking.statements import log, rows
from tests.breaking.wire import Nth, Wire, a_wire

WHATS: tuple[What, ...] = ("lost", "unanswered", "flood", "down", "garbled", "held", "forbidden", "refused", "migrated")
AS_IF_NOTHING = WHATS[:6]
UNCLEAR = ("unanswered", "garbled", "held")
A1, A2, B = "ALICE-FIRST", "ALICE-EDITED", "BOB-WORDS"
QUESTION = "The question of the day"


# --- the scenario ----------------------------------------------------------------------------------------------


def bots(wire: Wire, messages: list[Message]) -> list[str]:
    """What the bot says among these."""
    return [one.text for one in messages if one.from_id == wire.world.bot_id and not one.service]


def places(wire: Wire) -> dict[str, list[str]]:
    """What stands where in the end."""
    return {
        "room": bots(wire, wire.room.messages),
        "alice": bots(wire, wire.one.sees()),
        "bob": bots(wire, wire.two.sees()),
    }


def reveals(texts: list[str]) -> int:
    """In how many messages both answers stand."""
    return sum(A2 in text and B in text for text in texts)


def early(wire: Wire) -> list[str]:
    """What has been said of the answers so far."""
    said = bots(wire, wire.world.history)
    return [text for text in said if any(word in text for word in (A1, A2, B))]


async def tap(wire: Wire, human: Human, label: str) -> None:
    """Tap a button, if it has come at all."""
    for message in reversed(human.sees()):
        labels = [one for row in message.buttons for one in row]
        if label in labels:
            human.presses(message, labels.index(label))
            break
    await wire.passes(seconds=2)


async def conversation(wire: Wire) -> dict[str, list[str]]:
    """The prompt comes, one answers with a voice and edits its words, both are shown; then the other looks again, twice."""
    await wire.passes(hours=11)
    await wire.rest()
    said = wire.one.sends("voice", b"voice", A1)
    await wire.passes(seconds=2)
    await tap(wire, wire.one, "Leave it as it is")
    wire.one.edits(said, A2)
    await wire.passes(seconds=2)
    await wire.rest()
    assert not early(wire)
    wire.two.says(B)
    await wire.settle()
    # A call that runs into its time-out is not still for us, but for it.
    await wire.app.quiet()
    await wire.rest()
    shown = places(wire)
    for _ in range(2):
        wire.two.says("/today")
        await wire.rest()
    return shown


# --- what must hold --------------------------------------------------------------------------------------------


def check(wire: Wire, shown: dict[str, list[str]], plain: Wire, wanted: dict[str, list[str]], what: What) -> None:
    """Both have both, once; nothing is stuck; and where the platform was only in trouble, all is as it would have been."""
    where = [reveals(shown[place]) for place in ("room", "alice", "bob")]
    assert where in ([1, 0, 0], [0, 1, 1]), f"the reveal stands {where} times"
    assert not [text for text in bots(wire, wire.world.history) if A1 in text]
    assert rows(wire, "outbox") == 0
    assert not wire.world.updates.pending
    assert len(wire.called) <= len(plain.called) + 60
    assert reveals(places(wire)["bob"]) - reveals(shown["bob"]) <= 2
    if what in AS_IF_NOTHING:
        more = sum((Counter(shown[place]) - Counter(wanted[place])).total() for place in wanted)
        less = sum((Counter(wanted[place]) - Counter(shown[place])).total() for place in wanted)
        assert less == 0, "something is missing"
        assert more <= (what in UNCLEAR), "something stands twice"


# --- running it ------------------------------------------------------------------------------------------------


async def paired(directory: Path) -> Wire:
    """A couple that has just paired; the program is stopped."""
    async with a_wire(directory) as wire:
        await wire.start()
        await wire.pair()
    return wire


async def run(couple: Wire, directory: Path, faults: Nth) -> tuple[Wire, dict[str, list[str]]]:
    """Go through the conversation with this fault."""
    async with a_wire(directory) as wire:
        wire.go_on_from(couple)
        wire.world.faults = faults
        await wire.start()
        shown = await conversation(wire)
    return wire, shown


Choose = Callable[[int, str], tuple[What, ...]]


def every(k: int, method: str) -> tuple[What, ...]:
    """All ways to fail."""
    return WHATS


def in_turns(k: int, method: str) -> tuple[What, ...]:
    """Two ways for each call, another two for the next."""
    return WHATS[k % len(WHATS)], WHATS[(k + 4) % len(WHATS)]


async def failures(directory: Path, choose: Choose) -> list[str]:
    """Let every call fail in the ways chosen for it; return what went wrong, one line each."""
    couple = await paired(directory / "paired")
    plain, wanted = await run(couple, directory / "plain", Nth())
    check(plain, wanted, plain, wanted, "lost")
    found = []
    for k, method in enumerate(plain.called, 1):
        for what in choose(k, method):
            problem = ""
            with log() as written:
                try:
                    wire, shown = await run(couple, directory / f"{k}-{what}", Nth(k, what))
                    check(wire, shown, plain, wanted, what)
                except AssertionError as error:
                    problem = str(error)[:300] or "something does not hold"
            if any(word in written.getvalue() for word in (A1, A2, B)):
                problem += " words in the log"
            if problem:
                found.append(f"{what} at call {k}, {method}: {problem}")
    return found


async def _all() -> list[str]:
    with tempfile.TemporaryDirectory() as directory:
        found = await failures(Path(directory), every)
    print(f"calls: {len(found)} failures", *found, sep="\n  ")  # noqa: T201
    return found


if __name__ == "__main__":
    sys.exit(bool(asyncio.run(_all())))
