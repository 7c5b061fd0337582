"""Pictures: one's own month of feelings, and the couple's days together; and whether they are dark."""

from __future__ import annotations

from datetime import date
from functools import partial

from bot import preferences
from bot.domain.consent import ticked
from bot.domain.people import DARK
from bot.feature import Feature
from bot.phrasing import Tap, tap
from bot.pictures import days, month, together
from bot.pictures.data import Month
from bot.rounds import picturing
from bot.speech import Commanded
from bot.turn import Turn, private_chat

feature = Feature("pictures")


@feature.command("month", help="memory", past=True)
def this_month(turn: Turn, command: Commanded) -> None:
    """Show the acting person, in private, how they felt this month."""
    _show(turn, picturing.today(turn).replace(day=1))


@feature.tap("month", past=True)
def another_month(turn: Turn, first: str) -> None:
    """The month before, or after, in place of the one that is there."""
    _show(turn, date.fromisoformat(first))


def _show(turn: Turn, first: date) -> None:
    rounds, after = picturing.check_ins(turn), days.next_month(first)
    shown = [one for one in rounds if first <= one.day < after]
    made = Month(first, picturing.today(turn), picturing.own_feelings(turn, shown))
    earlier = any(one.day < first for one in rounds)
    ref = f"{picturing.OWN_PICTURE}{turn.person.id}"
    # A picture cannot be edited into another one everywhere: the former goes, and this one comes.
    turn.withdraw([private_chat(turn.person)], [ref])
    turn.whisper(*month.caption(made), drawing=partial(month.svg, made), rows=_rows(made, earlier=earlier), ref=ref)


def _rows(made: Month, *, earlier: bool) -> list[list[Tap]]:
    before, after = days.month_before(made.first), days.next_month(made.first)
    row = [tap("button-month-before", "month", before.isoformat())] if earlier else []
    row += [tap("button-month-after", "month", after.isoformat())] if after <= made.today else []
    return [row] if row else []


@feature.command("calendar", help="memory", past=True)
def calendar(turn: Turn, command: Commanded) -> None:
    """Show the days on which both answered, where it was asked for."""
    made = picturing.together(turn)
    language = turn.person.language if command.chat.private else turn.couple.language
    turn.reply(*together.caption(made, language), drawing=partial(together.svg, made))


@feature.tap("dark", paired=False)
def dark(turn: Turn, wanted: str) -> None:
    """Have pictures dark, or light again."""
    turn.change(yes=ticked(turn.person.yes, DARK, on=wanted == "on"))
    preferences.show_again(turn)
