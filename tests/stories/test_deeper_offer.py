"""What is offered of what goes deeper: once, to both alike, and only what there is."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from bot.texts import Texts
from tests.stories.yeses import DEEPER, days_together, needs_of_today, on_a_deeper_day, reads_told, says_yes
from tests.story import Story

CONTENT = Path(__file__).parents[2] / "content"

# --- the offer ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("room", [True, False])
@pytest.mark.parametrize("done", ["nothing", "yes"])
async def test_it_is_offered_to_both_once_with_their_seventh_day(story: Story, room: bool, done: str) -> None:
    alice, bob = await story.pair(room=room)
    if done == "yes":
        await says_yes(alice)
    await days_together(story, alice, bob, 6)
    story.nobody_sees("Some questions go deeper.")
    await days_together(story, alice, bob, 1)
    story.both_see("Day 7 together")
    offers = [person.reads("seven days", "Some questions go deeper.") for person in (alice, bob)]
    assert offers[0].text == offers[1].text
    assert offers[0].buttons == (("Have a look",), ("Not now",)) == offers[1].buttons
    assert offers[0].date == offers[1].date
    story.catch_up()
    await alice.presses("Not now", on=offers[0])
    alice.reads("Nobody is told")
    await bob.presses("Have a look", on=offers[1])
    bob.reads(DEEPER)
    await days_together(story, alice, bob, 2)
    assert story.times_shown("Some questions go deeper.") == 0
    story.catch_up()


# --- what there is -----------------------------------------------------------------------------------------------


def with_content(story: Story, folder: Path) -> None:
    """Let the bot speak from this folder."""
    story.app.texts = Texts(folder)
    story.app.engine.kit = replace(story.app.engine.kit, texts=story.app.texts)


@pytest.fixture
def light(tmp_path: Path) -> Path:
    """A content folder with nothing that needs a yes."""
    folder = tmp_path / "content" / "en"
    (folder / "decks").mkdir(parents=True)
    shutil.copy(CONTENT / "en" / "phrases.ftl", folder)
    for name in ("compliments", "values"):
        _write(folder, name, '[deck]\nname = "Light"\n', f"{name[0]}", 2)
    return folder.parent


def _write(folder: Path, name: str, head: str, letter: str, depth: int, sensitivity: str = "none") -> None:
    tags = f'depth = {depth}\nsensitivity = "{sensitivity}"\nthemes = ["compliments"]\n'
    prompts = [f'[[prompt]]\nid = "{letter * 5}{n}"\n{tags}text = "What {letter} {n}?"\n' for n in "234"]
    (folder / "decks" / f"{name}.toml").write_text("\n".join([head, *prompts]), "utf-8")


async def test_where_nothing_goes_deeper_nothing_is_offered(story: Story, light: Path) -> None:
    with_content(story, light)
    alice, bob = await story.pair()
    await alice.says("/deeper")
    alice.reads("nothing deeper here yet")
    await alice.says("/settings")
    assert ("Going deeper",) not in alice.reads("Settings").buttons
    await days_together(story, alice, bob, 7)
    story.nobody_sees("Some questions go deeper.")
    story.catch_up()


async def test_an_intimate_deck_needs_two_yeses_of_its_own(story: Story, light: Path) -> None:
    _write(light / "en", "desire", '[deck]\nname = "Desire"\n', "d", 1, "intimate")
    _write(light / "en", "wounds", '[deck]\nname = "Wounds"\n', "w", 4)
    with_content(story, light)
    alice, bob = await story.pair(room=False)
    await alice.says("/deeper")
    assert alice.reads(DEEPER).buttons == (("The deepest questions",), ("Intimate questions",), ("Back",))
    await says_yes(alice, "Intimate questions")
    await says_yes(bob, "The deepest questions")
    story.quiet()
    await on_a_deeper_day(story)
    await alice.says("/today")
    assert await needs_of_today(story) == frozenset()
    story.catch_up()
    await says_yes(bob, "Intimate questions")
    reads_told(alice, "Intimate questions")
    reads_told(bob, "Intimate questions")
    await on_a_deeper_day(story)
    await story.at("19:00")
    await story.at("19:00")
    story.catch_up()
    assert await needs_of_today(story) == {"intimate"}
