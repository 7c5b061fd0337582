"""Sending under limits, with the server 50 ms away: how near to the limit, and never above it."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from time import perf_counter

from benchmarks import stock
from benchmarks.child import Child, Control, child, fake_api
from benchmarks.sending import PERSON
from benchmarks.setting import Setting
from benchmarks.table import Goal, Row
from bot.pacing import Limits, Pacer

AWAY = 0.05
BUSY, EACH = 20, 6
_HAIR = 1e-6
"""Reservations a second apart differ by a rounding error from a second."""
_CHATTY = Goal("ours", most=5, always=True)
_tokens = itertools.count(1)


@dataclass(frozen=True, slots=True)
class Plan:
    """So many messages at a limit, so many times; in some runs a few chats get several."""

    limit: int
    count: int
    times: int
    busy: bool = False


@dataclass(frozen=True, slots=True)
class Sent:
    """When each message arrived (and in which chat), what was reserved, CPU ms a message.

    `burst` are those that a limit on sliding seconds lets go at once.
    """

    burst: int
    arrived: list[tuple[float, str]]
    reserved: list[float]
    cpu: float

    @property
    def rate(self) -> float:
        """Messages a second, from the first of the first burst to the first of the last, or from last to last if that is less."""
        at, count = [when for when, _chat in self.arrived], len(self.arrived) - self.burst
        return count / max(at[count] - at[0], at[-1] - at[self.burst - 1])


def plans(setting: Setting) -> list[Plan]:
    """What is measured."""
    if setting.full:
        return [Plan(limit, 3000, setting.times, limit == 300) for limit in (30, 300, 1000)]
    if setting.quick:
        return [Plan(30, 120, 1), Plan(300, 1800, 1, busy=True), Plan(1000, 2000, 2)]
    setting.notes.append("30/s is measured with 600 messages once, 300/s three times; --full takes 3,000 each time")
    return [Plan(30, 600, 1), Plan(300, 3000, 3, busy=True), Plan(1000, 3000, setting.times)]


def run(setting: Setting) -> list[Row]:
    """All rows of sending."""
    rows: list[Row] = []
    if not stock.LIMITER:
        setting.notes.append(
            "the library's AIORateLimiter needs aiolimiter, which is not installed: its Bot sends unlimited"
        )
    with fake_api() as control:
        for plan in plans(setting):
            runs = [(_ours(control, setting, plan), _stock(control, plan)) for _ in range(plan.times)]
            rows += _rows(plan, [one for one, _ in runs], [two for _, two in runs])
    return [*rows, *_paced(), *_cost(setting)]


def _ours(control: Control, setting: Setting, plan: Plan) -> Sent:
    token = f"{next(_tokens)}:ours"
    shape = (plan.count, BUSY if plan.busy else 0, EACH, 0)
    with child("sending", control.url, token, setting.fresh("sends"), plan.limit, *shape) as sender:
        sender.hear()
        return _measured(control, plan, token, sender, 1)


def _stock(control: Control, plan: Plan) -> Sent:
    token = f"{next(_tokens)}:stock"
    # The library is too slow to wait for thousands; without a limiter it has no burst either.
    count = min(plan.count, 2 * plan.limit) if stock.LIMITER else 150
    with child("stock", control.url, token, plan.limit, count) as sender:
        sender.hear()
        return _measured(control, Plan(plan.limit, count, 1), token, sender, plan.limit if stock.LIMITER else 1)


def _measured(control: Control, plan: Plan, token: str, sender: Child, burst: int) -> Sent:
    control("delay", seconds=AWAY)
    before = sender.usage()["cpu"]
    reserved = sender.hear()
    cpu = (sender.usage()["cpu"] - before) / plan.count * 1e3
    control("delay", seconds=0)
    calls = control("arrivals", token=token)
    arrived = [(at, chat) for at, method, chat in calls if method == "sendMessage"]
    if len(arrived) != plan.count:
        raise AssertionError(f"{len(arrived)} of {plan.count} messages arrived")
    return Sent(burst, arrived, reserved if isinstance(reserved, list) else [], cpu)


def most_within(moments: Sequence[float], seconds: float) -> int:
    """How many of these moments lie in one sliding window of so many seconds, at most."""
    ordered = sorted(moments)
    first = most = 0
    for last, at in enumerate(ordered):
        while at - ordered[first] >= seconds - _HAIR:
            first += 1
        most = max(most, last - first + 1)
    return most


def _rows(plan: Plan, ours: list[Sent], other: list[Sent]) -> list[Row]:
    beside = "AIORateLimiter" if stock.LIMITER else "stock Bot, no limiter"
    name = f"{plan.count:,} messages at {plan.limit:,}/s, 50 ms away"
    of_limit = [one.rate / plan.limit for one in ours], [one.rate / plan.limit for one in other]
    most = Goal("ours", most=plan.limit, always=True)
    rows = [
        Row(name, "of the limit", *of_limit, beside, Goal("ours", least=0.97)),
        Row("  CPU", "ms/message", [one.cpu for one in ours], [one.cpu for one in other], beside),
        Row("  most reserved in any second", "messages", [most_within(one.reserved, 1) for one in ours], goal=most),
        Row("  most arriving in any second", "messages", *_arriving(ours, other), beside, most),
    ]
    if plan.busy:
        rows.append(
            Row("  one chat, most in any 2 s (1/s after 3)", "messages", [_chatty(one) for one in ours], goal=_CHATTY)
        )
    return rows


def _arriving(ours: list[Sent], other: list[Sent]) -> tuple[list[int], list[int]]:
    def most(sent: Sent) -> int:
        return most_within([at for at, _chat in sent.arrived], 1)

    return [most(one) for one in ours], [most(one) for one in other]


def _chatty(sent: Sent) -> int:
    chats = {str(PERSON + number) for number in range(BUSY)}
    return max(most_within([at for at, where in sent.arrived if where == chat], 2) for chat in chats)


def _paced() -> list[Row]:
    """A group and a chat that are written to for ten minutes, on a clock of our own."""
    group = [at for at in _times(Pacer(Limits()), "group", 300, room=True) if at < 600]
    chat = [at for at in _times(Pacer(Limits()), "chat", 600, room=False) if at < 600]
    return [
        Row(
            "a group, most in any minute", "messages", [most_within(group, 60)], goal=Goal("ours", most=20, always=True)
        ),
        Row("  of what is allowed in 10 minutes", "of the limit", [len(group) / 200], goal=Goal("ours", least=0.97)),
        Row(
            "a chat, most in any 10 s (1/s after 3)",
            "messages",
            [most_within(chat, 10)],
            goal=Goal("ours", most=13, always=True),
        ),
    ]


def _times(pacer: Pacer, chat: str, count: int, *, room: bool) -> list[float]:
    now, times = 0.0, []
    for _ in range(count):
        # As the sender does: first until the chat is free, then until there is a slot.
        now = pacer.free(chat, now, room=room)
        now = pacer.reserve(chat, now, room=room)
        times.append(now)
    return times


def _cost(setting: Setting) -> list[Row]:
    pairs = [(_reserving(100_000), _reserving(100)) for _ in range(setting.times)]
    ours, few = [one for one, _ in pairs], [two for _, two in pairs]
    return [Row("a reservation with 100,000 chats known", "µs", ours, few, "100 chats known", Goal("ours", most=5.0))]


def _reserving(known: int) -> float:
    pacer, chats = Pacer(Limits(overall=1000)), [str(number) for number in range(known)]
    for chat in chats:
        pacer.reserve(chat, 0.0, room=False)
    asked = [chats[number * 7919 % known] for number in range(10_000)]
    began = perf_counter()
    for at, chat in enumerate(asked):
        pacer.reserve(chat, at / 1000, room=False)
    return (perf_counter() - began) / len(asked) * 1e6
