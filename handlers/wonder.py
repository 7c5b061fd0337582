"""Wonder: what something is, in one's own words, and three questions further; each sealed, and opened before the next."""

from __future__ import annotations

from bot.domain.deck import further
from bot.domain.rhythm import Rhythm
from bot.domain.round import Round
from bot.domain.shelf import Item
from bot.feature import Feature, Form, TextStep
from bot.phrasing import tap
from bot.rounds import asking, drawing, keeping, revealing
from bot.speech import Commanded
from bot.texts import prompt_phrase
from bot.turn import Turn

feature = Feature("wonder")

NEXT = "wonder"
"""What comes next lies so on the shelf, until one of the two goes on."""


def _lead_on(turn: Turn, round_: Round) -> None:
    """Once both are in: the next question waits until one of them would like it."""
    turn.unshelve(*turn.shelf(NEXT))
    coming = further(round_.prompt)
    if turn.kit.texts.knows(prompt_phrase(coming)):
        turn.shelve(Item(NEXT, note=coming))
        turn.say("wonder-next", rows=[[tap("button-wonder-next", "wondernext", round_.id)]], ref=_offer(round_))
    else:
        turn.say("wonder-over")


def _offer(round_: Round) -> str:
    return f"wonder:{round_.id}"


FORM = feature.form(
    Form(
        "wonder",
        (TextStep("answer", "daily-how", label="sheet-answer"),),
        revealing.words_of("answer"),
        card="wonder-card",
        title="wonder-title",
        command="wonder",
        then=_lead_on,
        rhythm=Rhythm(every=30, after=10, draws="wonder"),
        lasts=3,
    )
)


@feature.command("wonder", help="heard", history=True)
def wonder(turn: Turn, command: Commanded) -> None:
    """Begin with one that the two have not had, or go on with the one that is open."""
    if not keeping.go_on(turn, FORM):
        turn.unshelve(*turn.shelf(NEXT))
        asking.put(turn, FORM, drawing.named(drawing.draw(turn, "wonder")))


@feature.tap("wondernext")
def go_on(turn: Turn, round_id: str) -> None:
    """Put the next question to both, whoever of them taps; once."""
    found = turn.round(round_id)
    coming = [one for one in turn.shelf(NEXT) if found is not None and one.note == further(found.prompt)]
    if found is None or not coming:
        turn.popup("already-done")
        return
    turn.unshelve(*coming)
    turn.edit(_offer(found), "wonder-gone-on")
    if not turn.in_private:
        turn.popup("look-in-private")
    asking.put(turn, FORM, coming[0].note)
