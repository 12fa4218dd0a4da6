"""Messages that wait for their time in the outbox, where they can still be taken back."""

import asyncio
import logging
from collections.abc import Callable, Coroutine, Sequence
from datetime import datetime, timedelta

from bot.policy import DELIVERY_PAUSE_SECONDS, NEWS_SECONDS_MOST
from storage.errors import StorageError
from storage.protocol import Store
from storage.records import OutboxMessage, Platform

log = logging.getLogger(__name__)


class HeldMessages:
    """Hands the messages of one platform to `send` when their time has come. `start` runs a task."""

    def __init__(
        self,
        store: Store,
        platform: Platform,
        clock: Callable[[], datetime],
        send: Callable[[Sequence[OutboxMessage]], None],
        start: Callable[[Coroutine[None, None, None]], None],
    ) -> None:
        self._store = store
        self._platform = platform
        self._clock = clock
        self._send = send
        self._start = start
        self._alarm: asyncio.TimerHandle | None = None
        self._stopped = False

    def hold(self, due: datetime) -> None:
        """A message waits until then; nothing is kept of it here."""
        if self._alarm is None:
            self._look_at(due)

    def _look_at(self, due: datetime) -> None:
        self._look_in(min((due - self._clock()).total_seconds(), NEWS_SECONDS_MOST))

    def _look_in(self, seconds: float) -> None:
        self._cancel()
        if self._stopped:
            return
        if seconds <= 0:
            self._start(self.look())
        else:
            self._alarm = asyncio.get_running_loop().call_later(seconds, self._look_in, 0)

    async def look(self) -> None:
        """Hand over the messages whose time has come: they can no longer be taken back."""
        now, platform = self._clock(), self._platform
        latest = now + timedelta(seconds=NEWS_SECONDS_MOST)
        try:
            found, following = await self._store.transact(
                lambda tx: (tx.outbox.come_due(platform, now, latest), tx.outbox.next_due(platform))
            )
        except StorageError as error:
            log.warning("the outbox cannot be written (%s)", error)
            self._look_in(DELIVERY_PAUSE_SECONDS)
            return
        self._send(found)
        if following is not None:
            self._look_at(following)

    def stop(self) -> None:
        """Look no more; what waits is in the outbox."""
        self._stopped = True
        self._cancel()

    def _cancel(self) -> None:
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None
