"""Every call of the Bot API fails, in two of the ways each; and what the couple then sees, call by call."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.delivery import Delivery
from bot.sandbox.faults import What
from tests.breaking import calls
from tests.breaking.calls import B, failures, in_turns, places, reveals, run
from tests.breaking.wire import Nth, Wire, a_wire


@pytest.mark.parametrize("part", range(4))
async def test_every_call_fails(part: int, tmp_path: Path) -> None:
    found = await failures(tmp_path, lambda k, method: in_turns(k, method) if k % 4 == part else ())
    assert not found, "\n".join(found)


async def struck(directory: Path, method: str, number: int, what: What) -> tuple[Wire, dict[str, list[str]]]:
    """Let one call of this method fail, the first being number 0; return what stood where before they looked again."""
    couple = await calls.paired(directory / "paired")
    plain = Nth()
    await run(couple, directory / "plain", plain)
    at = [k for k, name in enumerate(plain.methods, 1) if name == method][number]
    return await run(couple, directory / "struck", Nth(at, what))


# The messages in order: both questions, the card, the seal, the word to the second, the neutral line, their two copies.
CARD, SEAL, NEUTRAL = 2, 3, 5


async def test_who_shut_the_bot_out_is_left_alone_until_they_write(tmp_path: Path) -> None:
    wire, shown = await struck(tmp_path, "sendMessage", 1, "forbidden")
    missing = [name for name in ("alice", "bob") if not any(calls.QUESTION in text for text in shown[name])]
    assert len(missing) == 1
    assert reveals(shown["room"]) == 1, "they wrote, and both have both"
    assert "paired" not in str(shown), "and nothing was said about it"
    assert any(B in text for text in places(wire)["bob"]), "who writes again hears again"


@pytest.mark.parametrize("method", ["getChatMemberCount", "getChatMember"])
async def test_a_room_that_throws_the_bot_out_is_given_up_for_both_private_chats(tmp_path: Path, method: str) -> None:
    _wire, shown = await struck(tmp_path, method, -1, "forbidden")
    assert reveals(shown["room"]) in (0, 1)
    assert any("no longer in your room" in text for text in shown["alice"])
    assert any("no longer in your room" in text for text in shown["bob"])


async def test_a_reveal_that_the_room_does_not_take_is_said_in_private(tmp_path: Path) -> None:
    _wire, shown = await struck(tmp_path, "sendMessage", NEUTRAL, "refused")
    assert [reveals(shown[place]) for place in ("room", "alice", "bob")] == [0, 1, 1]
    assert any("I stay silent there" in text for text in shown["alice"])


async def test_a_reveal_that_cannot_be_edited_in_is_sent_anew_and_stands_once(tmp_path: Path) -> None:
    couple = await calls.paired(tmp_path / "paired")
    plain = Nth()
    await run(couple, tmp_path / "plain", plain)
    neutral = [k for k, name in enumerate(plain.methods, 1) if name == "sendMessage"][NEUTRAL]
    edit = next(k for k, name in enumerate(plain.methods, 1) if name == "editMessageText" and k > neutral)
    _wire, shown = await run(couple, tmp_path / "struck", Nth(edit, "refused"))
    assert reveals(shown["room"]) == 1
    assert "Both answers are in." in shown["room"]


async def test_a_room_that_moves_takes_everything_along(tmp_path: Path) -> None:
    wire, shown = await struck(tmp_path, "sendMessage", NEUTRAL, "migrated")
    assert wire.room.chat.type == "supergroup"
    assert reveals([message.text for message in wire.room.chat.standing.values()]) == 1
    assert not any("no longer" in text for text in (*shown["alice"], *shown["bob"]))


async def test_an_outbox_that_sends_once_more_than_it_may_would_be_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def only_send(self: Delivery, row: object, message_id: str, message: object) -> bool:
        return False

    couple = await calls.paired(tmp_path / "paired")
    plain, wanted = await run(couple, tmp_path / "plain", Nth())
    monkeypatch.setattr(Delivery, "_edited", only_send)
    wire, shown = await run(couple, tmp_path / "struck", Nth(1, "lost"))
    with pytest.raises(AssertionError):
        calls.check(wire, shown, plain, wanted, "lost")


@pytest.mark.parametrize("what", ["slow", "late"])
async def test_a_real_time_out_before_and_after_delivery(tmp_path: Path, what: What) -> None:
    couple = await calls.paired(tmp_path / "paired")
    plain, wanted = await run(couple, tmp_path / "plain", Nth())
    at = [k for k, name in enumerate(plain.called, 1) if name == "sendMessage"][NEUTRAL]
    async with a_wire(tmp_path / "struck") as wire:
        wire.go_on_from(couple)
        wire.patience, wire.world.faults = 0.2, Nth(at, what, seconds=600)
        await wire.start()
        shown = await calls.conversation(wire)
    assert wire.world.faults.fault.met.is_set()
    calls.check(wire, shown, plain, wanted, "unanswered" if what == "late" else "lost")
