"""Closer: a list of wishes, answered by each alone. Only what both say yes to is ever shown; a changed mind is silent."""

from __future__ import annotations

from datetime import datetime

from bot.domain import wishes
from bot.domain.consent import agreed
from bot.feature import Feature
from bot.phrasing import Part, Screen, Tap, hint, tap, title
from bot.rounds import wishing
from bot.speech import Commanded
from bot.texts import prompt_phrase
from bot.turn import Turn

feature = Feature("closer")

TOPIC = "intimate"
DUE = "closer"


@feature.command("closer", help="desire")
def closer(turn: Turn, command: Commanded) -> None:
    """Show the list's door, in private."""
    parts, rows = _home(turn)
    turn.whisper(*parts, rows=rows)


@feature.tap("closer")
def show_home(turn: Turn) -> None:
    """The same, in place of what stood here."""
    parts, rows = _home(turn)
    turn.turn_into(*parts, rows=rows)


def _wishes(turn: Turn) -> list[str]:
    return [one.id for one in turn.kit.texts.of("desire") if one.assumes <= agreed(*(two.yes for two in turn.both))]


def _is_open(turn: Turn) -> bool:
    """Whether this person has the list: it was opened by two yeses, and theirs still stands. The other's may be gone: unseen."""
    return TOPIC in turn.couple.told and TOPIC in turn.person.yes


def _home(turn: Turn) -> Screen:
    if not _is_open(turn):
        return [title("closer-title"), "closer-locked"], [[tap("button-settings-deeper", "deeper")]]
    all_ = _wishes(turn)
    left = wishes.left(turn.person.wants, all_)
    go_on = [[_to(turn, "button-closer-go", left[0])]] if left else []
    rows = [*go_on, [tap("button-closer-both", "closerboth")], [tap("button-closer-mine", "closermine", 0)]]
    count = hint("closer-count", count=len(all_) - len(left))
    return [title("closer-title"), "closer-what", count, hint("closer-alone")], rows


def _to(turn: Turn, label: str, wish: str) -> Tap:
    return tap(label, "wishsee", turn.couple.id, wish)


@feature.tap("wishsee")
def look(turn: Turn, couple_id: str, wish: str) -> None:
    """One wish, and one's own answer to it."""
    if _is_offered(turn, couple_id, wish):
        _show(turn, wish)


def _show(turn: Turn, wish: str) -> None:
    said = wishes.answer_to(turn.person.wants, wish)
    answers = [[tap(f"button-closer-{one}", "wish", turn.couple.id, wish, one[0])] for one in wishes.ANSWERS]
    others = [one for one in wishes.left(turn.person.wants, _wishes(turn)) if one != wish]
    further = [_to(turn, "button-closer-later", others[0])] if others else []
    mine = hint(f"closer-said-{said}") if said else hint("closer-alone")
    rows = [*answers, [*further, tap("button-back", "closer")]]
    turn.turn_into(title("closer-title"), Part("line", prompt_phrase(wish)), mine, rows=rows)


@feature.tap("wish")
def say(turn: Turn, couple_id: str, wish: str, letter: str) -> None:
    """Yes, maybe or no; nobody is told, and the next wish comes."""
    answer = next((one for one in wishes.ANSWERS if one[0] == letter), None)
    if answer is None or not _is_offered(turn, couple_id, wish):
        return
    wishing.answer(turn, wish, answer, _wishes(turn), DUE)
    left = wishes.left(turn.person.wants, _wishes(turn))
    if left:
        _show(turn, left[0])
    else:
        parts, rows = _home(turn)
        turn.turn_into("closer-all", *parts[1:], rows=rows)


def _is_offered(turn: Turn, couple_id: str, wish: str) -> bool:
    offered = couple_id == str(turn.couple.id) and wish in _wishes(turn) and _is_open(turn)
    if not offered:
        turn.popup("button-stale")
    return offered


@feature.tap("closerboth")
def both(turn: Turn) -> None:
    """What both want, as far as both know of it; where there is nothing it reads the same for any reason."""
    shown = _shared(turn) if _is_open(turn) else []
    parts: list[Part | str] = [title("button-closer-both")]
    parts += [Part("line", prompt_phrase(one)) for one in shown] or ["closer-none"]
    turn.turn_into(*parts, hint("closer-both-how"), rows=[[tap("button-back", "closer")]])


def _shared(turn: Turn) -> list[str]:
    ready = TOPIC in agreed(*(one.yes for one in turn.both))
    return wishing.shared(turn, _wishes(turn)) if ready else []


@feature.tap("closermine")
def mine(turn: Turn, page: str) -> None:
    """One's own answers, a page at a time, each to be changed."""
    done = [one for one in _wishes(turn) if wishes.answer_to(turn.person.wants, one)] if _is_open(turn) else []
    at = int(page) * PAGE
    rows: list[list[Tap]] = [
        [Tap(prompt_phrase(one), "wishsee", (str(turn.couple.id), one))] for one in done[at : at + PAGE]
    ]
    further = [tap("button-closer-further", "closermine", int(page) + 1)] if done[at + PAGE :] else []
    turn.turn_into(
        title("button-closer-mine"), hint("closer-alone"), rows=[*rows, [*further, tap("button-back", "closer")]]
    )


PAGE = 8
"""Answers shown at once."""


@feature.due(DUE)
def tell(turn: Turn, due: datetime) -> None:
    """Tell both, at the same moment and in the same words, that there is something new."""
    turn.schedule(DUE, None)
    if TOPIC in agreed(*(one.yes for one in turn.both)):
        wishing.tell(turn, _wishes(turn), "closer-new")
