"""Answering lists of wishes: what both like is told to both at the same moment, which says nothing about who tapped when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from bot.domain import wishes
from bot.domain.schedule import next_prompt
from bot.turn import Turn

AFTER_HOUR = timedelta(hours=1)
"""How long after the couple's hour both are told of what is new."""


def answer(turn: Turn, wish: str, said: wishes.Answer, among: Sequence[str], due: str) -> None:
    """Note the acting person's answer to one of these; if both like something new, that is due to be told."""
    turn.change(wants=wishes.answered(turn.person.wants, wish, said))
    if fresh(turn, among) and due not in turn.couple.agenda:
        # While both rest, no question is to come.
        couple, comes = turn.couple, turn.couple.agenda.get("prompt")
        hour = comes or next_prompt(turn.now, turn.zone, couple.hour, couple.day)
        turn.schedule(due, max(hour, turn.now) + AFTER_HOUR)


def tell(turn: Turn, among: Sequence[str], phrase_id: str) -> None:
    """Tell both that there is something new, if there still is, in words that do not say what, and on no lock screen."""
    new = fresh(turn, among)
    for person in turn.both if new else ():
        turn.change(person, wants=wishes.told(person.wants, new))
        if turn.reaches(person):
            turn.whisper_unseen(f"told:{turn.kit.new_id(turn.now)}", phrase_id, to=person)


def fresh(turn: Turn, among: Sequence[str]) -> list[str]:
    """What of these both like, and have not both been told of."""
    one, other = turn.both
    return wishes.fresh(one.wants, other.wants, among)


def shared(turn: Turn, among: Sequence[str]) -> list[str]:
    """What of these may be shown: both like it, and both were told."""
    one, other = turn.both
    return wishes.shared(one.wants, other.wants, among)
