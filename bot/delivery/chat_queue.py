"""The queue of outgoing messages for one chat."""

import asyncio
import heapq
from dataclasses import dataclass, field

from bot.runtime.backoff import Backoff
from bot.runtime.rate_limit import RateLimiter, SlidingWindow
from storage.records import OutboxMessage, Slot

_SLACK = 64


@dataclass(slots=True)
class ChatQueue:
    """The outgoing messages of one chat, the most urgent first, then the oldest."""

    window: SlidingWindow
    backoff: Backoff
    waiting: dict[int, OutboxMessage] = field(default_factory=dict)
    order: list[tuple[int, int]] = field(default_factory=list)
    latest: dict[Slot, int] = field(default_factory=dict)
    begun: int = 0
    """The id of the outgoing message that is being delivered, or may have arrived; 0 if there is none."""
    arrived: asyncio.Event = field(default_factory=asyncio.Event)
    not_before: float = 0.0
    stopping: bool = False
    shut: bool = False
    """Whether this is an admin group that cannot be reached now."""

    def push(self, outgoing: OutboxMessage) -> None:
        """Add an outgoing message; it replaces the waiting message of the same slot."""
        if outgoing.slot:
            former = self.latest.get(outgoing.slot, 0)
            if former != self.begun:
                self.waiting.pop(former, None)
            self.latest[outgoing.slot] = outgoing.id
        self.waiting[outgoing.id] = outgoing
        heapq.heappush(self.order, (outgoing.priority, outgoing.id))
        if len(self.order) > 2 * len(self.waiting) + _SLACK:
            self.order = [(each.priority, each.id) for each in self.waiting.values()]
            heapq.heapify(self.order)
        self.arrived.set()

    def first(self) -> OutboxMessage | None:
        """The next outgoing message to deliver, or None."""
        if self.begun in self.waiting:
            return self.waiting[self.begun]
        while self.order and self.order[0][1] not in self.waiting:
            heapq.heappop(self.order)
        return self.waiting[self.order[0][1]] if self.order else None

    def take_back(self, outgoing: OutboxMessage) -> None:
        """Note that a message has not arrived; a newer message of its slot replaces it."""
        self.begun = 0
        if outgoing.slot and self.latest.get(outgoing.slot) != outgoing.id:
            self.waiting.pop(outgoing.id, None)

    def remove(self, outgoing: OutboxMessage) -> None:
        """Take a message out of the queue, after it was delivered or given up."""
        self.begun = 0
        self.waiting.pop(outgoing.id, None)
        if outgoing.slot and self.latest.get(outgoing.slot) == outgoing.id:
            del self.latest[outgoing.slot]


async def first_of(arrived: asyncio.Event, seconds: float) -> None:
    """Wait some seconds, or until a new message has arrived, which may be more urgent."""
    arrived.clear()
    try:
        async with asyncio.timeout(seconds):
            await arrived.wait()
    except TimeoutError:
        pass


async def has_turn(queue: ChatQueue, outgoing: OutboxMessage, limiter: RateLimiter, lane: str) -> bool:
    """Wait for the turn of a message; False if something has come for its chat meanwhile that is more urgent and must
    not wait for it, or when the bot stops.
    """
    if limiter.enter_at_once():
        return True
    turn = asyncio.ensure_future(limiter.enter(outgoing.priority, lane))
    try:
        while True:
            queue.arrived.clear()
            arrived = asyncio.ensure_future(queue.arrived.wait())
            await asyncio.wait((turn, arrived), return_when=asyncio.FIRST_COMPLETED)
            arrived.cancel()
            if turn.done():
                return True
            first = queue.first()
            if queue.stopping or first is None or first.priority < outgoing.priority:
                return False
    finally:
        turn.cancel()
