"""The delivery worker with a real outbox, a fake sender, and a clock that runs as fast as possible.

Where a test is about what survives a restart, the outbox is the real store.
"""

import asyncio
import itertools
from collections import defaultdict, deque
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar, cast

import pytest

from bot.delivery import worker as worker_module
from bot.delivery.pace import Pace
from bot.delivery.sender import ChatMigrated, RecipientUnreachable, Rejected, RetryLater
from bot.delivery.worker import DeliveryWorker
from bot.messaging.capabilities import Capabilities
from bot.messaging.messages import DELIVERIES, Delivery, Message
from bot.runtime.rate_limit import Limit
from storage.crypto.vault import Vault
from storage.errors import StorageError, StorageUnavailable
from storage.records import QUEUE, Address, OutboxMessage, Platform, Priority, Slot
from storage.sqlite.store import SqliteStore
from tests.virtual_time import in_virtual_time

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


# News that waits -----------------------------------------------------------------------------------

MINUTE = timedelta(minutes=1)


@in_virtual_time
async def test_a_message_with_a_time_is_sent_then_and_holds_up_no_other() -> None:
    scene = Scene()
    await scene.send(FLORA, "news", due=scene.now + MINUTE)
    await scene.send(FLORA, "an answer")
    await asyncio.sleep(59)
    assert scene.walker.words() == ["an answer"]
    await asyncio.sleep(2)
    assert [(visit.at, visit.words) for visit in scene.walker.visits] == [(0, "an answer"), (60, "news")]
    assert await scene.left() == []


@in_virtual_time
async def test_each_message_with_a_time_waits_for_its_own() -> None:
    scene = Scene()
    for seconds in range(3):
        await scene.send(FLORA, f"news {seconds}", due=scene.now + MINUTE)
        await asyncio.sleep(10)
    await asyncio.sleep(60)
    assert scene.walker.times(FLORA) == [60, 70, 80]


@in_virtual_time
async def test_news_that_waited_when_the_bot_ended_is_sent_at_its_time_by_the_next_run() -> None:
    scene = Scene()
    await scene.send(FLORA, "news", due=scene.now + MINUTE)
    await asyncio.sleep(30)
    await scene.worker.stop(0)
    await asyncio.sleep(10)
    again = Scene()
    again.store = scene.store
    again.worker = DeliveryWorker(
        again.store,
        again.walker,
        Pace(NO_LIMIT, again.walker.limit),
        insists=lambda _: False,
        moved=lambda *_: None,
        clock=lambda: scene.now,
    )
    await again.worker.resume()
    await asyncio.sleep(21)
    assert scene.walker.words() == []
    assert again.walker.times(FLORA) == [60]


@in_virtual_time
async def test_news_does_not_wait_for_an_hour_because_somebody_has_set_the_clock_back() -> None:
    scene = Scene()
    await scene.send(FLORA, "news", due=scene.now + MINUTE)
    scene.set_back = timedelta(hours=1)
    await asyncio.sleep(61)
    assert scene.walker.words() == ["news"]


@in_virtual_time
async def test_what_was_taken_back_before_its_time_is_not_sent() -> None:
    scene = Scene()
    await scene.send(FLORA, "news", due=scene.now + MINUTE)
    scene.fake_store.outbox.outgoing_messages.clear()
    await asyncio.sleep(120)
    assert scene.walker.words() == []


# Order --------------------------------------------------------------------------------------------


@in_virtual_time
async def test_a_chat_gets_its_messages_in_the_order_in_which_they_were_written() -> None:
    """The second waits behind the first, even when the first has to be brought twice."""
    scene = Scene()
    scene.walker.planned[FLORA].append(RetryLater(5))
    for words in ("first", "second", "third"):
        await scene.send(FLORA, words)
    await scene.worker.idle()
    assert scene.walker.words() == ["first", "first", "second", "third"]
    assert await scene.left() == []


@in_virtual_time
async def test_people_come_before_admins_before_cards_before_reports() -> None:
    """One message a second in all: whoever has waited longest does not matter, but what it is."""
    scene = Scene(overall=Limit(1, 1.0))
    await scene.send("1", "the first takes the only place")
    for number, priority in enumerate(
        (Priority.REPORTS, Priority.CARDS, Priority.ADMINS, Priority.PEOPLE, Priority.REPORTS, Priority.PEOPLE), 2
    ):
        await scene.send(str(number), f"{priority}", priority)
    await scene.worker.idle()
    assert scene.walker.words()[1:] == [
        str(priority)
        for priority in (
            Priority.PEOPLE,
            Priority.PEOPLE,
            Priority.ADMINS,
            Priority.CARDS,
            Priority.REPORTS,
            Priority.REPORTS,
        )
    ]
    assert [visit.at for visit in scene.walker.visits] == pytest.approx([0, 1, 2, 3, 4, 5, 6])


@in_virtual_time
async def test_in_the_admin_group_a_decision_overtakes_cards_that_wait() -> None:
    scene = Scene({GROUP: Limit(1, 10.0)})
    for words in ("card 1", "card 2", "card 3"):
        await scene.send(GROUP, words, Priority.CARDS)
    await asyncio.sleep(1)
    await scene.send(GROUP, "decision", Priority.ADMINS)
    await scene.worker.idle()
    assert scene.walker.words() == ["card 1", "decision", "card 2", "card 3"]


@in_virtual_time
async def test_an_answer_does_not_wait_for_the_turn_of_a_report_to_the_same_person() -> None:
    """One message a second in all, and reports for everybody: Flora's report comes in its turn, her answer at once."""
    scene = Scene(overall=Limit(1, 1.0))
    for number in range(1, 31):
        await scene.send(str(number), "report", Priority.REPORTS)
    await scene.send(FLORA, "report", Priority.REPORTS)
    await asyncio.sleep(2.5)
    await scene.send(FLORA, "answer")
    await scene.worker.idle()
    assert scene.walker.words().index("answer") == 3
    assert scene.walker.times(FLORA) == pytest.approx([3, 31])
    assert len(scene.walker.words()) == 32


# Pace ---------------------------------------------------------------------------------------------


@in_virtual_time
async def test_a_chat_that_is_full_keeps_nobody_else_waiting() -> None:
    scene = Scene({FLORA: Limit(2, 10.0)})
    for number in range(5):
        await scene.send(FLORA, str(number))
    await scene.send(TIMUR, "hello")
    await scene.worker.idle()
    assert scene.walker.times(FLORA) == [0, 0, 10, 10, 20]
    assert scene.walker.times(TIMUR) == [0]


@in_virtual_time
async def test_cards_leave_room_for_decisions() -> None:
    scene = Scene({GROUP: Limit(3, 60.0, kept=2)})
    for words in ("card 1", "card 2"):
        await scene.send(GROUP, words, Priority.CARDS)
    await scene.send(GROUP, "decision", Priority.ADMINS)
    await scene.worker.idle()
    found = [(visit.words, visit.at) for visit in scene.walker.visits]
    assert found == [("decision", 0), ("card 1", 60), ("card 2", 120)]


@in_virtual_time
async def test_whoever_comes_back_quickly_does_not_get_around_the_limit() -> None:
    """Once everything has arrived nothing is remembered of a chat but its pace."""
    scene = Scene({FLORA: Limit(1, 10.0)})
    await scene.send(FLORA, "one")
    await scene.worker.idle()
    await scene.send(FLORA, "two")
    await scene.worker.idle()
    assert scene.walker.times(FLORA) == [0, 10]


@in_virtual_time
async def test_presses_are_answered_at_once_however_full_the_chat_is() -> None:
    scene = Scene({GROUP: Limit(1, 60.0)}, overall=Limit(1, 60.0))
    await scene.send(GROUP, "card", Priority.CARDS)
    await scene.send(GROUP, "another card", Priority.CARDS)
    for number in range(3):
        await scene.answer(GROUP, f"press {number}", f"toast {number}")
    await scene.worker.idle()
    assert {visit.words: visit.at for visit in scene.walker.visits} == {
        "card": 0,
        "toast 0": 0,
        "toast 1": 0,
        "toast 2": 0,
        "another card": 60,
    }


@pytest.mark.parametrize(
    "trouble", [RetryLater(30), RecipientUnreachable(), Rejected("too old"), ChatMigrated("-901"), KeyError("result")]
)
def test_a_press_that_cannot_be_answered_is_forgotten(trouble: Exception, caplog: pytest.LogCaptureFixture) -> None:
    """It would be worth nothing later; only what nobody expected is said in the log."""

    @in_virtual_time
    async def scene_() -> None:
        scene = Scene()
        scene.walker.planned[FLORA].append(trouble)
        await scene.answer(FLORA, "press", "toast")
        await scene.worker.idle()
        assert scene.walker.words() == ["toast"]
        assert scene.fake_store.outbox.outgoing_messages == {}

    scene_()
    assert ("KeyError" in caplog.text) == isinstance(trouble, KeyError)


# Slots --------------------------------------------------------------------------------------------


@in_virtual_time
async def test_only_the_latest_content_of_a_card_is_delivered() -> None:
    scene = Scene()
    door = scene.walker.doors[GROUP] = asyncio.Event()
    await scene.send(GROUP, "something before")
    await scene.walker.knocked.wait()
    for words in ("waits", "approved", "undone"):
        await scene.send(GROUP, words, Priority.ADMINS, slot=Slot.card(1))
    await scene.send(GROUP, "the other one", Priority.ADMINS, slot=Slot.card(2))
    door.set()
    await scene.worker.idle()
    assert scene.walker.words() == ["something before", "undone", "the other one"]
    assert await scene.left() == []


@in_virtual_time
async def test_a_card_changes_in_place_until_it_is_asked_for_anew() -> None:
    scene = Scene()
    for words, as_new in (("waits", False), ("approved", False), ("here", True), ("undone", False)):
        await scene.send(GROUP, words, Priority.ADMINS, slot=Slot.card(1), as_new=as_new)
        await scene.worker.idle()
    found = [(visit.words, visit.shown or visit.replaces) for visit in scene.walker.visits]
    assert found == [("waits", ""), ("approved", "m1"), ("here", ""), ("⬇️", "m2"), ("undone", "m3")]


@pytest.mark.parametrize("keeps_edits", [False, True])
def test_what_erases_comes_anew_where_edits_are_kept(keeps_edits: bool) -> None:
    """A homeserver keeps what a message said before, until the message is taken away."""

    @in_virtual_time
    async def play() -> None:
        scene = Scene()
        scene.walker.keeps_edits = keeps_edits
        await scene.send(GROUP, "Flora waits", Priority.ADMINS, slot=Slot.card(1))
        await scene.worker.idle()
        await scene.send(GROUP, "withdrawn", Priority.ADMINS, slot=Slot.card(1), redacts_history=True)
        await scene.worker.idle()
        found = [(visit.words, visit.shown or visit.replaces) for visit in scene.walker.visits[1:]]
        assert found == ([("withdrawn", "m1"), ("⬇️", "m1")] if keeps_edits else [("withdrawn", "m1")])

    play()


@in_virtual_time
async def test_what_keeps_changing_while_a_chat_is_away_waits_once_and_holds_up_nobody(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(worker_module, "DELIVERIES_WAITING_MOST", 5)
    scene = Scene()
    scene.walker.planned[GROUP] += [RetryLater(30)] * 3
    await scene.send(GROUP, "card", Priority.ADMINS, slot=Slot.card(1))
    for number in range(1000):
        await scene.send(GROUP, f"{number} wait", Priority.CARDS, slot=QUEUE)
    async with asyncio.timeout(1):
        await scene.worker.eased()
    queue = scene.worker._queues[GROUP]
    assert len(queue.waiting) == 2
    assert len(queue.order) < 100
    await scene.worker.idle()
    assert scene.walker.words(GROUP)[-2:] == ["card", "999 wait"]


@in_virtual_time
async def test_a_chat_goes_on_after_a_database_that_was_found_damaged_for_a_moment(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    scene = Scene()
    errors = [StorageError("database disk image is malformed")]
    delivered = scene.fake_store.outbox.delivered

    def broken(outgoing: OutboxMessage, message: str | None) -> None:
        if errors:
            raise errors.pop()
        delivered(outgoing, message)

    monkeypatch.setattr(scene.fake_store.outbox, "delivered", broken)
    await scene.send(FLORA, "one")
    await scene.worker.idle()
    await scene.send(FLORA, "two")
    await scene.worker.idle()
    assert scene.walker.words() == ["one", "two"]


@in_virtual_time
async def test_a_card_that_changes_while_it_is_on_its_way_is_changed_when_it_is_there() -> None:
    scene = Scene()
    door = scene.walker.doors[GROUP] = asyncio.Event()
    await scene.send(GROUP, "waits", Priority.CARDS, slot=Slot.card(1))
    await scene.walker.knocked.wait()
    await scene.send(GROUP, "approved", Priority.ADMINS, slot=Slot.card(1))
    door.set()
    await scene.worker.idle()
    assert [(visit.words, visit.shown) for visit in scene.walker.visits] == [("waits", None), ("approved", "m1")]
    assert await scene.left() == []


# Trouble ------------------------------------------------------------------------------------------


@in_virtual_time
async def test_a_chat_that_must_wait_waits_alone_and_just_so_long() -> None:
    scene = Scene()
    scene.walker.planned[FLORA].append(RetryLater(30))
    await scene.send(FLORA, "one")
    await scene.send(TIMUR, "hello")
    await asyncio.sleep(1)
    await scene.send(FLORA, "two")
    await scene.worker.idle()
    assert scene.walker.times(FLORA) == [0, 30, 30]
    assert scene.walker.words(FLORA) == ["one", "one", "two"]
    assert scene.walker.times(TIMUR) == [0]


@in_virtual_time
async def test_trouble_without_a_word_how_long_is_met_with_longer_and_longer_pauses() -> None:
    scene = Scene()
    scene.walker.planned[FLORA].extend(RetryLater() for _ in range(8))
    await scene.send(FLORA, "one")
    await scene.send(FLORA, "two")
    await scene.worker.idle()
    assert scene.walker.times(FLORA) == [0, 1, 3, 7, 15, 31, 63, 123, 183, 183]


@in_virtual_time
async def test_after_a_success_the_pauses_are_short_again() -> None:
    scene = Scene()
    scene.walker.planned[FLORA].extend([RetryLater(), RetryLater(), None, RetryLater()])
    await scene.send(FLORA, "one")
    await scene.send(FLORA, "two")
    await scene.worker.idle()
    assert scene.walker.words() == ["one", "one", "one", "two", "two"]
    assert scene.walker.times(FLORA) == [0, 1, 3, 3, 4]


@in_virtual_time
async def test_a_person_who_blocked_the_bot_is_given_up_at_once() -> None:
    scene = Scene()
    scene.walker.planned[FLORA].append(RecipientUnreachable())
    await scene.send(FLORA, "news", notifies=7)
    await scene.worker.idle()
    assert scene.walker.times(FLORA) == [0]
    assert await scene.left() == []
    assert scene.fake_store.outbox.told == [7]


def test_the_admin_group_is_never_given_up(caplog: pytest.LogCaptureFixture) -> None:
    """The bot was thrown out; when it is back an hour later, the card comes."""

    @in_virtual_time
    async def scene_() -> None:
        scene = Scene()
        scene.walker.planned[GROUP].extend(RecipientUnreachable() for _ in range(60))
        await scene.send(GROUP, "card", Priority.CARDS, slot=Slot.card(1))
        await scene.worker.idle()
        assert scene.walker.times(GROUP)[:3] == [0, 60, 120]
        assert len(scene.walker.visits) == 61
        assert await scene.left() == []

    scene_()
    assert "the admin group cannot be reached" in caplog.text


def test_what_is_refused_for_good_is_dropped_and_said_in_the_log_without_its_words(
    caplog: pytest.LogCaptureFixture,
) -> None:
    @in_virtual_time
    async def scene_() -> None:
        scene = Scene()
        scene.walker.planned[FLORA].append(Rejected("Bad Request: message is too long"))
        await scene.send(FLORA, "Flora Example, Armenia")
        await scene.send(FLORA, "after it")
        await scene.worker.idle()
        assert scene.walker.words() == ["Flora Example, Armenia", "after it"]
        assert await scene.left() == []

    scene_()
    assert "outgoing message 1 was refused for good: Bad Request: message is too long" in caplog.text
    assert "Flora" not in caplog.text


def test_an_error_that_nobody_foresaw_holds_up_no_chat_for_ever(caplog: pytest.LogCaptureFixture) -> None:
    @in_virtual_time
    async def scene_() -> None:
        scene = Scene()
        scene.walker.planned[FLORA].append(ValueError("Flora Example"))
        await scene.send(FLORA, "one")
        await scene.send(FLORA, "two")
        await scene.worker.idle()
        assert scene.walker.words() == ["one", "one", "two"]
        assert scene.walker.times(FLORA) == [0, 1, 1]
        await scene.send(FLORA, "three")
        await scene.worker.idle()
        assert await scene.left() == []

    scene_()
    assert "outgoing message 1 could not be delivered: ValueError" in caplog.text
    assert "Flora" not in caplog.text


@in_virtual_time
async def test_a_disk_that_refuses_for_a_while_makes_nobody_read_the_same_twice() -> None:
    scene = Scene()
    scene.fake_store.outbox.refusals = 4
    await scene.send(FLORA, "one")
    await scene.send(FLORA, "two")
    await scene.worker.idle()
    assert scene.walker.words() == ["one", "two"]
    assert await scene.left() == []


# Moving -------------------------------------------------------------------------------------------


@in_virtual_time
async def test_a_group_is_followed_to_its_new_address() -> None:
    """Its cards come anew there, since messages of the old group cannot be changed from the new one."""
    scene = Scene()
    await scene.send(GROUP, "waits", Priority.CARDS, slot=Slot.card(1))
    await scene.worker.idle()
    scene.walker.planned[GROUP].append(ChatMigrated("-1000900"))
    await scene.send(GROUP, "approved", Priority.ADMINS, slot=Slot.card(1))
    await scene.worker.idle()
    found = [(visit.chat, visit.words, visit.shown) for visit in scene.walker.visits]
    assert found == [(GROUP, "waits", None), (GROUP, "approved", "m1"), ("-1000900", "approved", None)]
    assert scene.moves == [(GROUP, "-1000900")]
    assert scene.fake_store.chats.new_addresses == {
        Address(Platform.TELEGRAM, GROUP): Address(Platform.TELEGRAM, "-1000900")
    }
    assert await scene.left() == []


@in_virtual_time
async def test_nobody_counts_as_told_before_the_new_address_has_been_reached() -> None:
    scene = Scene()
    door = scene.walker.doors["201"] = asyncio.Event()
    scene.walker.planned[FLORA].append(ChatMigrated("201"))
    await scene.send(FLORA, "news", notifies=7)
    await scene.walker.knocked.wait()
    assert scene.fake_store.outbox.told == []
    door.set()
    await scene.worker.idle()
    assert scene.fake_store.outbox.told == [7]


@in_virtual_time
async def test_a_move_does_not_put_old_content_in_the_place_of_newer() -> None:
    """Between the attempt and the news of the move the card was decided: that is what the new group sees."""
    scene = Scene()
    door = scene.walker.doors[GROUP] = asyncio.Event()
    scene.walker.planned[GROUP].extend([ChatMigrated("-1000900"), ChatMigrated("-1000900")])
    await scene.send(GROUP, "waits", Priority.CARDS, slot=Slot.card(1))
    await scene.walker.knocked.wait()
    await scene.post(GROUP, "approved", Priority.ADMINS, slot=Slot.card(1))
    door.set()
    await scene.worker.idle()
    assert await scene.left() == ["approved"]
    await scene.worker.resume()
    await scene.worker.idle()
    assert scene.walker.words("-1000900") == ["approved"]


# Restart and stop ---------------------------------------------------------------------------------


@asynccontextmanager
async def real_store(folder: Path) -> AsyncIterator[SqliteStore]:
    store = await SqliteStore.open(folder / "outbox.sqlite3", Vault(bytes(32)), "both-banks")
    try:
        yield store
    finally:
        await store.close()


async def test_after_a_restart_what_was_left_is_brought_in_its_order(tmp_path: Path) -> None:
    """Flora's first message arrived before the end, the rest waits for the next start; cards go where they were."""
    async with real_store(tmp_path) as store:
        scene = Scene(store=store)
        await scene.send(FLORA, "one")
        await scene.send(GROUP, "waits", Priority.CARDS, slot=Slot.card(1))
        await scene.worker.idle()
        await scene.post(FLORA, "two")
        await scene.post(GROUP, "approved", Priority.ADMINS, slot=Slot.card(1))
        await scene.post(FLORA, "three")
        await scene.worker.stop(0)
    async with real_store(tmp_path) as store:
        again = Scene(store=store)
        await again.worker.resume()
        await again.worker.idle()
        assert again.walker.words(FLORA) == ["two", "three"]
        assert [(visit.words, visit.shown) for visit in again.walker.visits if visit.chat == GROUP] == [
            ("approved", "m2")
        ]
        assert await again.left() == []


@in_virtual_time
async def test_a_long_outbox_is_taken_over_whole() -> None:
    scene = Scene()
    for number in range(1203):
        await scene.post(f"{number}", f"{number}")
    await scene.worker.resume()
    await scene.worker.idle()
    assert sorted(map(int, scene.walker.words())) == list(range(1203))
    assert scene.fake_store.outbox.outgoing_messages == {}


@in_virtual_time
async def test_the_mail_of_another_platform_is_left_alone() -> None:
    scene = Scene()
    outgoing = await scene.post("@flora:example.org", "hello")
    scene.worker.send([replace(outgoing, address=Address(Platform.MATRIX, "@flora:example.org"))])
    await scene.worker.idle()
    assert scene.walker.visits == []
    assert await scene.left() == ["hello"]


@in_virtual_time
async def test_a_stop_lets_arrive_what_is_on_its_way_and_begins_nothing_new() -> None:
    scene = Scene({TIMUR: Limit(1, 3600.0)})
    door = scene.walker.doors[FLORA] = asyncio.Event()
    await scene.send(TIMUR, "at once")
    await scene.send(TIMUR, "an hour later")
    await scene.send(FLORA, "on its way")
    await scene.send(FLORA, "behind it")
    await scene.walker.knocked.wait()
    asyncio.get_running_loop().call_later(1, door.set)
    await scene.worker.stop(grace=3)
    assert asyncio.get_running_loop().time() == 1
    assert sorted(scene.walker.words()) == ["at once", "on its way"]
    assert sorted(await scene.left()) == ["an hour later", "behind it"]


@in_virtual_time
async def test_a_stop_waits_no_longer_than_its_grace() -> None:
    """What hangs is given up, and stays in the outbox for the next start."""
    scene = Scene()
    scene.walker.doors[FLORA] = asyncio.Event()
    await scene.send(FLORA, "on its way")
    await scene.walker.knocked.wait()
    await scene.worker.stop(grace=3)
    assert asyncio.get_running_loop().time() == 3
    assert await scene.left() == ["on its way"]


@in_virtual_time
async def test_what_may_have_arrived_is_brought_again_before_anything_takes_its_place() -> None:
    """Where the same outgoing message is the same message, it is known by then, and can be changed or taken away."""
    scene = Scene()
    scene.walker.planned[GROUP] += [RetryLater(perhaps=True)]
    await scene.send(GROUP, "Flora waits", Priority.ADMINS, slot=Slot.card(1))
    scene.walker.doors[GROUP] = door = asyncio.Event()
    await scene.walker.knocked.wait()
    await scene.send(GROUP, "withdrawn", Priority.PEOPLE, slot=Slot.card(1))
    door.set()
    await scene.worker.idle()
    found = [(visit.words, visit.shown) for visit in scene.walker.visits]
    assert found == [("Flora waits", None), ("Flora waits", None), ("withdrawn", "m1")]
    assert await scene.left() == []


@in_virtual_time
async def test_what_has_not_arrived_gives_way_to_what_is_newer() -> None:
    scene = Scene()
    scene.walker.planned[GROUP] += [RetryLater(5.0)]
    await scene.send(GROUP, "Flora waits", Priority.ADMINS, slot=Slot.card(1))
    scene.walker.doors[GROUP] = door = asyncio.Event()
    await scene.walker.knocked.wait()
    await scene.send(GROUP, "withdrawn", Priority.ADMINS, slot=Slot.card(1))
    door.set()
    await scene.worker.idle()
    assert scene.walker.words() == ["Flora waits", "withdrawn"]


def test_a_group_that_refuses_for_hours_loses_nothing_and_is_said_once(caplog: pytest.LogCaptureFixture) -> None:
    """Telegram answered many bots "not enough rights" for hours one night."""

    @in_virtual_time
    async def scene_() -> None:
        caplog.set_level("INFO")
        scene = Scene()
        scene.walker.planned[GROUP].extend(RecipientUnreachable("Not enough rights to send") for _ in range(600))
        await scene.send(GROUP, "card 1", Priority.CARDS, slot=Slot.card(1))
        await scene.send(GROUP, "card 2", Priority.CARDS, slot=Slot.card(2))
        await scene.send(FLORA, "thank you")
        await scene.worker.idle()
        assert scene.walker.times(FLORA) == [0]
        assert scene.walker.words(GROUP)[-2:] == ["card 1", "card 2"]
        assert await scene.left() == []

    scene_()
    assert caplog.text.count("the admin group cannot be reached (Not enough rights to send)") == 1
    assert caplog.text.count("the admin group can be reached again") == 1


@in_virtual_time
async def test_a_group_is_told_the_number_of_a_card_that_its_platform_refuses() -> None:
    scene = Scene()
    scene.walker.planned[GROUP].append(Rejected("message is too long"))
    await scene.send(GROUP, "an endless card", Priority.CARDS, slot=Slot.card(7))
    await scene.worker.idle()
    assert scene.walker.words(GROUP) == ["an endless card", "⚠️ #7"]
    scene.walker.planned[GROUP].extend(Rejected("no") for _ in range(2))
    await scene.send(GROUP, "another", Priority.CARDS, slot=QUEUE)
    await scene.worker.idle()
    assert scene.walker.words(GROUP)[2:] == ["another", "⚠️ /pending"], "and no more than once"
    assert await scene.left() == []


def test_a_person_who_cannot_be_reached_for_an_unknown_reason_holds_up_nobody(caplog: pytest.LogCaptureFixture) -> None:
    @in_virtual_time
    async def scene_() -> None:
        scene = Scene()
        scene.walker.planned[FLORA].append(RecipientUnreachable("Something of next year"))
        await scene.send(FLORA, "Flora Example, Armenia")
        await scene.worker.idle()
        assert await scene.left() == []

    scene_()
    assert "outgoing message 1 was given up: Something of next year" in caplog.text
    assert "Flora" not in caplog.text
