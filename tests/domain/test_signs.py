"""Looks at the signs, compared."""

from __future__ import annotations

import pytest

from bot.domain.deck import LIKEABLE
from bot.domain.signs import ANSWERS, SIGNS, THEMES, rarest, trend

OFTEN, SOMETIMES, SELDOM = ANSWERS


def look(**others: str) -> dict[str, str]:
    """A look at which all was often but for these."""
    return dict.fromkeys(SIGNS, OFTEN) | {f"sign-{name}": answer for name, answer in others.items()}


def test_trend() -> None:
    assert trend(look(), look(), "sign-seen") == "same"
    assert trend(look(), look(seen=SELDOM), "sign-seen") == "less"
    assert trend(look(seen=SELDOM), look(seen=SOMETIMES), "sign-seen") == "more"


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [
        (None, look(), ""),
        (None, look(seen=SOMETIMES), "sign-seen"),
        (None, look(seen=SOMETIMES, laughing=SELDOM), "sign-laughing"),
        (look(seen=SELDOM), look(seen=SELDOM, laughing=SELDOM), "sign-laughing"),
        (look(laughing=OFTEN, seen=SELDOM), look(seen=SELDOM, laughing=SOMETIMES), "sign-seen"),
    ],
)
def test_what_was_rarest_and_rather_what_has_become_so(
    before: dict[str, str] | None, now: dict[str, str], expected: str
) -> None:
    assert rarest(now, before) == expected


def test_each_leads_to_questions_that_can_be_liked() -> None:
    assert set(THEMES.values()) <= set(LIKEABLE)
    assert len({one[:6] for one in THEMES.values()}) == len(THEMES)
