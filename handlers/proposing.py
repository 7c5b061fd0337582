"""Agreeing on something: either proposes it in their own words, and it holds once both have signed."""

from __future__ import annotations

from bot.domain import agreements
from bot.domain.round import Round
from bot.domain.schedule import couple_day
from bot.feature import Feature, Form, TextStep
from bot.phrasing import Rows, Screen, line, tap, title, width
from bot.rounds import noting, revealing
from bot.speech import Words
from bot.turn import Turn

feature = Feature("proposing")

LONGEST = 300
"""UTF-16 units in one."""


def _wrong_with(words: Words) -> str | None:
    """The phrase that says why this is no agreement, if it is none."""
    return "agreement-too-long" if width(words.text) > LONGEST else None


def _preview(turn: Turn, note: Round) -> Screen:
    rows = [[tap("button-hand-over", "agreegive", note.id)], [tap("button-leave-it", "agreedrop", note.id)]]
    return [title("agreement-title"), *noting.shown(turn, note), line("agreement-when", name=turn.partner.name)], rows


def _to_sign(round_: Round) -> Rows:
    return [[tap("button-agree-sign", "agreesign", round_.id)], [tap("button-agree-other", "agreeother", round_.id)]]


FORM = feature.form(
    Form(
        "pact",
        (TextStep("words", "agreement-sheet", longest=LONGEST),),
        revealing.words_of("words"),
        card="agreement-title",
        title="agreement-title",
        command="agreements",
        alone=True,
        rows=_to_sign,
        preview=_preview,
        wrong=_wrong_with,
    )
)


@feature.tap("agreenew")
def propose(turn: Turn) -> None:
    """Ask for one, in the acting person's own words."""
    noting.invite(turn, FORM, title("agreement-title"), line("agreement-how", name=turn.partner.name))


@feature.tap("agreeother", history=True)
def propose_instead(turn: Turn, round_id: str) -> None:
    """Ask for another wording; of what it would take the place of, nothing changes, and nobody is told."""
    if turn.round(round_id) is None:
        turn.popup("button-stale")
        return
    if not turn.in_private:
        turn.popup("look-in-private")
    about = agreements.short(int(round_id))
    noting.invite(turn, FORM, title("agreement-title"), line("agreement-instead", name=turn.partner.name), about=about)


@feature.tap("agreegive")
def hand_over(turn: Turn, round_id: str) -> None:
    """Propose it: both see it, and its author has signed it."""
    found = noting.mine(turn, round_id, FORM)
    if found is None:
        return
    if agreements.waiting(turn.couple.shelf, turn.person.id) >= agreements.OPEN_AT_MOST:
        turn.popup("agreement-many-open")
        return
    if place := _place(turn, found):
        # Nobody signs away what they are not told of.
        turn.say(line("agreement-in-place", count=place))
    noting.hand(turn, found)
    turn.change_couple(shelf=agreements.proposed(turn.couple.shelf, found.id, turn.person.id))


def _place(turn: Turn, note: Round) -> int:
    """The number in the list of what this is another wording for; 0 if of none."""
    meant = agreements.meant(turn.couple.shelf, note.prompt)
    every = agreements.every(turn.couple.shelf)
    return next((count for count, one in enumerate(every, 1) if one.round == meant), 0)


@feature.tap("agreedrop")
def drop(turn: Turn, round_id: str) -> None:
    """Destroy it, unseen."""
    if (found := noting.mine(turn, round_id, FORM)) is not None:
        noting.drop(turn, found)


@feature.tap("agreesign")
def sign(turn: Turn, round_id: str) -> None:
    """Sign it; with the second signature it is in force, and both are told."""
    found, round_ = agreements.found(turn.couple.shelf, int(round_id)), turn.round(round_id)
    if found is None or round_ is None:
        turn.popup("agreement-not-there")
    elif found.since is not None:
        turn.popup("agreement-signed-both")
    elif sum(one.since is not None for one in agreements.every(turn.couple.shelf)) >= agreements.MOST:
        turn.popup("agreement-full")
    else:
        signed = turn.change_couple(shelf=agreements.signed(turn.couple.shelf, found.round, turn.person.id)).shelf
        if turn.partner.id not in found.signed:
            turn.popup("agreement-signed-one")
            return
        day, instead = couple_day(turn.now, turn.zone), agreements.meant(signed, round_.prompt)
        turn.change_couple(shelf=agreements.in_force(signed, found.round, day, instead))
        turn.popup("agreement-signed-both")
        turn.say("agreement-made")
