"""The check-in: a feeling, how strong, what would help, a note; sealed until both have, or shared on its author's word."""

from __future__ import annotations

from bot.domain.feelings import FAMILIES
from bot.domain.rhythm import Rhythm
from bot.domain.round import Filled
from bot.feature import ChoiceStep, Feature, Form, Opened, TextStep
from bot.phrasing import Part, line
from bot.rounds import asking, keeping, revealing
from bot.speech import Commanded
from bot.texts import phrase
from bot.turn import Turn

feature = Feature("checkin")

STRENGTHS = ("strength-1", "strength-2", "strength-3", "strength-4", "strength-5")
WISHES = ("wish-listen", "wish-comfort", "wish-solve", "wish-time", "wish-space")


def _reveal(opened: Opened) -> list[Part]:
    parts: list[Part] = []
    for name, filled in opened:
        parts += [
            Part("name", name),
            line("checkin-felt", **{k: phrase(filled[k]) for k in ("feeling", "strength")}),
        ]
        if "wish" in filled:
            wish = filled["wish"]
            parts += [line("checkin-wish", wish=phrase(wish)), Part("hint", phrase(f"{wish}-how"))]
        parts += revealing.pieces_text(name, filled.get("note", []))[1:]
    return parts


def _is_heavy(filled: Filled) -> bool:
    return filled["feeling"] in _HEAVY and filled["strength"] in STRENGTHS[-2:]


_HEAVY = {f"feeling-{one}" for name in ("sad", "afraid", "angry", "ashamed") for one in FAMILIES[name]}
_HEAVY |= {"feeling-worn-out", "feeling-numb", "feeling-ill"}
_FEELINGS = tuple((f"family-{name}", tuple(f"feeling-{one}" for one in words)) for name, words in FAMILIES.items())
FORM = feature.form(
    Form(
        "checkin",
        (
            ChoiceStep("feeling", "checkin-feeling", families=_FEELINGS),
            ChoiceStep("strength", "checkin-strength", STRENGTHS, columns=1),
            ChoiceStep("wish", "checkin-wish-ask", WISHES, optional=True, columns=1),
            TextStep("note", "checkin-note", optional=True, label="sheet-note"),
        ),
        _reveal,
        card="checkin-card",
        title="checkin-title",
        command="checkin",
        is_heavy=_is_heavy,
        shareable=True,
        rhythm=Rhythm(every=10),
    )
)


@feature.command("checkin", menu=True, help="daily")
def checkin(turn: Turn, command: Commanded) -> None:
    """Check in: begins a round for both, or goes on with the one that is open."""
    if not keeping.go_on(turn, FORM):
        asking.put(turn, FORM)
