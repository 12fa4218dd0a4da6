"""The bot stays in a chat as long as something must still be sent to the signer there."""

from datetime import timedelta

import pytest

from bot.signing import handler as signing_handler
from storage.records import Account, Address
from tests.dispatch.test_flood import sign
from tests.stage import PLATFORM, Stage

DAY = timedelta(days=1)


async def awaits(stage: Stage, person: str, chat: str | None = None) -> bool:
    return await signing_handler.awaits(stage.store, Account(PLATFORM, person), Address(PLATFORM, chat or person))


async def test_a_stranger_awaits_nothing(stage: Stage) -> None:
    assert not await awaits(stage, "Eve")


async def test_who_reads_the_letter_awaits_nothing_and_who_has_begun_to_sign_does(stage: Stage) -> None:
    await stage.say("Flora", "/letter")
    assert not await awaits(stage, "Flora")
    await stage.say("Flora", "/sign")
    assert await awaits(stage, "Flora")
    await stage.say("Flora", "/cancel")
    assert not await awaits(stage, "Flora")


async def test_who_has_signed_awaits_the_decision_where_they_signed_and_a_day_longer_since_it_can_be_undone(
    stage: Stage,
) -> None:
    await stage.join("Ada")
    await sign(stage, 1)
    assert await awaits(stage, "P1")
    assert not await awaits(stage, "P1", "another room")
    await stage.press("Ada", "Approve", "admins")
    assert await awaits(stage, "P1")
    await stage.later(2 * DAY)
    assert not await awaits(stage, "P1")


async def test_what_is_on_its_way_is_awaited(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stage.worker, "send", lambda outgoing_messages: None)
    await stage.say("Flora", "/letter")
    assert await awaits(stage, "Flora")
