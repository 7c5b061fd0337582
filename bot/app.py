"""The one place that wires: store, features, engine, sender, clock and platforms."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from functools import partial
from typing import Any

from bot import logs
from bot.carrier import Forgetful, Platform, Submit
from bot.chores import Chores
from bot.clock import Clock, Jobs
from bot.decks import SOURCE
from bot.delivery import Delivery
from bot.door import Door, Patience
from bot.engine import Engine
from bot.export.exporter import Exporter
from bot.feature import House
from bot.ids import Ids, new_token
from bot.kit import Kit
from bot.naming import commands
from bot.outbox import Outbox
from bot.pacing import Limits, Pacer
from bot.reach import Reach
from bot.sheets import sheets
from bot.speech import Due, Event, Popup, Update
from bot.store import erasing, keycheck, missed, queue, schema
from bot.store.database import Database, NotEmptied
from bot.store.ledger import NAME as LEDGER
from bot.store.ledger import Ledger
from bot.store.vault import Vault
from bot.texts import Texts
from handlers import FEATURES

_OUTAGE = timedelta(minutes=10)
_BEAT = timedelta(minutes=1)
"""How often the bot notes that it is alive: a small computer's memory card is not written to every second."""
_STOP_WITHIN = 8.0
_DUE_AT_ONCE = 64


@dataclass(slots=True)
class App:
    """A bot that is put together and can be started; tests and the demo hand in platforms, clock and limits.

    Without `limits`, to each platform is sent what it allows.
    `ledger` is kept beside SQLite's file if not said otherwise. `patience` is how much is taken of one account; a test that
    floods on purpose hands in another. `new_id` and `new_token` make what nobody can guess.
    """

    database: Database
    vault: Vault
    platforms: Sequence[Platform]
    clock: Clock
    limits: Limits | None = None
    default_zone: str = "UTC"
    default_hour: time = time(19)
    ledger: Ledger | None = None
    texts: Texts = field(default_factory=Texts)
    new_id: Callable[[datetime], int] = field(default_factory=lambda: Ids())
    new_token: Callable[[], str] = field(default_factory=lambda: new_token)
    patience: Patience = field(default_factory=Patience)
    engine: Engine = field(init=False)
    outbox: Outbox = field(init=False)
    doors: dict[str, Door] = field(init=False)
    reach: Reach = field(init=False)
    broken: asyncio.Event = field(default_factory=asyncio.Event)
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)
    _beaten: datetime | None = None
    _left: datetime | None = None
    _answers: set[asyncio.Task[None]] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.reach = Reach(self.platforms)
        by_name = {platform.name: platform for platform in self.platforms}
        self.engine = Engine(self.database, self._kit(by_name), self.clock.now, lambda: self.outbox.wake())
        self.doors = {name: Door(self.patience, self.engine.kit.house.is_link) for name in by_name}
        pacers = {name: Pacer(self.limits or one.traits.limits) for name, one in by_name.items()}
        if self.ledger is None and self.database.file is not None:
            self.ledger = Ledger(self.database.file.with_name(LEDGER))
        chores = Chores(self.database, self.vault, self.ledger, by_name, self._report, self.clock.now)
        exporter = Exporter(self.database, self.engine.kit, by_name, self.clock.now)
        delivery = Delivery(self.vault, by_name, pacers, self._report, chores.by_kind() | {"export": exporter})
        self.outbox = Outbox(self.database, delivery, self.clock.now)
        for platform in self.platforms:
            if isinstance(platform, Forgetful):
                platform.catch_up(partial(self._missed, platform.name))

    def _kit(self, by_name: Mapping[str, Platform]) -> Kit:
        return Kit(
            texts=self.texts,
            vault=self.vault,
            house=House(FEATURES),
            new_id=self.new_id,
            new_token=self.new_token,
            ways={name: platform.way for name, platform in by_name.items()},
            platforms={name: platform.traits for name, platform in by_name.items()},
            default_zone=self.default_zone,
            default_hour=self.default_hour,
        )

    # -- life ---------------------------------------------------------------------------------------------

    @asynccontextmanager
    async def running(self) -> AsyncIterator[App]:
        """Everything but the jobs of the clock, until the block ends; then the turn in hand is finished.

        Raises BadKey, and then nothing was changed, if the vault has not the database's key.
        """
        async with self.database.begin() as connection:
            await schema.migrate(connection)
            await keycheck.settle(connection, self.vault)
            if self.ledger is not None:
                known = await erasing.last_noted(connection)
                await erasing.erase_again(connection, self.ledger.after(known), self.vault)
            self._left = await missed.last_alive(connection)
            await queue.beat(connection, self.clock.now(), _OUTAGE, caught_up=False)
        engine = self._begin(self.engine.run())
        listeners: list[asyncio.Task[None]] = []
        try:
            for platform in self.platforms:
                platform.furnish(sheets(self.engine.kit.house, self.texts))
            await self.reach.start()
            self._begin(self.outbox.run())
            listeners = [self._begin(self.reach.listen(one, self._submit(one))) for one in self.platforms]
            yield self
        finally:
            await self._stop([*self.reach.starts.values(), *listeners], engine)

    async def _missed(self, platform: str) -> tuple[datetime | None, Sequence[str]]:
        async with self.database.begin() as connection:
            return self._beaten or self._left, await missed.in_couples(connection, platform)

    async def _stop(self, listeners: list[asyncio.Task[None]], engine: asyncio.Task[None]) -> None:
        await _ended(listeners)
        await _ended([engine])
        self.outbox.stop()
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=_STOP_WITHIN)
        await _ended([*self._tasks])
        for platform in self.platforms:
            await platform.close()
        with suppress(NotEmptied):
            await self.database.checkpoint()
        await self.database.close()

    def _begin(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._ended)
        return task

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            logs.event("part-died", error=error)
            self.broken.set()

    async def publish_menus(self) -> None:
        """Show the commands where people look for them. Raises BadContent, and Refused for a token that is not taken."""
        house = self.engine.kit.house
        menus = {
            "" if language == SOURCE else language: commands(house, self.texts, language)
            for language in self.texts.languages
        }
        for platform in self.platforms:
            publishing = self.reach.publish(platform, menus)
            if self.reach.has_started(platform):
                await publishing
            else:
                self._begin(publishing)

    # -- in and out -----------------------------------------------------------------------------------------

    def _submit(self, platform: Platform) -> Submit:
        async def submit(updates: Sequence[Update]) -> None:
            for popup in await self._taken(platform, updates):
                task = self._begin(_answer(platform, popup))
                self._answers.add(task)
                task.add_done_callback(self._answers.discard)

        return submit

    async def _taken(self, platform: Platform, updates: Sequence[Update]) -> list[Popup]:
        door = self.doors[platform.name]
        # What piled up while the bot was away was not sent all at once.
        admitted = door.admit(updates, self._seconds) if platform.drained.is_set() else updates
        try:
            return await self.engine.submit(platform.name, admitted)
        except Exception:
            door.reset()
            raise

    @property
    def _seconds(self) -> float:
        return self.clock.now().timestamp()

    async def _report(self, platform: str, event: Event) -> None:
        await self.engine.submit(platform, [Update("", event)])

    async def tick(self) -> None:
        """Note that the bot is alive, and do what is due."""
        # While a platform is out of reach, what people write waits there: it counts first, and the bot was away.
        away = self.reach.away()
        if not away and (self._beaten is None or not timedelta() <= self.clock.now() - self._beaten < _BEAT):
            await self.note_alive(_OUTAGE)
        if len(away) < len(self.platforms):
            await self.work(away)

    async def note_alive(self, longest: timedelta | None = None) -> None:
        """Note that the bot is alive; a gap longer than this was an outage."""
        async with self.database.begin() as connection:
            await queue.beat(connection, self.clock.now(), longest)
        self._beaten = self.clock.now()

    async def work(self, away: Sequence[str] = ()) -> None:
        """Do what is due; not for couples with somebody on a platform that is `away`."""
        while True:
            async with self.database.begin() as connection:
                couples = await queue.due_couples(connection, self.clock.now(), _DUE_AT_ONCE, away)
            if not couples:
                return
            await self.engine.submit("", [Update("", Due(couple_id)) for couple_id in couples])

    async def quiet(self) -> None:
        """Return once nothing is under way: all is sent that can be sent now, all taps are answered."""
        while not self.outbox.idle.is_set() or self._answers:
            if self._answers:
                await asyncio.wait(self._answers)
            await self.outbox.idle.wait()

    async def next_moment(self) -> datetime | None:
        """When there is something to do again."""
        async with self.database.begin() as connection:
            due, send = await queue.next_due(connection), await queue.next_send(connection)
        if send is not None and (held := self.outbox.held_until) is not None:
            send = max(send, held)
        moments = due, send
        return min((moment for moment in moments if moment), default=None)

    async def sweep(self) -> None:
        """Look whether something may be tried again."""
        self.outbox.wake()

    async def purge(self) -> None:
        """Forget what has served, in the database, in its write-ahead log and in memory."""
        more = True
        while more:
            # A little at a time: what people write does not wait for the sweeping.
            async with self.database.begin() as connection:
                more = await queue.purge(connection, self.clock.now())
        with suppress(NotEmptied):
            await self.database.checkpoint()
        for pacer in self.outbox.delivery.pacers.values():
            pacer.forget(asyncio.get_running_loop().time())
        for door in self.doors.values():
            door.forget(self._seconds)

    def jobs(self) -> Jobs:
        """The clock's few jobs."""
        return Jobs({"tick": (self.tick, 1), "sweep": (self.sweep, 2), "purge": (self.purge, 3600)})


async def _answer(platform: Platform, popup: Popup) -> None:
    # What only makes sense now: if it is lost, the person taps again.
    try:
        await platform.popup(popup)
    except Exception as error:
        logs.event("popup-lost", platform=platform.name, error=error)


async def _ended(tasks: Sequence[asyncio.Task[Any]]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
