"""The prompts: as the guide for people who write them asks, and refused with a clear word where they are not."""

from __future__ import annotations

import re
import shutil
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from bot.decks import SOURCE, BadContent
from bot.domain.deck import ROTATION
from bot.texts import Texts, phrase, prompt_phrase

CONTENT = Path(__file__).parents[1] / "content"
FILES = sorted(CONTENT.glob("*/decks/*.toml"))
EVERY_DECK = pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parts[-3]}-{file.stem}")
TEXTS = Texts()


def read(file: Path) -> dict[str, Any]:
    """A deck as it is written."""
    return tomllib.loads(file.read_text("utf-8"))


@EVERY_DECK
def test_a_prompt_is_one_short_question(file: Path) -> None:
    for prompt in read(file)["prompt"]:
        text = prompt["text"]
        assert sum(text.count(sign) for sign in "?؟？") == 1, text
        assert 20 <= len(text) < 160, text
        assert text == text.strip()
        assert re.search(r"\s\s|\.\.\.", text) is None, text


@EVERY_DECK
def test_no_more_than_two_begin_alike(file: Path) -> None:
    beginnings = Counter(tuple(prompt["text"].casefold().split()[:2]) for prompt in read(file)["prompt"])
    assert [words for words, count in beginnings.items() if count > 2] == []


@EVERY_DECK
def test_ids_are_permanent_names_and_stand_in_the_same_deck_in_every_language(file: Path) -> None:
    ids = [prompt["id"] for prompt in read(file)["prompt"]]
    assert all(re.fullmatch("[a-z2-7]{6}", one) for one in ids)
    original = [prompt["id"] for prompt in read(CONTENT / SOURCE / "decks" / file.name)["prompt"]]
    assert set(ids) <= set(original)


@EVERY_DECK
def test_the_source_says_how_deep_a_prompt_goes_and_a_translation_does_not(file: Path) -> None:
    depths = [prompt.get("depth") for prompt in read(file)["prompt"]]
    if file.parts[-3] != SOURCE:
        assert set(depths) == {None}
        return
    assert set(depths) <= {1, 2, 3, 4}
    assert depths == sorted(depths), "from the lightest to the deepest"
    assert file.stem != "fears" or min(depths) > 1


@EVERY_DECK
def test_a_deck_has_a_name_and_a_place_in_the_rotation(file: Path) -> None:
    deck = read(file)["deck"]
    assert deck["name"]
    assert file.stem in ROTATION
    assert ("receive" in deck) == (file.stem in TEXTS.receive)


def test_there_is_enough_to_ask_and_much_of_it_is_light() -> None:
    assert len(TEXTS.prompts) >= 60
    assert {one.deck for one in TEXTS.prompts if one.depth == 1} >= {"compliments", "values"}


# --- what is refused -------------------------------------------------------------------------------------------


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A content folder to spoil: two languages with the smallest deck each."""
    for language in ("en", "de"):
        (tmp_path / language / "decks").mkdir(parents=True)
        shutil.copy(CONTENT / language / "phrases.ftl", tmp_path / language)
    write(tmp_path / "en", "values", deck(one("aaaaaa", depth=1), one("bbbbbb", depth=2)))
    write(tmp_path / "de", "values", deck(one("aaaaaa")))
    return tmp_path


def write(language: Path, name: str, text: str) -> None:
    """Write a deck."""
    (language / "decks" / f"{name}.toml").write_text(text, "utf-8")


def one(prompt_id: str, text: str = '"What?"', depth: int | None = None) -> str:
    """A prompt as it stands in a deck."""
    return f'[[prompt]]\nid = "{prompt_id}"\ntext = {text}\n' + (f"depth = {depth}\n" if depth else "")


def deck(*prompts: str, receive: str = "") -> str:
    """A deck as it stands in its file."""
    return '[deck]\nname = "Values"\n' + (f'receive = "{receive}"\n' if receive else "") + "".join(prompts)


@pytest.mark.parametrize(
    ("language", "name", "text", "told"),
    [
        ("en", "values", deck(one("aaaaaa", depth=1), one("aaaaaa", depth=2)), "aaaaaa is there twice"),
        ("en", "virtues", deck(one("aaaaaa", depth=1)), "aaaaaa is there twice"),
        ("de", "virtues", deck(one("aaaaaa")), "aaaaaa is there twice"),
        ("de", "values", deck(one("cccccc")), "cccccc is not in en"),
        ("en", "values", deck(one("aaaaaa")), "depth"),
        ("en", "values", one("aaaaaa", depth=1), "deck"),
        ("en", "values", deck(), "prompt"),
        ("en", "values", deck(one("aaaaaa", depth=1)).replace("[deck]", '[deck]\nconsent = "maybe"'), "consent maybe"),
        (
            "en",
            "values",
            deck(one("aaaaaa", depth=1)).replace("[deck]", '[deck]\ntender = "very"'),
            "tender is neither",
        ),
        ("en", "values", deck(one("aaaaaa", "7", depth=1)), "values.toml"),
        ("en", "values", deck(one("aaaaaa", '"""one\ntwo"""', depth=1)), "aaaaaa cannot be read"),
        ("en", "values", deck(one("no id", depth=1)), "cannot be read"),
        ("en", "values", "[deck", "values.toml"),
    ],
)
def test_a_spoilt_deck_is_refused_by_file_and_place(
    content: Path, language: str, name: str, text: str, told: str
) -> None:
    Texts(content).read_all()
    write(content / language, name, text)
    with pytest.raises(BadContent, match=told) as refused:
        Texts(content).read_all()
    assert f"{language}/decks/{name}.toml" in str(refused.value)


def test_what_a_prompt_needs_is_read_from_its_depth_and_its_deck(content: Path) -> None:
    intimate = deck(one("ffffff", depth=1), one("gggggg", depth=4)).replace("[deck]", '[deck]\nconsent = "intimate"')
    write(content / "en", "touch", intimate)
    texts = Texts(content)
    assert {one.id: set(one.needs) for one in texts.prompts} == {
        "aaaaaa": set(),
        "bbbbbb": set(),
        "ffffff": {"intimate"},
        "gggggg": {"deepest", "intimate"},
    }
    assert texts.topics == ("deepest", "intimate")


def test_whether_a_deck_is_tender_is_said_by_the_source(content: Path) -> None:
    write(content / "en", "fears", deck(one("ffffff", depth=2)).replace("[deck]", "[deck]\ntender = true"))
    write(content / "de", "values", deck(one("aaaaaa")).replace("[deck]", "[deck]\ntender = true"))
    texts = Texts(content)
    texts.read_all()
    assert [one for one in ("aaaaaa", "ffffff", "gggggg") if texts.is_tender(one)] == ["ffffff"]


def test_a_language_without_decks_is_refused(content: Path) -> None:
    (content / "de" / "decks" / "values.toml").unlink()
    with pytest.raises(BadContent, match="de/decks"):
        Texts(content).read_all()
    (content / "de" / "decks").rmdir()
    with pytest.raises(BadContent, match="de/decks"):
        Texts(content).read_all()


def test_phrases_that_cannot_be_read_are_refused(content: Path) -> None:
    with (content / "de" / "phrases.ftl").open("a", encoding="utf-8") as file:
        file.write("\nbroken = { $name\n")
    with pytest.raises(BadContent, match=r"de/phrases\.ftl.*broken"):
        Texts(content).read_all()


def test_what_is_not_translated_yet_appears_in_english(content: Path) -> None:
    write(content / "en", "fears", deck(one("ffffff", '"Afraid?"', depth=2), receive="Gently."))
    texts = Texts(content)
    assert texts.say("de", prompt_phrase("ffffff")) == "Afraid?"
    assert texts.say("de", phrase("receive-fears")) == "Gently."
    assert texts.receive == {"fears"}


def test_a_prompt_comes_out_word_for_word(content: Path) -> None:
    odd = r"'Say { $name } \ \u0041 “x” \"y\" -- # [z] = ?'"
    write(content / "en", "values", deck(one("aaaaaa", odd, depth=1)))
    shutil.rmtree(content / "de")
    assert Texts(content).say("en", prompt_phrase("aaaaaa")) == odd[1:-1]


def test_without_the_source_language_there_is_nothing_to_say(content: Path) -> None:
    shutil.rmtree(content / "en")
    with pytest.raises(BadContent, match="no phrases in en"):
        Texts(content).read_all()
