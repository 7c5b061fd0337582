"""Small ideas in private: what comes to somebody each day if they want that, and nobody else ever knows of."""

from __future__ import annotations

from datetime import date

from bot.domain import gestures
from bot.domain.calm import is_paused
from bot.domain.care import ways
from bot.domain.schedule import couple_day
from bot.phrasing import Part, Screen, hint, tap, title
from bot.rounds import drawing
from bot.texts import prompt_phrase
from bot.turn import Turn


def come(turn: Turn, day: date) -> None:
    """Bring today's idea to whoever wants one each day, without a sound; not to those who have seen it, or are on a pause."""
    for person in turn.both:
        seen = gestures.seen(person.yes)
        rests = is_paused(person, turn.now) or not person.reachable
        if gestures.DAILY in person.yes and seen.day != str(day) and not rests:
            _bring(turn.as_person(person))


def _bring(turn: Turn) -> None:
    """Nothing of it stands on a lock screen: who else looks there is the one whom it is for."""
    if turn.person.discreet:
        show(turn)
        return
    parts, rows = screen(turn)
    turn.whisper_unseen(_ref(turn), *parts, to=turn.person, rows=rows)


def show(turn: Turn) -> None:
    """Show the acting person the idea of their day."""
    parts, rows = screen(turn)
    turn.whisper(*parts, rows=rows, ref=_ref(turn))


def _ref(turn: Turn) -> str:
    # A reply to it is about nobody's question.
    return f"page:gesture-{couple_day(turn.now, turn.zone)}"


def screen(turn: Turn, *, instead_of: str = "") -> Screen:
    """The idea of the acting person's day: the same all day, unless they want another one `instead_of` this one."""
    now = _seen_now(turn, instead_of)
    another = [[tap("button-gesture-next", "gesturenext", turn.couple.id, now.had[-1])]]
    daily = gestures.DAILY in turn.person.yes
    label, wanted = ("button-gesture-stop", "off") if daily else ("button-gesture-daily", "on")
    rows = [
        *(another if now.again < gestures.ANOTHER_AT_MOST else []),
        [tap(label, "gesturedaily", turn.couple.id, wanted)],
    ]
    return [title("gesture-title"), Part("line", prompt_phrase(now.had[-1])), hint("gesture-alone")], rows


def _seen_now(turn: Turn, instead_of: str) -> gestures.Seen:
    seen, day = gestures.seen(turn.person.yes), couple_day(turn.now, turn.zone)
    is_todays = seen.day == str(day) and turn.kit.texts.prompt(seen.had[-1]) is not None
    again = is_todays and seen.had[-1] == instead_of and seen.again < gestures.ANOTHER_AT_MOST
    if is_todays and not again:
        return seen
    fitting = gestures.serving(drawing.fitting(turn, "gesture"), ways(turn.partner.yes))
    seed = turn.kit.vault.lot(f"gestures|{turn.person.id}")
    now = gestures.shown(seen, day, fitting, seed, again=again)
    turn.change(yes=gestures.noted(turn.person.yes, now))
    return now
