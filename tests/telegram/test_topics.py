"""An admin group with topics: what waits, what was decided and reports each have their own, and no message is lost."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from telegram import Bot

from bot.delivery import topics as topics_module
from bot.delivery.pace import Pace
from bot.delivery.topics import Topics
from bot.delivery.unit_of_work import UnitOfWork
from bot.delivery.worker import DeliveryWorker
from bot.messaging.messages import Delivery, Message, Topic
from bot.moderation.board import tell_admins
from bot.platforms.telegram.sender import TelegramSender
from bot.rehearsal import RehearsalServer
from bot.rehearsal.shapes import Chat, Status
from bot.rehearsal.shapes import Message as Posted
from bot.runtime.rate_limit import Limit
from storage.crypto.vault import Vault
from storage.protocol import Transaction
from storage.records import QUEUE, Address, OutboxMessage, Platform, Priority, Slot
from storage.sqlite.store import SqliteStore
from tests.stage import KEY

pytestmark = pytest.mark.filterwarnings("ignore:.*PTB_TIMEDELTA")

NAMES = {Topic.WAITING: "Waiting", Topic.DECIDED: "Decided", Topic.REPORTS: "Reports"}
PLENTY = Limit(1_000_000, 1.0)


@pytest.fixture
def desk(server: RehearsalServer) -> Chat:
    """A group with topics, in which the bot may do everything."""
    desk = server.world.add_group("Desk", is_super=True, bot=Status.ADMINISTRATOR)
    desk.is_forum = True
    return desk


@pytest_asyncio.fixture
async def store(tmp_path: Path) -> AsyncIterator[SqliteStore]:
    store = await SqliteStore.open(tmp_path / "topics.sqlite3", Vault(KEY), "bridge")
    yield store
    await store.close()


class Teller:
    """The delivery of one run of the bot."""

    def __init__(self, store: SqliteStore, bot: Bot, desk: Chat) -> None:
        self.group = Address(Platform.TELEGRAM, str(desk.id))
        self.store = store
        sender = TelegramSender(bot)
        self.worker = DeliveryWorker(
            store,
            sender,
            Pace(PLENTY, lambda _chat: PLENTY),
            insists=lambda _address: True,
            moved=lambda _old, _new: None,
            topics=Topics(store, sender, NAMES),
        )

    async def tell(
        self, text: str, slot: Slot | None = None, priority: Priority = Priority.ADMINS, thread: str = ""
    ) -> None:
        def work(tx: Transaction) -> UnitOfWork:
            unit = UnitOfWork(tx, {Platform.TELEGRAM: self.group}, thread=(self.group, thread) if thread else None)
            unit.post(self.group, Delivery(Message(text)), priority=priority, slot=slot)
            return unit

        await self.deliver((await self.store.transact(work)).outgoing_messages)

    async def alarm(self, text: str) -> None:
        def work(tx: Transaction) -> UnitOfWork:
            unit = UnitOfWork(tx, {Platform.TELEGRAM: self.group})
            tell_admins(unit, Message(text))
            return unit

        await self.deliver((await self.store.transact(work)).outgoing_messages)

    async def deliver(self, outgoing: list[OutboxMessage]) -> None:
        self.worker.send(outgoing)
        await self.worker.idle()


@pytest.fixture
def teller(store: SqliteStore, bot: Bot, desk: Chat) -> Teller:
    return Teller(store, bot, desk)


def said(desk: Chat) -> dict[str, str]:
    """In which topic each message stands; "" for General."""
    texts: list[Posted] = [each for each in desk.messages.values() if each.text]
    return {each.text: desk.topics.get(each.thread, "") for each in texts}


async def test_each_message_goes_into_the_topic_of_its_kind(teller: Teller, desk: Chat) -> None:
    await teller.tell("card", Slot.card(1))
    await teller.tell("queue", QUEUE)
    await teller.tell("sweep", Slot.sweep(1))
    await teller.tell("bulk", Slot.bulk(1))
    await teller.tell("answer")
    await teller.tell("figures", priority=Priority.REPORTS)
    await teller.alarm("alarm")
    waiting, decided, reports = dict.fromkeys(("card", "queue", "sweep"), "Waiting"), "Decided", "Reports"
    assert said(desk) == {**waiting, "bulk": decided, "answer": decided, "figures": reports, "alarm": reports}
    assert sorted(desk.topics.values()) == ["Decided", "Reports", "Waiting"]


async def test_a_card_is_edited_where_it_stands(teller: Teller, desk: Chat) -> None:
    await teller.tell("card", Slot.card(1))
    await teller.tell("approved", Slot.card(1))
    assert said(desk) == {"approved": "Waiting"}


async def test_a_restart_knows_the_topics(teller: Teller, store: SqliteStore, bot: Bot, desk: Chat) -> None:
    await teller.tell("before", Slot.card(1))
    again = Teller(store, bot, desk)
    await again.tell("after", Slot.card(2))
    assert said(desk) == {"before": "Waiting", "after": "Waiting"}
    assert list(desk.topics.values()) == ["Waiting"]


async def test_a_deleted_topic_falls_back_to_general_and_is_not_made_again(
    teller: Teller, store: SqliteStore, bot: Bot, desk: Chat
) -> None:
    await teller.tell("first", Slot.card(1))
    desk.topics.clear()
    await teller.tell("second", Slot.card(2))
    await Teller(store, bot, desk).tell("third", Slot.card(3))
    assert said(desk) == {"first": "", "second": "", "third": ""}
    assert not desk.topics


async def test_a_closed_topic_falls_back_to_general_until_it_is_open_again(
    teller: Teller, desk: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(topics_module, "TOPIC_AGAIN_SECONDS", 0.0)
    await teller.tell("first", Slot.card(1))
    desk.closed_topics |= desk.topics.keys()
    await teller.tell("second", Slot.card(2))
    desk.closed_topics.clear()
    await teller.tell("third", Slot.card(3))
    assert said(desk) == {"first": "Waiting", "second": "", "third": "Waiting"}


@pytest.mark.parametrize("lost", ["deleted", "closed"])
async def test_an_answer_where_somebody_wrote_falls_back_to_general(teller: Teller, desk: Chat, lost: str) -> None:
    """A topic of the group, in which an admin gave a command; others do not wait behind the answer."""
    desk.topics[77] = "Tea"
    desk.closed_topics |= {77} if lost == "closed" else set()
    if lost == "deleted":
        del desk.topics[77]
    await teller.tell("answer", thread="77")
    await teller.tell("next", Slot.card(1))
    assert said(desk) == {"answer": "", "next": "Waiting"}


@pytest.mark.parametrize("lacks", ["topics", "the right", "everything"])
async def test_without_topics_or_the_right_all_goes_where_it_has_gone_before(
    teller: Teller, desk: Chat, server: RehearsalServer, lacks: str
) -> None:
    desk.is_forum = lacks != "topics"
    desk.denied = {"can_manage_topics"} if lacks == "the right" else set()
    if lacks == "everything":
        desk.members[server.world.bot.id] = Status.MEMBER
    for number in range(1, 4):
        await teller.tell(f"card {number}", Slot.card(number))
        await teller.tell(f"answer {number}")
    assert set(said(desk).values()) == {""}
    assert len(said(desk)) == 6
    assert server.counts["createForumTopic"] == 1  # it is not asked for with each message


async def test_a_flood_is_waited_for_and_then_the_topic_is_made(
    teller: Teller, desk: Chat, server: RehearsalServer
) -> None:
    server.faults.plan_flood(1, "createForumTopic")
    await teller.tell("card", Slot.card(1))
    assert said(desk) == {"card": "Waiting"}
    assert server.counts["createForumTopic"] == 2


async def test_an_answer_comes_into_the_topic_in_which_somebody_has_asked(teller: Teller, desk: Chat) -> None:
    await teller.tell("card", Slot.card(1))
    (thread,) = desk.topics

    def work(tx: Transaction) -> UnitOfWork:
        unit = UnitOfWork(tx, {Platform.TELEGRAM: teller.group}, thread=(teller.group, str(thread)))
        unit.post(teller.group, Delivery(Message("Nothing was found.")), priority=Priority.ADMINS)
        return unit

    await teller.deliver((await teller.store.transact(work)).outgoing_messages)
    assert said(desk)["Nothing was found."] == "Waiting"


async def test_what_is_private_has_no_topic(teller: Teller, server: RehearsalServer) -> None:
    flora = server.cast.signers[0]
    server.world.start(flora)

    def work(tx: Transaction) -> UnitOfWork:
        unit = UnitOfWork(tx, {Platform.TELEGRAM: teller.group})
        unit.post(Address(Platform.TELEGRAM, str(flora.id)), Delivery(Message("Thank you")))
        return unit

    await teller.deliver((await teller.store.transact(work)).outgoing_messages)
    assert server.world.private(flora).last.text == "Thank you"
    assert server.counts["createForumTopic"] == 0
