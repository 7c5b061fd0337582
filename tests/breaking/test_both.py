"""Two platforms: one that is down holds up nobody on the other, and what crosses over does so once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.breaking.both import Both
from tests.breaking.failing import Faults
from tests.breaking.peer import Human, Peer
from tests.breaking.statements import QUESTION, log, rows, spread

A, B = "ALICE-WORDS", "BOB-WORDS"
OURS, THEIRS = b"ALICE-VOICE", b"BOB-PICTURE"

pytestmark = pytest.mark.filterwarnings("ignore:The garbage collector")


def files(peer: Peer, human: Human) -> list[bytes]:
    """What media stand in somebody's chat."""
    return sorted(one.message.media.data for one in peer.reads(human.chat) if one.message.media is not None)


def reveals(peer: Peer, human: Human) -> int:
    """In how many messages both answers stand."""
    return sum(A in one.text and B in one.text for one in peer.reads(human.chat))


async def asked(rig: Both) -> None:
    """The two are a couple, and the day's question has come."""
    await rig.start()
    await rig.pair()
    await rig.passes(hours=11)
    await rig.until(lambda: rig.alice.reads(QUESTION) and rig.bob.reads(QUESTION), "the question")


@pytest.mark.parametrize("away", [False, True])
async def test_a_platform_that_is_down_for_an_hour_holds_up_nobody_on_the_other(away: bool, tmp_path: Path) -> None:
    rig = Both(tmp_path)
    await asked(rig)
    rig.bob.says(B)
    await rig.until(lambda: rig.bob.button("Take it back"), "the seal")
    rig.other.down, rig.other.away = True, away
    await rig.beat()
    rig.alice.says(A)
    await rig.settle()
    # Not a second has gone by: she reads both at once, and everything else that she asks for.
    assert reveals(rig.peer, rig.alice) == 1
    for command, words in (("help", "What I can do"), ("settings", "Settings"), ("today", QUESTION)):
        rig.alice.commands(command)
        await rig.settle()
        assert rig.alice.reads(words)
    assert reveals(rig.other, rig.bob) == 0
    for _ in range(60):
        await rig.passes(minutes=1)
    rig.other.down = False
    await rig.rest()
    await rig.rest()
    assert reveals(rig.other, rig.bob) == 1
    assert rows(rig, "outbox") == 0
    await rig.passes(hours=24)
    await rig.until(lambda: len([one for one in rig.bob.peer.reads(rig.bob.chat) if QUESTION in one.text]) > 2, "a day")
    await rig.stop()


async def crossing(rig: Both) -> None:
    """Both answer, one with a voice and the other with a picture; it opens, and the program is started anew."""
    await rig.passes(hours=11)
    await rig.until(lambda: rig.alice.reads(QUESTION) and rig.bob.reads(QUESTION), "the question")
    rig.alice.sends("voice", OURS, A)
    await rig.until(lambda: rig.alice.button("Take it back"), "the seal")
    assert THEIRS not in files(rig.peer, rig.alice)
    rig.bob.sends("photo", THEIRS, B)
    await rig.until(lambda: len(files(rig.peer, rig.alice)) > 1 and len(files(rig.other, rig.bob)) > 1, "the media")
    await rig.stop()
    await rig.start()
    await rig.rest()


async def run(couple: Both, directory: Path, faults: Faults) -> Both:
    """Go through it, with these faults."""
    rig = Both(directory, faults)
    rig.go_on_from(couple)
    try:
        await rig.start()
        await crossing(rig)
    finally:
        await rig.stop()
    return rig


def check(rig: Both) -> None:
    """The reveal stands once at each; media are there, and twice only where nobody could know."""
    unclear = rig.faults.mode in ("ambiguous", "cancelled", "stopped")
    assert (reveals(rig.peer, rig.alice), reveals(rig.other, rig.bob)) == (1, 1)
    # Where it was sent, the handle is enough.
    for found in ([one or OURS for one in files(rig.peer, rig.alice)], files(rig.other, rig.bob)):
        assert set(found) == {OURS, THEIRS}
        assert len(found) <= 2 + unclear * len(rig.faults.struck)
    assert rows(rig, "outbox") == rig.peer.owing == rig.other.owing == 0


async def test_every_statement_fails_once_while_media_cross(tmp_path: Path) -> None:
    couple = Both(tmp_path / "paired")
    await couple.start()
    await couple.pair()
    await couple.stop()
    plain = await run(couple, tmp_path / "plain", Faults())
    check(plain)
    # Every fifth run is enough for all modes.
    for number, faults in enumerate(spread(plain.faults.statements)[::5]):
        with log() as written:
            check(await run(couple, tmp_path / f"{number}", faults))
        assert faults.struck
        assert not any(word in written.getvalue() for word in (A, B, OURS.decode(), THEIRS.decode()))
