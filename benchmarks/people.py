"""Couples who have found each other already, and what they write."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from bot.domain.people import Couple, Person
from bot.speech import Account, Chat, Said, Sender, Update, Words
from bot.store.database import Database
from bot.store.saving import save
from bot.store.scene import Scene
from bot.store.vault import Vault

PLATFORM = "telegram"
BATCH = 500
START = datetime(2026, 3, 2, 8, tzinfo=UTC)
_COUPLES, _PEOPLE, _ACCOUNTS, _ROOMS = 1 << 58, (1 << 58) + (1 << 40), 1_000_000_000, 2_000_000_000
NAMES = ("Alice", "Bob")
TEXT = "We walked home the long way round, and you carried both umbrellas although it had stopped raining long before."


def couple_id(number: int) -> int:
    """The id of a couple by its number."""
    return _COUPLES + number


def person_id(number: int, side: int) -> int:
    """The id of one of the two."""
    return _PEOPLE + 2 * number + side


def account(number: int, side: int) -> int:
    """Their account, which is their private chat as well."""
    return _ACCOUNTS + 2 * number + side


def room(number: int) -> int:
    """The group of a couple."""
    return -(_ROOMS + number)


def person(vault: Vault, number: int, side: int, now: datetime) -> Person:
    """One of the two, with a data key."""
    key = vault.new_key(couple_id(number), person_id(number, side))
    known = {"name": NAMES[side], "zone": "UTC", "couple_id": couple_id(number), "consented_at": now, "key": key}
    return Person(person_id(number, side), PLATFORM, str(account(number, side)), now, **known)  # type: ignore[arg-type]


def couple(number: int, now: datetime, due: datetime, *, with_room: bool = False) -> Couple:
    """A couple whose prompt is due at an instant, and every day at that hour."""
    hour = due.time().replace(second=0, microsecond=0)
    place = (PLATFORM, str(room(number))) if with_room else ("", "")
    return Couple(couple_id(number), now, "en", "UTC", hour, *place, agenda={"prompt": due})


async def settle(database: Database, vault: Vault, numbers: range, now: datetime, *, with_room: bool = False) -> None:
    """Put these couples into the database; their prompt is due."""
    for start in range(numbers.start, numbers.stop, BATCH):
        scene = Scene()
        for number in range(start, min(start + BATCH, numbers.stop)):
            for side in (0, 1):
                scene.people.change({person_id(number, side): person(vault, number, side, now)})
            scene.couples.change({couple_id(number): couple(number, now, now, with_room=with_room)})
        async with database.begin() as connection:
            await save(connection, scene, vault)


def mark(number: int, side: int) -> str:
    """A word that only this answer holds."""
    return f"zq{2 * number + side}zq"


def answer(update_id: int, number: int, side: int) -> Update:
    """What one of the two answers, as the engine gets it."""
    where = str(account(number, side))
    sender = Sender(Account(PLATFORM, where), NAMES[side], "en")
    words = Words(f"{mark(number, side)} {TEXT}")
    return Update(str(update_id), Said(sender, Chat(PLATFORM, where), str(update_id), words))


def raw_answer(update_id: int, number: int, side: int) -> dict[str, Any]:
    """The same as the Bot API gives it."""
    where = account(number, side)
    user = {"id": where, "is_bot": False, "first_name": NAMES[side], "language_code": "en"}
    chat = {"id": where, "first_name": NAMES[side], "type": "private"}
    message = {"message_id": update_id, "from": user, "chat": chat, "date": 1767225600}
    return {"update_id": update_id, "message": message | {"text": f"{mark(number, side)} {TEXT}"}}
