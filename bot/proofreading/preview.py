"""How the prompts of a deck read in chat, for a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from bot.domain.deck import Prompt
from bot.texts import Texts, phrase, prompt_phrase

_WIDTH = 76


def preview(texts: Texts, language: str, deck: str | None = None, depth: int | None = None) -> Iterator[str]:
    """The prompts of a deck, or of all, as they are said: the question, what is asked or can be tapped then, how to go on."""
    last = ""
    for prompt in texts.decks.by_id.values():
        if deck in (None, prompt.deck) and depth in (None, prompt.depth):
            if prompt.deck != last:
                name = texts.decks.said(language, f"deck-{prompt.deck}") or prompt.deck
                yield f"{name} ({prompt.deck})\n{'=' * (len(name) + len(prompt.deck) + 3)}\n"
                last = prompt.deck
            yield _shown(texts, language, prompt)


def _shown(texts: Texts, language: str, prompt: Prompt) -> str:
    marks = [prompt.id, f"depth {prompt.depth}", *([prompt.sensitivity] if prompt.sensitivity != "none" else [])]
    for what, held in (("", prompt.themes), ("assumes ", sorted(prompt.assumes)), ("care: ", prompt.care)):
        marks += [what + ", ".join(held)] if held else []
    further, receive = texts.follow_up(prompt.id), texts.receive(prompt.id)
    said = [texts.say(language, prompt_phrase(prompt.id))]
    said += [texts.say(language, phrase(f"then-{prompt.id}-{number}")) for number in range(prompt.then)]
    said += [texts.say(language, receive)] if receive else []
    said += [texts.say(language, phrase("reveal-follow-up", question=further))] if further else []
    buttons = [f"[{texts.say(language, phrase(f'option-{prompt.id}-{number}'))}]" for number in range(prompt.options)]
    return "\n".join(
        [f"[{' · '.join(marks)}]", *map(_bubble, said), *(["    " + " ".join(buttons)] if buttons else []), ""]
    )


def _bubble(text: str) -> str:
    # Fluent's marks for names in another direction mean nothing to a terminal.
    plain = text.replace("\u2068", "").replace("\u2069", "")
    return textwrap.fill(plain, _WIDTH, initial_indent="  > ", subsequent_indent="    ", break_on_hyphens=False)
