"""Two truths and a dream: each tells three things, one of which has not happened yet; the other may guess which, aloud."""

from __future__ import annotations

from bot.domain.lots import lot
from bot.domain.rhythm import Rhythm
from bot.domain.round import Filled
from bot.feature import Feature, Form, Opened, TextStep
from bot.phrasing import Part, hint
from bot.rounds import asking, keeping, revealing
from bot.speech import Commanded
from bot.turn import Turn

feature = Feature("dream")

DREAM = "dream"
STEPS = ("truth", "another", DREAM)


def _reveal(opened: Opened) -> list[Part]:
    parts: list[Part] = []
    for name, filled in opened:
        told = [part for key in _mixed(filled) for part in revealing.pieces_text(name, filled[key])[1:]]
        dream = revealing.pieces_text(name, filled[DREAM])[1:]
        # To be uncovered once a guess has been said aloud.
        covered = [part._replace(veiled=True) for part in dream if part.style == "quote"]
        parts += [Part("name", name), *told, *([hint("dream-which", name=name), *covered] if covered else [])]
    return parts


def _mixed(filled: Filled) -> list[str]:
    """Its steps in an order that gives nothing away, and always is the same."""
    return sorted(filled, key=lambda key: lot(str(filled[key])))


FORM = feature.form(
    Form(
        "dream",
        tuple(TextStep(one, f"dream-{one}", label=f"sheet-dream-{one}", longest=600) for one in STEPS),
        _reveal,
        card="dream-card",
        title="dream-title",
        command="dream",
        rhythm=Rhythm(every=45, after=14),
    )
)


@feature.command("dream", help="together")
def dream(turn: Turn, command: Commanded) -> None:
    """Begin one for both, or go on with the one that is open."""
    if not keeping.go_on(turn, FORM):
        asking.put(turn, FORM)
