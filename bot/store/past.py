"""All that somebody was ever part of: for those who want their words back, or want to bring them along."""

from __future__ import annotations

from sqlalchemy import select

from bot.domain.people import Couple
from bot.speech import Account
from bot.store import tables as t
from bot.store.async_connection import AsyncConnection
from bot.store.columns import among
from bot.store.loading import COUPLES_BY_ID, PEOPLE_BY_ID, add_people
from bot.store.posts import holds_words
from bot.store.rounds import OF_COUPLES, ROUNDS, add_rounds, made, rows_of
from bot.store.scene import Scene, Standing, Wanted
from bot.store.vault import Vault

_COUPLES_OF = select(t.data_key.c.couple_id).where(among(t.data_key.c.person_id, "ids"))
_KEYS = select(t.data_key).where(among(t.data_key.c.couple_id, "couples"))
_ROUNDS_ALL = ROUNDS.where(OF_COUPLES)
_P, _O = t.posted.c, t.outbox.c
_POSTED = select(_P.couple_id, _P.platform, _P.chat, _P.ref, _P.at).where(among(_P.couple_id, "couples"))
_POSTING = select(_O.couple_id, _O.platform, _O.chat, _O.ref, _O.created_at, _O.kind, _O.id).where(
    among(_O.couple_id, "couples")
)


async def load_past(connection: AsyncConnection, wanted: Wanted, scene: Scene, vault: Vault) -> None:
    """Put couples, partners, keys and rounds of these people into the scene, and where words of theirs stand."""
    ids = {one.id for one in scene.people.values() if Account(one.platform, one.account) in wanted.pasts}
    ids |= wanted.pasts_by_id
    couples = {row.couple_id for row in await rows_of(connection, _COUPLES_OF, ids=ids)}
    scene.keys |= {(row.couple_id, row.person_id): row.key for row in await rows_of(connection, _KEYS, couples=couples)}
    for row in await rows_of(connection, COUPLES_BY_ID, ids=couples):
        scene.couples.setdefault(row[0], made(Couple, row))
    partners = {person_id for _couple_id, person_id in scene.keys}
    add_people(await rows_of(connection, PEOPLE_BY_ID, ids=partners), scene, vault)
    await _load_rounds(connection, couples, scene)
    for query in (_POSTED, _POSTING):
        found = await rows_of(connection, query, couples=couples)
        scene.standing += [Standing(*row) for row in found if holds_words(row.ref)]
    scene.index()


async def _load_rounds(connection: AsyncConnection, couples: set[int], scene: Scene) -> None:
    rows = [row for row in await rows_of(connection, _ROUNDS_ALL, couples=couples) if row.id not in scene.rounds]
    await add_rounds(connection, rows, scene)
