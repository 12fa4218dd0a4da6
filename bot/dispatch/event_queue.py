"""The events that are in the inbox and being handled: in order for each account, and tried again after a failure."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Protocol

from bot.dispatch.reply_resolver import ReplyTargetUnknown
from bot.messaging.events import Event
from bot.policy import (
    EVENT_LONGEST_PAUSE_SECONDS,
    EVENT_PAUSE_SECONDS,
    EVENT_TRIES,
    EVENTS_AT_ONCE,
    EVENTS_WAITING_MOST,
    IN_VAIN_MOST,
    SHORT_PAUSE_SECONDS,
)
from bot.runtime.backoff import Backoff
from bot.runtime.keyed_queue import KeyedQueue
from bot.runtime.logs import where
from storage.errors import StorageUnavailable
from storage.records import Address, InboxEvent

log = logging.getLogger(__name__)


class Handle(Protocol):
    """Handles one event in one transaction. It raises ReplyTargetUnknown only if `patiently`."""

    def __call__(self, stored: InboxEvent, event: Event, *, patiently: bool) -> Awaitable[None]: ...


class EventQueue:
    """Hands each event to `handle`, at most `EVENTS_AT_ONCE` at a time.

    While the database is unavailable, an event is tried again. An event that fails for other reasons `EVENT_TRIES`
    times is handed to `set_aside`, which must not raise.
    """

    def __init__(self, handle: Handle, set_aside: Callable[[InboxEvent, Event], Awaitable[None]]) -> None:
        self._handle = handle
        self._set_aside = set_aside
        self._in_vain: set[Address] = set()  # the chats in which a long wait was in vain
        self._queues: KeyedQueue[tuple[InboxEvent, Event]] = KeyedQueue(self._handle_surely, EVENTS_AT_ONCE)

    def put(self, stored: InboxEvent, event: Event) -> None:
        """Put an event behind the others of its account."""
        self._queues.put((event.platform, event.account), (stored, event))

    async def below_limit(self) -> None:
        """Wait until fewer than `EVENTS_WAITING_MOST` events are waiting."""
        await self._queues.below(EVENTS_WAITING_MOST)

    async def idle(self) -> None:
        """Wait until every event has been handled."""
        await self._queues.empty()

    async def stop(self) -> None:
        """Stop handling. An event that was being handled is either committed or still in the inbox."""
        await self._queues.stop()

    async def _handle_surely(self, item: tuple[InboxEvent, Event]) -> None:
        stored, event = item
        backoff, tries = Backoff(EVENT_PAUSE_SECONDS, EVENT_LONGEST_PAUSE_SECONDS), 0
        rest = Backoff(EVENT_PAUSE_SECONDS, EVENT_LONGEST_PAUSE_SECONDS)
        while True:
            longest = SHORT_PAUSE_SECONDS if event.address in self._in_vain else EVENT_LONGEST_PAUSE_SECONDS
            try:
                return await self._handle(stored, event, patiently=rest.peek() < longest)
            except StorageUnavailable as error:
                log.warning("the database cannot be used now (%s); trying again in %.1f s", error, backoff.peek())
            except ReplyTargetUnknown:
                await self._queues.rest(rest.next())
                if rest.peek() == EVENT_LONGEST_PAUSE_SECONDS:
                    self._note_in_vain(event.address)
                continue
            except Exception as error:
                tries += 1
                log.error("event %d failed: %s", stored.id, where(error))
                if tries >= EVENT_TRIES:
                    log.error("event %d is set aside for good; `undersigned check` counts such events", stored.id)
                    return await self._set_aside(stored, event)
            await asyncio.sleep(backoff.next())

    def _note_in_vain(self, address: Address) -> None:
        """Remember that somebody has answered a message that is not found; the next time, the wait is short."""
        if len(self._in_vain) >= IN_VAIN_MOST:
            self._in_vain.clear()
        self._in_vain.add(address)
