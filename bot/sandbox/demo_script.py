"""All that a visitor of the demo page can ask for."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from bot.sandbox.demo_acts import Act, BaseAct
from bot.sandbox.demo_cast import Home
from bot.sandbox.demo_discord_acts import DiscordAct


class Switch(BaseAct):
    """Begin anew, with Bob at home on this platform."""

    do: Literal["switch"]
    bob: Home


Played = Act | DiscordAct
ACT: TypeAdapter[Played | Switch] = TypeAdapter(Annotated[Played | Switch, Field(discriminator="do")])
