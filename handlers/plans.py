"""Plans: each looks at ideas alone, and only what both like is shown."""

from __future__ import annotations

from datetime import datetime

from bot.domain import wishes
from bot.domain.consent import agreed
from bot.feature import Feature
from bot.phrasing import Part, Screen, Tap, hint, tap, title
from bot.rounds import planned, wishing
from bot.speech import Commanded
from bot.texts import prompt_phrase
from bot.turn import Turn

feature = Feature("plans")

DUE = "ideas"
SHOWN = 8
"""Ideas that both like, at once."""


@feature.command("plans", help="together")
def plans(turn: Turn, command: Commanded) -> None:
    """Show what is planned and what both like, in private."""
    parts, rows = _home(turn)
    turn.whisper(*parts, rows=rows)


@feature.tap("plans")
def show_home(turn: Turn) -> None:
    """The same, in place of what stood here."""
    parts, rows = _home(turn)
    turn.turn_into(*parts, rows=rows)


def _ideas(turn: Turn) -> list[str]:
    """What fits the two, in an order of each one's own."""
    holds = agreed(*(one.yes for one in turn.both))
    found = [one.id for one in turn.kit.texts.of("plan") if one.assumes <= holds]
    return sorted(found, key=lambda one: turn.kit.vault.lot(f"ideas|{turn.person.id}|{one}"))


def _home(turn: Turn) -> Screen:
    parts: list[Part | str] = [title("plans-title"), "plans-what"]
    made = [one for one in planned.every(turn) if one.state != "asked"]
    parts += [planned.told(turn, "plans-made", one, turn.person) for one in made]
    busy = {one.idea for one in made}
    both = [one for one in wishing.shared(turn, _ideas(turn)) if one not in busy][:SHOWN]
    parts += [hint("plans-both")] if both else []
    rows: list[list[Tap]] = [[tap("button-plans-ideas", "idea", turn.couple.id, "")]]
    rows += [[Tap(prompt_phrase(one), "plan", (str(turn.couple.id), one))] for one in both]
    rows += [[tap("button-plans-off", "planoff", turn.couple.id, one.idea, day=planned.day(turn, one))] for one in made]
    return [*parts, hint("plans-alone")], rows


@feature.tap("idea")
def idea(turn: Turn, couple_id: str, said: str) -> None:
    """Take an answer to the idea before, if there was one, and show the next."""
    if couple_id != str(turn.couple.id):
        turn.popup("button-stale")
        return
    if said:
        _note(turn, said[1:], "want" if said[0] == "y" else "not")
    left = wishes.left(turn.person.wants, _ideas(turn))
    if not left:
        parts, rows = _home(turn)
        turn.turn_into("plans-all", *parts[1:], rows=rows)
        return
    rows = [
        [tap("button-idea-yes", "idea", couple_id, f"y{left[0]}")],
        [tap("button-idea-no", "idea", couple_id, f"n{left[0]}"), tap("button-back", "plans")],
    ]
    turn.turn_into(title("plans-title"), Part("line", prompt_phrase(left[0])), hint("plans-alone"), rows=rows)


def _note(turn: Turn, wish: str, answer: wishes.Answer) -> None:
    among = _ideas(turn)
    # What was answered before stays so: the tap is an old one, or came twice.
    if wish in among and wishes.answer_to(turn.person.wants, wish) is None:
        wishing.answer(turn, wish, answer, among, DUE)


@feature.due(DUE)
def tell(turn: Turn, due: datetime) -> None:
    """Tell both at the same moment that there is something both like."""
    turn.schedule(DUE, None)
    wishing.tell(turn, sorted(one.id for one in turn.kit.texts.of("plan")), "plans-new")
