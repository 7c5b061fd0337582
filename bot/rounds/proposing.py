"""A proposal to listen to each other: it lies on the shelf until it is taken up, taken back, or a day old."""

from __future__ import annotations

from datetime import timedelta

from bot.domain.people import Person
from bot.domain.shelf import Item
from bot.phrasing import Screen, line, tap, title
from bot.rounds import hearing
from bot.turn import Turn, private_chat

KIND = "hear"
"""What it is called on the shelf and on the agenda; its note is its id, and what its author would like."""
ROLES = ("heard", "listen")
LASTS = timedelta(days=1)


def at_hand(turn: Turn, offer_id: str = "") -> Item | None:
    """What one of the two has proposed; the one of this id, if it is given."""
    return next((one for one in turn.shelf(KIND) if offer_id in ("", _id(one))), None)


def propose(turn: Turn, role: str) -> None:
    """Let the other one know, in private, what the acting person would like."""
    offer = Item(KIND, author=turn.person.id, note=f"{turn.kit.new_id(turn.now)}.{role}")
    turn.shelve(offer)
    turn.schedule(KIND, turn.now + LASTS)
    parts, rows = _waiting(turn, offer)
    turn.turn_into(*parts, rows=rows, ref=ref(offer))
    if turn.reaches(turn.partner):
        parts, rows = _invited(turn, offer)
        turn.whisper(*parts, to=turn.partner, rows=rows, ref=ref(offer))


def show(turn: Turn, offer: Item) -> None:
    """Show the acting person what there is to be done about it; an older message about it goes."""
    parts, rows = _waiting(turn, offer) if offer.author == turn.person.id else _invited(turn, offer)
    turn.withdraw([private_chat(turn.person)], [ref(offer)])
    turn.whisper(*parts, rows=rows, ref=ref(offer))


def take_up(turn: Turn, offer: Item, *told: Person) -> None:
    """Both want it, and these people's messages say so. The wish that was there first says who is heard first."""
    end(turn, offer, "listen-begins", *told)
    other = next(one.id for one in turn.both if one.id != offer.author)
    hearing.begin(turn, offer.author if _role(offer) == ROLES[0] else other)


def end(turn: Turn, offer: Item, said: str, *told: Person) -> None:
    """Take it away, and leave but a line of it in these people's chats."""
    turn.unshelve(offer)
    turn.schedule(KIND, None)
    for person in told:
        turn.edit(ref(offer), said, to=person, only_if_posted=True)


def ref(offer: Item) -> str:
    """The name of what is said about it."""
    return f"hear:{_id(offer)}"


def _id(offer: Item) -> str:
    return offer.note.partition(".")[0]


def _role(offer: Item) -> str:
    return offer.note.partition(".")[2]


def _waiting(turn: Turn, offer: Item) -> Screen:
    said = line("listen-offered", name=turn.partner.name)
    return [title("listen-title"), said], [[tap("button-take-back", "hearback", _id(offer))]]


def _invited(turn: Turn, offer: Item) -> Screen:
    wanted = line(f"listen-invites-{_role(offer)}", name=turn.people[offer.author].name)
    rows = [[tap("button-listen-begin", "hearyes", _id(offer))], [tap("button-not-now", "hearno", _id(offer))]]
    return [title("listen-title"), wanted, "listen-what"], rows
