"""What a visitor of the demo page can do on the phone with Discord: each act is what a person could do with a client.

Ids come as text, for they are larger than what a browser counts with.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from pydantic import Base64Bytes, Field

from bot.sandbox.demo_acts import LARGEST_FILE, BaseAct, hold_picture
from bot.sandbox.discord.components import TEXT_INPUT
from bot.sandbox.discord.modals import fields
from bot.sandbox.model import Impossible

if TYPE_CHECKING:
    from bot.sandbox.demo_abroad import Abroad
    from bot.sandbox.demo_cast import Cast
    from bot.sandbox.discord.model import Message


class _DiscordAct(BaseAct):
    who: Literal["bob"]

    async def play(self, cast: Cast) -> None:
        """Do it. Raises Impossible if a client would not."""
        if cast.abroad is None:
            raise Impossible("nobody is on Discord")
        self.on(cast.abroad)

    def on(self, abroad: Abroad) -> None:
        """Do it there."""
        raise NotImplementedError


class Install(_DiscordAct):
    """Add the bot for oneself."""

    do: Literal["install"]

    def on(self, abroad: Abroad) -> None:
        abroad.bob.installs()
        abroad.world.touch()


class Write(_DiscordAct):
    """Write a message."""

    do: Literal["write"]
    text: str
    reply_to: int | None = None

    def on(self, abroad: Abroad) -> None:
        abroad.bob.says(self.text, reply_to=_replied(abroad, self.reply_to))


class Rewrite(_DiscordAct):
    """Make one's own message read otherwise."""

    do: Literal["rewrite"]
    message: int
    text: str

    def on(self, abroad: Abroad) -> None:
        abroad.bob.edits(abroad.message(self.message), self.text.strip())


class Attach(_DiscordAct):
    """Send a picture or a voice message."""

    do: Literal["attach"]
    kind: Literal["picture", "voice"]
    data: Base64Bytes = Field(repr=False)
    name: str = Field("picture.png", max_length=80)
    caption: str = Field("", max_length=2000)
    reply_to: int | None = None

    def on(self, abroad: Abroad) -> None:
        if not 0 < len(self.data) <= LARGEST_FILE:
            raise Impossible("a file has 1 byte to 10 MB")
        if self.kind == "voice":
            abroad.bob.speaks(self.data)
            return
        hold_picture(self.data)
        replied = _replied(abroad, self.reply_to)
        abroad.bob.sends((self.name, self.data), caption=self.caption.strip(), reply_to=replied)


class Run(_DiscordAct):
    """Run a command."""

    do: Literal["run"]
    command: str
    options: dict[str, str] = Field(default_factory=dict)

    def on(self, abroad: Abroad) -> None:
        given: dict[str, Any] = {name: value for name, value in self.options.items() if value}
        abroad.bob.runs(self.command, None, **given)


class Click(_DiscordAct):
    """Press a button of a message."""

    do: Literal["click"]
    message: int
    button: int = Field(ge=0)

    def on(self, abroad: Abroad) -> None:
        abroad.bob.presses(abroad.message(self.message), self.button)


class Choose(_DiscordAct):
    """Choose in a select of a message: one of its options, by its value."""

    do: Literal["choose"]
    message: int
    select: int = Field(ge=0)
    value: str

    def on(self, abroad: Abroad) -> None:
        abroad.bob.chooses(abroad.message(self.message), self.value, select=self.select)


class Submit(_DiscordAct):
    """Send what was filled in: by the id of each field."""

    do: Literal["submit"]
    values: dict[str, str]

    def on(self, abroad: Abroad) -> None:
        shown = abroad.modal()
        if shown is None:
            raise Impossible("there is no form to fill in any more")
        known = fields(shown.modal or {})
        empty = {key for key, one in known.items() if one["type"] != TEXT_INPUT and not self.values.get(key)}
        abroad.bob.submits(shown, {key: value for key, value in self.values.items() if key not in empty})
        abroad.put_away(shown)


class Cancel(_DiscordAct):
    """Close a modal without sending it."""

    do: Literal["cancel"]

    def on(self, abroad: Abroad) -> None:
        if shown := abroad.modal():
            abroad.put_away(shown)


class Dismiss(_DiscordAct):
    """Put away a message that nobody else sees."""

    do: Literal["dismiss"]
    message: int

    def on(self, abroad: Abroad) -> None:
        message = abroad.message(self.message)
        if not message.ephemeral:
            raise Impossible("only what nobody else sees can be dismissed")
        abroad.put_away(message)


DiscordAct = Install | Write | Rewrite | Attach | Run | Click | Choose | Submit | Cancel | Dismiss


def _replied(abroad: Abroad, message_id: int | None) -> Message | None:
    return abroad.message(message_id) if message_id else None
