"""A question of one's own: put to both at once, or tucked away for a day when nobody expects it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from bot.domain import asks
from bot.domain.round import Round, author_of, written_alone
from bot.domain.schedule import couple_day
from bot.domain.text import visible
from bot.feature import Feature, Form, Opened, TextStep
from bot.phrasing import AnyTap, Part, hint, line, tap, title, width
from bot.rounds import asking, erasing, keeping, owning, revealing
from bot.speech import Commanded, Said, Words, Wrote
from bot.turn import Turn

feature = Feature("ask")

LASTS = timedelta(minutes=10)
"""How long a message counts as the question asked for: later it might be an answer."""


def _reveal_question(opened: Opened) -> list[Part]:
    return [part for name, filled in opened for part in revealing.pieces_text(name, filled[owning.STEP])]


def _reveal(opened: Opened) -> list[Part]:
    return [part for name, filled in opened for part in revealing.pieces_text(name, filled["answer"])]


ASK = feature.form(
    Form(
        "ask",
        (TextStep(owning.STEP, "ask-sheet", longest=asks.LONGEST),),
        _reveal_question,
        card="ask-title",
        title="ask-title",
        command="ask",
        alone=True,
    )
)
ASKED = feature.form(
    Form(
        "asked",
        (TextStep("answer", "daily-how", label="sheet-answer"),),
        _reveal,
        card="asked-card",
        title="asked-title",
        command="today",
    )
)


@feature.command("ask", takes=((owning.STEP, "text"),))
def ask(turn: Turn, command: Commanded) -> None:
    """Take the question that came along, or ask for one; in private."""
    if not command.rest:
        _invite(turn)
    elif (wrong := _wrong_with(command.rest)) is not None:
        turn.whisper(wrong)
    else:
        _preview(turn, turn.kit.new_id(turn.now), command.rest, command.message)


def _invite(turn: Turn) -> None:
    _expect(turn)
    sheet = tap("button-write", "askwrite", turn.kit.new_id(turn.now))._replace(sheet=ASK.name, bare=False)
    rows: list[list[AnyTap]] = [[sheet]]
    parts = [title("ask-title"), line("ask-how", name=turn.partner.name)]
    if waiting := asks.of(turn.couple.asks, turn.person.id):
        parts.append(hint("ask-waiting", count=len(waiting)))
        rows.append([tap("button-look", "asklook", waiting[0])])
    turn.whisper(*parts, rows=rows)


def _expect(turn: Turn) -> None:
    turn.change(focus=("ask", (turn.now + LASTS).isoformat()))


@feature.tap("askwrite")
def write(turn: Turn, round_id: str) -> None:
    """Where there is nothing to fill in, it is simply written."""
    _expect(turn)
    turn.popup("ask-text-only")


@feature.focus("ask")
def take_question(turn: Turn, said: Said) -> bool:
    """Show the question before it goes anywhere. False: this message was not meant as one."""
    if turn.now >= datetime.fromisoformat(turn.person.focus[1]):
        turn.change(focus=())
        return False
    wrong = "ask-text-only" if said.words.media else _wrong_with(said.words.text)
    if wrong is not None:
        turn.whisper(wrong)
    else:
        # A question may have come meanwhile.
        meant = [hint("reflect-if-answer")] if keeping.waiting(turn) else []
        _preview(turn, turn.kit.new_id(turn.now), said.words.text, said.message, *meant)
    return True


@feature.wrote("askwrite")
def write_question(turn: Turn, values: Mapping[str, str], round_id: str) -> None:
    """The same, of what was written on a sheet; the same one twice is one."""
    assert isinstance(turn.event, Wrote)
    text = values.get(owning.STEP, "")
    if turn.round(round_id) is not None:
        turn.popup("already-done")
    elif (wrong := _wrong_with(text)) is not None:
        turn.popup(wrong)
    else:
        _preview(turn, int(round_id), text, turn.event.tap)


def _wrong_with(text: str) -> str | None:
    """The phrase that says why this is no question, if it is none."""
    size = width(text.strip())
    if not visible(text) or size < asks.SHORTEST:
        return "ask-too-short"
    return "ask-too-long" if size > asks.LONGEST else None


def _preview(turn: Turn, round_id: int, text: str, source: str, *meant: Part) -> None:
    """Seal it, and ask its author what is to become of it."""
    couple, day = turn.couple, couple_day(turn.now, turn.zone)
    empty = Round(couple.id, round_id, ASK.name, day, turn.now, cycle=couple.cycle, state="closed")
    sealed = turn.seal(empty, "words", {owning.STEP: [keeping.piece(Words(text.strip()), source)]})
    turn.rounds[round_id] = written_alone(empty, turn.person.id, turn.partner.id, sealed)
    turn.change(focus=())
    rows = [
        [tap("button-ask-now", "asknow", round_id)],
        [tap("button-ask-later", "asklater", round_id), tap("button-ask-leave", "askdrop", round_id)],
    ]
    when = line("ask-when", name=turn.partner.name)
    turn.whisper(*_shown(text.strip()), when, *meant, rows=rows, ref=f"own:{round_id}")


def _shown(text: str) -> list[Part]:
    return [title("ask-title"), Part("quote", text)]


def _unasked(turn: Turn, round_id: str) -> Round | None:
    """The acting person's question, as long as nobody has seen it; else they are told that it is over."""
    found = turn.round(round_id)
    if (
        found is None
        or found.form != ASK.name
        or author_of(found) != turn.person.id
        or found.entry(turn.person.id).state != "sealed"
        or found.opening.authors
    ):
        turn.popup("already-done")
        return None
    return found


@feature.tap("asknow")
def ask_now(turn: Turn, round_id: str) -> None:
    """Put it to both, as a round of its own."""
    found, day = _unasked(turn, round_id), couple_day(turn.now, turn.zone)
    if found is None:
        return
    if asks.asked_on(turn.person.yes, day) >= asks.NOW_AT_MOST:
        turn.popup("ask-enough")
        return
    turn.change(yes=asks.asked_again(turn.person.yes, day))
    _out_of_line(turn, found)
    turn.turn_into("asked-now")
    round_ = asking.begin(turn, ASKED, day, owning.put(turn, found))
    for person in turn.both:
        if turn.reaches(person):
            asking.ask(turn, person, round_)
    asking.show_card(turn, round_)


def _out_of_line(turn: Turn, found: Round) -> None:
    left = asks.without(turn.couple.asks, found.id)
    if left != turn.couple.asks:
        turn.change_couple(asks=left)


@feature.tap("asklater")
def keep_for_later(turn: Turn, round_id: str) -> None:
    """Tuck it away: it comes as the day's question, and until then nobody knows of it."""
    found = _unasked(turn, round_id)
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
    found = _unasked(turn, round_id)
    if found is None:
        return
    waiting = asks.of(turn.couple.asks, turn.person.id)
    others = [one for one in waiting if one > found.id] + [one for one in waiting if one < found.id]
    rows = [[tap("button-ask-next", "asklook", others[0])]] if others else []
    rows += [[tap("button-ask-now", "asknow", found.id), tap("button-let-go", "askdrop", found.id)]]
    text = turn.own(found)[owning.STEP][0]["text"]
    revealing.show_alone(turn, found, [*_shown(text), hint("ask-waiting", count=len(waiting))], rows)


@feature.tap("askdrop")
def drop(turn: Turn, round_id: str) -> None:
    """Destroy it, unseen."""
    found = _unasked(turn, round_id)
    if found is not None:
        turn.rounds[found.id] = found.erase(turn.person.id)
        _out_of_line(turn, found)
        erasing.erase(turn, "remove", (found.couple_id, turn.person.id, found.id))
        turn.turn_into("ask-dropped")
