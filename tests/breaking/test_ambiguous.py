"""Every send is carried out and then answered by a broken connection: it is sent once more, and shows no words twice."""

from __future__ import annotations

from pathlib import Path

from bot.carrier import Uncertain
from bot.speech import Chat, Message
from tests.breaking import base
from tests.breaking.mute import Mute, muted, text

ONE, TWO = base.user(5_000_000_021, "Ann"), base.user(5_000_000_022, "Bo")
LONG = "So much to tell. " * 230


class Doubtful(Mute):
    """Carries out every send and, once `doubting`, leaves it in doubt the first time."""

    def __init__(self) -> None:
        super().__init__()
        self.doubting = False
        self.doubted: set[tuple[Chat, Message]] = set()

    async def send(self, chat: Chat, message: Message, key: str = "") -> str:
        message_id = await super().send(chat, message)
        if self.doubting and (chat, message) not in self.doubted:
            self.doubted.add((chat, message))
            raise Uncertain
        return message_id


async def test_a_reveal_of_several_pages_shows_nothing_twice(tmp_path: Path) -> None:
    platform = Doubtful()
    async with muted(tmp_path, platform) as bot:
        await bot.pairs(ONE, TWO, -23)
        await bot.takes(base.text(ONE, "/today"))
        await bot.takes(base.text(ONE, f"{LONG}the-first"))
        platform.doubting = True
        await bot.takes(base.text(TWO, f"{LONG}the-second"))
        await bot.patiently()
    assert len(platform.doubted) > 2
    for words in ("the-first", "the-second"):
        assert len({message_id for _, message_id, message in platform.said if words in text(message)}) == 1, words
