"""What a visitor of the demo page can do: each act is what a person could do with a client, or with time."""

from __future__ import annotations

from typing import Literal

from pydantic import Base64Bytes, BaseModel, ConfigDict, Field

from bot.sandbox.demo_cast import Cast, Moment, Place, Who
from bot.sandbox.model import File, Impossible, Message
from bot.sandbox.text import CAPTION_LIMIT, TEXT_LIMIT, units

LARGEST_FILE = 10 << 20


class BaseAct(BaseModel):
    """What comes from the page."""

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)


class Say(BaseAct):
    """Write a message."""

    do: Literal["say"]
    who: Who
    chat: Place
    text: str
    reply_to: int | None = None

    async def play(self, cast: Cast) -> None:
        cast.person(self.who).says(self.text, cast.room_for(self.who, self.chat), self.reply_to)


class Edit(BaseAct):
    """Make one's own message read otherwise."""

    do: Literal["edit"]
    who: Who
    chat: Place
    message: int
    text: str

    async def play(self, cast: Cast) -> None:
        text, room = self.text.strip(), cast.room_for(self.who, self.chat)
        limit = CAPTION_LIMIT if _message(cast, self.chat, self.message).media else TEXT_LIMIT
        if not 0 < units(text) <= limit:
            raise Impossible(f"a client sends 1 to {limit} characters here")
        cast.person(self.who).edits(self.message, text, room)


class Press(BaseAct):
    """Press a button of a message."""

    do: Literal["press"]
    who: Who
    chat: Place
    message: int
    row: int = Field(ge=0)
    column: int = Field(ge=0)

    async def play(self, cast: Cast) -> None:
        cast.room_for(self.who, self.chat)
        message = _message(cast, self.chat, self.message)
        if self.row >= len(message.keys) or self.column >= len(message.keys[self.row]):
            raise Impossible("this button is not there any more")
        cast.person(self.who).presses(message, sum(map(len, message.keys[: self.row])) + self.column)


class Start(BaseAct):
    """Press Start in one's private chat."""

    do: Literal["start"]
    who: Who

    async def play(self, cast: Cast) -> None:
        cast.person(self.who).starts()


class Open(BaseAct):
    """Follow a link to the bot."""

    do: Literal["open"]
    who: Who
    url: str

    async def play(self, cast: Cast) -> None:
        cast.person(self.who).opens(self.url)


class Send(BaseAct):
    """Send a picture or a voice note."""

    do: Literal["send"]
    who: Who
    chat: Place
    kind: Literal["photo", "voice"]
    data: Base64Bytes = Field(repr=False)
    caption: str = ""
    reply_to: int | None = None

    async def play(self, cast: Cast) -> None:
        if not 0 < len(self.data) <= LARGEST_FILE or units(self.caption) > CAPTION_LIMIT:
            raise Impossible("a file has 1 byte to 10 MB, and at most 1024 characters under it")
        if self.kind == "photo":
            hold_picture(self.data)
        room = cast.room_for(self.who, self.chat)
        cast.person(self.who).sends(self.kind, self.data, self.caption.strip(), room, reply_to=self.reply_to)


class Pick(BaseAct):
    """Choose somebody from one's contacts."""

    do: Literal["pick"]
    who: Who
    message: int
    chosen: Who

    async def play(self, cast: Cast) -> None:
        cast.person(self.who).picks(self.message, cast.person(self.chosen))


class AddBot(BaseAct):
    """Put the bot into the room."""

    do: Literal["add_bot"]
    who: Who

    async def play(self, cast: Cast) -> None:
        if cast.room.chat.has(cast.world.bot_id):
            raise Impossible("the bot is in the room already")
        cast.room.add_bot(cast.person(self.who))


class Guest(BaseAct):
    """Let the third person into the room, or out of it."""

    do: Literal["guest"]
    here: bool

    async def play(self, cast: Cast) -> None:
        guest = cast.person("guest")
        if cast.room.chat.has(guest.id) != self.here:
            (cast.room.add if self.here else cast.room.remove)(guest)


class Clock(BaseAct):
    """Move the virtual clock."""

    do: Literal["clock"]
    to: Moment

    async def play(self, cast: Cast) -> None:
        async with cast.moving:
            await cast.stage.advance(cast.moment(self.to))


Act = Say | Edit | Press | Start | Open | Send | Pick | AddBot | Guest | Clock


def _message(cast: Cast, place: str, message_id: int) -> Message:
    message = cast.chat(place).standing.get(message_id)
    if message is None:
        raise Impossible("this message is gone")
    return message


def hold_picture(data: bytes) -> None:
    """Raise Impossible for what is no picture."""
    if not File("", "", "photo", "", data).is_image:
        raise Impossible("this is no picture: PNG, JPEG, GIF and WebP are")
