"""Coming back from a time-out: a gentle question to both, sealed as ever; it stays for two days, and presses nobody."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.domain import timeout
from bot.feature import Feature, Form, TextStep
from bot.rounds import asking, keeping, revealing, timeouts
from bot.turn import Turn

feature = Feature("repair")

ON_TIME = timedelta(hours=1)
"""What brings two back together comes without a sound if it is later than this."""


FORM = feature.form(
    Form(
        timeouts.REPAIR,
        (TextStep("answer", "repair-how", label="sheet-answer"),),
        revealing.words_of("answer"),
        card="repair-card",
        title="repair-title",
        command="timeout",
        lasts=2,
    )
)


@feature.due(timeout.KIND, history=True)
def time_is_over(turn: Turn, due: datetime) -> None:
    """Bring both back."""
    timeouts.end(turn, sound=turn.now - due < ON_TIME)


@feature.tap("repair")
def come_back(turn: Turn, round_id: str) -> None:
    """Put the question once more that is to bring both back."""
    round_ = keeping.still_open(turn, round_id)
    if round_ is not None and keeping.mine(turn, round_).state == "sealed":
        turn.popup("already-sealed")
    elif round_ is not None:
        asking.ask(turn, turn.person, round_)
        turn.change(focus=("answer", round_id))
