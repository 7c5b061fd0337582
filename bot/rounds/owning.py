"""Questions of the couple's own: each is a round that its author alone fills in, opened by being asked."""

from __future__ import annotations

from bot.domain import asks
from bot.domain.people import Person
from bot.domain.round import Round, author_of
from bot.phrasing import Part, hint
from bot.texts import phrase
from bot.turn import Turn

STEP = "question"
"""The step of its form that holds the words."""


def source(turn: Turn, round_: Round) -> Round | None:
    """The round with the words of this one's question, if it is one of their own."""
    ask = asks.source(round_.prompt)
    return turn.rounds.get(ask) if ask is not None else None


def asked_by(turn: Turn, round_: Round) -> Person | None:
    """Who wrote the question of this round, if one of the two did."""
    ask = source(turn, round_)
    return turn.people[author_of(ask)] if ask is not None else None


def shown(turn: Turn, round_: Round) -> list[Part | str]:
    """The question of this round, in its author's own words; nothing if it is not one of their own. Raises StillSealed."""
    ask = source(turn, round_)
    if ask is None:
        return []
    author = turn.people[author_of(ask)]
    filled = turn.still_readable(ask, author.id)
    heading = Part("name", phrase("own-asks", name=author.name))
    if filled:
        return [heading, Part("quote", filled[STEP][0]["text"])]
    return [heading, hint("words-damaged" if filled is None else "words-taken-out")]


def mine(turn: Turn, round_: Round) -> Round | None:
    """The round with the words of this one's question, if the acting person wrote it and has not taken it out."""
    ask = source(turn, round_)
    return ask if ask is not None and ask.entry(turn.person.id).state == "sealed" else None


def is_next(turn: Turn) -> bool:
    """Whether it is the turn of a question of their own."""
    couple = turn.couple
    return asks.first(couple.asks) is not None and couple.prompts % asks.EVERY == asks.EVERY - 1


def next_to_ask(turn: Turn) -> str | None:
    """Open the question of their own whose turn it is, and return its prompt; None if none is."""
    couple = turn.couple
    first = asks.first(couple.asks)
    ask = turn.round(first) if first is not None and is_next(turn) else None
    if ask is None:
        return None
    turn.change_couple(asks=asks.without(couple.asks, ask.id))
    author = author_of(ask)
    if ask.entry(author).state != "sealed":
        # An older backup brings its place in the line back, and not its words.
        return None
    return put(turn, ask)


def put(turn: Turn, ask: Round) -> str:
    """Open this question to both; return the prompt that it is from now on."""
    turn.rounds[ask.id] = ask.share(author_of(ask), turn.now)
    return asks.prompt_id(ask.id)
