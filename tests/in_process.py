"""The whole bot in the process of a test."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.app import run
from bot.settings import Settings


@asynccontextmanager
async def running(settings: Settings) -> AsyncIterator[None]:
    """The bot runs meanwhile, and is stopped at the end. A bot that has ended before by itself fails the test."""
    task = asyncio.create_task(run(settings))
    try:
        yield
        assert not task.done()
    finally:
        task.cancel()
        (end,) = await asyncio.gather(task, return_exceptions=True)
        assert isinstance(end, asyncio.CancelledError), repr(end)
