"""Listening to each other, proposed: an invitation in private, taken up, or quietly over after a day."""

from __future__ import annotations

from datetime import datetime

from bot.domain import asks
from bot.domain.schedule import couple_day
from bot.domain.shelf import Item
from bot.feature import Feature
from bot.phrasing import line, tap, title
from bot.rounds import hearing, proposing
from bot.speech import Commanded
from bot.turn import Turn

feature = Feature("listen")

AT_MOST = 3
"""Proposals of one person in a day."""
_TICK = "hear-"


@feature.command("listen", help="heard")
def listen(turn: Turn, command: Commanded) -> None:
    """Show whose turn it is, what was proposed, or how to begin; in private."""
    where, offer = hearing.at_hand(turn), proposing.at_hand(turn)
    if where is not None:
        hearing.show(turn, where, turn.person, anew=True)
    elif offer is not None:
        proposing.show(turn, offer)
    else:
        rows = [[tap(f"button-listen-{one}", "hear", turn.couple.id, one[0])] for one in proposing.ROLES]
        turn.whisper(title("listen-title"), "listen-what", line("listen-how", name=turn.partner.name), rows=rows)


@feature.tap("hear")
def propose(turn: Turn, couple_id: str, letter: str) -> None:
    """Let the other one know in private; where they have proposed it too, it begins."""
    role = next((one for one in proposing.ROLES if one[0] == letter), None)
    offer, day = proposing.at_hand(turn), couple_day(turn.now, turn.zone)
    if role is None or couple_id != str(turn.couple.id):
        turn.popup("button-stale")
    elif hearing.at_hand(turn) is not None or (offer is not None and _is_mine(turn, offer)):
        turn.popup("already-done")
    elif offer is not None:
        proposing.take_up(turn, offer, *turn.both)
    elif asks.asked_on(turn.person.yes, day, _TICK) >= AT_MOST:
        turn.popup("listen-enough")
    else:
        turn.change(yes=asks.asked_again(turn.person.yes, day, _TICK))
        proposing.propose(turn, role)


def _is_mine(turn: Turn, offer: Item) -> bool:
    return offer.author == turn.person.id


def _found(turn: Turn, offer_id: str, *, mine: bool) -> Item | None:
    """The proposal, of oneself or of the other one; else the acting person is told that it is over."""
    offer = proposing.at_hand(turn, offer_id)
    if offer is None or _is_mine(turn, offer) != mine:
        turn.popup("already-done")
        return None
    return offer


@feature.tap("hearyes")
def accept(turn: Turn, offer_id: str) -> None:
    """Begin."""
    offer = _found(turn, offer_id, mine=False)
    if offer is not None:
        proposing.take_up(turn, offer, turn.partner)


@feature.tap("hearno")
def not_now(turn: Turn, offer_id: str) -> None:
    """Nobody is told, and nothing changes: as if it had never been seen."""
    offer = _found(turn, offer_id, mine=False)
    if offer is not None:
        rows = [[tap("button-listen-after-all", "hearyes", offer_id)]]
        turn.turn_into("passed", rows=rows, ref=proposing.ref(offer))


@feature.tap("hearback")
def take_back(turn: Turn, offer_id: str) -> None:
    """Its author would rather not, after all."""
    offer = _found(turn, offer_id, mine=True)
    if offer is not None:
        turn.turn_into("listen-taken-back")
        proposing.end(turn, offer, "listen-past", turn.partner)


@feature.due(proposing.KIND)
def is_past(turn: Turn, due: datetime) -> None:
    """A day later it ends, in the same words for both, whatever the other did with it."""
    for offer in turn.shelf(proposing.KIND):
        proposing.end(turn, offer, "listen-past", *turn.both)
