"""Work in queues: what has the same key is done in its order, different keys are served at once."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Hashable
from typing import Generic, TypeVar

T = TypeVar("T")


class KeyedQueue(Generic[T]):
    """Hands each item to `work`, at most `limit` at a time; `work` must deal with its own errors."""

    def __init__(self, work: Callable[[T], Awaitable[None]], limit: int) -> None:
        self._work = work
        self._places = asyncio.Semaphore(limit)
        self._queues: dict[Hashable, deque[T]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._count = 0
        self._fewer = asyncio.Event()

    def put(self, key: Hashable, item: T) -> None:
        """Line the item up behind the others of its key."""
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
        """Wait in the middle of `work`, and let others of another key go on meanwhile."""
        self._places.release()
        try:
            await asyncio.sleep(seconds)
        finally:
            await self._places.acquire()

    async def below(self, most: int) -> None:
        """Wait until less than that many items wait."""
        while self._count >= most:
            self._fewer.clear()
            await self._fewer.wait()

    async def empty(self) -> None:
        """Wait until everything that has been put is done."""
        while self._tasks:
            await asyncio.wait(set(self._tasks))

    async def stop(self) -> None:
        """Give up what has not been done; the inbox still has it."""
        for task in set(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
