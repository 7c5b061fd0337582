"""A room that the bot makes for the two. Those who run the place will see who is in it: so both have to say yes."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot import forming
from bot.domain.people import Invite
from bot.feature import Feature
from bot.phrasing import line
from bot.speech import Block, Chat, Commanded, Message, RoomMade
from bot.store.posts import Post
from bot.texts import phrase
from bot.turn import Turn, accounts

feature = Feature("making")

_MADE_WITHIN = timedelta(days=3)
"""Longer than the sender tries."""


@feature.command("room", help="yours")
def how(turn: Turn, command: Commanded) -> None:
    """Say how the two get a room of their own."""
    turn.whisper(_hindrance(turn) or "room-how-make")


@feature.command("room@room", paired=False)
def here(turn: Turn, command: Commanded) -> None:
    """Offer to make one near the room where this was said."""
    if not turn.paired:
        turn.popup("not-paired")
    elif hindrance := _hindrance(turn):
        turn.popup("in-private")
        turn.whisper(hindrance)
    elif {"offered", "making"} & turn.couple.agenda.keys():
        turn.popup("room-offered")
    else:
        turn.popup("in-private")
        forming.offer_room(turn, command.chat)


def _hindrance(turn: Turn) -> str:
    """What to say if the bot cannot make a room for these two."""
    if turn.room is not None:
        return "room-have"
    if len({one.platform for one in turn.both}) > 1:
        return "room-apart"
    return "" if forming.can_have_made(turn, turn.person.platform) else "room-how-add"


@feature.tap("make")
def agree(turn: Turn, couple_id: str, invite_id: str) -> None:
    """Yes; the second yes has it made."""
    offer = _offer(turn, couple_id, invite_id)
    if offer is not None and turn.person.id in offer.seats:
        turn.popup("already-done")
    elif offer is None or not offer.usable(turn.now) or turn.room is not None:
        turn.popup("button-stale")
    elif not offer.seats:
        turn.invites[offer.id] = replace(offer, seats=(turn.person.id,))
        turn.turn_into("room-first-yes")
    else:
        turn.invites[offer.id] = replace(offer, seats=(*offer.seats, turn.person.id), done=True)
        turn.turn_into("room-second-yes")
        _have_made(turn, Chat(offer.room_platform, offer.room_chat, private=False))


@feature.tap("noroom")
def decline(turn: Turn, couple_id: str, invite_id: str) -> None:
    """They stay in private, and nobody is told; a yes that nobody has joined yet is taken back."""
    offer = _offer(turn, couple_id, invite_id)
    if offer is not None and offer.done:
        turn.popup("button-stale")
        return
    if offer is not None and turn.person.id in offer.seats:
        turn.invites[offer.id] = replace(offer, seats=())
    turn.turn_into("room-no")


def _offer(turn: Turn, couple_id: str, invite_id: str) -> Invite | None:
    return turn.invites.get(int(invite_id)) if str(turn.couple.id) == couple_id else None


def _have_made(turn: Turn, origin: Chat) -> None:
    turn.schedule("offered", None)
    turn.schedule("making", turn.now + _MADE_WITHIN)
    name = turn.kit.texts.say(turn.couple.language, phrase("room-name"))
    # Nobody can know this name before, and it says nothing.
    ref = f"made-{turn.kit.new_token()}"
    message = Message((Block("line", name),))
    turn.errands.append(Post(turn.couple.id, origin, "make", ref, message, guards=accounts(turn.both)))


@feature.on(RoomMade, paired=True)
def made(turn: Turn, event: RoomMade) -> None:
    """It is there, or cannot be: told once, however often it comes."""
    if "making" not in turn.couple.agenda:
        return
    turn.schedule("making", None)
    if turn.room is not None:
        return
    if event.chat is None:
        _tell(turn, "room-not-made")
        return
    turn.change_couple(room_platform=event.chat.platform, room_chat=event.chat.id, room_open=True)
    turn.say("room-is-yours")
    _tell(turn, "room-made")


@feature.due("making")
def given_up(turn: Turn, due: datetime) -> None:
    """It has been tried for long enough."""
    turn.schedule("making", None)
    if turn.room is None:
        _tell(turn, "room-not-made")


@feature.due("offered")
def offer_over(turn: Turn, due: datetime) -> None:
    """It may be offered again."""
    turn.schedule("offered", None)


def _tell(turn: Turn, phrase_id: str) -> None:
    for person in turn.both:
        if person.reachable:
            turn.whisper(line(phrase_id), to=person)
