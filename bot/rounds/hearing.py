"""Two who listen to each other: whose turn it is lies on the shelf, each is told in private, and what is not taken ends softly."""

from __future__ import annotations

from datetime import timedelta

from bot import when
from bot.domain.listening import Listening, read
from bot.domain.people import Person
from bot.domain.round import Round
from bot.domain.shelf import Item
from bot.feature import Form
from bot.phrasing import Part, Rows, hint, line, tap, title
from bot.rounds import noting, revealing
from bot.speech import Pressed, Wrote
from bot.texts import Instant
from bot.turn import Turn, private_chat

KIND = "listen"
"""What it is called on the shelf, on the agenda, and as the focus of both."""
SAY, MIRROR = "listen", "mirror"
"""The forms: what is said, and what was heard."""
STEP = "words"
TAKES = timedelta(minutes=3)
"""About how long a turn takes, as it is told."""
WAITS = timedelta(minutes=30)
FIRST_WAITS = timedelta(hours=3)
"""How long a turn waits for whoever's it is. They may have been away when the other said yes."""


def at_hand(turn: Turn) -> Listening | None:
    """Where the two are, if they are listening to each other."""
    found = turn.shelf(KIND)
    return read(found[0].author, found[0].note) if found else None


def begin(turn: Turn, speaker: int) -> None:
    """Begin, with this one of the two being heard first."""
    new = turn.kit.new_id(turn.now)
    go_on(turn, Listening(new, new, speaker))


def go_on(turn: Turn, where: Listening, *, anew: bool = False) -> None:
    """Keep whose turn it is, and tell both; `anew` as in `show`."""
    turn.unshelve(*turn.shelf(KIND))
    turn.shelve(Item(KIND, 0, where.speaker, str(where)))
    turn.schedule(KIND, turn.now + (FIRST_WAITS if where.last == where.id else WAITS))
    for person in turn.both:
        show(turn, where, person, anew=anew)


def form_of(turn: Turn, where: Listening) -> Form:
    """The form of the words that come next."""
    return turn.kit.house.forms[MIRROR if where.stage == "mirror" else SAY]


def hand(turn: Turn, where: Listening, note: Round, *, anew: bool = False) -> None:
    """Hand these words to the other one, who goes on."""
    noting.open_now(turn, note)
    go_on(turn, where.handed(note.id), anew=anew)


def show(turn: Turn, where: Listening, person: Person, *, anew: bool = False) -> None:
    """Tell somebody whose turn it is; `anew`: in a new message, even if they have tapped a button of one."""
    if person.id == turn.person.id or person.focus[:1] in ((), (KIND,)):
        # Whoever is writing something else meanwhile goes on with that: it must not go to the other.
        turn.change(person, focus=(KIND, str(where.last)))
    other = next(one for one in turn.both if one.id != person.id)
    mine = where.is_turn_of(person.id)
    parts: list[Part | str] = [title("listen-title"), line(_said(where, mine=mine), name=other.name)]
    if mine and where.takes_words:
        parts.append(hint("listen-time", hour=_about(turn, person)))
    _tell(turn, where, person, parts, _rows(turn, where, mine=mine), anew=anew)


def _said(where: Listening, *, mine: bool) -> str:
    if not mine:
        return f"listen-wait-{where.stage}"
    return f"listen-{where.stage}" if where.takes_words or where.may_add else "listen-check-last"


def _about(turn: Turn, person: Person) -> Instant:
    return Instant(turn.now + TAKES, when.clock_of(turn, person), "time")


def _rows(turn: Turn, where: Listening, *, mine: bool) -> Rows:
    stop = [tap("button-listen-stop", "listenend", where.id)]
    if not mine:
        return [stop]
    if where.takes_words:
        return [[tap("button-write", "listen", where.last)._replace(sheet=form_of(turn, where).name)], stop]
    add = [[tap("button-listen-add", "listenadd", where.last)]] if where.may_add else []
    return [[tap("button-listen-yes", "listenyes", where.last)], *add, stop]


def thank(turn: Turn, last: Round) -> None:
    """Both were heard: thank both; what each would still like to say about it is one line, as after every reveal."""
    _end(turn, [title("listen-title"), line("listen-thanks")], revealing.lines(last)[:1])


def stop(turn: Turn) -> None:
    """End it, without a word about why: the same whether one of the two would rather not go on, or was called away."""
    _end(turn, [title("listen-title"), line("listen-over")], ())


def _end(turn: Turn, parts: list[Part | str], rows: Rows) -> None:
    where = at_hand(turn)
    turn.schedule(KIND, None)
    if where is None:
        return
    turn.unshelve(*turn.shelf(KIND))
    for person in turn.both:
        if person.focus[:1] == (KIND,):
            turn.change(person, focus=())
        _tell(turn, where, person, parts, rows)


def _tell(
    turn: Turn, where: Listening, person: Person, parts: list[Part | str], rows: Rows, *, anew: bool = False
) -> None:
    """One message of it stands in each private chat, and it is the newest."""
    ref = f"listen:{where.id}"
    if not anew and isinstance(turn.event, Pressed | Wrote) and turn.in_private and person.id == turn.person.id:
        turn.turn_into(*parts, rows=rows, ref=ref)
    elif turn.reaches(person):
        turn.withdraw([private_chat(person)], [ref])
        turn.whisper(*parts, to=person, rows=rows, ref=ref)


def is_one_with(turn: Turn, where: Listening, words: Round) -> bool:
    """Whether what the acting person sends now belongs to these words of theirs: not handed over yet, or the rest of them."""
    mine = where.is_turn_of(turn.person.id)
    if words.entry(turn.person.id).state != "sealed":
        return False
    if not words.opening.authors:
        return mine
    return not mine and where.last == words.id and turn.now - words.created_at <= noting.AS_ONE


def asks_for(turn: Turn, where: Listening, note: Round) -> bool:
    """Whether such words of the acting person are what comes next."""
    mine = where.takes_words and where.is_turn_of(turn.person.id)
    return mine and form_of(turn, where).name == note.form
