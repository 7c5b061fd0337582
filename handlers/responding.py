"""After a reveal: one line for the other, keep it, take one's own words out; and what becomes of an answer that never opened."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain import comfort
from bot.domain.round import Entry, Round
from bot.domain.text import visible
from bot.feature import Feature, TextStep
from bot.phrasing import Part, hint, tap, width
from bot.rounds import asking, erasing, owning, revealing
from bot.speech import Said, Wrote
from bot.texts import phrase
from bot.turn import Turn

feature = Feature("responding")

LONGEST_LINE = 500
"""UTF-16 units in a line for the other."""
LINE_LASTS = timedelta(minutes=10)
"""How long a message counts as the line asked for: later it might be an answer, which must not go to the partner."""

for _kind in revealing.KINDS:
    feature.sheet(f"line-{_kind}", f"button-{_kind}", TextStep("line", "sheet-line", longest=LONGEST_LINE))


def _opened(turn: Turn, round_id: str) -> tuple[Round, Entry] | None:
    round_ = turn.round(round_id)
    if round_ is None or not round_.opening.authors:
        turn.popup("round-over")
        return None
    return round_, round_.entry(turn.person.id)


def _point_to_private(turn: Turn, phrase_id: str) -> None:
    if not turn.in_private:
        turn.popup(phrase_id)


@feature.tap("line")
def ask_line(turn: Turn, round_id: str, kind: str) -> None:
    """Ask for the line in private; a tap in the room leads there."""
    if _opened(turn, round_id) is None:
        return
    turn.change(focus=("line", round_id, kind, (turn.now + LINE_LASTS).isoformat()))
    _point_to_private(turn, "line-in-private")
    turn.whisper(hint(f"line-ask-{kind}", name=turn.partner.name))


@feature.focus("line")
def take_line(turn: Turn, said: Said) -> bool:
    """Pass the line on, in its author's own words. False: this message was not meant as one."""
    _focus, round_id, kind, until = turn.person.focus
    if turn.now >= datetime.fromisoformat(until):
        turn.change(focus=())
        return False
    round_ = turn.round(round_id)
    if round_ is None or not round_.opening.authors:
        turn.change(focus=())
        turn.whisper("round-over")
    elif not visible(said.words.text):
        turn.whisper("line-text-only")
    elif width(said.words.text) > LONGEST_LINE:
        turn.whisper("line-too-long")
    else:
        _pass_on(turn, round_, kind, said.words.text, said.message)
        turn.whisper("line-passed-on")
    return True


def _pass_on(turn: Turn, round_: Round, kind: str, text: str, source: str) -> None:
    sealed = turn.seal(round_, "line", {"kind": kind, "text": text})
    turn.rounds[round_.id] = round_.put(replace(round_.entry(turn.person.id), line=sealed))
    if turn.person.focus[:1] == ("line",):
        turn.change(focus=())
    heading = Part("name", phrase(f"line-{kind}", name=turn.person.name))
    ref = f"line:{round_.id}:{turn.person.id}:{source}"
    if turn.in_room:
        turn.say(heading, Part("quote", text), ref=ref)
    elif turn.partner.reachable:
        turn.whisper(heading, Part("quote", text), to=turn.partner, ref=ref)


@feature.wrote("line")
def write_line(turn: Turn, values: Mapping[str, str], round_id: str, kind: str) -> None:
    """Pass a line on that was written on a sheet; the same one twice is one."""
    found, text = _opened(turn, round_id), values.get("line", "")
    if found is None:
        return
    if not visible(text):
        turn.popup("line-text-only")
    elif width(text) > LONGEST_LINE:
        turn.popup("line-too-long")
    elif turn.line_of(found[0], turn.person.id) == {"kind": kind, "text": text}:
        turn.popup("already-done")
    else:
        assert isinstance(turn.event, Wrote)
        _pass_on(turn, found[0], kind, text, turn.event.tap)
        turn.popup("line-passed-on")


@feature.tap("keep")
def keep(turn: Turn, round_id: str) -> None:
    """Keep this reveal among one's memories; a second tap lets it go again."""
    found = _opened(turn, round_id)
    if found is not None:
        round_, entry = found
        turn.rounds[round_.id] = round_.put(replace(entry, kept=not entry.kept))
        offset = comfort.kept(turn.couple.streak.total, turn.person.comfort, is_kept=not entry.kept)
        turn.change(comfort=offset)
        turn.popup("not-kept" if entry.kept else "kept")


@feature.tap("remove")
def ask_remove(turn: Turn, round_id: str) -> None:
    """Ask before destroying; the question stands in private."""
    found = _opened(turn, round_id)
    if found is None:
        return
    if not _removable(turn, *found):
        turn.popup("nothing-to-remove")
        return
    _point_to_private(turn, "remove-in-private")
    rows = [[tap("button-remove-yes", "removeyes", round_id)], [tap("button-remove-no", "removeno")]]
    turn.whisper(*asking.mention(turn, found[0]), "remove-ask", rows=rows)


def _removable(turn: Turn, round_: Round, entry: Entry) -> list[Round]:
    """Where the acting person's words are that this reveal shows: an answer, and a question of their own."""
    answer = [round_] if entry.state == "sealed" and entry.shown_at else []
    asked = owning.mine(turn, round_)
    return [*answer, asked] if asked is not None else answer


@feature.tap("removeno", paired=False)
def remove_no(turn: Turn) -> None:
    """Leave them where they are."""
    turn.turn_into("remove-left")


@feature.tap("removeyes", past=True)
def remove_yes(turn: Turn, round_id: str) -> None:
    """Destroy one's own words of this round and its question, and take them out of what was shown."""
    found = _opened(turn, round_id)
    if found is None:
        return
    rounds = _removable(turn, *found)
    if not rounds:
        turn.popup("already-done")
        return
    erasing.forget_rounds(turn, *rounds)
    turn.turn_into("removing", ref="removing")


# --- an answer that never opened ---------------------------------------------------------------------------


def _unopened(turn: Turn, round_id: str) -> Round | None:
    round_ = turn.round(round_id)
    entry = round_.entry(turn.person.id) if round_ else None
    if round_ is None or round_.state != "closed" or entry is None or entry.state != "sealed" or entry.shown_at:
        turn.popup("already-done")
        return None
    return round_


@feature.tap("keepmine")
def keep_mine(turn: Turn, round_id: str) -> None:
    """Keep one's own words for oneself."""
    round_ = _unopened(turn, round_id)
    if round_ is not None:
        turn.rounds[round_.id] = round_.put(replace(round_.entry(turn.person.id), kept=True))
        turn.turn_into("kept-mine")


@feature.tap("sharemine")
def share_mine(turn: Turn, round_id: str) -> None:
    """Share it anyway, on one's own account."""
    round_ = _unopened(turn, round_id)
    if round_ is not None:
        shared = round_.share(turn.person.id, turn.now)
        turn.rounds[round_.id] = shared
        turn.turn_into("shared")
        revealing.reveal(turn, round_, shared)


@feature.tap("letgo", past=True)
def let_go(turn: Turn, round_id: str) -> None:
    """Destroy it."""
    round_ = _unopened(turn, round_id)
    if round_ is not None:
        erasing.forget_rounds(turn, round_)
        turn.turn_into("let-go")
