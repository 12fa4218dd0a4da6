"""A round number of signatures is told once, whatever happens afterwards."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.moderation import milestones as subject
from bot.moderation.milestones import milestones
from storage.protocol import Transaction
from storage.records import Address, Entry, Platform, Submission, Visibility
from tests.stage import Stage, visible

MINUTE = timedelta(minutes=1)


def told(stage: Stage, chat: str = "admins") -> list[str]:
    """The numbers that were told there."""
    messages = (visible(shown.versions[-1].text) for shown in stage.sender.chats.get(chat, []))
    return [text.split()[1] for text in messages if "signatures under the letter" in text]


async def list_(stage: Stage, first: int, last: int) -> None:
    def work(tx: Transaction) -> None:
        for number in range(first, last + 1):
            name = f"Person {number:05}".translate(str.maketrans("0123456789", "abcdefghij"))
            entry = Entry(name, ("Georgia",), "", f"{name}, Georgia")
            tx.signatures.import_line(Submission(entry, name, Visibility.PUBLIC, "en", ""), 1, stage.now)

    await stage.store.transact(work)


def test_they_are_round_and_farther_and_farther_apart() -> None:
    assert [*milestones(99)] == []
    assert [*milestones(60_000)] == [100, 500, 1000, 5000, 10_000, 50_000]


async def test_each_is_told_once_to_the_admins_also_after_a_restart(stage: Stage) -> None:
    await stage.later(MINUTE)
    await list_(stage, 1, 99)
    await stage.later(MINUTE)
    assert told(stage) == []
    await list_(stage, 100, 101)
    await stage.later(MINUTE)
    await stage.restart()
    await stage.later(MINUTE)
    assert told(stage) == ["100"]


async def test_of_several_at_once_the_highest_is_told(stage: Stage) -> None:
    await stage.later(MINUTE)
    await list_(stage, 1, 500)
    await stage.later(MINUTE)
    assert told(stage) == ["500"]


async def test_it_is_not_told_again_when_a_line_goes_and_comes_back(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(subject, "milestones", lambda most: range(1, most + 1))
    await stage.join("Ada")
    await stage.later(MINUTE)
    await stage.say("Flora", "Flora Example, Armenia")
    await stage.press("Flora", "Sign")
    await stage.press("Ada", "Approve", "admins")
    await stage.later(MINUTE)
    await stage.press("Ada", "Undo", "admins")
    await stage.later(MINUTE)
    await stage.press("Ada", "Approve", "admins")
    await stage.later(MINUTE)
    assert told(stage) == ["1"]


async def test_what_was_reached_before_the_first_look_is_no_news(stage: Stage) -> None:
    """Such as before an update of the bot."""
    await list_(stage, 1, 120)
    await stage.later(MINUTE)
    assert told(stage) == []


async def test_it_is_told_in_the_channel_of_the_organisers(stage: Stage) -> None:
    stage.letter = replace(stage.letter, announce=-1001234567)
    await stage.restart()
    await stage.later(MINUTE)
    await list_(stage, 1, 100)
    await stage.later(MINUTE)
    assert told(stage) == told(stage, "-1001234567") == ["100"]
    (shown,) = stage.sender.chats["-1001234567"]
    assert [choice.label for row in shown.versions[-1].choices for choice in row] == ["Read and sign"]


async def test_a_channel_that_cannot_be_written_to_is_given_up(stage: Stage) -> None:
    stage.letter = replace(stage.letter, announce=-1001234567)
    stage.sender.shut.add("-1001234567")
    await stage.restart()
    await stage.later(MINUTE)
    await list_(stage, 1, 100)
    await stage.later(MINUTE)
    assert told(stage) == ["100"]
    assert await stage.store.transact(lambda tx: tx.outbox.backlog().outbox) == 0


async def test_a_channel_on_a_platform_that_is_off_gets_nothing(stage: Stage) -> None:
    stage.letter = replace(stage.letter, announce_room="!news:example.org")
    await stage.restart()
    await stage.later(MINUTE)
    await list_(stage, 1, 100)
    await stage.later(MINUTE)
    assert told(stage) == ["100"]
    assert await stage.store.transact(lambda tx: tx.outbox.backlog().outbox) == 0


async def test_a_new_address_of_the_channel_is_followed(stage: Stage) -> None:
    stage.letter = replace(stage.letter, announce=-1001234567)
    await stage.restart()
    await stage.later(MINUTE)
    old, new = Address(Platform.TELEGRAM, "-1001234567"), Address(Platform.TELEGRAM, "-1007654321")
    await stage.store.transact(lambda tx: tx.chats.moved(old, new))
    await list_(stage, 1, 100)
    await stage.later(MINUTE)
    assert told(stage, new.chat) == ["100"]
