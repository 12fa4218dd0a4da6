"""What waits for one chat, the most urgent first."""

import asyncio
import heapq
from dataclasses import dataclass, field

from bot.runtime.backoff import Backoff
from bot.runtime.rate_limit import Window
from storage.records import Parcel

_SLACK = 64


@dataclass(slots=True)
class _Lane:
    """What waits for one chat: the most urgent first, then the oldest."""

    window: Window
    backoff: Backoff
    waiting: dict[int, Parcel] = field(default_factory=dict)
    order: list[tuple[int, int]] = field(default_factory=list)
    latest: dict[str, int] = field(default_factory=dict)
    begun: int = 0
    """The parcel that is on its way, or may have arrived."""
    arrived: asyncio.Event = field(default_factory=asyncio.Event)
    not_before: float = 0.0
    shut: bool = False
    """Whether the chat must be reached, and cannot be."""

    def push(self, parcel: Parcel) -> None:
        """Line a parcel up, in place of what waits for the same slot."""
        if parcel.slot:
            former = self.latest.get(parcel.slot, 0)
            if former != self.begun:
                self.waiting.pop(former, None)
            self.latest[parcel.slot] = parcel.id
        self.waiting[parcel.id] = parcel
        heapq.heappush(self.order, (parcel.urgency, parcel.id))
        if len(self.order) > 2 * len(self.waiting) + _SLACK:
            self.order = [(each.urgency, each.id) for each in self.waiting.values()]
            heapq.heapify(self.order)
        self.arrived.set()

    def first(self) -> Parcel | None:
        """The next parcel."""
        if self.begun in self.waiting:
            return self.waiting[self.begun]
        while self.order and self.order[0][1] not in self.waiting:
            heapq.heappop(self.order)
        return self.waiting[self.order[0][1]] if self.order else None

    def take_back(self, parcel: Parcel) -> None:
        """It has not arrived: what is newer may take its place."""
        self.begun = 0
        if parcel.slot and self.latest.get(parcel.slot) != parcel.id:
            self.waiting.pop(parcel.id, None)

    def remove(self, parcel: Parcel) -> None:
        self.begun = 0
        self.waiting.pop(parcel.id, None)
        if parcel.slot and self.latest.get(parcel.slot) == parcel.id:
            del self.latest[parcel.slot]
