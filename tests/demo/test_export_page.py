"""The exported page in a real browser, opened from the disk as its reader would: words stay words, whatever they are."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.async_api import Browser

from tests.archives import Unpacked, exported
from tests.story import telling

pytestmark = pytest.mark.asyncio(loop_scope="module")

WORDS = (
    "</script><img src=x onerror=alert(1)><script>alert(2)</script>",
    "</blockquote></main><style>*{display:none}</style><base href=//evil.example>",
    "<!-- & &amp; &lt; \" ' ` --><meta http-equiv=refresh content=0;url=//evil.example>",
    "\u202egnp.exe\u202c \u2066\u2067 مرحبا <b>שלום</b>\n\tsecond line",
)
NAME = "<svg onload=alert(3)>\u202e"


async def archive(directory: Path) -> Unpacked:
    """What is exported after such words and names on both sides."""
    async with telling(directory) as story:
        alice, bob = await story.pair(NAME, f"Bob{NAME}", room=False)
        for words in WORDS:
            await story.at("19:00")
            await alice.says(words)
            await bob.says(words)
            await alice.presses("What I heard")
            await alice.says(words)
        story.catch_up()
        return await exported(alice)


async def test_no_words_and_no_name_take_effect(browser: Browser, tmp_path: Path) -> None:
    made = await archive(tmp_path)
    file = tmp_path / "duologue.html"
    file.write_bytes(made.files["duologue.html"])
    met: list[str] = []
    async with await browser.new_context(viewport={"width": 390, "height": 844}) as context:
        page = await context.new_page()
        page.on("dialog", lambda one: met.append(one.message))
        page.on("console", lambda one: met.append(one.text))
        page.on("pageerror", lambda one: met.append(str(one)))
        page.on("request", lambda one: None if one.url == file.as_uri() else met.append(one.url))
        await page.goto(file.as_uri())
        shown = await page.locator("blockquote").all_text_contents()
        names = await page.locator("h5").all_text_contents()
        tags = await page.evaluate("[...new Set([...document.body.querySelectorAll('*')].map((one) => one.localName))]")
        wide = await page.evaluate("document.documentElement.scrollWidth")
        # What the style does is there: it was not refused by the page's own rules.
        assert await page.locator("article").first.evaluate("(one) => getComputedStyle(one).borderTopWidth") == "1px"
    assert met == []
    assert [shown.count(words) for words in WORDS] == [3] * len(WORDS)
    assert NAME.removesuffix("\u202e") in names
    assert {"script", "img", "svg", "style", "base", "meta", "iframe"}.isdisjoint(tags)
    assert wide <= 390


async def test_nothing_is_let_in_but_its_own_style(tmp_path: Path) -> None:
    page = (await archive(tmp_path)).page
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    assert policy is not None
    assert re.fullmatch(
        r"default-src 'none'; style-src 'sha256-[A-Za-z0-9+/=]+'; base-uri 'none'; form-action 'none'", policy[1]
    )
    assert not re.search(r"(?i)<script|<[^>]*\s(on\w+|src|style)=|https?://", re.sub(r"&lt;.*?&gt;", "", page))
