"""Watches the bot's own device while the bot runs, because somebody who uses the account elsewhere may remove its
signature.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Collection
from contextlib import suppress

from bot.runtime.logs import where
from bot.runtime.rate_limit import SlidingWindow

from .device import Device
from .identity import Obstacle
from .policy import APPROVAL_SECONDS, LOOK_SECONDS, LOOKS, TROUBLE_SECONDS

log = logging.getLogger(__name__)


class DeviceWatch:
    """Looks at the device's signature whenever the account's devices change, and now and then."""

    def __init__(self, device: Device) -> None:
        self._device = device
        self.tell: Callable[[str], Awaitable[None]] | None = None
        """Tells the admins of a master key that somebody else has given to the account."""
        self._news = asyncio.Event()
        self._looks = SlidingWindow(LOOKS)

    @property
    def signed(self) -> bool:
        """Whether every client accepts the bot, according to the last look."""
        standing = self._device.standing
        return standing is None or standing.signed or standing.obstacle is Obstacle.AWAY

    def note_changes(self, users: Collection[object]) -> None:
        """Note whose devices or identities have changed, according to a sync."""
        if self._device.user in users:
            self._news.set()

    async def run(self) -> None:
        """Look until cancelled. No error of it ends the bot."""
        loop = asyncio.get_running_loop()
        while True:
            try:
                await self._tell()
            except Exception as error:
                log.error("the admins could not be told of another identity (%s)", where(error))
            with suppress(TimeoutError):
                async with asyncio.timeout(self._pause()):
                    await self._news.wait()
            if self._news.is_set():
                await asyncio.sleep(self._looks.delay(loop.time()))
                self._looks.note(loop.time())
                self._news.clear()
            try:
                await self._device.get_signed()
            except Exception as error:
                log.error("the signature of the bot's device could not be looked after (%s)", where(error))

    async def _tell(self) -> None:
        if (master := self._device.foreign_identity()) and self.tell is not None:
            await self.tell(master)
            self._device.forget_foreign_identity()

    def _pause(self) -> float:
        standing = self._device.standing
        if standing is None or standing.signed:
            return LOOK_SECONDS
        return APPROVAL_SECONDS if standing.obstacle is Obstacle.APPROVAL else TROUBLE_SECONDS
