"""What makes each feel cared for: ranked in private, told to both; ideas for small gestures lean on it from then on."""

from __future__ import annotations

from bot.domain.care import CARE, leaning, ways
from bot.domain.rhythm import Rhythm
from bot.domain.round import Round
from bot.feature import Feature, Form, Opened, PickStep
from bot.phrasing import Part, hint, line
from bot.rounds import asking, keeping
from bot.speech import Commanded
from bot.turn import Turn

feature = Feature("care")

LEAST, MOST = 3, 5
STEP = PickStep("care", "care-ask", tuple(f"care-{one}" for one in CARE), LEAST, MOST, ordered=True, columns=1)


def _reveal(opened: Opened) -> list[Part]:
    shown: list[Part] = []
    for name, filled in opened:
        shown += [Part("name", name), line("care-ranked", what=asking.listed(filled[STEP.key], ordered=True))]
    return [*shown, hint("care-receive")]


def _lean_on_it(turn: Turn, round_: Round) -> None:
    """Both know it now: what each ranked first is what ideas for the other lean on."""
    for person in turn.both:
        turn.change(person, yes=leaning(person.yes, turn.opened(round_, person.id)[STEP.key]))


def _lean_no_more(turn: Turn, round_: Round) -> None:
    """Nothing leans on words that are taken out; what was said anew since then stays."""
    if turn.person.id not in round_.opening.authors:
        return
    told = turn.still_readable(round_, turn.person.id)
    if not told or ways(leaning((), told[STEP.key])) == ways(turn.person.yes):
        turn.change(yes=leaning(turn.person.yes, ()))


FORM = feature.form(
    Form(
        "care",
        (STEP,),
        _reveal,
        card="care-card",
        title="care-title",
        command="care",
        then=_lean_on_it,
        rhythm=Rhythm(every=180, after=30),
        gone=_lean_no_more,
        lasts=7,
    )
)


@feature.command("care", help="knowing")
def care(turn: Turn, command: Commanded) -> None:
    """Rank what does one good: begins a round for both, or goes on with the one that is open."""
    if not keeping.go_on(turn, FORM):
        asking.put(turn, FORM)
