"""The delivery worker when a platform, a person or the disk fails."""

import asyncio

import pytest

from bot.delivery.sender import ChatMigrated, RecipientUnreachable, Rejected, RetryLater
from storage.records import QUEUE, Address, Platform, Priority, Slot
from tests.delivery.scene import (
    FLORA,
    GROUP,
    TIMUR,
    Scene,
)
from tests.virtual_time import in_virtual_time


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
