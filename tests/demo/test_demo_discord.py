"""One of the two phones becomes one with Discord on it: what is shown there, and what can be done."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, expect

from bot.sandbox.demo import PAGE
from bot.sandbox.discord.interactions import Interaction, Kind, Reply
from bot.sandbox.model import Json
from tests.demo.abroad import VisitAbroad, visiting_abroad, visiting_either
from tests.demo.test_demo_chat import picture
from tests.demo.test_demo_server import colours, luminance
from tests.demo.visit import START

pytestmark = pytest.mark.asyncio(loop_scope="module")

WIDE = {"width": 1440, "height": 900}


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def visit(browser: Browser) -> AsyncIterator[VisitAbroad]:
    """One visit for all: to log in takes the library some seconds."""
    async with visiting_abroad(browser, viewport=WIDE) as visit:
        await expect(visit.log("bob")).to_be_empty()
        await expect(visit.panel("bob").get_by_role("textbox")).to_be_hidden()
        await visit.button("bob", "Add App").click()
        await expect(visit.panel("bob").get_by_role("textbox")).to_be_visible()
        yield visit


# --- from the switch to the reveal


async def test_bob_moves_to_discord_and_each_reads_both_answers_at_home(browser: Browser) -> None:
    async with visiting_either(browser, viewport=WIDE) as visit:
        page = visit.page
        await visit.button("alice", "Start").click()
        await page.get_by_role("group", name="Bob’s phone").get_by_role("button", name="Discord").press("Enter")

        # It begins anew, with two phones and no room.
        await expect(visit.panel("bob")).to_contain_text("direct messages")
        await expect(visit.button("alice", "Start")).to_be_visible()
        await expect(visit.panel("room")).to_have_count(0)
        await expect(page.get_by_role("complementary", name="Why there is no room")).to_be_visible()

        await visit.come_to(1)
        await expect(visit.log("alice")).to_contain_text("/pair code:")
        await visit.come_to(2)
        await expect(visit.log("bob")).to_contain_text("ihr seid jetzt verbunden")
        await visit.come_to(3)
        await visit.come_to(4)
        await expect(visit.log("alice")).to_contain_text("your hand on my back")
        await expect(visit.log("bob")).not_to_contain_text("your hand on my back")

        # A form opens at once; leaving it changes nothing.
        await visit.log("bob").get_by_role("button", name="Antworten").click()
        form = page.get_by_role("dialog", name="Frage")
        await expect(form.get_by_role("textbox")).to_be_focused()
        await page.keyboard.press("Escape")
        await expect(form).to_be_hidden()
        await expect(page.locator("#guide")).to_have_attribute("data-done", "4")

        await visit.come_to(5)
        for place in ("alice", "bob"):
            await expect(visit.log(place).locator("blockquote").nth(0)).to_be_visible()
            await expect(visit.log(place)).to_contain_text("your hand on my back")
            await expect(visit.log(place)).to_contain_text("until I fell asleep")
        await expect(page.locator("#curtain")).to_contain_text("POST /channels/…/messages")

        await page.get_by_role("group", name="Bob’s phone").get_by_role("button", name="Telegram").click()
        await expect(visit.panel("room")).to_be_visible()
        await expect(visit.log("alice")).to_be_empty()


# --- how messages look


def text(content: str) -> Json:
    """A paragraph."""
    return {"type": 10, "id": 1, "content": content}


def card(*components: Json) -> Json:
    """A container."""
    return {"type": 17, "id": 9, "components": list(components)}


async def test_text_is_shown_with_its_marks_and_nothing_else(visit: VisitAbroad) -> None:
    visit.post(
        text(
            "### <b onclick='x'>Title</b>\n**Alice** wrote \\*this\\*, and *that* at <t:1772434800:t>\n"
            "> a ~~quote~~\n> of two lines\n-# an aside\n>>> to\nthe end"
        ),
        card({"type": 10, "id": 3, "content": "|| hidden **away** ||"}),
    )
    message = visit.last()
    await expect(message.locator("h6")).to_have_text("<b onclick='x'>Title</b>")
    await expect(message.locator("b")).to_have_count(0)
    await expect(message.locator("p strong").first).to_have_text("Alice")
    await expect(message.locator("p").first).to_contain_text("*this*, and that")
    # Bob is in New York, and reads German.
    await expect(message.locator("p time")).to_have_text("02:00")
    await expect(message.locator("blockquote").first).to_have_text("a quote\nof two lines", use_inner_text=True)
    await expect(message.locator("blockquote").last).to_have_text("to\nthe end", use_inner_text=True)
    await expect(message.locator("small")).to_have_text("an aside")
    await expect(message.get_by_text("away")).to_be_hidden()
    await message.get_by_role("button", name="Hidden text").press("Enter")
    await expect(message.get_by_text("away")).to_be_visible()


async def test_pictures_say_what_they_show_and_silence_is_marked(visit: VisitAbroad) -> None:
    file = visit.there.world.keep_file(visit.there.bob.chat.id, "card.png", picture())
    gallery = {"items": [{"media": {"url": "attachment://card.png"}, "description": "A card"}]}
    message = visit.post({"type": 12, "id": 1, **gallery}, attachments=(file,))
    shown = visit.last()
    await expect(shown.get_by_role("img", name="A card")).to_have_js_property("naturalWidth", 40)
    visit.there.world.change(message, flags=message.flags | 1 << 12, edited=visit.clock.now())
    await expect(shown.get_by_role("img", name="sent without a sound")).to_be_visible()
    await expect(shown).to_contain_text("(edited)")


# --- what a person can do


async def test_commands_are_found_by_their_name_in_ones_language(visit: VisitAbroad) -> None:
    box = visit.panel("bob").get_by_role("textbox")
    await box.press_sequentially("/")
    options = visit.panel("bob").get_by_role("option")
    await expect(options.first).to_have_attribute("aria-selected", "true")
    await expect(visit.panel("bob").get_by_role("option", name="/heute")).to_contain_text("Die Frage des Tages")
    await box.press_sequentially("hil")
    await expect(options).to_have_count(1)
    await box.press("Enter")
    await expect(visit.last()).to_contain_text("/")
    await expect(options).to_have_count(0)
    await expect(box).to_have_value("")


async def test_messages_are_written_edited_and_answered_and_files_sent(visit: VisitAbroad) -> None:
    await visit.says("bob", "Hallo")
    own = visit.log("bob").locator(".post.by-bob", has_text="Hallo")
    await own.hover()
    await own.get_by_role("button", name="Reply and more").click()
    await visit.page.get_by_role("menuitem", name="Edit message").click()
    await visit.says("bob", "Guten Morgen")
    await expect(visit.log("bob").locator(".post.by-bob").first).to_contain_text("Guten Morgen(edited)")

    file: Any = {"name": "cat.png", "mimeType": "image/png", "buffer": picture()}
    await visit.panel("bob").locator("input[type=file]").set_input_files(file)
    await expect(visit.log("bob").locator(".by-bob img")).to_have_js_property("naturalWidth", 40)
    await visit.button("bob", "Send a sample voice note").click()
    await expect(visit.log("bob").get_by_role("button", name="Play voice note")).to_be_visible()
    await expect(visit.last()).to_have_class(re.compile("by-bot"))


async def test_what_nobody_else_sees_says_so_and_can_be_dismissed(visit: VisitAbroad) -> None:
    bob = visit.there.bob
    visit.post(text("Only a word"), only_for=bob.id)
    message = visit.last()
    await expect(message).to_contain_text("Only you can see this")
    await expect(message.get_by_role("button", name="Reply and more")).to_have_count(0)
    await message.get_by_role("button", name="Dismiss message").click()
    await expect(visit.log("bob").get_by_text("Only a word")).to_have_count(0)


async def test_buttons_and_lists_tell_the_bot_what_was_pressed(visit: VisitAbroad) -> None:
    keys = [{"type": 2, "id": at, "style": 2, "label": label, "custom_id": label} for at, label in enumerate("AB", 2)]
    options = [{"label": label, "value": f"v-{label}"} for label in ("One", "Two")]
    chooser = {"type": 3, "id": 5, "custom_id": "list", "options": options, "placeholder": "Which?"}
    rows: list[Json] = [{"type": 1, "id": 6, "components": keys}, {"type": 1, "id": 7, "components": [chooser]}]
    visit.post(text("Well?"), *rows)
    # What the bot says to a button it does not know comes below.
    asked = visit.log("bob").locator(".post").filter(has_text="Well?")
    await asked.get_by_role("button", name="B", exact=True).click()
    await asked.get_by_role("button", name="Which?").press("Enter")
    await visit.page.keyboard.press("ArrowDown")
    await visit.page.keyboard.press("Enter")
    await expect(visit.log("bob").locator(".pressed")).to_have_count(0)
    told = [one.data for one in visit.there.world.interactions.values() if one.kind == Kind.COMPONENT]
    assert [(one["custom_id"], one.get("values")) for one in told] == [("B", None), ("list", ["v-Two"])]


async def test_a_form_is_filled_in_by_keyboard(visit: VisitAbroad) -> None:
    there, bob = visit.there.world, visit.there.bob
    options = [{"label": label, "value": label.lower()} for label in ("Calm", "Tired")]
    fields = [
        {"type": 21, "id": 3, "custom_id": "mood", "options": options},
        {"type": 3, "id": 5, "custom_id": "day", "options": options, "required": False},
        {"type": 4, "id": 7, "custom_id": "words", "style": 2, "max_length": 9},
    ]
    labels = [{"type": 18, "id": 20 + at, "label": f"Field {at}", "component": one} for at, one in enumerate(fields)]
    modal = {"custom_id": "m", "title": "How are you?", "components": [text("**Read** this"), *labels]}
    opened = Interaction(
        there.next_id(), "t", Kind.COMPONENT, bob.id, bob.chat, there.now(), {}, None, Reply.MODAL, modal
    )
    there.interactions[opened.id] = opened
    there.touch()
    form = visit.page.get_by_role("dialog", name="How are you?")
    await expect(form.get_by_role("radio", name="Calm")).to_be_focused()
    await expect(form.locator("strong")).to_have_text("Read")
    await form.get_by_role("button", name="Submit").click()
    await expect(form).to_be_visible()
    await form.get_by_role("radio", name="Tired").check()
    await form.get_by_role("textbox", name="Field 2").press_sequentially("so so, but fine")
    await form.get_by_role("button", name="Submit").press("Enter")
    await expect(form).to_be_hidden()
    sent = [one.data for one in there.interactions.values() if one.kind == Kind.SUBMIT]
    values = [one["component"].get("value", one["component"].get("values")) for one in sent[0]["components"][1:]]
    assert values == ["tired", [], "so so, bu"]


async def test_a_tap_that_the_bot_leaves_unanswered_is_said_to_have_failed(visit: VisitAbroad) -> None:
    there, bob = visit.there.world, visit.there.bob
    there.interactions[1] = Interaction(1, "t", Kind.COMMAND, bob.id, bob.chat, there.now(), {"name": "today"})
    visit.clock.move(START + timedelta(seconds=4))
    there.touch()
    await expect(visit.panel("bob").get_by_role("status")).to_contain_text("This interaction failed")


async def test_on_a_narrow_screen_the_two_are_tabs(visit: VisitAbroad) -> None:
    await visit.page.set_viewport_size({"width": 390, "height": 844})
    await expect(visit.page.get_by_role("tab")).to_have_count(2)
    await visit.page.get_by_role("tab", name="Bob").click()
    await expect(visit.panel("bob")).to_be_visible()
    await expect(visit.panel("alice")).to_be_hidden()
    await expect(visit.panel("bob").get_by_role("button", name="Telegram")).to_be_visible()
    assert await visit.page.evaluate("document.documentElement.scrollWidth") <= 390


# --- colours


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_everything_written_on_discord_can_be_read(scheme: str) -> None:
    light, _, dark = (PAGE / "discord.css").read_text(encoding="utf-8").partition("prefers-color-scheme: dark")
    known = colours(light) | (colours(dark) if scheme == "dark" else {})
    read = [(front, back) for front in ("ink", "muted", "plum") for back in ("paper", "card", "sunk")]
    read += [("plum", "plum-soft"), ("ink", "plum-soft"), ("danger", "paper"), ("on-plum", "plum")]
    read += [("on-fill", fill) for fill in ("main-fill", "good-fill", "bad-fill")]
    for front, back in read:
        low, high = sorted((luminance(known[front]), luminance(known[back])))
        assert (high + 0.05) / (low + 0.05) >= 4.5, (front, back)
