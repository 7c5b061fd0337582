"""Guessing: each answers for themselves and as the other might; the reveal is about what is new, and keeps no score."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.deck import Prompt
from bot.domain.rhythm import Rhythm
from bot.domain.round import Filled, Round
from bot.feature import ChoiceStep, Feature, Form, Opened
from bot.phrasing import GO, Part, Rows, hint, tap
from bot.rounds import asking, drawing, keeping, revealing
from bot.speech import Commanded
from bot.texts import phrase, prompt_phrase
from bot.turn import Turn

feature = Feature("guess")

AT_ONCE = 2
_GUESSED = "-theirs"


def _made(prompts: Sequence[Prompt]) -> tuple[ChoiceStep, ...]:
    return tuple(step for prompt in prompts for step in _steps(prompt))


def _steps(prompt: Prompt) -> tuple[ChoiceStep, ChoiceStep]:
    options = tuple(f"option-{prompt.id}-{at}" for at in range(prompt.options))
    about = f"prompt-{prompt.id}"
    return (
        ChoiceStep(prompt.id, "guess-own", options, columns=1, about=about),
        ChoiceStep(f"{prompt.id}{_GUESSED}", "guess-theirs", options, columns=1, about=about),
    )


def _reveal(opened: Opened) -> list[Part]:
    asked = dict.fromkeys(key for _, filled in opened for key in filled if not key.endswith(_GUESSED))
    return [part for prompt in asked for part in _about(prompt, [one for one in opened if prompt in one[1]])]


def _about(prompt: str, opened: Opened) -> list[Part]:
    """One question: what each said of themselves, and whether that is something new."""
    parts = [Part("title", prompt_phrase(prompt))]
    for name, filled in opened:
        parts += [Part("name", name), Part("line", phrase(filled[prompt]))]
        parts += [_new(name, filled[prompt], other, theirs, prompt) for other, theirs in opened if theirs is not filled]
    return parts


def _new(name: str, said: str, other: str, theirs: Filled, prompt: str) -> Part:
    if theirs[f"{prompt}{_GUESSED}"] == said:
        return hint("guess-known", one=other, two=name)
    return hint("guess-new", name=name)


def _rows(round_: Round) -> Rows:
    return [[tap("button-guess-again", GO, "guess")], revealing.lines(round_)[0]]


FORM = feature.form(
    Form(
        "guess",
        (),
        _reveal,
        card="guess-card",
        title="guess-title",
        command="guess",
        made=_made,
        rows=_rows,
        lasts=3,
        rhythm=Rhythm(every=14, draws="guess", count=AT_ONCE),
    )
)


@feature.command("guess", help="knowing", history=True)
def guess(turn: Turn, command: Commanded) -> None:
    """Guess each other's answers: begins a round for both, or goes on with the one that is open."""
    if not keeping.go_on(turn, FORM):
        asking.put(turn, FORM, drawing.named(drawing.draw(turn, "guess", AT_ONCE)))
