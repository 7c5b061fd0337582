"""The page as a whole: the first conversation on it, its clock, its drawer, its shape."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.async_api import Browser, expect

from bot.clock import VirtualClock
from bot.rehearsal import rehearse
from bot.sandbox.demo import serve_demo
from bot.sandbox.world import World
from bot.stage import Stage
from tests.demo.visit import START, Visit, visiting

pytestmark = pytest.mark.asyncio(loop_scope="module")


# --- the first conversation


async def test_the_guide_leads_to_the_reveal_and_nobody_sees_a_sealed_answer(visit: Visit) -> None:
    await visit.come_to(3)
    await visit.come_to(4)
    await expect(visit.log("alice")).to_contain_text("your hand on my back")
    await expect(visit.log("room")).to_contain_text(re.compile(r"1\W* of \W*2"))
    for place in ("bob", "room"):
        await expect(visit.log(place)).not_to_contain_text("your hand on my back")
    curtain = await visit.page.locator("#curtain").text_content()
    assert "your hand" not in (curtain or "")

    await visit.come_to(5)
    await expect(visit.log("room")).to_contain_text("your hand on my back")
    await expect(visit.log("room")).to_contain_text("until I fell asleep")
    await expect(visit.log("room").locator("blockquote.by-alice")).to_contain_text("your hand on my back")
    await expect(visit.page.locator("#sentence")).to_contain_text("Both are open")
    await expect(visit.page.locator("#do-it")).to_be_hidden()


async def test_doing_it_by_hand_moves_the_guide_too(visit: Visit) -> None:
    current = visit.page.locator("#steps [aria-current=step]")
    await expect(current).to_contain_text("Invite")
    await visit.button("room", "Add Duologue").click()
    await expect(current).to_contain_text("Agree")
    for who in ("Alice", "Bob"):
        # Each reads the room, and is led from there into the private chat, where the first button says yes.
        await visit.panel("room").get_by_role("radio", name=who).check()
        await visit.log("room").get_by_role("button", name="Begin").click()
        await visit.log(who.lower()).locator(".key").first.click()
    await expect(current).to_contain_text("A question")
    await visit.says("bob", "/today")
    await expect(current).to_contain_text("Alice answers")
    await visit.says("bob", "Dein Lachen am Telefon.")
    await expect(current).to_contain_text("Bob answers")
    await expect(visit.log("room")).not_to_contain_text("Lachen")
    # It is Alice who is missing now, and the guide knows it.
    await visit.come_to(5)
    await expect(visit.log("room")).to_contain_text("Dein Lachen am Telefon.")


async def test_the_guide_can_be_left_and_found_again(visit: Visit) -> None:
    await visit.page.get_by_role("button", name="I’ll look around myself").click()
    await expect(visit.page.locator("#guide")).to_be_hidden()
    again = visit.page.get_by_role("button", name="Show the guide")
    await expect(again).to_be_focused()
    await again.press("Enter")
    await expect(visit.page.locator("#guide")).to_be_visible()


async def test_start_is_pressed_before_anything_is_written(visit: Visit) -> None:
    await expect(visit.panel("bob").get_by_role("textbox")).to_be_hidden()
    await visit.button("bob", "Start").click()
    await expect(visit.log("bob")).to_contain_text("Duologue")
    await expect(visit.button("bob", "Start")).to_be_hidden()
    await expect(visit.panel("alice").get_by_role("textbox")).to_be_hidden()


async def test_a_third_person_makes_the_bot_fall_silent(visit: Visit) -> None:
    await visit.come_to(2)
    said = await visit.log("room").locator(".by-bot").count()
    private = await visit.log("bob").locator(".by-bot").count()
    await visit.button("room", "A third person joins").click()
    await expect(visit.log("room").locator(".service").last).to_have_text("Charlie joined")
    await expect(visit.log("bob").locator(".message.by-bot")).to_have_count(private + 1)
    await expect(visit.log("room").locator(".by-bot")).to_have_count(said)
    await visit.button("room", "Charlie leaves").click()
    await expect(visit.log("room").locator(".service").last).to_have_text("Charlie left")
    await expect(visit.log("bob").locator(".message.by-bot")).to_have_count(private + 2)


async def test_the_partner_can_be_chosen_from_the_contacts(visit: Visit) -> None:
    await visit.button("alice", "Start").click()
    await visit.log("alice").locator(".key").first.click()
    await visit.log("alice").get_by_role("button", name="Choose my partner").click()
    await visit.panel("alice").get_by_role("group", name="Keyboard").get_by_role("button").click()
    dialog = visit.page.get_by_role("dialog")
    await expect(dialog.get_by_role("button", name="Alice")).to_have_count(0)
    await dialog.get_by_role("button", name="Bob").click()
    await expect(visit.log("alice")).to_contain_text("Alice chose Bob")

    # The invitation goes by the room, and Bob opens it there.
    invitation = visit.log("alice").locator(".message", has_text="t.me/").last
    await invitation.hover()
    await invitation.get_by_role("button", name="Reply and more").click()
    await visit.page.get_by_role("menuitem", name="Pass the link on").click()
    await visit.panel("room").get_by_role("radio", name="Bob").check()
    await visit.log("room").get_by_role("button", name="https://t.me/").click()
    await expect(visit.log("bob")).to_contain_text("Alice")


# --- time, the drawer, the shape of the page


async def test_the_clock_moves_and_brings_the_prompt(visit: Visit) -> None:
    homes = visit.page.locator("#homes")
    await expect(homes).to_contain_text("Berlin")
    await expect(homes).to_contain_text("08:00")
    await expect(homes).to_contain_text("02:00")
    await visit.page.get_by_role("button", name="+1 hour").click()
    await expect(homes).to_contain_text("09:00")
    await visit.come_to(2)
    await visit.page.get_by_role("button", name="Tonight").click()
    await expect(homes).to_contain_text("20:00")
    await visit.page.get_by_role("button", name="Tomorrow, ").click()
    await expect(homes).to_contain_text("Tue 3 Mar")
    await expect(visit.page.locator("#guide")).to_have_attribute("data-done", "3")


async def test_the_drawer_shows_what_lies_sealed(visit: Visit) -> None:
    opener = visit.page.get_by_role("button", name="Behind the curtain")
    await opener.press("Enter")
    drawer = visit.page.locator("#curtain")
    await expect(drawer).to_contain_text("No calls yet" if not visit.world.calls else "ok")
    await visit.come_to(4)
    await expect(drawer.locator("#sealed .cipher").first).to_be_visible()
    await expect(drawer.locator("#calls")).to_contain_text("sendMessage")
    await expect(drawer.locator("#calls")).to_contain_text("the room")
    await visit.page.keyboard.press("Escape")
    await expect(drawer).to_be_hidden()
    await expect(opener).to_be_focused()


async def test_a_second_look_shows_the_same(visit: Visit) -> None:
    await visit.come_to(4)
    shown = await visit.log("alice").inner_text()
    await visit.page.reload()
    await expect(visit.log("alice")).to_have_text(shown, use_inner_text=True)
    await expect(visit.panel("alice").get_by_role("status")).to_be_empty()


async def test_everything_can_be_reached_by_keyboard(visit: Visit) -> None:
    await visit.come_to(1)
    reached = []
    await visit.page.locator("body").press("Tab")
    for _ in range(40):
        reached.append(await visit.page.evaluate(NAME_OF_FOCUS))
        await visit.page.keyboard.press("Tab")
    wanted = ["Skip to the chats", "+1 hour", "Tonight", "Behind the curtain", "Do it for me", "Begin", "Start"]
    places = [next(at for at, name in enumerate(reached) if name.startswith(one)) for one in wanted[:5]]
    assert places == sorted(places)
    assert all(any(name.startswith(one) for name in reached) for one in wanted)


NAME_OF_FOCUS = "(document.activeElement.ariaLabel || document.activeElement.textContent || '').trim()"


async def test_on_a_narrow_screen_the_three_are_tabs(browser: Browser, tmp_path: Path) -> None:
    async with visiting(browser, tmp_path, viewport={"width": 390, "height": 844}) as visit:
        tab = visit.page.get_by_role("tab", name="Alice")
        await expect(tab).to_have_attribute("aria-selected", "true")
        await expect(visit.panel("room")).to_be_hidden()
        await tab.press("ArrowRight")
        await expect(visit.panel("room")).to_be_visible()
        await expect(visit.panel("alice")).to_be_hidden()
        await visit.come_to(5)
        await expect(visit.panel("bob")).to_be_visible()
        await expect(visit.page.get_by_role("tab", name="The room")).to_contain_text("(new)")
        wide = await visit.page.evaluate("document.documentElement.scrollWidth")
        assert wide <= 390


async def test_the_page_says_when_the_demo_has_ended(browser: Browser, tmp_path: Path) -> None:
    clock = VirtualClock(START)
    world = World(clock.now)
    page = await browser.new_page()
    async with rehearse(tmp_path, world, clock) as rehearsal, serve_demo(world, Stage(rehearsal), 0) as url:
        await page.goto(url)
        await expect(page.locator("#steps li")).to_have_count(5)
        await expect(page.locator("#offline")).to_be_hidden()
    await expect(page.locator("#offline")).to_be_visible()
