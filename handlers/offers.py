"""What is offered beside the question of the day: the week together, and practices in its place; each may say no for themselves."""

from __future__ import annotations

from bot.domain.consent import ticked
from bot.domain.rhythm import NO_OFFERS, NO_WEEK
from bot.feature import Feature
from bot.phrasing import Part, Screen, Tap, hint, line, tap, title
from bot.rounds import weekly
from bot.turn import Turn

feature = Feature("offers")

_TICKS = {"week": NO_WEEK, "day": NO_OFFERS}
_IN_A_ROW = 4


@feature.tap("offers")
def offers(turn: Turn) -> None:
    """Show what is offered, and how to have it otherwise."""
    parts, rows = _screen(turn)
    turn.turn_into(*parts, rows=rows)


@feature.tap("offered")
def tick(turn: Turn, couple_id: str, what: str, wanted: str) -> None:
    """Want this, or not any more; nobody is told."""
    if _is_ours(turn, couple_id):
        turn.change(yes=ticked(turn.person.yes, _TICKS[what], on=wanted == "off"))
        offers(turn)


@feature.tap("offersoff")
def no_practices(turn: Turn, couple_id: str) -> None:
    """No practices in place of a question, said where one came."""
    if _is_ours(turn, couple_id):
        turn.change(yes=ticked(turn.person.yes, NO_OFFERS, on=True))
        turn.turn_into("offers-practice-off")


@feature.tap("weekday")
def choose_day(turn: Turn, couple_id: str, at: str) -> None:
    """Have the week offered on this day of the week, to both."""
    if _is_ours(turn, couple_id):
        weekly.plan(turn, int(at))
        offers(turn)


def _is_ours(turn: Turn, couple_id: str) -> bool:
    if couple_id != str(turn.couple.id):
        turn.popup("button-stale")
    return couple_id == str(turn.couple.id)


def _screen(turn: Turn) -> Screen:
    practice, week = (tick not in turn.person.yes for tick in (NO_OFFERS, NO_WEEK))
    parts: list[Part | str] = [
        title("button-settings-offers"),
        line("offers-practice-on" if practice else "offers-practice-off"),
        line(f"offers-week-{weekly.weekday(turn)}" if week else "offers-week-off"),
        hint("offers-alone"),
    ]
    rows = [
        [_turned(turn, "day", on=practice)],
        [_turned(turn, "week", on=week)],
        *(_weekdays(turn) if week else []),
        [tap("button-back", "settings")],
    ]
    return parts, rows


def _turned(turn: Turn, what: str, *, on: bool) -> Tap:
    # A tap that comes twice turns nothing back: the button says what it shall be.
    wanted = "off" if on else "on"
    return tap(f"button-offers-{what}-{wanted}", "offered", turn.couple.id, what, wanted)


def _weekdays(turn: Turn) -> list[list[Tap]]:
    taps = [
        tap(f"weekday-{at}", "weekday", turn.couple.id, at)._replace(one_of=True)
        for at in range(7)
        if at != weekly.weekday(turn)
    ]
    return [taps[start : start + _IN_A_ROW] for start in range(0, len(taps), _IN_A_ROW)]
