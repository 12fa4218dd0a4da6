"""Delivery: takes outgoing messages out of the outbox to a platform, in order, paced, again and again until they
arrive.

People come before the admin group, decisions before cards that nobody has seen yet, and those before reports. Of a
slot only the latest content is sent. One chat's trouble delays nobody else.
"""

import asyncio
import logging
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain

from bot.delivery.chat_queue import ChatQueue
from bot.delivery.sender import ChatMigrated, RecipientUnreachable, Rejected, RetryLater, Sender
from bot.messaging.actions import Act
from bot.messaging.messages import DELIVERIES, OFFERS, Choice, Delivery, Message
from bot.messaging.replies import confusing, offered_now
from bot.runtime.backoff import Backoff
from bot.runtime.rate_limit import Limit, RateLimiter, SlidingWindow
from storage.errors import StorageError
from storage.protocol import Store, Transaction
from storage.records import Address, OutboxMessage, Priority

log = logging.getLogger(__name__)

FIRST_PAUSE_SECONDS = 1.0
LONGEST_PAUSE_SECONDS = 60.0
DELIVERIES_AT_ONCE = 100
# How many outgoing messages may wait in memory before no more events are taken in; see `DeliveryWorker.eased`.
BACKLOG_MOST = 5000
_OUTBOX_CHUNK = 500
# What stands, where a message cannot be deleted any more, in place of one that has been sent anew further down.
MOVED_DOWN = Message("⬇️")
# What stands in place of a message that the platform does not take: the number tells which.
REFUSED = "⚠️"


class DeliveryWorker:
    """Delivers one platform's outgoing messages.

    `insists(address)` names chats that are never given up (the admin groups); `moved` is told of new addresses.
    """

    def __init__(
        self,
        store: Store,
        sender: Sender,
        overall: Limit,
        *,
        insists: Callable[[Address], bool],
        moved: Callable[[Address, Address], None],
    ) -> None:
        self._store = store
        self._sender = sender
        self._insists = insists
        self._moved = moved
        self._rate_limiter = RateLimiter(overall)
        self._places = asyncio.Semaphore(DELIVERIES_AT_ONCE)
        self._queues: dict[str, ChatQueue] = {}
        self._windows: dict[str, SlidingWindow] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._stopping = False
        self._shorter = asyncio.Event()

    async def resume(self) -> None:
        """Go on with what the last run left in the outbox."""
        last = 0
        while True:
            chunk = await self._store.transact(partial(_undelivered, last))
            if not chunk:
                return
            self.send(chunk)
            last = chunk[-1].id

    def send(self, outgoing_messages: Sequence[OutboxMessage]) -> None:
        """Take over outgoing messages that are in the outbox for good; those of other platforms are left alone."""
        for outgoing in outgoing_messages:
            if outgoing.address.platform is self._sender.platform:
                self._line_up(outgoing)

    async def eased(self) -> None:
        """Wait while too much waits to be delivered: to take in more would fill the memory and help nobody."""
        while self._backlog() >= BACKLOG_MOST:
            self._shorter.clear()
            await self._shorter.wait()

    def _backlog(self) -> int:
        """How many outgoing messages wait, leaving aside the chats that a platform has shut for long: others go on
        meanwhile.
        """
        soon = asyncio.get_running_loop().time() + LONGEST_PAUSE_SECONDS
        return sum(len(queue.waiting) for queue in self._queues.values() if queue.not_before <= soon)

    def _line_up(self, outgoing: OutboxMessage) -> None:
        if outgoing.priority == Priority.ANSWERS:
            self._start(self._answer(outgoing))
            return
        chat = outgoing.address.chat
        queue = self._queues.get(chat)
        if queue is None:
            queue = self._queues[chat] = ChatQueue(
                self._window(chat), Backoff(FIRST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS)
            )
            self._start(self._serve(chat, queue))
        queue.push(outgoing)

    def _window(self, chat: str) -> SlidingWindow:
        window = self._windows.pop(chat, None)
        return window or SlidingWindow(self._sender.limit(chat))

    def _start(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def idle(self) -> None:
        """Wait until everything has been delivered."""
        while self._tasks:
            await asyncio.wait(set(self._tasks))

    async def stop(self, grace: float) -> None:
        """Stop delivering. What is on its way gets some seconds to arrive; the rest stays in the outbox."""
        self._stopping = True
        for queue in self._queues.values():
            queue.arrived.set()
        if self._tasks:
            await asyncio.wait(set(self._tasks), timeout=grace)
        for task in set(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _answer(self, outgoing: OutboxMessage) -> None:
        """Answer a press at once: platforms do not limit that, and it is worth nothing later."""
        try:
            async with self._places:
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
                    await _first_of(queue.arrived, delay)
                    continue
                await self._rate_limiter.enter(outgoing.priority)
                if self._stopping:
                    break
                if outgoing.id in queue.waiting:  # nothing newer has taken its place meanwhile
                    queue.window.note(loop.time())
                    await self._try(queue, outgoing)
        finally:
            del self._queues[chat]
            self._remember(chat, queue.window)

    def _remember(self, chat: str, window: SlidingWindow) -> None:
        """Keep the windows of the chats served last: somebody quick must not get around the limit."""
        self._windows[chat] = window
        while len(self._windows) > 1000:
            del self._windows[next(iter(self._windows))]

    async def _try(self, queue: ChatQueue, outgoing: OutboxMessage) -> None:
        """One attempt to deliver. The outgoing message stays in its queue until it is out of the outbox."""
        queue.begun = outgoing.id
        try:
            message = await self._deliver(outgoing)
        except RetryLater as wait:
            if not wait.perhaps:
                queue.take_back(outgoing)
            if wait.everywhere and wait.seconds is not None:
                self._rate_limiter.close(wait.seconds)
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
                return self._pause(queue, LONGEST_PAUSE_SECONDS)
            if unreachable.reason:
                log.error("outgoing message %d was given up: %s", outgoing.id, unreachable.reason)
            message = None
        except Rejected as refused:
            log.error("outgoing message %d was refused for good: %s", outgoing.id, refused)
            message = None
            if self._insists(outgoing.address) and (shorter := _shorter(outgoing)) is not None:
                queue.take_back(outgoing)
                return await self._exchange(queue, outgoing, shorter)
        except ChatMigrated as new:
            queue.take_back(outgoing)
            return await self._follow(queue, outgoing, Address(outgoing.address.platform, new.chat))
        except Exception as error:
            # A disk that refuses, or a bug: the others in this queue must not wait for ever behind it.
            log.error("outgoing message %d could not be delivered: %s", outgoing.id, type(error).__name__)
            queue.take_back(outgoing)
            return self._pause(queue, None)
        if queue.shut:
            log.info("the admin group can be reached again")
        queue.shut = False
        queue.backoff.reset()
        queue.remove(outgoing)
        self._shorter.set()
        await self._take_out(outgoing, message)
        return None

    async def _deliver(self, outgoing: OutboxMessage) -> str | None:
        delivery = DELIVERIES.validate_json(outgoing.body)
        shown = None
        if outgoing.slot and not delivery.as_new:
            shown, before = await self._store.transact(partial(self._shown, outgoing))
            if delivery.message is not None and confusing(list(chain(*delivery.message.choices)), before):
                shown = None  # a new message, below
        async with self._places:
            return await self._sender.deliver(outgoing, delivery, shown)

    def _shown(self, outgoing: OutboxMessage, tx: Transaction) -> tuple[str | None, tuple[Choice, ...]]:
        """The message that shows an outgoing message's slot, and what it is known to offer."""
        shown = tx.mail.shown(outgoing)
        offer = (
            tx.mail.offered(outgoing.address, shown) if shown and self._sender.capabilities.answered_in_words else None
        )
        return shown, OFFERS.validate_json(offer.choices) if offer else ()

    def _pause(self, queue: ChatQueue, seconds: float | None) -> None:
        if seconds is None:
            seconds = queue.backoff.next()
        queue.not_before = asyncio.get_running_loop().time() + seconds
        self._shorter.set()

    async def _take_out(self, outgoing: OutboxMessage, message: str | None) -> None:
        """Take a delivered outgoing message out of the outbox, however long the disk refuses: it has been sent."""
        backoff = Backoff(FIRST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS)
        while True:
            try:
                former = await self._store.transact(partial(self._note_delivered, outgoing, message))
            except StorageError as error:
                seconds = backoff.next()
                log.warning("the outbox cannot be written (%s); trying again in %.0f s", error, seconds)
                await asyncio.sleep(seconds)
            else:
                if former is not None:
                    self._line_up(former)
                return

    def _note_delivered(self, outgoing: OutboxMessage, message: str | None, tx: Transaction) -> OutboxMessage | None:
        """Take an outgoing message out of the outbox; a new message of a slot leaves another there, which removes the
        former.
        """
        delivery = DELIVERIES.validate_json(outgoing.body)
        former = tx.mail.shown(outgoing) if outgoing.slot and message is not None else None
        can = self._sender.capabilities
        tx.mail.delivered(outgoing, message)
        if message is not None and can.answered_in_words and delivery.message is not None:
            self._note_offered(outgoing, message, list(chain(*delivery.message.choices)), tx)
        if former is None or former == message or not (delivery.as_new or can.answered_in_words or can.keeps_edits):
            return None
        gone = Delivery(MOVED_DOWN, replaces=former, removes=True)
        return tx.mail.post(OutboxMessage(outgoing.address, DELIVERIES.dump_json(gone), priority=outgoing.priority))

    def _note_offered(self, outgoing: OutboxMessage, message: str, choices: Sequence[Choice], tx: Transaction) -> None:
        # A group shows many cards at once, a private chat asks one thing at a time.
        group = self._insists(outgoing.address)
        before = tx.mail.offered(outgoing.address, message) if group else None
        offered = offered_now(list(map(_nameless, choices)), OFFERS.validate_json(before.choices) if before else ())
        if offered:
            tx.mail.offer(outgoing, message, OFFERS.dump_json(offered), alone=not group)

    async def _exchange(self, queue: ChatQueue, outgoing: OutboxMessage, instead: Delivery) -> None:
        """Bring something else in place of what is refused for good."""
        try:
            posted = await self._store.transact(
                lambda tx: (
                    tx.mail.post(replace(outgoing, body=DELIVERIES.dump_json(instead)))
                    if tx.mail.undelivered(outgoing.id - 1, 1) == [outgoing]
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
        def work(tx: Transaction) -> OutboxMessage | None:
            tx.mail.moved(outgoing.address, new)
            # Newer content of its slot may have taken its place, and must not be overwritten.
            if tx.mail.undelivered(outgoing.id - 1, 1) != [outgoing]:
                return None
            tx.mail.delivered(replace(outgoing, notifies=0), None)
            return tx.mail.post(replace(outgoing, address=new))

        try:
            again = await self._store.transact(work)
        except StorageError as error:
            log.warning("the outbox cannot be written (%s)", error)
            return self._pause(queue, None)
        self._moved(outgoing.address, new)
        queue.remove(outgoing)
        self._shorter.set()
        if again is not None:
            self._line_up(again)
        return None


def _shorter(outgoing: OutboxMessage) -> Delivery | None:
    """What an admin group sees of something that the platform will never take: its name, and that it is there."""
    delivery = DELIVERIES.validate_json(outgoing.body)
    if not outgoing.slot or delivery.message is None or delivery.removes or delivery.message.text.startswith(REFUSED):
        return None
    number = outgoing.slot.number
    return replace(delivery, message=Message(f"{REFUSED} #{number}" if number else f"{REFUSED} /pending"))


def _nameless(choice: Choice) -> Choice:
    """A choice as it need be remembered: without the words of the signer that stand on some."""
    private = choice.action is not None and choice.action.act in (Act.KEEP, Act.PICK)
    return replace(choice, label="") if private else choice


def _undelivered(after: int, tx: Transaction) -> list[OutboxMessage]:
    return tx.mail.undelivered(after, _OUTBOX_CHUNK)


async def _first_of(arrived: asyncio.Event, seconds: float) -> None:
    """Wait some seconds, or until something more urgent may have come."""
    arrived.clear()
    try:
        async with asyncio.timeout(seconds):
            await arrived.wait()
    except TimeoutError:
        pass
