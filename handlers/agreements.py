"""Agreements: all that two have agreed on, and with a tap, and no reason, one of them is open again."""

from __future__ import annotations

from bot.domain import agreements
from bot.domain.agreements import Agreement
from bot.domain.round import author_of
from bot.feature import Feature
from bot.phrasing import Part, Screen, Tap, hint, tap, title
from bot.rounds import revealing
from bot.speech import Commanded
from bot.turn import Turn

feature = Feature("agreements")

_IN_A_ROW = 5


@feature.command("agreements", help="hard", history=True)
def show_all(turn: Turn, command: Commanded) -> None:
    """Show all of them, in private."""
    parts, rows = _all(turn)
    turn.whisper(*parts, rows=rows, ref=f"list:pact:{turn.kit.new_id(turn.now)}")


@feature.tap("agreements", history=True)
def show_all_here(turn: Turn) -> None:
    """The same, in place of one."""
    parts, rows = _all(turn)
    turn.turn_into(*parts, rows=rows)


def _all(turn: Turn) -> Screen:
    parts: list[Part | str] = [title("agreements-title")]
    numbers: list[Tap] = []
    for count, one in enumerate(agreements.every(turn.couple.shelf), 1):
        parts += _words(turn, one, count)
        numbers.append(Tap(str(count), "agreelook", (str(one.round),), one_of=True))
    rows = [numbers[at : at + _IN_A_ROW] for at in range(0, len(numbers), _IN_A_ROW)]
    parts.append("agreements-how" if numbers else "agreements-none")
    return parts, [[tap("button-agree-new", "agreenew")], *rows]


def _words(turn: Turn, one: Agreement, count: int) -> list[Part]:
    """How one reads: since when it is in force, or that it is open, and its words."""
    round_ = turn.rounds[one.round]
    filled = turn.still_readable(round_, author_of(round_))
    since = (
        hint("agreement-open", count=count)
        if one.since is None
        else hint("agreement-since", count=count, day=one.since)
    )
    return [since, *(revealing.pieces_text("", filled["words"])[1:] if filled else [hint("words-damaged")])]


@feature.tap("agreelook", history=True)
def look(turn: Turn, round_id: str) -> None:
    """Show one, with what can become of it."""
    if agreements.found(turn.couple.shelf, int(round_id)) is None:
        turn.popup("agreement-not-there")
    else:
        _show(turn, int(round_id))


def _show(turn: Turn, round_id: int) -> None:
    every = agreements.every(turn.couple.shelf)
    count, one = next((count, one) for count, one in enumerate(every, 1) if one.round == round_id)
    leads = ("button-agree-sign", "agreesign") if one.since is None else ("button-agree-open", "agreeopen")
    rows = [[tap(label, action, round_id)] for label, action in (leads, ("button-agree-other", "agreeother"))]
    turn.turn_into(
        title("agreements-title"), *_words(turn, one, count), rows=[*rows, [tap("button-back", "agreements")]]
    )


@feature.tap("agreeopen", history=True)
def reopen(turn: Turn, round_id: str) -> None:
    """Open it again: it is not in force any more, and both are told so, but not by whom."""
    found = agreements.found(turn.couple.shelf, int(round_id))
    if found is None or found.since is None:
        turn.popup("already-done")
        return
    turn.change_couple(shelf=agreements.reopened(turn.couple.shelf, found.round))
    turn.say("agreement-reopened")
    _show(turn, found.round)
