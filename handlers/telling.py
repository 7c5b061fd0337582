"""What a look at the signs may lead to: telling the other something, in one's own words alone; and questions that do good."""

from __future__ import annotations

from bot.domain import signs
from bot.domain.consent import ticked
from bot.domain.round import Round
from bot.feature import Feature, Form, TextStep
from bot.phrasing import Screen, line, tap, title
from bot.rounds import noting, revealing
from bot.rounds.choosing import LIKES, SHORT
from bot.turn import Turn

feature = Feature("telling")


def _preview(turn: Turn, note: Round) -> Screen:
    rows = [[tap("button-hand-over", "tellgive", note.id)], [tap("button-leave-it", "telldrop", note.id)]]
    return [title("telling-title"), *noting.shown(turn, note), line("telling-when", name=turn.partner.name)], rows


FORM = feature.form(
    Form(
        "telling",
        (TextStep("words", "telling-title"),),
        revealing.words_of("words"),
        card="telling-title",
        title="telling-title",
        command="signs",
        alone=True,
        preview=_preview,
        media=True,
    )
)


@feature.tap("signsshare")
def write(turn: Turn) -> None:
    """Ask for it."""
    noting.invite(turn, FORM, title("telling-title"), line("telling-how", name=turn.partner.name))


@feature.tap("tellgive")
def hand_over(turn: Turn, round_id: str) -> None:
    """The other sees it now."""
    if (found := noting.mine(turn, round_id, FORM)) is not None:
        noting.hand(turn, found)


@feature.tap("telldrop")
def drop(turn: Turn, round_id: str) -> None:
    """Destroy it, unseen."""
    if (found := noting.mine(turn, round_id, FORM)) is not None:
        noting.drop(turn, found)


@feature.tap("signsdeck")
def like(turn: Turn, couple_id: str, short: str) -> None:
    """More questions of this theme, as if it were ticked among what one likes."""
    theme = next((one for one in signs.THEMES.values() if one[:SHORT] == short), "")
    if couple_id != str(turn.couple.id) or not theme:
        turn.popup("button-stale")
        return
    turn.change(yes=ticked(turn.person.yes, f"{LIKES}{theme}", on=True))
    turn.popup("signs-deck-on")
