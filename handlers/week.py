"""The week together: one thanks, one good moment, one hard one, one wish; each in private, opened together."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial

from bot.domain.calm import is_resting
from bot.domain.rhythm import NO_WEEK
from bot.domain.round import Round
from bot.feature import Feature, Form, Opened, TextStep
from bot.phrasing import Part, Rows, hint, line, tap, way
from bot.pictures import week as drawn
from bot.rounds import asking, keeping, picturing, revealing, weekly
from bot.speech import Commanded
from bot.texts import phrase
from bot.turn import Turn

feature = Feature("week")

ON_TIME = timedelta(hours=6)
"""What is later than this is left out: the next one is never far."""

STEPS = tuple(
    TextStep(key, f"week-{key}", optional=key == "hard", label=f"week-{key}-label", longest=2000)
    for key in ("thanks", "good", "hard", "wish")
)


def _reveal(opened: Opened) -> list[Part]:
    parts: list[Part] = []
    for step in STEPS:
        for name, filled in opened:
            words = revealing.pieces_text(name, filled.get(step.key, []))[1:]
            parts += [Part("name", phrase(f"week-{step.key}-of", name=name)), *words] if words else []
    if any("hard" in filled for _name, filled in opened):
        parts.append(hint("week-receive"))
    return parts


def _rows(round_: Round) -> Rows:
    return [revealing.lines(round_)[0], [tap("button-week-picture", "weekpic", round_.id)]]


FORM = feature.form(
    Form("week", STEPS, _reveal, card="week-card", title="week-title", command="week", lasts=3, rows=_rows)
)


@feature.command("week", help="together")
def week(turn: Turn, command: Commanded) -> None:
    """Look back on the week: begins a round for both, or goes on with the one that is open."""
    if not keeping.go_on(turn, FORM):
        asking.put(turn, FORM)
        if weekly.WORK in turn.couple.agenda:
            weekly.plan(turn, weekly.weekday(turn), begun=True)


@feature.due(weekly.WORK)
def offer(turn: Turn, due: datetime) -> None:
    """Once a week, offer it to each who has not said no to that; nothing is begun by it, and nobody sees who was offered it."""
    weekly.plan(turn, due.astimezone(turn.zone).weekday())
    if turn.now - due > ON_TIME or is_resting(turn.couple, turn.now) or turn.open_rounds(FORM.name):
        return
    rows = [[way("week")], [tap("button-not-now", "weeknot")], [tap("button-settings-offers", "offers")]]
    for person in turn.both:
        if turn.reaches(person) and NO_WEEK not in person.yes and weekly.may_begin(turn):
            turn.whisper(line("week-offer"), to=person, rows=rows)


@feature.tap("weeknot")
def not_now(turn: Turn) -> None:
    """The offer is left alone."""
    turn.turn_into("week-not-now")


@feature.tap("weekpic", past=True)
def picture(turn: Turn, round_id: str) -> None:
    """Show whoever taps, in private, the week as a picture: no word of what they told each other is in it."""
    round_ = turn.round(round_id)
    if round_ is None or round_.state != "opened":
        turn.popup("round-over")
        return
    if not turn.in_private:
        turn.popup("look-in-private")
    filled = [turn.still_readable(round_, author) or {} for author in revealing.authors_shown(round_)]
    told = tuple(f"week-told-{step.key}" for step in STEPS if any(step.key in one for one in filled))
    made = picturing.week(turn, round_.day - timedelta(days=6), told)
    turn.whisper(*drawn.caption(made), drawing=partial(drawn.svg, made), veiled=True)
