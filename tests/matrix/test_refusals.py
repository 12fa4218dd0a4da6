"""What a homeserver, or a proxy before it, refuses: what is said is told apart, and nothing is lost."""

from types import SimpleNamespace
from typing import Any, cast

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.delivery.sender import Rejected, RetryLater
from bot.messaging.messages import Delivery
from bot.platforms.matrix.homeserver import Away, Homeserver, Refusal
from bot.platforms.matrix.policy import UNKNOWN_TRIES_MOST
from bot.platforms.matrix.sender import MatrixSender
from storage.records import Address, OutboxMessage, Platform

PAGE = "<html>Too many requests</html>"
ROOM = Address(Platform.MATRIX, "!flora:example.org")


async def refused(status: int, text: str, headers: dict[str, str] | None = None) -> Refusal | Away:
    """The error that comes of such an answer."""

    async def answer(_: web.Request) -> web.Response:
        return web.Response(status=status, text=text, headers=headers)

    app = web.Application()
    app.router.add_get("/{tail:.*}", answer)
    async with TestServer(app) as server:
        homeserver = Homeserver(str(server.make_url("")).rstrip("/"))
        with pytest.raises((Refusal, Away)) as raised:
            await homeserver.ask("GET", "/sync")
        await homeserver.close()
    return cast(Refusal | Away, raised.value)


async def test_a_page_of_a_proxy_that_limits_the_bot_says_how_long_to_wait() -> None:
    refusal = await refused(429, PAGE, {"Retry-After": "3600"})
    assert isinstance(refusal, Refusal)
    assert (refusal.status, refusal.code, refusal.seconds) == (429, "M_LIMIT_EXCEEDED", 3600)


@pytest.mark.parametrize("after", ["", "soon", "-1", "1" * 40, "Thu, 26 Nov 2026 07:00:00 GMT"])
async def test_a_limit_that_does_not_say_how_long_is_a_limit(after: str) -> None:
    refusal = await refused(429, '{"errcode": "M_LIM', {"Retry-After": after})
    assert isinstance(refusal, Refusal)
    assert (refusal.code, refusal.seconds) == ("M_LIMIT_EXCEEDED", None)


async def test_what_the_homeserver_says_itself_counts_before_the_header() -> None:
    refusal = await refused(429, '{"errcode": "M_LIMIT_EXCEEDED", "retry_after_ms": 2000}', {"Retry-After": "3600"})
    assert isinstance(refusal, Refusal)
    assert refusal.seconds == 2


@pytest.mark.parametrize("text", [PAGE, '{"errcode": "M_UNKN', "[]", "7", "[" * 100_000])
async def test_an_error_that_is_no_json_is_a_homeserver_that_is_away(text: str) -> None:
    assert isinstance(await refused(502, text), Away)


class TestRefusedWithoutAReason:
    """M_UNKNOWN: the trouble may be the homeserver's, which passes, or the message's, which does not."""

    def sender(self, monkeypatch: pytest.MonkeyPatch) -> MatrixSender:
        async def refuse(*_: object) -> str:
            raise Rejected("M_UNKNOWN")

        device = SimpleNamespace(user="@letter:example.org")
        sender = MatrixSender(cast(Any, device), cast(Any, SimpleNamespace()), (), lambda _: "tag")
        monkeypatch.setattr(sender, "_deliver", refuse)
        return sender

    async def test_a_message_is_tried_again_and_given_up_in_the_end(self, monkeypatch: pytest.MonkeyPatch) -> None:
        sender = self.sender(monkeypatch)
        outgoing = OutboxMessage(ROOM, b"", id=7)
        for _ in range(UNKNOWN_TRIES_MOST - 1):
            with pytest.raises(RetryLater):
                await sender.deliver(outgoing, Delivery(), None)
        with pytest.raises(Rejected):
            await sender.deliver(outgoing, Delivery(), None)

    async def test_each_message_has_its_own_tries(self, monkeypatch: pytest.MonkeyPatch) -> None:
        sender = self.sender(monkeypatch)
        for number in range(3 * UNKNOWN_TRIES_MOST):
            with pytest.raises(RetryLater):
                await sender.deliver(OutboxMessage(ROOM, b"", id=number), Delivery(), None)
