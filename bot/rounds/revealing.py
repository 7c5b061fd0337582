"""The opening, as the couple sees it: once, first as a neutral line, then edited into the reveal."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Any

from bot.domain.people import Person
from bot.domain.round import Round
from bot.domain.streak import MILESTONES
from bot.feature import Opened, TextStep
from bot.phrasing import Part, Rows, hint, known, line, tap
from bot.rounds import asking, choosing, offering, readying
from bot.speech import Media
from bot.store.posts import paged
from bot.turn import LONGEST_REVEAL, Turn, private_chat

KINDS = ("heard", "loved", "more")
"""What a line for the other can say."""


def reveal(turn: Turn, before: Round, after: Round) -> None:
    """Show what this turn opened."""
    form = turn.kit.house.forms[after.form]
    known = turn.couple.streak.total
    if asking.counts(turn, after) and after.state == "opened":
        turn.change_couple(streak=turn.couple.streak.met(after.day))
    new = after.opening.authors - before.opening.authors
    ref, authors = posted_with(after, next(iter(new)))
    # What does not open is not shown in part: nothing opens then.
    words = {author: turn.opened(after, author) for author in new}
    if heavy := [author for author, filled in words.items() if form.is_heavy(filled)]:
        choosing.lighten(turn)
        readying.on_heavy_day(turn, after, heavy)
    turn.say("reveal-neutral" if after.state == "opened" else "reveal-neutral-one", ref=ref)
    turn.edit(ref, *parts(turn, after, authors), rows=rows(turn, after))
    for author in authors:
        show_media(turn, after, author)
    if after.state == "opened":
        asking.update_card(turn, after)
        # Nothing can be changed any more: the other one's confirmation loses its buttons.
        turn.edit(f"sealed:{after.id}", told(turn), to=turn.partner, only_if_posted=True)
    if turn.couple.streak.total > known:
        offering.offer(turn)
    if after.state == "opened" and form.then is not None:
        form.then(turn, after)


def show_media(turn: Turn, round_: Round, author: int, known: int = 0) -> None:
    """Post what pictures and voices belong to this person's words, after the first `known`."""
    whose, tender = hint("media-from", name=turn.people[author].name), turn.kit.texts.is_tender(round_.prompt)
    for number, media in enumerate(_media(turn, round_, author)):
        if number >= known:
            untold = line("media-not-here", kind=media.kind)
            turn.say(whose, ref=_media_ref(round_, author, number), media=media, instead=[untold], veiled=tender)


def show_again(turn: Turn, round_: Round, author: int, *, grown: bool = False) -> None:
    """Make every message that holds this person's words read as they are now; a room that is silent loses its own.

    What has `grown` may take more pages than were posted.
    """
    for person in turn.both:
        _correct(turn, _copy_ref(round_, person), round_, authors_shown(round_), person)
    ref, authors = posted_with(round_, author)
    if turn.room is not None and not turn.couple.room_open:
        turn.withdraw([turn.room], _pages(ref))
    _correct(turn, ref, round_, authors, grown=grown)
    if turn.room is not None and turn.couple.room_open:
        # While the room was silent, or not there yet, it opened in both private chats.
        for person in turn.both:
            _correct(turn, ref, round_, authors, person)


def _correct(
    turn: Turn, ref: str, round_: Round, authors: list[int], to: Person | None = None, *, grown: bool = False
) -> None:
    made = parts(turn, round_, authors)
    count = turn.edit(ref, *made, rows=rows(turn, round_), to=to, only_if_posted=not grown)
    # What has become shorter leaves no former page behind.
    turn.withdraw([private_chat(to)] if to else turn.shared_chats, _pages(ref)[count:])


def _pages(ref: str) -> list[str]:
    return [paged(ref, page) for page in range(1, LONGEST_REVEAL + 1)]


def show_copy(turn: Turn, round_: Round, *before: Part | str, more: Rows = ()) -> None:
    """Show the acting person once more, in private, what was opened, with `more` buttons first; an older copy goes."""
    ref = _copy_ref(round_, turn.person)
    turn.withdraw([private_chat(turn.person)], _pages(ref))
    # What was opened to an earlier couple can be read, and nothing be added to it any more.
    below = rows(turn, round_) if turn.is_ours(round_) else ()
    shown = [*before, *parts(turn, round_, authors_shown(round_))]
    turn.whisper(*shown, rows=[*filter(None, more), *below], ref=ref)


def show_media_copy(turn: Turn, round_: Round, author: int) -> None:
    """Show the acting person once more, in private, what pictures and voices belong to this person's words."""
    for number, media in enumerate(_media(turn, round_, author)):
        whose, untold = hint("media-from", name=turn.people[author].name), line("media-not-here", kind=media.kind)
        ref = f"{_media_ref(round_, author, number)}:copy"
        turn.withdraw([private_chat(turn.person)], [ref])
        turn.whisper(whose, ref=ref, media=media, instead=[untold], veiled=turn.kit.texts.is_tender(round_.prompt))


def show_alone(turn: Turn, round_: Round, parts: Sequence[Part | str], rows: Rows) -> None:
    """Show the acting person, in private, what they wrote for themselves alone; an older copy goes."""
    withdraw_alone(turn, round_, turn.person)
    turn.whisper(*parts, rows=rows, ref=f"own:{round_.id}")


def withdraw_alone(turn: Turn, round_: Round, author: Person) -> None:
    """Take away what its author was shown of it alone."""
    turn.withdraw([private_chat(author)], _pages(f"own:{round_.id}"))


def _copy_ref(round_: Round, person: Person) -> str:
    return f"copy:{round_.id}:{person.id}"


def told(turn: Turn) -> str:
    """What each is told in private when both are in: where to look."""
    return "opened-in-room" if turn.in_room else "opened-here"


def parts(turn: Turn, round_: Round, authors: list[int]) -> list[Part | str]:
    """The reveal itself: question, names, answers; erased words leave a neutral line."""
    form = turn.kit.house.forms[round_.form]
    opened = [(turn.people[author].name, turn.still_readable(round_, author)) for author in authors]
    shown = known(turn.kit.texts, form.reveal([(name, filled) for name, filled in opened if filled]))
    made = [*asking.question(turn, round_), *(_veiled(shown) if turn.kit.texts.is_tender(round_.prompt) else shown)]
    for name, filled in opened:
        if not filled:
            made += [Part("name", name), hint("words-damaged" if filled is None else "words-taken-out")]
    if (receive := turn.kit.texts.receive(round_.prompt)) is not None:
        made.append(Part("hint", receive))
    if round_.state == "opened" and (further := turn.kit.texts.follow_up(round_.prompt)) is not None:
        made.append(hint("reveal-follow-up", question=further))
    if (
        asking.counts(turn, round_)
        and round_.state == "opened"
        and turn.is_ours(round_)
        and round_.day == turn.couple.streak.last
    ):
        made.append(_day_together(turn.couple.streak.total))
    return made


def _day_together(total: int) -> Part:
    return line("reveal-milestone", count=total) if total in MILESTONES else hint("reveal-day", count=total)


def _veiled(parts: Sequence[Part]) -> list[Part]:
    """What is tender is read when one is ready for it, and not in passing."""
    return [part._replace(veiled=part.style == "quote") for part in parts]


def rows(turn: Turn, round_: Round) -> Rows:
    """What can be done with what has opened: one line for the other, or what else the form has; keep, remove."""
    own = turn.kit.house.forms[round_.form].rows
    return [*own(round_), lines(round_)[-1]] if own is not None else lines(round_)


def lines(round_: Round) -> Rows:
    """One line for the other, keep, remove."""
    return [
        [tap(f"button-{kind}", "line", round_.id, kind)._replace(sheet=f"line-{kind}") for kind in KINDS],
        [tap("button-keep", "keep", round_.id), tap("button-remove", "remove", round_.id)],
    ]


def authors_shown(round_: Round) -> list[int]:
    """Everybody whose words of this round were opened, in the order shown."""
    return _ordered(round_, round_.opening.authors)


def pieces_text(name: str, pieces: Sequence[dict[str, Any]]) -> list[Part]:
    """A person's own words under their name, word for word."""
    shown = [Part("name", name)]
    for one in pieces:
        shown += [Part("quote", one["text"])] if one["text"] else []
        shown += [hint(f"media-{kind}") for kind, _ref, _platform in one["media"]]
    return shown


def words_of(step: str) -> Callable[[Opened], list[Part]]:
    """A reveal that shows each one's own words in this step."""

    def reveal(opened: Opened) -> list[Part]:
        return [part for name, filled in opened for part in pieces_text(name, filled[step])]

    return reveal


def _ordered(round_: Round, authors: Collection[int]) -> list[int]:
    # Who comes first alternates from day to day.
    return sorted(authors, reverse=bool(round_.day.toordinal() % 2))


def posted_with(round_: Round, author: int) -> tuple[str, list[int]]:
    """The name of the message that holds this person's words, and whose words stand in it."""
    # What was shared ahead, or after its time, stands in a message of its own.
    together = _together(round_)
    if author in together:
        return f"reveal:{round_.id}", together
    return f"shared:{round_.id}:{author}", [author]


def authors_in(round_: Round, ref: str) -> list[int]:
    """Whose words stand in the message of this name."""
    kind, _round_id, *rest = ref.split(":")
    if kind == "shared":
        return [int(rest[0])]
    return authors_shown(round_) if kind == "copy" else _together(round_)


def _together(round_: Round) -> list[int]:
    return _ordered(round_, [one.person_id for one in round_.entries if round_.state == "opened" and not one.apart])


def media_refs(turn: Turn, round_: Round, author: int) -> list[str]:
    """The names under which this person's media were posted."""
    return [_media_ref(round_, author, number) for number in range(len(_media(turn, round_, author)))]


def _media_ref(round_: Round, author: int, number: int) -> str:
    return f"media:{round_.id}:{author}:{number}"


def _media(turn: Turn, round_: Round, author: int) -> list[Media]:
    filled = turn.still_readable(round_, author) or {}
    steps = [step for step in asking.steps(turn, round_) if isinstance(step, TextStep)]
    pieces = [one for step in steps for one in filled.get(step.key, [])]
    return [Media(kind, ref, platform) for one in pieces for kind, ref, platform in one["media"]]
