"""How deep a couple's questions go by now: as deep as suits both, a little more with each opened round, one tap away from less.

Each person has points: the couple's opened rounds, and an offset of their own that taps and kept reveals move.
"""

from __future__ import annotations

from typing import Literal

Level = Literal[1, 2, 3, 4]
_FLOORS: dict[Level, int] = {1: 0, 2: 8, 3: 18, 4: 40}
"""Points at which each level begins."""
_LEVELS: tuple[Level, ...] = (1, 2, 3, 4)
_MOST = 100
LEEWAY = 8
"""Points before what somebody wanted lighter goes deeper again by itself."""
KEPT = 2
"""Points of a reveal that somebody keeps."""


def level(opened: int, *offsets: int) -> Level:
    """The level of these people after so many opened rounds: that of whoever goes the slowest."""
    slowest = min(_points(opened, one) for one in offsets)
    return max(one for one, floor in _FLOORS.items() if slowest >= floor)


def lightened(opened: int, offset: int, most: Level) -> int:
    """The offset of somebody for whom it may go no deeper for now: a while short of the level above."""
    return offset if most == 4 else min(_points(opened, offset), _FLOORS[as_level(most + 1)] - LEEWAY) - opened


def deepened(opened: int, offset: int, least: Level) -> int:
    """The offset of somebody for whom it may go at least so deep."""
    return max(_points(opened, offset), _FLOORS[least]) - opened


def kept(opened: int, offset: int, *, is_kept: bool) -> int:
    """The offset of somebody who keeps a reveal, or lets it go again."""
    return min(_points(opened, offset) + (KEPT if is_kept else -KEPT), _MOST) - opened


def as_level(number: int) -> Level:
    """The level of this number, or the one that is the closest to it."""
    return _LEVELS[max(1, min(4, number)) - 1]


def _points(opened: int, offset: int) -> int:
    return max(0, min(opened + offset, _MOST))
