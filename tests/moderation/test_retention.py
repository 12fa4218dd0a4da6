"""The hourly maintenance of signatures: nothing that it removes comes back, and nothing is sent twice."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.dispatch import maintenance
from storage.protocol import Transaction
from storage.records import Address, OutboxMessage, Platform, Slot, State
from tests.dispatch.test_flood import sign
from tests.stage import Stage, visible

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def for_admins(tx: Transaction) -> Sequence[str]:
    return [
        str(outgoing.slot or "")
        for outgoing in tx.outbox.undelivered(0, 10_000)
        if outgoing.address.chat.startswith("admins")
    ]


async def test_a_signature_without_a_card_expires_and_removes_none(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ten thousand that nobody decided must not keep the group busy for a day with cards that it never saw."""
    for number in range(30):
        await sign(stage, number)
    await stage.later(84 * DAY)
    monkeypatch.setattr(stage.worker, "send", lambda outgoing_messages: None)
    stage.now += 8 * DAY
    await stage.dispatcher.upkeep.tidy(stage.now)
    slots = await stage.store.transact(for_admins)
    assert sorted(slot for slot in slots if slot.startswith("card:")) == [f"card:{number}" for number in range(1, 6)]


async def test_after_the_group_has_moved_its_former_cards_are_let_go_once(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    await stage.join("Ada")
    await sign(stage, 1)
    await stage.press("Ada", "Approve", "admins")
    await stage.move()
    await stage.later(25 * HOUR)
    monkeypatch.setattr(stage.worker, "send", lambda outgoing_messages: None)
    stage.now += HOUR
    await stage.dispatcher.upkeep.tidy(stage.now)
    assert await stage.store.transact(for_admins) == []


async def test_a_setting_that_is_raised_after_the_notice_saves_what_waits(stage: Stage) -> None:
    await sign(stage, 1)
    await stage.later(84 * DAY)
    stage.rules = replace(stage.rules, pending_days=365)
    await stage.restart()
    await stage.later(8 * DAY)
    assert await stage.on_record() == {State.PENDING: 1}


@pytest.mark.parametrize("error", [FileNotFoundError(), PermissionError(), ValueError("Flora's secret")])
async def test_whatever_goes_wrong_while_tidying_the_bot_goes_on_and_tries_again(
    error: Exception, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    again = asyncio.Event()

    class Broken:
        tries = 0

        async def tidy(self, _now: datetime) -> None:
            self.tries += 1
            if self.tries > 1:
                again.set()
            raise error

    monkeypatch.setattr(maintenance, "SETTLING_SECONDS", 0)
    monkeypatch.setattr(maintenance, "HOUSEKEEPING_SECONDS", 0)
    monkeypatch.setattr(maintenance, "CLOCK_LOOK_SECONDS", 0)
    house = asyncio.create_task(maintenance.keep_house(Broken()))  # type: ignore[arg-type]
    await again.wait()
    house.cancel()
    await asyncio.gather(house, return_exceptions=True)
    assert "could not be tidied up" in caplog.text
    assert "secret" not in caplog.text


async def forget(stage: Stage, *slots: str) -> None:
    """Admins have deleted messages by hand, or they never arrived."""

    def work(tx: Transaction) -> None:
        for slot in slots:
            tx.outbox.delivered(OutboxMessage(Address(Platform.TELEGRAM, "admins"), b"", Slot.parse(slot)), None)

    await stage.store.transact(work)


async def test_what_waits_and_is_not_shown_comes_back_within_the_hour(stage: Stage) -> None:
    await sign(stage, 1)
    await sign(stage, 2)
    shown = len(stage.sender.chats["admins"])
    await forget(stage, "card:1")
    await stage.later(HOUR)
    assert len(stage.sender.chats["admins"]) == shown + 1
    assert "Signature #1" in visible(stage.sender.chats["admins"][-1].versions[-1].text)
    await stage.later(HOUR)
    assert len(stage.sender.chats["admins"]) == shown + 1, "and once"


async def test_a_queue_that_is_not_shown_comes_back_within_the_hour(stage: Stage) -> None:
    for number in range(8):
        await sign(stage, number)
    await forget(stage, "queue")
    shown = len(stage.sender.chats["admins"])
    await stage.later(HOUR)
    assert len(stage.sender.chats["admins"]) == shown + 1
    assert "8 signatures wait" in visible(stage.sender.chats["admins"][-1].versions[-1].text)
