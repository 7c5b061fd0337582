"""One script, and the real program as a process: a couple on Telegram, one on Discord, and one with a partner on each."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from tests.wire.outside import outside, pair

FIRST, SECOND = "canary-answer-of-alice", "canary-answer-of-bob"
KINDS = {"telegram": "TT", "discord": "DD", "mixed": "TD", "mixed the other way": "DT"}


@pytest.mark.parametrize("kind", KINDS.values(), ids=[*KINDS])
async def test_they_pair_answer_and_both_see_both_even_if_it_is_killed_between(tmp_path: Path, kind: str) -> None:
    async with outside(tmp_path, kind) as world:
        alice, bob = world.phones(kind)
        await pair(alice, bob)
        await alice.commands("today")
        for phone in (alice, bob):
            await phone.sees("stays sealed")
        await alice.answers(FIRST)
        await alice.sees("Sealed")
        assert await world.end(signal.SIGKILL) == -signal.SIGKILL
        on_disk = b"".join(file.read_bytes() for file in world.directory.iterdir())
        assert FIRST.encode() not in on_disk
        assert bob.times(FIRST) == 0

        await world.start()
        await bob.commands("streak")
        await bob.sees("still ahead of you")
        await bob.answers(SECOND)
        for phone in (alice, bob):
            await phone.sees(FIRST)
            await phone.sees(SECOND)
        await alice.commands("streak")
        await alice.sees("1 day")
        assert await world.end(signal.SIGTERM) == 0

        assert (alice.times(FIRST), bob.times(FIRST)) == (1, 1)
        assert (alice.times(SECOND), bob.times(SECOND)) == (1, 1)
        everything = world.log.read_bytes() + b"".join(file.read_bytes() for file in world.directory.iterdir())
        for secret in (FIRST, SECOND, world.telegram.token, world.discord.token, "Alice"):
            assert secret.encode() not in everything, secret
