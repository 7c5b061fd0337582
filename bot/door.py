"""The door: of somebody who sends far more than a person could, no more is taken for a while, and they are told.

It stands before the database, knows nothing but what it has seen itself, and forgets it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from bot.speech import Account, Chose, Commanded, Edited, Haste, Hurried, Pressed, Said, Update, Wrote

_MOST_KNOWN = 20_000
"""Accounts remembered at once; with more than that, everybody begins anew."""
_HOUR = 3600.0
_WHAT: dict[type, Haste] = {
    Said: "words",
    Commanded: "words",
    Chose: "words",
    Edited: "change",
    Pressed: "tap",
    Wrote: "words",
}

Spoken = Said | Commanded | Chose | Edited | Pressed | Wrote


@dataclass(frozen=True, slots=True)
class Patience:
    """How much is taken of one account: `burst` updates at once, and one more for every `interval` in seconds. Zero: all.

    Whoever sends more is not heard until it has been quiet for long enough, and at most `calm` seconds. In an hour one may
    open `links` different links.
    """

    burst: int = 40
    interval: float = 1.0
    calm: float = 60.0
    links: int = 10


@dataclass(slots=True)
class _Caller:
    """`calm_at`: when all that came would be worked off, in seconds. `told`: of what they were told, while not heard."""

    calm_at: float = 0.0
    told: set[Haste] | None = None

    def heard(self, now: float, patience: Patience) -> bool:
        """Count one more, and say whether it is to be taken."""
        ahead = self.calm_at - now
        # More than there can be means that the clock was put back.
        if not 0 < ahead <= patience.calm:
            ahead, self.told = 0.0, None
        ahead += patience.interval
        if self.told is None and ahead > patience.burst * patience.interval:
            self.told = set()
        self.calm_at = now + min(ahead, patience.calm)
        return self.told is None


@dataclass(slots=True)
class Door:
    """Lets updates of one platform in; times are in seconds. `is_link` says of what a link carries whether it is looked up."""

    patience: Patience
    is_link: Callable[[str], bool]
    _callers: dict[Account, _Caller] = field(default_factory=dict)
    _opened: dict[Account, dict[int, float]] = field(default_factory=dict)

    def admit(self, updates: Sequence[Update], now: float) -> list[Update]:
        """What is to be taken of these; whoever has sent too much is told so in place of the first that is not."""
        if not self.patience.burst:
            return list(updates)
        return [one for update in updates if (one := self._admitted(update, now))]

    def forget(self, now: float) -> None:
        """Drop what no longer limits anybody."""
        self._callers = {who: one for who, one in self._callers.items() if one.calm_at > now}
        self._opened = {who: fresh for who, links in self._opened.items() if (fresh := _fresh(links, now))}

    def reset(self) -> None:
        """What was let in was not taken, and comes again: everybody begins anew."""
        self._callers.clear()

    def _admitted(self, update: Update, now: float) -> Update | None:
        event = update.event
        if not isinstance(event, Spoken):
            return update
        caller = self._callers.get(event.sender.account) or self._met(event.sender.account)
        if not caller.heard(now, self.patience):
            return _told(update, event, caller)
        if isinstance(event, Commanded) and self._astray(event, now):
            return replace(update, event=Hurried(event.sender, event.chat, "links", event.tap))
        return update

    def _met(self, account: Account) -> _Caller:
        if len(self._callers) >= _MOST_KNOWN:
            self._callers.clear()
        self._callers[account] = _Caller()
        return self._callers[account]

    def _astray(self, command: Commanded, now: float) -> bool:
        """Whether this is one link too many; the same one again is none."""
        code = command.code
        if not code or not self.is_link(code):
            return False
        if len(self._opened) >= _MOST_KNOWN:
            self._opened.clear()
        # The link itself is a secret: what is kept of it says nothing.
        which = hash(code)
        links = self._opened[command.sender.account] = _fresh(self._opened.get(command.sender.account, {}), now)
        if which not in links and len(links) >= self.patience.links:
            return True
        links.setdefault(which, now)
        return False


def _told(update: Update, event: Spoken, caller: _Caller) -> Update | None:
    """The word that is said once about each kind of thing; in a room, where all would see it, only a tap has one."""
    what = _WHAT[type(event)]
    tap = getattr(event, "tap", "")
    if caller.told is None or what in caller.told or not (event.chat.private or tap):
        return None
    caller.told.add(what)
    return replace(update, event=Hurried(event.sender, event.chat, what, tap))


def _fresh(links: dict[int, float], now: float) -> dict[int, float]:
    return {link: at for link, at in links.items() if now - _HOUR < at <= now}
