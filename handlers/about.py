"""About the question of the day: why it came, another one if both want that, and lighter or deeper ones from now on."""

from __future__ import annotations

from bot.domain import comfort
from bot.domain.deck import WHYS
from bot.domain.round import Round
from bot.feature import Feature
from bot.phrasing import Part, Screen, Tap, hint, line, tap
from bot.rounds import asking, choosing, keeping, owning
from bot.speech import Commanded
from bot.turn import Turn

feature = Feature("about")


@feature.command("why", help="daily", history=True)
def why(turn: Turn, command: Commanded) -> None:
    """Say why today's question came; in private also what can be done about it."""
    round_ = turn.round(turn.couple.today or 0)
    if round_ is None:
        turn.reply("nothing-open")
    elif command.chat.private:
        parts, rows = _screen(turn, round_)
        # Another one leads back to the question in full, which stands in one message alone if it is one of their own.
        own = owning.asked_by(turn, round_) is not None
        turn.whisper(*asking.mention(turn, round_), *parts, rows=rows[-1:] if own else rows)
    else:
        turn.reply(*asking.mention(turn, round_), _because(turn, round_))


@feature.tap("about")
def about(turn: Turn, round_id: str) -> None:
    """The same, in place of the question; the first button leads back to it."""
    round_ = keeping.still_open(turn, round_id)
    if round_ is not None and round_.id != turn.couple.today:
        turn.popup("round-over")
    elif round_ is not None:
        parts, rows = _screen(turn, round_)
        turn.turn_into(*asking.question(turn, round_), *parts, rows=[*_back(round_), *rows])


@feature.tap("asked")
def asked(turn: Turn, round_id: str) -> None:
    """The question again."""
    round_ = keeping.still_open(turn, round_id)
    if round_ is not None:
        parts, rows = keeping.screen(turn, round_, max(keeping.mine(turn, round_).step, 0))
        turn.turn_into(*parts, rows=rows)


@feature.tap("another", history=True)
def another(turn: Turn, round_id: str) -> None:
    """Would like another one: it comes once both would, and nobody is told of one alone."""
    round_ = keeping.still_open(turn, round_id)
    if round_ is None:
        return
    if not choosing.may_be_another(turn, round_):
        turn.popup("round-over")
    elif choosing.want_another(turn, round_):
        turn.popup("another-has-come")
    else:
        turn.turn_into(*asking.question(turn, round_), "another-noted", rows=_back(round_))


@feature.tap("lighter")
def lighter(turn: Turn, couple_id: str, own: str) -> None:
    """Lighter than it is for both; nobody is told. A tap that comes again finds its author at another level, or the lowest."""
    if _is_ours(turn, couple_id):
        if choosing.level(turn, turn.person.id) == int(own):
            most = comfort.as_level(choosing.level(turn) - 1)
            turn.change(comfort=comfort.lightened(turn.couple.streak.total, turn.person.comfort, most))
        turn.turn_into("lighter-noted")


@feature.tap("deeper-please")
def deeper(turn: Turn, couple_id: str, least: str) -> None:
    """At least as deep as this, if it suits the other too; nobody is told."""
    if _is_ours(turn, couple_id):
        offset = comfort.deepened(turn.couple.streak.total, turn.person.comfort, comfort.as_level(int(least)))
        turn.change(comfort=offset)
        turn.turn_into("deeper-noted")


def _is_ours(turn: Turn, couple_id: str) -> bool:
    if couple_id != str(turn.couple.id):
        turn.popup("button-stale")
    return couple_id == str(turn.couple.id)


def _screen(turn: Turn, round_: Round) -> Screen:
    """Why it came and what can be done about it, to stand below the question; how deep it goes is the last row."""
    practice, rows = turn.kit.house.forms[round_.form].rhythm is not None, list[list[Tap]]()
    if keeping.mine(turn, round_).state != "sealed" and choosing.may_be_another(turn, round_):
        rows.append([tap("button-usual" if practice else "button-another", "another", round_.id)])
    if practice:
        return [_because(turn, round_), hint("about-alone")], [*rows, [_no_practices(turn)]]
    # Buttons carry the same for the same: nothing may be in them that hangs on the other.
    own = choosing.level(turn, turn.person.id)
    rows.append(
        [
            tap("button-lighter", "lighter", turn.couple.id, own),
            tap("button-deeper", "deeper-please", turn.couple.id, comfort.as_level(own + 1)),
        ]
    )
    return [_because(turn, round_), hint("about-alone")], rows


def _no_practices(turn: Turn) -> Tap:
    return tap("button-offers-day-off", "offersoff", turn.couple.id)


def _because(turn: Turn, round_: Round) -> Part:
    reason, *swaps = turn.couple.why or ("mix",)
    if (author := owning.asked_by(turn, round_)) is not None:
        return line("why-own", name=author.name)
    known = reason if reason in WHYS else "mix"
    return line("why-another") if swaps and reason != "deeper" else line(f"why-{known}")


def _back(round_: Round) -> list[list[Tap]]:
    return [[tap("button-back-to-question", "asked", round_.id)]]
