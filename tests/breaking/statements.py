"""Every statement of the store fails once, in each way. `python -m tests.breaking.statements` runs all of it.

What must hold afterwards: nothing is lost, early, twice or stuck, and nothing anybody wrote is written down in the log.
"""

from __future__ import annotations

import asyncio
import io
import logging
import sqlite3
import sys
import tempfile
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import get_args

from bot.logs import JsonLines
from bot.speech import Chat
from tests.breaking.failing import Faults, Mode
from tests.breaking.peer import ROOM
from tests.breaking.rig import Rig

APART = 61
"""Statements from one that fails to the next one, where several do in one run."""
MODES: tuple[Mode, ...] = get_args(Mode)
A1, A2, B1, B2, NOTE, KEPT_BACK = "ALICE-FIRST", "ALICE-EDITED", "BOB-FIRST", "BOB-ANEW", "ALICE-NOTE", "ALICE-LEFT"
ALL_WORDS = (A1, A2, B1, B2, NOTE, KEPT_BACK)
QUESTION, NEUTRAL = "The question of the day", "Both answers are in."
Scenario = Callable[[Rig], Awaitable[None]]


async def answering(rig: Rig) -> None:
    """The prompt comes; one takes back and answers anew, the other edits; it opens; the program is started anew."""
    alice, bob = rig.alice, rig.bob
    await rig.passes(hours=11)
    await rig.until(lambda: alice.reads(QUESTION) and bob.reads(QUESTION), "the prompt")
    bob.says(B1)
    await rig.until(lambda: bob.button("Take it back"), "the seal")
    bob.presses("Take it back")
    written = alice.says(A1)
    await rig.until(lambda: bob.reads("Taken back") and alice.button("Take it back"), "what both did at once")
    alice.edits(written, A2)
    await rig.until(lambda: alice.reads("Changed, and sealed again"), "the edit")
    nobody_has_seen(rig, *ALL_WORDS)
    bob.says(B2)
    await rig.until(lambda: room_shows(rig, A2), "the reveal")
    await rig.purge()
    await rig.stop()
    await rig.start()
    await rig.rest()
    assert [A2 in text and B2 in text for text in standing(rig, ROOM) if A2 in text or B2 in text] == [True]
    nobody_has_seen(rig, A1, B1)


async def checking_in(rig: Rig) -> None:
    """Both go through a check-in; it opens."""
    alice, bob = rig.alice, rig.bob
    for person, taps in ((alice, ("Sad", "lonely", "strong", "Skip")), (bob, ("Calm", "rested", "strong", "Skip"))):
        person.commands("checkin")
        for label in taps:
            await rig.until(partial(person.button, label), label)
            person.presses(label)
        await rig.until(partial(person.button, "Nothing to add"), "the note")
        nobody_has_seen(rig, *ALL_WORDS)
        if person is alice:
            alice.says(NOTE)
            await rig.until(lambda: alice.button("Take it back"), "the seal")
        else:
            bob.presses("Nothing to add")
    await rig.until(lambda: room_shows(rig, NOTE), "the reveal")
    await rig.rest()


async def leaving(rig: Rig) -> None:
    """One asks for the day's question, answers and leaves; the program is started anew, and a day goes by."""
    alice, bob = rig.alice, rig.bob
    alice.commands("today")
    await rig.until(lambda: alice.reads(QUESTION) and bob.reads(QUESTION), "the question")
    alice.says(KEPT_BACK)
    await rig.until(lambda: alice.button("Take it back"), "the seal")
    alice.commands("leave")
    await rig.until(lambda: alice.button("Leave now"), "the way out")
    alice.presses("Leave now")
    await rig.until(lambda: bob.reads("closed"), "the news that it has closed")
    await rig.stop()
    await rig.start()
    await rig.rest()
    await rig.passes(days=1)
    nobody_has_seen(rig, KEPT_BACK)
    assert not rows(rig, "entry WHERE words IS NOT NULL AND shown_at IS NULL")


SCENARIOS: dict[str, Scenario] = {"answering": answering, "checking_in": checking_in, "leaving": leaving}


# --- what must hold ------------------------------------------------------------------------------------------


def standing(rig: Rig, chat: Chat) -> list[str]:
    """What stands in a chat."""
    return [shown.text for shown in rig.peer.reads(chat)]


def transcript(rig: Rig) -> dict[str, list[str]]:
    """All that stands in every chat in the end."""
    return {chat.id: standing(rig, chat) for chat in (ROOM, rig.alice.chat, rig.bob.chat)}


def room_shows(rig: Rig, words: str) -> bool:
    """Whether these words stand in the room."""
    return any(words in text for text in standing(rig, ROOM))


def nobody_has_seen(rig: Rig, *words: str) -> None:
    """These have never appeared anywhere."""
    seen = [(shown.chat.id, word) for shown in rig.peer.history for word in words if word in shown.text]
    assert not seen


def rows(rig: Rig, what: str) -> int:
    """How many rows there are in the file."""
    with sqlite3.connect(rig.file) as connection:
        found: int = connection.execute(f"SELECT count(*) FROM {what}").fetchone()[0]  # noqa: S608 - our own words
    connection.close()
    return found


def check(rig: Rig, plain: Rig) -> None:
    """The run has ended as the one in which all went well, and without much ado."""
    strikes = len(rig.faults.struck)
    told, wanted = transcript(rig), transcript(plain)
    if rig.faults.mode in ("ambiguous", "cancelled", "stopped"):
        # Nobody knows whether what was under way has arrived: it may stand twice, but never a reveal.
        assert sum(sum((Counter(told[chat]) - Counter(wanted[chat])).values()) for chat in wanted) <= strikes
        told = {chat: [text for text in texts if text in wanted[chat]] for chat, texts in told.items()}
        told = {chat: list(dict.fromkeys(texts)) for chat, texts in told.items()}
        wanted = {chat: list(dict.fromkeys(texts)) for chat, texts in wanted.items()}
    assert told == wanted, f"told otherwise: {[(told[one], wanted[one]) for one in wanted if told[one] != wanted[one]]}"
    assert rig.peer.owing == 0, "something is owed"
    assert rows(rig, "outbox") == 0, "something still waits"
    tries = (rig.peer.submits, rig.faults.count, rig.starts)
    most = (plain.peer.submits + 3 * strikes, plain.faults.count + 200 * strikes, plain.starts + 2 * strikes)
    assert all(made <= allowed for made, allowed in zip(tries, most, strict=True)), f"too much ado: {tries}, not {most}"


# --- running it ------------------------------------------------------------------------------------------------


async def paired(directory: Path) -> Rig:
    """A couple that has just paired; the program is stopped."""
    rig = Rig(directory)
    await rig.start()
    await rig.pair()
    await rig.stop()
    return rig


async def run(couple: Rig, directory: Path, name: str, faults: Faults) -> Rig:
    """Go through a scenario, with these faults."""
    rig = Rig(directory, faults)
    rig.go_on_from(couple)
    try:
        await rig.start()
        await SCENARIOS[name](rig)
        # The last of it may have been what failed: it is brought again, and has to be taken then.
        await rig.until(lambda: not rig.peer.owing, "an end to what is brought again")
    finally:
        await rig.stop()
    return rig


async def failures(couple: Rig, directory: Path, name: str, choose: Callable[[list[str]], list[Faults]]) -> list[str]:
    """Let statements fail as chosen, given all of them; return what went wrong, one line each."""
    plain = await run(couple, directory / f"{name}-plain", name, Faults())
    check(plain, plain)
    found = []
    for number, faults in enumerate(choose(plain.faults.statements)):
        problem = await failure(couple, directory / f"{name}-{number}", name, faults, plain)
        if problem := problem or ("" if faults.struck else "nothing was struck"):
            found.append(f"{name} {faults.mode} {faults.struck}: {problem}")
    return found


async def failure(couple: Rig, directory: Path, name: str, faults: Faults, plain: Rig) -> str:
    """Run a scenario; return what went wrong."""
    with log() as written:
        try:
            check(await run(couple, directory, name, faults), plain)
        except AssertionError as error:
            return str(error)[:400] or "something does not hold"
    return "words in the log" if any(word in written.getvalue() for word in ALL_WORDS) else ""


def each_alone(statements: list[str]) -> list[Faults]:
    """Every statement in every mode, a run for each."""
    numbered = list(enumerate(statements, 1))
    return [
        Faults(mode, frozenset((k,))) for mode in MODES for k, sql in numbered if mode != "ambiguous" or sql == "COMMIT"
    ]


def spread(statements: list[str]) -> list[Faults]:
    """Every statement in one mode, several far apart in each run: a fraction of the time."""
    most = 2 * len(statements)
    return [Faults(MODES[k % len(MODES)], frozenset(range(k, most, APART))) for k in range(1, APART + 1)]


@contextmanager
def log() -> Iterator[io.StringIO]:
    """What the program writes down."""
    stream = io.StringIO()
    handler = JsonLines(stream)
    logging.getLogger().addHandler(handler)
    try:
        yield stream
    finally:
        logging.getLogger().removeHandler(handler)


async def _all() -> list[str]:
    found = []
    with tempfile.TemporaryDirectory() as directory:
        couple = await paired(Path(directory) / "paired")
        for name in SCENARIOS:
            some = await failures(couple, Path(directory), name, each_alone)
            print(f"{name}: {len(some)} failures", *some, sep="\n  ")  # noqa: T201
            found += some
    return found


if __name__ == "__main__":
    sys.exit(bool(asyncio.run(_all())))
