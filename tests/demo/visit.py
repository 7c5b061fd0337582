"""Somebody looks at the demo page: a real browser, and the real bot behind the page."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from playwright.async_api import Browser, Locator, Page, expect

from bot.clock import VirtualClock
from bot.rehearsal import rehearse
from bot.sandbox.demo import serve_demo
from bot.sandbox.human import Human
from bot.sandbox.world import World
from bot.stage import Stage

START = datetime(2026, 3, 2, 7, tzinfo=UTC)
PATIENCE = 20_000
"""Milliseconds: more than a busy machine needs."""


@dataclass(frozen=True, slots=True)
class Visit:
    """Somebody looks at the page."""

    page: Page
    world: World
    clock: VirtualClock
    trouble: list[str]

    def panel(self, place: str) -> Locator:
        return self.page.locator(f"#panel-{place}")

    def log(self, place: str) -> Locator:
        return self.panel(place).get_by_role("log")

    def button(self, place: str, name: str) -> Locator:
        return self.panel(place).get_by_role("button", name=name, exact=True)

    def human(self, name: str) -> Human:
        return next(human for human in self.world.humans.values() if human.name == name)

    async def says(self, place: str, text: str) -> None:
        await self.panel(place).get_by_role("textbox").fill(text)
        await self.panel(place).get_by_role("textbox").press("Enter")

    async def come_to(self, step: int) -> None:
        """Let the guide do it up to this step."""
        guide = self.page.locator("#guide")
        while int(await guide.get_attribute("data-done") or 0) < step:
            done = int(await guide.get_attribute("data-done") or 0)
            await self.page.get_by_role("button", name="Do it for me").click()
            await expect(guide).to_have_attribute("data-done", str(done + 1), timeout=PATIENCE)
            await expect(self.page.locator("#do-it")).not_to_have_attribute("aria-busy", "true")


@asynccontextmanager
async def visiting(browser: Browser, directory: Path, **how: Any) -> AsyncIterator[Visit]:
    """Open the page with the bot behind it; at the end, nothing must have gone wrong in it."""
    clock = VirtualClock(START)
    world = World(clock.now)
    async with (
        rehearse(directory, world, clock) as rehearsal,
        serve_demo(world, Stage(rehearsal), 0) as url,
        opened(browser, url, **how) as (page, trouble),
    ):
        yield Visit(page, world, clock, trouble)


@asynccontextmanager
async def opened(browser: Browser, url: str, **how: Any) -> AsyncIterator[tuple[Page, list[str]]]:
    """Open the page at this address, and note what goes wrong in it: at the end, nothing must have."""
    trouble: list[str] = []
    async with await browser.new_context(reduced_motion="reduce", **how) as context:
        page = await context.new_page()
        page.set_default_timeout(PATIENCE)
        page.on("pageerror", lambda error: trouble.append(str(error)))
        page.on("console", lambda line: trouble.append(line.text) if line.type == "error" else None)
        page.on("request", lambda one: None if one.url.startswith((url, "data:")) else trouble.append(one.url))
        await page.goto(url)
        await expect(page.locator("#steps li")).to_have_count(5)
        yield page, trouble
        kept = await page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]")
    assert kept == [0, 0, ""]
    assert trouble == []
