"""For whoever has a heavy day: something kind, to them alone. Nobody else learns of it."""

from __future__ import annotations

from bot.domain.round import Filled, Round, author_of
from bot.phrasing import Part, hint, line, tap, way
from bot.rounds import revealing
from bot.turn import Turn

KIND = 12
"""Kind lines that there are."""
THANKS = "thanks"
"""The form of what comes back on a heavy day."""


def is_newly_heavy(turn: Turn, round_: Round, filled: Filled) -> bool:
    """Whether the acting person says something heavy here, and has not said so in this round before."""
    is_heavy = turn.kit.house.forms[round_.form].is_heavy
    if not is_heavy(filled):
        return False
    return round_.entry(turn.person.id).state != "sealed" or not is_heavy(turn.own(round_))


def comfort(turn: Turn, round_: Round) -> None:
    """Say something kind to the acting person, who has just said something heavy in this round."""
    rows = [[tap("button-something-kind", "kindness", round_.id)]]
    turn.whisper(_kind(turn, round_, 0), rows=rows, ref=turn.aside())


def _kind(turn: Turn, round_: Round, further: int) -> Part:
    lot = turn.kit.vault.lot(f"kind|{turn.person.id}|{round_.day}|{round_.form}")
    return line(f"kind-{(lot + further) % KIND + 1}")


def show_something(turn: Turn, round_: Round) -> None:
    """Show a word of thanks that the partner has given them, or, if there is none, say something kind; needs their past."""
    given = _given(turn)
    if given:
        chosen = given[turn.kit.vault.lot(f"given|{round_.id}") % len(given)]
        revealing.show_copy(turn, chosen, line("kind-again", name=turn.partner.name, day=chosen.day))
        revealing.show_media_copy(turn, chosen, turn.partner.id)
    else:
        turn.turn_into(_kind(turn, round_, 1), hint("kind-page"), rows=[[way("reflect")]])


def _given(turn: Turn) -> list[Round]:
    found = [one for one in turn.rounds.all() if one.form == THANKS and turn.is_ours(one) and one.opening.authors]
    theirs = [one for one in found if author_of(one) == turn.partner.id]
    return sorted([one for one in theirs if turn.still_readable(one, turn.partner.id)], key=lambda one: one.id)
