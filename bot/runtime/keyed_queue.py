"""A queue per key: items with the same key are handled in order, items with different keys at the same time."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Hashable
from typing import Generic, TypeVar

T = TypeVar("T")


class KeyedQueue(Generic[T]):
    """Calls `work` with each item, with at most `limit` calls at a time. `work` must handle its own errors."""

    def __init__(self, work: Callable[[T], Awaitable[None]], limit: int) -> None:
        self._work = work
        self._places = asyncio.Semaphore(limit)
        self._queues: dict[Hashable, deque[T]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._count = 0
        self._fewer = asyncio.Event()

    def put(self, key: Hashable, item: T) -> None:
        """Put an item behind the others with its key."""
        self._count += 1
        queue = self._queues.get(key)
        if queue is not None:
            queue.append(item)
            return
        queue = self._queues[key] = deque([item])
        task = asyncio.create_task(self._drain(key, queue))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _drain(self, key: Hashable, queue: deque[T]) -> None:
        try:
            while queue:
                async with self._places:
                    await self._work(queue[0])
                queue.popleft()
                self._count -= 1
                self._fewer.set()
        finally:
            del self._queues[key]

    async def rest(self, seconds: float) -> None:
        """Wait for some seconds in the middle of `work`, while items with other keys are handled."""
        self._places.release()
        try:
            await asyncio.sleep(seconds)
        finally:
            await self._places.acquire()

    async def below(self, most: int) -> None:
        """Wait until fewer than `most` items are waiting."""
        while self._count >= most:
            self._fewer.clear()
            await self._fewer.wait()

    async def empty(self) -> None:
        """Wait until every item has been handled."""
        while self._tasks:
            await asyncio.wait(set(self._tasks))

    async def stop(self) -> None:
        """Stop, and drop the items that have not been handled; they are still in the inbox."""
        for task in set(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
