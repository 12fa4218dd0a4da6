"""Tests that wait for hours of virtual time and are over at once."""

import asyncio
import functools
import selectors
from collections.abc import Callable, Coroutine
from typing import Any


class VirtualTimeLoop(asyncio.SelectorEventLoop):
    """An event loop whose clock leaps to the next timer once nothing else is left to do."""

    def __init__(self) -> None:
        selector = selectors.DefaultSelector()
        super().__init__(selector)
        self._now = 0.0
        self._look = selector.select
        selector.select = self._leap  # type: ignore[method-assign]

    def time(self) -> float:
        return self._now

    def _leap(self, timeout: float | None = None) -> list[Any]:
        found = self._look(0)
        if not found and timeout is None:
            raise AssertionError("nothing is left that could ever happen")
        if not found and timeout is not None:
            self._now += timeout
        return found


def in_virtual_time(scene: Callable[..., Coroutine[Any, Any, None]]) -> Callable[..., None]:
    """Play a scene on the clock that leaps; it may wait for hours."""

    @functools.wraps(scene)
    def play(*given: Any, **named: Any) -> None:
        with asyncio.Runner(loop_factory=VirtualTimeLoop) as runner:
            runner.run(scene(*given, **named))

    return play
