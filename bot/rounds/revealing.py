"""The opening, as the couple sees it: once, first as a neutral line, then edited into the reveal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.domain.round import Round
from bot.feature import TextStep
from bot.phrasing import Part, Rows, hint, tap
from bot.rounds import asking
from bot.speech import Media
from bot.turn import Turn


def reveal(turn: Turn, before: Round, after: Round) -> None:
    """Show what this turn opened."""
    form = turn.kit.house.forms[after.form]
    if form.counts and after.state == "opened":
        turn.change_couple(streak=turn.couple.streak.met(after.day))
    authors = _ordered(turn, after, after.opening.authors - before.opening.authors)
    neutral = "reveal-neutral" if after.state == "opened" else "reveal-neutral-one"
    turn.say(neutral, ref=ref_of(after, authors))
    turn.edit(ref_of(after, authors), *parts(turn, after, authors), rows=rows(after))
    for author in authors:
        whose = hint("media-from", name=turn.people[author].name)
        for name, media in zip(media_refs(turn, after, author), _media(turn, after, author), strict=True):
            turn.say(whose, ref=name, media=media)
    if after.state == "opened":
        asking.update_card(turn, after)


def told(turn: Turn, round_: Round) -> tuple[list[Part | str], Rows]:
    """What the second one is told in private: where to look."""
    in_room = turn.room is not None and turn.couple.room_open
    return ["opened-in-room" if in_room else "opened-here"], []


def parts(turn: Turn, round_: Round, authors: list[int]) -> list[Part | str]:
    """The reveal itself: question, names, answers; erased words leave a neutral line."""
    form = turn.kit.house.forms[round_.form]
    opened = [(turn.people[author].name, turn.opened(round_, author)) for author in authors]
    made = [*asking.question(turn, round_), *form.reveal([one for one in opened if one[1]])]
    for name in (name for name, filled in opened if not filled):
        made += [Part("name", name), hint("words-taken-out")]
    deck = _deck(turn, round_)
    if deck in turn.kit.texts.receive:
        made.append(hint(f"receive-{deck}"))
    if form.counts and round_.state == "opened" and round_.day == turn.couple.streak.last:
        made.append(hint("reveal-day", count=turn.couple.streak.total))
    return made


def _deck(turn: Turn, round_: Round) -> str:
    return next((one.deck for one in turn.kit.texts.prompts if one.id == round_.prompt), "")


def rows(round_: Round) -> Rows:
    """One line for the other, keep, remove."""
    kinds = ("heard", "loved", "more")
    return [
        [tap(f"button-{kind}", "line", round_.id, kind) for kind in kinds],
        [tap("button-keep", "keep", round_.id), tap("button-remove", "remove", round_.id)],
    ]


def authors_shown(turn: Turn, round_: Round) -> list[int]:
    """Everybody whose words of this round were opened, in the order shown."""
    return _ordered(turn, round_, round_.opening.authors)


def pieces_text(name: str, pieces: Sequence[dict[str, Any]]) -> list[Part]:
    """A person's own words under their name, word for word."""
    shown = [Part("name", name)]
    for one in pieces:
        shown += [Part("quote", one["text"])] if one["text"] else []
        shown += [hint(f"media-{kind}") for kind, _ref, _platform in one["media"]]
    return shown


def _ordered(turn: Turn, round_: Round, authors: frozenset[int]) -> list[int]:
    # Who comes first alternates from round to round: the count of prompts is even or odd.
    return sorted(authors, reverse=bool(turn.couple.prompts % 2))


def ref_of(round_: Round, authors: list[int]) -> str:
    """The name under which this reveal is posted."""
    # A part shared ahead of the other stands in a message of its own.
    return f"reveal:{round_.id}" if round_.state == "opened" else f"shared:{round_.id}:{authors[0]}"


def media_refs(turn: Turn, round_: Round, author: int) -> list[str]:
    """The names under which this person's media were posted."""
    return [f"media:{round_.id}:{author}:{number}" for number, _media in enumerate(_media(turn, round_, author))]


def _media(turn: Turn, round_: Round, author: int) -> list[Media]:
    filled = turn.opened(round_, author)
    steps = [step for step in turn.kit.house.forms[round_.form].steps if isinstance(step, TextStep)]
    pieces = [one for step in steps for one in filled.get(step.key, [])]
    return [Media(kind, ref, platform) for one in pieces for kind, ref, platform in one["media"]]
