"""Looks at the signs, as their author finds them again: each compared with the one before, in words."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain import signs
from bot.domain.round import Round, author_of
from bot.domain.schedule import couple_day
from bot.phrasing import AnyTap, Part, Screen, hint, line, tap, title, way
from bot.rounds import keeping
from bot.rounds.choosing import LIKES, SHORT
from bot.texts import phrase
from bot.turn import Turn

FORM = "signs"


def looks(turn: Turn, *, done: bool = True) -> list[Round]:
    """The acting person's own of this couple, newest first: those that were finished, or those that were not; needs their past."""
    found = [one for one in turn.rounds.all() if one.form == FORM and turn.is_ours(one)]
    mine = [one for one in found if author_of(one) == turn.person.id and keeping.mine(turn, one).state == "sealed"]
    finished = [one for one in mine if (len(turn.own(one)) == len(signs.SIGNS)) == done]
    return sorted(finished, key=lambda one: one.id, reverse=True)


def is_due(turn: Turn, finished: Sequence[Round]) -> bool:
    """Whether it is time for another look."""
    today = couple_day(turn.now, turn.zone)
    return not finished or signs.again_on(finished[0].day) <= today


def answers(look: signs.Look, before: signs.Look | None = None) -> list[Part]:
    """Each statement that has an answer, and how that is, beside the look before."""
    parts = []
    for sign in filter(look.__contains__, signs.SIGNS):
        said = phrase(look[sign])
        if before is not None:
            said = phrase("signs-compared", answer=said, trend=phrase(f"signs-{signs.trend(before, look, sign)}"))
        # Styled as one's own words are: on a lock screen nothing of it shows.
        parts += [line(sign), Part("quote", said)]
    return parts


def shown(turn: Turn, found: Sequence[Round], *, newest: bool = True) -> Screen:
    """The first of these looks beside the second, and what it may lead to, if it is the newest of all."""
    now, *older = found
    before = turn.own(older[0]) if older else None
    parts: list[Part | str] = [title("signs-title"), hint("signs-of", day=now.day), *answers(turn.own(now), before)]
    rows = _offers(turn, signs.rarest(turn.own(now), before)) if newest else []
    parts += [hint("signs-offer"), hint("signs-again", day=signs.again_on(now.day))] if newest else []
    earlier = [tap("button-page-older", "signslook", older[0].id)] if older else []
    return parts, [
        *rows,
        [tap("button-signs-share", "signsshare")],
        [*earlier, tap("button-let-go", "signsdrop", now.id)],
    ]


def _offers(turn: Turn, rare: str) -> list[list[AnyTap]]:
    """What may do good where it was seldom so: questions on a theme, and something to do."""
    if not rare:
        return []
    theme = signs.THEMES[rare]
    deck = tap("button-signs-deck", "signsdeck", turn.couple.id, theme[:SHORT], theme=phrase(f"theme-{theme}"))
    practice = signs.PRACTICES.get(rare, signs.LISTEN)
    offers: list[list[AnyTap]] = [] if f"{LIKES}{theme}" in turn.person.yes else [[deck]]
    return [*offers, [way(practice)]] if practice in turn.kit.house.commands else offers
