"""Telegram: updates in, messages out."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence

from telegram import Bot
from telegram.error import InvalidToken

from bot.letter import Letter
from bot.phrasebook import Phrasebook
from bot.vocabulary import Event

from .carrier import TelegramCarrier
from .polling import poll
from .profile import introduce
from .transport import AiohttpRequest
from .updates import Translator

__all__ = ["TelegramCarrier", "TelegramPlatform", "telegram_bot"]

log = logging.getLogger(__name__)

RETRY_SECONDS = 5.0


def telegram_bot(token: str, api_url: str) -> Bot:
    """A client for a Bot API server, over our transport."""
    api_url = api_url.rstrip("/")
    return Bot(
        token,
        base_url=f"{api_url}/bot",
        base_file_url=f"{api_url}/file/bot",
        request=AiohttpRequest(),
        get_updates_request=AiohttpRequest(),
    )


class TelegramPlatform:
    """Runs the bot on Telegram; `admin_chat` tells the admin group's id as it is now."""

    def __init__(self, bot: Bot, letter: Letter, phrasebook: Phrasebook, admin_chat: Callable[[], str | None]) -> None:
        self._bot = bot
        self._letter = letter
        self._phrasebook = phrasebook
        self._admin_chat = admin_chat
        self.carrier = TelegramCarrier(bot)

    async def connect(self) -> None:
        """Learn who the bot is, trying until Telegram answers."""
        while True:
            try:
                await self._bot.initialize()
                await self._bot.delete_webhook()
            except InvalidToken:
                log.error("Telegram does not know the token in UNDERSIGNED_TELEGRAM__TOKEN; trying again")
            except Exception as error:
                # Also an answer that the library cannot read: the next one may be better.
                log.warning("Telegram cannot be reached (%s); trying again", type(error).__name__)
            else:
                log.info("speaking as @%s", self._bot.username)
                return
            await asyncio.sleep(RETRY_SECONDS)

    async def run(self, receive: Callable[[Sequence[Event]], Awaitable[None]]) -> None:
        """Introduce the bot and hand on updates for ever."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(introduce(self._bot, self._letter, self._phrasebook, self._admin_chat()))
            tasks.create_task(poll(self._bot, self._translator, receive))

    def _translator(self) -> Translator:
        return Translator(self._bot.username, self._admin_chat())

    async def close(self) -> None:
        """Close the connections."""
        await self._bot.shutdown()
