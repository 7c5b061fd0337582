"""A question of one's own: put to both at once, or tucked away for a day when nobody expects it."""

from __future__ import annotations

from bot.domain import asks
from bot.domain.round import Round
from bot.domain.schedule import couple_day
from bot.domain.text import visible
from bot.feature import Feature, Form, TextStep
from bot.phrasing import Screen, hint, line, tap, title, width
from bot.rounds import asking, noting, owning, revealing
from bot.speech import Commanded, Words
from bot.turn import Turn

feature = Feature("ask")


def _wrong_with(words: Words) -> str | None:
    """The phrase that says why this is no question, if it is none."""
    size = width(words.text.strip())
    if words.media:
        return "ask-text-only"
    if not visible(words.text) or size < asks.SHORTEST:
        return "ask-too-short"
    return "ask-too-long" if size > asks.LONGEST else None


def _preview(turn: Turn, note: Round) -> Screen:
    rows = [
        [tap("button-ask-now", "asknow", note.id)],
        [tap("button-ask-later", "asklater", note.id), tap("button-ask-leave", "askdrop", note.id)],
    ]
    return [title("ask-title"), *noting.shown(turn, note), line("ask-when", name=turn.partner.name)], rows


ASK = feature.form(
    Form(
        "ask",
        (TextStep(owning.STEP, "ask-sheet", longest=asks.LONGEST),),
        revealing.words_of(owning.STEP),
        card="ask-title",
        title="ask-title",
        command="ask",
        alone=True,
        preview=_preview,
        wrong=_wrong_with,
    )
)
ASKED = feature.form(
    Form(
        "asked",
        (TextStep("answer", "daily-how", label="sheet-answer"),),
        revealing.words_of("answer"),
        card="asked-card",
        title="asked-title",
        command="today",
    )
)


@feature.command("ask", help="daily", takes=((owning.STEP, "text"),))
def ask(turn: Turn, command: Commanded) -> None:
    """Take the question that came along, or ask for one; in private."""
    if command.rest:
        noting.take(turn, ASK, "", Words(command.rest), command.message)
        return
    waiting = asks.of(turn.couple.asks, turn.person.id)
    more = [hint("ask-waiting", count=len(waiting))] if waiting else []
    rows = [[tap("button-look", "asklook", waiting[0])]] if waiting else []
    noting.invite(turn, ASK, title("ask-title"), line("ask-how", name=turn.partner.name), *more, rows=rows)


@feature.tap("asknow")
def ask_now(turn: Turn, round_id: str) -> None:
    """Put it to both, as a round of its own."""
    found, day = noting.mine(turn, round_id, ASK), couple_day(turn.now, turn.zone)
    if found is None:
        return
    if asks.asked_on(turn.person.yes, day) >= asks.NOW_AT_MOST:
        turn.popup("ask-enough")
        return
    turn.change(yes=asks.asked_again(turn.person.yes, day))
    _out_of_line(turn, found)
    turn.turn_into("asked-now")
    round_ = asking.begin(turn, ASKED, day, owning.put(turn, found))
    asking.put_to_both(turn, round_)


def _out_of_line(turn: Turn, found: Round) -> None:
    left = asks.without(turn.couple.asks, found.id)
    if left != turn.couple.asks:
        turn.change_couple(asks=left)


@feature.tap("asklater")
def keep_for_later(turn: Turn, round_id: str) -> None:
    """Tuck it away: it comes as the day's question, and until then nobody knows of it."""
    found = noting.mine(turn, round_id, ASK)
    if found is None:
        return
    waiting = asks.of(turn.couple.asks, turn.person.id)
    if found.id in waiting:
        turn.popup("already-done")
    elif len(waiting) >= asks.WAITING_AT_MOST:
        turn.popup("ask-full")
    else:
        turn.change_couple(asks=asks.tucked_away(turn.couple.asks, found.id, turn.person.id))
        turn.turn_into("ask-kept", rows=[[tap("button-look", "asklook", found.id)]])


@feature.tap("asklook")
def look(turn: Turn, round_id: str) -> None:
    """Show its author one question that waits, with a way to the next."""
    found = noting.mine(turn, round_id, ASK)
    if found is None:
        return
    waiting = asks.of(turn.couple.asks, turn.person.id)
    others = [one for one in waiting if one > found.id] + [one for one in waiting if one < found.id]
    rows = [[tap("button-ask-next", "asklook", others[0])]] if others else []
    rows += [[tap("button-ask-now", "asknow", found.id), tap("button-let-go", "askdrop", found.id)]]
    parts = [title("ask-title"), *noting.shown(turn, found), hint("ask-waiting", count=len(waiting))]
    revealing.show_alone(turn, found, parts, rows)


@feature.tap("askdrop")
def drop(turn: Turn, round_id: str) -> None:
    """Destroy it, unseen."""
    found = noting.mine(turn, round_id, ASK)
    if found is not None:
        _out_of_line(turn, found)
        noting.drop(turn, found, "ask-dropped")
