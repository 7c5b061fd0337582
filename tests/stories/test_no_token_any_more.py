"""The operator takes away the token of one platform: whoever is on the other goes on, and what is for the first waits."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tests.mixed import mixed
from tests.story import plain


async def test_what_is_for_the_partner_waits_and_oneself_goes_on(tmp_path: Path) -> None:
    async with mixed(tmp_path) as story:
        engine, delivery = story.app.engine, story.app.outbox.delivery
        kit, both = engine.kit, dict(delivery.platforms)
        engine.kit = replace(kit, platforms={"telegram": kit.platforms["telegram"]})
        delivery.platforms = {"telegram": both["telegram"]}
        await story.alice.answers("Mine.")
        await story.alice.says("/streak")
        story.alice.reads("Your days together")
        assert story.bob_reads() == []

        engine.kit, delivery.platforms = kit, both
        await story.later(hours=1)
        assert any("1 of 2" in plain(one.text) for one in story.bob_reads())
        story.catch_up()
