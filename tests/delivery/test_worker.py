"""The delivery worker with a fake sender and a clock that runs as fast as possible: what is brought when."""

import asyncio
from datetime import timedelta

import pytest

from bot.delivery import worker as worker_module
from bot.delivery.pace import Pace
from bot.delivery.sender import ChatMigrated, RecipientUnreachable, Rejected, RetryLater
from bot.delivery.worker import DeliveryWorker
from bot.runtime.rate_limit import Limit
from storage.errors import StorageError
from storage.records import QUEUE, OutboxMessage, Priority, Slot
from tests.delivery.scene import (
    FLORA,
    GROUP,
    NO_LIMIT,
    TIMUR,
    Scene,
)
from tests.virtual_time import in_virtual_time

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
