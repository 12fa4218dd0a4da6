"""Where the platform can do it, a whole signing is one message: the form. What is typed into it leaves the chat."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.messaging.events import Strange
from storage.records import Address
from tests.stage import PLATFORM, Stage, visible

FLORA = "Flora"


def shown(stage: Stage) -> list[str]:
    """The beginning of what the bot's messages in the chat say now, the oldest first."""
    return [visible(each.versions[-1].text) for each in stage.sender.chats.get(FLORA, [])]


def left(stage: Stage) -> list[str]:
    """What was typed and still stands in the chat, but for commands."""
    return [words for words in stage.sender.typed.values() if not words.startswith("/")]


async def sign(stage: Stage) -> None:
    for words in ("/sign", "Flora Example", "Armenia", "/skip"):
        await stage.say(FLORA, words)


async def form(stage: Stage) -> tuple[str, str] | None:
    return await stage.store.transact(lambda tx: tx.chats.form(Address(PLATFORM, FLORA)))


async def test_a_signing_leaves_one_message_and_nothing_of_what_was_typed(stage: Stage) -> None:
    await stage.say(FLORA, "/start")
    await stage.press(FLORA, "Sign")
    for words in ("Flora Example", "Armenia"):
        await stage.say(FLORA, words)
        (asked,) = shown(stage)
        assert not left(stage)
    assert "Name: Flora Example" in asked
    assert "Places: Armenia" in asked
    assert "What do you do?" in asked
    await stage.press(FLORA, "Skip")
    await stage.press(FLORA, "Sign")
    (thanks,) = shown(stage)
    assert thanks.startswith("Thank you")


async def test_what_was_refused_stays_to_be_mended_with_the_form_below_it(stage: Stage) -> None:
    await stage.say(FLORA, "/sign")
    (first,) = stage.sender.chats[FLORA]
    await stage.say(FLORA, "flora@example.org")
    (second,) = stage.sender.chats[FLORA]
    assert second.id != first.id, "a form that changed above what was refused might not be seen"
    assert left(stage) == ["flora@example.org"]
    await stage.say(FLORA, "Flora Example")
    assert "Which country" in shown(stage)[0]
    assert not left(stage), "what was refused goes when its question is answered"


async def test_privacy_is_explained_once_and_never_together_with_an_error(stage: Stage) -> None:
    await stage.say(FLORA, "/sign")
    assert "Telegram sees this chat" in shown(stage)[0]
    await stage.say(FLORA, "flora@example.org")
    assert "Telegram sees this chat" not in shown(stage)[0]


async def test_the_form_moves_below_what_was_read_in_between(stage: Stage) -> None:
    await stage.say(FLORA, "/sign")
    await stage.say(FLORA, "/privacy")
    privacy, asked = shown(stage)
    assert privacy.startswith("What is kept")
    assert "What is your name?" in asked
    await stage.say(FLORA, "Flora Example")
    _, asked = shown(stage)
    assert "Which country" in asked


async def test_the_form_moves_below_news_of_the_bot(stage: Stage) -> None:
    await sign(stage)
    await stage.press(FLORA, "Sign")
    await stage.say(FLORA, "/my")
    await stage.press(FLORA, "Correct")
    await stage.join("Ada")
    await stage.press("Ada", "Approve", "admins")
    assert "approved" in shown(stage)[-1]
    await stage.say(FLORA, "Fauna Example, Austria")
    assert "Fauna Example, Austria" in shown(stage)[-1]
    assert sum("Please check" in each for each in shown(stage)) == 1, "the former one is gone, with its buttons"


async def test_the_letter_is_read_in_the_form_and_an_answer_brings_the_question_back(stage: Stage) -> None:
    await stage.say(FLORA, "/sign")
    await stage.press(FLORA, "The letter")
    (page,) = shown(stage)
    assert page.startswith("Leave the bridge standing")
    await stage.press(FLORA, "Go on signing")
    await stage.press(FLORA, "The letter")
    await stage.say(FLORA, "Flora Example")
    (asked,) = shown(stage)
    assert "Which country" in asked


@pytest.mark.parametrize("restarting", [False, True])
async def test_after_its_end_the_form_is_an_ordinary_message(stage: Stage, *, restarting: bool) -> None:
    await sign(stage)
    assert await form(stage) is not None
    await stage.press(FLORA, "Sign")
    assert await form(stage) is None, "what is not needed is not kept"
    if restarting:
        await stage.restart()
    await stage.say(FLORA, "/my")
    await stage.press(FLORA, "Correct")
    thanks, _ = shown(stage)
    assert thanks.startswith("Thank you")


async def test_a_withdrawal_takes_an_open_form_away(stage: Stage) -> None:
    await sign(stage)
    await stage.press(FLORA, "Sign")
    await stage.say(FLORA, "/my")
    await stage.press(FLORA, "Correct")
    await stage.say(FLORA, "/my")
    await stage.press(FLORA, "Withdraw")
    await stage.press(FLORA, "Yes, withdraw")
    assert not any("Please check" in each for each in shown(stage)), "its buttons would do nothing"
    assert await form(stage) is None


async def test_what_is_no_answer_brings_the_form_below_it(stage: Stage) -> None:
    await stage.say(FLORA, "/sign")
    (first,) = stage.sender.chats[FLORA]
    await stage.send(FLORA, Strange.OTHER)
    (second,) = stage.sender.chats[FLORA]
    assert second.id != first.id


async def test_where_a_form_was_is_forgotten_with_its_draft(stage: Stage) -> None:
    await stage.say(FLORA, "/sign")
    await stage.store.purge(datetime.now(UTC))
    assert await form(stage) is not None
    await stage.store.purge(datetime.now(UTC) + timedelta(days=1, minutes=2))
    assert await form(stage) is None
