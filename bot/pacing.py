"""Limits on sending as absolute reservations: the caller is told when, waits until then, and says if it became later."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field

_SECOND = 1.025
"""Seconds over which as many messages are spread as may be sent in one: their ways to the platform differ a little."""
_REGAINED = 0.012
"""Seconds of lateness that the next messages may make good."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What the platform allows: messages a second over all, seconds between messages of a chat, room messages a minute.

    A chat may run ahead of its interval by `chat_burst` messages. Zero means no limit.
    """

    overall: int = 30
    chat_interval: float = 1.0
    chat_burst: int = 3
    room_a_minute: int = 20


@dataclass(slots=True)
class Pacer:
    """Hands out send times in seconds of one monotonic clock; never more than the limit in any sliding second.

    They are evenly spread: a burst would be lawful when it leaves, and too much when it arrives.
    """

    limits: Limits = field(default_factory=Limits)
    _next: float = 0.0
    _chats: dict[str, float] = field(default_factory=dict)
    _rooms: dict[str, deque[float]] = field(default_factory=dict)

    def free(self, chat: str, now: float, *, room: bool) -> float:
        """When this chat may be written to again; whoever waits until then before reserving holds up no other chat."""
        at = max(now, self._chat_free(chat, now))
        return max(at, self._room_free(chat)) if room else at

    def reserve(self, chat: str, now: float, *, room: bool) -> float:
        """Reserve the next time at which this chat may be written to; at least `now`."""
        at = self.free(chat, now, room=room)
        if self.limits.overall:
            at = max(at, self._next)
            self._next += self._interval
            self._keep_distance(at)
        self._note(chat, at, room=room)
        return at

    def left(self, at: float) -> None:
        """A message left at this time, perhaps later than reserved: the next ones keep their distance from then."""
        if self.limits.overall:
            self._keep_distance(at)

    def _keep_distance(self, at: float) -> None:
        self._next = max(self._next, at - _REGAINED + self._interval)

    def forget(self, now: float) -> None:
        """Drop what no longer limits anything."""
        self._chats = {chat: at for chat, at in self._chats.items() if at > now}
        self._rooms = {chat: sent for chat, sent in self._rooms.items() if sent and sent[-1] > now - 60}

    def _chat_free(self, chat: str, now: float) -> float:
        ahead = self.limits.chat_interval * (self.limits.chat_burst - 1)
        return max(now, self._chats.get(chat, 0.0) - ahead)

    def _room_free(self, chat: str) -> float:
        sent = self._rooms.get(chat)
        most = self.limits.room_a_minute
        return sent[-most] + 60 if most and sent and len(sent) >= most else 0.0

    @property
    def _interval(self) -> float:
        return _SECOND / self.limits.overall

    def _note(self, chat: str, at: float, *, room: bool) -> None:
        if self.limits.chat_interval:
            self._chats[chat] = max(self._chats.get(chat, 0.0), at) + self.limits.chat_interval
        if room and self.limits.room_a_minute:
            sent = self._rooms.setdefault(chat, deque(maxlen=self.limits.room_a_minute))
            sent.append(at)
