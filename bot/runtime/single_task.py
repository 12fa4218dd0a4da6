"""One task at a time, which can be waited for and stopped."""

import asyncio
from collections.abc import Coroutine
from typing import Any


class SingleTask:
    """Runs a coroutine beside everything else; another one only when that has ended. It is used in the event loop."""

    def __init__(self) -> None:
        self._task: asyncio.Task[None] | None = None

    @property
    def is_running(self) -> bool:
        return self._task is not None and not self._task.done()

    def begin(self, work: Coroutine[Any, Any, None]) -> None:
        """Begin a work. RuntimeError if another one is running: the caller asks first."""
        if self.is_running:
            work.close()
            raise RuntimeError("another work is running")
        self._task = asyncio.create_task(work)

    async def idle(self) -> None:
        """Wait until the work has ended, in whichever way."""
        if self._task is not None:
            await asyncio.wait([self._task])

    async def stop(self) -> None:
        """Cancel the work, and wait until it has ended."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.wait([self._task])
