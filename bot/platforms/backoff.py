"""How long to rest after a failure."""

from __future__ import annotations

from bot.carrier import SlowDown

FIRST_REST, LONGEST_REST = 0.5, 30.0


class Backoff:
    """Rests that double from one failure to the next."""

    def __init__(self) -> None:
        self._next = FIRST_REST

    def after(self, error: Exception) -> float:
        """Return the seconds to rest after `error`, never less than it asks for."""
        rest, self._next = self._next, min(self._next * 2, LONGEST_REST)
        return max(rest, error.seconds) if isinstance(error, SlowDown) else rest

    def reset(self) -> None:
        """Begin with short rests again."""
        self._next = FIRST_REST
