"""Delivery: takes parcels out of the outbox to a platform, in order, paced, again and again until they arrive.

People come before the admin group, decisions before cards that nobody has seen yet, and those before reports. Of a
slot only the latest content is sent. One chat's trouble delays nobody else.
"""

import asyncio
import logging
import sqlite3
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain

from bot.delivery.chat_queue import _Lane
from bot.delivery.sender import Carrier, MovedTo, Refused, Unreachable, Wait
from bot.delivery.unit_of_work import ANSWERS, CARDS
from bot.messaging.actions import Act
from bot.messaging.messages import DELIVERIES, OFFERS, Choice, Delivery, Message
from bot.messaging.replies import confusing, offered_now
from bot.runtime.backoff import Backoff
from bot.runtime.rate_limit import Limit, Turnstile, Window
from storage.protocol import Store, Transaction
from storage.records import Address, Parcel

log = logging.getLogger(__name__)

FIRST_PAUSE_SECONDS = 1.0
LONGEST_PAUSE_SECONDS = 60.0
DELIVERIES_AT_ONCE = 100
# How many parcels may wait in memory before no more events are taken in; see `Courier.eased`.
BACKLOG_MOST = 5000
_OUTBOX_CHUNK = 500
# What stands, where a message cannot be deleted any more, in place of one that has been sent anew further down.
MOVED_DOWN = Message("⬇️")
# What stands in place of a message that the platform does not take: the number tells which.
REFUSED = "⚠️"


class Courier:
    """Delivers one platform's parcels.

    `insists(address)` names chats that are never given up (the admin groups); `moved` is told of new addresses.
    """

    def __init__(
        self,
        store: Store,
        carrier: Carrier,
        overall: Limit,
        *,
        insists: Callable[[Address], bool],
        moved: Callable[[Address, Address], None],
    ) -> None:
        self._store = store
        self._carrier = carrier
        self._insists = insists
        self._moved = moved
        self._turnstile = Turnstile(overall)
        self._places = asyncio.Semaphore(DELIVERIES_AT_ONCE)
        self._lanes: dict[str, _Lane] = {}
        self._windows: dict[str, Window] = {}
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

    def send(self, parcels: Sequence[Parcel]) -> None:
        """Take over parcels that are in the outbox for good; those of other platforms are left alone."""
        for parcel in parcels:
            if parcel.address.platform is self._carrier.platform:
                self._line_up(parcel)

    async def eased(self) -> None:
        """Wait while too much waits to be delivered: to take in more would fill the memory and help nobody."""
        while self._backlog() >= BACKLOG_MOST:
            self._shorter.clear()
            await self._shorter.wait()

    def _backlog(self) -> int:
        """How many parcels wait, leaving aside the chats that a platform has shut for long: others go on meanwhile."""
        soon = asyncio.get_running_loop().time() + LONGEST_PAUSE_SECONDS
        return sum(len(lane.waiting) for lane in self._lanes.values() if lane.not_before <= soon)

    def _line_up(self, parcel: Parcel) -> None:
        if parcel.urgency == ANSWERS:
            self._start(self._answer(parcel))
            return
        chat = parcel.address.chat
        lane = self._lanes.get(chat)
        if lane is None:
            lane = self._lanes[chat] = _Lane(self._window(chat), Backoff(FIRST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS))
            self._start(self._serve(chat, lane))
        lane.push(parcel)

    def _window(self, chat: str) -> Window:
        window = self._windows.pop(chat, None)
        return window or Window(self._carrier.limit(chat))

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
        for lane in self._lanes.values():
            lane.arrived.set()
        if self._tasks:
            await asyncio.wait(set(self._tasks), timeout=grace)
        for task in set(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _answer(self, parcel: Parcel) -> None:
        """Answer a press at once: platforms do not limit that, and it is worth nothing later."""
        try:
            async with self._places:
                await self._carrier.deliver(parcel, DELIVERIES.validate_json(parcel.body), None)
        except (Wait, Unreachable, Refused, MovedTo):
            pass
        except Exception as error:
            log.error("a press could not be answered: %s", type(error).__name__)
        await self._take_out(parcel, None)

    async def _serve(self, chat: str, lane: _Lane) -> None:
        loop = asyncio.get_running_loop()
        try:
            while not self._stopping and (parcel := lane.first()) is not None:
                urgent = parcel.urgency < CARDS
                delay = max(lane.not_before - loop.time(), lane.window.delay(loop.time(), urgent=urgent))
                if delay > 0:
                    await _first_of(lane.arrived, delay)
                    continue
                await self._turnstile.enter(parcel.urgency)
                if self._stopping:
                    break
                if parcel.id in lane.waiting:  # nothing newer has taken its place meanwhile
                    lane.window.note(loop.time())
                    await self._try(lane, parcel)
        finally:
            del self._lanes[chat]
            self._remember(chat, lane.window)

    def _remember(self, chat: str, window: Window) -> None:
        """Keep the windows of the chats served last: somebody quick must not get around the limit."""
        self._windows[chat] = window
        while len(self._windows) > 1000:
            del self._windows[next(iter(self._windows))]

    async def _try(self, lane: _Lane, parcel: Parcel) -> None:
        """One attempt to deliver. The parcel stays in its lane until it is out of the outbox."""
        lane.begun = parcel.id
        try:
            message = await self._deliver(parcel)
        except Wait as wait:
            if not wait.perhaps:
                lane.take_back(parcel)
            if wait.everywhere and wait.seconds is not None:
                self._turnstile.close(wait.seconds)
            return self._pause(lane, wait.seconds)
        except Unreachable as unreachable:
            if self._insists(parcel.address):
                if not lane.shut:
                    log.error(
                        "the admin group cannot be reached (%s): is the bot still a member, may it write and delete "
                        "there? What waits for it is kept",
                        unreachable.reason or "nobody is there",
                    )
                lane.shut = True
                lane.take_back(parcel)
                return self._pause(lane, LONGEST_PAUSE_SECONDS)
            if unreachable.reason:
                log.error("parcel %d was given up: %s", parcel.id, unreachable.reason)
            message = None
        except Refused as refused:
            log.error("parcel %d was refused for good: %s", parcel.id, refused)
            message = None
            if self._insists(parcel.address) and (shorter := _shorter(parcel)) is not None:
                lane.take_back(parcel)
                return await self._exchange(lane, parcel, shorter)
        except MovedTo as new:
            lane.take_back(parcel)
            return await self._follow(lane, parcel, Address(parcel.address.platform, new.chat))
        except Exception as error:
            # A disk that refuses, or a bug: the others in this lane must not wait for ever behind it.
            log.error("parcel %d could not be delivered: %s", parcel.id, type(error).__name__)
            lane.take_back(parcel)
            return self._pause(lane, None)
        if lane.shut:
            log.info("the admin group can be reached again")
        lane.shut = False
        lane.backoff.reset()
        lane.remove(parcel)
        self._shorter.set()
        await self._take_out(parcel, message)
        return None

    async def _deliver(self, parcel: Parcel) -> str | None:
        delivery = DELIVERIES.validate_json(parcel.body)
        shown = None
        if parcel.slot and not delivery.afresh:
            shown, before = await self._store.transact(partial(self._shown, parcel))
            if delivery.message is not None and confusing(list(chain(*delivery.message.choices)), before):
                shown = None  # a new message, below
        async with self._places:
            return await self._carrier.deliver(parcel, delivery, shown)

    def _shown(self, parcel: Parcel, tx: Transaction) -> tuple[str | None, tuple[Choice, ...]]:
        """The message that shows a parcel's slot, and what it is known to offer."""
        shown = tx.mail.shown(parcel)
        offer = tx.mail.offered(parcel.address, shown) if shown and self._carrier.answered_in_words else None
        return shown, OFFERS.validate_json(offer.choices) if offer else ()

    def _pause(self, lane: _Lane, seconds: float | None) -> None:
        if seconds is None:
            seconds = lane.backoff.next()
        lane.not_before = asyncio.get_running_loop().time() + seconds
        self._shorter.set()

    async def _take_out(self, parcel: Parcel, message: str | None) -> None:
        """Take a delivered parcel out of the outbox, however long the disk refuses: it has been sent."""
        backoff = Backoff(FIRST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS)
        while True:
            try:
                former = await self._store.transact(partial(self._note_delivered, parcel, message))
            except sqlite3.Error as error:
                seconds = backoff.next()
                log.warning("the outbox cannot be written (%s); trying again in %.0f s", error, seconds)
                await asyncio.sleep(seconds)
            else:
                if former is not None:
                    self._line_up(former)
                return

    def _note_delivered(self, parcel: Parcel, message: str | None, tx: Transaction) -> Parcel | None:
        """Take a parcel out of the outbox; a new message of a slot leaves another there, which removes the former."""
        delivery = DELIVERIES.validate_json(parcel.body)
        former = tx.mail.shown(parcel) if parcel.slot and message is not None else None
        in_words, keeps_edits = self._carrier.answered_in_words, self._carrier.keeps_edits
        tx.mail.delivered(parcel, message)
        if message is not None and in_words and delivery.message is not None:
            self._note_offered(parcel, message, list(chain(*delivery.message.choices)), tx)
        if former is None or former == message or not (delivery.afresh or in_words or keeps_edits):
            return None
        gone = Delivery(MOVED_DOWN, replaces=former, removes=True)
        return tx.mail.post(Parcel(parcel.address, DELIVERIES.dump_json(gone), urgency=parcel.urgency))

    def _note_offered(self, parcel: Parcel, message: str, choices: Sequence[Choice], tx: Transaction) -> None:
        # A group shows many cards at once, a private chat asks one thing at a time.
        group = self._insists(parcel.address)
        before = tx.mail.offered(parcel.address, message) if group else None
        offered = offered_now(list(map(_nameless, choices)), OFFERS.validate_json(before.choices) if before else ())
        if offered:
            tx.mail.offer(parcel, message, OFFERS.dump_json(offered), alone=not group)

    async def _exchange(self, lane: _Lane, parcel: Parcel, instead: Delivery) -> None:
        """Bring something else in place of what is refused for good."""
        try:
            posted = await self._store.transact(
                lambda tx: (
                    tx.mail.post(replace(parcel, body=DELIVERIES.dump_json(instead)))
                    if tx.mail.undelivered(parcel.id - 1, 1) == [parcel]
                    else None
                )
            )
        except sqlite3.Error as error:
            log.warning("the outbox cannot be written (%s)", error)
            return self._pause(lane, None)
        lane.remove(parcel)
        if posted is not None:
            self._line_up(posted)
        return None

    async def _follow(self, lane: _Lane, parcel: Parcel, new: Address) -> None:
        def work(tx: Transaction) -> Parcel | None:
            tx.mail.moved(parcel.address, new)
            # Newer content of its slot may have taken its place, and must not be overwritten.
            if tx.mail.undelivered(parcel.id - 1, 1) != [parcel]:
                return None
            tx.mail.delivered(replace(parcel, tells=0), None)
            return tx.mail.post(replace(parcel, address=new))

        try:
            again = await self._store.transact(work)
        except sqlite3.Error as error:
            log.warning("the outbox cannot be written (%s)", error)
            return self._pause(lane, None)
        self._moved(parcel.address, new)
        lane.remove(parcel)
        self._shorter.set()
        if again is not None:
            self._line_up(again)
        return None


def _shorter(parcel: Parcel) -> Delivery | None:
    """What an admin group sees of something that the platform will never take: its name, and that it is there."""
    delivery = DELIVERIES.validate_json(parcel.body)
    if not parcel.slot or delivery.message is None or delivery.removes or delivery.message.text.startswith(REFUSED):
        return None
    name = parcel.slot.rpartition(":")[2]
    return replace(delivery, message=Message(f"{REFUSED} #{name}" if name.isdigit() else f"{REFUSED} /pending"))


def _nameless(choice: Choice) -> Choice:
    """A choice as it need be remembered: without the words of the signer that stand on some."""
    private = choice.action is not None and choice.action.act in (Act.KEEP, Act.PICK)
    return replace(choice, label="") if private else choice


def _undelivered(after: int, tx: Transaction) -> list[Parcel]:
    return tx.mail.undelivered(after, _OUTBOX_CHUNK)


async def _first_of(arrived: asyncio.Event, seconds: float) -> None:
    """Wait some seconds, or until something more urgent may have come."""
    arrived.clear()
    try:
        async with asyncio.timeout(seconds):
            await arrived.wait()
    except TimeoutError:
        pass
