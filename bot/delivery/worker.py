"""Delivers the messages of the outbox to a platform, in order and within its rate limits, and retries until they
arrive.

Private chats come before the admin group, decisions before cards that nobody has seen yet, and such cards before
reports. Of a slot only the latest content is sent. A fault in one chat does not delay other chats.
"""

import asyncio
import logging
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from itertools import chain

from bot.delivery import bookkeeping
from bot.delivery.chat_queue import ChatQueue, first_of, has_turn
from bot.delivery.held import HeldMessages
from bot.delivery.label import Label
from bot.delivery.pace import Pace
from bot.delivery.sender import ChatMigrated, RecipientUnreachable, Rejected, RetryLater, Sender
from bot.delivery.topics import Topics
from bot.messaging.messages import DELIVERIES, Delivery
from bot.messaging.replies import confusing
from bot.policy import DELIVERIES_WAITING_MOST, DELIVERY_LONGEST_PAUSE_SECONDS, DELIVERY_PAUSE_SECONDS
from bot.runtime.backoff import Backoff
from bot.runtime.clock import now
from bot.runtime.logs import where
from storage.errors import StorageError
from storage.protocol import Store
from storage.records import Address, OutboxMessage, Priority

log = logging.getLogger(__name__)


class DeliveryWorker:
    """Delivers the outgoing messages of one letter on one platform. All workers of a platform share its `pace`.

    `insists(address)` tells whether messages for a chat are never given up (the admin groups). `moved(old, new)` is
    called when a chat has a new address. `label` marks what is delivered, where there are several letters.
    """

    def __init__(
        self,
        store: Store,
        sender: Sender,
        pace: Pace,
        *,
        insists: Callable[[Address], bool],
        moved: Callable[[Address, Address], None],
        clock: Callable[[], datetime] = now,
        label: Label | None = None,
        topics: Topics | None = None,
    ) -> None:
        self._store = store
        self._sender = sender
        self._insists = insists
        self._moved = moved
        self._clock = clock
        self.held = HeldMessages(store, sender.platform, clock, self.send, self._start)
        self._pace = pace
        self._label = label
        self._topics = topics
        self._queues: dict[str, ChatQueue] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._stopping = False
        self._shorter = asyncio.Event()

    async def resume(self) -> None:
        """Continue with the messages that the last run left in the outbox."""
        last = 0
        while True:
            chunk = await self._store.transact(partial(bookkeeping.next_undelivered, last))
            if not chunk:
                return
            self.send(chunk)
            last = chunk[-1].id

    def send(self, outgoing_messages: Sequence[OutboxMessage]) -> None:
        """Queue outgoing messages that are committed in the outbox; messages of other platforms are ignored."""
        for outgoing in outgoing_messages:
            if outgoing.address.platform is not self._sender.platform:
                continue
            if outgoing.due is None:
                self._line_up(outgoing)
            else:
                self.held.hold(outgoing.due)

    async def eased(self) -> None:
        """Wait while too many messages wait for delivery, because receiving more events would only fill the memory."""
        while self._backlog() >= DELIVERIES_WAITING_MOST:
            self._shorter.clear()
            await self._shorter.wait()

    def _backlog(self) -> int:
        """The number of waiting outgoing messages. Chats that a platform has closed for long do not count, so that
        other chats continue.
        """
        soon = asyncio.get_running_loop().time() + DELIVERY_LONGEST_PAUSE_SECONDS
        return sum(len(queue.waiting) for queue in self._queues.values() if queue.not_before <= soon)

    def _line_up(self, outgoing: OutboxMessage) -> None:
        if outgoing.priority == Priority.ANSWERS and not self._sender.capabilities.answered_in_words:
            self._start(self._answer(outgoing))
            return
        chat = outgoing.address.chat
        queue = self._queues.get(chat)
        if queue is None:
            queue = self._queues[chat] = ChatQueue(
                self._pace.window(chat), Backoff(DELIVERY_PAUSE_SECONDS, DELIVERY_LONGEST_PAUSE_SECONDS)
            )
            self._start(self._serve(chat, queue))
        queue.push(outgoing)

    def _start(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def idle(self) -> None:
        """Wait until everything has been delivered."""
        while self._tasks:
            await asyncio.wait(set(self._tasks))

    async def stop(self, grace: float) -> None:
        """Stop delivering. Deliveries that have begun get `grace` seconds to finish; the other messages stay in the
        outbox.
        """
        self._stopping = True
        self.held.stop()
        for queue in self._queues.values():
            queue.stopping = True
            queue.arrived.set()
        if self._tasks:
            await asyncio.wait(set(self._tasks), timeout=grace)
        for task in set(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _answer(self, outgoing: OutboxMessage) -> None:
        """Answer a press at once: platforms do not limit such answers, and a late answer is useless."""
        try:
            async with self._pace.places:
                await self._sender.deliver(outgoing, DELIVERIES.validate_json(outgoing.body), None)
        except (RetryLater, RecipientUnreachable, Rejected, ChatMigrated):
            pass
        except Exception as error:
            log.error("a press could not be answered: %s", type(error).__name__)
        await self._take_out(outgoing, None)

    async def _serve(self, chat: str, queue: ChatQueue) -> None:
        loop = asyncio.get_running_loop()
        try:
            while not self._stopping and (outgoing := queue.first()) is not None:
                urgent = outgoing.priority < Priority.CARDS
                delay = max(queue.not_before - loop.time(), queue.window.delay(loop.time(), urgent=urgent))
                if delay > 0:
                    await first_of(queue.arrived, delay)
                    continue
                if not await has_turn(
                    queue, outgoing, self._pace.rate_limiter, self._label.slug if self._label else ""
                ):
                    continue
                if self._stopping:
                    break
                if outgoing.id in queue.waiting:  # no newer message has replaced it meanwhile
                    queue.window.note(loop.time())
                    await self._try(queue, outgoing)
        finally:
            del self._queues[chat]
            self._pace.window(chat)  # one of the latest chats, whose windows are kept

    async def _try(self, queue: ChatQueue, outgoing: OutboxMessage) -> None:
        """Try once to deliver. The outgoing message stays in its queue until it can be removed from the outbox."""
        queue.begun, is_taken = outgoing.id, False
        try:
            message, is_taken = await self._deliver(outgoing), True
        except RetryLater as wait:
            if not wait.perhaps:
                queue.take_back(outgoing)
            if wait.everywhere and wait.seconds is not None:
                self._pace.rate_limiter.close(wait.seconds)
            return self._pause(queue, wait.seconds)
        except RecipientUnreachable as unreachable:
            if self._insists(outgoing.address):
                if not queue.shut:
                    log.error(
                        "the admin group cannot be reached (%s): is the bot still a member, may it write and delete "
                        "there? What waits for it is kept",
                        unreachable.reason or "nobody is there",
                    )
                queue.shut = True
                queue.take_back(outgoing)
                return self._pause(queue, DELIVERY_LONGEST_PAUSE_SECONDS)
            if unreachable.reason:
                log.error("outgoing message %d was given up: %s", outgoing.id, unreachable.reason)
            message = None
        except Rejected as refused:
            log.error("outgoing message %d was refused for good: %s", outgoing.id, refused)
            message = None
            if self._insists(outgoing.address) and (short := bookkeeping.shorter(outgoing)) is not None:
                queue.take_back(outgoing)
                return await self._exchange(queue, outgoing, short)
        except ChatMigrated as new:
            queue.take_back(outgoing)
            return await self._follow(queue, outgoing, Address(outgoing.address.platform, new.chat))
        except Exception as error:
            # A full disk or a bug: the other messages of this queue must not wait behind it for ever.
            log.error("outgoing message %d could not be delivered: %s", outgoing.id, where(error))
            queue.take_back(outgoing)
            return self._pause(queue, None)
        if queue.shut:
            log.info("the admin group can be reached again")
        queue.shut = False
        queue.backoff.reset()
        queue.remove(outgoing)
        self._shorter.set()
        return await self._take_out(outgoing, message, is_taken=is_taken)

    async def _deliver(self, outgoing: OutboxMessage) -> str | None:
        delivery = DELIVERIES.validate_json(outgoing.body)
        shown = None
        if delivery.form and not delivery.replaces and not delivery.as_new:
            shown = await self._store.transact(partial(bookkeeping.form_in_view, outgoing))
        if outgoing.slot and not delivery.as_new:
            shown, before = await self._store.transact(
                partial(bookkeeping.shown_and_offered, outgoing, self._sender.capabilities)
            )
            # What a card or the queue offers is about signatures whose text it shows: another text is another message.
            listed = delivery.message is not None and not self._insists(outgoing.address)
            if delivery.message is not None and listed and confusing(list(chain(*delivery.message.choices)), before):
                shown = None  # a new message, below
        if self._label is not None:
            delivery = self._label.put_on(delivery, outgoing.address)
            outgoing = replace(outgoing, letter=self._label.slug)

        async def send(delivery: Delivery) -> str | None:
            async with self._pace.places:
                return await self._sender.deliver(outgoing, delivery, shown)

        return await (self._topics.deliver(outgoing.address, delivery, send) if self._topics else send(delivery))

    def _pause(self, queue: ChatQueue, seconds: float | None) -> None:
        pause = queue.backoff.next() if seconds is None else seconds
        queue.not_before = asyncio.get_running_loop().time() + pause
        self._shorter.set()

    async def _take_out(self, outgoing: OutboxMessage, message: str | None, *, is_taken: bool = True) -> None:
        """Remove a delivered message from the outbox; try until the disk accepts it, because the message has been
        sent.
        """
        group = self._insists(outgoing.address)
        refused = None if is_taken else self._clock()
        note = partial(
            bookkeeping.note_delivered, outgoing, message, self._sender.capabilities, group=group, refused=refused
        )
        backoff = Backoff(DELIVERY_PAUSE_SECONDS, DELIVERY_LONGEST_PAUSE_SECONDS)
        while True:
            try:
                following = await self._store.transact(note)
            except StorageError as error:
                seconds = backoff.next()
                log.warning("the outbox cannot be written (%s); trying again in %.0f s", error, seconds)
                await asyncio.sleep(seconds)
            else:
                for each in following:
                    self._line_up(each)
                return

    async def _exchange(self, queue: ChatQueue, outgoing: OutboxMessage, instead: Delivery) -> None:
        """Replace an outgoing message that is refused for good by another one."""
        try:
            posted = await self._store.transact(
                lambda tx: (
                    tx.outbox.post(replace(outgoing, body=DELIVERIES.dump_json(instead)))
                    if bookkeeping.is_latest(outgoing, tx)
                    else None
                )
            )
        except StorageError as error:
            log.warning("the outbox cannot be written (%s)", error)
            return self._pause(queue, None)
        queue.remove(outgoing)
        if posted is not None:
            self._line_up(posted)
        return None

    async def _follow(self, queue: ChatQueue, outgoing: OutboxMessage, new: Address) -> None:
        try:
            again = await self._store.transact(partial(bookkeeping.follow, outgoing, new))
        except StorageError as error:
            log.warning("the outbox cannot be written (%s)", error)
            return self._pause(queue, None)
        self._moved(outgoing.address, new)
        queue.remove(outgoing)
        self._shorter.set()
        if again is not None:
            self._line_up(again)
        return None
