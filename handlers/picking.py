"""Picking several of a list, one tap after another, until it is enough."""

from __future__ import annotations

from typing import Any

from bot.domain.round import Round
from bot.feature import Feature, PickStep
from bot.rounds import asking, keeping
from bot.turn import Turn

feature = Feature("picking")


@feature.tap("tick")
def tick(turn: Turn, round_id: str, index: str, option: str, wanted: str) -> None:
    """Pick an option, or leave it again; a tap that comes twice turns nothing back."""
    found = _picking(turn, round_id, index)
    if found is None:
        return
    round_, step, begun = found
    name = step.options[int(option)]
    picked = [one for one in begun.get("picked", []) if one != name or wanted == "on"]
    if wanted == "on" and name not in picked:
        if len(picked) >= step.most:
            turn.popup("picked-most", count=step.most)
            return
        picked.append(name)
    round_ = keeping.put_draft(turn, round_, begun | {"picked": picked}, int(index))
    parts, rows = keeping.screen(turn, round_, int(index))
    turn.turn_into(*parts, rows=rows)


@feature.tap("picked")
def picked(turn: Turn, round_id: str, index: str) -> None:
    """These it is."""
    found = _picking(turn, round_id, index)
    if found is None:
        return
    round_, step, begun = found
    chosen = begun.pop("picked", [])
    if not step.least <= len(chosen) <= step.most:
        turn.popup("picked-more", count=step.least)
    else:
        filled = begun.get("filled", {}) | {step.key: chosen}
        keeping.advance(turn, round_, begun | {"filled": filled}, int(index) + 1)


def _picking(turn: Turn, round_id: str, index: str) -> tuple[Round, PickStep, dict[str, Any]] | None:
    """The step at which the acting person picks; a tap on an earlier step's message does nothing."""
    round_ = keeping.still_open(turn, round_id)
    if round_ is None:
        return None
    entry, begun = keeping.mine(turn, round_), keeping.draft(turn, round_)
    step = asking.steps(turn, round_)[int(index)]
    if entry.step != int(index) or (entry.state == "sealed" and not begun) or not isinstance(step, PickStep):
        turn.popup("already-done")
        return None
    return round_, step, begun
