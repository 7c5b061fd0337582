"""Coming back from a pause: softly, and with whatever was held back meanwhile."""

from __future__ import annotations

from bot.domain.people import Person
from bot.rounds import closing
from bot.turn import Turn


def greet(turn: Turn) -> None:
    """Greet whoever's pause has ended by itself: it is now that something comes to them again."""
    for person in turn.both:
        if person.paused_until is not None and turn.reaches(person) and person.paused_until <= turn.now:
            turn.whisper("welcome-back", to=person)
            come_back(turn, person)


def come_back(turn: Turn, person: Person) -> None:
    """End somebody's pause, and put to them what became over while they were away."""
    closing.offer_held(turn, turn.change(person, paused_until=None))
