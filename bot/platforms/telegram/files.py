"""Fetches the files that people send on Telegram."""

import logging

import aiohttp
from telegram import Bot
from telegram.error import TelegramError

from bot.policy import DOCUMENT_SECONDS
from bot.runtime.bodies import TooLargeError, body_of

from .transport import call

log = logging.getLogger(__name__)


async def fetch(bot: Bot, file: str, most: int) -> bytes | None:
    """A file by its id; None if it cannot be had, or has more than `most` bytes. The address has the bot's token in it,
    and is never told.
    """
    try:
        found = await call(bot, "getFile", file_id=file)
        path, size = found.get("file_path"), found.get("file_size", 0)
        if not isinstance(path, str) or not isinstance(size, int) or size > most:
            return None
        timeout = aiohttp.ClientTimeout(DOCUMENT_SECONDS)
        async with aiohttp.ClientSession(timeout=timeout) as session, session.get(_address(bot, path)) as response:
            return await body_of(response, most) if response.ok else None
    except (TelegramError, TooLargeError, TimeoutError, aiohttp.ClientError) as error:
        log.warning("a file could not be fetched (%s)", type(error).__name__)
        return None


def _address(bot: Bot, path: str) -> str:
    """Where a file is. A Bot API server on this machine may name one on its disk, which is not read."""
    return f"{bot.base_file_url}/{path.lstrip('/')}"
