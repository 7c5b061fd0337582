"""A look at the signs: six plain statements about the last weeks, for oneself alone. There is no sum, and no verdict."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Literal

ANSWERS = ("signs-often", "signs-sometimes", "signs-seldom")
APART = timedelta(days=28)
"""Days from one look to the next."""
THEMES = {
    "sign-warmth": "compliments",
    "sign-understood": "listening",
    "sign-together": "together",
    "sign-seen": "respect",
    "sign-talking": "trust",
    "sign-laughing": "play",
}
"""The statements, and which questions do one good where it was seldom so."""
SIGNS = tuple(THEMES)
PRACTICES, LISTEN = {"sign-warmth": "thanks", "sign-laughing": "play"}, "listen"
"""What else does; for all others it is to listen to each other."""
Trend = Literal["more", "same", "less"]
Look = Mapping[str, str]
"""An answer to each statement."""


def trend(before: Look, now: Look, sign: str) -> Trend:
    """How often it was so, compared with the look before."""
    was, is_ = ANSWERS.index(before[sign]), ANSWERS.index(now[sign])
    return "same" if is_ == was else "more" if is_ < was else "less"


def rarest(now: Look, before: Look | None) -> str:
    """What was the most seldom, and rather what has become so; empty if all of it was often."""
    rare = {sign: ANSWERS.index(now[sign]) for sign in SIGNS}
    fallen = [sign for sign in SIGNS if before is not None and trend(before, now, sign) == "less"]
    sign = max(SIGNS, key=lambda one: (rare[one], one in fallen))
    return sign if rare[sign] else ""


def again_on(day: date) -> date:
    """The first day of the next look after one of this day."""
    return day + APART
