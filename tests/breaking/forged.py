"""Forged, stale and foreign buttons and deep links at the real engine: a kind line at most, and not a row is another.

`python -m tests.breaking.forged --taps 100000 [--seed N]`; the same seed makes the same taps on buttons made anew.
"""

from __future__ import annotations

import asyncio
import base64
import io
import re
import sys
from argparse import ArgumentParser
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import sqlalchemy as sa

from bot import logs
from bot.clock import SystemClock
from bot.speech import Button, EnterPrivate
from bot.store import tables as t
from bot.store.posts import button_place
from bot.store.vault import Vault
from bot.texts import phrase
from tests.breaking import base
from tests.breaking.base import Raw
from tests.breaking.mute import Muted, muted, text
from tests.story import plain

BATCH = 100
ALICE, BOB, CAROL, DAVE, EVE, FRANK, GRACE = (
    base.user(5_000_000_201 + at, name)
    for at, name in enumerate(("Alice", "Bob", "Carol", "Dave", "Eve", "Frank", "Grace"))
)
EVERYBODY = (ALICE, BOB, CAROL, DAVE, EVE, FRANK)
ROOMS = {-4_000_000_201: (ALICE, BOB), -4_000_000_202: (CAROL, DAVE)}
KIND = (
    *("button-stale", "not-yours", "round-over", "already-done", "link-over", "room-link-over", "start-paired"),
    *("begin-how", "unknown-command", "hello", "own-link", "room-is-yours"),
)
ALREADY = re.compile("You and .* already share a space here")
_CHANGES_ALWAYS = {"seen", "heartbeat", "outbox", "posted"}
_PLAIN = (
    "",
    "x",
    "leave|1",
    "~",
    "~AA|~",
    "A" * 64,
    "|",
    "é" * 10,
    "\0",
    "\ud83d",
    "٣" * 20,
    "9" * 64,
    "-1",
    "null",
    "🐈" * 16,
)
_LINKS = (
    *_PLAIN,
    "i",
    "r",
    "i|1",
    "r~",
    "i" + "A" * 22,
    "r" + "A" * 22,
    "i" + "9" * 63,
    "٣" * 12,
    "r" + "é" * 20,
    "i i",
    "$x",
)

Report = Callable[[str], None]
Rows = dict[str, list[Any]]


@dataclass(slots=True)
class Result:
    """What came of it."""

    taps: int = 0
    links: int = 0
    faults: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return f"{self.taps} taps, {self.links} links, {len(self.faults)} faults"


@dataclass(slots=True)
class Loot:
    """What somebody could have got hold of: real buttons and where they stand, and what links once carried."""

    over: list[str]
    buttons: list[tuple[str, str]] = field(default_factory=list)


async def run(directory: Path, seed: int, taps: int, report: Report | None = None) -> Result:
    """Send this many taps and links, half of each; stop at the first fault."""
    random, result = Random(seed), Result()  # noqa: S311 - not for secrets
    async with muted(directory) as bot:
        loot = await _lived(bot)
        allowed = {plain(bot.app.texts.say("en", phrase(one))) for one in KIND} | {""}
        before = await _rows(bot)
        while result.taps + result.links < taps and not result.faults:
            await _batch(bot, random, loot, allowed, result)
            if await _rows(bot) != before:
                result.faults.append(f"seed {seed}: something in the database is another")
            if report and (result.taps + result.links) % 10_000 == 0:
                report(f"seed {seed}: {result}")
    return result


# --- a life that leaves buttons behind ----------------------------------------------------------------------------


async def _lived(bot: Muted) -> Loot:
    """Two couples, one of them after a reveal; an invitation for one account alone, one used up, one that still holds."""
    for room, (one, two) in ROOMS.items():
        await bot.pairs(one, two, room)
        await bot.takes(base.text(one, "/today"), base.text(one, "/settings"), base.text(two, "/leave"))
        await bot.takes(base.text(one, "/checkin"), base.text(one, "/today"), base.text(one, "My answer."))
        await bot.takes(base.text(one, "And more."))
    await bot.takes(base.text(BOB, "Mine."), base.text(FRANK, "/start"), base.text(EVE, "/start"))
    await bot.presses(EVE, "Yes")
    await bot.presses(EVE, "link")
    over = [_link(bot, EVE)]
    shared = {"users_shared": {"request_id": 1, "users": [{"user_id": GRACE["id"], "first_name": "Grace"}]}}
    await bot.takes(base.update("message", base.message(EVE, base.private(EVE), **shared)))
    over.append(_link(bot, EVE))
    await bot.takes(*(base.text(one, "/help") for one in EVERYBODY))
    loot = Loot(over=over)
    for chat, _, message in bot.platform.said:
        for key in (key for row in message.buttons for key in row):
            if isinstance(key, Button):
                loot.buttons.append((chat.id, key.id))
            elif isinstance(key, EnterPrivate) and key.payload[0] == "r":
                loot.over.append(key.payload)
    return loot


def _link(bot: Muted, who: Raw) -> str:
    return text(bot.newest(who["id"], "?start=")).partition("?start=")[2].split()[0]


async def _rows(bot: Muted) -> Rows:
    """Every row of every table that is to stay as it is."""
    found: Rows = {}
    async with bot.app.database.begin() as connection:
        for table in t.metadata.sorted_tables:
            if table.name not in _CHANGES_ALWAYS:
                found[table.name] = sorted(map(repr, await connection.execute(sa.select(table))))
    return found


# --- forging --------------------------------------------------------------------------------------------------------


async def _batch(bot: Muted, random: Random, loot: Loot, allowed: set[str], result: Result) -> None:
    said, popups = len(bot.platform.said), len(bot.platform.popups)
    raws = [_tap(bot, random, loot) if at % 2 else _start(random, loot) for at in range(BATCH)]
    senders = {str((raw.get("callback_query") or raw["message"])["from"]["id"]) for raw in raws}
    await bot.takes(*raws)
    for popup in bot.platform.popups[popups:]:
        if plain(popup.text) not in allowed:
            result.faults.append(f"it popped up: {popup.text}")
    for chat, _, message in bot.platform.said[said:]:
        first = text(message).partition("\n")[0]
        if chat.id not in senders or not (first in allowed or ALREADY.match(first)):
            result.faults.append(f"in {chat.id} it was said: {text(message)}")
    result.taps += BATCH // 2
    result.links += BATCH // 2
    await bot.takes(base.text(FRANK, "/help"))
    if "What I can do" not in text(bot.newest(FRANK["id"])):
        result.faults.append("the next message was not answered")


def _tap(bot: Muted, random: Random, loot: Loot) -> Raw:
    """A button of another place, or a forged one, or one made with another key; pressed by anybody anywhere."""
    place, button = random.choice(loot.buttons)
    who = random.choice(EVERYBODY)
    room = random.choice([room for room, two in ROOMS.items() if who in two] or list(ROOMS))
    in_room = random.random() < 0.4
    here = base.group(room) if in_room else base.private(who)
    way = random.randrange(3)
    if way == 0 and (place != str(here["id"]) or (in_room and who not in ROOMS[room])):
        data = button
    elif way == 1:
        chat = next(chat for chat, _, _ in bot.platform.said if chat.id == place)
        content = bot.app.vault.open_button(button_place(chat), button)
        assert content is not None
        data = Vault(random.randbytes(32)).seal_button(button_place(chat), *content)
    else:
        data = bent(random, button)
    return base.press(who, random.randrange(1_000_000, 1_000_200), data, here)


def _start(random: Random, loot: Loot) -> Raw:
    """A link that is over, or for somebody else, or forged."""
    way, payload = random.randrange(3), random.choice(loot.over)
    if way == 1:
        payload = bent(random, payload[1:])
        payload = random.choice("ir") + payload if payload else payload
    elif way == 2:
        payload = random.choice(_LINKS)
    return base.text(random.choice(EVERYBODY), f"/start {payload}")


def bent(random: Random, real: str) -> str:
    """Something close to what is real, and never that."""
    ways: list[Callable[[], str]] = [
        lambda: _flipped(random, real),
        lambda: real[: random.randrange(len(real))],
        lambda: real + random.choice(("=", "A", "\n", " ", "==", "|1")),
        real.swapcase,
        lambda: real.translate(str.maketrans("-_", "+/")) + "=",
        lambda: real[::-1] + "A",
        lambda: f"{real[:-2]}~{real[-2:]}",
        lambda: base64.urlsafe_b64encode(random.randbytes(random.randrange(1, 48))).decode(),
        lambda: random.choice(_PLAIN),
    ]
    made = random.choice(ways)()
    return made if made != real else f"{made}A"


def _flipped(random: Random, real: str) -> str:
    data = bytearray(base64.urlsafe_b64decode(real + "=" * (-len(real) % 4)))
    data[random.randrange(len(data))] ^= 1 << random.randrange(8)
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def main(argv: Sequence[str] | None = None) -> int:
    """Forge; return 1 if anything came of it."""
    parser = ArgumentParser("forged", description=__doc__)
    parser.add_argument("--taps", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args(argv)
    logs.setup("ERROR", io.StringIO())
    clock = SystemClock()
    began = clock.now()
    with TemporaryDirectory() as directory:
        result = asyncio.run(run(Path(directory), given.seed, given.taps, _report))
    _report(f"seed {given.seed}, {(clock.now() - began).total_seconds():.0f} s: {result}")
    for fault in result.faults:
        _report(fault)
    return 1 if result.faults else 0


def _report(said: str) -> None:
    sys.stdout.write(f"{said}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
