"""What Telegram shows about the bot: commands and descriptions, per scope and language."""

import logging
from collections.abc import Awaitable, Iterable

from telegram import (
    Bot,
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
)

from bot.i18n.catalog import Catalog, Translator
from bot.i18n.languages import match
from bot.letters.letter import Letter
from bot.messaging.commands import Audience, menu

log = logging.getLogger(__name__)

DESCRIPTION_MOST = 512
SHORT_DESCRIPTION_MOST = 120


async def introduce(bot: Bot, letter: Letter, catalog: Catalog, admin_chat: str | None) -> None:
    """Register commands and descriptions. A failure is only logged, because the bot works without them."""
    default = catalog.translator(letter.default_language)
    for code, say in {None: default, **_by_code(catalog)}.items():
        for scope, names in _scopes(admin_chat):
            await _register(bot.set_my_commands(_commands(say, names), scope, code))
        title = letter.wording(say.language).title
        await _register(bot.set_my_description(say.plain("bot-description", title=title)[:DESCRIPTION_MOST], code))
        short = say.plain("bot-short-description", organiser=letter.organiser)
        await _register(bot.set_my_short_description(short[:SHORT_DESCRIPTION_MOST], code))


def _by_code(catalog: Catalog) -> dict[str | None, Translator]:
    """The languages by the two letters that Telegram knows them by; it knows no regions and scripts."""
    codes = {match(language[:2], catalog.languages) for language in catalog.languages}
    return {code[:2]: catalog.translators[code] for code in sorted(filter(None, codes))}


async def _register(call: Awaitable[bool]) -> None:
    """One refusal, for example for an admin group that the bot is not in, must not prevent the other registrations."""
    try:
        await call
    except Exception as error:
        log.warning("a command list or description could not be registered: %s", type(error).__name__)


def _scopes(admin_chat: str | None) -> Iterable[tuple[BotCommandScope, Iterable[str]]]:
    yield BotCommandScopeAllPrivateChats(), menu(Audience.SIGNERS)
    yield BotCommandScopeAllGroupChats(), menu(Audience.GROUPS)
    if admin_chat is not None:
        yield BotCommandScopeChat(int(admin_chat)), menu(Audience.ADMINS)


def _commands(say: Translator, names: Iterable[str]) -> list[BotCommand]:
    return [BotCommand(name, say.plain(f"command-{name}")) for name in names]
