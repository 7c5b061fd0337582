"""Foreign updates and mutations of them at the real translation and the real engine, with a couple present.

`python -m tests.breaking.fuzz --updates 100000 [--seed N]`; the same seed makes the same updates.
"""

from __future__ import annotations

import asyncio
import io
import json
import logging
import sys
from argparse import ArgumentParser
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from bot import logs
from bot.clock import SystemClock
from bot.speech import Button, Update
from tests.breaking import base
from tests.breaking.base import Raw
from tests.breaking.mutate import Known, Mutator
from tests.breaking.mute import Muted, muted, text

CORPUS = Path(__file__).parents[3] / "shared" / "corpus" / "telegram-updates.jsonl"
BATCH = 100
SEALED = "canary-sealed-4711"
ALICE, BOB, CAROL = (
    base.user(5_000_000_011, "Alice"),
    base.user(5_000_000_012, "Bob"),
    base.user(5_000_000_013, "Carol"),
)
ROOM = -4_000_000_014

Report = Callable[[str], None]


@dataclass(slots=True)
class Result:
    """What came of it."""

    updates: int = 0
    skipped: int = 0
    meant: int = 0
    faults: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"{self.updates} updates, {self.meant} meant something, {self.skipped} skipped, {len(self.faults)} faults"
        )


def corpus() -> list[Raw]:
    """The foreign updates, none where they are not at hand."""
    rows = CORPUS.read_text("utf-8").splitlines() if CORPUS.is_file() else []
    return [json.loads(row)["update"] for row in rows]


async def run(directory: Path, seed: int, updates: int, bases: Sequence[Raw], report: Report | None = None) -> Result:
    """Feed this many updates: first the bases as they are, then mutations of them."""
    random, result = Random(seed), Result()  # noqa: S311 - not for secrets
    with _listening() as log:
        async with muted(directory) as bot:
            await _sealed(bot)
            mutator = Mutator(random, bases, _known(bot))
            while result.updates < updates and not result.faults:
                batch = [mutator.one() for _ in range(BATCH)]
                await _feed(bot, batch, result)
                _overhear(log, result)
                if report and result.updates % 5000 < BATCH:
                    report(f"seed {seed}: {result}")
            if not result.faults:
                await _opened(bot, result)
    return result


async def _sealed(bot: Muted) -> None:
    await bot.pairs(ALICE, BOB, ROOM)
    await bot.takes(base.text(ALICE, "/today"))
    await bot.takes(base.text(ALICE, SEALED))
    assert "Sealed" in text(bot.newest(ALICE["id"]))


def _known(bot: Muted) -> Known:
    buttons = [
        one.id for _, _, said in bot.platform.said for row in said.buttons for one in row if isinstance(one, Button)
    ]
    eve = base.user(5_000_000_015, "Eve")
    chats = [
        base.private(ALICE),
        base.private(BOB),
        base.group(ROOM),
        base.group(ROOM, "supergroup"),
        base.private(eve),
    ]
    return Known([ALICE, BOB, eve], chats, [ALICE["id"], BOB["id"], ROOM, base.BOT], buttons)


async def _feed(bot: Muted, batch: list[object], result: Result) -> None:
    parsed = [one for one in bot.parsed(batch) if not _would_open(one)]
    said = len(bot.platform.said)
    try:
        await bot.submits(parsed)
        await bot.takes(base.text(CAROL, "/help"), base.text(ALICE, "/streak"))
    except Exception as error:
        result.faults.append(f"{type(error).__name__} left submit; the batch: {json.dumps(batch)[:20000]}")
    result.updates += len(batch)
    result.meant += len(parsed)
    result.skipped = bot.skipped
    fresh = bot.platform.said[said:]
    for who in (CAROL, ALICE):
        if not any(chat.id == str(who["id"]) for chat, _, _ in fresh):
            result.faults.append(f"the next update of {who['first_name']} was not answered")
    if any(SEALED in text(message) and chat.id != str(ALICE["id"]) for chat, _, message in fresh):
        result.faults.append("the sealed answer was shown")
    if any(SEALED in popup.text for popup in bot.platform.popups):
        result.faults.append("the sealed answer popped up")


def _would_open(update: Update) -> bool:
    """Whether the partner speaks here: an answer of theirs, or a tap, may open the round and is none of a stranger's doing."""
    sender = getattr(update.event, "sender", None)
    return sender is not None and sender.account.id in (str(BOB["id"]), str(CAROL["id"])) and update.event.chat.private  # type: ignore[union-attr]


async def _opened(bot: Muted, result: Result) -> None:
    """In the end the partner answers, and both see both."""
    said = len(bot.platform.said)
    if any(SEALED in text(message) and chat.id != str(ALICE["id"]) for chat, _, message in bot.platform.said):
        result.faults.append("the sealed answer was shown")
    await bot.takes(base.text(BOB, "/today"))
    await bot.takes(base.text(BOB, "and mine"))
    if not any(SEALED in text(message) for _, _, message in bot.platform.said[said:]):
        result.faults.append("the round does not open any more")


def _overhear(log: io.StringIO, result: Result) -> None:
    if SEALED in log.getvalue():
        result.faults.append("the sealed answer is in the log")
    for event in ("update-dropped", "commit-failed", "delivery-failed"):
        if event in log.getvalue():
            result.faults.append(f"{event}: the translation let something through")
    log.seek(0)
    log.truncate()


@contextmanager
def _listening() -> Iterator[io.StringIO]:
    stream = io.StringIO()
    handler, root, own = logs.JsonLines(stream), logging.getLogger(), logging.getLogger("duologue")
    level = own.level
    own.setLevel(logging.INFO)
    root.addHandler(handler)
    try:
        yield stream
    finally:
        root.removeHandler(handler)
        own.setLevel(level)


def main(argv: Sequence[str] | None = None) -> int:
    """Fuzz; return 1 if anything broke."""
    parser = ArgumentParser("fuzz", description=__doc__)
    parser.add_argument("--updates", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args(argv)
    logs.setup("ERROR", io.StringIO())
    clock = SystemClock()
    began = clock.now()
    with TemporaryDirectory() as directory:
        bases = corpus() + base.samples()
        result = asyncio.run(run(Path(directory), given.seed, given.updates, bases, _report))
    _report(f"seed {given.seed}, {(clock.now() - began).total_seconds():.0f} s: {result}")
    for fault in result.faults:
        _report(fault)
    return 1 if result.faults else 0


def _report(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
