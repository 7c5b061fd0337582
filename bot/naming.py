"""What the commands are called and said to do, in one language."""

from __future__ import annotations

from bot.feature import House
from bot.speech import Command, Slot
from bot.texts import Texts, phrase


def commands(house: House, texts: Texts, language: str) -> list[Command]:
    """All that can be said, in the order of the features. Raises BadContent where one is not described."""
    names = [name for name in house.commands if "@" not in name]
    return [_command(house, texts, language, name) for name in names]


def _command(house: House, texts: Texts, language: str, name: str) -> Command:
    told = f"command-{name}"
    takes = tuple(
        Slot(slot, texts.say(language, phrase(f"{told}-{slot}")), kind, texts.called(language, f"{told}-{slot}"))
        for slot, kind in house.takes.get(name, ())
    )
    return Command(name, texts.say(language, phrase(told)), name in house.menu, texts.called(language, told), takes)
