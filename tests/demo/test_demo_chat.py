"""The chats on the page: how messages look there, and what a person can do in them."""

from __future__ import annotations

import struct
import zlib
from typing import Any

import pytest
from playwright.async_api import expect

from tests.demo.visit import Visit

pytestmark = pytest.mark.asyncio(loop_scope="module")


# --- how messages look


def post(visit: Visit, text: str, *entities: tuple[str, str], **parts: Any) -> None:
    """Let the bot say something to Alice; each entity is a type and the piece of text it covers."""
    visit.human("Alice").started = True
    found = [
        {"type": type_, "offset": len(text[: text.index(piece)].encode("utf-16-le")) // 2, "length": len(piece)}
        for type_, piece in entities
    ]
    chat = visit.human("Alice").chat
    visit.world.post(chat, visit.world.bot_id, text=text, entities=tuple(found), **parts)


async def test_text_is_shown_as_text_with_its_entities(visit: Visit) -> None:
    text = "😀 <b onclick='x'>Title</b>\nname\nquoted\n\nbold inside aside\n/today"
    post(
        visit,
        text,
        ("bold", "name"),
        ("blockquote", "quoted"),
        ("italic", "bold inside"),
        ("bold", "bold"),
        ("bot_command", "/today"),
        silent=True,
    )
    message = visit.log("alice").locator(".message").last
    await expect(message.locator(".text")).to_contain_text("<b onclick='x'>Title</b>")
    await expect(message.locator("b")).to_have_count(0)
    await expect(message.locator(".text > strong")).to_have_text("name")
    await expect(message.locator("blockquote")).to_have_text("quoted")
    await expect(message.locator("em > strong")).to_have_text("bold")
    await expect(message.get_by_role("img", name="sent without a sound")).to_be_visible()
    await message.get_by_role("button", name="/today").click()
    await expect(visit.log("alice").locator(".mine").last).to_contain_text("/today")


async def test_a_spoiler_opens_and_a_long_quote_unfolds(visit: Visit) -> None:
    quote = "long " * 60
    post(visit, f"secret {quote}", ("spoiler", "secret"), ("expandable_blockquote", quote))
    message = visit.log("alice").locator(".message").last
    await expect(message.get_by_text("secret")).to_be_hidden()
    await message.get_by_role("button", name="Hidden text").press("Enter")
    await expect(message.get_by_text("secret")).to_be_visible()
    short = await message.locator("blockquote").evaluate("quote => quote.clientHeight")
    await message.get_by_role("button", name="Show all").click()
    assert await message.locator("blockquote").evaluate("quote => quote.clientHeight") > short


async def test_an_edit_shows_in_place_and_keeps_the_focus(visit: Visit) -> None:
    keys = {"inline_keyboard": [[{"text": "One", "callback_data": "1"}, {"text": "Two", "callback_data": "2"}]]}
    post(visit, "before", markup=keys)
    await visit.log("alice").get_by_role("button", name="Two").focus()
    message = visit.human("Alice").sees()[-1]
    visit.world.change(message, text="after", edited=visit.clock.now())
    shown = visit.log("alice").locator(".message").last
    await expect(shown).to_contain_text("after")
    await expect(shown).to_contain_text("edited")
    await expect(shown.get_by_role("button", name="Two")).to_be_focused()


async def test_the_answer_to_a_tap_shows_for_a_moment(visit: Visit) -> None:
    await visit.come_to(5)
    await visit.panel("room").get_by_role("radio", name="Alice").check()
    await visit.log("room").get_by_role("button", name="Keep", exact=True).click()
    await expect(visit.panel("room").get_by_role("status")).to_contain_text("Kept")


# --- what a person can do


async def test_own_messages_can_be_edited_and_replied_to(visit: Visit) -> None:
    await visit.come_to(3)
    await visit.says("alice", "The cat.")
    own = visit.log("alice").locator(".mine").last
    await expect(own).to_contain_text("The cat.")
    await own.locator(".bubble").click()
    await visit.page.get_by_role("menuitem", name="Edit").click()
    await expect(visit.panel("alice").get_by_role("textbox")).to_have_value("The cat.")
    await visit.says("alice", "The dog.")
    await expect(visit.log("alice").locator(".mine").last).to_contain_text("The dog.edited")

    question = visit.log("alice").locator(".message.by-bot", has_text="question of the day")
    await question.hover()
    await question.get_by_role("button", name="Reply and more").click()
    await visit.page.get_by_role("menuitem", name="Reply").click()
    await visit.says("alice", "Why?")
    await expect(visit.log("alice").locator(".mine", has_text="Why?").locator(".quoted")).to_be_visible()


async def test_a_picture_and_a_voice_note_are_sent(visit: Visit) -> None:
    await visit.come_to(3)
    file: Any = {"name": "cat.png", "mimeType": "image/png", "buffer": picture()}
    await visit.panel("alice").locator("input[type=file]").set_input_files(file)
    photo = visit.log("alice").locator("img.photo")
    await expect(photo).to_be_visible()
    await expect(photo).to_have_js_property("naturalWidth", 40)
    await visit.button("bob", "Send a sample voice note").click()
    await expect(visit.log("bob").get_by_role("button", name="Play voice note")).to_be_visible()
    await expect(visit.log("room").locator("img.photo")).to_be_visible()
    await expect(visit.log("room").get_by_role("button", name="Play voice note")).to_be_visible()
    source = await visit.log("room").locator("img.photo").get_attribute("src")
    assert (source or "").startswith("/media/")


def picture() -> bytes:
    """A small PNG."""
    rows = b"".join(b"\0" + b"\xe8\x77\x5d" * 40 for _ in range(30))
    parts = (
        (b"IHDR", struct.pack(">IIBBBBB", 40, 30, 8, 2, 0, 0, 0)),
        (b"IDAT", zlib.compress(rows)),
        (b"IEND", b""),
    )
    chunks = [
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in parts
    ]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


async def test_the_commands_open_as_a_menu_for_the_keyboard(visit: Visit) -> None:
    await visit.come_to(2)
    opener = visit.button("bob", "Commands")
    await opener.press("Enter")
    items = visit.page.get_by_role("menuitem")
    await expect(items.first).to_be_focused()
    await expect(items.first).to_contain_text("Frage")
    await visit.page.keyboard.press("ArrowUp")
    await expect(items.last).to_be_focused()
    await visit.page.keyboard.press("Escape")
    await expect(items).to_have_count(0)
    await expect(opener).to_be_focused()


async def test_enter_sends_and_shift_enter_begins_a_line(visit: Visit) -> None:
    box = visit.panel("room").get_by_role("textbox")
    await box.press_sequentially("one")
    await box.press("Shift+Enter")
    await box.press_sequentially("two")
    await box.press("Enter")
    await expect(visit.log("room").locator(".text").last).to_have_text("one\ntwo", use_inner_text=True)
    await expect(box).to_have_value("")


async def test_whoever_says_something_sees_what_is_answered(visit: Visit) -> None:
    await visit.come_to(3)
    for number in range(30):
        post(visit, f"line {number}\n" * 3)
    log = visit.log("alice")
    await expect(log).to_contain_text("line 29")
    await log.evaluate("log => (log.scrollTop = 0)")
    await visit.says("alice", "/help")
    await expect(log).to_contain_text("What I can do")
    await visit.page.wait_for_function(
        "(() => { const log = document.querySelector('#panel-alice .log');"
        " return log.scrollHeight - log.scrollTop - log.clientHeight < 5 })()"
    )


async def test_what_cannot_be_done_is_said_and_not_lost(visit: Visit) -> None:
    await visit.panel("room").get_by_role("textbox").fill("hello")
    visit.human("Alice").deleted = True
    await visit.button("room", "Send").click()
    await expect(visit.panel("room").get_by_role("status")).to_contain_text("no account")
    await expect(visit.panel("room").get_by_role("textbox")).to_have_value("hello")
