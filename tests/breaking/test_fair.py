"""A flood beside ordinary couples, counted in batches: whoever writes little is never behind whoever writes much."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from bot.carrier import Submit
from bot.engine import MOST_AT_ONCE
from bot.platforms.telegram_in import NAME
from bot.speech import Update
from tests.breaking import base
from tests.breaking.base import Raw
from tests.breaking.mute import Mute, Muted, muted, text

COUPLES = 5
FLOOD = 600
EVE = base.user(6_000_000_001, "Eve")


class Open(Mute):
    """A platform through which updates come as they do in life: past the door."""

    submit: Submit

    async def listen(self, submit: Submit) -> None:
        self.submit = submit
        await super().listen(submit)


def people(number: int) -> tuple[Raw, Raw]:
    first = 5_000_000_100 + 2 * number
    return base.user(first, f"Ada{number}"), base.user(first + 1, f"Ben{number}")


async def asked(bot: Muted, couples: int) -> list[Raw]:
    """So many couples with the day's question open; everybody in them."""
    for number in range(couples):
        await bot.pairs(*people(number), -4_000_000_100 - number)
        await bot.takes(base.text(people(number)[0], "/today"))
    return [person for number in range(couples) for person in people(number)]


def answers(bot: Muted, everybody: Sequence[Raw]) -> list[Update]:
    return bot.parsed([base.text(person, f"answer of {person['first_name']}.") for person in everybody])


def all_open(bot: Muted) -> bool:
    """Whether every couple has both answers in its room."""
    for number in range(COUPLES):
        shown = text(bot.newest(-4_000_000_100 - number, "answer of"))
        if not all(f"answer of {person['first_name']}." in shown for person in people(number)):
            return False
    return True


async def test_answers_behind_a_flood_are_in_one_of_the_first_batches(tmp_path: Path) -> None:
    async with muted(tmp_path) as bot:
        everybody = await asked(bot, COUPLES)
        flood = bot.parsed([base.text(EVE, f"{number}") for number in range(FLOOD)])
        waiting = [asyncio.ensure_future(bot.app.engine.submit(NAME, [one])) for one in flood]
        await asyncio.sleep(0)
        await bot.app.engine.submit(NAME, answers(bot, everybody))
        assert sum(one.done() for one in waiting) <= 2 * MOST_AT_ONCE
        await asyncio.gather(*waiting)
        await bot.app.quiet()
        assert all_open(bot)


async def test_a_hundred_and_twenty_eight_accounts_flood_at_once(tmp_path: Path) -> None:
    platform = Open()
    async with muted(tmp_path, platform) as bot:
        everybody = await asked(bot, COUPLES)
        crowd = [base.user(6_000_000_100 + number, "Eve") for number in range(128)]
        flood = bot.parsed([base.text(one, f"{number}") for number in range(45) for one in crowd])
        waiting = [asyncio.ensure_future(platform.submit(flood[at : at + 100])) for at in range(0, len(flood), 100)]
        await asyncio.sleep(0)
        begun = len(platform.said)
        await platform.submit(answers(bot, everybody))
        # Of each who floods one, then of everybody one more: three rounds are enough for any two answers and what they open.
        assert sum(one.done() for one in waiting[:50]) <= 3 * MOST_AT_ONCE // 100
        await asyncio.gather(*waiting)
        await bot.app.quiet()
        assert all_open(bot)
        told = Counter(chat.id for chat, _, said in platform.said[begun:] if "a lot at once" in text(said))
        assert told == {str(one["id"]): 1 for one in crowd}


async def test_what_piled_up_while_the_bot_was_away_is_all_taken(tmp_path: Path) -> None:
    platform = Open()
    async with muted(tmp_path, platform) as bot:
        await asked(bot, 1)
        platform.drained.clear()
        ada = people(0)[0]
        await platform.submit(bot.parsed([base.text(ada, f"{number}") for number in range(90)]))
        await bot.app.quiet()
        assert sum("You have answered already" in text(said) for _, _, said in platform.said) == 89
        assert not any("a lot at once" in text(said) for _, _, said in platform.said)


async def test_messages_that_wait_for_one_chat_hold_up_no_other(tmp_path: Path) -> None:
    async with muted(tmp_path) as bot:
        await asked(bot, 1)
        begun = len(bot.platform.said)
        flood = bot.parsed([base.text(EVE, f"{number}") for number in range(400)])
        await bot.submits([*flood, *answers(bot, people(0))])
        chats = [chat.id for chat, _, _ in bot.platform.said[begun:]]
        for person in people(0):
            assert chats.index(str(person["id"])) < 20
