"""Into which rooms the bot goes, and when it leaves."""

import asyncio

import pytest

from bot.platforms.matrix.sender import MatrixSender
from storage.records import OutboxMessage
from tests.matrix.live import LiveMatrix
from tests.matrix.people import Chat, Person
from tests.matrix.test_admin_room import sign


def sessions(person: Person, room: str) -> set[str]:
    """The keys of a room that somebody has, by their ids."""
    senders = person.client.olm.inbound_group_store[room]
    return {session for kept in senders.values() for session in kept}


async def until_gone(chat: Chat, bot: str) -> None:
    """Wait until the bot has left a room or declined to come."""

    def look() -> bool | None:
        room = chat.person.client.rooms.get(chat.room)
        return (room is not None and bot not in room.users) or None

    await chat.person.until(look)


async def test_an_invitation_that_is_not_direct_is_declined(live: LiveMatrix) -> None:
    await live.admin("Ada")
    eve = await live.person("Eve")
    async with live.running():
        chat = await eve.open(live.bot, direct=False)
        await eve.until(lambda: (room := eve.client.rooms.get(chat.room)) and live.bot in room.users)
        await until_gone(chat, live.bot)
        assert chat.messages == []


async def test_a_decision_follows_the_signer_into_another_room(live: LiveMatrix) -> None:
    """Flora writes in a second room; Timur leaves the first one before it is decided, and comes back in another."""
    admin_room = await live.admin("Ada")
    async with live.running():
        flora, timur = await sign(live, "Flora"), await sign(live, "Timur")
        again = await flora.person.open(live.bot)
        await again.sees("My signature")
        await timur.person.client.room_leave(timur.room)
        await live.until_the_bot_is_in(3)
        for name in ("Flora", "Timur"):
            await admin_room.react(await admin_room.sees(f"{name} Example"), "✅")
        await again.sees("has been approved")
        assert not flora.shown("has been approved")
        back = await timur.person.open(live.bot)
        await back.sees("has been approved")


async def test_the_bot_leaves_when_a_third_person_is_invited(live: LiveMatrix) -> None:
    """What is told of a signature is for the signer alone."""
    await live.admin("Ada")
    flora, eve = await live.person("Flora"), await live.person("Eve")
    async with live.running():
        chat = await flora.open(live.bot)
        await chat.sees("[1] ")
        await flora.client.room_invite(chat.room, eve.id)
        await until_gone(chat, live.bot)
        again = await flora.open(live.bot)
        await again.sees("[1] ")


async def test_the_bot_leaves_when_the_signer_has_left_also_while_it_was_down(live: LiveMatrix) -> None:
    await live.admin("Ada")
    flora, timur = await live.person("Flora"), await live.person("Timur")
    async with live.running():
        for person in (flora, timur):
            await (await person.open(live.bot)).sees("[1] ")
    for person in (flora, timur):
        (room,) = person.chats
        await person.client.room_leave(room)
        person.chats.clear()
    async with live.running():
        # Whoever comes back to a room with nobody in it would find no door.
        for person in (flora, timur):
            await (await person.open(live.bot)).sees("[1] ")
        joined = await live.rooms_of_the_bot()
        assert joined == {live.settings.matrix.admin_room, *flora.chats, *timur.chats}


async def test_somebody_has_three_rooms_at_most(live: LiveMatrix) -> None:
    await live.admin("Ada")
    eve = await live.person("Eve")
    async with live.running():
        for _ in range(3):
            await (await eve.open(live.bot)).sees("[1] ")
        one_more = await eve.open(live.bot)
        await eve.until(lambda: (room := eve.client.rooms.get(one_more.room)) and live.bot in room.users)
        await until_gone(one_more, live.bot)
        await eve.client.room_leave(next(iter(eve.chats)))
        await live.until_the_bot_is_in(3)
        await (await eve.open(live.bot)).sees("[1] ")


async def test_rooms_of_old_and_new_versions_are_the_same_to_the_bot(live: LiveMatrix) -> None:
    """Ids of rooms of version 12 have no server part, and their creator's power level reads zero."""
    admin_room = await live.admin("Ada", room_version="12")
    flora = await live.person("Flora")
    async with live.running():
        for version in ("9", "11", "12"):
            chat = await flora.open(live.bot, room_version=version)
            assert (":" in chat.room) == (version != "12")
            await chat.sees("[1] ")
        await chat.say("!sign")
        await chat.sees("What is your name?")
        await chat.say("Flora Example, Armenia")
        await chat.sees("Please check.")
        await chat.say("1")
        await admin_room.react(await admin_room.sees("Flora Example"), "✅")
        await chat.sees("has been approved")


async def test_a_key_is_new_after_somebody_has_left_the_admin_room(live: LiveMatrix) -> None:
    """Boris could read what was written while he was there, and can read nothing that comes later."""
    admin_room = await live.admin("Ada")
    boris = await live.person("Boris")
    async with live.running():
        await admin_room.sees_the_bot()
        await admin_room.person.client.room_invite(admin_room.room, boris.id)
        await boris.until(lambda: admin_room.room in boris.client.rooms)
        await admin_room.say("!pending")
        await boris.chat(admin_room.room).sees("Nothing waits.")
        await boris.client.room_leave(admin_room.room)
        await admin_room.person.until(
            lambda: boris.id not in admin_room.person.client.rooms[admin_room.room].users or None, tick=True
        )
        await admin_room.say("!help")
        answer = await admin_room.sees("This is the admin group.")
        assert answer.session not in sessions(boris, admin_room.room)
        assert sessions(boris, admin_room.room)


async def test_nothing_is_told_in_a_room_that_has_got_a_third_person_while_the_bot_was_down(
    live: LiveMatrix, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The admins' decision reached the outbox, and no further; then Flora let Eve in."""
    admin_room = await live.admin("Ada")
    eve = await live.person("Eve")
    reached = asyncio.Event()
    async with live.running():
        chat = await sign(live, "Flora")
        card = await admin_room.sees("Flora Example")

        async def hanging(_sender: MatrixSender, outgoing: OutboxMessage, *_: object) -> None:
            if outgoing.address.chat == chat.room:
                reached.set()
            await asyncio.get_running_loop().create_future()

        monkeypatch.setattr(MatrixSender, "deliver", hanging)
        await admin_room.react(card, "✅")
        await reached.wait()
    monkeypatch.undo()
    await chat.person.client.room_invite(chat.room, eve.id)
    await eve.until(lambda: chat.room in eve.client.rooms)
    async with live.running():
        await until_gone(chat, live.bot)
        await admin_room.sees("Approved by")
    assert not any("has been approved" in message.text for message in [*chat.messages, *eve.chat(chat.room).messages])
