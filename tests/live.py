"""The whole bot on a Bot API server of our own, over real HTTP, and the telephones of those who talk to it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

from bot.platforms.telegram import sender
from bot.rehearsal import RehearsalServer
from bot.rehearsal.shapes import Chat, Message, Person
from bot.runtime.rate_limit import Limit
from bot.settings import SAMPLE_LETTER, Settings, TelegramSettings
from tests import in_process

PATIENCE = 60.0
WITHOUT_PACE = Limit(1_000_000, 1.0)


def settings_on(server: RehearsalServer, folder: Path) -> Settings:
    """The settings of a deployment in that folder, on that Bot API server."""
    telegram = {"token": server.token, "admin_chat": server.admin_chat, "api_url": server.api_url}
    return Settings(
        letter=SAMPLE_LETTER,
        database=folder / "db.sqlite3",
        key_file=folder / "key",
        languages=("en", "ru"),
        organisers=(),
        telegram=TelegramSettings.model_validate(telegram),
    )


@asynccontextmanager
async def running(settings: Settings) -> AsyncIterator[None]:
    """The bot in this process; nothing that happens to it may end it. In a chat it does not keep the pace of Telegram:
    a test answers faster than a person, and would wait for the limit after twenty messages.
    """
    with patch.multiple(sender, GROUP=WITHOUT_PACE, PRIVATE_CHAT=WITHOUT_PACE):
        async with in_process.running(settings):
            yield


@dataclass
class Phone:
    """A person in a private chat with the bot, or in a group."""

    server: RehearsalServer
    person: Person
    chat: Chat
    patience: float = PATIENCE  # seconds

    @property
    def last(self) -> Message:
        return self.chat.last

    def say(self, text: str) -> None:
        self.server.world.say(self.person, text, self.chat)

    def press(self, label: str) -> None:
        """Press the newest button with that label."""
        message = next(message for message in reversed(self.chat.messages.values()) if label in message.buttons)
        self.server.world.press(self.person, message, label)

    async def sees(self, words: str, *buttons: str) -> Message:
        """Wait until the newest message says these words and has these buttons."""

        def look() -> Message | None:
            shown = self.chat.last
            is_it = words in shown.text and shown.sender is self.server.world.bot
            return shown if is_it and set(buttons) <= set(shown.buttons) else None

        try:
            return await self.server.world.until(look, timeout=self.patience)
        except TimeoutError:
            raise AssertionError(f"{words!r} {buttons} did not come; there is {self.last.text!r}") from None


def phone_of(server: RehearsalServer, person: Person) -> Phone:
    """The person's telephone, with the private chat open."""
    return Phone(server, person, server.world.private(person))
