"""Finish my sentence: the same beginning for both, each goes on alone."""

from __future__ import annotations

from bot.domain.rhythm import Rhythm
from bot.feature import Feature, Form, TextStep
from bot.rounds import asking, drawing, keeping, revealing
from bot.speech import Commanded
from bot.turn import Turn

feature = Feature("sentence")


FORM = feature.form(
    Form(
        "sentence",
        (TextStep("end", "sentence-how", label="sheet-sentence"),),
        revealing.words_of("end"),
        card="sentence-card",
        title="sentence-title",
        command="sentence",
        rhythm=Rhythm(every=10, draws="sentence"),
    )
)


@feature.command("sentence", help="together", history=True)
def sentence(turn: Turn, command: Commanded) -> None:
    """Begin one for both, or go on with the one that is open."""
    if not keeping.go_on(turn, FORM):
        asking.put(turn, FORM, drawing.named(drawing.draw(turn, "sentence")))
