"""How far the guide of the demo page has come, with Bob on Discord: read from both worlds, whoever did it."""

from __future__ import annotations

import re
from datetime import datetime

from bot.sandbox.demo_abroad import Abroad
from bot.sandbox.demo_cast import Cast
from bot.sandbox.discord.interactions import Kind
from bot.sandbox.model import Json

_CODE = re.compile(r"/pair code:([A-Za-z0-9_-]+)")
_FORM = "w:daily"
"""What the id of a button begins with that opens the day's form."""


def progress(cast: Cast, abroad: Abroad, is_open: bool) -> Json:
    """Count the steps that the worlds show as done; a later one implies those before."""
    code, asked = _invitation(cast), _first_question(abroad)
    answered = [key for key, said in {"alice": _alice, "bob": _bob}.items() if asked and said(cast, abroad, asked)]
    steps = (bool(code), cast.stage.prompt_hour() is not None, asked is not None, bool(answered), is_open)
    done = max((number for number, reached in enumerate(steps, 1) if reached), default=0)
    return {"done": done, "answered": answered, "code": code}


def _invitation(cast: Cast) -> str:
    """The last code that Alice has been given to pass on."""
    codes = (_CODE.search(message.text) for message in reversed(cast.people["alice"].sees()))
    return next((code[1] for code in codes if code), "")


def _first_question(abroad: Abroad) -> datetime | None:
    asked = (one for one in abroad.world.history if any(_is_form(key) for key in one.controls))
    return next((one.date for one in asked), None)


def _is_form(data: Json) -> bool:
    return str(data.get("custom_id")).startswith(_FORM)


def _alice(cast: Cast, abroad: Abroad, asked: datetime) -> bool:
    alice = cast.people["alice"]
    said = [one for one in alice.sees() if one.from_id == alice.id and one.date >= asked and not one.service]
    return any(not one.text.startswith("/") for one in said)


def _bob(cast: Cast, abroad: Abroad, asked: datetime) -> bool:
    bob = abroad.bob
    filled = (one for one in abroad.world.interactions.values() if one.kind == Kind.SUBMIT)
    wrote = any(one.author_id == bob.id and one.date >= asked for one in abroad.sees())
    return wrote or any(_is_form(one.data) for one in filled)
