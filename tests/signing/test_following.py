"""A decision reaches the signer where they wrote last: a person may have several chats with the bot."""

from dataclasses import replace

from bot.delivery.sender import RetryLater
from bot.messaging.events import Command, Content
from tests.dispatch.test_flood import sign
from tests.stage import Stage

APPROVED = "Your signature has been approved."


async def write(stage: Stage, content: Content, chat: str) -> None:
    """The first signer writes in a private chat of that name."""
    event = stage.event("P1", content)
    await stage.dispatcher.receive([replace(event, chat=chat)])
    await stage.settle()


def told(stage: Stage, chat: str) -> int:
    """How often the approval was told in a chat."""
    return sum(APPROVED in str(shown.versions[-1].text) for shown in stage.sender.chats.get(chat, []))


async def test_the_decision_comes_where_the_signer_wrote_last(stage: Stage) -> None:
    await stage.join("Ada")
    await sign(stage, 1)
    await write(stage, Command("my"), "another room")
    await stage.press("Ada", "Approve", "admins")
    assert (told(stage, "P1"), told(stage, "another room")) == (0, 1)


async def test_news_on_their_way_to_a_room_that_was_left_come_to_the_new_one(stage: Stage) -> None:
    """The platform has trouble while the admin decides; the signer writes elsewhere before it is over."""
    await stage.join("Ada")
    await sign(stage, 1)
    stage.sender.trouble = RetryLater(0.01)
    await stage.press("Ada", "Approve", "admins")
    await write(stage, Command("my"), "another room")
    stage.sender.trouble = None
    stage.sender.shut.add("P1")
    await stage.settle()
    assert told(stage, "another room") == 1


async def test_who_could_not_be_reached_is_told_when_they_write_again_and_once(stage: Stage) -> None:
    await stage.join("Ada")
    await sign(stage, 1)
    stage.sender.shut.add("P1")
    await stage.press("Ada", "Approve", "admins")
    await write(stage, Command("start"), "another room")
    await write(stage, Command("my"), "another room")
    assert told(stage, "another room") == 1


async def test_news_that_were_missed_are_those_of_the_decision_that_holds(stage: Stage) -> None:
    await stage.join("Ada")
    await sign(stage, 1)
    stage.sender.shut.add("P1")
    await stage.press("Ada", "Approve", "admins")
    await stage.press("Ada", "Undo", "admins")
    await write(stage, Command("start"), "another room")
    assert told(stage, "another room") == 0
    await stage.press("Ada", "Approve", "admins")
    assert told(stage, "another room") == 1
