"""Telegram as the bot meets it: our client over our transport, and a Bot API server that answers over real HTTP."""

from collections.abc import AsyncIterator

import pytest_asyncio
from telegram import Bot

from bot.platforms.telegram.platform import telegram_bot
from bot.rehearsal import RehearsalServer
from bot.rehearsal.pace import NO_LIMITS


@pytest_asyncio.fixture
async def server() -> AsyncIterator[RehearsalServer]:
    """A server that never says 429 by itself."""
    async with RehearsalServer(limits=NO_LIMITS) as running:
        yield running


@pytest_asyncio.fixture
async def bot(server: RehearsalServer) -> AsyncIterator[Bot]:
    async with telegram_bot(server.token, server.api_url) as running:
        yield running
