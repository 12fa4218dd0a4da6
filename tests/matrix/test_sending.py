"""Sending: the same outgoing message is the same message, and the homeserver's limits are kept without losing
anything.
"""

import asyncio
from pathlib import Path
from typing import Any

import pytest

from bot.delivery.worker import DeliveryWorker
from bot.dispatch.dispatcher import Dispatcher
from bot.messaging.events import Command, Event
from bot.platforms.matrix.device import Device
from storage.records import InboxEvent, OutboxMessage, Slot
from tests.matrix.live import LiveMatrix, settings_on
from tests.matrix.people import Chat
from tests.matrix.synapse import PATIENCE, Synapse
from tests.matrix.test_admin_room import sign


async def test_a_message_that_is_sent_again_is_no_second_message(
    live: LiveMatrix, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The homeserver takes every message, and the bot does not live to hear of it."""
    await live.admin("Ada")
    flora = await live.person("Flora")
    send, cut = Device.send, []

    async def breaking(device: Device, *what: object) -> str:
        sent = await send(device, *what)
        cut.append(sent)
        await asyncio.get_running_loop().create_future()
        return sent

    with monkeypatch.context() as patched:
        patched.setattr(Device, "send", breaking)
        async with live.running():
            chat = await flora.open(live.bot)
            await chat.sees("[1] ")
    async with live.running():
        await chat.say("!sign")
        await chat.sees("What is your name?")
    assert cut[0] == chat.messages[0].id
    assert len(chat.messages) == 2


async def test_an_answer_to_what_is_sent_again_is_understood(live: LiveMatrix, monkeypatch: pytest.MonkeyPatch) -> None:
    """The bot died before it knew that its question had arrived; the answer does not say to which one it is."""
    await live.admin("Ada")
    flora = await live.person("Flora")
    send = Device.send

    async def breaking(device: Device, room: str, kind: str, content: dict[str, Any], transaction: str) -> str:
        sent = await send(device, room, kind, content, transaction)
        if "Please check." in content["body"]:
            await asyncio.get_running_loop().create_future()
        return sent

    with monkeypatch.context() as patched:
        patched.setattr(Device, "send", breaking)
        async with live.running():
            chat = await flora.open(live.bot)
            await chat.sees("[1] ")
            await chat.say("!sign")
            await chat.sees("What is your name?")
            await chat.say("Flora Example, Armenia, poet")
            await chat.sees("Please check.")
    await chat.say("1")
    async with live.running():
        await chat.sees("Thank you for signing.")
    assert len(chat.messages) == 4


async def test_a_card_that_is_sent_again_stays_one_though_an_admin_named_its_number_meanwhile(
    live: LiveMatrix, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The bot died before it knew that the card had arrived, and once more before it could send it again."""
    admin_room = await live.admin("Ada")
    send, handle, handled = Device.send, Dispatcher.handle, asyncio.Event()
    take_out, noted = DeliveryWorker._take_out, asyncio.Event()

    async def breaking(device: Device, room: str, *what: object) -> str:
        if room != admin_room.room:
            return await send(device, room, *what)
        if not admin_room.messages:
            await send(device, room, *what)
        return await asyncio.get_running_loop().create_future()

    async def telling(dispatcher: Dispatcher, stored: InboxEvent, event: Event, **more: bool) -> None:
        await handle(dispatcher, stored, event, **more)
        if isinstance(event.content, Command) and event.content.name == "approve":
            handled.set()

    async def noting(worker: DeliveryWorker, outgoing: OutboxMessage, message: str | None, **more: bool) -> None:
        await take_out(worker, outgoing, message, **more)
        if outgoing.slot == Slot.card(1):
            noted.set()

    with monkeypatch.context() as patched:
        patched.setattr(Device, "send", breaking)
        patched.setattr(Dispatcher, "handle", telling)
        async with live.running():
            flora = await sign(live, "Flora")
            card = await admin_room.sees("Flora Example")
        await admin_room.say("!approve 1")
        async with live.running():
            await asyncio.wait_for(handled.wait(), PATIENCE)
    monkeypatch.setattr(DeliveryWorker, "_take_out", noting)
    async with live.running():
        await admin_room.sees("Nothing was changed about #1: no card or page here has shown it as it is now.")
        await asyncio.wait_for(noted.wait(), PATIENCE)  # until then the bot does not know that the card is there
        await admin_room.say("!approve 1")
        await flora.sees("has been approved")
        assert await admin_room.sees("Approved by") is card
    assert [shown for shown in admin_room.messages if "Flora Example" in shown.text] == [card]


async def test_within_the_default_limits_of_synapse_all_arrives_once_in_the_end(
    strict_synapse: Synapse, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Ten messages at once, then one in five seconds; this takes more than ten."""
    live = LiveMatrix(strict_synapse, settings_on(strict_synapse, tmp_path))
    admin_room = await live.admin("Ada")
    async with live.running():
        chats = await asyncio.gather(*(sign(live, name) for name in ("Flora", "Timur")))
        for name in ("Flora", "Timur"):
            await admin_room.react(await admin_room.sees(f"{name} Example"), "✅")
        for chat in chats:
            await chat.sees("has been approved")
            texts = [message.text for message in chat.messages]
            assert len(texts) == len(set(texts)) == 5
        for name in ("Flora", "Timur"):
            await admin_room.person.until(lambda name=name: said_of(admin_room, name, "Approved by") or None)
    assert len(admin_room.messages) == 2
    assert caplog.text.count("the homeserver limits the bot") >= 1
    for person in live.people:
        await person.leave()


def said_of(chat: Chat, name: str, words: str) -> bool:
    return any(name in message.text and words in message.text for message in chat.messages)


async def test_while_the_homeserver_does_not_answer_in_time_nothing_is_lost_or_doubled(
    live: LiveMatrix, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It takes what it was sent, and answers when nobody listens any more: the bot sends it again."""
    await live.admin("Ada")
    monkeypatch.setattr("bot.platforms.matrix.library.client.SENDING_SECONDS", 1)
    flora = await live.person("Flora")
    send, tries = Device.send, []

    async def sending(device: Device, *what: object) -> str:
        tries.append(what[-1])
        if len(tries) == 2:  # the first was the welcome
            live.synapse.pause()
        if len(tries) == 4:
            live.synapse.resume()
        return await send(device, *what)

    monkeypatch.setattr(Device, "send", sending)
    try:
        async with live.running():
            chat = await flora.open(live.bot)
            await chat.sees("[1] ")
            await chat.say("!sign")
            await chat.sees("What is your name?")
            await chat.say("Flora Example, Armenia")
            await chat.sees("Please check.")
    finally:
        live.synapse.resume()
    assert tries[1] == tries[2] == tries[3]
    assert sum("What is your name?" in message.text for message in chat.messages) == 1
