"""What Telegram shows about the bot: commands and descriptions, per scope and language."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Collection, Iterable, Sequence
from functools import partial
from itertools import islice

from telegram import (
    Bot,
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
)
from telegram.error import RetryAfter

from bot.i18n.catalog import Catalog, Translator
from bot.i18n.languages import match
from bot.letters.letter import Letter
from bot.messaging.commands import Audience, menu

from .policy import DESCRIPTION_MOST, FOUNDERS_MOST, INTRODUCING_TRIES, SHORT_DESCRIPTION_MOST
from .transport import asked_to_wait

log = logging.getLogger(__name__)


async def introduce(
    bot: Bot,
    letters: Sequence[Letter],
    catalog: Catalog,
    admin_chats: Collection[str],
    *,
    several: bool = False,
    founds: bool = False,
) -> None:
    """Register commands and descriptions; with `founds`, everybody may found letters. A failure is only logged, because
    the bot works without them.
    """
    letter, several = letters[0], several or len(letters) > 1
    default = catalog.translator(letter.default_language)
    for code, say in {None: default, **_by_code(catalog)}.items():
        for scope, names in _scopes(admin_chats, several=several, founds=founds):
            await _register(partial(bot.set_my_commands, _commands(say, names), scope, code))
        words = say.plain("bot-description", title=letter.wording(say.language).title)
        short = say.plain("bot-short-description", organiser=letter.organiser)
        if several:
            words, short = say.plain("bot-description-several"), say.plain("bot-short-description-several")
        words, short = words[:DESCRIPTION_MOST], short[:SHORT_DESCRIPTION_MOST]
        await _register(partial(bot.set_my_description, words, code))
        await _register(partial(bot.set_my_short_description, short, code))


async def introduce_founders(bot: Bot, catalog: Catalog, founders: Iterable[str], *, several: bool) -> None:
    """Register the commands of those who may found letters, by their ids. One who has never written to the bot has no
    chat with it, and gets them at a later start.
    """
    names = menu(Audience.SIGNERS, several=several, founds=True)
    for founder in islice(founders, FOUNDERS_MOST):
        scope = BotCommandScopeChat(int(founder))
        for code, say in {None: catalog.translator(None), **_by_code(catalog)}.items():
            if not await _register(partial(bot.set_my_commands, _commands(say, names), scope, code)):
                break  # it would be refused in each language


async def take_founders_menu(bot: Bot, catalog: Catalog, chat: str) -> None:
    """Take the commands of founders out of the menu of somebody who may found no letters any more, if they are there.
    The general one goes last: while it is there, what was cut off is done again.
    """
    scope = BotCommandScopeChat(int(chat))
    try:
        is_there = bool(await bot.get_my_commands(scope))
    except Exception as error:
        log.warning("a command list could not be looked at: %s", type(error).__name__)
        return
    for code in (*filter(None, _by_code(catalog)), None) if is_there else ():
        if not await _register(partial(bot.delete_my_commands, scope, code)):
            break


async def introduce_group(bot: Bot, catalog: Catalog, admin_chat: str) -> None:
    """Register the commands of one more admin group. A failure is only logged."""
    names = menu(Audience.ADMINS, several=True)
    default = catalog.translator(None)
    for code, say in {None: default, **_by_code(catalog)}.items():
        scope = BotCommandScopeChat(int(admin_chat))
        await _register(partial(bot.set_my_commands, _commands(say, names), scope, code))


def _by_code(catalog: Catalog) -> dict[str | None, Translator]:
    """The languages by the two letters that Telegram knows them by; it knows no regions and scripts."""
    codes = {match(language[:2], catalog.languages) for language in catalog.languages}
    return {code[:2]: catalog.translators[code] for code in sorted(filter(None, codes))}


async def _register(call: Callable[[], Awaitable[bool]]) -> bool:
    """Register one thing, and tell whether that was possible. A refusal, for example for an admin group that the bot is
    not in, must not prevent the other registrations. There are many of them, five in each language, so Telegram may ask
    to wait in between.
    """
    for _ in range(INTRODUCING_TRIES):
        try:
            await call()
        except RetryAfter as error:
            await asyncio.sleep(asked_to_wait(error))
        except Exception as error:
            log.warning("a command list or description could not be registered: %s", type(error).__name__)
            return False
        else:
            return True
    log.warning("a command list or description could not be registered: Telegram asks to wait again and again")
    return False


def _scopes(
    admin_chats: Collection[str], *, several: bool, founds: bool
) -> Iterable[tuple[BotCommandScope, Iterable[str]]]:
    yield BotCommandScopeAllPrivateChats(), menu(Audience.SIGNERS, several=several, founds=founds)
    yield BotCommandScopeAllGroupChats(), menu(Audience.GROUPS, several=several)
    for admin_chat in admin_chats:
        yield BotCommandScopeChat(int(admin_chat)), menu(Audience.ADMINS, several=several)


def _commands(say: Translator, names: Iterable[str]) -> list[BotCommand]:
    return [BotCommand(name, say.plain(f"command-{name}")) for name in names]
