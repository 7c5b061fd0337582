"""A couple on a platform with sheets, choices and commands that are answered like taps; it has no name that a feature knows."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from bot.speech import Account, Button, Chat, Commanded, Event, Popup, Pressed, Sender, Sheet, Sheets, Wrote
from tests.breaking.peer import PLATFORM, ROOM, Human, Peer, Shown
from tests.breaking.rig import Rig

_TAPS = count(1_443_776_521_104_556_032)
"""As long as the longest that a platform gives."""


@dataclass(slots=True)
class Native(Peer):
    """The platform. What popped up stands under the tap that it answers."""

    answered: dict[str, str] = field(default_factory=dict)
    find: Sheets = field(default=lambda _name: None)

    def furnish(self, sheets: Sheets) -> None:
        """Keep where sheets are found."""
        self.find = sheets

    async def popup(self, popup: Popup) -> None:
        """Show a line to whoever tapped, once."""
        self.calls += 1
        assert popup.tap not in self.answered, "a tap is answered twice"
        self.answered[popup.tap] = popup.text.translate({0x2068: None, 0x2069: None})


class Couple(Rig):
    """The bot and two people; what somebody does returns once the bot has answered."""

    peer: Native

    def __init__(self, directory: Path) -> None:
        super().__init__(directory)
        self.peer = Native(self.clock.now)
        self.one, self.two = (Fingers(self, name, at) for name, at in (("Alice", 501), ("Bob", 502)))
        self.alice, self.bob = self.one.human, self.two.human

    async def restart(self) -> None:
        """Stop the program, and start it anew."""
        await self.stop()
        await self.start()

    def in_room(self) -> list[str]:
        """What the bot says in the room now."""
        return [plain(one) for one in self.peer.reads(ROOM)]


class Fingers:
    """Somebody with a client that shows sheets."""

    def __init__(self, couple: Couple, name: str, number: int) -> None:
        self.couple = couple
        self.human = Human(couple.peer, name, number)
        self.chat = self.human.chat
        self.name = name

    # -- what they do -----------------------------------------------------------------------------------------

    async def says(self, text: str) -> None:
        """Write in private."""
        self.human.says(text)
        await self.couple.settle()

    async def commands(self, name: str, chat: Chat | None = None) -> str:
        """Give a command somewhere; return what pops up."""
        return await self.does(Commanded(self.sender, chat or self.chat, name, tap=str(next(_TAPS))))

    async def presses(self, label: str, where: Chat | None = None) -> str:
        """Tap; return what pops up."""
        shown, button = self.button(label, where)
        return await self.does(Pressed(self.sender, shown.chat, shown.id, button.id, str(next(_TAPS))))

    async def fills(self, label: str, given: dict[str, str], where: Chat | None = None) -> str:
        """Fill the sheet of a button in, as far as its client lets them, and send it; return what pops up."""
        shown, button = self.button(label, where)
        fields = {one.key: one for one in self.sheet(label, where).fields}
        assert set(given) <= set(fields)
        for key, one in fields.items():
            assert not one.required or key in given, f"the client wants {key}"
            assert not one.options or given.get(key, "") in ("", *(value for value, _label in one.options))
            assert len(given.get(key, "")) <= one.longest
        return await self.sends(shown.chat, shown.id, button.id, given)

    async def sends(self, chat: Chat, message: str, button: str, values: dict[str, str], tap: str = "") -> str:
        """Send a sheet with whatever in it, as a client can."""
        return await self.does(Wrote(self.sender, chat, message, button, tap or str(next(_TAPS)), values))

    async def does(self, event: Event) -> str:
        """Let this reach the bot; return what pops up, if it is answered so."""
        self.couple.peer.tell(event)
        await self.couple.settle()
        return self.couple.peer.answered[event.tap]  # type: ignore[union-attr]

    # -- what they see ----------------------------------------------------------------------------------------

    @property
    def sender(self) -> Sender:
        """Who they are."""
        return Sender(self.human.account, self.name, "en")

    def button(self, label: str, where: Chat | None = None) -> tuple[Shown, Button]:
        """The newest button that begins so, in their private chat if not said otherwise."""
        for shown in reversed(self.couple.peer.reads(where or self.chat)):
            for one in (one for row in shown.message.buttons for one in row):
                if isinstance(one, Button) and one.label.startswith(label):
                    return shown, one
        raise AssertionError(f"{self.name} sees no button {label!r}")

    def sheet(self, label: str, where: Chat | None = None) -> Sheet:
        """What is behind this button."""
        found = self.couple.peer.find(self.button(label, where)[1].sheet)
        assert found is not None, f"there is no sheet behind {label!r}"
        return found

    def shown(self) -> list[str]:
        """What the bot says in private now."""
        return [plain(one) for one in self.couple.peer.reads(self.chat)]

    def newest(self) -> Shown:
        """The newest message in private."""
        return self.couple.peer.reads(self.chat)[-1]


def plain(shown: Shown) -> str:
    """Its text, without what keeps names apart."""
    return shown.text.translate({0x2068: None, 0x2069: None})


def stranger(couple: Couple) -> Fingers:
    """Somebody else."""
    return Fingers(couple, "Eve", 666)


@asynccontextmanager
async def a_couple(directory: Path, *, asked: bool = True) -> AsyncIterator[tuple[Couple, Fingers, Fingers]]:
    """Two with a room, who have been asked the day's question."""
    couple = Couple(directory / "native")
    await couple.start()
    await couple.pair()
    if asked:
        await couple.one.commands("today")
    try:
        yield couple, couple.one, couple.two
    finally:
        await couple.stop()


ELSEWHERE = Chat(PLATFORM, "-901", private=False)
"""A place of many, with the bot, that is nobody's room."""
BOB = Account(PLATFORM, "502")
