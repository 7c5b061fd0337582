"""Rounds as one of the two may read them: their own part, and of the other's what was opened; nothing else is looked at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal

from bot import logs
from bot.domain import asks
from bot.domain.people import Couple, Person
from bot.domain.round import Entry, Filled, Round, author_of
from bot.feature import TextStep
from bot.kit import Kit
from bot.scope import Scope
from bot.speech import Due, Media
from bot.store.scene import Scene
from bot.store.vault import Damaged

State = Literal["opened", "sealed", "unopened", "passed", "blank", "gone"]
"""Of an answer: opened to both or by its author; sealed in a round that goes on; never opened; left out; none; erased."""
_ENDINGS = {"voice": "ogg", "photo": "jpg", "video": "mp4", "video_note": "mp4"}


@dataclass(frozen=True, slots=True)
class Words:
    """One person's part of a round; `line` is what they left for the other after the reveal.

    The other's has no `state` where only a line of theirs is there to be read.
    """

    name: str
    mine: bool
    state: State | None
    filled: Filled = field(default_factory=dict, repr=False)
    line: Filled = field(default_factory=dict, repr=False)
    kept: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A round; `parts` are in the order in which they are shown, the reader's own always among them.

    `asked` is what its question says and by whom it was asked, if it is one of their own and can be read.
    """

    form: str
    day: date
    prompt: str
    parts: tuple[Words, ...]
    asked: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class Space:
    """What one person has in one couple. `partner` is how the other one is called in it, and empty if it is over."""

    couple: Couple
    partner: str
    sheets: tuple[Sheet, ...] = ()


@dataclass(slots=True)
class Album:
    """The files that belong to what was said, each with the name it gets in the archive; `here` are those that are in it."""

    names: dict[str, str] = field(default_factory=dict)
    media: list[Media] = field(default_factory=list)
    here: set[str] = field(default_factory=set)

    def add(self, media: Media, day: date) -> None:
        """Give this a name, if it has none yet."""
        if media.ref not in self.names:
            self.media.append(media)
            self.names[media.ref] = f"media/{day}-{len(self.media):04}.{_ENDINGS[media.kind]}"


@dataclass(frozen=True, slots=True)
class Reading:
    """Who reads what of a couple: the other one is called `other` in it; `keys` are those that there still are, by person."""

    me: Person
    couple: Couple
    other: str
    keys: dict[int, bytes] = field(repr=False)


def sheets(kit: Kit, reading: Reading, rounds: Sequence[Round], more: Sequence[Round] = ()) -> list[Sheet]:
    """What this person may read of these rounds of a couple; `more` hold the words of some of their questions."""
    me, couple = reading.me, reading.couple
    scene = Scene()
    scene.people.update({one: _as_there(reading, one) for one in _people([*rounds, *more])})
    scene.rounds.update({one.id: one for one in [*rounds, *more]})
    scope = Scope(kit, scene, couple.created_at, Due(couple.id), me.id, couple.id)
    found = [_sheet(scope, one) for one in rounds]
    quoted = {asks.source(one.prompt) for one in rounds}
    return [
        _of_author(sheet) if kit.house.forms[sheet.form].alone else sheet
        for round_, sheet in zip(rounds, found, strict=True)
        if not kit.house.forms[sheet.form].alone or (round_.id not in quoted and _has_words(sheet))
    ]


def _of_author(sheet: Sheet) -> Sheet:
    """What was written alone: whoever had no part in it has left none open."""
    return replace(sheet, parts=tuple([one for one in sheet.parts if one.filled or one.line]))


def _has_words(sheet: Sheet) -> bool:
    return any(one.filled for one in sheet.parts)


def _people(rounds: Sequence[Round]) -> set[int]:
    return {entry.person_id for round_ in rounds for entry in round_.entries}


def _as_there(reading: Reading, person_id: int) -> Person:
    # Nothing of what the other one is elsewhere, or has become since, belongs here.
    me = reading.me
    name = me.name if person_id == me.id else reading.other
    return replace(me, id=person_id, name=name, couple_id=reading.couple.id, key=reading.keys.get(person_id, b""))


def _sheet(scope: Scope, round_: Round) -> Sheet:
    # Whoever comes first alternates from day to day, as in the reveal.
    entries = sorted(round_.entries, key=lambda one: one.person_id, reverse=bool(round_.day.toordinal() % 2))
    parts = [_part(scope, round_, entry) for entry in entries]
    shown = tuple([one for one in parts if one is not None])
    return Sheet(round_.form, round_.day, round_.prompt, shown, _asked(scope, round_))


def _asked(scope: Scope, round_: Round) -> tuple[str, str]:
    ask = scope.rounds.get(asks.source(round_.prompt) or 0)
    if ask is None:
        return "", ""
    author = author_of(ask)
    filled = _filled(scope, ask, ask.entry(author), opened=True)
    return (filled["question"][0]["text"], scope.people[author].name) if filled else ("", "")


def _part(scope: Scope, round_: Round, entry: Entry) -> Words | None:
    mine = entry.person_id == scope.person.id
    opened = entry.person_id in round_.opening.authors
    line = _line(scope, round_, entry)
    name = scope.people[entry.person_id].name
    if not mine and not opened:
        # Of an answer that was not opened nothing is told: neither whether there is one, nor what became of it.
        return Words(name, False, None, line=line) if line else None
    filled = _filled(scope, round_, entry, opened=opened)
    state = _state(round_, entry, filled, opened=opened)
    return Words(name, mine, state, filled, line, mine and entry.kept)


def _state(round_: Round, entry: Entry, filled: Filled, *, opened: bool) -> State:
    if entry.state in ("passed", "blank") and not opened:
        return "passed" if entry.state == "passed" else "blank"
    if not filled:
        return "gone"
    if opened:
        return "opened"
    return "sealed" if round_.state == "open" else "unopened"


def _filled(scope: Scope, round_: Round, entry: Entry, *, opened: bool) -> Filled:
    try:
        return scope.opened(round_, entry.person_id) if opened else scope.own(round_)
    except Damaged as error:
        # Its key was destroyed, or it was altered: one answer less, and everything else is still there.
        logs.event("words-not-exported", error=error)
        return {}


def _line(scope: Scope, round_: Round, entry: Entry) -> Filled:
    try:
        return scope.line_of(round_, entry.person_id) if entry.line and round_.opening.authors else {}
    except Damaged as error:
        logs.event("words-not-exported", error=error)
        return {}


def media_of(kit: Kit, sheet: Sheet, words: Words) -> Iterator[Media]:
    """The voices and pictures that belong to somebody's words."""
    for step in kit.house.forms[sheet.form].steps_for(kit.texts.prompts_of(sheet.prompt)):
        for piece in words.filled.get(step.key, ()) if isinstance(step, TextStep) else ():
            for kind, ref, platform in piece["media"]:
                yield Media(kind, ref, platform)


def collect(kit: Kit, spaces: Sequence[Space]) -> Album:
    """All voices and pictures, each under a name of its own, oldest first."""
    album = Album()
    for space in spaces:
        for sheet in space.sheets:
            for words in sheet.parts:
                for media in media_of(kit, sheet, words):
                    album.add(media, sheet.day)
    return album
