"""A couple from outside tries every command of the real program; nothing of one reaches the other before it is given."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.feature import House
from handlers import FEATURES
from tests.wire.curious import Curious, OnDiscord, OnTelegram
from tests.wire.outside import Outside, outside, pair
from tests.wire.phones import DiscordPhone, Phone, TelegramPhone
from tests.wire.trying import Couple

KINDS = {"telegram": "TT", "discord": "DD", "mixed": "TD"}
STOPS_OTHERS = ["timeout", "pause"]
ENDS = ["forget", "clear", "leave"]
GIVES = {"agreements", "ask", "checkin", "cheer", "dream", "goodnews", "listen", "sentence", "thanks", "week", "wonder"}
"""In these what each writes has to arrive in the end."""
ALL = {name for name in House(FEATURES).commands if "@" not in name} - {"start"}


def curious(phone: Phone, name: str) -> Curious:
    if isinstance(phone, TelegramPhone):
        return OnTelegram(name, human=phone.human)
    assert isinstance(phone, DiscordPhone)
    return OnDiscord(name, human=phone.human)


async def become_a_couple(world: Outside, kind: str) -> Couple:
    alice, bob = world.phones(kind)
    await pair(alice, bob)
    couple = Couple((curious(alice, "Alice"), curious(bob, "Bob")), world.directory / "duologue.sqlite3")
    for one in couple.both:
        one.looks()
    return couple


async def end_it(couple: Couple) -> None:
    """Alice's words are erased everywhere, Bob clears his chat and leaves; what each had sealed is never seen."""
    alice, bob = couple.both
    couple.scene = "forget"
    await couple.says(alice, "forget")
    await couple.presses(alice, "Erase everything I wrote")
    await couple.becomes(lambda: not any("alicemark" in text for one in couple.both for text in one.standing()))
    couple.scene = "clear"
    await couple.clears(bob)
    couple.scene = "leave"
    await couple.says(bob, "leave")
    await couple.presses(bob, "Leave now")
    assert any("has closed" in text for text in alice.standing())


@pytest.mark.parametrize("kind", KINDS.values(), ids=[*KINDS])
async def test_every_command_keeps_what_is_sealed(tmp_path: Path, kind: str) -> None:
    async with outside(tmp_path, kind, "tests.wire.unhurried") as world:
        couple = await become_a_couple(world, kind)
        known = [await couple.learns(one) for one in couple.both]
        assert [{*one} - {"start"} for one in known] == [ALL] * 2
        commands = [one for one in known[0] if one not in STOPS_OTHERS + ENDS] + STOPS_OTHERS
        for at, command in enumerate(commands):
            await couple.tries(command, leader=at % 2)
        assert not couple.wrong, "\n".join(couple.wrong)
        await end_it(couple)
        couple.scene = "alone"
        for command in {*known[0]} - {"clear"}:
            await couple.says(couple.both[0], command)
        assert not couple.wrong, "\n".join(couple.wrong)
        assert {*couple.crossed} >= GIVES
