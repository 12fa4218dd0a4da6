"""Limits of messages per period, for one chat and for all chats together."""

import asyncio
import heapq
import itertools
from collections import deque
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limit:
    """A number of messages in a number of seconds; a few of them are reserved for urgent messages."""

    messages: int
    seconds: float
    kept: int = 0


class SlidingWindow:
    """Tells how long to wait so that the limit holds in every period of its length."""

    def __init__(self, limit: Limit) -> None:
        self._limit = limit
        self._sent: deque[float] = deque(maxlen=limit.messages)

    def delay(self, now: float, *, urgent: bool = True) -> float:
        """Seconds until the next message may go."""
        allowed = self._limit.messages - (0 if urgent else self._limit.kept)
        if len(self._sent) < allowed:
            return 0.0
        return max(0.0, self._sent[-allowed] + self._limit.seconds - now)

    def note(self, now: float) -> None:
        """Note that a message is sent now."""
        self._sent.append(now)


class RateLimiter:
    """Lets deliveries pass within the overall limit of the platform, the most urgent first.

    Those that are equally urgent pass by turns of their lanes, so that one lane with many delays the others by one
    delivery each.
    """

    def __init__(self, limit: Limit) -> None:
        self._window = SlidingWindow(limit)
        self._queue: list[tuple[int, int, int, asyncio.Future[None]]] = []
        self._turn: dict[int, int] = {}
        """By priority, the turn that passes now. A lane has each turn once."""
        self._turns: dict[tuple[int, str], int] = {}
        """By priority and lane, the last turn that was given."""
        self._numbers = itertools.count()
        self._opener: asyncio.TimerHandle | None = None
        self._closed_until = 0.0

    def close(self, seconds: float) -> None:
        """Stop all deliveries for some seconds."""
        self._closed_until = max(self._closed_until, asyncio.get_running_loop().time() + seconds)

    def _delay(self, now: float) -> float:
        return max(self._window.delay(now), self._closed_until - now)

    def enter_at_once(self) -> bool:
        """Let a delivery pass if none has to wait now; whether it has passed."""
        now = asyncio.get_running_loop().time()
        if self._queue or self._delay(now) > 0:
            return False
        self._window.note(now)
        return True

    async def enter(self, priority: int, lane: str = "") -> None:
        """Wait until this delivery of a lane may pass; a lower `priority` passes first."""
        if self.enter_at_once():
            return
        passed = asyncio.get_running_loop().create_future()
        turn = max(self._turn.get(priority, 0), self._turns.get((priority, lane), 0)) + 1
        self._turns[priority, lane] = turn
        heapq.heappush(self._queue, (priority, turn, next(self._numbers), passed))
        if self._opener is None:
            self._open()
        await passed

    def _open(self) -> None:
        loop = asyncio.get_running_loop()
        self._opener = None
        while self._queue:
            delay = self._delay(loop.time())
            if delay > 0:
                self._opener = loop.call_later(delay, self._open)
                return
            priority, turn, _, passed = heapq.heappop(self._queue)
            self._turn[priority] = turn
            if not passed.done():
                self._window.note(loop.time())
                passed.set_result(None)
        self._turn.clear()
        self._turns.clear()
