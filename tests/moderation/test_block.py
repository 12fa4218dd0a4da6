"""An account from which no more signatures are taken; `tests/transcripts/blocking.en.txt` plays most of it."""

from dataclasses import replace
from datetime import timedelta

from bot.messaging.actions import Act, Action
from bot.policy import PROPOSAL_STAYS
from storage.records import Account, Happened, State
from tests.moderation.test_removals import said_last, toast, words
from tests.signing.test_personal_file import data_of
from tests.stage import PLATFORM, Stage


async def signed(stage: Stage, *admins: str) -> None:
    for admin in admins or ("Ada",):
        await stage.join(admin)
    await stage.say("Flora", "Flora Example, Armenia, poet")
    await stage.press("Flora", "Sign")


async def is_blocked(stage: Stage, number: int = 1) -> bool:
    return await stage.store.transact(lambda tx: tx.blocks.holds(number))


async def two_admins(stage: Stage) -> None:
    stage.rules = replace(stage.rules, removal_admins=2)
    await stage.restart()
    await signed(stage, "Ada", "Bea")


async def test_two_admins_are_wanted_where_removals_want_two(stage: Stage) -> None:
    await two_admins(stage)
    await stage.say("Ada", "/block 1 offensive", "admins")
    assert "Ada wants to block the account behind #1" in said_last(stage)
    assert not await is_blocked(stage)
    await stage.say("Ada", "/block 1", "admins")
    assert "you have proposed this yourself" in said_last(stage)
    await stage.press("Ada", "I agree: block it", "admins")
    assert not await is_blocked(stage)
    await stage.restart()
    await stage.press("Bea", "I agree: block it", "admins")
    assert await is_blocked(stage)
    assert await stage.on_record() == {State.REJECTED: 1}
    events = await stage.store.transact(lambda tx: tx.history.of(1))
    assert [(each.what, each.admin, each.reason) for each in events][-2:] == [
        (Happened.BLOCKED, "Bea", "offensive"),
        (Happened.REJECTED, "Bea", "offensive"),
    ]


async def test_an_agreement_that_comes_too_late_or_to_something_else_blocks_nobody(stage: Stage) -> None:
    await two_admins(stage)
    await stage.say("Ada", "/block 1", "admins")
    await stage.later(PROPOSAL_STAYS + timedelta(hours=2))
    await stage.press("Bea", "I agree: block it", "admins")
    assert toast(stage).startswith("This signature has changed")
    await stage.say("Ada", "/block 1", "admins")
    await stage.say("Flora", "/my")
    await stage.press("Flora", "Correct")
    await stage.press("Flora", "Sign")
    await stage.press("Bea", "I agree: block it", "admins")
    await stage.say("Ada", "/block 1", "admins")
    await stage.join("Bea", present=False)
    await stage.press("Bea", "I agree: block it", "admins")
    assert not await is_blocked(stage)
    assert await stage.on_record() == {State.PENDING: 1}


async def test_the_file_says_it_and_everything_can_be_erased(stage: Stage) -> None:
    await signed(stage)
    assert (await data_of(stage, "Flora"))["no_more_signatures_are_taken_from_this_account"] is False
    await stage.say("Ada", "/block 1", "admins")
    found = await data_of(stage, "Flora")
    assert found["no_more_signatures_are_taken_from_this_account"] is True
    assert "blocked" in [each["event"] for each in found["what_has_happened_to_it"]]
    await stage.say("Flora", "/withdraw")
    await stage.press("Flora", "Yes, withdraw")
    found = await data_of(stage, "Flora")
    assert (found["signature"], found["no_more_signatures_are_taken_from_this_account"]) == (None, True)


async def test_nothing_that_is_pressed_or_edited_begins_again(stage: Stage) -> None:
    """Every button there ever was."""
    await signed(stage)
    await stage.say("Ada", "/block 1", "admins")
    before = await stage.on_record()
    for act in Act:
        if act not in (Act.WITHDRAW_SURELY, Act.HIDE, Act.SHOW):
            await stage.forge("Flora", Action(act, 1, 1, "sign").encode())
    signer = await stage.store.transact(lambda tx: tx.people.signer(Account(PLATFORM, "Flora")))
    assert signer.draft is None
    assert await stage.on_record() == before
    assert "What is your name" not in words(stage, "Flora").split("We are sorry", 1)[1]


async def test_a_withdrawal_a_moment_before_leaves_nothing_to_block(stage: Stage) -> None:
    await two_admins(stage)
    await stage.say("Ada", "/block 1", "admins")
    await stage.say("Flora", "/withdraw")
    await stage.press("Flora", "Yes, withdraw")
    await stage.press("Bea", "I agree: block it", "admins")
    await stage.say("Bea", "/block 1", "admins")
    assert "no account is known behind #1" in said_last(stage)
    assert await stage.store.transact(lambda tx: tx.blocks.numbers()) == []


async def test_who_is_blocked_turns_off_the_news_and_never_on_again(stage: Stage) -> None:
    await signed(stage)
    await stage.press("Ada", "Approve", "admins")
    await stage.say("Flora", "/news")
    await stage.press("Flora", "Send me news")
    await stage.say("Ada", "/block 1", "admins")
    await stage.say("Flora", "/news")
    await stage.press("Flora", "No more news")
    assert not await stage.store.transact(lambda tx: tx.news.wants(1))
    await stage.forge("Flora", Action(Act.NEWS, word="on").encode())
    await stage.say("Flora", "/news")
    assert not await stage.store.transact(lambda tx: tx.news.wants(1))
