"""The lint of the phrases: each mistake is found, and said in one line with file, line and id."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bot.feature import House
from bot.phraselint import can_be_called, findings
from handlers import FEATURES

CONTENT = Path(__file__).parents[1] / "content"
HOUSE = House(FEATURES)
GERMAN = "de/phrases.ftl"
DAYS = """streak-total = { $count ->
    [one] { $count } Tag, an dem ihr beide geantwortet habt. Er bleibt euch.
   *[other] { $count } Tage, an denen ihr beide geantwortet habt. Sie bleiben euch.
}"""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return Path(shutil.copytree(CONTENT, tmp_path / "content"))


def mended(content: Path, old: str, new: str, file: str = GERMAN) -> None:
    """Put something else into a file, which must be there once."""
    text = (content / file).read_text("utf-8")
    assert text.count(old) == 1, old
    (content / file).write_text(text.replace(old, new), "utf-8")


def rewritten(content: Path, phrase_id: str, text: str, file: str = GERMAN) -> int:
    """Write one phrase anew; return its line."""
    lines = (content / file).read_text("utf-8").splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith(f"{phrase_id} ="))
    lines[at] = f"{phrase_id} = {text}"
    (content / file).write_text("\n".join(lines) + "\n", "utf-8")
    return at + 1


def found(content: Path) -> list[str]:
    return [str(one) for one in findings(content, HOUSE, {"kept"})]


@pytest.mark.parametrize(
    ("phrase_id", "text", "what"),
    [
        ("passed", "Das ist in  Ordnung.", "has a stray space"),
        ("passed", "Das ist in Ordnung .", "has a stray space"),
        ("passed", "Warte...", "has a stray …, written as three dots"),
        ("passed", 'Das ist "in Ordnung".', 'has a straight quotation mark (")'),
        ("passed", "Das ist “in Ordnung”.", "has “ without its other half, or in another language's way"),
        ("passed", "Das ist „in Ordnung.", "has „ without its other half, or in another language's way"),
        ("passed", "Das ist in Ordnung).", "has ) without its other half, or in another language's way"),
        ("passed", "Das ist (in Ordnung.", "has ( without its other half, or in another language's way"),
        ("passed", "That's fine. Nobody is told.", "reads as in English"),
        ("passed", "Gut, { $name }.", "fills in $name, where English fills in nothing"),
        ("button-accept", "Ja, gern", "fills in nothing, where English fills in $name"),
        ("passed", "{ $moon } ist da.", "fills in $moon, for which the lint has no sample"),
        ("passed", "{ nowhere } ist da.", "cannot be said: de: passed: Unknown message: nowhere"),
        ("button-skip", "x" * 41, "is too long: 41 characters, and there is room for 40"),
        ("feeling-happy", "x" * 41, "is too long: 41 characters, and there is room for 40"),
        ("topic-deep", "x" * 41, "is too long: 41 characters, and there is room for 40"),
        ("button-accept", "x" * 40 + "{ $name }", "is too long: 90 characters, and there is room for 80"),
        ("command-leave", "x" * 101, "is too long: 101 characters, and there is room for 100"),
        ("kept", "🌻" * 101, "is too long: 202 characters, and there is room for 200"),
        ("hello", "x" * 1001, "is too long: 1001 characters, and there is room for 1000"),
        ("sheet-answer", "x" * 46, "the sheet says"),
    ],
)
def test_what_is_wrong_with_a_phrase_is_told_with_its_place(
    content: Path, phrase_id: str, text: str, what: str
) -> None:
    line = rewritten(content, phrase_id, text)
    told = found(content)
    assert [one for one in told if what in one], told
    if what != "the sheet says":
        assert f"{GERMAN}:{line}: {phrase_id}: {what}" in told
    assert all("\n" not in one for one in told)


def test_a_missing_a_strange_and_a_doubled_phrase(content: Path) -> None:
    mended(content, "passed = ", "passt = ")
    with (content / GERMAN).open("a", encoding="utf-8") as file:
        file.write("kept = Noch einmal.\n")
    told = "\n".join(found(content))
    assert f"{GERMAN}:1: passed: is missing; en/phrases.ftl has it" in told
    assert "passt: is not in en/phrases.ftl" in told
    assert "kept: is there twice; one of them can go" in told


def test_what_cannot_be_read(content: Path) -> None:
    line = rewritten(content, "passed", "Gut, { $name")
    told = found(content)
    assert any(one.startswith(f"{GERMAN}:{line}: ?: this cannot be read: passed = Gut") for one in told)


def test_a_deck_that_cannot_be_read_is_told_once(content: Path) -> None:
    mended(content, "[deck]", "[deck", "de/decks/values.toml")
    (told,) = found(content)
    assert told.startswith("de/decks:1: ?: no deck can be read before this is mended: de/decks/values.toml")


@pytest.mark.parametrize(
    ("wrong", "what"),
    [
        (DAYS.replace("    [one]", "    [few]"), "has no form for counts that are “one” in this language"),
        (
            DAYS.replace("    [one]", "    [few] x\n    [one]"),
            "has a form for “few”, which this language does not know",
        ),
    ],
)
def test_plurals_are_those_of_the_language(content: Path, wrong: str, what: str) -> None:
    text = (content / GERMAN).read_text("utf-8")
    before = text[text.index("streak-total = ") :]
    mended(content, before[: before.index("\n}") + 2], wrong)
    assert any(f"streak-total: {what}" in one for one in found(content))


def test_what_commands_are_called(content: Path) -> None:
    mended(content, "    .name = heute\n", "    .name = Heute jetzt\n")
    mended(content, "    .name = hilfe\n", "    .name = pause\n")
    mended(content, "    .name = kanal\n", "")
    told = "\n".join(found(content))
    assert "command-today: is called “Heute jetzt”: .name is one word in small letters, 32 at most" in told
    assert "command-help: is called “pause” as another command is" in told
    assert "command-room: is called “”" in told


@pytest.mark.parametrize("name", ["", "Heute", "heute jetzt", "x" * 33, "heute!", "/heute"])
def test_what_is_no_name(name: str) -> None:
    assert not can_be_called(name)


@pytest.mark.parametrize("name", ["heute", "vergessen-alles", "сегодня", "ação", "今日", "x" * 32])
def test_what_is_one(name: str) -> None:
    assert can_be_called(name)
