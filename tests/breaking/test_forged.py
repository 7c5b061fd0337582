"""Forged buttons and links change nothing; `python -m tests.breaking.forged` tries a hundred thousand."""

from __future__ import annotations

from pathlib import Path
from random import Random

from bot.speech import Chat
from bot.store.posts import button_place
from bot.store.vault import Vault
from tests.breaking import forged

TAPS = 1200


async def test_forged_foreign_and_stale_buttons_and_links_have_no_effect(tmp_path: Path) -> None:
    result = await forged.run(tmp_path, 7, TAPS)
    assert not result.faults
    assert (result.taps, result.links) == (TAPS // 2, TAPS // 2)


def test_what_is_bent_is_never_real() -> None:
    random, vault = Random(1), Vault(b"k" * 32)  # noqa: S311 - not for secrets
    place = button_place(Chat("telegram", "1"))
    for number in range(3000):
        real = vault.seal_button(place, "leave", str(10**17 + number))
        assert vault.open_button(place, real)
        assert vault.open_button(place, forged.bent(random, real)) is None


def test_digits_of_other_scripts_are_no_ids() -> None:
    vault = Vault(b"k" * 32)
    assert vault.open_button("room", vault.seal_button("room", "zone", "٣" * 12)) == ("zone", "٣" * 12)
