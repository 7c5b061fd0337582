"""Putting a form to both: the question, its steps, and the card that says how many are in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot import when
from bot.domain import asks
from bot.domain.changing import replace
from bot.domain.people import Person
from bot.domain.round import HELD, Entry, Round
from bot.domain.schedule import couple_day
from bot.feature import ChoiceStep, Form, PickStep, Step, TextStep
from bot.phrasing import AnyTap, Enter, Part, Screen, Tap, hint, line, tap, title
from bot.rounds import owning
from bot.texts import Phrase, phrase, prompt_phrase
from bot.turn import Turn, private_chat

_NOTHING = ChoiceStep("nothing", "round-over")
_FOR_ONESELF = (("reflect",), ("note",), ("notemore",), ("listen",), ("memfind",), ("dateday",))
"""What somebody is writing for themselves alone, or first of all, must not become an answer because a question comes meanwhile."""


def begin(turn: Turn, form: Form, day: date, prompt: str = "") -> Round:
    """Begin a round of this form for both; nobody is asked yet."""
    couple = turn.couple
    round_id = turn.kit.new_id(turn.now)
    steps = {person.id: HELD if turn.is_away(person) else 0 for person in turn.both}
    entries = tuple(Entry(couple.id, round_id, person, step=step) for person, step in steps.items())
    round_ = Round(couple.id, round_id, form.name, day, turn.now, prompt, couple.cycle, entries=entries)
    turn.rounds[round_id] = round_
    return round_


def ask(turn: Turn, person: Person, round_: Round, *, sound: bool = False) -> None:
    """Ask one of the two, in private, what comes next. What they write then answers this, if words can."""
    if begins_with_words(turn, round_) and person.focus[:1] not in _FOR_ONESELF:
        # Of several, the newest is meant, unless somebody has asked for another.
        newest = [one.id for one in turn.open_rounds() if begins_with_words(turn, one)][-1:]
        meant = turn.acts(person) and newest != [round_.id]
        turn.change(person, focus=("answer", str(round_.id)) if meant else ())
    put = turn.rounds[round_.id]
    if not 0 <= (entry := put.entry(person.id)).step < len(steps(turn, round_)):
        # It was held back for them, or what was asked in that step has left its deck.
        entry = replace(entry, step=0, draft=None)
        turn.rounds[round_.id] = put.put(entry)
    parts, rows = screen(turn, round_, entry.step)
    loud = sound and not when.is_quiet(turn, person)
    if _is_own(round_):
        # One message of this name holds the words: it is found again if they are taken out.
        turn.withdraw([private_chat(person)], [named(round_)])
    turn.whisper(*parts, to=person, rows=rows, ref=named(round_, entry.step), sound=loud)


def put(turn: Turn, form: Form, prompt: str = "") -> Round:
    """Begin a round for both: whoever acts is asked, and it comes to the other as a card in the room, or in private."""
    round_ = begin(turn, form, couple_day(turn.now, turn.zone), prompt)
    ask(turn, turn.person, round_)
    if turn.in_room:
        show_card(turn, round_)
    elif turn.reaches(turn.partner):
        ask(turn, turn.partner, round_)
    return turn.rounds[round_.id]


def put_to_both(turn: Turn, round_: Round, *, sound: bool = False) -> None:
    """Ask each of the two who may be written to now, with a card in the room."""
    for person in turn.both:
        if turn.reaches(person):
            ask(turn, person, round_, sound=sound)
    show_card(turn, round_)


def steps(turn: Turn, round_: Round) -> tuple[Step, ...]:
    """What a round asks, step by step; of prompts that have left their decks, nothing that could be answered."""
    return turn.kit.house.forms[round_.form].steps_for(turn.kit.texts.prompts_of(round_.prompt)) or (_NOTHING,)


def counts(turn: Turn, round_: Round) -> bool:
    """Whether both answering this makes a day together: whatever the day is about does."""
    of_today = turn.is_ours(round_) and round_.id == turn.couple.today
    return turn.kit.house.forms[round_.form].counts or of_today


def begins_with_words(turn: Turn, round_: Round) -> bool:
    """Whether its first step takes words; a round whose prompts have left their deck has no steps."""
    return any(isinstance(one, TextStep) for one in steps(turn, round_)[:1])


def in_steps(turn: Turn, round_: Round) -> bool:
    """Whether words answer it, and more than once: each message is about the step at hand."""
    return begins_with_words(turn, round_) and len(steps(turn, round_)) > 1


def named(round_: Round, index: int = 0) -> str:
    """The name of the message that puts this round, or a later step of it, to one of the two."""
    return f"{'asked' if _is_own(round_) else 'ask'}:{round_.id}{f':{index}' if index else ''}"


def _is_own(round_: Round) -> bool:
    return asks.source(round_.prompt) is not None


def question(turn: Turn, round_: Round) -> list[Part | str]:
    """What the round is about."""
    form = turn.kit.house.forms[round_.form]
    heading = title(form.title)
    if _is_own(round_):
        return [heading, *owning.shown(turn, round_)]
    prompt = prompt_phrase(round_.prompt)
    # A prompt may have left the deck since it was asked; those of which steps are made stand in them.
    known = bool(round_.prompt) and form.made is None and turn.kit.texts.knows(prompt)
    return [heading, *_led_to(turn, round_), Part("line", prompt)] if known else [heading]


def _led_to(turn: Turn, round_: Round) -> list[Part]:
    """The question that this one goes on from, if it goes on from one."""
    first = prompt_phrase(round_.prompt.partition("+")[0])
    return [Part("hint", first)] if "+" in round_.prompt and turn.kit.texts.knows(first) else []


def mention(turn: Turn, round_: Round) -> list[Part | str]:
    """The same without anybody's own words: for a message that would keep them if they are taken out."""
    if not _is_own(round_):
        return question(turn, round_)
    author = owning.asked_by(turn, round_)
    told = [hint("own-mentioned", name=author.name)] if author else []
    return [title(turn.kit.house.forms[round_.form].title), *told]


def sheet_of(turn: Turn, round_: Round) -> str:
    """The name of the sheet that fills this round in; empty if there is none."""
    if round_.form not in turn.kit.house.sheets:
        return ""
    return f"{round_.form}/{round_.prompt}" if round_.prompt and not _is_own(round_) else round_.form


def to_answer(turn: Turn, round_: Round, label: str = "button-answer", *, bare: bool = True) -> Tap:
    """A button that leads to answering; where there are sheets, to all of it at once."""
    return tap(label, "answer", round_.id)._replace(sheet=sheet_of(turn, round_), bare=bare)


def screen(
    turn: Turn,
    round_: Round,
    index: int,
    family: int | None = None,
    picked: Sequence[str] = (),
    *,
    anew: bool = False,
) -> Screen:
    """One step of the form, as a message and its buttons; the first button goes on, the last leaves.

    `anew`: what is sealed already stays until this is, and may be left so.
    """
    step = steps(turn, round_)[index]
    parts = [*question(turn, round_), *_asked(turn, round_, step)]
    if in_steps(turn, round_):
        parts.append(hint("step-of", at=index + 1, of=len(steps(turn, round_))))
    leave = [tap("button-leave-as-was", "asitwas", round_.id) if anew else tap("button-not-today", "pass", round_.id)]
    if round_.id == turn.couple.today and not anew:
        leave.insert(0, tap("button-about", "about", round_.id))
    if _is_of_wounds(turn, round_) and not anew:
        leave.append(tap("button-for-me", "forme", round_.id))
    away = [[tap("button-usual", "another", round_.id)], leave] if _is_instead(turn, round_, index) else [leave]
    if isinstance(step, TextStep):
        return parts, [*_text_rows(turn, round_, step, index, anew=anew), *away]
    if isinstance(step, PickStep):
        return [*parts, *_so_far(step, picked)], [*_pick_rows(round_, step, index, picked), *away]
    sheet = index == 0 and family is None and bool(sheet_of(turn, round_))
    whole = [[to_answer(turn, round_, "button-fill-in", bare=False)]] if sheet else []
    return parts, [*whole, *_choice_rows(round_, step, index, family), *away]


def _is_of_wounds(turn: Turn, round_: Round) -> bool:
    """Whether it touches what is older than the two: that may be answered for oneself alone."""
    prompt = turn.kit.texts.prompt(round_.prompt)
    return prompt is not None and prompt.themes[:1] == ("wounds",)


def _is_instead(turn: Turn, round_: Round, index: int) -> bool:
    """Whether this is the first that is seen of a practice in place of the day's question."""
    return index == 0 and round_.id == turn.couple.today and turn.kit.house.forms[round_.form].rhythm is not None


def _asked(turn: Turn, round_: Round, step: Step) -> list[Part | str]:
    """What a step asks; with one question for all of it, that stands above already."""
    if isinstance(step, ChoiceStep) and step.about:
        return [line(step.about), hint(step.ask)]
    whole = bool(round_.prompt) and turn.kit.house.forms[round_.form].made is None
    return [hint(step.ask) if whole else line(step.ask)]


def _text_rows(turn: Turn, round_: Round, step: TextStep, index: int, *, anew: bool) -> list[list[Tap]]:
    # All of it at once where nothing was written yet; afterwards a sheet would ask for that again.
    answer = to_answer(turn, round_) if index == 0 else tap("button-answer", "answer", round_.id)
    first = [] if anew or (step.optional and index) else [[answer]]
    return [*first, [tap("button-nothing-to-add", "skip", round_.id, index)]] if step.optional else first


def _pick_rows(round_: Round, step: PickStep, index: int, picked: Sequence[str]) -> list[list[Tap]]:
    """A tick for each option; what goes on comes first, once enough are picked."""
    ticks = [
        _one_of(_ticked(step, one, picked), "tick", round_.id, index, at, "off" if one in picked else "on")
        for at, one in enumerate(step.options)
    ]
    done = [[tap("button-picked", "picked", round_.id, index)]] if len(picked) >= step.least else []
    return [*done, *_grid(ticks, step.columns)]


def _so_far(step: PickStep, picked: Sequence[str]) -> list[Part]:
    # Where options are a list that is folded up, their ticks are out of sight.
    return [hint("picked-so-far", what=listed(picked, ordered=step.ordered))] if picked else []


def listed(picked: Sequence[str], *, ordered: bool = False) -> tuple[Phrase, ...]:
    """What was picked, one after another; with the place of each if that matters."""
    named = [phrase(one) for one in picked]
    return tuple([phrase("ranked", count=at, what=one) for at, one in enumerate(named, 1)] if ordered else named)


def _ticked(step: PickStep, option: str, picked: Sequence[str]) -> Phrase:
    if option not in picked:
        return phrase("unticked", what=phrase(option))
    place = picked.index(option) + 1
    return phrase("ranked", count=place, what=phrase(option)) if step.ordered else phrase("ticked", what=phrase(option))


def _choice_rows(round_: Round, step: ChoiceStep, index: int, family: int | None) -> list[list[Tap]]:
    if step.families and family is None:
        labels = [name for name, _options in step.families]
        return _grid([_one_of(one, "family", round_.id, index, at) for at, one in enumerate(labels)], step.columns)
    options = step.options if family is None else step.families[family][1]
    mark = "" if family is None else f"{family}."
    taps = [_one_of(one, "pick", round_.id, index, f"{mark}{at}") for at, one in enumerate(options)]
    rows = _grid(taps, step.columns)
    if family is not None:
        rows.append([tap("button-back", "family", round_.id, index, "")])
    if step.optional:
        rows.append([tap("button-skip", "skip", round_.id, index)])
    return rows


def _one_of(label: str | Phrase, action: str, *args: object) -> Tap:
    told = phrase(label) if isinstance(label, str) else label
    return Tap(told, action, tuple(map(str, args)), one_of=True)


def _grid(taps: Sequence[Tap], columns: int) -> list[list[Tap]]:
    return [list(taps[start : start + columns]) for start in range(0, len(taps), columns)]


def show_card(turn: Turn, round_: Round) -> None:
    """Post the room's card; where there is no room, the question itself is enough for now."""
    if turn.in_room:
        parts, rows = _card(turn, round_)
        turn.say(*parts, rows=rows, ref=f"card:{round_.id}")


def update_card(turn: Turn, round_: Round) -> None:
    """Bring the count up to date: in the room, or for the partner in private. Who is missing is never said."""
    parts, rows = _card(turn, round_)
    if turn.in_room:
        turn.edit(f"card:{round_.id}", *parts, rows=rows)
    elif round_.state == "open" and turn.reaches(turn.partner):
        # Without a room it is told once, when the first is in.
        turn.whisper(*parts, to=turn.partner, ref=f"card:{round_.id}")


def _card(turn: Turn, round_: Round) -> Screen:
    form = turn.kit.house.forms[round_.form]
    if round_.state == "open":
        count = line("card-count", count=round_.counted)
        # Where there are sheets, one is filled in right here, before its author alone.
        label = "button-answer" if begins_with_words(turn, round_) else "button-fill-in"
        here: list[AnyTap] = [to_answer(turn, round_, label, bare=False)] if sheet_of(turn, round_) else []
        return [line(form.card), count], [[*here, Enter(phrase("button-enter"), form.command)]]
    return [line(form.card), line("card-opened" if round_.state == "opened" else "card-closed")], []
