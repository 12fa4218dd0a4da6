"""A server that answers without end takes neither the bot's memory nor its other conversations."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiohttp import web

from bot.platforms.matrix import homeserver as matrix
from bot.platforms.matrix.homeserver import Away, Homeserver, TooLarge
from bot.platforms.matrix.library.client import Client
from bot.platforms.telegram import transport
from bot.platforms.telegram.platform import telegram_bot
from bot.platforms.telegram.transport import TooLarge as TooLargeForTelegram

MEGABYTE = b" " * 1024**2
TOKEN = "123456789:" + "A" * 35
SIZE = 400  # megabytes


class Flood:
    """A server on loopback that answers everything with some hundred megabytes, or what the other side will take."""

    url = ""
    sent = 0

    async def answer(self, request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "application/json"})
        await response.prepare(request)
        for _ in range(SIZE):
            await response.write(MEGABYTE)
            self.sent += 1
        return response


@asynccontextmanager
async def flooding() -> AsyncIterator[Flood]:
    flood = Flood()
    app = web.Application()
    app.router.add_route("*", "/{tail:.*}", flood.answer)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    flood.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        yield flood
    finally:
        await runner.cleanup()


def read_megabytes(flood: Flood, limit: int) -> bool:
    """Whether little more than the limit was ever taken, with what the sockets hold."""
    return flood.sent < limit // 1024**2 + 64


async def test_a_homeserver_without_end_is_not_read_to_it() -> None:
    async with flooding() as flood:
        homeserver = Homeserver(flood.url)
        try:
            with pytest.raises(TooLarge):
                await homeserver.ask("GET", "/sync")
        finally:
            await homeserver.close()
        assert read_megabytes(flood, matrix.ANSWER_BYTES)


async def test_an_endless_answer_is_not_read_by_nio() -> None:
    async with flooding() as flood:
        homeserver = Homeserver(flood.url)
        client = Client(homeserver, "@letter:example.org")
        client.access_token = "invented"
        try:
            with pytest.raises(TooLarge):
                await client.joined_members("!room:example.org")
        finally:
            await client.close()
            await homeserver.close()
        assert read_megabytes(flood, matrix.ANSWER_BYTES)


@pytest.mark.filterwarnings("ignore:.*PTB_TIMEDELTA")
async def test_a_bot_api_server_without_end_is_not_read_to_it() -> None:
    async with flooding() as flood:
        bot = telegram_bot(TOKEN, flood.url)
        await bot.request.initialize()
        try:
            with pytest.raises(TooLargeForTelegram):
                await transport.call(bot, "getMe")
        finally:
            await bot.request.shutdown()
        assert read_megabytes(flood, transport.ANSWER_BYTES)


class LargeSyncHomeserver(Homeserver):
    """A homeserver whose syncs are too large until little enough is asked for."""

    def __init__(self, enough: int) -> None:
        super().__init__("http://127.0.0.1:9")
        self.filters: list[dict[str, Any]] = []
        self._enough = enough

    async def ask(self, method: str, path: str, *given: Any, **named: Any) -> dict[str, Any]:
        if path != "/sync":
            return {}
        self.filters.append(json.loads(named["query"]["filter"]))
        await asyncio.sleep(0)
        if len(self.filters) < self._enough:
            raise TooLarge
        return {"next_batch": "s1", "rooms": {"join": {}, "invite": {}, "leave": {}}}


@pytest.mark.parametrize(("enough", "limits"), [(1, [50]), (3, [50, 10, 1]), (4, [50, 10, 1, 1])])
async def test_a_sync_that_is_too_large_is_asked_for_in_smaller_steps(
    receiving: Any, enough: int, limits: list[int]
) -> None:
    receiving.device.homeserver = server = LargeSyncHomeserver(enough)
    await receiving.receiver._sync()
    assert [each["room"]["timeline"]["limit"] for each in server.filters] == limits
    assert ("rooms" in server.filters[-1]["room"]) == (enough == 4), "at last no more invitations"


async def test_a_sync_that_stays_too_large_is_tried_again_later(receiving: Any) -> None:
    receiving.device.homeserver = LargeSyncHomeserver(99)
    with pytest.raises(Away):
        await receiving.receiver._sync()
