"""An event loop in which time passes only when nothing else is left to do."""

from __future__ import annotations

import asyncio
import selectors
from collections.abc import Callable, Coroutine, Mapping
from typing import Any, TypeVar

from tests.inplace import set_result

T = TypeVar("T")


class Deadlock(Exception):
    """Nothing is ready and no timer is set: on a real loop this would be a hang."""


class _Idle(selectors.BaseSelector):
    """Waits for nobody: there is no input in the simulation, so waiting means that time passes."""

    def __init__(self) -> None:
        self.passed = 0.0
        self._keys: dict[Any, selectors.SelectorKey] = {}

    def register(self, fileobj: Any, events: int, data: Any = None) -> selectors.SelectorKey:
        number = fileobj if isinstance(fileobj, int) else fileobj.fileno()
        self._keys[fileobj] = selectors.SelectorKey(fileobj, number, events, data)
        return self._keys[fileobj]

    def unregister(self, fileobj: Any) -> selectors.SelectorKey:
        return self._keys.pop(fileobj)

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        if timeout is None:
            raise Deadlock("nothing is ready and nothing is planned")
        self.passed += max(timeout, 0.0)
        return []

    def get_map(self) -> Mapping[Any, selectors.SelectorKey]:
        return self._keys


class VirtualLoop(asyncio.SelectorEventLoop):
    """asyncio's own loop on virtual time; what a callback raised is kept in `troubles`."""

    def __init__(self) -> None:
        self._idle = _Idle()
        self.troubles: list[dict[str, Any]] = []
        super().__init__(self._idle)
        self.set_exception_handler(lambda _loop, context: self.troubles.append(context))

    def run_in_executor(self, executor: Any, func: Callable[..., T], *args: Any) -> asyncio.Future[T]:  # type: ignore[override]
        """Do at once what would be done beside the loop: threads have a time of their own."""
        done: asyncio.Future[T] = self.create_future()
        set_result(done, func(*args))
        return done

    def time(self) -> float:
        """Seconds of virtual time since the beginning."""
        return self._idle.passed


def run(main: Coroutine[Any, Any, T]) -> T:
    """Run to the end on a virtual loop of its own."""
    with asyncio.Runner(loop_factory=VirtualLoop) as runner:
        return runner.run(main)
