"""The week together: one thanks, one good moment, one hard one, one wish; each in private, opened together."""

from __future__ import annotations

from bot.feature import Feature, Form, Opened, TextStep
from bot.phrasing import Part, hint
from bot.rounds import asking, keeping, revealing
from bot.speech import Commanded
from bot.texts import phrase
from bot.turn import Turn

feature = Feature("week")

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


FORM = feature.form(Form("week", STEPS, _reveal, card="week-card", title="week-title", command="week", lasts=3))


@feature.command("week", help="together")
def week(turn: Turn, command: Commanded) -> None:
    """Look back on the week: begins a round for both, or goes on with the one that is open."""
    if not keeping.go_on(turn, FORM):
        asking.put(turn, FORM)
