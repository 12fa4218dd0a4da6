"""Asks Telegram about the admin group: who else can enter it, and whether the bot is in it."""

from dataclasses import replace

from telegram import Bot
from telegram.error import BadRequest, ChatMigrated, Forbidden, TelegramError

from bot.founding.view import Group
from bot.messaging.bounds import NAME_MOST, cut
from bot.messaging.events import Exposure, Presence
from storage.records import Address, Platform

from .transport import call
from .updates import presence


async def exposures(bot: Bot, chat: int) -> list[Exposure]:
    """The reasons why people without an invitation can enter a group or read it. TelegramError if Telegram does not
    answer.
    """
    found = await call(bot, "getChat", chat_id=chat)
    reasons = {
        Exposure.CHANNEL: found.get("type") == "channel",
        Exposure.PUBLIC: any(found.get(name) for name in ("username", "active_usernames", "location")),
        Exposure.LINKED: found.get("type") != "channel" and bool(found.get("linked_chat_id")),
    }
    return [reason for reason, holds in reasons.items() if holds]


async def own_presence(bot: Bot, chat: int) -> Presence:
    """What the bot is in a group. TelegramError if Telegram does not answer."""
    try:
        return presence(await bot.get_chat_member(chat, bot.id))
    except Forbidden:
        return Presence.OUTSIDE
    except BadRequest as error:
        if "chat not found" in error.message.lower():
            return Presence.OUTSIDE
        raise


async def look(bot: Bot, chat: int) -> Group | None:
    """What Telegram says of a group that may become an admin group; None if it does not answer."""
    try:
        own = await own_presence(bot, chat)
        if own is Presence.OUTSIDE:
            return Group("", own)
        title = str((await call(bot, "getChat", chat_id=chat)).get("title", ""))
        return Group(cut(title, NAME_MOST), own, tuple(await exposures(bot, chat)))
    except ChatMigrated as moved:
        new = moved.new_chat_id
        found = await look(bot, new)
        return None if found is None else replace(found, moved=Address(Platform.TELEGRAM, str(new)))
    except (BadRequest, Forbidden):
        return Group("", Presence.OUTSIDE)
    except TelegramError:
        return None
