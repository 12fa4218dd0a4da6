"""Admins close the letter: two of them where removals take two; its signers are erased some days later."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.messaging.messages import Message
from tests.stage import Stage, letter, visible

DAY = timedelta(days=1)


def last(stage: Stage, chat: str = "admins") -> str:
    return visible(stage.sender.chats[chat][-1].versions[-1].text)


def stands(stage: Stage, chat: str = "admins") -> Message:
    """What the last message there says now."""
    return stage.sender.chats[chat][-1].versions[-1]


async def is_open(stage: Stage) -> bool:
    """Whether somebody new can sign."""
    person = f"Visitor {len(stage.sender.chats)}"
    await stage.say(person, "/sign")
    return "What is your name?" in last(stage, person)


@pytest.fixture
async def staffed(stage: Stage) -> Stage:
    """Two admins, one of whom does not close the letter alone; it has no closing day."""
    stage.letter = letter(closes=None)
    stage.rules = replace(stage.rules, removal_admins=2, closed_days=30)
    await stage.restart()
    await stage.join("Ada")
    await stage.join("Bea")
    return stage


async def test_a_second_admin_has_to_agree(staffed: Stage) -> None:
    await staffed.say("Ada", "/close", "admins")
    await staffed.press("Ada", "Close it", "admins")
    assert "Ada wants to close the letter. A second admin has to agree" in last(staffed)
    await staffed.press("Ada", "Close it", "admins")
    assert staffed.sender.happenings[-1].toast == "You have proposed this yourself. Another admin has to agree."
    await staffed.restart()
    assert await is_open(staffed)
    await staffed.press("Bea", "Close it", "admins")
    assert "The letter is closed, by Bea." in last(staffed)
    assert not await is_open(staffed)


async def test_after_a_day_a_proposal_counts_no_more(staffed: Stage) -> None:
    await staffed.say("Ada", "/close", "admins")
    await staffed.press("Ada", "Close it", "admins")
    await staffed.later(DAY + timedelta(minutes=1))
    await staffed.press("Bea", "Close it", "admins")
    assert "Bea wants to close the letter." in last(staffed)
    assert await is_open(staffed)


async def closed(stage: Stage) -> None:
    await stage.say("Flora", "Flora Example, Armenia, <b>*poet*</b>")
    await stage.press("Flora", "Sign")
    await stage.press("Ada", "Approve", "admins")
    await stage.say("Ada", "/close", "admins")
    for admin in ("Ada", "Bea"):
        await stage.press(admin, "Close it", "admins")


async def test_its_signers_are_erased_when_the_period_is_over(staffed: Stage) -> None:
    await closed(staffed)
    for _ in range(36):
        await staffed.later(DAY)
    await staffed.say("Flora", "/my")
    assert "the bot erased who had signed it" in last(staffed, "Flora")
    await staffed.say("Ada", "/reopen", "admins")
    assert last(staffed).startswith("Nothing was changed")


async def test_whoever_opens_it_again_in_time_keeps_everybody(staffed: Stage) -> None:
    await closed(staffed)
    for _ in range(25):  # the notice has been given
        await staffed.later(DAY)
    await staffed.say("Bea", "/reopen", "admins")
    for _ in range(20):
        await staffed.later(DAY)
    await staffed.say("Flora", "/my")
    assert "Your signature, #1" in last(staffed, "Flora")


async def test_a_question_of_before_it_was_opened_again_closes_nothing(staffed: Stage) -> None:
    await closed(staffed)
    await staffed.say("Bea", "/reopen", "admins")
    for person in ("Ada", "Bea"):
        await staffed.press(person, "Close it", "admins", old=True)
        assert staffed.sender.happenings[-1].toast.startswith("Nothing was changed: this question is from before")
    assert await is_open(staffed)
    await staffed.say("Bea", "/close", "admins")
    await staffed.press("Bea", "Close it", "admins")
    assert "Bea wants to close the letter." in last(staffed)
    await staffed.press("Ada", "Close it", "admins")
    assert not await is_open(staffed)


async def test_the_press_file_has_the_text_the_countries_and_the_list_as_they_were_written(staffed: Stage) -> None:
    await closed(staffed)
    await staffed.press("Ada", "Press file", "admins")
    file = staffed.sender.chats["admins"][-1].versions[-1].file
    assert file is not None
    text = file.content.decode()
    assert file.name == "bridge.md"
    assert text.startswith("# Leave the bridge standing\n")
    assert "**One person has signed.**" in text
    assert "| Armenia | 1 |" in text
    assert "<b>" not in text
    assert "*poet*" not in text
    assert "\n- Flora Example&#44; Armenia" in text


async def test_nobody_else_gets_the_press_file(staffed: Stage) -> None:
    await staffed.forge("Flora", "pf:0:0:")
    await staffed.forge("Flora", "cl:0:0:")
    assert not [shown for shown in staffed.sender.chats["Flora"] if shown.versions[-1].file]
    assert await is_open(staffed)


async def test_what_the_operator_pauses_and_the_admins_close_is_open_when_both_want_it(staffed: Stage) -> None:
    async def pause(*, paused: bool) -> None:
        await staffed.dispatcher.read_anew(replace(staffed.dispatcher.signers.letter, paused=paused))

    await pause(paused=True)
    assert not await is_open(staffed)
    await staffed.say("Ada", "/close", "admins")
    await staffed.press("Ada", "Close it", "admins")
    await staffed.press("Bea", "Close it", "admins")
    await pause(paused=False)
    assert not await is_open(staffed)
    await staffed.say("Bea", "/reopen", "admins")
    assert await is_open(staffed)


async def test_an_operator_who_moves_the_closing_day_is_heard_by_the_admins_too(staffed: Stage) -> None:
    await staffed.dispatcher.read_anew(replace(staffed.dispatcher.signers.letter, closes=staffed.now.date() - DAY))
    await staffed.say("Ada", "/close", "admins")
    assert "This letter is closed" in last(staffed)
    await staffed.dispatcher.read_anew(replace(staffed.dispatcher.signers.letter, closes=staffed.now.date() + DAY))
    await staffed.say("Ada", "/close", "admins")
    assert "Close it" in [choice.label for row in stands(staffed).choices for choice in row]


async def test_a_pause_is_no_closing_of_which_anybody_has_news(stage: Stage) -> None:
    stage.letter = letter(closes=date(2026, 10, 1))
    await stage.restart()
    await stage.say("Flora", "Flora Example, Armenia, poet")
    await stage.press("Flora", "Sign")
    await stage.say("Flora", "/news")
    await stage.press("Flora", "Send me news")
    await stage.dispatcher.read_anew(replace(stage.letter, paused=True))
    before = len(stage.sender.chats["Flora"])
    for _ in range(3):
        await stage.later(timedelta(minutes=1))
    assert len(stage.sender.chats["Flora"]) == before
    await stage.say("Flora", "/my")
    assert "Signing has ended" not in last(stage, "Flora")
    await stage.say("Timur", "/sign")
    assert last(stage, "Timur") == "This letter cannot be signed at present; it can be read. Nothing was changed."
