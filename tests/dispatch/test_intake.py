"""An account that sends too much is asked once to wait, and does not delay other accounts."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

import pytest

from bot.messaging.events import Command, Text
from bot.policy import MESSAGE_SECONDS
from bot.runtime.token_bucket import Answer, TokenBucket
from storage.errors import StorageUnavailable
from storage.records import InboxEvent
from tests.stage import Stage

FLORA, TIMUR = "Flora", "Timur"


def test_the_last_message_before_the_limit_is_marked_as_the_last() -> None:
    bucket = TokenBucket(3, MESSAGE_SECONDS)
    heard = [bucket.take(FLORA, 0.0) for _ in range(5)]
    assert heard == [Answer.YES, Answer.YES, Answer.LAST, Answer.NO, Answer.NO]
    assert bucket.take(TIMUR, 0.0) is Answer.YES


def test_tokens_come_back_with_time_up_to_the_limit() -> None:
    bucket = TokenBucket(3, MESSAGE_SECONDS)
    for _ in range(4):
        bucket.take(FLORA, 0.0)
    assert bucket.take(FLORA, MESSAGE_SECONDS * 0.9) is Answer.NO
    assert bucket.take(FLORA, MESSAGE_SECONDS) is Answer.LAST
    assert [bucket.take(FLORA, 1e6) for _ in range(4)] == [Answer.YES, Answer.YES, Answer.LAST, Answer.NO]


def test_a_clock_that_was_set_back_accuses_nobody() -> None:
    """A clock that was a year ahead would lock people out for a year."""
    bucket = TokenBucket(2, MESSAGE_SECONDS)
    for _ in range(3):
        bucket.take(FLORA, 1e9)
    assert bucket.is_spent(FLORA, 1e9)
    assert not bucket.is_spent(FLORA, 1e9 - 3e7)
    assert bucket.take(FLORA, 1e9 - 3e7) is Answer.YES
    assert bucket.take(FLORA, 1e9 - 3e7) is Answer.LAST
    assert bucket.take(FLORA, 1e9 - 3e7) is Answer.NO


def test_the_intake_remembers_a_bounded_number_of_accounts() -> None:
    bucket = TokenBucket(1, MESSAGE_SECONDS)
    bucket.take(FLORA, 0.0)
    for number in range(10_000):
        bucket.take(number, 0.0)
    assert bucket.take(FLORA, 0.0) is Answer.LAST, "the account heard longest ago starts anew"
    assert bucket.take(9_999, 0.0) is Answer.NO


async def test_a_few_of_a_thousand_messages_are_answered_and_the_draft_stays(stage: Stage) -> None:
    """The last answer says that the rest is left out, and asks the open question again."""
    stage.rules = replace(stage.rules, messages_at_once=10)
    await stage.restart()
    await stage.say(FLORA, "/sign")
    await stage.say(FLORA, "Flora Example")
    await stage.dispatcher.receive([stage.event(FLORA, Command("my")) for _ in range(1000)])
    await stage.dispatcher.receive([stage.event(TIMUR, Text("hello"))])
    await stage.settle()
    said = [shown.versions[-1].text for shown in stage.sender.chats[FLORA]]
    assert len(said) < 2 * 10
    assert "faster than I can read" in said[-1]
    assert "Which country" in said[-1]
    assert len(stage.sender.chats[TIMUR]) == 1


async def test_an_event_that_could_not_be_stored_costs_no_token(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """While the disk is full a platform brings the same again and again."""
    stage.rules = replace(stage.rules, messages_at_once=12)
    await stage.restart()
    receive, failures = stage.store.receive, [StorageUnavailable("database or disk is full")] * 4
    stored: list[InboxEvent] = []

    async def reluctant(events: Sequence[InboxEvent], now: datetime) -> list[InboxEvent]:
        if failures:
            raise failures.pop()
        stored.extend(events)
        return await receive(events, now)

    monkeypatch.setattr(stage.store, "receive", reluctant)
    events = [stage.event(FLORA, Text(f"word {number}")) for number in range(10)]
    for _ in range(4):
        with pytest.raises(StorageUnavailable):
            await stage.dispatcher.receive(events)
    await stage.dispatcher.receive(events)
    assert len(stored) == 10
    assert not any(b"hasty" in each.body for each in stored)
    await stage.settle()


async def test_admins_may_press_as_fast_as_they_like(stage: Stage) -> None:
    stage.rules = replace(stage.rules, messages_at_once=2)
    await stage.restart()
    await stage.join("Ada")
    for _ in range(5):
        await stage.say("Ada", "/help", "admins")
    assert len(stage.sender.chats["admins"]) == 5
