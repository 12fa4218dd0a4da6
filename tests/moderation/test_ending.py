"""The end of a letter: what signers and admins are told, when the signers are erased, and what stops the erasure."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.delivery.sender import RetryLater
from bot.delivery.unit_of_work import UnitOfWork
from bot.moderation import cards
from bot.moderation.ending import Closer
from bot.moderation.triage import ALONE
from storage.records import Account, State
from tests.dispatch.test_flood import sign
from tests.stage import LAST_DAY, PLATFORM, Stage, catalog, letter, visible

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
END = datetime(LAST_DAY.year, LAST_DAY.month, LAST_DAY.day, tzinfo=UTC) + 31 * DAY


@pytest.fixture(name="stage")
async def ending(stage: Stage) -> Stage:
    """A letter whose signers are erased thirty days after its closing, with an admin and two signatures."""
    stage.rules = replace(stage.rules, closed_days=30)
    await stage.restart()
    await stage.join("Ada")
    await sign(stage, 1)
    await stage.press("Ada", "Approve", "admins")
    await sign(stage, 2)
    return stage


def told(stage: Stage, chat: str) -> Sequence[str]:
    return [visible(shown.versions[-1].text) for shown in stage.sender.chats.get(chat, [])]


def telling(stage: Stage, words: str, chat: str = "admins") -> int:
    return sum(words in text for text in told(stage, chat))


async def until(stage: Stage, moment: datetime) -> None:
    await stage.later(moment - stage.now)


async def to_the_end(stage: Stage) -> None:
    for moment in (END - 7 * DAY, END - DAY, END):
        await until(stage, moment)


async def known(stage: Stage, person: str) -> bool:
    signer = await stage.store.transact(lambda tx: tx.people.signer(Account(PLATFORM, person)))
    return signer.signature is not None


async def test_a_week_before_the_admins_are_told_once_with_the_day(stage: Stage) -> None:
    await until(stage, END - 7 * DAY - HOUR)
    assert not telling(stage, "The letter has closed")
    for _ in range(3):
        await stage.later(HOUR)
    (notice,) = [text for text in told(stage, "admins") if "The letter has closed" in text]
    assert "On November 3, 2025 the bot erases who signed it" in notice
    assert "One signature still waits" in notice


async def test_a_pending_signature_expires_the_day_before_and_its_signer_is_told(stage: Stage) -> None:
    await until(stage, END - 7 * DAY)
    assert (await stage.on_record())[State.PENDING] == 1
    await until(stage, END - DAY)
    assert State.PENDING not in await stage.on_record()
    assert "The letter has closed, and your signature was not decided in time" in told(stage, "P2")[-1]
    assert await known(stage, "P1")


async def test_at_the_end_nobody_is_known_the_public_list_stays_and_the_admins_are_told_once(stage: Stage) -> None:
    await to_the_end(stage)
    await stage.later(HOUR)
    await stage.restart()
    await stage.later(HOUR)
    assert not await known(stage, "P1")
    (done,) = [text for text in told(stage, "admins") if "does not know any more who signed" in text]
    assert "One public line stays, and 0 signatures are counted without their names." in done
    await stage.say("Stranger", "/signatories")
    assert "Flora Exampleaaabbb, Armenia" in told(stage, "Stranger")[-1]
    assert await stage.on_record() == {State.APPROVED: 1}


async def test_before_the_end_signers_withdraw_by_themselves(stage: Stage) -> None:
    await until(stage, END - HOUR)
    await stage.say("P1", "/my")
    assert "You can still withdraw here. On November 3, 2025 the bot erases who has signed" in told(stage, "P1")[-1]
    await stage.press("P1", "Withdraw")
    await stage.press("P1", "Erase everything")
    assert (await stage.on_record())[State.WITHDRAWN] == 1


@pytest.mark.parametrize("words", ["/my", "/withdraw"])
async def test_after_the_end_signers_are_told_whom_to_write_to(stage: Stage, words: str) -> None:
    await stage.say("P1", "/my")
    await to_the_end(stage)
    if words == "/my":
        await stage.say("P1", words)
    else:
        await stage.press("P1", "Withdraw", old=True)
    answer = told(stage, "P1")[-1]
    assert "on November 3, 2025 the bot erased who had signed it" in answer
    assert "please write to bridge@example.org" in answer
    assert "You have not signed" not in answer


@pytest.mark.parametrize("closes", [None, LAST_DAY + 60 * DAY])
async def test_a_closing_day_that_is_moved_or_removed_before_keeps_everything(
    stage: Stage, closes: date | None
) -> None:
    await until(stage, END - 7 * DAY)
    stage.letter = letter(closes=closes)
    await stage.restart()
    await until(stage, END + 5 * DAY)
    assert await known(stage, "P1")
    assert await known(stage, "P2")
    stage.letter = letter()
    await stage.restart()
    await stage.later(HOUR)
    assert telling(stage, "The letter has closed") == 2
    assert await known(stage, "P1")


async def test_a_letter_that_is_opened_again_begins_with_no_accounts_and_ends_again(stage: Stage) -> None:
    await to_the_end(stage)
    stage.letter = letter(closes=(END + 10 * DAY).date())
    await stage.restart()
    await stage.later(HOUR)
    await stage.say("P1", "/my")
    assert "You have not signed" in told(stage, "P1")[-1]
    assert "please write to bridge@example.org" in told(stage, "P1")[-1]
    await sign(stage, 1)
    assert await known(stage, "P1")
    again = END + 41 * DAY
    for moment in (again - 7 * DAY, again - DAY, again):
        await until(stage, moment)
    assert not await known(stage, "P1")
    assert telling(stage, "does not know any more who signed") == 2


async def test_a_clock_that_is_wrong_for_an_hour_erases_nobody(stage: Stage) -> None:
    """Not even when it is wrong at the start, so that nothing contradicts it."""
    right = stage.now
    for wrong in (END + 100 * DAY, END + 101 * DAY, END + 102 * DAY):
        stage.now = wrong
        await stage.restart()
        await stage.dispatcher.upkeep.tidy(wrong)
        assert await known(stage, "P1")
        stage.now = right
        await stage.dispatcher.upkeep.tidy(right)
    assert await known(stage, "P2")


async def test_a_bot_that_was_away_for_the_whole_time_gives_notice_first(stage: Stage) -> None:
    await until(stage, END + 300 * DAY)
    assert "On September 6, 2026 the bot erases who signed it" in told(stage, "admins")[-1]
    await stage.later(6 * DAY)
    assert await known(stage, "P1")
    await stage.later(DAY)
    assert not await known(stage, "P1")


async def test_a_signature_whose_decision_is_undone_at_the_last_moment_expires_too(stage: Stage) -> None:
    await until(stage, END - 7 * DAY)
    await until(stage, END - DAY - HOUR)
    await stage.press("Ada", "Approve", "admins")
    await stage.later(2 * HOUR)
    await stage.press("Ada", "Undo", "admins")
    await stage.later(HOUR)
    assert await stage.on_record() == {State.APPROVED: 1}
    await until(stage, END + 2 * HOUR)
    assert not await known(stage, "P2")
    assert telling(stage, "does not know any more who signed") == 1


async def test_after_the_end_no_card_stays(stage: Stage) -> None:
    stage.rules = replace(stage.rules, card_hours=47)
    await stage.restart()
    await until(stage, END - 7 * DAY)
    await until(stage, END - DAY - HOUR)
    await stage.press("Ada", "Approve", "admins")
    await until(stage, END - DAY)
    await until(stage, END)
    assert not any("Flora Example" in text for text in told(stage, "admins"))


async def test_who_comes_to_read_afterwards_is_forgotten_within_the_hour(stage: Stage) -> None:
    await to_the_end(stage)
    await stage.say("Stranger", "/language")
    await stage.press("Stranger", "Русский")
    await stage.later(HOUR)
    signer = await stage.store.transact(lambda tx: tx.people.signer(Account(PLATFORM, "Stranger")))
    assert signer.language is None


async def test_without_a_closing_day_nothing_is_ever_announced(stage: Stage) -> None:
    stage.letter = letter(closes=None)
    await stage.restart()
    for _ in range(3):
        await stage.later(400 * DAY)
    assert not telling(stage, "who signed")
    assert await known(stage, "P1")


async def test_after_an_error_in_the_middle_erasing_continues_in_the_next_hour(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.moderation.ending.ROWS_AT_ONCE", 1)
    for number in range(3, 8):
        await sign(stage, number)
        await stage.press("Ada", "Approve", "admins")
    await until(stage, END - 7 * DAY)
    await until(stage, END - DAY)
    step, left = Closer.step, iter([True, True, True, True, True])

    def failing(closer: Closer, unit: UnitOfWork, now: datetime) -> bool:
        if not next(left, False):
            raise OSError("the disk is full")
        return step(closer, unit, now)

    monkeypatch.setattr(Closer, "step", failing)
    with pytest.raises(OSError, match="full"):
        await until(stage, END)
    monkeypatch.setattr(Closer, "step", step)
    await stage.restart()
    await stage.later(HOUR)
    assert not any([await known(stage, f"P{number}") for number in range(1, 8)])
    assert telling(stage, "does not know any more who signed") == 1


async def test_old_buttons_of_admins_say_that_it_is_too_late(stage: Stage) -> None:
    await to_the_end(stage)
    for label in ("Approve", "Undo"):
        await stage.press("Ada", label, "admins", old=True)
        assert stage.sender.happenings.pop().toast
    assert await stage.on_record() == {State.APPROVED: 1}


@pytest.mark.parametrize("language", ["en", "ru"])
async def test_a_card_that_could_not_be_taken_away_says_no_more_than_that_it_was_approved(
    stage: Stage, language: str
) -> None:
    await to_the_end(stage)
    signature = await stage.store.transact(lambda tx: tx.signatures.get(1))
    assert signature is not None
    shown = cards.card(catalog().translator(language), replace(signature, entry=None), ALONE, None)
    assert "1" in visible(shown.text)
    assert shown.choices == ()


async def test_a_bot_that_was_away_until_the_end_gives_the_last_news_a_day(stage: Stage) -> None:
    await until(stage, END - 7 * DAY)
    stage.sender.trouble = RetryLater(3600)
    await until(stage, END + HOUR)
    await until(stage, END + 23 * HOUR)
    assert await known(stage, "P1")
    stage.sender.trouble = None
    await stage.restart()
    assert "your signature was not decided in time" in told(stage, "P2")[-1]
    await until(stage, END + 25 * HOUR)
    assert not await known(stage, "P1")


async def test_news_that_nobody_takes_for_a_day_is_not_kept(stage: Stage) -> None:
    await until(stage, END - 7 * DAY)
    stage.sender.trouble = RetryLater(3600)
    await until(stage, END - DAY)
    assert "P2" in await waiting_for(stage)
    await until(stage, END)
    assert await waiting_for(stage) == {"admins"}


async def waiting_for(stage: Stage) -> set[str]:
    outgoing_messages = await stage.store.transact(lambda tx: tx.outbox.undelivered(0, 1000))
    return {outgoing.address.chat for outgoing in outgoing_messages}


async def test_a_notice_that_a_wrong_clock_gave_too_early_delays_nothing(stage: Stage) -> None:
    right, stage.now = stage.now, END + 400 * DAY
    await stage.later(HOUR)
    stage.now = right
    await to_the_end(stage)
    assert not await known(stage, "P1")
    assert telling(stage, "The letter has closed") == 2
