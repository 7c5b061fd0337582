"""A browser for each worker, and a page for each test."""

from __future__ import annotations

import os
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, async_playwright, expect

from tests.demo.visit import PATIENCE, Visit, visiting

CHROMIUM = next((path for name in ("chromium", "google-chrome") if (path := shutil.which(name))), None)
ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    if CHROMIUM is None and os.environ.get("DUOLOGUE_REQUIRE_BROWSER") == "1":
        pytest.fail("no Chromium or Chrome is installed, and DUOLOGUE_REQUIRE_BROWSER=1 forbids to go without")
    if CHROMIUM is None:
        pytest.skip("no Chromium or Chrome is installed, so the demo page is not tested")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        expect.set_options(timeout=PATIENCE)
        yield browser
        await browser.close()


@pytest_asyncio.fixture(loop_scope="module")
async def visit(browser: Browser, tmp_path: Path) -> AsyncIterator[Visit]:
    async with visiting(browser, tmp_path, viewport={"width": 1440, "height": 900}) as visit:
        yield visit
