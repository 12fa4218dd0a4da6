"""Nothing is lost on the way in: not while the bot is down, not while the homeserver is, not at a restart."""

import asyncio
from collections.abc import Sequence

import pytest

from bot.dispatch.dispatcher import Dispatcher
from bot.messaging.events import Event, Reply
from tests.matrix.live import LiveMatrix
from tests.matrix.people import Chat


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The words of everybody, in the order in which they went into the inbox."""
    words: list[str] = []
    receive = Dispatcher.receive

    async def listening(dispatcher: Dispatcher, events: Sequence[Event]) -> None:
        await receive(dispatcher, events)
        words.extend(event.content.text for event in events if isinstance(event.content, Reply))

    monkeypatch.setattr(Dispatcher, "receive", listening)
    return words


async def met(live: LiveMatrix, name: str, **more: object) -> Chat:
    """Somebody in a room with the bot."""
    person = await live.person(name)
    chat = await person.open(live.bot, **more)
    await chat.sees("[1] ")
    return chat


async def test_130_messages_sent_while_the_bot_was_down_are_all_heard_in_their_order(
    live: LiveMatrix, heard: list[str]
) -> None:
    """A sync brings ten of them, and says that there were more."""
    await live.admin("Ada")
    async with live.running():
        chat = await met(live, "Flora")
    said = [f"line {number}" for number in range(130)]
    for line in said:
        await chat.say(line)
    async with live.running():
        await chat.say("the last")
        await chat.person.until(lambda: "the last" in heard or None, tick=True)
        assert heard == [*said, "the last"]


async def test_an_invitation_that_came_while_the_bot_was_down_is_accepted(live: LiveMatrix) -> None:
    await live.admin("Ada")
    async with live.running():
        await met(live, "Flora")
    timur = await live.person("Timur")
    chat = await timur.open(live.bot)
    async with live.running():
        await chat.sees("[1] ")
        assert chat.unreadable == 0


async def test_a_conversation_goes_on_after_a_restart_at_every_question(live: LiveMatrix) -> None:
    """The bot is stopped after each answer has been sent, perhaps before it has been heard."""
    admin_room = await live.admin("Ada")
    async with live.running():
        chat = await met(live, "Flora")
        await chat.say("!sign")
        await chat.sees("What is your name?")
    for answer, question in (
        ("Flora Example", "Which country"),
        ("Armenia", "[1] Skip"),
        ("skip", "Please check."),
        ("1", "Thank you for signing."),
    ):
        await chat.say(answer)
        async with live.running():
            await chat.sees(question)
    async with live.running():
        await admin_room.say("!approve 1")
        await chat.sees("has been approved")
    texts = [message.text for message in chat.messages if message.sender == live.bot]
    assert len(texts) == len(set(texts)) == 7, "each question came once"


async def test_what_is_said_while_the_homeserver_does_not_answer_is_heard_later(live: LiveMatrix) -> None:
    await live.admin("Ada")
    async with live.running():
        chat = await met(live, "Flora")
        live.synapse.stop()
        await asyncio.to_thread(live.synapse.start)
        await chat.say("!sign")
        await chat.sees("What is your name?")


async def test_somebody_who_cannot_be_understood_holds_up_nobody_else(live: LiveMatrix) -> None:
    """Events of every strange form, encrypted so that no homeserver refuses them, and a few that are not."""
    await live.admin("Ada")
    async with live.running():
        flora, eve = await met(live, "Flora"), await met(live, "Eve")
        strange: list[dict[str, object]] = [
            {},
            {"msgtype": 7},
            {"msgtype": "m.text"},
            {"msgtype": "m.text", "body": None},
            {"msgtype": "m.text", "body": "x", "m.relates_to": []},
            {"msgtype": "m.text", "body": "x", "m.relates_to": {"m.in_reply_to": 5}},
            {"msgtype": "m.text", "body": "> <@a:b> y\n\n", "m.relates_to": {"m.in_reply_to": {"event_id": 5}}},
            {"msgtype": "m.image", "body": "x"},
            {"msgtype": "m.text", "body": "\ud800"},
        ]
        for content in strange:
            await eve.person.send(eve.room, "m.room.message", content)
        await eve.person.send(eve.room, "m.sticker", {})
        await eve.say_raw("m.room.encrypted", {"algorithm": "m.megolm.v1.aes-sha2"})
        await eve.say_raw("m.room.encrypted", {"algorithm": "m.rot13", "ciphertext": "Uryyb"})
        await flora.say("!sign")
        await flora.sees("What is your name?")
        await eve.say("!sign")
        await eve.sees("What is your name?")


async def test_what_cannot_be_decrypted_gets_a_kind_word(live: LiveMatrix, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its key never comes. What is said with a new key is heard."""
    monkeypatch.setattr("bot.platforms.matrix.undecrypted.KEY_SECONDS", 1.0)
    await live.admin("Ada")
    async with live.running():
        chat = await met(live, "Flora")
        chat.person.client.olm.create_outbound_group_session(chat.room)
        chat.person.client.olm.outbound_group_sessions[chat.room].shared = True
        await chat.say("!sign")
        await chat.sees("I could not decrypt what you wrote. Please send it again.")
        chat.person.client.invalidate_outbound_session(chat.room)
        await chat.say("!sign")
        await chat.sees("What is your name?")


async def test_a_key_that_is_missing_is_asked_for_also_after_a_restart(
    live: LiveMatrix, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """In words that a client understands: one of those that nio finds by itself named no room."""
    monkeypatch.setattr("bot.platforms.matrix.undecrypted.KEY_SECONDS", 6.0)
    await live.admin("Ada")
    async with live.running():
        chat = await met(live, "Flora")
        chat.person.client.olm.create_outbound_group_session(chat.room)
        chat.person.client.olm.outbound_group_sessions[chat.room].shared = True
        await chat.say("!sign")
    async with live.running():
        await chat.sees("I could not decrypt what you wrote.")
        chat.person.client.invalidate_outbound_session(chat.room)
        await chat.say("!sign")
        await chat.sees("What is your name?")
    assert "Error validating event" not in caplog.text
