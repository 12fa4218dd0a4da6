"""Sending: the same parcel is the same message, and the homeserver's limits are kept without losing anything."""

import asyncio

import pytest

from bot.platforms.matrix.device import Device
from tests.matrix.test_admin_room import sign
from tests.matrix.town import Town


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


async def test_within_the_default_limits_of_synapse_all_arrives_in_the_end(town: Town) -> None:
    """Ten messages at once, then one in some seconds, as that server has it; people before the admin room."""
    desk = await town.admin("Ada")
    town.synapse.limit(town.bot, per_second=1, burst=3)
    async with town.running():
        chats = await asyncio.gather(*(sign(town, name) for name in ("Flora", "Timur")))
        for name in ("Flora", "Timur"):
            await desk.react(await desk.sees(f"{name} Example"), "✅")
        for chat in chats:
            await chat.sees("has been approved")
            texts = [message.text for message in chat.messages]
            assert len(texts) == len(set(texts)) == 5
