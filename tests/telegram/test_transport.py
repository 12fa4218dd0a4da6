"""The transport: the requests that it sends, and its errors when a connection fails."""

import asyncio
import logging
import socket
from io import BytesIO

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import BadRequest, InvalidToken, NetworkError, TelegramError, TimedOut
from telegram.request import RequestData

from bot.platforms.telegram import transport
from bot.platforms.telegram.platform import telegram_bot
from bot.platforms.telegram.transport import AiohttpRequest
from bot.rehearsal import RehearsalServer
from bot.rehearsal.faults import Answer, Fault

# A picture of one green pixel.
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c4944415408d76360f8cf000003010100185dd98d0000000049454e44ae426082"
)


async def test_words_and_buttons_arrive_as_they_were_meant(bot: Bot, server: RehearsalServer) -> None:
    flora = server.cast.signers[0]
    server.world.start(flora)
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Да & нет ❤", callback_data="a:1")]])
    sent = await bot.send_message(
        flora.id, "<b>Հայաստան</b> & «мир»".replace("&", "&amp;"), "HTML", reply_markup=keyboard
    )
    shown = server.world.private(flora).last
    assert (shown.id, shown.text, shown.buttons) == (sent.message_id, "Հայաստան & «мир»", ["Да & нет ❤"])
    assert [(entity.type, entity.length) for entity in shown.entities] == [("bold", 8)]


async def test_a_picture_arrives_with_every_byte_and_its_words(bot: Bot, server: RehearsalServer) -> None:
    flora = server.cast.signers[0]
    server.world.start(flora)
    await bot.send_photo(flora.id, PIXEL, caption="<i>figures</i>", parse_mode="HTML", filename="statistics.png")
    shown = server.world.private(flora).last
    assert shown.media is not None
    assert (shown.media.file.data, shown.media.file.name, shown.text) == (PIXEL, "statistics.png", "figures")
    document = bytes(range(256)) * 2000
    await bot.send_document(flora.id, BytesIO(document), filename="signatories.csv")
    shown = server.world.private(flora).last
    assert shown.media is not None
    assert (shown.media.file.data, shown.media.file.name) == (document, "signatories.csv")


async def test_many_calls_at_once_get_each_its_own_answer(bot: Bot, server: RehearsalServer) -> None:
    flora = server.cast.signers[0]
    server.world.start(flora)
    sent = await asyncio.gather(*(bot.send_message(flora.id, str(number)) for number in range(200)))
    messages = server.world.private(flora).messages
    assert [messages[each.message_id].text for each in sent] == [str(number) for number in range(200)]


async def test_a_server_that_does_not_answer_is_timed_out(bot: Bot, server: RehearsalServer) -> None:
    server.faults.plan(Fault.HANG, "getMe")
    with pytest.raises(TimedOut):
        await bot.get_me(read_timeout=0.05)
    assert (await bot.get_me()).username == "rehearsal_bot"


async def test_without_a_word_how_long_the_transport_waits_as_long_as_it_says(
    bot: Bot, server: RehearsalServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(transport, "ANSWER_SECONDS", 0.05)
    server.faults.plan(Fault.HANG, "deleteWebhook")
    request = AiohttpRequest()
    await request.initialize()
    try:
        with pytest.raises(TimedOut):
            await request.post(f"{bot.base_url}/deleteWebhook")
    finally:
        await request.shutdown()


@pytest.mark.parametrize("fault", [Fault.DROP, Fault.DROP_AFTER, Fault.HALF, Fault.BAD_JSON])
async def test_a_wire_that_breaks_is_a_network_error_and_the_next_call_succeeds(
    bot: Bot, server: RehearsalServer, fault: Fault
) -> None:
    server.faults.plan(fault, "getMe")
    with pytest.raises(TelegramError) as caught:
        await bot.get_me()
    assert not isinstance(caught.value, BadRequest)
    assert (await bot.get_me()).username == "rehearsal_bot"


@pytest.mark.parametrize(
    "body", [{}, {"ok": True}, {"error": "login required"}], ids=["empty", "no result", "somebody else's JSON"]
)
@pytest.mark.parametrize("status", [200, 400, 401, 403, 502])
async def test_an_answer_of_something_in_between_is_a_network_error_and_no_refusal(
    bot: Bot, server: RehearsalServer, body: dict[str, object], status: int
) -> None:
    """A proxy's 403 does not mean that somebody blocked the bot, and its 400 not that a message is wrong."""
    server.faults.plan(Answer(status, body), "getMe")
    with pytest.raises(NetworkError) as caught:
        await bot.get_me()
    assert type(caught.value) is NetworkError


@pytest.mark.parametrize("parameters", ["x", {"retry_after": "soon"}, {"migrate_to_chat_id": []}], ids=str)
async def test_parameters_that_telegram_would_not_send_are_a_network_error(
    bot: Bot, server: RehearsalServer, parameters: object
) -> None:
    server.faults.plan(Answer(429, {"ok": False, "description": "x", "parameters": parameters}), "getMe")
    with pytest.raises(NetworkError):
        await bot.get_me()


async def test_an_answer_that_cannot_be_read_is_not_repeated_in_the_log(
    bot: Bot, server: RehearsalServer, caplog: pytest.LogCaptureFixture
) -> None:
    """It may hold what somebody wrote."""
    server.faults.plan(Fault.BAD_JSON, "getMe")
    with pytest.raises(NetworkError):
        await bot.get_me()
    assert "tru" not in caplog.text


@pytest.mark.parametrize("payload", ['{"ok": true, "result": ["Flora Example', "Flora Example", '"Flora Example"'])
def test_an_answer_that_cannot_be_read_is_not_quoted(payload: str, caplog: pytest.LogCaptureFixture) -> None:
    """What people say stands in it, and the log is no place for that."""
    with pytest.raises(NetworkError) as caught:
        AiohttpRequest.parse_json_payload(payload.encode())
    assert "Flora" not in caplog.text + str(caught.value)
    assert caught.value.__cause__ is None


async def test_nobody_listening_is_a_network_error_without_the_token(caplog: pytest.LogCaptureFixture) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    token = "123456789:" + "s" * 35
    bot = telegram_bot(token, f"http://127.0.0.1:{port}")
    with caplog.at_level(logging.INFO), pytest.raises(NetworkError) as caught:
        await bot.initialize()
    await bot.shutdown()
    assert str(caught.value) == "ClientConnectorError"
    assert "ssss" not in caplog.text


@pytest.mark.parametrize("fault", [*Fault, Answer(500, {}), Answer(502, {"ok": False, "description": "Bad Gateway"})])
async def test_no_error_holds_the_token(
    bot: Bot, server: RehearsalServer, fault: Fault | Answer, caplog: pytest.LogCaptureFixture
) -> None:
    """Addresses of requests hold it; an error's words go into logs."""
    server.faults.plan(fault, "getMe")
    with caplog.at_level(logging.INFO), pytest.raises(TelegramError) as caught:
        await bot.get_me(read_timeout=0.2)
    secret = server.token.partition(":")[2]
    trail: BaseException | None = caught.value
    while trail is not None:
        assert secret not in repr(trail)
        trail = None if trail.__suppress_context__ and trail.__cause__ is None else trail.__cause__ or trail.__context__
    assert secret not in caplog.text


async def test_a_token_that_telegram_does_not_know_is_told_apart(server: RehearsalServer) -> None:
    bot = telegram_bot("123456789:" + "s" * 35, server.api_url)
    with pytest.raises(InvalidToken):
        await bot.initialize()
    await bot.shutdown()


async def test_an_address_with_a_slash_at_its_end_is_the_same_address(server: RehearsalServer) -> None:
    async with telegram_bot(server.token, f"{server.api_url}/") as bot:
        assert bot.username == "rehearsal_bot"
    assert server.counts["getMe"] == 1


async def test_a_transport_that_is_not_open_says_so() -> None:
    with pytest.raises(NetworkError, match="not been initialized"):
        await AiohttpRequest().post("http://127.0.0.1:1/", RequestData())
