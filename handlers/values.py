"""What matters most: each picks five in private; then what both hold dear, what is each one's own, and something to do about it."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.lots import lot
from bot.domain.rhythm import Rhythm
from bot.feature import Feature, Form, Opened, PickStep
from bot.phrasing import Part, hint, line
from bot.rounds import asking, keeping
from bot.speech import Commanded
from bot.texts import phrase
from bot.turn import Turn

feature = Feature("values")

VALUES = (
    *("honesty", "kindness", "freedom", "family", "faith", "humour", "adventure", "calm", "loyalty", "learning"),
    *("health", "nature", "beauty", "work", "generosity", "justice", "courage", "order", "curiosity", "independence"),
    *("closeness", "tradition", "creativity", "simplicity"),
)
AT_ONCE = 5
STEP = PickStep("values", "values-ask", tuple(f"value-{one}" for one in VALUES), AT_ONCE, AT_ONCE)


def _reveal(opened: Opened) -> list[Part]:
    # In the order of the list: nobody has ranked them.
    picked = [(name, [value for value in STEP.options if value in filled[STEP.key]]) for name, filled in opened]
    if len(picked) < 2:
        return [line("values-of", name=name, what=asking.listed(values)) for name, values in picked]
    (_, one), (_, other) = picked
    shared = [value for value in one if value in other]
    own = [(name, [value for value in values if value not in shared]) for name, values in picked]
    return [
        line("values-both", what=asking.listed(shared)) if shared else line("values-none-shared"),
        *[line("values-own", name=name, what=asking.listed(left)) for name, left in own if left],
        *([_to_do(shared, sorted([*one, *other]))] if shared else []),
    ]


def _to_do(shared: Sequence[str], picked: Sequence[str]) -> Part:
    """One thing to do about one of these, by the lot of all that was picked."""
    chosen = shared[lot(" ".join(picked)) % len(shared)]
    return hint("values-do", topic=phrase(chosen), what=phrase(f"{chosen}-do"))


FORM = feature.form(
    Form(
        "values",
        (STEP,),
        _reveal,
        card="values-card",
        title="values-title",
        command="values",
        lasts=7,
        rhythm=Rhythm(every=180, after=20),
    )
)


@feature.command("values", help="knowing")
def values(turn: Turn, command: Commanded) -> None:
    """Pick what matters most: begins a round for both, or goes on with the one that is open."""
    if not keeping.go_on(turn, FORM):
        asking.put(turn, FORM)
