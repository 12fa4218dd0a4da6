"""A delivery worker on a stage: an outbox in memory or a real one, and a sender that notes where it has been.

Where a test is about what survives a restart, the outbox is the real store.
"""

import asyncio
import itertools
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar, cast

from bot.delivery.pace import Pace
from bot.delivery.worker import DeliveryWorker
from bot.messaging.capabilities import Capabilities
from bot.messaging.messages import DELIVERIES, Delivery, Message
from bot.runtime.rate_limit import Limit
from storage.errors import StorageUnavailable
from storage.records import Address, OutboxMessage, Platform, Priority
from storage.sqlite.store import SqliteStore

FLORA, TIMUR, GROUP = "101", "102", "-900"
NO_LIMIT = Limit(1000, 1.0)
MORNING = datetime(2025, 10, 1, 9, 0, tzinfo=UTC)

T = TypeVar("T")


class ShelfOutbox:
    """An outbox in memory."""

    def __init__(self) -> None:
        self.outgoing_messages: dict[int, OutboxMessage] = {}
        self.places: dict[tuple[str, Address], str] = {}
        self.told: list[int] = []
        self.refusals = 0  # how often the disk refuses to take an outgoing message out
        self._numbers = itertools.count(1)

    def post(self, outgoing: OutboxMessage) -> OutboxMessage:
        for other in list(self.outgoing_messages.values()):
            if outgoing.slot and other.slot == outgoing.slot:
                del self.outgoing_messages[other.id]
        posted = replace(outgoing, id=next(self._numbers))
        self.outgoing_messages[posted.id] = posted
        return posted

    def undelivered(self, after: int, limit: int) -> list[OutboxMessage]:
        return [self.outgoing_messages[number] for number in sorted(self.outgoing_messages) if number > after][:limit]

    def delivered(self, outgoing: OutboxMessage, message: str | None) -> None:
        if self.refusals:
            self.refusals -= 1
            raise StorageUnavailable("disk I/O error")
        self.outgoing_messages.pop(outgoing.id, None)
        if outgoing.notifies:
            self.told.append(outgoing.notifies)
        if outgoing.slot and message is not None:
            self.places[outgoing.slot, outgoing.address] = message

    def come_due(self, _platform: Platform, now: datetime, latest: datetime) -> list[OutboxMessage]:
        due = {number: each for number, each in self.outgoing_messages.items() if each.due}
        found = {
            number: replace(each, due=None)
            for number, each in due.items()
            if each.due and (each.due <= now or each.due > latest)
        }
        self.outgoing_messages |= found
        return list(found.values())

    def next_due(self, _platform: Platform) -> datetime | None:
        return min((each.due for each in self.outgoing_messages.values() if each.due), default=None)

    def shown(self, outgoing: OutboxMessage) -> str | None:
        return self.places.get((outgoing.slot, outgoing.address))


class ShelfChats:
    """Where chats have moved, in memory."""

    def __init__(self) -> None:
        self.new_addresses: dict[Address, Address] = {}

    def moved(self, old: Address, new: Address) -> None:
        self.new_addresses[old] = new


@dataclass
class FakeStore:
    """A store that has nothing but an outbox, and knows where chats are."""

    outbox: ShelfOutbox = field(default_factory=ShelfOutbox)
    chats: ShelfChats = field(default_factory=ShelfChats)

    async def transact(self, work: Callable[["FakeStore"], T]) -> T:
        return work(self)


@dataclass(frozen=True)
class Visit:
    """One attempt to deliver: when, where, what, and in place of which message."""

    at: float
    chat: str
    words: str
    shown: str | None
    replaces: str = ""


class Walker:
    """A sender that notes where it was sent. What is planned for a chat happens there before all is well."""

    platform = Platform.TELEGRAM
    answered_in_words = False
    keeps_edits: bool = False

    def __init__(self, limits: dict[str, Limit]) -> None:
        self._limits = limits
        self.visits: list[Visit] = []
        self.planned: defaultdict[str, deque[Exception | None]] = defaultdict(deque)
        self.doors: dict[str, asyncio.Event] = {}  # who arrives at a chat with a door waits until it is opened
        self.knocked = asyncio.Event()
        self._messages = itertools.count(1)

    @property
    def capabilities(self) -> Capabilities:
        return Capabilities(
            answered_in_words=self.answered_in_words,
            keeps_edits=self.keeps_edits,
            accounts_are_chats=True,
            command_sign="/",
            text_units=4096,
        )

    def limit(self, chat: str) -> Limit:
        return self._limits.get(chat, NO_LIMIT)

    async def deliver(self, outgoing: OutboxMessage, delivery: Delivery, shown: str | None) -> str | None:
        address = outgoing.address
        words = delivery.message.text if delivery.message else delivery.toast
        self.visits.append(Visit(asyncio.get_running_loop().time(), address.chat, words, shown, delivery.replaces))
        if address.chat in self.doors:
            self.knocked.set()
            await self.doors[address.chat].wait()
        trouble = self.planned[address.chat].popleft() if self.planned[address.chat] else None
        if trouble is not None:
            raise trouble
        return f"m{next(self._messages)}" if delivery.message else None

    def words(self, chat: str | None = None) -> list[str]:
        return [visit.words for visit in self.visits if chat in {None, visit.chat}]

    def times(self, chat: str) -> list[float]:
        return [round(visit.at, 6) for visit in self.visits if visit.chat == chat]


class Scene:
    """A delivery worker with its store and its sender."""

    def __init__(
        self, limits: dict[str, Limit] | None = None, overall: Limit = NO_LIMIT, store: SqliteStore | None = None
    ) -> None:
        self.fake_store = FakeStore()
        self.store = cast(Any, store or self.fake_store)
        self.walker = Walker(limits or {})
        self.moves: list[tuple[str, str]] = []
        self.set_back = timedelta()  # by how much somebody has set the clock back
        self.worker = DeliveryWorker(
            self.store,
            self.walker,
            Pace(overall, self.walker.limit),
            insists=lambda address: address.chat == GROUP,
            moved=lambda old, new: self.moves.append((old.chat, new.chat)),
            clock=lambda: self.now,
        )

    @property
    def now(self) -> datetime:
        return MORNING + timedelta(seconds=asyncio.get_running_loop().time()) - self.set_back

    async def post(self, chat: str, words: str, priority: int = Priority.PEOPLE, **more: Any) -> OutboxMessage:
        """Put words for a chat into the outbox, without telling the delivery worker."""
        delivery = Delivery(Message(words), as_new=more.pop("as_new", False), press=more.pop("press", ""))
        return await self._keep(chat, delivery, priority, **more)

    async def send(self, chat: str, words: str, priority: int = Priority.PEOPLE, **more: Any) -> None:
        self.worker.send([await self.post(chat, words, priority, **more)])

    async def answer(self, chat: str, press: str, toast: str) -> None:
        self.worker.send([await self._keep(chat, Delivery(press=press, toast=toast), Priority.ANSWERS)])

    async def _keep(self, chat: str, delivery: Delivery, priority: int, **more: Any) -> OutboxMessage:
        outgoing = OutboxMessage(
            Address(Platform.TELEGRAM, chat), DELIVERIES.dump_json(delivery), priority=priority, **more
        )
        posted: OutboxMessage = await self.store.transact(lambda tx: tx.outbox.post(outgoing))
        return posted

    async def left(self) -> list[str]:
        """The words that are still in the outbox."""
        outgoing_messages = await self.store.transact(lambda tx: tx.outbox.undelivered(0, 100))
        deliveries = [DELIVERIES.validate_json(outgoing.body) for outgoing in outgoing_messages]
        return [delivery.message.text for delivery in deliveries if delivery.message]
