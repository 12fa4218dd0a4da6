"""The hourly and minutely maintenance of a running bot."""

import asyncio
import logging
import time
from collections.abc import Callable
from datetime import datetime

from bot.dispatch.upkeep import Upkeep
from bot.policy import CLOCK_DISTRUST, CLOCK_LOOK_SECONDS, HOUSEKEEPING_SECONDS, SETTLING_SECONDS
from bot.runtime.clock import ClockGuard, now
from bot.runtime.logs import where

log = logging.getLogger(__name__)


async def keep_house(
    upkeep: Upkeep,
    wall: Callable[[], datetime] = now,
    steady: Callable[[], float] = time.monotonic,
    done: Callable[[], None] = lambda: None,
) -> None:
    """Correct the queue and post what goes round every minute, and delete expired data every hour. The time that counts
    cannot be moved forward by a wrong clock.
    """
    clock_guard = ClockGuard(CLOCK_DISTRUST)
    due = steady() + SETTLING_SECONDS
    while True:
        clock_guard.look(wall(), steady())
        try:
            await upkeep.correct_queue()
            await upkeep.go_round()
        except Exception as error:
            log.warning("the queue could not be updated (%s)", where(error))
        if steady() >= due:
            due = steady() + HOUSEKEEPING_SECONDS
            try:
                await upkeep.tidy(clock_guard.earliest_now())
                done()
            except Exception as error:
                log.error("the database could not be tidied up (%s); the next try is in an hour", where(error))
        await asyncio.sleep(CLOCK_LOOK_SECONDS)
