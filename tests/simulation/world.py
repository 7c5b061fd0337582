"""One world: its couples, their days, the bot's lives, and the oracle that watches."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.speech import Event
from bot.store.vault import Vault
from tests.simulation import meeting
from tests.simulation.chance import Dice, randomness
from tests.simulation.driver import DEAD
from tests.simulation.fate import Pair, Script, plan_day, visit
from tests.simulation.human import Human
from tests.simulation.ledger import Ledger
from tests.simulation.life import Life, texts
from tests.simulation.loop import VirtualLoop
from tests.simulation.model import Couple
from tests.simulation.moods import SLOT
from tests.simulation.oracle import Oracle, Violation
from tests.simulation.order import Order
from tests.simulation.peer import Peer
from tests.simulation.places import FIRST, SECOND, Place

COUPLES, DAYS = 100, 10
_STARTS = ((2026, 3, 4, 8), (2026, 3, 25, 8), (2026, 10, 21, 8), (2026, 10, 28, 8))
"""In each of these spans the clocks of one of the two zones change."""
_ZONES = ("Europe/Berlin", "America/New_York")
_HOMES = ["11", "22", "11", "12", "11", "22", "11", "21", "22", "12"]
"""On which platform the two of every tenth couple are."""
_OFF_THE_TICK = timedelta(seconds=7.137)
_MOST_SWEEPS = 12
_DOWN = (1, 5, 20, 45, 170)
_LATE = timedelta(hours=3)
"""So long what somebody did in a practice may still have its effect: a platform was away."""


class World:
    """Deterministic in its seed. With a `script` people do what it says, and the platform and the process are at their best."""

    def __init__(
        self, seed: int, directory: Path, couples: int = COUPLES, days: int = DAYS, script: Script | None = None
    ) -> None:
        self.seed, self.days, self.script = seed, days, script
        self.start = datetime(*_STARTS[seed % len(_STARTS)], tzinfo=UTC)
        loop = asyncio.get_running_loop()
        assert isinstance(loop, VirtualLoop)
        self.loop = loop
        vault = Vault(bytes(32), randomness(seed, "vault"))
        self.oracle = Oracle(vault, self.now)
        order = Order()
        self.peers = {
            name: Peer(name, seed, self.oracle, self.oracle.blocked, self._is_calm, order) for name in (FIRST, SECOND)
        }
        self.life = Life(seed, directory, [*self.peers.values()], order, vault, self.now)
        self.oracle.ledger = Ledger(self.life, vault, texts())
        self.pairs = [self._pair(number) for number in range(couples)]
        self.counts: Counter[str] = Counter()
        self._dice = Dice(seed, "world")
        self._settled = False
        self._begun: set[int] = set()

    def now(self) -> datetime:
        """Virtual time."""
        return self.start + timedelta(seconds=self.loop.time())

    # -- who ------------------------------------------------------------------------------------------------

    def _pair(self, number: int) -> Pair:
        names = (f"p{number}a", f"p{number}b")
        zone = ZoneInfo(_ZONES[number % 2])
        couple = Couple(number, names, zone)
        homes = [(FIRST, SECOND)[int(which) - 1] for which in _HOMES[number % len(_HOMES)]]
        private = [self._place(name, True, number, home) for name, home in zip(names, homes, strict=True)]
        room = self._place(f"room{number}", False, number, homes[0]) if number % 5 < 2 else None
        self.oracle.add(couple, private, room)
        one, two = (Human(who.id, couple, self.peers[who.platform], self.oracle) for who in private)
        return Pair(couple, one, two, room, Dice(self.seed, number, "couple"))

    def _place(self, name: str, private: bool, number: int, platform: str) -> Place:
        places = self.peers[platform].places
        places[name] = Place(name, private, number, platform)
        return places[name]

    def _is_calm(self, place: Place) -> bool:
        """No faults while people meet, nor in the two hours before the day's account is made."""
        if self.script or not self._settled:
            return True
        return 17 <= self.now().astimezone(self.pairs[place.couple].couple.zone).hour < 19

    # -- time -----------------------------------------------------------------------------------------------

    async def run(self) -> Counter[str]:
        """Live through all days. Raises Violation."""
        with self.life.heard():
            try:
                await self._live()
            except BaseException:
                await self.life.bury()
                raise
            finally:
                self.oracle.ledger.close()
        return self.summary()

    async def _live(self) -> None:
        self.life.launch()
        await self._meet()
        end = self.start + timedelta(days=self.days, hours=15, minutes=30)
        while (moment := self._next_mark()) < end:
            await asyncio.sleep((moment - self.now()).total_seconds())
            await self._mark(moment - _OFF_THE_TICK)
        await self.life.end()
        self._judge(files=True)

    def _next_mark(self) -> datetime:
        passed = (self.now() - self.start - _OFF_THE_TICK) // SLOT
        return self.start + SLOT * (passed + 1) + _OFF_THE_TICK

    async def _meet(self) -> None:
        """Everybody becomes a couple."""
        await self._living(self.life.quiet)
        for pair in self.pairs:
            pair.breath = meeting.in_room(*pair.both, pair.room) if pair.room else meeting.in_private(*pair.both)
        while self._breathe():
            await self._living(self.life.quiet)
        for pair in self.pairs:
            pair.couple.begin(self.now())
        self._settled = True

    def _breathe(self) -> bool:
        """The next breath of all who are meeting the bot."""
        going = [pair for pair in self.pairs if pair.breath is not None]
        for pair in going:
            assert pair.breath is not None
            events = next(pair.breath, None)
            if events is None:
                pair.breath = None
            else:
                self._tell(events)
        return bool(going)

    def _tell(self, events: Iterable[Event]) -> None:
        for event in events:
            self.peers[event.chat.platform].tell(event)  # type: ignore[union-attr]

    async def _mark(self, mark: datetime) -> None:
        """A moment at which things happen."""
        self._arm(mark)
        self._outages(mark)
        visit(self.pairs, mark)
        await self._tick()
        self._settle()
        self._act(mark)
        await self._living(self.life.quiet)
        if [human for pair in self.pairs for human in pair.both if human.breathe()]:
            await self._living(self.life.quiet)
        self._settle()
        await self._practise(mark)
        await self._calm_down()
        self._settle()
        self._judge()
        await self._account(mark)

    def _settle(self, *pairs: Pair) -> None:
        """Who has begun a practice at some time, or does so now."""
        begun = [one for one in self.pairs if one.couple.practices or one.couple.number in self._begun]
        self.oracle.sealed.settle(pair.couple for pair in pairs or begun)

    async def _practise(self, mark: datetime) -> None:
        """One of two after the other, each in a breath of their own: what a practice is, the store says after each."""
        self.oracle.sealed.practising = {
            who: at for who, at in self.oracle.sealed.practising.items() if at > self.now() - _LATE
        }
        some = [pair for pair in self.pairs if any(human.wants_to(mark) for human in pair.both)]
        while going := [(pair, human) for pair in some if (human := self._practising(pair, mark)) is not None]:
            for pair, human in going:
                self._begun.add(pair.couple.number)
                human.peer.tell(*human.practise())
            await self._living(self.life.quiet)
            self._settle(*(pair for pair, _human in going))

    @staticmethod
    def _practising(pair: Pair, mark: datetime) -> Human | None:
        begun = [human for human in pair.both if human.session is not None]
        return next((human for human in begun or pair.both if human.begin_session(mark)), None)

    def _act(self, mark: datetime) -> None:
        for pair in self.pairs:
            for human in pair.both:
                human.act(mark)
        self._breathe()

    async def _calm_down(self) -> None:
        """What a platform put off is tried again."""
        for _ in range(_MOST_SWEEPS):
            if not any(peer.disturbed for peer in self.peers.values()):
                return
            for peer in self.peers.values():
                peer.disturbed = False
            await asyncio.sleep(40)
            await self._living(self.life.sweep)

    async def _tick(self) -> None:
        """Time goes on for the bot and for the model; the process may die in it."""
        await self._living(self.life.quiet)
        due = [pair.couple for pair in self.pairs if pair.couple.is_due(self.now())]
        undo = {couple.number: couple.undoing() for couple in due}
        for couple in due:
            couple.tick(self.now())
        if not await self.life.unless_it_dies(self._ticked):
            await self._revive()
            self._undo_undone(due, undo)
            await self._tick()

    async def _ticked(self) -> None:
        await self.life.tick()
        await self.life.quiet()

    def _undo_undone(self, due: list[Couple], undo: dict[int, Callable[[], None]]) -> None:
        days = self.life.days()
        for couple in due:
            if days.get(couple.two[0]) != (couple.day.isoformat() if couple.day else None):
                undo[couple.number]()

    def _outages(self, mark: datetime) -> None:
        """Each platform has its own; what was to be sent meanwhile has come before the day's account is made."""
        calm = self.script or any(13 <= hour <= 18 for hour in self._hours(mark))
        for peer in self.peers.values():
            began = Dice(self.seed, peer.name, mark.date(), "outage").below(50)
            peer.down = not calm and began <= mark.hour < began + 2

    @staticmethod
    def _hours(mark: datetime) -> list[int]:
        return [mark.astimezone(ZoneInfo(zone)).hour for zone in _ZONES]

    # -- life and death ---------------------------------------------------------------------------------------

    def _arm(self, mark: datetime) -> None:
        quiet = any(15 <= hour <= 18 for hour in self._hours(mark))
        self.life.fuse.armed = not (self.script or quiet)

    async def _living(self, work: Callable[[], object]) -> None:
        """Do something with the process, however often it has to be started for that."""
        while not await self.life.unless_it_dies(work):  # type: ignore[arg-type]
            await self._revive()

    def _downtime(self) -> timedelta:
        down = timedelta(minutes=self._dice.choice(_DOWN))
        # What was handed over and not committed must mean the same afterwards: a line is asked for ten minutes, a day turns.
        turns = any(
            pair.couple.couple_day(self.now()) != pair.couple.couple_day(self.now() + down) for pair in self.pairs
        )
        asked = any(pair.couple.line_asked(self.now()) or any(one.session for one in pair.both) for pair in self.pairs)
        return timedelta(minutes=1) if turns or asked else down

    async def _revive(self) -> None:
        await self.life.bury()
        for peer in self.peers.values():
            peer.forget_fresh()
        self._judge(files=True)
        down = self._downtime()
        await asyncio.sleep(down.total_seconds() / 2)
        if not any(human.session for pair in self.pairs for human in pair.both):
            self._act(self.now())
        await asyncio.sleep(down.total_seconds() / 2)
        self.life.launch()
        self._arm(self.now())

    # -- the day's account ------------------------------------------------------------------------------------

    async def _account(self, mark: datetime) -> None:
        for pair in self.pairs:
            local = mark.astimezone(pair.couple.zone)
            if local.hour == 18:
                self._account_for(pair, mark)
        if mark.hour == 12:
            self._judge(files=True)
            await self._living(self.life.purge)

    def _account_for(self, pair: Pair, mark: datetime) -> None:
        self.counts["couple-days"] += pair.couple.paired and pair.couple.asked_at is not None
        self.oracle.calm(pair.couple)
        hour = pair.couple.due or mark + SLOT
        if hour != pair.planned:
            pair.planned = hour
            (self.script or plan_day)(pair, hour)
        apart = not pair.couple.paired and pair.breath is None
        if apart and not self.oracle.blocked.intersection(pair.couple.two):
            pair.breath = meeting.in_private(*pair.both)

    def _judge(self, *, files: bool = False) -> None:
        broken = [*self.oracle.broken, *(f"words in {leak}" for leak in self.life.leaks(files))]
        broken += [f"the log says {line}" for line in self.life.complaints()]
        troubles = [one for one in self.loop.troubles if DEAD not in str(one.get("exception"))]
        broken += [f"unhandled: {trouble}" for trouble in troubles]
        if broken:
            raise Violation(f"seed {self.seed}: " + "; ".join(broken[:3]) + f" | replay: {self.replay}")

    @property
    def replay(self) -> str:
        """The line that runs this world again."""
        return f"python -m tests.simulation --seed {self.seed} --couples {len(self.pairs)} --days {self.days}"

    def summary(self) -> Counter[str]:
        """What has been lived through so far."""
        openings = sum(pair.couple.openings for pair in self.pairs)
        swaps = sum(pair.couple.swaps for pair in self.pairs)
        counts = self.counts + Counter(openings=openings, swaps=swaps, deaths=self.life.deaths)
        return sum((peer.counts for peer in self.peers.values()), counts)
