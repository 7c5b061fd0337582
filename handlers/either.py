"""This or that: five light choices, made by each alone, and then laid side by side."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.deck import Prompt
from bot.domain.rhythm import Rhythm
from bot.feature import ChoiceStep, Feature, Form, Opened
from bot.phrasing import Part, line
from bot.rounds import asking, drawing, keeping
from bot.speech import Commanded
from bot.texts import phrase, prompt_phrase
from bot.turn import Turn

feature = Feature("either")

PAIRS = 5


def _steps(prompts: Sequence[Prompt]) -> tuple[ChoiceStep, ...]:
    return tuple(ChoiceStep(one.id, f"prompt-{one.id}", _options(one)) for one in prompts)


def _options(prompt: Prompt) -> tuple[str, ...]:
    return tuple(f"option-{prompt.id}-{number}" for number in range(prompt.options))


def _reveal(opened: Opened) -> list[Part]:
    parts: list[Part] = []
    for asked in opened[0][1] if opened else ():
        chosen = [(name, filled[asked]) for name, filled in opened if asked in filled]
        parts.append(Part("name", prompt_phrase(asked)))
        if len(chosen) == 2:
            (one, first), (two, second) = chosen
            parts.append(line("either-two", one=one, first=phrase(first), two=two, second=phrase(second)))
        else:
            parts += [line("either-one", one=name, first=phrase(option)) for name, option in chosen]
    return parts


FORM = feature.form(
    Form(
        "either",
        (),
        _reveal,
        card="either-card",
        title="either-title",
        command="either",
        made=_steps,
        rhythm=Rhythm(every=14, draws="either", count=PAIRS),
    )
)


@feature.command("either", help="together", history=True)
def either(turn: Turn, command: Commanded) -> None:
    """Begin one for both, or go on with the one that is open."""
    if not keeping.go_on(turn, FORM):
        asking.put(turn, FORM, drawing.named(drawing.draw(turn, "either", PAIRS)))
