"""Long work that is done in pieces, while others work in between."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from bot.runtime.logs import where
from bot.runtime.single_task import SingleTask

log = logging.getLogger(__name__)


class Piecework:
    """Does pieces from the moment it is woken until nothing is left. `piece` returns whether there may be more."""

    def __init__(self, piece: Callable[[], Awaitable[bool]], pause: float) -> None:
        self._piece = piece
        self._pause = pause
        self._woken = False
        self._task = SingleTask()

    def wake(self) -> None:
        """There may be work. It is called in the event loop."""
        self._woken = True
        if not self._task.is_running:
            self._task.begin(self._work())

    async def _work(self) -> None:
        more = False
        while self._woken or more:
            self._woken = False
            try:
                more = await self._piece()
                await asyncio.sleep(self._pause if more else 0)
            except Exception as error:
                log.error("a piece of work has failed (%s); it is tried again within a minute", where(error))
                return

    async def idle(self) -> None:
        """Wait until nothing is left."""
        await self._task.idle()

    async def stop(self) -> None:
        """Stop; a piece that has begun is either done or not done at all."""
        await self._task.stop()
