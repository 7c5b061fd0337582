"""The decks as they are read: what a prompt needs, who reads what, and what is refused with a clear word."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bot.decks import BadContent
from bot.domain.deck import USES, Prompt
from bot.texts import Texts, phrase, prompt_phrase

CONTENT = Path(__file__).parents[1] / "content"
TEXTS = Texts()


def test_there_is_enough_to_ask_and_much_of_it_is_light() -> None:
    assert len(TEXTS.prompts) >= 420
    assert len({one.deck for one in TEXTS.prompts}) >= 16
    light = [one for one in TEXTS.prompts if one.depth == 1 and not one.needs and not one.assumes and not one.private]
    assert len(light) >= 120
    assert {one.themes[0] for one in light} >= {"compliments", "gratitude", "listening", "together", "values"}


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


def one(prompt_id: str, text: str = '"What?"', depth: int | None = None, more: str = "") -> str:
    """A prompt as it stands in a deck."""
    defined = f'depth = {depth}\nthemes = ["values"]\n' if depth else ""
    return f'[[prompt]]\nid = "{prompt_id}"\ntext = {text}\n{defined}{more}\n'


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
        ("en", "values", deck(one("aaaaaa", depth=5)), "depth 5"),
        ("en", "values", deck(one("aaaaaa", depth=1, more='sensitivity = "very"')), "sensitivity very"),
        ("en", "values", deck(one("aaaaaa", depth=1).replace('"values"', '"virtues"')), "theme virtues"),
        ("en", "values", deck(one("aaaaaa", depth=1).replace('["values"]', "[]")), "theme"),
        ("en", "values", deck(one("aaaaaa", depth=1).replace("themes", "topics")), "there is no themes"),
        ("en", "values", deck(one("aaaaaa", depth=1, more='assumes = ["a garden"]')), "assumption a garden"),
        ("en", "values", deck(one("aaaaaa", depth=1).replace("text", "txet")), "aaaaaa has no text"),
        (
            "en",
            "values",
            deck(one("aaaaaa", depth=1)).replace("[deck]", '[deck]\nprivate = "yes"'),
            "private is neither",
        ),
        ("en", "values", deck(one("aaaaaa", depth=1, more='receive = ""')), "receive-aaaaaa cannot be read"),
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


def test_what_a_prompt_needs_is_read_from_its_depth_and_its_sensitivity(content: Path) -> None:
    tender, intimate = 'sensitivity = "tender"', 'sensitivity = "intimate"'
    deeper = [one("ffffff", depth=1, more=intimate), one("gggggg", depth=2, more=tender), one("hhhhhh", depth=3)]
    write(content / "en", "touch", deck(*deeper, one("iiiiii", depth=4, more=intimate)))
    texts = Texts(content)
    assert {one.id: set(one.needs) for one in texts.prompts} == {
        "aaaaaa": set(),
        "bbbbbb": set(),
        "ffffff": {"intimate"},
        "gggggg": {"deep"},
        "hhhhhh": {"deep"},
        "iiiiii": {"deepest", "intimate"},
    }
    assert texts.topics == ("deep", "deepest", "intimate")


def test_what_a_prompt_is_about_and_assumes_is_said_by_the_source(content: Path) -> None:
    about = one("ffffff", depth=2, more='assumes = ["pets", "apart"]\nsensitivity = "tender"')
    write(
        content / "en",
        "fears",
        deck(about.replace('"values"', '"fears", "play"')).replace("[deck]", "[deck]\nprivate = true"),
    )
    write(content / "de", "fears", deck(one("ffffff", more='assumes = []\nsensitivity = "none"')))
    texts = Texts(content)
    texts.read_all()
    found = texts.prompt("ffffff")
    assert found
    assert (found.themes, found.assumes, found.private) == (("fears", "play"), frozenset({"pets", "apart"}), True)
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
    fears = [one("ffffff", '"Afraid?"', 2), one("gggggg", '"Alone?"', 2, 'receive = "Softly."\nfollow_up = "And now?"')]
    write(content / "en", "fears", deck(*fears, receive="Gently."))
    texts = Texts(content)
    assert texts.say("de", prompt_phrase("ffffff")) == "Afraid?"
    assert [texts.receive(one) for one in ("ffffff", "gggggg", "aaaaaa")] == [
        phrase("receive-fears"),
        phrase("receive-gggggg"),
        None,
    ]
    assert texts.say("de", phrase("receive-fears")) == "Gently."
    assert texts.say("de", phrase("receive-gggggg")) == "Softly."
    assert texts.follow_up("ffffff") is None
    assert texts.say("de", phrase("followup-gggggg")) == "And now?"


def test_where_nothing_is_for_everybody_nothing_can_begin(content: Path) -> None:
    write(content / "en", "values", deck(one("aaaaaa", depth=1, more='assumes = ["pets"]'), one("bbbbbb", depth=3)))
    with pytest.raises(BadContent, match="no prompt for everybody"):
        Texts(content).read_all()


def test_a_prompt_comes_out_word_for_word(content: Path) -> None:
    odd = r"'Say { $name } \ \u0041 “x” \"y\" -- # [z] = ?'"
    write(content / "en", "values", deck(one("aaaaaa", odd, depth=1)))
    shutil.rmtree(content / "de")
    assert Texts(content).say("en", prompt_phrase("aaaaaa")) == odd[1:-1]


def test_without_the_source_language_there_is_nothing_to_say(content: Path) -> None:
    shutil.rmtree(content / "en")
    with pytest.raises(BadContent, match="no phrases in en"):
        Texts(content).read_all()


# --- decks that an operator adds ---------------------------------------------------------------------------------


@pytest.fixture
def added(tmp_path: Path) -> Path:
    """A folder of an operator's own: a deck written in German, translated into Spanish."""
    for language in ("de", "es"):
        (tmp_path / "added" / language / "decks").mkdir(parents=True)
    write(tmp_path / "added" / "de", "moor", deck(one("ffffff", '"Was?"', 1), receive="Sacht."))
    write(tmp_path / "added" / "es", "moor", deck(one("ffffff", '"¿Qué?"')))
    return tmp_path / "added"


def test_a_deck_that_is_added_may_be_written_in_any_language(content: Path, added: Path) -> None:
    texts = Texts(content, [added])
    texts.read_all()
    assert [one.id for one in texts.prompts] == ["aaaaaa", "bbbbbb", "ffffff"]
    assert [texts.say(language, prompt_phrase("ffffff")) for language in ("de", "es", "en")] == [
        "Was?",
        "¿Qué?",
        "Was?",
    ]
    receive = texts.receive("ffffff")
    assert receive
    assert texts.say("en", receive) == "Sacht."


@pytest.mark.parametrize(
    ("language", "name", "text", "told"),
    [
        ("de", "bog", deck(one("aaaaaa", depth=1)), "aaaaaa is there twice"),
        ("es", "bog", deck(one("ffffff", depth=1)), "ffffff is there twice"),
        ("en", "values", deck(one("gggggg", depth=1)), "another deck values; give this file another name"),
        ("fr", "bog", deck(one("gggggg")), "gggggg is not in en; a question of your own has a depth"),
        ("fr", "bog", "[deck\n", "line 1"),
    ],
)
def test_a_spoilt_deck_that_is_added_is_refused_by_its_whole_path(
    content: Path, added: Path, language: str, name: str, text: str, told: str
) -> None:
    (added / language / "decks").mkdir(parents=True, exist_ok=True)
    write(added / language, name, text)
    with pytest.raises(BadContent, match=told) as refused:
        Texts(content, [added]).read_all()
    assert f"{added}/{language}/decks/{name}.toml" in str(refused.value)


def test_a_folder_without_any_deck_is_refused(content: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(BadContent, match="empty: no deck is there"):
        Texts(content, [tmp_path / "empty"]).read_all()


# --- decks for a practice ------------------------------------------------------------------------------------------

OPTIONS = 'options = ["One", "Two", "Three"]'
THEN = 'then = ["Why?", "And else?", "What now?"]'
INTIMATE = 'sensitivity = "intimate"'
GESTURE = 'care = ["touch", "play"]'


def practice(language: Path, name: str, *prompts: str, use: str | None = None) -> None:
    """Write a deck for a practice."""
    (language / "practice").mkdir(parents=True, exist_ok=True)
    head = '[deck]\nname = "Practice"\n' + (f'use = "{use}"\n' if use else "")
    (language / "practice" / f"{name}.toml").write_text(head + "".join(prompts), "utf-8")


def item(more: str = "", prompt_id: str = "ffffff", depth: int | None = 1, text: str = "What?") -> str:
    """A prompt as it stands in a deck for a practice; without a depth, as it is translated."""
    return f'[[prompt]]\nid = "{prompt_id}"\ntext = "{text}"\n{more}\n' + (f"depth = {depth}\n" if depth else "")


@pytest.mark.parametrize(
    ("use", "more", "expected"),
    [
        ("guess", OPTIONS, {"options": 3}),
        ("guess", OPTIONS.replace("]", ', "Four"]'), {"options": 4}),
        ("either", 'options = ["One", "Two"]', {"options": 2}),
        ("sentence", "", {}),
        ("wonder", THEN, {"then": 3}),
        ("plan", "", {}),
        ("plan", GESTURE, {"care": ("touch", "play")}),
        ("gesture", GESTURE, {"care": ("touch", "play")}),
        ("gesture", 'care = ["words"]\nassumes = ["apart"]', {"care": ("words",), "assumes": frozenset({"apart"})}),
        ("desire", INTIMATE, {"sensitivity": "intimate", "needs": frozenset({"intimate"})}),
        ("repair", 'themes = ["trust"]', {"themes": ("trust",)}),
    ],
)
def test_a_deck_for_a_practice_is_no_part_of_the_daily_choice(
    content: Path, use: str, more: str, expected: dict[str, object]
) -> None:
    practice(content / "en", "drawer", item(more), use=use)
    texts = Texts(content)
    texts.read_all()
    assert texts.of(use) == (Prompt("ffffff", "drawer", 1, use=use, **expected),)  # type: ignore[arg-type]
    assert texts.prompt("ffffff") == texts.of(use)[0]
    assert [one.id for one in texts.prompts] == ["aaaaaa", "bbbbbb"]
    assert texts.of("daily") == texts.prompts
    shelves = texts.shelves
    assert {one.id for shelf in (shelves.deeper, *shelves.by_theme.values()) for one in shelf} == {"aaaaaa", "bbbbbb"}
    assert texts.topics == ()
    assert {one: texts.of(one) for one in USES if one not in ("daily", use)} == {
        one: () for one in USES if one not in ("daily", use)
    }


@pytest.mark.parametrize(
    ("use", "more", "told"),
    [
        ("guess", "", "0 options; where the use is guess it has 3 to 4"),
        ("guess", 'options = ["One", "Two"]', "2 options"),
        ("guess", 'options = "One"', "options of prompt ffffff is no list"),
        ("guess", 'options = ["One", "", "Three"]', "option-ffffff-1 cannot be read"),
        ("guess", 'options = ["One", 2, "Three"]', "option-ffffff-1 cannot be read"),
        ("guess", f"{OPTIONS}\n{THEN}", "3 then; where the use is guess it has none"),
        ("either", OPTIONS, "3 options; where the use is either it has 2"),
        ("sentence", OPTIONS, "3 options; where the use is sentence it has none"),
        ("wonder", 'then = ["Why?", "And else?"]', "2 then; where the use is wonder it has 3"),
        ("gesture", "", "0 care; where the use is gesture it has 1 to 3"),
        ("gesture", 'care = ["money"]', "care money is not known"),
        ("plan", 'care = ["touch", "play", "time", "help"]', "4 care"),
        ("repair", GESTURE, "2 care; where the use is repair it has none"),
        ("repair", 'themes = ["tango"]', "theme tango is not known"),
        ("desire", "", "ffffff is a desire; its sensitivity is intimate"),
        ("desire", 'sensitivity = "tender"', "ffffff is a desire"),
        ("tango", "", "use tango is not known"),
        ("daily", 'themes = ["values"]', "a deck whose use is daily lies in decks"),
        (None, 'themes = ["values"]', "a deck whose use is daily lies in decks"),
    ],
)
def test_a_spoilt_deck_for_a_practice_is_refused_by_file_and_place(
    content: Path, use: str | None, more: str, told: str
) -> None:
    practice(content / "en", "drawer", item(more), use=use)
    with pytest.raises(BadContent, match=told) as refused:
        Texts(content).read_all()
    assert "en/practice/drawer.toml" in str(refused.value)


@pytest.mark.parametrize(
    ("language", "name", "held", "told"),
    [
        ("en", "drawer", item(prompt_id="aaaaaa"), "aaaaaa is there twice"),
        ("en", "values", item(), "another deck values; give this file another name"),
        ("de", "drawer", item(depth=None), "ffffff is not in en"),
        ("de", "drawer", "[[prompt\n", "line 3"),
    ],
)
def test_what_is_in_both_folders_stands_once(content: Path, language: str, name: str, held: str, told: str) -> None:
    practice(content / language, name, held, use="sentence" if language == "en" else None)
    with pytest.raises(BadContent, match=told) as refused:
        Texts(content).read_all()
    assert f"{language}/practice/{name}.toml" in str(refused.value)


def test_a_deck_for_a_practice_does_not_lie_among_the_daily_ones(content: Path) -> None:
    write(content / "en", "drawer", deck(one("ffffff", depth=1)).replace("[deck]", '[deck]\nuse = "sentence"'))
    with pytest.raises(BadContent, match=r"en/decks/drawer\.toml: a deck whose use is sentence lies in practice"):
        Texts(content).read_all()


def test_a_language_with_practices_alone_is_refused(content: Path) -> None:
    (content / "de" / "decks" / "values.toml").unlink()
    practice(content / "en", "drawer", item(OPTIONS), use="guess")
    practice(content / "de", "drawer", item(OPTIONS, depth=None))
    with pytest.raises(BadContent, match="de/decks: there is no deck"):
        Texts(content).read_all()


def test_options_and_further_questions_are_said_in_each_language_or_as_they_were_written(content: Path) -> None:
    practice(content / "en", "drawer", item(OPTIONS), item(OPTIONS, "gggggg"), use="guess")
    practice(content / "en", "maze", item(THEN, "hhhhhh"), use="wonder")
    practice(content / "de", "drawer", item('options = ["Eins", "Zwei", "Drei"]', depth=None, text="Was?"))
    texts = Texts(content)
    texts.read_all()

    def said(language: str, prompt_id: str, kind: str = "option") -> list[str]:
        asked = [f"prompt-{prompt_id}", *(f"{kind}-{prompt_id}-{number}" for number in range(3))]
        assert all(texts.knows(phrase(one)) for one in asked)
        return [texts.say(language, phrase(one)) for one in asked]

    assert said("en", "ffffff") == ["What?", "One", "Two", "Three"]
    assert said("de", "ffffff") == ["Was?", "Eins", "Zwei", "Drei"]
    assert said("de", "gggggg") == ["What?", "One", "Two", "Three"]
    assert said("de", "hhhhhh", "then") == ["What?", "Why?", "And else?", "What now?"]
    for missing in ("option-ffffff-3", "option-ffffff", "then-ffffff-0", "option-zzzzzz-0"):
        assert not texts.knows(phrase(missing))
        with pytest.raises(BadContent, match=missing):
            texts.say("en", phrase(missing))


def test_several_prompts_are_named_in_an_order_and_what_is_gone_is_left_out(content: Path) -> None:
    practice(content / "en", "drawer", item(), item("", "gggggg"), use="sentence")
    texts = Texts(content)
    found = texts.prompts_of("gggggg+zzzzzz+ffffff+aaaaaa")
    assert [(one.id, one.use) for one in found] == [("gggggg", "sentence"), ("ffffff", "sentence"), ("aaaaaa", "daily")]
    assert texts.prompts_of("ffffff") == (texts.prompt("ffffff"),)
    assert texts.prompts_of("") == texts.prompts_of("zzzzzz") == ()


def test_an_operators_folder_may_have_practices_alone_in_any_language(content: Path, tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    practice(mine / "es", "cajon", item('options = ["Uno", "Dos"]', text="¿Qué?"), use="either")
    practice(mine / "de", "cajon", item('options = ["Eins", "Zwei"]', depth=None, text="Was?"))
    texts = Texts(content, [mine])
    texts.read_all()
    assert [(one.id, one.options) for one in texts.of("either")] == [("ffffff", 2)]
    told = [[texts.say(tongue, phrase(f"option-ffffff-{at}")) for at in (0, 1)] for tongue in ("es", "de", "en")]
    assert told == [["Uno", "Dos"], ["Eins", "Zwei"], ["Uno", "Dos"]]
    assert texts.say("en", phrase("deck-cajon")) == "Practice"
    practice(mine / "fr", "tiroir", item(OPTIONS, "gggggg"), use="either")
    with pytest.raises(BadContent, match=r"mine/fr/practice/tiroir\.toml: prompt gggggg has 3 options"):
        Texts(content, [mine]).read_all()
