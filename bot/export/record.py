"""The archive's data: JSON as docs/export.md describes it. What it says stays; a change of meaning is another version."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from bot.domain.people import FOR_NOW, Person
from bot.export.sheets import Album, Sheet, Space, Words
from bot.feature import TextStep
from bot.kit import Kit
from bot.texts import phrase, prompt_phrase

VERSION = 1
Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Cover:
    """Who exports, when, and by which clock: the days are theirs. `hour`: when their question comes, if it does."""

    me: Person
    now: datetime
    zone: ZoneInfo
    hour: time | None = None

    @property
    def made(self) -> date:
        """The day on which this is put together."""
        return self.day(self.now)

    def day(self, moment: datetime) -> date:
        """The day that it was then."""
        return moment.astimezone(self.zone).date()


def record(kit: Kit, cover: Cover, spaces: Sequence[Space], album: Album) -> Iterator[str]:
    """The whole as JSON, piece by piece."""
    head = {"format": "duologue-export", "version": VERSION, "made": cover.made.isoformat(), "me": about(cover)}
    yield f'{_dumped(head)[:-1]},\n"spaces": ['
    for at, space in enumerate(spaces):
        yield f'{"," if at else ""}\n{_dumped(_space(cover, space))[:-1]},\n"rounds": ['
        for number, sheet in enumerate(space.sheets):
            yield f"{',' if number else ''}\n{_dumped(_round(kit, cover.me.language, sheet, album))}"
        yield "]}"
    yield "]}\n"


def _dumped(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False)


def about(cover: Cover) -> Json:
    """What is known of the person and what they have set."""
    me = cover.me
    paused = (
        None if me.paused_until is None else "for now" if me.paused_until == FOR_NOW else me.paused_until.isoformat()
    )
    return {
        "name": me.name,
        "language": me.language,
        "time_zone": me.zone or None,
        "here_since": cover.day(me.created_at).isoformat(),
        "consented": cover.day(me.consented_at).isoformat() if me.consented_at else None,
        "question_hour": f"{cover.hour:%H:%M}" if cover.hour else None,
        "reminder": me.nudges,
        "quiet_hours": list(me.quiet),
        "discreet": me.discreet,
        "paused_until": paused,
    }


def _space(cover: Cover, space: Space) -> Json:
    couple = space.couple
    days = {"total": couple.streak.total, "in_a_row": couple.streak.run, "longest": couple.streak.best}
    return {
        "began": cover.day(couple.created_at).isoformat(),
        "ended": cover.day(couple.closed_at).isoformat() if couple.closed_at else None,
        "partner": space.partner or None,
        "days_together": days,
    }


def _round(kit: Kit, language: str, sheet: Sheet, album: Album) -> Json:
    prompt = prompt_phrase(sheet.prompt)
    known = bool(sheet.prompt) and kit.texts.knows(prompt)
    words, asker = sheet.asked
    mine = next((one for one in sheet.parts if one.mine), None)
    theirs = next((one for one in sheet.parts if not one.mine), None)
    return {
        "day": sheet.day.isoformat(),
        "form": sheet.form,
        "question": (kit.texts.say(language, prompt) if known else words) or None,
        "asked_by": asker or None,
        "mine": _words(kit, language, sheet, mine, album) if mine else None,
        "theirs": _words(kit, language, sheet, theirs, album) if theirs else None,
    }


def _words(kit: Kit, language: str, sheet: Sheet, words: Words, album: Album) -> Json:
    steps = kit.house.forms[sheet.form].steps_for(kit.texts.prompts_of(sheet.prompt))
    answer = {
        one.key: _pieces(words.filled[one.key], album)
        if isinstance(one, TextStep)
        else _chosen(kit, language, words.filled[one.key])
        for one in steps
        if one.key in words.filled
    }
    line = {"kind": words.line["kind"], "text": words.line["text"]} if words.line else None
    said: Json = {"state": words.state, "answer": answer or None, "line": line}
    return said | {"kept": words.kept} if words.mine else said


def _pieces(pieces: Sequence[Json], album: Album) -> list[Json]:
    return [{"text": one["text"], "media": [_medium(album, *media) for media in one["media"]]} for one in pieces]


def _medium(album: Album, kind: str, ref: str, _platform: str) -> Json:
    name = album.names[ref]
    return {"kind": kind, "file": name if name in album.here else None}


def _chosen(kit: Kit, language: str, value: Any) -> Any:
    """What was chosen, with its words in the reader's language."""
    if isinstance(value, list):
        return [_chosen(kit, language, one) for one in value]
    if isinstance(value, str) and kit.texts.knows(phrase(value)):
        return {"id": value, "text": kit.texts.say(language, phrase(value))}
    return value
