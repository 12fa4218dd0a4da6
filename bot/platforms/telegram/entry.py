"""What the rest of the bot asks of Telegram before it runs."""

from collections.abc import AsyncIterator, Iterator

from bot.exposure import goes_in_clear
from bot.health.signs import Finding
from bot.letters.letter import Deployed
from bot.platforms.base import PlatformAdapter, Surroundings
from bot.settings import Settings, SettingsError
from storage.records import Address, Platform


class TelegramEntry:
    """Telegram, with the settings `UNDERSIGNED_TELEGRAM__...`."""

    platform = Platform.TELEGRAM
    switch = "UNDERSIGNED_TELEGRAM__TOKEN"

    def is_on(self, settings: Settings) -> bool:
        """Whether there is a token."""
        return settings.telegram.token is not None

    def admin_group(self, settings: Settings) -> Address | None:
        """The admin group; None without token and group. SettingsError if one of the two is missing."""
        token, admin_chat = settings.telegram.token, settings.telegram.admin_chat
        if token is None and admin_chat is None:
            return None
        if token is None or admin_chat is None:
            raise SettingsError(
                "UNDERSIGNED_TELEGRAM__TOKEN and UNDERSIGNED_TELEGRAM__ADMIN_CHAT are both needed. "
                "`undersigned check` helps to find the id of the admin group."
            )
        return Address(self.platform, str(admin_chat))

    def admins(self, settings: Settings) -> frozenset[str]:
        """None in particular: every member of the admin group may decide."""
        return frozenset()

    def decided_in(self, chat: str) -> Deployed:
        """The group, whose members decide."""
        return Deployed(telegram_admin_chat=int(chat), own_groups=True)

    def in_clear(self, settings: Settings) -> Iterator[str]:
        """The token and all messages, if they would go to another machine unencrypted."""
        if self.is_on(settings) and goes_in_clear(settings.telegram.api_url):
            yield (
                "UNDERSIGNED_TELEGRAM__API_URL begins with http:// and is on another machine: the bot's token and all "
                "that people write would go there unencrypted. Use https://, or a Bot API server on this machine."
            )

    def make(self, surroundings: Surroundings) -> PlatformAdapter:
        """The adapter of Telegram."""
        from .platform import TelegramPlatform, telegram_bot

        telegram, groups = surroundings.settings.telegram, surroundings.groups
        assert telegram.token is not None  # noqa: S101  asked only of a platform that is on
        bot = telegram_bot(telegram.token.get_secret_value(), str(telegram.api_url))
        named = [each for each in surroundings.settings.founders if each != "anyone"]
        return TelegramPlatform(
            bot,
            surroundings.letters,
            surroundings.catalog,
            lambda: [*groups(Platform.TELEGRAM)],
            [each.id for each in named if each.platform is Platform.TELEGRAM],
            anyone=len(named) < len(surroundings.settings.founders),
        )

    async def link(self, settings: Settings, letter: str) -> str | None:
        """The link to the bot, of which Telegram says what it is called."""
        from telegram.error import TelegramError

        from .links import invitation
        from .platform import telegram_bot

        telegram = settings.telegram
        assert telegram.token is not None  # noqa: S101  asked only of a platform that is on
        bot = telegram_bot(telegram.token.get_secret_value(), str(telegram.api_url))
        try:
            await bot.initialize()
            return invitation(bot.username, letter)
        except TelegramError:
            return None
        finally:
            await bot.shutdown()

    async def examine(self, settings: Settings, channel: str | None = None) -> AsyncIterator[Finding]:
        """Check the token, the admin group, and the channel."""
        from .health import examine

        async for finding in examine(settings.telegram, channel):
            yield finding
