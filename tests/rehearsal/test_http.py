"""The bot's profile, the rate limits, the calls, and the faults that a test can plan."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import aiohttp
import pytest
from telegram import (
    Bot,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
)
from telegram.error import BadRequest, InvalidToken, TelegramError

from bot.rehearsal import RehearsalServer
from bot.rehearsal.faults import Fault
from bot.rehearsal.pace import NO_LIMITS, Limits, Rate
from bot.rehearsal.shapes import Person

pytestmark = pytest.mark.asyncio(loop_scope="session")

METHODS = [
    *("getMe", "getUpdates", "deleteWebhook", "getWebhookInfo"),
    *("setWebhook", "sendMessage", "sendPhoto", "sendDocument"),
    *("editMessageText", "editMessageCaption", "editMessageReplyMarkup", "deleteMessage"),
    *("deleteMessages", "answerCallbackQuery", "sendChatAction", "setMessageReaction"),
    *("pinChatMessage", "unpinChatMessage", "getChat", "getChatMember"),
    *("getChatAdministrators", "getChatMemberCount", "leaveChat", "getFile"),
    *("setMyCommands", "getMyCommands", "deleteMyCommands", "setMyName"),
    *("getMyName", "setMyDescription", "getMyDescription", "setMyShortDescription"),
    *("getMyShortDescription",),
]
PARAMETERS = [
    *("chat_id", "message_id", "message_ids", "text"),
    *("caption", "entities", "parse_mode", "reply_markup"),
    *("reply_parameters", "photo", "document", "link_preview_options"),
    *("callback_query_id", "reaction", "user_id", "file_id"),
    *("commands", "scope", "language_code", "description"),
    *("offset", "limit", "allowed_updates"),
]

Post = Callable[[str, dict[str, object]], Awaitable[tuple[int, dict[str, Any]]]]


async def test_commands_are_kept_by_scope_and_language(server: RehearsalServer, bot: Bot, flora: Person) -> None:
    await bot.set_my_commands([("letter", "Read")])
    await bot.set_my_commands([("letter", "Читать")], language_code="ru")
    await bot.set_my_commands([("sign", "Sign")], scope=BotCommandScopeAllPrivateChats())
    await bot.set_my_commands([("stats", "Count")], scope=BotCommandScopeAllChatAdministrators())
    await bot.set_my_commands([("pending", "Queue")], scope=BotCommandScopeChat(server.admin_chat))
    assert [one.description for one in await bot.get_my_commands(language_code="ru")] == ["Читать"]
    world, mira = server.world, server.cast.admins[0]
    menu = world.profile.menu
    assert [one["command"] for one in menu(world.private(flora), flora)] == ["sign"]
    assert [one["command"] for one in menu(server.cast.admin_group, mira)] == ["pending"]
    assert [one["command"] for one in menu(server.cast.neighbours, flora)] == ["stats"]
    timur = server.cast.signers[1]
    assert [one["description"] for one in menu(server.cast.neighbours, timur)] == ["Читать"]
    await bot.delete_my_commands(scope=BotCommandScopeAllPrivateChats())
    assert [one["command"] for one in menu(world.private(flora), flora)] == ["letter"]


@pytest.mark.parametrize(
    ("commands", "error"),
    [
        ([{"command": "Letter", "description": "Read"}], "BOT_COMMAND_INVALID"),
        ([{"command": "x" * 33, "description": "Read"}], "BOT_COMMAND_INVALID"),
        ([{"command": "letter", "description": ""}], "BOT_COMMAND_DESCRIPTION_INVALID"),
        ([{"command": "letter", "description": "x" * 257}], "BOT_COMMAND_DESCRIPTION_INVALID"),
        ([{"command": f"c{number}", "description": "x"} for number in range(101)], "BOT_COMMANDS_TOO_MUCH"),
    ],
)
async def test_commands_that_telegram_refuses_are_refused(
    server: RehearsalServer, commands: list[dict[str, str]], error: str, post: Post
) -> None:
    status, answer = await post("setMyCommands", {"commands": commands})
    assert (status, answer["description"]) == (400, f"Bad Request: {error}")


async def test_descriptions_are_kept_by_language(server: RehearsalServer, bot: Bot) -> None:
    await bot.set_my_description("An open letter")
    await bot.set_my_description("Открытое письмо", language_code="ru")
    await bot.set_my_short_description("Sign a letter")
    assert (await bot.get_my_description(language_code="ru")).description == "Открытое письмо"
    assert (await bot.get_my_description(language_code="hy")).description == "An open letter"
    assert (await bot.get_my_short_description()).short_description == "Sign a letter"
    await bot.set_my_name("Letter for peace")
    assert (await bot.get_me()).first_name == "Letter for peace"
    with pytest.raises(BadRequest, match="Short description is too long"):
        await bot.set_my_short_description("x" * 121)


async def test_a_group_takes_twenty_messages_a_minute_and_others_are_not_held_up(
    server: RehearsalServer, bot: Bot, flora: Person, post: Post
) -> None:
    server.world.start(flora)
    for number in range(20):
        await bot.send_message(server.admin_chat, f"card {number}")
    status, answer = await post("sendMessage", {"chat_id": server.admin_chat, "text": "one too many"})
    seconds = answer["parameters"]["retry_after"]
    assert 0 < seconds <= 60
    assert (status, answer["description"]) == (429, f"Too Many Requests: retry after {seconds}")
    assert await bot.send_message(flora.id, "hello")


async def test_limits_can_be_set() -> None:
    async with (
        RehearsalServer(limits=Limits(private=Rate(1, 60))) as server,
        Bot(server.token, base_url=f"{server.api_url}/bot") as bot,
        aiohttp.ClientSession() as session,
    ):
        flora = server.cast.signers[0]
        server.world.start(flora)
        await bot.send_message(flora.id, "one")
        values = {"chat_id": flora.id, "text": "two"}
        assert (await session.post(f"{server.api_url}/bot{server.token}/sendMessage", json=values)).status == 429


async def test_a_resumed_rehearsal_lets_the_bot_write_to_whom_it_remembers() -> None:
    async with (
        RehearsalServer(resumed=True) as server,
        Bot(server.token, base_url=f"{server.api_url}/bot") as bot,
    ):
        assert await bot.send_message(server.cast.signers[0].id, "Your signature was approved")


async def test_lifted_limits_hold_nothing_up() -> None:
    async with (
        RehearsalServer(limits=NO_LIMITS) as server,
        Bot(server.token, base_url=f"{server.api_url}/bot") as bot,
    ):
        sent = [await bot.send_message(server.admin_chat, str(number)) for number in range(40)]
        assert len({one.message_id for one in sent}) == 40


async def test_every_form_of_a_call_is_understood(server: RehearsalServer, flora: Person) -> None:
    """In the address, as a form, as JSON, as multipart; the method's name in any case."""
    server.world.start(flora)
    address = f"{server.api_url}/bot{server.token}/SENDMESSAGE"
    values = {"chat_id": str(flora.id), "text": "hello"}
    multipart = aiohttp.FormData(values)
    multipart.add_field("unused", b"bytes", filename="x.bin")
    async with aiohttp.ClientSession() as session:
        for answer in (
            await session.get(address, params=values),
            await session.post(address, data=values),
            await session.post(address, json=values | {"chat_id": flora.id}),
            await session.post(address, data=multipart),
        ):
            assert (await answer.json())["result"]["text"] == "hello"


async def test_a_wrong_token_and_an_unknown_method_are_told_apart(server: RehearsalServer, post: Post) -> None:
    with pytest.raises(InvalidToken):
        async with Bot("1:wrong", base_url=f"{server.api_url}/bot"):
            pass
    status, answer = await post("sendPigeon", {})
    assert (status, answer) == (404, {"ok": False, "error_code": 404, "description": "Not Found"})


async def test_a_body_that_cannot_be_read_is_refused(server: RehearsalServer) -> None:
    async with aiohttp.ClientSession() as session:
        for body in (b"{", b"[]", b"\xff"):
            headers = {"Content-Type": "application/json"}
            answer = await session.post(f"{server.api_url}/bot{server.token}/getMe", data=body, headers=headers)
            assert answer.status == 400
            assert (await answer.json())["ok"] is False


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "rehearsal.example.org"},
        {"Origin": "https://example.org"},
        {"Sec-Fetch-Site": "cross-site"},
    ],
)
async def test_other_sites_get_nothing_through_the_browser(server: RehearsalServer, headers: dict[str, str]) -> None:
    async with aiohttp.ClientSession() as session:
        for path in (f"bot{server.token}/getMe", "state", "events"):
            answer = await session.get(f"{server.url}{path}", headers=headers)
            assert answer.status == 403
        assert (await session.post(f"{server.url}act", json={"act": "add"}, headers=headers)).status == 403
    assert len(server.cast.signers) == 3


async def test_who_does_not_know_the_secret_sees_no_chat_and_does_nothing(
    server: RehearsalServer, flora: Person
) -> None:
    """Every user of a machine can reach its loopback ports."""
    server.world.say(flora, "words for the bot alone")
    async with aiohttp.ClientSession() as session:
        for path in ("", "state", "events", "page/main.js", "0" * 32 + "/state", "bot7000000000:REHEARSAL/getUpdates"):
            answer = await session.get(f"{server.api_url}/{path}")
            assert answer.status in (401, 403, 404)
            assert "words" not in await answer.text()
        assert (await session.post(f"{server.api_url}/act", json={"act": "add"})).status == 404
        seen = await (await session.get(f"{server.url}state")).text()
    assert "words for the bot alone" in seen
    assert len(server.cast.signers) == 3
    assert RehearsalServer().url != RehearsalServer().url
    assert RehearsalServer().token != RehearsalServer().token


async def test_a_planned_error_comes_once_and_only_where_it_is_planned(
    server: RehearsalServer, bot: Bot, flora: Person, post: Post
) -> None:
    timur = server.cast.signers[1]
    server.world.start(flora)
    server.world.start(timur)
    server.faults.plan_flood(7, "sendMessage", chat=flora.id)
    await bot.send_message(timur.id, "hello")
    status, answer = await post("sendMessage", {"chat_id": flora.id, "text": "hello"})
    assert (status, answer["parameters"]) == (429, {"retry_after": 7})
    await bot.send_message(flora.id, "hello")
    server.faults.plan_error(502, "Bad Gateway", "getMe", times=2)
    for _ in range(2):
        with pytest.raises(TelegramError, match="Bad Gateway"):
            await bot.get_me()
    assert await bot.get_me()


@pytest.mark.parametrize(
    ("fault", "was_sent"), [(Fault.DROP, False), (Fault.DROP_AFTER, True), (Fault.HALF, True), (Fault.BAD_JSON, True)]
)
async def test_an_answer_can_get_lost_before_or_after_the_message_was_sent(
    server: RehearsalServer, bot: Bot, flora: Person, fault: Fault, was_sent: bool
) -> None:
    server.world.start(flora)
    server.faults.plan(fault, "sendMessage")
    with pytest.raises(TelegramError):
        await bot.send_message(flora.id, "hello")
    assert (server.world.private(flora).last.text == "hello") is was_sent


async def test_a_call_that_hangs_ends_with_the_client(server: RehearsalServer, flora: Person, post: Post) -> None:
    server.faults.plan(Fault.HANG, "getMe")
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.2):
            await post("getMe", {})
    assert (await post("getMe", {}))[0] == 200


async def test_calls_are_recorded_in_order(server: RehearsalServer, bot: Bot, flora: Person) -> None:
    server.world.start(flora)
    await bot.send_chat_action(flora.id, "typing")
    await bot.send_message(flora.id, "hello")
    methods = [(call.method, call.chat) for call in server.calls][-2:]
    assert methods == [("sendChatAction", flora.id), ("sendMessage", flora.id)]
    assert server.calls[-1].parameters["text"] == "hello"
    assert server.counts["sendMessage"] == 1


async def test_anything_at_all_can_be_put_before_the_bot(server: RehearsalServer, bot: Bot, flora: Person) -> None:
    server.world.updates.put_raw({"message": "not an object"})
    server.world.say(flora, "hello")
    async with aiohttp.ClientSession() as session:
        answer = await session.get(f"{server.api_url}/bot{server.token}/getUpdates")
        broken, whole = (await answer.json())["result"]
    assert broken["message"] == "not an object"
    assert whole["update_id"] == broken["update_id"] + 1


@pytest.mark.parametrize("odd", [None, "", "x", "[", -1, 1e300, True, [], [[1]], [{}], {}, {"type": []}, "\ud800"])
async def test_odd_values_are_refused_or_ignored_but_break_nothing(
    server: RehearsalServer, flora: Person, post: Post, odd: object
) -> None:
    """Every method answers in Telegram's shape, whatever its parameters are."""
    server.world.start(flora)
    sent = server.world.post(server.world.new_message(server.world.private(flora), server.world.bot, "text"))
    sound: dict[str, object] = {"chat_id": flora.id, "message_id": sent.id, "text": "x", "action": "typing"}
    for method in METHODS:
        for name in PARAMETERS:
            status, answer = await post(method, {**sound, name: odd})
            assert status in {200, 400, 403, 404, 429}, (method, name, answer)
            assert answer["ok"] is (status == 200)
