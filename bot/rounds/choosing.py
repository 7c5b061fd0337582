"""The choice of the day: what the couple's facts are, which prompt that makes, and putting it to both."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from bot.domain import comfort
from bot.domain.consent import agreed
from bot.domain.deck import Choice, Day, choose
from bot.domain.round import Round
from bot.domain.schedule import couple_day
from bot.feature import Form
from bot.phrasing import line
from bot.rounds import asking, owning
from bot.store.scene import Had
from bot.turn import Turn

LIGHT_FOR = timedelta(days=3)
"""How long questions stay light after one has told the other of something heavy."""
LIKES = "like-"
"""How a theme that somebody likes is ticked."""
SHORT = 6
"""Letters of a fact or a theme that a button has room for: they tell all of them apart."""
ANOTHER = "another-"
"""How it is ticked that somebody wants another question than this round's."""
USUAL = "daily"
"""The form of the usual question, which comes where both would rather not have a practice in its place."""
ANOTHER_AT_MOST = 3
"""Times in a day that two can have another question."""


def put(turn: Turn, form: Form, day: date, *, sound: bool, swapped: tuple[str, ...] = ()) -> Round:
    """Choose a question for this day, and put it to both; `swapped` tells of those that came before it today."""
    prompt, why = _choice(turn, day)
    turn.change_couple(prompts=turn.couple.prompts + 1)
    return put_today(turn, asking.begin(turn, form, day, prompt), (why, *swapped), sound=sound)


def put_today(turn: Turn, round_: Round, why: tuple[str, ...], *, sound: bool) -> Round:
    """Put this to both, as what the day is about."""
    turn.change_couple(day=round_.day, today=round_.id, why=why)
    asking.put_to_both(turn, round_, sound=sound)
    return round_


def level(turn: Turn, *people: int) -> comfort.Level:
    """How deep it goes for these people of the couple; for both, if none are named."""
    offsets = [one.comfort for one in turn.both if not people or one.id in people]
    return comfort.level(turn.couple.streak.total, *offsets)


def _choice(turn: Turn, day: date) -> tuple[str, str]:
    """The prompt of this day, and why."""
    if not is_heavy(turn, day) and (own := owning.next_to_ask(turn)) is not None:
        return own, "own"
    choice = _of_decks(turn, day)
    return choice.prompt.id, choice.why


def is_heavy(turn: Turn, day: date) -> bool:
    """Whether this day is to be light, because one has told the other of something heavy."""
    return turn.couple.heavy_until is not None and day <= turn.couple.heavy_until


def _of_decks(turn: Turn, day: date) -> Choice:
    shelves, couple = turn.kit.texts.shelves, turn.couple
    seed = turn.kit.vault.lot(f"prompts|{couple.id}")
    facts = _facts(turn, day)
    choice = choose(shelves, facts, seed)
    if choice is None:
        turn.change_couple(cycle=couple.cycle + 1)
        choice = choose(shelves, _facts(turn, day, anew=True), seed)
    assert choice is not None, "there are no prompts that need no yes"
    return choice


def _facts(turn: Turn, day: date, *, anew: bool = False) -> Day:
    couple, ticks = turn.couple, [one.yes for one in turn.both]
    likes = Counter(one.removeprefix(LIKES) for yes in ticks for one in yes if one.startswith(LIKES))
    had = turn.scene.had.get(couple.id, Had())
    return Day(
        couple.prompts,
        day.weekday(),
        () if anew else had.now,
        couple.cycle,
        had.ever,
        agreed(*ticks),
        likes,
        level(turn),
        heavy=is_heavy(turn, day),
    )


def lighten(turn: Turn) -> None:
    """Keep it light for a while from today: one has told the other of something heavy, whenever it was felt."""
    turn.change_couple(heavy_until=couple_day(turn.now, turn.zone) + LIGHT_FOR)


# --- another one ---------------------------------------------------------------------------------------------


def may_be_another(turn: Turn, round_: Round) -> bool:
    """Whether both could still want another question than this one."""
    asked_today = round_.id == turn.couple.today and round_.state == "open"
    return asked_today and len(turn.couple.why) <= ANOTHER_AT_MOST


def want_another(turn: Turn, round_: Round) -> bool:
    """Note that the acting person would like another one; once neither has an answer in and both would, it comes."""
    wish = f"{ANOTHER}{round_.id}"
    turn.change(yes=(*(one for one in turn.person.yes if not one.startswith(ANOTHER)), wish))
    # Whoever has said "not today" since then is asked nothing anew.
    stays = round_.sealed or round_.other(turn.person.id).state == "passed"
    if stays or wish not in agreed(*(one.yes for one in turn.both)):
        return False
    turn.rounds[round_.id] = round_.close(turn.now)
    for person in turn.both:
        if person.focus[:2] == ("answer", str(round_.id)):
            turn.change(person, focus=())
        turn.edit(asking.named(round_), line("another-has-come"), to=person, only_if_posted=True)
    if turn.in_room:
        turn.edit(f"card:{round_.id}", line("another-has-come"))
    forms = turn.kit.house.forms
    usual = forms[USUAL if forms[round_.form].rhythm else round_.form]
    put(turn, usual, round_.day, sound=False, swapped=(*turn.couple.why[1:], "another"))
    return True
