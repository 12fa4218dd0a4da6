"""A queue in which no key is in work twice at once."""

import asyncio
from collections.abc import Hashable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)


class SingleQueue(Generic[K]):
    """What is put while it waits or is in work comes once more, when that is done."""

    def __init__(self) -> None:
        self._queue: asyncio.Queue[K] = asyncio.Queue()
        self._known: set[K] = set()
        self._again: set[K] = set()

    def put(self, key: K) -> None:
        """There is something to do for a key."""
        if key in self._known:
            self._again.add(key)
        else:
            self._known.add(key)
            self._queue.put_nowait(key)

    async def get(self) -> K:
        """The next key. It is in work until it is `done`."""
        return await self._queue.get()

    def done(self, key: K) -> None:
        """A key is not in work any more."""
        self._known.discard(key)
        if key in self._again:
            self._again.discard(key)
            self.put(key)
