"""What nobody can guess: ids of rows, and tokens of invitations."""

from __future__ import annotations

import secrets
from datetime import UTC, datetime, timedelta

_EPOCH = datetime(2024, 1, 1, tzinfo=UTC)


class Ids:
    """Fresh ids: in the order of time, not to be guessed, and none twice, however many are made in one moment."""

    def __init__(self) -> None:
        self._moment = -1
        self._given: set[int] = set()

    def __call__(self, now: datetime) -> int:
        """Return an id of this moment."""
        moment = (now - _EPOCH) // timedelta(milliseconds=1)
        if moment != self._moment:
            self._moment, self._given = moment, set()
        # Chance alone is not enough: two of a batch with one id would be one, and somebody's evening without a question.
        while (chosen := secrets.randbits(22)) in self._given:
            pass
        self._given.add(chosen)
        return moment << 22 | chosen


def is_older(one: int, other: int) -> bool:
    """Whether this id was made in an earlier moment than the other."""
    return one >> 22 < other >> 22


def new_token() -> str:
    """A fresh token for an invitation: 128 bits."""
    return secrets.token_urlsafe(16)
