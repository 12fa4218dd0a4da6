"""The question to those who signed an earlier text goes round a few at a time, to each once, over every crash."""

from datetime import timedelta

import pytest

from bot.delivery.sender import RetryLater
from bot.i18n.catalog import Translator
from bot.letters.letter import Letter
from bot.messaging.messages import Message
from bot.moderation import rewording
from bot.policy import GOING_ROUND_MOST
from storage.records import StoredWording
from tests.stage import Stage, letter, visible

MINUTE = timedelta(minutes=1)
QUESTION = "The text that you signed has changed."


def questions(stage: Stage) -> list[str]:
    """The chats in which the question stands, one for each time."""
    return [
        name
        for name, chat in stage.sender.chats.items()
        for shown in chat
        if visible(shown.versions[0].text).startswith(QUESTION)
    ]


async def reworded(stage: Stage, people: int) -> None:
    """So many people sign, the text changes, and an admin lets them be asked."""
    await stage.join("Ada")
    for number in range(1, people + 1):
        await stage.say(f"P{number}", f"Person {'abcdefghij'[number]}, Armenia")
        await stage.press(f"P{number}", "Sign")
    stage.letter = letter("repeat")
    await stage.restart()
    await stage.say("Ada", "/wording yes", "admins")


async def test_some_are_asked_at_a_time_and_after_a_restart_it_goes_on(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rewording, "GOING_ROUND_MOST", 2)
    await reworded(stage, 5)
    assert questions(stage) == []
    await stage.later(MINUTE)
    assert questions(stage) == ["P1", "P2"]
    await stage.restart()
    await stage.later(MINUTE)
    assert questions(stage) == ["P1", "P2", "P3", "P4"]
    for _ in range(3):
        await stage.later(MINUTE)
    assert questions(stage) == ["P1", "P2", "P3", "P4", "P5"]


async def test_a_crash_before_the_delivery_asks_nobody_twice_and_leaves_out_nobody(stage: Stage) -> None:
    await reworded(stage, 3)
    stage.sender.trouble = RetryLater(0.01)
    await stage.dispatcher.upkeep.go_round()
    await stage.stop()  # with the questions in the outbox
    stage.sender.trouble = None
    await stage.start()
    await stage.later(MINUTE)
    assert questions(stage) == ["P1", "P2", "P3"]


async def test_what_fails_in_the_middle_is_done_anew_as_a_whole(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    await reworded(stage, 2)
    whole, asked = rewording.question, []

    def fail(say: Translator, letter: Letter, number: int, signed: StoredWording) -> Message:
        asked.append(number)
        if len(asked) == 2:
            raise RuntimeError
        return whole(say, letter, number, signed)

    with monkeypatch.context() as patch:
        patch.setattr(rewording, "question", fail)
        with pytest.raises(RuntimeError):
            await stage.dispatcher.upkeep.go_round()
    assert asked == [1, 2]
    await stage.later(MINUTE)
    assert questions(stage) == ["P1", "P2"]


async def test_nobody_more_is_asked_while_many_messages_wait(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rewording, "GOING_ROUND_WAITING_MOST", 1)
    await reworded(stage, 2)
    stage.sender.trouble = RetryLater(0.01)
    await stage.say("Carlo", "/help")
    await stage.dispatcher.upkeep.go_round()
    stage.sender.trouble = None
    await stage.settle()
    assert questions(stage) == []
    await stage.later(MINUTE)
    assert questions(stage) == ["P1", "P2"]


async def test_a_signer_who_blocked_the_bot_delays_nobody(stage: Stage) -> None:
    await reworded(stage, 3)
    stage.sender.shut.add("P1")
    await stage.later(MINUTE)
    assert questions(stage) == ["P2", "P3"]
    assert await stage.store.transact(lambda tx: tx.outbox.backlog().outbox) == 0


async def test_the_question_comes_after_every_conversation(stage: Stage) -> None:
    """By its priority: it is the last of what waits."""
    await reworded(stage, 2)
    stage.sender.trouble = RetryLater(0.01)
    await stage.dispatcher.upkeep.go_round()
    posted = await stage.store.transact(lambda tx: tx.outbox.undelivered(0, GOING_ROUND_MOST))
    assert {each.priority.name for each in posted} == {"REPORTS"}
    assert len(posted) == 2


async def test_data_tells_what_somebody_was_asked(stage: Stage) -> None:
    await reworded(stage, 1)
    await stage.later(MINUTE)
    await stage.say("P1", "/data")
    content = next(shown.versions[-1].file for shown in reversed(stage.sender.chats["P1"]) if shown.versions[-1].file)
    assert stage.letter.wordings["en"].fingerprint in content.content.decode()


async def test_the_export_says_since_when_the_text_was_shown_that_each_signed(stage: Stage) -> None:
    await stage.join("Ada")
    for name in ("Flora", "Fauna"):
        await stage.say(name, f"{name} Example, Armenia")
        await stage.press(name, "Sign")
        await stage.press("Ada", "Approve", "admins")
    stage.now += timedelta(days=1)
    stage.letter = letter("repeat")
    await stage.restart()
    await stage.say("Flora", "/my")
    await stage.press("Flora", "What has changed")
    await stage.press("Flora", "Keep it for the new text")
    await stage.say("Ada", "/export", "admins")
    file = next(shown.versions[-1].file for shown in reversed(stage.sender.chats["admins"]) if shown.versions[-1].file)
    head, first, second, *_ = file.content.decode("utf-8-sig").splitlines()
    assert head.endswith("wording,wording_day,first,word,withdrawn,kind")
    assert first.endswith(f"{stage.letter.wordings['en'].fingerprint},2025-10-02,0,,,person")
    assert second.endswith(f"{letter().wordings['en'].fingerprint},2025-10-01,0,,,person")
