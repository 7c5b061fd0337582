"""What each use of a deck asks of its prompts: the keys they have, and how many of each."""

from __future__ import annotations

from collections.abc import Iterator

from bot.decks import DAILY, PRACTICE
from bot.domain.care import CARE
from bot.domain.deck import HOW_MANY, USES
from bot.proofreading.written import LISTS, Deck, Finding, Library, Table


def keys_of_deck(deck: Deck) -> dict[str, bool]:
    """The keys that `[deck]` can have, and whether each is needed."""
    daily, defines = deck.folder == DAILY, any(map(deck.defines, deck.prompts))
    use = {"use": defines and not daily} if defines or not deck.ours else {}
    private = {"private": False} if daily and (defines or not deck.ours) else {}
    return {"name": True} | ({"receive": False} if daily else {}) | private | use


def keys_of_prompt(use: str, defines: bool) -> dict[str, bool]:
    """The keys that a prompt for this use can have, where it is defined or where it is translated, and whether each is needed."""
    beside = {"follow_up": False, "receive": False} if use == "daily" else {}
    many = {key: uses[use][0] > 0 for key, uses in HOW_MANY.items() if use in uses}
    if not defines:
        return {"id": True, "source": True, "text": True} | beside | {key: True for key in many if key in LISTS}
    about = {"sensitivity": use == "desire", "themes": use == "daily", "assumes": False}
    return {"id": True, "depth": True, **about, "text": True} | many | beside


def wrong_uses(library: Library) -> Iterator[Finding]:
    """Decks for no known use or in the wrong folder, and prompts that have not what their use asks for."""
    for deck in (one for one in library.decks if any(map(one.defines, one.prompts))):
        if deck.use and deck.use not in USES:
            yield deck.at(deck.about, f"use is one of {', '.join(USES)}", "use")
        elif deck.use and deck.folder != (there := DAILY if deck.use == "daily" else PRACTICE):
            yield deck.at(deck.about, f"a deck whose use is {deck.use} lies in {there}", "use")
    for deck, prompt in library.sources.values():
        yield from _wrong(deck, prompt)


def _wrong(deck: Deck, prompt: Table) -> Iterator[Finding]:
    for key, uses in HOW_MANY.items():
        least, most = uses.get(deck.use, (0, 0))
        if most and key in prompt.values and not least <= len(found := prompt.list(key)) <= most:
            wanted = f"{least} to {most}" if least < most else most
            yield deck.at(
                prompt, f"there are {len(found)} under {key}; where the use is {deck.use} there are {wanted}", key
            )
    if deck.use == "desire" and prompt.values.get("sensitivity") != "intimate":
        yield deck.at(prompt, "a desire has the sensitivity intimate", "sensitivity")


def wrong_lists(deck: Deck, prompt: Table) -> Iterator[Finding]:
    """Lists that hold something else than texts, or one text twice; and ways of being cared for that nobody knows."""
    for key in (one for one in (*LISTS, "care") if one in prompt.values):
        value, texts = prompt.values[key], prompt.list(key)
        if not isinstance(value, list) or len({one.strip() for one in texts if one.strip()}) < len(value):
            yield deck.at(prompt, f"{key} is a list of texts between quotation marks, each another", key)
    if not {*prompt.list("care")} <= {*CARE}:
        yield deck.at(prompt, f"care is a list of some of {', '.join(CARE)}", "care")
