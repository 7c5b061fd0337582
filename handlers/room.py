"""The room and who is in it: silent while anybody else is there, and back when they have left."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot.feature import Feature
from bot.speech import BotRemoved, Chat, MembersChanged, ReachChanged, RoomMoved, RoomSeen
from bot.store.posts import Discard, Redirect, Reroute
from bot.turn import Turn, accounts, private_chat

feature = Feature("room")

_LOOK_AGAIN = timedelta(hours=1)


def look_again(turn: Turn) -> None:
    """Ask who is in the couple's room now."""
    if turn.room is not None:
        turn.look(turn.room, "guard", accounts(turn.both))


@feature.on(MembersChanged, paired=True)
def members_changed(turn: Turn, event: MembersChanged) -> None:
    """Somebody came or left."""
    look_again(turn)


@feature.due("room")
def look_while_silent(turn: Turn, due: datetime) -> None:
    """A silent room is looked at now and then: departures are not always told."""
    silent = turn.room is not None and not turn.couple.room_open
    turn.schedule("room", turn.now + _LOOK_AGAIN if silent else None)
    look_again(turn)


@feature.on(RoomSeen, paired=True)
def seen(turn: Turn, view: RoomSeen) -> None:
    """Fall silent, or speak there again."""
    if view.purpose != "guard":
        return
    fit = view.holds_only(len(turn.both))
    if turn.room != view.chat or (not fit and not turn.couple.room_open):
        # Something still waits for a room that is not theirs any more, or in which the bot is silent already.
        turn.errands.append(Reroute(view.chat, _private_chats(turn)))
    elif not fit:
        _fall_silent(turn, view.chat)
        _tell(turn, _why_silent(turn, view))
    elif not turn.couple.room_open:
        turn.change_couple(room_open=True)
        turn.schedule("room", None)
        _tell(turn, "room-again")


def _why_silent(turn: Turn, view: RoomSeen) -> str:
    if turn.kit.traits(view.chat.platform).overseen:
        # There it is a matter of who may read, whether or not they are in it.
        return "room-readable"
    return "room-public" if view.public else "room-crowded"


def _fall_silent(turn: Turn, room: Chat) -> None:
    turn.change_couple(room_open=False)
    turn.schedule("room", turn.now + _LOOK_AGAIN)
    turn.errands.append(Reroute(room, _private_chats(turn)))


def _private_chats(turn: Turn) -> tuple[Chat, ...]:
    return tuple(private_chat(one) for one in turn.both if one.reachable)


def _tell(turn: Turn, phrase_id: str) -> None:
    for person in turn.both:
        if person.reachable:
            turn.whisper(phrase_id, to=person)


@feature.on(BotRemoved)
def removed(turn: Turn, event: BotRemoved) -> None:
    """The room is gone: go on in both private chats."""
    if not turn.paired:
        turn.errands.append(Discard(event.chat))
        return
    turn.errands += [Reroute(event.chat, _private_chats(turn)), Discard(event.chat)]
    if turn.room == event.chat:
        turn.change_couple(room_platform="", room_chat="", room_open=True)
        _tell(turn, "room-gone")


@feature.on(RoomMoved)
def moved(turn: Turn, event: RoomMoved) -> None:
    """The room has another id: everything moves along."""
    if turn.paired and turn.room == event.chat:
        turn.change_couple(room_chat=event.to.id)
        # A group moves when it becomes more than it was, for example public.
        look_again(turn)
    for invite in turn.invites.all():
        if (invite.room_platform, invite.room_chat) == (event.chat.platform, event.chat.id):
            turn.invites[invite.id] = replace(invite, room_chat=event.to.id)
    turn.errands.append(Redirect(event.chat, event.to))


@feature.on(ReachChanged)
def reach_changed(turn: Turn, event: ReachChanged) -> None:
    """Somebody shut the bot out, or let it in again; the partner is not told."""
    if turn.scene.person_of(event.account) is None:
        # From before this database, or gone from it.
        return
    turn.change(reachable=event.reachable)
    if not event.reachable:
        turn.errands.append(Discard(private_chat(turn.person)))
