"""What shows that the bot is there: receipts, typing, reasons, its name and picture; and that it delays no answer."""

import asyncio
from datetime import date, timedelta
from typing import Any

import pytest
from nio import RoomPreset

from bot.platforms.matrix import attention, rooms
from bot.platforms.matrix.attention import Attention
from bot.platforms.matrix.homeserver import Away, Refusal
from bot.platforms.matrix.invitations import Invitations
from bot.platforms.matrix.policy import ATTENDED_MOST
from tests.matrix.live import LiveMatrix
from tests.matrix.people import Chat
from tests.matrix.receiving import OTHER, ROOM, Receiving, said
from tests.matrix.stage import labels
from tests.matrix.test_element_crypto import talk


async def reason(chat: Chat, bot: str) -> str:
    """Why the bot left a room or declined to come, as clients show it."""

    async def look() -> dict[str, Any]:
        answer: Any = await chat.person.client.room_get_state_event(chat.room, "m.room.member", bot)
        return dict(answer.content)

    async with asyncio.timeout(chat.person.patience):
        while (found := await look()).get("membership") != "leave":  # noqa: ASYNC110  (a server cannot tell when)
            await asyncio.sleep(0.05)
    return str(found.get("reason", ""))


async def test_whoever_invites_the_bot_elsewhere_reads_why_it_does_not_come(live: LiveMatrix) -> None:
    await live.admin("Ada")
    eve = await live.person("Eve")
    async with live.running():
        assert "begin a direct chat with me" in await reason(await eve.open(live.bot, direct=False), live.bot)
        chats = [await eve.open(live.bot) for _ in range(3)]
        for chat in chats:
            await chat.sees("[1] ")
        assert "as many chats with me" in await reason(await eve.open(live.bot), live.bot)
        await eve.client.room_invite(chats[0].room, (await live.person("Flora")).id)
        assert "between you and me" in await reason(chats[0], live.bot)


async def test_a_reason_is_in_the_language_of_whoever_reads_it(
    live: LiveMatrix, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Flora has chosen Russian, Timur has chosen nothing: both are told why the bot leaves after a month of silence."""
    await live.admin("Ada")
    gone = 0
    monkeypatch.setattr(rooms, "today", lambda: date(2031, 10, 1) + timedelta(days=gone))
    async with live.running():
        flora, timur = [await (await live.person(name)).open(live.bot) for name in ("Flora", "Timur")]
        for chat in (flora, timur):
            await chat.sees("[1] ")
        await flora.say("!language")
        await flora.say(str(labels((await flora.sees("Which language")).versions[0]).index("Русский") + 1))
        await flora.sees("Подписать")
        await timur.say("!help")
        await timur.sees("This bot carries")
        gone = 31
        await (await (await live.person("Gita")).open(live.bot)).sees("[1] ")  # which is news: the bot looks around
        assert (await reason(flora, live.bot)).startswith("Здесь давно никто не писал")
        assert (await reason(timur, live.bot)).startswith("Nobody has written here for a long time")


async def test_where_no_further_stranger_finds_a_place_this_is_said(
    live: LiveMatrix, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Everybody is on another homeserver than the bot, which has places for one stranger."""
    monkeypatch.setattr(Invitations, "is_foreign", lambda *_: True)
    monkeypatch.setattr(rooms, "FOREIGN_ROOMS_MOST", 1)
    await live.admin("Ada")
    async with live.running():
        await (await (await live.person("Flora")).open(live.bot)).sees("[1] ")
        timur = await (await live.person("Timur")).open(live.bot)
        assert "cannot join further rooms at the moment" in await reason(timur, live.bot)


async def test_the_bot_gives_itself_a_name_and_a_picture_and_direct_rooms_its_name(live: LiveMatrix) -> None:
    await live.admin("Ada")
    flora = await live.person("Flora")
    async with live.running():
        chat = await flora.open(live.bot, preset=RoomPreset.trusted_private_chat)
        await chat.sees("[1] ")
        room = flora.client.rooms[chat.room]
        await flora.until(lambda: room.name or None, tick=True)
        async with asyncio.timeout(flora.patience):
            while not (profile := await live.as_the_bot("GET", f"/profile/{live.bot}")).get("avatar_url"):  # noqa: ASYNC110
                await asyncio.sleep(0.05)
    assert room.name == profile["displayname"]
    assert room.name.startswith("Leave the bridge standing")
    # What somebody chose for the account stays.
    await live.as_the_bot("PUT", f"/profile/{live.bot}/displayname", {"displayname": "The Bridge"})
    async with live.running():
        await (await flora.open(live.bot, name="A letter", preset=RoomPreset.trusted_private_chat)).sees("[1] ")
    again = await live.as_the_bot("GET", f"/profile/{live.bot}")
    assert again == {**profile, "displayname": "The Bridge"}
    assert {each.name for each in flora.client.rooms.values()} == {room.name, "A letter"}


async def test_people_see_that_they_were_read(live: LiveMatrix) -> None:
    await live.admin("Ada")
    flora = await live.person("Flora")
    async with live.running():
        chat = await flora.open(live.bot)
        await chat.sees("[1] ")
        sent = await chat.say("!help")
        receipts = lambda: flora.client.rooms[chat.room].read_receipts.get(live.bot)  # noqa: E731
        await flora.until(lambda: ((read := receipts()) is not None and read.event_id == sent) or None, tick=True)


@pytest.mark.parametrize("line", [True, "late"], ids=["at once", "on a slow line"])
async def test_a_verification_by_elements_crypto_is_declined_with_a_word(
    live: LiveMatrix, monkeypatch: pytest.MonkeyPatch, line: object
) -> None:
    """On a slow line the client overlooks the first answer, since it does not know yet that it has asked."""
    if line == "late":
        monkeypatch.setattr(attention, "DECLINE_PAUSES_SECONDS", (0.0, 8.0))
    ada = await live.admin("Ada")
    async with live.running():
        await ada.sees_the_bot()
        steps = ({"see": "[1] "}, {"verify": line}, {"see": "I am a bot"})
        status, heard = await talk(live, steps)
    assert status == 0, heard
    (cancelled,) = [each["cancelled"] for each in heard if "cancelled" in each]
    assert cancelled == "m.user"


# Without a homeserver ----------------------------------------------------------------------------


def asked(receiving: Receiving, what: str) -> list[str]:
    return [each for each in receiving.homeserver.asked if what in each]


async def until(receiving: Receiving, what: str, times: int = 1) -> None:
    async with asyncio.timeout(60):
        while len(asked(receiving, what)) < times:  # noqa: ASYNC110  (a homeserver cannot tell when)
            await asyncio.sleep(0.001)


async def test_typing_is_shown_only_while_an_answer_takes_its_time(
    receiving: Receiving, monkeypatch: pytest.MonkeyPatch
) -> None:
    signs = Attention(receiving.device)
    signs.heard(ROOM, "$1", awaits=True)
    signs.answered(ROOM)
    signs.heard(OTHER, "$2", awaits=False)
    await until(receiving, "/receipt/", 2)
    await asyncio.gather(*signs._tasks)
    assert not asked(receiving, "/typing/")
    monkeypatch.setattr(attention, "TYPING_AFTER_SECONDS", 0.0)
    signs.heard(ROOM, "$3", awaits=True)
    await until(receiving, "/typing/")
    signs.answered(ROOM)
    await until(receiving, "/typing/", 2)
    await asyncio.gather(*signs._tasks)
    assert not signs._rooms


@pytest.mark.parametrize("trouble", [Refusal(429, "M_LIMIT_EXCEEDED"), Away("status 502")])
async def test_a_homeserver_that_does_not_want_it_is_left_in_peace(receiving: Receiving, trouble: Exception) -> None:
    signs = Attention(receiving.device)
    receiving.homeserver.answers["/rooms/"] = trouble
    signs.heard(ROOM, "$1", awaits=True)
    await until(receiving, "/receipt/")
    await asyncio.gather(*signs._tasks)
    for number in range(100):
        signs.heard(f"!room{number}", "$1", awaits=True)
    assert not signs._tasks
    assert len(receiving.homeserver.asked) == 1


async def test_nothing_is_sent_while_the_homeserver_limits_the_bot(receiving: Receiving) -> None:
    signs = Attention(receiving.device)
    receiving.device.limited_until = asyncio.get_running_loop().time() + 60
    signs.heard(ROOM, "$1", awaits=True)
    signs.decline(ROOM, "$1", "@flora:example.org")
    assert not signs._tasks
    assert not signs._rooms


async def test_a_silent_homeserver_holds_up_no_event_and_bounds_what_waits(receiving: Receiving) -> None:
    silence = asyncio.Event()
    receiving.homeserver.answers["/rooms/"] = silence.wait
    signs = receiving.receiver._attention
    for number in range(ATTENDED_MOST + 50):
        signs.heard(f"!room{number}", "$1", awaits=True)
    assert len(signs._tasks) == len(signs._rooms) == ATTENDED_MOST
    async with asyncio.timeout(60):
        await receiving.sync(said("hello", "$hello"))
    assert "$hello" in receiving.keys
    await signs.stop()
    assert not signs._rooms


async def test_a_device_that_asks_for_a_verification_is_declined_and_nonsense_is_passed_over(
    receiving: Receiving, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attention, "DECLINE_PAUSES_SECONDS", (0.0, 0.0))

    def request(**content: object) -> dict[str, Any]:
        return {"type": "m.key.verification.request", "sender": "@flora:example.org", "content": content}

    sound = request(from_device="PHONE", transaction_id="t1")
    odd = [request(), request(from_device=7, transaction_id="t"), request(from_device="x" * 999, transaction_id="t")]
    events = [*odd, {"type": "m.key.verification.request", "content": "x"}, *([sound] * 100)]
    for each in events:
        receiving.receiver._attention.decline_from_device(each)
    await until(receiving, "/sendToDevice/m.key.verification.cancel/", 1)
    await asyncio.gather(*receiving.receiver._attention._tasks)
    sent = asked(receiving, "/sendToDevice/")
    assert len(sent) == 60  # thirty of them, each twice
    assert len(set(sent)) == 2  # as messages of their own: the homeserver takes one only once
