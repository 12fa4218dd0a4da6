"""Sending: the same parcel is the same message, and the homeserver's limits are kept without losing anything."""

import asyncio
from pathlib import Path

import pytest

from bot.platforms.matrix.device import Device
from tests.matrix.people import Chat
from tests.matrix.synapse import Synapse
from tests.matrix.test_admin_room import sign
from tests.matrix.town import Town, settings_on


async def test_a_parcel_that_is_sent_again_is_no_second_message(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """The homeserver takes every message, and the bot does not live to hear of it."""
    await town.admin("Ada")
    flora = await town.person("Flora")
    send, cut = Device.send, []

    async def breaking(device: Device, *what: object) -> str:
        sent = await send(device, *what)
        cut.append(sent)
        await asyncio.get_running_loop().create_future()
        return sent

    with monkeypatch.context() as patched:
        patched.setattr(Device, "send", breaking)
        async with town.running():
            chat = await flora.open(town.bot)
            await chat.sees("[1] ")
    async with town.running():
        await chat.say("!sign")
        await chat.sees("What is your name?")
    assert cut[0] == chat.messages[0].id
    assert len(chat.messages) == 2


async def test_within_the_default_limits_of_synapse_all_arrives_once_in_the_end(
    strict_synapse: Synapse, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Ten messages at once, then one in five seconds; this takes more than ten."""
    town = Town(strict_synapse, settings_on(strict_synapse, tmp_path))
    desk = await town.admin("Ada")
    async with town.running():
        chats = await asyncio.gather(*(sign(town, name) for name in ("Flora", "Timur")))
        for name in ("Flora", "Timur"):
            await desk.react(await desk.sees(f"{name} Example"), "✅")
        for chat in chats:
            await chat.sees("has been approved")
            texts = [message.text for message in chat.messages]
            assert len(texts) == len(set(texts)) == 5
        for name in ("Flora", "Timur"):
            await desk.person.until(lambda name=name: said_of(desk, name, "Approved by") or None)
    assert len(desk.messages) == 2
    assert caplog.text.count("limits the bot's messages") >= 1
    for person in town.people:
        await person.leave()


def said_of(chat: Chat, name: str, words: str) -> bool:
    return any(name in message.text and words in message.text for message in chat.messages)


async def test_while_the_homeserver_does_not_answer_in_time_nothing_is_lost_or_doubled(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It takes what it was sent, and answers when nobody listens any more: the bot sends it again."""
    await town.admin("Ada")
    monkeypatch.setattr("bot.platforms.matrix.device.SENDING_SECONDS", 1)
    flora = await town.person("Flora")
    send, tries = Device.send, []

    async def sending(device: Device, *what: object) -> str:
        tries.append(what[-1])
        if len(tries) == 2:  # the first was the welcome
            town.synapse.pause()
        if len(tries) == 4:
            town.synapse.resume()
        return await send(device, *what)

    monkeypatch.setattr(Device, "send", sending)
    try:
        async with town.running():
            chat = await flora.open(town.bot)
            await chat.sees("[1] ")
            await chat.say("!sign")
            await chat.sees("What is your name?")
            await chat.say("Flora Example, Armenia")
            await chat.sees("[1] Sign")
    finally:
        town.synapse.resume()
    assert tries[1] == tries[2] == tries[3]
    assert sum("What is your name?" in message.text for message in chat.messages) == 1
